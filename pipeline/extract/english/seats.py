"""Where a body has its seat, told of the seat: "its headquarters are in X", "the seat was moved from X to Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.addresses import begins_name, place_at
from pipeline.extract.english.dating import Term, is_current, point_of, term_of, times_of
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.resolve import body_entity, reference
from pipeline.extract.mentions import Mention
from schemas.dates import OPEN
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import When
    from schemas.records import Span

SEATS = {"headquarters", "seat", "premises", "office", "offices", "building", "buildings", "address"}
PLAIN = {"headquarters", "seat", "address"}
"""Seats that "the" is enough for; "the office" is a body or a post."""
OWNERS = {"its", "our", "their", "whose", "'s"}
STANDING = {"is", "are", "was", "were", "stand", "stands", "stood", "lie", "lies", "lay", "remain", "remains",
            "remained"}  # fmt: skip
WHERE = {"in", "at", "on", "within"}
CURRENT = {"present", "current"}
"""Words for a seat that a body has still."""
DESCRIBING = {"head", "main", "central", "principal", "first", "present", "current", "permanent", "official", "new"}
MOVING = {"moved", "transferred", "shifted", "relocated", "removed", "moves"}
COPULAS = {"is", "was", "remains", "remained", "became"}
FARTHEST = 6


def read_seats(state: State) -> None:
    """Claim the seats that a sentence tells of."""
    for at in range(len(state.p.tokens)):
        if state.p.key(at) not in SEATS or not is_owned(state, at):
            continue
        body, last = owner_after(state, at) or (body_before(state, at) or body_to_come(state, at), at)
        if body is not None:
            _ = (
                stands(state, body, last)
                or is_place(state, body, last)
                or moves(state, body, last)
                or is_the_seat(state, body, at)
                or opens_in(state, body, last)
            )


def time_at(state: State, at: int) -> When | None:
    """Return the time that a token stands for."""
    return (state.p.whens or {}).get(at)


def owner_after(state: State, at: int) -> tuple[Mention, int] | None:
    """Return the body that "of" says a seat to be of, and the last token of its name: "the seat of the Board"."""
    chunk = next((c for c in state.chunks if c.start == at + 2 and c.noun is not None), None)
    if state.p.key(at + 1) != "of" or chunk is None or chunk.noun is None:
        return None
    found = bodies_of(state, chunk.noun) if chunk.noun.kind in {"body", "common"} else []
    return (found[0], chunk.noun.end - 1) if found else None


def body_to_come(state: State, at: int) -> Mention | None:
    """Return the subject that follows a seat told of in front: "With its headquarters in Leeds, the Board ..."."""
    main = state.clauses[0] if state.clauses and at < FARTHEST and follows_with(state, at) else None
    found = [m for n in main.subject if n.start > at for m in bodies_of(state, n)] if main is not None else []
    return found[0] if found else None


def is_owned(state: State, at: int) -> bool:
    """Whether a seat is that of a body: "its seat", "the headquarters", "the League's head office", "with a seat"."""
    if at == 0:
        opens = state.p.key(1) in {"is", "are", "was", "were"}
        return state.p.key(at) in PLAIN and (opens or state.scene.entry is not None)
    described = state.p.key(at - 1) in DESCRIBING
    before = state.p.key(at - 1 - described)
    if state.p.key(at) == "office" and not described:
        return False
    if state.p.key(at - 1) == "new" and (at == 1 or time_at(state, at - 2) is not None):
        return state.p.key(at) in PLAIN
    if before in {"a", "with"}:
        return "with" in {before, state.p.key(at - 2 - described)} and state.p.key(at) in PLAIN
    return before in OWNERS or (before == "the" and (described or state.p.key(at) in PLAIN))


def stands(state: State, body: Mention, at: int) -> bool:
    """Claim the place in "its seat is in X", "with its seat in X", "the headquarters, on X, did not change"."""
    verb = at + 1 + (state.p.key(at + 1) == ",")
    perfect = state.p.key(verb) in {"have", "has", "had"} and state.p.key(verb + 1) == "been"
    word = verb + (2 if perfect else state.p.key(verb) in STANDING)
    word += 2 * (state.p.key(word) == "at" and state.p.key(word + 1) == "first")
    while word > verb and state.p.is_a(word, "adverb"):
        word += 1
    bare = word == at + 1
    if state.p.key(word) not in WHERE or (bare and not follows_with(state, at)):
        return False
    place = place_at(state, word + 1)
    if place is None or goes_on(state, place):
        return False
    when = next((w for n, w in (state.p.whens or {}).items() if state.p.tokens[n].start >= place.end), None)
    near = when is not None and when.span.start - place.end <= len(", ")
    holds = perfect and state.p.key(verb) != "had"
    term = term_of([when], "span", holds=holds) if when is not None and near and when.kind != "point" else Term()
    say(state, body, place, term, at)
    return True


def is_place(state: State, body: Mention, at: int) -> bool:
    """Claim the place in "its seat is 4 Mill Road, York", "its headquarters were Leeds"."""
    first = at + 2
    if state.p.key(at + 1) not in {"is", "are", "was", "were"} or first >= len(state.p.tokens):
        return False
    token = state.p.tokens[first]
    named = token.is_capitalised and not any(c.start == first and is_no_place(c) for c in state.chunks)
    place = place_at(state, first) if named or token.text[0].isdigit() else None
    if place is None or goes_on(state, place) or (state.p.key(at) == "address" and not token.text[0].isdigit()):
        return False
    say(state, body, place, Term(), at)
    return True


def is_no_place(chunk: Chunk) -> bool:
    """Whether a chunk is somebody or something that has no place's name."""
    return chunk.noun is not None and chunk.noun.kind not in {"place", "body"}


def opens_in(state: State, body: Mention, at: int) -> bool:
    """Claim the place in "new headquarters in X (were) opened in 1990"."""
    place = place_at(state, at + 2) if state.p.key(at + 1) in WHERE else None
    if place is None or state.p.key(at) not in PLAIN:
        return False
    end = next((n for n, t in enumerate(state.p.tokens) if t.start >= place.end), len(state.p.tokens))
    after = [state.p.key(n) for n in range(end, end + FARTHEST)]
    opened = next((n for n, key in enumerate(after) if key in OPENED), -1)
    if opened < 0 or any(key not in {"was", "were", "officially", "formally", "finally", ""} for key in after[:opened]):
        return False
    whens = list((state.p.whens or {}).values())
    date = point_of(times_of(clause_at(state, end))) or (point_of(whens) if len(whens) == 1 else "")
    say(state, body, place, Term(date), at)
    return True


OPENED = {"opened", "completed", "inaugurated"}


def follows_with(state: State, at: int) -> bool:
    """Whether a seat is told of after "with": "with its seat in X"."""
    return "with" in {state.p.key(at - 1), state.p.key(at - 2), state.p.key(at - 3)}


def moves(state: State, body: Mention, at: int) -> bool:
    """Claim the places in "the seat was moved from X to Y", "it moved its headquarters to Y"."""
    before = {state.p.key(n) for n in range(max(0, at - 3), at)}
    start = at + 1
    while start < min(len(state.p.tokens), at + FARTHEST) and state.p.key(start) not in MOVING | {"from", "to", ","}:
        start += 1
    moved = state.p.key(start) in MOVING
    if not (moved or (before & MOVING and start == at + 1)):
        return False
    date = date_around(state, at)
    found = False
    for here_at in range(start, min(len(state.p.tokens), start + 2 * FARTHEST)):
        place = place_at(state, here_at + 1) if state.p.key(here_at) in {"from", "to"} else None
        if place is not None and not goes_on(state, place):
            say(state, body, place, Term("", date) if state.p.key(here_at) == "from" else Term(date), at)
            found = True
    return found


def is_the_seat(state: State, body: Mention, at: int) -> bool:
    """Claim the place in "Lausanne was its seat until 1951", "in Leeds, which is still its seat"."""
    verb = at - 2
    while verb > 0 and state.p.is_a(verb, "adverb"):
        verb -= 1
    if state.p.key(verb) not in COPULAS or state.p.key(at - 1) not in {"its", "the"}:
        return False
    which = state.p.key(verb - 1) == "which"
    place = place_before(state, verb - 1) if which else place_at(state, 0)
    if which and tells_of_other(state):
        return False
    if place is None or place.end > state.p.tokens[verb].start:
        return False
    clause = clause_at(state, at)
    say(state, body, place, term_of(times_of(clause), "span", holds=is_current(clause)), at)
    return True


def place_before(state: State, which: int) -> Span | None:
    """Return the place that "which" refers to."""
    at = next((n for n in range(which - 1, 0, -1) if state.p.key(n) in WHERE), 0)
    return place_at(state, at + 1) if at else None


def goes_on(state: State, place: Span) -> bool:
    """Whether a small word after a place belongs to it."""
    end = next((n for n, t in enumerate(state.p.tokens) if t.start >= place.end), len(state.p.tokens))
    token = state.p.tokens[end] if end < len(state.p.tokens) else None
    small = token is not None and token.is_word and not state.p.is_a(end, "function")
    return small and not (state.p.is_a(end, "adverb") or state.p.key(end) in state.p.words.verbs)


def body_before(state: State, at: int) -> Mention | None:
    """Return the body named last before a token in the sentence, else the one last spoken of before it."""
    if state.p.key(at - 1) == "'s" or (state.p.key(at - 2) == "'s" and state.p.key(at - 1) in DESCRIBING):
        return owner_before(state, at - 1 - (state.p.key(at - 1) != "'s"))
    limit = state.p.tokens[at].start
    named = [m for found in state.bodies.values() for m in found if m.kind == "body" and m.span.end <= limit]
    inside = [m for m in named if m.span.start >= state.limit.start]
    subject = subject_before(state, at) if state.p.key(at - 1) in {"its", "their"} else None
    if subject is not None:
        return subject
    if inside:
        return max(inside, key=lambda m: m.span.end)
    told = at > 1 and state.p.key(at - 1) in OWNERS and tells_of_other(state)
    return state.before.bodies[-1] if state.before.bodies and not told else None


def subject_before(state: State, at: int) -> Mention | None:
    """Return the body that is the subject of what goes before "and its headquarters were moved"."""
    clause = clause_at(state, at)
    own = any(n.start <= at < n.end for n in clause.subject)
    told = clause.verb is not None and state.chunks[clause.verb.start].start < at
    before = (clause.parent if clause.kind == "coordinate" else None) if own else clause if told else None
    found = [m for n in before.subject for m in bodies_of(state, n)] if before is not None else []
    return found[-1] if found else None


def tells_of_other(state: State) -> bool:
    """Whether a sentence tells of somebody or something that we do not know, which "its" may mean."""
    for clause in state.clauses:
        if clause.kind != "main" or clause.verb is None or clause.verb.lemma == "be":
            continue
        known = any(people_of(state, n) or bodies_of(state, n) for n in clause.subject)
        if (clause.is_unknown or clause.subject) and not known:
            return True
    return False


def owner_before(state: State, apostrophe: int) -> Mention | None:
    """Return the body that owns a seat: "the League's headquarters"."""
    start = apostrophe
    while start > 0 and begins_name(state.p.tokens[start - 1]) and not state.p.is_a(start - 1, "function"):
        start -= 1
    if start == apostrophe:
        start -= 1
    words = state.p.phrase(start, apostrophe)
    known = reference(words, state.before)
    if known is not None and apostrophe == start + 1:
        return known
    entity = body_entity(words, state.p.vocabulary, state.before)
    named = state.p.key(apostrophe - 1) in state.p.words.institutions and state.p.tokens[start].is_capitalised
    return Mention("body", state.p.span(start, apostrophe), entity) if named or entity.id else None


def clause_at(state: State, at: int) -> Clause:
    """Return the innermost clause that a token stands in."""
    return (clauses_around(state, at) or state.clauses[:1])[-1]


def clauses_around(state: State, at: int) -> Sequence[Clause]:
    """Return the clauses that a token stands in, the innermost last."""
    chunk = next(n for n, c in enumerate(state.chunks) if c.end > at)
    return [c for c in state.clauses if c.first <= chunk < max(c.last, c.first + 1)]


def date_around(state: State, at: int) -> str:
    """Return the date of the innermost clause around a token that has one, "" for none."""
    return next(filter(None, (point_of(times_of(c)) for c in reversed(clauses_around(state, at)))), "")


def say(state: State, body: Mention, place: Span, term: Term, at: int) -> None:
    """Claim a seat; what is only expected has no date."""
    words = place.of(state.p.text)
    act = act_of(state, clause_at(state, at), "seat-stands")
    act = replace(act, stance=act.stance._replace(polarity="affirmed"))
    term = Term(term.start, OPEN) if state.p.key(at - 1) in CURRENT and not term.end else term
    dates = Term() if act.stance.certainty == "expected" else term
    emit(act, "headquartered_at", here(body, state), Entity(" ".join(words.split()), words), [place], dates)
