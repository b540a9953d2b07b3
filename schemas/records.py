"""The nouns of the pipeline: immutable values that one stage hands to the next.

Offsets are counted in code points of the strictly decoded UTF-8 text, newlines untouched, half-open:
``text[start:end]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Layout = Literal["prose", "heading", "field", "row", "item", "cv", "timeline", "note", "rule"]
"""How a unit of a text is laid out; ``field`` is one label with its value in an infobox, ``row`` a row of a table,
``item`` a list item, ``cv`` a line that starts with its dates, ``timeline`` a dated entry that reads as prose,
``note`` a footnote, ``rule`` a line without words (a table's ruler)."""

Language = Literal["en", "zh"]
Polarity = Literal["affirmed", "negated"]
Certainty = Literal["stated", "hedged", "expected"]
Quantifier = Literal["one", "all"]
Status = Literal["claims", "nothing", "unread", "ignored"]

PREDICATES: tuple[str, ...] = (
    "position_held", "member_of", "secretary_to", "preceded_by", "succeeded_by", "appointed_by", "concurrent_with",
    "born", "died", "established", "abolished", "replaced_by", "renamed_to", "merged_into", "part_of",
    "subordinate_to", "reports_to", "serves", "distinct_from", "has_rank", "rank_below", "headquartered_at",
    "instance_of", "named", "function", "characterised_as", "has_staff",
)  # fmt: skip
"""The claim vocabulary, closed."""


class Span(NamedTuple):
    """A half-open stretch of a text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the literal words."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Document:
    """One source text, decoded strictly; ``sha256`` is the digest of its bytes in lower-case hexadecimal."""

    source_id: str
    text: str
    sha256: str
    language: Language


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, field, row or item of a text, with the context it has to be read in.

    Attributes:
        start, end: Offsets of the unit in the text, without surrounding white space.
        layout: See ``Layout``.
        section: The headings above the unit, outermost first, joined by " > "; the words as written.
        title: What names the block the unit stands in: a table's caption, a list's lead-in, else the nearest heading,
            else the page's title. A span, so that claims can quote it; ``None`` where there is none.
        block: Number of the block (paragraph, infobox, table, list) in the text, from 0.
        cells: For a field its label and value, for a row its cells in column order (an empty cell has start == end),
            for an item or CV line its text without the bullet; else empty.
        header: For a row the cells of the table's header, in the same order; else empty.
    """

    sentence_id: str
    source_id: str
    start: int
    end: int
    layout: Layout
    section: str
    title: Span | None
    block: int
    cells: tuple[Span, ...] = ()
    header: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One end of a claim: the name as resolved, the literal words, and the lexicon's id where it has one.

    ``name`` is the full canonical name where the lexicon knows it, else the name as resolved from context.
    """

    name: str
    words: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as a reader found it, before it gets its digest; dates are EDTF text, ``..`` in ``end`` is "still so"."""

    predicate: str
    subject: Entity
    object: Entity | None
    quote: Span
    pattern_id: str
    start: str = ""
    end: str = ""
    anchor: str = ""
    polarity: Polarity = "affirmed"
    certainty: Certainty = "stated"
    quantifier: Quantifier = "one"
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of claims.csv; see design: ``quote == text[quote_start:quote_end]``."""

    claim_id: str
    source_id: str
    sentence_id: str
    predicate: str
    subject: str
    subject_id: str
    subject_text: str
    object: str
    object_id: str
    object_text: str
    start: str
    end: str
    anchor: str
    polarity: Polarity
    certainty: Certainty
    quantifier: Quantifier
    acting: bool
    quote: str
    quote_start: int
    quote_end: int
    citations: str
    pattern_id: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A row of sentences.csv."""

    sentence_id: str
    source_id: str
    start: int
    end: int
    layout: Layout
    section: str
    status: Status
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document, in text order."""

    document: Document
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    things: tuple[Thing, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a lexicon table, with where it stands, so that an error can name file and line."""

    values: Mapping[str, str]
    path: str
    line: int

    def __getitem__(self, column: str) -> str:
        """Return one cell."""
        return self.values[column]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabulary as data: CSV tables and TOML documents by their path in the folder, without suffix.

    ``tables["bodies"]`` are the rows of ``bodies.csv``; ``documents["english/frames"]`` is ``english/frames.toml``,
    parsed. ``sha256`` is the digest of all files, names and bytes, in sorted order.
    """

    tables: Mapping[str, tuple[Row, ...]]
    documents: Mapping[str, Mapping[str, Any]]
    sha256: str


ThingKind = Literal["person", "institution", "position", "rank", "place", "other"]


@dataclass(frozen=True, slots=True)
class Thing:
    """What an end of a claim names: its identifier, kind and names; of a post also its role and body.

    ``name_zh`` is the name in Chinese characters where the text or the lexicon gives one; ``role`` is the role noun
    ("director", "deputy director"), ``place`` its class in the body: head, deputy, member, secretary or other;
    ``is_listed`` says that the lexicon knows it, so that its identifier gives way to no other.
    """

    id: str
    kind: ThingKind
    name: str
    name_zh: str = ""
    role: str = ""
    place: str = ""
    body_id: str = ""
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewed decision, one row of schemas/decisions.csv.

    Attributes:
        kind: ``accept`` a violation of ``rule_id`` by a row; ``resolve`` a conflict, ``row_id`` being its identifier;
            ``contrast`` two claims that no rule sees to disagree, ``row_id`` being both identifiers, joined by " | ";
            ``explain`` why nobody is known in a gap, ``row_id`` being its identifier;
            ``note`` a change of a table's size, ``row_id`` being its name.
        quotes_sha256: Digest of the quotes the decision was made on; see ``pipeline.deciding.digest_of_quotes``.
        sources: The texts that the decision was made on, joined by " | ".
        expires: First version for which the decision has to be made anew.
        line: Its line in the file.
    """

    decision_id: str
    kind: str
    rule_id: str
    table: str
    row_id: str
    quotes_sha256: str
    sources: str
    reason: str
    expires: str
    line: int

    def concerns(self, sources: Collection[str]) -> bool:
        """Tell whether all texts it was made on are among these; a decision about other texts says nothing here."""
        return set(self.sources.split(" | ")) <= set(sources)
