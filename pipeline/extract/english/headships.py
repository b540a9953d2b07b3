"""The post of whoever heads a body: by the title the text, the lexicon or the body's own name gives it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.having import has_such
from pipeline.extract.english.resolve import post_of_body
from pipeline.extract.english.tokens import key_of
from pipeline.extract.english.wholes import about_what
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import protagonist
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Span


def head_post(body: Entity, vocabulary: Vocabulary, scene: Scene, span: Span) -> Mention:
    """Return the post of the one who heads a body, under the title the text, the lexicon or its noun gives it."""
    role = head_title(body, vocabulary, scene)
    body = whole_of_secretariat(role, body, scene) or body
    told = (*reversed(scene.posts), *reversed(scene.named))
    known = next((m for m in told if key_of(m.entity.name) == key_of(role) and (m.body is None or " " in role)), None)
    of_whole = (m for m in reversed(scene.posts) if m.role == role and m.body and body.name.endswith(m.body.name))
    known = known or next(of_whole, None) or of_officer(body, scene, span)
    return known or Mention("post", span, post_of_body(role, "head", body), role, body)


def whole_of_secretariat(role: str, body: Entity | None, scene: Scene) -> Entity | None:
    """Return the body whose secretariat a secretary heads: "executive secretary" where its secretariat was told of."""
    leads = role.endswith(("executive secretary", "secretary-general"))
    if body is not None and leads and key_of(body.name) == "secretariat" and not body.id:
        about = [m for m in (scene.topic, protagonist(scene)) if m is not None and m.kind == "body"]
        mine = [m.entity for m in about if key_of(m.entity.name) in told_of(scene)]
        told = mine[:1] or [m.entity for m in scene.bodies if key_of(m.entity.name) in told_of(scene)]
        return told[0] if len(told) == 1 else None
    head, _, whole = body.name.partition(" of the ") if body is not None else ("", "", "")
    return Entity(whole, whole) if leads and whole and head.lower() == "secretariat" else None


def told_of(scene: Scene) -> set[str]:
    """Return the names of organisations of states that a text has told of, which have secretariats."""
    names = {key_of(m.entity.name) for m in (*scene.bodies, *([scene.topic] if scene.topic else []))}
    return {name for name in names if WHOLES & set(name.partition(" of ")[0].split())}


WHOLES = {"union", "league", "organization", "organisation", "community", "association", "commonwealth", "conference",
          "commission", "forum", "alliance", "federation", "treaty", "convention", "pact", "cooperation"}  # fmt: skip


def post_of_page(state: State, noun: Noun) -> list[Mention]:
    """Return the post of the head of the body a text is about, where the text has said by which title it is headed."""
    about = about_what(state)
    if about is None or not any(name == about.entity.name for name, _ in state.scene.heads):
        return []
    span = state.p.span(noun.start, noun.end)
    return [replace(head_post(about.entity, state.p.vocabulary, state.scene, span), span=span)]


def of_officer(body: Entity, scene: Scene, span: Span) -> Mention | None:
    """Return the officer whose office a body is by its name, who heads it: "Office of the Ombudsman for Children"."""
    name = body.name.removeprefix("Office of the ")
    title = key_of(name).partition(" of ")[0].partition(" for ")[0]
    if name == body.name or not title.endswith(OFFICERS):
        return None
    told = (m for m in reversed(scene.posts) if m.body is None and key_of(m.entity.name).startswith(title))
    return next(told, None) or Mention("post", span, Entity(name, ""), title, None)


OFFICERS = ("ombudsman", "ombudswoman", "auditor general", "auditor-general", "commissioner", "public protector",
            "comptroller general", "attorney general", "attorney-general", "contractor general")  # fmt: skip
"""Officers whose offices are bodies that nobody else heads."""


def head_title(body: Entity, vocabulary: Vocabulary, scene: Scene) -> str:
    """Return the title of a body's head: what the text calls it, else the lexicon, else "head"."""
    said = next((title for name, title in reversed(scene.heads) if name == body.name), "")
    said = said or next((p.role for p in reversed(scene.posts) if is_head_of(p, body, vocabulary)), "")
    known = next((b.head for b in vocabulary.bodies.values() if b.id == body.id), "") if body.id else ""
    return said or known or "head"


def is_head_of(post: Mention, body: Entity, vocabulary: Vocabulary) -> bool:
    """Whether a post told of is that of a body's head by its title."""
    title = post.role.partition(" of the ")[0]
    entries = vocabulary.english.roles.get(title.split()[0] if title else "", ())
    is_head = any(" ".join(key) == title and role.role_class == "head" for key, role in entries)
    return is_head and post.body is not None and post.body.name == body.name


GENERAL = {"director", "director-general", "director general", "head", "chief", "leader", "commissioner",
           "administrator"}  # fmt: skip
"""Titles that heads of most bodies may have."""


def can_be_headed(body: Entity, role: str, vocabulary: Vocabulary) -> bool:
    """Whether somebody of a title may head a body by its noun: no director a ministry, no governor a council."""
    nouns = key_of(body.name.partition(" of ")[0]).split()
    known = vocabulary.english.institutions
    institution = (known.get(" ".join(nouns[-2:])) or known.get(nouns[-1])) if nouns else None
    usual = institution.head if institution is not None else ""
    return has_such(body, role) and (not usual or role in {usual, "head"} or (role in GENERAL and usual in GENERAL))
