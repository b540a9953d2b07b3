"""How many work for a body: "it has about 950 staff", "some 450 people work for it", "its staff of 58"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, is_current, point_of, term_of, times_of
from pipeline.extract.english.staff_owners import owners
from pipeline.extract.english.stance import Stance
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Polarity

LONGEST = 8
"""Words of a description of staff."""
MOST_ADJECTIVES = 2
COLLECTIVE = {"staff", "workforce", "personnel", "establishment", "headcount", "payroll", "complement"}
"""Nouns for all who work for a body, which a number follows: "a staff of 58", "its workforce numbers 58"."""
GROWING = {"grew", "rose", "grown", "risen", "fell", "fallen", "expanded", "increased", "swelled", "swollen",
           "shrunk", "shrank", "reduced", "cut"}  # fmt: skip
"""Verbs that tell how many there are by the number after "to"."""
COUNTING_VERBS = {"of", "numbers", "numbered", "numbering", "totals", "totalled", "totaled", "totalling", "counts",
                  "counted", "is", "was", "exceeds", "exceeded", "comprises", "comprised", "stands", "stood",
                  "amounts", "amounted", "consists", "consisted"}  # fmt: skip
STEPS = {"at", "to", "of"}
FARTHEST = 7
"""Words from the verb to the number that staff "grew to"."""


def read_staff(state: State) -> None:
    """Claim the staff that a sentence counts, or says that there is none of."""
    done = -1
    for at in range(len(state.p.tokens)):
        found = (collective(state, at) or counted(state, at)) if at > done else None
        start, end, noun = found or (0, 0, 0)
        for owner, clause in owners(state, start, end, noun) if found else ():
            say(state, clause, owner, start, end)
            done = end
        if found is None and (none := denied(state, at)) is not None:
            deny(state, *none)


def deny(state: State, start: int, end: int) -> None:
    """Claim that a body has no staff, where nothing was claimed of it."""
    for owner, clause in owners(state, start, end):
        if not any(f.predicate == "has_staff" and f.subject.name == owner.entity.name for f in state.found):
            say(state, clause, owner, start, end, polarity="negated")


def collective(state: State, at: int) -> tuple[int, int, int] | None:
    """Return the tokens of "staff of 58" and 0, or of the number in "its staff numbers 58" and the noun's."""
    p = state.p
    counts = p.key(at - 1) == "of" and p.key(at - 2) == "number" and is_staff(state, at)
    if p.key(at) not in COLLECTIVE and not counts:
        return None
    first = at + 2 + (p.key(at + 2) in STEPS and p.key(at + 1) != "of")
    first = first if p.key(at + 1) in COUNTING_VERBS else grown_to(state, at + 1)
    end = number_end(state, first) if first else 0
    if not first or not is_number(state, end - 1) or end == first:
        return None
    noun = staff_end(state, end)
    if p.key(at + 1) == "of":
        return at - p.is_a(at - 1, "staffed"), noun or end, 0
    return first, noun or end, at


def grown_to(state: State, at: int) -> int:
    """Return the token of the number that staff "grew to", "had risen from 12 to"; 0 for none."""
    keys = [state.p.key(n) for n in range(at, at + FARTHEST)]
    if not GROWING & set(keys[:3]) or "to" not in keys:
        return 0
    to = at + keys.index("to")
    return to + 1 if is_number(state, number_at(state, to + 1)) else 0


def denied(state: State, at: int) -> tuple[int, int] | None:
    """Return the tokens of the staff that a body is told to have none of: "had no employees of its own"."""
    before = at - 1 - (describes(state, at - 1) and not state.p.is_a(at - 1, "number"))
    if not is_staff(state, at) or state.p.key(before) not in {"no", "without", "neither"}:
        return None
    return before + 1, at + 1


def staff_end(state: State, at: int) -> int:
    """Return the end of a staff noun with the words before it that describe it, 0 for none."""
    for noun in range(at, at + MOST_ADJECTIVES + 1):
        if is_staff(state, noun):
            return noun + 1
        if not describes(state, noun):
            return 0
    return 0


def is_staff(state: State, at: int) -> bool:
    """Whether a token is a noun for people who work for a body."""
    return state.p.is_a(at, "staff") or state.p.is_a(at, "serving")


def describes(state: State, at: int) -> bool:
    """Whether a word may stand between a number and who is counted: "1,200 uniformed officers"."""
    token = state.p.tokens[at] if 0 <= at < len(state.p.tokens) else None
    return token is not None and token.is_word and token.text[0].islower() and not state.p.is_a(at, "function")


def counted(state: State, at: int) -> tuple[int, int, int] | None:
    """Return the tokens of a count of staff: "some 3,800 people", "84 members of staff"."""
    if not is_staff(state, at):
        return None
    first = at
    if state.p.key(at) == "staff" and [state.p.key(at - n) for n in (1, 2)] == ["of", "members"]:
        first = at - 2
    for _ in range(MOST_ADJECTIVES):
        if not is_number(state, first - 1) and first > 0 and describes(state, first - 1):
            first -= 1
    start = counted_from(state, first)
    return (start, at + 1, 0) if start < first and number_at(state, start) < first else None


def counted_from(state: State, at: int) -> int:
    """Return the token where the count before a staff noun begins ("some 3,800 people"); past it for no count."""
    start = at
    while start > 0 and at - start < LONGEST and (is_number(state, start - 1) or state.p.is_a(start - 1, "counting")):
        start -= 1
    return start if start < at else at + 1


def number_at(state: State, at: int) -> int:
    """Return the first token of a number after words such as "about"."""
    while at < len(state.p.tokens) and state.p.is_a(at, "counting") and not is_number(state, at):
        at += 1
    return at


def number_end(state: State, at: int) -> int:
    """Return the token after a number and the words before it."""
    at = number_at(state, at)
    while at < len(state.p.tokens) and is_number(state, at):
        at += 1
    return at


def is_number(state: State, at: int) -> bool:
    """Whether a token is part of a number: figures, the comma in "3,800", "three hundred"."""
    if not 0 <= at < len(state.p.tokens):
        return False
    token = state.p.tokens[at]
    inside = token.text == "," and 0 < at < len(state.p.tokens) - 1 and state.p.tokens[at + 1].start == token.end
    return token.text.isdigit() or inside or state.p.is_a(at, "number")


def say(state: State, clause: Clause, owner: Mention, start: int, end: int, *, polarity: Polarity = "affirmed") -> None:
    """Claim staff in the words of the text, or that there is none."""
    span = state.p.span(start, end)
    term = term_of(times_of(clause), "span", holds=is_current(clause))
    term = term if any(term) else Term(day_of_count(state, clause))
    words = Entity(" ".join(span.of(state.p.text).split()), span.of(state.p.text))
    state.found = [f for f in state.found if f.predicate != "has_staff" or f.subject.name != owner.entity.name]
    act = act_of(state, clause, "staffing")
    act = replace(act, stance=Stance(polarity, act.stance.certainty))
    emit(act, "has_staff", here(owner, state), words, [owner.span, span], term)


HAVING = {"have", "employ", "number", "count", "total", "comprise", "be", "stand", "amount"}
"""Verbs whose time is that of a count."""


def day_of_count(state: State, clause: Clause) -> str:
    """Return when a body had so many staff, by the clause's own time: "in 1938 it had 212 employees"."""
    has = clause.verb is not None and clause.verb.lemma in HAVING
    whens = [timed.when for timed in clause.times if timed.when.kind == "point"]
    bounded = any(state.p.text[: when.span.start].rstrip().endswith("end of") for when in whens)
    return point_of(whens) if has and not bounded else ""
