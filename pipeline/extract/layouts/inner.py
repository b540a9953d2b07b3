"""Parts that every Chinese body has for itself, named without it: its party group, its judicial committee."""

from __future__ import annotations

import re

INNER = re.compile(r"[局部厅廳院署校会會馆館办辦委司所](?:党委|黨委|党组|黨組|纪委|紀委|机关党委)")
"""A party committee or group named by the last character of the body it is in (局党委书记, 该院副院长 likewise)."""
HOUSE = re.compile(
    r"(?:审判|審判|检察|檢察|学术|學術|校务|校務|院务|院務|局务|局務|党务|仲裁)委[员員][会會]|检委会|审委会|党组|黨組"
    r"|党委|黨委|纪委|紀委|机关党委"
)
"""Committees that every court, school or office has for itself."""
OF_COMMITTEE = re.compile(
    r"(?P<committee>(?P<place>[\u3400-\u9fff]+[省市区區县縣州旗盟])委)[\u3400-\u9fff]{2,}[部室办辦厅廳校]"
)
"""A department of the party committee of a place."""
BUREAU = re.compile(r"老干部局|保密局|机要局|機要局|台湾工作.*|编办|編辦")
"""Offices of the committee itself, beside which those of other names are the government's."""


def inside(front: str, body: str, unit: str) -> str:
    """Return the name of a part that every body has, or of a bureau beside a party department; "" for others.

    Args:
        front: The part (部党组, 审判委员会, 老干部局).
        body: The body of the title before.
        unit: The body that one is a part of.
    """
    if INNER.fullmatch(front):
        at = body.rfind(front[0]) + 1
        return f"{body[:at] if at > 1 else body}{front[1:]}"
    if HOUSE.fullmatch(front):
        return f"{unit}{front}"
    department = OF_COMMITTEE.fullmatch(body)
    if department and front.endswith(("局", "编办", "編辦")):
        return f"{department['committee' if BUREAU.fullmatch(front) else 'place']}{front}"
    return ""


OFFICE = re.compile(r"办公[厅室]|辦公[廳室]|(?:政策)?研究室|政研室")
"""Offices that the secretary-general of a body leads."""
CONGRESS = re.compile(
    r"(?P<congress>.{1,12}(?:人大|人民代表大会|人民代表大會))(?P<standing>常委[会會]|常[务務]委[员員][会會])?|.{1,12}(?:政协|政協)"
)
"""A congress, its standing committee or a consultative conference, each with committees of its own."""
COMMISSION = re.compile(r"[\u3400-\u9fff]{2,14}?(?P<works>工作)?委[员員][会會]")
LOCAL = re.compile(r"[省市县縣州][\u3400-\u9fff]{2}")
"""How a body begins that is another one of the place (市教育委员会)."""


def in_house(front: str, body: str, title: str) -> str:
    """Return the name of an office beside the secretary-general of its body, or of a commission of a congress."""
    if OFFICE.fullmatch(front) and title.endswith(("秘书长", "秘書長")):
        return f"{body}{front}"
    house, commission = CONGRESS.fullmatch(body), COMMISSION.fullmatch(front)
    if house is None or commission is None or LOCAL.match(front):
        return ""
    return f"{(house['congress'] if not commission['works'] else '') or body}{front}"
