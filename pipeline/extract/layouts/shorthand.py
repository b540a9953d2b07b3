"""Short forms in the entries of registers, spelt out: "Asst Sec., Min. of Works" and "HARGREAVE, Sir Nigel"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from schemas.records import Row, Span, Unit

    Run = tuple[int, int, str | None]

FOLLOWS = re.compile(r"[,;:.(] ?[^\s=#]| [^\s=#*]")
"""What follows the name that an entry begins with, in the same line."""
COMMA = re.compile(
    r"(?:,|\b(?:in|at|to|to the|of|of the))\s*(?:(?:Fed\.?|Federal|National|Nat\.?|Union|Central|(?:\w+ )?State) )?$"
)
PAGES = r"\s+pp?\.?\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s\d{1,3}(?!\S))?"
"""The pages that a station is told on, which say nothing of it."""
STYLE = re.compile(r"\s*\((?:[Rr]et'?d|[Rr]td|[Rr]etired|Mrs|Miss|Ms|Mr|Mme|Dr|née [^()]*)\.?\)")
"""What stands in brackets in a name and is no part of it."""
SHOUTED = re.compile(r"[A-Z][A-Za-z]*[A-Z]")
"""Forms with capitals within are those words only as they are printed: "DoE", not "Doe"."""
SEATS = {"chair", "chairman", "member", "director", "vice-chair", "vice-chairman", "deputy chair"}
OF_WHAT = re.compile(r" (?!Gen|Parl|and\b)(?:[A-Z]|\w+[A-Z])")
"""What stands right behind such a seat where the comma was left out: "Chair. Nat. Council"."""
REACH = 32
CAPITALS = 2


class Shorthand:
    """Short forms of titles and bodies with what they stand for."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Compile the rows of ``layouts/abbreviations`` that say what a word is short for."""
        self.full: Mapping[str, tuple[str, ...]] = {
            row["word"].casefold(): tuple(row["full"].split("|")) for row in rows if row["full"]
        }
        exact = [row["word"] for row in rows if row["full"] and SHOUTED.search(row["word"])]
        self.exact = frozenset((*exact, *(form.casefold() for form in exact)))
        forms = "|".join(re.escape(form) for form in sorted(self.full, key=len, reverse=True))
        self.shape = re.compile(rf"(?P<pages>{PAGES})|(?i:(?<!\w)(?:{forms})(?![\w’'])\.?(?!\w))")

    def runs(self, text: str, start: int, end: int) -> Iterator[Run]:
        """Yield the runs of a stretch of a source, with the full form in place of each short one, without pages.

        A form in small letters counts only with its full stop. Of two full forms the second stands after a comma.
        """
        at = start
        for match in self.shape.finditer(text, start, end):
            words = "" if match["pages"] else self.spelt(text, match, start)
            if words is None:
                continue
            if at < match.start():
                yield at, match.start(), None
            yield match.start(), match.end(), words
            at = match.end()
        if at < end:
            yield at, end, None

    def spelt(self, text: str, match: re.Match[str], start: int) -> str | None:
        """Return what a short form stands for where it is found, ``None`` where the word is none."""
        short = match.group()
        dotted, bare = short.endswith("."), short.rstrip(".")
        if (bare[0].islower() and not dotted) or follows_number(text, match.end(), bare):
            return None
        if bare.casefold() in self.exact and bare not in self.exact:
            return None
        full = self.full[bare.casefold()]
        words = full[-1 if COMMA.search(text, max(start, match.start() - REACH), match.start()) else 0]
        words = words.lower() if bare[0].islower() else words
        return f"{words}," if dotted and words.casefold() in SEATS and OF_WHAT.match(text, match.end()) else words


def follows_number(text: str, at: int, short: str) -> bool:
    """Say whether a figure follows a short form that then is no title: "Sec. 4"."""
    return short.casefold() == "sec" and text[at : at + 2].strip()[:1].isdigit()


def is_headword(text: str, name: Span) -> bool:
    """Say whether a heading is the name that an entry begins with: the entry goes on in its line."""
    return FOLLOWS.match(text, name.end) is not None


def in_register(text: str, unit: Unit) -> bool:
    """Say whether a unit is a station of an entry in a register."""
    own = unit.layout == "item" and unit.title is not None and text[unit.title.start] < "\u3400"
    return own and unit.title is not None and is_headword(text, unit.title)


def natural(name: str) -> str:
    """Return a name with the surname last and without brackets: "HARGREAVE, Sir Nigel (Thomas)"."""
    bare = STYLE.sub("", name).replace("(", "").replace(")", "")
    surname, _, given = " ".join(bare.split()).partition(", ")
    words = [calm(word) for word in (*given.split(), *surname.split())]
    return " ".join(words)


def calm(word: str) -> str:
    """Return a word in capitals as names are written: "MACDONALD-ROSS", "O'BRIEN", "McKAY"."""
    if word.startswith(("Mc", "Mac")) and word[3:].isupper():
        cut = 2 if word.startswith("Mc") else 3
        return word[:cut] + calm(word[cut:])
    if not word.isupper() or "." in word or len(word) < CAPITALS:
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
