"""The golden dataset: tables that keep every rule, with the texts they were read from."""

from __future__ import annotations

import hashlib
import tomllib

from support import DEFAULTS, HERE, frames, number

from schemas.records import Claim, Document
from schemas.rules.catalogue import parameters
from schemas.rules.situation import Earlier, Formats, Given, RawFile
from schemas.tables import TABLES

SPEC = tomllib.loads((HERE / "golden.toml").read_text(encoding="utf-8"))


def texts():
    """Return each source's text: its sentences, one a line."""
    found = {}
    for sentence in SPEC["sentences"]:
        found.setdefault(sentence["source_id"], []).append(sentence["text"])
    return {source: "\n".join(lines) for source, lines in found.items()}


def sentences_and_claims(whole):
    """Return the rows of both tables, with offsets in the whole text."""
    sentences, claims, counts = [], [], {}
    for sentence in SPEC["sentences"]:
        source = sentence["source_id"]
        counts[source] = counts.get(source, 0) + 1
        sentence_id = f"{source}.{counts[source]}"
        begin = whole[source].index(sentence["text"])
        row = {k: v for k, v in sentence.items() if k != "claims"}
        sentences.append({**row, "sentence_id": sentence_id, "start": begin, "end": begin + len(sentence["text"])})
        for claim in sentence["claims"]:
            first = begin + sentence["text"].index(claim["quote"])
            place = {"source_id": source, "sentence_id": sentence_id, "quote_start": first}
            kept = {k: v for k, v in claim.items() if k != "start_text"}
            if "start_text" in claim:
                kept["start"] = claim["start_text"]
            kept.setdefault("subject_text", claim["subject"])
            claims.append({**kept, **place, "quote_end": first + len(claim["quote"]), "as_of": None})
    return sentences, [{k: v for k, v in claim.items() if k != "as_of"} for claim in claims]


def evidence():
    """Return evidence for every filled asserted cell."""
    rows = []
    for name, columns in parameters()["asserted"].items():
        key = TABLES[name].key[0]
        for row in SPEC.get(name, ()):
            filled = {**DEFAULTS[name], **row}
            rows += [
                {"table": name, "row_id": filled[key], "column": column, "claim_id": claim}
                for column in columns
                if filled.get(column)
                for claim in row["cites"]
            ]
    return rows


def rows():
    """Return all rows by table."""
    whole = texts()
    sentences, claims = sentences_and_claims(whole)
    sources = [
        {**source, "sha256": hashlib.sha256(whole[source["source_id"]].encode()).hexdigest(),
         "characters": len(whole[source["source_id"]])}
        for source in SPEC["sources"]
    ]  # fmt: skip
    plain = {
        name: [{k: v for k, v in row.items() if k != "cites"} for row in SPEC[name]] for name in TABLES if name in SPEC
    }
    computed = {"sources": sources, "sentences": sentences, "claims": claims, "evidence": evidence()}
    return {**plain, **computed, "ladder": True}


def tables():
    """Return the typed tables."""
    return frames(rows(), "2023-06-01")


def surroundings(made):
    """Return what the rules need beyond the tables, all in order: texts, files, the release before."""
    whole = texts()
    documents = {s: Document(s, text, hashlib.sha256(text.encode()).hexdigest(), "en") for s, text in whole.items()}
    spans = {source: [] for source in whole}
    for row in made["sentences"].to_dict("records"):
        spans[row["source_id"]].append((row["start"], row["end"]))
    claims = [read_again(row) for row in made["claims"].to_dict("records")]
    listed = {name: plain(frame) for name, frame in made.items()}
    return Given(
        as_of=number(SPEC["as_of"]),
        documents=documents,
        raw={s: RawFile(f"raw/{s}.txt", text.encode()) for s, text in whole.items()},
        divide=lambda document: spans[document.source_id],
        replay=lambda _: claims,
        earlier=Earlier(made),
        formats=Formats(listed, listed, listed),
        files={"persons.json": (b"[]", b"[]")},
        second={"TN01": frozenset()},
    )


def read_again(row):
    """Return a published claim as the extractor gives it."""
    names = Claim.__slots__
    return Claim(**{name: "" if row[name] is None or row[name] != row[name] else row[name] for name in names})


def plain(frame):
    """Return rows as text, nulls left out."""
    return [
        {k: str(v) for k, v in row.items() if str(v) not in {"None", "nan", "<NA>"}} for row in frame.to_dict("records")
    ]
