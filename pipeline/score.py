"""Measure claims against hand-made gold claims: precision, recall and F1, with intervals.

Two scores: ``triple`` compares predicate, subject, object and polarity; ``full`` also start, end, anchor, certainty and
quantifier. ``succeeded_by`` and ``preceded_by`` are one relation, whichever way round; named, distinct_from and
concurrent_with may have their ends swapped. A claim that repeats a gold row already matched is neither right nor wrong.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

GENERIC = frozenset(
    {
        *("the", "of", "a", "an", "and", "s", "for", "in", "to", "at"),
        *("ccp", "cpc", "chinese", "communist", "party", "china", "prc", "people", "peoples", "republic"),
        *("central", "committee"),
    }
)
"""Words that tell no name from another."""

SYMMETRIC = {"named", "distinct_from", "concurrent_with"}
FREE_TEXT = {"function", "characterised_as", "has_staff", "instance_of"}
OBJECTLESS = {"established", "abolished", "born", "died"}
DEFAULTS = {"start": "", "end": "", "certainty": "stated", "quantifier": "one"}
OVERLAP = 0.6
"""Share of words (Dice coefficient) from which two free texts are the same."""
RESAMPLES = 1000


@dataclass(slots=True)
class Tally:
    """Counts of one predicate, language or layout: gold rows, those matched, and claims matching none.

    Attributes:
        variants: Claims that state a gold triple with other qualifiers, beyond the one that was matched.
    """

    gold: int = 0
    triple: int = 0
    full: int = 0
    spurious: int = 0
    variants: int = 0

    def add(self, other: Tally) -> None:
        """Add the counts of another tally."""
        for name in ("gold", "triple", "full", "spurious", "variants"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def scores(self, kind: str) -> tuple[float, float, float]:
        """Return precision, recall and F1 of ``triple`` or ``full``; 1 where there is nothing to find or found."""
        hits = self.full if kind == "full" else self.triple
        claims = self.triple + self.spurious + (self.variants if kind == "full" else 0)
        precision, recall = ratio(hits, claims), ratio(hits, self.gold)
        return precision, recall, f1(precision, recall)


@dataclass(frozen=True, slots=True)
class Matching:
    """The comparison of one text: gold row → claim, by index, and the claims left over."""

    by_triple: dict[int, int]
    by_full: dict[int, int]
    spurious: list[int]
    variants: list[int]


@dataclass(frozen=True, slots=True)
class Text:
    """One text's gold and claims, oriented (``succeeded_by`` turned into ``preceded_by``)."""

    name: str
    gold: Sequence[Mapping[str, str]]
    claims: Sequence[Mapping[str, str]]
    matching: Matching = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "matching", match(self.claims, self.gold))

    def tallies(self) -> dict[str, Tally]:
        """Count by predicate."""
        counts: dict[str, Tally] = defaultdict(Tally)
        for index, row in enumerate(self.gold):
            tally = counts[row["predicate"]]
            tally.gold += 1
            tally.triple += index in self.matching.by_triple
            tally.full += index in self.matching.by_full
        for index in self.matching.spurious:
            counts[self.claims[index]["predicate"]].spurious += 1
        for index in self.matching.variants:
            counts[self.claims[index]["predicate"]].variants += 1
        return dict(counts)

    def total(self) -> Tally:
        """Count all predicates together."""
        return summed(self.tallies().values())


def compare(name: str, gold: Iterable[Mapping[str, str]], claims: Iterable[Mapping[str, str]]) -> Text:
    """Hold one text's claims against its gold."""
    return Text(name, [oriented(row) for row in gold], [oriented(row) for row in claims])


def summed(tallies: Iterable[Tally]) -> Tally:
    """Add up tallies."""
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total


def ratio(part: int, whole: int) -> float:
    """Divide; 1 where there is nothing to divide by."""
    return part / whole if whole else 1.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def interval(totals: Sequence[Tally], kind: str) -> tuple[float, float]:
    """Return the 95 % percentile bootstrap interval of F1 over texts (Efron 1979), drawn with a fixed seed.

    Texts, not claims, are drawn: the claims of one text share their difficulty.
    """
    draw = random.Random(0)  # noqa: S311  statistics, no secret
    found = sorted(
        summed(draw.choices(totals, k=len(totals))).scores(kind)[2] for _ in range(RESAMPLES if totals else 0)
    )
    return (found[RESAMPLES // 40], found[-RESAMPLES // 40 - 1]) if found else (0.0, 1.0)


@lru_cache(maxsize=1 << 16)
def tokens(name: str) -> frozenset[str]:
    """Return the telling words of a name: case, width and plural -s folded, generic words left out."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("’", "'").replace("'s", " ")
    words = [singular(word) for word in re.findall(r"[^\W_]+", text)]
    return frozenset(words) - GENERIC or frozenset(words)


def singular(word: str) -> str:
    """Take a plural -s off a longer word."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004


def same_name(found: Iterable[str], accepted: str, predicate: str) -> bool:
    """Tell whether one of the names found is one of the accepted ones, which ``|`` separates."""
    names = [name.strip() for name in found if name and name.strip()]
    if not accepted:
        return not names or predicate in OBJECTLESS
    return any(alike(name, other.strip(), predicate) for name in names for other in accepted.split("|"))


def alike(name: str, other: str, predicate: str) -> bool:
    """Compare two names by their telling words; descriptions in free text need only overlap."""
    if folded(name) == folded(other):
        return True
    mine, theirs = tokens(name), tokens(other)
    if not mine or not theirs:
        return False
    return mine == theirs or (predicate in FREE_TEXT and 2 * len(mine & theirs) / (len(mine) + len(theirs)) >= OVERLAP)


def folded(name: str) -> str:
    """Fold width and case."""
    return unicodedata.normalize("NFKC", name).casefold()


def same_anchor(found: str, accepted: str) -> bool:
    """Tell whether an anchor names the accepted event or period; the one may say more than the other."""
    if not accepted:
        return True
    got = tokens(found) if found else frozenset()
    return bool(got) and any(want <= got or got <= want for want in map(tokens, accepted.split("|")) if want)


def same_triple(claim: Mapping[str, str], gold: Mapping[str, str]) -> bool:
    """Compare predicate, both ends and polarity."""
    predicate = gold["predicate"]
    polarity = claim.get("polarity") or "affirmed"
    if claim["predicate"] != predicate or polarity != (gold["polarity"] or "affirmed"):
        return False
    subject = (claim.get("subject", ""), claim.get("subject_text", ""))
    object_ = (claim.get("object", ""), claim.get("object_text", ""))
    ways = [(subject, object_), (object_, subject)] if predicate in SYMMETRIC else [(subject, object_)]
    return any(same_name(s, gold["subject"], predicate) and same_name(o, gold["object"], predicate) for s, o in ways)


def same_qualifiers(claim: Mapping[str, str], gold: Mapping[str, str]) -> bool:
    """Compare dates, anchor, certainty and quantifier."""
    plain = all((claim.get(name) or default) == (gold[name] or default) for name, default in DEFAULTS.items())
    return plain and same_anchor(claim.get("anchor") or "", gold["anchor"])


def match(claims: Sequence[Mapping[str, str]], golds: Sequence[Mapping[str, str]]) -> Matching:
    """Pair gold rows with claims, full matches first; each claim serves one gold row."""
    pairs = [(g, c) for g, gold in enumerate(golds) for c, claim in enumerate(claims) if same_triple(claim, gold)]
    exact = {(g, c) for g, c in pairs if same_qualifiers(claims[c], golds[g])}
    by_triple: dict[int, int] = {}
    used: set[int] = set()
    for g, c in sorted(pairs, key=lambda pair: pair not in exact):
        if g not in by_triple and c not in used:
            by_triple[g] = c
            used.add(c)
    touched, right = {c for _, c in pairs}, {c for _, c in exact}
    return Matching(
        by_triple,
        {g: c for g, c in by_triple.items() if (g, c) in exact},
        [c for c in range(len(claims)) if c not in touched],
        sorted(touched - used - right),
    )


def oriented(row: Mapping[str, str]) -> Mapping[str, str]:
    """Turn ``succeeded_by`` round into ``preceded_by``."""
    if row["predicate"] != "succeeded_by":
        return row
    swapped = {"subject": row["object"], "object": row["subject"], "predicate": "preceded_by"}
    words = {"subject_text": row.get("object_text", ""), "object_text": row.get("subject_text", "")}
    return {**row, **swapped, **words}
