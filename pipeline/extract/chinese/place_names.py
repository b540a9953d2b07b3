"""Places by the shape of their names: a few characters and the unit that they are ("台江县", "甘孜藏族自治州")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import HYPHENS, Edge, han

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary


def areas(folded: str, taken: bytearray, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the places that names by their shape stand for."""
    for end in range(1, len(folded) + 1):
        if folded[end - 1] in AREA_ENDS:
            yield from area_edges(folded, end, taken, vocabulary)


def far_places(folded: str, taken: bytearray, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the places no list knows that a body is said to be in, spelt as foreign names are ("总部设在阿比让，")."""
    for verb in SITED.finditer(folded):
        start = end = verb.end()
        while end - start < LONGEST_FAR and folded[end : end + 1] and far(folded[end], vocabulary):
            end += 1
        telling = any(char in vocabulary.telling for char in folded[start:end])
        ends = folded[end : end + 1] in AFTER_PLACE
        if ends and end - start >= LONGEST_AREA - telling and not any(taken[start:end]):
            yield Edge(start, end, "PLACE", vocabulary.costs["foreign_name"])


def far(char: str, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a foreign place's name may hold a character."""
    return char in vocabulary.foreign or char in "打干公主城港岛堡镇"


SITED = re.compile("设[在于]|设址[在于]|位于|[坐座]落[于在]|驻在|总部在|[迁移搬][至往到回返]|返回")
"""Words before the place that a body is in or moves to."""
AFTER_PLACE = ("", *"，。；、）（的")
LONGEST_FAR = 10
"""Characters of such a place's name, at most."""


def area_edges(folded: str, end: int, taken: bytearray, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the places whose name by its shape ends before ``end``: two or three characters with a unit ("台江县")."""
    unit = next((unit for unit in AREA_UNITS if folded.startswith(unit, end - len(unit), end)), "")
    if unit == "县" and end > 1 and folded[end - 2] in SINGLE and not taken[end - 2]:
        yield Edge(end - 2, end, "PLACE", vocabulary.costs["area"] + vocabulary.costs["area_character"])
    for count in range(2, LONGEST_PEOPLES + 1) if unit else ():
        start = end - len(unit) - count
        part = folded[max(0, start) : end - len(unit)]
        if (
            start < 0
            or taken[start]
            or not all(han(char) or char in HYPHENS for char in part)
            or (part[0] in vocabulary.no_area and not is_peoples(unit, part))
            or "的" in part
        ):
            return
        foreign = all(char in vocabulary.foreign or char in HYPHENS for char in part)
        if (unit == "省" and part in vocabulary.domain) or (unit == "区" and part[-1] in ZONES):
            continue
        word = vocabulary.words.get(part)
        if unit not in PEOPLES and word is not None and word.label in VERBAL:
            continue
        fits = unit in PEOPLES or count <= LONGEST_AREA or foreign
        told = is_peoples(unit, part)
        named = part.removeprefix("长") if told else part[:-1] if part[-1] in ENDS.get(unit, "原") else part
        if fits and not vocabulary.no_area & set(named):
            cost = vocabulary.costs["area"] + vocabulary.costs["area_character"] * min(count, LONGEST_AREA + 1) * (
                not told
            )
            yield Edge(start, end, "PLACE", cost)


def is_peoples(unit: str, part: str) -> bool:
    """Tell whether a place's name ends with the people that it is an autonomous area of ("甘孜藏族自治州")."""
    return unit in PEOPLES and part.endswith("族") and part[0] not in "在任至到由赴调回"


ENDS = {"省": "州原", "市": "州原都", "区": "州原都", "镇": "州原都"}
"""Characters that names of places end with before a unit, and that elsewhere are none's; 原 before any unit."""
PEOPLES = ("自治州", "自治县", "自治旗", "左旗", "右旗", "前旗", "中旗", "后旗", "联合旗")
"""Units whose names have many characters."""
AREA_UNITS = (*PEOPLES, "地区", "边区", "省", "市", "县", "州", "旗", "镇", "乡", "区")
ZONES = frozenset("总军地小校特社战辖城景园厂库牧林矿灾疫边山湖海发护税验政专教防管郊市县省库营会片")
"""Characters before 区 in words that are no district's name."""
SINGLE = frozenset(
    "吴歙泾泗萧曹莘冠滕峄费莒掖黄易蠡雄献威蔚赵深景沧涿蓟霸磁涉魏滑浚淇辉汲温孟沁绛霍隰吉蒲忻朔岚户华彬乾陇眉凤洋勉佳葭邠徽礼"
    "泸荣彭郫灌渠忠万巴嵊鄞杭衢滁宿寿沛丰邳息邓叶郏陕密巩禹睢杞随均郧澧攸酃郴赣藤横梅儋崖义锦盖"
)
"""Characters that counties are named with alone ("吴县")."""
VERBAL = {"V", "ADV", "HANDLE", "FUNC", "FOUND", "SET", "RESTORE", "VOID", "INSTEAD"}
"""Labels of verbs that no place's name is made of ("成立" + "区")."""
AREA_ENDS = {unit[-1] for unit in AREA_UNITS}
LONGEST_AREA = 3
LONGEST_PEOPLES = 10
