"""Names of bodies whose founding is told, whatever words they are made of ("劝学所1912年设立", "1912年设劝学所")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.bodies import join_bodies
from pipeline.extract.chinese.fields import touches
from pipeline.extract.chinese.segment import Token
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.chinese.context import Context

INSIDE = {
    "X", "N", "V", "SUFFIX", "PERSON", "ORDINAL", "HANDLE", "MANAGE", "LEAD", "NATIVE", "SERVE", "COMPANY", "PLACE",
    "AREA", "STARTER", "BODY", "BARE", "MISSION", "ROLE", "TIMEBOUND", "UNDER",
}  # fmt: skip
"""Labels of words that such a name may have."""
ENDINGS = (
    "所",
    "会",
    "处",
    "组",
    "局",
    "站",
    "社",
    "馆",
    "院",
    "署",
    "司",
    "科",
    "校",
    "厂",
    "坞",
    "中心",
    "学堂",
    "公所",
    "衙门",
    "公署",
)
"""How such names end."""
NO_NAME = (
    "大会", "开会", "议会", "社会", "机会", "市场", "现场", "工厂", "到处", "好处", "之处", "政府", "学校", "小组",
    "都会", "国会", "集会", "剧院",
)  # fmt: skip
"""What ends so and is a kind of thing, or tells of a country's history."""
NO_START = "该此本其新两各全原第某这那每一二三四五六七八九十另双多数几在于由为与和同及经以"
"""Characters that no such name begins with."""
OPENING = {"STOP", "SEMI", "COMMA", "WHEN"}
BETWEEN = {"WHEN", "ADV", "ALLADV", "BEI"}
SHORTEST, LONGEST = 3, 16
FOUNDED = {"创", "建", "设"}
"""Verbs of founding in one character before a date ("创于1903年")."""


def with_newborn(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the words with the names of bodies whose founding is told joined into one token each."""
    tokens = list(spelt(tokens, context))
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        end = subject_end(tokens, place, context) or object_end(tokens, place, context)
        if end:
            span = Span(tokens[place].span.start, tokens[end - 1].span.end)
            made.append(Token(span, "BODY", "".join(token.word for token in tokens[place:end])))
        else:
            made.append(tokens[place])
        place = end or place + 1
    return made


def spelt(tokens: Sequence[Token], context: Context) -> Iterator[Token]:
    """List the words, 会 and verbs of one character as what they are where a founding is told."""
    for place, token in enumerate(tokens):
        after = tokens[place + 1].label if place + 1 < len(tokens) else "STOP"
        joins = place > 0 and touches(tokens, place)
        if joins and token.word == "会由" and ends_council(tokens[place - 1], context):
            middle = token.span.start + 1
            yield Token(Span(token.span.start, middle), "SUFFIX", "会")
            yield Token(Span(middle, token.span.end), "BY", "由")
        elif joins and token.word == "会" and tokens[place - 1].label == "N" and dated(tokens, place):
            yield token._replace(label="SUFFIX")
        elif joins and token.word in FOUNDED and after == "WHEN" and token.label == "X":
            yield token._replace(label="FOUND")
        else:
            yield token


def ends_council(before: Token, context: Context) -> bool:
    """Tell whether a word and 会 make the ending of a name ("委员" + "会由")."""
    whole = context.vocabulary.words.get(before.word + "会")
    return whole is not None and whole.label in {"SUFFIX", "BODY"}


def dated(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a founding with its date follows a word ("会" + "成立于" + "1949年")."""
    following = [token.label for token in tokens[place + 1 : place + 3]]
    return set(following) == {"FOUND", "WHEN"}


def subject_end(tokens: Sequence[Token], place: int, context: Context) -> int:
    """Return the end of a name that opens a clause of its founding with its date, 0 where none is."""
    second = place > 1 and listed(tokens, place - 1) and touches(tokens, place) and tokens[place - 2].label in INSIDE
    if place and tokens[place - 1].label not in OPENING and not second:
        return 0
    end = name_end(tokens, place)
    at = end
    if listed(tokens, end) and fits(tokens[end + 1 : name_end(tokens, end + 1)], context):
        at = name_end(tokens, end + 1)
    while at < len(tokens) and tokens[at].label in BETWEEN:
        at += 1
    founds = at < len(tokens) and tokens[at].label in {"FOUND", "VOID"}
    told = any(token.label == "WHEN" for token in (*tokens[end:at], *tokens[at + 1 : at + 2]))
    return end if founds and told and fits(tokens[place:end], context) else 0


def listed(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "and" stands at a place."""
    return place < len(tokens) and (tokens[place].word in {"与", "和", "及"} or tokens[place].label == "DUN")


def object_end(tokens: Sequence[Token], place: int, context: Context) -> int:
    """Return the end of a name that is the object of a verb of setting up in a dated clause, 0 where none is."""
    if not place or tokens[place - 1].label not in {"SET", "FOUND"}:
        return 0
    end = name_end(tokens, place)
    bound = end == len(tokens) or tokens[end].label in {"COMMA", "STOP", "SEMI"}
    clause = [token.label for token in tokens[max(0, place - REACH) : place - 1]]
    told = "WHEN" in clause and bool({"BODY", "BARE", "SUFFIX", "PLACE", "AREA", "REFBODY"} & set(clause))
    return end if bound and told and fits(tokens[place:end], context) else 0


REACH = 8
"""Words before a verb of setting up that tell when and where it is told of."""


def name_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the touching words that a name may have from a place on."""
    end = place
    while end < len(tokens) and tokens[end].label in INSIDE and (end == place or touches(tokens, end)):
        end += 1
    return end


def fits(run: Sequence[Token], context: Context) -> bool:
    """Tell whether words make one name that the grammar of names does not join."""
    word = "".join(token.word for token in run)
    if len(run) < len((0, 1)) or not SHORTEST <= len(word) <= LONGEST or word[0] in NO_START:
        return False
    if not word.endswith(ENDINGS) or word.endswith(NO_NAME):
        return False
    return [token.label for token in join_bodies(run, context.vocabulary)] not in (["BODY"], ["BARE"], ["AREA"])
