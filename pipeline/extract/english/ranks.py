"""Ranks as English writes them: "ministerial-level", "of full ministerial rank", "deputy-ministerial"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Row

GRADES = ("level", "rank", "grade", "status")
LONGEST_RANK = 5


class RankFound(NamedTuple):
    """A rank and the token after it."""

    mention: Mention
    end: int


def rank_at(text: str, tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> RankFound | None:
    """Return the rank that starts at a token, the longest of its readings.

    An adjective ("ministerial") stands alone; a noun ("bureau") needs "level", "rank" or "grade" after it.
    """
    first = tokens[at].key.partition("-")[0]
    if first not in vocabulary.english.rank_starts:
        return tier_at(text, tokens, at, vocabulary.english) if first in vocabulary.english.tier_starts else None
    for end in range(min(len(tokens), at + LONGEST_RANK), at, -1):
        words = text[tokens[at].start : tokens[end - 1].end]
        found = vocabulary.english.ranks.get(rank_key(words))
        if found:
            entity = Entity(found, " ".join(words.split()), found)
            return RankFound(Mention("rank", Span(tokens[at].start, tokens[end - 1].end), entity), end)
    return tier_at(text, tokens, at, vocabulary.english)


DEPUTIES = ("deputy", "vice", "sub", "under")
STEADY = {"cabinet", "ambassadorial", "subcabinet"}
"""Tiers that "rank" and "status" go with; of a corps these words tell nothing."""


def tier_at(text: str, tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> RankFound | None:
    """Return a rank that stands on no ladder of ours but is written like one: "theatre-command grade"."""
    for end in range(min(len(tokens), at + LONGEST_RANK), at, -1):
        found = tier_name(rank_key(text[tokens[at].start : tokens[end - 1].end]).split(), words)
        if found and (found[1] or "-" in tokens[at].key):
            span = Span(tokens[at].start, tokens[end - 1].end)
            return RankFound(Mention("rank", span, Entity(found[0], " ".join(span.of(text).split()))), end)
    return None


def tier_name(form: list[str], words: EnglishVocabulary) -> tuple[str, bool] | None:
    """Return a tier's name and whether a grade word follows it; alone, only a deputy's is a rank."""
    graded = bool(form) and form[-1] in GRADES
    rest = form[:-1] if graded else form
    deputy = rest[0] in DEPUTIES if rest else False
    stem = " ".join(rest[1:] if deputy or rest[:1] == ["full"] else rest)
    steady = not graded or form[-1] in {"grade", "level"} or stem in STEADY
    if not words.is_a(stem, "tier") or not steady or not (graded or deputy):
        return None
    return ("deputy-" if deputy else "") + stem.replace(" ", "-"), graded


def rank_key(words: str) -> str:
    """Return a rank's words in lower case, hyphens as spaces."""
    return " ".join(key_of(words).replace("-", " ").split())


def rank_forms(rows: Iterable[Row], adjectives: frozenset[str]) -> dict[str, str]:
    """Index every way of writing each rung of the ladder by ``rank_key``; the adjectives may stand without "level"."""
    found: dict[str, str] = {}
    for row in rows:
        for name in (row["rank_id"], row["name_en"], *row["variants_en"].split("|")):
            for form in spelled(rank_key(name), adjectives):
                found.setdefault(form, row["rank_id"])
    return found


def spelled(form: str, adjectives: frozenset[str]) -> list[str]:
    """List the spellings of one form: each grade word, "full", and "vice" or "sub" for "deputy"."""
    words = form.split()
    stem = " ".join(words[:-1]) if words and words[-1] in GRADES else form
    if not stem:
        return []
    stems = [stem, *(f"{p} {stem[7:]}" for p in ("vice", "sub", "under") if stem.startswith("deputy "))]
    if not stem.startswith(("deputy", "sub", "vice", "full")):
        stems.append(f"full {stem}")
    graded = [f"{s} {g}" for s in stems for g in GRADES]
    return graded + [s for s in stems if s.split()[-1] in adjectives]


def is_style(rank: str) -> bool:
    """Whether a rank before a name only says how somebody is addressed: a lower one, or one that is abbreviated."""
    words = key_of(rank).replace(".", " ").split()
    return " ".join(words) in STYLES or not ABBREVIATED.isdisjoint(words)


STYLES = {"captain", "lieutenant", "sergeant", "major", "colonel", "brigadier", "commodore"}
ABBREVIATED = {"capt", "lt", "sgt", "gen", "maj", "brig", "col", "adm", "cdr", "cdre"}
