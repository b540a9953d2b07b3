"""The post that a page's first sentence says its list is of ("本條目列出歷任挪威駐秘魯大使"), or that it defines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.office_titles import whole_title
from pipeline.extract.layouts.offices import is_han, role_start
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

SUCCESSIVE = "历任|歷任|历届|歷屆|历代|歷代|历来|歷來|现任|現任|全部|所有"
LISTING = re.compile(
    r"(?:本|此|该|該|这|這|以下|下表|下列|下面)[条條目页頁面列表名单單录錄文章份是个個一]{0,5}"
    r"(?:列出|列举|列舉|列有|收录|收錄|记录|記錄|记载|記載|整理|汇总|彙總|罗列|羅列|介绍|介紹|是|为|為)了?"
    rf"(?:(?:自|从|從)?\d{{4}}年(?:以来|以來|起|至今)?的?)?(?:{SUCCESSIVE}|的){{0,3}}"
    r"([\u3400-\u9fff·]{4,40}?)(?:的?(?:列表|名单|名單|名录|名錄|一览表?|一覽表?|年表))?(?=[。，,：:；（(\n])"
)
"""A sentence that tells what a page lists."""
DEFINING = re.compile(r"([\u3400-\u9fff·]{4,30}?)(?:[（(][^（()）\n]{0,80}[)）])?[，,]?(?:是|为|為|系|係)(?!由)")
"""A sentence that tells what a post is."""
WIDEST = 600
"""Characters in which the first sentence of a page stands."""
LINES = 6


def opened(view: View, title: Span | None) -> Mention | None:
    """Return the post of the page's first sentence, where a Chinese heading has but its role or none ("历任大使")."""
    bare = re.sub(f"{SUCCESSIVE}|列表|名单|名單|名录|名錄|一览表?|一覽表?", "", title.of(view.text)) if title else ""
    if title and not is_han(title.of(view.text)):
        return None
    at = 0
    for line in view.text[:WIDEST].split("\n")[:LINES]:
        match = LISTING.match(view.text, at, WIDEST) or DEFINING.match(view.text, at, WIDEST)
        span = Span(*match.span(1)) if match else None
        post = whole_title(view, re.sub(SUCCESSIVE, "", span.of(view.text)), span) if span else None
        if post is not None and post.kind == "post":
            at = role_start(post)
            post = replace(post, role=post.entity.name[at:]) if at > 0 else post
            return post if fits(view, post, bare) else None
        at += len(line) + 1
    return None


def fits(view: View, post: Mention, bare: str) -> bool:
    """Tell whether the words of a heading are the end of a post's name and no more, in either kind of characters."""
    characters = view.vocabulary.layouts.characters
    name, role = (words.translate(characters) for words in (post.entity.name, bare))
    return name != role and name.endswith(role)


REACH = 600
"""Characters that are looked back on at most."""


def told_before(view: View, title: Span) -> tuple[Mention, ...]:
    """Return the posts named in the paragraph that a lead-in ends ("Its head is the premier. It was led by:")."""
    start = view.text.rfind("\n", 0, title.start) + 1
    return tuple(view.posts(Span(max(start, title.start - REACH), title.start)))


def tells_present(view: View, start: int) -> bool:
    """Say whether the words between a block's title and its first line say that it shows the present state."""
    title = view.unit.title
    near = title if title is not None and start - title.end <= REACH else None
    return near is not None and view.vocabulary.layouts.has_cue("present_word", view.text[near.start : start])
