"""Years of an era that was named before: "民國九十年六月", and later only "九十四年三月"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.extract.dates.terms import Term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.dates.words import Words

ERAS = ("民國", "民国")
"""Eras in which texts go on counting without naming them again."""
REIGNS = ("光绪", "光緒", "同治", "明治", "大正", "昭和")
"""Reigns that lasted so long that they do so as well."""
COUNTS = {"high", "teen", "twelve", "hundreds", "hannumber", "hanmid"}
MONTHS = {"one", "padded", "twelve", "hanlow"}
YEARS = range(20, 160)
"""Years that such an era is spoken of in; fewer years are rather a duration."""
FOUNDED = 1911
"""The year before the first of the era that figures alone are counted in ("72.08-75.10")."""
ERA_SHORT = r"(?:^|[^\u3400-\u9fff])民[2-9]\d\.(?:1[0-2]|0?[1-9])(?!\d)"
"""A year of the era under the shortest of its names ("民38.10～民41.6")."""
DASH = "[－—–─―~～至到迄-]"
FIGURES = re.compile(
    rf"民[国國]|{ERA_SHORT}|^[^\n]{{0,14}}?(?<![\d.])(?:1[01]\d\.(?:0[1-9]|1[0-2])\s*{DASH}|{DASH}\s*1[01]\d\.(?:0[1-9]|1[0-2])(?![\d.%]))"
    r"[^\n]{0,12}[\u3400-\u9fff]"
    rf"|(?<![\d.])1[01]\d\.(?:1[0-2]|0?[1-9])\s*{DASH}{{1,2}}\s*1[01]\d\.(?:1[0-2]|0?[1-9])(?![\d.%])",
    re.MULTILINE,
)
"""What shows that a text counts so: the era's name, or a year of it after the hundredth."""


COUNTED = re.compile(r"(?<![\d第])1[01]\d年(?:1[0-2]|0?[1-9])月")
"""A month of a year after the era's hundredth, which no other count of years has."""


ISLAND = re.compile("[臺台][灣湾北中南東东]|行政院|立法院|司法院|考試院|监察院|監察院|國史館")
DOTTED = re.compile(
    r"^\D{2,24}?[2-9]\d\.(?:1[0-2]|0?[1-9])(?:\.[0-3]?\d)?[\s\u3000╱/／]*(?:[－—–─―~～至到迄-]|[\s\u3000╱/／]+)\s*[2-9]\d\.(?:1[0-2]|0?[1-9])",
    re.MULTILINE,
)
"""A name and a term whose ends are figures with points: "沈士遠　37.7－38.6"."""
BEGUN = re.compile(r"(?<![\d第])[2-9]\d年(?:1[0-2]|0?[1-9])月(?:[123]?\d日)?\s*[－—–─―~～至到迄-]")
OURS = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?:年|[./-]\d)")
"""In a text about Taiwan that has no years of ours, a term by months of years with two figures is counted so."""


@lru_cache(maxsize=64)
def era_counted(text: str) -> str:
    """Return the era in which a text counts its years throughout, "" for none."""
    counted = COUNTED.search(text) or (ISLAND.search(text) and BEGUN.search(text) and not OURS.search(text))
    return ERAS[0] if counted else ""


@lru_cache(maxsize=64)
def counting_from(text: str) -> int:
    """Return where a text first shows that it counts the years of the era, its length where it does not."""
    found = FIGURES.search(text) or (ISLAND.search(text) and not OURS.search(text) and DOTTED.search(text))
    return 0 if found else len(text)


def era_spoken(text: str) -> str:
    """Return the era that a stretch of text names, the last of several reigns, "" where it names none."""
    named = next((era for era in ERAS if era in text), "")
    reign = max(REIGNS, key=text.rfind)
    return named or (reign if reign in text else "")


def with_era(terms: Sequence[Term], words: Words, era: str, text: str) -> list[Term]:
    """Return the terms with the era written before each year that lacks one and has a month or opens a clause."""
    entry = next((entry for entry in words.han.get(era[0], ()) if "".join(entry.parts) == era), None)
    made: list[Term] = []
    for place, term in enumerate(terms):
        if entry is not None and (bare_year(terms, place) or opening_year(terms, place, text)):
            made.append(Term("era", term.start, term.start, entry.value, entry.marker))
        made.append(term)
    return made


def in_figures(terms: Sequence[Term]) -> list[Term]:
    """Return the terms with each year of the era that a point parts from its month as a year of ours (72.08)."""
    return [
        Term("year", term.start, term.end, term.value + FOUNDED, term.marker)
        if dotted_year(terms, place) or paired_years(terms, place)
        else term
        for place, term in enumerate(terms)
    ]


SHORTENED = re.compile(
    rf"(?<![\d.])19\d\d\.(?:1[0-2]|0?[1-9])(?:\.[0-3]?\d)?\s*{DASH}{{1,2}}\s*[3-9]\d\.(?:1[0-2]|0?[1-9])(?:\.[0-3]?\d)?(?![\d.%])"
)
"""A term whose end is shortened, which shows that a list writes its years with two figures ("1953.4—59.12")."""
CENTURY = 1900


@lru_cache(maxsize=64)
def shortens_years(text: str) -> bool:
    """Tell whether a text writes years with two figures after the first ("1953.4—59.12；李强 60.1—66.8")."""
    return SHORTENED.search(text) is not None


def in_two_figures(terms: Sequence[Term]) -> list[Term]:
    """Return the terms with each year of two figures before a point and a month, beside a dash, as one of ours."""
    return [
        Term("year", term.start, term.end, term.value + CENTURY, term.marker)
        if term.role == "high" and dotted_year(terms, place) and beside_dash(terms, place)
        else term
        for place, term in enumerate(terms)
    ]


def beside_dash(terms: Sequence[Term], place: int) -> bool:
    """Tell whether a dash stands before a year, or behind its month and day."""
    before, behind = terms[place - 1 : place], terms[place + 3 : place + 6]
    return any(term.role in DASHES for term in (*before, *behind))


def dotted_year(terms: Sequence[Term], place: int) -> bool:
    """Tell whether a term is the number of a year with a point and a month in figures behind it."""
    before, term, *behind = roles = [t.role for t in terms[max(0, place - 1) : place + 3]]
    if len(roles) < len(("before", "year", "dot", "month")) or before in {"dot", "slash", "year"}:
        return False
    counted = term in COUNTS and terms[place].value in YEARS
    return counted and behind[0] in {"dot", "slash"} and behind[1] in {"one", "padded", "twelve"}


def paired_years(terms: Sequence[Term], place: int) -> bool:
    """Tell whether a term is one of two years by their numbers alone that a stretch begins with ("102-104")."""
    first = terms[1:4]
    if place not in {1, 3} or len(first) < len(("year", "dash", "year")) or terms[0].role != "begin":
        return False
    years = [first[0], first[2]]
    counted = all(term.role in COUNTS and term.value in YEARS for term in years) and first[1].role in DASHES
    after = terms[4].role if len(terms) > 4 else "end"  # noqa: PLR2004
    return counted and years[0].value < years[1].value and after in {"word", "end"}


DASHES = {"hyphen", "tight", "dash", "reach"}


def bare_year(terms: Sequence[Term], place: int) -> bool:
    """Tell whether a term is the number of a year without an era, a month after it."""
    roles = [term.role for term in terms[place : place + 4]]
    dated = len(roles) == len(("year", "unit", "month", "unit")) and roles[1::2] == ["unityear", "unitmonth"]
    free = place == 0 or terms[place - 1].role not in {"era", "ordinal", "next", "numbering"}
    return dated and free and roles[0] in COUNTS and roles[2] in MONTHS and terms[place].value in YEARS


def opening_year(terms: Sequence[Term], place: int, text: str) -> bool:
    """Tell whether a term is such a year without a month, behind a comma, 至, 於 or 自 ("三十六年裁撤", "自109年起").

    So is one that a line begins with before a wide space, and either end of an interval of years ("98年－102年").
    """
    term, unit = terms[place], terms[place + 1] if place + 1 < len(terms) else terms[place]
    before, after = text[max(0, term.start - 1) : term.start], text[unit.end : unit.end + 1]
    if not (term.role in COUNTS and term.value in YEARS and unit.role == "unityear"):
        return False
    if is_yearly(terms, place) or is_yearly(terms, place - 3) or (before in {"", "\n"} and after in {"\u3000", "\t"}):
        return True
    return bool(before) and before in OPENING and after not in GOING_ON


def is_yearly(terms: Sequence[Term], first: int) -> bool:
    """Tell whether terms are an interval of such years: year, 年, dash, year, 年."""
    found = terms[max(0, first) : first + 5]
    roles = [term.role for term in found]
    if first < 0 or roles[1::3] != ["unityear"] * 2 or roles[2] not in DASHES:
        return False
    begin, end = found[0], found[3]
    return {begin.role, end.role} <= COUNTS and begin.value in YEARS and begin.value < end.value


OPENING = frozenset("，。；至到迄於于自從从")
"""Marks and words right before a year."""
GOING_ON = frozenset("来後后间間里裡内內前的多余餘以中之級级")
"""Characters after a number of years that is a length."""
