"""What moving on to another post or place says of the posts held until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.pairs import both_left
from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

MOVING = {"MOVE", "ELECT"}
"""Labels of verbs right before a post that somebody moves on to."""
OPENLY = {"出任", "就任", "升任", "转任", "履新"}
"""Words of other labels that say so."""


def moves_to(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether the post at a place is one that somebody moves on to."""
    verb = chunks[place - 1] if place else None
    return verb is not None and chunks[place].label == "POST" and (verb.label in MOVING or verb.word in OPENLY)


def goes_to_another(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a post before 由 is where its holder goes, so that another passes ("1983年改任部长，由张三接替")."""
    start, end = match.groups.get("object", (match.start, match.start))
    if match.frame.id not in PASSING or end <= start or not moves_to(chunks, start):
        return False
    between = chunks[end : match.own]
    return any(chunk.label == "COMMA" for chunk in between) and not any(chunk.when for chunk in between)


def moves_on(match: Match, chunks: Sequence[Chunk], state: State, stated: Sequence[Statement]) -> Mention | None:
    """Return who left a post where the next clause is about him, not about who took it ("由张三接任，转任参事")."""
    by = any(chunk.label in {"BY", "TURN"} for chunk in chunks[match.start : match.own])
    following = [chunk.label for chunk in chunks[match.end : match.end + 3] if chunk.label != "ADV"]
    if not by or following[:2] != ["COMMA", "MOVE"] or chunks[match.own].label not in {"FOLLOW", "SUCCEED"}:
        return None
    left = {said.subject.name for said in stated if said.predicate == "succeeded_by"}
    left |= {said.object.name for said in stated if said.predicate == "preceded_by" and said.object}
    return next((person for person in reversed(state.scene.persons) if person.entity.name in left), None)


PASSING = {"zh.post-passes", "zh.post-held-by", "zh.acting-by", "zh.post-kept-by"}
"""Frames of a post that passes to somebody, which a comma may stand behind."""


LEAVING = {"LEAVE", "RETIRE", "MOVE", "STAY"}
"""Labels of verbs that are about all the posts somebody took up together, where they name none."""


def held_together(match: Match, chunks: Sequence[Chunk], state: State, person: Mention, held: Mention) -> list[Mention]:
    """Return the posts that somebody took up together with one ("任局长、党委书记，1956年离任")."""
    both = both_left(chunks[match.end :]) if chunks[match.own].label in LEAVING else []
    if any(post.entity.name == held.entity.name for post in both):
        return both
    own = [entry for entry in state.scene.current if entry[0] == person.entity.name]
    start = next((begun for _, post, begun in own if post.entity.name == held.entity.name), "")
    if chunks[match.own].label not in LEAVING or not start:
        return [held]
    return [post for _, post, begun in own if begun == start]


def merely_renamed(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a verb is not one of going somewhere, so that what follows is no place of work ("改任总天文司")."""
    return "going" in match.frame.flags and not chunks[match.own].word.endswith(GOING)


GOING = ("调", "往", "至", "到", "入", "回", "赴", "派", "去")
"""How verbs of going somewhere else end."""


def works_there(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a verb of staying only says where somebody works ("2017年起在该局任职")."""
    if match.frame.id != "zh.stay":
        return False
    before = chunks[clause_start(chunks, match.own) : match.own]
    return (
        any(chunk.word == "在" for chunk in before) and bool(before) and before[-1].label in {"BODY", "REFBODY", "AREA"}
    )


def unit_moves(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a unit of the body told of is merged into another body ("本局的防洪科并入水利局")."""
    first = match.groups.get("subject", (0, 0))[0]
    behind = first > 1 and chunks[first - 1].label == "DE"
    owner = chunks[first - 2].label if behind else ""
    its = first > 0 and chunks[first - 1].word == "其"
    return match.frame.id == "zh.merged" and (its or owner in {"REFBODY", "PRON", "BODY", "BARE"})


def of_whom_follows(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a post is taken by whom the attribute names at its end ("2006年接任市长、2012年转任主席的李四")."""
    if "subject" in match.groups or chunks[match.own].label not in TAKEN or match.end >= len(chunks):
        return False
    rest = chunks[match.end : match.end + ATTRIBUTE]
    close = next((at for at, chunk in enumerate(rest) if chunk.label in {"COMMA", "SEMI", "STOP"}), len(rest))
    labels = [chunk.label for chunk in rest[:close]]
    named = any(labels[at : at + 2] == ["DE", "PERSON"] for at in range(len(labels)))
    return labels[:1] == ["DUN"] and named and any(label in TAKEN for label in labels)


TAKEN = {"FOLLOW", "HOLD", "MOVE", "TAKE", "ELECT"}
"""Labels of verbs of coming into a post."""
ATTRIBUTE = 8
"""Chunks in which the rest of such an attribute and the name stand."""


def one_who_moves(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether two posts in a clause are those that one person goes between, or one of them only counts with many.

    "张三由甲大学（北京）副书记出任乙大学书记", "政务委员为行政院政务官职位之一".
    """
    if match.frame.id != "zh.concurrent-posts":
        return False
    before = chunks[max(0, match.own - ATTRIBUTE) : match.own]
    ends = (at for at in range(len(before) - 1, -1, -1) if before[at].label in {"COMMA", "SEMI", "STOP"})
    labels = {chunk.label for chunk in before[next(ends, -1) + 1 :]}
    following = chunks[match.end].word if match.end < len(chunks) else ""
    return {"PERSON", "BY"} <= labels or following.startswith(("职位", "之一"))
