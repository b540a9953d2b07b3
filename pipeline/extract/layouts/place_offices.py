"""Offices of the place that a page is about, which its headings name without it: 历任市长 on the page 江口市."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.eras import place_names
from pipeline.extract.layouts.offices import is_han, phrase_post, plain_post
from schemas.labels import ASIDE
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

ORGAN = (
    r"(?:委|政府|人民政府|人民委员会|人民委員會|革委会|革命委员会|革命委員會|人大(?:常委[会會])?|人民代表大会常务委员会"
    r"|人民代表大會常務委員會|政[协協](?:委[员員][会會])?|[纪紀]委|[监監]委|监察委员会|監察委員會|法院|检察院|檢察院"
    r"|人民法院|人民检察院|人民檢察院)?"
)
ROLE = r"[书書][记記]|主任|主席|秘[书書][长長]|院[长長]|检察[长長]|檢察[长長]|[专專][员員]|[长長]"
TITLE = rf"(?:[省市县縣区區州盟旗镇鎮乡鄉])?{ORGAN}(?:第一)?(?:副)?(?:{ROLE})"
"""An office of a place, without the place."""
OFFICE = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])?\s*(?:历任|歷任|历届|歷屆|现任|現任)?"
    rf"(?P<body>中共)?(?P<office>(?P<unit>[省市县縣区區州盟旗镇鎮乡鄉])?{ORGAN}(?:第一)?(?:副)?(?P<role>{ROLE}))"
    r"(?:列表|名录|名錄|名单|名單|一[览覽]表?|表)?"
)
"""A heading that is an office of a place, with the character of its level or without (市委书记, 政协主席)."""
PAGE = re.compile(
    rf"(?:历任|歷任|历届|歷屆|现任|現任)?{TITLE}(?:[、和与與及暨]{TITLE})+(?:列表|名录|名錄|名单|名單|一[览覽]表?|表)?|"
    r"(?:历任|歷任|历届|歷屆|现任|現任)?(?:主要|党政|黨政|党和政府|各级|班子|四套|四大)*"
    r"(?:领导|領導|首长|首長|负责人|負責人|干部|幹部|班子|人|成员|成員|更迭|任职|任職|情况|情況|列表|名录|名錄|名单|名單"
    r"|一[览覽]表?|表|简介|簡介|沿革)*"
)
"""What may stand behind the name of the place in the title of its page."""


def office_of_place(view: View, title: Span) -> Mention | None:
    """Return the office of a heading in the place that the page is about, ``None`` for other headings and pages."""
    words = ASIDE.sub("", title.of(view.text)).strip(" :：")
    match = OFFICE.fullmatch(words)
    name = ASIDE.sub("", view.unit.section.partition(" > ")[0])
    place = next(place_names(name), "") if match and is_han(name) else ""
    if match is None or not place or not PAGE.fullmatch(name, name.index(place) + len(place)):
        return None
    unit = match["unit"]
    bare = match["office"] == match["role"]
    if (unit and unit != place[-1]) or (bare and match["role"][0] not in "专專"):
        return None
    alone = unit is not None and match["office"][1:] in {"长", "長", "副长", "副長"}
    made = f"{match['body'] or ''}{place[:-1] if unit and not alone else place}{match['office']}"
    return phrase_post(view, made, title) or plain_post(made, title, view)


GOVERNMENT = re.compile(r"(?<=[省市县縣州区區旗])(?:人民)?政府$")
COMMITTEE = re.compile(r"(?:委员会|委員會|委|[党黨][组組]|支部|总支|總支)$")


def led_by_itself(about: Mention | None) -> str:
    """Return what a Chinese box's body gives its head's title: a government its place, a committee its own name.

    市长 of 海城市人民政府 is 海城市市长, 书记 of 中共海城市委 its 书记.
    """
    name = about.entity.name if about and about.kind == "body" and is_han(about.entity.name) else ""
    match = GOVERNMENT.search(name)
    return name[: match.start()] if match else name if COMMITTEE.search(name) else ""


WHOLE_PLACE = re.compile(
    r"^[\u3400-\u9fff]{2,}[省市县縣州区區旗国國]|^(?:中央|中共|国家|國家|全国|全國|国务院|國務院|中国|中國)"
)
"""How the name of a body or post begins that says of itself where it is."""


def in_page(page: Mention | None, post: Mention, words: str) -> Mention:
    """Return the post of a Chinese heading as one of the page's body, where it has a bare title or a unit's.

    办公室主任 and 副局长 on the page of 海宁市水利局 are posts of that; of a government's page they are its place's.
    """
    name = page.entity.name if page and page.kind == "body" else ""
    bare = post.body is None or (not post.body.id and len(post.body.name) <= LONGEST_UNIT)
    own = post.kind == "post" and bare and is_han(name) and is_han(words) and not WHOLE_PLACE.match(post.entity.name)
    if not own or post.entity.name.startswith(name) or post.entity.name != words:
        return post
    government = GOVERNMENT.search(name)
    whole = name[: government.start()] if government and not OF_GOVERNMENT.match(words) else name
    body = Entity(f"{whole}{post.body.name}", "") if post.body else page.entity if page else None
    return replace(post, entity=Entity(f"{whole}{words}", post.entity.words), body=body)


LONGEST_UNIT = 6
"""Characters of a unit's name that is every body's: 办公厅, 教务处, 机关党委."""
OF_GOVERNMENT = re.compile(r"办公|辦公|秘书|秘書|副?秘书长")
"""What a government's own officers are named by."""
