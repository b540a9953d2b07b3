"""List items: a person with terms and posts, or a post with its holders."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import english
from pipeline.extract.layouts.aides import is_role
from pipeline.extract.layouts.claims import relation, tenure, words_entity
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.doings import past_taking
from pipeline.extract.layouts.dressing import acting_mark, titles_end
from pipeline.extract.layouts.employers import named_alone, within
from pipeline.extract.layouts.entries import told_line
from pipeline.extract.layouts.frame import Frame, Tenure, Term
from pipeline.extract.layouts.headlines import of_heading
from pipeline.extract.layouts.leading import STYLES, leading_person
from pipeline.extract.layouts.lone_dates import acting_year, start_behind
from pipeline.extract.layouts.notes import marks_in
from pipeline.extract.layouts.offices import BODY_ENDS, as_acting, is_han, post_of
from pipeline.extract.layouts.owning import body_first
from pipeline.extract.layouts.posts import label_post
from pipeline.extract.layouts.run_in import is_run_in
from pipeline.extract.layouts.segments import SEPARATOR, segments
from pipeline.extract.layouts.sessions import in_spell
from pipeline.extract.layouts.short_titles import without_successive
from pipeline.extract.layouts.soldiers import ranked
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.layouts.titled import titled_people
from pipeline.extract.layouts.view import stripped, stripped_right
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

SPACED = re.compile(r"([\u3400-\u9fff]{2,12})[ \u3000]+(?=[\u3400-\u9fff])")
STOPPED = re.compile(r"[\d)–-]\s?\.$")  # "A, 1981–90. B, 1990–2002."
NAMES = 3
"""So many names side by side are a list of them."""
UNIT, BARE = 6, 3
"""The name of a part of a body has at most so many characters; one as short as 办公厅 is every body's."""
AIDE_FIRST = re.compile(
    r"(?i)(?:(?:private|political|personal|principal|press|executive|confidential|special|chief) )?"
    r"(?:secretary|aide|assistant) to "
)
LETTERS = re.compile(
    r"\s*[(（](?:英语|英文|英語|原名)?[:：]?\s*"
    r"([^\W\d_][^\W\d_'’.-]*(?:[ '’.-]+[^\W\d_]+){1,5}|[A-Z][^\W\d_A-Z]{4,20})\s*[)）]"
)
"""The original of a transcribed name, in brackets."""
NEAR = 4
"""An item's post may begin after so many characters, of an article."""


def read_item(view: View, frame: Frame, span: Span) -> tuple[list[Statement], Frame]:
    """Read a list item that is an entry; nothing where it is a sentence."""
    labelled = of_label(view, frame, span)
    if labelled:
        return labelled
    headed = of_heading(view, span)
    if headed:
        return holders_of(view, frame, *headed)
    if frame.post and not frame.is_above and (names_only(view, span) or is_run_in(span.of(view.text))):
        return holders_of(view, frame, frame.post, span)
    person, rest = leading_person(view, frame, span)
    if person is None:
        return own_post(view, frame, span)
    post = frame.post
    if post and acting_mark(view):
        post = as_acting(post)
    statements, tenures = entry_told(view, person, post, rest)
    if not statements and post and rest.start == rest.end and (frame.spell or not frame.is_above):
        term = frame.lasting
        statements, tenures = [tenure(view, person, post, term, "list.name")], [Tenure(person, post, term)]
    elif post and post.kind == "membership" and not any(s.predicate == "member_of" for s in statements):
        statements = [tenure(view, person, post, frame.lasting, "list.name"), *statements] if statements else []
    statements = [*statements, *ranked(view, person, span)] if statements else statements
    return [*native(view, person, rest), *statements], remember(view, frame, tenures)


def of_label(view: View, frame: Frame, span: Span) -> tuple[list[Statement], Frame] | None:
    """Read an item with a title before a colon, or before a space in Chinese; ``None`` for another one."""
    label, value = split_label(view, span)
    if label.start == label.end:
        label, value = spaced_label(view, span)
    if label.start == label.end:
        return None
    label = without_successive(view, label)
    post = label_post(view, frame, label)
    if post and frame.subject and frame.subject.kind == "person" and is_date(view, value):
        parts = segments(view, label)
        return told_line(view, frame.subject, parts, read_term(view, value), "list.post")[0], frame
    if post:
        return holders_of(view, frame, post, value)
    named = titled_people(view, frame, unit_of(view, frame, label), value)
    return None if named is None else (named, frame)


def entry_told(view: View, person: Mention, post: Mention | None, rest: Span) -> tuple[list[Statement], list[Tenure]]:
    """Read what stands behind the name that an entry begins with."""
    pattern = "list.bracket" if bracketed(view, rest) else "list.entry"
    rest = past_taking(view, rest)
    begun = start_behind(view, rest)
    if post and begun:
        return [tenure(view, person, post, begun, pattern)], [Tenure(person, post, begun)]
    year = acting_year(view, rest) if post else ""
    if post and year:
        told = Term(year, year)
        return [tenure(view, person, post, told, pattern, acting=True)], [Tenure(person, post, told)]
    return tell(view, rest, person, post, pattern)


def is_date(view: View, span: Span) -> bool:
    """Say whether a stretch is dates and nothing else."""
    whens = view.dates(span)
    return bool(whens) and whens[0].span.start == span.start and whens[-1].span.end == span.end


def unit_of(view: View, frame: Frame, label: Span) -> Mention | None:
    """Return the body that fills a label; one of a part of the body that the list is about has that before its name."""
    found = next((body for body in view.bodies(label) if body.span == label), None)
    name = label.of(view.text)
    place = next((p.entity.name for p in frame.places if p.entity.name[-1:] == name[:1]), "")
    if place and BODY_ENDS.search(name):
        return Mention("body", label, Entity(f"{place}{name[1:]}", name))
    whole = whole_of(view, frame)
    if whole is None or not is_han(name) or len(name) > UNIT or (found and found.entity.id and len(name) > BARE):
        return found
    if found is None and not BODY_ENDS.search(name):
        return None
    return Mention("body", label, Entity(f"{whole.entity.name}{name}", name))


def whole_of(view: View, frame: Frame) -> Mention | None:
    """Return the body whose parts a list is about: the one that its title is or begins with."""
    title = view.unit.title
    begins = [body for body in view.bodies(title) if body.span.start == title.start] if title else []
    about = frame.topic or frame.page
    return next(iter(begins), about if about and about.kind == "body" else None)


def names_only(view: View, span: Span) -> bool:
    """Say whether an item is nothing but names beside each other (石文、江岚、白桦)."""
    parts = [part for part in view.parts(span) if part.start < part.end]
    return len(parts) >= NAMES and "、" in span.of(view.text) and len(view.holders(span)) == len(parts)


def own_post(view: View, frame: Frame, span: Span) -> tuple[list[Statement], Frame]:
    """Read a post of the person that the page is about: an item that begins with one ("Mayor of X (1990–95)")."""
    person = frame.subject
    if person is None or person.kind != "person":
        return [], frame
    employer = None if is_han(span.of(view.text)) else named_alone(view, span)
    if employer is not None:
        headed = headed_by_role(view, employer)
        term = read_term(view, span)
        return [tenure(view, person, headed, term, "list.post")] if headed else [], replace(frame, employer=employer)
    owned = body_first(view, span)
    parts = owned or segments(view, span)
    above = frame.employer or (named_alone(view, view.unit.title) if view.unit.title else None)
    parts = within(view, above, parts) if above and not owned else parts
    begins = bool(owned or (parts and parts[0].posts) or AIDE_FIRST.match(view.text, span.start, span.end))
    begins = begins or any(post.span.start <= span.start + NEAR for post in view.posts(span))
    stopped = view.text[span.end - 1] in ".。"
    if not begins or (
        stopped and (is_han(span.of(view.text)) or english.tells(view.text, span, view.scene, view.vocabulary))
    ):
        return [], frame
    term = Term()
    if AIDE_FIRST.match(view.text, span.start, span.end):
        term, rest = dates_behind(view, span)
        parts = segments(view, rest)
    told, posts = told_line(view, person, parts, term, "list.post")
    own = next((post.body for post in posts if post.body), None)
    stays = frame.employer and (own is None or own.name.endswith(frame.employer.name))
    return told, frame if stays else replace(frame, employer=None)


def headed_by_role(view: View, employer: Entity) -> Mention | None:
    """Return the post in a body that the heading above names by its role: "Permanent Secretary" over ministries."""
    title = view.unit.title
    words = " ".join(title.of(view.text).split()).strip(" :") if title else ""
    bare = words and is_role(view, words) and not any(ch.isdigit() for ch in words)
    return post_of(view, words, employer.name, title, employer) if title and bare else None


def dates_behind(view: View, span: Span) -> tuple[Term, Span]:
    """Return the term in the brackets that an item ends with, and what stands before them."""
    at = max(view.text.rfind(mark, span.start, span.end) for mark in "([（")
    last = Span(at + 1, span.end)
    term = read_term(view, last) if at > span.start and view.text[span.end - 1] in ")]）" else Term()
    return (term, Span(span.start, at)) if term else (term, span)


def split_label(view: View, span: Span) -> tuple[Span, Span]:
    """Part an item at its first colon; the first part is empty where there is none, or it stands in brackets."""
    match = SEPARATOR.search(view.text, span.start, span.end)
    if match and match.group() in ":：":
        return stripped(view.text, span.start, match.start()), stripped_right(view.text, match.end(), span.end)
    return Span(span.start, span.start), span


def spaced_label(view: View, span: Span) -> tuple[Span, Span]:
    """Part a Chinese item at its first space, before a name ("局长 李文（1990—1995）"); else as ``split_label``."""
    parts = SPACED.match(view.text, span.start, span.end)
    if parts:
        label, value = Span(*parts.span(1)), Span(parts.end(), span.end)
        if view.vocabulary.layouts.label(label.of(view.text)) and any(
            person.span.start == value.start for person in view.holders(value)
        ):
            return label, value
    return Span(span.start, span.start), span


def bracketed(view: View, rest: Span) -> bool:
    """Say whether what follows a name stands in brackets."""
    return view.text[rest.start : rest.start + 1] in set("([（【［〔〈《｛")


def native(view: View, person: Mention, rest: Span) -> list[Statement]:
    """State the name in Chinese characters beside one in letters, in brackets or not, and the other way round."""
    letters = LETTERS.match(view.text, rest.start, rest.end) if is_han(person.entity.name) else None
    if letters:
        return [relation(view, "named", person, words_entity(view, Span(*letters.span(1))), "list.native")]
    words = view.text[rest.start : rest.end].lstrip(" \n(（[")
    run = 0
    while run < len(words) and "\u3400" <= words[run] <= "\u9fff":
        run += 1
    if not 1 < run <= 4 or is_han(person.entity.name) or is_han(words[run : run + 1]):  # noqa: PLR2004
        return []
    at = rest.start + view.text[rest.start : rest.end].index(words[:run])
    return [relation(view, "named", person, words_entity(view, Span(at, at + run)), "list.native")]


def holders_of(
    view: View, frame: Frame, post: Mention, value: Span, pattern: str = "list.holders"
) -> tuple[list[Statement], Frame]:
    """Read the people after a post and a colon, each with what is said of them up to the next."""
    named = [p for p in view.holders(value) if not view.is_outside(p.entity.name)]
    people = [p for p in named if is_entry_start(view, p, value)]
    statements: list[Statement] = []
    tenures: list[Tenure] = []
    for number, person in enumerate(people):
        end = people[number + 1].span.start if number + 1 < len(people) else value.end
        rest = stripped_right(view.text, person.span.end, end)
        said, told = tell(view, rest, person, post, pattern)
        said = [still(s, post) if frame.is_present else in_spell(s, frame.spell) for s in said]
        if not any(t.post and t.post.entity.name == post.entity.name for t in told):
            term = frame.lasting
            said, told = [tenure(view, person, post, term, pattern), *said], [Tenure(person, post, term), *told]
        statements.extend(said)
        tenures.extend(told)
    return statements, remember(view, frame, tenures)


def still(statement: Statement, post: Mention) -> Statement:
    """Return the tenure of a present holder as one that lasts, where only its start is told."""
    told = statement.object and statement.object.name == post.entity.name
    return replace(statement, end="..") if told and statement.start and not statement.end else statement


APART = re.compile(r"[\u3400-\u9fff)）][ \u3000]+$")
"""A gap that parts two names of a Chinese list."""


def is_entry_start(view: View, person: Mention, value: Span) -> bool:
    """Say whether a name begins an entry of a list of holders: at its start, or after a comma outside brackets."""
    before = view.text[value.start : person.span.start]
    if sum(mark in "(（[［" for mark in before) > sum(mark in ")）]］" for mark in before):
        return False
    if before.endswith("\u3000") or (before.endswith(" ") and before.rstrip()[-1:] in set(")）")):
        return True
    last = stripped(view.text, value.start + max(before.rfind(mark) for mark in ",;/\n") + 1, value.end)
    if titles_end(view, last) == person.span.start:
        return True
    tail = STYLES.sub("", before).rstrip(" \t")
    stopped = STOPPED.search(tail) is not None
    if APART.search(before):
        return True
    return tail in {"", "The", "the"} or stopped or tail[-1] in ",，;；、→/\n" or tail.endswith((" and", " then"))


def remember(view: View, frame: Frame, tenures: list[Tenure]) -> Frame:
    """Return the frame with the tenures that a footnote marker in the unit points to."""
    if not tenures:
        return frame
    return frame.noted([(mark, tenures[0]) for mark in marks_in(view.span.of(view.text))], tenures[0])
