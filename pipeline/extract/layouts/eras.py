"""Sections of one list of holders: the body under its earlier names (某部某局时期), and the places a title names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import is_han, post_of
from pipeline.extract.mentions import Mention
from schemas.labels import ASIDE
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View

ABOVE = re.compile(
    r"[\u3400-\u9fff]{2,24}(?:[馆館团團会會所台臺校社站队隊组組院局部厅廳处處署司室科行委]|政府|政协|政協)"
)
"""A heading that is the name of a body, above the titles of those who lead it."""
ERA = re.compile(r"(?:时期|時期|期间|期間|阶段|階段|时代|時代)?\s*(?:[(（\[［][^()（）\[\]［］]*[)）\]］])?")
"""What may follow a body's name in the heading of the part of a list that is about it."""
HEADS = {
    **dict.fromkeys(("委员会", "委員會", "革委会", "革委會", "办公室", "辦公室", "办公厅", "辦公廳"), "主任"),
    "小组": "组长",
    "小組": "組長",
    **{unit: f"{unit}长" for unit in "局部厅司处科院署馆所校"},
    **{unit: f"{unit}長" for unit in "廳處館"},
}
"""The title of who leads a body, by the ending of its name."""
PLACE = re.compile(
    r"(?:中共|中国共产党|中國共產黨)?(?P<place>[\u3400-\u9fff]{2,7}?(?:特别行政区|特別行政區|自治区|自治區|自治州|地区|地區|专区|專區|[省市县縣区區州盟旗])"
    r"|[\u3400-\u9fff][县縣]|[\u3400-\u9fff]{2,10}族自治[州县縣旗])"
)
JOINT = re.compile(r"[(（、，,和与與及/\s]")
NO_PLACE = re.compile(r"^(?:城市|都市|各[省市县]|全[国省市县])|历任|历届|歷任|歷屆")
PLACES = 3
"""So many places are looked for in a title."""


def in_era(view: View, title: Span, body: Mention, post: Mention) -> Mention | None:
    """Return the post of a list in the body that the heading of one part of the list names, ``None`` for none."""
    words = title.of(view.text)
    named = words[: body.span.end - title.start] if body.span.start == title.start else ""
    if not named or not is_han(words) or not ERA.fullmatch(words, len(named)):
        return None
    role = post.role or post.entity.name
    name = body.entity.name
    if name.endswith("政府") and post.body and not post.body.name.endswith("政府"):
        return None
    fits = role.endswith(("长", "長")) and name.endswith(role[-2:-1])
    known = next((HEADS[end] for end in sorted(HEADS, key=len, reverse=True) if name.endswith(end)), role)
    return post_of(view, role if fits else known, name, title, body.entity)


NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|[〇○◎●◆■▲★【]|\d{1,2}[.、．])\s*"
)
"""What may stand before the heading of a part of a table."""


def headed_part(view: View, frame: Frame, cell: Span) -> Frame:
    """Return the frame under a row that heads a part of the table: the body may have had another name then."""
    number = NUMBERED.match(view.text, cell.start, cell.end)
    cell = Span(number.end(), cell.end) if number else cell
    body = next((body for body in view.bodies(cell) if body.span.start == cell.start), None)
    post = in_era(view, cell, body, frame.post) if body and frame.post else None
    return replace(frame, topic=post, posts=(post,)) if post else frame


ORGAN = re.compile(r"[\u3400-\u9fff]{3,24}[馆館团團会會所台臺校社站队隊组組院局部厅廳处處署司室科行]")
"""A heading that is the name of a body by its ending."""


def organ(view: View, title: Span) -> Mention | None:
    """Return the body that a heading names by its ending where the grammar does not know its words."""
    words = title.of(view.text)
    return Mention("body", title, Entity(words, words)) if ORGAN.fullmatch(words) else None


MISSION = re.compile(
    r"[\u3400-\u9fff]{1,12}[驻駐][\u3400-\u9fff·]{2,16}(?:[使领領]馆|[使领領]館|代表团|代表團)|[\u3400-\u9fff]{2,4}海[关關]"
)


def mission(title: Span, words: str) -> Mention | None:
    """Return the mission abroad or custom house that a Chinese title is, whether its place is known or not."""
    return Mention("body", title, Entity(words, words)) if MISSION.fullmatch(words) else None


def places_of(view: View, title: Span | None) -> tuple[Mention, ...]:
    """Return the places that a Chinese title names, as bodies whose committees and offices its lines may leave out."""
    if title is None or not is_han(title.of(view.text)):
        return ()
    found = dict.fromkeys(place_names(title.of(view.text)))
    return tuple(Mention("body", title, Entity(name, name)) for name in found)


def place_names(words: str) -> Iterator[str]:
    """Yield the names of places that begin a title, one after another or parted by marks and brackets."""
    at = 0
    for _ in range(PLACES):
        match = PLACE.match(words, at)
        if match and not NO_PLACE.search(match["place"]):
            yield match["place"]
            at = match.end()
            continue
        joint = JOINT.search(words, at)
        if joint is None:
            return
        at = joint.end()


def body_above(view: View) -> Mention | None:
    """Return the body that the Chinese heading between the page's title and the unit's own names whole."""
    headings = view.unit.section.split(" > ")
    if len(headings) <= BETWEEN or view.unit.title is None or view.unit.title.of(view.text) != headings[-1]:
        return None
    name = ASIDE.sub("", headings[-2])
    at = view.text.rfind(headings[-2], 0, view.unit.start) if ABOVE.fullmatch(name) else -1
    inner = name[:1] not in LEVELS and (len(name) < len("国家某局") or name.endswith(("处", "處", "科", "室")))
    place = Span(at, at + len(name))
    found = next((body for body in view.bodies(place) if body.span == place), None) if at >= 0 and not inner else None
    return placed(view, found if found is None or found.entity.id else Mention("body", place, Entity(name, name)))


BETWEEN = 2
"""Headings of a title and its page, between which there is another."""


def placed(view: View, body: Mention | None) -> Mention | None:
    """Return a heading's body with the place that the page's title names, where it has but its level (县水利科)."""
    page = view.unit.section.partition(" > ")[0]
    if body is None or body.kind != "body" or body.entity.id or page.startswith(body.entity.name):
        return body
    place, name = next(place_names(page), ""), body.entity.name
    if place[-1:] != name[:1] or name[:1] not in LEVELS or len(name) < len("县水利科"):
        return body
    return replace(body, entity=replace(body.entity, name=f"{place}{name[1:]}"))


LEVELS = set("县縣市省区區")
"""How a body's name begins that leaves out of which place it is."""


def clipped(found: Mention | None, name: str) -> bool:
    """Say whether the Party is all that was read of the name of one of its committees (中共某某地方委员会)."""
    return found is not None and found.kind == "body" and found.entity.words in PARTY and name not in PARTY


PARTY = {"中共", "中国共产党", "中國共產黨"}
