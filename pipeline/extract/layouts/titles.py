"""What the title of a block says its lines are about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.english.short_names import at_home
from pipeline.extract.layouts.bare_headings import own_body
from pipeline.extract.layouts.dressing import acting_mark, is_styled
from pipeline.extract.layouts.eras import body_above, clipped, in_era, mission, organ, place_names, placed, places_of
from pipeline.extract.layouts.frame import Frame
from pipeline.extract.layouts.headlines import (
    accredited,
    bare_office,
    deputies_of,
    headline,
    heads_of_page,
    of_own_kind,
    of_whole,
    plural_role,
    with_above,
)
from pipeline.extract.layouts.lives import heads_career, named_above, person_of_page, untitled
from pipeline.extract.layouts.missions import sent
from pipeline.extract.layouts.named_holders import holder_frame
from pipeline.extract.layouts.office_titles import (
    ENVOY,
    LIST_OF,
    OFFICE_END,
    glossed,
    leading,
    of_several,
    unknown_office,
    untorn,
    whole_title,
)
from pipeline.extract.layouts.offices import is_han, phrase_post, plain_post
from pipeline.extract.layouts.openings import opened, told_before
from pipeline.extract.layouts.place_offices import in_page, office_of_place
from pipeline.extract.layouts.portraits import portrayed
from pipeline.extract.layouts.posts import head_post, office_post, singular
from pipeline.extract.layouts.sessions import is_of_page, spell_of
from pipeline.extract.layouts.short_titles import SUCCESSIVE, han_part, in_short, is_apart, of_board
from pipeline.extract.layouts.unit_duties import unit_titled
from pipeline.extract.layouts.unknown_offices import OFFICER
from pipeline.extract.layouts.whole_roles import whole_role
from pipeline.extract.mentions import Mention
from schemas.labels import ASIDE
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View

LED = re.compile(
    r"(?i)\b(?:led|headed|heads?|directed|run|chaired|governed|leaders?|holders?|incumbents?|chiefs?|in charge)\b"
    r"|领导|領導|负责人|負責人|首长|首長|主官|担任|擔任|主持"
)
CAREERS = {"nothing", "remarks", "other_office", "previous_office", "later_office"}
"""Roles of titles under which a page goes on to tell of its person (履历, 兼职, 备注)."""
TOP = 20_000
"""A page's title stands within so many characters."""


def frame_of(view: View) -> Frame:
    """Return the frame that a unit is read in: the one before it while title and block go on, else a new one."""
    frame = view.scene.frame or untitled(view)
    unit = view.unit
    if unit.title == frame.title and (unit.block == frame.block or unit.layout in {"note", "field", "cv"}):
        return replace(frame, block=unit.block)
    if unit.title == frame.title:
        return replace(frame, block=unit.block, header=(), columns=(), above=(), listed=())
    if unit.layout == "item" and frame.block == unit.block and frame.post and acting_mark(view):
        return replace(frame, title=unit.title)
    label = view.vocabulary.layouts.label(ASIDE.sub("", unit.title.of(view.text))) if unit.title else None
    if label and frame.topic and label.role in {"remarks", "nothing"}:
        return replace(frame, title=unit.title, block=unit.block, header=(), columns=(), above=())
    if whose := of_person(view, frame, label.role if label else ""):
        return whose
    topic = placed(view, unit_titled(view, told_topic(view, frame)))
    if unit.title and unit.layout == "field" and is_torn(view, topic, unit.title):
        whole = organ(view, unit.title) or portrayed(view, topic, unit.title)
        topic = whole or office_of(view, topic, unit.title) or topic
    topic, above = with_above(view, topic, lambda: post_above(view))
    if above and topic and unit.title:
        above = in_era(view, unit.title, topic, above)
    topic = in_short(view, topic, lambda: post_above(view)) or above or topic
    subject = subject_of(frame, topic, view)
    posts = (topic,) if topic and topic.kind in {"post", "membership"} else ()
    if topic and topic.kind == "person" and unit.layout in {"item", "field"} and (own := post_above(view)):
        posts = (own,)
    words = unit.title.of(view.text) if unit.title else ""
    present = view.vocabulary.layouts.has_cue("present_word", f"{words} {unit.section.rpartition(' > ')[2]}")
    goes_on = unit.layout == "row" and unit.block == frame.block and len(unit.cells) == len(frame.columns)
    return Frame(
        unit.title,
        topic,
        unit.block,
        subject,
        posts,
        is_present=present,
        page=page_of(view, frame),
        is_above=above is not None,
        places=places_of(view, unit.title) or frame.places,
        spell=spell_of(view),
        header=frame.header if goes_on else (),
        columns=frame.columns if goes_on else (),
    )


def told_topic(view: View, frame: Frame) -> Mention | None:
    """Return what the unit's title is about, ``None`` also where it only names the page's body by its end."""
    topic = topic_of(view, frame, view.unit.title) if view.unit.title else None
    words = ASIDE.sub("", view.unit.title.of(view.text)) if view.unit.title else ""
    topic = of_several(topic, SUCCESSIVE.sub("", words)) if topic and SUCCESSIVE.search(words) else topic
    return None if topic and is_of_page(view, frame, topic) else sent(view, view.unit.title, topic, title_topic)


def is_torn(view: View, topic: Mention | None, title: Span) -> bool:
    """Say whether a title may be the name of a body of which the grammar has read a part only, or something else."""
    if topic is None or (topic.kind == "person" and topic.span != title):
        return True
    behind = topic.kind == "body" and topic.span.start > title.start and topic.span.end == title.end
    words = title.of(view.text)
    return behind and ("驻" in words or "駐" in words or bool(next(place_names(words), "")))


def office_of(view: View, topic: Mention | None, title: Span) -> Mention | None:
    """Return the post that a Chinese title is by its ending, where the grammar knows nothing of its words."""
    words = title.of(view.text)
    known = (topic is not None and topic.kind != "person") or not words.isalpha() or not is_han(words)
    return None if known or not OFFICE_END.search(words) else plain_post(words, title, view)


def of_person(view: View, frame: Frame, role: str) -> Frame | None:
    """Return the frame of what stands under the title of a career, or of a box: an office and its holder."""
    if owner := of_career(view, frame, role):
        return Frame(view.unit.title, None, view.unit.block, owner, page=frame.page or owner)
    return holder_frame(view, frame)


def of_career(view: View, frame: Frame, role: str) -> Mention | None:
    """Return the person whose career stands under a title that says so, ``None`` under another title."""
    title = view.unit.title
    if role in CAREERS and frame.subject and frame.subject.kind == "person":
        return frame.subject
    if title and heads_career(view, title):
        return owner_of(view, frame) or person_of_page(view)
    return named_above(view, title) if title and view.unit.layout == "cv" else None


def subject_of(frame: Frame, topic: Mention | None, view: View) -> Mention | None:
    """Return whom or what the lines under a title tell of: its person or body, else the person or page before it."""
    title = view.unit.title
    named = view.persons(title) if title and view.unit.layout == "cv" and not view.is_label(title) else []
    if named:
        return named[0]
    if topic and topic.kind == "body" and (owner := owner_of(view, frame)):
        return owner
    if topic and topic.kind in {"person", "body"}:
        return topic
    if view.unit.layout == "row" and topic is None:
        return owner_of(view, frame)
    if view.unit.layout in {"field", "cv", "item"} and (
        topic is None or (frame.subject and frame.subject.kind == "person")
    ):
        return frame.subject or page_of(view, frame)
    return topic


def owner_of(view: View, frame: Frame) -> Mention | None:
    """Return the person of a career or page, whom its lines are about under a body's name too."""
    owner = (
        frame.subject
        if frame.is_career
        else page_of(view, frame)
        if view.unit.layout in {"cv", "item", "row"}
        else None
    )
    return owner if owner and owner.kind == "person" else None


def page_of(view: View, frame: Frame) -> Mention | None:
    """Return the person or body that the page is about: its title's, by its grammar or by the box under it."""
    if frame.page:
        return frame.page
    if frame.subject and frame.subject.kind == "body":
        return frame.subject
    name = view.unit.section.partition(" > ")[0]
    is_label = view.vocabulary.layouts.label(ASIDE.sub("", name)) is not None
    at = view.text.find(name, 0, TOP) if name and not is_label else -1
    found = phrases.topic(view.text, Span(at, at + len(name)), view.vocabulary) if at >= 0 else None
    found = mission(Span(at, at + len(name)), name) or (None if clipped(found, name) else found)
    cut = SUCCESSIVE.search(name)
    if cut and cut.start() and is_han(name) and (found is None or found.kind == "post"):
        found = next(iter(view.bodies(Span(at, at + cut.start()))), None)
    begins = {at, at + leading(name)}
    is_own = found is not None and found.kind in {"body", "person"} and found.span.start in begins
    is_own = is_own or (found is not None and found.kind == "person" and is_styled(view.text[at : found.span.start]))
    return found if is_own else person_of_page(view) or (own_body(view, name) if found is None else None)


def post_above(view: View) -> Mention | None:
    """Return the post that a heading further up is about, the nearest such ("List of mayors of X" over "1990–2010")."""
    title, above = view.unit.title, view.unit.section
    if title is None or any(is_apart(view, name) for name in (title.of(view.text), *above.split(" > "))):
        return None
    for name in reversed(above.split(" > ")):
        at = view.text.find(name) if name else -1
        place = Span(at, at + len(name))
        found = title_topic(view, place) if at >= 0 else None
        found = found if found and found.kind == "post" else listed(view, Frame(), place) if at >= 0 else None
        if found and found.kind == "post" and place != title:
            return None if is_other_office(title.of(view.text), found) else found
    return None


def is_other_office(words: str, post: Mention) -> bool:
    """Say whether a Chinese title of an office, which the grammar cannot complete, is not that of a post."""
    words = ASIDE.sub("", words).rstrip("：:")
    return OFFICER.fullmatch(words) is not None and post.role not in words and words not in post.entity.name


def topic_of(view: View, frame: Frame, title: Span) -> Mention | None:
    """Return what a title is about, a bare title of office as one of the page's body."""
    found = named_topic(view, frame, title)
    bare = SUCCESSIVE.sub("", ASIDE.sub("", title.of(view.text))).strip(" :：")
    return in_page(body_above(view) or page_of(view, frame), found, bare) if found else None


def named_topic(view: View, frame: Frame, title: Span) -> Mention | None:
    """Return what a title names: a post before all else, by its grammar or as the title of a list."""
    title = han_part(view.text, title)
    label = view.vocabulary.layouts.label(ASIDE.sub("", title.of(view.text)))
    own = listed(view, frame, title) if label and label.role in LISTED else None
    if own := glossed(view, title) or deputies_of(view, frame.post, title) or own:
        return own
    if label and label.role in CAREERS and is_han(title.of(view.text)):
        return None
    if label and label.role == "holders" and frame.subject and frame.subject.kind == "post":
        return frame.subject
    page = body_above(view) or page_of(view, frame)
    found = headline(view, title, page) or opened(view, title) or title_topic(view, title)
    found = of_own_kind(view, page, of_whole(view, frame.post, page, found), title) if found else None
    if found and found.kind in {"post", "membership"}:
        return found
    found = listed(view, frame, title) or unknown_office(view, title) or found or bare_office(view, title)
    if found and found.kind == "body" and view.unit.layout == "item" and LED.search(view.unit.section):
        noun = "minister" if found.entity.name.startswith("Ministry ") else ""
        return head_post(view, Frame(subject=found), noun, title)
    return found


def title_topic(view: View, title: Span) -> Mention | None:
    """Return what a title is about: a post by itself or completed from what was spoken of, else a body or person."""
    title = han_part(view.text, title)
    words = title.of(view.text)
    found = None if is_apart(view, words) else at_home(phrases.topic(view.text, title, view.vocabulary), view.scene)
    shortened = SUCCESSIVE.sub("", words)
    if found and found.kind == "post" and words[found.span.end - title.start :].startswith(("'s ", "’s ")):
        named = ASIDE.sub("", words)
        return Mention("body", title, Entity(named, named))
    if found and found.kind == "post" and not is_han(words):
        if view.is_outside(" ".join(found.entity.name.split()[-2:])):
            return None
        found = whole_role(view, title, found)
    if found and found.kind in {"post", "membership"}:
        listed_so = shortened != words or ENVOY.fullmatch(ASIDE.sub("", words)) is not None
        whole = whole_title(view, shortened, title) if listed_so and is_han(words) else None
        whole = whole or accredited(found, words) or (untorn(view, found, title) if listed_so else None)
        return whole if whole and len(whole.entity.name) > len(found.entity.name) else found
    made = whole_title(view, shortened, title) if shortened != words else None
    completed = [] if is_apart(view, words) else view.posts(title) or of_board(view, title)
    apart = any(is_apart(view, name) for name in view.unit.section.split(" > "))
    spoken = (
        (view.scene.posts or told_before(view, title))[-1:] if LED.search(ASIDE.sub("", words)) and not apart else ()
    )
    placed = made is not None and bool(next(place_names(words), ""))
    if (
        found
        and found.kind == "person"
        and not placed
        and all(post.span.start > found.span.start for post in completed)
    ):
        return found
    return made or next(iter((*completed, *spoken)), None) or found


def listed(view: View, frame: Frame, title: Span) -> Mention | None:
    """Return the post of a heading that is but its plural ("List of directors", 历任主任) on a body's page."""
    words = LIST_OF.sub("", title.of(view.text)).strip()
    role, of, whole = re.split(r"[,(（]| since | from |\d", words)[0].strip().partition(" of ")
    label = view.vocabulary.layouts.label(role)
    if of and whole[:1].isupper() and label and label.role in LISTED and not view.is_outside(whole):
        return plain_post(f"{singular(role)} of {whole}", title, view, role=singular(role))
    if is_han(role) and OFFICE_END.search(SUCCESSIVE.sub("", role)) and role != ASIDE.sub("", title.of(view.text)):
        return plain_post(SUCCESSIVE.sub("", role), title, view)
    page = body_above(view) or page_of(view, frame)
    if page is None or page.kind != "body" or not role:
        return office_of_place(view, title) if page is None else None
    if label is None or label.role not in LISTED:
        made = phrase_post(view, f"{page.entity.name}{role}", title) if is_han(role) else None
        return made or heads_of_page(view, plural_role(view, role), page, title)
    start = title.start + title.of(view.text).find(words)
    return office_post(view, Frame(subject=page), replace(label, scope="body"), Span(start, start + len(role)))


LISTED = {"office", "deputy", "holders"}
