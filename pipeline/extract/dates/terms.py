"""Scan a stretch of text into terms: numbers by their size, words by their role, punctuation by its job.

The scan is one pass over the text; a term knows nothing of its neighbours but what is glued to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.dates.month_names import SEPARATORS, begins_name, is_month, roman_month
from pipeline.extract.dates.numerals import LONGEST_YEAR, YEARS, clipped_year, numeral_length, numeral_role
from pipeline.extract.dates.tokens import Token, neighbour, tokenize

if TYPE_CHECKING:
    from pipeline.extract.dates.words import Entry, Words

WIDTH = {ord("０") + digit: ord("0") + digit for digit in range(10)}

PUNCTUATION = {
    sign: role
    for role, signs in {
        "comma": ",，", "enum": "、", "period": ".．。!！", "colon": ":：", "semicolon": ";；", "question": "?？",
        "opening": "(（[［【〔〈｛", "closing": ")）]］】〕〉｝", "slash": "/／", "bar": "|", "brace": "{}",
    }.items()
    for sign in signs
}  # fmt: skip
HUNDREDS = len("105")
APOSTROPHES = frozenset("'’‘ʼ")
SHORT_YEAR = len("86")
LATEST_SHORT = 30
"""A year of two digits up to this is of the present century."""
HYPHENS = frozenset("-‐‑－")
DASHES = HYPHENS | frozenset("–—−‒―─~～〜∼→")
SPOILERS = frozenset("$£€¥￥#§_@&")
"""Signs that make a number glued behind them anything but a date."""
TELLING = frozenset({"label", "month", "in", "from", "since", "until", "verb", "about", "shortabout"})
"""Roles of words that a date may be glued to without a space."""
DATE_NUMBERS = frozenset({"one", "padded", "twelve", "teen", "year", "month"})
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})

SMALL = (
    {str(value): "one" for value in range(1, 10)}
    | {f"{value:02d}": "padded" for value in range(1, 10)}
    | {str(value): "twelve" for value in range(10, 13)}
    | {str(value): "teen" for value in range(13, 32)}
    | {f"{value:02d}": "high" for value in (0, *range(32, 100))}
)
"""Roles of numbers of one or two digits: a month or a day, a day only, or neither."""
CELL_TOKENS = len(["c", ".", "1942", "?"])
"""A text of no more tokens is a table's cell, in which a question mark is a doubt."""


class Term(NamedTuple):
    """A word, number or sign with its role, and the number or marker it stands for."""

    role: str
    start: int
    end: int
    value: int = 0
    marker: str = ""


def scan(text: str, start: int, end: int, words: Words) -> list[Term]:
    """Return the terms of ``text[start:end]`` between a ``begin`` and an ``end`` term."""
    tokens = tokenize(text, start, end)
    terms = [Term("begin", start, start)]
    index = 0
    while index < len(tokens):
        index = APPEND[tokens[index].kind](tokens, index, words, terms)
    terms.append(Term("end", end, end))
    return terms


def append_gap(tokens: list[Token], index: int, _: Words, terms: list[Term]) -> int:
    """Append a break between cells or columns."""
    terms.append(Term("break", tokens[index].start, tokens[index].end))
    return index + 1


def append_mark(tokens: list[Token], index: int, _: Words, terms: list[Term]) -> int:
    """Append a sign."""
    token = tokens[index]
    if year := apostrophe_year(tokens, index):
        terms.append(Term("year", token.start, tokens[index + 1].end, year))
        return index + 2
    role = PUNCTUATION.get(token.text, "sign")
    if token.text in DASHES:
        role = dash_role(tokens, index)
    elif role in {"period", "colon"} and between_numbers(tokens, index):
        role = "dot" if role == "period" else "sign"
    elif role == "question" and doubts(tokens, index):
        role = "doubt"
    terms.append(Term(role, token.start, token.end))
    return index + 1


def apostrophe_year(tokens: list[Token], index: int) -> int:
    """Return the year that an apostrophe shortens ("Jan. '14", "'86 to '98"), 0 where it is none."""
    number, behind = neighbour(tokens, index, 1), neighbour(tokens, index + 1, 1)
    if tokens[index].text not in APOSTROPHES or number is None or not number.text.isdigit():
        return 0
    stands = neighbour(tokens, index, -1) is None or tokens[index - 1].text in {"(", "–", "-", "—"}
    if not stands or len(number.text) != SHORT_YEAR or (behind and behind.kind == "latin"):
        return 0
    return int(number.text) + (2000 if int(number.text) <= LATEST_SHORT else 1900)


def dash_role(tokens: list[Token], index: int) -> str:
    """Tell a hyphen or dash with no space on either side from a dash that stands free, and a tilde before a number."""
    left, right = neighbour(tokens, index, -1), neighbour(tokens, index, 1)
    if left and right:
        return "hyphen" if tokens[index].text in HYPHENS else "tight"
    return "about" if tokens[index].text == "~" and not left and right else "dash"


def between_numbers(tokens: list[Token], index: int) -> bool:
    """Tell whether a sign stands between two numbers without space."""
    left, right = neighbour(tokens, index, -1), neighbour(tokens, index, 1)
    return left is not None and right is not None and left.kind == right.kind == "number"


def doubts(tokens: list[Token], index: int) -> bool:
    """Tell whether a question mark doubts the number before it ("1942?–1950", a cell "1942?") and asks nothing."""
    left, right = neighbour(tokens, index, -1), neighbour(tokens, index, 1)
    if left is None or not (left.kind == "number" or left.text[-1] in "年月日"):
        return False
    if right is not None and (right.text in DASHES or PUNCTUATION.get(right.text) in {"closing", "comma"}):
        return True
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return following in DASHES or len(tokens) <= CELL_TOKENS


def append_number(tokens: list[Token], index: int, words: Words, terms: list[Term]) -> int:
    """Append a number, with its ordinal or decade ending where it has one."""
    token, ending = tokens[index], neighbour(tokens, index, 1)
    digits = token.text.translate(WIDTH)
    value = int(digits) if digits.isdigit() and len(digits) <= LONGEST_YEAR else 0
    size = decade_ending(tokens, index, digits)
    if is_clipped(tokens, index):
        terms[-1] = Term("year", tokens[index - 1].start, token.end, clipped_year(value))
    elif spoiled(tokens, index, terms):
        terms.append(Term("number", token.start, token.end))
    elif ending and ending.word in ORDINAL_ENDINGS and SMALL.get(digits, "high") != "high":
        terms.append(Term("ordinal", token.start, ending.end, value))
        return index + 2
    elif size and value in YEARS:
        terms.append(Term("decade", token.start, tokens[index + size].end, value))
        return index + 1 + size
    else:
        terms.append(Term(number_role(tokens, index, value, words), token.start, token.end, value))
        if ending and ending.kind == "latin" and is_month(ending.word, words):
            terms.append(Term("joint", token.end, token.end))
    return index + 1


CLIPPED = len("45")


def is_clipped(tokens: list[Token], index: int) -> bool:
    """Tell whether a number is a year without its century: "'45", not "5'45" or "Class of '45'"."""
    left, right = neighbour(tokens, index, -1), neighbour(tokens, index, 1)
    if left is None or left.text not in APOSTROPHES or len(tokens[index].text) != CLIPPED:
        return False
    before = neighbour(tokens, index - 1, -1)
    ends = right is None or (right.kind == "mark" and right.text not in APOSTROPHES)
    return ends and (before is None or before.text in DASHES or before.text in "(（[/,;:")


def spoiled(tokens: list[Token], index: int, terms: list[Term]) -> bool:
    """Tell whether what stands before a number makes it no date: "No. 3", "$1,950", "CS1234"."""
    before, last = terms[-2].role if len(terms) > 1 else "", terms[-1].role
    if last == "numbering" or (before, last) == ("numbering", "period"):
        return True
    left = neighbour(tokens, index, -1)
    if left is None:
        return False
    if left.kind == "latin":
        return last not in TELLING
    return left.text in SPOILERS or (last == "slash" and before not in DATE_NUMBERS)


def decade_ending(tokens: list[Token], index: int, digits: str) -> int:
    """Return how many tokens after a number make it a decade ("1950s", "1950's"), 0 where none do."""
    ending = neighbour(tokens, index, 1)
    if not digits.endswith("0") or ending is None:
        return 0
    if ending.word == "s":
        return 1
    after = neighbour(tokens, index + 1, 1) if ending.text in {"'", "’"} else None
    return 2 if after and after.word == "s" else 0


def number_role(tokens: list[Token], index: int, value: int, words: Words) -> str:
    """Classify a number by its size and by the word after it."""
    digits = tokens[index].text.translate(WIDTH)
    if len(digits) == LONGEST_YEAR and value in YEARS:
        return "number" if counted_next(tokens, index, words) else "year"
    return SMALL.get(digits, "hundreds" if len(digits) == HUNDREDS else "number")


def counted_next(tokens: list[Token], index: int, words: Words) -> bool:
    """Tell whether a number is followed by what it counts: "1950 members", "1980万"."""
    following = tokens[index + 1 : index + 4]
    if not following:
        return False
    if following[0].kind == "han":
        return words.counts("".join(token.text for token in following))
    return following[0].word in words.counted or following[0].text in {"%", "％"}


def append_latin(tokens: list[Token], index: int, words: Words, terms: list[Term]) -> int:
    """Append the longest form of the lexicon that starts at a word, or the word as such."""
    token = tokens[index]
    for entry in words.latin.get(token.word, ()):
        size = len(entry.parts)
        if size == 1 or tuple(other.word for other in tokens[index : index + size]) == entry.parts:
            if entry.role in {"month", "shortmonth"} and not token.text[0].isupper():
                break
            if entry.role == "shortmonth" and begins_name(tokens, index, words):
                break
            return append_entry(tokens, index, entry, terms)
    if month := roman_month(tokens, index):
        return append_roman(tokens, index, month, terms)
    ahead = neighbour(tokens, index, 1)
    label = ahead is not None and ahead.kind == "number" and token.text[-2:].islower()
    role = "label" if label else "counted" if token.word in words.counted else "word"
    terms.append(Term(role, token.start, token.end))
    return index + 1


def append_roman(tokens: list[Token], index: int, month: int, terms: list[Term]) -> int:
    """Append a month in Roman numerals with the signs around it: "3.II.1992" is day, month and year."""
    if terms[-1].start == tokens[index - 1].start and tokens[index - 1].text in SEPARATORS and tokens[index].glued:
        terms.pop()
    terms.append(Term("month", tokens[index].start, tokens[index + 1].end, month))
    return index + 2


def append_entry(tokens: list[Token], index: int, entry: Entry, terms: list[Term]) -> int:
    """Append a form of the lexicon; an abbreviated month takes its period with it."""
    after = index + len(entry.parts)
    role = entry.role
    if role == "shortmonth":
        role = "month"
        period = neighbour(tokens, after - 1, 1)
        after += bool(period and period.text == ".")
    terms.append(Term(role, tokens[index].start, tokens[after - 1].end, entry.value, entry.marker))
    return after


def append_han(tokens: list[Token], index: int, words: Words, terms: list[Term]) -> int:
    """Append a Chinese numeral, the longest form of the lexicon that starts at a character, or the character."""
    size = numeral_length(tokens, index, words)
    if size:
        numeral = "".join(token.text for token in tokens[index : index + size])
        role, value = ("number", 0) if terms[-1].role == "numbering" else numeral_role(numeral, words)
        terms.append(Term(role, tokens[index].start, tokens[index + size - 1].end, value))
        return index + size
    for entry in words.han.get(tokens[index].text, ()):
        if spelled(tokens, index, entry):
            return append_form(tokens, index, entry, terms)
    role = "counted" if words.counts("".join(token.text for token in tokens[index : index + 2])) else "word"
    terms.append(Term(role, tokens[index].start, tokens[index].end))
    return index + 1


def spelled(tokens: list[Token], index: int, entry: Entry) -> bool:
    """Tell whether a Chinese form stands at a token and is not the start of another word."""
    after = index + len(entry.parts)
    if [token.text for token in tokens[index:after]] != [*entry.parts]:
        return False
    following = neighbour(tokens, after - 1, 1)
    if entry.role == "era" and len(entry.parts) == 1:
        before = neighbour(tokens, index, -1)
        return (before is None or before.kind != "han") and following is not None and following.text in COUNTING
    return following is None or following.text[:1] not in entry.unless


COUNTING = frozenset("元一二三四五六七八九十廿卅")
"""Characters that a year of an era begins with behind the shortest of its names ("民廿六年")."""


def append_form(tokens: list[Token], index: int, entry: Entry, terms: list[Term]) -> int:
    """Append a Chinese form; a single character for a part of a year counts only right after it ("1979年秋")."""
    after = index + len(entry.parts)
    before = neighbour(tokens, index, -1)
    role = entry.role
    if role == "lonepart" or (role == "part" and tokens[index].text in EDGES and len(entry.parts) == 1):
        role = "part" if before is not None and before.text in DATED and not surname(tokens, index) else "word"
    terms.append(Term(role, tokens[index].start, tokens[after - 1].end, entry.value, entry.marker))
    return after


EDGES, DATED = frozenset("初底末"), frozenset("年月代纪紀期初底")


def surname(tokens: list[Token], index: int) -> bool:
    """Tell whether 夏 rather starts a name than ends a date."""
    following = neighbour(tokens, index, 1)
    return tokens[index].text == "夏" and following is not None and following.kind == "han"


APPEND = {"gap": append_gap, "mark": append_mark, "number": append_number, "latin": append_latin, "han": append_han}

SCANNED = (
    "begin", "end", "break", "word", "counted", "label", "number", "ordinal", "decade", "joint", "year", "hundreds",
    "hanlow", "hanmid", "hannumber", "sign", "hyphen", "tight", "dash", "dot", "doubt",
    *SMALL.values(), *PUNCTUATION.values(),
)  # fmt: skip
"""Roles that the scan gives by itself; the others come from the lexicon."""
