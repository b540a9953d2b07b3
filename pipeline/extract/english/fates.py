"""What happened to a body by turns, in parentheses: "(opened in 1888, renamed Emigration Council 1900)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_beside, emit, here
from pipeline.extract.english.dating import Term
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

FOUNDED = {"est", "established", "founded", "created", "formed", "constituted", "inaugurated", "opened", "instituted"}
ENDED = {"abolished", "dissolved", "disbanded", "closed", "suppressed", "defunct"}
RENAMED = {"renamed", "became"}
YEAR = len("1990")


def read_fates(state: State, clause: Clause, body: Mention, chunks: Sequence[Chunk]) -> bool:
    """Claim what parentheses tell to have happened to a body; return whether they tell only that."""
    marks = [n for n, c in enumerate(chunks) if c.kind in {"comma", "stop"}]
    parts = [chunks[a:b] for a, b in zip([0, *(n + 1 for n in marks)], [*marks, len(chunks)], strict=True)]
    fates = [fate_of(state, [c for c in part if c.kind != "preposition"]) for part in parts]
    name, span = here(body, state), state.p.span(chunks[0].start, chunks[-1].end) if chunks else body.span
    for fate in fates if all(fates) else ():
        if fate is not None:
            predicate, other, date = fate
            act = act_beside(state, clause, "bracket")
            emit(act, predicate, name, other, [body.span, span], Term(date))
            name = other or name
    return bool(fates) and all(fates)


def fate_of(state: State, part: Sequence[Chunk]) -> tuple[str, Entity | None, str] | None:
    """Return the predicate, new name and date of "founded 1888" or "renamed Emigration Council 1900"."""
    date = date_of(state, part[-1]) if part else ""
    word, names = (part[0].key if part else ""), [c.noun for c in part[1:-1] if c.noun is not None]
    if not date or len(names) != len(part) - len(("founded", "1888")):
        return None
    if word in FOUNDED | ENDED and not names:
        return ("established" if word in FOUNDED else "abolished"), None, date
    words = state.p.phrase(names[0].head, names[0].end) if len(names) == 1 and names[0].kind == "body" else ""
    return ("renamed_to", Entity(words, words), date) if word in RENAMED and words else None


def date_of(state: State, chunk: Chunk) -> str:
    """Return the date that a chunk is, also of a bare year."""
    words = state.p.phrase(chunk.start, chunk.end)
    year = words if chunk.kind == "word" and len(words) == YEAR and words.isdigit() else ""
    return chunk.when.start if chunk.when is not None else year
