"""Nouns that come back to the clause around an insertion: a later post of its subject, an office it names one to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser


def comes_back(s: Parser, noun: Noun) -> bool:
    """Take a later post for one of the clause's subject: "aide to Lee, minister until 1969, and later mayor"."""
    outer = s.stack[-2] if len(s.stack) > 1 else None
    before = s.chunks[s.at - 1] if s.at else None
    later = (
        before is not None and before.kind == "adverb" and before.key in {"later", "then", "subsequently", "afterwards"}
    )
    if outer is None or not (later and s.comma and s.joint == "and" and noun.kind == "office"):
        return False
    if s.top.kind != "apposition" or not s.top.times or not any(n.kind == "office" for n in outer.objects):
        return False
    s.stack.pop()
    outer.objects.append(noun)
    return True


def named_as(s: Parser, noun: Noun) -> bool:
    """Take an office for what somebody is named, over what is told of them: "elected Lam, minister until then, X"."""
    outer = s.stack[-2] if len(s.stack) > 1 else None
    if outer is None or outer.verb is None or noun.kind != "office" or not s.comma or s.joint:
        return False
    inner = s.top.kind == "relative" or (s.top.kind == "apposition" and bool(s.top.times))
    names = outer.verb.voice == "active" and s.p.words.is_a(outer.verb.lemma, "naming")
    if not (inner and names and s.top.objects and [n.kind for n in outer.objects] == ["person"]):
        return False
    s.stack.pop()
    outer.objects.append(noun)
    return True
