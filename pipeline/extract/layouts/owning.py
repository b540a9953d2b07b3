"""Posts that are named apart from their body: "Director" beside an employer, "member" behind a council's name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.aides import AIDE
from pipeline.extract.layouts.beside import OF_PLACES, is_bare
from pipeline.extract.layouts.entries import told_line
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import article, plain_post
from pipeline.extract.layouts.segments import completed, role_words, segments
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

PART = re.compile(
    r"(?:Division|Section|Unit|Department|Directorate|Branch|Desk|Team|Secretariat|Bureau|Office|Service|Subdivision"
    r"|Laboratory|Cabinet|Group|Sector|Region|Wing|Cell)s?$"
)
"""The last word of the name of a part of a body."""
WHOLE = re.compile(r"(?:National|State|Federal|Central|General|European|International|United)\b")
"""How names of bodies begin that are parts of none."""
COMPLETE = {
    "minister",
    "ambassador",
    "mayor",
    "governor",
    "consul",
    "judge",
    "premier",
    "president",
    "envoy",
    "commissioner",
}
"""Roles that a place or portfolio completes, whoever employs them."""
SAME = re.compile(r"(?i)(?:the )?same\b|as above|idem|ibid")
"""An employer that is the one of the entry before."""
PLACE = re.compile(
    r"(?:City|Town|County|State|Municipality|Province|Canton|Region|Government|District|Borough|Prefecture|Republic"
    r"|Territory|Island|Commune|Parish) of (?:the )?[A-Z][\w'’. -]{1,40}"
    r"|[A-Z][\w'’. -]{1,40} (?:Province|County|Region|District|Municipality|Prefecture|State|Oblast|Canton|City"
    r"|Territory|Borough|Voivodeship|Governorate|Commune)"
)
"""A place whose authorities are an employer: "City of Leeds", "West Sumatra Province"."""
COMMA = re.compile(r",\s+(?:[Tt]he )?")
BEHIND = re.compile(r"\s*(?:[:：,，(（–—-]|\s-)\s*")


def told_apart(
    view: View,
    frame: Frame,
    person: Mention,
    post: Span,
    where: Span | None,
    term: Term,
    pattern: str,
    *,
    stays: bool = False,
) -> tuple[list[Statement], Frame]:
    """Tell the posts that one stretch of an entry of a career names and another completes with where they were.

    Args:
        view: The unit.
        frame: The career so far.
        person: Whose it is.
        post: The stretch of the posts.
        where: The stretch of the body or place, ``None`` where there is none.
        term: When it was.
        pattern: The pattern's id for the statements.
        stays: It was with the employer of the entry before.
    """
    employer = frame.employer if stays else employer_of(view, frame, where) if where is not None else None
    parts = segments(view, post, term.start)
    if where is not None and employer is None:
        place = " ".join(where.of(view.text).split(",")[0].split())
        parts = [in_place(view, part, place) for part in parts]
        parts = [part for part in parts if part.posts or has_body(view, part)]
    elif employer:
        parts = [in_body(view, part, employer) for part in parts]
    else:
        parts = body_first(view, post) or parts
    statements, posts = told_line(view, person, parts, term, pattern)
    posts = posts or frame.posts
    after = replace(frame, subject=person, is_career=True, employer=employer, posts=posts, term=Term(), line=None)
    return statements, after


def employer_of(view: View, frame: Frame, where: Span) -> Entity | None:
    """Return the public body that a stretch names or means; a company is none."""
    words = where.of(view.text)
    if SAME.match(words):
        return frame.employer
    begin = where.start + len(THE.match(view.text, where.start, where.end)[0])  # type: ignore[index]
    body = next((b for b in view.bodies(where) if b.span.start in {where.start, begin}), None)
    if body is None and PLACE.fullmatch(words):
        return Entity(words, words)
    if body is None or view.is_outside(words):
        return None
    return joined(view, body, where) or body.entity


def joined(view: View, body: Mention, where: Span) -> Entity | None:
    """Return the body that two names around a comma are, a part and its whole in either order."""
    comma = COMMA.match(view.text, body.span.end, where.end)
    other = next((b for b in view.bodies(where) if comma and b.span.start == comma.end()), None)
    if other is None:
        return None
    first, second = body.span.of(view.text), other.span.of(view.text)
    is_inner = PART.search(second) is not None and not PART.search(first)
    part, whole = (second, first) if is_inner else (first, second)
    return Entity(f"{part} of {article(whole)}{whole}", where.of(view.text))


def in_place(view: View, part: Segment, place: str) -> Segment:
    """Return a segment whose office is one of a place ("Mayor") completed with it."""
    role = role_words(view, part).casefold().split()
    if part.posts or not role or role[-1] not in OF_PLACES or not place[:1].isupper():
        return part
    return replace(part, posts=completed(view, part, place))


def has_body(view: View, part: Segment) -> bool:
    """Say whether a segment names a post with its own body, or the one whom an aide served."""
    return any(post.body for post in view.posts(part.span, Scene())) or AIDE.search(part.span.of(view.text)) is not None


def in_body(view: View, part: Segment, body: Entity) -> Segment:
    """Return a segment with its posts completed with a body, where they are of none or of a part of one."""
    own = [*part.posts] or view.posts(part.span, Scene())
    if AIDE.search(part.span.of(view.text)) or (own and not all(is_within(post) for post in own)):
        return part
    made = completed(view, part, body.name) if not part.in_brackets or own else ()
    if not made and own:
        made = tuple(
            plain_post(f"{post.entity.name} of {article(body.name)}{body.name}", post.span, view, body, post.role)
            for post in own
        )
    return replace(part, posts=made) if made else part


def is_within(post: Mention) -> bool:
    """Say whether a post is one of a part of a body, or of none: "head of the Water Division", "director of Dams"."""
    if post.kind != "post":
        return False
    if post.body is None:
        return post.role.casefold().split()[-1] not in COMPLETE if post.role else False
    name = post.body.name
    return PART.search(name) is not None and " of the " not in name and not WHOLE.match(name)


def body_first(view: View, span: Span) -> list[Segment]:
    """Return the segments of a line that names a body first and then what somebody was in it, each with its posts.

    "Water Council: member 2012–21", "Party Committee, deputy secretary (1990–94)"; of several bodies with as many roles
    each takes its own ("18th and 19th Central Committees: alternate member, member"). Nothing for other lines.
    """
    names, rest = bodies_at(view, span)
    short = SHORT.match(view.text, rest.start, rest.end)
    rest = Span(short.end(), rest.end) if names and short else rest
    mark = BEHIND.match(view.text, rest.start, rest.end)
    if not names or mark is None or view.is_outside(view.text[span.start : rest.start]):
        return []
    parts = segments(view, stripped_brackets(view, Span(mark.end(), rest.end)))
    roles = [number for number, part in enumerate(parts) if role_words(view, part) and not is_time(view, part)]
    roles = [number for number in roles if not parts[number].in_brackets] or roles
    if not roles or (len(names) > 1 and len(roles) not in {1, len(names)}):
        return []
    for at, number in enumerate(roles):
        owners = names if len(roles) == 1 else [names[at]] if len(names) > 1 else names
        made = tuple(post for name in owners for post in completed(view, parts[number], name))
        if len(made) < len(owners):
            return []
        parts[number] = replace(parts[number], posts=made)
    return parts


SHORT = re.compile(r" \([A-Z][A-Za-z&.-]{1,11}\)(?=\s?[:,–—-])")
"""The short name of a body behind its name: "Coal Organization (CO): member"."""


def is_time(view: View, part: Segment) -> bool:
    """Say whether a segment tells of time or of acting and nothing else."""
    return is_bare(view, part) or view.has_cue("acting", part.span)


def stripped_brackets(view: View, span: Span) -> Span:
    """Return a stretch without the bracket at its end whose opening one stands before it."""
    words = span.of(view.text).rstrip()
    closed = words.endswith((")", "）")) and words.count("(") + words.count("（") < words.count(")") + words.count("）")
    return Span(span.start, span.start + len(words) - closed)


def bodies_at(view: View, span: Span) -> tuple[list[str], Span]:
    """Return the names of the bodies that a stretch begins with, and what follows them."""
    several = SEVERAL.match(view.text, span.start, span.end)
    if several:
        names = [f"{nth} {several['noun'].removesuffix('s')}" for nth in NTH.findall(several["nths"])]
        return names, Span(several.end("noun"), span.end)
    begin = span.start + len(THE.match(view.text, span.start, span.end)[0])  # type: ignore[index]
    body = next((b for b in view.bodies(span) if b.span.start in {span.start, begin}), None)
    return ([body.span.of(view.text)], Span(body.span.end, span.end)) if body else ([], span)


THE = re.compile(r"(?:[Tt]he )?(?:\d{1,2}(?:st|nd|rd|th) )?")
NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
SEVERAL = re.compile(
    r"(?:[Tt]he )?(?P<nths>(?:\d{1,2}(?:st|nd|rd|th),? (?:and )?){2,6})(?<= )"
    r"(?P<noun>(?:[A-Z][\w'’]*|of|the)(?: (?:[A-Z][\w'’]*|of|the)){0,8})"
)
"""Several bodies in one: "18th and 19th Central Committees"."""
