"""Entries of a career whose role, employer and dates stand on lines of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.aides import AIDE, is_role
from pipeline.extract.layouts.owning import PART, body_first, employer_of, told_apart
from pipeline.extract.layouts.segments import MEMBER, segments
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    where = next((line for line in others if employer_of(view, frame, line)), others[0] if others else None)
    beside = [line for line in others if line.start < dates.end or employer_of(view, frame, line)]
    stays = goes_on(view, frame, dates, post, beside)
    return told_apart(view, frame, person, post, where, read_term(view, dates), "cv.stack", stays=stays)


def goes_on(view: View, frame: Frame, dates: Span, post: Span, others: Sequence[Span]) -> bool:
    """Say whether an entry names no employer, since it stands under that of the entry before it.

    One of a profile does, and one whose post is in a part of some body ("Head of Division").
    """
    if frame.employer is None or others:
        return False
    return LASTING.match(view.text, dates.end) is not None or PART.search(post.of(view.text)) is not None


LASTING = re.compile(r"(?i)\s*[·•|,(–-]?\s*(?:less than )?(?:\d{1,2}|an?) ?(?:yrs?|years?|mos?|months?)\b")
"""How long something lasted, as profiles add it to its dates."""


def lines_in(view: View, dates: Span, text: Span) -> list[Span]:
    """Return the lines of an entry without its dates and what parts them from the words before."""
    found, at = [], text.start
    for words in text.of(view.text).split("\n"):
        end = at + len(words)
        stop = min(end, dates.start) if at < dates.end else end
        bare = view.text[at:stop].rstrip(" \t,(|[–—-")
        lead = len(bare) - len(bare.lstrip())
        if bare.strip() and not LASTING.match(bare):
            found.append(Span(at + lead, at + len(bare)))
        at = end + 1
    return found


def names_post(view: View, line: Span) -> bool:
    """Say whether a line begins with a role, or with a body and what somebody was in it."""
    if AIDE.search(line.of(view.text)) or MEMBER.fullmatch(line.of(view.text)) or body_first(view, line):
        return True
    first = next(iter(segments(view, line)), None)
    if first is None:
        return False
    begins = any(post.span.start <= line.start for post in view.posts(line, Scene()))
    return begins or bool(first.posts) or is_role(view, first.span.of(view.text))
