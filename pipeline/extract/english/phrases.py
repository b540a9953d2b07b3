"""People, bodies, posts and ranks in a phrase: a cell, a heading, a label's value, a stretch of prose."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import re2

from pipeline.extract.english.institutions import institution_at, is_ordinal
from pipeline.extract.english.inverted import turned_name
from pipeline.extract.english.lists_of_titles import completed_office
from pipeline.extract.english.names import name_at
from pipeline.extract.english.offices import office_at
from pipeline.extract.english.ranks import rank_at
from pipeline.extract.english.resolve import body_entity, office_mentions, span_between, words_between
from pipeline.extract.english.shouting import calmed, calmed_name, is_plain, is_shouted
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.mentions import Mention
from pipeline.extract.naming import PEERAGES, entity_of, name_key
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.vocabulary import Vocabulary


def persons(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the people named in a stretch of text, by the shape of their names."""
    return list(named_people(text, span, vocabulary))


@lru_cache(maxsize=256)
def named_people(text: str, span: Span, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return the people named in a stretch; several readers ask for the same one, so that the last ones are kept."""
    inverted = surname_first(text, span, vocabulary) or capitals_lead(text, span, vocabulary)
    if inverted:
        return (inverted,)
    tokens, found, at = tokenize(text, span), [], 0
    while at < len(tokens):
        other = phrase_end(tokens, at, vocabulary)
        name = None if other else name_at(tokens, at, vocabulary.english)
        if name:
            found.append(person_mention(text, span_between(tokens, name.first, name.end), vocabulary))
        at = past_peerage(tokens, name.end, vocabulary) if name else max(at + 1, other)
    return tuple(found)


def past_peerage(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    """Step over the peerage of whoever is named before it: "Edward Bridges, 1st Baron Bridges"."""
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    here = at + 1 + (at + 1 < len(tokens) and is_ordinal(tokens[at + 1].key))
    peer = name_at(tokens, here, vocabulary.english) if here < len(tokens) and tokens[here].key in PEERAGES else None
    return peer.end if peer else at


INVERTED = re2.compile(r"((?:\p{Lu}[\p{Lu}'’-]+ ?){1,3}), ((?:\p{Lu}[\p{Ll}'’-]+ ?|\p{Lu}\. ?){1,3})")


def surname_first(text: str, span: Span, vocabulary: Vocabulary) -> Mention | None:
    """Return the person whose name fills a title with the surname in capitals first: "HADDAD, Salma"."""
    words = span.of(text).strip()
    match = INVERTED.fullmatch(words) if len(words) <= LONGEST_TITLE else None
    if match is None or is_place(match[1], vocabulary) or is_place(match[2], vocabulary):
        return None
    name = f"{match[2].strip()} {calmed(match[1])}"
    found = person_mention(name, Span(0, len(name)), vocabulary)
    return replace(found, span=span, entity=replace(found.entity, words=span.of(text)))


TURNED = re2.compile(
    r"((?:(?:DE|DA|DOS|VAN|VON|DER|LA|EL|AL|BIN) ){0,2}\p{Lu}[\p{Lu}'’-]{2,}(?: \p{Lu}[\p{Lu}'’-]{2,})?)"
    r" (\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+| \p{Lu}\.){0,2})(?:\s*[(（][^()（）]{2,60}[)）])?"
)
"""A name that fills a line, the surname in capitals first: "OKAFOR Grace (Грейс Окафор)"."""


def capitals_lead(text: str, span: Span, vocabulary: Vocabulary) -> Mention | None:
    """Return the person whose name fills a stretch with the surname in capitals first, without a comma."""
    words = span.of(text).strip()
    match = TURNED.fullmatch(words) if len(words) <= LONGEST_TITLE else None
    if match is None or span.of(text)[:1].isspace():
        return None
    tokens, given = (tokenize(words, Span(*match.span(group))) for group in (1, 2))
    eastern = match[1].casefold() in vocabulary.english.surnames
    plain = all(is_plain(token.key, vocabulary.english) for token in given if not token.key.endswith("."))
    shouted = eastern or any(is_shouted(token, vocabulary.english) for token in tokens)
    known = vocabulary.bodies.get(name_key(match[1])) or any(
        token.key in vocabulary.english.institutions for token in tokens
    )
    if not (plain and shouted) or known or is_place(match[1], vocabulary) or is_place(match[2], vocabulary):
        return None
    name = f"{match[1].title()} {match[2]}" if eastern else f"{match[2]} {match[1].title()}"
    found = person_mention(name, Span(0, len(name)), vocabulary)
    end = span.start + match.end(2)
    return replace(found, span=Span(span.start, end), entity=replace(found.entity, words=text[span.start : end]))


def is_place(words: str, vocabulary: Vocabulary) -> bool:
    """Whether words are a place of the lexicon, as in "RABAT, Morocco"."""
    tokens = tokenize(words, Span(0, len(words)))
    found = longest(tokens, 0, vocabulary.english.places)
    return found is not None and found[0] == len(tokens)


def is_demonym(words: str, vocabulary: Vocabulary) -> bool:
    """Whether words are the adjective of a place of the lexicon."""
    tokens = tokenize(words, Span(0, len(words)))
    found = longest(tokens, 0, vocabulary.english.demonyms)
    return found is not None and found[0] == len(tokens)


LONGEST_TITLE = 60


def phrase_end(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    """Return the end of the office or institution that starts here; 0 for none.

    Of an office with a person in it ("secretary to Deng Xiaoping") only the first word is passed.
    """
    office = office_at(tokens, at, vocabulary.english)
    institution = institution_at(tokens, at, vocabulary.english)
    ends = [at + 1 if has_person(office) else office.end] if office else []
    return max([*ends, institution.end if institution else 0])


def has_person(office: object) -> bool:
    """Whether a role phrase has a person in it ("secretary to Deng Xiaoping")."""
    return any(c.kind == "person" for c in getattr(office, "complements", ()))


def person_mention(text: str, span: Span, vocabulary: Vocabulary) -> Mention:
    """Return a person by name, with the lexicon's id where it has one."""
    words = calmed_name(turned_name(" ".join(span.of(text).split()).replace("’", "'").replace("ʼ", "'")))
    known = vocabulary.persons.get(name_key(words))
    return Mention("person", span, entity_of(known, span.of(text)) if known else Entity(words, span.of(text)))


def bodies(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the bodies named in a stretch of text."""
    return list(named_bodies(text, span, vocabulary))


@lru_cache(maxsize=256)
def named_bodies(text: str, span: Span, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return the bodies named in a stretch; several readers ask for the same one, so that the last ones are kept."""
    tokens, found, at = tokenize(text, span), [], 0
    while at < len(tokens):
        end = body_end(text, tokens, at, vocabulary)
        if end:
            entity = body_entity(words_between(text, tokens, at, end), vocabulary, Scene())
            found.append(Mention("body", span_between(tokens, at, end), entity))
        at = end or at + 1
    return tuple(found)


def body_end(text: str, tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    """Return the end of the body's name at a token, by its shape or by the lexicon, the longer; 0 for none.

    The lexicon's "Secretariat" is not in "The Secretariat of X".
    """
    is_led = tokens[at].key == "the" and at + 1 < len(tokens)
    shape = institution_at(tokens, at + is_led, vocabulary.english)
    longest = shape.end if shape else 0
    if tokens[at].is_capitalised:
        least = longest - 1 if is_led else longest
        for end in range(min(len(tokens), at + 16), max(least, at), -1):
            if name_key(words_between(text, tokens, at, end)) in vocabulary.bodies:
                return end
    return 0 if is_led else longest


def posts(text: str, span: Span, vocabulary: Vocabulary, scene: Scene) -> list[Mention]:
    """Return the posts and memberships in a phrase, coordination spread out, open ones completed from the scene.

    An open role ("director") takes the body last spoken of, an open "mayor" the place of the post last spoken of; a
    title that stands by itself ("premier") stays as it is.
    """
    from pipeline.extract.english.context import open_post

    tokens, found = tokenize(text, span), []
    for office in offices(tokens, vocabulary):
        closed = office_mentions(office, text, tokens, vocabulary, scene)
        is_open = not (closed or office.complements or goes_on(tokens, office.end))
        opened = [open_post(office, text, tokens, vocabulary, scene)] if is_open else []
        found.extend(closed or [m for m in opened if m])
    return found


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a role is of something that could not be read: "deputy to the Xth Y"."""
    return at + 1 < len(tokens) and tokens[at].key in {"of", "to"} and tokens[at + 1].key == "the"


def offices(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Office]:
    """Return the role phrases in order; in "mayor and party secretary of X" the bare one shares the other's place."""
    found, at = [], 0
    while at < len(tokens):
        office = None if is_portfolio(tokens, at, vocabulary) else office_at(tokens, at, vocabulary.english)
        if office:
            found.append(office)
        at = office.end if office else past_workplace(tokens, at, vocabulary)
    for at in range(len(found) - 2, -1, -1):
        between = {token.key for token in tokens[found[at].end : found[at + 1].start]}
        if "and" in between and between <= JOINING:
            found[at] = completed_office(found[at], found[at + 1])
    return found


def past_workplace(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> int:
    """Return where to look on: behind the body of an office-holder, whose title is in its name; else one word on."""
    named = tokens[at].key in WORKPLACES and at + 1 < len(tokens) and tokens[at + 1].key == "of"
    found = institution_at(tokens, at, vocabulary.english) if named else None
    return found.end if found else at + 1


WORKPLACES = {"office", "cabinet", "secretariat", "department", "bureau", "household", "chancellery", "staff", "court",
              "board", "council", "committee", "conference", "assembly"}  # fmt: skip


def is_portfolio(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is what a ministry is for, and no office: "Ministry of Justice"."""
    named = at > 1 and tokens[at - 1].key == "of" and tokens[at - 2].key in {"ministry", "department", "secretariat"}
    return named and vocabulary.english.is_a(tokens[at].key, "portfolio")


JOINING = {"and", ",", "then", "later", "also", "concurrently"}
"""Words between titles that share what completes the last of them."""


def ranks(text: str, span: Span, vocabulary: Vocabulary) -> list[Mention]:
    """Return the ranks in a stretch of text."""
    tokens, found, at = tokenize(text, span), [], 0
    while at < len(tokens):
        rank = rank_at(text, tokens, at, vocabulary)
        if rank:
            found.append(rank.mention)
        at = rank.end if rank else at + 1
    return found
