"""What the title of a block says its lines are about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.layouts.frame import Frame
from pipeline.extract.layouts.offices import phrase_post

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

SUCCESSIVE = re.compile(r"历任|歷任|历届|歷屆|历代|歷代|列表|名单|名單|一览|一覽")
LED = re.compile(
    r"(?i)\b(?:led|headed|heads?|directed|run|chaired|governed|leaders?|holders?|incumbents?|chiefs?|in charge)\b"
    r"|领导|領導|负责人|負責人|担任|擔任|主持"
)
REACH = 600


def frame_of(view: View) -> Frame:
    """Return the frame that a unit is read in: the one before it while title and block go on, else a new one."""
    frame = view.scene.frame or Frame()
    unit = view.unit
    if unit.title == frame.title and (unit.block == frame.block or unit.layout in {"note", "field", "cv"}):
        return replace(frame, block=unit.block)
    if unit.title == frame.title:
        return replace(frame, block=unit.block, header=(), columns=(), above=())
    if unit.title and frame.topic and view.vocabulary.layouts.label(unit.title.of(view.text)):
        return replace(frame, title=unit.title, block=unit.block, header=(), columns=(), above=())
    topic = title_topic(view, unit.title) if unit.title else None
    subject = subject_of(frame, topic, view)
    posts = (topic,) if topic and topic.kind in {"post", "membership"} else ()
    words = unit.title.of(view.text) if unit.title else ""
    present = view.vocabulary.layouts.has_cue("present_word", f"{words} {unit.section.rpartition(' > ')[2]}")
    return Frame(unit.title, topic, unit.block, subject, posts, is_present=present)


def subject_of(frame: Frame, topic: Mention | None, view: View) -> Mention | None:
    """Return whom or what the lines under a title tell of: its person or body, else the person before it."""
    if topic and topic.kind in {"person", "body"}:
        return topic
    if frame.subject and frame.subject.kind == "person" and view.unit.layout in {"field", "cv"}:
        return frame.subject
    return topic


def title_topic(view: View, title: Span) -> Mention | None:
    """Return what a title is about: a post by itself or completed from what was spoken of, else a body or person."""
    found = phrases.topic(view.text, title, view.vocabulary)
    if found and found.kind in {"post", "membership"}:
        return found
    words = title.of(view.text)
    shortened = SUCCESSIVE.sub("", words)
    made = phrase_post(view, shortened, title) if shortened != words else None
    completed = view.posts(title)
    spoken = view.scene.posts[-1:] if LED.search(words) else ()
    return made or next(iter((*completed, *spoken)), None) or found


def tells_present(view: View, start: int) -> bool:
    """Say whether the words between a block's title and its first line say that it shows the present state."""
    title = view.unit.title
    if title is None or start - title.end > REACH:
        return False
    return view.vocabulary.layouts.has_cue("present_word", view.text[title.start : start])
