"""What stands in front of a subject and describes it: "Answerable to X, the Board", "In X, where it sat, the Board"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.clauses import Clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk

LEANING = {"answerable", "accountable", "responsible", "subordinate", "subordinated", "subject"}
"""Adjectives with "to" that say under whom something stands."""


def set_front_apart(chunks: Sequence[Chunk], clauses: list[Clause]) -> None:
    """Give what stands in front of a subject to it: "Answerable to X, the Board", "In X, where it sat, the Board"."""
    set_adjectives_apart(chunks, clauses)
    give_place_its_body(clauses)
    give_part_its_parent(clauses)


DIRECTLY = {"directly", "immediately"}


def give_part_its_parent(clauses: Sequence[Clause]) -> None:
    """Let "directly under" behind what something is be told of the same: "an organ of X, directly under Y"."""
    for clause in clauses:
        outer = clause.parent
        bare = clause.kind == "apposition" and clause.verb is None and not clause.objects and outer is not None
        if outer is None or not bare or not DIRECTLY & {word for _, word in clause.words}:
            continue
        is_whole = any(word == "of" and noun in clause.subject for word, noun in outer.phrases)
        if is_whole and [word for word, _ in clause.phrases[:1]] == ["under"]:
            clause.subject = list(outer.subject) if outer.verb is not None else []


def set_adjectives_apart(chunks: Sequence[Chunk], clauses: list[Clause]) -> None:
    """Make "Answerable to X until 1974," in front of a subject an insertion of its own about that subject."""
    for clause in list(clauses):
        comma = comma_before_subject(chunks, clause)
        leaning = [at for at, word in clause.words if word in LEANING and at < comma]
        if not leaning or not opens(chunks, clause, leaning[0]):
            continue
        limit = chunks[comma].start
        front = [(word, noun) for word, noun in clause.phrases if noun.end <= limit]
        if not any(word == "to" for word, _ in front):
            continue
        aside = Clause("apposition", ",", clause.first, clause, subject=list(clause.subject), phrases=front, last=comma)
        aside.times = [timed for timed in clause.times if timed.at < comma]
        aside.words = [(at, word) for at, word in clause.words if at < comma]
        clause.phrases = [(word, noun) for word, noun in clause.phrases if noun.end > limit]
        clause.times = [timed for timed in clause.times if timed.at > comma]
        clause.words = [(at, word) for at, word in clause.words if at > comma]
        clauses.append(aside)


def comma_before_subject(chunks: Sequence[Chunk], clause: Clause) -> int:
    """Return the comma right before the subject of a main clause with a verb, 0 for none."""
    if clause.kind != "main" or clause.verb is None or not clause.subject:
        return 0
    at = next((n for n, chunk in enumerate(chunks) if chunk.noun is clause.subject[0]), 0)
    return at - 1 if at > 1 and chunks[at - 1].kind == "comma" and clause.verb.start > at else 0


def opens(chunks: Sequence[Chunk], clause: Clause, at: int) -> bool:
    """Whether nothing but times and adverbs stands in a clause before a chunk: "Until 1974 directly answerable"."""
    return all(chunk.kind in {"when", "adverb", "comma"} for chunk in chunks[clause.first : at])


def give_place_its_body(clauses: Sequence[Clause]) -> None:
    """Let "it" in what describes a place in front be the subject to come: "In York, where it sat, the Board ..."."""
    for clause in clauses:
        outer, verb = clause.parent, clause.verb
        if clause.kind != "relative" or clause.link != "where" or outer is None or verb is None or outer.verb is None:
            continue
        before = bool(outer.subject) and verb.end <= outer.verb.start
        if before and [n.kind for n in clause.subject] == ["pronoun"] and outer.subject[0].kind == "body":
            clause.subject = list(outer.subject) if clause.subject[0].start < outer.subject[0].start else clause.subject
