"""Lines of a CV: dates, then what the person was."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import entity, event, relation, tenure, words_entity
from pipeline.extract.layouts.dated import dated_holders
from pipeline.extract.layouts.entries import told_line
from pipeline.extract.layouts.frame import Frame, Term
from pipeline.extract.layouts.headlines import is_of_many
from pipeline.extract.layouts.kinds import stated_ranks
from pipeline.extract.layouts.lives import named_above, person_of_page
from pipeline.extract.layouts.named_holders import named_below
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.owning import body_first
from pipeline.extract.layouts.rosters import is_present_post
from pipeline.extract.layouts.segments import role_words, segments
from pipeline.extract.layouts.stacked import is_stacked, read_stacked
from pipeline.extract.layouts.terms import read_term, term_of
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

NTH = re.compile(r"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)\s+)?|第?[\d一二三四五六七八九十]{1,4}[届屆]")
TAKES_OFFICE = re.compile(r"[任历歷现現兼曾先调調当當在升改]")
RUNS_ON = re.compile(r"(?![任历歷现現兼曾先调調当當在升改女男])[\u4e00-\u9fff]")
"""What no name stands before: "秦岭" + "矿业公司"."""
SEAT = re.compile(
    r"(?:Member|Chair(?:man|woman|person)?|Commissioner|Trustee|Director|Secretary|President|Vice-\w+), [A-Z]"
)
"""How a line begins that is nothing but what its person was somewhere."""
REGION = re.compile(r" (?:Prefecture|Province|County|City|District|Region|State|Municipality|Township)$")
BORN = re.compile(r"(?i)(?:^|(?<=[,;.(] ))(?:b\.|born)\s+(?=[\d\w])")
TOLD = re.compile(r"[;.()]|\b(?!(?:on|in|at|of|the|near|and)\b)[a-z]{2}")
"""What parts a birth from a date that is another's: "born in Leeds; joined in 1990"."""
NEAR = 4
"""A line's post may begin after so many characters, of an article."""
FIRST_LINE, REACH = 200, 600
"""Of a line so much is looked at, and of a text so much for the line that names the person of a career."""
STUDY = re.compile(r"[班习習训訓]|干部|幹部|学员|學員")
"""Words of courses for people of a rank, which are no rank of theirs."""
TAKES = re.compile(r"[出担擔接就]?任(?!命|免)|[当當][选選]")
"""Verbs of coming into an office."""
CLAUSE_ENDS = tuple("，,；;。”」、 \n")
GIVEN = re.compile(r"明确为|明確為|确定为|定为|定為|提为|提為|晋升|晉升|升为|升為|授予|授|晋|晉|享受|套改为|评为")
"""Words that give somebody a rank."""


def tells_of_another(view: View, person: Mention, text: Span) -> bool:
    """Tell whether a dated line is a clause about somebody else ("1949年10月，临时政府成立，李四出任县长")."""
    if not is_han(text.of(view.text)):
        return False
    others = [other for other in view.persons(text) if other.entity.name != person.entity.name]
    return any(
        TAKES.match(view.text, other.span.end, text.end) is not None
        and view.text[other.span.start - 1] in CLAUSE_ENDS
        and other.span.start > text.start
        for other in others
    )


def read_cv(view: View, frame: Frame, dates: Span, text: Span) -> tuple[list[Statement], Frame]:
    """Read a CV line; nothing where it names no post. Under the title of a post the lines name its holders."""
    holders = dated_holders(view, frame, dates, text)
    if holders:
        return holders, frame
    lead = leading(view, text)
    person = lead or person_of(view, frame, text)
    if person is None or tells_of_another(view, person, text):
        return [], frame
    if is_stacked(view, dates, text) and not is_han(text.of(view.text)):
        return read_stacked(view, frame, person, dates, text)
    term = read_term(view, dates)
    if is_present_post(text.of(view.text)):
        return [tenure(view, person, post, term, "cv.line") for post in present_posts(view, frame, person)], frame
    parts = body_first(view, text) or segments(view, text, term.start)
    statements, posts = told_line(view, person, parts, term, "cv.line")
    statements = [*(statements or seats(view, person, text, term)), *ranked(view, person, text)]
    if lead and not is_han(text.of(view.text)) and lead.entity != (frame.subject or lead).entity:
        return statements, frame
    return statements, replace(frame, subject=person, posts=posts or frame.posts, is_career=True)


def present_posts(view: View, frame: Frame, person: Mention) -> list[Mention]:
    """Return the posts that a person was said to hold now, by the text above or the lines before the career."""
    told = [post for name, post in view.scene.present if name == person.entity.name]
    title = view.unit.title
    told = told or (view.posts(title) if title and named_above(view, title) else [])
    return told or ([] if frame.is_career else list(frame.posts))


def person_of(view: View, frame: Frame, text: Span) -> Mention | None:
    """Return whom the lines of a career are about, ``None`` where they stand under something else."""
    about = None if is_han(text.of(view.text)) and frame.subject and frame.subject.kind == "post" else frame.subject
    person = (
        about
        or named_below(view, view.unit.end)
        or opening(view)
        or (spoken_of(view, text) if frame.subject is about else None)
    )
    return person if person and person.kind == "person" else None


def spoken_of(view: View, text: Span) -> Mention | None:
    """Return the person last spoken of, for a line that is about nobody else: an English one begins with a post."""
    begins = is_han(text.of(view.text)) or any(p.span.start <= text.start + NEAR for p in view.posts(text))
    return next(iter(view.scene.persons[-1:]), None) if begins else None


def leading(view: View, text: Span) -> Mention | None:
    """Return the person a line's text begins with; a Chinese name that runs on is of a company ("秦岭矿业")."""
    if TAKES_OFFICE.match(text.of(view.text)):
        return None
    found = next((p for p in view.persons(text) if p.span.start == text.start), None)
    if found is None or REGION.search(found.entity.name):
        return None
    return None if RUNS_ON.match(view.text, found.span.end, text.end) else found


def opening(view: View) -> Mention | None:
    """Return the person that one of the lines above the first line of the career begins with, the first such."""
    at = 0
    for line in view.text[: min(view.unit.start, REACH)].splitlines(keepends=True) or [view.text[:FIRST_LINE]]:
        stretch = Span(at, at + min(len(line), FIRST_LINE))
        found = [p for p in view.persons(stretch) if not view.text[at : p.span.start].strip("#=*' ")]
        if found:
            return found[0]
        at += len(line)
    return None


def seats(view: View, person: Mention, text: Span, term: Term) -> list[Statement]:
    """Read a line that is nothing but the name of a body: a list of the bodies that the person sat in."""
    bodies = [
        b for b in view.bodies(text) if b.span.end == text.end and NTH.fullmatch(view.text, text.start, b.span.start)
    ]
    return [
        tenure(view, person, Mention("membership", text, b.entity, "member", b.entity), term, "cv.seat") for b in bodies
    ]


def ranked(view: View, person: Mention, text: Span, *, loose: bool = False) -> list[Statement]:
    """Read a rank given to the person: in brackets （副部长级）, with a date （2003.02明确为副部长级） or without."""
    found = []
    for segment in segments(view, text):
        words = segment.span.of(view.text)
        soldier = words_entity(view, grade_of(view, segment)) if segment.whens else None
        if soldier and view.vocabulary.layouts.is_cue("military_rank", soldier.name):
            found.append(relation(view, "has_rank", person, soldier, "cv.rank", segment.whens[0].start))
            continue
        given = GIVEN.search(words) if segment.whens else None
        studied = STUDY.search(words)
        ranks = stated_ranks(view, segment.span) if (given or segment.in_brackets) and not (loose or studied) else []
        whole = (
            ranks and entity(ranks[0]).words.casefold() == role_words(view, segment).removesuffix(" rank").casefold()
        )
        if ranks and (given or whole or (segment.in_brackets and segment.whens)):
            term = term_of(segment.whens)
            stated = relation(view, "has_rank", person, ranks[0], "cv.rank", term.start)
            found.append(replace(stated, end="" if term.end == ".." else term.end))
    return found


def grade_of(view: View, segment: Segment) -> Span:
    """Return the words of a segment before its date: "Major General" of "Major General from July 2003"."""
    words = view.text[segment.span.start : max(segment.span.start, segment.whens[0].span.start)]
    return Span(segment.span.start, segment.span.start + len(words.rstrip()))


def person_told(frame: Frame, scene: Scene) -> Mention | None:
    """Return whom a line without a verb can be about: the career's person, else the text's."""
    person = frame.subject if frame.is_career else scene.topic
    return person if person is not None and person.kind == "person" else None


def born_below_name(view: View) -> Mention | None:
    """Return whom the first lines of a CV name, for a line of them that tells the birth: "Born 3 May 1960 in Leeds"."""
    return person_of_page(view) if view.unit.start < REACH and view.text.startswith("Born ", view.unit.start) else None


def is_below_name(view: View, person: Mention) -> bool:
    """Say whether a line stands right below the heading that names the person: what the person is."""
    title = view.unit.title
    between = view.text[title.end : view.unit.start] if title else ""
    named = title is not None and any(who.entity.name == person.entity.name for who in view.persons(title))
    return named and not between.strip() and between.count("\n") == 1


def read_loose(view: View, frame: Frame) -> tuple[list[Statement], Frame]:
    """Read a line beside the lines of a career that says without a verb what its person was, and when born."""
    person, span = person_told(frame, view.scene) or born_below_name(view), view.span
    if person is None:
        return [], frame
    born = BORN.search(span.of(view.text))
    begin = span.start + born.end() if born else span.end
    whens = [when for when in view.dates(span) if when.span.start >= begin] if born else []
    if whens and whens[0].kind == "point" and not TOLD.search(view.text, begin, whens[0].span.start):
        return [event(view, "born", person, whens[0].start, "cv.born")], frame
    is_fragment = bool(view.dates(span)) and not view.persons(span)
    is_label = len(span.of(view.text).split()) == 1 and not view.posts(span, Scene())
    seat = SEAT.match(span.of(view.text)) is not None and not view.persons(span)
    is_label = is_label or is_of_many(view, span.of(view.text))
    if is_label or not (frame.is_career or is_fragment or seat or is_below_name(view, person)):
        return [], frame
    owned = body_first(view, span)
    parts = owned or segments(view, span)
    begins = bool(owned or (parts and parts[0].posts))
    begins = begins or any(post.span.start <= span.start + NEAR for post in view.posts(span))
    told = told_line(view, person, parts, Term(), "cv.line")[0] if begins else []
    return [*told, *ranked(view, person, span, loose=True)], frame
