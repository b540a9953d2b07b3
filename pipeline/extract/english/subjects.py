"""Who does what a clause says that has no subject of its own, or one that only stands for another clause's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.noun import Noun
from pipeline.extract.english.references import people_of

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State


def stand_for_all(state: State, clause: Clause, outer: Clause) -> None:
    """Let "both of them" in an insertion stand for the subject of its clause."""
    for noun in clause.subject:
        people = [m for n in outer.subject for m in people_of(state, n)]
        if noun.kind == "pronoun" and len(people) > 1:
            state.people[id(noun)] = people


def fill_subject(state: State, clause: Clause) -> None:
    """Give a participle or infinitive without a subject that of its clause; "it was" clefts keep theirs.

    Whom a verb sends or names to do something is the one who does it: "named Lee to fill the vacancy".
    """
    outer = clause.parent
    if outer is None or clause.kind not in {"participle", "infinitive"}:
        fill_described(state, clause)
        fill_remade(state, clause)
        return
    verb = outer.verb
    if outer.kind == "infinitive" and clause.kind == "participle" and takes_over(clause):
        clause.subject = list(outer.subject)
        return
    people = [n for n in outer.objects if n.kind in {"person", "pronoun"}]
    steered = verb is not None and verb.voice == "active" and takes_over(clause) and people
    if steered and verb is not None and (not clause.subject or state.p.words.is_a(verb.lemma, "steering")):
        clause.subject = people
    elif not clause.subject:
        clause.subject = list(outer.subject) or implied(state, clause)


def takes_over(clause: Clause) -> bool:
    """Whether whom a clause names does what hangs on it: "named Lee to fill the vacancy", "named Lee, replacing Ek"."""
    verb = clause.verb
    follows = verb is not None and verb.tense == "ing" and verb.lemma in {"replace", "succeed"}
    return clause.kind == "infinitive" or (follows and not clause.link)


def fill_described(state: State, clause: Clause) -> None:
    """Give "who" after what somebody is said to be that person: "Lee is a politician who has served as ..."."""
    outer = clause.parent
    if clause.kind != "relative" or not clause.link.endswith("who") or outer is None or outer.verb is None:
        return
    named = [n for n in outer.subject if people_of(state, n)]
    titled = bool(clause.subject) and all(n.kind == "office" and n.det in {"a", "an"} for n in clause.subject)
    if outer.verb.lemma == "be" and len(named) == 1 and (not clause.subject or titled):
        clause.subject = named


REMAKING = {"rename", "retitle", "rechristen", "create", "establish", "found", "set up", "reorganise", "reorganize",
            "restructure", "reconstitute", "transform", "convert", "enlarge", "upgrade"}  # fmt: skip
OWN = {"seat", "headquarters", "offices"}


def fill_remade(state: State, clause: Clause) -> None:
    """Give what goes on about the seat of what was remade that as its subject: "renamed it X and moved its seat"."""
    outer = clause.parent
    if clause.kind != "coordinate" or outer is None or outer.verb is None or clause.subject != outer.subject:
        return
    made = [n for n in outer.objects if n.kind in {"body", "pronoun"}]
    own = any(n.det == "its" and state.p.key(n.end - 1) in OWN for n in clause.objects)
    if made and own and outer.verb.voice == "active" and outer.verb.lemma in REMAKING:
        clause.subject = made[-1:]


def implied(state: State, clause: Clause) -> list[Noun]:
    """Return what a sentence without a subject is about: "Founded in 1862; abolished in 1931"."""
    verb = clause.verb
    others = [c for c in state.clauses if c is not clause and all(n.kind != "implied" for n in c.subject)]
    whole = (c for c in others if c.kind in {"main", "coordinate"})
    full = any(c.subject or (c.verb is not None and c.verb.is_finite) for c in whole)
    if verb is None or clause.kind != "participle" or verb.voice != "passive" or full or clause.link:
        return []
    at = state.chunks[verb.start].start
    opens = at == 0 or state.p.key(at - 1) in {";", ",", "and"}
    return [Noun("implied", at, at + 1, at)] if opens else []


def tells_somebody(state: State, clause: Clause) -> bool:
    """Whether a clause is what one person told another, so that "he" may be either: "wrote to Lee that he was ..."."""
    outer = clause.parent
    is_told = clause.kind == "complement" or (clause.kind == "relative" and clause.link == "that")
    takes_up = clause.antecedent is not None and clause.antecedent.kind in {"postword", "office"}
    if not is_told or takes_up or outer is None or not any(people_of(state, n) for n in outer.subject):
        return False
    told = [*outer.objects, *(n for word, n in outer.phrases if word == "to")]
    return any(n.kind == "person" and people_of(state, n) for n in told)
