"""Somebody whose name was not understood: "Zulfikar became a clerk. He left in 1995" tells nothing of others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.state import State

LIVING = {"become", "serve", "work", "join", "study", "graduate", "attend", "lecture", "teach", "resign", "retire",
          "die", "succeed", "marry"}  # fmt: skip
"""What a person does, ..."""
DONE = {"bear", "appoint", "elect", "educate", "nominate", "promote", "swear in", "name", "sentence", "arrest"}
"""... and what is done to one."""
ANY = ("common", "function", "thing", "portfolio", "determiner", "pronoun", "adverb", "number", "telling", "profession")
"""Classes of words that open a sentence with a capital and name nobody."""


def note_stranger(state: State) -> None:
    """Let the scene know where a sentence begins whose subject is one unknown name, whom "he" then means."""
    first = state.clauses[0]
    verb = first.verb
    if first.subject or verb is None or first.kind != "main":
        return
    living = verb.lemma in LIVING if verb.voice == "active" else verb.lemma in DONE
    at = verb.start - 1
    while at > 0 and state.chunks[at].kind in {"adverb", "when"}:
        at -= 1
    if not living or at < 0 or not is_name(state, at):
        return
    state.scene = replace(state.scene, stranger=state.p.tokens[state.chunks[at].start].start)


def is_name(state: State, at: int) -> bool:
    """Whether a chunk is one capitalised word of no known class that opens a sentence or an entry: "3. Zulfikar"."""
    chunk, token = state.chunks[at], state.p.tokens[state.chunks[at].start]
    opens = all(c.kind == "stop" or c.key.isdigit() for c in state.chunks[:at])
    letters = token.text.replace("-", "")
    named = token.is_capitalised and letters.isalpha() and len(letters) > 2 and not token.key.endswith("s")  # noqa: PLR2004
    known = any(state.p.is_a(chunk.start, word_class) for word_class in ANY)
    return opens and chunk.kind == "word" and named and not known


def means_stranger(state: State) -> bool:
    """Whether nobody has been named since the one whose name was not understood."""
    last = max((person.span.start for person in state.scene.persons), default=-1)
    return state.scene.stranger > last
