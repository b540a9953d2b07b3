"""Fields and columns that tell of a body's other names and other bodies: above it, below it, before and after it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import event, relation, tenure, words_entity
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.handbooks import bare_name
from pipeline.extract.layouts.offices import is_han, post_of
from pipeline.extract.layouts.outcomes import went_into
from pipeline.extract.layouts.parted import apart, listed
from pipeline.extract.layouts.phases import Phase, phases
from pipeline.extract.layouts.terms import read_start, read_term
from pipeline.extract.layouts.view import stripped
from pipeline.extract.mentions import Mention
from pipeline.extract.naming import name_key
from schemas.dates import OPEN
from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.view import View

BODY_LAST = "会會院局部委厅廳校所馆館社团團司室处處科署中心组組站台臺行府所署庭庭办辦"
"""The last characters of names of bodies."""
OF_STATE = re.compile(r"^(?:[A-Z][\w-]+ )*(?:President|Minister|Premier|Governor)[’']s Office$|^Office of the ")
"""An office whose parts are named behind a comma: "President's Office, Public Service Management"."""
GOES_ON = re.compile(r" (?:and|&) (?:[A-Z][\w’'-]* )*[A-Z][\w’'-]*$")
"""How a name of two nouns goes on: "Exchequer and Audit Department"."""
LIST = re.compile(r"[;；、\n/→]|<br\s*/?>")
CHANGED = re.compile(r"改(?:现|現)?名|改[称稱为為]|更名|易名")
"""Words beside the date of a change of name."""
COUNT = re.compile(r"[约約]?(?:\d+|[一二三四五六七八九十百]+)[余餘多]?[个個家所名]?")
"""How many bodies there are, in place of their names."""
SEATED = re.compile(r"(?:^|[，,；;（(])[驻駐]([\u3400-\u9fff]{2,10})(?=[，,；;）)]|$)")
SET_UP = re.compile(r"成立|设立|設立|组建|組建|建立|创建|創建|始建")
HEADED = re.compile(
    r"([\u3400-\u9fff]{2,8})[:：]\s?([\u3400-\u9fff·]{2,12})|[（(]([\u3400-\u9fff]{1,4}[长長任])(?!期|职|職)([\u3400-\u9fff]{2,4})(?=[)）])"
)
QUOTES = "“”\"'「」『』《》‘’ "
BARE_KIND = re.compile(
    r"[\u3400-\u9fff](?:机关|機關|(?<!办事)机构|(?<!辦事)機構|单位|單位|团体|團體|组织|組織|法人)(?=[（(]|$)"
)
"""How a Chinese description ends that tells no more of a body than that it is one."""


def items(view: View, value: Span) -> Iterator[Span]:
    """Yield the items of a value that may be a list."""
    at = value.start
    for match in LIST.finditer(view.text, value.start, value.end):
        yield stripped(view.text, at, match.start())
        at = match.end()
    yield stripped(view.text, at, value.end)


def bodies_of(view: View, value: Span) -> Iterator[Span]:
    """Yield the bodies of a list; Chinese words that end no body's name go on after 、 ("农业、商业部" is one)."""
    held: Span | None = None
    for item in spaced(view, value) or items(view, value):
        whole = Span(held.start, item.end) if held and item.start < item.end else item
        held = None
        goes_on = view.text[item.end : item.end + 1] == "、" and item.start < item.end
        if goes_on and is_han(item.of(view.text)) and item.of(view.text)[-1] not in BODY_LAST:
            held = whole
        else:
            yield whole


def spaced(view: View, value: Span) -> list[Span]:
    """Return the names of Chinese bodies that only spaces part ("自治省 总务厅 邮政省"); none of another value."""
    found = [Span(*match.span()) for match in WORD.finditer(view.text, value.start, value.end)]
    words = [item.of(view.text) for item in found if item.of(view.text) not in {"等", "等等"}]
    named = len(words) > 1 and all(is_han(word) and len(word) > 1 and word[-1] in BODY_LAST + "省" for word in words)
    return found[: len(words)] if named else []


WORD = re.compile(r"[^\s\u3000、，,;；]+")


def full(view: View, item: Span) -> bool:
    """Say whether an item names something."""
    return item.start < item.end and not view.is_cue("none", item)


def thing(view: View, item: Span) -> Entity:
    """Return the body that an item names: the one that fills it, else its words; a Chinese post as such."""
    bodies = view.bodies(item)
    post = next((p for p in view.posts(item) if p.span == item and p.kind == "post"), None)
    if post and is_han(item.of(view.text)) and bodies and bodies[0].span == item:
        return post.entity
    if not bodies or bodies[0].span.start > item.start + 4:
        return words_entity(view, item)
    if bodies[0].span.start > item.start and item.of(view.text).isalpha() and is_han(item.of(view.text)):
        return words_entity(view, item)
    rest = view.text[bodies[0].span.end : item.end]
    if (OF_STATE.search(bodies[0].span.of(view.text)) and rest.startswith(", ")) or GOES_ON.match(rest):
        return words_entity(view, item)
    return words_entity(view, item) if rest.isalpha() and is_han(rest) else bodies[0].entity


def names(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read other names of the thing."""
    found = []
    several = [part for item in items(view, value) for part in apart(view, item)]
    for item in (bare_name(view, item) for item in several):
        name = Entity(item.of(view.text).strip(QUOTES), item.of(view.text))
        known = name_key(name.name) == name_key(about.entity.name)
        own = replace(about.entity, name=about.entity.words) if known and about.kind == "body" else about.entity
        if name.name and name_key(name.name) != name_key(own.name) and not view.is_cue("none", item):
            found.append(relation(view, "named", own, name, "box.name"))
    return found


def former(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read former names: of a body, what it was renamed from; of a person, another name."""
    other_script = is_han(about.entity.name) and value.of(view.text)[:1].isascii()
    if about.kind == "person" or other_script:
        return names(view, about, value)
    start = read_term(view, value)
    changed = start.end.replace("..", "") or (start.start if CHANGED.search(view.text, value.start, value.end) else "")
    return [
        relation(view, "renamed_to", words_entity(view, item), about, "box.former", changed)
        for item in bodies_of(view, value)
        if item.start < item.end and not view.is_cue("none", item)
    ]


def forebear(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read what a body goes back to: the one body under its former name, several as bodies that it replaced.

    Names of which each was in use until the next began are those of one body.
    """
    listed_so = [item for item in bodies_of(view, value) if full(view, item)]
    edges = [item.start for item in listed_so[1:]] + [value.end]
    terms = [read_term(view, Span(item.start, edge)) for item, edge in zip(listed_so, edges, strict=True)]
    joined = all(a.end and a.end[:4] == b.start[:4] for a, b in pairwise(terms))
    if len(terms) > 1 and joined and terms[-1].end not in {"", OPEN} and about.kind != "person":
        names_had = [*(thing(view, item) for item in listed_so), about.entity]
        return [
            relation(view, "renamed_to", old, new, "box.former", term.end)
            for (old, new), term in zip(pairwise(names_had), terms, strict=True)
        ]
    return (former if len(listed_so) == 1 else preceding)(view, about, value)


def renamed(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read what the thing was renamed to; where the box is under that name, the old one stands elsewhere."""
    turns = [] if is_han(value.of(view.text)) else phases(view, value)
    if len(turns) > 1 and all(turn.term.start for turn in turns):
        return chain(view, about, turns)
    dated = DATED_NAME.fullmatch(view.text, value.start, value.end)
    behind = BEHIND.search(view.text, value.start, value.end)
    date = read_start(view, Span(*behind.span("date"))) if behind else ""
    name = Span(*dated.span("name")) if dated else Span(value.start, behind.start()) if behind and date else value
    new = thing(view, name)
    if name_key(new.name) == name_key(about.entity.name):
        return []
    return [relation(view, "renamed_to", about, new, "box.renamed", date or read_start(view, value))]


DATED_NAME = re.compile(
    r"\d{4}[\d年月日.\-]*\s*[(（](?:更名|改名|改[称稱为為])?[为為]?(?P<name>[\u3400-\u9fff]{3,24})[)）]"
)
"""When a body was renamed, and what to, in brackets ("1996年12月（云湖市林业局）")."""
BEHIND = re.compile(
    r"(?<=[a-z])[, ](?: ?(?:in|on|from|since) )? ?(?P<date>(?:\d{1,2} )?(?:[A-Z][a-z]{2,8}\.? )?\d{4})$"
)
"""A date behind a name: "Chief Commissioner 1914"."""


def chain(view: View, about: Mention, turns: list[Phase]) -> list[Statement]:
    """Read names that a body had one after the other, each dated: "Health Board (1907), Health Corps (1924)"."""
    found, old = [], about.entity
    for turn in turns:
        new = thing(view, turn.name)
        found.append(relation(view, "renamed_to", old, new, "box.renamed", turn.term.start))
        old = new
    return found


def parent(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the bodies above a body; several with their heads behind 所屬 are below it."""
    if LED.search(view.text, value.start, value.end) and OWNED.search(view.text, max(0, value.start - 8), value.start):
        return child(view, about, value)
    return linked(view, "subordinate_to", about, value, "box.parent")


OWNED = re.compile(r"所[属屬][^\u3400-\u9fff]{1,3}$")
LED = re.compile(r"[(（][\u3400-\u9fff]{0,4}[长長任][^()（）]+[)）]\s*[、，]")


def part_of(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the body that a body is part of."""
    return linked(view, "part_of", about, value, "box.part")


def linked(view: View, predicate: str, about: Mention, value: Span, pattern: str) -> list[Statement]:
    """State a relation of the body or post to each body in the value."""
    if about.kind == "person":
        return []
    turns = [] if is_han(value.of(view.text)) else phases(view, value)
    if len(turns) > 1:
        told = [(relation(view, predicate, about, thing(view, bare_name(view, t.name)), pattern), t) for t in turns]
        return [replace(statement, start=turn.term.start, end=turn.term.end) for statement, turn in told]
    stated = [
        lasting(view, relation(view, predicate, about, thing(view, bare_name(view, item)), pattern), item, value)
        for item in bodies_of(view, value)
        if full(view, item)
    ]
    return [statement for statement in stated if statement.object and statement.object.name != about.entity.name]


def lasting(view: View, statement: Statement, item: Span, value: Span) -> Statement:
    """Return a relation with the term that stands in its item, or in brackets behind it ("X (1985–2018); Y")."""
    mark = LIST.search(view.text, item.end, value.end)
    term = read_term(view, Span(item.start, mark.start() if mark else value.end))
    return replace(statement, start=term.start, end=term.end) if term else statement


def child(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the bodies below a body, with the rank that brackets give them."""
    if about.kind != "body":
        return []
    found: list[Statement] = []
    at, last = value.start, value.end - value.of(view.text).endswith("。")
    for match in [*LIST.finditer(view.text, value.start, last), None]:
        end = match.start() if match else last
        item = stripped(view.text, at, end)
        if full(view, item) and not COUNT.fullmatch(item.of(view.text)):
            body = thing(view, item)
            found.append(relation(view, "subordinate_to", body, about, "box.child"))
            found += told_of_child(view, body, Span(item.end, end))
        at = match.end() if match else end
    return found


def told_of_child(view: View, body: Entity, beside: Span) -> list[Statement]:
    """Read what brackets say of a body below another: its rank, founding, seat and head."""
    about = Mention("body", beside, body)
    found = [relation(view, "has_rank", body, r, "box.child") for r in view.ranks(beside)[:1]]
    start = read_start(view, beside)
    if start and SET_UP.search(view.text, beside.start, beside.end):
        found.append(event(view, "established", about, start, "box.child"))
    seat = SEATED.search(beside.of(view.text))
    if seat:
        place = Span(beside.start + seat.start(1), beside.start + seat.end(1))
        found.append(relation(view, "headquartered_at", body, words_entity(view, place), "box.child"))
    headed = HEADED.search(view.text, beside.start, beside.end)
    title = headed[1] or headed[3] if headed else ""
    label = view.vocabulary.layouts.label(title) if title else None
    if headed and label and label.role in {"office", "deputy"}:
        person = view.named(Span(*headed.span(2 if headed[1] else 4)))
        found.append(tenure(view, person, post_of(view, title, body.name, beside, body), Term(), "box.child"))
    return found


def preceding(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the bodies that a body replaced."""
    if about.kind == "person":
        return []
    parts = listed(view, value) or [item for item in bodies_of(view, value) if full(view, item)]
    found: list[Statement] = []
    for item, following in zip(parts, [*parts[1:], None], strict=True):
        stretch = Span(item.start, following.start if following is not None else value.end)
        body, spell = thing(view, item), next((w for w in view.dates(stretch) if w.kind == "interval" and w.end), None)
        date = spell.end if spell is not None and spell.end != OPEN else read_start(view, stretch)
        found.append(relation(view, "replaced_by", body, about, "box.preceding", date))
        if spell is not None and spell.end != OPEN:
            spans = (("established", spell.start), ("abolished", spell.end))
            found += [Statement(name, body, None, view.span, "box.preceding", start=day) for name, day in spans]
    return found


def superseding(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the body that replaced a body, or the several ones that commas and semicolons part."""
    if about.kind == "person" or not full(view, value):
        return []
    several = listed(view, value)
    if len(several) > 1:
        return [
            relation(view, "replaced_by", about, thing(view, item), "box.superseding", read_start(view, value))
            for item in several
        ]
    opened = value.of(view.text).find("(")
    name = Span(value.start, value.start + len(value.of(view.text)[:opened].rstrip())) if opened > 0 else value
    body = thing(view, name if read_start(view, value) else value)
    return [relation(view, "replaced_by", about, body, "box.superseding", read_start(view, value))]


def merged(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read what was merged into a body."""
    gone = went_into(view, about, value)
    start = read_start(view, value)
    items_ = [] if gone else listed(view, value) or [item for item in bodies_of(view, value) if full(view, item)]
    return gone or [relation(view, "merged_into", thing(view, item), about, "box.merged", start) for item in items_]


def merged_into(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the body that a body was merged into."""
    if about.kind != "body" or not full(view, value):
        return []
    if gone := went_into(view, about, value):
        return gone
    return [relation(view, "merged_into", about, thing(view, value), "box.merged", read_start(view, value))]
