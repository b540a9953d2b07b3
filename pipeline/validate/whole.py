"""Rules about whole tables and files: mirrored links, clean text, formats that agree."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.validate.lines import shown
from pipeline.validate.registry import Hit, Outcome, outcome, rule, skipped
from pipeline.validate.shape import joined_key, published

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from schemas.rules.situation import Situation

UNCLEAN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\ud800-\udfff]"
)
"""Control, bidirectional, zero-width, private-use and surrogate characters of the basic plane; others by category."""


@rule("ST07", "relations")
def symmetric_links_exist_both_ways(situation: Situation) -> Outcome:
    """A link that holds both ways round is there both ways, with the same dates and polarity."""
    links = situation.table("relations")
    links = links[links["predicate"].isin(situation.parameters["relations"]["symmetric"])]
    names = ("predicate", "subject_kind", "subject_id", "object_kind", "object_id", "start", "end", "polarity")
    rows = {tuple(shown(v) for v in row): row for row in zip(*(links[name] for name in names), strict=True)}
    message = "{} {} {}, but no row says so the other way round with the same dates. Add it."
    hits = [
        Hit("relations", str(link.relation_id), message.format(link.subject, link.predicate, link.object))
        for link, key in zip(links.itertuples(), rows_of(links, names), strict=True)
        if (key[0], key[3], key[4], key[1], key[2], *key[5:]) not in rows
    ]
    return outcome(len(links), hits)


def rows_of(frame: pd.DataFrame, names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return rows as tuples of text."""
    return [tuple(shown(v) for v in row) for row in zip(*(frame[name] for name in names), strict=True)]


@rule("ST08", "relations", "institutions")
def parents_stand_in_both_tables(situation: Situation) -> Outcome:
    """The current parent of a body is an administrative link, and a link that still holds is the parent of its body."""
    links, bodies = situation.view("affirmed"), situation.table("institutions")
    bodily = (links["subject_kind"] == "institution") & (links["object_kind"] == "institution")
    above = links[bodily & (links["predicate"].isin(["subordinate_to", "part_of"]))]
    known = set(zip(above["subject_id"], above["object_id"], strict=True))
    held = bodies[bodies["parent_id"].notna().to_numpy(dtype=bool)]
    hits = [
        Hit(
            "institutions",
            str(b.institution_id),
            f"{b.name} has the parent {b.parent_id}, but no link says so. Add the link.",
        )
        for b in zip_rows(held)
        if (b.institution_id, b.parent_id) not in known
    ]
    parents = dict(zip(bodies["institution_id"], bodies["parent_id"], strict=True))
    current = above[(above["predicate"] == "subordinate_to") & (above["end"] == "..").fillna(value=False)]
    hits += [
        Hit(
            "relations",
            str(r.relation_id),
            f"{r.subject} is under {r.object} to this day, but its row has no parent. Fill it.",
        )
        for r in zip_rows(current)
        if r.subject_id in parents and shown(parents[r.subject_id]) == shown(None)
    ]
    return outcome(len(held) + len(current), hits)


def zip_rows(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield rows with their cells as attributes."""
    yield from frame.itertuples(index=False)


@rule("ST16")
def ids_and_names_are_clean_text(situation: Situation) -> Outcome:
    """Text other than quotes is NFC and has no control, bidirectional, zero-width or private-use characters."""
    skip = set(situation.parameters["verbatim"]["columns"])
    hits, seen = [], 0
    for name, table in published(situation).items():
        frame = situation.table(name)
        for field in table.fields:
            if field.kind == "text" and field.name in frame.columns and field.name not in skip:
                values = frame[field.name].dropna()
                seen += len(values)
                bad = suspects(values)
                for key, value in zip(
                    joined_key(frame, table)[frame[field.name].isin(bad)],
                    frame[field.name][frame[field.name].isin(bad)],
                    strict=True,
                ):
                    message = (
                        f"{field.name} {value!a} has a character that does not show or is not composed. Retype it."
                    )
                    hits.append(Hit(name, shown(key), message))
    return outcome(seen, hits)


def suspects(values: pd.Series[Any]) -> list[str]:
    """Return the distinct values that are not clean; plain ASCII is looked at all together."""
    texts = pa.array(values, type=pa.string())
    ascii_only = pc.string_is_ascii(texts)
    plain = texts.filter(pc.and_(ascii_only, pc.match_substring_regex(texts, "[\\x00-\\x1f\\x7f]")))
    others = texts.filter(pc.invert(ascii_only)).unique()
    return [*plain.unique().to_pylist(), *(value for value in others.to_pylist() if unclean(value))]


def unclean(text: str) -> bool:
    """Tell text that is not NFC or has an unseen character."""
    if UNCLEAN.search(text) or not unicodedata.is_normalized("NFC", text):
        return True
    return any(unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs"} for character in text)


@rule("ST14")
def formats_agree(situation: Situation) -> Outcome:
    """CSV, Parquet and JSON hold the same rows, value for value."""
    formats = situation.given.formats
    if formats is None:
        return skipped("needs the staged files read back")
    names = sorted({*formats.csv, *formats.parquet, *formats.json})
    hits = []
    for name in names:
        rows = [list(kind.get(name, ())) for kind in (formats.parquet, formats.csv, formats.json)]
        for label, other in (("CSV", rows[1]), ("JSON", rows[2])):
            differ = [n for n, (one, two) in enumerate(zip(rows[0], other, strict=False)) if dict(one) != dict(two)]
            if differ or len(rows[0]) != len(other):
                where = f"in row {differ[0] + 1}" if differ else f"in the number of rows ({len(rows[0])}, {len(other)})"
                hits.append(Hit(name, "", f"{label} and Parquet of {name} differ {where}. Write the release again."))
    return outcome(len(names), hits)


@rule("ST15")
def files_are_canonical(situation: Situation) -> Outcome:
    """Writing a file again from what it says gives the same bytes."""
    files = situation.given.files
    if files is None:
        return skipped("needs the staged files")
    hits = (
        Hit("files", path, f"{path} is not in canonical form. Write it again from the tables.")
        for path, (found, canonical) in sorted(files.items())
        if found != canonical
    )
    return outcome(len(files), hits)
