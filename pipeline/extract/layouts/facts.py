"""Fields and columns about a body, post or person that state one fact each: names, founding, rank, parent, seat."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts import below, bodies, headcounts, outcomes
from pipeline.extract.layouts.bodies import full, items, thing
from pipeline.extract.layouts.claims import event, relation, tenure, words_entity
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.handbooks import in_place_of
from pipeline.extract.layouts.kinds import kind, rank
from pipeline.extract.layouts.offices import is_han, plain_post
from pipeline.extract.layouts.phases import in_turn, phases
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.terms import read_start, read_term
from pipeline.extract.layouts.view import stripped
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

    Fact = Callable[[View, Mention, Span], list[Statement]]

FIRST_NAME = re.compile(
    r"[(（](?:原名|原称|原稱|前身为|前身為|前身|时称|時稱|初名|称|稱|名为|名為)?[:：]?([\u3400-\u9fff]{4,24})[)）]"
)
"""The name in brackets behind the date of a founding."""
LONGEST = 80
"""What is longer is a sentence and names nothing by itself."""


def established(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read when the body or post was set up, and the name that brackets say it had then."""
    first = FIRST_NAME.search(view.text, value.start, value.end) if about.kind == "body" else None
    found = happened(view, "established", about, value)
    found += in_place_of(view, about, value, read_start(view, value))
    name = words_entity(view, Span(*first.span(1))) if first and found else None
    if name is None or name.name[-1] not in bodies.BODY_LAST or name.name in about.entity.name:
        return [*found, *(outcomes.first_name(view, about, value) if found else [])]
    return [*found, relation(view, "renamed_to", name, about, "box.former")]


def abolished(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read when the body or post was abolished, and what it went into."""
    into = INTO.search(view.text, value.start, value.end) if about.kind == "body" else None
    start = read_start(view, value)
    found = (
        [relation(view, "merged_into", about, words_entity(view, Span(*into.span(1))), "box.merged", start)]
        if into
        else []
    )
    return [*happened(view, "abolished", about, value), *(found or outcomes.ended(view, about, value))]


INTO = re.compile(r"[并並併][入][到至]?([\u3400-\u9fff]{3,20})[)）]?$")
"""What a body went into."""


def born(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read when the person was born."""
    return [*birth_name(view, about, value), *happened(view, "born", about, value)]


def birth_name(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the name that a person was born with, where the value begins with another than the page's."""
    first = next((person for person in view.persons(value) if person.span.start == value.start), None)
    if (
        first is None
        or about.kind != "person"
        or view.text[first.span.end : value.end].lstrip()[:1] not in {"", ",", "(", "\n"}
    ):
        return []
    same = first.entity.name.casefold() == about.entity.name.casefold()
    return [] if same else [relation(view, "named", about, first, "box.name")]


def died(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read when the person died."""
    return happened(view, "died", about, value)


def happened(view: View, predicate: str, about: Mention, value: Span) -> list[Statement]:
    """State a dated event of the thing, where the value has a date and the event fits its kind."""
    start = read_start(view, value) or by_law(view, value)
    fits = (about.kind == "person") == (predicate in {"born", "died"})
    return [event(view, predicate, about, start, f"box.{predicate}")] if start and fits else []


def by_law(view: View, value: Span) -> str:
    """Return the date of the act that a value gives for one: "by Ordinance 5 of 1900", "by the Act of 1660"."""
    match = BY_LAW.match(view.text, value.start, value.end)
    whens = view.dates(value) if match else []
    return whens[-1].start if whens and whens[-1].kind == "point" else match[1] if match else ""


BY_LAW = re.compile(
    r"(?:by|under|through|pursuant to|in accordance with) (?:an? |the )?(?:[\w.-]+ ){0,6}?"
    r"(?:Act|Ordinance|Decree|Law|Order|Edict|Statute|Charter|Proclamation|Regulation|Resolution|Directive|Dahir|Patent)\b[^;,()]{0,40}?(\d{4})$"
)
"""A value that names the act by which something began or ended instead of a date."""


def life(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the years of birth and death."""
    term = read_term(view, value)
    found = [event(view, "born", about, term.start, "box.born")] if term.start else []
    return [*found, *([event(view, "died", about, term.end, "box.died")] if term.end not in {"", ".."} else [])]


def distinct(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read what a body or post must not be mistaken for."""
    return bodies.linked(view, "distinct_from", about, value, "box.distinct")


def headquarters(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read where a body has its seat."""
    if about.kind == "person" or not full(view, value):
        return []
    parts = seats(view, value)
    return [
        replace(
            relation(view, "headquartered_at", about, words_entity(view, place), "box.seat", term.start), end=term.end
        )
        for place, term in parts or [(value, Term())]
    ]


def seats(view: View, value: Span) -> list[tuple[Span, Term]]:
    """Return the seats of a list of several with when each was it ("A (2002–2019); B (since 2019)"); none for one."""
    moved = MOVED.fullmatch(view.text, value.start, value.end)
    if moved:
        begun = read_start(view, Span(*moved.span("when"))) if moved["when"] else ""
        return [
            (Span(*moved.span("old")), Term("", begun)),
            (Span(*moved.span("new")), Term(begun, ".." if begun else "")),
        ]
    turns = in_turn(phases(view, value))
    if len(turns) > 1:
        return [(turn.name, turn.term) for turn in turns]
    found, at = [], value.start
    for match in [*SEATED.finditer(view.text, value.start, value.end)]:
        found.append((stripped(view.text, at, match.start()), read_term(view, Span(*match.span("when")))))
        at = match.end()
    return found if at >= value.end and all(term and place.start < place.end for place, term in found) else []


MOVED = re.compile(r"(?P<old>[^→;(\n]+?)\s*→\s*(?P<new>[^→;(\n]+?)(?:\s*\((?P<when>(?:since|from) [^()]*\d{4})\))?")
"""A seat and the one that it was moved to."""
SEATED = re.compile(r"\s*[(（](?P<when>[^()（）]*\d{4}[^()（）]*)[)）]\s*(?:[;,、，；→\n]\s*|$)")


def function(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read what a body or post does."""
    if about.kind == "person" or not full(view, value):
        return []
    return [relation(view, "function", about, words_entity(view, task), "box.function") for task in tasks(view, value)]


def tasks(view: View, value: Span) -> list[Span]:
    """Return the tasks of a value that semicolons part, in English each of several words; else the value."""
    words = value.of(view.text)
    if is_han(words[:1]) and "；" not in words:
        return [value]
    if not is_han(words[:1]) and not SEMICOLONS.fullmatch(words):
        return [value]
    parts = [stripped(view.text, *match.span()) for match in TASK.finditer(view.text, value.start, value.end)]
    return [part for part in parts if part.start < part.end]


TASK = re.compile(r"[^；。;\n]+")
SEMICOLONS = re.compile(r"[^;\n()]+ [^;\n()]+(?:; ?(?:and )?[^;\n()]+ [^;\n()]+)+")
"""An English list of several words each."""


def reports_to(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read whom a body or post reports to."""
    if about.kind == "person":
        return []
    answers = ANSWERS.fullmatch(view.text, value.start, value.end)
    value = Span(*answers.span(1)) if answers else value
    whole = [item for item in named(view, value) if item.of(view.text).count(" ") < SEVERAL]  # others are glued lines
    return [relation(view, "reports_to", about, above(view, item), "box.reports") for item in whole]


SEVERAL = 8
"""Spaces in what are the names of several superiors, which nothing parts."""


ANSWERS = re.compile(r"(?:直接)?[对對向]([\u3400-\u9fff、]{2,30}?)(?:直接)?(?:负责|負責)?(?:[并並]?(?:报告|報告)工作)?")
"""Whom a body answers to, as a clause says it ("对议会负责")."""


def named(view: View, value: Span) -> list[Span]:
    """Return the items of a list that name something in a few words, without whose advice goes with it."""
    found = [advised(view, item) for item in items(view, value)]
    return [item for item in found if full(view, item) and item.end - item.start <= LONGEST]


def advised(view: View, item: Span) -> Span:
    """Return an item without whose consent is asked: "President, on the advice of the Cabinet" is the President."""
    match = ADVISED.search(view.text, item.start, item.end)
    return stripped(view.text, item.start, match.start()) if match else item


ADVISED = re.compile(
    r",? (?:up)?on (?:the )?(?:\w+ )?(?:advice|recommendation|nomination|proposal|motion|request|submission)\b"
    r"|,? (?:with|subject to|following|after|by and with) (?:the )?(?:\w+ )?(?:advice|approval|consent|assent"
    r"|consultation|confirmation|concurrence|agreement|ratification|endorsement|nomination|recommendation)\b"
)
"""How a value goes on with who has a say too."""


def above(view: View, item: Span) -> Entity:
    """Return the body or post that an item names: what is above another."""
    parted = [post for part in segments(view, item) for post in part.posts if part.span == item]
    if parted:
        return parted[0].entity
    posts = [post for post in view.posts(item) if post.kind == "post"]
    whole = next((post for post in posts if post.span == item), None)
    return thing(view, item) if whole is None and (view.bodies(item) or not posts) else (whole or posts[0]).entity


def appointed_by(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read who appointed a person, or who appoints the holders of a post."""
    if about.kind == "body":
        return []
    if about.kind == "post":
        told = [item for item in named(view, value) if not ELECTED.search(item.of(view.text))]
        return [relation(view, "appointed_by", about, above(view, item), "box.appointed") for item in told]
    if BYGONE.search(value.of(view.text)):
        return []
    people = view.persons(value)[:1] or ([] if view.posts(value) else view.holders(value)[:1])
    others = [] if people else [above(view, item) for item in named(view, value)[:1] if names_other(view, item)]
    by: list[Mention | Entity] = [*people, *others]
    whens = [when.start for when in view.dates(value) if when.kind == "point"]
    start = whens[0] if len(whens) == 1 else ""
    stated = [relation(view, "appointed_by", about, who, "box.appointed", start) for who in by]
    return [
        *stated,
        *(tenure(view, who, post, Term(), "box.appointed") for who in people for post in titles(view, who, value)),
    ]


BYGONE = re.compile(r"[(（][^()（）]{0,20}[前后後][)）]")
"""What tells that somebody appoints only before or after a change ("立法院（1997年修宪前）"), not this holder."""


def titles(view: View, who: Mention, value: Span) -> list[Mention]:
    """Return the post of a country or body that stands right before a Chinese name ("總督" + "伊芝迪")."""
    span = Span(value.start, max(value.start, who.span.start))
    words = span.of(view.text)
    if not is_han(words[:1]):
        return []
    label = view.vocabulary.layouts.label(words)
    ruling = label is not None and label.role == "office" and label.scope == "country"
    whole = [post for post in view.posts(span) if post.span == span and post.kind == "post"]
    return whole[:1] or ([plain_post(words, span, view)] if ruling else [])


def names_other(view: View, item: Span) -> bool:
    """Say whether an item begins with a post or body."""
    return any(found.span.start <= item.start + len("the ") for found in (*view.posts(item), *view.bodies(item)))


ELECTED = re.compile(
    r"提[请請].{1,12}任命$|(?:[互推直普]|直接|间接|間接|公民|民主)[选選](?:举|舉|产生|產生)?$|[选選](?:举产生|舉產生|出)$|世[袭襲]$"
)
"""How holders come into office by whom nobody appoints."""


FACTS: dict[str, Fact] = {
    "native": bodies.names, "short": bodies.names, "abbreviation": bodies.names, "other_name": bodies.names,
    "former": bodies.former, "forebear": bodies.forebear, "renamed": bodies.renamed, "parent": below.parent,
    "part_of": bodies.part_of, "inner": below.inner, "child": below.child, "preceding": bodies.preceding,
    "merged": bodies.merged, "superseding": bodies.superseding, "merged_into": bodies.merged_into,
    "established": established,
    "abolished": abolished, "refounded": outcomes.refounded, "spells": outcomes.spells, "born": born, "died": died,
    "life": life, "kind": kind, "rank": rank, "staff": headcounts.staff,
    "headquarters": headquarters, "function": function,
    "reports_to": reports_to, "appointed_by": appointed_by, "distinct": distinct,
}  # fmt: skip
"""What each role of ``layouts/labels.csv`` that states a fact is read by."""
