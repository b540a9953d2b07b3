"""Labels that a word gets from its neighbours: 将 before a noun, 会 before a verb of office, 前 before a title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.coordinate import goes_on_with
from pipeline.extract.chinese.houses import MOVES, is_seat
from pipeline.extract.chinese.own_dates import TURNS, dates_it
from pipeline.extract.chinese.sent import with_sent
from pipeline.extract.chinese.spans import introduces
from pipeline.extract.chinese.splits import afterwards, with_agents, with_present

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk

OBJECTS = {"PRON", "BODY", "PERSON", "POST", "QUOTE", "N", "X", "PLACE", "BARE", "GENERIC"}
HAPPEN = {"HOLD", "MOVE", "TAKE", "SUCCEED", "FOLLOW", "ELECT", "LEAVE", "QUIT", "MERGE", "VOID", "RENAME", "FOUND"}
"""Verbs that 会 makes a forecast of."""
BETWEEN = {"ADV", "WHEN", "D", "SEQ", "BREAK"}
OPENS = {
    "STOP", "COMMA", "SEMI", "DUN", "OPEN", "QUOTE", "BY", "IS", "PREP",
    "DE", "COLON", "PERSON", "PRED", "SUCCEED", "EXPECT", "ENJOY", "HANDOVER", "APPOINT", "NOMINATE", "DISMISS",
    "PLACE", "NATIVE", "STARTER", "ONCE",
}  # fmt: skip
"""What stands before 前 where it means "former"."""
VERBS = HAPPEN | {"BEI", "BY"}
KINDS = {"省", "部", "局", "署", "厅", "院", "司", "处", "委"}
"""What a body may be raised to, in a word of one character."""
ENDS = {"STOP", "COMMA", "SEMI", "CLOSE"}
THINGS = {"LATIN", "N", "BODY", "POST", "PERSON", "QUOTED", "X", "PLACE", "TITLE", "BARE", "AREA", "RANK"}
"""Labels of what 或 stands between where it means "or" and not "perhaps"."""


def relabelled(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks with the labels that their neighbours give them."""
    chunks = with_present(afterwards(with_agents(with_sent(chunks))))
    labels = (label_of(chunks, place) for place in range(len(chunks)))
    return [
        chunk
        if chunk.label == label
        else replace(chunk, label=label, mentions=() if chunk.label == "PERSON" else chunk.mentions)
        for chunk, label in zip(chunks, labels, strict=True)
    ]


ENDED = [[], *([label] for label in sorted(ENDS))]


def governs(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a body and a verb of governing it end the clause behind 属 or 受 ("属环境局管辖")."""
    following = [chunk.label for chunk in chunks[place + 1 : place + 4]]
    told = following[:1] == ["BODY"] and following[1:2] in (["SUBDIVIDE"], ["MANAGE"], ["HANDLE"])
    return told and (len(following) < len((0, 1, 2)) or following[2] in ENDS)


def is_given(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 归 or 由 stands at a place."""
    return place >= 0 and chunks[place].label in {"BY", "TURN"}


def joined_before(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether bodies are united in the clause before a place ("合二为一，组成…")."""
    return any(chunk.label == "UNITE" for chunk in chunks[max(0, place - NEAR) : place])


def made_one(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 并 stands before a place and several bodies before it ("甲部与乙部并" + "为")."""
    return place > 0 and chunks[place - 1].word == "并" and listed_before(chunks, place - 1)


def of_bodies(chunks: Sequence[Chunk], place: int, before: str, after: str) -> tuple[tuple[str, bool], ...]:
    """Return the labels of words that tell of bodies, and whether each fits where a chunk stands."""
    chunk = chunks[place]
    return (
        ("HQBARE", is_seat(chunks, place, before, after)),
        ("CALLED", chunk.word in {"叫", "名"} and after in {"BODY", "QUOTED"} and before in {"WHEN", "ADV", "COMMA"}),
        ("CALLED", chunk.word in {"叫", "喊", "唤"} and after in {"PRON", "PERSON"} and nicknames(chunks, place + 2)),
        ("OWN", chunk.word in WORK and after == "MERGE" and before == "COMMA"),
        ("FORMERLY", chunk.word == "源" and after == "WHEN"),
        ("UNITE", chunk.word in REFORMED and listed_before(chunks, place)),
        ("UNITE", chunk.word == "为" and made_one(chunks, place) and after == "BODY"),
        ("VOID", chunk.word in {"裁", "废", "撤"} and before in {"WHEN", "ADV"} and after in ENDS),
        ("FOUND", chunk.word in {"置", "建", "创"} and before == "WHEN" and after in ENDS),
        ("BY", chunk.word in {"属", "受"} and governs(chunks, place)),
        ("UNDER", chunk.word == "归" and after == "BODY" and [c.label for c in chunks[place + 2 : place + 3]] in ENDED),
        ("HANDLE", chunk.word in {"管", "管着"} and before == "BODY" and after in ENDS and is_given(chunks, place - 2)),
        ("STAFFWORD", chunk.word.startswith("全") and len(chunk.word) == len("全局") and after == "COUNT"),
        ("FOUND", chunk.word in {"组成", "成为", "形成"} and after == "BODY" and joined_before(chunks, place)),
        ("NAMEWORD", chunk.word in OLD_NAMES and after in ENDS and regained(chunks, place)),
    )


def nicknames(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether what somebody is called stands at a place, in quotation marks ("都叫他" + “活坐标”)."""
    rest = [chunk for chunk in chunks[place : place + 2] if chunk.word not in {"叫", "做", "作", "叫做", "叫作"}]
    return bool(rest) and rest[0].label in {"QUOTED", "QUOTE"}


def label_of(chunks: Sequence[Chunk], place: int) -> str:
    """Return a chunk's label where it stands."""
    chunk = chunks[place]
    after = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    if (chunk.word, after) in PAIRS:
        return PAIRS[chunk.word, after]
    before, verb = chunks[place - 1].label if place else "STOP", next_verb(chunks, place + 1)
    kind, bare = chunk.word in KINDS, chunk.label in {"X", "SUFFIX"}
    readings = (
        ("X", chunk.label == "PERSON" and (after == "COMPANY" or birthplace(chunks, place))),
        ("BREAK", chunk.word in SHORT_OF and measured(chunks, place + 1)),
        *of_bodies(chunks, place, before, after),
        ("OWN", chunk.word in CHARGES and after == "HANDOVER" and chunks[place - 1].word in {"把", "将"}),
        ("PRESENTPOST", chunk.word == "现职" and (before in HAPPEN or after in {"IS", "COLON"})),
        ("EXPECT", chunk.word == "会" and chunk.label == "X" and verb in HAPPEN),
        ("EACHHOLDER", chunk.label == "LIREN" and counts_holders(chunks, place)),
        ("ADV", chunk.word == "即" and verb in VERBS),
        ("N", chunk.word == "主管" and after == "IS"),
        ("HAVE", chunk.word == "有" and after == "COUNT" and counts_staff(chunks, place + 2)),
        ("BEI", chunk.word == "为" and by_him(chunks, place + 2)),
        ("ADV", chunk.word == "所" and before == "PERSON" and by_him(chunks, place)),
        ("ADV", chunk.word == "初" and (before, after) in {("BODY", "IS"), ("HQBARE", "PREP")}),
        ("EXPECT", chunk.word == "或" and verb in HAPPEN and before in {"PERSON", "PRON", "POST", "COMMA", "BODY"}),
        ("PREP", chunk.word == "或" and after in THINGS),
        ("SEQ", chunk.word in {"各", "各自"} and verb in {"HOLD", "TAKE", "ONCE", "STAY", "LASTING"}),
        (
            "D",
            bare and (kind or chunk.word in {"会", "校", "馆"}) and after in MOVES and before in {*OPENS, "WHEN", "D"},
        ),
        ("KINDNAME", before == "RENAME" and chunk.label == "X" and kind and after in ENDS),
        ("FORMERPREFIX", chunk.word == "前" and after in {"POST", "TITLE"} and before in OPENS),
    )
    return next((label for label, fits in readings if fits), "") or of_office(chunks, place) or chunk.label


def of_office(chunks: Sequence[Chunk], place: int) -> str:
    """Return the label that a word has as a verb of office where it stands, "" where it is none."""
    chunk = chunks[place]
    after = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    before = chunks[place - 1].label if place else "STOP"
    readings = (
        ("HANDOVER", chunk.word in YIELDING and after == "PERSON"),
        ("STAY", chunk.word in DOING and until(chunks, place + 1)),
        ("NOW", chunk.word == "现" and after == "POST"),
        ("NTH", chunk.word in TURNS and dates_it(chunks, place + 1)),
        ("LEAVE", chunk.label == "QUIT" and after in ENDS and (chunk.word != "辞任" or ends_stay(chunks, place - 1))),
        ("LEAVE", chunk.word in YIELDING and after in {*ENDS, "TIMEBOUND", "BREAK"}),
        ("INPOST", chunk.word in {"身份", "名义"} and before == "POST"),
        ("TAKE", chunk.word == "履新" and (after in ENDS or after in {"POST", "TIMEBOUND"})),
        ("HOLD", chunk.word in SERVING and works_as(chunks, place)),
        ("INPOST", chunk.word in IN_POST and "DIE" in {before, after}),
        ("HOLD", chunk.word == "后任" and after == "POST" and before == "COMMA" and not introduced(chunks, place)),
        ("CONFIRM", chunk.word in {"真除", "实任"} and after in ENDS),
        ("HOLD", chunk.label == "CONFIRM" and after == "POST"),
        ("HOLD", chunk.word in GAINING and before == "PERSON" and after in ENDS and passes_to(chunks, place - 1)),
        ("DUTY", chunk.label == "REFPOST" and chunk.word in VACANCIES and before == "POST" and after == "BY"),
        ("CONFIRM", chunk.label == "APPOINT" and after in ENDS and place > 0 and chunks[place - 1].word == "正式"),
        ("HOLD", after == "POST" and (chunk.word in MINDING or (before == "PERSON" and goes_on_with(chunks, place)))),
        ("TAKE", chunk.word in {"主持", "掌管"} and after == "BODY" and ends_clause(chunks, place + 2)),
    )
    return next((label for label, fits in readings if fits), "")


GAINING = {"获得", "夺得", "取得", "摘得", "拿下", "赢得", "夺下", "抢得", "得到"}
"""Verbs by which a post passes to somebody ("该职由李华夺得")."""
VACANCIES = {"遗缺", "空缺", "所遗空缺", "所遗之缺"}
"""Words for a post that behind its name only say that it is vacant ("局长遗缺由李华接任")."""


def passes_to(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a post stands before a name, and by whom it is held ("该职由葡萄牙人" + "李华")."""
    before = [chunk.label for chunk in chunks[max(0, place - NEAR) : place]]
    return "BY" in before and bool({"POST", "REFPOST"} & set(before[: before.index("BY")]))


IN_POST = {"任内", "任期内", "在任内", "在任期内", "任上", "在任上", "任中"}
"""Words that beside a verb of dying tell that somebody died in his post."""
MINDING = {"掌理", "综理", "主理", "主掌"}
"""Verbs of what a body has to do that before a post mean to hold it ("掌理会务")."""
SHORT_OF = {"未及", "未满", "不满", "不足", "未到", "不到", "仅", "仅仅", "才"}
"""Words before a length of time that only tell about when something else happened ("未及半年改由…")."""
YIELDING = {"交棒", "让位", "交班", "让贤", "移交", "传位", "传棒", "禅让"}
"""Verbs of leaving a post that before a name tell to whom it passes."""
OLD_NAMES = {"旧称", "原称", "原名", "旧名", "名称", "称号", "本名"}
"""Words for the name that a body gets back."""
WORK = {"业务", "职能", "职责", "人员", "机构", "工作"}
"""What of a body goes on in another where it has just been abolished."""
CHARGES = {"工作", "印信", "担子", "位子", "班", "印章", "职责", "事务", "重任"}
"""What of a post is handed over with it ("把工作交给…")."""
DOING = {
    "做", "干", "当", "任", "一直做", "一直干", "一直当", "待", "呆", "坐", "留", "工作", "服务", "供职", "效力",
    "延", "连任", "兼", "兼任", "只兼", "连任一届", "保留", "延续",
}  # fmt: skip
"""Verbs that before an end mean to stay in a post ("做到1990年")."""


def ends_clause(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a clause ends at a place."""
    return place >= len(chunks) or chunks[place].label in ENDS


def ends_stay(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether an end stands at a place ("至1971年" + "辞任")."""
    when = chunks[place].when if place >= 0 else None
    return when is not None and when.kind == "until"


def works_as(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 当 between a place of work or somebody and a post means to hold it ("考进卫生处当技士")."""
    before, rest = (
        chunks[place - 1].label if place else "STOP",
        [chunk.label for chunk in chunks[place + 1 : place + 3]],
    )
    placed = {"BODY", "PERSON", "PRON", "LASTING", "WHEN", "PLACE", "AREA", "COMMA", "SEMI", "ADV", "BREAK", "REFBODY"}
    inside = place > 0 and chunks[place - 1].word in {"里", "内", "中", "里面"}
    return (before in placed or inside) and rest[:1] == ["POST"] and rest[1:] != ["PERSON"]


SERVING = {"当", "做", "干", "充"}
"""Verbs that before a post mean to hold it."""


def counts_staff(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a word for staff stands at a place ("有40名" + "工作人员")."""
    return place < len(chunks) and chunks[place].label == "STAFFWORD"


def by_him(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 所 and a verb of following stand behind the name of who does it ("为李明" + "所接替")."""
    told = chunks[place : place + 2]
    return [chunk.word for chunk in told[:1]] == ["所"] and [chunk.label for chunk in told[1:]] in (
        ["SUCCEED"],
        ["FOLLOW"],
    )


REFORMED = {"重组为", "改组为", "整合为", "重组成", "改组成", "重组"}
"""Verbs that make one body of several, or another of one."""


def listed_before(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether several bodies stand before a verb ("该局与信息中心重组为")."""
    before = [chunk for chunk in chunks[max(0, place - NEAR) : place] if chunk.label not in BETWEEN]
    marks = [at for at, chunk in enumerate(before) if chunk.label in {"COMMA", "SEMI", "STOP"}]
    clause = before[marks[-1] + 1 :] if marks else before
    joined = (chunk.label == "DUN" or chunk.word in {"与", "和", "同"} for chunk in clause)
    return [chunk.label for chunk in clause[-1:]] == ["BODY"] and any(joined)


def regained(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a word for a name stands behind one that a body gets back."""
    before = [chunk.label for chunk in chunks[max(0, place - NEAR) : place]]
    return "RESTORE" in before and before[-1] in {"BODY", "DE", "QUOTED", "UNQUOTE", "QUOTE"}


def measured(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a length of time stands at a place ("半年", "三" + "个月")."""
    words = "".join(chunk.word for chunk in chunks[place : place + 3] if chunk.label in {"D", "X", "LATIN", "N"})
    return words[:1] in NUMERALS and any(unit in words[1:5] for unit in "年月日天周载")


NUMERALS = frozenset("半一二两三四五六七八九十数几") | frozenset("0123456789")


def until(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether an end stands at a place, and nothing after it in the clause."""
    when = chunks[place].when if place < len(chunks) else None
    after = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    return when is not None and when.kind == "until" and after in ENDS


def introduced(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a post after a word is only the title of who is named next."""
    return place + 2 < len(chunks) and chunks[place + 2].label == "PERSON"


def counts_holders(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 历任 belongs to a title whose holders are told next ("历任部长依次为"), and is no verb."""
    following = chunks[place + 1 : place + 3]
    titled = [chunk.label for chunk in following[:1]] in (["POST"], ["TITLE"])
    return titled and any(introduces(chunk) or chunk.label == "ALLADV" for chunk in following[1:])


def birthplace(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether what looks like a name is where somebody was born or died ("生于奥伦堡")."""
    before = chunks[place - 1] if place else None
    return before is not None and before.label in {"BORN", "DIE"} and before.word.endswith(("于", "在"))


NEAR = 6
COPIED = ("POST", "BODY", "SUPERL", "FIRST", "RANK", "KIND", "DIRECT", "SESSION")
"""Labels of what such a word is the verb "is" before."""
COPULAS = ("还是", "也是", "亦是", "又是", "则是", "便是")
PAIRS = (
    {("有", "STAFFWORD"): "HAVE"}
    | {(word, label): "BA" for word in ("将", "把") for label in OBJECTS | {"DUTY", "OWN", "FORMERPREFIX", "HQBARE"}}
    | {("同", label): "PREP" for label in ("BODY", "PERSON", "BARE", "REFBODY")}
    | {(word, label): "IS" for word in COPULAS for label in COPIED}
    | {("苏丹", label): "MONARCH" for label in ("APPOINT", "NOMINATE", "CHARGE", "REPORT", "DISMISS")}
)
"""Labels of words before a chunk of another label."""


def next_verb(chunks: Sequence[Chunk], place: int) -> str:
    """Return the label of the first chunk from a place on that is no adverb."""
    rest = (chunk.label for chunk in chunks[place : place + 4])
    return next((label for label in rest if label not in BETWEEN), "STOP")
