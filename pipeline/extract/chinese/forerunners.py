"""The body that was renamed, where a page about its successor leaves it out: "设粮食科。1953年改为粮食局"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import governed
from pipeline.extract.chinese.meetings import silent
from pipeline.extract.chinese.memory import GOVERNMENTS, told_still
from pipeline.extract.chinese.spans import OPENERS, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention


def forerunner(match: Match, chunks: Sequence[Chunk], state: State, body: Mention) -> Mention | None:
    """Return the body that a renaming without a subject is of: not the new one, but the last with such a name.

    Args:
        match: The match of a frame that may tell of a renaming.
        chunks: The chunks of the sentence.
        state: What was spoken of.
        body: Whom the clause would be about.

    Returns:
        The body that was renamed, ``None`` where the text has named none.
    """
    new = chunks[match.groups["object"][0]] if "object" in match.groups else None
    if "renamed_to" not in {claim.predicate for claim in match.frame.claims} or new is None or not new.mentions:
        return body
    name = new.mentions[0].entity.name
    first = next((old for known, old in reversed(state.scene.origins) if known == body.entity.name), "")
    if first and first != name:
        return next((old for old in reversed(state.scene.bodies) if old.entity.name == first), body)
    unborn = body.entity.name == topical(state) and state.scene.made and body.entity.name not in state.scene.made
    made = next((old for old in reversed(state.scene.bodies) if old.entity.name in state.scene.made[-1:]), None)
    if body.entity.name.endswith(GOVERNMENTS) and not name.endswith(GOVERNMENTS):
        return made
    told = opened_last(chunks[: match.own]) == body.entity.name
    if made is not None and not told and related(made.entity.name, name) and not related(body.entity.name, name):
        return made
    if body.entity.name != name and not unborn:
        return body
    others = (old for old in reversed(state.scene.bodies) if old.entity.name != name and not governed(old.entity.name))
    last = state.scene.made[-1:] if unborn else ()
    return next((old for old in others if alike(old.entity.name, name) and (not last or old.entity.name in last)), None)


def opened_last(chunks: Sequence[Chunk]) -> str:
    """Return the name of the body that the last clause with one at its start is about ("水路局改隶该厅，": 水路局)."""
    for at in range(len(chunks) - 1, -1, -1):
        if chunks[at].label == "BODY" and chunks[at].mentions:
            start = clause_start(chunks, at)
            if all(chunk.label in OPENERS for chunk in chunks[start:at]):
                return chunks[at].mentions[0].entity.name
    return ""


def topical(state: State) -> str:
    """Return the name of the body that the page's title names, "" where it names none."""
    topic = state.scene.topic
    return topic.entity.name if topic is not None and topic.kind == "body" else ""


def is_forerunner(name: str, state: State) -> bool:
    """Tell whether a body that was set up is what the page's own became of, whose founding has not been told.

    "国家航标局" after "1950年，海事航标局成立": 该局 is the latter.
    """
    own = topical(state)
    return own not in state.scene.made and name[-1:] == own[-1:] and name != own and related(name, own)


def page_body(state: State) -> Mention | None:
    """Return the body that a page is about: that of its title, else the one that it began with by its present name."""
    topic, own = state.scene.topic, state.scene.own
    if topic is not None and topic.kind == "body":
        return topic
    earlier = {old.name for old, _ in state.scene.former}
    return own if own is not None and own.entity.name not in earlier else None


def related(old: str, new: str) -> bool:
    """Tell whether two names share a character before their endings that is none of a level of government."""
    return bool((set(old[:-1]) & set(new[:-1])) - set("省市县縣区區州国國家中央第一二三四五六"))


def alike(old: str, new: str) -> bool:
    """Tell whether two names share two characters in a row before their endings."""
    return any(f"{first}{second}" in new[:-1] for first, second in pairwise(old[:-1]))


def whole_of(body: Mention, match: Match, chunks: Sequence[Chunk], state: State) -> Mention:
    """Return the body whose secretariat was spoken of where a clause tells of headquarters ("总部设在"), else it."""
    head = any(chunk.word.startswith("总部") for chunk in chunks[match.start : match.end])
    outer = body.entity.name.removesuffix("秘书处").removesuffix("秘書處")
    if not head or outer == body.entity.name or opened_last(chunks[: match.own]) == body.entity.name:
        return body
    return next((old for old in reversed(state.scene.bodies) if old.entity.name == outer), body)


def body_left_out(match: Match, chunks: Sequence[Chunk], state: State) -> list[Mention]:
    """Return the body, or the post, that a clause without a subject is about."""
    verb = chunks[match.own]
    if verb.label == "RESTORE" and state.scene.gone is not None and not told_still(state.scene):
        return [] if verb.word == "恢复工作" and state.person is not None else [silent(state.scene.gone)]
    ranked = verb.label == "RANKWORD" and verb.word[0] in OF_POSTS
    if state.about == "post" and (verb.word == "办公室" or ranked):
        return [silent(state.office)] if state.office else []
    if state.about == "post" and "topical" not in match.frame.flags:
        return [silent(state.office)] if state.office and "posts" in match.frame.flags else []
    if state.about == "stranger" or (state.outer is not None and state.about != "body"):
        return []
    if "topical" in match.frame.flags or any(word in verb.word for word in DUTIES) or state.about == "body":
        return [silent(whole_of(state.body, match, chunks, state))] if state.body else []
    own = state.scene.institution or state.scene.topic
    begins = verb.label in CHANGING or (own is not None and first_told(own, match, chunks, state))
    opens = verb.word != "恢复工作" and state.about == "" and state.scene.hero is None and begins
    return [silent(own)] if opens and own is not None and own.kind == "body" else []


def first_told(own: Mention, match: Match, chunks: Sequence[Chunk], state: State) -> bool:
    """Tell whether a sentence begins with the founding of the page's body, not told yet ("1954年11月成立，")."""
    before = chunks[clause_start(chunks, match.own) : match.own]
    alone = all(chunk.label in OPENERS for chunk in before) and any(c.when for c in chunks[: match.end])
    return match.frame.id == "zh.founded" and alone and own.entity.name not in state.scene.made


CHANGING = {"RESTORE", "RENAME", "VOID", "NOWUNDER", "UNDER", "MERGE", "HQMOVE", "UNITE", "CALLED", "TURN"}
"""Labels of verbs that at the start of a sentence, without a subject, are about the body that the text tells of."""
OF_POSTS = "职官薪品列秩"
"""How words begin for the ranks of posts, which bodies do not have ("职级", "官等")."""
DUTIES = ("职责", "职能", "任务")
"""Words for what a body has to do, which are about no person."""
