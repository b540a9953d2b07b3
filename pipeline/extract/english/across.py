"""What belongs to a noun or verb farther off: behind a place, behind a description, before "is expected".

"the Mint in Leeds, set up in 1958", "led the Board, which he had founded, from 1990 to 1995", "in 1973 she is expected
to become mayor".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.stance import is_ahead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause, Timed
    from pipeline.extract.english.passage import Passage

FOUNDING = {"found", "create", "establish", "set", "form", "constitute", "launch", "inaugurate", "institute"}


def give_across(p: Passage, chunks: Sequence[Chunk], clauses: Sequence[Clause]) -> None:
    """Give clauses the subjects and times that are theirs across what stands between."""
    for clause in clauses:
        if clause.parent is not None and clause.verb is not None:
            give_body(clause, clause.parent)
            give_term(chunks, clause, clause.parent)
            give_date_ahead(p, clause, clause.parent)


def give_body(clause: Clause, outer: Clause) -> None:
    """Make a body, not its place, what a description behind the place tells of: "the Mint in Leeds, set up in 1958"."""
    passive = clause.verb is not None and clause.verb.voice == "passive" and clause.kind in {"participle", "relative"}
    place = clause.subject[0] if len(clause.subject) == 1 and clause.subject[0].kind == "place" else None
    body = outer.subject[0] if len(outer.subject) == 1 and outer.subject[0].kind == "body" else None
    if not passive or place is None or body is None or body.end != place.start - 1:
        return
    if any(noun is place and word in {"in", "at"} for word, noun in outer.phrases):
        clause.subject, clause.antecedent = [body], body


def give_term(chunks: Sequence[Chunk], clause: Clause, outer: Clause) -> None:
    """Give a term behind "which had been founded ..." to the clause around: a founding takes no stretch of time."""
    founds = clause.verb is not None and clause.verb.lemma.split()[0] in FOUNDING and clause.kind == "relative"
    if (
        founds
        and outer.verb is not None
        and not outer.times
        and len(clause.times) == 1
        and is_term(chunks, clause.times[0])
    ):
        outer.times, clause.times = clause.times, []


def is_term(chunks: Sequence[Chunk], timed: Timed) -> bool:
    """Whether a time behind a comma tells from when to when something lasted."""
    behind = timed.at > 0 and chunks[timed.at - 1].kind == "comma"
    return behind and timed.when.kind == "interval" and timed.when.marker == "from"


def give_date_ahead(p: Passage, clause: Clause, outer: Clause) -> None:
    """Give the date before "is expected to" to what is expected: "in 1973 she is expected to become mayor"."""
    verb = outer.verb
    if clause.kind != "infinitive" or clause.times or verb is None or verb.tense != "present":
        return
    awaits = (verb.voice == "passive" and p.words.is_a(verb.lemma, "expecting")) or is_ahead(outer)
    fronted = [t for t in outer.times if t.at < verb.start and t.when.kind == "point"]
    if awaits and len(fronted) == 1 == len(outer.times):
        outer.times, clause.times = [], fronted
