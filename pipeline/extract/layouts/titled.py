"""People named after the title of their post in a Chinese field or item: 主任 陆启航（2021.8—）；党委书记 单晓梅."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import post_of
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

ENTRY = re.compile(r"[^;；、\n(（]+(?:[(（][^()（）]*[)）][^;；、\n(（]*)*")
TITLE_END = re.compile(r".{2}[官长長员員]$")
"""How titles end that the lexicon does not know."""
BRACKETED = re.compile(r"(?P<title>[\u3400-\u9fff]{3,20})\s*[(（](?P<names>[\u3400-\u9fff·、，]{2,40})[)）]")
TITLE = re.compile(r"([\u3400-\u9fff]{2,12})(?:[\s\u3000]+|[:：][\s\u3000]*)(?=[\u3400-\u9fff])")


def titled_people(view: View, frame: Frame, body: Mention | None, value: Span) -> list[Statement] | None:
    """Read a list of people who each stand after the title of their post.

    Args:
        view: The unit.
        frame: The block.
        body: The body whose posts they are; without one nothing is claimed.
        value: The list.

    Returns:
        The statements, ``None`` where the value begins with no title of a post.
    """
    found = list(entries(view, value))
    if not found:
        return None
    statements: list[Statement] = []
    for title, rest in found if body else ():
        person = next((p for p in view.holders(rest) if p.span.start == rest.start), None)
        if person is None or body is None:
            continue
        post = post_of(view, title.of(view.text), body.entity.name, title, body.entity)
        said, told = tell(view, Span(person.span.end, rest.end), person, post, "box.titled")
        if not any(t.post and t.post.entity.name == post.entity.name for t in told):
            said.insert(0, tenure(view, person, post, Term("", ".." if frame.is_present else ""), "box.titled"))
        statements += said
    return statements


def bracketed_people(view: View, value: Span) -> list[Statement]:
    """Read a post with its holders in brackets, as who appoints or assists somebody: 财务副大臣（王小明、李大成）."""
    match = BRACKETED.fullmatch(view.text, value.start, value.end)
    title = Span(*match.span("title")) if match else value
    post = next((p for p in view.posts(title) if p.span == title and p.kind == "post"), None) if match else None
    if match is None or post is None:
        return []
    return [tenure(view, p, post, Term(), "box.titled") for p in view.holders(Span(*match.span("names")))]


def entries(view: View, value: Span) -> Iterator[tuple[Span, Span]]:
    """Yield title and the rest of each entry of a list; nothing where one of them has no title."""
    found = []
    for match in ENTRY.finditer(view.text, value.start, value.end):
        words = match.group()
        at = match.start() + len(words) - len(words.lstrip())
        title = TITLE.match(view.text, at, match.end())
        label = view.vocabulary.layouts.label(title.group(1)) if title else None
        unknown = title is not None and label is None and TITLE_END.search(title.group(1)) is not None
        if title is None or not (unknown or (label and label.role in {"office", "deputy"})):
            return
        found.append((Span(*title.span(1)), Span(title.end(), match.end())))
    yield from found
