"""Places that complete roles bound to one: "the Hebei Congress ... the vice-governor", "Leeds, where he was mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.places import LESSER, LEVELS, lesser_place, place_meant, places_in
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.resolve import free_post
from pipeline.extract.english.sentence import CLOCK
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

POSSESSIVE_BODY = {"its", "their", "whose"}


def place_near(state: State, office: Office) -> str:
    """Return the place that a body of this sentence is named with: "the Hebei Congress ... the vice-governor"."""
    return place_in(state, office, [m.entity.name for found in reversed(state.bodies.values()) for m in found])


def place_in(state: State, office: Office, names: Sequence[str]) -> str:
    """Return the place of the kind that a role is of which one of some names is made with: of a mayor a city."""
    lesser = next((word for word in office.role.name.split() if word in LESSER), "")
    wanted = lesser or next((kind for title, kind in SEATED.items() if office.role.name.endswith(title)), "")
    kinds = state.p.words.place_kinds
    found = [place for name in names for place in places_in(name, state.p.vocabulary)] if not lesser else []
    known = next((place for place in found if wanted and kinds.get(place) == wanted), "")
    named = next((place for name in names if wanted and (place := lesser_place(name, wanted))), "")
    return known or (f"{named} {lesser.title()}".rstrip() if named else "")


SEATED = {"governor": "province", "mayor": "city"}
"""Roles that are of one kind of place."""


def by_appointers(state: State, noun: Noun, office: Office, role: str, span: Span) -> Mention | None:
    """Return the post in the place whose body appoints to it: "the Hebei Congress named Lee vice-governor"."""
    clause = state.clause.parent if state.clause is not None and state.clause.kind == "apposition" else state.clause
    verb = clause.verb if clause is not None else None
    names = clause is not None and verb is not None and state.p.words.is_a(verb.lemma, "naming")
    if clause is None or verb is None or not names or not place_bound(noun):
        return None
    by = clause.subject if verb.voice == "active" else [n for word, n in clause.phrases if word == "by"]
    bodies = [m.entity.name for n in by if n.kind == "body" for m in bodies_of(state, n)]
    near = place_in(state, office, bodies)
    return free_post(office, f"{role} of {near}", span) if near else None


def place_bound(noun: Noun) -> bool:
    """Whether a role belongs to a place rather than a body: "its party secretary" of a province."""
    return noun.office is not None and noun.office.role.kind == "place"


def place_beside(state: State, noun: Noun) -> str:
    """Return the place of the next role in the same list: "vice mayor, mayor and party secretary of Wuxi"."""
    clause = state.clause
    listed = [*clause.objects, *(n for word, n in clause.phrases if word == "as")] if clause else []
    later = sorted((n for n in listed if n.start > noun.start), key=lambda n: n.start)
    at = noun.end
    for other in later:
        between = {state.p.key(here) for here in range(at, other.start)}
        if other.office is None or not place_bound(other) or not between <= LISTING:
            return ""
        places = [c for c in other.office.complements if c.kind == "place"]
        if places:
            return state.p.phrase(places[0].start, places[0].end)
        at = other.end
    return ""


LISTING = {",", "and", "then", "later", "as", "first", CLOCK, "(", ")"}
"""What may stand between roles of one list."""


def place_before(state: State, noun: Noun) -> str:
    """Return the place of the same role named before it: "acting governor of X from 1990 and governor from 1991"."""
    for other in reversed(state.clause.objects if state.clause else []):
        if other.office is None or noun.office is None or other.start >= noun.start:
            continue
        places = [c for c in other.office.complements if c.kind == "place"]
        if places and other.office.role.name == noun.office.role.name:
            return state.p.phrase(places[0].start, places[0].end)
    return ""


def place_owned(state: State, noun: Noun) -> str | None:
    """Return the place that owns a role: "the city's party chief", "Nanjing ... appointed its mayor"; None for none.

    A place that the sentence has told somebody's post in goes before that of the scene.
    """
    owner, clause, p = noun.owner, state.clause, state.p
    if owner is not None and owner.kind == "place" and owner.det == "the":
        word = p.key(owner.head)
        reached = place_reached(state)
        if reached and LEVELS.get(word) == p.words.place_kinds.get(reached):
            return reached
        here = [m for m in reversed(state.scene.posts) if m.span.start >= p.tokens[0].start]
        return place_meant(word, state.scene, p.vocabulary, here) if word in LEVELS else None
    subjects = clause.subject if clause is not None and noun.det in POSSESSIVE_BODY else []
    places = [p.phrase(n.head, n.end) for n in subjects if n.kind == "place"]
    return places[0] if len(places) == 1 else None


COMING = {"move", "transfer", "send", "dispatch", "go", "relocate", "post", "return", "reassign", "shift", "bring"}
TO = {"to", "onto", "into", "back to"}


def place_reached(state: State) -> str:
    """Return where somebody comes who is to have the post there: "moved to Liaoning to succeed Lee as governor"."""
    clause = state.clause
    while clause is not None and clause.kind == "infinitive":
        clause = clause.parent
        if clause is not None and clause.verb is not None and clause.verb.lemma in COMING:
            places = (n for word, n in clause.phrases if word in TO and n.kind == "place")
            return next((state.p.phrase(n.head, n.end) for n in places), "")
    return ""


def place_said(state: State, noun: Noun) -> str:
    """Return the place an open role belongs to: "Sichuan, where he was party secretary"."""
    p = state.p
    if (owned := place_owned(state, noun)) is not None:
        return owned
    if state.where is not None and state.where.kind == "place":
        return p.phrase(state.where.head, state.where.end)
    for word, other in state.clause.phrases if state.clause else ():
        if word in {"to", "in"} and other.kind == "place":
            return p.phrase(other.head, other.end)
    if noun.det not in POSSESSIVE_BODY:
        return place_reached(state) or place_before(state, noun)
    for at in range(noun.start - 1, -1, -1):
        found = longest(p.tokens, at, p.words.places) if p.tokens[at].is_capitalised else None
        if found:
            return p.phrase(at, found[0])
    return ""
