"""Ministers' posts by the portfolio alone, in a text about a cabinet: "Lee moves to Health", "Health goes to Ash"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.ministries import portfolio_end
from pipeline.extract.english.telegraphic import Edit, applied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.english.passage import Passage
    from pipeline.extract.scene import Scene

CABINET = {"cabinet", "reshuffle", "portfolio", "portfolios", "minister", "ministers"}
"""Words of a sentence that speaks of ministers, ..."""
GOVERNMENT = CABINET - {"minister"}
"""... and of a text that goes on to do so."""
LATELY = 8
"""So many posts spoken of last tell whether it does."""
MORE = {"affairs", "protection", "services", "reform", "relations", "management", "administration", "inclusion",
        "cohesion", "enterprises", "and"}  # fmt: skip
"""Words that a portfolio has beside those that make it one."""
TAKING = {"keep", "retain", "get", "receive", "take", "lose", "leave", "vacate", "assume", "give", "hand", "inherit",
          "relinquish", "quit"}  # fmt: skip
"""Verbs whose object may be a portfolio."""
PARTICLES = {"over", "up", "on"}
MOVING = {"move", "go", "switch", "shift", "transfer", "return", "come", "promote", "swap", "pass", "appoint"}
"""Verbs that go on with "to" or "from" a portfolio."""
STAYING = {"replace", "succeed", "follow", "stay", "remain", "make", "give", "take", "fill", "join"}
"""Verbs that go on with "at" a portfolio."""
PASSING = {"passes", "passed", "goes", "went", "stays", "stayed", "remains", "falls", "fell"}
"""Verbs that say of a portfolio who has it."""


def spelt_portfolios(p: Passage, scene: Scene) -> Passage:
    """Return a sentence about ministers with "minister of" before the portfolios that stand for the post."""
    if not speaks_of_ministers(p, scene):
        return p
    edits = list(edits_of(p))
    return applied(p, edits) if edits else p


def speaks_of_ministers(p: Passage, scene: Scene) -> bool:
    """Whether a sentence, or what was told before it, is about ministers."""
    told = (*scene.posts[-LATELY:], *scene.named[-LATELY:])
    here = any(token.key in CABINET for token in p.tokens)
    return here or scene.is_cabinet or any("minister" in m.entity.name.lower() for m in told)


def tells_of_cabinet(p: Passage) -> bool:
    """Whether a sentence sets out to tell of a cabinet."""
    return any(token.key in GOVERNMENT for token in p.tokens)


def edits_of(p: Passage) -> Iterator[Edit]:
    """Yield the words that are left out beside portfolios that stand for a post."""
    verbs: set[str] = set()
    for at, token in enumerate(p.tokens):
        verbs = set() if token.key in {";", ":"} else verbs | {lemma for lemma, _ in p.words.verbs.get(token.key, ())}
        end = named_end(p, at)
        if end and p.key(at - 1) not in {"of", "for"} and is_passed(p, at, end, verbs):
            goes_on = p.key(end) == "to"
            yield Edit(at, at, f"{'; ' * goes_on}the post of minister of")
            yield from [Edit(end, end, "goes")] * goes_on
        elif end or (token.text.islower() and token.key != "the"):
            yield from edits_within(p, at, end, verbs)


def edits_within(p: Passage, at: int, end: int, verbs: set[str]) -> Iterator[Edit]:
    """Yield the words left out beside a portfolio that a verb or preposition governs."""
    before, small = p.key(at - 1), at if end else portfolio_end(p.tokens, at, p.words)
    ends = bool(end) or closes(p, small, at)
    taken = {lemma for lemma, _ in p.words.verbs.get(p.key(at - 1 - (before in PARTICLES)), ())} & TAKING
    staying = before == "at" and (at == 1 or bool(verbs & STAYING))
    moving = bool(end) and before in {"to", "from", "for"} and bool(verbs & MOVING)
    if (ends and (staying or (taken and (end or "leave" not in taken)))) or moving:
        yield Edit(at, at, "minister of")
        last = end or small
        if at == 1 and last < len(p.tokens) and p.tokens[last].is_capitalised:
            yield Edit(last, last, ",")


def named_end(p: Passage, at: int) -> int:
    """Return the end of a portfolio in capitals: "Home Affairs", "the Interior"; 0 where another name goes on."""
    here = start = at + (p.key(at) == "the")
    while here < len(p.tokens) and (p.tokens[here].is_capitalised or p.key(here) == "and"):
        if not (p.is_a(here, "portfolio") or p.key(here) in MORE):
            break
        here += 1
    here -= here > start and p.key(here - 1) == "and"
    told = any(p.is_a(n, "portfolio") for n in range(start, here))
    goes_on = p.key(here) in p.words.institutions or p.key(here) in p.words.roles or p.key(here) in {"'s", "of"}
    named = here < len(p.tokens) and p.tokens[here].is_capitalised and not (at == 1 and p.key(0) == "at")
    after_name = at > 1 and p.tokens[at - 1].is_capitalised and p.tokens[at - 1].is_word
    return here if told and not (goes_on or named or after_name) else 0


def is_passed(p: Passage, at: int, end: int, verbs: set[str]) -> bool:
    """Whether it is told of a portfolio who has it now: "Health has gone to Lee, Justice to Birch"."""
    goes = p.key(end) in PASSING or (p.key(end) == "has" and p.key(end + 1) in {"gone", "passed"})
    again = p.key(at - 1) in {",", "and"} and p.key(end) == "to" and bool(verbs & {"go", "pass"})
    return goes or again


def closes(p: Passage, end: int, at: int) -> bool:
    """Whether a portfolio in small letters ends a clause, or a name follows it."""
    follows = p.tokens[end] if end < len(p.tokens) else None
    return end > at and (follows is None or not follows.is_word or follows.is_capitalised or follows.key in JOINTS)


JOINTS = {"and", "while", "in", "from", "to", "after", "with"}
