"""Names in parts: transliterated ones, with dots or without, and those set with spaces inside."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary, Word


DOTS = "·‧・•"
HYPHENS = ("-", "‐", "－")
LONGEST_PART = 10
"""Characters of a part of a name between dots, at most."""
WIDEST_SPACE = 3
"""Characters of white space inside a name, at most."""


class Edge(NamedTuple):
    """One way to read a stretch of text, offsets counted from the stretch's start."""

    start: int
    end: int
    label: str
    cost: float
    word: Word | None = None


def spaced_name(folded: str, start: int, given: int, taken: bytearray, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the name that is set with spaces inside ("蔡 奇", "周　立　群"), where nothing joins it on either side."""
    end = after_space(folded, given)
    free = not any(taken[start : end + 1]) and (start == 0 or not han(folded[start - 1]))
    if end >= len(folded) or not free or not han(folded[end]):
        return
    if end + 1 >= len(folded) or not han(folded[end + 1]):
        yield Edge(start, end + 1, "PERSON", vocabulary.costs["name"])
        third = after_space(folded, end + 1)
        lone = (
            third > end + 1 and han(folded[third : third + 1] or " ") and not han(folded[third + 1 : third + 2] or " ")
        )
        if lone and not any(taken[end : third + 1]):
            yield Edge(start, third + 1, "PERSON", vocabulary.costs["name"])


def after_space(folded: str, place: int) -> int:
    """Return where the white space at a place ends, of which a name has little."""
    end = place
    while end < len(folded) and folded[end].isspace() and end - place < WIDEST_SPACE:
        end += 1
    return end


def dotted_names(folded: str, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the transliterated names with dots ("弗拉基米尔·普京"); odd characters have a price."""
    last = 0
    for dot in (place for place, char in enumerate(folded) if char in DOTS):
        if dot < last:
            continue
        first, end, final = before_dot(folded, dot, last, vocabulary), dot, dot
        while end < len(folded) and folded[end] in DOTS:
            final, end = end, after_dot(folded, end + 1, vocabulary)
        odd = [0, *accumulate(not in_name(char, vocabulary) for char in folded[first:end])]
        inside = odd[final - first] - odd[dot - first]
        for start in range(first, dot):
            for stop in range(final + 2, end + 1):
                rare = odd[dot - first] - odd[start - first] + odd[stop - first] - odd[final - first]
                cost = vocabulary.costs["foreign_name"] + vocabulary.costs["odd_character"] * (rare + inside)
                cost += vocabulary.costs["short_part"] * (dot - start == 1)
                cost += vocabulary.costs["ending"] * (folded[start] in NATIVES)
                cost -= vocabulary.costs["odd_character"] * (folded[start] == "于")
                word = vocabulary.words.get(folded[stop - 2 : stop])
                cost += vocabulary.costs["ending"] if word is not None and word.label in DEEDS else 0.0
                yield Edge(start, stop, "PERSON", cost)
        last = max(end, dot + 1)


NATIVES = "人籍裔"
"""Characters behind a country or people that a name right after it may have run into ("丹麦人" + "约恩·艾斯")."""
DEEDS = {"ACTING", "HOLD", "TAKE", "STAY", "LEAVE", "MOVE", "ELECT", "SUCCEED", "FOLLOW", "DIE", "NOW", "THEN"}
"""Labels of verbs that look like the end of a transliterated name ("泰肖克" + "代理")."""


def foreign_names(folded: str, taken: bytearray, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the transliterated names without a dot ("索博列夫"), known by the characters that Chinese names lack."""
    costs = vocabulary.costs
    for start in range(len(folded)):
        length, telling, cost = 0, 0, costs["undotted_name"]
        while length < LONGEST_PART and folded[start + length : start + length + 1] in vocabulary.foreign:
            is_telling = folded[start + length] in vocabulary.telling
            length, telling = length + 1, telling + is_telling
            cost += costs["telling_character"] if is_telling else costs["other_character"]
            if length >= SHORTEST_FOREIGN and telling >= max(2, length * 2 // 5) and not taken[start + length - 1]:
                yield Edge(start, start + length, "PERSON", cost)


SHORTEST_FOREIGN = 3


def before_dot(folded: str, dot: int, limit: int, vocabulary: ChineseVocabulary) -> int:
    """Return where the part before a dot starts at the earliest."""
    start = dot
    while start > max(limit, dot - LONGEST_PART) and may_be_in_name(folded[start - 1], dot - start, vocabulary):
        start -= 1
    if start > 1 and YU.match(folded, start - 1) and folded[start - 2] in BEFORE_YU:
        return start - 1
    return start + (folded[start : start + 1] in HYPHENS)


YU = re.compile("于(?:尔|连|贝|格|勒|佩|里|戈|克尔)")
"""How names begin with 于 ("于尔根", "于贝尔"), behind a title or mark."""
BEFORE_YU = "长记席理员授使官裁卿臣裔籍由，、：和与—“ "


def after_dot(folded: str, place: int, vocabulary: ChineseVocabulary) -> int:
    """Return where the part that starts at ``place`` ends at the latest."""
    end = place + (folded[place : place + 1] in INSIDE_ONLY)
    while end < min(len(folded), place + LONGEST_PART) and (
        may_be_in_name(folded[end], end - place, vocabulary) or within(folded, end, vocabulary)
    ):
        end += 1
    return end - (folded[end - 1 : end] in HYPHENS and end > place)


NEAR_DOT = 2
"""So near to a dot stand characters that few names are written with; farther they are words beside the name."""


INSIDE_ONLY = ("于", "因", "任", "再")
"""Characters that are other words before a name, and part of it right after a dot."""


def within(folded: str, place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether 于 stands between characters that names are written with ("波于斯")."""
    following = folded[place + 1 : place + 2]
    return folded[place] in INSIDE_ONLY[:1] and bool(following) and following in vocabulary.foreign


def may_be_in_name(char: str, far: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a character so far from a dot can be of a transliterated name, though few are written with it."""
    odd = far < NEAR_DOT and han(char) and char not in vocabulary.never | vocabulary.not_last
    return odd or in_name(char, vocabulary)


def in_name(char: str, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a character can stand in a transliterated name with dots."""
    return char in HYPHENS or transliterated(char, vocabulary)


def transliterated(char: str, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether foreign names are written with a character."""
    return char in vocabulary.foreign or (char.isascii() and char.isalpha())


def han(char: str) -> bool:
    """Tell whether a character is Chinese."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf"
