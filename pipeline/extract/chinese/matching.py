"""Find the frames in a sentence: which pattern matches which chunks, each verb read once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.forerunners import DUTIES
from pipeline.extract.chinese.lists import adjoin
from pipeline.extract.chinese.misread import MISREAD
from pipeline.extract.chinese.objections import AROUND, DOING
from pipeline.extract.chinese.spans import OPENERS, clause_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.chinese.patterns import Frame, Frames
    from pipeline.extract.chinese.pieces import Chunk


@dataclass(frozen=True, slots=True)
class Match:
    """A frame over chunks ``start`` to ``end``.

    Attributes:
        own, last: Where the chunks that belong to it alone begin, and the place after them.
        groups: The captured places.
    """

    frame: Frame
    start: int
    end: int
    own: int
    last: int
    groups: dict[str, tuple[int, int]]


def matches(chunks: Sequence[Chunk], frames: Frames) -> list[Match]:
    """Return the matches in text order; where two claim one chunk as their own, the earlier pattern has it."""
    labels = frames.encode([chunk.label for chunk in chunks])
    present = set(labels)
    taken: set[int] = set()
    found: list[Match] = []
    for frame in frames.frames:
        if present.isdisjoint(frame.triggers):
            continue
        for match in (freed(chunks, candidate) for candidate in candidates(frame, labels)):
            own = owned(match)
            if taken.isdisjoint(own) and stands(chunks, match):
                taken.update(own)
                found.append(match)
    return sorted(found, key=completed)


def freed(chunks: Sequence[Chunk], match: Match) -> Match:
    """Return a match without the subject that is the object of a verb before it ("改隶农业部并更名为渔业署")."""
    if not match.frame.subject or match.groups.get("subject", (-1, 0))[0] != match.start or match.start == 0:
        return match
    governed = chunks[match.start].label == "BODY" and chunks[match.start - 1].label in GOVERNING
    compared = chunks[match.start - 1].word in {"与", "同", "和"} and chunks[match.own].word.startswith(ALIKE)
    governed = compared or (governed and match.frame.subject == "body")
    if not governed or "subject" in match.frame.own:
        return match
    start, end = match.groups["subject"]
    groups = {name: span for name, span in match.groups.items() if name != "subject"}
    return replace(match, start=end, groups=groups) if start == match.start else match


ALIKE = ("同", "均", "都", "皆", "一样")
"""How verbs begin that tell of two alike, the second named before them behind 与."""
GOVERNING = {"UNDER", "NOWUNDER", "BELONG", "MERGE", "SITED", "HQ", "HQMOVE"}
"""Labels of verbs whose object is a body."""


def completed(match: Match) -> tuple[int, bool, int, int]:
    """Return when a match is stated: where its last chunk stands, what only introduces a person first."""
    return max(match.own, match.end - 1), "presupposed" not in match.frame.flags, match.own, match.start


def stands(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what surrounds a match lets it say what its pattern says."""
    return not any(objects(chunks, match) for objects in OBJECTIONS)


def counted(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what matched is one of several that are only counted ("两个委员会")."""
    return match.start > 0 and chunks[match.start - 1].label == "TWOTHINGS"


def runs_on(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the last name of a match goes on after it ("总统" + "助理", "国务院" + "直属机构")."""
    if match.end >= len(chunks):
        return False
    last, following = chunks[match.end - 1], chunks[match.end]
    if "bounded" in match.frame.flags and following.word in OLD_NAMES:
        return True
    stuck = last.label == "POST" and following.label in STUCK and adjoin(last, following)
    inner = following.label == "BODY" and last.label == "BODY" and adjoin(last, following)
    return stuck or ("bounded" in match.frame.flags and (inner or following.label in RUNS_ON))


def ill_placed(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what follows a match is not what its frame asks for."""
    flags = match.frame.flags
    following = chunks[match.end].label if match.end < len(chunks) else "STOP"
    whole = match.start == 0 and all(chunk.label == "STOP" for chunk in chunks[match.end :])
    if "profile" in flags and not introduced(chunks, match):
        return True
    return (
        ("whole" in flags and not whole)
        or ("opening" in flags and not opens_clause(chunks, match.start))
        or (
            "final" in flags
            and following not in FINAL
            and not goes_on(chunks, match.end)
            and not left_then(chunks, match)
            and not (following == "DE" and asserted(chunks, match))
        )
        or ("untitled" in flags and (titled(chunks, match.end) or presents(chunks, match)))
    )


def left_then(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether somebody's leaving only dates what follows ("她在2007年离任后，…")."""
    following = chunks[match.end].word if match.end < len(chunks) else ""
    return chunks[match.own].label in {"LEAVE", "RETIRE"} and following in {"后", "之后", "以后"}


def goes_on(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a clause goes on with another verb, or closes a time ("被免职并接受调查", "直到李明接任为止")."""
    goes = place < len(chunks) and chunks[place].label in {"X", "V", "D", "N", "ADV"}
    return place < len(chunks) and (
        chunks[place].word in {"并", "并且", "且", "为止"} or (goes and chunks[place].word.startswith(THEREAFTER))
    )


THEREAFTER = (
    "赴", "返", "回", "前往", "转赴", "出国", "留学", "经商", "从商", "下海", "养病", "归里", "还乡", "移居",
    "定居", "参选", "竞选", "投身", "转往", "东渡", "南下", "北上", "而去", "后", "归国", "归隐", "执教", "就医",
)  # fmt: skip
"""How words begin for what somebody did right after leaving ("辞职赴美", "离任返乡")."""


def opens_clause(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether nothing but times and adverbs stands before a place in its clause."""
    before = {chunk.label for chunk in chunks[clause_start(chunks, place) : place]}
    return before <= OPENERS - {"POST", "TITLE", "NOW", "FIRST", "FORMERPREFIX"}


def titled(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether the post before a place, or the list that it opens, stands before a name ("市长、党主席张三")."""
    while place < len(chunks) and chunks[place].label in APPOSED:
        place += 1
    return place < len(chunks) and chunks[place].label == "PERSON"


OLD_NAMES = {"旧称", "原称", "原名", "旧名", "名称", "称号", "本名", "名义"}
"""Words behind a body's name that show that only its name is restored or given up."""
APPOSED = {"DUN", "POST", "TITLE", "ACTING", "FORMERPREFIX"}


def presents(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what looks like a post that is held only tells whose post it is ("现任院长为张三")."""
    following = chunks[match.end].label if match.end < len(chunks) else "STOP"
    return chunks[match.own].label in {"NOW", "THEN"} and following in {"IS", "COLON"}


def wished(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether somebody only wants a subject to do what a match says ("要她担任部长")."""
    start, _ = match.groups.get("subject", (0, 0))
    return start > 0 and chunks[start - 1].word in WISHES


WISHES = {"要", "请", "让", "劝", "邀", "邀请", "希望", "建议", "要求", "想让", "盼", "期望", "敦促", "鼓励"}


def introduced(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a match stands in a sentence that introduces a person with birth or origin ("张三，男，汉族")."""
    labels = [chunk.label for chunk in chunks[: match.start]]
    opens = labels[:2] in (["PERSON", "COMMA"], ["PERSON", "OPEN"])
    return opens and labels[-1] == "COMMA" and "NATIVE" in labels and "STOP" not in labels and not VERBAL & set(labels)


VERBAL = {"HOLD", "NOW", "ONCE", "IS", "ELECT", "MOVE", "LIREN", "THEN", "COLON"}
"""Labels of verbs after which a post is an object."""


def another(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause has a subject of its own that names nothing ("两人", "公司")."""
    if not match.frame.subject or "subject" in match.groups:
        return False
    start = clause_start(chunks, match.start)
    before = [chunk.label for chunk in chunks[start : match.start]]
    opened = next((place for place, label in enumerate(before) if label not in OPENERS), len(before))
    if chunks[match.own].label in RENAMING:
        while opened < len(before) and chunks[start + opened].word in NAMES:
            opened += 1
    rest = before[opened:]
    everyone = any(chunk.label == "ALLADV" for chunk in chunks[start : match.last])
    latest = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at] == "BREAK"), 0)
    if (
        everyone
        or (match.frame.subject == "body" and rest[:2] == ["REFPOST", "RANKWORD"])
        or {"PRONPL", "BA", "BY"} & set(before[latest:])
        or (match.frame.subject == "body" and {"TITLE", "IS"} & set(before))
    ):
        return True
    if ("topical" in match.frame.flags and rest) or ("turn" in match.frame.flags and rest[-1:] == ["OWN"]):
        return True
    if rest[-1:] and rest[-1] in OTHERS and rest[-2:-1] == ["DE"]:
        return True
    loose = {"WHEN", "BREAK", "TIMEBOUND", "PREP"} & set(rest)
    return bool(rest) and not loose and (rest[0] in OTHERS or rest[-1] in OTHERS or rest[-1] == "BODY")


RENAMING = {"RENAME", "FIRSTNAMED", "RENAMENOW"}
NAMES = {"名称", "中文", "中文名称", "机构", "全称", "馆名", "校名", "局名", "院名", "署名", "会名", "名字", "机构名称"}
"""Words for a body's name, which is what changes where the body is renamed ("名称后来改为")."""
OTHERS = {"N", "X", "NATIVE", "GROUP", "COMPANY", "COMPANYROLE", "BARE", "TITLE", "QUOTED", "LATIN", "BOOK", "GENERIC"}
"""Labels that open a clause which is about something the reader does not know."""
STUCK = {"N", "X", "TITLE", "PREFIX", "SUFFIX", "BARE", "AIDE", "KIND", "DIRECT"}
"""What right after a post's name shows that the name goes on ("总统" + "助理")."""
RUNS_ON = {"N", "X", "KIND", "DIRECT", "BARE_KIND", "SUFFIX", "BARE"}
"""What follows a body's name that is only part of a longer description."""
FINAL = {"COMMA", "SEMI", "STOP", "COLON", "OPEN", "CLOSE", "DASH", "UNQUOTE", "MARK"}
"""What ends a clause after a verb that has no object."""


def nominal(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the verb of a match is the head of an attribute, and so a noun ("机构的设置")."""
    duty = any(word in chunks[match.own].word for word in DUTIES)
    attributed = match.own > 0 and chunks[match.own - 1].label == "DE" and not duty
    return attributed and chunks[match.own].label not in NAMING


def attribute(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what matched only describes what follows ("任主任的条件")."""
    described = match.end < len(chunks) and chunks[match.end].label == "DE" and not asserted(chunks, match)
    if "attributive" in match.frame.flags:
        return False
    following = chunks[match.own + 1 : match.own + 2]
    return described or (chunks[match.own].label in DOING and bool(following) and following[0].label == "DE")


def asserted(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether 是…的 frames what a match tells ("某部是1994年由甲局和乙局合并而成的。")."""
    closed = match.end + 1 == len(chunks) or chunks[match.end + 1].label in {"COMMA", "SEMI", "STOP"}
    return closed and any(chunk.label == "IS" for chunk in chunks[match.start : match.own])


NAMING = {
    "POST",
    "AIDE",
    "BODY",
    "FORMERLY",
    "RANKWORD",
    "PRED",
    "SUCC",
    "HQ",
    "HQBARE",
    "KIND",
    "REPORT",
    "OWNED",
    "MANAGE",
    "REPUTE",
    "STAY",
}
"""Labels of chunks that frames may own and that can be nouns."""


def candidates(frame: Frame, labels: str) -> Iterator[Match]:
    """List where a frame matches, from left to right without overlap."""
    for hit in frame.expression.finditer(labels):
        spans = ((name, hit.span(number)) for name, number in frame.expression.groupindex.items())
        groups = {name: span for name, span in spans if span[0] >= 0}
        own = [span for name, span in groups.items() if name in frame.own]
        yield Match(frame, hit.start(), hit.end(), min(own)[0], max(own)[1], groups)


def owned(match: Match) -> list[int]:
    """Return the places that belong to a match alone."""
    return [
        place for name, (start, end) in match.groups.items() if name in match.frame.own for place in range(start, end)
    ]


OBJECTIONS = (counted, nominal, attribute, another, runs_on, ill_placed, wished, *MISREAD, *AROUND)
"""What speaks against a match."""
