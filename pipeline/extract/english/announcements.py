"""Descriptions that only announce the name after them: "a new body, the Tax Board", "the top job, that of mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.lookahead import VERBAL, clause_follows, past_brackets, verb_soon

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser


def told_first(s: Parser, noun: Noun) -> bool:
    """Take the name after a distinction for the subject: "The first woman to head the agency, Ann Lee, took over"."""
    main = s.stack[0]
    closed = s.at + 2 < len(s.chunks) and s.chunks[s.at + 1].kind == "comma" and s.chunks[s.at + 2].kind in VERBAL
    opens = s.p.key(0) == "the" and s.p.key(1) in DISTINCT and main.waits and not main.subject
    if noun.kind != "person" or s.top.kind != "infinitive" or not (s.comma and closed and opens):
        return False
    while s.top is not main:
        s.stack.pop()
    main.subject, main.is_unknown = [noun], False
    return True


DISTINCT = {"first", "second", "third", "only", "last", "youngest", "oldest"}


def stands_for(s: Parser, subject: Noun, noun: Noun) -> bool:
    """Whether what is named after a comma is what the subject only announces: "the top job, that of secretary"."""
    kinds = subject.kind, noun.kind
    if kinds in {("place", "person"), ("postword", "office")} or is_parentage(s, subject, noun):
        return True
    return noun.kind == "body" and (is_roll(s, subject) or (is_announced(s, subject) and verb_closes(s, s.at)))


def stand_for(s: Parser, noun: Noun) -> None:
    """Let the name after what announces it be the subject; a predecessor or successor is told to be one."""
    before = s.top.subject[-1]
    s.top.subject[-1] = noun
    if noun.kind == "body" and ANNOUNCING & {s.p.key(at) for at in range(before.start, before.end)}:
        s.clauses.append(s.made("apposition", ",", antecedent=noun, subject=[noun], objects=[before]))


def is_parentage(s: Parser, subject: Noun, noun: Noun) -> bool:
    """Whether a sentence opens with whose child somebody is: "The son of a pilot, he was born in 1921"."""
    child = subject.kind == "relation" and s.p.key(subject.head) in {"son", "daughter", "child"}
    return child and noun.kind in {"pronoun", "person"} and verb_soon(s.chunks, s.at)


def is_announced(s: Parser, noun: Noun) -> bool:
    """Whether a noun only says what is named next: "a new body, the Tax Board", "its predecessor, the Tax Board"."""
    owned = noun.kind == "place" and s.p.key(noun.end) == "'s"
    return owned or noun.kind == "common" or announces(s, noun)


def announces(s: Parser, noun: Noun) -> bool:
    """Whether a noun tells what came before or after another: "the forerunner of the Tax Board"."""
    return noun.kind == "relation" and s.p.key(noun.head) in ANNOUNCING


def is_announcement(s: Parser, before: Noun, noun: Noun) -> bool:
    """Whether a description that a preposition governs is followed by the name: "replaced by a new body, the X"."""
    one = before.kind == "common" and before.det in {"a", "an", "another"} and noun.det == "the"
    return (one or is_roll(s, before)) and noun.kind == "body" and any(n is before for _, n in s.top.phrases)


ANNOUNCING = {"predecessor", "successor", "forerunner", "precursor", "heir", "replacement"}


def verb_closes(s: Parser, at: int) -> bool:
    """Whether a comma and a finite verb come after a noun, parentheses apart."""
    here = at + 1
    while here < len(s.chunks) and s.chunks[here].kind == "open":
        here = past_brackets(s.chunks, here)
    return here < len(s.chunks) and s.chunks[here].kind == "comma" and verb_soon(s.chunks, here)


def is_roll(s: Parser, noun: Noun) -> bool:
    """Whether a plural announces the names that follow it: "three regional banks, the A, the B and the C"."""
    institution = s.p.words.institutions.get(s.p.key(noun.end - 1))
    return noun.kind == "common" and institution is not None and institution.is_plural and not noun.det


HANGING = {"by", "to", "from", "for", "under"}


def hung_on(s: Parser, noun: Noun) -> str:
    """Return the preposition of a description in words that are none of ours: "followed by a botanist, Ann Lee"."""
    at = s.at - 2
    if noun.kind != "person" or not s.comma or s.joint or s.top.verb is None or s.top.is_elliptic:
        return ""
    while at > 0 and s.chunks[at].kind in {"word", "adverb"}:
        at -= 1
    first = s.chunks[at + 1]
    described = at < s.at - 2 and s.chunks[at].key in HANGING and first.key in {"a", "an", "another", "the", "one"}
    if not described or s.chunks[s.at - 1].kind != "comma":
        return ""
    s.top.words = [(here, word) for here, word in s.top.words if here < at]
    return s.chunks[at].key


def resumes_list(s: Parser, noun: Noun) -> bool:
    """Take the last name of a list that a relative clause parts from the others: "A, B, who died in 1990, and C"."""
    top, outer = s.top, s.stack[-2] if len(s.stack) > 1 else None
    closes = s.joint == "and" and s.comma and top.kind == "relative" and top.verb is not None
    if outer is None or not closes or noun.kind != "person" or clause_follows(s.chunks, s.at):
        return False
    if any(n.kind == "person" and n is not top.antecedent for n in top.objects):
        return False
    preposition = next((word for word, n in outer.phrases if n is top.antecedent), "")
    placed = [n for word, n in outer.phrases if word == preposition] if preposition else outer.objects
    if sum(n.kind == "person" for n in placed) < MOST_ALONE or all(n is not top.antecedent for n in placed):
        return False
    s.stack.pop()
    if preposition:
        outer.phrases.append((preposition, noun))
    else:
        outer.objects.append(noun)
    return True


MOST_ALONE = 2
"""Names before it that make a list."""
