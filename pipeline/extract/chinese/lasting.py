"""How long something lasted by what stands behind it: "，至1966年5月", "，做到1990年2月", "，为期五年"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.carried import TITLED
from pipeline.extract.chinese.spans import clause_start
from pipeline.extract.chinese.times import LASTED
from pipeline.extract.mentions import When
from schemas.dates import DateError, add

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State

ENDED = {"COMMA", "SEMI", "STOP", "CLOSE"}
"""Labels after a time that stands alone in its clause."""
GOING_ON = {"ADV", "STAY"}
"""Labels of what may stand before such a time ("一直任职至1990年")."""
STAYING = {"任", "担任", "兼任", "前后", "历时", "仅", "只", "仅仅", "只是"}
"""Words that may as well."""
ENDING = {
    "LEAVE", "RETIRE", "DIE", "QUIT", "VOID", "MOVE", "MERGE", "RENAME", "UNITE", "FOLLOW", "SUCCEED", "TAKE", "V",
    "BEI", "DISMISS",
}  # fmt: skip
"""Labels of verbs for how it ended then ("直到1969年下放", "至1968年机关撤销")."""
BEFORE_VERB = {"BODY", "BARE", "REFBODY", "PERSON", "PRON", "ADV", "BY", "N", "THIS", "BARE_KIND", "HQBARE", "POST"}
"""Labels of what may stand between the time and such a verb."""
LONGEST = 6


def with_end(found: tuple[When, ...], match: Match, chunks: Sequence[Chunk]) -> tuple[When, ...]:
    """Return the dates of a match with what stands behind it about how long it lasted.

    Args:
        found: The dates of its clause.
        match: The match.
        chunks: The sentence.
    """
    found = tuple(when_moved(when, chunks[match.own]) for when in found)
    found = own_length(found, match, chunks) or found
    serves = match.frame.id in SERVING
    told = {"object", "led"} & match.groups.keys() or serves
    if any(when.kind not in {"point", "since"} for when in found) or not told:
        return found
    behind = behind_of(match, chunks)
    if match.frame.id in TITLED:
        return found if behind is None else stayed_until(found, behind, chunks)
    last, length = (behind.when, behind.lasts) if behind is not None else (None, None)
    if length is not None and len(found) == 1:
        return lengthened(found[0], length, behind.word if behind is not None else "")
    if last is None or last.kind not in {"until", "interval", "since"}:
        return found
    if last.kind == "until":
        begins = not any(claim.time == "end" for claim in match.frame.claims)
        last = replace(last, marker=LASTED) if not found and begins else last
        return (*(replace(when, kind="point", end="") for when in found), last)
    return (last,) if all(when.kind == "point" for when in found) else found


SERVING = {"zh.secretary", "zh.secretary-for"}
"""Frames of whom somebody is the secretary to."""


def own_length(found: tuple[When, ...], match: Match, chunks: Sequence[Chunk]) -> tuple[When, ...]:
    """Return the time from the date of a clause on whose verb tells how long it lasted ("1988年当了三年局长")."""
    told, whole = chunks[match.own].lasts, bool({"object", "other"} & match.groups.keys())
    dated = [when.kind for when in found] in (["point"], ["since"])
    return lengthened(found[0], told, chunks[match.own].word) if told is not None and dated and whole else ()


def stayed_until(found: tuple[When, ...], behind: Chunk, chunks: Sequence[Chunk]) -> tuple[When, ...]:
    """Return the end of the term of whom a title introduces ("首任局长张三，任至1956年病逝"), else the dates found."""
    verb = chunks[chunks.index(behind) - 1]
    stays = behind.when is not None and behind.when.kind == "until" and (verb.label == "STAY" or verb.word in STAYING)
    return (replace(behind.when, marker=LASTED),) if stays and behind.when is not None else found


def with_start(found: tuple[When, ...], match: Match, chunks: Sequence[Chunk]) -> tuple[When, ...]:
    """Return the date on which somebody left with the start that the length told before it gives.

    "任局长，任职八年，2001年离任": from 1993 on.
    """
    start = clause_start(chunks, match.own)
    clause = chunks[clause_start(chunks, start - 1) : start - 1] if start > 1 else ()
    told = [chunk for chunk in clause if chunk.lasts is not None] if chunks[start - 1].label == "COMMA" else []
    before = told[-1] if told else None
    leaves = chunks[match.own].label in {"LEAVE", "RETIRE"}
    if match.frame.id == "zh.left-after":
        before, leaves, found = chunks[match.own], True, found[:1]
    leaves = leaves and [when.kind for when in found] == ["point"]
    if before is None or before.lasts is None or not leaves or VAGUE & set(before.word):
        return found
    try:
        begun = add(found[0].start, -before.lasts.years, -before.lasts.months)
    except DateError:
        return found
    return (replace(found[0], kind="interval", start=begun, end=found[0].start, marker=LASTED),) if begun else found


def spent(match: Match, chunks: Sequence[Chunk], state: State) -> tuple[When, ...]:
    """Return the time in a post that was told to begin before and lasts as long as is told now ("他在任五年")."""
    told = chunks[match.own]
    length = told.lasts
    vague = told.word.startswith(OF_ANYTHING) and not stays_on(match, chunks)
    if length is None or vague or leaves_later(chunks, match.end):
        return ()
    named = [mention for chunk in chunks[slice(*match.groups.get("subject", (0, 0)))] for mention in chunk.mentions]
    person = named[0] if named else state.person
    begun = {start for name, _, start in state.scene.current if person is not None and name == person.entity.name}
    start = begun.pop() if len(begun) == 1 else ""
    found = lengthened(When("point", told.span, start=start), length, told.word) if start else ()
    return tuple(when for when in found if when.kind == "interval")


def stayed(match: Match, chunks: Sequence[Chunk], state: State) -> tuple[When, ...]:
    """Return when somebody left a post after as long as is told right before ("在任仅五个月就辞职")."""
    start = clause_start(chunks, match.own)
    before = chunks[start : match.own] or chunks[clause_start(chunks, start - 1) : start]
    told = next((chunk for chunk in before if chunk.lasts is not None), None)
    person = state.person.entity.name if state.person is not None else ""
    begun = {since for name, _, since in state.scene.current if name == person}
    if told is None or told.lasts is None or chunks[match.own].label != "LEAVE" or len(begun) != 1:
        return ()
    whole = lengthened(replace(told.lasts, kind="point", start=begun.pop()), told.lasts, told.word)
    return tuple(replace(when, kind="point", start=when.end, end="") for when in whole if when.end)


def stays_on(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether the clause before says of somebody that he stays in his post ("李明连任一届，前后八年")."""
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start - 1] if start > 1 else ()
    return any(chunk.word.startswith(("连任", "留任", "任职", "在任", "续任")) for chunk in before)


OF_ANYTHING = ("为期", "為期", "历时", "歷時", "历经", "长达", "長達", "达", "達", "整整", "足足", "前后", "前後")
"""How a length starts that may be that of anything."""


def leaves_later(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether the sentence goes on with a date, which may be that of the end."""
    rest = chunks[place : place + LONGEST * 2]
    ends = (at for at, chunk in enumerate(rest) if chunk.label == "STOP" or takes_another(rest[at : at + 3]))
    return any(chunk.when for chunk in rest[: next(ends, len(rest))])


def takes_another(chunks: Sequence[Chunk]) -> bool:
    """Tell whether a clause begins that tells when another post was taken up ("；2006年起任市委书记")."""
    labels = [chunk.label for chunk in chunks]
    return labels[:2] == ["SEMI", "WHEN"] and labels[2:] in (["HOLD"], ["MOVE"], ["TAKE"], ["ELECT"])


def after_lasting(chunks: Sequence[Chunk], place: int, state: State) -> When | None:
    """Return when a stay of so long in the post last taken up was over ("任职五年" + "后")."""
    told = chunks[place - 1] if place else chunks[place]
    length = told.lasts
    if length is None or chunks[place].word not in AFTERWARDS or state.person is None:
        return None
    name = state.person.entity.name
    begun = next((start for holder, _, start in reversed(state.scene.current) if holder == name and start), "")
    found = lengthened(replace(length, kind="point", start=begun), length, told.word) if begun else ()
    return next((replace(when, kind="point", start=when.end, end="") for when in found if when.end), None)


AFTERWARDS = {"后", "之后", "以后", "期满后"}


def when_moved(when: When, verb: Chunk) -> When:
    """Return a date, one until which somebody was elsewhere as that of the move ("至89年11月转任次长")."""
    moves = verb.label == "MOVE" and when.kind == "until" and bool(when.end)
    return replace(when, kind="point", start=when.end, end="") if moves else when


def behind_of(match: Match, chunks: Sequence[Chunk]) -> Chunk | None:
    """Return the time or length that alone stands behind a match, in its clause or one of its own."""
    length = bare_length(match, chunks)
    if length is not None:
        return length
    held_as = match.end + (chunks[match.end].label == "DUTY" if match.end < len(chunks) else 0)
    rest = list(chunks[held_as : held_as + LONGEST])
    if [chunk.word for chunk in rest[1:3]] == ["即日", "生效"]:
        rest = list(chunks[match.end + 3 : match.end + 3 + LONGEST])
    if rest and rest[0].label == "COMMA":
        rest = rest[1:]
    elif not rest or (rest[0].lasts is None and not (rest[0].when is not None and rest[0].when.kind == "until")):
        return None
    while rest and (rest[0].label in GOING_ON or rest[0].word in STAYING):
        rest = rest[1:]
    held = chunks[match.own].label != "ONCE" and any(claim.predicate in HELD for claim in match.frame.claims)
    alone = bool(rest) and (len(rest) == 1 or rest[1].label in ENDED or (held and ends_then(rest)))
    return rest[0] if alone and rest[0].label in {"WHEN", "LASTING"} else None


LENGTH = re.compile(
    "[凡达共计]?(?P<count>[0-9]{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九两]?)个?(?P<unit>年|月)(?P<half>半?)"
)
NUMBERS = {sign: value for value, sign in enumerate("〇一二三四五六七八九十")} | {"两": 2}


def bare_length(match: Match, chunks: Sequence[Chunk]) -> Chunk | None:
    """Return the length right behind a post that ends the clause ("1985年任观测司司长" + "三年")."""
    begin = match.own + 1 if match.frame.id.startswith("zh.acting-by") else match.end
    begin += begin < len(chunks) and chunks[begin].label == "DUTY"
    rest = chunks[begin : begin + LONGEST]
    size = next((at for at, chunk in enumerate(rest) if chunk.label not in {"D", "X", "LATIN", "ADV"}), len(rest))
    holds = any(claim.predicate in HELD for claim in match.frame.claims)
    if not size or not holds or match.frame.id in TITLED or (size < len(rest) and rest[size].label not in ENDED):
        return None
    told = replace(rest[0], word="".join(chunk.word for chunk in rest[:size]).removeprefix("了"))
    if told.word == "半年":
        return replace(told, label="LASTING", lasts=When("duration", told.span, months=6))
    found = LENGTH.fullmatch(told.word)
    count = counted(found["count"]) if found else 0
    if found is None or not count or (found["unit"] == "月") != ("个" in told.word):
        return None
    months = 6 if found["half"] else 0
    years, months = (count, months) if found["unit"] == "年" else (0, count)
    return replace(told, label="LASTING", lasts=When("duration", told.span, years=years, months=months))


def counted(numeral: str) -> int:
    """Return the number below a hundred that figures or Chinese numerals stand for: 十五 of 15; 0 for none."""
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    if any(sign not in NUMBERS for sign in tens + ones):
        return 0
    return (NUMBERS.get(tens, 1) * 10 if ten else 0) + NUMBERS.get(ones, 0)


HELD = {"position_held", "member_of", "secretary_to"}
"""Predicates of what somebody is for a time."""


def ends_then(rest: Sequence[Chunk]) -> bool:
    """Tell whether what stands behind an end tells how it came about ("至1956年病逝", "直到1958年该局撤销")."""
    if rest[0].when is None or rest[0].when.kind != "until":
        return False
    verb = next((chunk for chunk in rest[1:] if chunk.label not in BEFORE_VERB), rest[-1])
    return verb.label in ENDING


VAGUE = set("约約近逾超足余餘多")
"""Characters of lengths that are not exact ("任职约五个月")."""


def lengthened(when: When, length: When, words: str) -> tuple[When, ...]:
    """Return the interval that starts at a date and lasts so long; as it is where one of them is not so precise."""
    if VAGUE & set(words):
        return (when,)
    try:
        end = add(when.start, length.years, length.months)
    except DateError:
        return (when,)
    return (replace(when, kind="interval", end=end),) if end else (when,)
