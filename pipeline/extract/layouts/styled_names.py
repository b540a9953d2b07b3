"""Chinese names in boxes and lists with what tells who bears them: styles, ranks, a name in letters beside them."""

from __future__ import annotations

import re

from pipeline.extract.chinese.introductions import STYLES
from schemas.records import Span

RANKS = (
    r"(?:海军|海軍|空军|空軍|陆军|陸軍|武警)?(?:[一二三][级級])?"
    r"(?:元帅|元帥|[大上中少准][将將]|大校|[上中少][校尉]|[将將][军軍])"
)
LEARNED = r"(?:博士|教授|院士|[医醫]生|律[师師]|工程[师師]|大律[师師])"
BEFORE = re.compile(
    rf"(?:(?:{STYLES.pattern})[ \u3000]?|(?:{RANKS}|{LEARNED}|爵士)[ \u3000]+"
    r"|[A-Z][\w'’.-]*,?[ \u3000]+)+(?=[\u3400-\u9fff])"
)
"""Styles, ranks and a name in letters before a Chinese name: 上将 王小明, Tan Sri 阿末, Ava Lo 卢惠如."""
BEHIND = re.compile(
    rf"(?:[,，]?[ \u3000]+(?:{RANKS}|{LEARNED}|爵士|太平[绅紳]士|女士|先生|[A-Z]{{2,5}})|爵士|太平[绅紳]士|女士|先生)+$"
)
"""The same behind one: 陈慧珊 太平绅士, 王小明 GBS JP."""
GLUED = re.compile(
    rf"(?:退役|退休|予备役|預備役)?(?P<rank>{RANKS})(?:[（(](?:退役|退休)[)）])?(?=[\u3400-\u9fff]{{2,4}}$|[\u3400-\u9fff]{{1,8}}·)"
)
"""A rank right before a name: 退役准将 王小明 without the space."""
GLUED_BEHIND = re.compile(rf"(?<=[\u3400-\u9fff]{{2}})(?P<rank>{RANKS})$")
"""A rank right behind a name."""
SHORTEST = 2


def undressed(text: str, span: Span, *, keeps_letters: bool = False) -> Span:
    """Return the Chinese name that a stretch holds beside styles: 卢惠如 of "Ava Lo 卢惠如"; else the stretch."""
    before = BEFORE.match(text, span.start, span.end)
    lettered = keeps_letters and text[span.start : span.start + 1].isascii()
    begin = before.end() if before and not lettered else span.start
    words = text[begin : span.end]
    behind = BEHIND.search(words) if words and "\u3400" <= words[0] <= "\u9fff" else None
    end = begin + behind.start() if behind else span.end
    glued, last = GLUED.match(text, begin, end), GLUED_BEHIND.search(text, begin, end)
    begin, end = glued.end() if glued else begin, last.start() if last else end
    return Span(begin, end) if end - begin >= SHORTEST else span


RANK = re.compile(rf"(?P<rank>(?![将將][军軍]){RANKS})(?:[（(](?:退役|退休)[)）])?[ \u3000]*(?=$|[（(：:，,\d])")
