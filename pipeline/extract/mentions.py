"""What the readers find in a unit before they make claims of it: people, bodies, posts, ranks, places, times.

These types are the contract between the language modules (``english``, ``chinese``), the date reader (``dates``)
and the layout readers (``layouts``). All of them are plain values with spans into the document's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from schemas.records import Entity, Span

Kind = Literal["person", "body", "post", "membership", "rank", "place", "group"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A named or described thing at a place in the text.

    Attributes:
        kind: ``post`` is an office that one holds, ``membership`` a seat in a body ("member of X", X 常委), which makes
            ``member_of`` claims about ``body``; ``group`` a plural description ("cyberspace offices in the provinces").
        span: The literal words.
        entity: The thing as resolved; of a post its full name ("director of the General Office of the Chinese Communist
            Party"), of a membership the body.
        role: Of a post its canonical role noun in the text's language ("director", "head", "主任"), else "".
        body: Of a post or membership the body it belongs to, else ``None``.
        acting: Of a post, that it is held in an acting capacity ("acting mayor"); then the entity's name says so too.
    """

    kind: Kind
    span: Span
    entity: Entity
    role: str = ""
    body: Entity | None = None
    acting: bool = False


WhenKind = Literal["point", "interval", "since", "until", "duration", "event"]


@dataclass(frozen=True, slots=True)
class When:
    """A time expression, as stated and never more precise.

    Attributes:
        kind: ``point`` has only ``start`` ("on 1 September 2012", "in 1954", "1986年4月"); ``interval`` both ends
            ("from May 2013 to March 2023", "1987–92", "2003– "); ``since`` a start that still holds (``end`` is
            ``..``); ``until`` only ``end``; ``duration`` neither (``years``, ``months`` say how long); ``event`` only
            ``anchor``.
        span: The literal words, with their preposition ("from", "since", "自", "起") where there is one.
        start, end: EDTF text of our subset, "" where not stated; ``end`` is ".." where the text says it still holds.
        anchor: The event or period a time is given by ("Hu Jintao administration"), else "".
        years, months: Length of a stated duration, else 0.
        marker: The preposition or marker, lower-cased and in the text's language ("in", "on", "by", "from", "since",
            "until", "between", "under", "before", "after", "起", "至"), "" where there is none.
    """

    kind: WhenKind
    span: Span
    start: str = ""
    end: str = ""
    anchor: str = ""
    years: int = 0
    months: int = 0
    marker: str = ""
