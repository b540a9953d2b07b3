"""What a box, table, list or CV has said so far, which its later lines are read by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.vocabulary import Label
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity, Span


@dataclass(frozen=True, slots=True)
class Term:
    """When a post was held: EDTF text, ``end`` ".." for a holder still in office, "" where not stated."""

    start: str = ""
    end: str = ""

    def __bool__(self) -> bool:
        """Whether the term says anything."""
        return bool(self.start or self.end)


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held what and when, as a row or item has said: what its footnote goes on from."""

    person: Mention
    post: Mention | None
    term: Term


@dataclass(frozen=True, slots=True)
class Frame:
    """The state of a block.

    Attributes:
        title: The title that the block stands under, and ``topic`` what that is about.
        block: The block's number.
        subject: The person, body or post that a box is about; of a CV its person.
        posts: The posts of the office that the fields now tell of, as one field gave them.
        line: A line without label that no grammar knows: an office's title, if a term follows.
        acting: The box has said that the office was held in an acting capacity.
        body: A body that a line without label has named below a person's box: whose box it is, its labels will tell.
        holder: Who holds the office, in the box of a body or post.
        term: The office's term, as far as it has been told.
        incumbent: The box has said that the office is held still.
        group: The number of the parameters that tell of the office ("2" of "term_start2").
        ahead: The number, or the label, of the parameters whose position has been told ahead of the name.
        label: The label that a parameter has given for the value in the next one.
        waiting: People whose position the next parameter tells.
        last: The label of the field before, and where it stands: a name on the next line goes on with it.
        fields: How many fields of the block have been read.
        header, columns: The row of heads of a table, and what each of them stands for.
        above: The mentions in the first cells of the row above, by column.
        tenures: The tenure of each footnote marker, the latest last; and of the last row under "".
        told: Posts that the row above gave its holder beside the table's.
        listed: What the rows and items of the block have been about, in order: bodies, else people.
        person: Whom the last item of a list began with: its further sentences tell of the same person.
        page: The body that the whole page is about.
        places: Places that the title names, to which bare titles and committees belong.
        is_above: The post is that of a heading further up; only lines with dates tell of it.
        is_career: The block is a career, line by line, of the subject.
        opener: The role of the label that the entries of a career of labelled lines begin with.
        employer: Where the person was in the entry before.
        is_present: The table tells who is in office at present.
        spell: When all that the block tells of was so, as its heading says (第八届（1981.1—1984.5）).
    """

    title: Span | None = None
    topic: Mention | None = None
    block: int = -1
    subject: Mention | None = None
    posts: tuple[Mention, ...] = ()
    body: Mention | None = None
    line: Span | None = None
    acting: bool = False
    holder: Mention | None = None
    term: Term = Term()
    incumbent: bool = False
    group: str = ""
    ahead: str = ""
    label: Span | None = None
    waiting: tuple[Mention, ...] = ()
    fields: int = 0
    last: tuple[Label, Span] | None = None
    header: tuple[Span, ...] = ()
    columns: tuple[Label | None, ...] = ()
    above: tuple[Span, ...] = ()
    tenures: tuple[tuple[str, Tenure], ...] = ()
    is_above: bool = False
    is_career: bool = False
    is_present: bool = False
    person: Mention | None = None
    page: Mention | None = None
    places: tuple[Mention, ...] = ()
    opener: str = ""
    employer: Entity | None = None
    listed: tuple[Mention, ...] = ()
    told: tuple[Mention, ...] = ()
    spell: Term = Term()

    @property
    def lasting(self) -> Term:
        """The term of a holder of whom none is told: that of the block, or still in office."""
        return Term("", "..") if self.is_present else self.spell

    @property
    def post(self) -> Mention | None:
        """The post that the title says the block's holders held."""
        return self.topic if self.topic and self.topic.kind in {"post", "membership"} else None

    def noted(self, marked: Sequence[tuple[str, Tenure]], last: Tenure) -> Frame:
        """Return the frame with tenures under their footnote markers, and the last one under ""."""
        kept = tuple(item for item in self.tenures if item[0])
        return replace(self, tenures=(*kept, *marked, ("", last)))


def is_ministers(frame: Frame) -> bool:
    """Say whether a line names but the ministry of the minister whose box it stands in."""
    about, body = frame.subject, frame.body
    if about is None or about.kind != "post" or body is None or body.kind != "body":
        return False
    ministry, of, field = body.entity.name.partition(" of ")
    return ministry == "Ministry" and bool(of) and field.casefold() in about.entity.name.casefold()
