"""Whom a page that calls itself a CV is about, or what one without a title: by what its first lines name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import re2

from pipeline.extract.layouts.dressing import titles_end
from pipeline.extract.layouts.frame import Frame
from pipeline.extract.layouts.headlines import is_of_many
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.openings import opened
from pipeline.extract.layouts.sentences import body_told
from schemas.labels import ASIDE, is_made_of
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

CALLED = re.compile(
    r"(?i)\b(?:curriculum vitae|r[ée]sum[ée]|bio-?data|cv|biographical (?:note|sketch|data|details|notes)|biography"
    r"|profile)\b"
)
BEFORE = re2.compile(
    r"(?i)(?:[^\pL\n]|\b(?:of|for|the|official|short|brief|name|full name|european|format|europass)\b)*"
)
"""What may stand before the name."""
REACH, LINES = 400, 6
"""The name stands within so many characters and so many lines."""


def person_of_page(view: View) -> Mention | None:
    """Return the person of a CV, ``None`` where the page's first line is no such title."""
    at, called = 0, False
    for line in view.text[:REACH].split("\n")[:LINES]:
        match = CALLED.search(line)
        called = called or match is not None
        if not called:
            return None
        begin = at + match.end() if match else at
        begin += len(BEFORE.match(view.text, begin, at + len(line))[0])
        for stretch in (Span(begin, at + len(line)), Span(at, at + len(line))):
            person = next(iter(view.persons(stretch)), None)
            if person and person.span.start in {stretch.start, titles_end(view, stretch)}:
                return person
        at += len(line) + 1
    return None


def named_above(view: View, title: Span) -> Mention | None:
    """Return the person whose name is all that the line above a title holds, where the title is one office.

    Such a title says what the person is ("Ada Holt", below it "Director of the Harbour Board"), not what a list is of.
    """
    above = view.text[max(0, title.start - FAR) : title.start].rstrip()
    begin = title.start - min(FAR, title.start) + above.rfind("\n") + 1
    line = Span(begin, begin + len(above) - above.rfind("\n") - 1)
    people = view.persons(line)
    whole = len(people) == 1 and people[0].span.start in {line.start, titles_end(view, line)}
    if not whole or not WRITTEN.fullmatch(view.text, people[0].span.end, line.end):
        return None
    other = is_han(title.of(view.text)) or view.persons(title) or view.dates(title)
    posts = [] if other else view.posts(title)
    is_post = bool(posts) and posts[0].span.start <= title.start + len("The ") and tells_where(posts[0])
    return people[0] if is_post and not is_of_many(view, title.of(view.text)) else None


def tells_where(post: Mention) -> bool:
    """Say whether a post's name says of which body or place it is: "mayor of Linden", not "secretary"."""
    return post.body is not None or " of " in post.entity.name


FAR = 200
WRITTEN = re.compile(
    r"\s*(?:[(（](?![^()（）\n]*\d\s?[–—-]\s?\d)[^()（）\n]{1,60}[)）])?[ #=*']*|[ \t,/|]+[\u3400-\u9fff]{2,4}"
)
"""What may stand behind the name in its line."""


def heads_career(view: View, title: Span) -> bool:
    """Say whether a title heads a career: one we know, or words that such titles are made of ("Key postings held")."""
    words = ASIDE.sub("", title.of(view.text)).casefold().replace("&", "and").strip(" :")
    layouts = view.vocabulary.layouts
    return layouts.is_cue("career", words) or is_made_of(
        words, layouts.cues["career_noun"], layouts.cues["career_word"]
    )


def untitled(view: View) -> Frame:
    """Return the frame of the first block of a text: one about the post that a text without a title opens with."""
    opening = next((post for post in view.scene.posts if OPENING.fullmatch(view.text[: post.span.start])), None)
    lists = view.unit.title is None and view.unit.layout in {"row", "item", "cv"}
    own = (opened(view, None) or opening) if lists else None
    about = body_told(view.scene) if view.unit.title is None and view.unit.layout == "field" else None
    return Frame(None, own, view.unit.block, own or about, (own,) if own else ())


OPENING = re.compile(r"\s*(?:The )?(?:(?:office|post|position) of (?:the )?)?")
"""What may stand before the post that the first sentence of a page tells of."""
