"""Other names told by a word for a name: "its Welsh name is X", "goes by the acronym X", "whose former title was X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.brackets import FOREIGN
from pipeline.extract.english.nicknames import quoted
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.seats import body_before, clause_at
from pipeline.extract.english.stance import Stance
from pipeline.extract.scene import alias
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

NAMES = {"name", "title", "acronym", "abbreviation", "initials", "nickname", "designation", "initialism"}
EARLIER = {"former", "old", "original", "previous", "first", "earlier"}
LATER = {"new", "present", "current"}
BEARING = {"by", "under", "uses", "use", "using"}
"""Words before "the name X" by which a body has it."""
OWNERS = {"its", "whose", "our", "'s"}
COPULAS = {"is", "was", "being"}
MOST_ADJECTIVES = 3


def read_callings(state: State) -> None:
    """Claim the names that a sentence tells by a word for a name."""
    p = state.p
    for at in range(1, len(p.tokens) - 1):
        if p.key(at) not in NAMES:
            continue
        first = at
        while first > 0 and at - first < MOST_ADJECTIVES and p.key(first - 1) not in {*OWNERS, "the", "of"} | BEARING:
            first -= 1
        adjectives = {p.key(n) for n in range(first, at)}
        one, value = owned(state, first, at) or borne(state, first, at) or (None, None)
        if one is not None and value is not None:
            tell(state, at, one, value, adjectives)


def owned(state: State, first: int, at: int) -> tuple[Mention, Span] | None:
    """Return whose name it is and which, of "its Welsh name is X", "the acronym of the Board is X", "by its name X"."""
    p = state.p
    chunk = next((c for c in state.chunks if c.start == at + 2 and c.noun is not None), None)
    of_body = p.key(at + 1) == "of" and chunk is not None and chunk.noun is not None
    whole = bodies_of(state, chunk.noun) if of_body and chunk is not None and chunk.noun is not None else []
    verb = chunk.end if of_body and chunk is not None else at + 1
    if p.key(verb) == "in":
        verb += 2
    known = p.key(verb) == "as" and p.key(first - 2) == "by"
    value = name_at(state, verb + 1) if known or p.key(verb) in COPULAS else None
    if value is None or not (whole or p.key(first - 1) in OWNERS):
        return None
    one = whole[0] if whole else body_before(state, first)
    return (one, value) if one is not None else None


def borne(state: State, first: int, at: int) -> tuple[Mention, Span] | None:
    """Return who has which name, of "goes by the name of X", "uses the acronym X"."""
    p = state.p
    if not (p.key(first - 1) in BEARING or (p.key(first - 1) in {"the", "its"} and p.key(first - 2) in BEARING)):
        return None
    value = name_at(state, at + 1 + (p.key(at + 1) == "of"))
    clause = clause_at(state, at)
    subjects = [m for n in clause.subject for m in bodies_of(state, n)]
    founded = any(s.predicate == "established" for s in state.found)
    return (subjects[0], value) if subjects and value is not None and not founded else None


def name_at(state: State, at: int) -> Span | None:
    """Return the name that begins at a token: in quotation marks, or words with capitals and what joins them."""
    p = state.p
    if at < len(p.tokens) and p.tokens[at].text in {'"', "“", "‘", "«", "„"}:
        return quoted(state, at)
    at += p.key(at) == "the"
    last = end = at
    while last < len(p.tokens) and p.tokens[last].is_word and (
        p.tokens[last].is_capitalised or (last > at and (p.key(last) in FOREIGN or p.key(last) in {"of", "for"}))
    ):  # fmt: skip
        last += 1
        end = last if p.tokens[last - 1].is_capitalised else end
    return p.span(at, end) if end > at else None


def tell(state: State, at: int, one: Mention, value: Span, adjectives: set[str]) -> None:
    """Claim another name of a body, or one that it had or got."""
    act = act_of(state, clause_at(state, at), "calling")
    words = " ".join(value.of(state.p.text).split())
    other = Entity(words, value.of(state.p.text))
    if act.stance != Stance() or one.kind != "body" or words.casefold() == one.entity.name.casefold():
        return
    if any(words in {s.subject.name, s.object.name if s.object else ""} for s in state.found):
        return
    spans = [one.span, value] if one.span.start >= state.limit.start else [value]
    if adjectives & EARLIER:
        emit(act, "renamed_to", other, here(one, state), spans)
    elif adjectives & LATER:
        emit(act, "renamed_to", here(one, state), other, spans)
    else:
        emit(act, "named", here(one, state), other, spans)
        state.scene = alias(state.scene, words, one.entity)


__all__ = ["read_callings"]
