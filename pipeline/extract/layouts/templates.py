"""Inline templates of wikitext: what a reader sees of them."""

from __future__ import annotations

import re

EDGE = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|")
COMMENT = re.compile("<!--")
BRACES = re.compile(r"\{\{|\}\}")
DATE = re.compile(
    r"(?:start|end|birth|death|film|release|established|dissolution)?[ -]?date(?: and (?:given )?age| and years ago)?"
    r"|dts|bda|dda|b-da|bd|生年月日和年龄|死亡日期与年龄"
)
LISTS = re.compile(
    r"ubl|ublist|unbulleted list|plainlist|plain list|flatlist|hlist|br separated entries|collapsible list|vunblist"
)
DROPPED = re.compile(
    r"flag.*|efn.*|sfn.*|refn|cn|citation needed|cite .*|age.*|clear|n/a|spaced ndash|refbegin|r|short description.*"
    r"|use .* dates|dash|nbsp|party .*|increase|decrease|fact|who|when"
)
LAST = re.compile(r"lang|lang-\w+|zh|nihongo|native name|transl.*|link-interwiki|langx")
NOT_WORDS = re.compile(r"\s*[\w -]*=")
FIGURES = re.compile(r"\d{1,4}")


def closings(text: str, start: int, end: int) -> dict[int, int]:
    """Return where the templates and comments of a stretch end, by where they begin; open ones are left out."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for match in BRACES.finditer(text, start, end):
        if match.group() == "{{":
            opened.append(match.start())
        elif opened:
            ends[opened.pop()] = match.end()
    closed = start
    for match in COMMENT.finditer(text, start, end):
        closed = closed if closed >= match.end() else text.find("-->", match.end(), end)
        if closed < 0:
            break
        ends[match.start()] = closed + len("-->")
    return ends


def arguments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between the pipes of a template without its braces, the name first."""
    found, at, depth = [], start, 0
    for match in EDGE.finditer(text, start, end):
        mark = match.group()
        if mark == "|" and depth == 0:
            found.append((at, match.start()))
            at = match.end()
        elif mark != "|":
            depth += 1 if mark in {"{{", "[["} else -1
    return [*found, (at, end)]


def shown(name: str, values: list[str]) -> str | tuple[list[int], str]:
    """Return what a reader sees of a template.

    Args:
        name: The template's name, lower case.
        values: Its arguments as written.

    Returns:
        Words of its own, or the numbers of the arguments that are shown, with what parts them.
    """
    words = [n for n, value in enumerate(values) if value.strip() and not NOT_WORDS.match(value)]
    if DATE.fullmatch(name):
        return date_words([values[n] for n in words])
    if name in {"incumbent", "present"}:
        return name.capitalize()
    named = name == "flag" and words and "\u3400" <= values[words[0]].strip()[:1] <= "\u9fff"
    if (DROPPED.fullmatch(name) and not named) or not words:
        return named_value(values)
    if LISTS.fullmatch(name):
        return words, "\n"
    if name == "sortname":
        return words[:2], " "
    return [words[1]] if LAST.fullmatch(name) and len(words) > 1 else words[:1], ""


def named_value(values: list[str]) -> tuple[list[int], str]:
    """Return the one argument with a name that a reader sees ("s=" or "t=" of Chinese names)."""
    found = [n for n, value in enumerate(values) if re.match(r"\s*(?:s|t|c|1)\s*=\s*\S", value)]
    return found[:1], ""


def date_words(values: list[str]) -> str:
    """Return the date of a template's first three figures, year first; its words where they are no figures."""
    figures = [value.strip() for value in values]
    if not figures or not FIGURES.fullmatch(figures[0]):
        return " ".join(figures[:3])
    count = next((n for n, figure in enumerate(figures[:3]) if not FIGURES.fullmatch(figure)), len(figures[:3]))
    return "-".join(figure.zfill(2) for figure in figures[:count])
