"""What an entry of a career tells of its person: posts with the entry's dates or their own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.aides import advised, is_role
from pipeline.extract.layouts.beside import is_bare
from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.details import Telling
from pipeline.extract.layouts.doings import without_doings
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.referred import referred
from pipeline.extract.layouts.rising import risen
from pipeline.extract.layouts.segments import Segment, completed, role_words
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

MEANWHILE = re.compile(r"其间|其間|期间|期間|(?i:\bduring\b|\bin the meantime\b)")


def told_line(
    view: View, person: Mention, parts: Sequence[Segment], term: Term, pattern: str
) -> tuple[list[Statement], tuple[Mention, ...]]:
    """Tell what the segments of an entry of a career say, in the entry's term; return the person's posts too."""
    telling, parts = Telling(view, person, None, pattern, term), without_companies(view, parts)
    parts, ends = without_doings(view, person, parts, term, pattern)
    earlier: set[int] = set()
    parts, officials = advised(view, referred(view, shared(view, without_outsiders(view, parts))))
    for segment in parts:
        known = len(telling.entries)
        telling.tell(segment)
        if EARLIER.match(segment.span.of(view.text)):
            earlier.update(range(known, len(telling.entries)))
    telling.entries[:1] = [(who, own(view, post), when, acting) for who, post, when, acting in telling.entries[:1]]
    told = [
        filled(view, when, term) if term and n not in earlier else when
        for n, (_, _, when, _) in enumerate(telling.entries)
    ]
    told = risen(telling.entries, told, term)
    statements = [
        tenure(view, who, post, told[n] if who == person else when, pattern, acting=acting)
        for n, (who, post, when, acting) in enumerate(telling.entries)
    ]
    statements += [tenure(view, who, post, Term(), pattern) for who, post in officials]
    posts = tuple(post for who, post, _, _ in telling.entries if who == person)
    return [*statements, *ends, *telling.others], posts


def without_outsiders(view: View, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments without posts in clubs and companies: "President, Hill Golf Club", "Clerk, chess club"."""
    kept: list[Segment] = []
    for part in parts:
        words = part.span.of(view.text)
        if is_han(words) or not view.is_outside(words):
            kept.append(part)
        elif kept and part.mark == "," and not (part.in_brackets or kept[-1].posts):
            kept.pop()
    return kept


def without_companies(view: View, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments without a post in a company, as brackets call it: "Adviser, Holm (shipping company)"."""
    told = [part.in_brackets and COMPANY.search(part.span.of(view.text)) is not None for part in parts]
    return [part for at, part in enumerate(parts) if not told[at] and told[at + 1 : at + 2] != [True]]


COMPANY = re.compile(
    r"^(?:an? )?[a-z][\w -]{0,30}?\b(?:company|firm|consultancy|business|manufacturer|conglomerate|start-?up|publisher"
    r"|brewery|insurer|retailer|shipyard)$|^(?:consultancy|insurer|brewery|firm|start-up)$"
)
"""What brackets say of an employer that is no public body."""


def is_in_company(view: View, span: Span) -> bool:
    """Say whether a line tells of a company alone: "Adviser, Holm (shipping company)"."""
    words = span.of(view.text).rstrip(" .")
    inner = words.rpartition("(")[2].removesuffix(")")
    return words.endswith(")") and ";" not in words and COMPANY.search(inner) is not None


def shared(view: View, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments, a bare role with the body of the higher one that took its place.

    "Deputy Head, since 1995 Head of the Water Department", "Clerk, later Chief Clerk, Water Board".
    """
    found = [*parts]
    for at, part in enumerate(parts[:-1]):
        words = THEN.sub("", role_words(view, part))
        if part.posts or is_han(words) or not words or not is_role(view, words):
            continue
        later = next((p for p in parts[at + 1 :] if not (p.in_brackets and is_bare(view, p))), None)
        posts = (later.posts or view.posts(later.span, Scene())) if later else []
        onward = later is not None and (words != role_words(view, part) or ONWARD.match(later.span.of(view.text)))
        post = posts[0] if onward and posts else None
        if post and post.body and post.role.split()[-1:] == words.casefold().split()[-1:]:
            plain = Segment(Span(part.span.start, part.span.start + len(words)), part.mark, part.in_brackets)
            found[at] = replace(part, posts=completed(view, plain, post.body.name))
    return found


THEN = re.compile(r"(?i)\s+(?:and\s+)?(?:then|later|subsequently|afterwards)$")
ONWARD = re.compile(r"(?i)(?:and )?(?:from|since|after|later|then|subsequently|afterwards|becoming|promoted|finally)\b")
EARLIER = re.compile(r"(?:此前|之前|原|曾)(?:先后|先後)?(?:任|为|為|是|担任|擔任|系)")
"""Words before a post that was held before those of the line."""


def own(view: View, post: Mention) -> Mention:
    """Return the post that a bare title means: one that the line above gave its person, if it has that title."""
    frame = view.scene.frame
    if frame is None or not is_han(post.role) or post.entity.words != post.role:
        return post
    return next((known for known in frame.posts if known.role == post.role), post)


def filled(view: View, own: Term, line: Term) -> Term:
    """Return a post's own term, or the line's; one that began within the line's lasts as long, unless it was 其间."""
    if not own:
        return line
    if (
        own.start
        and own.end in {"", ".."}
        and not is_han(view.span.of(view.text))
        and not MEANWHILE.search(view.span.of(view.text))
    ):
        return Term(own.start, line.end)
    return Term(own.start or line.start, "" if own.end == ".." and line.end != ".." else own.end)
