"""A field of a box, and the readers of those fields that tell of an office and its term."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import event, relation, tenure, words_entity
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.frame import Frame, Term
from pipeline.extract.layouts.kinds import soldier
from pipeline.extract.layouts.named_holders import whole_people
from pipeline.extract.layouts.offices import is_han, of_same_office, plain_post, post_of, shaped_body
from pipeline.extract.layouts.owning import body_first
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.sessions import gives_spell
from pipeline.extract.layouts.terms import read_end, read_start, read_term
from pipeline.extract.layouts.unknown_offices import is_no_title
from pipeline.extract.mentions import Mention
from pipeline.extract.naming import is_fuller
from pipeline.extract.scene import Scene
from schemas.records import Span, Statement

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.layouts.vocabulary import Label

Read = tuple[list[Statement], Frame]

JOINED = re.compile(r"\band\b|[,;、，；/&]|和|与|及|兼")
SHORTENED = re.compile(r" of the [A-Z]\w+$")
"""A box says "Secretary-General of the Council" as a title, not of any council spoken of before."""
ABBREVIATED = re.compile(
    r"((?:[A-Z][\w'’-]*|of|and|the|for)(?: (?:[A-Z][\w'’-]*|of|and|the|for))+)(?: \(([A-Z]{2,8})\))?$"
)
"""The name of a body by its capitals, with its abbreviation in brackets."""
ALIAS = re.compile(r"(?P<own>[\u3400-\u9fff]{3,30})[（(](?P<other>[\u3400-\u9fff]{2,20}|[A-Z][\w ]{2,60})[）)]")
"""A post's name in Chinese with another name in brackets."""
OF_BODIES = {"staff", "kind", "headquarters", "function", "parent", "short", "abbreviation"}
"""Roles of labels about a body itself."""
LONGEST = 80
"""What an office's field says is taken for a title up to this length, where its grammar does not know it."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field with what it is read by; ``known`` is what its label stands for."""

    view: View
    frame: Frame
    known: Label
    label: Span
    value: Span

    @property
    def is_empty(self) -> bool:
        """Whether the value says nothing."""
        return self.value.start == self.value.end

    @property
    def subject(self) -> Mention | None:
        """Whom or what the box is about."""
        return self.frame.subject or next(iter(self.view.scene.persons[-1:]), None)

    @property
    def holder(self) -> Mention | None:
        """The person whose office the fields tell of."""
        about = self.subject
        return about if about and about.kind == "person" else self.frame.holder

    def within(self, **changes: object) -> Field:
        """Return the field in a changed frame."""
        return replace(self, frame=replace(self.frame, **changes))  # type: ignore[arg-type]


def told_term(field: Field, term: Term, pattern: str) -> Read:
    """Read a term of the office that the fields tell of."""
    person, frame = field.holder, field.frame
    if frame.incumbent and term.start and not term.end:
        term = Term(term.start, "..")
    posts = frame.posts if person and term else ()
    told = [tenure(field.view, person, post, term, pattern, acting=frame.acting) for post in posts if person]
    return told, replace(frame, term=term)


def seated(field: Field, person: Mention, start: str = "") -> Read:
    """Read the incumbent of the box of a body or post."""
    told = [tenure(field.view, person, post, Term(start, ".."), "box.incumbent") for post in field.frame.posts]
    return told, replace(field.frame, holder=person, incumbent=True)


def name(field: Field) -> Read:
    """Read the name of whom or what the box is about; in the box of a post, of who holds it."""
    view, value, about = field.view, field.value, field.frame.subject
    if about and about.kind == "post" and field.known.role == "person":
        holders = view.holders(value)
        return seated(field.within(posts=field.frame.posts or (about,)), holders[0]) if holders else ([], field.frame)
    if about and about.kind == "person" and is_fuller(about.entity.name, value.of(view.text), field.known.words):
        full = words_entity(view, value)
        return [relation(view, "named", about, full, "box.name")], field.frame
    people, bodies = whole_people(view, value), view.bodies(value)
    shaped = [view.named(value)] if view.is_name_shaped(value) and not bodies else []
    found = next(iter((*people, *shaped, *bodies)), None)
    return [], replace(field.frame, subject=found) if found else field.frame


def body(field: Field) -> Read:
    """Read the name of the body that the box is about; in a person's box, of one whose box may follow."""
    about, view, value = field.frame.subject, field.view, field.value
    if about is None:
        made = [] if view.bodies(value) else shaped_body(view, value)
        return ([], replace(field.frame, subject=made[0])) if made else name(field)
    begin = value.start + 4 * value.of(view.text).lower().startswith("the ")
    bodies = [found for found in view.bodies(value) if found.span.start in {value.start, begin}]
    if about.kind == "post" and about.body is None and bodies and " of " not in about.entity.name:
        whole = bodies[0].entity
        post = post_of(view, about.entity.name, whole.name, value, whole)
        return [], replace(field.frame, subject=post, posts=(post,))
    shaped = ABBREVIATED.match(value.of(view.text))
    if about.kind != "person":
        return [], field.frame
    found = next(iter(bodies), None)
    if found is None and shaped:
        found = Mention("body", value, words_entity(view, Span(value.start, value.start + shaped.end(1))))
    return [], replace(field.frame, body=found) if found else field.frame


def office(field: Field) -> Read:
    """Read the office that the next fields tell of; that a person holds it, where no term stands in a Chinese field."""
    person = field.holder
    if person and is_han(field.value.of(field.view.text)) and len(field.view.dates(field.value)) > 1:
        return tell(field.view, field.value, person, None, "box.office", offices_only=True)[0], field.within(
            posts=()
        ).frame
    statements, after = told_office(field)
    about = after.subject
    if statements or about is None or about.kind != "person" or not is_han(field.label.of(field.view.text)):
        return statements, after
    whole = [post for post in after.posts if post.body or post.kind == "membership"]
    return [tenure(field.view, about, post, Term(), "box.office") for post in whole], after


def told_office(field: Field) -> Read:
    """Read the office that the next fields tell of; its term, where the value has it too."""
    posts, other = aliased(field) if field.frame.subject is None else (tuple(office_posts(field.view, field.value)), [])
    posts = tuple(of_same_office(field.view, post, field.frame.posts) for post in posts)
    if (about := field.subject) and about.kind == "body" and is_no_title(field.view, field.value):
        return other, field.frame
    if posts and (about is None or (about.kind != "person" and field.frame.subject is not None)):
        about = posts[0]
    told = field.within(posts=posts, term=Term(), incumbent=False, subject=about, acting=False, line=None)
    term = read_term(field.view, field.value)
    statements, after = told_term(told, term, "box.office") if term else ([], told.frame)
    return [*other, *statements], after


def office_line(field: Field) -> Frame | None:
    """Return the frame of a person's box after a line that begins another office, as a deputy's of the one told of."""
    frame, line, view = field.frame, field.label, field.view
    alone = frame.subject is not None and frame.subject.kind == "person" and view.span == line
    if not alone or not frame.term or field.known.role not in {"office", "deputy"} or is_han(line.of(view.text)):
        return None
    post = plain_post(line.of(view.text), line, view)
    known = of_same_office(view, post, frame.posts) is not post
    return replace(frame, line=line) if known else replace(frame, posts=(), term=Term())


def own_post(field: Field) -> Read:
    """Read the post that a box of its own is about; in a person's box that has told of no office, an office."""
    about = field.frame.subject
    if about and about.kind == "person" and not field.frame.posts:
        return office(field)
    posts = tuple(office_posts(field.view, field.value))
    after = replace(field.frame, posts=posts, holder=None, body=None, incumbent=False, term=Term())
    return [], replace(after, subject=posts[0]) if posts else field.frame


def present_office(field: Field) -> Read:
    """Read the office that the person holds at present, whose term the next fields may tell."""
    statements, after = told_office(field)
    person, open_term = field.holder, Term("", "..")
    if person and statements and len(after.posts) > 1:
        told = tell(field.view, field.value, person, None, "box.present", offices_only=True)[0]
        return [s if s.end else replace(s, end="..") for s in told], replace(after, incumbent=True)
    told = [s if s.end or not s.start else replace(s, end="..") for s in statements]
    outside = field.view.is_outside(field.value.of(field.view.text))
    posts = () if outside else after.posts
    told = told or [tenure(field.view, person, post, open_term, "box.present") for post in posts if person]
    return told, after if statements else replace(after, incumbent=True)


def aliased(field: Field) -> tuple[tuple[Mention, ...], list[Statement]]:
    """Return the post of an office's own box without the other name that brackets give it, and that name's claim."""
    view, value = field.view, field.value
    match = ALIAS.fullmatch(value.of(view.text))
    if match is None:
        return tuple(office_posts(view, value)), []
    own = Span(value.start, value.start + match.end("own"))
    posts = tuple(office_posts(view, own))
    other = words_entity(view, Span(value.start + match.start("other"), value.start + match.end("other")))
    return posts, [relation(view, "named", posts[0], other, "box.name")] if posts else []


def office_posts(view: View, value: Span) -> list[Mention]:
    """Return the posts of an office's field; a title that the grammar does not know whole is taken as it is."""
    owned = [post for part in body_first(view, value) for post in part.posts]
    if owned:
        return owned
    alone = [post for post in view.posts(value, Scene()) if post.span == value and post.kind == "post"]
    referring = [] if alone else [post for post in view.posts(value) if post.span == value]
    if referring and referring[0].kind == "post" and SHORTENED.search(value.of(view.text)):
        return [plain_post(" ".join(value.of(view.text).split()), value, view, role=referring[0].role)]
    found = alone or referring
    for segment in [] if found else segments(view, value):
        found.extend(segment.posts or ([] if segment.whens else view.posts(segment.span)))
    found = found or view.posts(value)
    words = " ".join(value.of(view.text).split())
    torn = bool(found) and not JOINED.search(words) and (is_one_stretch(found) or is_part(found, value, words))
    unknown = not found and words and len(words) <= LONGEST and not any(ch.isdigit() for ch in words)
    return [plain_post(words, value, view)] if torn or unknown else found


def is_one_stretch(found: list[Mention]) -> bool:
    """Say whether several posts were read from the same words."""
    return len(found) > 1 and len({post.span for post in found}) == 1


def is_part(found: list[Mention], value: Span, words: str) -> bool:
    """Say whether posts were read from parts of a title that is one: capitalised, without figures, short."""
    whole = len(found) == 1 and found[0].span == value
    plain = len(words) <= 2 * LONGEST and not any(ch.isdigit() for ch in words) and "(" not in words
    return not whole and plain and words.isascii() and all(post.kind == "post" for post in found)


def term(field: Field) -> Read:
    """Read the term of the office, or of all who are listed as leaders of a body; years as a soldier are none."""
    if field.frame.last and field.frame.last[0].words in SOLDIERING:
        return [], field.frame
    if gives_spell(field.view, field.frame, field.label, field.value) and field.holder is None:
        return [], replace(field.frame, spell=read_term(field.view, field.value))
    return told_term(field, read_term(field.view, field.value), "box.term")


SOLDIERING = {
    "military service", "allegiance", "branch of service", "branch/service", "service/branch", "service branch",
    "military branch",
}  # fmt: skip
"""Labels in a person's box above the years that he was a soldier."""


def start(field: Field) -> Read:
    """Read when the term began; "since" beside facts about a body tells when that was founded."""
    last, about = field.frame.last, field.frame.subject
    if about and about.kind == "body" and field.known.words == "since" and last and last[0].role in OF_BODIES:
        founded = read_start(field.view, field.value)
        return [event(field.view, "established", about, founded, "box.established")] if founded else [], field.frame
    begun = Term(read_start(field.view, field.value), read_term(field.view, field.value).end)
    return told_term(field, begun, "box.start")


def end(field: Field) -> Read:
    """Read when the term ended; an empty end is open."""
    given = Term(field.frame.term.start, read_end(field.view, field.value))
    return told_term(field, given, "box.end") if given.start or given.end != ".." else ([], field.frame)


def incumbent(field: Field) -> Read:
    """Read that the office is held still, by the person named or by whom the box is about."""
    field = field.within(incumbent=True)
    people = [] if field.is_empty else field.view.holders(field.value)
    if people and field.frame.posts:
        begun = read_term(field.view, Span(people[0].span.end, field.value.end))
        return seated(field, people[0], begun.start)
    about = field.frame.subject
    is_office = about is not None and about.kind == "person" and not people and not field.is_empty
    if is_office and field.view.posts(field.value):
        return present_office(field)
    begun = Term() if field.is_empty else read_term(field.view, field.value)
    return told_term(field, Term(begun.start, ".."), "box.incumbent") if begun.start else ([], field.frame)


def other_office(field: Field) -> Read:
    """Read other posts of the person, dated or not."""
    person = field.holder
    if person is None:
        return [], field.frame
    told = tell(field.view, field.value, person, None, "box.other", offices_only=True)[0]
    return [*told, *soldier(field.view, person, field.value, "box.other")], field.frame


def members(field: Field) -> Read:
    """Read the bodies that the person is a member of."""
    view, person, about = field.view, field.holder, field.frame.subject
    if about is not None and about.kind == "post" and not is_han(about.entity.name):
        words = [word for word in field.value.of(view.text).split() if word[:1].isupper()]
        whole = [b for b in view.bodies(field.value) if b.span == field.value and len(set(words)) == len(words)]
        return [relation(view, "member_of", about, body, "box.member") for body in whole], field.frame
    if person is None:
        return [], field.frame
    seats = [replace(body, kind="membership", body=body.entity) for body in view.bodies(field.value)]
    term = read_term(view, field.value)
    return [tenure(view, person, seat, term, "box.member") for seat in seats], field.frame


def remarks(field: Field) -> Read:
    """Read remarks on the office that the fields have told of."""
    person, frame = field.holder, field.frame
    post = frame.posts[0] if frame.posts else None
    return (tell(field.view, field.value, person, post, "box.remark", frame.term)[0] if person else []), frame
