"""Cut text into tokens: runs of digits, Latin words, single Chinese characters and signs.

A capital inside a word starts a new one: infoboxes glue labels to dates ("In officeMay 2013").
A footnote's mark glued to a date ("March 2023[1]") is passed over. A nought among Chinese digits is one (二00二年).
"""

from __future__ import annotations

import re
from typing import NamedTuple

TOKEN = re.compile(
    r"(?P<gap>\s+)"
    r"|(?P<nought>(?<=[一二三四五六七八九])[0０](?=[0０一二三四五六七八九年])"
    r"|(?<=[一二三四五六七八九][0０])[0０](?=[0０一二三四五六七八九年])"
    r"|(?<=[一二三四五六七八九][0０][0０])[0０](?=年))"
    r"|(?P<number>[0-9０-９]+(?:,[0-9]{3})+(?![0-9])|[0-9０-９]+)"
    r"|(?P<latin>[A-Z]+(?![a-z\u00c0-\u024f])|[A-Za-z\u00c0-\u024f][a-z\u00c0-\u024f]*(?:['’][A-Za-z]+)?)"
    r"|(?P<han>[\u3005-\u3007\u3400-\u9fff○Ｏ])"
    r"|(?P<note>\[(?:[0-9]{1,3}|[a-z])\])"
    r"|(?P<dash>[-‐‑－–—−‒―─]{2,})"
    r"|(?P<mark>.)",
    re.DOTALL,
)
BREAK = re.compile(r"\t|\n\s*\n| {3}|\u3000{2}")


class Token(NamedTuple):
    """A piece of text before its role is known; ``glued`` tells that no white space stands before it."""

    kind: str
    start: int
    end: int
    text: str
    word: str
    glued: bool


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """Cut the text into tokens; white space goes, but a tab, a blank line or a wide gap stays as a break."""
    tokens: list[Token] = []
    glued = False
    for match in TOKEN.finditer(text, start, end):
        kind, piece = match.lastgroup or "", match.group()
        if kind == "note" and glued:
            continue
        if kind == "nought":
            kind, piece = "han", "〇"
        if kind in {"note", "dash"}:
            kind, piece = "mark", piece[-1]
        if kind != "gap":
            tokens.append(Token(kind, match.start(), match.end(), piece, piece.lower(), glued))
        elif BREAK.search(piece):
            tokens.append(Token("gap", match.start(), match.end(), piece, "", glued=False))
        glued = kind != "gap"
    return tokens


def neighbour(tokens: list[Token], index: int, step: int) -> Token | None:
    """Return the token glued to this one on the left (-1) or right (1), if any."""
    other = index + step
    if not 0 <= other < len(tokens) or not tokens[max(index, other)].glued:
        return None
    return tokens[other]
