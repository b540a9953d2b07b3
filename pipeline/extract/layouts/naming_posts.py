"""The posts that a segment of what is said beside a name tells of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts import remarks
from pipeline.extract.layouts.beside import TAKES_OFFICE, is_of_another, is_partial, posts_beside, whole_office
from pipeline.extract.layouts.careers import whole_titles
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.segments import undated
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene, speak

if TYPE_CHECKING:
    from pipeline.extract.layouts.details import Telling
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View

POINTS = re.compile(r"[该該]([\u3400-\u9fff])")
"""A word that points to the body named before (该局)."""


def named_posts(telling: Telling, segment: Segment) -> list[Mention]:
    """Return the posts that a segment names."""
    view, words = telling.view, segment.span.of(telling.view.text)
    pointed = pointed_posts(telling, segment)
    if pointed is not None:
        return pointed
    posts = list(segment.posts) or posts_beside(view, undated(segment), telling.scene, telling.post)
    posts = posts if not telling.is_career or not is_of_another(view, undated(segment), posts) else []
    takes = not posts and TAKES_OFFICE.match(words)
    if is_han(words) and (telling.is_career or telling.offices_only or (takes and takes[0])):
        posts = whole_titles(view, segment, telling.scene, posts)
    if posts and is_partial(view, segment, posts[-1]):
        posts = whole_titles(view, segment, telling.scene, []) if is_han(words) else []
    posts = whole_office(view, segment, posts) if telling.offices_only else posts
    if posts and remarks.distinguishes(words) and not any(p.body for p in view.posts(segment.span, Scene())):
        return []
    if telling.post is not None and not telling.is_career and is_calling(view, words):
        return []
    return [post for post in posts if not view.is_outside(post.entity.name)]


def is_calling(view: View, words: str) -> bool:
    """Say whether words are but what a holder was by profession: "N, solicitor: 1886–1911"."""
    return words.islower() and " " not in words and view.vocabulary.english.is_a(words, "profession")


def pointed_posts(telling: Telling, segment: Segment) -> list[Mention] | None:
    """Return the posts in the body that the remark before has named (来自统计局，曾任该局司长); ``None`` for others."""
    match = POINTS.search(telling.view.text, segment.span.start, segment.span.end)
    if match is None or telling.origin is None or match[1] not in telling.origin.entity.name:
        return None
    body, before = telling.origin.entity, telling.view.text[telling.origin.span.start - 1]
    body = replace(body, name=f"{before}{body.name}") if before in "驻駐" else body
    told = speak(telling.scene, Mention("post", telling.origin.span, body, body=body))
    return whole_titles(telling.view, segment, told, [])
