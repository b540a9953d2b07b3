"""Times given by an event or a period instead of a date: "under Hu Jintao", "when X became Y", "during the war"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.references import people_of

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from schemas.records import Span

PERIODS = {"under", "during", "in"}
ERAS = {"administration", "government", "presidency", "cabinet", "premiership", "era", "years"}


def anchor_of(state: State, clause: Clause) -> str:
    """Return the event or period that dates a clause, "" where there is none."""
    outer = clause.parent if clause.kind == "infinitive" else None
    return (
        by_period(state, clause)
        or by_cleft(state, clause)
        or (by_period(state, outer) if outer else not_yet(state, clause))
    )


def not_yet(state: State, clause: Clause) -> str:
    """Return the people spoken of before, where something was "not yet" so in their time."""
    verb = clause.verb
    denied = verb is not None and any(state.chunks[at].key == "not yet" for at in range(verb.start, verb.end))
    return " and ".join(m.entity.name for m in state.before.group) if denied and not clause.times else ""


def reign_of(state: State, clause: Clause) -> tuple[str, list[Span]]:
    """Return under whom somebody held a post and the words that say so: "Under Lee, Birch was deputy director"."""
    for preposition, noun in clause.phrases:
        if preposition == "under" and noun.kind == "person":
            people = people_of(state, noun)
            words = state.p.span(noun.start - 1, noun.end)
            return (people[0].entity.name, [words]) if people else ("", [])
        if preposition in PERIODS and noun.kind == "relation" and state.p.key(noun.end - 1) in ERAS:
            return state.p.phrase(noun.head, noun.end), [state.p.span(noun.head, noun.end)]
    return capitals_after_during(state, clause), []


def by_period(state: State, clause: Clause) -> str:
    """Return "Hu Jintao administration" for "under Hu Jintao", the period's name for "during the X"."""
    for preposition, noun in clause.phrases:
        words = state.p.phrase(noun.head, noun.end)
        if preposition == "under" and noun.kind == "person":
            people = people_of(state, noun)
            return f"{people[0].entity.name} administration" if people else ""
        is_of_more = noun.kind == "body" and " of " in words  # "in the Ministry of Local Government"
        known = noun.kind in {"body", "relation"} and not is_of_more
        if preposition in PERIODS and known and state.p.key(noun.end - 1) in ERAS:
            return words
    return capitals_after_during(state, clause)


def capitals_after_during(state: State, clause: Clause) -> str:
    """Return the capitalised words after "during" or "after the outbreak of": "Cultural Revolution"."""
    found: list[str] = []
    after = False
    for at, key in clause.words:
        token = state.p.tokens[state.chunks[at].start]
        if key == "during":
            after, found = True, []
        elif after and token.is_capitalised:
            found.append(token.text)
        elif after and found:
            break
    return " ".join(found)


def by_cleft(state: State, clause: Clause) -> str:
    """Return the event in "it was not until X became Y that ..."."""
    event = clause.parent
    if clause.kind != "complement" or event is None or event.kind != "subordinate" or event.verb is None:
        return ""
    people = people_of(state, event.subject[0]) if event.subject else []
    rest = " ".join(state.p.phrase(n.head, n.end) for n in event.objects)
    return f"{people[0].entity.name} becomes {rest}" if people and event.verb.lemma == "become" else ""
