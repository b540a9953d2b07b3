"""The post at the head of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention


def headship(body: Mention, state: State) -> list[Mention]:
    """Return the post at the head of a body, as far as the text has named it."""
    posts = (post for post in reversed(state.scene.posts) if post.body and post.body.name == body.entity.name)
    return [post for post in posts if post.kind == "post" and HEADED.match(post.role)][:1]


HEADED = re2.compile(
    "^(?:主任委员|主任委員|主任|主席|书记|書記|审计长|審計長|检察长|檢察長|总裁|總裁|[部局署厅廳院校司处處馆館行社台臺團团会會县縣市省州所][长長])$"
)
"""A title of who leads a body."""
