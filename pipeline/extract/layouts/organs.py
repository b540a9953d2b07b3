"""Items of a list of bodies: "General Office – N, director (since 2014)" under "Organs under X and their heads"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.layouts.claims import event, relation, tenure, words_entity
from pipeline.extract.layouts.details import Telling
from pipeline.extract.layouts.frame import Frame, Term
from pipeline.extract.layouts.headlines import plural_role
from pipeline.extract.layouts.offices import is_han, post_of
from pipeline.extract.layouts.posts import head_post
from pipeline.extract.layouts.remarks import LEAVES
from pipeline.extract.layouts.segments import completed, role_words, segments
from pipeline.extract.layouts.titles import LED
from pipeline.extract.layouts.view import View, stripped
from pipeline.extract.scene import Scene, speak
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

PARTING = re.compile(r"\s[–—-]{1,2}\s|:\s|\s?[(\[]|,\s|;\s|\t|\s\.{2,}\s|\s\|\s")
"""What stands between the name of a body and what is said of it."""
SHORT = re.compile(r"\s?\(([A-Z][A-Z&]{1,9}|[\u3400-\u9fff]{2,20})\)")
EVENT = re.compile(
    r"(?i)(?:(?P<established>established|founded|created|formed|set up|split off)"
    r"|(?P<abolished>abolished|dissolved|disbanded|closed))(?: in| on|:)? (?=[\dA-Z])"
)
ORIGIN = re.compile(
    r"[\s,(–—-]*(?P<origin>(?i:established|founded|created|formed|set up|split off)"
    r"[^:;()\n]{0,80}?\d{4}[^:;()\n]{0,80})\)?:\s+(?=\w)"
)
"""What is said of how a body began before who leads it: "set up in 1993: Ann Lee"."""
FORMER = re.compile(
    r"(?:formerly |until \d{4} )(?:the )?(?P<name>[A-Z][^,;()]+)|(?P<first>[A-Z][^,;()]+?) until (?=\d)"
)
UNDER = re.compile(
    r"(?i)\b(?:under|subordinated? (?:directly )?to|subordinate (?:\w+ ){1,3}of|attached to|affiliated (?:to|with)"
    r"|(?:managed|administered|supervised|overseen|run) by) (?=the |[A-Z])(?:the )?"
)
"""Words of a title that say that the bodies listed have a parent, which is named next."""
PAST = re.compile(
    r"(?i)\b(?:former|formerly|once|were|was|until|till|used to|abolished|not|no longer|proposed|planned)\b"
)
MINISTERS = re.compile(r"(?i)\bministers?\b")
ENDS = re.compile(r";\s+|\s+/\s+|\n")
NOUN_ENDS = re.compile(r"[,.:;()]| and | as | at | in ")


def organ_of(view: View, span: Span) -> tuple[Mention, Span] | None:
    """Return the body that an English item begins with and what is said of it, ``None`` for another item."""
    if is_han(span.of(view.text)):
        return None
    cut = PARTING.search(view.text, span.start, span.end)
    head = stripped(view.text, span.start, cut.start() if cut else span.end)
    begin = head.start + len("the ") * head.of(view.text).startswith(("The ", "the "))
    body = next((b for b in view.bodies(Span(begin, head.end)) if b.span == Span(begin, head.end)), None)
    if body is None:
        return None
    short = SHORT.match(view.text, head.end, span.end)
    return body, Span(short.end() if short else cut.start() if cut else span.end, span.end)


def placed(view: View, frame: Frame) -> list[Statement]:
    """State the parent that the title of a list gives the body of each item, and the body's abbreviation."""
    parent = parent_of(view, frame)
    found = organ_of(view, view.unit.cells[0]) if parent else None
    if parent is None or found is None or found[0].entity.name == parent.name:
        return []
    return [relation(view, "subordinate_to", found[0], parent, "list.parent")]


def parent_of(view: View, frame: Frame) -> Entity | None:
    """Return the body that a list's title says the bodies listed are under."""
    title = view.unit.title
    words = title.of(view.text) if title else ""
    under = UNDER.search(words)
    if title is None or under is None or PAST.search(words):
        return None
    at = title.start + under.end()
    named = next((b for b in view.bodies(Span(at, title.end)) if b.span.start == at), None)
    if named and " " in named.span.of(view.text):
        return named.entity
    noun = set(NOUN_ENDS.split(view.text[at : title.end], maxsplit=1)[0].casefold().split())
    spoken = [m for m in (view.scene.topic, frame.page, *reversed(view.scene.bodies)) if m and m.kind == "body"]
    known = next((m for m in spoken if noun and noun <= set(m.entity.name.casefold().split())), None)
    return known.entity if known else named.entity if named else None


def read_organ(view: View, frame: Frame, span: Span) -> tuple[list[Statement], Frame]:
    """Read an item that begins with a body and goes on with who holds its posts."""
    found = organ_of(view, span)
    if found is None:
        return [], frame
    body, rest = found
    scene = speak(view.scene, body)
    spoken = View(view.text, view.unit, scene, view.vocabulary)
    entries = list(entries_of(view, rest))
    statements = [s for entry in entries for s in read_entry(spoken, frame, body, entry)]
    told = [s for entry in entries for s in facts_of(view, body, entry)]
    short = SHORT.match(view.text, body.span.end, span.end)
    if short and (statements or told or parent_of(view, frame)):
        told.append(relation(view, "named", body, words_entity(view, Span(*short.span(1))), "list.organ"))
    statements += told
    return statements, replace(frame, listed=(*frame.listed, body)) if statements else frame


def entries_of(view: View, rest: Span) -> Iterator[Span]:
    """Yield what is said of a body, person by person; a semicolon within brackets parts nobody."""
    origin = ORIGIN.match(view.text, rest.start, rest.end)
    if origin:
        yield Span(*origin.span("origin"))
    at = start = origin.end() if origin else rest.start
    for match in ENDS.finditer(view.text, rest.start, rest.end):
        words = view.text[start : match.start()]
        if words.count("(") <= words.count(")"):
            yield Span(at, match.start())
            at = start = match.end()
    yield Span(at, rest.end)


def read_entry(view: View, frame: Frame, body: Mention, entry: Span) -> list[Statement]:
    """Read one person of a body: name and title, title and name, or the name of its head alone."""
    parts = segments(view, entry)
    if not parts:
        return []
    person = whole_person(view, parts[0].span)
    several = named_together(view, body, entry)
    if several or person is None:
        return several or titled_person(view, frame, body, parts)
    post = title_of(view, body, parts[1]) if len(parts) > 1 else None
    if post:
        rest = [replace(parts[1], posts=(post,)), *parts[2:]]
        return told(view, frame, person, None, rest)
    head = head_of(view, body, parts[0].span)
    return told(view, frame, person, head, parts[1:]) if head else []


TOGETHER = re.compile(
    r"\W*(?P<names>[^,;:()\n]+(?:, [^,;:()\n]+)*,? (?:and|&) [^,;:()\n]+), "
    r"(?P<title>[A-Za-z][a-z]+(?:[ -][a-z]+){0,3})\W*"
)
"""Several people with a title that all of them have: "A, B and C, deputy directors"."""


def named_together(view: View, body: Mention, entry: Span) -> list[Statement]:
    """Return the tenures of several people with one title in the plural behind their names."""
    match = TOGETHER.fullmatch(view.text, entry.start, entry.end)
    role = plural_role(view, match["title"]) if match else ""
    people = view.holders(Span(*match.span("names"))) if match and role else []
    if match is None or len(people) <= len(SEVERAL.findall(match["names"])):
        return []
    post = post_of(view, role.lower(), body.entity.name, Span(*match.span("title")), body.entity)
    return [tenure(view, person, post, Term(), "list.organ") for person in people]


SEVERAL = re.compile(r",? (?:and|&) |, ")


def facts_of(view: View, body: Mention, entry: Span) -> list[Statement]:
    """Read what is said of the body itself: its rank, when it was set up, its former name."""
    found: list[Statement] = []
    for part in segments(view, entry):
        words = part.span.of(view.text)
        event_, former = EVENT.match(words), FORMER.fullmatch(words) or FORMER.match(words)
        whens = [when for when in part.whens if when.kind == "point"]
        ranks = view.ranks(part.span)
        if event_ and whens:
            predicate = "established" if event_["established"] else "abolished"
            found.append(event(view, predicate, body, whens[0].start, "list.organ"))
        elif former and view.bodies(part.span):
            ends = [when.end or when.start for when in part.whens if when.kind in {"until", "point"}]
            name = former["name"] or former["first"]
            old = Entity(name.strip(), name.strip())
            found.append(relation(view, "renamed_to", old, body, "list.organ", ends[0] if ends else ""))
        elif ranks and ranks[0].span == part.span:
            found.append(relation(view, "has_rank", body, ranks[0], "list.organ"))
    return found


def titled_person(view: View, frame: Frame, body: Mention, parts: list[Segment]) -> list[Statement]:
    """Read a person after the title: "director: N (since 2014)", "director N"."""
    first = parts[0]
    named = next((p for p in view.persons(first.span) if p.span.end == first.span.end), None)
    if named:
        title = replace(first, span=stripped(view.text, first.span.start, named.span.start))
        person, rest = named, parts[1:]
    else:
        found = whole_person(view, parts[1].span) if len(parts) > 1 else None
        if found is None:
            return []
        title, person, rest = first, found, parts[2:]
    post = title_of(view, body, title)
    return told(view, frame, person, post, rest) if post else []


def whole_person(view: View, span: Span) -> Mention | None:
    """Return the person whose name fills a stretch."""
    return next((p for p in view.persons(span) if p.span == span), None)


def title_of(view: View, body: Mention, part: Segment) -> Mention | None:
    """Return the post of the body that a segment without its dates is the bare title of."""
    role = role_words(view, part)
    if not role or not role[0].isalpha() or part.posts:
        return None
    own = phrases.posts(role, Span(0, len(role)), view.vocabulary, Scene())
    if any(post.body for post in own) or " of " in role:
        return None
    return next(iter(completed(view, part, body.entity.name)), None)


def head_of(view: View, body: Mention, span: Span) -> Mention | None:
    """Return the post of the body's head, where the list names the heads, or somebody is in charge."""
    words = f"{view.unit.title.of(view.text) if view.unit.title else ''} {view.unit.section}"
    minister = body.entity.name.startswith("Ministry ") and MINISTERS.search(words) is not None
    charged = IN_CHARGE.match(view.text, span.end, view.unit.end)
    if not minister and not charged and not LED.search(words):
        return None
    return head_post(view, Frame(subject=body), "minister" if minister else "", span)


IN_CHARGE = re.compile(r",? \(?in charge\b")


def told(view: View, frame: Frame, person: Mention, post: Mention | None, parts: list[Segment]) -> list[Statement]:
    """Return what segments say of a person of the body; who is in no post any more is not taken for its holder."""
    telling = Telling(view, person, post, "list.organ")
    for part in parts:
        telling.tell(part)
    entries = telling.entries
    if post and not any(held.entity.name.casefold().endswith(post.entity.name.casefold()) for _, held, _, _ in entries):
        entries.insert(0, (person, post, Term(), post.acting))
    gone = any(LEAVES.search(part.span.of(view.text)) for part in parts)
    if frame.is_present and entries and not gone:
        who, held, term, acting = entries[0]
        entries[0] = (who, held, Term(term.start, term.end or ".."), acting)
    return telling.statements()
