"""What a death or leaving told as a noun says: "on his death in 1990", "after Lee's resignation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, point_of, times_of
from pipeline.extract.english.held import known_posts, line_of
from pipeline.extract.english.implied import remember
from pipeline.extract.english.leaving import AT_ONCE, DEATHS, leaver
from pipeline.extract.english.references import people_of
from pipeline.extract.english.stance import Stance

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

SINCE = AT_ONCE | {"after", "following"}
"""Prepositions between a leaving and what came of it."""


def read_departures(state: State, clause: Clause) -> None:
    """Claim the deaths, and the ends of terms, that nouns of a clause date."""
    phrases = [(word, n) for word, n in clause.phrases]
    for word, noun in (*phrases, *(("", n) for n in (*clause.subject, *clause.objects))):
        for person in leaver(state, noun):
            told = date_after(state, clause, noun) if word != "of" else ""
            date = told or (point_of(times_of(clause)) if word in AT_ONCE else "")
            act = act_of(state, clause, "departure")
            if date and act.stance == Stance():
                leave(state, clause, noun, person, date)


def leave(state: State, clause: Clause, noun: Noun, person: Mention, date: str) -> None:
    """Claim that somebody died or left the post held last on a date."""
    act, span = act_of(state, clause, "departure"), state.p.span(noun.start, noun.end)
    is_death = state.p.key(noun.head) in DEATHS
    if is_death:
        emit(act, "died", here(person, state), None, [span], Term(date))
    for post in () if says_more(state, noun) else known_posts(state, person) or line_of(state, person):
        ended = {(who, name) for who, name, _ in state.scene.ended}
        if (person.entity.name, post.entity.name) not in ended:
            emit(act, "position_held", here(person, state), here(post, state), [span], Term("", date))
            remember(state, person, post, Term("", date))
            state.left, state.leaver = post, person.entity.name


def says_more(state: State, noun: Noun) -> bool:
    """Whether words after a leaving say what was left: "his resignation from the party"."""
    return any(state.p.key(noun.end + n) in {"from", "as"} for n in range(4))


def date_after(state: State, clause: Clause, noun: Noun) -> str:
    """Return the point in time that stands right after a noun."""
    for timed in clause.times:
        if state.chunks[timed.at].start == noun.end and timed.when.kind == "point":
            return point_of([timed.when])
    return ""


def departed(state: State, clause: Clause) -> list[Mention]:
    """Return after whose death or leaving a clause says that somebody came to the post that person had."""
    fresh = {s.object.name for s in state.found if s.predicate == "position_held" and s.start and s.object}
    people = [person for word, noun in clause.phrases if word in SINCE for person in leaver(state, noun)]
    people += [person for dying in deaths_around(state, clause) for noun in dying.subject
               for person in people_of(state, noun)]  # fmt: skip
    return [
        person
        for person in people
        if any(post.entity.name in fresh for post in known_posts(state, person) or line_of(state, person))
    ]


def deaths_around(state: State, clause: Clause) -> list[Clause]:
    """Return the clauses that date a clause by somebody's death: "when Lee died in May, Birch took over"."""
    inner = [c for c in state.clauses if c.parent is clause and c.kind == "subordinate" and c.link in {"when", "after"}]
    verb = clause.verb
    if verb is not None and (verb.lemma == "be" or verb.is_pluperfect):
        return []
    return [c for c in inner if c.verb is not None and c.verb.lemma == "die"]


def one_end(state: State) -> None:
    """Keep one end of a tenure that a sentence ends twice: "replacing Lee, who had resigned a week earlier"."""
    ends: dict[tuple[str, str], list[Statement]] = {}
    for told in state.found:
        if told.predicate == "position_held" and told.object is not None and told.end[:1].isdigit() and not told.start:
            ends.setdefault((told.subject.name, told.object.name), []).append(told)
    for several in ends.values():
        left = [told for told in several if told.pattern_id in LEFT]
        taken = [told for told in several if told.pattern_id in TAKEN]
        if left and taken and left[0].end != taken[0].end:
            again = taken[0] if not taken[0].end.startswith(left[0].end) else left[0]
            state.found[:] = [told for told in state.found if told is not again]


LEFT = {"en-leave", "en-died", "en-removed", "en-lose-post"}
TAKEN = {"en-replaces", "en-in-place-of", "en-replaced-by"}
"""Patterns that end a tenure: by its holder's leaving, by another's coming."""
