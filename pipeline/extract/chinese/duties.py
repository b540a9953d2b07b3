"""What a body has to do, told by any verb for work of its kind ("保管中央重要档案", "为理事会起草文件")."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import BREAKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pipeline.extract.chinese.pieces import Chunk

SUBJECTS = {"BODY", "REFBODY", "PRON"}
BEFORE = {"ADV", "D", "ALLADV", "PRESENT", "BREAK", "SEQ"}
"""Labels of what may stand between a subject and its verb."""
VERBS = {
    "N",
    "V",
    "X",
    "STAFFWORD",
    "MANAGE",
    "SUBDIVIDE",
    "LEAD",
    "PREFIX",
    "HAVE",
    "APPOINT",
    "BARE",
    "TITLE",
    "GIVES",
}
"""Labels that verbs for work have in other sentences."""
RULING = {"TAKE", "HOLD"}
"""Labels of verbs that with a post as object mean to hold it ("执掌全国度量衡事务")."""
OBJECTS = {
    "N", "X", "V", "D", "ALLADV", "STARTER", "BODY", "PLACE", "AREA", "QUOTED", "BARE", "NATIVE", "PREFIX", "SUFFIX",
    "KIND", "BARE_KIND", "DUTY", "APPOINT", "COMPANY", "GENERIC", "EACHHOLDER", "HANDLE", "STAFFWORD", "OWN",
    "PREP", "DE", "THIS", "MANAGE", "FUNC", "TITLE", "COMPANYROLE", "SERVE", "ASSIST",
}  # fmt: skip
"""Labels of what the object of such a verb may begin with."""
TOLD = {
    "WHEN", "NEG", "EXPECT", "HEDGE", "BEI", "PERSON", "LEAVE", "VOID", "FOUND", "RENAME", "DIE", "MERGE", "BORN",
    "LASTING", "POST", "DISMISS", "ONCE", "BY", "TURN",
}  # fmt: skip
"""Labels in a clause that tells of something that happened, or is somebody's."""
DONE = frozenset(
    [
        "了",
        "过",
        "曾",
        "曾经",
        "已",
        "已经",
        "着",
        "共",
        "累计",
        "一度",
        "首次",
        "再次",
        "再度",
        "先后",
        "刚刚",
        "正在",
        "早已",
        "全年",
    ]
)
"""Words of what happened."""
HABIT = (
    "每年",
    "每月",
    "每季",
    "每周",
    "每天",
    "定期",
    "经常",
    "日常",
    "常年",
    "依法",
    "专门",
    "统一",
    "具体",
    "主要",
    "还",
    "并",
)
"""How adverbs begin that show that a verb tells what is done time and again."""
FOR = {"为", "对", "向", "就", "给", "替", "对于"}
"""Words before whom or what the work is for."""
DESCRIBING = {
    "IS", "UNDER", "OWNED", "SITED", "HQ", "CHARGE", "FUNC", "HANDLE", "BELONG", "RANK", "KIND", "DIRECT", "NAMED",
    "FOUND", "SPLITOFF", "UNITE", "FROM", "SUBDIVIDE", "MANAGE", "PARTWORD", "BARE_KIND",
}  # fmt: skip
"""Labels of a clause that describes a body, so that the next one may go on with what it does."""
MADE = {"FOUND", "SPLITOFF", "UNITE", "FROM", "RESTORE"}
"""Labels of verbs for how a body came to be, which a description of it begins with."""
LONGEST_AIM = 10
HELP = {
    "支援", "支持", "协助", "服务", "保障", "帮助", "支撑", "辅助", "援助",
    "秘书处支援", "秘书处服务", "秘书处支持", "秘书处协助", "办公室支援", "办公室服务",
}  # fmt: skip
"""Nouns for what is given to whom a body works for ("向通讯局提供支援")."""


def with_duties(chunks: Sequence[Chunk], verbs: Mapping[str, bool]) -> list[Chunk]:
    """Return the chunks with the words that begin what a body has to do as such.

    Args:
        chunks: The chunks of a sentence.
        verbs: The verbs for such work; whether they tell of it without a habit or a description beside them.
    """
    made = list(chunks)
    described = False
    for start, end in clauses(chunks):
        clause = made[start:end]
        found = duty(clause, verbs, described=described)
        if found is not None:
            made[start + found] = replace(made[start + found], label="FUNC")
            helps = made[start + found].word in FOR and end - start > 1 and made[end - 1].word in HELP
            made[end - 1] = replace(made[end - 1], label="AID") if helps else made[end - 1]
        labels = {chunk.label for chunk in made[start:end]}
        dated = "WHEN" in labels and not labels & MADE
        described = not dated and (bool(labels & DESCRIBING) or (described and not clause))
    return made


NOT_OBJECTS = {
    "不得",
    "不",
    "可",
    "须",
    "由",
    "应",
    "一般",
    "均",
    "公开",
    "不予",
    "可以",
    "必须",
    "应当",
    "只",
    "是",
    "为",
}
"""Words that show that what stands before them is the subject of a clause ("裁决不得上诉")."""
PERSONS = frozenset("员官长者师人权")
"""Characters that make the name of a person or right of a verb before them ("监察" + "员")."""


def clauses(chunks: Sequence[Chunk]) -> Iterator[tuple[int, int]]:
    """Yield where the clauses of a sentence start and end; brackets belong to the clause that they stand in."""
    start = 0
    for place, chunk in enumerate(chunks):
        if chunk.label in BREAKS - {"OPEN", "CLOSE"}:
            yield start, place
            start = place + 1
    yield start, len(chunks)


def duty(clause: Sequence[Chunk], verbs: Mapping[str, bool], *, described: bool) -> int | None:
    """Return where what a body has to do begins in a clause, ``None`` where it tells of nothing of the kind."""
    outside = [at for at, chunk in enumerate(clause) if not chunk.nested and chunk.label not in {"OPEN", "CLOSE"}]
    named = bool(outside) and clause[outside[0]].label in SUBJECTS
    rest = outside[named:]
    opened = list(takewhile(lambda at: clause[at].label in BEFORE and clause[at].word not in verbs, rest))
    usual = any(clause[at].word.startswith(HABIT) for at in opened)
    rest = rest[len(opened) :]
    if not rest or not (named or described):
        return None
    verb, aimed = rest[0], clause[rest[0]].word in FOR
    acts = (at for at in rest[1:LONGEST_AIM] if clause[at].word in verbs and clause[at].label in VERBS)
    main = next(acts, None) if aimed else verb
    if main is None or any(happened(clause[at]) for at in [*opened, *outside[outside.index(main) :]]):
        return None
    return verb if works(clause, main, verbs, sure=named and (usual or aimed), described=described) else None


def happened(chunk: Chunk) -> bool:
    """Tell whether a word is about something that happened, is somebody's, or was counted ("受理报销2.4万件")."""
    return chunk.label in TOLD or chunk.word in DONE or chunk.word[:1].isdecimal()


def works(clause: Sequence[Chunk], verb: int, verbs: Mapping[str, bool], *, sure: bool, described: bool) -> bool:
    """Tell whether a verb with its object tells what a body has to do."""
    chunk, after = clause[verb], clause[verb + 1 : verb + 2]
    labelled = chunk.label in VERBS or (chunk.label in RULING and clause[0].label in SUBJECTS)
    if chunk.word not in verbs or not labelled or not after or after[0].label not in OBJECTS - {"DE"}:
        return False
    if after[0].word in NOT_OBJECTS or after[0].word[:1] in PERSONS:
        return False
    whole = clause[-1].label not in {"KIND", "BARE_KIND", "BODY"} or all(part.label != "DE" for part in clause[verb:])
    return whole and (verbs[chunk.word] or sure or described)
