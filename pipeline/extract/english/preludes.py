"""What a sentence says of a body in front of its name: "Originally a branch of the Ministry, the Board became ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.lookahead import insertion_end, verb_soon

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser

INDEFINITE = {"a", "an", ""}
FIRST_NAMES = {"formerly", "previously", "originally", "initially", "once", "until"}


def names_told(s: Parser, noun: Noun) -> bool:
    """Whether a body after a comma is what the words in front of it describe."""
    top = s.top
    if noun.kind != "body" or not s.comma or s.joint or top is not s.stack[0] or top.kind != "main":
        return False
    closed = verb_soon(s.chunks, s.at) or inserted(s)
    return closed and (described(s) or is_part(s))


def inserted(s: Parser) -> bool:
    """Whether an insertion and then a verb follow the noun here."""
    follows = s.at + 1 < len(s.chunks) and s.chunks[s.at + 1].kind == "comma"
    return follows and insertion_end(s.chunks, s.at + 2) is not None


def described(s: Parser) -> bool:
    """Whether all that stands in front is a description: "a department of the Ministry", "formerly the Well Board"."""
    subject = s.top.subject
    if len(subject) != 1:
        return False
    words = {word for _, word in s.top.words}
    plain = subject[0].kind == "common" and subject[0].det in INDEFINITE and subject[0].owner is None
    institution = s.p.words.institutions.get(s.p.key(subject[0].end - 1))
    kind = plain and institution is not None and not institution.is_plural
    first = subject[0].kind == "body" and (
        bool(words & FIRST_NAMES) or any(t.when.kind == "until" for t in s.top.times)
    )
    return kind or first


def is_part(s: Parser) -> bool:
    """Whether "part of X" stands in front: "Once part of the Ministry, the Board ..."."""
    words = {word for _, word in s.top.words}
    return not s.top.subject and "part" in words and any(word == "of" for word, _ in s.top.phrases)


def tell_in_front(s: Parser, noun: Noun) -> None:
    """Make an insertion about the subject of what stands in front of it."""
    top = s.top
    told = s.made("apposition", ",", antecedent=noun, subject=[noun], objects=list(top.subject))
    told.phrases, told.times, told.words = list(top.phrases), list(top.times), list(top.words)
    told.first, told.last = top.first, s.at
    top.subject, top.phrases, top.times, top.words, top.is_unknown = [noun], [], [], [], False
    s.clauses.append(told)
