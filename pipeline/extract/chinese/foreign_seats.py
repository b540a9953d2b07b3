"""Foreign places that only a body named after them tells from people: "克拉科夫" + "审计局"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import DOTS, transliterated
from pipeline.extract.chinese.posts import touching

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


def with_foreign_seats(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the words, a foreign name right before the ending of a body's name as the place that it is."""
    known = {part for person in context.persons for part in person.name.replace("•", "·").split("·")}
    return [
        token._replace(label="PLACE")
        if is_seat(tokens, place)
        and token.word not in known
        and all(transliterated(char, context.vocabulary) for char in token.word)
        else token
        for place, token in enumerate(tokens)
    ]


def is_seat(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a name in one part stands right before such an ending."""
    token = tokens[place]
    if token.label != "PERSON" or token.entry is not None or len(token.word) < SHORTEST or set(token.word) & set(DOTS):
        return False
    end = place + 1
    while end < min(len(tokens), place + LONGEST) and tokens[end].label == "N" and touching(tokens, end - 1):
        end += 1
    if end >= len(tokens) or tokens[end].label != "SUFFIX" or not touching(tokens, end - 1):
        return False
    name = "".join(one.word for one in tokens[place + 1 : end + 1])
    introduced = place > 0 and tokens[place - 1].label in {"ROLE", "PREFIX"}
    return len(name) >= SHORTEST and name.endswith(ENDINGS) and not introduced
