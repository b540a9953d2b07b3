"""Divide a paragraph into sentences, English and Chinese, in one pass.

A citation marker, quote or bracket glued to a full stop belongs to the sentence before it. A semicolon ends no sentence
in either language: clauses joined by one share their subject, and often their date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.pieces import trim
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.divide.rules import Rules

STOP = re.compile(r"[.!?。！？…｡]+|[()（）\[\]]")
CITATION = re.compile(
    r"\[[^\[\]\n]{1,24}\]|<ref[^<>]*/>|<ref[^<>]*>[^<]{0,2000}</ref>|</\w+>|[¹²³⁴-⁹⁰]|\{\{[^{}]{1,200}\}\}"
)
CLOSING = "”’\"'）)」』】》›»]*_"
ROMAN = re.compile(r"[IVXLC]{1,7}")
NUMBERED = re.compile(r"\bNos?\. [IVX]$")
"""A letter that is a number rather than an initial."""
OPENING, CLOSERS = "(（[", ")）]"
WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
BRACKET_REACH = 400
"""An opening bracket that does not close within so many characters is taken for a slip and holds nothing together."""


def sentences(text: str, start: int, end: int, rules: Rules) -> Iterator[Span]:
    """Yield the sentences of ``text[start:end]`` in order, without the white space between them."""
    first = at = start
    opened: list[int] = []
    for match in STOP.finditer(text, start, end):
        mark = match.group()
        if match.start() < at:
            continue
        if mark in OPENING:
            opened.append(match.start())
        elif mark in CLOSERS:
            del opened[-1:]
        elif not held(opened, match.start()):
            at = tail(text, match.end(), end)
            if ends_sentence(text, match, Span(first, end), at, rules):
                yield trim(text, first, at)
                first, opened = at, []
            else:
                at = match.end()
    rest = trim(text, first, end)
    if rest.start < rest.end:
        yield rest


def held(opened: list[int], at: int) -> bool:
    """Say whether a bracket is open; forget brackets that stay open for too long."""
    while opened and at - opened[-1] > BRACKET_REACH:
        opened.pop()
    return bool(opened)


def tail(text: str, at: int, end: int) -> int:
    """Return the end of the closing quotes, brackets and citation markers glued to a full stop at ``at``."""
    while at < end:
        marker = CITATION.match(text, at, end)
        if marker:
            at = marker.end()
        elif text[at] in CLOSING:
            at += 1
        else:
            break
    return at


def ends_sentence(text: str, stop: re.Match[str], within: Span, at: int, rules: Rules) -> bool:
    """Say whether the stop, whose closing marks end at ``at``, ends the sentence that ``within`` begins with."""
    if at >= within.end:
        return True
    mark, follows = stop.group(), text[at]
    if mark[-1] in "。！？｡":
        return follows not in "，、；,;：:"
    cited = at > stop.end() and text[at - 1] in "]>}¹²³⁴⁵⁶⁷⁸⁹⁰"
    if not follows.isspace() and not is_han(follows) and not (cited and follows.isupper()):
        return False
    word = WORD.search(text, at, min(within.end, at + 80))
    opener = text[at : min(within.end, at + 8)].lstrip()[:1]
    if opener.islower() or (word is not None and opener.isalnum() and word.group()[0].islower()):
        return False
    if mark == "…" or mark.startswith(".."):
        return opener.isupper()
    return mark != "." or at > stop.end() or not is_abbreviation(text, within.start, stop.start(), word, rules)


def is_abbreviation(text: str, first: int, at: int, follows: re.Match[str] | None, rules: Rules) -> bool:
    """Say whether the full stop at ``at`` belongs to the word before it rather than to the sentence."""
    head = text[max(first, at - 24) : at]
    word = head.rsplit(maxsplit=1)[-1].lstrip("(（[“‘\"'*_") if head.strip() else ""
    nearest = re.split(r"[\s–—/(（-]", word)[-1]
    kind = rules.abbreviations.get(nearest.casefold(), "")
    if (len(nearest) == 1 and nearest.isupper()) or ("." in nearest and all(len(p) <= 1 for p in nearest.split("."))):
        kind = "initial"
    after = follows.group() if follows else ""
    if NUMBERED.search(head):
        return False
    if kind == "within":
        return after[:1].isdigit() or after.casefold() in MONTHS or after.casefold() in rules.spelt or after == "Dept"
    if kind == "before number":
        return after[:1].isdigit() or ROMAN.fullmatch(after) is not None
    if kind == "initial" and follows is not None and len(after) == 1 and text[follows.end() : follows.end() + 1] == ".":
        return after.isupper()
    if kind in {"initial", "before name or sentence"}:
        return after.casefold() not in rules.starters
    return kind == "before name"


MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


def is_han(character: str) -> bool:
    """Say whether a character is Chinese, script or full-width punctuation."""
    return "\u3000" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uffef"
