"""Posts in the body where somebody is said to work: "调外交部工作，任办公厅主任", "到审计署任副审计长"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.chinese.context import same
from pipeline.extract.chinese.heads import HEADED
from pipeline.extract.chinese.pieces import Chunk, plain
from pipeline.extract.chinese.posts import post, touching
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.pieces import Step
    from pipeline.extract.chinese.posts import Title
    from pipeline.extract.chinese.segment import Token

GOING = ("在", "到", "进", "入", "赴", "回", "调", "去", "往", "至", "于", "返")
"""How words end that stand before where somebody works or goes to work."""
BETWEEN = {"HOLD", "ADV", "SEQ", "WHEN", "COMMA", "BREAK", "ONCE", "LIREN", "D"}
WORKING = {"工作", "任职", "服务", "供职", "报到", "做", "当"}
"""What else may stand between a body and the post in it."""
TAKING = {"HOLD", "ONCE", "LIREN"}
UNITS = {
    "办公室", "办公厅", "秘书处", "秘书局", "研究室", "政策研究室", "资料室", "档案室", "机要局", "老干部局",
    "干部局", "信息中心", "政治部", "总务处", "人事处", "秘书室", "机要处", "编辑部", "教务处", "办事处",
}  # fmt: skip
"""Units that are named without the body that they are in."""
SECTION = re2.compile(r"^[^省市县区州国党委署院驻部局厅会]{2,7}[处科司室股]$")
"""The name of a section of a body that says nothing of which body it is in."""


BUREAU = re2.compile(r"^[^省市县区州国党委署院驻部厅会局]{2,7}局$")
MINISTRIES = ("部", "总署", "总局", "厚生省", "外务省", "联邦政府")
"""A bureau inside a ministry, and how ministries' names end that have some."""


def workplace(tokens: Sequence[Token], place: int, context: Context) -> Entity | None:
    """Return the body that the sentence has named as where somebody works, whose post is told at a place."""
    if context.listing is None:
        return None
    first, body = context.listing
    between = tokens[first + 1 : place]
    before = tokens[first - 1] if first else None
    goes = before is not None and before.label in {"MOVE", "ENTER", "PREP", "V"} and before.word.endswith(GOING)
    passed = all(token.label in BETWEEN or token.word in WORKING for token in between)
    held = any(token.label in TAKING or token.word in {"做", "当"} for token in between)
    return body if goes and passed and held else None


def post_there(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post that a bare title is in the body where somebody works, if that has such posts."""
    body = workplace(tokens, place, context)
    if body is None or title.role.alone or not all(title.role.bodies):
        return None
    fits = context.vocabulary.folded(body.name).endswith(title.role.bodies)
    return post(title, body, title.span, context) if fits else None


def unit_there(tokens: Sequence[Token], place: int, context: Context) -> Entity | None:
    """Return the unit of the body where somebody works that a word alone names there, if a title follows it."""
    token = tokens[place]
    titled = place + 1 < len(tokens) and tokens[place + 1].label in {"ROLE", "PREFIX", "ACTING"}
    bureau = token.entry is None and bool(BUREAU.match(token.word))
    alone = bureau or token.word in UNITS or (token.entry is None and bool(SECTION.match(token.word)))
    body = workplace(tokens, place, context) if titled and alone else None
    if bureau and body is not None and not context.vocabulary.folded(body.name).endswith(MINISTRIES):
        return None
    name = context.vocabulary.folded(body.name) if body is not None else ""
    known = any(context.vocabulary.folded(spoken.name).endswith(token.word) for spoken in context.latest())
    if body is None or known or name.endswith((token.word, "处", "科", "室", "司", "政府")):
        return None
    words = token.span.of(context.text)
    return Entity(body.name + words, words)


def read_work(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read 局务 and its like as the post at the head of the body spoken of."""
    token, head = tokens[place], context.scripted("长")
    told = [body for body in (context.institution, context.page) if body is not None]
    body = next((body for body in told if of_work_at(body, token, context)), context.ending(token.word[0]))
    named = body is not None and context.vocabulary.folded(body.name).endswith(token.word[0])
    if body is None or not named or is_duty(tokens, place):
        return plain(tokens, place, context)
    known = (post for post in reversed(context.posts) if post.kind == "post" and same(post.body, body))
    role = next((post.role for post in known if HEADED.match(post.role)), token.span.of(context.text)[0] + head)
    entity = Entity(body.name + role, token.span.of(context.text))
    return (
        Chunk("POST", token.span, token.word, (Mention("post", token.span, entity, role=role, body=body),)),
        place + 1,
        context,
    )


def is_duty(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether such work is what a post is for, not a post of its own ("委员长综理会务")."""
    before = tokens[max(0, place - 2) : place]
    return len(before) > 1 and before[0].label == "ROLE" and before[1].label in {"FUNC", "HANDLE"}


def of_work_at(body: Entity, token: Token, context: Context) -> bool:
    """Tell whether the work that a token names is that of a body: 局务 of one that is a 局."""
    return context.vocabulary.folded(body.name).endswith(token.word[0])


def mission_alone(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a name is that of a mission without the word for where it is sent, and somebody works there."""
    works = touching(tokens, place) and tokens[place + 1].label in {"HOLD", "ONCE", "N", "V"}
    return works and tokens[place].word.endswith(("馆", "团")) and not tokens[place].word.startswith("驻")


def leads(title: Title, entity: Entity, context: Context) -> bool:
    """Tell whether a title may be one in a body, which 的 parts from it ("分管该局的副县长" is none of the 局)."""
    fits = not all(title.role.bodies) or context.vocabulary.folded(entity.name).endswith(title.role.bodies)
    return fits or any(same(post.body, entity) for post in context.posts if post.role == title.role.name)
