"""Attributes before a name, and events that only date: what of a clause is none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import OPENERS, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk


def described(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is the subject of its clause with an attribute before it ("接替张三的原副部长李四")."""
    start = clause_start(chunks, place)
    last = next((at for at in range(place - 1, start, -1) if chunks[at].label == "DE"), start)
    heads = all(chunk.label in OPENERS for chunk in chunks[last + 1 : place])
    words = [chunk.label for chunk in chunks[start:last] if chunk.label not in OPENERS]
    attribute = place + 1 < len(chunks) and chunks[place + 1].label == "DE"
    opens = bool(words) and words[0] in ATTRIBUTIVE and (words[0] != "SUCCEED" or words[1:2] == ["PERSON"])
    origin = words[:1] == ["V"] and any(chunk.word.endswith(("于", "自")) for chunk in chunks[start : start + 2])
    plain = (
        chunks[last].label == "DE" and last == place - 1 and bool(words) and set(words) <= PLAIN and acts(chunks, place)
    )
    following = [chunk.label for chunk in chunks[place + 1 : place + 3]]
    titled = bool(words) and chunks[place - 1].label == "POST" and following[:1] == ["COMMA"]
    told = titled and following[-1] in TOLD_OF
    return last > start and heads and (opens or origin or plain or told) and not attribute


TOLD_OF = {"BREAK", "ONCE", "LIREN", "NOW"}
"""Labels of words by which a clause goes on about the person before the comma ("宣布决定的副书记张三，此前是")."""
PLAIN = {"N", "X", "V", "D", "PLACE", "AREA", "NATIVE", "KIND", "DUN", "BARE_KIND", "LATIN", "TITLE", "OUTSIDE"}
"""Labels of words that tell but what somebody is or comes from ("出身学界的", "学者出身的")."""


def acts(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name goes on with what people do in offices ("张三获任命", "张三经市长提名")."""
    following = chunks[place + 1] if place + 1 < len(chunks) else chunks[place]
    return following.label in ATTRIBUTIVE | {"BY", "VIA", "APPOINT", "DISMISS", "STAY", "DIE", "WHEN", "ENTER", "ADV"}


ATTRIBUTIVE = {
    "SUCCEED", "HOLD", "ONCE", "NOW", "THEN", "MOVE", "TAKE", "LEAVE", "ELECT", "BORN", "BEI", "HEDGE", "D", "LIREN",
    "DUBBED", "LATIN", "FOLLOW", "RETIRE", "QUIT",
}  # fmt: skip
"""Labels of words that an attribute of a person opens with."""


def qualified(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a body is the subject of its clause behind what is said of it ("1964年设立的国家海洋局，")."""
    start = clause_start(chunks, place)
    while start < place and chunks[start].label in OPENERS:
        start += 1
    words = [chunk.label for chunk in chunks[start:place]]
    if chunks[place].label != "BODY" or words[-1:] != ["DE"] or words.count("DE") > 1:
        return False
    if place > 1 and chunks[place - 2].word in HOUSING:
        return True
    verbs = {"BY": AGENTS, "BEI": AGENTS}.get(words[0], STATES)
    told = [label for label in words[:-1] if label not in OPENERS | LINKS]
    return (
        (words[0] in STATES or verbs is AGENTS) and told[-1] in verbs | SITES and set(told) <= STATES | AGENTS | SITES
    )


HOUSING = {"所在", "所属", "供职", "任职", "就职", "服务", "主管", "分管", "领导", "主持"}
"""Words right before 的 by which what stands before them tells which body is meant ("内阁秘书所在的内阁办公室")."""
AGENTS = {"BY", "BEI", "HANDLE", "MANAGE", "SUBDIVIDE", "FOUND", "RESTORE"}
"""Labels of 由 and of the verbs for what others do with a body."""
STATES = {"FOUND", "RESTORE", "VOID", "UNDER", "NOWUNDER", "SITED", "HQ", "RANK", "ENJOY"}
"""Labels of what is said of a body before its name."""
SITES = {"BODY", "PLACE", "AREA", "STARTER", "BARE", "RANK", "X", "N"}
"""Labels of whose a body is or where it sits."""
LINKS = {"PREP", "DUN"}


def describes(chunks: Sequence[Chunk], place: int, own: int) -> bool:
    """Tell whether a date belongs to an attribute of who is named before a verb, and so not to the verb.

    "由1955年进局工作的李明接任", "1968年任副局长的李明1974年接任局长".
    """
    inner = {"COMMA", "SEMI", "STOP", "OPEN", "CLOSE", "COLON", "BY", "BEI"}
    rest = chunks[place + 1 : own]
    end = next((at for at, chunk in enumerate(rest) if chunk.label == "DE" or chunk.label in inner), len(rest))
    if end == len(rest) or rest[end].label != "DE":
        return False
    named = next((chunk.label for chunk in rest[end + 1 :] if chunk.label not in TITLES), "STOP")
    return named == "PERSON" and any(chunk.label in VERBS for chunk in rest[:end])


TITLES = {"POST", "TITLE", "FORMERPREFIX", "TITLEWORD", "PLACE", "N", "NATIVE"}
"""Labels of what may stand between an attribute and the name."""
VERBS = {
    "HOLD", "MOVE", "TAKE", "ONCE", "LEAVE", "ENTER", "WORKS", "V", "BORN", "FOUND", "STAY", "ELECT", "RETIRE",
    "APPOINT", "NOW", "LIREN", "THEN", "X", "N", "FOLLOW", "SUCCEED",
}  # fmt: skip
"""Labels of what an attribute may be made with."""


def embedded(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a match is an event that only dates its clause."""
    verb = chunks[match.own].span.start
    whens = [chunk.when for chunk in chunks[match.own : match.end + 1] if chunk.when and chunk.when.kind == "event"]
    return any(when.span.start <= verb or when is whens[-1] for when in whens)
