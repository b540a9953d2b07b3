"""Parts that every committee, government and council has its own of: departments, offices, secretariats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.chinese.localities import COMMITTEES
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token

NUMBERED = re2.compile("^第[一二三四五六七八九十]{1,3}[处局厅司科组室]$")
"""A unit that only its number tells from its like, so that it needs the body it is in."""
SIBLING = re2.compile("第[一二三四五六七八九十]{1,3}[处處局厅廳司科组組室]$")
"""How the name of such a unit ends, whose siblings are in the same body."""
RELATIVE = (
    "组织部",
    "宣传部",
    "统战部",
    "政法委",
    "政法委员会",
    "纪委",
    "办公厅",
    "办公室",
    "党校",
    "秘书处",
    "政策研究室",
    "政研室",
)
"""Bodies that every committee and government has its own of."""
SISTERS = {*RELATIVE[:5], "党校", "政策研究室", "政研室"}
"""Those that are no part of another of them."""
SECRETARIATS = ("办公室", "秘书处", "秘书局")
"""Offices that leading groups have too."""
COUNCILS = ("委员会", "组织", "联盟", "理事会", "大会", "会议", "联合会", "共同体", "协会", "论坛", "银行", "基金")
"""Endings of bodies that have a secretariat."""


AUTHORITIES = (*COMMITTEES, "工委", "党委", "省政府", "市政府", "人民政府", "政府")
"""Endings of local committees and governments."""
OFFICES = ("办公厅", "办公室", "研究室")
ASSEMBLIES = ("人大常委会", "人大", "政协", "人民代表大会常务委员会")
"""Endings of assemblies, and what each has of its own."""


def relative_body(word: str, words: str, context: Context) -> Entity | None:
    """Return a body that is part of the local committee or government spoken of last."""
    outer = next(context.latest(), None)
    if outer is not None and NUMBERED.match(word):
        whole = (context.institution or outer).name
        sibling = SIBLING.search(whole)
        return Entity(f"{whole[: sibling.start()] if sibling and whole[-1] == words[-1] else whole}{words}", words)
    if outer is not None and (beside := sister(word, words, outer, context)):
        return beside
    if outer is None or not has_office(word, context.vocabulary.folded(outer.name)):
        return told_part(word, words, context)
    inside = word == "纪委" and not context.vocabulary.folded(outer.name).endswith("区党委")
    whole = outer.name.removesuffix(context.scripted("党委")) if inside else outer.name
    local = inside and context.vocabulary.folded(whole).endswith(COMMITTEES)
    whole = whole[:-1] if local else whole
    return Entity(f"{whole}{words}", words)


def sister(word: str, words: str, outer: Entity, context: Context) -> Entity | None:
    """Return a department of the committee whose department was named last ("江城市委宣传部部长、组织部部长")."""
    name = context.vocabulary.folded(outer.name)
    whole = next((name.removesuffix(part) for part in RELATIVE if name.endswith(part) and name != part), "")
    if not whole.endswith((*COMMITTEES, "党委")) or name.endswith(word):
        return None
    if whole.endswith(word) and word == "党委":
        return Entity(outer.name[: len(whole)], words)
    return Entity(f"{outer.name[: len(whole)]}{words}", words) if word in SISTERS else None


def told_part(word: str, words: str, context: Context) -> Entity | None:
    """Return the part of a local committee that was spoken of in full ("统战部" of 江城市委统战部)."""
    spoken = context.ending(word) if word in RELATIVE[:5] else None
    outer = context.vocabulary.folded(spoken.name).removesuffix(word) if spoken else ""
    return Entity(spoken.name, words, spoken.id) if spoken and outer.endswith((*COMMITTEES, "党委")) else None


def has_office(word: str, outer: str) -> bool:
    """Tell whether a body has an office of its own by that name."""
    return (
        (word in RELATIVE and outer.endswith(AUTHORITIES))
        or (word in OFFICES and outer.endswith(ASSEMBLIES))
        or (word in SECRETARIATS and outer.endswith(("小组", "委员会", "指挥部", "联席会议", "委")))
        or (word in {"秘书处", "总秘书处"} and outer.endswith(COUNCILS))
    )


def beside_party(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a government follows right behind the party committee of its place: "江城市委|市政府"."""
    party, unit, *behind = [token.word for token in tokens[place - 1 : place + 2]]
    paired = party.endswith("委") and unit in UNITS and party[-2:-1] in {unit, "党"} and behind in GOVERNMENT
    after = tokens[place + 2] if paired and place + 2 < len(tokens) else None
    goes_on = after is not None and after.span.start == tokens[place + 1].span.end and after.label in GOING_ON
    return paired and not goes_on


UNITS = {"省", "市", "县", "区", "州", "旗"}
GOVERNMENT = (["政府"], ["人民政府"])
GOING_ON = {"SUFFIX", "N", "BODY", "ROLE", "PREFIX"}
"""Labels of words that the name of an office of both goes on with ("市委市政府信访局")."""
