"""What a sentence goes on to say of how long it held: a secretary who moves on, a holder since a date (自…起)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.parents import with_former_parents
from pipeline.extract.still import SINCE
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from schemas.records import Statement

MOVING = {"MOVE"}
FROM = ("自", "从", "從")
"""How a time begins that says that something has been so since then."""
TOLD = ("那时起", "那时开始", "之日", "之日起")
"""How a time ends that points back to what was told of then, in the past."""
HELD = {"position_held", "member_of"}


def with_ends(found: Sequence[Statement], chunks: Sequence[Chunk]) -> list[Statement]:
    """Return the statements of a sentence with the ends that its later clauses give them."""
    served = [served_until(said, found, chunks) for said in with_former_parents(found)]
    return [since_then(said, chunks) for said in served]


def served_until(said: Statement, found: Sequence[Statement], chunks: Sequence[Chunk]) -> Statement:
    """Return a secretary's time with the date of the move that the sentence tells next as its end.

    "1962年1月任王明的秘书，两年后转任副部长": until January 1964.
    """
    if said.predicate != "secretary_to" or not said.start or said.end or said.polarity == "negated":
        return said
    after = [next_one for next_one in found if takes_up(next_one, said)]
    first = min(after, key=lambda next_one: next_one.quote.end, default=None)
    if first is None or not first.start > said.start:
        return said
    verbs = [chunk for chunk in chunks if chunk.label in MOVING]
    moved = any(said.quote.end <= verb.span.start < first.quote.end for verb in verbs)
    return replace(said, end=first.start) if moved else said


def takes_up(other: Statement, said: Statement) -> bool:
    """Tell whether a statement is that the same person took up a post, told further on."""
    own = other.predicate == "position_held" and other.subject.name == said.subject.name
    plain = other.polarity == "affirmed" and other.certainty == "stated"
    return own and plain and bool(other.start) and other.quote.end > said.quote.end


def since_then(said: Statement, chunks: Sequence[Chunk]) -> Statement:
    """Return a time in a post since a date, marked as one that still lasts unless the text tells of its end.

    "张三自2006年起任馆长": so still, where nobody follows him.
    """
    plain = said.polarity == "affirmed" and said.certainty == "stated"
    if said.predicate not in HELD or not said.start or said.end or not plain:
        return said
    told = [chunk for chunk in chunks if chunk.when is not None and chunk.when.kind == "since"]
    told = [chunk for chunk in told if said.quote.start <= chunk.span.start < said.quote.end]
    since = len(told) == 1 and told[0].word.startswith(FROM) and not told[0].word.endswith(TOLD)
    since = since and not over(said, chunks)
    lasts = since and told[0].when is not None and told[0].when.end == OPEN and told[0].when.start == said.start
    return replace(said, end=SINCE) if lasts else said


def over(said: Statement, chunks: Sequence[Chunk]) -> bool:
    """Tell whether the sentence of a time in a post tells that it was once, or how it ended, undated."""
    behind = any(chunk.label in LEAVING for chunk in chunks if chunk.span.start >= said.quote.end)
    before = [chunk for chunk in chunks if chunk.span.start < said.quote.end]
    return behind or any(chunk.label == "FORMERPREFIX" or chunk.word.startswith(ONCE) for chunk in before)


LEAVING = {"LEAVE", "RETIRE", "DIE", "QUIT", "DISMISS", "MOVE", "FOLLOW", "SUCCEED", "HANDOVER"}
ONCE = ("曾", "一度", "原任")
"""How words begin that say that something was so once."""
