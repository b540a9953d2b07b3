"""Names that do or do not become the subject of their clause: those of relatives, predecessors, and ones presented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.arguments import argument
from pipeline.extract.chinese.attributes import described
from pipeline.extract.chinese.clauses import opening
from pipeline.extract.chinese.people import OFFICE
from pipeline.extract.chinese.protagonist import KINSHIP, opens_as_kin
from pipeline.extract.chinese.relabel import next_verb
from pipeline.extract.chinese.spans import BREAKS, LOOKBACK, OPENERS, clause_start
from pipeline.extract.chinese.unfamiliar import NO_FIRST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement


def cleft(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is what a clause presents ("另一名部长的是张三", "最年轻的是曾任部长的张三，")."""
    before = [chunk.label for chunk in chunks[max(0, place - 2) : place]]
    return chunks[place].label == "PERSON" and (before == ["DE", "IS"] or described_so(chunks, place))


def described_so(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a clause ends with a name that words with 的 behind 是 or 为 describe, and names nobody before."""
    start = clause_start(chunks, place)
    labels = [chunk.label for chunk in chunks[start:place]]
    ends = place + 1 < len(chunks) and chunks[place + 1].label == "COMMA"
    told = ends and labels[-2:] == ["POST", "DE"] and "IS" in labels and bool(PAST_POST & set(labels))
    return told and not {"PERSON", "PRON", "NEG"} & set(labels)


PAST_POST = {"ONCE", "NOW", "LIREN", "THEN"}
"""Labels of verbs of a post that tells who somebody is."""


def kin(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name only tells whose relative is named next ("张三次子李四")."""
    following = [chunk for chunk in chunks[place + 1 : place + 4] if chunk.label != "DE"]
    return len(following) > 1 and following[0].word in KINSHIP and following[1].label == "PERSON"


def heir(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is that of a relative of somebody who would be the subject ("长子李四是医生")."""
    if place == 1 and chunks[place].label == "PERSON" and opens_as_kin(chunks, 0):
        return True
    if agent_goes_on(chunks, place):
        return True
    first = place - 3 if place > len((0, 1)) and chunks[place - 2].label == "DE" else place - 2
    if first < 0 or chunks[first].label not in {"PERSON", "PRON"} or not kin(chunks, first):
        return False
    opens = all(chunk.label in OPENERS for chunk in chunks[clause_start(chunks, first) : first])
    return opens or described(chunks, first)


def agent_goes_on(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether 由 introduces who takes office in the clause behind the comma ("由副总统李四，接替张三担任院长")."""
    following = [chunk.label for chunk in chunks[place + 1 : place + 3]]
    if chunks[place].label != "PERSON" or following[:1] != ["COMMA"] or following[-1] not in TAKING_OVER:
        return False
    agent = place - 1
    while agent >= 0 and chunks[agent].label in ENTITLED:
        agent -= 1
    return agent >= 0 and chunks[agent].label == "BY"


ENTITLED = {"FORMERPREFIX", "TITLE", "POST", "NOW", "NATIVE"}
"""Labels of what stands between 由 and a name."""
TAKING_OVER = {"SUCCEED", "FOLLOW", "TAKE", "HOLD"}
"""Labels of verbs of coming into an office, or of whose place is taken."""


def acts_on(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether somebody named only does something with who is told of ("厅长李明" + "把他调到厅里", "请他出任")."""
    rest = chunks[place + 1 : place + LOOKBACK]
    end = next((at for at, chunk in enumerate(rest) if chunk.label in BREAKS or chunk.label == "PERSON"), len(rest))
    him = next((at for at, chunk in enumerate(rest[:end]) if chunk.word in HIM), -1)
    if chunks[place].label != "PERSON" or him < 1 or him + 1 == end:
        return False
    before = rest[him - 1]
    return before.label == "BA" or before.word in CALLING


HIM = {"他", "她"}
CALLING = {
    "请", "派", "让", "要", "邀", "邀请", "聘", "聘请", "延聘", "调", "提拔", "提名", "推荐", "举荐", "保荐",
    "荐", "点名", "选派", "委派", "指派", "动员", "说服", "力邀", "延揽", "招揽", "起用", "重用", "任用",
    "擢升", "安排", "指定", "召", "叫", "劝", "带", "奉派", "委", "委任", "破格提拔", "看中", "赏识", "介绍",
    "敦请", "商请", "推举", "指示", "命", "令", "命令", "派遣", "调派",
}  # fmt: skip
"""Verbs for what makes somebody take a post."""


def neighbour(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a name is that of somebody's predecessor or successor who then does something ("他的前任张三")."""
    following = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    before = chunks[place - 1] if place else chunks[place]
    known = before.label in {"PRED", "SUCC"} or before.word in COLLEAGUES
    if place == 0 or not known or following in {"COMMA", "STOP", "SEMI", "CLOSE"}:
        return False
    start = clause_start(chunks, place)
    return all(chunk.label in {"PRON", "PERSON", "DE", "WHEN"} for chunk in chunks[start : place - 1])


COLLEAGUES = {"副手", "助手", "同事", "学生", "徒弟", "部下", "搭档", "老部下", "老同事", "门生", "幕僚"}
"""Words for those around somebody, who are named next ("他的副手李明")."""
HEIRS = {"zh.successor", "zh.left-successor"}
"""Frames that name a successor, whom the next clause without a subject is about ("继任人为柯林斯，任至1974年")."""


def presented(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return the neighbour in a post that a clause presents, where the sentence goes on about nobody else.

    What goes on with how long somebody stayed is about a predecessor as well, and in a biography.
    """
    if match.frame.id == "zh.dismiss" and [chunk.label for chunk in chunks[match.end : match.end + 3]] in QUITTING:
        return argument("subject", match, chunks, state, text)
    if match.frame.id not in {*HEIRS, "zh.predecessor"}:
        return []
    place = match.groups["other"][0]
    following = [chunk.label for chunk in chunks[place + 1 : place + 5]]
    stays = following[:1] == ["COMMA"] and next((label for label in following[1:] if label not in TIMES), "") == "STAY"
    heir = match.frame.id in HEIRS and state.scene.hero is None
    presents = any(chunk.label == "IS" for chunk in chunks[match.own : place])
    goes_on = heir and presents and following[:1] == ["COMMA"]
    return argument("other", match, chunks, state, text) if goes_on or stays else []


QUITTING = (["DUTY", "COMMA", "QUIT"], ["COMMA", "QUIT", "POST"])
"""Labels behind a dismissal by which the same person leaves another post ("免去张三局长职务，不再担任书记")."""
TIMES = {"WHEN", "ADV", "BREAK", "PREP"}


def restored(match: Match, chunks: Sequence[Chunk], state: State, stated: Sequence[Statement]) -> list[Mention]:
    """Return the body that a clause without a subject restored, which the next clauses are about."""
    fresh = "subject" in match.groups or "renamed" in match.frame.flags
    if chunks[match.own].label != "RESTORE" or fresh or not stated:
        return []
    return [body for body in state.scene.bodies if body.entity.name == stated[0].subject.name]


def first_of_two(chunks: Sequence[Chunk], spoken: Mention | None) -> Mention | None:
    """Return the body that a sentence with 后者 began with, else the one ``spoken`` of; none without such a word."""
    if not any(chunk.word in {"后者", "前者"} for chunk in chunks):
        return None
    bodies = (at for at, chunk in enumerate(chunks) if chunk.label == "BODY" and chunk.mentions)
    return next((chunks[at].mentions[0] for at in bodies if opening(chunks, at)), spoken)


def is_aside(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether what is named at a place is told of beside the rest: somebody's, or what was before."""
    following = [chunk.label for chunk in chunks[place + 1 : place + 3]]
    if following[:1] == ["PERSON"] or following == ["DE", "PERSON"]:
        return True
    before = chunks[place - 1] if place else None
    if before is not None and (before.label in BESIDES or before.word in TOWARDS):
        return True
    earlier = any(chunk.word in BEFOREHAND for chunk in chunks[clause_start(chunks, place) : place])
    return earlier or by_agent(chunks, place)


BESIDES = {"ONCE", "LIREN", "THEN", "BEI", "BY"}
"""Labels of verbs for posts that someone held before or besides the one spoken of, and of words before an agent."""
BEFOREHAND = {"同时", "此前", "之前", "先前", "早前", "在此之前", "在此前", "入阁前"}
TOWARDS = {"对", "向", "从", "自"}
"""Prepositions before whom a body answers to, or before a post that is left."""


def by_agent(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a post is that of who does something, several words behind 由 ("由国务院分管副秘书长兼任").

    Who appoints another does as well ("总统任命张三继任").
    """
    if chunks[place].label == "POST" and next_verb(chunks, place + 1) in {"APPOINT", "DISMISS", "NOMINATE"}:
        return True
    start = clause_start(chunks, place)
    last = next((at for at in range(place - 1, start - 1, -1) if chunks[at].label in {"BY", "BEI"}), -1)
    return last >= 0 and all(chunk.label in TITLED for chunk in chunks[last + 1 : place])


TITLED = {"BODY", "HANDLE", "DE", "PLACE", "ADV", "NOW", "FORMERPREFIX", "THEN", "N", "X", "D"}


def before_brackets(chunks: Sequence[Chunk], place: int) -> int:
    """Return the place of the name that brackets part from a title ("改革办（简称改办）主任"), else the title's own."""
    if place == 0 or chunks[place - 1].label != "CLOSE":
        return place
    opens = next((at for at in range(place - 1, 0, -1) if chunks[at].label == "OPEN"), 0)
    return opens - 1 if opens and chunks[opens - 1].label == "BODY" else place


def posted(chunks: Sequence[Chunk], place: int, state: State) -> Mention | None:
    """Return the post that a clause is about from a chunk on."""
    piece = chunks[place]
    following = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    if piece.label == "REFPOST" and opening(chunks, place) and following in {"SET", "FOUND", "RENAME", "RANKWORD"}:
        return state.post
    labels = clause_labels(chunks, place)
    named = piece.label == "POST" and opening(chunks, before_brackets(chunks, place), {"THIS"})
    return piece.mentions[0] if named and not labels & {"PERSON", "PRON"} else None


def clause_labels(chunks: Sequence[Chunk], place: int) -> set[str]:
    """Return the labels of a clause from a place on."""
    end = place
    while end < min(len(chunks), place + LOOKBACK) and chunks[end].label not in BREAKS:
        end += 1
    return {chunk.label for chunk in chunks[place:end]}


def stranger(chunks: Sequence[Chunk], place: int, state: State) -> bool:
    """Tell whether a clause starts with unknown characters that do what people do: a name the reader does not know.

    Or with a post of which none has been told, whose rank follows ("该职级别为…").
    """
    if [chunk.label for chunk in chunks[place : place + 2]] == ["REFPOST", "RANKWORD"] and state.post is None:
        return True
    end = place
    while end < len(chunks) and chunks[end].label in UNKNOWN and len(chunks[end].word) == 1:
        end += 1
    unknown = sum(chunk.label == "X" for chunk in chunks[place:end])
    mixed = unknown < end - place
    if end - place not in NAME_LENGTHS or not unknown or not opening(chunks, place):
        return False
    if mixed and (end - place == NAME_LENGTHS[0] or chunks[place].word in NO_FIRST):
        return False
    return next_verb(chunks, end) in OFFICE


UNKNOWN = {"X", "ADV", "D"}
"""Labels of the characters that names are cut into."""
NAME_LENGTHS = (2, 3, 4)


def named_aside(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a body inside another is given a short name, which the text then is about ("下设甲局（简称…")."""
    following = [chunk.label for chunk in chunks[match.end : match.end + 2]]
    return match.frame.id == "zh.has-below" and following == ["OPEN", "NAMED"]
