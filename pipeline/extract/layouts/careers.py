"""Chinese career lines: a title that fills its stretch is taken whole, further titles after a comma share its body."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.beside import TAKES_OFFICE
from pipeline.extract.layouts.offices import phrase_post, plain_post
from pipeline.extract.layouts.segments import undated
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

ROLE = re.compile(
    r"(?:常务|常務|第一|代理|党组|黨組|党委|黨委|名誉|名譽)?(?:副|代|助理)?"
    r"(?:[院厅廳局处處科司部校行所台臺署区區县縣市省镇鎮乡鄉州组組队隊社馆館会會团團师師军軍舰艦站关關室系庭][长長]|总?书记|書記|主任|主席|司令员?|司令員|政委|参谋长|參謀長"
    r"|书记员|書記員|检察长|檢察長|检察员|檢察員|审判员|審判員|科员|科員|干事|幹事|参事|參事|秘书长|秘書長|总工程师|总编辑|总裁|總裁"
    r"|总经理|总干事|部长|顾问|顧問|专员|專員|(?:行长|局长|部长|厅长|市长|省长|校长|院长|参谋长)助理)$"
)
"""The noun of an office at the end of a title, with what goes before it."""
MEMBER = re.compile(r"(?:委员|委員|常委|代表|成员|成員)$")
"""Seats in a body, which the grammar reads."""
VERBAL = re.compile(
    r"[任由被在为為与與的了并並经經将將受从從自获獲以至到及于於后後前其某等级級借挂掛当當选選入读讀该該本此]"
)
"""A character that seldom stands in the name of a body."""
UNIT = re.compile(
    r".{3,}?(?:检察院|檢察院|法院|学院|學院|大学|大學|分行|银行|銀行|政府|委员会|委員會|舰队|艦隊|[局厅廳部署](?!队|隊))"
)
"""The body itself at the beginning of the name of one of its parts."""
SHORT = re.compile(r"[省市区區县縣州](?:委|政府|人大|政协|政協)")
"""A body named without its place, which the grammar fills in."""
PARTS = re.compile(r"、|兼任|兼(?!职|職)")


def whole_titles(view: View, segment: Segment, found: list[Mention]) -> list[Mention]:
    """Return the posts of a stretch that Chinese titles fill, where the grammar has read them in part or not at all."""
    start = undated(segment).start
    words = view.text[start : segment.span.end]
    start += len(TAKES_OFFICE.match(words)[0])  # type: ignore[index]
    words = view.text[start : segment.span.end]
    if len(words) < 4 or any(post.span.start == start and "、" not in words for post in found):  # noqa: PLR2004
        return found
    titles = parted(words)
    return [made(view, name, role, Span(start, segment.span.end)) for name, role in titles] or found


def parted(words: str) -> list[tuple[str, str]]:
    """Return the titles in a stretch with their roles, each with its body; none where the stretch has anything else."""
    titles: list[tuple[str, str]] = []
    body = ""
    for part in PARTS.split(words):
        role = ROLE.search(part)
        if role is None or not part.isalpha() or MEMBER.search(part) or VERBAL.search(part[: role.start()]):
            return []
        front = part[: role.start()]
        if titles and SHORT.match(front):
            return []
        unit = UNIT.match(body)
        if titles and not front:
            front = body
        elif titles and not UNIT.match(front):
            front = f"{unit.group()}{front}" if unit else front
        if not front:
            return []
        body = front
        titles.append((f"{front}{role.group()}", role.group()))
    return titles


def made(view: View, name: str, role: str, span: Span) -> Mention:
    """Return the post of a title: by its grammar where that reads all of it, else by its name."""
    post = phrase_post(view, name, span)
    if post and post.entity.name == name:
        return replace(post, acting=post.acting or role.startswith("代理"))
    return plain_post(name, span, view, role=role)
