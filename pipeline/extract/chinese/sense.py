"""Whether a statement says something: two ends that differ, of the kinds that its frame asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.chinese.foreign_names import han
from pipeline.extract.chinese.shorts import in_order

if TYPE_CHECKING:
    from schemas.records import Statement

DISSOLVED = ("议院", "议会", "国会", "立法院", "內閣", "内阁", "議院", "議會", "國會")
"""Endings of bodies that are dissolved to be elected anew, not abolished."""
COLLEGIAL = (
    "政治局", "委员会", "常委会", "书记处", "党组", "内阁", "领导小组",
    "委員會", "常委會", "書記處", "黨組", "內閣", "領導小組", "中常會", "中常会",
)  # fmt: skip
"""Endings of bodies that one enters as a member."""


def sensible(statement: Statement, flags: frozenset[str], *, since: bool) -> bool:
    """Tell whether a statement says something: two ends that differ, a date where its frame needs one."""
    subject, other = statement.subject.name, statement.object
    if subject.startswith(NAMELESS) or (other is not None and other.name.startswith(NAMELESS)):
        return False
    same = other is not None and (subject == other.name or (statement.predicate == "function" and idle(other.name)))
    same = same or (statement.predicate in BELONGING and other is not None and other.name.endswith(subject))
    same = same or (statement.predicate == "function" and other is not None and other.name.endswith("的" + subject))
    same = same or (statement.predicate == "subordinate_to" and other is not None and other.name.startswith(subject))
    if same or (other is not None and not well_named(subject, other.name, flags)):
        return False
    denied = "positive" in flags and statement.polarity == "negated"
    denied = denied or (statement.predicate == "instance_of" and other is not None and other.name in KINDLESS)
    if denied or (statement.predicate == "abolished" and subject.endswith(DISSOLVED)):
        return False
    if "collegial" in flags and other is not None:
        return other.name.endswith(COLLEGIAL)
    if "spanning" in flags and statement.predicate == "position_held" and not (since or statement.end):
        return False
    return "dated" not in flags or bool(statement.start or statement.end or statement.anchor)


KINDLESS = {"行政机构", "行政機構", "机构", "機構"}
"""Kinds that say no more than that something is a body."""
NAMELESS = (
    "我所", "我局", "我院", "我校", "我部", "我处", "我處", "我会", "我會", "我厅",
    "我廳", "我委", "我行", "我社", "我站", "我县", "我縣", "我市", "我省", "我区",
    "我區", "我镇", "我鎮", "我乡", "我鄉", "我系", "我馆", "我館", "我署", "我司",
    "我国", "我國", "每个", "每個", "每一", "届", "屆",
)  # fmt: skip
"""How words begin that are no name: what a body calls itself, each of many, what is left of 本届."""
BELONGING = {"subordinate_to", "part_of", "merged_into"}
"""Predicates whose ends are two bodies: a name that ends with the other's is a fuller name of the same."""
RANKING = re2.compile("(?:首[位名个]|第[一二三四五六七八九十]+位|唯一|最|任期最|在任|任职|在位)")
"""How words start that say how a person stands out among the holders of a post."""
BRIEF = 20
"""Characters of what somebody is seen as, at most."""


def idle(task: str) -> bool:
    """Tell whether the words of a task say nothing, or tell of a single act ("行使职权", "履行免职手续")."""
    formal = task.endswith(("手续", "手續")) or task.startswith(("任免一批", "任免了", "任免一名"))
    return formal or len(task) < len("主管铁路") or task in IDLE


IDLE = {"行使职权", "行使職權", "履行职责", "履行職責", "开展工作", "開展工作"}
"""Words of a task that say nothing."""


CENTRAL = ("国家", "國家", "中央", "全国", "全國", "中国", "中國", "国务", "國務")
"""How names begin that tell of no place."""
BODILY = "局馆館校院会會处處所站中心部委厅廳署社台臺办辦室"
"""Characters that names of bodies end with."""


def sister(subject: str, name: str) -> bool:
    """Tell whether two names are of bodies of one place, neither inside the other."""
    one, other = (part.removeprefix("中共") for part in (subject, name))
    inside = one in other or other in one
    return one[:2] == other[:2] not in CENTRAL and other[-1] in BODILY and len(other) > len("江城大道") and not inside


def well_named(subject: str, name: str, flags: frozenset[str]) -> bool:
    """Tell whether a name in brackets is short for the subject's, and a description one that ranks a person."""
    if "brief" in flags:
        return 1 < len(name) <= BRIEF
    if "ranking" in flags:
        return RANKING.match(name) is not None
    if "short" not in flags:
        return True
    foreign = not any(map(han, name)) and any(map(str.isalpha, name))
    return foreign or (1 < len(name) < len(subject) and in_order(name, subject)) or sister(subject, name)
