"""Dates that the names of laws give: "was established by the 1978 Act", "the 1888 Act set up a Commission"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.clauses import Timed
from pipeline.extract.mentions import When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.passage import Passage

LAWS = {"act", "law", "decree", "statute", "ordinance", "constitution", "edict", "charter", "reform", "treaty"}
MAKING = {"establish", "set", "create", "found", "form", "constitute", "institute", "abolish", "dissolve", "suppress",
          "disband", "scrap"}  # fmt: skip
"""Verbs, by their first word, for what a law brings about in its own year."""
AFTER_VERB = {"by", "under", "through"}


def date_by_laws(p: Passage, chunks: Sequence[Chunk], clauses: Sequence[Clause]) -> None:
    """Give a clause without a time that tells what a law made or ended the year in the name of the law."""
    for clause in clauses:
        verb = clause.verb
        clause.times = [named_after(p, timed, chunks[timed.at].end) for timed in clause.times]
        if verb is None or clause.times or verb.is_negated or verb.modal or verb.lemma.split()[0] not in MAKING:
            continue
        found = [at for at in laws_in(p, chunks, clause) if is_cause(p, chunks, clause, at)]
        for at in found[:1]:
            text = p.tokens[chunks[at].start].text
            span = p.span(chunks[at].start, chunks[at].start + 1)
            clause.times.append(Timed(When("point", span, text), at))


def named_after(p: Passage, timed: Timed, after: int) -> Timed:
    """Return the time "by the 1978" as that year where it is the name of a law ("Act"), any other as it is."""
    words = timed.when.span.of(p.text).casefold().split()
    is_law = words[:2] == ["by", "the"] and words[2:] == [timed.when.start or timed.when.end] and p.key(after) in LAWS
    return replace(timed, when=When("point", timed.when.span, words[-1])) if is_law else timed


def laws_in(p: Passage, chunks: Sequence[Chunk], clause: Clause) -> Iterator[int]:
    """Yield the chunks of a clause that are the year in a law's name: "the 1978 Act"."""
    for at in range(max(clause.first, 1), min(len(chunks) - 1, max(clause.last, clause.first) + 1)):
        token = p.tokens[chunks[at].start]
        is_year = len(token.text) == len("1978") and token.text.isdigit() and token.text[:2] in CENTURIES
        if is_year and p.key(chunks[at].start + 1) in LAWS and p.key(chunks[at].start - 1) in {"the", "a", "'s"}:
            yield at


CENTURIES = {"15", "16", "17", "18", "19", "20"}


def is_cause(p: Passage, chunks: Sequence[Chunk], clause: Clause, at: int) -> bool:
    """Whether a law did what the verb tells: what stands before an active verb, or after "by" behind a passive one."""
    verb = clause.verb
    if verb is None:
        return False
    if verb.voice == "passive":
        return at > verb.start and p.key(chunks[at].start - 2) in AFTER_VERB
    return at < verb.start and chunks[at + 1].end + 1 >= chunks[verb.start].start
