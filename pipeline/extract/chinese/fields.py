"""Fields of work in names of bodies: single words, and those that one ministry is named after together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import ChineseVocabulary


DECIDING = {"决定", "研究决定", "批准", "宣布", "同意", "通过", "提议"}
"""Verbs of what a body does, which stand in no body's name ("省委" + "决定" + "水利厅厅长张三兼任…")."""


def listed_field(tokens: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a mark stands between fields of work that one ministry is named after ("农业、林业和水利部")."""
    if tokens[place].label != "DUN" or place == 0 or not field(tokens[place - 1], vocabulary):
        return False
    end = place + 1
    while end < min(len(tokens), place + MOST_FIELDS) and (
        field(tokens[end], vocabulary) or tokens[end].label == "DUN" or tokens[end].word in JOINTS
    ):
        end += 1
    named = end < len(tokens) and tokens[end].word in {"部", "署", "总署", "委员会"} and touches(tokens, end)
    return named and any(token.word in JOINTS for token in tokens[place:end])


MOST_FIELDS = 10


def region(token: Token) -> bool:
    """Tell whether a word is a region of the world, two of which may stand in one name ("亚洲及太平洋")."""
    return token.word in WORLD


WORLD = {
    "亚洲",
    "非洲",
    "欧洲",
    "美洲",
    "拉丁美洲",
    "大洋洲",
    "北美洲",
    "南美洲",
    "加勒比",
    "太平洋",
    "西亚",
    "中东",
    "远东",
}


JOINTS = {"和", "与", "及", "暨"}
"""What may join two fields of work in one name ("粮食和物资储备局")."""


def field(token: Token, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a word is a field of work."""
    return token.label == "N" or token.word in vocabulary.domain


def last_field(token: Token, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a word is a field of work, or one with the body's ending as one word ("自然资源和" + "规划局")."""
    whole = token.label == "SUFFIX" and len(token.word) > len("规划") and token.word[:-1] in vocabulary.domain
    return whole or field(token, vocabulary)


def touches(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether nothing stands between a word and the one before it."""
    return tokens[place - 1].span.end == tokens[place].span.start


def tasked(tokens: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a verb is the task that a working group of a body is named after ("省委防治血吸虫病领导小组")."""
    if tokens[place].label != "V" or place == 0 or tokens[place - 1].label not in OWNERS:
        return False
    end = place
    while end < min(len(tokens), place + MOST_WORDS) and touches(tokens, end):
        if end > place and tokens[end].word in GROUPS:
            return True
        if end > place and not (field(tokens[end], vocabulary) or tokens[end].label in {"X", "PERSON", "PLACE"}):
            return False
        end += 1
    return False


OWNERS = {"SUFFIX", "BODY", "STARTER", "PLACE"}
GROUPS = {"领导小组", "工作小组", "协调小组", "指挥部", "领导组"}
MOST_WORDS = 7
