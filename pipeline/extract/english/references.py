"""Who and what a noun phrase means: names by the lexicon, pronouns and descriptions by the scene."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.by_age import by_calling, is_called
from pipeline.extract.english.couples import of_couple
from pipeline.extract.english.descriptions import (
    by_pair,
    described,
    fields,
    fresh_body,
    heir_told,
    listed_bodies,
    named_in_front,
    part_of_body,
    several_meant,
    that_of_place,
)
from pipeline.extract.english.entered import come_into
from pipeline.extract.english.having import with_standing
from pipeline.extract.english.kin import relative
from pipeline.extract.english.known import named
from pipeline.extract.english.local import is_meeting
from pipeline.extract.english.neuter import by_neuter
from pipeline.extract.english.phrases import bodies as names_of_bodies
from pipeline.extract.english.places import LEVELS, place_meant
from pipeline.extract.english.pronouns import SEX, bound_apart, by_sex, who_has_left
from pipeline.extract.english.resolve import body_entity, ministry_told
from pipeline.extract.english.strangers import means_stranger
from pipeline.extract.english.tokens import key_of
from pipeline.extract.english.whoever import means_holder
from pipeline.extract.english.wholes import is_bare_office, is_command, is_seat, left_out, organ, told_about
from pipeline.extract.mentions import Mention
from pipeline.extract.naming import entity_of, name_key
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

SINGULAR = {"he", "him", "she", "her", "his", "himself", "herself"}
PLURAL = {"neither of them", "neither", "they", "them", "both", "their", "each", "all", "the two", "two"}
KIN_OF = {"his", "her"}


def people_of(state: State, noun: Noun, other_than: Iterable[Mention] = ()) -> list[Mention]:
    """Return the people a noun stands for; none where it stands for no person or the scene has none."""
    if id(noun) not in state.people:
        state.kept.append(noun)
        found = resolve_people(state, noun, {m.entity.name for m in other_than} | bound_apart(state, noun))
        state.people[id(noun)] = [replace(m, span=state.p.span(noun.start, noun.end)) for m in found]
    return state.people[id(noun)]


def resolve_people(state: State, noun: Noun, excluded: set[str]) -> list[Mention]:
    """Look a person up."""
    key = state.p.key(noun.start)
    if noun.kind == "person" and noun.det in KIN_OF:
        return [one for one in [relative(state, noun)] if one is not None]
    if noun.kind == "person":
        return [named(state, noun)]
    if noun.kind == "pronoun":
        return by_pronoun(state, noun, key, excluded)
    return []


def by_pronoun(state: State, noun: Noun, key: str, excluded: set[str]) -> list[Mention]:
    """Return whom a pronoun stands for: the latest subject, or the last two people for "both"."""
    unclear = "or" in {state.p.key(noun.end), state.p.key(noun.start - 1)} or means_holder(state, noun)
    if unclear or (key in SINGULAR and means_stranger(state)):
        return []
    if key == "the" and is_called(state, noun):
        return by_calling(state, [m for m in state.scene.persons if m.entity.name not in excluded])
    people = [m for m in state.scene.persons if m.entity.name not in excluded]
    people += in_phrases_before(state, noun) if excluded and key in OBJECTIVE else []
    if key in SINGULAR:
        state.pronouns[id(noun)] = SEX[key]
        return by_sex(state, who_has_left(state, noun, people) or people, SEX[key])
    if key == "neither" or state.p.key(noun.end - 1) in {"former", "latter"}:
        return of_couple(state, noun)
    if key in PLURAL or state.p.phrase(noun.start, noun.end).lower() in PLURAL:
        group = [m for m in state.scene.group if m.entity.name not in excluded]
        recent = people[-2:] if all(m.span.start >= state.before.since for m in people[-2:]) else []
        return group if len(group) > 1 else recent
    return []


OBJECTIVE = {"him", "her"}


def in_phrases_before(state: State, noun: Noun) -> list[Mention]:
    """Return people in the phrases before a pronoun of a clause: "On the death of Lee he succeeded him"."""
    nouns = [n for _, n in state.clause.phrases if n.end <= noun.start] if state.clause is not None else []
    owners = [n.owner for n in nouns if n.owner is not None and n.owner.kind == "person"]
    return [m for n in (*owners, *(n for n in nouns if n.kind == "person")) for m in people_of(state, n)]


def bodies_of(state: State, noun: Noun, other_than: Iterable[Mention] = ()) -> list[Mention]:
    """Return the body a noun stands for; none where it stands for no body or the scene has none."""
    if id(noun) not in state.bodies:
        state.kept.append(noun)
        found = resolve_body(state, noun, {m.entity.name for m in other_than})
        for body in found:
            note_whole(state, body)
        span = state.p.span(noun.start, noun.end)
        words = span.of(state.p.text)
        named = [(m, Entity(m.entity.name, words, m.entity.id)) for m in found if m]
        state.bodies[id(noun)] = [replace(m, span=span, entity=entity) for m, entity in named]
    return state.bodies[id(noun)]


PARTS = {"council", "committee", "board", "secretariat", "presidium", "assembly", "conference", "congress", "bureau",
         "office", "department", "directorate", "commission", "staff", "apparatus", "section", "division"}  # fmt: skip
"""What a body can have of its own, so that naming it names the whole as well."""


def note_whole(state: State, body: Mention | None) -> None:
    """Let the scene know the body that another is a part of by its name: "the Council of the Rivers Organization"."""
    head, _, whole = body.entity.name.partition(" of the ") if body else ("", "", "")
    if body is None or not whole or key_of(head).split()[-1] not in PARTS:
        return
    known = {b.entity.name for b in state.scene.bodies}
    named = [b for b in names_of_bodies(whole, Span(0, len(whole)), state.p.vocabulary) if b.span.end == len(whole)]
    fresh = [replace(b, span=body.span) for b in named if not b.span.start and b.entity.name not in known]
    state.scene = replace(state.scene, bodies=(*fresh, *state.scene.bodies))


def resolve_body(state: State, noun: Noun, excluded: set[str]) -> list[Mention | None]:
    """Look a body up."""
    if noun.kind == "body":
        return [owned_body(state, noun)]
    candidates = [m for m in state.scene.bodies if m.entity.name not in excluded | state.avoided]
    if noun.kind == "office" and is_command(noun):
        return [described("command", "command", candidates)]
    if noun.kind in {"implied", "pronoun"}:
        return [left_out(state)] if noun.kind == "implied" else by_neuter(state, noun, candidates)
    if (
        noun.kind != "common"
        or is_bare_office(state, noun)
        or is_founding(state, noun)
        or is_head_of_unread(state, noun)
    ):
        return []
    if several_meant(state, noun):
        return list(listed_bodies(state, noun, candidates))
    clause, is_one = state.clause, state.p.key(noun.end - 1) in state.p.words.institutions
    found = (one_described if is_one else by_pair)(state, noun, candidates)
    alone = clause is not None and clause.kind == "main" and clause.subject == [noun] and noun.det == "the"
    if found is None and alone and not noun.quals and state.p.key(noun.end - 1) != "staff":
        state.scene = replace(state.scene, lost=state.p.tokens[noun.start].start)
    return [found]


def is_founding(state: State, noun: Noun) -> bool:
    """Whether "its foundation" is when a body was founded, not one it has."""
    return noun.det in POSSESSIVE and state.p.tokens[noun.end - 1].text == "foundation"


def is_head_of_unread(state: State, noun: Noun) -> bool:
    """Whether a noun ends words of a name that were not understood: "the NASB Landsat ground station"."""
    at = next((at for at, chunk in enumerate(state.chunks) if chunk.noun is noun), 0)
    before = state.chunks[at - 1] if at else None
    return not noun.det and before is not None and before.kind == "word" and before.end == noun.start


def one_described(state: State, noun: Noun, candidates: list[Mention]) -> Mention | None:
    """Return the body that a description in the singular stands for."""
    p = state.p
    if noun.det in {"a", "an", "no", "any", "neither", "some"}:
        return that_of_place(state, noun)
    if noun.det in {"its", "their"} and (p.key(noun.end - 1) in SEATS or is_seat(state, noun)):
        return candidates[-1] if candidates else None
    if noun.owner or noun.det in {"its", "their", "his", "her", "whose"}:
        return owned_body(state, noun)
    if "other" in noun.quals and len(candidates) > 1:
        candidates = candidates[:-1]
    if (about := told_about(state, noun, candidates)) is not None:
        return about
    if "same" in noun.quals and p.key(noun.end - 1) == "ministry" and (last := ministry_told(state.scene)) is not None:
        named = [m.span.start for m in candidates if key_of(m.entity.name).startswith("ministry")]
        candidates = [*candidates, last] if last.span.start > max(named, default=0) else candidates
    return (
        heir_told(state, noun, candidates)
        or part_of_body(state, noun)
        or fresh_body(state, noun)
        or described(p.phrase(noun.head, noun.end), p.key(noun.end - 1), candidates, fields(state, noun))
        or organ(state, noun)
        or named_in_front(state, noun)
        or (ministry_told(state.scene) if p.phrase(noun.start, noun.end).lower() == "the ministry" else None)
    )


SEATS = {"offices", "premises", "headquarters"}
"""What a body has and is meant by: "its offices are in Leeds"."""


def owned_body(state: State, noun: Noun) -> Mention | None:
    """Return a named body, under its owner where it has one: "its Standing Committee", "the commission's office"."""
    p = state.p
    words = p.phrase(noun.head, noun.end)
    owner = owner_of(state, noun)
    if owner is None and (noun.owner or noun.det in POSSESSIVE):
        return None if noun.kind == "common" else plain_body(state, words, noun)
    if owner is None:
        return at_level(state, noun) or plain_body(state, words, noun)
    return Mention("body", p.span(noun.start, noun.end), owned_entity(state, words, owner))


POSSESSIVE = {"its", "their", "his", "her", "whose"}


def at_level(state: State, noun: Noun) -> Mention | None:
    """Return a body named with the level of its place: "the provincial Development and Reform Commission"."""
    level = next((word for word in noun.quals if word in LEVELS), "")
    place = place_meant(level, state.scene, state.p.vocabulary) if level else ""
    return plain_body(state, f"{place} {state.p.phrase(noun.head, noun.end)}", noun) if place else None


def plain_body(state: State, words: str, noun: Noun) -> Mention:
    """Return a body by its name."""
    return Mention("body", state.p.span(noun.start, noun.end), body_entity(words, state.p.vocabulary, state.scene))


def owned_entity(state: State, words: str, owner: Entity) -> Entity:
    """Name a body by its owner, in the lexicon's words where it has them: "Standing Committee of the Politburo"."""
    short = owner.name.partition(" of the ")[0]
    for form in (f"{words} of {owner.name}", f"{words} of {short}", f"{short} {words}", f"{owner.name} {words}"):
        known = state.p.vocabulary.bodies.get(name_key(form))
        if known:
            return entity_of(known, words)
    return Entity(f"{words} of {'the ' if owner.words else ''}{owner.name}", words)


def owner_of(state: State, noun: Noun) -> Entity | None:
    """Return the body that owns another."""
    if noun.owner is not None:
        place = noun.owner if noun.owner.kind == "place" else None
        if place and state.p.key(noun.end - 1) != "board":
            return Entity(state.p.phrase(place.head, place.end), "")
        found = bodies_of(state, noun.owner)
        return found[0].entity if found else None
    if (shared := owned_subject(state, noun)) is not None:
        return owner_of(state, shared)
    if noun.det in {"its", "their", "whose"}:
        owner = nearest_owner(state, noun) or body_meant(state, noun)
        owner = owner or (state.scene.bodies[-1].entity if state.scene.bodies else None)
        return with_standing(state.p.phrase(noun.head, noun.end), owner) if owner is not None else None
    return None


def owned_subject(state: State, noun: Noun) -> Noun | None:
    """Return the subject whose owner "its" means again: "its Audit Panel answers to its Board"."""
    before = state.clause.subject if state.clause is not None and noun.det in {"its", "their"} else []
    return next((n for n in before if n.det == noun.det and n.kind == "body" and n.end <= noun.start), None)


def body_meant(state: State, noun: Noun) -> Entity | None:
    """Return the body that "its" means in its own clause: the subject, or where somebody moved to or joined.

    "The Council made him its adviser", "She moved to the Ministry as head of its Tax Department".
    """
    clause = state.clause
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or noun.start < state.chunks[verb.start].start:
        return None
    subject = [n for n in clause.subject if n.end <= noun.start]
    goals = [n for word, n in clause.phrases if word in {"to", "into"} and n.kind in GOALS and n.end <= noun.start]
    inside = [n for n in come_into(clause) if n.end <= noun.start and noun.det == "its"]
    if (goals or inside) and any(word == "as" and n.start <= noun.start < n.end for word, n in clause.phrases):
        return next((m.entity for m in bodies_of(state, (goals or inside)[-1])), None)
    chosen = clause.kind == "relative" and state.p.words.is_a(verb.lemma, "naming") and clause.parent is not None
    subject = clause.parent.subject if chosen and clause.parent is not None else subject
    if subject and subject[-1].kind == "place" and noun.det == "its":
        return Entity(state.p.phrase(subject[-1].head, subject[-1].end), "")
    told = [m for n in subject if n.kind != "person" for m in state.bodies.get(id(n), ()) if not is_meeting(m)]
    if not told and any(state.people.get(id(n)) for n in subject):
        nouns = [*clause.objects, *(n for _, n in clause.phrases)]
        before = sorted((n for n in nouns if n.kind == "body" and n.end <= noun.start), key=lambda n: n.start)
        told = [m for n in before[-1:] for m in bodies_of(state, n)]
    return told[-1].entity if told else seat_just_told(state) if clause.kind == "coordinate" else None


GOALS = {"body", "common"}
"""Kinds of nouns that somebody can come to in a role: "went over to the Board as its clerk"."""


def seat_just_told(state: State) -> Entity | None:
    """Return the body that this sentence has just said somebody to have a seat in: "a member of X and led its Y"."""
    last = state.found[-1] if state.found else None
    return last.object if last is not None and last.predicate == "member_of" else None


def nearest_owner(state: State, noun: Noun) -> Entity | None:
    """Return the body named before in the sentence that the lexicon knows to have such a body."""
    words = state.p.phrase(noun.head, noun.end)
    named = [n for c in state.clauses for n in (*c.subject, *c.objects, *(n for _, n in c.phrases)) if n.kind == "body"]
    for before in sorted((n for n in named if n.end <= noun.start), key=lambda n: -n.start):
        for body in bodies_of(state, before):
            if owned_entity(state, words, body.entity).id:
                return body.entity
    return None
