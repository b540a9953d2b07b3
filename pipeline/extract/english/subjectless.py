"""Sentences about a person that leave the subject out: "Served as director until 1995.", "Elected in 1990."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.chunks import chunks_of
from pipeline.extract.english.parser import clauses_of
from pipeline.extract.english.tokens import Token, Tokens, key_of

if TYPE_CHECKING:
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

FINITE = {"past", "s"}
AUXILIARY = {"was", "has", "is"}
PASSIVE = {
    "appointed", "reappointed", "re-appointed", "elected", "reelected", "re-elected", "named", "promoted", "nominated",
    "transferred", "designated", "assigned", "posted", "seconded", "removed", "dismissed", "born", "sworn", "confirmed",
    "chosen", "made", "co-opted", "called", "recalled", "demoted", "commissioned", "expelled", "given", "admitted",
}  # fmt: skip
"""Participles that, first in a sentence, tell what was done to the one who is told of."""


THEN = {"then", "later", "subsequently", "thereafter", "afterwards", "next", "soon", "eventually", "finally", "again"}
FRONT = {
    "on", "upon", "after", "following", "at", "in", "under", "with", "from", "as", "by", "for", "despite", "before",
}  # fmt: skip
"""Prepositions of phrases that stand before the verb."""
LONGEST = 14
"""Tokens of such a phrase."""


def with_subject(passage: Passage, scene: Scene, about: Mention | None = None) -> Passage:
    """Return a passage that leaves its subject out with the person told of in front of its verb; others as they are.

    It may open in small letters only where it is known ``about`` whom it is.
    """
    person = about or told_of(scene)
    at = verb_place(passage)
    if person is None or not opens_with_verb(passage, at, small=about is not None) or has_subject(passage):
        return passage
    word = surname(passage, person)
    start = passage.tokens[at].start
    added = [Token(start, start, word, key_of(word))]
    if passage.key(at) in PASSIVE or passage.key(at + 1) == "by":
        added.append(Token(start, start, "was", "was"))
    verb = passage.tokens[at]
    lowered = Token(verb.start, verb.end, verb.text.lower(), verb.key)
    tokens = [*passage.tokens[:at], *added, lowered, *passage.tokens[at + 1 :]]
    whens = {(n if n < at else n + len(added)): when for n, when in (passage.whens or {}).items()}
    return replace(passage, tokens=Tokens(tokens), whens=whens, known=passage.known | {key_of(word)})


def told_of(scene: Scene) -> Mention | None:
    """Return the person whom the text or the career is about."""
    subject = scene.frame.subject if scene.frame is not None and scene.frame.is_career else None
    people = [m for m in (scene.about, scene.topic, subject) if m is not None and m.kind == "person"]
    return people[0] if people else None


def first_word(passage: Passage) -> int:
    """Return the first token that is neither a time nor a mark after one."""
    return past_marks(passage, 0)


def verb_place(passage: Passage) -> int:
    """Return the first token past times, adverbs and one phrase up to its comma: "Then", "On the death of N, took"."""
    at = first_word(passage)
    if passage.key(at) in THEN or (at and passage.key(at) == "there"):
        after = past_marks(passage, at + 1)
        return after if is_small(passage, after) else at
    if passage.key(at) not in FRONT:
        return at
    stop = next((n for n in range(at, min(at + LONGEST, len(passage.tokens))) if passage.tokens[n].text == ","), -1)
    after = past_marks(passage, stop) if stop > at else at
    return after if is_small(passage, after) and opens_with_verb(passage, after) else at


def past_marks(passage: Passage, at: int) -> int:
    """Return the first token from here on that is neither a time nor a mark."""
    while at < len(passage.tokens) and ((passage.whens and at in passage.whens) or not passage.tokens[at].is_word):
        at += 1
    return at


def is_small(passage: Passage, at: int) -> bool:
    """Whether a word in small letters stands here."""
    return at < len(passage.tokens) and passage.tokens[at].is_word and not passage.tokens[at].is_capitalised


def opens_with_verb(passage: Passage, at: int, *, small: bool = False) -> bool:
    """Whether a finite verb, or the participle of a passive, stands where the subject should."""
    key = passage.key(at)
    if not key or ((at == 0) != passage.tokens[at].is_capitalised and not small):
        return False
    forms = {form for _, form in passage.words.verbs.get(key, ())}
    named = key in passage.words.roles or passage.is_a(at, "function") or passage.is_a(at, "determiner")
    return key in AUXILIARY or key in PASSIVE or (bool(forms & FINITE) and not named)


def has_subject(passage: Passage) -> bool:
    """Whether the sentence has a subject of its own all the same: "Elected in 1990, he became ..."."""
    kinds = {"main", "coordinate"}
    return any(c.kind in kinds and c.subject and c.verb is not None for c in clauses_of(passage, chunks_of(passage)))


def surname(passage: Passage, person: Mention) -> str:
    """Return the word of a name that stands for all of it."""
    words = person.entity.name.split()
    return words[0] if key_of(words[0]) in passage.words.surnames else words[-1]
