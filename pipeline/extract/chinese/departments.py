"""Departments by their shape: words and an ending right before the title that it calls for ("经济运行局副局长")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.fields import DECIDING, touches
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import ChineseVocabulary

INSIDE = {"N", "V", "X", "D", "SUFFIX", "ADV"}
"""Labels of words that a department's name may have before its ending, where a title follows."""
OUTER = {"BODY", "PLACE", "STARTER", "AREA"}
"""Labels of what a department may be in, right before its name."""
HELD = {"HOLD", "MOVE", "NOW", "ONCE", "THEN", "LIREN", "ELECT", "TAKE", "IS", "DUN", "FORMERPREFIX"}
"""Labels of words after which a post is named."""
BEFORE_ROLE = {"PREFIX", "ACTING"}
ENDINGS = "局司处科室部组股厅署院所队站馆台团院会办系"
LONGEST = 10
"""Characters of such a name, at most."""


def with_departments(tokens: Sequence[Token], vocabulary: ChineseVocabulary) -> list[Token]:
    """Return the words with those of such names labelled as fields of work and endings."""
    made = with_clerks(tokens, vocabulary)
    tokens = made[:]
    for place, token in enumerate(tokens):
        last = before_title(tokens, place) if token.label == "ROLE" else -1
        if last < 0 or not ends(tokens[last], vocabulary.role(token.word).bodies):
            continue
        start = start_of(tokens, last)
        if start < 0:
            continue
        for at in range(start, last):
            made[at] = tokens[at]._replace(label="N")
        made[last] = tokens[last]._replace(label="SUFFIX")
    return made


def with_clerks(tokens: Sequence[Token], vocabulary: ChineseVocabulary) -> list[Token]:
    """Return the words with a grade behind a body, and those listed with it, as titles (社会司科员、主任科员)."""
    made: list[Token] = []
    tokens = list(with_public(tokens))
    for place, token in enumerate(tokens):
        before = made[-1].label if made and touches(tokens, place) else ""
        listed = before == "DUN" and in_list(made)
        ends = token.label == "RANK" or tokens[place + 1 : place + 2] == [] or tokens[place + 1].label in CLOSING
        known = token.label in {"RANK", "V", "N"} and token.word in vocabulary.roles and ends
        there = before == "HOLD" and len(made) > 1 and made[-2].label in {"SUFFIX", "BODY"}
        clerk = known and (before in {"SUFFIX", "BODY"} or listed or there)
        made.append(token._replace(label="ROLE") if clerk else token)
    return made


def with_public(tokens: Sequence[Token]) -> Iterator[Token]:
    """List the words, titles of companies as those of offices behind a public body ("劳工保险局" + "总经理")."""
    for place, token in enumerate(tokens):
        touched = place > 0 and touches(tokens, place) and tokens[place - 1].label in {"SUFFIX", "BODY"}
        public = touched and tokens[place - 1].word.endswith(PUBLIC)
        party = touched is False and place > 0 and touches(tokens, place) and token.word == PARTY_CHAIR
        if party and tokens[place - 1].label in PARTY_NAMES:
            middle = token.span.start + 1
            yield token._replace(span=Span(token.span.start, middle), label="SUFFIX", word=token.word[0])
            yield token._replace(span=Span(middle, token.span.end), word=token.word[1:])
        else:
            yield token._replace(label="ROLE") if public and token.label == "COMPANYROLE" else token


PUBLIC = ("局", "署", "处", "委员会", "院")
"""How names of public bodies end whose heads have titles of companies."""
PARTY_CHAIR = "党主席"
PARTY_NAMES = {"N", "X", "OUTSIDE", "V", "D"}
"""Labels of words that a party is named with right before this title."""


def in_list(made: Sequence[Token]) -> bool:
    """Tell whether a mark goes on with a list of work in a body ("粮食局会计、科员")."""
    last = next((token.label for token in reversed(made) if token.label not in {"DUN", "N", "ROLE", "PREFIX", "X"}), "")
    return last in {"SUFFIX", "BODY"}


CLOSING = {"DUN", "COMMA", "SEMI", "STOP", "CLOSE"}
"""Marks behind a title that is another word elsewhere (视察)."""


def before_title(tokens: Sequence[Token], place: int) -> int:
    """Return the place of the word right before a title and what qualifies it, -1 where there is none."""
    last = place - 1
    while last >= 0 and tokens[last].label in BEFORE_ROLE and touches(tokens, last + 1):
        last -= 1
    return last if last >= 0 and touches(tokens, last + 1) else -1


def ends(token: Token, endings: Sequence[str]) -> bool:
    """Tell whether a word is, or ends with, what a title calls for."""
    fits = token.word.endswith(tuple(ending for ending in endings if ending in ENDINGS and ending))
    return fits and token.label in INSIDE


def start_of(tokens: Sequence[Token], last: int) -> int:
    """Return where a name that ends at a place starts, -1 where it starts with words that may be others."""
    start, length = last, len(tokens[last].word)
    while start > 0 and touches(tokens, start) and inside(tokens, start - 1) and length <= LONGEST:
        start -= 1
        length += len(tokens[start].word)
    before = tokens[start - 1] if start else None
    held = before is not None and (before.label in HELD or (before.label in OUTER and touches(tokens, start)))
    opens = before is None or before.label in {"COMMA", "STOP", "SEMI", "OPEN", "WHEN"}
    named = opens and start < last and tokens[start].label in {"N", "X"}
    return start if length <= LONGEST and (held or named) else -1


def inside(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word may stand in such a name; 和 may between two fields of work."""
    joint = tokens[place].word in JOINTS and place > 0 and tokens[place - 1].label in FIELDS
    return (tokens[place].label in INSIDE and tokens[place].word not in DECIDING) or (
        joint and tokens[place + 1].label in FIELDS
    )


JOINTS = {"和", "与", "及", "暨"}
FIELDS = {"N", "V", "X"}
