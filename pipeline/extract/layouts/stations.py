"""Stations of a life as registers tell them: "HM Treasury: Principal, 1970; Asst Sec., 1975–80"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.layouts.aides import AIDE, fills, is_role
from pipeline.extract.layouts.beside import OF_PLACES, is_bare
from pipeline.extract.layouts.claims import event
from pipeline.extract.layouts.entries import told_line
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.nouns import linked
from pipeline.extract.layouts.offices import place_of, plain_post, post_of
from pipeline.extract.layouts.owning import PART, body_first
from pipeline.extract.layouts.postings import ENVOY, abroad, placed_at_once, posted
from pipeline.extract.layouts.segments import completed, role_words, segments
from pipeline.extract.layouts.terms import term_of, terms_of
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

PATTERN = "list.station"
BORN = re.compile(r"\(?(?:b\.?|[Bb]orn)\s")
DIED = re.compile(r"(?:d\.?|[Dd]ied)\s(?=[\d\w])")
FAMILY = re.compile(
    r"(?:(?:[oey]|yr|er|only|elder|younger|eldest|youngest|\d\w\w) )?"
    r"(?:s|d|gs|gd|son|daughter|nephew|niece)\.? (?:of|and)\b"
    r"|(?:m|md|mar|married)\b|(?:one|two|three|four|five|six|no) (?:s|d|c|sons?|daughters?|children)\b"
)
ENTERED = re.compile(
    r"(?i)(?:re-?)?(?:entered|joined|(?:appointed|transferred|seconded|posted|moved|attached) to"
    r"|(?:service|served) (?:with|in)|with|in|at)\s+(?:the )?"
)
SERVICE = re.compile(
    r"(?:Civil|Diplomatic|Foreign|Colonial|Consular|Administrative|Overseas|Home|Public|Indian) (?:\w+ )?Service$"
)
"""What somebody enters and holds no posts of."""
LINKS = {"of", "the", "for", "to", "and", "in", "at"}
LONGEST_ROLE = 4
"""Words."""
COLON = re.compile(r"[:()]")


OFFICE = re.compile(
    r"\b(?:Secretary|Minister|President|Premier|Governor|Chancellor|Director|Commissioner|Commission|Chairman|Leader|Chief)\b"
)
"""Whom an aide serves where no name is told."""
YEAR = re.compile(r",? (?:1[6-9]|20)\d\d\.?$")
YEARS = re.compile(r"(\d{4})-(\d\d)")
"""Two years, where elsewhere it may be a month."""
WITH = re.compile(r"(?i)(?:and )?(?:concurrently|simultaneously|at the same time|and also)\b")
LABEL = re.compile(r"[A-Za-z]+(?: interests)?")


def read_station(view: View, frame: Frame, span: Span) -> tuple[list[Statement], Frame]:
    """Read one station of a register's entry: birth and death, or the posts that the entry's person held."""
    person, words = frame.subject, span.of(view.text)
    if person is None or person.kind != "person" or is_closed(view, words) or FAMILY.match(words):
        return [], frame
    vital = (BORN.match(words) and "born") or (DIED.match(words) and "died")
    if vital:
        at = first_date(view, span)
        return ([event(view, vital, person, at, PATTERN)] if at else []), frame
    view = replace(view, scene=Scene())
    frame, rest = led_in(view, frame if goes_on(view) else replace(frame, employer=None, opener=""), span)
    rest, term = dated_behind(view, rest)
    within, parts = own_term(view, told_parts(view, rest))
    frame = replace(frame, opener="") if parts and parts[0].posts else frame
    parts = in_groups(view, frame, parts)
    if not parts or not begins(view, parts[0]):
        around = [b for b in view.bodies(rest) if rest.start == b.span.start or rest.end == b.span.end]
        named = next((body.entity for body in around), None)
        return [], replace(frame, employer=named) if named and not SERVICE.search(named.name) else frame
    statements, posts = told_line(view, person, parts, term or within, PATTERN)
    again = further_terms(view, rest) if parts else []
    statements += [replace(s, start=t.start, end=t.end) for s in statements if s.start and s.end for t in again]
    bodies = [post.body for post in posts if post.body]
    whole = bodies and not (frame.employer and PART.search(bodies[-1].name))
    return statements, replace(frame, posts=posts or frame.posts, employer=bodies[-1] if whole else frame.employer)


BETWEEN = {"and", "&", "again", "and again", "and again from", ""}
"""Words between the terms that one station ends with."""


def further_terms(view: View, span: Span) -> list[Term]:
    """Return the terms after the first of those that a station ends with side by side: "1963–66 and 1968–71"."""
    whens = view.dates(span)
    gaps = [view.text[one.span.end : other.span.start].strip(" ,") for one, other in pairwise(whens)]
    ends = bool(whens) and not view.text[whens[-1].span.end : span.end].strip(" .;")
    return terms_of(whens)[1:] if ends and set(gaps) <= BETWEEN else []


def told_parts(view: View, span: Span) -> list[Segment]:
    """Return the segments of a station without its term."""
    return placed_at_once(view, span) or abroad(view, body_first(view, span) or sharing(view, segments(view, span)))


def first_date(view: View, span: Span) -> str:
    """Return the point in time that a station of a birth or death tells, a lone year at its end too; "" for none."""
    first, year = next(iter(view.dates(span)), None), YEAR.search(view.text, span.start, span.end)
    point = first.start if first and first.kind == "point" else ""
    return point or (year.group().strip(" ,.") if year and not first else "")


def is_closed(view: View, words: str) -> bool:
    """Say whether a station begins with a label of what is no career: schools, books, pastimes."""
    label = LABEL.match(words)
    return label is not None and view.vocabulary.layouts.is_cue("closed_label", label.group())


def goes_on(view: View) -> bool:
    """Say whether a station goes on with the sentence of the one before it."""
    return view.text[: view.unit.start].rstrip()[-1:] == ";"


def led_in(view: View, frame: Frame, span: Span) -> tuple[Frame, Span]:
    """Take in the body or the role that stands before a colon, for this station and those after it; return the rest.

    "Joined HM Treasury, 1965: Principal, 1970", "Member: Water Board, 1970–75".
    """
    depth, cut = 0, -1
    for match in COLON.finditer(view.text, span.start, span.end):
        depth += (match.group() == "(") - (match.group() == ")")
        if match.group() == ":" and not depth:
            cut = match.start()
            break
    entered = ENTERED.match(view.text, span.start, span.end)
    begin = entered.end() if entered else span.start
    if cut < 0 and not entered:
        return frame, span
    lead = Span(begin, cut if cut >= 0 else span.end)
    at = cut + 1 if cut >= 0 else span.end
    rest = Span(at + len(view.text[at : span.end]) - len(view.text[at : span.end].lstrip()), span.end)
    body = next((body for body in view.bodies(lead) if body.span.start == lead.start), None)
    if body and not SERVICE.search(body.entity.name):
        return replace(frame, employer=body.entity, opener=""), rest
    role = lead.of(view.text).removesuffix(" of").strip()
    return replace(frame, employer=None, opener=role if is_role(view, role) or is_member(role) else ""), rest


def is_member(role: str) -> bool:
    """Say whether a role before a colon is membership: "Member: Water Board, 1970–75"."""
    return role.casefold().split()[-1:] in (["member"], ["delegate"])


def own_term(view: View, parts: Sequence[Segment]) -> tuple[Term, list[Segment]]:
    """Return the term that a station ends with, where no other part outside brackets has dates, and the other parts."""
    dated = [number for number, part in enumerate(parts) if part.whens and not part.in_brackets]
    if len(dated) != 1 or any(not part.in_brackets for part in parts[dated[0] + 1 :]) or not dated[0]:
        return Term(), [*parts]
    last = parts[dated[0]]
    if not is_bare(view, last):
        return Term(), [*parts]
    return term_of(last.whens), [part for part in parts if part is not last]


def dated_behind(view: View, span: Span) -> tuple[Span, Term]:
    """Return a station without the dates that it ends with, and its term, where it has no other dates but in brackets.

    A lone year after a comma, which the grammar of dates leaves alone, is one here.
    """
    whens = [when for when in view.dates(span) if is_outside(view, span, when.span.start)]
    year = YEAR.search(view.text, span.start, span.end)
    if year and not whens and is_outside(view, span, year.start()):
        return Span(span.start, year.start()), Term(year.group().strip(" ,."))
    if [when.kind for when in whens] == ["interval", "until"] and not whens[0].end:
        whens = [replace(whens[0], span=Span(whens[0].span.start, whens[1].span.end), end=whens[1].end)]
    if len(whens) != 1 or view.text[whens[0].span.end : span.end].strip(" .") or whens[0].span.start == span.start:
        return span, Term()
    words = view.text[span.start : whens[0].span.start].rstrip(" ,:–—-")
    years = YEARS.fullmatch(whens[0].span.of(view.text))
    term = Term(years[1], f"{years[1][:2]}{years[2]}") if years and years[2] > years[1][2:] else term_of(whens)
    return Span(span.start, span.start + len(words)), term


def is_outside(view: View, span: Span, at: int) -> bool:
    """Say whether a place of a station stands outside brackets."""
    before = view.text[span.start : at]
    return before.count("(") <= before.count(")")


def sharing(view: View, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments, one that says "concurrently" with the dates of the one before it."""
    found: list[Segment] = []
    for part in parts:
        shares = found and not part.whens and WITH.match(part.span.of(view.text))
        found.append(replace(part, whens=found[-1].whens) if shares else part)
    return found


def aided(view: View, part: Segment) -> Segment:
    """Return a segment with the post of an aide whose master is named by the office alone: "PS to Foreign Sec."."""
    words = role_words(view, part)
    at = AIDE.search(words)
    if at is None or view.persons(part.span) or part.in_brackets:
        return part
    office = words[at.end() :].strip().removeprefix("the ")
    if not OFFICE.search(office):
        return part
    return replace(part, posts=(plain_post(words, part.span, view, Entity(office, office), words),))


def in_groups(view: View, frame: Frame, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments of a station with their posts; a bare role is one of the body named last."""
    found: list[Segment] = []
    for at, part in enumerate(parts):
        names = [
            who for beside in parts[at + 1 : at + 2] for who in view.persons(beside.span) if fills(view, who, beside)
        ]
        found.append(grouped(view, frame, part if names else aided(view, part)))
        body = next((post.body for post in found[-1].posts if post.body), None)
        frame = replace(frame, employer=body) if body else frame
    return found


def grouped(view: View, frame: Frame, part: Segment) -> Segment:
    """Return a segment with the posts that its role makes with the body of its group, or its body with the role."""
    words = role_words(view, part)
    posts = opened(view, frame.opener, part, words) if frame.opener and not part.in_brackets else None
    if posts is not None:
        return replace(part, posts=posts, is_unclear=not posts)
    if part.posts or part.in_brackets or not words or AIDE.search(words):
        return part
    found = made_here(view, frame, part, words)
    return replace(part, posts=found, is_unclear=False) if found else part


def opened(view: View, opener: str, part: Segment, words: str) -> tuple[Mention, ...] | None:
    """Return the posts that the role before a colon makes with words of its list, ``None`` for words that are none."""
    if words.startswith(("to ", "of ")):
        whole = f"{opener} {words}"
        made = phrases.posts(whole, Span(0, len(whole)), view.vocabulary, Scene())[:1]
    elif part.posts or not words[:1].isupper() or is_bare(view, part):
        return None
    else:
        body = words.replace("Minister of ", "Ministry of ", 1) if words.startswith("Minister of ") else words
        made = [post for post in (linked(view, opener, link, body) for link in (" of the ", " of ")) if post][:1]
    return tuple(replace(post, span=part.span) for post in made)


def made_here(view: View, frame: Frame, part: Segment, words: str) -> tuple[Mention, ...]:
    """Return the posts of a role with its body right behind it, or with what the stations before have named."""
    if frame.employer and ENVOY.fullmatch(words):
        return (posted(view, words, frame.employer.name, part.span),)
    joined = run_together(view, words)
    if joined:
        return (replace(joined, span=part.span),)
    if words.casefold() in OF_PLACES and frame.posts and (place := place_of(frame.posts[-1])):
        return (post_of(view, words.casefold(), place, part.span),)
    if frame.employer is None or view.posts(part.span) or not is_role(view, words):
        return ()
    return completed(view, part, frame.employer.name)


def run_together(view: View, words: str) -> Mention | None:
    """Return the post of a role with its body behind it, without a mark between: "Pres. Constitutional Council"."""
    role = words.split()
    for cut in range(min(len(role) - 1, LONGEST_ROLE), 0, -1):
        body = " ".join(role[cut:])
        whole = Span(0, len(body))
        named = body[:1].isupper() and any(b.span == whole for b in phrases.bodies(body, whole, view.vocabulary))
        front = " ".join(role[:cut])
        if LINKS & set(role[:cut]):
            continue
        if named and (is_role(view, front) or is_member(front)):
            return linked(view, front, " of the ", body) or linked(view, front, " of ", body)
    return None


def begins(view: View, part: Segment) -> bool:
    """Say whether a station begins with a post or with the words of an aide."""
    if part.posts or AIDE.search(part.span.of(view.text)):
        return True
    return any(post.span.start == part.span.start for post in view.posts(part.span)) and not part.is_unclear
