"""Whom pronouns mean, and words that stand for one of two or for several people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.addressed import ADDRESS
from pipeline.extract.chinese.relabel import next_verb
from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Span


def meant(chunks: Sequence[Chunk], pronoun: Chunk, state: State) -> Mention | None:
    """Return whom a pronoun means: the person spoken of, but another than who is named as subject of its clause."""
    if pronoun.word in JUST_NAMED:
        return state.scene.persons[-1] if state.scene.persons else None
    if pronoun.word in ADDRESS and state.scene.hero is not None:
        return state.scene.hero
    place = chunks.index(pronoun)
    before = chunks[clause_start(chunks, place) : place]
    names = {mention.entity.name for chunk in before if chunk.label == "PERSON" for mention in chunk.mentions}
    if state.person is None and state.about != "body":
        return just_named(chunks[:place])
    if state.person is None or state.person.entity.name not in names or pronoun.word in {"自己", "本人"}:
        follows = not names and place > 0 and chunks[place - 1].label in {"SUCCEED", "FOLLOW"}
        return one_before(chunks[:place], state.person) if follows and state.person is not None else state.person
    hero = state.scene.hero
    if hero is not None:
        return hero if hero.entity.name not in names else None
    others = (person for person in reversed(state.scene.persons) if person.entity.name not in names)
    return next(others, None)


def one_before(before: Sequence[Chunk], follower: Mention) -> Mention | None:
    """Return whom somebody follows who was named last of two in a sentence ("甲调任部长，乙升任局长，接替其职务")."""
    named = {mention.entity.name: mention for chunk in before if chunk.label == "PERSON" for mention in chunk.mentions}
    both = list(named.values())
    return both[0] if len(both) == len((0, 1)) and both[1].entity.name == follower.entity.name else follower


def his(chunks: Sequence[Chunk], place: int, state: State) -> bool:
    """Tell whether 其 at a place means the person spoken of, by what is said to be done ("其调任省长")."""
    return chunks[place].word == "其" and state.person is not None and next_verb(chunks, place + 1) in PERSONAL


PERSONAL = {"HOLD", "MOVE", "ELECT", "TAKE", "ENTER", "QUIT", "RETIRE", "ONCE", "LIREN", "BORN", "DIE"}
"""Labels of what people do and bodies do not, which 其 means a person before."""


def just_named(before: Sequence[Chunk]) -> Mention | None:
    """Return the only person that a sentence has named so far ("解除张三的职务，改派他任次长")."""
    named = {mention.entity.name: mention for chunk in before if chunk.label == "PERSON" for mention in chunk.mentions}
    return next(iter(named.values())) if len(named) == 1 else None


JUST_NAMED = {"此人", "该人", "其人", "这人"}
"""Words for whom a text has named last."""


def another_than(spoken: Mention | None, match: Match, chunks: Sequence[Chunk], state: State) -> Mention | None:
    """Return whom a pronoun means, who is not the one that its own claim sets against it ("在他之前任此职的是张三")."""
    places = (match.groups.get(name, (0, 0)) for name in ("subject", "other"))
    named = (chunk for start, end in places for chunk in chunks[start:end] if chunk.label == "PERSON")
    other = {mention.entity.name for chunk in named for mention in chunk.mentions}
    if spoken is None or spoken.kind != "person" or spoken.entity.name not in other:
        return spoken
    return next((person for person in reversed(state.scene.persons) if person.entity.name not in other), None)


def one_of_two(chunks: Sequence[Chunk], place: int, match: Match, state: State, text: str) -> list[Mention]:
    """Return who or what 前者 or 后者 stands for: one of two named last before the first such word."""
    at, first = next((at, chunk) for at, chunk in enumerate(chunks) if chunk.word in LATTER)
    if match.frame.subject == "person" and sets_two_others(chunks[:at]):
        return []
    spoken = state.scene.persons if match.frame.subject == "person" else state.scene.bodies
    earlier = [mention for mention in spoken if mention.span.start < first.span.start]
    pair = next((chunk.mentions for chunk in reversed(chunks[:at]) if chunk.label == "PERSON"), ())
    again = match.frame.subject == "person" and place > at and len(pair) == len(LATTER)
    two = list(pair) if again else sorted(earlier, key=lambda mention: mention.span.start)[-2:]
    return [pointed(two[LATTER[chunks[place].word]], chunks[place].span, text)] if len(two) > 1 else []


def sets_two_others(before: Sequence[Chunk]) -> bool:
    """Tell whether what a sentence names two of are no people ("江西和贵州的秘书长…，前者…")."""
    joined = (before[at + 1].label for at, chunk in enumerate(before[:-1]) if chunk.word in JOINTS)
    return any(label in {"PLACE", "AREA", "POST"} for label in joined) and all(c.label != "PERSON" for c in before)


JOINTS = {"和", "与", "及", "以及", "、"}
LATTER = {"后者": -1, "前者": 0}
COUNTED = {
    "两人": 2,
    "二人": 2,
    "双方": 2,
    "二者": 2,
    "两者": 2,
    "两人均": 2,
    "二者均": 2,
    "三人": 3,
    "三者": 3,
    "四人": 4,
}


ENDINGS = set("院部局会會委厅廳所馆館署")
"""What tells in 两院 and its like which bodies are meant."""


def two_bodies(before: Sequence[Chunk], word: str, state: State) -> list[Mention]:
    """Return the two bodies that 二者 or 两院 stands for: the only ones that its sentence or the text has named so."""
    if word[1:] in ENDINGS:
        kind = [body for body in state.scene.bodies if body.entity.name.endswith(word[1:])]
        return kind[-2:]
    named = {mention.entity.name: mention for chunk in before if chunk.label == "BODY" for mention in chunk.mentions}
    return list(named.values()) if len(named) == len((0, 1)) else []


def several(word: str, state: State) -> Sequence[Mention]:
    """Return the people that 两人, 三人 or 他们 stand for: the list last named, or the two named last."""
    if len(state.people) == COUNTED.get(word, len(state.people)) and len(state.people) > 1:
        return state.people
    return state.scene.persons[-2:] if COUNTED.get(word) == len((0, 1)) else ()


def pointed(mention: Mention, span: Span, text: str) -> Mention:
    """Return a mention as pointed to by other words."""
    return replace(mention, span=span, entity=replace(mention.entity, words=span.of(text)))
