"""Clauses put back into their usual order: "at its head stood A", "after her came B", "the man who led it was C"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage

STANDING = {"be", "stand", "sit", "remain"}
COMING = {"come", "follow", "go"}
FRONTED = {"after", "before"}


def turn_round(p: Passage, clauses: list[Clause]) -> list[Clause]:
    """Return the clauses in which nothing is put before its verb that usually stands after it."""
    for clause in clauses:
        turn_place(clause)
        turn_body(clause)
        turn_after(clause)
        turn_with(clause)
        turn_until(clause)
        turn_following(clause, clauses)
    return identified(p, with_participles(clauses))


def people(nouns: Sequence[Noun]) -> bool:
    """Whether there are nouns and all of them are names of people."""
    return bool(nouns) and all(n.kind == "person" for n in nouns)


def turn_place(clause: Clause) -> None:
    """Let whoever stands at the head of a body be the subject: "in charge of it was A", "at its head stood A"."""
    verb = clause.verb
    if verb is None or verb.lemma not in STANDING or not people(clause.objects):
        return
    leads = any(word == "charge" and at < verb.start for at, word in clause.words)
    at_head = [n for word, n in clause.phrases if word == "at" and n.kind == "office"]
    if leads and clause.subject:
        clause.phrases.extend(("of", n) for n in clause.subject)
    elif clause.subject or not (leads or at_head):
        return
    clause.subject, clause.objects = clause.objects, []


LEANING = {"subordinate", "answerable", "responsible", "accountable"}


def turn_body(clause: Clause) -> None:
    """Let bodies named after what they are under be the subject: "under the Ministry are A and B"."""
    verb = clause.verb
    if (
        verb is None
        or verb.lemma not in {"be", "come", "fall", "stand"}
        or clause.subject
        or not bodies(clause.objects)
    ):
        return
    leans = any(word in LEANING and at < verb.start for at, word in clause.words)
    if any(word == "under" or (word == "to" and leans) for word, _ in clause.phrases):
        clause.subject, clause.objects, clause.is_unknown = clause.objects, [], False


def bodies(nouns: Sequence[Noun]) -> bool:
    """Whether there are nouns and all of them are names of bodies."""
    return bool(nouns) and all(n.kind == "body" for n in nouns)


BEGINNING = {"become", "appoint", "elect", "name", "make", "choose", "take", "assume", "establish", "found", "set",
             "create", "form", "constitute", "restore", "re-establish", "revive", "abolish", "dissolve", "confirm",
             "swear", "install", "join", "get", "return", "eliminate", "disband", "separate", "merge", "rename",
             "split", "transfer", "leave", "resign"}  # fmt: skip
"""Verbs of what happens at once, so that "not until" tells when it did."""


def turn_until(clause: Clause) -> None:
    """Let "was not appointed until 1990", "not until 1990 was A appointed" tell that it happened then."""
    verb = clause.verb
    untils = [t for t in clause.times if t.when.kind == "until" and t.when.end]
    if verb is None or len(untils) != 1 or len(clause.times) != 1 or verb.lemma.split()[0] not in BEGINNING:
        return
    fronted = any(word in {"not", "never"} and at == untils[0].at - 1 for at, word in clause.words)
    if not (verb.is_negated or fronted):
        return
    when = untils[0].when
    clause.verb = replace(verb, is_negated=False)
    clause.times = [replace(untils[0], when=replace(when, kind="point", start=when.end, end="", marker="in"))]


def turn_with(clause: Clause) -> None:
    """Let whoever is "with A in charge", "with A at its head" be the subject of an implied "be"."""
    leads = any(word == "charge" for _, word in clause.words)
    at_head = any(word == "at" and n.kind == "office" for word, n in clause.phrases)
    if clause.kind != "with" or not people(clause.objects) or not (leads or at_head):
        return
    outer = clause.parent
    bodies = [n for n in outer.subject if n.kind in {"body", "common", "pronoun"}] if outer else []
    if leads and not clause.phrases:
        clause.phrases.extend(("of", n) for n in bodies[:1])
    if clause.phrases:
        clause.subject, clause.objects = clause.objects, []


def turn_after(clause: Clause) -> None:
    """Let whoever came after somebody be the subject: "after her came B", "between them came C"."""
    verb = clause.verb
    if verb is None or verb.lemma not in COMING or not people(clause.objects):
        return
    if clause.link in FRONTED and clause.kind == "subordinate" and clause.subject:
        clause.phrases.extend((clause.link, n) for n in clause.subject)
        clause.kind, clause.link = "coordinate", ","
    elif clause.subject or not any(word in {"after", "between"} for word, _ in clause.phrases):
        return
    clause.subject, clause.objects, clause.is_unknown = clause.objects, [], False


def with_participles(clauses: list[Clause]) -> list[Clause]:
    """Join "serving as director at the time" with the "was A" that tells who did."""
    kept = list(clauses)
    for clause in clauses:
        outer = clause.parent
        opens = outer is not None and outer.kind == "participle" and not outer.subject and not said(outer.parent)
        if clause.kind != "complement" or not opens or clause.verb is None or clause.subject or outer is None:
            continue
        attached = outer.verb is not None and outer.verb.lemma in {"attach", "subordinate"} and bodies(clause.objects)
        if clause.verb.lemma == "be" and (people(clause.objects) or attached):
            outer.subject = list(clause.objects)
            outer.times.extend(clause.times)
            kept.remove(clause)
    return kept


FOLLOWING = {"succeed", "replace", "follow", "take over", "supplant", "relieve"}


def turn_following(clause: Clause, clauses: list[Clause]) -> None:
    """Let whoever a participle before "was" tells of be its subject: "succeeding him in 1990 was Lee"."""
    verb, opened = clause.verb, [c for c in clauses if c.kind == "participle" and c.parent is clause and not c.subject]
    if verb is None or verb.lemma != "be" or not opened or not people(clause.objects) or len(clause.subject) > 1:
        return
    before = opened[0].verb
    if before is None or before.tense != "ing" or before.lemma not in FOLLOWING or before.end > verb.start:
        return
    if any(noun.kind not in {"person", "pronoun"} or noun.start < before.start for noun in clause.subject):
        return
    if not (opened[0].objects or clause.subject or opened[0].phrases):
        return
    clause.verb = replace(before, tense="past")
    clause.subject, clause.objects = clause.objects, [*opened[0].objects, *clause.subject]
    clause.phrases, clause.words = [*opened[0].phrases, *clause.phrases], [*opened[0].words, *clause.words]
    clause.times = [*opened[0].times, *clause.times]
    clauses.remove(opened[0])


def said(clause: Clause | None) -> bool:
    """Whether a clause has a subject or verb."""
    return clause is not None and bool(clause.subject or clause.verb)


def identified(p: Passage, clauses: list[Clause]) -> list[Clause]:
    """Let the name stand for "the man", "the one" that a clause says somebody is."""
    for clause in clauses:
        is_be = clause.verb is not None and clause.verb.lemma == "be" and not clause.verb.is_negated
        for one, other in ((clause.subject, clause.objects), (clause.objects, clause.subject)):
            if is_be and len(one) == 1 and is_somebody(p, one[0]) and people(other):
                noun, names = one[0], list(other)
                clause.subject, clause.objects = names, []
                for each in clauses:
                    exchange(each, noun, names)
    return clauses


def is_somebody(p: Passage, noun: Noun) -> bool:
    """Whether a noun only announces a person: "the man", "the one"."""
    return noun.kind == "pronoun" and noun.end - noun.start > 1 and p.is_a(noun.end - 1, "somebody")


def exchange(clause: Clause, old: Noun, new: list[Noun]) -> None:
    """Let people stand where a description stood."""
    for place in (clause.subject, clause.objects):
        for at, noun in enumerate(place):
            if noun is old:
                place[at : at + 1] = new
                break
    clause.phrases[:] = [(w, new[0] if n is old else n) for w, n in clause.phrases]
    clause.antecedent = new[0] if clause.antecedent is old else clause.antecedent
