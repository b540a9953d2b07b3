"""Lists that an announcement goes before: "three directors: A (1990-95), B and C", "two men have led it, A and B"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.lookahead import clause_follows
from pipeline.extract.english.noun import Noun

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.parser import Parser
    from pipeline.extract.english.passage import Passage

ROLL = "roll"
"""Link of the apposition that lists the names."""


def announces(p: Passage, noun: Noun | None) -> bool:
    """Whether a noun speaks of several people who may be named after it: "three directors", "two men"."""
    if noun is None:
        return False
    if noun.office is not None:
        return noun.office.role.number == "many" and not any(qual.endswith(" of") for qual in noun.quals)
    if noun.kind == "relation":
        return p.key(noun.head) in {"successors", "predecessors"}
    return noun.kind == "pronoun" and noun.end - noun.start > 1 and p.is_a(noun.end - 1, "people")


def opens_roll(s: Parser, at: int) -> bool:
    """Open the list at a chunk if names begin there that an announcement went before; return whether it did."""
    roll = announcement(s) or label(s, at)
    noun = s.chunks[at].noun if at < len(s.chunks) else None
    leads = s.top.waits and any(n is roll for n in s.top.subject)
    before = s.chunks[at - 1] if at else None
    if before is None or before.kind not in {"comma", "dash", "stop"}:
        return False
    if roll is None or noun is None or noun.kind != "person" or (clause_follows(s.chunks, at) and not leads):
        return False
    s.modified = leads
    titles = [owned(s.p, s.top, roll)] if roll.office is not None else [roll] if roll.kind == "relation" else []
    s.open("apposition", ROLL, antecedent=roll, objects=titles)
    return True


def owned(p: Passage, clause: Clause, roll: Noun) -> Noun:
    """Return a title as that of the body that has it: "the board has had three directors, ..."."""
    has = clause.verb is not None and clause.verb.lemma == "have" and roll in clause.objects
    is_body = bool(clause.subject) and (clause.subject[0].kind in {"body", "common"} or is_it(p, clause.subject[0]))
    return replace(roll, owner=clause.subject[0]) if has and is_body else roll


def is_it(p: Passage, noun: Noun) -> bool:
    """Whether a noun is "it"."""
    return noun.kind == "pronoun" and p.key(noun.start) == "it"


def announcement(s: Parser) -> Noun | None:
    """Return the announcement that a colon, comma or dash here comes after: the noun before it, or the subject."""
    if announces(s.p, s.last):
        return s.last
    subject = s.stack[0].subject
    if not subject or not announces(s.p, subject[0]):
        return None
    after = s.top.waits and any(n is s.last for _, n in s.top.phrases)
    return subject[0] if subject[0].kind == "pronoun" or after else None


def label(s: Parser, at: int) -> Noun | None:
    """Return the title before a colon that a sentence opens with as a label: "Chairman: Ann Lee"."""
    if s.chunks[at - 1].key == ":" and (heading := holders_named(s, at - 1)):
        return heading
    noun = s.chunks[0].noun
    timed = [c.kind for c in s.chunks[1:4]] == ["open", "when", "close"]
    opens = at == len(("label", ":")) + timed * len("(⏱)") and s.chunks[at - 1].key == ":"
    return noun if opens and noun is not None and noun.office is not None and not noun.det else None


HOLDERS = {"holders", "incumbents", "office-holders", "officeholders", "occupants"}


def holders_named(s: Parser, colon: int) -> Noun | None:
    """Return the word in a label without a verb for those who had the post told of: "Later holders of the post: A"."""
    if s.stack[0].verb is not None or s.stack[0].subject:
        return None
    found = next((c for c in s.chunks[:colon] if c.kind == "word" and c.key in HOLDERS), None)
    return Noun("relation", found.start, found.end, found.start) if found is not None else None


def take_listed(s: Parser, noun: Noun) -> bool:
    """Take a name for the list that is open."""
    top = s.top
    if top.link != ROLL or noun.kind != "person" or (top.subject and not (s.comma or s.joint)):
        return False
    top.subject.append(noun)
    return True


def goes_on(s: Parser) -> bool:
    """Whether the list that is open goes on behind a semicolon: "A, 1990-95; B, 1995-99"."""
    noun = s.chunks[s.at + 1].noun if s.at + 1 < len(s.chunks) else None
    named = s.top.link == ROLL and noun is not None and noun.kind == "person"
    return named and not clause_follows(s.chunks, s.at + 1)


def take_years(s: Parser, chunk: Chunk) -> bool:
    """Take the years behind a name of the list that is open as if they stood in parentheses: "A, 1990-95"."""
    when, top = chunk.when, s.top
    if top.link != ROLL or not s.comma or not top.subject or when is None or when.kind not in {"interval", "since"}:
        return False
    top.brackets.append((top.subject[-1], s.at, s.at + 1))
    return True


def call_rolls(clauses: list[Clause]) -> None:
    """Let the names of a list stand where the announcement stood, where it was no title."""
    for roll in clauses:
        outer = roll.parent
        if roll.link != ROLL or outer is None:
            continue
        if roll.objects:
            outer.subject = [new for n in outer.subject for new in (roll.subject if n is roll.antecedent else [n])]
            if outer.verb is None and outer.times and not roll.times:
                outer.times, roll.times = [], outer.times
            continue
        for place in (outer.subject, outer.objects):
            for at, noun in enumerate(place):
                if noun is roll.antecedent:
                    place[at : at + 1] = roll.subject
                    break
        phrases = [(w, n) for w, n in outer.phrases if n is not roll.antecedent]
        moved = [(w, n) for w, old in outer.phrases if old is roll.antecedent for n in roll.subject]
        outer.phrases = [*phrases, *moved]
        outer.times.extend(roll.times)
        outer.brackets.extend(roll.brackets)
        roll.subject, roll.times, roll.brackets = [], [], []


def give_appointees(p: Passage, clauses: list[Clause]) -> None:
    """Let those listed after a title be whom a clause says to be appointed: "appointed two judges, Lee and Birch"."""
    for listed in clauses:
        outer = listed.parent
        if listed.link != ROLL or outer is None or outer.verb is None or outer.verb.voice != "active":
            continue
        at = next((i for i, noun in enumerate(outer.objects) if noun is listed.antecedent), None)
        if at is None or not listed.subject or not p.words.is_a(outer.verb.lemma, "naming"):
            continue
        if listed.brackets or len(listed.times) > 1 or len(listed.objects) != 1:
            continue
        outer.objects[at : at + 1] = [*listed.subject, *listed.objects]
        outer.times.extend(listed.times)
        listed.subject, listed.objects, listed.times = [], [], []
