"""Foreign places that only a body named after them tells from people: "克拉科夫" + "审计局"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import DOTS, transliterated
from pipeline.extract.chinese.posts import touching
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token

SHORTEST = 3
"""Characters of such a place, and of what the body's name ends with, at least."""
LONGEST = 4
"""Words of the rest of the body's name, at most."""
ENDINGS = ("局", "署", "厅", "处", "站", "海关", "法院", "检察院", "总督府", "市政府", "议会")
"""How names of bodies end that are named after a place, not after a person."""


FEATURES = frozenset({
    "湖", "河", "江", "溪", "湾", "海湾", "海峡", "峡", "峡谷", "岛", "群岛", "半岛", "山",
    "山脉", "高原", "盆地", "谷", "谷地", "河谷", "三角洲", "流域", "河流域", "湖流域", "湖区", "湖群", "河口",
    "海岸", "港", "运河", "水库", "大坝", "沙漠", "绿洲", "平原", "瀑布", "火山", "礁", "环礁",
})  # fmt: skip
"""What a foreign name is the name of, where it stands right behind it: a lake, a river, a gulf."""
MOST_WORDS = 2
"""Words that such a feature is cut into, at most ("河流" + "域")."""


def with_foreign_seats(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the words, a foreign name right before the ending of a body's name as the place that it is.

    A lake or river named so goes with it as one place ("沃米尔" + "湖" before "航务局").
    """
    known = {part for person in context.persons for part in person.name.replace("•", "·").split("·")}
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        token, end = tokens[place], feature_end(tokens, place)
        foreign = token.label == "PERSON" and all(transliterated(char, context.vocabulary) for char in token.word)
        if foreign and is_seat(tokens, place, end) and (end > place + 1 or token.word not in known):
            word = "".join(one.word for one in tokens[place:end])
            token = token._replace(label="PLACE", word=word, span=Span(token.span.start, tokens[end - 1].span.end))
            place = end - 1
        found.append(token)
        place += 1
    return found


def feature_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the words for a lake, river or the like right behind a word, else the end of the word."""
    for end in range(place + 1 + MOST_WORDS, place + 1, -1):
        inside = tokens[place + 1 : end]
        near = end <= len(tokens) and all(touching(tokens, one) for one in range(place, end - 1))
        if near and "".join(one.word for one in inside) in FEATURES:
            return end
    return place + 1


def is_seat(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Tell whether a name in one part, with its feature up to ``start``, stands right before such an ending."""
    token = tokens[place]
    if token.label != "PERSON" or token.entry is not None or len(token.word) < SHORTEST or set(token.word) & set(DOTS):
        return False
    end, featured = start, start > place + 1
    while end < min(len(tokens), start + LONGEST - 1) and tokens[end].label == "N" and touching(tokens, end - 1):
        end += 1
    if end >= len(tokens) or tokens[end].label != "SUFFIX" or not touching(tokens, end - 1):
        return False
    name = "".join(one.word for one in tokens[start : end + 1])
    introduced = place > 0 and tokens[place - 1].label in {"ROLE", "PREFIX"}
    return featured or (len(name) >= SHORTEST and name.endswith(ENDINGS) and not introduced)
