"""Posts of the Qing named by a verb, what it is about and 大臣 ("督办电政大臣", "出使德国大臣"): names as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.chinese.pieces import Chunk
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.pieces import Step
    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import ChineseVocabulary

CHARGE = r"[^为任兼由的命派调升授及和与，。、；：（）“”\s\d]"
SHAPE = re2.compile(
    f"(?:督办|会办|帮办|襄办|协办|专办|查办){CHARGE}{{1,10}}?(?:事务|事宜)?大臣"
    f"|(?:总理|管理|专司|筹办|总司|办理|总统){CHARGE}{{1,10}}?(?:事务|事宜)大臣"
    f"|出使{CHARGE}{{1,6}}?国?(?:[、及]{CHARGE}{{1,4}}国?){{0,3}}(?:钦差|全权)?大臣"
)


def commission_spans(folded: str, start: int, vocabulary: ChineseVocabulary) -> list[Span]:
    """Return where such posts are named that no list knows; ``start`` is the text's place in the document."""
    found = (hit.span() for hit in SHAPE.finditer(folded) if hit.group() not in vocabulary.words)
    return [Span(start + first, start + last) for first, last in found]


def read_commission(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read the name of such a post."""
    token = tokens[place]
    words = token.span.of(context.text)
    return (
        Chunk("POST", token.span, token.word, (Mention("post", token.span, Entity(words, words), words),)),
        place + 1,
        context,
    )
