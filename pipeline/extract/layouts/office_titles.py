"""Titles of lists that name an office whole, which the grammar reads in part or does not know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.eras import place_names
from pipeline.extract.layouts.offices import is_han, phrase_post, plain_post
from pipeline.extract.mentions import Mention
from schemas.labels import ASIDE
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from schemas.records import Span

LIST_OF = re.compile(
    r"(?i)^(?:the )?(?:list of |former |past |previous |current |all )+|^(?:历任|歷任|历届|歷屆)"
    r"|(?:列表|名录|名錄|名单|名單|一览|一覽|一览表)$"
)
COUNTRY = re.compile(r"共和[国國]")
ENVOY = re.compile(
    r"[\u3400-\u9fff]{2,12}[驻駐][\u3400-\u9fff]{2,14}(?:[大公]使|代表|代[办辦]|[总總]?[领領]事|[处處][长長])"
)
"""A title that names an envoy with the country that sends one."""
OFFICE_END = re.compile(
    r".{3}(?:长|長|专员|專員|代表|官|大臣|大使|主任|书记|書記|主席|总理|總理|总统|總統|首相|司令|政委|总督|總督|知事|监|監|次官|院士|总裁|總裁|总管|巡抚|巡撫|提督"
    r"|领事|領事|公使|院士)$|.{2}[卿尹]$"
)
"""A list whose title ends so is a list of the holders of that office."""


def unknown_office(view: View, title: Span) -> Mention | None:
    """Return the office of a place that a heading right above a table names, though the grammar does not know it."""
    words = ASIDE.sub("", title.of(view.text))
    place = next(place_names(words), "")
    office = place and view.unit.layout == "row" and OFFICE_END.search(words) and len(words) <= len(place) + len("都督")
    return plain_post(words, title, view, role=words[len(place) :]) if office else None


def glossed(view: View, title: Span) -> Mention | None:
    """Return the post of a title whose body has its name in letters behind it (港務局（Marine Office）局長)."""
    match = GLOSSED.fullmatch(title.of(view.text))
    name = "".join(match.groups()) if match else ""
    made = phrase_post(view, name, title) if match else None
    whole = made if made and made.entity.name.endswith(name) else None
    return whole or (plain_post(name, title, view, role=match[2]) if match else None)


GLOSSED = re.compile(
    r"([\u3400-\u9fff]{3,})\s?[(（][A-Za-z][^()（）\u3400-\u9fff]+[)）]\s?(?:历任|歷任)?"
    r"([\u3400-\u9fff]{0,4}(?:长|長|主任|主席|书记|書記|专员|專員|总监|總監|司长))"
)


def whole_title(view: View, words: str, title: Span) -> Mention | None:
    """Return the post that the words of a title name; a Chinese one that its grammar reads in part is taken whole."""
    made = phrase_post(view, words, title)
    bare = re.split(r"[(（，,：:]", words, maxsplit=1)[0].strip()
    joint = {"与", "和"} & set(COUNTRY.sub("", bare))
    office = of_each(ASIDE.sub("", title.of(view.text))) if not OFFICE_END.search(bare) else ""
    if not is_han(bare) or not bare.isalpha() or office is None or joint:
        return made
    bare = bare[: bare.rfind(office) + len(office)] if office else bare
    if made and len(made.entity.name) >= len(bare):
        return made
    last = len(office) or (3 if bare[-1] in "监監" else 2)
    return plain_post(bare, title, view, role=made.role if made else bare[-last:])


NO_NAMES = "各原前旧舊新本该該清明元宋唐汉漢后後现現"
"""Characters before a post that are no part of its body's name."""


def untorn(view: View, post: Mention, title: Span) -> Mention | None:
    """Return the post of a Chinese title of which the grammar left out the first character, ``None`` for others."""
    first = view.text[title.start : title.start + 1]
    torn = (
        post.span.start == title.start + 1
        and is_han(first)
        and first not in NO_NAMES
        and post.entity.name[:1] == view.text[post.span.start]
    )
    return plain_post(f"{first}{post.entity.name}", title, view, role=post.role) if torn else None


def of_each(title: str) -> str | None:
    """Return the office behind 历任 in a title about all its holders (吉打州历任州秘书)."""
    found = EACH.search(title)
    return found["office"] if found and not found["office"].endswith(NO_OFFICE) else None


EACH = re.compile(
    r"[\u3400-\u9fff]{2}(?:历任|歷任)(?P<office>[\u3400-\u9fff]{2,8}?)(?:列表|名录|名錄|名单|名單|一览表?|一覽表?|表)?$"
)
NO_OFFICE = (
    "领导", "領導", "领导人", "領導人", "负责人", "負責人", "首长", "首長", "主官", "主管", "班子", "成员",
    "成員", "人员", "人員", "干部", "幹部", "名人", "校友", "教师", "教師", "职务", "職務", "情况", "情況",
    "领导者", "領導者", "官员", "官員", "任职", "任職", "简历", "簡歷", "简介", "簡介", "名单", "名單", "更替",
    "变动", "變動", "更迭", "任期", "夫人", "配偶", "政府", "内阁", "內閣", "议会", "議會", "沿革", "在任",
    "统治者",
)  # fmt: skip
"""What is behind 历任 in a title that names no single office."""
LEADING = re.compile(
    r"(?:附?[表录錄图圖][\d一二三四五六七八九十]{0,3}(?:[-—–.．]\d{1,3}){0,2}[\s\u3000]*)?"
    r"(?:\d{4}年?(?:\s?[—–－~～至-]{1,2}\s?(?:\d{2,4}年?|今))?(?:间|間|期间|期間|以来|以來)?[\s\u3000]*)?"
)


def leading(title: str) -> int:
    """Return the length of the number of a table and the years that a title begins with (表3-2　1950—1998年)."""
    return LEADING.match(title).end()  # type: ignore[union-attr]


SEVERAL = re.compile(r"[、和与與及]")
"""What joins the posts of a title: 历任院长、副院长."""
ROLE_END = re.compile(r"(?:[长長记記席任员員官裁监監督]|大臣|大使|总[理统]|總[理統])$")
BOTH = "正副"
"""What stands before a title for the head's and the deputies' at once."""


def of_several(topic: Mention, words: str) -> Mention | None:
    """Return the topic of a list's title, its body where the words name several posts, so that they tell nobody's."""
    parts = [part for part in SEVERAL.split(words.removesuffix("表")) if part]
    several = BOTH in words or (len(parts) > 1 and all(ROLE_END.search(part) for part in parts))
    if topic.kind != "post" or not is_han(words) or not several:
        return topic
    name = topic.body.name.removesuffix(BOTH) if topic.body else ""
    return Mention("body", topic.span, Entity(name, name)) if name else None


def titled_office(view: View, head: Span) -> Mention | None:
    """Return the office of a title that the head of a column names and the grammar does not know.

    "Rauk" heads a table of holders on a page called "List of Rauks of Delta".
    """
    words = head.of(view.text)
    title = view.unit.title.of(view.text) if view.unit.title else ""
    for name in (title, *reversed(view.unit.section.split(" > "))) if words[:1].isupper() else ():
        whole = ASIDE.sub("", LIST_OF.sub("", name))
        office, of, rest = whole.partition(" of ")
        if of and rest[:1].isupper() and office.casefold() in {words.casefold(), f"{words.casefold()}s"}:
            return plain_post(f"{words} of {rest}", head, view, role=words)
    return None
