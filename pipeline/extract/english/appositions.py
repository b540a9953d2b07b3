"""Two nouns side by side or on either side of a comma of which one says who or what the other is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.noun import Noun
from pipeline.extract.english.remnants import GAP
from pipeline.extract.english.titles import Complement
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.parser import Parser
    from pipeline.extract.english.passage import Passage

TITLES = {"office", "relation", "postword"}


def appose(s: Parser, before: Noun, noun: Noun) -> None:
    """Open an apposition: the person, or the thing named first, is what the other describes."""
    person_last = noun.kind in {"person", "pronoun"} and before.kind in TITLES | {"body", "pronoun"}
    subject, title = (noun, before) if person_last else (before, noun)
    everyone = listed_with(s, subject, title)
    clause = s.open("apposition", ",", antecedent=subject, subject=everyone)
    clause.objects.append(title)
    s.modified = True
    if person_last and clause.parent:
        exchange(clause.parent, before, noun)
        if not clause.parent.subject or clause.parent.subject[0] is noun:
            times = [t for t in clause.parent.times if before.end <= s.chunks[t.at].start < noun.start]
            own = [t for t in times if before.kind == "office" and s.chunks[t.at - 1].kind != "comma"]
            clause.times.extend(own)
            clause.parent.times[:] = [t for t in clause.parent.times if t not in own]


def closes_title(s: Parser) -> bool:
    """Whether a comma closes a name set after its title, so that a date goes on with the clause around."""
    top, outer = s.top, s.stack[-2] if len(s.stack) > 1 else None
    titled = top.is_elliptic and top.kind == "apposition" and len(top.objects) == 1 and len(top.subject) == 1
    named = titled and top.objects[0].start < top.subject[0].start and top.subject[0].kind == "person"
    return named and not top.times and outer is not None and outer.verb is not None and not outer.times


def leads_verb(s: Parser) -> bool:
    """Whether a time after an insertion's comma belongs to the verb right after it: "Lee, its head, in May left"."""
    top, outer = s.top, s.stack[-2] if len(s.stack) > 1 else None
    inserted = s.comma and not s.joint and top.is_elliptic and top.kind == "apposition" and bool(top.objects)
    waits = outer is not None and outer.waits and bool(outer.subject)
    follows = s.chunks[s.at + 1] if s.at + 1 < len(s.chunks) else None
    return inserted and waits and follows is not None and follows.kind in {"verb", "be", "have"}


def listed_with(s: Parser, subject: Noun, title: Noun) -> list[Noun]:
    """Return whom a title describes: of "Lee and Birch, both directors of X" each of those named together."""
    several = title.office is not None and title.office.role.number == "many"
    people = [n for n in s.top.subject if n.kind == "person"]
    return people if several and len(people) > 1 and people[-1] is subject else [subject]


def exchange(clause: object, old: Noun, new: Noun) -> None:
    """Let the person named in an apposition stand where the description stood."""
    subject, objects = clause.subject, clause.objects  # type: ignore[attr-defined]
    for place in (subject, objects):
        for index, noun in enumerate(place):
            if noun is old:
                place[index] = new
    clause.phrases[:] = [(w, new if n is old else n) for w, n in clause.phrases]  # type: ignore[attr-defined]


def describes(before: Noun, noun: Noun) -> bool:
    """Whether one of two nouns beside a comma can describe the other."""
    if before.kind in {"person", "pronoun"}:
        return noun.kind in {"office", "relation", "rank"}
    if noun.kind == "person":
        return before.kind in TITLES
    if noun.kind == "pronoun":
        several = before.office is not None and before.office.role.number == "many"
        return before.kind == "office" and noun.end - noun.start == 1 and before.det in {"a", "an", ""} and not several
    return before.kind in {"body", "common"} and noun.kind in {"common", "rank"}


def completed_after(p: Passage, title: Noun, end: int) -> Noun:
    """Return a title with what follows the name after it that it is of: "Vice Governor Lu Shan of Jiangxi"."""
    office, at = title.office, end + 1
    if office is None or office.complements or office.country or office.body[1] or p.key(end) != "of":
        return title
    at += p.key(at) == "the"
    place = longest(p.tokens, at, p.words.places) if at < len(p.tokens) and p.tokens[at].is_capitalised else None
    body = institution_at(p.tokens, at, p.words) if at < len(p.tokens) and not place else None
    kind, last = ("place", place[0]) if place else ("body", body.end if body else 0)
    if not last and office.role.kind == "place" and at < len(p.tokens) and p.tokens[at].is_capitalised:
        kind, last = "place", at + 1
    if not last:
        return title
    return replace(title, office=replace(office, complements=(Complement("of", kind, at, last),)))


def closes_insertion(s: Parser) -> bool:
    """Whether a time after commas ends the clause around: "succeeded Lee, who had led it since 1999, in 2010."."""
    top, ends = s.top, s.at + 1 == len(s.chunks) or s.chunks[s.at + 1].kind == "stop"
    outer = top.parent
    if outer is None or outer.verb is None or outer.times:
        return False
    if top.kind == "apposition" and top.verb is None and outer.link == GAP and not top.times:
        return True
    if top.kind == "relative":
        when = s.chunks[s.at].when
        lasts = when is not None and when.kind in {"since", "interval", "until"}
        return ends and (bool(top.times) or (lasts and top.verb is not None and top.verb.tense == "present"))
    return ends and top.kind == "apposition" and top.verb is None and outer.verb.is_pluperfect


def tell_title(s: Parser, noun: Noun) -> None:
    """Let the title before a name inside a relation describe its bearer: "the dismissal of Health Minister Lee"."""
    bearer = noun.owner
    if noun.kind not in {"relation", "common"} or bearer is None or bearer.kind != "person" or bearer.office is None:
        return
    title = Noun("office", bearer.office.start, bearer.office.end, bearer.office.start, office=bearer.office)
    s.clauses.append(s.made("apposition", "", antecedent=bearer, subject=[bearer], objects=[title]))


def for_whom(s: Parser) -> list[Noun]:
    """Return the person of "for" right before an infinitive: "allowing for Lee to become head"."""
    word, noun = s.top.phrases[-1] if s.top.phrases else ("", None)
    near = s.at > 0 and noun is not None and s.chunks[s.at - 1].noun is noun
    return [noun] if near and noun is not None and word == "for" and noun.kind == "person" else []


NOWADAYS = {"new", "present", "current", "incoming", "future"}
FOLLOWING = {"replace", "succeed", "follow", "supplant", "relieve", "take over"}
"""Verbs whose object is who had the post before."""


def describes_predecessor(clause: Clause) -> bool:
    """Whether an apposition says what somebody has become whom another replaced: "replacing Lee, the new envoy"."""
    outer = clause.parent if clause.kind == "apposition" else None
    if outer is None or outer.verb is None or outer.verb.voice == "passive" or outer.verb.lemma not in FOLLOWING:
        return False
    return any(noun is old for noun in clause.subject for old in outer.objects)
