"""Posts that a text has left behind: of other bodies than the one that it tells of now, which can have the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.having import has_such
from pipeline.extract.english.tokens import key_of
from pipeline.extract.scene import of_page

if TYPE_CHECKING:
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene


def is_left_behind(post: Mention, scene: Scene, role: str) -> bool:
    """Whether a paragraph tells of another body than the one a post was of, which can have the same role."""
    last = scene.bodies[-1] if scene.bodies else None
    if last is None or post.body is None or last.entity.name == post.body.name or not has_such(last.entity, role):
        return False
    if is_former_elsewhere(post, scene):
        return True
    if " " in role and key_of(post.role) == role and not role.startswith(("deputy ", "acting ", "first ")):
        return False
    page = of_page(scene)
    if page is not None and has_such(page, role) and not (page.name in post.body.name or post.body.name in page.name):
        return True
    if post.body.name.endswith(last.entity.name) or last.entity.name.endswith(post.body.name):
        return False
    known = {b.entity.name: b.span.start for b in scene.bodies}
    return max(post.span.start, known.get(post.body.name, 0)) < scene.since <= last.span.start


def is_former_elsewhere(post: Mention, scene: Scene) -> bool:
    """Whether a post is only one that somebody once had, in a body that the text tells nothing of."""
    name, body = post.entity.name, post.body.name if post.body else ""
    once = any(known.entity.name == name for _, known in scene.formerly)
    about = (scene.topic.entity.name, scene.topic.body.name if scene.topic.body else "") if scene.topic else ()
    told = body in dict(scene.told) or body in about or any(known.entity.name == name for _, known in scene.held)
    return once and bool(body) and not told
