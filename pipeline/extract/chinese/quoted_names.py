"""Names of bodies with a quotation inside: "市委“两新”工委", "全国“扫黄打非”工作小组"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.posts import touching
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token

LONGEST = 8
"""Words between the quotation marks, at most."""
BEFORE = {"SUFFIX", "PLACE", "STARTER", "BODY", "AREA"}
"""Labels of what stands right before such a quotation."""
BEHIND = {"N", "V", "GENERIC"}
"""Labels of what may stand between the quotation and the ending of the name."""


def with_quoted_names(tokens: Sequence[Token]) -> list[Token]:
    """Return the words, each quotation inside the name of a body as one word of it."""
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        end = quotation_end(tokens, place) if tokens[place].label == "QUOTE" else 0
        if end:
            span = Span(tokens[place].span.start, tokens[end - 1].span.end)
            made.append(tokens[place]._replace(span=span, label="N", word="".join(t.word for t in tokens[place:end])))
        else:
            made.append(tokens[place])
        place = end or place + 1
    return made


def quotation_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of a quotation between what a name starts with and its ending, 0 for any other."""
    if tokens[place].word not in "“「『" or not place or tokens[place - 1].label not in BEFORE:
        return 0
    near = range(place + 2, min(len(tokens), place + LONGEST))
    end = next((at + 1 for at in near if tokens[at].label == "UNQUOTE"), 0)
    if not end or any(token.label in {"COMMA", "STOP", "SEMI"} for token in tokens[place:end]):
        return 0
    last = end
    while last < min(len(tokens), end + 3) and tokens[last].label in BEHIND:
        last += 1
    closes = last < len(tokens) and tokens[last].label == "SUFFIX" and len(tokens[last].word) > 1
    return end if closes and all(touching(tokens, at) for at in range(place - 1, last)) else 0
