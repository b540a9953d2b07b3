"""Which body "its" means before a role: "its clerk" of the body that a sentence or the story is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.english.headships import can_be_headed
from pipeline.extract.english.references import bodies_of
from pipeline.extract.scene import of_page

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity


def body_around(state: State, noun: Noun) -> Entity | None:
    """Return the subject for "its" beside an agent where no other is named: "the Board was run by Lee, its clerk"."""
    clause = state.clause
    outer = clause.parent if clause is not None and clause.kind == "apposition" else None
    if clause is None or outer is None or not outer.subject or noun.det != "its":
        return None
    is_agent = any(word == "by" and n is person for word, n in outer.phrases for person in clause.subject)
    subject = outer.subject[-1]
    between = [c.noun for c in state.chunks if c.noun is not None and subject.end <= c.start < noun.start]
    if not is_agent or subject.kind not in {"body", "common"} or any(n.kind in {"body", "common"} for n in between):
        return body_of_master(state, noun)
    return next((m.entity for m in bodies_of(state, subject)), None)


def body_of_master(state: State, noun: Noun) -> Entity | None:
    """Return the body named right before the person whose title has "its": "at the Board under Lee, its chairman"."""
    clause = state.clause
    outer = clause.parent if clause is not None and clause.kind == "apposition" else None
    if noun.det != "its" or outer is None or any(n.kind in {"body", "common"} for n in outer.subject):
        return None
    who = clause.subject[0] if clause is not None and clause.subject else None
    beside = sorted((*outer.objects, *(n for _, n in outer.phrases)), key=lambda n: n.start)
    before = [n for n in beside if who is not None and n.end <= who.start and n.kind == "body"]
    own = any(n is who for n in beside)
    return next((body.entity for body in bodies_of(state, before[-1])), None) if before and own else None


KINDS = (
    r"(?:[a-z-]+ ){0,4}?(?:office|branch|council|board|committee|commission|panel|museum|library|school|unit|section|"
    r"division|laboratory|institute|academy|centre|center|station|secretariat|department|bureau|mission|delegation|"
    r"inspectorate|hospital|college|court|tribunal|body)\b"
)
APART = rf"\W*(?:In [^,.]{{1,40}},? )?(?:[Tt]here (?:is|are|was|were)(?: also)? an?|[Aa]n?) {KINDS}[^.;]*[.;]\s*$"
BY_A_COUNCIL = rf"[^.;]*\bby an? {KINDS}[^.;]*[.;]\s*$"
CHAIRS = ("chair", "chairman", "chairwoman", "chairperson", "president", "speaker", "convener")


def is_unnamed(state: State, noun: Noun) -> bool:
    """Whether "its" is of a body without a name that the sentence before told of: "A branch is in Bonn. Its head"."""
    before = state.p.text[state.before.since : state.limit.start] if noun.det == "its" else ""
    first = next((token.key for token in state.p.tokens[:1]), "")
    if first != "its" or noun.start or not before or len(before) > LONGEST or noun.office is None:
        return False
    if noun.office.role.name in CHAIRS and re2.match(BY_A_COUNCIL, before):
        return True
    return re2.match(APART, before) is not None


LONGEST = 400
"""Characters of a sentence that is looked at."""


def owner_in_story(state: State, noun: Noun) -> Entity | None:
    """Return the body that "its" means: the one spoken of last, of a head that it cannot have the page's."""
    last, page = next((b.entity for b in in_story(state)[-1:]), None), of_page(state.scene)
    if last is None or page is None or noun.office is None or noun.office.role.role_class != "head":
        return last
    return last if can_be_headed(last, noun.office.role.name, state.p.vocabulary) else page


def in_story(state: State) -> list[Mention]:
    """Return the bodies spoken of, in a main clause without those of what its subject is described as."""
    clause = state.clause
    if clause is None or clause.kind not in {"main", "coordinate"}:
        return list(state.scene.bodies)
    beside = [state.chunk_span(c.first, c.last) for c in state.clauses if c.kind == "apposition"]
    told = [b for b in state.scene.bodies if not any(s.start <= b.span.start < s.end for s in beside)]
    return told or list(state.scene.bodies)


def organ_entered(state: State, noun: Noun, body: Entity) -> Entity:
    """Return the organ of a body, where one just got a seat in it, for "of which she was a member"."""
    organs = [s.object for s in state.found if s.predicate == "member_of" and s.object is not None]
    mine = [organ for organ in organs if organ.name.endswith(f" of the {body.name}")]
    is_seat = noun.office is not None and noun.office.role.kind == "member"
    return mine[-1] if mine and is_seat else body
