"""What a body is named after that is no place by its words: an unknown place ("云滨" + "海关"), a part of a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.fields import field, touches
from pipeline.extract.chinese.segment import Token
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary

PLACE = 2
"""The characters of such a place."""


def unknown_place(tokens: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether what looks like a name that opens a clause is the place that a body is named after."""
    token, rest = tokens[place], tokens[place + 1 : place + 6]
    opens = place == 0 or tokens[place - 1].label in BEFORE_PLACE or tokens[place - 1].word in PARTY
    if not opens or token.label != "PERSON" or token.entry is not None or len(token.word) != PLACE:
        return False
    end = next((at for at, following in enumerate(rest) if following.label == "SUFFIX"), -1)
    if end < 0 or not all(touches(tokens, place + 1 + at) for at in range(end + 1)):
        return False
    long = len(rest[end].word) > 1 and not (end == 0 and rest[end].word in DOINGS)
    long = long or (end > 0 and rest[end].word in ENDING_ALONE)
    return long and all(field(part, vocabulary) for part in rest[:end])


PARTY = {"中共", "中国共产党", "中國共產黨"}
BEFORE_PLACE = {
    "COMMA", "STOP", "SEMI", "DUN", "WHEN", "HOLD", "MOVE", "OPEN", "RENAME", "UNDER", "NOWUNDER", "MERGE", "UNITE",
    "FOUND", "SET", "FORMERLY", "VOID", "ELECT", "ONCE", "NOW", "LIREN",
}  # fmt: skip
"""Labels behind which the name of a body may begin, and that of nobody who leads one."""
DOINGS = {"组织", "会议", "领导", "代表", "部队", "集团", "服务", "支部"}
"""Endings that right behind a name may tell what somebody does or leads."""
ENDING_ALONE = frozenset("局厅署院处馆站委")
"""Endings of one character that a field of work shows to be such."""


REGIONS = {"中部", "东部", "西部", "南部", "北部", "中央", "沿海", "内陆", "上游", "下游", "中游", "边疆", "首都"}
CLAUSE_ENDS = {"COMMA", "SEMI", "DUN", "ADV", "PRESENT", "PERSON"}
"""Labels of what a verb that tells under whom a body is stands behind."""
AROUND = set("环泛跨")
"""Characters before the name of a place that make another one of it (环里海, 泛太平洋)."""
COMPASS = set("上下大小中东西南北新")
"""Others that do so where nothing stands before them."""


def with_regions(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each body's name from the character before the place it begins with."""
    made: list[Token] = []
    for token in tokens:
        last = made[-1] if made else None
        glued = last is not None and token.label == "BODY" and last.span.end == token.span.start
        first = of_each(made, token) if glued else len(made)
        if first < len(made):
            word = "".join(part.word for part in made[first:])
            made[first:] = [Token(Span(made[first].span.start, token.span.end), "BODY", word + token.word)]
        elif last is not None and glued and (of_region(made) or around(made) or interim(made, token)):
            made[-1] = Token(Span(last.span.start, token.span.end), "BODY", last.word + token.word)
        else:
            made.append(token)
    return made


def of_each(before: Sequence[Token], body: Token) -> int:
    """Return where the name of what several places have together begins ("淮西" + "各" + "县联防办"), else the end."""
    if not before or before[-1].word[0] != "各" or not set(body.word) & set("联协"):
        return len(before)
    if (before[-1].word + body.word)[1] not in LEVELS:
        return len(before)
    first = len(before) - 1
    while first > 0 and before[first - 1].label in {"X", "PLACE", "N", "D"} and touches(before[first - 1 :], 1):
        first -= 1
    opens = first == 0 or before[first - 1].label in BEFORE_PLACE | {"ADV", "BY", "PREP"}
    return first if first < len(before) - 1 and opens else len(before)


LEVELS = frozenset("省市州县区乡镇院校")


def around(before: Sequence[Token]) -> bool:
    """Tell whether some tokens end in a character that makes another place of the one behind it."""
    last = before[-1]
    opens = len(before) == 1 or before[-2].label in NAMED_NEXT
    return last.label == "X" and (last.word in AROUND or (last.word in COMPASS and opens))


NAMED_NEXT = {"WHEN", "STOP", "SEMI", "FOUND", "SET", "RENAME", "FORMERLY", "UNITE", "INSTEAD"}
"""Labels right behind which the name of a body begins."""


def interim(before: Sequence[Token], body: Token) -> bool:
    """Tell whether some tokens end in a word for what is provisional, with which a name begins ("临时" + "河会")."""
    return before[-1].word in INTERIM and (body.entry is None or not body.entry.id)


INTERIM = {"临时", "过渡时期", "战时"}
"""Words before the place in the name of a body that is there for a while."""


def of_region(before: Sequence[Token]) -> bool:
    """Tell whether some tokens end in a part of the country that a clause opens with ("南部" + "渔港分署")."""
    last = before[-1]
    if last.label != "D" or last.word not in REGIONS:
        return False
    parted = len(before) == 1 or before[-2].span.end < last.span.start
    return parted or before[-2].label in CLAUSE_ENDS | {"ADV", "STOP", "HOLD", "MOVE", "DUN"}


def is_county(name: Token, level: Token) -> bool:
    """Tell whether an unknown character is the name of a county ("滁" + "县地委")."""
    return name.label == "X" and level.word == "县" and touches([name, level], 1) and name.word not in NO_COUNTY


NO_COUNTY = frozenset(
    "原前后现任时调回赴去兼各全本该我某驻属归由与和在到从向对为是有将把被经至于"
    "老新旧两出入进外内下上中返离抵往同就即又再曾并且及"
)
