"""前者 and 后者, 前一职务 and 后一职务: the post or the body of two that were named before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

OF_POSTS = {
    "前一职务": 0, "前一个职务": 0, "前一职": 0, "前一职位": 0, "前职": 0,
    "后一职务": -1, "后一个职务": -1, "后一职": -1, "后一职位": -1, "后职": -1,
}  # fmt: skip
"""Words for the first and the last of two posts that were named before."""
PLACES = {"前者": 0, "后者": -1} | OF_POSTS
BOTH = ("前者", "后者")
BETWEEN = {"WHEN", "ADV", "D", "NEG", "ALLADV", "EXPECT", "PRESENT", "BREAK", "HEDGE", "SEQ", "FORMERPREFIX"}
"""Labels between such a word and what tells which kind of thing it means."""
OF_BODIES = {
    "FORMERLY", "FIRSTNAMED", "RENAME", "RENAMENOW", "FOUND", "RESTORE", "VOID", "MERGE", "UNDER", "NOWUNDER", "BELONG",
    "SUBDIVIDE", "CHARGE", "FUNC", "HANDLE", "HQ", "HQBARE", "HQMOVE", "SITED", "NAMED",
}  # fmt: skip
"""Labels of what only bodies do."""


def with_pairs(chunks: Sequence[Chunk], scene: Scene) -> list[Chunk]:
    """Return the chunks with such words labelled as the posts or bodies that they mean; people stay pronouns."""
    chunks = with_both(chunks, scene)
    first = next((place for place, chunk in enumerate(chunks) if chunk.word in PLACES), len(chunks))
    before = chunks[:first]
    made = [meant(chunks, at, before, scene) if chunk.word in PLACES else chunk for at, chunk in enumerate(chunks)]
    return [led(made, place) if chunk.label == "POST" else chunk for place, chunk in enumerate(made)]


def with_both(chunks: Sequence[Chunk], scene: Scene) -> list[Chunk]:
    """Return the chunks with 两职 labelled as the two posts that somebody held; what is not known passes to nobody."""
    made = list(chunks)
    for place, chunk in enumerate(chunks):
        if chunk.word not in TWO_POSTS:
            continue
        posts = both_of(chunks[:place], scene)
        if posts:
            mentions = tuple(replace(post, span=chunk.span, entity=replace(post.entity, words="")) for post in posts)
            made[place] = replace(chunk, label="POST", mentions=mentions)
        for at in range(place + 1, len(chunks)) if not posts else ():
            made[at] = replace(made[at], label="X", mentions=()) if made[at].label in PASSING else made[at]
    return made


PASSING = {"BY", "TURN", "PERSON"}
"""Labels of what tells to whom posts pass."""
TWO_POSTS = {
    "两职", "二职", "这两职", "其两职", "此两职", "该两职", "上述两职", "所任两职", "所兼两职", "原任两职", "所遗两职",
    "两职务", "两个职务", "两项职务", "这两个职务", "这两项职务", "上述两项职务", "所任两项职务",
    "所遗两项职务", "两个职位",    "这两个职位", "两缺", "所遗两缺", "两个遗缺", "两席",
}  # fmt: skip
"""Words for two posts that somebody held at once and leaves."""


def both_of(before: Sequence[Chunk], scene: Scene) -> list[Mention]:
    """Return the two posts that whoever is spoken of was last said to hold, nothing where fewer are known."""
    listed = next((chunk.mentions for chunk in reversed(before) if chunk.label == "POST"), ())
    if len(listed) == len(BOTH):
        return list(listed)
    known = {name for name, _ in scene.held}
    named = [one.entity.name for chunk in before if chunk.label == "PERSON" for one in chunk.mentions]
    spoken = [scene.hero.entity.name] if scene.hero is not None else [name for name, _ in scene.held[-1:]]
    owner = next((name for name in (*reversed(named), *spoken) if name in known), "")
    held = {post.entity.name: post for name, post in scene.held if name == owner}
    alone = sum(name == owner for name, _, _ in scene.current) == 1
    return list(held.values())[-2:] if len(held) > 1 and not alone else []


def both_left(chunks: Sequence[Chunk]) -> list[Mention]:
    """Return the two posts that a sentence says to pass to others, nothing for one that tells of none."""
    return next((list(chunk.mentions) for chunk in chunks if chunk.word in TWO_POSTS and chunk.label == "POST"), [])


def led(chunks: Sequence[Chunk], place: int) -> Chunk:
    """Return a post that a clause names by its title alone as that of the body which its 前者 or 后者 means."""
    chunk, first = chunks[place], chunks[clause_start(chunks, place)]
    post = chunk.mentions[0]
    if first.word not in PLACES or first.label != "BODY" or len(chunk.mentions) > 1 or post.entity.words != post.role:
        return chunk
    body = replace(first.mentions[0].entity, words="")
    entity = replace(post.entity, name=body.name + post.role, id="")
    return replace(chunk, mentions=(replace(post, body=body, entity=entity),))


def meant(chunks: Sequence[Chunk], place: int, before: Sequence[Chunk], scene: Scene) -> Chunk:
    """Return the chunk of what 前者 or 后者 stands for: one of two that are named before the first of them."""
    chunk, kind = chunks[place], kind_at(chunks, place)
    if kind == "POST" and last_pair(before, "BODY") > last_pair(before, "POST"):
        kind = "BODY"
    named = pair(before, kind, scene) if kind and not half(before, kind) else []
    if len(named) < len(BOTH):
        return replace(chunk, label="N") if kind and chunk.word in OF_POSTS else chunk
    mention = named[PLACES[chunk.word]]
    entity = replace(mention.entity, words=chunk.word)
    return replace(chunk, label=kind, mentions=(replace(mention, span=chunk.span, entity=entity),))


def kind_at(chunks: Sequence[Chunk], place: int) -> str:
    """Return what such a word means by what follows: a post that somebody holds, a body, "" for a person."""
    rest = [chunk.label for chunk in chunks[place + 1 : place + 6]]
    rest = rest[next((at for at, label in enumerate(rest) if label not in BETWEEN), len(rest)) :]
    if chunks[place].word in OF_POSTS:
        return "POST" if rest[:1] in (["LEAVE"], ["STAY"], ["QUIT"], ["HOLD"]) else ""
    if rest[:2] == ["BY", "BODY"]:
        return "BODY"
    if rest[:1] == ["BY"] or rest[:2] == ["IS", "PERSON"]:
        return "POST"
    is_body = rest[:1] == ["IS"] and rest[1:2] in (["BODY"], ["BARE_KIND"], ["OUTSIDE"])
    return "BODY" if is_body or (rest and rest[0] in OF_BODIES) else ""


def last_pair(before: Sequence[Chunk], kind: str) -> int:
    """Return where the later of two things of a kind was named last in a sentence, -1 where there are not two."""
    places = [place for place, chunk in enumerate(before) if chunk.label == kind and chunk.mentions]
    several = len(places) > 1 or (places and len(before[places[-1]].mentions) > 1)
    return places[-1] if several else -1


def half(before: Sequence[Chunk], kind: str) -> bool:
    """Tell whether what was named last of a kind is one of two of which the reader does not know the other."""
    last = max((place for place, chunk in enumerate(before) if chunk.label == kind), default=-1)
    if last < 0 or len(before[last].mentions) > 1:
        return False
    return any(chunk.word in {"和", "与", "及", "以及", "、"} for chunk in before[max(0, last - 1) : last + 2])


def pair(before: Sequence[Chunk], kind: str, scene: Scene) -> list[Mention]:
    """Return the two things of a kind that were named last: those of one list, else the last two."""
    last = next((chunk.mentions for chunk in reversed(before) if chunk.label == kind), ())
    if len(last) == len(BOTH):
        return list(last)
    spoken = scene.posts if kind == "POST" else sorted(scene.bodies[-3:], key=lambda body: body.span.start)
    named = [*spoken[-2:], *(mention for chunk in before if chunk.label == kind for mention in chunk.mentions)]
    distinct = {mention.entity.name: mention for mention in named}
    return list(distinct.values())[-2:]
