"""Chronologies under headings that are dates: what the months and days of their entries count from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.copying import changed
from pipeline.extract.mentions import When
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Statement, Unit

MARKS = "【】〔〕[]（）()〖〗◆■●★☆◎·:：、．.—- \u3000"
"""What may stand around the date of a heading."""
LONGEST = 24
"""A heading that is a date has so many characters at most."""
TITLE = re2.compile(r"(?:大事记|大事記|大事年表|纪事|紀事|要事|要闻|任免(?:名单|名單|情况|事项)?)$")
"""How titles of chronologies end; one of a single year names it."""
OWN = re2.compile(r"^[^\p{L}\p{N}]*[\d〇零一二三四五六七八九十]{1,3}(?:月|日)")
"""An entry that opens with its own month or day, which count from the heading."""
CYCLE = re2.compile(r"[（(][甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[）)]")
"""The year's name in the cycle of sixty, beside its number."""


def heading_date(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> str:
    """Return the year, month or day that a heading of a chronology is, EDTF, else "" (【10月】, 1998年大事记)."""
    words = span.of(text)
    titled = TITLE.search(words) is not None
    if len(words) > LONGEST and not titled:
        return ""
    whens = vocabulary.dates.find(text, span, "zh", scene.chapter[: len("1949")] or scene.date)
    points = {when.start for when in whens if when.kind == "point"}
    if len(points) != 1 or len(whens) > len(points) + 1:
        return ""
    left = CYCLE.sub("", words)
    for when in whens:
        left = left.replace(when.span.of(text), "")
    return points.pop() if titled or not left.strip(MARKS) else ""


def under_date(scene: Scene, date: str) -> Scene:
    """Return the scene under a heading that is a date, or under another heading where ``date`` is ""."""
    if not date:
        return changed(scene, chapter="", opened="")
    return changed(scene, date=date, chapter=date, opened=date, is_yearless=False)


def entered(text: str, span: Span, scene: Scene, *, opens: bool) -> Scene:
    """Return the scene in which an entry's first words are read: its date is that of the heading until it gives one."""
    if not scene.chapter:
        return scene
    if scene.annals is not None and opens:
        scene = changed(scene, institution=scene.annals)
    if OWN.search(span.of(text)) or opens:
        base = scene.chapter if OWN.search(span.of(text)) else scene.opened
        return changed(scene, date=base, opened=base if OWN.search(span.of(text)) else scene.chapter)
    return changed(scene, date=scene.opened)


def in_entry(text: str, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> Scene:
    """Return the scene that knows the date which an entry of a chronology begins with, for the sentences behind it."""
    if unit.layout != "timeline" or not unit.cells or scene.chapter:
        return scene
    whens = vocabulary.dates.find(text, unit.cells[0], "zh", scene.date)
    if of_unit(scene) and not INSIDE.search(text, unit.start, unit.end):
        scene = changed(scene, institution=scene.annals)
    return changed(scene, opened=whens[0].start if len(whens) == 1 and whens[0].kind == "point" else "")


def of_unit(scene: Scene) -> bool:
    """Tell whether the entry before was about a unit of the body that the chronology is about."""
    about, own, page = scene.institution, scene.annals, scene.topic
    if about is None or own is None or page is None or page.kind != "body" or about.entity == own.entity:
        return False
    return is_unit(about.entity.name, own) and is_unit(about.entity.name, page)


INSIDE = re2.compile(
    "(?:改[称稱]|更名[为為]?|改名[为為]?|易名[为為]?|升格[为為]?|改[为為])[^，。；]*[科室股处處队隊站所组組班心]"
)
"""An entry that goes on with what became of a unit."""


def entry_date(span: Span, scene: Scene, whens: list[When]) -> When | None:
    """Return the date of the entry that a sentence goes on, unless it opens with one of its own."""
    own = whens and whens[0].span.start < span.start + len("此后")
    return When("point", Span(0, 0), scene.opened) if scene.opened and not own else None


def opened(span: Span, whens: list[When], before: Scene, after: Scene) -> Scene:
    """Return the scene after an entry with the date that it opened with."""
    first = whens[0] if before.chapter and whens else None
    if first is None or first.kind != "point" or first.span.start > span.start + len("【】"):
        return after
    return changed(after, opened=first.start)


def in_annals(state: State) -> State:
    """Return the state at the start of an entry, whose clauses without a subject are about the chronology's body."""
    body = state.scene.annals if state.scene.chapter else None
    return changed(state, body=body, about="body") if body is not None else state


TOLD = {"established", "renamed_to", "subordinate_to", "has_rank", "headquartered_at", "abolished"}
"""What an entry says of the body that the chronology is about."""


def told_of(found: list[Statement], scene: Scene) -> Scene:
    """Return the scene with the body that an entry was about, under its new name where it got one."""
    if not (scene.chapter or scene.opened):
        return scene
    stay = [s for s in found if s.predicate in TOLD and (s.predicate != "abolished" or not scene.annals)]
    stay.sort(key=lambda s: (s.predicate == "abolished", s.predicate != "renamed_to"))
    about = [s.object if s.predicate == "renamed_to" else s.subject for s in stay]
    name = about[0].name if about and about[0] else ""
    own = bool(stay) and stay[0].predicate == "renamed_to" and is_annals(stay[0].subject.name, scene)
    if not own and scene.annals and is_unit(name, scene.annals):
        return scene
    known = next((body for body in reversed(scene.bodies) if name and body.entity.name == name), None)
    return changed(scene, annals=known) if known else scene


def is_unit(name: str, whole: Mention) -> bool:
    """Tell whether a name ends as those of units do, and not as that of the body itself."""
    return name.endswith(UNITS) and not whole.entity.name.endswith(name[-1:])


def is_annals(name: str, scene: Scene) -> bool:
    """Tell whether a name is that of the body that the chronology is about."""
    return scene.annals is not None and scene.annals.entity.name.endswith(name)


UNITS = ("科", "室", "股", "处", "處", "队", "隊", "站", "中心", "所", "组", "組", "班")
"""How the names of units end that a body sets up inside it."""
PART = re2.compile(r"^(?:年[初中底末]|岁[初末]|月[初中底末])")
"""An entry that opens with a part of the year or month of its heading."""


def carried(text: str, span: Span, scene: Scene, whens: list[When], *, goes_on: bool) -> When | None:
    """Return the date that an entry without dates takes from its heading, or a sentence from the entry it goes on."""
    if goes_on:
        return entry_date(span, scene, whens)
    own = any(when.kind != "until" for when in whens) and not PART.match(text[span.start : span.start + len("年底")])
    return When("point", Span(0, 0), scene.opened) if scene.chapter and not own else None
