"""Birth and death in parentheses after a name: "(born 1950)", "(1 May 1920, Oslo – 2 June 1999)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.acts import act_beside, emit, here
from pipeline.extract.english.dating import Term
from pipeline.extract.mentions import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

LONGEST_TENURE = 30
"""Years; a longer stretch in parentheses after a name is a life."""
EVENTS = {"born": "born", "b": "born", "*": "born", "died": "died", "d": "died", "†": "died"}
YEAR = 4
"""Digits."""
DASHES = {"–", "—", "-", "−"}


class Dated(NamedTuple):
    """A time in a parenthesis.

    Attributes:
        event: What the words before it say it is the time of: "born", "died" or "".
        dashed: A dash stands between it and the time before it.
        when: The time.
    """

    event: str
    dashed: bool
    when: When


def is_life(when: When) -> bool:
    """Whether a stretch of years is too long for a tenure."""
    return is_long(when.start, when.end)


def is_long(start: str, end: str) -> bool:
    """Whether two dates are further apart than a tenure is long."""
    years = start[:4], end[:4]
    return all(year.isdigit() for year in years) and int(years[1]) - int(years[0]) > LONGEST_TENURE


def read_life(state: State, clause: Clause, person: Mention, start: int, end: int) -> bool:
    """Read the tokens of a parenthesis for birth and death; return whether they tell of a life."""
    times = list(times_in(state.p, start, end))
    told = {t.event: t.when for t in reversed(times) if t.event and t.when.kind == "point"}
    found = {name: (when.start, when) for name, when in told.items()} or lifetime(state, person, times)
    for name, (date, when) in found.items():
        emit(act_beside(state, clause, "years"), name, here(person, state), None, [person.span, when.span], Term(date))
    return bool(found)


def times_in(p: Passage, start: int, end: int) -> Iterator[Dated]:
    """Yield the times of a parenthesis, bare years among them."""
    event, dashed = "", False
    for at in range(start, end):
        key, token = p.key(at), p.tokens[at]
        is_year = token.text.isdigit() and len(token.text) == YEAR and p.key(at - 1) not in DASHES - {"–", "—"}
        when = (p.whens or {}).get(at) or (When("point", p.span(at, at + 1), token.text) if is_year else None)
        if when is not None:
            yield Dated(event, dashed, when)
            event, dashed = "", False
        elif key.rstrip(".") in EVENTS:
            event = EVENTS[key.rstrip(".")]
        dashed = dashed or key in DASHES
        event = "" if key == ";" else event


def lifetime(state: State, person: Mention, times: list[Dated]) -> dict[str, tuple[str, When]]:
    """Return birth and death from times that no words say them to be of: they are too far apart for a tenure.

    Where a text introduces whom it is about, an open stretch says when he or she was born.
    """
    if not times or times[0].event:
        return {}
    first, *others = times
    start, end, last = first.when.start, first.when.end, first.when
    if first.when.kind == "point" and others and others[0].dashed and others[0].when.kind == "point":
        last = others[0].when
        end = last.start if last.marker not in {"after", "before"} else ""
        if is_long(start, last.start):
            return {"born": (start, first.when)} | ({"died": (end, last)} if end else {})
    if is_long(start, end):
        return {"born": (start, last), "died": (end, last)}
    opens = opened_by(state, person) and first.when.kind in {"interval", "since"} and end == ".."
    return {"born": (start, last)} if opens else {}


def opened_by(state: State, person: Mention) -> bool:
    """Whether this sentence introduces somebody as the one told of."""
    here = state.p.tokens[0].start
    told = (state.scene.about, state.scene.topic)
    return any(m is not None and m.entity.name == person.entity.name and m.span.start >= here for m in told)


FAR = 100
"""Characters."""
RULED = re.compile(
    r"(?i)\b(?:under|during|throughout) the (?:administration|presidency|government|premiership|rule|reign|regime)"
    r" of [^,;.()]{0,60}\Z"
)
"""What stands before the name of who ruled, whose years are not those of a minister of theirs."""


def follows_ruler(before: str) -> bool:
    """Whether the words before a name with years say that it is a ruler's: "under the rule of Lee (1938)"."""
    return RULED.search(before[-FAR:]) is not None


def tells_another(before: str) -> bool:
    """Whether the words before a name with years put it in a like post elsewhere: "that of Hilltown, Lee (1938)"."""
    return ANOTHER.search(before) is not None


ANOTHER = re.compile(r"\b[Tt]h(?:at|ose) (?:of|for|in|at) (?:the )?[A-Z][^,;.]*,? \Z")


def without_births(whens: Iterable[When], found: Iterable[Statement]) -> list[When]:
    """Leave out the days of births that a sentence tells, which say nothing of the dates that come next."""
    births = {statement.start for statement in found if statement.predicate == "born"}
    return [when for when in whens if when.start not in births]
