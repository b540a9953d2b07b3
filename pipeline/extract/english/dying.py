"""Posts that somebody had when they died: "was director when she died in 1990", "at the time of her death in 1990"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here, spoken
from pipeline.extract.english.clauses import Timed
from pipeline.extract.english.dating import Term, point_of, times_of
from pipeline.extract.english.departures import date_after
from pipeline.extract.english.held import known_posts
from pipeline.extract.english.implied import remember
from pipeline.extract.english.lasting import length_told, moved
from pipeline.extract.english.leaving import DEATHS, leaver
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import people_of
from pipeline.extract.english.stance import Stance
from pipeline.extract.mentions import When

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

BEING = {"be", "remain", "serve", "hold", "head", "lead", "run", "chair", "direct", "occupy", "govern", "manage"}
DYING = {"die", "kill", "murder", "assassinate", "drown", "perish"}
POSTED = {"office", "charge", "post", "harness", "power", "command"}
AT_THE_TIME = {"at the time", "at the moment", "at the hour"}


def read_dying(state: State, clause: Clause) -> None:
    """Claim that the post which somebody is told to have had when they died lasted to their death."""
    outer = clause.parent
    verb = clause.verb
    if clause.kind == "subordinate" and clause.link == "when" and verb is not None and verb.lemma in DYING:
        date = point_of(times_of(clause))
        people = [m for noun in clause.subject for m in people_of(state, noun)]
        if outer is not None and date and len(people) == 1:
            end_there(state, outer, people[0], date)
    for word, noun in clause.phrases:
        timely = word == "at" or (word == "of" and AT_THE_TIME & spoken(clause))
        is_death = timely and state.p.key(noun.head) in DEATHS
        date = date_after(state, clause, noun) if is_death else ""
        for person in leaver(state, noun) if date else []:
            if end_there(state, clause, person, date) and word == "of":
                span = state.p.span(noun.start, noun.end)
                emit(act_of(state, clause, "departure"), "died", here(person, state), None, [span], Term(date))


def date_by_death(state: State, clause: Clause) -> None:
    """Let "until her death" end on the day that the text has told before."""
    for noun in [n for word, n in clause.phrases if word in {"until", "till"} and not clause.times]:
        people = leaver(state, noun) if state.p.key(noun.head) in DEATHS else []
        days = [day for who, day in state.scene.deaths if [who] == [m.entity.name for m in people]]
        if days:
            at = next(n for n, chunk in enumerate(state.chunks) if chunk.start <= noun.start < chunk.end)
            span = state.p.span(noun.start, noun.end)
            clause.times = [Timed(When("until", span, end=days[-1], marker="until"), at)]


def end_there(state: State, clause: Clause, person: Mention, date: str) -> bool:
    """Claim that what a clause tells somebody to be lasted to a date; return whether it tells such a thing."""
    verb = clause.verb
    act = act_of(state, clause, "dying")
    told = verb is not None and verb.lemma in BEING and verb.tense == "past" and verb.voice == "active"
    is_own = any(m.entity.name == person.entity.name for noun in clause.subject for m in people_of(state, noun))
    if not (told and is_own) or act.stance != Stance():
        return False
    length = length_told(act) if verb is not None and verb.is_pluperfect else None
    term = Term(moved(date, length, -1) if length is not None else "", date)
    for post in posts_there(state, clause, person):
        emit(act, "position_held", here(person, state), here(post, state), [person.span], term)
        remember(state, person, post, term)
    return True


def posts_there(state: State, clause: Clause, person: Mention) -> list[Mention]:
    """Return the posts that a clause says somebody to have, of "was still in office" the one told before."""
    claimed = {s.object.name for s in state.found if s.predicate == "position_held" and s.object and not s.end
               and s.subject.name == person.entity.name}  # fmt: skip
    nouns = [n for n in (*clause.objects, *(n for word, n in clause.phrases if word == "as")) if n.kind == "office"]
    posts = [t.mention for noun in nouns for t in targets_of(state, noun, person) if t.is_post]
    if nouns:
        return [post for post in posts if post.entity.name in claimed]
    return known_posts(state, person) if "still" in spoken(clause) and POSTED & spoken(clause) else []
