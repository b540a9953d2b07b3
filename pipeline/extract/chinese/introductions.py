"""Names known already, or by what stands behind them: their original in brackets, or sex, people and birth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import LONGEST_PART, Edge, transliterated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary


def glossed_names(folded: str, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the transliterated names that their original stands behind in brackets ("肖尔茨（Olaf Scholz）")."""
    for bracket in (place for place, char in enumerate(folded) if char in "（("):
        if not (folded[bracket + 1 : bracket + 2].isupper() and folded[bracket + 2 : bracket + 3].islower()):
            continue
        start = bracket
        while start > max(0, bracket - LONGEST_PART) and transliterated(folded[start - 1], vocabulary):
            start -= 1
            if bracket - start > 1:
                yield Edge(start, bracket, "PERSON", vocabulary.costs["spoken_name"])


def known_names(folded: str, known: Iterable[str], vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List where names that were spoken of stand again."""
    for name in known:
        place = folded.find(name)
        while place >= 0:
            yield Edge(place, place + len(name), "PERSON", vocabulary.costs["spoken_name"])
            place = folded.find(name, place + len(name))


MONGOLIAN = re.compile(
    "(?:乌云|乌兰|萨仁|娜仁|那仁|斯琴|阿拉坦|阿拉腾|额尔敦|额尔德尼|巴特|巴图|宝音|毕力格"
    "|布仁|朝格|朝鲁|达古拉|敖特根|包力格|哈斯|哈日|孟和|敏德|那顺|青格勒|苏日|苏雅|塔娜"
    "|特木尔|铁木尔|图门|乌力吉|乌日|希日|照日格|查干|都仁|格日勒|赛音|赛罕|阿斯|格根|满都"
    "|图布|牧仁|旭日|莫日根|陶格|满达|呼斯|白音|巴雅)"
    "(?:其木格|其其格|高娃|托娅|图娅|图雅|巴特尔|巴雅尔|毕力格|朝鲁|额尔德尼|格日勒|格日乐"
    "|吉日嘎拉|孟和|青格勒|特木尔|乌力吉|扎布|达来|塔娜|陶格斯|通拉嘎|巴图|巴根|呼和|都日玛"
    "|满都拉|宝力格|仓|日娜|必力格|道尔吉|巴音|敖其尔|拉格)"
)
"""Mongolian names of two words, some of which other words begin with or end in ("乌云其木格")."""


def mongolian_names(folded: str, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the names that are made of two words of Mongolian ("乌云其木格", "巴特巴雅尔")."""
    for match in MONGOLIAN.finditer(folded):
        yield Edge(*match.span(), "PERSON", vocabulary.costs["spoken_name"])


INTRODUCED = re.compile(
    r"[\s#*]*([\u3400-\u9fff·]{2,12}?(?:[ \u3000]{1,4}(?![男女])[\u3400-\u9fff])?)"
    r"(?:同志|法官|教授|博士|医生|律师|爵士|将军|院士)?\s*[，,\s\u3000（(]"
    r"(?:曾用名[^，,（()）]{1,12}[，,])?\s*(?:[男女]性?|[\u3400-\u9fff]{1,5}族|(?:生于|出生于)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生)"
    r"(?=[，,、；;。\s\u3000（()）])"
)
"""How a short biography begins: "扎西平措，男，藏族", "扎西平措，1970年5月生"."""


NOT_IN_NAME = re.compile(
    "主任|局长|书记|部长|现任|任命|免去|提名|同志|先生|女士|小姐|出生|生于|毕业|[系是].+人$|[省市县乡镇]人$|[\u3400-\u9fff]{8}"
)
"""What shows that a stretch is more than a name; without a dot none has so many characters."""


def introduced_name(folded: str, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """Yield the name of whatever shape that a stretch begins with, where sex, people or birth stand behind it."""
    match = INTRODUCED.match(folded)
    if match and not NOT_IN_NAME.search(match[1]):
        yield Edge(*match.span(1), "PERSON", vocabulary.costs["spoken_name"])


STYLES = re.compile(r"拿督斯里|拿督威拉|拿督巴杜卡|拿督|丹斯里|潘斯里|拿汀斯里|拿汀")
"""Malay styles, which stand right before names."""


def style_edges(folded: str) -> Iterator[Edge]:
    """Yield the Malay styles before names, no part of which is a name: 丹斯里 of 丹斯里阿都卡迪."""
    for match in STYLES.finditer(folded):
        yield Edge(*match.span(), "TITLEWORD", 0.1)
