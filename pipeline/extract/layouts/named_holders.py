"""Chinese holders as boxes name them: beside the office in the title, in its first line, or in a field below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.frame import Frame
from pipeline.extract.layouts.office_titles import OFFICE_END
from pipeline.extract.layouts.offices import BODY_ENDS, is_han, plain_post
from pipeline.extract.layouts.styled_names import undressed
from pipeline.extract.layouts.view import stripped
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

POST = r"(?P<post>[\u3400-\u9fff]{4,30})(?:[（(][^()（）]{1,20}[)）])?"
NAME = r"(?P<name>[^:：\n]{2,40})"
GAP = r"(?:[ \u3000]+|[:：][ \u3000]*)"
BESIDE = (
    re.compile(rf"(?:[历歷]任)?{POST}{GAP}{NAME}"),
    re.compile(rf"(?P<name>[\u3400-\u9fff·]{{2,12}})[ \u3000]+{POST}"),
)
"""A title that is an office and its holder, in either order."""
BELOW = re.compile(
    r"[ \t]*(?:\n[ \t]*(?:\d[^\n]{0,200}|[\u3400-\u9fff]{2,6}[:：][^\n]{0,200}))*"
    r"\n[ \t]*(?:姓[ \u3000]*名|[传傳]主|人物)(?:[:：][ \u3000]*|[ \u3000]+)(?P<name>[^\n（(]{2,40})"
)
"""A name below the lines of a career or a box: 姓名：王小明."""
SIGNED = re.compile(
    r"[ \t]*(?:\n[ \t]*\d[^\n]{0,200})*(?:\n[ \t]*)?(?:——|--|—)[ \t]*"
    r"(?P<name>[\u3400-\u9fff·]{2,12}?)(?:同志|先生|女士|院士|教授|将军|將軍)?"
    r"(?:[简簡履年生][历歷谱譜平表][^\n]{0,8})"
)
"""A source below the lines of a career: ——王小明年谱."""
REACH = 1500


def whole_people(view: View, value: Span) -> list[Mention]:
    """Return the people that a name's field names, a Chinese one without styles and letters: Ava Lo 卢惠如."""
    people = view.persons(value)
    whole = undressed(view.text, stripped(view.text, value.start, value.end)) if is_han(value.of(view.text)) else value
    return view.holders(value)[:1] or people if whole != value and not view.bodies(value) else people


def sole_name(view: View, value: Span) -> Mention | None:
    """Return the person whose name is all that a stretch holds, but for styles and an aside: 曹圣安（已退役）."""
    name = undressed(view.text, stripped(view.text, value.start, value.end))
    words = name.of(view.text)
    if not "\u3400" <= words[:1] <= "\u9fff" or any(ch.isdigit() for ch in value.of(view.text)):
        return None
    if BODY_ENDS.search(words) and not any(person.span == name for person in view.persons(name)):
        return None
    people = view.holders(value)
    return people[0] if len(people) == 1 and people[0].span == name else None


def titled_holder(view: View, title: Span) -> tuple[Mention, Mention] | None:
    """Return the person and the office that the title of a box names: 北山省水务局局长 王小明."""
    for shape in BESIDE:
        match = shape.fullmatch(view.text, title.start, title.end)
        if match is None:
            continue
        office = Span(*match.span("post"))
        person = sole_name(view, Span(*match.span("name")))
        known = [post for post in view.posts(office) if post.span == office and post.kind == "post"]
        sure = person and any(who.span == person.span for who in view.persons(person.span))
        if (
            person
            and (sure or match["name"].find("·") > 0)
            and "任" not in match["post"][:2]
            and (known or OFFICE_END.search(office.of(view.text)))
            and not view.posts(person.span)
        ):
            return person, known[0] if known else plain_post(office.of(view.text), office, view)
    return None


def holder_frame(view: View, frame: Frame) -> Frame | None:
    """Return the frame of a box whose title names an office and its holder (北山省水务局局长 王小明)."""
    title = view.unit.title if view.unit.layout == "field" else None
    both = titled_holder(view, title) if title else None
    return Frame(title, both[0], view.unit.block, both[0], both[1:], page=frame.page or both[0]) if both else None


SUCCESSIVE = ("历任", "歷任", "历届", "歷屆", "现任", "現任")
"""How titles begin that are no name of an office."""


def whole_office(view: View, post: Mention) -> Mention:
    """Return a post that its grammar read from the end of a title as the whole title: 行政院甲委员会主任委员."""
    title = view.unit.title
    if title is None or post.span.end != title.end or post.span.start <= title.start:
        return post
    words = title.of(view.text)
    whole = words.isalpha() and is_han(words) and not words.startswith(SUCCESSIVE)
    return plain_post(words, title, view, role=post.role) if whole else post


def named_below(view: View, at: int) -> Mention | None:
    """Return the person that a line below tells the name of (姓名：王小明), whom the lines above it are about."""
    end = min(len(view.text), at + REACH)
    match = BELOW.match(view.text, at, end) or SIGNED.match(view.text, at, end)
    return sole_name(view, Span(*match.span("name"))) if match else None
