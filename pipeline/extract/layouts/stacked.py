"""Entries of a career whose role, employer and dates stand on lines of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.layouts.aides import AIDE, is_role
from pipeline.extract.layouts.owning import body_first, told_apart
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement


def is_stacked(view: View, dates: Span, text: Span) -> bool:
    """Say whether an entry has its dates on another line than its first words, or behind them."""
    return dates.start > text.start or "\n" in view.text[dates.end : text.start]


def read_stacked(view: View, frame: Frame, person: Mention, dates: Span, text: Span) -> tuple[list[Statement], Frame]:
    """Read an entry of lines: the one that names a post, completed with the other where that names where it was."""
    lines = lines_in(view, dates, text)
    post = next((line for line in lines if names_post(view, line)), None)
    if post is None:
        return [], frame
    others = [line for line in lines if line is not post]
    where = others[0] if others else None
    return told_apart(view, frame, person, post, where, read_term(view, dates), "cv.stack")


def lines_in(view: View, dates: Span, text: Span) -> list[Span]:
    """Return the lines of an entry without its dates and what parts them from the words before."""
    found, at = [], text.start
    for words in text.of(view.text).split("\n"):
        end = at + len(words)
        stop = min(end, dates.start) if at < dates.end else end
        bare = view.text[at:stop].rstrip(" \t,(|[–—-")
        lead = len(bare) - len(bare.lstrip())
        if bare.strip():
            found.append(Span(at + lead, at + len(bare)))
        at = end + 1
    return found


def names_post(view: View, line: Span) -> bool:
    """Say whether a line begins with a role, or with a body and what somebody was in it."""
    if AIDE.search(line.of(view.text)) or body_first(view, line):
        return True
    first = next(iter(segments(view, line)), None)
    if first is None:
        return False
    begins = any(post.span.start <= line.start for post in view.posts(line, Scene()))
    return begins or bool(first.posts) or is_role(view, first.span.of(view.text))
