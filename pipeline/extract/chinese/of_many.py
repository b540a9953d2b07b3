"""What speaks against a match because it tells of many holders, of a custom or of a whole country's offices."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk


def by_many(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause that names nobody tells what several holders did ("许多首相任内兼任外务大臣")."""
    if match.frame.subject != "person" or "subject" in match.groups:
        return False
    before = chunks[clause_start(chunks, match.own) : match.own]
    titled = any(one.word in MANY and two.label in {"TITLE", "POST"} for one, two in pairwise(before))
    described = bool(before) and before[0].word in MANY and any(chunk.label == "TITLE" for chunk in before)
    return titled or described or any(chunk.label == "GROUP" and chunk.word.startswith(MANY) for chunk in before)


def customary(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause that names nobody tells what holders mostly do ("有时还会兼任副总理")."""
    if match.frame.subject != "person" or "subject" in match.groups:
        return False
    return any(chunk.word in MOSTLY for chunk in chunks[clause_start(chunks, match.own) : match.own])


def countrywide(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a post is that of any such body in a country ("全国最年轻的市委书记是张三")."""
    place = match.groups.get("object", (-1, 0))[0]
    if place < 1 or match.frame.id not in {"zh.post-is", "zh.post-is-described", "zh.is", "zh.hold"}:
        return False
    before = chunks[clause_start(chunks, place) : place]
    superlative = any(chunk.label == "SUPERL" for chunk in before)
    return superlative and any(chunk.word in EVERYWHERE for chunk in before)


def conditional(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a sentence only says what happens in some case ("如果市长辞职，副市长成为代理市长")."""
    if match.frame.subject != "person":
        return False
    stop = (
        at for at in range(match.own - 1, max(0, match.own - LOOKBACK) - 1, -1) if chunks[at].label in {"STOP", "SEMI"}
    )
    before = chunks[next(stop, max(0, match.own - LOOKBACK) - 1) + 1 : match.own]
    words, dated = {chunk.word for chunk in before}, any(chunk.when for chunk in before)
    case = bool(words & CASES) and any(chunk.label == "TIMEBOUND" for chunk in before)
    return bool(words & IF) or (case and not dated)


IF = {"如果", "若", "假如", "倘若", "要是", "一旦", "假使", "倘", "如若", "若果", "万一"}
"""Words before a condition."""
CASES = {"因故", "不能", "无法", "缺位", "出缺", "不克"}
"""Words for why somebody stands in, whenever that is so."""
MANY = (
    "许多", "不少", "多名", "多位", "多任", "几任", "数任", "数名", "数位", "几位", "几名", "部分", "有的", "大多数",
    "多数",
)  # fmt: skip
"""How words begin for several holders, none of whom is named."""
MOSTLY = {
    "通常", "一般", "往往", "有时", "惯例", "按惯例", "依惯例", "例由", "常由", "多由", "经常", "偶尔", "大多", "多半",
}  # fmt: skip
"""Words for what is so mostly."""
EVERYWHERE = {"全国", "全省", "全市", "全县", "全州", "全区", "全球", "国内", "全中国", "全国各地", "各地", "省内"}
"""Words for all bodies of a kind in a place."""
OF_MANY = (by_many, customary, countrywide, conditional)
