"""By which title a body is led, where no holder is named: "the office is headed by a Permanent Secretary"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.dating import LED
from pipeline.extract.english.headships import head_post
from pipeline.extract.english.noun import Noun
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.resolve import post_in, role_name
from pipeline.extract.english.wholes import about_what

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

PLAIN = {"head", "chief", "leader"}
STANDING = {"stand", "be", "sit"}


def note_title(state: State, clause: Clause) -> None:
    """Let the scene know what the head of a body is called."""
    note_manager(state, clause)
    note_owned(state, clause)
    for body, title in (*passive(clause), *standing(clause), *copular(clause)):
        office = title.office
        if office is None or office.role.name in PLAIN or office.role.number != "one":
            continue
        if office.complements:
            speak_of_title(state, clause, title)
            note_full_title(state, body, title)
            continue
        holds = clause.verb is not None and clause.verb.tense == "present" and title.det == "the"
        if title.det not in {"a", "an"} and not (holds or state.p.tokens[office.role_at].is_capitalised):
            continue
        for found in bodies_of(state, body):
            entry = found.entity.name, role_name(office, state.p.text, state.p.tokens)
            state.scene = replace(state.scene, heads=(*state.scene.heads, entry))
            if is_told_of(state, clause, body, found):
                state.speak(found)
                state.speak(head_post(found.entity, state.p.vocabulary, state.scene, found.span))


def speak_of_title(state: State, clause: Clause, title: Noun) -> None:
    """Let a full title be what the text goes on about: "is run by the Secretary of the Tax Council"."""
    if clause.kind in {"main", "coordinate"}:
        for target in targets_of(state, title):
            if target.is_post:
                state.speak(target.mention)


def note_full_title(state: State, body: Noun, title: Noun) -> None:
    """Let the scene know the post of a body's head that has a full title: "X, led by the Secretary to the Cabinet"."""
    posts = [target.mention for target in targets_of(state, title) if target.is_post and title.det == "the"]
    for found in bodies_of(state, body) if len(posts) == 1 else ():
        own = posts[0].body
        if own is not None and own.name == found.entity.name:
            continue
        entry = found.entity.name, posts[0].entity.name
        state.scene = replace(state.scene, heads=(*state.scene.heads, entry), named=(*state.scene.named, *posts))


def is_told_of(state: State, clause: Clause, body: Noun, found: Mention) -> bool:
    """Whether the text goes on about the head of a body: its subject, or what describes the topic."""
    if clause.kind == "main":
        return body.owner is None and body.det not in {"its", "their"}
    about = about_what(state)
    return about is not None and about.entity.name == found.entity.name


def note_owned(state: State, clause: Clause) -> None:
    """Let the scene know the title of the head of what a text is about: "its director is appointed", "at its head"."""
    about = about_what(state)
    heads = [n for word, n in clause.phrases if word == "at" and n.office is not None and n.office.role.name == "head"]
    dets = {"a", "an"} if any(n.det == "its" for n in heads) else {"its"}
    if about is None or any(name == about.entity.name for name, _ in state.scene.heads):
        return
    for noun in clause.subject:
        office = noun.office
        if noun.det not in dets or office is None or office.prefixes or office.complements or noun.quals:
            continue
        if office.role.name.startswith("first ") and not state.p.tokens[office.role_at].is_capitalised:
            continue
        if office.role.role_class == "head" and office.role.number == "one" and office.role.name not in PLAIN:
            entry = about.entity.name, role_name(office, state.p.text, state.p.tokens)
            state.scene = replace(state.scene, heads=(*state.scene.heads, entry))


WORK = {"work", "business", "operations", "affairs", "administration", "management", "running", "executive",
        "direction", "conduct"}  # fmt: skip
DOING = {"carry on", "carry out", "conduct", "transact", "do", "discharge", "perform", "handle", "control", "oversee",
         "supervise", "administer", "superintend"}  # fmt: skip
LYING = {"be", "lie", "rest", "fall", "entrust", "vest", "leave", "commit", "put", "place", "confide"}
"""Verbs that say in whose hands something is, with the prepositions that lead to them."""
HANDS = {"of", "to", "with", "in", "on", "under"}


def note_manager(state: State, clause: Clause) -> None:
    """Let the scene know the post of whoever directs a body's work: "daily work is directed by the secretary"."""
    title, about = managed_by(clause), about_what(state)
    verb, office = clause.verb, title.office if title is not None else None
    if verb is None or title is None or office is None or office.complements or about is None:
        return
    said = {state.p.key(at) for at in range(state.chunks[clause.first].start, state.chunks[verb.start].start)}
    nobody = all(n.kind == "common" and state.p.key(n.end - 1) in WORK for n in clause.subject)
    if WORK & said and nobody and title.det in {"a", "an", "the", "its"}:
        role = role_name(office, state.p.text, state.p.tokens)
        state.speak(post_in(office, role, about.entity, "of", state.p.span(title.start, title.end)))


def managed_by(clause: Clause) -> Noun | None:
    """Return the title of whom a clause says work to be done by: "is carried on by the clerk", "lies with a clerk"."""
    verb = clause.verb
    if verb is None:
        return None
    does = verb.voice != "active" and verb.lemma in LED | DOING
    lies = verb.lemma in LYING and (verb.voice != "active" or verb.lemma in {"be", "lie", "rest", "fall"})
    led = {"by"} if does else HANDS if lies else set()
    return next((noun for word, noun in clause.phrases if word in led and noun.kind == "office"), None)


def passive(clause: Clause) -> list[tuple[Noun, Noun]]:
    """Return bodies with titles of "X is headed by a director"."""
    if clause.verb is None or clause.verb.voice == "active" or clause.verb.lemma not in LED - {"chair"}:
        return []
    titles = [noun for word, noun in clause.phrases if word == "by" and noun.kind == "office"]
    return [(body, title) for body in clause.subject for title in titles[:1]]


def standing(clause: Clause) -> list[tuple[Noun, Noun]]:
    """Return bodies with titles of "at the head of X stands a director", "a director stands at its head"."""
    if clause.verb is None or clause.verb.lemma not in STANDING:
        return []
    titles = [n for n in (*clause.objects[:1], *clause.subject[:1]) if n.kind == "office"]
    if "charge" in clause.spoken():
        return [(body, title) for body in clause.subject for title in titles[:1] if title is not body]
    heads = [n for word, n in clause.phrases if word == "at" and n.office is not None and n.office.role.name in PLAIN]
    return [(body, title) for head in heads for body in headed(head) for title in titles[:1]]


def copular(clause: Clause) -> list[tuple[Noun, Noun]]:
    """Return bodies with titles of "its chief is the director"."""
    if clause.verb is None or clause.verb.lemma != "be" or not clause.objects or clause.objects[0].kind != "office":
        return []
    heads = [n for n in clause.subject if n.office is not None and n.office.role.name in PLAIN]
    return [(body, clause.objects[0]) for noun in heads for body in headed(noun)]


def headed(head: Noun) -> list[Noun]:
    """Return the body of "its head" or "the council's head"."""
    if head.owner is not None:
        return [head.owner]
    return [Noun("implied", head.start, head.start + 1, head.start)] if head.det == "its" else []
