"""What a text is about where its words leave it out: whose "Bureau" it is, what was "founded in 1862"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.resolve import fits
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import protagonist

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

ORGANS = {"assembly", "council", "board", "bureau", "conference", "congress", "committee", "secretariat", "presidium",
          "executive board", "commission"}  # fmt: skip
"""What of a body may be named by its kind alone, with a capital."""

AGAIN = {"revive", "restore", "re-establish", "reestablish", "reopen", "rebuild", "reinstate", "reconstitute"}
"""Verbs by which what was no more comes to be once more."""


def organ(state: State, noun: Noun) -> Mention | None:
    """Return the organ of the body a text is about that a capital names: "reports to the Bureau"."""
    from pipeline.extract.english.references import owned_entity

    p, whole = state.p, protagonist(state.scene)
    named = p.tokens[noun.head].is_capitalised or p.key(noun.head) == "secretariat"
    plain = noun.det == "the" and noun.end - noun.head == 1 and named
    if whole is None or not plain or p.key(noun.head) not in ORGANS or noun.quals:
        return None
    return Mention(
        "body", p.span(noun.start, noun.end), owned_entity(state, p.phrase(noun.head, noun.end), whole.entity)
    )


def about_what(state: State) -> Mention | None:
    """Return the body that a text is about: its topic, or the one most spoken of, or the last."""
    topic = state.scene.topic
    if topic is not None and topic.kind == "body":
        return topic
    only = state.scene.bodies[0] if len(state.scene.bodies) == 1 else None
    return (protagonist(state.scene) or only) if topic is None else None


def left_out(state: State) -> Mention | None:
    """Return the body that a sentence without a subject is about: none that a page on several of a kind is about.

    On a page headed "Former Agencies", "Closed down in 1990" is of the one that its entry began with.
    """
    about = about_what(state)
    noun = key_of(about.entity.name.partition(" of ")[0]).split()[-1:] if about is not None else []
    kind = state.p.words.institutions.get(noun[0]) if noun else None
    return about if kind is None or not kind.is_plural else None


def office_told(state: State, noun: Noun) -> list[Mention]:
    """Return the post that a text is about for "the office", and for "it" where no sentence was about a body yet."""
    scene, key = state.scene, state.p.key(noun.end - 1)
    if noun.kind == "pronoun" and key == "it" and (post := of_holder(state)) is not None:
        return [replace(post, span=state.p.span(noun.start, noun.end))]
    topic = scene.topic
    about = topic is not None and topic.kind == "post" and topic.body is None
    bare = noun.kind == "common" and key == "office" and noun.det in {"the", "this", "that"} and noun.owner is None
    resumed = noun.kind == "pronoun" and key == "it" and not scene.told
    if not scene.posts or not about or topic is None or not (bare or resumed) or noun.quals:
        return []
    known = next((p for p in scene.posts if p.entity.name == topic.entity.name), scene.posts[-1])
    return [replace(known, span=state.p.span(noun.start, noun.end))]


HOLDER = re.compile(r"(?:Its|The) (?:first |last |present |current )?(?:holders?|incumbents?|occupants?)\b")


def of_holder(state: State) -> Mention | None:
    """Return the post that the sentence before was about the holder of: "Its holder met the King. It was abolished"."""
    since = state.before.since
    found = HOLDER.match(state.p.text, since) if since < state.limit.start else None
    return next((p for p in reversed(state.before.posts) if found and p.span.start < found.end()), None)


def beside_only(state: State) -> set[str]:
    """Return the bodies that a sentence has named only in what it says beside a noun: "X, a part of Y, has ..."."""
    beside = [c for c in state.clauses if c.kind == "apposition" and c is not state.clause]
    told = [n for c in beside for n in (*c.objects, *(n for _, n in c.phrases))]
    return {m.entity.name for n in told for m in state.bodies.get(id(n), ())}


def is_bare_office(state: State, noun: Noun) -> bool:
    """Whether "office" is what one takes and leaves: "she took office"."""
    return noun.end - noun.start == 1 and state.p.key(noun.start) == "office"


def is_seat(state: State, noun: Noun) -> bool:
    """Whether "office" is only where a body is: "its office is in the Law Courts"."""
    clause, bare = state.clause, noun.end - noun.start == len(("its", "office"))
    stands = clause is not None and clause.verb is not None and clause.verb.lemma in STANDING
    subject = any(noun is n for n in clause.subject) if clause is not None else False
    return bare and stands and subject and state.p.key(noun.end - 1) == "office"


STANDING = {"be", "lie", "stand", "locate", "situate", "house", "move", "occupy"}


def told_about(state: State, noun: Noun, candidates: list[Mention]) -> Mention | None:
    """Return the body a text is about for "the ministry", where another of its kind was only named in passing."""
    about, kind = protagonist(state.scene), state.p.key(noun.end - 1)
    today = not TODAY.isdisjoint(noun.quals)
    about = about or first_told(state)
    plain = noun.det == "the" and (noun.end - noun.start == len(("the", kind)) or today)
    if about is None or not plain or state.p.key(noun.end) == "of" or not fits(kind, about.entity):
        return None
    fitting = [m for m in candidates if fits(kind, m.entity)]
    passing = bool(fitting) and fitting[-1].entity.name != candidates[-1].entity.name
    gone = bool(fitting) and fitting[-1].entity.name in {name for name, _ in state.scene.closed}
    return next((m for m in fitting if (passing or gone or today) and m.entity.name == about.entity.name), None)


def first_told(state: State) -> Mention | None:
    """Return the body that the first sentence about a body was about."""
    first = next((name for name, _ in state.scene.told), "")
    return next((m for m in state.scene.bodies if m.entity.name == first), None)


TODAY = {"present", "current", "present-day", "modern", "existing"}
"""Words by which a body is told from those that were before it: "the present commission"."""


SMALL = {"section", "division", "unit", "branch", "desk", "team", "cell", "group"}
"""What is led by a head of its own, while other titles go on about the body that it is part of."""


def is_small_part(body: Mention, whole: Mention) -> bool:
    """Whether a body is a section of another by its name: "prices section of the Statistics Office"."""
    name, _, rest = body.entity.name.partition(" of the ")
    return bool(rest) and rest == whole.entity.name and name.split()[-1].casefold() in SMALL


def is_command(noun: Noun) -> bool:
    """Whether "the command" may be a body rather than a commander's post."""
    office = noun.office
    bare = office is not None and not (office.complements or office.prefixes or office.body[1]) and noun.owner is None
    return bare and office is not None and office.role.name == "commander" and office.role.number == "abstract"
