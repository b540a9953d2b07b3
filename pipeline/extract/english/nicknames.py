"""What people and posts are called in quotation marks: "she was dubbed 'the owl'", "often called 'the engine room'"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.slot_posts import offices
from pipeline.extract.english.stance import Stance
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State

CALLING = {"call", "dub", "nickname", "know", "describe", "label", "hail", "style", "christen", "brand", "characterise",
           "characterize", "refer", "term", "praise", "remember", "portray"}  # fmt: skip
NAMING = {"call", "dub", "nickname", "know", "style", "christen", "refer", "term"}
"""Verbs whose quotation is a name of a body."""
MARKS = {'"': '"', "“": "”", "‘": "’", "„": "“", "«": "»"}
FAR = 8
"""Words that may stand between the verb and what somebody is called: "known to his colleagues as"."""
LONGEST = 16


def read_nickname(state: State, clause: Clause) -> bool:
    """Claim what a quotation calls somebody or a post, as the view of others; return whether one did."""
    verb = clause.verb
    if verb is None or verb.lemma not in CALLING:
        return False
    nouns = clause.subject if verb.voice != "active" else clause.objects[:1]
    span = quoted(state, state.chunks[verb.end - 1].end) if nouns else None
    act = act_of(state, clause, "nickname")
    if span is None or act.stance.polarity == "negated":
        return False
    ones: list[Mention] = [m for noun in nouns for m in people_of(state, noun)]
    ones = ones or [m for m in offices(state, [n for n in nouns if n.kind != "common"], []) if isinstance(m, Mention)]
    words = span.of(state.p.text)
    if not ones and verb.lemma in NAMING and not words.lower().startswith(("a ", "an ")):
        named = [n for n in nouns if n.kind != "pronoun" or verb.voice != "active"]
        called = [m for noun in named for m in bodies_of(state, noun)]
        for body in called:
            emit(act, "named", here(body, state), Entity(plain(words), words), [body.span, span])
        return bool(called)
    for one in ones:
        said = replace(act, stance=Stance("affirmed", "hedged"))
        emit(said, "characterised_as", here(one, state), Entity(plain(words), words), [one.span, span])
    return bool(ones)


def quoted(state: State, at: int) -> Span | None:
    """Return the words in the quotation marks that open soon after a token."""
    tokens = state.p.tokens
    first = next((n for n in range(at, min(len(tokens), at + FAR)) if tokens[n].text in MARKS), 0)
    last = next((n for n in range(first + 1, min(len(tokens), first + LONGEST))
                 if first and tokens[n].text == MARKS[tokens[first].text]), 0)  # fmt: skip
    return state.p.span(first + 1, last) if last > first + 1 else None


def plain(words: str) -> str:
    """Return words without article and line breaks."""
    text = " ".join(words.split())
    first, _, rest = text.partition(" ")
    return rest if first.lower() in {"the", "a", "an"} and rest else text
