"""What a text goes on about after a sentence with another body for its subject: "Parliament enlarged it in 1958"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.english.references import bodies_of
from pipeline.extract.mentions import Mention

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

AFFECTING = {
    "absorb", "adopt", "amend", "appoint", "approve", "assume", "audit", "ban", "change", "check", "confirm", "control",
    "criticise", "criticize", "curb", "curtail", "cut", "define", "dictate", "double", "elect", "endorse", "enlarge",
    "examine", "expand", "extend", "finance", "fix", "fund", "inherit", "inspect", "limit", "monitor", "name",
    "nominate", "oversee", "pay", "pay for", "praise", "provide", "question", "raise", "reduce", "reject", "restrict",
    "review", "set", "share", "strengthen", "supervise", "support", "take over", "take on", "widen",
}  # fmt: skip
"""What a body does to what is another's: "The Ministry took over its accounts"."""


def centre(state: State, clause: Clause | None) -> Mention | None:
    """Return the body that a sentence takes up with a pronoun while its subject is another, or is what that body has.

    "Parliament enlarged it", "The Ministry took over its accounts", "Its work had been done by the Harbour Office".
    """
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None:
        return None
    if opens_with_its(state, clause):
        return next(iter(state.before.bodies[-1:]), None)
    own = {m.entity.name for noun in clause.subject if noun.kind != "pronoun" for m in bodies_of(state, noun)}
    affects = verb.voice == "active" and {verb.lemma, f"{verb.lemma} {particle(state, clause)}"} & AFFECTING
    its = affects and any(word == "its" and at <= verb.end + 1 for at, word in clause.words)
    told = list(state.before.bodies[-1:]) if its else []
    told += [m for n in clause.objects if is_it(state, n) for m in bodies_of(state, n)]
    return next((m for m in told if own and m.entity.name not in own), None)


def is_it(state: State, noun: Noun) -> bool:
    """Whether a noun is the pronoun."""
    return noun.kind == "pronoun" and state.p.key(noun.start) == "it"


def particle(state: State, clause: Clause) -> str:
    """Return the word right after a verb."""
    at = clause.verb.end if clause.verb is not None else 0
    return state.chunks[at].key if at < len(state.chunks) else ""


def opens_with_its(state: State, clause: Clause) -> bool:
    """Whether a clause is about what a body has, no part of it that is a body itself: "Its work was done by X"."""
    verb = clause.verb
    first = state.chunks[clause.first : verb.start if verb else clause.first]
    nouns = [chunk.noun for chunk in first if chunk.noun is not None]
    owned = [chunk for chunk in first if chunk.kind == "word" and chunk.key == "its"]
    return bool(owned) and not clause.subject and not any(n.kind in {"body", "person"} for n in nouns)


def body_of_post(state: State, clause: Clause | None) -> list[Mention]:
    """Return the body whose post as such a clause is about: "The head of the Board sits in the Cabinet. Its ..."."""
    if clause is None:
        return []
    spans = [state.p.span(n.start, n.end) for n in clause.subject if n.kind == "office" and n.det == "the"]
    posts = [p for p in state.scene.posts[-2:] for s in spans if s.start <= p.span.start < s.end]
    told = {m.entity.name for n in clause.subject for m in state.people.get(id(n), ())}
    told |= {m.entity.name for n in clause.objects for m in state.people.get(id(n), ())}
    known = {b.entity.name for b in state.scene.bodies}
    found = [Mention("body", p.span, p.body) for p in posts if p.body is not None and p.body.name in known]
    return found if not told else []


AT_THE_TIME = re.compile(r"(?:Its|The|Their)\s(?:\w+\s){1,4}(?:at (?:the|that) time|then) was\b")


def told_of_before(state: State) -> Mention | None:
    """Return whom a text tells of where a sentence only says who else was there: "Its commander then was Lee"."""
    words = state.p.text[state.limit.start : state.limit.end]
    return next(iter(state.before.persons[-1:]), None) if AT_THE_TIME.match(words) else None
