"""The published tables, one declaration each: columns, types, keys, closed lists, descriptions.

Parquet schemas, datapackage.json and the data dictionary are derived from these declarations; each has a Pandera model
(``TABLES[name].schema()``). Text is never empty: what is not stated is null. Dates are families of three columns: EDTF
text as stated, and two whole-day bounds (``*_min``, ``*_max``; null means unbounded on that side).
"""

from __future__ import annotations

from schemas.columns import Field, Table, choice, dates, flag, integer, optional, refers, text
from schemas.records import PREDICATES

POLARITIES = ("affirmed", "negated")
CERTAINTIES = ("stated", "hedged", "expected")
ENTITY_KINDS = ("person", "institution", "position", "rank", "other")
RELATIONS = (
    "part_of",
    "subordinate_to",
    "reports_to",
    "serves",
    "distinct_from",
    "replaced_by",
    "renamed_to",
    "merged_into",
)
SEVERITIES = ("error", "warn", "info")
READINGS = ("definite", "possible")

SOURCES = Table(
    "sources",
    "A source text, as archived in raw/.",
    ("source_id",),
    (
        text("source_id", "Identifier of the text; the stem of its file name."),
        text("title", "Title of the page or work."),
        optional("publisher", "Who published the page."),
        optional("url", "Address of the page the text was taken from."),
        optional("revision", "Permanent revision of the page; null where unknown."),
        text("licence", "Licence of the text, as SPDX identifier."),
        text("licence_url", "Address of the licence."),
        text("attribution", "The attribution the licence asks for."),
        choice("language", ("en", "zh"), "Main language of the text."),
        *dates("published", "When the page was published"),
        *dates("retrieved", "When the text was retrieved"),
        *dates("as_of", "The day the text speaks of as today"),
        text("sha256", "SHA-256 of the file's bytes, lower-case hexadecimal."),
        integer("characters", "Length of the text in code points."),
        choice("kind", ("article", "chronology"), "Article: a text by others. Chronology: written for this dataset."),
    ),
)

SENTENCES = Table(
    "sentences",
    "A sentence, infobox field, table row or list item of a source, and whether it was read.",
    ("sentence_id",),
    (
        text("sentence_id", "Source and number of the sentence in it."),
        refers("source_id", "sources.source_id", "The text it stands in."),
        integer("start", "Offset of its first character in the text, in code points."),
        integer("end", "Offset after its last character, in code points."),
        choice(
            "layout",
            ("prose", "heading", "field", "row", "item", "cv", "timeline", "note", "rule"),
            "How it is laid out.",
        ),
        optional("section", "Headings above it, outermost first."),
        choice(
            "status",
            ("claims", "nothing", "unread", "ignored"),
            "claims: read; nothing: no trigger, or a heading; unread: a trigger, no claim; ignored: by the lexicon.",
        ),
        text("text", "The words, verbatim."),
    ),
)

CLAIMS = Table(
    "claims",
    "One statement read from a source, with the verbatim words it was read from.",
    ("claim_id",),
    (
        text("claim_id", "Digest of source bytes, span, predicate and pattern."),
        refers("source_id", "sources.source_id", "The text it was read from."),
        refers("sentence_id", "sentences.sentence_id", "The sentence it was read from."),
        choice("predicate", PREDICATES, "What is claimed."),
        text("subject", "Who or what the claim is about, as resolved."),
        text("subject_id", "Identifier of the subject."),
        text("subject_text", "The literal words for the subject."),
        optional("object", "The other end of the claim, as resolved; null where the predicate has none."),
        optional("object_id", "Identifier of the object."),
        optional("object_text", "The literal words for the object."),
        *dates("start", "Start of the time for which it holds, or the date of the event"),
        *dates("end", "End of the time for which it holds; .. is: still so as of the source"),
        optional("anchor", "Event or period that gives the time where no date is stated."),
        choice("polarity", POLARITIES, "negated: the text says it is not so."),
        choice("certainty", CERTAINTIES, "stated; hedged (reportedly, considered); expected (will, is tipped to)."),
        choice("quantifier", ("one", "all"), "all: a claim about every holder."),
        flag("acting", "The post was held in an acting capacity."),
        text("quote", "The verbatim words the claim was read from."),
        integer("quote_start", "Offset of the quote in the text, in code points."),
        integer("quote_end", "Offset after the quote, in code points."),
        optional("citations", "Citation markers of the sentence, such as [1]."),
        text("pattern_id", "The pattern that read it."),
        text("first_version", "First release that published the claim."),
    ),
)

PERSONS = Table(
    "persons",
    "A person.",
    ("person_id",),
    (
        text("person_id", "Identifier of the person."),
        text("name", "Name in Latin script where a source gives one, else as the source writes it."),
        optional("name_zh", "Name in Chinese characters."),
        optional("other_names", "Names in other forms and scripts, separated by ' | '."),
        *dates("born", "Date of birth"),
        *dates("died", "Date of death"),
        optional("wikidata", "Wikidata identifier, where a reference shows one; never guessed."),
    ),
)

INSTITUTIONS = Table(
    "institutions",
    "A body.",
    ("institution_id",),
    (
        text("institution_id", "Identifier of the body."),
        text("name", "Full name."),
        optional("name_zh", "Name in Chinese characters."),
        optional("kind", "What kind of body a source calls it (bureau, department, commission)."),
        *dates("established", "When it was first established"),
        *dates("abolished", "When it was abolished"),
        refers("parent_id", "institutions.institution_id", "Administrative parent, current.", required=False),
        optional("wikidata", "Wikidata identifier, where a reference shows one; never guessed."),
    ),
)

POSITIONS = Table(
    "positions",
    "A post.",
    ("position_id",),
    (
        text("position_id", "Identifier of the post."),
        text("title", "Full title."),
        optional("title_zh", "Title in Chinese characters."),
        refers("institution_id", "institutions.institution_id", "The body it belongs to.", required=False),
        choice("role", ("head", "deputy", "member", "secretary", "other"), "Its place in the body."),
        integer("seats", "How many hold it at once; null where unknown.", required=False),
        *dates("established", "When the post was first established"),
        *dates("abolished", "When the post was abolished"),
    ),
)

TENURES = Table(
    "tenures",
    "One person in one post, once.",
    ("tenure_id",),
    (
        text("tenure_id", "Identifier of the tenure."),
        refers("person_id", "persons.person_id", "The holder."),
        text("person", "Name of the holder."),
        refers("position_id", "positions.position_id", "The post."),
        text("position", "Title of the post."),
        refers("institution_id", "institutions.institution_id", "The body of the post.", required=False),
        optional("institution", "Name of the body."),
        *dates("start", "Start of the tenure"),
        *dates("end", "End of the tenure; .. is: in office as of the source"),
        choice(
            "status",
            ("current", "ended", "ended_unknown", "unknown"),
            "current: in office on as_of; ended: end stated; ended_unknown: ended, no date; unknown: not said.",
        ),
        *dates("as_of", "The day for which the status is known"),
        flag("acting", "Held in an acting capacity."),
        choice("certainty", CERTAINTIES, "Certainty of the best claim for it."),
        flag("disputed", "A conflict concerns it."),
        integer("sources", "How many sources state it."),
        refers("rank_id_at_start", "ranks.rank_id", "Rank of the post at the start of the tenure.", required=False),
    ),
)

GAPS = Table(
    "gaps",
    "A period in which nobody is known in a post that one person holds at a time.",
    ("gap_id",),
    (
        text("gap_id", "Post and date from which nobody is known."),
        refers("position_id", "positions.position_id", "The post."),
        text("position", "Title of the post."),
        *dates("start", "End of the tenure before, or founding of the post"),
        *dates("end", "Start of the tenure after, or end of the post; null where nobody is known to the present"),
        refers("before_id", "tenures.tenure_id", "The tenure before.", required=False),
        refers("after_id", "tenures.tenure_id", "The tenure after.", required=False),
        optional("possible_holders", "Holders without a stated start or end who may have held it then, by ' | '."),
        optional("explanation", "Why nobody is known: the reviewed decision with its reason."),
    ),
)

RANKS = Table(
    "ranks",
    "A rung of a rank ladder.",
    ("rank_id",),
    (
        text("rank_id", "Identifier of the rank."),
        text("ladder", "The ladder it belongs to."),
        integer("order", "Level on the ladder, 1 is the highest."),
        text("class", "Class of the rank; a full and a deputy grade share one."),
        flag("deputy", "The deputy grade of its class."),
        text("name", "Name in English."),
        text("name_zh", "Name in Chinese."),
    ),
)

RANK_HISTORY = Table(
    "rank_history",
    "Rank of a body, post or person in a period.",
    ("rank_history_id",),
    (
        text("rank_history_id", "Identifier of the row."),
        choice("subject_kind", ENTITY_KINDS, "What kind of thing has the rank."),
        text("subject_id", "Identifier of the thing that has the rank."),
        text("subject", "Its name."),
        refers("rank_id", "ranks.rank_id", "The rank; null where it is on no ladder known here.", required=False),
        text("rank", "The rank as the source names it."),
        *dates("start", "Start of the period"),
        *dates("end", "End of the period; .. is: still so as of the source"),
        optional("period", "The period the source names, such as an administration."),
        choice("certainty", CERTAINTIES, "Certainty of the claim."),
        flag("disputed", "A conflict concerns it."),
    ),
)

RELATIONS_TABLE = Table(
    "relations",
    "A link between two bodies or posts.",
    ("relation_id",),
    (
        text("relation_id", "Identifier of the link."),
        choice("predicate", RELATIONS, "What links them; subordinate_to is administrative, reports_to is not."),
        choice("subject_kind", ENTITY_KINDS, "What the subject is."),
        text("subject_id", "Identifier of the subject."),
        text("subject", "Name of the subject."),
        choice("object_kind", ENTITY_KINDS, "What the object is."),
        text("object_id", "Identifier of the object."),
        text("object", "Name of the object."),
        *dates("start", "Start of the link, or the date of the event"),
        *dates("end", "End of the link; .. is: still so as of the source"),
        choice("polarity", POLARITIES, "negated: a source says that there is no such link."),
        choice("certainty", CERTAINTIES, "Certainty of the claim."),
    ),
)

NAMES = Table(
    "names",
    "Another name of something.",
    ("name_id",),
    (
        text("name_id", "Identifier of the row."),
        choice("entity_kind", ENTITY_KINDS, "What is named."),
        text("entity_id", "Identifier of what is named."),
        text("name", "The name."),
        choice("language", ("en", "zh", "other"), "Language of the name."),
        choice(
            "script",
            ("Latn", "Hans", "Hant", "Hani", "Zyyy"),
            "Script, ISO 15924; Hani where simplified = traditional.",
        ),
        choice("kind", ("official", "short", "former", "abbreviation", "translation", "other"), "Kind of name."),
    ),
)

UNIVERSALS = Table(
    "universals",
    "A claim about every holder, never as a bare yes.",
    ("universal_id",),
    (
        text("universal_id", "Identifier of the row."),
        refers("claim_id", "claims.claim_id", "The claim."),
        text("statement", "The claim in one sentence."),
        text(
            "scope",
            "The post whose holders it speaks of, the time window, and whether the list of holders is complete.",
        ),
        integer("holders_for", "Holders for whom a source states it."),
        integer("holders_against", "Holders for whom it cannot be true."),
        integer("holders_unknown", "Holders for whom nothing is stated."),
        optional("for_names", "Names of the holders for it, separated by ' | '."),
        optional("against_names", "Names of the holders against it."),
        optional("unknown_names", "Names of the holders for whom nothing is stated."),
        choice(
            "verdict", ("holds", "fails", "open"), "holds: no holder against or unknown; fails: one against; else open."
        ),
    ),
)

EVIDENCE = Table(
    "evidence",
    "Which claim a published value was read from.",
    ("table", "row_id", "column", "claim_id"),
    (
        text("table", "Table of the value."),
        text("row_id", "Key of its row."),
        text("column", "Column of the value."),
        refers("claim_id", "claims.claim_id", "A claim that states it."),
    ),
)

CONFLICTS = Table(
    "conflicts",
    "Values that cannot all be true, with both sides quoted.",
    ("conflict_id",),
    (
        text("conflict_id", "Identifier of the conflict."),
        choice(
            "kind",
            ("date", "holder", "rank", "founding", "link", "universal", "other"),
            "What the claims disagree on.",
        ),
        text("subject_id", "Identifier of what they disagree about."),
        text("subject", "Its name."),
        text("column", "The column concerned."),
        optional("row_ids", "Rows concerned, separated by ' | '."),
        refers("claim_a", "claims.claim_id", "One claim."),
        refers("claim_b", "claims.claim_id", "The other claim."),
        text("value_a", "What the one says."),
        text("value_b", "What the other says."),
        text("quote_a", "Words of the one."),
        text("quote_b", "Words of the other."),
        choice("certainty", READINGS, "definite: cannot both be true in any reading; possible: in some reading."),
        text("resolution", "open, or the reviewed decision with its reason."),
    ),
)

FINDINGS = Table(
    "findings",
    "What a rule found about a row.",
    ("finding_id",),
    (
        text("finding_id", "Identifier of the finding."),
        text("rule_id", "The rule; see the catalogue in schemas/README.md."),
        choice("severity", SEVERITIES, "How grave it is."),
        choice("certainty", READINGS, "definite: broken in every reading of the dates; possible: in some."),
        text("table", "Table of the row."),
        text("row_id", "Key of the row."),
        text("message", "What is wrong with which values, and what to do."),
        optional("decision", "The reviewed decision that accepts it."),
    ),
)

QUALITY = Table(
    "quality",
    "A measured figure of this release.",
    ("measure", "scope"),
    (
        text("measure", "What was measured."),
        text("scope", "On what."),
        Field("value", "number", "The figure."),
        integer("n", "How many items it was measured on."),
        Field("low", "number", "Lower end of the 95 % interval.", required=False, sparse=True),
        Field("high", "number", "Upper end of the 95 % interval.", required=False, sparse=True),
    ),
)

REFERENCES = Table(
    "references",
    "A public page that a chronology states a fact from.",
    ("reference_id",),
    (
        text("reference_id", "Source and marker of the reference."),
        refers("source_id", "sources.source_id", "The text that cites it."),
        text("marker", "The marker in the text, such as [r3]."),
        text("address", "Address of the page."),
        text("title", "Title of the page."),
        optional("publisher", "Who publishes it."),
        *dates("published", "When the page was published"),
        *dates("retrieved", "When the page was read"),
        text("language", "Language of the page, ISO 639-1."),
        choice("kind", ("official", "encyclopaedia", "press", "scholarly"), "What kind of page it is."),
    ),
)

CITATIONS = Table(
    "citations",
    "Which reference a claim's sentence cites.",
    ("claim_id", "marker"),
    (
        refers("claim_id", "claims.claim_id", "The claim."),
        text("marker", "The marker in the text, such as [r3] or [1]."),
        refers(
            "reference_id",
            "references.reference_id",
            "The reference; null where the text does not resolve its own marker.",
            required=False,
        ),
    ),
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        SOURCES,
        SENTENCES,
        CLAIMS,
        PERSONS,
        INSTITUTIONS,
        POSITIONS,
        TENURES,
        GAPS,
        RANKS,
        RANK_HISTORY,
        RELATIONS_TABLE,
        NAMES,
        UNIVERSALS,
        EVIDENCE,
        REFERENCES,
        CITATIONS,
        CONFLICTS,
        FINDINGS,
        QUALITY,
    )
}
"""All published tables by name, in the order of publication."""
