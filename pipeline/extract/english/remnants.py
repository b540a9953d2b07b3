"""What stands in a clause that takes its verb from the one before: in whose place the new words come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser

GAP = "gap"
"""Link of a clause that takes its verb from the one before it."""
REMNANTS = {"office", "postword", "body", "common"}
ALIKE = ({"office", "postword", "pronoun"}, {"body", "common"})


def fill_remnant(s: Parser, noun: Noun) -> bool:
    """Put a noun where the clause before had one of its kind: a subject, a person, a post, a body."""
    top = s.top
    if not top.subject or (people_in(top) and noun.kind == "person" and not says_again(top, noun)):
        return begin_remnant(top, noun)
    if s.chunks[s.at - 1].kind != "noun" or noun.kind not in REMNANTS:
        return False
    alike = next((kinds for kinds in ALIKE if noun.kind in kinds), set())
    said = {id(n) for n in top.parent.objects} if top.parent else set()
    if not any(n.kind in alike for n in top.objects) and any(n.kind in alike for _, n in top.phrases):
        top.phrases = [(word, noun if n.kind in alike else n) for word, n in top.phrases]
        return True
    top.objects = [n for n in top.objects if id(n) not in said or n.kind not in alike] + [noun]
    return True


def says_again(clause: Clause, noun: Noun) -> bool:
    """Whether a clause has a person of its own already, not the one of the clause before."""
    said = {id(n) for n in clause.parent.objects} if clause.parent else set()
    return noun.kind == "person" and any(id(n) not in said for n in people_in(clause))


def begin_remnant(clause: Clause, noun: Noun) -> bool:
    """Put the first noun of a clause without a verb of its own in its place."""
    if people_in(clause):
        clause.objects = [noun, *(n for n in clause.objects if n.kind != "person")]
    else:
        clause.subject = [noun]
    return True


def has_own(clause: Clause, preposition: str) -> bool:
    """Whether a clause has a phrase with a preposition that it has not taken from the clause before."""
    before = clause.parent if clause.link == GAP else None
    taken = {id(n) for _, n in before.phrases} if before else set()
    return any(word == preposition and id(n) not in taken for word, n in clause.phrases)


def replaces_phrase(clause: Clause, preposition: str) -> None:
    """Drop the phrases taken from the clause before that a new one stands in the place of."""
    if clause.link == GAP and clause.parent is not None:
        said = {id(n) for _, n in clause.parent.phrases}
        clause.phrases = [(word, n) for word, n in clause.phrases if word != preposition or id(n) not in said]


def people_in(clause: Clause) -> list[Noun]:
    """Return the people among the objects of a clause."""
    return [n for n in clause.objects if n.kind == "person"]


def title_again(s: Parser, clause: Clause) -> Noun | None:
    """Return the title of the clause before in the body named now: "was named clerk of A in 1979, and Birch of B"."""
    follows, after = (s.chunks[n] if n < len(s.chunks) else None for n in (s.at + 1, s.at + 2))
    body = after.noun if after is not None else None
    title = clause.objects[-1] if clause.objects else None
    office = title.office if title is not None else None
    if follows is None or body is None or body.kind != "body" or title is None or office is None or not clause.times:
        return None
    alike = [c for c in office.complements if c.kind == "body" and c.preposition == follows.key]
    if len(alike) != len(office.complements) or len(alike) != 1:
        return None
    again = replace(alike[0], start=body.head, end=body.end)
    return replace(title, office=replace(office, complements=(again,)), quals=())


def named_together(s: Parser, noun: Noun) -> list[Noun]:
    """Return people before a title that is theirs together: "A was named director and B and C its deputies"."""
    told, at = [noun], s.at + 1
    while at + 1 < len(s.chunks) and (s.chunks[at].kind == "comma" or s.chunks[at].key == "and"):
        after = s.chunks[at + 1].noun
        if after is None or after.kind != "person":
            break
        told.append(after)
        at += 2
    title = s.chunks[at].noun if at < len(s.chunks) else None
    several = title is not None and title.office is not None and title.office.role.number == "many"
    shared = any(n.kind == "office" for n in s.top.objects)
    return told if len(told) > 1 and several and shared else []
