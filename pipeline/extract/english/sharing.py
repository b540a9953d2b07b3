"""Roles that share what completes them, and places that share a role: "deputy head, then head, of the board"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.gaps import repeat
from pipeline.extract.english.lookahead import clause_follows, next_solid, verb_soon
from pipeline.extract.english.remnants import GAP
from pipeline.extract.english.titles import Complement

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser

COMPLETING = {"of", "at", "for"}


def share_complement(s: Parser, noun: Noun) -> bool:
    """Complete the open roles before a comma or parenthesis with what follows; return whether there were any."""
    before = s.chunks[s.at - 2] if s.at > 1 else None
    objects = s.top.objects
    if s.preposition not in COMPLETING or noun.kind not in {"body", "place"} or before is None:
        return False
    if before.kind not in {"comma", "close"}:
        return False
    if not objects or not is_open(objects[-1]) or any(not (is_open(n) or is_of_task(n)) for n in objects):
        return False
    objects[:] = [completed_by(n, s.preposition, noun) for n in objects]
    s.preposition = ""
    return True


def is_open(noun: Noun) -> bool:
    """Whether a noun is a role that nothing completes."""
    office = noun.office
    return office is not None and not (office.complements or office.body[1] or office.country) and noun.owner is None


def is_of_task(noun: Noun) -> bool:
    """Whether a noun is a role of what somebody sees to in a body that is still to be named: "director of audit"."""
    kinds = [c.kind for c in noun.office.complements] if noun.office is not None else []
    return kinds == ["portfolio"] and noun.office is not None and noun.office.role.kind == "generic"


def completed_by(noun: Noun, preposition: str, body: Noun) -> Noun:
    """Return a role with a body as what completes it."""
    if noun.office is None:
        return noun
    complement = Complement(preposition, body.kind, body.head, body.end)
    return replace(noun, office=replace(noun.office, complements=(*noun.office.complements, complement)))


def another_place(s: Parser, noun: Noun) -> Noun | None:
    """Return the role of one term for another body: "prefect of A (1972-75) and of B", "head of A to 1971, of B".

    After a term that stands in no parentheses it is in a clause of its own, which gets the next term.
    """
    if s.preposition != "of" or noun.kind not in {"place", "body"}:
        return None
    at = s.at - 2
    while at > 0 and (s.chunks[at].kind == "comma" or s.chunks[at].key == "and"):
        at -= 1
    clause = next((c for c in (s.top, s.top.parent) if c is not None and roles_of(c)), None)
    if at == s.at - 2 or s.chunks[at].kind not in {"close", "when"} or clause is None:
        return None
    last = max(roles_of(clause), key=lambda role: role.start)
    if last.office is None or not last.office.complements:
        return None
    complement = Complement("of", noun.kind, noun.head, noun.end)
    role = replace(last, start=noun.start, end=noun.end, office=replace(last.office, complements=(complement,)))
    s.preposition = ""
    if s.chunks[at].kind == "close" and any(n is last for n in s.top.objects):
        s.top.objects.append(role)
    elif any(n is last for n in clause.objects):
        repeat(s, GAP, objects=[role])
    else:
        repeat(s, GAP, phrases=[(word, role if n is last else n) for word, n in clause.phrases])
    return role


def roles_of(clause: Clause) -> list[Noun]:
    """Return the roles that a clause with a verb says somebody has."""
    said = [*clause.objects, *(n for word, n in clause.phrases if word in {"as", "to"})]
    return [n for n in said if n.kind == "office"] if clause.verb is not None else []


def tells_of_phrase(s: Parser, noun: Noun) -> bool:
    """Whether a title tells of the person a sentence opens with: "under Lee, director from 1990 to 1995, it ..."."""
    person = s.top.phrases[-1][1] if s.top.phrases and not s.top.subject else None
    if person is not None and person is s.last and after_unread(s, person, noun):
        return True
    opens = person is not None and person is s.last and person.kind == "person" and s.top.phrases[-1][0] in OPENING
    return opens and noun.kind == "office" and s.comma and not s.joint and not verb_soon(s.chunks, s.at)


def after_unread(s: Parser, body: Noun, noun: Noun) -> bool:
    """Whether a kind of body tells of the one before its comma, behind words not understood: "it rests on X, a"."""
    unread = bool(s.top.words) and s.at - len(("on", "X", ",")) > s.top.first
    apposed = body.kind == "body" and noun.kind == "common" and noun.det in {"a", "an"} and s.comma and not s.joint
    return unread and apposed and not clause_follows(s.chunks, s.at)


OPENING = {"under", "with", "like", "unlike", "after", "before"}


def both_as(s: Parser, noun: Noun) -> bool:
    """Whether a title is the second that a sentence opens with: "as director of X and mayor of Y she ..."."""
    word, before = s.top.phrases[-1]
    follows = next_solid(s.chunks, s.at + 1)
    subject = follows is not None and (follows.kind == "comma" or follows.noun is not None)
    return word == "as" and before.kind == noun.kind == "office" and subject


OCCASIONS = {"on", "upon", "after", "following"}


def past_occasion(s: Parser, at: int) -> int:
    """Step over an occasion between commas: "in 1990, on the latter's death, to Lee"."""
    inside = at + 1 < len(s.chunks) and s.chunks[at].kind == "comma" and s.chunks[at + 1].key in OCCASIONS
    close = next((n for n in range(at + 2, min(at + 7, len(s.chunks))) if s.chunks[n].kind == "comma"), 0)
    return close + 1 if inside and close else at


def repeats_preposition(s: Parser, at: int) -> bool:
    """Whether a preposition already used follows a time: "went in 2017 to A, and in 2022 to B"."""
    found = next_solid(s.chunks, past_occasion(s, at + 1))
    outer = next((c for c in reversed(s.stack) if c.verb), None)
    return found is not None and outer is not None and any(w == found.key for w, _ in outer.phrases)
