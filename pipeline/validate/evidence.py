"""Rules about where values come from: archived files, evidence, sentences accounted for, claims read again."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import asdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pandas as pd

from pipeline.validate.lines import shown
from pipeline.validate.registry import Hit, Outcome, outcome, rule, skipped
from pipeline.validate.shape import joined_key
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.rules.situation import RawFile, Situation

NO_RAW = "needs the archived files"


@rule("PV04", "sources")
def archived_files_have_their_digest(situation: Situation) -> Outcome:
    """The sha256 of each raw file is the one in the source table."""
    raw, sources = situation.given.raw, situation.table("sources")
    if raw is None:
        return skipped(NO_RAW)
    hits = []
    for source, digest in zip(sources["source_id"], sources["sha256"], strict=True):
        found = hashlib.sha256(raw[source].data).hexdigest() if source in raw else "no file"
        if found != digest:
            message = (
                f"The archived file of {source} has sha256 {found}, not {shown(digest)}. Restore the archived file."
            )
            hits.append(Hit("sources", str(source), message))
    return outcome(len(sources), hits)


@rule("PV11")
def archived_files_are_strict_utf8(situation: Situation) -> Outcome:
    """Raw files decode as strict UTF-8, and the text that was read keeps their byte-order mark and newlines."""
    raw, documents = situation.given.raw, situation.given.documents or {}
    if raw is None:
        return skipped(NO_RAW)
    return outcome(
        len(raw), (hit for source in sorted(raw) for hit in _decoded(source, raw[source], documents.get(source)))
    )


def _decoded(source: str, file: RawFile, document: Any) -> Iterator[Hit]:
    try:
        text = file.data.decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        byte = file.data[error.start]
        message = f"{file.path}: byte 0x{byte:02X} at offset {error.start} is not UTF-8. Save the file as UTF-8."
        yield Hit("sources", source, message)
        return
    if document is not None and document.text != text:
        yield Hit("sources", source, f"{file.path} was read with other characters than it has. Decode it unchanged.")


@rule("PV12")
def archived_files_are_plain_and_inside(situation: Situation) -> Outcome:
    """A raw path is relative, inside raw/, a regular file, no link, and unique whatever the case or composition."""
    raw = situation.given.raw
    if raw is None:
        return skipped(NO_RAW)
    folded: dict[str, str] = {}
    hits = []
    for source in sorted(raw):
        path = raw[source].path
        key = unicodedata.normalize("NFC", path).casefold()
        faults = {
            "is not a relative path inside raw/": not _inside(path),
            "is a link or no regular file": raw[source].is_link or not raw[source].is_regular,
            f"differs from {folded.get(key)} in case or composition only": key in folded,
        }
        folded[key] = path
        hits += [Hit("sources", source, f"{path} {fault}. Move or rename it.") for fault, yes in faults.items() if yes]
    return outcome(len(raw), hits)


def _inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return len(parts) > 1 and parts[0] == "raw" and ".." not in parts and "\\" not in path


@rule("PV05", "evidence", "claims")
def every_value_has_evidence(situation: Situation) -> Outcome:
    """Each filled cell of an asserted column cites a claim; each citation names a column that is there."""
    evidence = situation.table("evidence")
    cited = pd.MultiIndex.from_frame(evidence[["table", "row_id", "column"]])
    hits, seen = [], len(evidence)
    for name, columns in situation.parameters["asserted"].items():
        if name in situation.tables:
            frame = situation.table(name)
            for column in [column for column in columns if column in frame.columns]:
                filled = frame[frame[column].notna().to_numpy(dtype=bool)]
                keys = joined_key(filled, TABLES[name])
                wanted = pd.MultiIndex.from_arrays([[name] * len(keys), keys, [column] * len(keys)])
                seen += len(keys)
                hits += [_uncited(name, key, column) for key in keys[~wanted.isin(cited)]]
    return outcome(seen, [*hits, *_unused(situation, evidence)])


def _uncited(table: str, key: str, column: str) -> Hit:
    return Hit(
        table, key, f"{table}.{column} of this row cites no claim. Cite the claim it was read from, or empty it."
    )


def _unused(situation: Situation, evidence: pd.DataFrame) -> Iterator[Hit]:
    for row in evidence.itertuples():
        table = str(row.table)
        if table not in TABLES or (table in situation.tables and row.column not in situation.table(table).columns):
            key = f"{table} | {row.row_id} | {row.column} | {row.claim_id}"
            yield Hit("evidence", key, f"This evidence is for {table}.{row.column}, which there is not. Drop it.")


@rule("PV06", "claims")
def reading_again_gives_the_same_claims(situation: Situation) -> Outcome:
    """Extracting the documents again gives each published claim, cell by cell."""
    documents, replay = situation.given.documents, situation.given.replay
    if documents is None or replay is None:
        return skipped("needs the texts and the extractor")
    again = {claim.claim_id: asdict(claim) for claim in replay([documents[source] for source in sorted(documents)])}
    claims = situation.table("claims")
    compared = [column for column in claims.columns if again and column in next(iter(again.values()))]
    hits = [hit for row in claims.to_dict("records") for hit in _replayed(row, again.get(row["claim_id"]), compared)]
    return outcome(len(claims), hits)


def _replayed(row: dict[Any, Any], again: dict[str, Any] | None, columns: list[str]) -> Iterator[Hit]:
    if again is None:
        yield Hit(
            "claims",
            str(row["claim_id"]),
            f"Reading the text again gives no such claim as “{shown(row['quote'])}”. Rebuild.",
        )
        return
    for column in columns:
        published = "" if shown(row[column]) == shown(None) else row[column]
        if published != again[column]:
            message = (
                f"{column} is {shown(row[column])}, but reading the text again gives {shown(again[column])}. Rebuild."
            )
            yield Hit("claims", str(row["claim_id"]), message)


@rule("PV15", "sources", "sentences", "claims")
def every_sentence_is_accounted_for(situation: Situation) -> Outcome:
    """Each source has sentences; those read are those with claims; none with an office word counts as nothing."""
    sources, sentences, claims = (situation.table(name) for name in ("sources", "sentences", "claims"))
    settings = situation.parameters["office"]
    read = sentences["sentence_id"].isin(claims["sentence_id"])
    marked = sentences["status"] == "claims"
    office = sentences["text"].str.contains(settings["pattern"], regex=True) & sentences["layout"].isin(
        settings["layouts"]
    )
    silent = sources["source_id"][~sources["source_id"].isin(sentences["source_id"])]
    hits = [
        Hit("sources", str(s), f"No sentence of {s} is accounted for. Divide the text, or drop the source.")
        for s in silent
    ]
    for wrong, fault in (
        (marked & ~read, "is marked as read but has no claim"),
        (read & ~marked, "has claims but is not marked as read"),
        (sentences["status"].isna(), "is not accounted for"),
        ((sentences["status"] == "nothing") & office, "has an office word but counts as nothing"),
    ):
        for row in sentences[wrong.fillna(value=False).to_numpy(dtype=bool)].itertuples():
            message = f"The sentence “{shown(row.text)}” {fault}. Read it, or list it with a reason."
            hits.append(Hit("sentences", str(row.sentence_id), message))
    return outcome(len(sentences) + len(sources), hits)
