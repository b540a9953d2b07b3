"""What "be" says of a body or post beside its kind: from when to when there was one, and which are its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, term_of, times_of
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import bodies_of, owner_of
from pipeline.extract.english.stance import Stance
from schemas.dates import OPEN

if TYPE_CHECKING:
    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention


def read_existence(act: Act) -> None:
    """Claim from when to when there was a body or post: "the Registrar was a state officer between 1850 and 1926"."""
    state, verb = act.state, act.clause.verb
    whens = [w for w in times_of(act.clause) if w.kind == "interval" and w.start and w.end not in {"", OPEN}]
    if verb is None or verb.tense != "past" or verb.is_negated or len(whens) != 1 or len(times_of(act.clause)) > 1:
        return
    kinds = any(n.kind in {"body", "person"} for n in act.clause.objects)
    kinds |= any(word in {"of", "within", "under"} and n.kind == "body" for word, n in act.clause.phrases)
    if kinds or state.p.key(state.chunks[verb.end - 1].end) not in {"a", "an"} or act.clause.kind != "main":
        return
    for thing in (m for noun in act.clause.subject for m in existing(state, noun)):
        for name, date in (("established", whens[0].start), ("abolished", whens[0].end)):
            emit(act, name, here(thing, state), None, [thing.span], Term(date))


def existing(state: State, noun: Noun) -> list[Mention]:
    """Return a body, or the post that a text is about."""
    topic, posts = state.scene.topic, targets_of(state, noun) if noun.kind in {"office", "postword"} else []
    told = [t.mention for t in posts if t.is_post and topic is not None and t.mention.entity.name == topic.entity.name]
    return told or bodies_of(state, noun)


def read_parts(state: State, clause: Clause) -> bool:
    """Read "its three divisions are A, B and C"; return whether the clause names parts."""
    kind = clause.subject[0] if len(clause.subject) == 1 else None
    parts = [noun for noun in clause.objects if noun.kind == "body"]
    institution = state.p.words.institutions.get(state.p.key(kind.end - 1)) if kind is not None else None
    if kind is None or kind.kind != "common" or institution is None or not institution.is_plural or not parts:
        return False
    owner = owner_of(state, kind) if kind.owner is not None or kind.det in {"its", "their"} else None
    if owner is None or clause.verb is None or clause.verb.tense not in {"present", "past"}:
        return False
    act = act_of(state, clause, "parts")
    term = term_of(times_of(clause), "span", holds=True)
    for part in (m for noun in parts for m in bodies_of(state, noun)):
        emit(act, "part_of", here(part, state), owner, [part.span], term)
    return True


LISTING = {"have", "comprise", "include", "contain", "consist", "compose", "make", "divide", "organise", "organize"}
"""Verbs with a number of parts after which a colon may name them."""


def read_listed_parts(state: State) -> None:
    """Claim the parts that a colon names: "it has two departments: A and B"."""
    for clause in state.clauses:
        outer = clause.parent
        if clause.link != ":" or clause.verb is not None or outer is None or outer.verb is None:
            continue
        counted = [*outer.objects, *(n for word, n in outer.phrases if word in {"of", "into"})]
        kinds = (state.p.words.institutions.get(state.p.key(n.end - 1)) for n in counted if n.kind == "common")
        wholes = [m for n in outer.subject for m in bodies_of(state, n)]
        act = act_of(state, outer, "parts")
        plural = any(kind is not None and kind.is_plural for kind in kinds)
        if not (plural and len(wholes) == 1 and outer.verb.lemma.split()[0] in LISTING) or act.stance != Stance():
            continue
        nouns = [n for n in (*clause.subject, *clause.objects) if n.kind == "body"]
        for part in (m for n in nouns for m in bodies_of(state, n) if m.entity.name != wholes[0].entity.name):
            emit(act, "part_of", here(part, state), here(wholes[0], state), [wholes[0].span, part.span])
