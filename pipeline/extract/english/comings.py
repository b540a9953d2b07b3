"""Bodies that somebody comes to work in, whose posts are meant next: "joined the Board, becoming director in 1990"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.known import about_whom
from pipeline.extract.english.references import bodies_of

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity

ENTERING = {"enter", "join", "rejoin", "move", "transfer", "go", "return", "come", "switch"}
"""Verbs by which somebody comes to work in a body."""


def body_entered(state: State, noun: Noun, office: Office) -> Entity | None:
    """Return the body that a clause before says the subject to have come to: "joined the Board, becoming director"."""
    clause = state.clause
    if clause is None or clause.kind not in {"participle", "coordinate"} or office.role.kind != "generic":
        return None
    before = clause.parent
    while before is not None and not comes(before):
        before = before.parent
    if before is None or before.subject[:1] != clause.subject[:1]:
        return None
    between = [m for found in state.bodies.values() for m in found if m.span.start < state.p.tokens[noun.start].start]
    found = come_to(state, before)
    last = max(between, key=lambda m: m.span.start, default=None)
    return (
        found[0].entity if len(found) == 1 and last is not None and last.entity.name == found[0].entity.name else None
    )


def come_to(state: State, clause: Clause) -> list[Mention]:
    """Return the bodies that a clause names as where somebody came."""
    to = [n for word, n in clause.phrases if word in {"to", "into"}]
    return [m for n in (*clause.objects, *to) if n.kind == "body" for m in bodies_of(state, n)]


INNER = {"headquarters", "staff", "office", "offices", "hq", "service", "ranks", "leadership"}
"""What of a body somebody comes to: "moved to the headquarters of the Water Board as clerk"."""


def inner_nouns(state: State, clause: Clause) -> list[Noun]:
    """Return the bodies to whose headquarters or staff a clause says somebody came."""
    key = state.p.key
    of = [n for word, n in clause.phrases if word == "of" and n.kind in {"body", "common"} and key(n.start - 1) == "of"]
    return [n for n in of if key(n.start - 2) in INNER and JOINING & {key(n.start - back) for back in (3, 4, 5)}]


def note_coming(state: State, clause: Clause) -> None:
    """Let the scene know the body that somebody came to last, of which a post without more words is then."""
    joins = clause.verb is not None and clause.verb.lemma in {"enter", "join", "rejoin"}
    found = come_to(state, clause) if joins and about_whom(state, state.scene.persons) is not None else []
    if len(found) == 1:
        state.speak(found[0])
        state.scene = changed(state.scene, joined=found[0].entity.name)


def comes(clause: Clause) -> bool:
    """Whether somebody comes to a body by a clause."""
    return clause.verb is not None and clause.verb.voice != "passive" and clause.verb.lemma in ENTERING


def led_nouns(clause: Clause) -> list[Noun]:
    """Return what somebody is said to join or to lead: of "was led by Lee as director" the subject."""
    verb = clause.verb
    if verb is None or verb.voice != "passive":
        return clause.objects if verb else []
    return clause.subject if verb.lemma in LEADING else []


JOINING = {"to", "at", "into", "in"}
LEADING = {"head", "lead", "run", "direct", "manage", "command", "govern", "chair", "administer"}
