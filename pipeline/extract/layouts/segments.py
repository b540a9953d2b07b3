"""What is said beside a name, cut into segments at its punctuation, dates kept whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.english.remarks import gloss_end
from pipeline.extract.layouts.nouns import commas_in_names, is_generic, is_role_noun, linked, names_part
from pipeline.extract.layouts.view import stripped
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention, When

SEPARATOR = re.compile(
    r"[,;，；:：|()（）\[\]【】［］〔〕〈〉《》｛｝。\n]|(?<!\b[a-zA-Z])(?<!\bLt)(?<!\b(?:Gen|Adm|Col|Maj|Gov|Sen|Rep|Rev|Hon))(?<!\bCapt)(?<!\bProf)\.(?=\s|$)(?<!\bSt\.(?=\s[A-Z]))(?<!\bSte\.(?=\s[A-Z]))|\s[–—]\s"
    r"|(?<=[\d年月日号號今])[ \t\u3000]+(?=[\u3400-\u9fff]"
    r"|(?:\d{4}|民[国國]\d{1,3})年(?:\d{1,2}月)?(?:\d{1,2}[日号號])?(?:[\u3400-\u9fff]{2}|[卒逝殁歿]))"
)
JOINS = {",", "，", "–", "—", "|"}
"""Marks that a role and its body stand around."""
MEMBER = re.compile(
    r"(?i)(?:(?:board|committee|council|commission|panel|cabinet|executive|full|alternate|ordinary|ex officio"
    r"|founding|elected|co-opted|lay|independent|voting|non-voting|associate|senior|part-time|full-time|standing"
    r"|permanent) ){0,2}member"
)
"""What somebody was in a council that stands apart from it: "Board member"."""
DATED = {":", "：", "\n"}
"""Marks between a date in brackets and what happened then; a line break is a wide space ("1993.05—1994.05　兼任…")."""
FRESH = ";；。.\n"
ADVERB = re.compile(
    r"(?i)^(?:(?:also|and|ex officio|concurrently|then|later|earlier|previously|formerly|from|since|as|a|an|the"
    r"|afterwards?|subsequently|thereafter|eventually|finally|simultaneously|became|beforehand)\s+)+"
)
AND = re.compile(r"\s+and\s+(?:of the |of |then |later |subsequently |also |concurrently )?")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch between two marks.

    Attributes:
        span: The stretch, without marks.
        mark: The mark before it.
        in_brackets: Brackets hold it.
        whens: The time expressions in it.
        posts: The posts that its role and a body or place after a comma make.
        is_extended: A second comma has already lengthened the body of its post.
        is_unclear: A name that could not be read stands after the comma, so that the role may be of anything.
    """

    span: Span
    mark: str
    in_brackets: bool
    whens: tuple[When, ...] = ()
    posts: tuple[Mention, ...] = ()
    is_unclear: bool = False
    is_extended: bool = False

    @property
    def is_fresh(self) -> bool:
        """Whether the mark before it ends what was said of others: it speaks of the entry's person again."""
        return self.mark in FRESH


def segments(view: View, span: Span, context: str = "") -> list[Segment]:
    """Cut a stretch into segments; a role and the body after its comma are one ("director, General Office")."""
    whens = view.dates(span, context)
    found: list[Segment] = []
    cuts = (part for cut in pieces(view, span, whens) for part in at_and(view, found, cut))
    for cut in cuts:
        is_dated = (
            bool(found) and cut.mark in (DATED if cut.in_brackets else ":") and opens_with_date(view, found[-1], cut)
        )
        piece = replace(cut, whens=(*found.pop().whens, *cut.whens)) if is_dated else cut
        if in_brackets(view, found, piece):
            continue
        if piece.mark not in JOINS or not join_dated(view, found, piece):
            if found and piece.mark in JOINS and is_open(view, found[-1], piece):
                found[-1] = replace(found[-1], is_unclear=True)
            found.append(piece)
    return found


def in_brackets(view: View, found: list[Segment], piece: Segment) -> bool:
    """Complete the bare role before a bracket with the body in it; say whether it was one: "Head (Tax Board)"."""
    last = found[-1] if found else None
    opens = piece.mark in "(（[" and piece.in_brackets and not piece.whens
    if last is None or not opens or last.in_brackets or last.posts:
        return False
    place = " ".join(piece.span.of(view.text).split()).removeprefix("the ")
    if not place[:1].isupper() or all(body.span != piece.span for body in view.bodies(piece.span)):
        return False
    made = completed(view, last, place)
    if made:
        found[-1] = replace(last, span=Span(last.span.start, piece.span.end), posts=made)
    return bool(made)


def at_and(view: View, found: Sequence[Segment], cut: Segment) -> list[Segment]:
    """Return a segment in two where the body of the role before its comma ends at "and", and another office follows.

    "Deputy Secretary, Party Committee and Chairman of the Council 2002–03": the dates are those of both.
    """
    body = next((b for b in view.bodies(cut.span) if b.span.start == cut.span.start), None)
    match = OTHER_OFFICE.match(view.text, body.span.end, cut.span.end) if body and found and cut.mark == "," else None
    if body is None or match is None or found[-1].posts or found[-1].whens:
        return [cut]
    rest = Span(match.end(), cut.span.end)
    words = f"{rest.of(view.text)} of Beijing"
    if not any(not post.span.start for post in phrases.posts(words, Span(0, len(words)), view.vocabulary, Scene())):
        return [cut]
    return [replace(cut, span=body.span, whens=()), replace(cut, span=rest, mark="and")]


OTHER_OFFICE = re.compile(r" (?:and|&) (?:also |concurrently )?(?=[A-Z])")


def opens_with_date(view: View, date: Segment, piece: Segment) -> bool:
    """Say whether a segment is a mere date that a colon parts from what happened then: "(2014–2016: director of X)"."""
    words = without_dates(view, date).strip()
    return bool(date.whens) and not words and date.in_brackets == piece.in_brackets and not date.posts


def is_open(view: View, segment: Segment, piece: Segment) -> bool:
    """Say whether a bare role stands before a comma and a name, which was not read as its body, after it."""
    words = piece.span.of(view.text)
    named = words[:1].isupper() or words[:1].isdigit()
    if not named or piece.whens or piece.in_brackets != segment.in_brackets or view.persons(piece.span):
        return False
    if segment.posts:
        return any(body.span == piece.span for body in view.bodies(piece.span))
    role = role_words(view, segment)
    return not phrases.posts(role, Span(0, len(role)), view.vocabulary, Scene()) and not view.posts(piece.span)


def pieces(view: View, span: Span, whens: Sequence[When]) -> Iterator[Segment]:
    """Yield the stretches between marks that are no part of a date."""
    kept = sorted(whens, key=lambda when: when.span.start)
    at, mark, depth, date, first, past = span.start, ";", 0, 0, 0, 0
    inner = commas_in_names(view, span)
    for match in SEPARATOR.finditer(view.text, span.start, span.end):
        past = max(past, gloss_end(view.text, match.start()))
        while date < len(kept) and kept[date].span.end <= match.start():
            date += 1
        if date < len(kept) and kept[date].span.start <= match.start():
            continue
        if match.start() < past or match.start() in inner or (match.group() == "\n" and is_wrapped(view, match.end())):
            continue
        yield from whole(view, Span(at, match.start()), mark, kept[first:date], inside=depth > 0)
        depth = max(0, depth + (match.group() in "(（[【［〔〈《｛") - (match.group() in ")）]】］〕〉》｝"))
        at, mark, first = match.end(), match.group().strip() or "\n", date
    yield from whole(view, Span(at, span.end), mark, kept[first:], inside=depth > 0)


def is_wrapped(view: View, at: int) -> bool:
    """Say whether a line of an entry only goes on at a place, rather than begins anew."""
    follows = view.text[at : at + 1]
    return view.unit.layout == "cv" or (view.unit.layout == "item" and (follows.isspace() or follows.islower()))


def whole(view: View, stretch: Span, mark: str, whens: Sequence[When], *, inside: bool) -> Iterator[Segment]:
    """Yield the segment of a stretch that has words."""
    piece = stripped(view.text, stretch.start, stretch.end)
    if piece.start < piece.end:
        yield Segment(piece, mark, inside, tuple(w for w in whens if w.span.start < piece.end))


def join_dated(view: View, found: list[Segment], piece: Segment) -> bool:
    """Do as ``join``; dates behind the body or place are those of the role: "member, Water Board 1983–85"."""
    begins = piece.whens[0].span.start if piece.whens else 0
    alike = [number for number, segment in enumerate(found) if segment.in_brackets == piece.in_brackets]
    ends = piece.whens and not view.text[piece.whens[-1].span.end : piece.span.end].strip(" .)")
    if not ends or begins <= piece.span.start or not alike or found[alike[-1]].whens:
        return join(view, found, piece)
    words = FROM.sub("", view.text[piece.span.start : begins].rstrip())
    place = replace(piece, span=Span(piece.span.start, piece.span.start + len(words)), whens=())
    joined = bool(words) and join(view, found, place)
    if joined:
        last = found[alike[-1]]
        found[alike[-1]] = replace(last, span=Span(last.span.start, piece.span.end), whens=piece.whens)
    return joined


FROM = re.compile(r"(?i)\s+(?:from|in|since|between|,)$")
"""What may stand before the dates."""


def join(view: View, found: list[Segment], piece: Segment) -> bool:
    """Complete the roles said last with the body or place after their comma; say whether that is what it was."""
    place = " ".join(piece.span.of(view.text).split()).removeprefix("the ")
    before = next((n for n in range(len(found) - 1, -1, -1) if found[n].in_brackets == piece.in_brackets), -1)
    if (
        before < 0
        or piece.whens
        or not (place[:1].isupper() or place[:1].isdigit())
        or (piece.in_brackets and before != len(found) - 1)
    ):
        return False
    named = phrases.bodies(place, Span(0, len(place)), view.vocabulary)
    is_body = any(body.span == Span(0, len(place)) for body in named)
    if not is_body and (place[:1].isdigit() or phrases.posts(place, Span(0, len(place)), view.vocabulary, Scene())):
        return False
    if is_generic(view, place) or is_role_noun(view, place) or names_holder(view, found[before], piece):
        return False
    further = () if (made := completed(view, found[before], place)) else extended(view, found[before], piece)
    if not made and not further:
        return False
    span = Span(found[before].span.start, piece.span.end)
    found[before] = replace(found[before], span=span, posts=made or further, is_extended=bool(further))
    if THEN.match(found[before].span.of(view.text)) or any(
        THEN.match(found[n].span.of(view.text)) for n in range(before)
    ):
        complete_earlier(view, found, before, place)
    for number in range(before + 1, len(found)):
        found[number] = replace(found[number], posts=completed(view, found[number], place))
    return True


THEN = re.compile(r"(?i)(?:and |and then|then|later|subsequently|afterwards?|thereafter|eventually)\b")
"""Words between two roles that share what stands after the second: "deputy head, then head, Office of X"."""


def complete_earlier(view: View, found: list[Segment], before: int, place: str) -> None:
    """Complete the bare role that "then" parts from the role just completed."""
    number = next((n for n in range(before - 1, -1, -1) if view.posts(found[n].span)), -1)
    if number < 0 or found[number].posts or found[number].in_brackets or found[number + 1].mark not in ",(":
        return
    made = completed(view, found[number], place)
    if made:
        found[number] = replace(found[number], posts=made)


def names_holder(view: View, segment: Segment, piece: Segment) -> bool:
    """Say whether the name after a comma is rather that of a person, as the role before it has its body or place."""
    complete = re.search(r" (?:of|to|for) (?:the )?[A-Z]", role_words(view, segment)) is not None
    return complete and any(person.span == piece.span for person in view.persons(piece.span))


def extended(view: View, segment: Segment, piece: Segment) -> tuple[Mention, ...]:
    """Return the posts of a segment whose body goes on after a second comma: "chairman, Committee X, NPC"."""
    bodies = [b for b in view.bodies(piece.span) if b.span == piece.span]
    is_whole = segment.is_extended and not names_part(segment.span.of(view.text))
    if len(segment.posts) != 1 or not bodies or is_whole:
        return ()
    seat = "member of the " if segment.posts[0].kind == "membership" else ""
    words = f"{seat}{segment.posts[0].entity.name} of the {piece.span.of(view.text)}"
    posts = phrases.posts(words, Span(0, len(words)), view.vocabulary, Scene())
    return tuple(
        replace(post, span=segment.span, entity=replace(post.entity, words=segment.span.of(view.text)))
        for post in posts[:1]
    )


def completed(view: View, segment: Segment, place: str) -> tuple[Mention, ...]:
    """Return the posts that the roles of a segment make with a body or place: "secretary, X", "A and B, Y"."""
    made: list[Mention] = []
    of_body = bool(phrases.bodies(place, Span(0, len(place)), view.vocabulary))
    place = place.removeprefix("The ")
    links = (" of the ", " of ") if of_body else (" of ", " of the ")
    for words in AND.split(role_words(view, segment)):
        role = "member" if MEMBER.fullmatch(words) else words
        mention = next((m for m in (linked(view, role, link, place) for link in links) if m), None)
        if mention is None:
            return ()
        literal = segment.span.of(view.text)
        made.append(replace(mention, span=segment.span, entity=replace(mention.entity, words=literal)))
    return tuple(made)


def without_dates(view: View, segment: Segment) -> str:
    """Return the words of a segment with its dates blanked, also where a mark of a date stands outside it."""
    start, words = segment.span.start, list(segment.span.of(view.text))
    for when in segment.whens:
        for at in range(max(0, when.span.start - start), min(len(words), when.span.end - start)):
            words[at] = " "
    return "".join(words)


def undated(segment: Segment) -> Span:
    """Return a segment's stretch without the date that it begins with."""
    at = max((when.span.end for when in segment.whens if when.span.start <= segment.span.start), default=0)
    return Span(max(segment.span.start, at), segment.span.end)


def role_words(view: View, segment: Segment) -> str:
    """Return the words of a segment without its dates and the adverbs before it."""
    words = segment.span.of(view.text)
    inside = [when for when in segment.whens if when.span.start >= segment.span.start]
    for when in sorted(inside, key=lambda w: -w.span.start):
        words = words[: when.span.start - segment.span.start] + words[when.span.end - segment.span.start :]
    return ADVERB.sub("", " ".join(words.split()))
