"""Posts that are told of as somebody's former one or as that in a body: "他的旧职", "张三在学校的职务"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention

OLD = set("旧原")
"""Characters of words for the post that somebody had before."""
SEATS = {"职务", "职位", "位置", "位子", "职", "岗位", "遗缺", "席位", "工作", "旧职", "原职"}
"""Words for a post, which the body before them tells from another."""
AT = {"在", "于"}
RETURNING = {"回任", "复任", "重任", "还任", "重返", "返任", "恢复", "回归", "重回", "重掌", "接掌", "复归"}
"""Verbs before the post that somebody had before and gets back."""
PASSED = {"WHEN", "ADV", "COMMA", "EXPECT", "BREAK", "D", "BUT"}
"""Labels of what may stand between such words and the verb by which the post passes on."""
GIVEN = {"BY", "TURN", "HANDOVER"}
TAKING = {"MOVE", "ELECT", "HOLD", "TAKE", "FOLLOW", "SUCCEED"}
"""Labels of verbs right before a post that is taken up."""
INSIDE = "中里内上方"
"""Characters behind the short name of a body ("校内的职务")."""
NEAR = 6


def with_seats(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks, words for a post in a body told before them labelled as a post that is referred to."""
    made: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        word = chunk.word.removeprefix("的")
        seat = chunk.label == "DUTY" and word in SEATS and passes(chunks, place)
        if not seat or whereabouts(chunks, place) is None:
            made.append(chunk)
            continue
        cut = chunk.span.start + len(chunk.word) - len(word)
        if word != chunk.word:
            made.append(replace(chunk, label="DE", word="的", span=Span(chunk.span.start, cut)))
        made.append(replace(chunk, label="REFPOST", word=word, span=Span(cut, chunk.span.end)))
    return made


def passes(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether what follows a word for a post is to whom it passes, or before it who is succeeded in it."""
    rest = [chunk.label for chunk in chunks[place + 1 : place + NEAR] if chunk.label not in PASSED]
    start = clause_start(chunks, place)
    return rest[:1] in ([label] for label in GIVEN) or any(c.label == "SUCCEED" for c in chunks[start:place])


def whereabouts(chunks: Sequence[Chunk], place: int) -> tuple[int, int] | None:
    """Return the first and the last place of the body or place that a post is in, 在 left out, ``None`` for none."""
    end = place - (chunks[place - 1].label == "DE")
    start = clause_start(chunks, place)
    for at in range(end - 1, max(start, end - NEAR) - 1, -1):
        if chunks[at].word in AT:
            return (at + 1, end) if at + 1 < end else None
    parted = chunks[place].word.startswith("的") or end < place
    return (end - 1, end) if parted and end and chunks[end - 1].label == "BODY" else None


def told_last(chunk: Chunk, chunks: Sequence[Chunk]) -> Mention | None:
    """Return the post right before a comma and 该职 ("此前任民政局局长，该职由李华接任"), or one that was missed."""
    place = chunks.index(chunk)
    near = chunk.word[:1] in "该此" and place > 1 and chunks[place - 1].label == "COMMA"
    near = near and not goes_there(chunks, place - 2)
    told = [post for post in chunks[place - 2].mentions if post.kind == "post"] if near else []
    return told[0] if len(told) == 1 else missed(chunk, chunks[:place])


def goes_there(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether the post at a place is one that somebody moves on to, so that the one that he left passes."""
    return place > 0 and chunks[place].label == "POST" and chunks[place - 1].label in {"MOVE", "ELECT"}


def missed(chunk: Chunk, before: Sequence[Chunk]) -> Mention | None:
    """Return the post that its sentence says somebody was to get or did not take, where 该职 stands behind.

    "外界曾传她将出任财政部长，最终该职由李华担任": that of the minister, whatever she holds herself.
    """
    last = max((at for at, one in enumerate(before) if one.label in {"POST", "TITLE"}), default=-1)
    told = before[last].mentions if last >= 0 and chunk.word[:1] in "该此这" else ()
    hoped = any(one.label in HOPED for one in before[clause_start(before, last) : last]) if told else False
    return told[0] if hoped and len(told) == 1 and told[0].kind == "post" else None


HOPED = {"EXPECT", "NEG", "FAILED"}
"""Labels of words for what is to come or did not come about."""


def old_post(chunk: Chunk, chunks: Sequence[Chunk], state: State, text: str) -> Mention | None:
    """Return the post that such words mean: one that its owner holds in the body named, or held before the last."""
    place = chunks.index(chunk)
    where = whereabouts(chunks, place) if chunk.word in SEATS else None
    old = bool(set(chunk.word) & OLD)
    owner = owner_of(chunks, where[0] if where else place, state)
    if owner is None or not (where or (old and (passes(chunks, place) or regained(chunks, place)))):
        return None
    posts = held(owner, state)
    if where is not None:
        there = [post for post in posts if within(post, chunks[where[0] : where[1]], text)]
        return there[-1] if there else None
    taken = taken_before(chunks, place)
    current = {post.entity.name for name, post, _ in state.scene.current if name == owner.entity.name}
    left = [post for post in posts if post.entity.name not in taken | current]
    told = left or posts[:-1] or ([] if taken else posts)
    return told[-1] if told and not (regained(chunks, place) and posts[-1].acting) else None


def held(owner: Mention, state: State) -> list[Mention]:
    """Return the posts that somebody was said to hold, each once, the latest last."""
    return list({post.entity.name: post for post in state.posts_of(owner.entity.name)}.values())


def regained(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a verb of getting back stands before a post that is referred to ("回任原职")."""
    return place > 0 and chunks[place - 1].word in RETURNING


def owner_of(chunks: Sequence[Chunk], place: int, state: State) -> Mention | None:
    """Return whose post is told of: who is named right before it, else the person spoken of."""
    at = place - 1
    while at >= 0 and (chunks[at].label in {"DE", "ADV", "D", "WHEN"} or chunks[at].word in AT):
        at -= 1
    if at >= 0 and chunks[at].label == "PERSON" and len(chunks[at].mentions) == 1:
        return chunks[at].mentions[0]
    said = at >= 0 and chunks[at].label == "PRON"
    return state.person if said or state.about in {"person", ""} else None


def taken_before(chunks: Sequence[Chunk], place: int) -> set[str]:
    """Return the names of the posts that a sentence says were taken up before a place."""
    pairs = pairwise(chunks[:place])
    return {post.entity.name for verb, named in pairs if verb.label in TAKING for post in named.mentions}


def within(post: Mention, where: Sequence[Chunk], text: str) -> bool:
    """Tell whether a post is in the body or place that words name."""
    body = post.body.name if post.body is not None else post.entity.name
    named = where[-1].mentions[-1].entity.name if where[-1].label == "BODY" and where[-1].mentions else ""
    if named:
        return body == named or body.startswith(named)
    words = text[where[0].span.start : where[-1].span.end].rstrip(INSIDE)
    return bool(words) and (body.endswith(words) if len(words) == 1 else words in body)
