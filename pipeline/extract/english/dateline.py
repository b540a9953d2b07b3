"""Datelines: "HANOI, 22 May 2024 (Agency) – The Assembly today elected ..." opens with where, when and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import longest
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.vocabulary import Vocabulary

DASHES = {"–", "—", "-", "―"}
MARKS = {",", ".", "(", ")", "/", "|"}
LONGEST = 100
"""Characters."""
SHORTEST_CAPITALS = 3


def after_dateline(text: str, span: Span, vocabulary: Vocabulary) -> int:
    """Return where the words after a dateline begin, the start of the span where there is none.

    A dateline is capitalised words, numbers and marks before a dash that stands free, and opens with a place: one we
    know, or one in capitals. What stands in parentheses may be anything: "(reporter Lee Ash)".
    """
    tokens = tokenize(text, Span(span.start, min(span.end, span.start + LONGEST)))
    if tokens and tokens[0].text in OPENS:
        return bracket_end(tokens, span)
    end = last_dash(text, tokens) or dated_end(tokens)
    head = tokens[:end]
    if (
        not head
        or not (opens_with_place(head, vocabulary) or names_a_day(head, vocabulary))
        or not all(may_stand(token) for token in outside(head))
    ):
        return span.start
    while end < len(tokens) and tokens[end].text in DASHES | {":"}:
        end += 1
    return tokens[end].start if end < len(tokens) else span.start


def names_a_day(head: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a head is one word that is no person's name, and a day: "Kelmar, January 17, 2019"."""
    if len(head) < SHORTEST_DATED or not head[0].is_capitalised or head[1].text not in MARKS | DASHES:
        return False
    named = any(vocabulary.english.is_a(head[0].key, kind) for kind in ("given", "month", "honorific", "title"))
    figures = [token for token in head[2:] if token.text[0].isdigit()]
    month = any(vocabulary.english.is_a(token.key.rstrip("."), "month") for token in head[2:])
    return not named and month and len(figures) == FIGURES


FIGURES = 2
"""A day and a year."""
SHORTEST_DATED = 2 + FIGURES
"""Tokens: a place, a mark, and the figures of a date."""


def last_dash(text: str, tokens: Sequence[Token]) -> int:
    """Return where the dash behind a dateline stands, the second where one stands before the date; 0 for none."""
    dashes = [at for at, token in enumerate(tokens) if stands_free(text, token)][:2]
    between = tokens[dashes[0] + 1 : dashes[1]] if len(dashes) > 1 else ()
    is_date = bool(between) and between[-1].text[0].isdigit() and all(may_stand(token) for token in between)
    return dashes[1] if is_date else dashes[0] if dashes else 0


def bracket_end(tokens: Sequence[Token], span: Span) -> int:
    """Return where the words after a bracket with a place and a day begin: "(Dhaka, 17 January 2019) ..."."""
    end = next((at for at, token in enumerate(tokens) if token.text in CLOSES), 0)
    inside = tokens[1:end]
    is_dated = len(inside) > 1 and any(token.text[0].isdigit() for token in inside)
    named = all(may_stand(token) for token in inside) and end + 1 < len(tokens)
    return tokens[end + 1].start if is_dated and named else span.start


OPENS = {"(", "["}
CLOSES = {")", "]"}


def dated_end(tokens: Sequence[Token]) -> int:
    """Return where the colon after a place and a date stands, 0 for none: "NEW DELHI, Aug 30, 2024: ..."."""
    end = next((at for at, token in enumerate(tokens) if token.text == ":"), 0)
    boxed = end > 1 and tokens[end - 1].text == ")"
    is_dated = end > 0 and tokens[end - 1 - boxed].text[0].isdigit() and tokens[0].is_word
    return end if is_dated and (boxed or any(token.text == "," for token in tokens[:end])) else 0


def outside(head: Sequence[Token]) -> list[Token]:
    """Return the tokens that stand in no parentheses."""
    found, depth = [], 0
    for token in head:
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0:
            found.append(token)
    return found


def stands_free(text: str, token: Token) -> bool:
    """Whether a token is a dash with a space before it."""
    return token.text in DASHES and text[token.start - 1 : token.start].isspace()


def may_stand(token: Token) -> bool:
    """Whether a token can stand in a dateline."""
    return token.text in MARKS | DASHES or token.text[0].isdigit() or (token.is_word and token.is_capitalised)


def opens_with_place(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether the first words are a place that a comma, stop, bracket or the dash follows."""
    place = longest(tokens, 0, vocabulary.english.places)
    end = place[0] if place else 0
    if not end and len(tokens[0].text) >= SHORTEST_CAPITALS and tokens[0].text.isupper():
        end = next((at for at, token in enumerate(tokens) if not token.text.isupper()), len(tokens))
    return bool(end) and (end == len(tokens) or tokens[end].text in MARKS)
