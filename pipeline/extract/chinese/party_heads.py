"""Heads whose title shares its first character with the name of their department: 省委组织|部长, 中央统战部|长."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import ChineseVocabulary

DEPARTMENTS = {"组织", "宣传", "统战"}
"""Departments that every party committee has, without their ending."""
COMMITTEES = ("委", "中央", "团")
OPENING = {"DUN", "COMMA", "HOLD", "MOVE", "NOW", "ONCE", "THEN", "LIREN", "ELECT", "TAKE", "STOP", "FORMERPREFIX"}
"""Labels of words right behind which a title without its committee stands ("任省委常委、组织部长")."""


def with_party_heads(tokens: Sequence[Token], vocabulary: ChineseVocabulary) -> list[Token]:
    """Return the words with such departments and titles told apart: 组织|部长 as 组织部|长, the latter a 部长."""
    made: list[Token] = []
    for token in tokens:
        last = made[-1] if made else None
        touched = last is not None and last.span.end == token.span.start
        if last is None or not touched:
            made.append(token)
        elif token.label == "ROLE" and token.word == "部长" and of_party(made):
            middle = token.span.start + 1
            made[-1] = last._replace(span=Span(last.span.start, middle), label="SUFFIX", word=f"{last.word}部")
            made.append(token._replace(span=Span(middle, token.span.end)))
        elif token.word == "长" and token.label == "X" and headed(last, vocabulary):
            made.append(token._replace(label="ROLE", word=f"{last.word[-1]}长"))
        else:
            made.append(token)
    return made


def of_party(made: Sequence[Token]) -> bool:
    """Tell whether the last word is a party's department, behind its committee or where a title may begin."""
    if made[-1].word not in DEPARTMENTS:
        return False
    before = made[-2] if len(made) > 1 else None
    if before is None or before.label in OPENING:
        return True
    return before.label in {"BODY", "SUFFIX", "BARE", "STARTER"} and before.word.endswith(COMMITTEES)


def headed(body: Token, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a name of a body is followed by the rest of the title of its head ("中央统战部" + "长")."""
    ends = body.label in {"BODY", "SUFFIX"} and body.word[-1:] in "部局厅署院"
    return ends and f"{body.word[-1]}长" in vocabulary.roles
