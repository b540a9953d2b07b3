"""Ministers' posts by the portfolio alone, in a text about a cabinet: "Lee moves to Health", "Ann Lee (Justice)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, point_of, times_of
from pipeline.extract.english.ministries import portfolio_end
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.telegraphic import Edit, applied
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.state import State
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
    of_body = before == "for" and p.key(at - 2) in p.words.institutions  # "the Agency for Water Resources"
    moving = bool(end) and before in {"to", "from", "for"} and bool(verbs & MOVING) and not of_body
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


NAMING = {"appoint", "name", "nominate", "choose", "select", "designate"}
COMING = NAMING | {"swear", "install", "unveil", "present", "announce", "promote", "bring", "join", "enter"}
GOING = {"drop", "dismiss", "sack", "fire", "remove", "lose", "leave", "resign", "oust", "axe"}


def read_named_ministers(state: State) -> None:
    """Read the portfolios in brackets behind the names of ministers: "two new ministers, Ann Lee (Health) and ..."."""
    p = state.p
    if not any(token.key == "ministers" for token in p.tokens):
        return
    clause = next((c for c in state.clauses if c.kind in {"main", "coordinate", "subordinate"} and c.verb), None)
    for noun, opened in bracketed_names(state):
        start = state.chunks[opened].end
        end = named_end(p, start) or portfolio_end(p.tokens, start, p.words)
        if clause is None or end <= start or p.key(end) != ")":
            continue
        words = p.phrase(start, end)
        post = Mention("post", p.span(start, end), Entity(f"minister of {words}", words), "minister")
        told = {f.subject.name for f in state.found if f.predicate == "position_held"}
        for person in (m for m in people_of(state, noun) if m.entity.name not in told):
            name_minister(state, told_in(state, noun) or clause, person, post)


def bracketed_names(state: State) -> Iterator[tuple[Noun, int]]:
    """Yield the names of people with the chunk of the bracket behind them."""
    for at, chunk in enumerate(state.chunks[:-1]):
        if chunk.noun is not None and chunk.noun.kind == "person" and state.chunks[at + 1].kind == "open":
            yield chunk.noun, at + 1


def told_in(state: State, noun: Noun) -> Clause | None:
    """Return the last clause with a verb that begins before a noun."""
    verbs = [c for c in state.clauses if c.verb is not None and state.chunks[c.verb.start].start < noun.start]
    return verbs[-1] if verbs else None


def name_minister(state: State, clause: Clause, person: Mention, post: Mention) -> None:
    """Claim a minister's post, from or until the day of the clause where that tells of coming or going."""
    act, lemma = act_of(state, clause, "cabinet-list"), clause.verb.lemma.split()[0] if clause.verb is not None else ""
    day = point_of(times_of(clause))
    term = Term(day) if lemma in COMING else Term("", day) if lemma in GOING else Term()
    spans = [person.span, post.span]
    emit(act, "position_held", here(person, state), here(post, state), spans, term)
    active = clause.verb is not None and clause.verb.voice == "active"
    agents = [m for n in clause.subject for m in (people_of(state, n) or bodies_of(state, n))] if active else []
    for agent in agents if lemma in NAMING else ():
        emit(act, "appointed_by", here(person, state), here(agent, state), [agent.span, person.span], Term(day))
