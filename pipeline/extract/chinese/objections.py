"""What speaks against a match in the words around it: attributes, names that go on, places that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.alongside import held_alongside
from pipeline.extract.chinese.bodily import OF_BODIES
from pipeline.extract.chinese.lists import adjoin
from pipeline.extract.chinese.moves import goes_to_another, merely_renamed, of_whom_follows, one_who_moves, works_there
from pipeline.extract.chinese.of_many import OF_MANY
from pipeline.extract.chinese.spans import LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk

DOING = {"HANDLE", "CHARGE", "FUNC"}
"""Labels of verbs for tasks."""
WORK = {"V", "RESTORE", "FOUND", "HANDLE", "FUNC", "MANAGE", "ASSIST"}
"""Labels of words that may stand in a body's name and are verbs elsewhere."""


def predicate(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a match is part of what something is said to be, or says who does it ("是国务院负责林业的机构")."""
    before = chunks[match.start - 1].label if match.start else ""
    inside = chunks[match.own].label in DOING and match.frame.subject == "body" and before in HELD
    return inside and chunks[match.start].label == "BODY"


HELD = {"IS", "BY", "HOLD", "MOVE", "TAKE", "ELECT", "ONCE", "NOW", "LIREN", "THEN"}
"""Labels of verbs before a body that is only where somebody does something."""


def held_by_another(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether who held a post follows after brackets ("时任主席（1943年起）的蒋中正")."""
    following = chunks[match.end].label if match.end < len(chunks) else ""
    return "untitled" in match.frame.flags and following == "OPEN" and chunks[match.own].label == "THEN"


def named_on(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a word and an ending touch a body's name and go on with it ("中央政府" + "改造" + "委员会")."""
    touching = chunks[match.end : match.end + 2]
    if touching and "bounded" in match.frame.flags and touching[0].word.startswith("之一"):
        return True
    if len(touching) < len((0, 1)) or "bounded" not in match.frame.flags:
        return False
    if touching[0].label == "MANAGE" and touching[1].label == "N":
        return True
    glued = adjoin(chunks[match.end - 1], touching[0]) and adjoin(*touching)
    return glued and touching[0].label in WORK and touching[1].label in {"BARE", "SUFFIX", "BODY"}


def nowhere(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what a frame takes for a place is none by its words ("在历史上曾有多个名称")."""
    if "place" not in match.groups or match.frame.id == "zh.stationed-at":
        return False
    start, end = match.groups["place"]
    if "".join(chunk.word for chunk in chunks[slice(*match.groups.get("other", (0, 0)))]) in UNNAMED:
        return True
    unknown = all(chunk.label == "X" for chunk in chunks[start:end])
    foreign = unknown and end - start > len("上环") and chunks[match.own].label == "HQ"
    if foreign or (unknown and chunks[match.own].word == "迁" and "other" in match.groups):
        return False
    last = chunks[end - 1].word[-1:]
    words = "".join(chunk.word for chunk in chunks[start:end])
    if last in "东西南北中" and words[-2:-1] in {"道", "路", "街"}:
        return False
    return chunks[start].label not in {"PLACE", "AREA"} and last not in PLACED and not last.isascii()


UNNAMED = {
    "市区", "城区", "市中心", "县城", "省城", "外地", "乡下", "城内", "城外", "郊区", "内地", "后方", "前线", "民房",
    "旧楼",
}  # fmt: skip
"""Words for where a body was before that name no place."""


def belonging(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a verb of subordination only describes the object of another ("取代隶属总理府的反贪污办公室")."""
    if match.frame.id != "zh.under" or match.end - match.last < len((0, 1, 2)):
        return False
    before = chunks[clause_start(chunks, match.own) : match.own]
    return any(chunk.label in {"SUCCEED", "MERGE", "V", "VOID", "RENAME"} for chunk in before)


def reached(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a body is where somebody went rather than what a match says something of ("调市委负责人事")."""
    start, _ = match.groups.get("subject", (0, 0))
    return match.frame.subject == "body" and start > 0 and chunks[start - 1].label in {"MOVE", "ENTER", "TAKE", "QUIT"}


def agent(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the subject of a match is who does it to another ("被首相苏纳克解职")."""
    start, _ = match.groups.get("subject", (0, 0))
    before = [chunk.label for chunk in chunks[max(0, start - 2) : start]]
    passive = before[-1:] == ["BEI"] or before in (["BEI", "POST"], ["BEI", "TITLE"])
    return passive and chunks[match.own].label == "LEAVE"


def idle(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a verb with a bare agent is not that of holding an office ("会议由他主持")."""
    return "holding" in match.frame.flags and not chunks[match.own].word.endswith(("任", "当"))


def central(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether somebody enters what is no body: "进入中央" is to come to the capital."""
    return match.frame.id == "zh.enter" and chunks[match.end - 1].word in {"中央", "党中央", "中共中央"}


def unlike(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a match lacks what its frame takes for granted: 以 before it, a body that its clause is about."""
    if "with" in match.frame.flags:
        return chunks[match.start].word != "以"
    if "bodily" not in match.frame.flags:
        return False
    first = clause_start(chunks, match.start - 1) if match.start else 0
    earlier = {chunk.label for chunk in chunks[first : match.start]}
    joint = chunks[match.start - 1].label if match.start else ""
    named = joint == "COLON" and earlier == {"BODY", "COLON"}
    others = OTHERS - {"X"} if "KIND" in earlier else OTHERS
    return (joint != "COMMA" and not named) or not earlier & ABOUT or bool(earlier & others)


ABOUT = {"BODY", "SITED", "IS", "UNDER", "NOWUNDER", "MERGE", "RENAME", "UNITE", "HQ", "HQBARE", "FOUND"}
OTHERS = {"PERSON", "POST", "RANK", "PRONPL", "X"}
"""Labels in the clause before a rank that show that it is a body's, and that it is somebody's or another's."""


def by_others(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a subject is really an agent of 由, whose post stands before it ("局长改由张三担任")."""
    if match.frame.id != "zh.take-up" or "subject" not in match.groups:
        return False
    start = clause_start(chunks, match.start)
    return any(chunk.label in {"BY", "TURN"} for chunk in chunks[start : match.start])


def again(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether somebody only goes on in a post that he has ("2024年6月续任"), which begins no tenure."""
    return match.frame.id == "zh.take-up" and chunks[match.own].word in {"续任", "连任", "续聘"}


def presiding(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether somebody only does the work of a post, which is no verb that stands before a title."""
    if "titular" not in match.frame.flags or chunks[match.own].word.endswith(("代理", "署理", "代", "护理")):
        return False
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start] if start > 1 else ()
    return not any(chunk.label == "VACANT" for chunk in before)


def passing(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a body only stopped for a time ("一度停止活动"), or a verb only says what comes before something."""
    start = clause_start(chunks, match.own)
    voided, clause = chunks[match.own].label == "VOID", chunks[start : match.own]
    lasted = chunks[match.own].word.startswith("停") and any(at.when and at.when.kind == "interval" for at in clause)
    once = voided and (lasted or any(chunk.word == "一度" for chunk in clause))
    following = chunks[match.end] if match.end < len(chunks) else None
    before = following is not None and following.word in {"前", "之前", "以前"} and following.label != "WHEN"
    before = before and chunks[match.own].label != "DIE"
    return once or (before and match.last == match.end)


def employed(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a title is held in a company or club that its clause names ("到石油公司出任主席")."""
    if chunks[match.own].label not in TAKING_UP or "object" not in match.groups:
        return False
    before = chunks[clause_start(chunks, match.own) : match.own]
    place = next((at for at, chunk in enumerate(before) if chunk.word in WHERE), len(before))
    return any(chunk.label == "COMPANY" for chunk in before[place:])


def moved_to(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the post before 由 is the one that somebody moves on to at the time of the succession.

    In "1985年调任副厅长，由李四接任" it is another post that passes.
    """
    start, end = match.groups.get("object", (0, 0))
    if match.frame.id != "zh.post-passes" or not start or chunks[start - 1].label != "MOVE":
        return False
    return chunks[end].label == "COMMA" and chunks[end + 1].label in {"BY", "PREP"}


def named_next(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what somebody takes up is only named in the next clause ("上任，为法务部部长")."""
    if chunks[match.own].label not in {"TAKE", "ELECT"} or "object" in match.groups or "led" in match.groups:
        return False
    following = [chunk.label for chunk in chunks[match.end : match.end + 3]]
    if held_alongside(chunks, match.end + 1):
        return False
    return following[:1] == ["COMMA"] and following[1:2] in COMING and following[2:] in (["POST"], ["TITLE"])


COMING = (["IS"], ["HOLD"], ["MOVE"])


def refused(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the clause behind a post's candidate is what somebody else does ("…主任候选人，王明不再担任")."""
    apart = match.frame.id == "zh.candidate" and any(chunk.label == "COMMA" for chunk in chunks[match.own : match.end])
    return apart and chunks[match.end].label not in {"STOP", "COMMA", "SEMI", "OPEN", "DUN"}


def of_unknown_title(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause that names no post is about a title that no body is known for ("首任首席执行官张三")."""
    if "object" in match.groups or chunks[match.own].label not in {"FOLLOW", "SUCCEED", "TAKE"}:
        return False
    before = [chunk.label for chunk in chunks[max(0, match.own - LOOKBACK) : match.own]]
    sentence = before[len(before) - before[::-1].index("STOP") :] if "STOP" in before else before
    return "COMPANYROLE" in sentence and "POST" not in sentence


def replaced(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether who seems to take up a post is the one before, whose successor was not recognised."""
    start, _ = match.groups.get("subject", (0, 0))
    verb = chunks[start - 1] if start else None
    return verb is not None and verb.label == "SUCCEED" and match.frame.id == "zh.hold"


TAKING_UP = {"HOLD", "TAKE", "MOVE", "NOW", "ONCE", "ELECT"}
WHERE = {"在", "到", "赴", "于", "入", "往", "转往", "加入", "进入", "转到", "前往"}
"""Words before where somebody works."""


def former(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether 前任 only says that somebody is no longer in a post ("前任局长王明说")."""
    after = [chunk.label for chunk in chunks[match.own + 1 : match.own + 3]]
    bare = chunks[match.own].word == "前任" and "subject" not in match.groups
    return bare and after in (["POST", "PERSON"], ["TITLE", "PERSON"])


def proposed(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what happens to a body is only proposed ("有议员建议将其并入反贪局")."""
    before = chunks[clause_start(chunks, match.own) : match.own]
    return match.frame.subject == "body" and any(chunk.word in PROPOSALS for chunk in before)


def unfounded(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a title and name do not stand alone in their clause after one that founds the body."""
    if "founding" not in match.frame.flags:
        return False
    following = chunks[match.end].label if match.end < len(chunks) else "STOP"
    start = clause_start(chunks, match.start)
    alone = start == match.start > 1 and chunks[start - 1].label == "COMMA" and following in {"COMMA", "SEMI", "STOP"}
    sentence = next((at for at in range(start - 1, 0, -1) if chunks[at - 1].label in {"STOP", "SEMI"}), 0)
    before = chunks[max(sentence, start - LOOKBACK) : start]
    return not alone or not any(chunk.label in FOUNDING and not chunk.word.endswith("于") for chunk in before)


def unreal(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a clause only says what would be, or what somebody hopes for or is against ("反对他继任")."""
    before = chunks[clause_start(chunks, match.own) : match.own]
    return any(chunk.word in UNREAL for chunk in before)


UNREAL = {
    "如果", "若", "假如", "倘若", "要是", "假使", "假若", "倘", "希望",
    "反对", "防止", "阻止", "避免", "劝阻", "以免", "担心",
}  # fmt: skip
"""Words before what is not told as a fact."""


def of_place(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what seems to be who is born is where, after another person ("王明在北曼彻斯特出生")."""
    if match.frame.id != "zh.born" or "subject" not in match.groups:
        return False
    subject = match.groups["subject"][0]
    before = chunks[clause_start(chunks, subject) : subject]
    return any(chunk.label == "PERSON" for chunk in before) and any(chunk.word in {"在", "于"} for chunk in before)


def of_language(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the name of a language is part of a body's name ("中央俄文编译局"), and tells of no other name."""
    own, following = chunks[match.own], chunks[match.own + 1 : match.own + 2]
    inside = match.own > 0 and adjoin(chunks[match.own - 1], own) and chunks[match.own - 1].label == "BODY"
    bare = bool(following) and following[0].label in {"BARE", "SUFFIX", "N"} and adjoin(own, following[0])
    of_paper = bool(following) and following[0].word in PAPERS
    return own.label == "NAMED" and own.word.endswith(("文", "语")) and ((inside and bare) or of_paper)


PAPERS = {
    "季刊", "月刊", "周刊", "年刊", "期刊", "双月刊", "半月刊", "旬刊", "会刊", "学报", "通讯", "简报", "周报", "日报",
    "报纸", "杂志", "刊物", "书籍", "图书", "资料", "文件", "文献", "译本", "译员", "翻译", "教材", "网站", "节目",
}  # fmt: skip
"""What is in a language, and is no name in it ("一份俄文季刊")."""


def attribute(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a byname belongs to whom it stands before ("一名被称为“深喉”的知情人士")."""
    if match.frame.id != "zh.seen-as":
        return False
    before, after = chunks[match.own - 1].word if match.own else "", chunks[match.end : match.end + 1]
    return before.endswith(("一名", "一位", "一个", "名", "位")) or (bool(after) and after[0].word == "的")


FOUNDING = {"FOUND", "RESTORE", "SET", "INSTEAD", "UNITE", "SPLITOFF"}
"""Labels of verbs by which a body comes into being."""
PROPOSALS = {"建议", "提议", "主张", "呼吁", "倡议", "酝酿", "讨论", "考虑", "反对", "要求", "请求", "曾议", "提出"}
PLACED = "街路道巷弄里号楼厦场园区宫庄湾港村镇乡市县州省洲岛城院馆桥山堡段层座期栋室府邸寺庙厅部会"
"""Characters that places and addresses end with."""
AROUND = (
    unreal, refused, of_place, of_language, attribute, *OF_BODIES, *OF_MANY,
    again, named_next, moved_to, unlike, central, by_others, presiding, unfounded, proposed, employed, former,
    passing, predicate, held_by_another, named_on, nowhere, belonging, reached, agent, idle,
    goes_to_another, merely_renamed, works_there, of_whom_follows, one_who_moves, of_unknown_title, replaced,
)  # fmt: skip
