"""What "it", "both", "neither", "the latter" mean: bodies told of, unless a post is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.descriptions import is_plural_name, named_here, speaks_before
from pipeline.extract.english.wholes import AGAIN, beside_only
from pipeline.extract.scene import of_page, protagonist

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

OURS = {"we", "us"}
"""Words by which a body speaks of itself on its own page."""
NEUTER = {"it", "its", "which"}


def by_neuter(state: State, noun: Noun, candidates: list[Mention]) -> list[Mention | None]:
    """Return what "it", "the latter", "the former", "both" stand for."""
    key = state.p.key(noun.start)
    last = state.p.key(noun.end - 1)
    if last in {"latter", "former"} and speaks_before(state, noun):
        here = named_here(state, noun)
        return [here[-1 if last == "latter" else -2]] if len(here) > 1 else []
    if last in {"latter", "former"} and len(state.scene.listed) > 1:
        name = state.scene.listed[-1 if last == "latter" else 0]
        return [m for m in candidates if m.entity.name == name]
    if key in OURS:
        about = protagonist(state.scene)
        return [about or next(iter(candidates[-1:]), None)]
    if key in NEUTER:
        return by_it(state, noun, candidates)
    if key in {"they", "them"} and candidates and is_plural_name(candidates[-1]):
        return [candidates[-1]]
    plural = key in {"they", "them"} and not are_people(state)
    two = key == "both" or plural or (key == "neither" and len(candidates) > 1)
    aside = state.clause is not None and state.clause.kind == "main" and not is_subject(state, noun)
    apart = key == "both" and aside and len(named_here(state, noun)) < len(("one", "two"))
    pair = [m for name in state.scene.listed[-2:] for m in candidates if m.entity.name == name] if apart else []
    return [*(pair if len(pair) > 1 else candidates[-2:])] if two else []


def are_people(state: State) -> bool:
    """Whether the sentence before named several people, whom a plural can mean."""
    return len([m for m in state.before.persons[-2:] if m.span.start >= state.before.since]) > 1


def by_it(state: State, noun: Noun, candidates: list[Mention]) -> list[Mention | None]:
    """Return what "it", "its" or "which" stands for."""
    is_it = state.p.key(noun.start) == "it"
    nearest = named_beside(state, noun, candidates) if is_it else None
    aside = beside_only(state) if is_it else set()
    told = [m for m in candidates if m.entity.name not in aside] or candidates
    if nearest or (is_it and is_a_post(state, noun)):
        return [nearest] if nearest else []
    since, gone = state.before.since, state.scene.gone
    near = gone is not None and (gone.span.start >= since or not any(m.span.start >= since for m in told[-1:]))
    if is_it and near and is_revived(state, noun) and state.scene.gone is not None:
        again = [m for m in candidates if m.entity.name == state.scene.gone.entity.name]
        return [*(again or told)[-1:]]
    if is_it and is_subject(state, noun) and max([since, *(m.span.start for m in told[-1:])]) <= state.scene.lost:
        return []
    is_object = is_it and state.clause is not None and any(n is noun for n in state.clause.objects)
    return [(of_title(state, told) if is_object else None) or m for m in told[-1:]]


def is_subject(state: State, noun: Noun) -> bool:
    """Whether a noun is the subject of the clause being read."""
    return state.clause is not None and any(n is noun for n in state.clause.subject)


def is_revived(state: State, noun: Noun) -> bool:
    """Whether a pronoun is what comes to be once more: "It was revived in 1988" is of what was abolished before."""
    verb = state.clause.verb if state.clause is not None else None
    return verb is not None and verb.lemma in AGAIN and is_subject(state, noun)


def of_title(state: State, candidates: list[Mention]) -> Mention | None:
    """Return the body that the page is about by its title, where the last one of the sentences before was only named.

    "... as a unit of the Prime Minister's Office. Lee was chosen to run it."
    """
    about, before = of_page(state.scene), state.before.bodies[-1:]
    told = {name for name, _ in state.scene.told}
    here = not candidates or not before or candidates[-1].entity.name != before[0].entity.name
    if about is None or here or candidates[-1].entity.name in {*told, about.name}:
        return None
    return next((m for m in candidates if m.entity.name == about.name), None)


def named_beside(state: State, noun: Noun, candidates: list[Mention]) -> Mention | None:
    """Return the body that a clause names before an "it" which is not its subject: "works with X but is not of it"."""
    clause = state.clause
    if clause is None or any(n is noun for n in clause.subject) or not clause.subject:
        return None
    own = {m.entity.name for n in clause.subject for m in state.bodies.get(id(n), ())}
    inside = sorted(
        (n for n in (*clause.objects, *(n for _, n in clause.phrases)) if n.kind == "body"), key=lambda n: n.start
    )
    told = [m for n in inside if n.end <= noun.start for m in state.bodies.get(id(n), ())]
    known = {m.entity.name for m in candidates}
    other = [m for m in told if m.entity.name not in own]
    return other[-1] if own and other and (other[-1].entity.name in known or known) else None


def is_a_post(state: State, noun: Noun) -> bool:
    """Whether "it" takes up the post that the clause before is about: "the office was held by Lee; Birch ran it"."""
    subjects = [n for c in state.clauses if c is not state.clause for n in c.subject if n.end <= noun.start]
    return bool(subjects) and subjects[-1].kind == "postword"
