"""What a match takes for a claim and is none: a title that opens a clause of its own, what another is called."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.chinese.below import of_unread_below
from pipeline.extract.chinese.partly import PARTLY
from pipeline.extract.chinese.spans import LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk

VERBAL = {"NEG", "V", "X", "EXPECT", "CALLED", "FUNC", "ONCE", "ALLADV", "D", "ADV"}
"""Labels of what somebody who is known by his title alone does ("现任部长拒绝置评")."""


def unnamed(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether 现任 and a title are who does something, not what the person spoken of is ("现任部长拒绝置评")."""
    own = chunks[match.own]
    if own.label != "NOW" or "subject" in match.groups or "object" not in match.groups:
        return False
    opens = clause_start(chunks, match.own) == match.own
    return opens and match.end < len(chunks) and chunks[match.end].label in VERBAL


def of_another(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether 称其 may mean an official whom the clause before has named without his name ("批评部长，称其…")."""
    start, end = match.groups.get("subject", (0, 0))
    if match.frame.id != "zh.person-called" or [chunk.word for chunk in chunks[start:end]] != ["其"]:
        return False
    clause = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, clause - 1) : clause - 1] if clause > 1 else ()
    people = [at for at, chunk in enumerate(before) if chunk.label == "PERSON"]
    titles = [at for at, chunk in enumerate(before) if chunk.label in {"POST", "TITLE"}]
    return bool(titles) and bool(people) and titles[-1] > people[-1]


def candidate(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what somebody is seen as is only the one who may get a post ("被视为热门人选")."""
    start, end = match.groups.get("name", (0, 0))
    return match.frame.id == "zh.seen-as" and any(chunk.label == "EXPECT" for chunk in chunks[start:end])


def same_work(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a verb of rising says nothing of leaving a post ("晋升高级会计师")."""
    word = chunks[match.own].word
    return "elsewhere" in match.frame.flags and (not word.startswith(LEAVING) or "兼" in word)


LEAVING = ("调", "转", "改", "迁", "外放", "下放", "借调", "派", "奉调", "旋调", "旋改", "旋转", "升入")
"""How verbs begin of going from one post to other work."""


def after_unread(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether who leaves, leaves what the reader does not know ("1998年任署长，其后获委任为总监，2011年约满")."""
    own = chunks[match.own]
    if own.label not in {"LEAVE", "RETIRE", "STAY"} or {"object", "subject"} & set(match.groups):
        return False
    before = chunks[max(0, match.own - LOOKBACK) : match.own]
    stop = max((at for at, chunk in enumerate(before) if chunk.label in {"STOP", "PERSON", "PRON"}), default=-1)
    last = max((at for at, chunk in enumerate(before) if chunk.label in {"POST", "REFPOST", "LEAVE"}), default=-1)
    taken = (at for at in range(max(stop, last) + 1, len(before) - 1) if before[at].label in TAKING)
    return last > stop and any(unread(before, at + 1) for at in taken)


def unread(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether words that the reader does not know stand at a place, as what is taken up."""
    return chunks[place].label in {"N", "X", "TITLE", "COMPANY", "COMPANYROLE", "PREFIX", "BARE", "STARTER", "PLACE"}


TAKING = {"ELECT", "HOLD", "MOVE", "TAKE"}


def of_unread_post(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause is about a post whose title the reader does not know ("獄長改由張三擔任")."""
    own = chunks[match.own]
    if "object" in match.groups or own.label not in {"TURN", "FOLLOW", "SUCCEED", "HOLD"} or match.frame.subject:
        return False
    start = clause_start(chunks, match.start)
    before = chunks[start : match.start]
    return bool(before) and before[-1].label in {"TITLE", "X", "SUFFIX"} and before[-1].word.endswith(HEADS)


HEADS = ("长", "监", "使", "卿", "官", "员", "督", "司", "尹", "丞")
"""Characters that titles end with."""


def own_verb(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a verb is that of the body before it, no attribute of the next ("甲局隶属国务院的乙厅")."""
    if match.frame.id not in WHOSE:
        return False
    start = clause_start(chunks, match.start)
    before = [chunk.label for chunk in chunks[start : match.start] if chunk.label not in PASSED]
    return bool(before) and before[-1] in {"BODY", "PRON", "REFBODY", "GROUP", "BARE"}


WHOSE = {"zh.under-whose", "zh.managed-whose", "zh.abolished-whose", "zh.ranked-whose"}
"""Frames of what stands before the name of a body and is said of it."""
PASSED = {"ADV", "WHEN", "BREAK", "PREP", "D", "FORMERPREFIX", "ALLADV", "SEQ"}


def believed(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause is what some wrongly take for true, or ask ("有人以为它隶属水利部", "会不会与乙局合并")."""
    before = chunks[clause_start(chunks, match.own) : match.own]
    return any(chunk.word in BELIEFS or chunk.word in WHETHER for chunk in before)


BELIEFS = {
    "以为", "误以为", "误认为", "误认作", "误认", "误信", "错以为", "错认为", "误解为", "误当作", "多以为",
    "还以为", "总以为", "常以为", "都以为", "满以为", "误把", "误将", "误当成", "常误以为", "常误认为",
    "就以为", "便以为",
}  # fmt: skip
"""Verbs for what somebody takes for true that is not."""
WHETHER = {"会不会", "能不能", "要不要", "会否", "可否", "能否", "是否", "是不是", "该不该", "可不可以", "有没有"}
"""Words of a question."""


def of_each(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the rank of many is told, whom the clause does not name in full ("各处均为副处级")."""
    before = chunks[clause_start(chunks, match.own) : match.own]
    ranked = any(claim.predicate == "has_rank" for claim in match.frame.claims) and "subject" not in match.groups
    return ranked and any(chunk.word.startswith("各") for chunk in before)


def of_unnamed(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether who leaves is known by his title alone ("时任水务局局长被免职" names nobody)."""
    then = chunks[match.own].label == "THEN"
    verb = match.end if then else match.own
    if "subject" in match.groups or verb + 1 >= len(chunks) or chunks[verb].label not in GOING:
        return False
    start = clause_start(chunks, match.own)
    before = chunks[start:verb]
    opens = next((at for at, chunk in enumerate(before) if chunk.label not in {"WHEN", "D", "BREAK", "ADV"}), 0)
    untitled = [chunk.label for chunk in before[opens:]] in (["THEN", "POST"], ["THEN", "TITLE"])
    return untitled and chunks[verb + 1].label in {"COMMA", "STOP", "SEMI"}


GOING = {"LEAVE", "RETIRE", "QUIT", "DIE"}
"""Labels of verbs by which somebody's time in a post ends."""


def foretold(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a succession opens a sentence that names who succeeds only behind it ("接替李明，张三出任局长")."""
    if chunks[match.own].label != "SUCCEED" or "subject" in match.groups or "other" not in match.groups:
        return False
    start = clause_start(chunks, match.own)
    while start > 1 and chunks[start - 1].label == "COMMA" and chunks[start - 2].label in {"WHEN", "D", "BREAK"}:
        start -= 2
    opens = start == 0 or chunks[start - 1].label == "STOP"
    behind = chunks[match.end : match.end + LOOKBACK]
    named = opens and bool(behind) and behind[0].label == "COMMA"
    for chunk in behind[1:] if named else ():
        if chunk.label in {"STOP", "SEMI", "COMMA"}:
            return False
        if chunk.label == "PERSON":
            return True
    return False


def excepted(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause tells of whom it excepts, not of who is spoken of ("除张三是2015年任局长")."""
    if match.frame.subject != "person" or "subject" in match.groups:
        return False
    before = chunks[clause_start(chunks, match.own) : match.own]
    return any(one.word in {"除", "除了"} and two.label == "PERSON" for one, two in pairwise(before))


def shared_out(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether posts are shared out among people of an earlier sentence ("此前分别任甲局、乙局局长")."""
    if "subject" in match.groups or match.frame.subject != "person":
        return False
    sentence = max(0, match.own - LOOKBACK)
    before = chunks[sentence : match.own]
    stop = max((at for at, chunk in enumerate(before) if chunk.label == "STOP"), default=-1)
    told = before[stop + 1 :]
    apart = any(chunk.word == "分别" for chunk in chunks[clause_start(chunks, match.own) : match.own])
    return apart and not any(chunk.label in {"WHEN", "PERSON", "PRON"} for chunk in told)


def in_preparation(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a founding is only being prepared at a time ("筹备成立水务局时", "筹建林业厅期间")."""
    behind = chunks[match.end].word if match.end < len(chunks) else ""
    prepared = chunks[match.own].label in {"FOUND", "SET"} and chunks[match.own].word.startswith("筹")
    return prepared and behind in {"时", "之时", "之际", "期间", "过程", "过程中", "阶段", "工作"}


def not_until(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a name that was so until a time is read as the one since ("2015年以前称"), or the other way."""
    before = any(chunk.when and chunk.word.endswith("前") for chunk in chunks[match.start : match.end])
    return before is (match.frame.id == "zh.called-from") if match.frame.id in CALLED else False


CALLED = {"zh.called-from", "zh.called-until"}
"""Frames of how a body is called from a time on, and until one."""


def set_up_besides(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether 另设 only lists what a body also has ("总部设在江城，另设驻欧洲办公室"): nothing ended, no time."""
    if chunks[match.own].label != "INSTEAD":
        return False
    first = max(0, match.own - LOOKBACK)
    stop = max((at for at in range(first, match.own) if chunks[at].label == "STOP"), default=first - 1)
    before = chunks[stop + 1 : match.own]
    return any(chunk.label in SEATS for chunk in before) and not any(chunk.label in ENDING for chunk in before)


SEATS = {"HQ", "SITED", "HQBARE", "SET"}
"""Labels of verbs for where a body is."""
ENDING = {"VOID", "MERGE", "WHEN", "RENAME"}
"""Labels of what shows that another is set up in the place of one, or when."""


def of_all(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether 历任 behind another verb means all who held a post, no career ("本表不列历任副署长")."""
    if chunks[match.own].label != "LIREN" or "subject" in match.groups or not match.own:
        return False
    return chunks[match.own - 1].label in {"X", "V", "N", "FUNC", "HAVE", "DE", "D"}


def of_what_was_named(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a byname is that of the post that the clause before is nothing but ("盐运使一缺，人称“肥缺”")."""
    if chunks[match.own].label != "KNOWNAS" or "subject" in match.groups:
        return False
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start - 1] if start > 1 else ()
    labels = {chunk.label for chunk in before}
    return bool(labels & {"TITLE", "POST", "BODY", "REFPOST"}) and labels <= {
        "TITLE",
        "POST",
        "BODY",
        "REFPOST",
        "DUTY",
        "PLACE",
    }


def in_unread_post(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the clause before tells of a post that the reader does not know ("任区司令员，接替张三")."""
    if chunks[match.own].label != "SUCCEED" or {"object", "subject"} & set(match.groups):
        return False
    start = clause_start(chunks, match.own)
    before = (
        chunks[clause_start(chunks, start - 1) : start - 1] if start > 1 and chunks[start - 1].label == "COMMA" else ()
    )
    verb = next((at for at in range(len(before) - 1, -1, -1) if before[at].label in TAKING), len(before))
    rest = before[verb + 1 :]
    titled = bool(rest) and (rest[-1].label == "TITLE" or rest[-1].word.endswith(HEADS))
    return titled and unread(rest, 0) and not any(chunk.label == "POST" for chunk in rest)


def taken_besides(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what who succeeds holds besides is taken for the post ("接替李明，并兼任河长办主任")."""
    if match.frame.id != "zh.succeed-to" or "object" not in match.groups:
        return False
    inside = chunks[match.own : match.groups["object"][0]]
    after = [at for at, chunk in enumerate(inside) if chunk.label == "COMMA"]
    clause = inside[after[-1] :] if after else ()
    return any(chunk.label in {"PRESENT", "NOW"} or "兼" in chunk.word or chunk.word[:1] in BESIDES for chunk in clause)


BESIDES = frozenset("还另又亦现")
"""How verbs and adverbs begin for what somebody holds besides, or now."""


def after_one_more(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether somebody is only one more of a kind after another ("成为继李明之后又一位女部长"), not the next."""
    if chunks[match.own].word not in {"继", "继续"} or "other" not in match.groups:
        return False
    behind = [chunk for chunk in chunks[match.groups["other"][1] :][:ONE_MORE] if chunk.label != "COMMA"]
    return any(chunk.word.startswith(COUNTED) and chunk.label != "PERSON" for chunk in behind)


ONE_MORE = 5
COUNTED = (
    "又一位", "又一名", "又一个", "一位", "一名", "另一位", "另一名", "第二位", "第三位",
    "第四位", "第二名", "第三名", "第二个", "第三个",
)  # fmt: skip
"""How one more of a kind is counted."""


def of_who_moves(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether somebody is moved from a post to another, which does not become it ("张三由副省长调整为主任")."""
    if match.frame.id != "zh.post-renamed":
        return False
    before = [chunk.label for chunk in chunks[clause_start(chunks, match.start) : match.end]]
    return "PERSON" in before and "BY" in before


MISREAD = (
    of_who_moves, taken_besides, after_one_more, in_unread_post, of_unread_below,
    of_all, of_what_was_named, not_until, set_up_besides, of_unnamed, foretold, excepted, shared_out, in_preparation,
    of_each, believed, own_verb, of_unread_post, after_unread, same_work, unnamed, of_another, candidate,
    *PARTLY,
)  # fmt: skip
"""What speaks against a match."""
