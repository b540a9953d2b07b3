"""Claims beside the sentence and the source they were read from."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.situate.columns import OPEN, column, equals, family, find, ordered, pick, row_ids, take, whole
from pipeline.situate.registry import view
from schemas.rules.days import FAR
from schemas.rules.situation import Family, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from schemas.rules.situation import Situation

JOINERS = {"\u200d", "\ufe0e", "\ufe0f"}
"""Zero-width joiner and variation selectors belong to the character before them."""


@view
def claim_dates(situation: Situation) -> tuple[Family, Family]:
    """Return start and end of every claim; an open end starts at the day its source speaks of as today."""
    claims = situation.table("claims")
    start, end = family(claims, "start"), family(claims, "end")
    opened = equals(claims, "end", OPEN)
    low = np.where(opened & (end.lo == -FAR), source_day(situation).lo, end.lo)
    return ordered(start, Family(low, end.hi, end.known | opened))


def source_rows(situation: Situation, frame: pd.DataFrame) -> Any:
    """Return the position of each row's source, -1 where it has none."""
    return find(column(frame, "source_id"), situation.table("sources")["source_id"])


def source_day(situation: Situation) -> Family:
    """Return the day that each claim's source speaks of as today."""
    claims = situation.table("claims")
    if "sources" not in situation.tables:
        none = np.full(len(claims), FAR)
        return Family(-none, none, none < 0)
    return take(family(situation.table("sources"), "as_of"), source_rows(situation, claims))


@view
def assertions(situation: Situation) -> View:
    """Claims from S to E, beside the publication Q of their source (its retrieval where no publication is stated)."""
    claims, sources = situation.table("claims"), situation.table("sources")
    rows = source_rows(situation, claims)
    published, retrieved = family(sources, "published"), family(sources, "retrieved")
    stated = published.hi < FAR
    known_by = Family(published.lo, np.where(stated, published.hi, retrieved.hi), published.known | retrieved.known)
    start, end = situation.view("claim_dates")
    frame = start.bind("S") | end.bind("E") | take(known_by, rows).bind("Q")
    frame["expected"] = equals(claims, "certainty", "expected")
    words = {"": (claims, np.arange(len(claims))), "source": (sources, rows)}
    return View(pd.DataFrame(frame), "claims", row_ids(claims, "claims"), words)


@view
def polarities(situation: Situation) -> View:
    """Claims with whether their quote denies something, and whether the claim says so."""
    claims, settings = situation.table("claims"), situation.parameters["negations"]
    quotes = column(claims, "quote").astype("str").fillna("")
    plain = quotes.str.replace(settings["harmless"], "", regex=True)
    frame = {
        "denies": plain.str.contains(settings["pattern"], regex=True).to_numpy(dtype=bool),
        "flagged": equals(claims, "polarity", "negated"),
        "open": equals(claims, "certainty", "hedged", "expected"),
        "blank": column(claims, "polarity").isna().to_numpy(dtype=bool),
    }
    return View(pd.DataFrame(frame), "claims", row_ids(claims, "claims"), {"": (claims, np.arange(len(claims)))})


@view
def originals(situation: Situation) -> View:
    """Claims' ends with whether the name was changed from the literal words, and whether these are kept."""
    claims = situation.table("claims")
    parts, size = [], len(claims)
    for end in ("subject", "object"):
        name, words = column(claims, end).astype("str"), column(claims, f"{end}_text").astype("str")
        filled = words.fillna("").str.strip() != ""
        parts.append(pd.DataFrame({"changed": (name != words) & name.notna(), "kept": filled, "end": end}))
    frame = pd.concat(parts, ignore_index=True)
    rows = np.concatenate([np.arange(size), np.arange(size)])
    words_of = pd.DataFrame({"end": frame.pop("end"), "quote": column(claims, "quote").iloc[rows].to_numpy()})
    words_of["name"] = pd.concat([column(claims, "subject"), column(claims, "object")], ignore_index=True)
    key = row_ids(claims, "claims").iloc[rows].reset_index(drop=True)
    return View(frame.astype(bool), "claims", key, {"": (words_of, np.arange(2 * size))}, size)


@view
def quotes(situation: Situation) -> View:
    """Claims' quotes beside their offsets, the sentence's, the text's length, and the text itself."""
    claims, sentences = situation.table("claims"), situation.table("sentences")
    rows = find(column(claims, "sentence_id"), sentences["sentence_id"])
    first, last = whole(claims, "quote_start", -1), whole(claims, "quote_end", -1)
    begin, end = pick(whole(sentences, "start", 0), rows, -1), pick(whole(sentences, "end", 0), rows, -1)
    texts = list(_texts(situation, rows))
    read = [_look(*item) for item in zip(texts, first.tolist(), last.tolist(), column(claims, "quote"), strict=True)]
    same, split = zip(*read, strict=True) if read else ((), ())
    frame = {"first": first, "last": last, "begin": begin, "end": end, "length": _lengths(situation, texts)}
    frame |= {"same": np.array(same, dtype=bool), "split": np.array(split, dtype=bool), "found": rows >= 0}
    frame["redivided"] = _redivided(situation, claims, begin, end)
    words = {"": (claims, np.arange(len(claims))), "sentence": (sentences, rows)}
    return View(pd.DataFrame(frame), "claims", row_ids(claims, "claims"), words)


def _texts(situation: Situation, rows: Any) -> Iterator[tuple[str, int] | None]:
    """Yield for each claim a stretch of its source and where it begins: the whole text if given, else the sentence."""
    claims, sentences, documents = situation.table("claims"), situation.table("sentences"), situation.given.documents
    words, begins = column(sentences, "text").tolist(), whole(sentences, "start", 0).tolist()
    for source, row in zip(column(claims, "source_id"), rows.tolist(), strict=True):
        if documents is not None:
            yield (documents[source].text, 0) if source in documents else None
        else:
            yield (str(words[row]), begins[row]) if row >= 0 else None


def _look(text: tuple[str, int] | None, first: int, last: int, quote: Any) -> tuple[bool, bool]:
    """Tell whether the text has the quote at its offsets, and whether an edge parts a character from its marks."""
    if text is None:
        return False, False
    words, begin = text
    low, high = first - begin, last - begin
    return 0 <= low < high and words[low:high] == quote, any(_parts(words, at) for at in (low, high))


def _parts(words: str, at: int) -> bool:
    if not 0 < at < len(words):
        return False
    after = words[at]
    return after in JOINERS or words[at - 1] == "\u200d" or unicodedata.category(after).startswith("M")


def _lengths(situation: Situation, texts: list[tuple[str, int] | None]) -> Any:
    if situation.given.documents is not None:
        return np.array([len(text[0]) if text else -1 for text in texts], dtype=np.int64)
    if "sources" not in situation.tables:
        return np.full(len(texts), FAR)
    sources = situation.table("sources")
    return pick(whole(sources, "characters", FAR), source_rows(situation, situation.table("claims")), FAR)


def _redivided(situation: Situation, claims: pd.DataFrame, begin: Any, end: Any) -> Any:
    """Tell whether dividing the text again gives the sentence that each claim names; true where it is not given."""
    documents, divide = situation.given.documents, situation.given.divide
    if documents is None or divide is None:
        return np.ones(len(claims), dtype=bool)
    spans = {source: set(divide(document)) for source, document in documents.items()}
    ends: Iterable[tuple[int, int]] = zip(begin.tolist(), end.tolist(), strict=True)
    sources = column(claims, "source_id")
    return np.array([span in spans.get(s, set()) for s, span in zip(sources, ends, strict=True)], dtype=bool)


@view
def sources(situation: Situation) -> View:
    """Sources: publication Q and retrieval R, and whether licence, attribution and permanent address are there."""
    table = situation.table("sources")
    filled = {name: _filled(table, name) for name in ("attribution", "licence_url", "url", "revision")}
    frame = family(table, "published").bind("Q") | family(table, "retrieved").bind("R") | filled
    frame["allowed"] = equals(table, "licence", *situation.parameters["licences"]["allowed"])
    frame["live"] = column(table, "url").astype("str").str.match(r"https?://").fillna(value=False).to_numpy(dtype=bool)
    permanent = column(table, "url").astype("str").str.contains(situation.parameters["licences"]["permanent"])
    frame["permanent"] = permanent.fillna(value=False).to_numpy(dtype=bool)
    return View(pd.DataFrame(frame), "sources", row_ids(table, "sources"), {"": (table, np.arange(len(table)))})


def _filled(table: pd.DataFrame, name: str) -> Any:
    return (column(table, name).astype("str").fillna("").str.strip() != "").to_numpy(dtype=bool)


def affirmed_rows(claims: pd.DataFrame, *predicates: str) -> Any:
    """Return positions of claims that a source affirms as fact, with one of the predicates."""
    fine = ~equals(claims, "polarity", "negated") & ~equals(claims, "certainty", "expected")
    return np.flatnonzero(fine & equals(claims, "predicate", *predicates) & ~equals(claims, "quantifier", "all"))
