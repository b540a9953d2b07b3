"""Fields that name others beside the holder: predecessors, successors, superiors, deputies, heads of the body."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts import behind
from pipeline.extract.layouts.claims import relation, tenure, words_entity
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.dressing import titles_end
from pipeline.extract.layouts.entries import told_line
from pipeline.extract.layouts.facts import FACTS
from pipeline.extract.layouts.fields import start
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.glued import parted
from pipeline.extract.layouts.handbooks import head
from pipeline.extract.layouts.items import holders_of, split_label
from pipeline.extract.layouts.offices import is_han, phrase_post, post_of
from pipeline.extract.layouts.owning import in_body
from pipeline.extract.layouts.posts import label_post, office_post, without_neighbour
from pipeline.extract.layouts.remarks import GRADE
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.titled import entries, glued_holder, lists_titles, titled_people
from pipeline.extract.layouts.titles import page_of
from pipeline.extract.mentions import Mention
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.fields import Field, Read
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

TOOK = re.compile(r"\d[日月年]?(?:起)?(?:就任|到任|上任|就职|就職|履新|履职|履職)")
"""When the head of a body whose box it is took office, who then is in office."""


def neighbour(field: Field) -> Read:
    """Read predecessors or successors in the office, and their terms where the field has them."""
    view, value, about = field.view, field.value, field.subject
    before = field.known.role == "predecessor"
    if about and about.kind == "body" and view.bodies(value) and not view.persons(value):
        return FACTS["preceding" if before else "superseding"](view, about, value), field.frame
    people, person = view.holders(value), field.holder
    whens = view.dates(value)
    if before and not people and whens and whens[0].span == value:
        return start(field)
    pattern = f"box.{field.known.role}"
    predicate = "preceded_by" if before else "succeeded_by"
    statements = [relation(view, predicate, person, other, pattern) for other in people] if person else []
    for number, other in enumerate(people):
        stop = people[number + 1].span.start if number + 1 < len(people) else value.end
        for post in field.frame.posts[:1]:
            statements += tell(view, Span(other.span.end, stop), other, post, pattern)[0]
    return statements, field.frame


def appointee(field: Field) -> Mention | None:
    """Return the holder whom a post's box names, of whom it tells the birth, and who appointed him."""
    holder, about = field.frame.holder, field.subject
    if field.known.role in {"born", "died"} and about and about.kind == "post":
        return holder
    holder = holder if field.known.role == "appointed_by" else None
    return holder if holder and field.view.persons(field.value) else None


def told_about(field: Field) -> Mention | None:
    """Return what a field is about: a post's holder, whom somebody appointed; the post above, of whom it answers to."""
    posts, about = field.frame.posts, field.subject
    own = field.known.role == "reports_to" and field.frame.is_career and about is not None and about.kind == "person"
    return appointee(field) or (posts[0] if own and posts else about)


def office(field: Field) -> Read:
    """Read the holders of an office, or of the grade of civil servants that the label names (二级巡视员)."""
    if not GRADE.fullmatch(field.view.text, field.label.start, field.label.end):
        return context(field)
    grade, people = words_entity(field.view, field.label), field.view.holders(field.value)
    return [relation(field.view, "has_rank", who, grade, "box.holder") for who in people], field.frame


def context(field: Field) -> Read:
    """Read the holders of another office: a superior's or deputy's, or the head of the body that the box is about."""
    about = field.subject
    headed_by = head(field) if field.known.role == "office" else None
    if headed_by:
        return headed_by[0], replace(field.frame, posts=(headed_by[1],))
    apart = "\n" in field.view.text[field.label.end : field.value.start]
    own_post = held_by_subject(field) or (glued_holder(field.view, field.frame, field.value) if apart else [])
    if own_post:
        return own_post, field.frame
    body = about if about and about.kind == "body" else None
    headed = office_post(field.view, field.frame, field.known, field.label) if field.known.scope != "head" else None
    named = behind.led_by(field.view, body, field.known, field.value) if body else None
    if named is None:
        named = titled_people(field.view, field.frame, body, titled_value(field), headed)
    if named is None and body:
        named = of_label(field, body, behind.after_commas(field.view, body, field.value))
    if named is not None:
        return named, field.frame
    post = office_post(field.view, field.frame, field.known, field.label)
    own = field.known.role == "office" and about is not None and about.kind != "person"
    if own and field.known.scope == "head":
        post = titled_in_value(field) or post
    ahead = {field.known.group, field.known.words} - {""}
    if field.frame.ahead in ahead and field.frame.posts:
        post = field.frame.posts[0]
    if post is None:
        return [], field.frame
    post = without_neighbour(field.view, post, about, field.label)
    took = own and field.known.role == "office" and TOOK.search(field.value.of(field.view.text)) is not None
    present = took or field.view.has_cue("present_word", field.label)
    told = replace(field.frame, is_present=field.frame.is_present or present)
    statements, _ = holders_of(field.view, told, post, field.value, "box.holder")
    statements = without_general(field, statements, post)
    return told_besides(field, post, statements, own=own)


def told_besides(field: Field, post: Mention, statements: list[Statement], *, own: bool) -> Read:
    """Return what a field says of an office, whose first holder the box then tells of if it is the box's own."""
    people = field.view.holders(field.value)
    if is_above(field, post):
        return [] if misfits(post) else statements, field.frame
    if own and statements and people:
        return statements, replace(field.frame, posts=(post,), holder=people[0])
    return statements, field.frame


def is_above(field: Field, post: Mention) -> bool:
    """Say whether an office is another than the one whose box it is and whose holder the box has named."""
    about = field.subject
    known = field.frame.holder is not None and about is not None and about.kind == "post"
    return known and about is not None and post.entity.name != about.entity.name


def misfits(post: Mention) -> bool:
    """Say whether a title names another kind of body than its body is: 部长 in 渔业局."""
    unit = re.search(r"([部局署司厅廳省市县縣])[长長]$", post.role or post.entity.name)
    name = post.body.name if post.body else ""
    return unit is not None and name[-1:] in UNITS and name[-1:] != unit[1]


UNITS = set("部局署司厅廳处處院会會省市县縣馆館办辦")
"""Endings of bodies that the titles of their heads repeat."""


def without_general(field: Field, statements: list[Statement], post: Mention) -> list[Statement]:
    """Return tenures without those in a post that a Chinese label only calls its head's, for who has a title there."""
    if field.known.scope != "head" or not is_han(field.label.of(field.view.text)):
        return statements
    body = post.body.name if post.body else post.entity.name
    told = [(s.subject.name, s.object.name) for s in statements if s.object]
    titled = {who for who, name in told if name != post.entity.name and name.startswith(body)}
    return [s for s in statements if s.subject.name not in titled or not s.object or s.object.name != post.entity.name]


def of_label(field: Field, body: Mention, named: list[Statement] | None) -> list[Statement] | None:
    """Return the tenures of people with titles behind their names, ``None`` where the label tells the post itself.

    "Vice-President: N, Governor of Lagos" is a vice-president of the body, who governs Lagos besides.
    """
    held = [said.object.name for said in named or () if said.predicate == "position_held" and said.object]
    elsewhere = bool(held) and not any(body.entity.name in name for name in held)
    single = elsewhere and len(held) == 1
    return None if single and not GENERAL.search(field.known.words) else named


def held_by_subject(field: Field) -> list[Statement]:
    """Read a post of the person whose page it is, the role as the label and the body as the value."""
    view, person, value = field.view, field.frame.subject, field.value
    body = next((b for b in view.bodies(value) if b.span.start == value.start), None)
    if person is None or person.kind != "person" or field.frame.posts or body is None:
        return []
    roles = [in_body(view, part, body.entity) for part in segments(view, field.label)]
    parts = [*roles, *segments(view, Span(body.span.end, value.end))]
    return told_line(view, person, parts, Term(), "box.own")[0] if roles and roles[0].posts else []


def seated(field: Field) -> Read:
    """Read the members of the body that the box is about, where the value names people (成员：甲、乙、丙)."""
    view, about = field.view, field.frame.subject or page_of(field.view, field.frame)
    parts = [part for part in view.parts(field.value) if part.start < part.end]
    named = view.persons if is_han(field.value.of(view.text)) else view.holders
    people = [person for part in parts for person in named(part) if fills(view, part, person.span)]
    if about is None or about.kind != "body" or 2 * len(people) < len(parts):
        return [], field.frame
    seat = Mention("membership", field.label, about.entity, field.label.of(view.text), about.entity)
    term = field.frame.lasting
    return [tenure(view, person, seat, term, "box.seat-of") for person in people], field.frame


def fills(view: View, part: Span, name: Span) -> bool:
    """Say whether a name fills a part of a list, but for its titles and for whom it sits ("for Chad, Mr Lee")."""
    if part == name:
        return True
    lead = SITS_FOR.match(view.text, part.start, part.end)
    begin = titles_end(view, Span(lead.end() if lead else part.start, part.end))
    return begin == name.start and name.end == part.end


SITS_FOR = re.compile(r"(?:(?:for|representing) (?:the )?)?[A-Z][\w' -]{2,40}: ")
"""Whom members sit for, before their names."""


def titled_value(field: Field) -> Span:
    """Return what may be a list of people after their titles: the value, with the label where others follow in it."""
    if next(entries(field.view, field.value), None):
        return field.value
    vacant = field.value.of(field.view.text).startswith(("（", "("))
    if field.label.start < field.label.end and (vacant or lists_titles(field.view, field.value)):
        return Span(field.label.start, field.value.end)
    return field.value


GENERAL = re.compile(
    r"(?i)\b(?:head|headed|chief|leader|led|leadership|executive|charge|management|minister|agency|official"
    r"|key people)\b"
)
"""Labels of heads that leave it to the value what they are called: "Head: N, Director of the Survey"."""


def titled_in_value(field: Field) -> Mention | None:
    """Return the head's post as the value names it after the name: "N, Secretary-General"."""
    about = field.frame.subject
    value = parted(field.view, field.known.role, field.value)[0]
    _, comma, title = value.of(field.view.text).partition(", ")
    title = re.split(r"[,(;]", title)[0].strip()
    if not comma or not title or about is None or about.kind != "body" or any(ch.isdigit() for ch in title):
        return None
    own = phrase_post(field.view, title, field.value)
    of_itself = (
        about.entity.name.casefold().replace("-", " ").endswith(f"office of the {title.casefold().replace('-', ' ')}")
    )
    if own and (own.body or " of " in title or of_itself):
        return own if of_itself or own.body == about.entity or GENERAL.search(field.known.words) else None
    return post_of(field.view, title, about.entity.name, field.value, about.entity)


def superiors(field: Field) -> Read:
    """Read under whom a person served: a post and its holders ("Minister of Arts: N (2010–14); M")."""
    label, value = split_label(field.view, field.value)
    post = label_post(field.view, field.frame, label) if label.start < label.end else None
    return (holders_of(field.view, field.frame, post, value, "box.holder")[0] if post else []), field.frame
