"""Roles that share what completes them, and places that share a role: "deputy head, then head, of the board"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.lookahead import next_solid
from pipeline.extract.english.titles import Complement

if TYPE_CHECKING:
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
    if not objects or any(not is_open(n) for n in objects):
        return False
    objects[:] = [completed_by(n, s.preposition, noun) for n in objects]
    s.preposition = ""
    return True


def is_open(noun: Noun) -> bool:
    """Whether a noun is a role that nothing completes."""
    office = noun.office
    return office is not None and not (office.complements or office.body[1] or office.country) and noun.owner is None


def completed_by(noun: Noun, preposition: str, body: Noun) -> Noun:
    """Return a role with a body as what completes it."""
    if noun.office is None:
        return noun
    complement = Complement(preposition, body.kind, body.head, body.end)
    return replace(noun, office=replace(noun.office, complements=(complement,)))


def another_place(s: Parser, noun: Noun) -> Noun | None:
    """Return the role before a parenthesis for another place: "prefect of A (1972-75) and of B (1975-79)"."""
    last = s.top.objects[-1] if s.top.objects else None
    office = last.office if last is not None else None
    if s.preposition != "of" or noun.kind != "place" or office is None or last is None or not office.complements:
        return None
    if s.chunks[s.at - 2].key != "and" or s.chunks[s.at - 3].kind not in {"close", "when"}:
        return None
    complement = Complement("of", "place", noun.head, noun.end)
    return replace(last, start=noun.start, end=noun.end, office=replace(office, complements=(complement,)))


def both_as(s: Parser, noun: Noun) -> bool:
    """Whether a title is the second that a sentence opens with: "as director of X and mayor of Y she ..."."""
    word, before = s.top.phrases[-1]
    follows = next_solid(s.chunks, s.at + 1)
    subject = follows is not None and (follows.kind == "comma" or follows.noun is not None)
    return word == "as" and before.kind == noun.kind == "office" and subject
