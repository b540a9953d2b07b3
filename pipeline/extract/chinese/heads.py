"""The post at the head of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.chinese.state import State


def headship(body: Mention, state: State) -> list[Mention]:
    """Return the post at the head of a body, as far as the text has named it."""
    posts = (post for post in reversed(state.scene.posts) if post.body and post.body.name == body.entity.name)
    return [post for post in posts if post.kind == "post" and HEADED.match(post.role)][:1]


def made_headship(body: Mention, text: str) -> list[Mention]:
    """Return the post at the head of a body that somebody is said to take over, by the ending of its name."""
    name = body.entity.name
    traditional = "長" in text or name[-1] in TRADITIONAL
    title = "主任" if name.endswith(DIRECTED) else name[-1] + ("長" if traditional else "长")
    headed = name.endswith(DIRECTED) or name.endswith(CHIEFED)
    entity = Entity(name + title, body.entity.words)
    return [Mention("post", body.span, entity, role=title, body=body.entity)] if headed else []


DIRECTED = ("办公室", "辦公室", "中心", "办公厅", "辦公廳")
"""Endings of bodies that a 主任 heads."""
CHIEFED = ("部", "局", "署", "厅", "廳", "处", "處", "馆", "館", "所", "司", "台", "站", "省", "市", "县", "縣")
"""Endings of bodies whose head is called by the last character and 长."""
TRADITIONAL = "廳處館縣"
HEADED = re2.compile(
    "^(?:首席执行官|首席執行官|执行长|執行長|总干事|總幹事|[组組事][长長]|主任委员|主任委員|主任|主席|书记|書記|审计长|審計長|检察长|檢察長|总裁|總裁|[部局署厅廳院校司处處馆館行社台臺團团会會县縣市省州所][长長])$"
)
"""A title of who leads a body."""
