"""Where the templates and tables of wikitext and HTML end, found in one pass over the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide import html, wikitext

if TYPE_CHECKING:
    from pipeline.divide.pieces import Piece
    from pipeline.divide.rules import Rules

EDGE = re.compile(r"<!--|-->|\{\{|\}\}|(?m:^)[ \t]*\{\||(?m:^)[ \t]*\|\}|<table\b|</table\s*>", re.IGNORECASE)
OPENED = {"}}": "{{", "|}": "{|", "</table>": "<table"}


def ends_of(text: str) -> dict[int, int]:
    """Return where each template and table ends, by where it begins; those that do not end are left out.

    A template ends at its own braces; a table that stands in another ends with it, since they are read as one.
    """
    ends: dict[int, int] = {}
    opened: dict[str, list[int]] = {"{{": [], "{|": [], "<table": []}
    hidden = False
    for match in EDGE.finditer(text) if "{" in text or "<" in text else ():
        mark = "</table>" if match.group().startswith("</") else match.group().strip().lower()
        hidden = mark == "<!--" or (hidden and mark != "-->")
        if hidden or mark == "-->":
            continue
        if mark in opened:
            opened[mark].append(match.end() - len(mark))
        elif mark == "}}":
            ends.update((start, match.end()) for start in opened["{{"][-1:])
            del opened["{{"][-1:]
        else:
            ends.update(dict.fromkeys(opened[OPENED[mark]], match.end()))
            opened[OPENED[mark]].clear()
    return ends


def block(text: str, start: int, end: int, rules: Rules) -> list[Piece]:
    """Read the template or table that fills the stretch."""
    if text.startswith("{{", start):
        return wikitext.template(text, start, end)
    if text.startswith("{|", start):
        return wikitext.wikitable(text, start, end, rules)
    return html.table(text, start, end, rules)
