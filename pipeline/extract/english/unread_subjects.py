"""Subjects that are none of ours and open a clause of their own after "and" or "but"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.parser import Parser


def unread_subject(s: Parser) -> bool:
    """Whether no subject of ours stands between "and" and a verb: "and its functions passed to", "and there was"."""
    at = s.at - 1
    while at > 0 and s.chunks[at].kind in {"word", "adverb", "when"}:
        at -= 1
    first = s.chunks[at + 1] if at + 1 < s.at else None
    opens = s.chunks[at].kind == "conjunction" and first is not None
    return opens and first is not None and (s.p.is_a(first.start, "determiner") or first.key == "there")


def unread_words(s: Parser) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Part the words of the clause before from a subject that was not understood: "..., but the choice fell"."""
    at = next((at for at in range(s.at - 1, s.top.first - 1, -1) if s.chunks[at].kind in {"comma", "conjunction"}), 0)
    words = s.top.words
    return [word for word in words if word[0] < at], [word for word in words if word[0] > at]
