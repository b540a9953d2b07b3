"""What else a body is called, told beside its name: "X, formerly Y", "X (until 1960 Y)", "X, now Y", "X, in full Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term
from pipeline.extract.english.lookahead import next_solid
from pipeline.extract.english.resolve import body_entity
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import alias
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import When

BEFORE = {"formerly", "previously", "originally", "initially", "once", "earlier", "hitherto", "heretofore", "then"}
AFTER = {"now", "today", "later", "subsequently", "afterwards", "currently", "nowadays", "since"}
"""Adverbs before the name a body had, and before the one it got."""
ALONGSIDE = {"officially", "formally", "properly", "in full", "in short", "alias"}
"""Adverbs before another name that a body has: "the Press Office, in full the Press and Information Office"."""
BODIES = {"body", "common"}


def other_name_follows(s: Parser, adverb: str) -> bool:
    """Whether an adverb after a comma brings another name of the body before it: "X, formerly the Well Board"."""
    found = next_solid(s.chunks, s.at + 1)
    named = found is not None and found.noun is not None and found.noun.kind == "body"
    return named and adverb in BEFORE | AFTER | ALONGSIDE and s.last is not None and s.last.kind in BODIES


def until_name_follows(s: Parser, when: When) -> bool:
    """Whether a time up to which a body bore a name stands between it and the name: "X, until 1960 the Well Board"."""
    follows = s.chunks[s.at + 1].noun if s.at + 1 < len(s.chunks) else None
    named = follows is not None and follows.kind == "body" and s.last is not None and s.last.kind in BODIES
    after = s.chunks[s.at + 2].kind if s.at + 2 < len(s.chunks) else "stop"
    return named and when.kind in {"until", "since"} and after in {"comma", "stop"}


def until_follows(s: Parser, when: When) -> bool:
    """Whether a time up to which a body had a name, or somebody a post, stands before it: "X, until then head of Y"."""
    follows = s.chunks[s.at + 1].noun if s.at + 1 < len(s.chunks) else None
    titled = follows is not None and follows.kind == "office" and s.last is not None and s.last.kind == "person"
    return until_name_follows(s, when) or (titled and when.kind == "until")


def read_other_names(state: State, clause: Clause, subject: Mention, right: Sequence[Noun]) -> bool:
    """Claim the change of name that an insertion tells; return whether it told one."""
    found = [noun for noun in right if noun.kind == "body"]
    return bool(found) and tell(state, clause, subject, found[0], set(clause.spoken()), [t.when for t in clause.times])


def read_bracketed_name(state: State, clause: Clause, subject: Mention, chunks: Sequence[Chunk]) -> bool:
    """Claim the change of name in "(formerly the Well Board)", "(until 1960 the Well Board)"."""
    names = [c.noun for c in chunks if c.noun is not None]
    plain = all(c.kind in {"noun", "when", "adverb", "comma"} or c.key in NAMING for c in chunks)
    if not plain or len(names) != 1 or names[0].kind != "body":
        return False
    whens = [c.when for c in chunks if c.when is not None]
    words = {NAMING.get(c.key, c.key) for c in chunks if c.kind == "adverb" or c.key in NAMING}
    return tell(state, clause, subject, names[0], words, whens)


NAMING = {"renamed": "later", "became": "later", "called": "", "known": "", "as": ""}
"""Words that may stand before a name in parentheses, with the adverb of the same meaning."""


def tell(state: State, clause: Clause, subject: Mention, name: Noun, words: set[str], whens: Sequence[When]) -> bool:
    """Claim that a body had another name before, or got it later; return whether the words say either."""
    until = next((w.end for w in whens if w.kind == "until" and w.end != OPEN), "")
    before = bool(BEFORE & words) or bool(until)
    after = bool(AFTER & words) or any(w.marker in {"since", "from"} for w in whens)
    if subject.kind != "body" or not (before or after or ALONGSIDE & words):
        return False
    span = state.p.span(name.start, name.end)
    other = Mention("body", span, body_entity(state.p.phrase(name.head, name.end), state.p.vocabulary, state.scene))
    if other.entity.name == subject.entity.name:
        return False
    since = next((w.start for w in whens if w.kind != "until" and w.end in {"", OPEN}), "")
    old, new, date = (other, subject, until) if before else (subject, other, since)
    act = act_of(state, clause, "other-name")
    if before or after:
        emit(act, "renamed_to", here(old, state), here(new, state), [subject.span, span], Term(date))
    else:
        emit(act, "named", here(subject, state), here(other, state), [subject.span, span])
    state.bodies[id(name)] = [subject]
    state.kept.append(name)
    state.scene = alias(state.scene, other.entity.name, subject.entity)
    return True
