"""Names known already, or by what stands behind them: their original in brackets, or sex, people and birth."""

from __future__ import annotations

import re
from itertools import chain
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
    "(?:[\u3400-\u9fff][·‧・•])?(?:乌云|乌兰|萨仁|娜仁|那仁|斯琴|阿拉坦|阿拉腾|额尔敦|额尔德尼|巴特|巴图|宝音|毕力格"
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


TIBETAN = (
    "才让|才旦|才仁|才措|多杰|多吉|多旦|扎西|卓玛|次仁|次旺|次旦|次平|索南|旺堆|旺杰|旺久|旺姆|旺扎|尼玛|达瓦|边巴|巴桑|普布|普琼|米玛"
    "|平措|格桑|丹增|旦增|丹巴|丹珠|洛桑|罗桑|罗布|诺布|班玛|白玛|仁青|仁钦|仁增|桑杰|桑吉|加措|嘉措|坚赞|坚参|央金|央宗|拉姆|拉毛|拉巴"
    "|群培|群佩|顿珠|顿主|尕藏|尕玛|尕让|噶玛|嘎玛|公保|贡布|贡保|昂旺|阿旺|昂嘉|久美|晋美|吉美|三智|三木旦|朗杰|南杰|土登|图登|强巴|向巴"
    "|赤列|赤来|德吉|德庆|德勒|曲珍|曲扎|曲培|曲吉|卓嘎|宗吉|措姆|琼达|热地|完玛|完德|项秀|项欠|切羊|华旦|华青|周毛|多德|多丹|旦正|旦科|更登"
    "|更太|更藏|楞本|克珠|伦珠|江村|江白|松杰|班旦|班久|巴旦|巴登|达杰|登巴|登增|益西|意西|泽仁|泽旺|泽郎|俄日|夏吾|李毛|娘毛|叶西|斗尕|东主"
)
TIBETAN_NAME = re.compile(
    f"(?:{TIBETAN})(?:{TIBETAN}|[加措吉本太才草毛杰旦先甲东卡周](?=[，、；。（]|[任接出担当继自于从为是被由代调]|\\d))"
)
"""Tibetan names of two words, or of one and a character behind which a name ends ("才让多杰", "仁青加")."""

UIGHUR_NAME = re.compile(
    "(?:买买提|买买|吐尔逊|吐尔洪|吐尔地|艾买提|艾合买提|阿不都|阿卜杜|阿布都|玉素甫|玉山|依明|依米提|牙生|司马义|斯拉木|库尔班|卡德尔|热合曼|热依木"
    "|热西提|尼亚孜|努尔|帕尔哈提|帕提古丽|古丽|肉孜|赛买提|沙比尔|铁木尔|铁力瓦尔地|乌斯曼|吾甫尔|吾买尔|雪克来提|亚森|伊布拉音|伊斯马义)"
    "(?:买买提|吐尔逊|艾买提|热合曼|热依木|热西提|克里木|克力木|卡德尔|外力|瓦力|肉苏力|沙拉木|吾甫尔|吾买尔|尼亚孜|江|汗|木|夏提|娜尔|巴哈尔)"
)
"""Uighur names written without a dot ("阿不都热合曼")."""


def tibetan_names(folded: str, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the names that are made of words of Tibetan or Uighur ("才让多杰", "阿不都热合曼")."""
    for match in chain(TIBETAN_NAME.finditer(folded), UIGHUR_NAME.finditer(folded)):
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


CLOSED = re.compile(
    "(?=([\u3400-\u9fff]{2,3}[和与及])(?:同志(?!们)|先生|女士|简历|简介|生平|小传|履历|[任为]|担任|出任|兼任|接任|继任|当选|[，。、；（(]))"
)
"""What looks like a name and "and", with nothing behind that could be joined: "林修和同志", "任命陈永和为局长"."""


def closed_names(folded: str, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the names whose last character is a word for "and" elsewhere."""
    for match in CLOSED.finditer(folded):
        name = match[1]
        surname = next((n for n in (2, 1) if vocabulary.surnames.get(name[:n]) == "zh" and len(name) > n + 1), 0)
        if surname and len(name) == surname + 2:
            yield Edge(*match.span(1), "PERSON", vocabulary.costs["spoken_name"])


STYLES = re.compile(r"拿督斯里|拿督威拉|拿督巴杜卡|拿督|丹斯里|潘斯里|拿汀斯里|拿汀")
"""Malay styles, which stand right before names."""


def style_edges(folded: str) -> Iterator[Edge]:
    """Yield the Malay styles before names, no part of which is a name: 丹斯里 of 丹斯里阿都卡迪."""
    for match in STYLES.finditer(folded):
        yield Edge(*match.span(), "TITLEWORD", 0.1)
