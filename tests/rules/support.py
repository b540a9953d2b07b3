"""Tables from short rows: what a case leaves out has a harmless default, and dates get the bounds of their text."""

from __future__ import annotations

import datetime as dt
import hashlib
import tomllib
from pathlib import Path

from schemas.dates import bounds
from schemas.records import Claim, Document
from schemas.rules.situation import Earlier, Formats, Given, RawFile
from schemas.tables import TABLES

HERE = Path(__file__).resolve().parent
AS_OF = "2024-01-01"

DEFAULTS = {
    "sources": {
        "source_id": "s", "title": "Page", "licence": "CC-BY-SA-4.0", "licence_url": "https://licence.example",
        "attribution": "Authors of the page", "language": "en", "sha256": "0" * 64, "characters": 1000,
        "kind": "article", "retrieved": AS_OF, "as_of": AS_OF,
    },
    "sentences": {
        "sentence_id": "s.1", "source_id": "s", "start": 0, "end": 40, "layout": "prose", "status": "claims",
        "text": "Ann was director of the body, it is said",
    },
    "claims": {
        "claim_id": "c1", "source_id": "s", "sentence_id": "s.1", "predicate": "position_held", "subject": "Ann",
        "subject_id": "ann", "subject_text": "Ann", "object": "Director", "object_id": "post",
        "object_text": "director", "polarity": "affirmed", "certainty": "stated", "quantifier": "one",
        "acting": False, "quote": "Ann was director", "quote_start": 0, "quote_end": 16, "pattern_id": "p",
        "first_version": "1.0.0",
    },
    "persons": {"person_id": "ann", "name": "Ann"},
    "institutions": {"institution_id": "body", "name": "Body"},
    "positions": {
        "position_id": "post", "title": "Director", "institution_id": "body", "role": "head", "seats": 1,
    },
    "tenures": {
        "tenure_id": "t1", "person_id": "ann", "person": "Ann", "position_id": "post", "position": "Director",
        "as_of": AS_OF, "acting": False, "certainty": "stated", "disputed": False, "sources": 1,
    },
    "ranks": {
        "rank_id": "r1", "ladder": "cadre", "order": 1, "class": "c1", "deputy": False, "name": "first",
        "name_zh": "一",
    },
    "rank_history": {
        "rank_history_id": "h1", "subject_kind": "position", "subject_id": "post", "subject": "Director",
        "rank_id": "r3", "rank": "third", "certainty": "stated", "disputed": False,
    },
    "relations": {
        "relation_id": "l1", "predicate": "subordinate_to", "subject_kind": "institution", "subject_id": "body",
        "subject": "Body", "object_kind": "institution", "object_id": "top", "object": "Top",
        "polarity": "affirmed", "certainty": "stated",
    },
    "names": {
        "name_id": "n1", "entity_kind": "institution", "entity_id": "body", "name": "The Body", "language": "en",
        "script": "Latn", "kind": "short",
    },
    "universals": {
        "universal_id": "u1", "claim_id": "c1", "statement": "Every Director has been President.",
        "scope": "holders of post; all time; the list may be incomplete", "holders_for": 0, "holders_against": 0,
        "holders_unknown": 0, "verdict": "open",
    },
    "evidence": {"table": "tenures", "row_id": "t1", "column": "start", "claim_id": "c1"},
    "conflicts": {
        "conflict_id": "k1", "kind": "date", "subject_id": "ann", "subject": "Ann", "column": "start",
        "claim_a": "c1", "claim_b": "c2", "value_a": "1", "value_b": "2", "quote_a": "Ann was director",
        "quote_b": "Ann was director", "certainty": "definite", "resolution": "open",
    },
    "findings": {
        "finding_id": "f1", "rule_id": "TN01", "severity": "warn", "certainty": "definite", "table": "tenures",
        "row_id": "t1", "message": "Look at it.",
    },
    "quality": {"measure": "precision", "scope": "gold", "value": 1.0, "n": 10},
}  # fmt: skip


def day(number):
    """Return a day number as a date; None stays."""
    return None if number is None else dt.date(1970, 1, 1) + dt.timedelta(days=number)


def number(text):
    """Return the day number of an ISO date."""
    return (dt.date.fromisoformat(text) - dt.date(1970, 1, 1)).days


def dated(table, row, as_of=AS_OF):
    """Fill the bounds of each stated date, an open end from the row's own day; bounds a row gives itself stay."""
    as_of = bounds(row.get("as_of") or as_of).lo
    for name in [c for c in TABLES[table].columns if {f"{c}_min", f"{c}_max"} <= set(TABLES[table].columns)]:
        text = row.get(name) or ""
        if text and not {f"{name}_min", f"{name}_max"} & set(row):
            try:
                found = bounds(text, as_of)
            except ValueError:
                continue
            row |= {f"{name}_min": day(found.lo), f"{name}_max": day(found.hi)}
        for end in ("min", "max"):
            if row.get(f"{name}_{end}") and isinstance(row[f"{name}_{end}"], str):
                row[f"{name}_{end}"] = dt.date.fromisoformat(row[f"{name}_{end}"])
    return row


def status(row):
    """Return the status that a tenure's end gives it."""
    return {"..": "current", "": "unknown"}.get(row.get("end") or "", "ended")


def full(table, row, as_of=AS_OF):
    """Return a whole row."""
    own_day = {"as_of": as_of} if "as_of" in DEFAULTS[table] else {}
    filled = {**DEFAULTS[table], **own_day, **row}
    if table == "tenures":
        filled.setdefault("status", status(filled))
    return dated(table, filled, as_of)


def ladder():
    """Return a ladder of twelve ranks, in pairs of one class, the last two of one as well."""
    return [
        {"rank_id": f"r{n}", "order": n, "class": f"c{(n + 1) // 2}", "deputy": n % 2 == 0, "name": f"rank {n}",
         "name_zh": f"级{n}"}
        for n in range(1, 13)
    ]  # fmt: skip


def frames(rows, as_of=AS_OF):
    """Return typed frames from rows by table, as of a day; ``ladder = true`` adds the ranks."""
    more = {"ranks": ladder()} if rows.get("ladder") else {}
    named = {**{name: rows[name] for name in TABLES if name in rows}, **more}
    return {name: TABLES[name].frame([full(name, dict(row), as_of) for row in part]) for name, part in named.items()}


def given(spec):
    """Return what a case gives beyond its tables."""
    documents = {
        source: Document(source, text, hashlib.sha256(text.encode()).hexdigest(), "en")
        for source, text in spec.get("documents", {}).items()
    }
    raw = {
        source: RawFile(
            file.get("path", f"raw/{source}.txt"),
            bytes.fromhex(file["hex"]) if "hex" in file else file["text"].encode(),
            is_link=file.get("is_link", False), is_regular=file.get("is_regular", True),
        )
        for source, file in spec.get("raw", {}).items()
    }  # fmt: skip
    before = spec.get("earlier", {})
    earlier = Earlier(
        frames(before.get("tables", {})),
        {name: frozenset(ids) for name, ids in before.get("removed", {}).items()},
        {tuple(key.split("/")): why for key, why in before.get("reasons", {}).items()},
        before.get("notes", {}),
    )
    claims = [Claim(**row) for row in spec.get("replay", ())]
    files = {path: (pair[0].encode(), pair[1].encode()) for path, pair in spec.get("files", {}).items()}
    spans = {source: [tuple(span) for span in found] for source, found in spec.get("divide", {}).items()}
    second = {rule: frozenset(map(tuple, rows)) for rule, rows in spec.get("second", {}).items()}
    return Given(
        as_of=number(spec.get("as_of", AS_OF)),
        documents=documents or None,
        raw=raw or None,
        divide=(lambda document: spans[document.source_id]) if spans else None,
        replay=(lambda _: claims) if "replay" in spec else None,
        earlier=earlier if "earlier" in spec else None,
        formats=Formats(**spec["formats"]) if "formats" in spec else None,
        files=files or None,
        second=second if "second" in spec else None,
    )


def cases(path):
    """Return the cases of one rule's file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))["case"]


def all_cases():
    """Return rule and case, for every file beside this one, in order."""
    return [(path.stem, case) for path in sorted(HERE.glob("[A-Z][A-Z][0-9][0-9].toml")) for case in cases(path)]
