"""Short names and distinctions told beside a name: "the Tax Court, or TC, ...", "Lee was the first woman there"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.wording import words_after
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import alias
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

DISTINCT = {"first", "second", "third", "only", "youngest", "oldest", "longest-serving"}
OPENING = {"or", "the", "abbreviated", "shortened", "called", "to", "in", "short", "as"}
MOST_OPENING = 3
SHORTEST = 2


def read_short_names(state: State, clause: Clause) -> None:
    """Claim the initials that stand between commas after a body's name as another name of it."""
    for noun in (*clause.subject, *clause.objects, *(n for _, n in clause.phrases)):
        at = initials_after(state, noun) if noun.kind == "body" else 0
        for body in bodies_of(state, noun) if at else ():
            span = state.p.span(at, at + 1)
            words = span.of(state.p.text)
            act = replace(act_of(state, clause, "short-name"), stance=Stance())
            emit(act, "named", here(body, state), Entity(words, words), [body.span, span])
            state.scene = alias(state.scene, words, body.entity)


def initials_after(state: State, noun: Noun) -> int:
    """Return the token of the initials between commas after a noun, 0 for none."""
    if state.p.key(noun.end) != ",":
        return 0
    at = noun.end + 1
    while at < noun.end + 1 + MOST_OPENING and state.p.key(at) in OPENING:
        at += 1
    if at + 1 >= len(state.p.tokens) or at == noun.end + 1:
        return 0
    text = state.p.tokens[at].text
    is_initials = text.isalpha() and text.isupper() and len(text) >= SHORTEST
    return at if is_initials and (state.p.key(at + 1) == "," or state.p.key(noun.end + 1) == "or") else 0


def read_distinction(state: State, clause: Clause) -> bool:
    """Claim what somebody is said to be the first, only or youngest of, in the words of the text."""
    verb = clause.verb
    if verb is None or verb.lemma != "be" or verb.is_negated or verb.end + 2 >= len(state.chunks):
        return False
    article, ordinal, noun = state.chunks[verb.end : verb.end + 3]
    if article.key != "the" or ordinal.key not in DISTINCT or noun.kind == "noun":
        return False
    people = [m for n in clause.subject for m in people_of(state, n)]
    for words in (m for m in words_after(state, clause, "object") if isinstance(m, Mention)):
        for person in people:
            act = act_of(state, clause, "distinction")
            emit(act, "characterised_as", here(person, state), words.entity, [person.span, words.span])
    return bool(people)
