"""Find the frames a clause fits, fill their slots, and make their statements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english import slots as fill
from pipeline.extract.english.actions import perform
from pipeline.extract.english.acts import act_of
from pipeline.extract.english.dating import times_of
from pipeline.extract.english.frames import set_words
from pipeline.extract.english.others import does_to_others
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.stays import read_stay
from pipeline.extract.english.wording import capitals_after, place_words, premises, towns, words_after
from pipeline.extract.mentions import Mention
from schemas.records import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.frames import Frame, Slot
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.posts import Filler
    from pipeline.extract.english.state import State
    from pipeline.extract.english.terms import Fillers

TEXTUAL = {"text", "name-of"}


def read_clause(state: State, clause: Clause) -> bool:
    """Read a clause by the frames of its verb; return whether one fitted."""
    spoken: set[frozenset[str]] = set()
    for words, frame, filled in fitting(state, clause):
        if any(not (words - other) or not (other - words) for other in spoken):
            continue
        spoken.add(words)
        act = act_of(state, clause, frame.id)
        if denies_word(state, clause, words):
            act = replace(act, stance=Stance("negated", act.stance.certainty))
        if frame.turns and act.stance.polarity != "negated":
            continue
        if frame.turns:
            is_hedged = act.stance.certainty == "hedged"
            act = replace(act, stance=Stance("affirmed", "hedged" if is_hedged else "stated"))
        if frame.expects:
            act = replace(act, stance=Stance(act.stance.polarity, "expected"))
        for claim in frame.claims:
            perform(act, claim, filled)
        deny(act, frame, filled)
    return bool(spoken) or read_stay(state, clause)


def denies_word(state: State, clause: Clause, words: frozenset[str]) -> bool:
    """Whether "not" stands before a set word of a frame: "is an associate of the Union but not part of it"."""
    return any(word in words and at > 0 and state.chunks[at - 1].key == "not" for at, word in clause.words)


def deny(act: Act, frame: Frame, filled: Fillers) -> None:
    """Make a frame's plain claims of what a clause denies beside what it says: "to the board, not to the president"."""
    if act.stance.polarity == "negated":
        return
    for slot in frame.slots:
        nouns = [
            (kind, noun)
            for place, kind in slot.places
            for word, noun in act.clause.phrases
            if word == place and is_denied(act.state, noun) and kind in fill.NOUN_KINDS
        ]
        found = [f for kind, noun in nouns for f in fill.NOUN_KINDS[kind](act.state, [noun], [])]
        if not found:
            continue
        denied = replace(act, stance=Stance("negated", act.stance.certainty))
        for claim in frame.claims:
            if claim[0] in PREDICATES:
                perform(denied, claim, {**filled, slot.name: found})


def fitting(state: State, clause: Clause) -> list[tuple[frozenset[str], Frame, Fillers]]:
    """Return the frames a clause fits with their fillers: most set words first, then most slots filled."""
    lemma, *particles = (clause.verb.lemma if clause.verb else "be").split()
    there = set_words(state.p, clause) | set(particles)
    found: list[tuple[frozenset[str], Frame, Fillers]] = []
    for words, frame in state.p.words.frames.get(lemma, ()):
        is_fit = voiced(clause, frame) and timely(clause, frame) and (not frame.bare or is_bare(state, clause, frame))
        if words <= there and is_fit and not (words >= TAKEN_FROM and takes_a_task(state, clause)):
            filled = None if does_to_others(state, clause, frame.id) else fillers(state, clause, frame)
            if filled is not None:
                found.append((words, frame, filled))
    return sorted(found, key=lambda f: (-len(f[0]), -needed(f[1]), -sum(map(bool, f[2].values()))))


TAKEN_FROM = {"over", "from"}


def takes_a_task(state: State, clause: Clause) -> bool:
    """Whether an object that is none of ours stands before "from": "took over border control from the Board"."""
    first = clause.verb.start if clause.verb is not None else 0
    sources = [noun.start for word, noun in clause.phrases if word == "from"]
    unread = (state.chunks[at] for at, _ in clause.words if at > first)
    return any(chunk.kind == "word" and chunk.start < start for chunk in unread for start in sources[:1])


def needed(frame: Frame) -> int:
    """Count the slots a frame needs."""
    return sum(slot.needed for slot in frame.slots)


def voiced(clause: Clause, frame: Frame) -> bool:
    """Whether a clause has the voice of a frame; an implied "be" is active."""
    voice = clause.verb.voice if clause.verb else "active"
    return frame.voice == "any" or voice in {"either", frame.voice}


def timely(clause: Clause, frame: Frame) -> bool:
    """Whether a clause has a time of the kind a frame asks for."""
    whens = times_of(clause)
    kinds = {when.kind for when in whens} | {when.marker for when in whens}
    kinds |= {"point" for when in whens if when.marker == "effective" and not when.end}
    return not frame.when or bool(frame.when & kinds)


PURPOSES = {"to", "as", "into", "onto", "after", "for", "of", "from", "with", "on", "over", "among"}
"""Prepositions that say what somebody was appointed to, chosen for, named after."""


HITHER = {"back", "again", "in", "up", "down", "over", "today", "now", "still", "currently"}
"""Words that belong to a verb and are no object of it."""


def is_bare(state: State, clause: Clause, frame: Frame) -> bool:
    """Whether a verb has nothing after it but what the frame needs, a time, an agent: "she was elected in 1990"."""
    needs_object = any(place == "object" for slot in frame.slots for place, _ in slot.places)
    first = clause.verb.start if clause.verb is not None else 0
    words = {word for at, word in clause.words if at > first and not (word == "of" and follows_word(state, at))}
    words |= {word for word, noun in clause.phrases if noun.start >= state.chunks[first].start}
    after = clause.verb.end if clause.verb is not None else len(state.chunks)
    follows = state.chunks[after] if after < len(state.chunks) else None
    goes_on = follows is not None and follows.kind in {"word", "verb"} and follows.key not in HITHER
    if any(word == "for" and n.kind == "relation" and state.p.key(n.head) == "term" for word, n in clause.phrases):
        words -= {"for", "of"}
    if any(word.endswith(("year", "month")) or word == "term" for word in clause.spoken()):
        words -= {"for", "of"}
    if (clause.objects and not needs_object) or PURPOSES & words or goes_on:
        return False
    return not any(c.parent is clause and c.kind in {"infinitive", "complement"} for c in state.clauses)


def follows_word(state: State, at: int) -> bool:
    """Whether a chunk goes on with a word that is none of ours: "against the advice of the court"."""
    return at > 0 and state.chunks[at - 1].kind == "word"


def fillers(state: State, clause: Clause, frame: Frame) -> Fillers | None:
    """Fill a frame's slots; ``None`` where a needed one stays empty."""
    filled: Fillers = {}
    taken: list[Mention] = []
    for slot in frame.slots:
        found = fill_slot(state, clause, slot, taken)
        if slot.needed and not found:
            return None
        filled[slot.name] = found
        people = [f for f in found if isinstance(f, Mention)]
        taken = [*people, *taken] if slot.name == "holder" else [*taken, *people]
    return filled


def fill_slot(state: State, clause: Clause, slot: Slot, taken: Sequence[Mention]) -> list[Filler]:
    """Try a slot's places one after the other; of places in the text the one that stands first."""
    if all(kind == "place" for _, kind in slot.places):
        moves = clause.verb is not None and clause.verb.lemma in MOVING
        under = {word for word, noun in clause.phrases if moves and noun.kind == "body"}
        told = [m for place, _ in slot.places if place not in under for m in place_words(state, clause, place)]
        return [*sorted(told, key=lambda m: m.span.start)[:1]]
    for place, kind in slot.places:
        if kind in {"premises", "town"}:
            found = premises(state, clause) if kind == "premises" else towns(state, clause, place)
        elif kind in TEXTUAL:
            found = textual(state, clause, place, kind)
        elif kind == "contrast":
            found = contrasted(state, clause)
        else:
            nouns = nouns_in(state, clause, place)
            if place != "subject":
                taken = [*taken, *(m for n in clause.subject for m in bodies_of(state, n))]
            if kind == "post" and place not in {"subject", "object", "another", "from"}:
                nouns = [n for n in nouns if n.kind in {"office", "postword"}]
            found = fill.NOUN_KINDS[kind](state, nouns, taken)
        if found:
            return found
    return []


OBJECTS = {"object": slice(None), "first": slice(1), "another": slice(1, None)}
"""Which of a clause's objects a place means."""
MOVING = {"move", "transfer", "shift", "relocate"}
"""Verbs by which a body goes to another place, or under another body."""


def nouns_in(state: State, clause: Clause, place: str) -> list[Noun]:
    """Return the nouns that stand in a place of a clause."""
    if place == "subject":
        return clause.subject
    if place in OBJECTS:
        return [n for n in clause.objects[OBJECTS[place]] if place != "another" or not is_joined(state, clause, n)]
    if place == "place of":
        return owners_of_place(state, clause)
    if place == "appointer":
        return appointers(clause)
    if place == "kind of":
        return wholes_of_kind(clause)
    nouns = [noun for word, noun in clause.phrases if word == place and not is_denied(state, noun)]
    nouns = [noun for noun in nouns if place != "of" or not is_of_subject(state, clause, noun)]
    return [noun for noun in nouns if place != "by" or not is_of_event(state, clause, noun)]


def is_of_subject(state: State, clause: Clause, noun: Noun) -> bool:
    """Whether "of" goes on with the subject's own name: "the First Section of the Board became a bureau"."""
    verb = state.chunks[clause.verb.start].start if clause.verb is not None else 0
    return any(own.kind == "body" and own.end <= noun.start < verb for own in clause.subject)


def is_joined(state: State, clause: Clause, noun: Noun) -> bool:
    """Whether a noun is named along with the one before it: "appointed Lee and the deputy directors"."""
    before = [chunk for chunk in state.chunks if chunk.end <= noun.start][-2:]
    people = [n for n in clause.objects if n.kind == "person"]
    along = len(before) > 1 and before[1].key == "and" and any(before[0].noun is n for n in people)
    return along and noun.kind == "office" and noun.det == "the"


def wholes_of_kind(clause: Clause) -> list[Noun]:
    """Return what a kind of body that something was made is of: "set up as a department of the Ministry"."""
    told = [*clause.objects, *(noun for word, noun in clause.phrases if word in {"as", "into", "to"})]
    kinds = [noun.end + 1 for noun in told if noun.kind == "common"]
    return [noun for word, noun in clause.phrases if word in {"of", "within", "in", "inside"} and noun.start in kinds]


CHOOSING = {"appoint", "reappoint", "name", "elect", "choose", "select", "designate", "nominate", "pick", "call",
            "bring in"}  # fmt: skip
"""Verbs that an infinitive goes on with to say for what: "appointed by Lee to chair the board"."""


def appointers(clause: Clause) -> list[Noun]:
    """Return who chose somebody to do what an infinitive tells."""
    outer = clause.parent
    if outer is None or outer.verb is None or clause.kind != "infinitive" or outer.verb.lemma not in CHOOSING:
        return []
    return outer.subject if outer.verb.voice == "active" else [noun for word, noun in outer.phrases if word == "by"]


EVENTS = {"dismissal", "removal", "appointment", "election", "nomination", "ouster", "murder", "assassination"}


def is_of_event(state: State, clause: Clause, agent: Noun) -> bool:
    """Whether "by" tells who did what a noun speaks of: "after Lee's dismissal by the cabinet"."""
    nouns = (noun for _, noun in clause.phrases if noun.kind == "relation" and state.p.key(noun.head) in EVENTS)
    return any(noun.end <= agent.start <= noun.end + 2 for noun in nouns)


def is_denied(state: State, noun: Noun) -> bool:
    """Whether a phrase is what something is not: "to the board, not to the president"."""
    before = [c for c in state.chunks if c.end <= noun.start][-2:]
    verb = state.clause.verb if state.clause is not None else None
    again = before[:1] and before[0].key == "nor" and verb is not None and verb.is_negated
    denied = len(before) > 1 and before[0].kind in {"not", "negation"} and before[1].kind == "preposition"
    return denied and not again


def owners_of_place(state: State, clause: Clause) -> list[Noun]:
    """Return whose place is taken: "his place", "Birch's place"."""
    from pipeline.extract.english.noun import Noun as NounPhrase

    found = [n.owner for n in clause.objects if n.owner is not None]
    found += [n.owner for word, n in clause.phrases if word == "into" and n.kind == "relation" and n.owner is not None]
    for at, word in clause.words:
        if word in {"his", "her", "their"} or (word == "its" and any(n.kind == "body" for n in clause.subject)):
            token = state.chunks[at].start
            found.append(NounPhrase("pronoun", token, token + 1, token))
    return found


def textual(state: State, clause: Clause, place: str, kind: str) -> list[Filler]:
    """Return words: a description, or another name of the subject."""
    if kind == "text":
        return words_after(state, clause, place)
    nouns = [n for n in nouns_in(state, clause, place) if n.kind in {"body", "chinese", "office"}]
    named = [n for n in nouns if n.kind != "office" or n.det in {"", "the"}]
    found: list[Filler] = [fill.without_article(state, noun) for noun in named]
    return found or (capitals_after(state, clause, place) if kind == "name-of" else [])


def contrasted(state: State, clause: Clause) -> list[Filler]:
    """Return the bodies after "not among those of", "rather than under"."""
    at = next((at for at, word in clause.words if word in {"not", "rather than"}), None)
    if at is None:
        return []
    token = state.chunks[at].start
    after = [n for word, n in clause.phrases if n.start > token and word in {"of", "under"}]
    return fill.bodies(state, after, [])
