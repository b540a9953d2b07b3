"""Verbs that clauses share: members of a list, those described one by one, a name and time after a semicolon.

So does a participle that an insertion parts from its "be".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.english.gaps import CHAINS, MEMBER
from pipeline.extract.english.remnants import people_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause


def carry_on(clause: Clause, titles: Sequence[Clause]) -> None:
    """Give a clause after a semicolon that names only a person and a time the verb before: "; from 1958, Birch".

    A time behind "the second, Birch," is that of the clause.
    """
    before = clause.parent
    for title in titles if not clause.times else ():
        if title.objects and title.objects[0].start < title.subject[0].start and title.objects[0].kind == "relation":
            clause.times, title.times = title.times, []
    bare = clause.kind == "main" and not clause.is_elliptic
    if not bare or before is None or before.verb is None or before.verb.lemma in CHAINS or not before.times:
        return
    if not clause.times or clause.objects or clause.phrases or {n.kind for n in clause.subject} != {"person"}:
        return
    if before.subject and before.subject[-1].kind == "person":
        clause.verb, clause.objects, clause.phrases = before.verb, list(before.objects), list(before.phrases)
    elif before.verb.lemma == "be" and people_in(before):
        clause.verb, clause.objects, clause.subject = before.verb, list(clause.subject), list(before.subject)


def told_behind_colon(clauses: Sequence[Clause]) -> None:
    """Give a verb with "into two" the names behind the colon: "was split into two: the Well and the Pump Board"."""
    for before, clause in pairwise(clauses):
        said = before.spoken()
        counted = before.verb is not None and "into" in said and bool(NUMBERS & {*said}) and not before.phrases
        names = clause.link == ":" and clause.verb is None and not (clause.objects or clause.phrases)
        if counted and names and clause.subject and {n.kind for n in clause.subject} == {"body"}:
            before.phrases.extend(("into", noun) for noun in clause.subject)
            clause.subject = []


NUMBERS = {"two", "three", "four", "five"}


def goes_with(clause: Clause, before: Clause) -> bool:
    """Whether a verb is also that of somebody described before: "A, who ..., and B, who ..., were directors"."""
    kinds = {n.kind for n in (*before.subject, *clause.subject)}
    bare = before.kind == "main" and before.verb is None and not (before.objects or before.phrases or before.times)
    joined = clause.kind == "coordinate" and clause.link == "and" and clause.verb is not None
    both = bool(before.subject and clause.subject)
    return bare and joined and both and kinds in ({"person"}, {"body"})


def share_verbs(clauses: list[Clause]) -> None:
    """Give members of a list the verb that follows the last; "each by X" tells of the verb before it."""
    told_behind_colon(clauses)
    for clause in [c for c in clauses if c.link == ";" and c.verb is None]:
        carry_on(clause, [c for c in clauses if c.parent is clause and c.kind == "apposition" and c.subject])
    for clause in clauses:
        outer = clause.parent
        each = clause.kind == "apposition" and clause.is_elliptic and [n.kind for n in clause.subject] == ["pronoun"]
        if each and outer is not None and not clause.objects and outer.verb is not None:
            outer.phrases.extend(clause.phrases)
    for clause in reversed(clauses):
        before = clause.parent
        if before is not None and goes_with(clause, before):
            clause.subject = [*before.subject, *clause.subject]
        if clause.link == MEMBER and before is not None and before.verb is None and clause.verb is not None:
            before.verb = clause.verb
            before.objects, before.phrases = [*before.objects, *clause.objects], [*before.phrases, *clause.phrases]
            before.words = [*before.words, *clause.words]


def rejoin(clauses: list[Clause]) -> None:
    """Give a participle that an insertion parts from "be" its passive: "it is not, as planned, merged into X"."""
    for before, clause in pairwise([c for c in clauses if c.kind in {"main", "coordinate"}]):
        verb, outer = clause.verb, before.verb
        if verb is None or outer is None or clause.kind != "coordinate" or clause.link != ",":
            continue
        inserted = any(c.kind == "participle" and c.parent is before for c in clauses)
        if outer.lemma == "be" and verb.tense == "past" and inserted and not (before.objects or before.phrases):
            negated = outer.is_negated or "not" in before.spoken()
            clause.verb = replace(verb, voice="passive", tense=outer.tense, is_negated=negated)
