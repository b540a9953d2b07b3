"""What stands before the head of a noun phrase: determiners, those that stand for a noun, words we do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.names import is_surname_here, name_at
from pipeline.extract.english.offices import office_at
from pipeline.extract.english.titles import bare_office_at

if TYPE_CHECKING:
    from pipeline.extract.english.passage import Passage

PARTITIVE = {"one", "some", "most", "all", "each", "both", "two", "none"}


ORDERED = {"first", "second", "third", "last", "former", "latter", "first-named", "last-named", "second-named", "one",
           "other", "elder", "younger"}  # fmt: skip
"""Words for members of a list told of one after the other."""
CLOSED = ("function", "preposition", "conjunction", "subordinator", "adverb", "pronoun", "determiner", "relation",
          "postword", "modal")  # fmt: skip


AUXILIARIES = {"is", "was", "are", "were", "has", "had", "have", "did", "does", "will", "would", "of"}


def is_named(p: Passage, at: int) -> bool:
    """Whether "her" is who a verb names something: "made her head of the office", not "elected her successor".

    Nor is it in "named her deputy, Goran Lee, as head".
    """
    before = p.words.verbs.get(p.key(at - 1), ())
    names = any(p.words.is_a(lemma, "naming") for lemma, _ in before)
    return p.key(at) == "her" and names and not p.is_a(at + 1, "relation") and not bears_name(p, at + 1)


def bears_name(p: Passage, at: int) -> bool:
    """Whether a title in small letters stands before somebody's name here: "deputy, Goran Lee", "deputy Goran Lee"."""
    title = bare_office_at(p.tokens, at, p.words) if at < len(p.tokens) and not p.tokens[at].is_capitalised else None
    after = title.end + (p.key(title.end) == ",") if title is not None else len(p.tokens)
    return after < len(p.tokens) and name_at(p.tokens, after, p.words) is not None


def headless_end(p: Passage, at: int, det: str) -> int:
    """Return the end of a determiner that stands for a noun: "each of them", "both men", "the latter"."""
    after = p.key(at + 1)
    if det in {"each", "both", "either", "neither"} and after in {"of", ""}:
        return at + 3 if p.is_a(at + 2, "pronoun") else at + 1
    if p.key(at) == "both" and at + 1 < len(p.tokens) and p.tokens[at + 1].is_capitalised:
        return at
    if det in {"each", "both"}:
        return at + 2 if p.is_a(at + 1, "people") else at + 1
    alone = det == "neither" and (after in AUXILIARIES or after in p.words.verbs)
    if alone or (p.key(at) == "her" and after != "place" and not owns(p, at + 1)):
        return at + 1
    return people_end(p, at, det)


def people_end(p: Passage, at: int, det: str) -> int:
    """Return the end of words for people not named: "two men", "the one" before "who", "the latter"."""
    after = p.key(at + 1)
    if det == "the" and after == "two" and p.is_a(at + 2, "people"):
        return at + 3
    counted = not det and p.is_a(at, "number") and p.is_a(at + 1, "people")
    told = p.is_a(at + 1, "somebody") and p.key(at + 2) in {"who", "whom", "that", "to"}
    if counted or (told and det in {"the", "another"}):
        return at + 2
    if det == "the" and after in ORDERED and p.key(at - 1) in {",", "and", "but"} and tells_time(p, at + 2):
        return at + 2
    ordered = det == "the" and after in {"former", "latter"}
    return at + 2 if ordered and not (modifies_office(p, at + 2) or office_at(p.tokens, at + 2, p.words)) else at


def tells_time(p: Passage, at: int) -> bool:
    """Whether a time follows, a length of time included: "the first until 1990", "the last for a mere two years"."""
    return bool(p.whens and at in p.whens) or p.key(at) == "for"


def owns(p: Passage, at: int) -> bool:
    """Whether "her" belongs to a small word that is none of ours: "her disappointment", "her path"."""
    token = p.tokens[at] if at < len(p.tokens) else None
    if token is None or not token.is_word or token.is_capitalised or token.key in p.words.verbs:
        return False
    return not any(p.is_a(at, kind) for kind in CLOSED) and token.key not in p.words.roles


def modifies_office(p: Passage, at: int) -> bool:
    """Whether an unknown small word stands before a role or relation and belongs to it: "his eventual successor"."""
    token = p.tokens[at] if at + 1 < len(p.tokens) else None
    if token is None or not token.is_word or token.is_capitalised or token.text.isdigit():
        return False
    if any(p.is_a(at, kind) for kind in CLOSED) or token.key in p.words.institutions:
        return False
    forms = {form for _, form in p.words.verbs.get(token.key, ())}
    if p.is_a(at + 1, "relation") and (not forms or forms & {"participle", "ing"}):
        return token.key not in p.words.roles
    return not forms and bare_office_at(p.tokens, at + 1, p.words) is not None


def determiner(p: Passage, at: int) -> tuple[int, str, tuple[str, ...]]:
    """Read a determiner: "the", "its", "one of the", "all of its"."""
    if p.key(at) in PARTITIVE and p.key(at + 1) == "of" and p.is_a(at + 2, "determiner"):
        return at + 3, p.key(at + 2), (f"{p.key(at)} of",)
    if p.key(at) == "one" and p.key(at + 1) == "of" and p.is_a(at + 2, "number"):
        return at + 3, "", ("one of",)
    if p.key(at) in {"all", "both"} and p.is_a(at + 1, "determiner"):
        return at + 2, p.key(at + 1), (p.key(at),)
    if p.key(at) == "today" and p.key(at + 1) == "'s":
        return at + 2, "the", ("current",)
    if p.is_a(at, "determiner") and not (p.key(at) == "an" and is_surname_here(p.tokens, at, p.words)):
        return at + 1, p.key(at), ()
    return at, "", ()
