"""Stations of a life told by nouns: "His first post was that of clerk", "Then came three years as ambassador"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of
from pipeline.extract.english.aides import possessor
from pipeline.extract.english.dating import times_of
from pipeline.extract.english.effects import tenure
from pipeline.extract.english.known import about_whom
from pipeline.extract.english.posts import targets_of

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

STATIONS = {"post", "job", "position", "appointment", "office", "role", "task"}
SPELLS = {"spell", "spells", "stint", "stints", "term", "terms", "tour", "period", "years"}
COMING = {"come", "follow", "be"}


def read_station(state: State, clause: Clause) -> bool:
    """Read what post a noun says was a station of somebody's life; return whether a clause told of one."""
    titles = station_titles(state, clause)
    holders = station_holder(state, clause) if titles else []
    targets = [t for noun in titles for t in targets_of(state, noun, holders[0] if holders else None)]
    if not holders or not targets:
        return False
    has_point = any(when.kind == "point" for when in times_of(clause))
    tenure(act_of(state, clause, "station"), holders, targets, "start" if has_point else "span")
    return True


def station_titles(state: State, clause: Clause) -> list[Noun]:
    """Return the offices that a clause says a post was: "was ambassador", "was as head", "was that of clerk"."""
    verb = clause.verb
    if verb is not None and verb.lemma in LISTING and not verb.modal and lists_posts(state, clause):
        return [n for n in clause.objects if n.office is not None and n.office.role.number == "one"]
    if verb is None or verb.lemma not in COMING or verb.modal:
        return []
    named = [n for n in clause.objects if n.kind == "office"] if verb.lemma == "be" else []
    that = any(n.kind == "pronoun" and state.p.key(n.start) == "that" for n in clause.objects)
    phrased = [n for word, n in clause.phrases if n.kind == "office" and (word == "as" or (that and word == "of"))]
    return named or phrased


LISTING = {"include", "comprise", "be"}
KEPT = {"posts", "positions", "jobs", "offices", "roles", "appointments"}


def lists_posts(state: State, clause: Clause) -> bool:
    """Whether a clause goes on to name somebody's posts: "his other posts included", "previous positions were"."""
    subject = clause.subject[0] if len(clause.subject) == 1 else None
    if subject is None or subject.kind != "postword" or state.p.key(subject.end - 1) not in KEPT:
        return False
    return subject.det in {"his", "her"} or bool(EARLIER & set(subject.quals))


EARLIER = {"previous", "earlier", "former", "past", "prior", "other", "later"}


def station_holder(state: State, clause: Clause) -> list[Mention]:
    """Return whose post or spell a clause tells of: its possessor's, else whose life the text tells."""
    subject = clause.subject[0] if len(clause.subject) == 1 else None
    if subject is not None and state.p.key(subject.end - 1) in STATIONS | KEPT:
        own = possessor(state, subject)
        told = about_whom(state, state.scene.persons) if not own and not subject.det else None
        return own or ([told] if told is not None else [])
    words = {state.p.key(n.end - 1) for n in (*clause.objects, *(n for word, n in clause.phrases if word == "by"))}
    lasts = any(when.kind == "duration" for when in times_of(clause)) or bool(SPELLS & words)
    about = about_whom(state, state.scene.persons) if subject is None else None
    is_told = clause.verb is not None and clause.verb.lemma in {"come", "follow"} and lasts
    return [about] if about is not None and is_told else []
