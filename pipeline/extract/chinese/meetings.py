"""Meetings that appoint and dismiss: whose meeting a report tells of, and when it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import clause_start
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention, When
    from pipeline.extract.scene import Scene

MEETINGS = {"会议", "全会", "大会", "全体会议", "常委会会议", "例会"}
FORMAL = {
    "WHEN",
    "D",
    "ADV",
    "COMMA",
    "COLON",
    "V",
    "N",
    "SESSION",
    "PREFIX",
    "X",
    "LATIN",
    "SUFFIX",
    "BREAK",
    "VIA",
    "SEQ",
}
"""Labels between a body and what it decides ("第九次会议今天决定")."""
DECIDING = {"APPOINT", "DISMISS"}
PASSED = (["通过"], ["表决", "通过"], ["表决通过"], ["通过", "。"])
"""Words of a line that with a date says when what it stands under was decided ("（2021年5月28日通过）")."""
NEAR = 6
"""Chunks between a body and the word for its meeting, at most."""


def meeting_of(chunks: Sequence[Chunk], scene: Scene) -> Scene:
    """Return the scene that knows the body whose meeting a sentence tells of, and the sentence's date."""
    if scene.meeting is not None and [chunk.word for chunk in chunks if chunk.when is None] in PASSED:
        when = next((chunk.when for chunk in chunks if chunk.when and chunk.when.kind == "point"), None)
        return replace(scene, meeting=(scene.meeting[0], when or scene.meeting[1]))
    called = convened(chunks)
    if called is not None:
        return replace(scene, meeting=called)
    for place, chunk in enumerate(chunks):
        if chunk.label != "BODY" or not chunk.mentions:
            continue
        if chunks[-1].label == "COLON" and chunks[-2].word.endswith("决定"):
            earlier = scene.meeting[1] if scene.meeting else None
            own = next((piece.when for piece in chunks if piece.when and piece.when.kind == "point"), earlier)
            return replace(scene, meeting=(chunk.mentions[-1], own))
        following = [piece for piece in chunks[place + 1 : place + NEAR] if piece.label in FORMAL - {"COMMA", "COLON"}]
        if any(piece.word in MEETINGS for piece in following):
            when = next((piece.when for piece in chunks if piece.when and piece.when.kind == "point"), None)
            return replace(scene, meeting=(chunk.mentions[-1], when))
    return scene


def convened(chunks: Sequence[Chunk]) -> tuple[Mention, When] | None:
    """Return who is said to hold a meeting, and when ("9月12日，江城市召开领导干部大会")."""
    verb = next((place for place, chunk in enumerate(chunks) if chunk.word in CONVENING), len(chunks))
    named = [chunk for chunk in chunks[:verb] if chunk.label in {"PLACE", "BODY"} and chunk.mentions]
    inside = [chunk for chunk in chunks[clause_start(chunks, verb) : verb] if chunk in named]
    whose = next((chunk for chunk in (*inside, *named)), None)
    when = next((chunk.when for chunk in chunks if chunk.when and chunk.when.kind == "point"), None)
    meets = any(chunk.word.endswith(("会议", "大会", "全会", "干部会")) for chunk in chunks[verb + 1 : verb + NEAR])
    return (whose.mentions[-1], when) if meets and whose is not None and when is not None else None


CONVENING = {"召开", "举行", "召集"}


def ordered(chunks: list[Chunk], scene: Scene) -> list[Chunk]:
    """Return the chunks of an entry under "免去：" with that verb before them."""
    first = chunks[0] if chunks else None
    if not scene.order or first is None or first.label != "PERSON":
        return chunks
    return [replace(first, label=scene.order, span=Span(first.span.start, first.span.start), mentions=()), *chunks]


def order_of(chunks: Sequence[Chunk], scene: Scene) -> str:
    """Return the label of the verb that a list of appointments stands under, "" where the sentence ends it."""
    labels = [chunk.label for chunk in chunks if chunk.label not in {"STOP", "SPACE"}]
    if len(labels) > 1 and labels[-1] == "COLON" and labels[-2] in DECIDING:
        return labels[-2]
    return scene.order if labels[:1] and labels[0] in {"PERSON", scene.order} else ""


def goes_on(chunks: Sequence[Chunk]) -> bool:
    """Tell whether a sentence begins with what a meeting does (接受某某辞去…, 决定某某为…)."""
    return chunks[0].word in MEETINGS | GOING_ON or chunks[0].label in DECIDING


def announces(chunks: Sequence[Chunk]) -> bool:
    """Tell whether a sentence begins with what somebody tells at a meeting ("组织部副部长张三在会上宣布：…")."""
    first = chunks[: next((at for at, chunk in enumerate(chunks) if chunk.label in {"COLON", "COMMA", "STOP"}), 0)]
    return any(chunk.word in AT_IT for chunk in first) and any(chunk.word in ANNOUNCING for chunk in first)


AT_IT = {"会上", "会议上", "大会上", "会议", "大会", "会"}
ANNOUNCING = {"宣布", "宣读", "通报", "传达"}
"""Words for the meeting, and verbs for what somebody tells at it."""
GOING_ON = {"接受", "决定", "会上", "会议上", "大会上", "会议宣布", "会上宣布"}
"""How a sentence begins that tells of what was done in a meeting."""


def met(chunks: Sequence[Chunk], state: State) -> State:
    """Return the state at the start of a sentence that goes on with a meeting: its date is the meeting's."""
    if state.scene.meeting is None or not chunks:
        return state
    if not (goes_on(chunks) or announces(chunks)):
        return state
    return replace(state, when=state.scene.meeting[1])


def appointer(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:  # noqa: ARG001
    """Return the body that appoints where the clause names none: the one whose decision the sentence gives."""
    if "appointed" not in match.frame.flags:
        return []
    first = next((place for place, chunk in enumerate(chunks) if chunk.label in DECIDING), match.own)
    for place in range(first - 1, -1, -1):
        chunk = chunks[place]
        if chunk.label == "BODY" and chunk.mentions and place and is_where(chunks, place):
            continue
        if chunk.label == "BODY" and chunk.mentions and place and reforms(chunks[made_before(chunks, place)]):
            continue
        if chunk.label == "BODY" and chunk.mentions:
            return [silent(chunk.mentions[-1])]
        if chunk.label == "PERSON" and chunk.mentions and orders(chunks[place + 1 : first]):
            return [silent(chunk.mentions[-1])]
        if chunk.label not in FORMAL | {"PERSON", "QUIT", "POST", "DUTY", "DE", "UNDER"} and not reforms(chunk):
            break
    return [silent(state.scene.meeting[0])] if state.scene.meeting and goes_on(chunks) else []


def is_where(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a body is only where somebody holds a ceremony ("总统15日在总统府主持仪式，任命…")."""
    return chunks[place - 1].word in {"在", "于"} and any(chunk.word in HOSTING for chunk in chunks[place : place + 3])


HOSTING = {"主持", "举行", "签署", "宣布", "颁授", "出席"}


def made_before(chunks: Sequence[Chunk], place: int) -> int:
    """Return the place of the verb before a body, "直属之" between them passed over."""
    owned = place > MIDDLE and [chunk.label for chunk in chunks[place - MIDDLE : place]] == ["UNDER", "DE"]
    return place - MIDDLE - 1 if owned else place - 1


MIDDLE = 2


def reforms(chunk: Chunk) -> bool:
    """Tell whether a verb has a body for its object that somebody else makes or changes ("决定恢复水利局")."""
    return chunk.word in REFORMING or chunk.label in {"RESTORE", "FOUND", "SET", "VOID", "INSTEAD"}


REFORMING = {"改组", "重组", "组建", "解散", "主持", "领导", "整顿", "组成"}
"""Verbs whose object is a body that somebody else changes ("总统宣布改组内阁，任命…")."""


def orders(chunks: Sequence[Chunk]) -> bool:
    """Tell whether what somebody does is to give orders ("签署命令")."""
    return any(chunk.word in ORDERS for chunk in chunks)


ORDERS = {
    "批示", "委任令", "任命书", "命令", "主席令", "总统令", "任命令", "法令", "政令", "签署", "宣布", "决定",
    "仪式", "典礼",
}  # fmt: skip


RULINGS = {
    "宣告", "宣布", "裁定", "判决", "批准", "决定", "同意", "通过", "否决", "认为", "要求", "建议", "表示", "公布",
    "发布", "颁布", "授权", "责成", "指示", "核准", "批示", "通知", "下令", "明令", "审议", "表决",
}  # fmt: skip
"""Verbs of bodies that decide on others, which the text is not about for that."""


def rules(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a body only decides on another ("最高法院宣告任命无效")."""
    between = {"WHEN", "ADV", "D", "BREAK", "SEQ"}
    following = next((chunk for chunk in chunks[place + 1 : place + NEAR] if chunk.label not in between), None)
    return following is not None and following.word in RULINGS


def silent(mention: Mention) -> Mention:
    """Return a mention that these words do not name."""
    return replace(mention, entity=replace(mention.entity, words=""))
