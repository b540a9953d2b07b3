"""Names that were cut in two, or that a style tells of: 巴音|孟克, 拿督斯里|阿末哈山, 轩德利|爵士."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import transliterated
from pipeline.extract.chinese.introductions import STYLES
from pipeline.extract.chinese.segment import Token
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context

SHORTEST, LONGEST, ODD = 4, 6, 3
"""Characters of a name put together, and one in so many at most that transliterated names are not written with."""
DOTS = frozenset("·•・‧．")
"""What parts of a foreigner's name stand between, which goes on up to the next word ("贾米尔·埃尔" + "居文")."""
KNIGHTED = {"爵士", "勋爵", "女爵士"}
"""What stands behind the names of foreigners."""


def whole_names(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the tokens with the names put together that were cut in two: 巴音 + 孟克, 沙 + 里尔 behind 丹斯里."""
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        end = run_end(tokens, place)
        run = tokens[place:end]
        if len(run) > 1 and (is_torn(run, context) or is_styled(tokens, place, end, context)):
            made.append(joined(run))
        else:
            made += run or [tokens[place]]
        place = max(end, place + 1)
    return made


def run_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the names and unknown characters side by side that start at a token."""
    end = place
    while end < len(tokens) and tokens[end].label in {"PERSON", "X"} and tokens[end].entry is None:
        if end > place and tokens[end - 1].span.end != tokens[end].span.start:
            break
        end += 1
    return end


def is_torn(run: Sequence[Token], context: Context) -> bool:
    """Tell whether two names side by side are one, by the characters that they are written with."""
    names = all(token.label == "PERSON" for token in run) and len(run) == len(("巴音", "孟克"))
    dotted = names and set(run[0].word) & DOTS and len(run[1].word) <= len("居文") and not set(run[1].word) & DOTS
    return names and (bool(dotted) or is_foreign("".join(token.word for token in run), context))


def is_styled(tokens: Sequence[Token], place: int, end: int, context: Context) -> bool:
    """Tell whether a style before or behind a run shows that it is one name: 丹斯里|…, …|爵士."""
    word = "".join(token.word for token in tokens[place:end])
    before = tokens[place - 1].word if place else ""
    behind = tokens[end].word if end < len(tokens) else ""
    styled = STYLES.fullmatch(before) is not None or behind in KNIGHTED
    odd = sum(not transliterated(char, context.vocabulary) for char in word)
    return styled and 1 < len(word) <= LONGEST and odd <= len(word) // 2


def is_foreign(word: str, context: Context) -> bool:
    """Tell whether most characters of a word of some length are those of transliterated names."""
    odd = sum(not transliterated(char, context.vocabulary) for char in word)
    return SHORTEST <= len(word) <= LONGEST and odd <= len(word) // ODD


def joined(run: Sequence[Token]) -> Token:
    """Return a run as one name."""
    return Token(Span(run[0].span.start, run[-1].span.end), "PERSON", "".join(token.word for token in run))
