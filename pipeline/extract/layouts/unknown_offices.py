"""Labels of Chinese boxes that the lexicon lacks and that are titles of officers by their last word and their value."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.named_holders import named_below
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.vocabulary import Label

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from schemas.records import Span

OFFICER = re.compile(
    r"[\u3400-\u9fff]{1,9}(?:[官长長员員师師使监監卿相督]|专员|專員|主任|主席|书记|書記|代表|秘书|秘書|检察|顾问|顧問|司令|政委"
    r"|总裁|總裁|总管|總管|总理|總理|大臣|干事|幹事)"
)
"""The title of an officer."""
OTHERS = re.compile(
    r"(?:[成人职職会會党黨队隊雇僱演球学學教议議社团團店船]员|[成人职職会會党黨队隊雇僱演球学學教议議社团團店船]員"
    r"|[教律医醫厨]师|[教律醫]師|天使|身长|身長|[全总總]长|特长|特長|家长|成长|编制.*|.*之最)$"
)
"""Words for people that hold no office, and what else ends so."""
DEPUTY = re.compile(r"(?:第一|首席|常务|常務)?(?:副|助理)")


def unknown_office(view: View, frame: Frame, label: Span, value: Span) -> Label | None:
    """Return what a label of a body's box means whose value begins with a person: an office, or the holder before."""
    words = "".join(label.of(view.text).strip(" :：").split())
    about = frame.subject or frame.topic
    if about is None or about.kind != "body" or not OFFICER.fullmatch(words) or OTHERS.search(words):
        return None
    first = next(iter(view.holders(value)), None)
    if first is None or first.span.start > value.start + 1:
        return None
    front = view.vocabulary.layouts.prefix(words)
    known = view.vocabulary.layouts.label(words[:front]) if front else None
    if known is not None and known.role in {"predecessor", "successor"}:
        return known
    return Label(words[front:], "deputy" if DEPUTY.match(words[front:]) else "office", "body")


def recognised(view: View, frame: Frame, known: Label | None, label: Span, value: Span) -> tuple[Label | None, Frame]:
    """Return what a label stands for, and the frame with whom a name below the box says that it is about."""
    known = known or unknown_office(view, frame, label, value)
    if frame.subject is None and known and known.role in OF_PEOPLE:
        frame = replace(frame, subject=named_below(view, view.unit.end))
    return known, frame


OF_PEOPLE = {
    "born", "died", "life", "own_post", "post", "present_office", "other_office", "previous_office", "later_office",
}  # fmt: skip
"""Roles of labels about a person, which the name may stand below (姓名)."""


def is_no_title(view: View, value: Span) -> bool:
    """Say whether an English value has no title in it that the grammar knows ("Role: Close protection")."""
    return not is_han(value.of(view.text)) and not view.posts(value)
