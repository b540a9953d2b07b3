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
