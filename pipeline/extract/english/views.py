"""How others see the holder of an office: "was widely seen as the strongman", "colleagues called her a pioneer"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.distinctions import tells_of_office
from pipeline.extract.english.references import people_of
from pipeline.extract.english.seats import clause_at
from pipeline.extract.english.slots import posts
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.wording import description_from, forecasts
from pipeline.extract.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

SEEING = {"describe", "regard", "see", "view", "know", "characterise", "characterize", "portray", "hail", "remember",
          "label", "brand", "refer", "think", "treat", "rate", "acclaim", "depict", "perceive", "revere",
          "reckon"}  # fmt: skip
"""Verbs that take a view of somebody with "as"."""
CALLING = {"call", "dub", "nickname", "consider", "deem", "label", "think", "judge", "christen", "rate", "reckon"}
"""Verbs after which the view stands at once."""
FARTHEST = 12
"""Chunks from the verb to "as"."""
NEAR = 6
"""Chunks between "whom" and the verb."""
ENDS = {"stop", "relative", "verb", "conjunction", "when"}
ARTICLES = {"a", "an", "the", "one"}
NO_VIEWS = {"member", "candidate", "contender", "successor", "favourite", "favorite", "frontrunner", "replacement",
            "possible", "likely", "potential", "native", "witness", "suspect", "result", "whole", "rule"}  # fmt: skip


def read_views(state: State) -> None:
    """Claim what others are said to see the holder of an office as."""
    for clause in state.clauses:
        verb = clause.verb
        if verb is not None and verb.voice != "active" and not verb.is_negated:
            say(state, clause, clause.subject, begins(state, verb.end, verb.lemma.split()[0]))
    for at, chunk in enumerate(state.chunks[:-1]):
        lemma = next((lemma.split()[0] for lemma, form in chunk.forms if form in {"base", "s", "past"}), "")
        told = at > 0 and state.chunks[at - 1].kind in {"noun", "word", "adverb"}
        found = seen(state, at) if told and lemma in SEEING | CALLING else None
        if found is not None:
            say(state, clause_at(state, chunk.start), [found[0]], begins(state, found[1], lemma))


def seen(state: State, at: int) -> tuple[Noun, int] | None:
    """Return whom a verb in the active has for its object, and the chunk after: "call her", "its head, Lee,"."""
    chunks = state.chunks
    noun = chunks[at + 1].noun
    if noun is not None and (noun.kind == "person" or state.p.key(noun.start) in {"him", "her"}):
        return noun, past_insertion(state, at + 2)
    after = chunks[at + 3].noun if at + 3 < len(chunks) and chunks[at + 2].kind == "comma" else None
    if noun is not None and noun.kind == "office" and after is not None and after.kind == "person":
        return after, at + 4 + (at + 4 < len(chunks) and chunks[at + 4].kind == "comma")
    whom = next((n for n in range(at - 1, max(0, at - NEAR), -1) if chunks[n].key == "whom"), 0)
    before = next((c.noun for c in reversed(chunks[:whom]) if c.noun is not None), None)
    return (before, at + 1) if before is not None and before.kind == "person" else None


def past_insertion(state: State, at: int) -> int:
    """Step over what stands between commas after a name: "regard Lee, its first director, as ..."."""
    chunks = state.chunks
    if at >= len(chunks) or chunks[at].kind != "comma":
        return at
    close = next((n for n in range(at + 1, min(len(chunks), at + FARTHEST)) if chunks[n].kind == "comma"), 0)
    return close + 1 if close else at


def begins(state: State, start: int, lemma: str) -> int:
    """Return the chunk where the view begins, 0 for none."""
    chunks = state.chunks
    end = next((n for n in range(start, len(chunks)) if chunks[n].kind in ENDS and chunks[n].key != "as"), len(chunks))
    first = next((n + 1 for n in range(start, min(end, start + FARTHEST)) if chunks[n].key == "as"), 0)
    first = 0 if lemma not in SEEING | {"know"} else first
    if lemma in CALLING and not first and start < end:
        first = start + (chunks[start].kind == "comma")
    is_noun = 0 < first < len(chunks) and state.p.key(chunks[first].start) in ARTICLES
    return first if is_noun and not forecasts(state, first) else 0


def say(state: State, clause: Clause, nouns: Sequence[Noun], first: int) -> None:
    """Claim a view of people who hold or held an office, in the words from a chunk on; none from 0."""
    if not first:
        return
    views = [m for m in description_from(state, clause, first) if isinstance(m, Mention)]
    people = [m for n in nouns for m in people_of(state, n) if tells_of_office(state, clause, m)]
    words = {word.lower() for view in views for word in view.entity.name.split()[:3]}
    told = {s.subject.name for s in state.found if s.predicate == "characterised_as"}
    noun = state.chunks[first].noun
    is_post = noun is not None and noun.kind == "office" and bool(posts(state, [noun], []))
    for person in people if views and not words & NO_VIEWS and not is_post else ():
        if person.entity.name not in told:
            act = replace(act_of(state, clause, "view"), stance=Stance("affirmed", "hedged"))
            emit(act, "characterised_as", here(person, state), views[0].entity, [person.span, views[0].span])
