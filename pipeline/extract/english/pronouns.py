"""Whom "he" and "she" mean: the one last spoken of, in a text about one person mostly that person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.known import about_whom
from pipeline.extract.english.newcomers import is_followed, who_was_handed_it
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import in_focus
from schemas.dates import OPEN, bounds, definitely_before

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

SEX = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}


def sex_of(state: State, name: str) -> str:
    """Return the sex that a given name is of, "" where it tells none."""
    first = key_of(name).split()[0] if name.strip() else ""
    return "f" if state.p.words.is_a(first, "female") else "m" if state.p.words.is_a(first, "male") else ""


def by_sex(state: State, people: list[Mention], sex: str) -> list[Mention]:
    """Return the person last spoken of whom a pronoun can mean, and remember the sex it tells.

    For "she" someone known to be a woman comes before someone of whom it is not known, but for whom the text is about.
    """
    people = [*people, *whom_one_served(state, people)]
    told = {m.entity.name: sex_of(state, m.entity.name) for m in people} | dict(state.scene.sexes)
    known = [m for m in people if told.get(m.entity.name) == sex]
    possible = [m for m in people if told[m.entity.name] in {sex, ""}]
    start = state.p.tokens[0].start if state.p.tokens else 0
    here = [m for m in possible if m.span.start >= start]
    known = [m for m in known if m.span.start >= start or not here]
    told_so = who_was_elsewhere(state, possible) or called_so(state, possible, sex) or who_is_in(state, possible)
    told_so = told_so or who_goes_on(state, possible, sex) or who_was_chosen(state, possible)
    told_so = told_so or who_was_handed_it(state, possible, sex)
    default = told_of(state, possible)
    is_woman = sex == "f" and known and about_whom(state, possible) is None and not acted(state, default)
    found = told_so or (told_of(state, known) if is_woman else default)
    for person in found:
        state.scene = replace(state.scene, sexes=(*state.scene.sexes, (person.entity.name, sex)))
    return found


def acted(state: State, people: list[Mention]) -> bool:
    """Whether a person was the subject last or was told to have a post, and is not merely mentioned."""
    known = {*(m.entity.name for m in state.before.group), *(who for who, _ in state.before.held)}
    return bool({m.entity.name for m in people} & known)


def called_so(state: State, people: list[Mention], sex: str) -> list[Mention]:
    """Return whom this sentence has called by a pronoun of the same sex: "appointed him to the board, which he led"."""
    if state.clause is None or state.clause.kind != "relative":
        return []
    spoken = {m.entity.name for at, found in state.people.items() if state.pronouns.get(at) == sex for m in found}
    return [m for m in people if m.entity.name in spoken][-1:]


def who_was_elsewhere(state: State, people: list[Mention]) -> list[Mention]:
    """Return who is told to have come from where they had been something: "Lee came from Leeds, where he had ..."."""
    from pipeline.extract.english.references import people_of

    clause = state.clause
    outer = clause.parent if clause is not None and clause.kind == "relative" and clause.link in WHERE else None
    named = [n for n in outer.subject if n.kind == "person"] if outer is not None else []
    told = {m.entity.name for n in named for m in people_of(state, n)}
    back = clause is not None and clause.verb is not None and clause.verb.is_pluperfect
    return [m for m in people if back and {m.entity.name} == told][-1:]


WHERE = {"where", "in which", "at which", "of which"}


def whom_one_served(state: State, people: list[Mention]) -> list[Mention]:
    """Return whom a clause right behind a name tells the time of: "private secretary to Lee when he was minister"."""
    clause, told = state.clause, state.found[-1:]
    if clause is None or clause.kind != "subordinate" or not told or told[0].predicate != "secretary_to":
        return []
    master, end = told[0].object, state.p.tokens[max(state.chunks[clause.first].start - 1, 0)].end
    is_then = clause.link in {"when", "while"} and clause.verb is not None and clause.verb.lemma == "be"
    if master is None or not is_then or clause.times or not 0 <= end - told[0].quote.end <= len(" when "):
        return []
    known = [m for m in people if m.entity.name == master.name]
    return [] if known[-1:] == people[-1:] else known[-1:] or [Mention("person", told[0].quote, master)]


def who_was_chosen(state: State, people: list[Mention]) -> list[Mention]:
    """Return who was just told to have come to a post in another's place, where they were chosen for it.

    "Lee took over from Birch on Monday. The cabinet had appointed her the day before".
    """
    clause, begun, ended = state.clause, state.scene.begun[-1:], state.scene.ended[-1:]
    verb = clause.verb if clause is not None else None
    if (
        clause is None
        or verb is None
        or not (begun and ended and people)
        or not state.p.words.is_a(verb.lemma, "naming")
    ):
        return []
    chosen = clause.objects if verb.voice == "active" else clause.subject
    placed = [n for n in clause.objects if n.kind != "pronoun"] + [w for w, _ in clause.phrases if w in {"to", "as"}]
    fits = begun[0][1] == ended[0][1] and people[-1].entity.name == ended[0][0] and not placed
    if not fits or [n.kind for n in chosen] != ["pronoun"]:
        return []
    return [m for m in people if m.entity.name == begun[0][0] and m.span.start >= state.before.since]


OBJECTIVE = {"him", "her"}
OTHERS = {"by", "to", "under", "from", "for", "after"}
"""Prepositions after which "him" is somebody else than the subject."""


def bound_apart(state: State, noun: Noun) -> set[str]:
    """Return the names that an object "him" or "her" cannot mean, the subject of its own clause: "Lee calls her X"."""
    clause = state.clause
    if clause is None or noun.kind != "pronoun" or state.p.key(noun.start) not in OBJECTIVE:
        return set()
    nouns = [*clause.objects, *(n for word, n in clause.phrases if word in OTHERS)]
    if not any(n is noun for n in nouns):
        return set()
    return {m.entity.name for n in clause.subject for m in state.people.get(id(n), ())}


def who_has_left(state: State, noun: Noun, people: list[Mention], owned: str = "") -> list[Mention]:
    """Return who was told to have left, whom somebody is named to follow: "the president named Lee to succeed him".

    So "as his successor", "to take her place", ``owned`` being what is the pronoun's: whoever names people to posts is
    not the one who leaves them.
    """
    clause = state.clause
    namer = naming_clause(state, clause)
    if clause is None or namer is None or not people:
        return []
    beside = any(n is noun for n in (*clause.objects, *(n for _, n in clause.phrases)))
    replaces = clause.kind == "infinitive" and clause.verb is not None and clause.verb.lemma in SUCCEEDING and beside
    if not replaces and ((beside and not owned) or (owned or state.p.key(noun.end)) not in FOLLOWERS):
        return []
    given = [*namer.subject, *namer.objects, *clause.subject]
    taken = {m.entity.name for n in given for m in state.people.get(id(n), ())}
    last = {who for who, _, _ in state.scene.ended[-1:]} | {state.leaver}
    since = state.before.since
    return [m for m in people if m.entity.name in last - taken and m.span.start >= since][-1:]


FOLLOWERS = {"successor", "replacement", "place", "stead", "chair", "seat"}


def naming_clause(state: State, clause: Clause | None) -> Clause | None:
    """Return the clause by which somebody gives a post: a clause itself, or the one that its infinitive is under."""
    for here in (clause, clause.parent if clause is not None and clause.kind == "infinitive" else None):
        verb = here.verb if here is not None else None
        if (
            verb is not None
            and verb.voice == "active"
            and (state.p.words.is_a(verb.lemma, "naming") or verb.lemma == "confirm")
        ):
            return here
    return None


def who_goes_on(state: State, people: list[Mention], sex: str) -> list[Mention]:
    """Return whom a pronoun of the same sex was the subject before a clause that only tells when another one left.

    "She rose to deputy director. When the director, Ken Ash, fell ill, she took over" tells of her.
    """
    before = state.before
    if len(before.group) != 1 or not before.sexes or not people or not is_background(state, people[-1]):
        return []
    name = before.group[0].entity.name
    told = before.sexes[-1] == (name, sex) and before.group[0].span.start >= before.since
    return [m for m in people if m.entity.name == name] if told else []


def told_of(state: State, people: list[Mention]) -> list[Mention]:
    """Return the person last spoken of; in a text about one person that person, where no other is the subject.

    After a sentence that was about another alone nobody: the pronoun may be either's.
    """
    leaving = who_makes_room(state, people) or who_is_replaced(state, people) or who_was_there(state, people)
    if leaving is not None:
        return [leaving]
    last, about = people[-1:], about_whom(state, people)
    if not last or about is None or last[0].entity.name == about.entity.name:
        return last
    here = state.p.tokens[0].start if state.p.tokens else 0
    if last[0].span.start >= here:
        is_subject = last[0].entity.name in {m.entity.name for m in state.scene.group}
        return last if is_subject and about.span.start < here and not is_background(state, last[0]) else [about]
    since = state.before.since
    others = {m.entity.name for m in state.before.group if m.span.start >= since}
    return [] if last[0].entity.name in others and about.span.start < since else [about]


SUCCEEDING = {"succeed", "replace", "follow", "take over"}
LEAVING = {"leave", "retire", "resign", "step down", "depart", "stand down", "go"}


def who_makes_room(state: State, people: list[Mention]) -> Mention | None:
    """Return the one succeeded in "Lee succeeds Birch when he retires", whom the pronoun means."""
    clause = state.clause
    outer = clause.parent if clause is not None else None
    outer = outer.parent if outer is not None and outer.kind == "relative" else outer
    verbs = (clause.verb.lemma if clause and clause.verb else "", outer.verb.lemma if outer and outer.verb else "")
    if clause is None or outer is None or clause.kind != "subordinate" or verbs[0] not in LEAVING:
        return None
    old = {m.entity.name for n in outer.objects for m in state.people.get(id(n), ())}
    return next((m for m in people if m.entity.name in old and verbs[1] in SUCCEEDING), None)


def who_was_there(state: State, people: list[Mention]) -> Mention | None:
    """Return who had a post in the body where a clause says that somebody was followed: "at the Board she was ..."."""
    from pipeline.extract.english.elsewhere import body_there

    clause = state.clause
    passive = clause is not None and clause.verb is not None and clause.verb.voice == "passive"
    body = body_there(state, clause) if passive and clause is not None else None
    known = (*state.scene.formerly, *state.scene.held) if body is not None else ()
    held = [who for who, post in known if post.body is not None and body is not None and post.body.name == body.name]
    return next((m for m in people if m.entity.name == held[-1]), None) if held else None


YIELDING = LEAVING | {"make way", "give way", "yield", "hand", "hand over", "pass", "make room", "stay", "remain"}


def who_is_in(state: State, people: list[Mention]) -> list[Mention]:
    """Return who has come to the post told of where the subject before has left it: "handed it to Lee. She stayed"."""
    focus, clause = in_focus(state.scene), state.clause
    verb = clause.verb.lemma if clause is not None and clause.verb is not None else ""
    said = {verb, verb.split(" ")[0], *(f"{verb} {word}" for word in (clause.spoken() if clause is not None else ()))}
    follows = clause is not None and is_followed(clause, said)
    if not focus or not people or clause is None or not (YIELDING & said or HOLDING & said or follows):
        return []
    name = focus[0].entity.name
    ends = {who: end for who, post, end in state.scene.ended if post == name}
    gone = {who for who, end in ends.items() if YIELDING & said or follows or holds_after(clause, end)}
    last = next((who for who, post in reversed(state.scene.held) if post.entity.name == name), "")
    if people[-1].entity.name not in gone or last in gone:
        return []
    if follows and (last, name) not in {(who, post.entity.name) for who, post in state.before.held}:
        return []
    return [m for m in people if m.entity.name == last]


HOLDING = {"hold", "serve", "occupy", "keep", "retain", "head", "lead", "run", "direct", "chair", "continue", "preside"}


def holds_after(clause: Clause, end: str) -> bool:
    """Whether a clause tells of a time in a post until later than a day: "held it until 1990" after 1984."""
    told = clause.verb is not None and not clause.verb.is_pluperfect and not clause.phrases
    told = told and all(noun.kind in {"postword", "pronoun"} for noun in clause.objects)
    ends = [timed.when.end for timed in clause.times if timed.when.end not in {"", OPEN}]
    return told and bool(end) and any(definitely_before(bounds(end), bounds(until)) for until in ends)


def who_is_replaced(state: State, people: list[Mention]) -> Mention | None:
    """Return the one sent away in "dismissed Lee and named Birch to replace him", not who did so."""
    clause = state.clause
    if clause is None or clause.kind != "infinitive" or clause.verb is None or clause.verb.lemma not in SUCCEEDING:
        return None
    before = [c for c in state.clauses if c.first < clause.first and c.verb is not None and c.verb.lemma in DISMISSING]
    nouns = [n for c in before for n in (c.objects if c.verb and c.verb.voice == "active" else c.subject)]
    away = {m.entity.name for n in nouns for m in state.people.get(id(n), ())}
    return next((m for m in people if m.entity.name in away), None)


DISMISSING = {"dismiss", "remove", "sack", "fire", "oust", "suspend", "discharge", "relieve", "recall", "depose",
              "retire"}  # fmt: skip


def is_background(state: State, person: Mention) -> bool:
    """Whether the clause before that a person was the subject of only tells when or why: "When Chen died, he ..."."""
    told = [
        c
        for c in state.clauses
        if c.kind == "subordinate" and c.parent is state.clause
        for noun in c.subject
        if person.entity.name in {m.entity.name for m in state.people.get(id(noun), ())}
    ]
    return bool(told)


def named_before(state: State, noun: Noun) -> list[Mention]:
    """Return the people that a sentence has named before a noun, in order."""
    start = state.p.tokens[noun.start].start
    here = state.p.tokens[0].start
    found = {m.entity.name: m for people in state.people.values() for m in people if here <= m.span.start < start}
    return sorted(found.values(), key=lambda m: m.span.start)


HOLDERS = {"holder", "incumbent", "occupant"}
"""Words for whoever has the post told of."""
