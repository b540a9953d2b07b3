"""What a title, heading or caption is about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.names import name_at
from pipeline.extract.english.phrases import bodies, persons, posts
from pipeline.extract.english.resolve import post_of_body, role_name, span_between
from pipeline.extract.english.shouting import calmed
from pipeline.extract.english.titles import bare_office_at
from pipeline.extract.english.tokens import key_of, tokenize
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.vocabulary import Vocabulary

BEHIND = {",", ":", "(", "–", "—"}
"""Marks between a name and what is said of it."""


PAGE_KIND = re.compile(
    r"(?i)(?:the )?(?:organi[sz]ation|structure|composition|personnel|staff|leadership|handbook|directory"
    r"|establishment)(?: and [a-z]+)? of the (?=(?:[A-Z][\w'’-]* ){0,3}"
    r"(?-i:Ministry|Department|Office|Board|Bureau|Commission|Council|Directorate|Secretariat|Agency|Authority|Court"
    r"|Institute|Service|Inspectorate)\b)"
)
"""What a title says first of the page about a body: "Organisation of the Department of Labour"."""


def tells_of(tokens: Sequence[Token], person: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a title begins with a name and says something of it: "Ann Lee named mayor", "Ann Lee, mayor"."""
    at = next((n for n, token in enumerate(tokens) if token.start >= person.span.end), len(tokens))
    name = name_at(tokens, 0, vocabulary.english)
    opens = all(token.start >= person.span.start for token in tokens[1:])
    opens = opens or (name is not None and tokens[name.first].start == person.span.start)
    follows = tokens[at] if at < len(tokens) else None
    is_verb = follows is not None and follows.key in vocabulary.english.verbs and not follows.is_capitalised
    return opens and follows is not None and (follows.text in BEHIND or is_verb)


def topic(text: str, span: Span, vocabulary: Vocabulary) -> Mention | None:
    """Return what a title, heading or caption is about: its first post (in the singular), else body, else person.

    A title that says that it is of a life ("Biography of X", "X obituary") is about its person.
    """
    words = span.of(text)
    if words.isupper() and (quiet := calmed(words)) != words:
        told = topic(quiet, Span(0, len(quiet)), vocabulary)
        return told and moved(told, text, span.start)
    kind = PAGE_KIND.match(text, span.start, span.end)
    span = Span(kind.end(), span.end) if kind else span
    people = [m for m in persons(text, span, vocabulary) if text[span.start : m.span.start].lower() != "the "]
    tokens = tokenize(text, span)
    if people and any(vocabulary.english.is_a(token.key, "life-story") for token in tokens):
        return people[-1]
    if people and tells_of(tokens, people[0], vocabulary):
        return people[0]
    found = posts(text, span, vocabulary, Scene())
    if found:
        return of_whole(text, span, found[0], vocabulary)
    named = bodies(text, span, vocabulary)
    return of_whole(text, span, named[0], vocabulary) if named else next(iter(people), None)


def titled(text: str, span: Span, vocabulary: Vocabulary) -> Mention | None:
    """Return the post of a page whose title is nothing but a role: "Resident Coordinator", "Registrar (High Court)"."""
    tokens = tokenize(text, span)
    at = int(bool(tokens) and tokens[0].key == "the")
    office = bare_office_at(tokens, at, vocabulary.english) if at < len(tokens) else None
    if (
        office is None
        or office.role.number != "one"
        or office.role.kind in {"company", "member", "aide"}
        or office.country
    ):
        return None
    after = tokens[office.end : office.end + 1]
    if (after and after[0].text != "(") or not tokens[at].is_capitalised or office.body[1]:
        return None
    whole = bodies(text, Span(after[0].end, span.end), vocabulary) if after else []
    role = role_name(office, text, tokens)
    place = span_between(tokens, at, office.end)
    if whole:
        return Mention(
            "post", place, post_of_body(role, office.role.role_class, whole[0].entity), role, whole[0].entity
        )
    return Mention("post", place, Entity(role, place.of(text)), role)


def moved(mention: Mention, text: str, start: int) -> Mention:
    """Return a mention in words of our own as one of the stretch of the text that begins at ``start``."""
    place = Span(start + mention.span.start, start + mention.span.end)
    return replace(mention, span=place, entity=replace(mention.entity, words=place.of(text)))


PARTS = {"office", "department", "division", "section", "bureau", "branch", "secretariat", "directorate", "unit",
         "registry", "service", "wing", "desk", "library", "archives"}  # fmt: skip
"""What a body may be a part of another as, whose name then stands beside its own."""
CLOSES = re.compile(r"[\s,;:.(–—-]*(?:$|[\d(])")
"""What may stand behind the names of a title: dates, an aside."""


def of_whole(text: str, span: Span, named: Mention, vocabulary: Vocabulary) -> Mention:
    """Return a part of a body, or a post in it, with the body that a comma parts from it: "Audit Office, Navy Board".

    Where another thing stands there, it stays as it is.
    """
    own = named if named.kind == "body" else None
    part = own.entity if own else named.body
    if part is None or not is_part(part.name) or text[named.span.end : named.span.end + 2] != ", ":
        return named
    rest = Span(named.span.end + 2, span.end)
    whole = next((b for b in bodies(text, rest, vocabulary) if b.span.start == rest.start), None)
    if whole is None or not CLOSES.match(text, whole.span.end, span.end):
        return named
    words = f"{named.span.of(text)} of the {whole.span.of(text)}"
    made = (bodies if own else named_posts)(words, Span(0, len(words)), vocabulary)
    if len(made) != 1 or made[0].span != Span(0, len(words)):
        return named
    return replace(made[0], span=Span(named.span.start, whole.span.end))


def named_posts(words: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the posts in words of our own."""
    return posts(words, span, vocabulary, Scene())


def is_part(name: str) -> bool:
    """Whether a body by its name may be a part of one named beside it."""
    own = key_of(name.partition(" of the ")[0].partition(" for ")[0]).split()
    return bool(own) and (own[-1] in PARTS or own[0] in PARTS)
