"""Words of a clause as they stand: a description, a place with its street, and where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.addresses import place_at
from pipeline.extract.english.stance import AHEAD, EXPECTED
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.posts import Filler
    from pipeline.extract.english.state import State


def words_after(state: State, clause: Clause, place: str) -> list[Filler]:
    """Return the words of a clause after its verb, or after a preposition or "be" in it, up to where it ends."""
    first = first_chunk_after(state, clause, place)
    if first is None or (place == "to" and first < len(state.chunks) and state.chunks[first].kind in {"verb", "have"}):
        return []
    if forecasts(state, first) or (
        first < len(state.chunks)
        and state.chunks[first].kind in {"preposition", "noun", "to", "be", "have"}
        and is_no_view(state, first)
    ):
        return []
    return description_from(state, clause, first)


def description_from(state: State, clause: Clause, first: int) -> list[Filler]:
    """Return the words from a chunk to where the description ends that begins there, without its article."""
    last = first
    while last < len(state.chunks) and state.chunks[last].kind not in {
        "stop",
        "relative",
        "when",
        "subordinator",
        "open",
    }:
        if state.chunks[last].kind == "comma" and (place_of_end(state, last) or comes_to(state, clause, last)):
            break
        last += 1
    while last > first and state.chunks[last - 1].kind in {"comma", "conjunction"}:
        last -= 1
    if last == first:
        return []
    span = state.chunk_span(first, last)
    words = " ".join(span.of(state.p.text).split())
    for article in ("the ", "a ", "an "):
        words = words.removeprefix(article)
    return [Mention("group", span, Entity(words, span.of(state.p.text)))]


def comes_to(state: State, clause: Clause, comma: int) -> bool:
    """Whether a comma ends what stands in front of its subject: "Seen as the ablest, the secretary keeps ..."."""
    follows = state.chunks[comma + 1].noun if comma + 1 < len(state.chunks) else None
    return follows is not None and any(n.start == follows.start for n in clause.subject)


def forecasts(state: State, first: int) -> bool:
    """Whether words tell what is expected of somebody: "certain to become mayor", "a possible mayor"."""
    chunks = state.chunks[first : first + 3]
    sure = any(c.key in EXPECTED for c in chunks[:2]) and any(c.kind == "to" for c in chunks[1:])
    noun = chunks[0].noun if chunks else None
    return sure or (noun is not None and noun.kind == "office" and bool(AHEAD & set(noun.quals)))


def is_no_view(state: State, at: int) -> bool:
    """Whether words tell no view but a rank, a post or a place: "of ministerial rank", "in charge"."""
    chunk = state.chunks[at]
    return chunk.kind in {"preposition", "to", "be", "have"} or (
        chunk.noun is not None
        and (chunk.noun.kind in {"rank", "place", "person"} or (chunk.noun.kind == "office" and not chunk.noun.det))
    )


ENDING = {"conjunction", "relative", "verb", "subordinator", "modal", "be", "have", "do"}
"""What after a comma ends a description."""


def place_of_end(state: State, comma: int) -> bool:
    """Whether a comma ends a description: what follows is a clause or an alternative."""
    follows = state.chunks[comma + 1] if comma + 1 < len(state.chunks) else None
    gerund = follows is not None and follows.kind == "verb" and all(form == "ing" for _, form in follows.forms)
    return follows is None or (follows.kind in ENDING and not gerund)


def first_chunk_after(state: State, clause: Clause, place: str) -> int | None:
    """Return the first chunk of the words in a place of a clause."""
    if clause.verb is None:
        return None
    if place in {"object", ""}:
        return clause.verb.end
    for at in range(clause.verb.end, min(len(state.chunks), clause.verb.end + 4)):
        if state.chunks[at].key == place:
            return at + 1
    return None


CALLING = {"call", "know", "style", "term", "dub", "nickname"}
INSIDE = {"'s", "'", "of", "the", "and", "for"}
"""What may stand between the capitals of a name."""


def capitals_after(state: State, clause: Clause, place: str) -> list[Filler]:
    """Return a name in capitals after the verb or a preposition that is none of ours: "known as the Pilots' House"."""
    chunk, p = first_chunk_after(state, clause, place), state.p
    if chunk is None or chunk >= len(state.chunks):
        return []
    first = state.chunks[chunk].start
    first += p.key(first) == "the"
    last = end = first
    while last < len(p.tokens) and (p.tokens[last].is_capitalised or (last > first and p.key(last) in INSIDE)):
        last += 1
        end = last if p.tokens[last - 1].is_capitalised else end
    of_body = any(n.kind == "body" for n in clause.subject) and clause.verb is not None and clause.verb.lemma in CALLING
    if end == first or (people_in(state, first, end) and not of_body):
        return []
    words = p.span(first, end)
    return [Mention("group", words, Entity(" ".join(words.of(p.text).split()), words.of(p.text)))]


def people_in(state: State, first: int, last: int) -> bool:
    """Whether a run of tokens is or holds somebody's name."""
    return any(c.noun is not None and c.noun.kind == "person" and first <= c.start < last for c in state.chunks)


def place_words(state: State, clause: Clause, preposition: str) -> list[Mention]:
    """Return a place as it stands after its preposition: "Canal Hall, Leeds", "4 Mill Road, York"."""
    for at in range(clause.first, min(len(state.chunks), max(clause.last, clause.first) + 1)):
        chunk = state.chunks[at]
        if in_insertion(state, clause, at):
            continue
        if chunk.key == preposition and chunk.kind == "preposition" and at + 1 < len(state.chunks):
            first = state.chunks[at + 1].start
            named = first + 1 < len(state.p.tokens) and state.p.tokens[first + 1].is_capitalised
            noun = state.chunks[at + 1].noun
            if noun is not None and noun.kind == "relation":
                continue
            unnamed = (state.p.key(first) in {"a", "an"} and named) or state.p.key(first + 1) == "same"
            span = None if unnamed else place_at(state, first)
            if span is not None:
                words = span.of(state.p.text)
                return [Mention("place", span, Entity(" ".join(words.split()), words))]
    return place_described(state, clause, preposition)


def place_described(state: State, clause: Clause, preposition: str) -> list[Mention]:
    """Return the place that a clause with "where" tells of: "In York, where it sat, ...", "at York, where it sat"."""
    noun = clause.antecedent
    if clause.link != "where" or preposition != "in" or noun is None or noun.kind != "place":
        return []
    span = place_at(state, noun.start)
    words = span.of(state.p.text) if span is not None else ""
    return [Mention("place", span, Entity(" ".join(words.split()), words))] if span is not None else []


def towns(state: State, clause: Clause, preposition: str) -> list[Filler]:
    """Return a place after a preposition that is no country: "opened in Tartu"."""
    kinds = state.p.words.place_kinds
    return [m for m in place_words(state, clause, preposition) if kinds.get(m.entity.name) != "country"]


def in_insertion(state: State, clause: Clause, at: int) -> bool:
    """Whether a chunk before a clause's verb is of what describes its subject: "The Board, founded in Leeds, sits"."""
    inner = [c for c in state.clauses if c.parent is clause and c.kind in {"participle", "relative", "apposition"}]
    first = clause.verb.start if clause.verb is not None else 0
    return at < first and any(c.first <= at < c.last for c in inner)


def premises(state: State, clause: Clause) -> list[Filler]:
    """Return the building named right after a verb: "(has occupied) the Old Customs House in Leeds"."""
    at = clause.verb.end if clause.verb is not None else len(state.chunks)
    first = state.chunks[at].start if at < len(state.chunks) else len(state.p.tokens)
    span = place_at(state, first) if first < len(state.p.tokens) else None
    inside = [n for n in range(first, len(state.p.tokens)) if span and state.p.tokens[n].end <= span.end]
    named = any(state.p.is_a(n, "premises") and state.p.tokens[n].is_capitalised for n in inside)
    words = span.of(state.p.text) if span else ""
    return [Mention("place", span, Entity(" ".join(words.split()), words))] if span and named else []


def is_described(state: State, place: Noun) -> bool:
    """Whether a place only says where somebody is from who is described with it: "to Lee, an engineer from Leeds"."""
    at = place.start - 1
    while at > 0 and state.p.key(at) != "," and place.start - at < FARTHEST:
        at -= 1
    return state.p.key(at) == "," and state.p.key(at + 1) in {"a", "an"}


FARTHEST = 7
