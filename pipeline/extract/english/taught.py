"""Posts and bodies of names nobody has taught us, where the text says what they are.

"The Government Printer was the officer who ran the state press", "Kartverket is the mapping agency of Norway": a reader
who knows neither name knows from then on that the one is a post and the other a body. What a text teaches holds for
this text only.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import re2

from pipeline.extract.english.initials import (
    LINKS,
    LONGEST_NAME,
    LONGEST_TITLE,
    PARTING,
    Taught,
    abbreviated,
    is_new,
    named_after_heads,
    opens_sentence,
    titles_shortened,
)
from pipeline.extract.english.monsieur import with_monsieur
from pipeline.extract.english.taught_titles import with_initials, with_small
from pipeline.extract.english.tokens import key_of, tokenize
from pipeline.extract.english.vocabulary import Role
from pipeline.extract.naming import Body, name_key
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary, Key
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Unit

OPENS = 400
"""Characters of a sentence that what it defines and as what stand in."""
ARTICLES = {"the", "a", "an"}
COPULAS = {"is", "was", "are", "were", "remains", "became"}


def with_taught(document: Document, units: Sequence[Unit], vocabulary: Vocabulary) -> Vocabulary:
    """Return the vocabulary with the posts and bodies that an English text itself says what they are.

    Args:
        document: The text.
        units: Its units.
        vocabulary: The compiled lexicon.
    """
    prose = [Span(unit.start, min(unit.end, unit.start + OPENS)) for unit in units if unit.layout == "prose"]
    title = title_of(document.text, units)
    words = vocabulary.english
    found = [*defined(document.text, prose, title, words), *abbreviated(document.text, prose, words)]
    found = list(dict.fromkeys([*found, *named_after_heads(document.text, words)]))
    first = first_subject(document.text, prose, title, words)
    for name in (n for n in (title, first) if n and not any(t.name == n for t in found)):
        found += [t for t in by_context(document.text, prose[:CONTEXT], name, words) if t not in found]
    taught = with_posts(with_bodies(vocabulary, found), found) if found else vocabulary
    taught = with_initials(titles_shortened(document.text, prose, words), taught)
    return with_monsieur(document.text[:NEAR], with_small(document.text[:NEAR], taught))


def first_subject(text: str, prose: Sequence[Span], title: str, words: EnglishVocabulary) -> str:
    """Return the name that the first sentence begins with, where a body is said to be founded, headed or staffed."""
    for span in prose[:2]:
        tokens = tokenize(text, span)
        name = subject_of(tokens, title, words) if tokens else None
        if name is None or tokens[-1].end - tokens[0].start < SHORTEST:
            continue
        start, end = tokens[name[0]].start, tokens[name[1] - 1].end
        return text[start:end] if re2.match(OF_A_BODY, text[end : span.end]) else ""
    return ""


OF_A_BODY = (
    r" (?:(?:is|was|has been|had been)(?: \w+)? (?:headed|led|run|directed|governed|chaired|managed|administered) by|"
    r"(?:is|was) (?:set up|established|created|formed|founded) (?:in|by|on|under|as|to)|dates (?:back to|from)|"
    r"(?:employs|has) (?:about |some |around |more than |over )?[0-9,]+ "
    r"(?:people|employees|staff|officials|civil servants)|"
    r"(?:works|operates|falls|comes) (?:under|within) the|"
    r"(?:is|was) (?:part of|under|attached to|subordinate to) the)\b"
)
"""What is said of a body behind its name, and of no person."""
SHORTEST = 20
"""Characters of a sentence at least."""
CONTEXT = 8
"""So many sentences show what the thing is that the page is about."""


def title_of(text: str, units: Sequence[Unit]) -> str:
    """Return the page's title, without what stands in brackets behind it; "" where the text has none."""
    if not units or units[0].layout not in {"heading", "prose"} or units[0].end - units[0].start > LONGEST_TITLE:
        return ""
    words = text[units[0].start : units[0].end].lstrip("#= ").rstrip("#= ")
    return "" if words.endswith((".", ":")) or not words[:1].isupper() else words.partition(" (")[0]


DEFINES = re.compile(r" (?:is|was|are|were|remains|became) |, (?:an?|the) ")


def defined(text: str, sentences: Iterable[Span], title: str, words: EnglishVocabulary) -> Iterator[Taught]:
    """Yield what sentences define: "The X is the officer who ...", "X, an agency of Y, ..."."""
    for span in sentences:
        if not DEFINES.search(text, span.start, span.end):
            continue
        tokens = tokenize(text, span)
        name = subject_of(tokens, title, words)
        if name is None:
            continue
        start, end = name
        at = past_bracket(tokens, end)
        is_apposed = at < len(tokens) and tokens[at].text == ","
        if at >= len(tokens) or not (is_apposed or tokens[at].key in COPULAS):
            continue
        kind = kind_of(tokens, at + 1, words, is_apposed=is_apposed)
        written = text[tokens[start].start : tokens[end - 1].end]
        if kind and is_name(kind, written, text, start, end, title) and is_new(kind, tokens, start, end, words):
            yield Taught("body" if kind == "body" else "post", written)


def is_name(kind: str, written: str, text: str, start: int, end: int, title: str) -> bool:
    """Whether words that open a definition are a name to learn: the title, more words than one, or often said.

    Who is described as an officer without an article is a person.
    """
    if kind == "postholder" and not start:
        return False
    several = end > start + 1 and start > 0
    return several or kind == "body" or written.lower() == title.lower() or text.count(written, 0, NEAR) > FEW


def subject_of(tokens: Sequence[Token], title: str, words: EnglishVocabulary) -> tuple[int, int] | None:
    """Return the name that a sentence begins with: capitalised words, or those of the title in small letters."""
    at = 1 if tokens and tokens[0].key in ARTICLES else 0
    wanted = [token.key for token in tokenize(title, Span(0, len(title)))] if title else []
    if wanted and [token.key for token in tokens[at : at + len(wanted)]] == wanted:
        return at, at + len(wanted)
    end = at
    while end < min(len(tokens), at + LONGEST_NAME) and (tokens[end].is_capitalised or tokens[end].key in LINKS):
        end += 1
    while end > at and not tokens[end - 1].is_capitalised:
        end -= 1
    is_name = end > at and all(token.is_word or token.key == "'s" for token in tokens[at:end])
    return (at, end) if is_name and not (end == at + 1 and opens_sentence(tokens[at].key, words)) else None


def past_bracket(tokens: Sequence[Token], at: int) -> int:
    """Step over what stands in brackets behind a name."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((n + 1 for n in range(at + 1, len(tokens)) if tokens[n].text == ")"), at)


def kind_of(tokens: Sequence[Token], at: int, words: EnglishVocabulary, *, is_apposed: bool) -> str:
    """Return as what a noun phrase describes its subject: ``post``, ``postholder``, ``body`` or ""."""
    while at < len(tokens) and words.is_a(tokens[at].key, "adverb"):
        at += 1
    is_led = at < len(tokens) and tokens[at].key in ARTICLES
    if at < len(tokens) and [token.key for token in tokens[at : at + 2]] == ["one", "of"]:
        at, is_led = at + 2 + (tokens[at + 2 : at + 3] != () and tokens[at + 2].key == "the"), True
    if not is_led or at >= len(tokens) or any(token.key in words.exclusions for token in tokens[at : at + MOST_WORDS]):
        return ""
    head = at + (tokens[at].key in ARTICLES)
    while head < len(tokens) and tokens[head].is_word and not stops(tokens[head].key, words):
        head += 1
    noun = tokens[head - 1].key
    is_owner = head < len(tokens) and tokens[head].key == "'s"
    if is_owner or (is_apposed and not any(token.text == "," for token in tokens[head:])):
        return ""
    if words.is_a(noun, "post-kind"):
        return "post"
    if words.is_a(noun, "post-holder") or (is_place_holder(noun, words) and not is_apposed):
        return "postholder"
    return "body" if words.is_a(noun, "defining") else ""


MOST_WORDS = 12
"""Words of a description."""
NEAR = 20000
"""Characters from the start that show how often a name is said."""
FEW = 1
"""Times that a single word stands in a text that is no name to be learnt."""


def is_place_holder(noun: str, words: EnglishVocabulary) -> bool:
    """Whether a noun is a role of the lexicon that heads something ("the governor of the castle"), no "command"."""
    known = (role for key, role in words.roles.get(noun, ()) if key == (noun,))
    return any(role.role_class == "head" and not role.number.startswith("abstract") for role in known)


def stops(key: str, words: EnglishVocabulary) -> bool:
    """Whether a word ends the noun phrase before it."""
    ends = ("preposition", "relative", "conjunction", "pronoun", "subordinator")
    return any(words.is_a(key, kind) for kind in ends) or key in {"responsible", "charged", "tasked", "to", "'s"}


def by_context(text: str, sentences: Sequence[Span], title: str, words: EnglishVocabulary) -> Iterator[Taught]:
    """Yield what the page is about, where its first sentences only show it: "It is headed by", "the incumbent"."""
    tokens = tokenize(title, Span(0, len(title)))
    if (
        not tokens
        or names_person(tokens[0].key, words)
        or any(is_holder(tokenize(text, span), title, words) for span in sentences)
    ):
        return
    if any(token.key in words.exclusions for span in sentences for token in tokenize(text, span)):
        return
    if (
        not tokens
        or not all(token.is_word or token.key == "'s" for token in tokens)
        or not all(is_new(kind, tokens, 0, len(tokens), words) for kind in ("post", "body"))
    ):
        return
    page = "\n".join(span.of(text) for span in sentences)
    name = re2.escape(title)
    if not re2.search(rf"(?i)\b{name}\b", page):
        return
    short = re2.escape(tokens[-1].text)
    subject = rf"(?:\bIt|\b(?:{name}|[Tt]he {short}))"
    led = any(re2.search(sign, page) for sign in (f"{subject}{LED}", rf"{LEADS}(?:it|the (?i:{short}))\b", AT_ITS_HEAD))
    if led or (re2.search(f"^(?:The |the )?{name}{OF_A_BODY}", page) and re2.search(OF_THE_STATE, page)):
        yield Taught("body", title)
    elif re2.search(f"{CALLED}{name}", page) or (
        re2.search(rf"(?i)\bthe {name}\b", page) and re2.search(OF_A_POST, page)
    ):
        yield Taught("post", title)


def names_person(key: str, words: EnglishVocabulary) -> bool:
    """Whether a name begins with what people are called by: "Ann", "Marie-Claire", "Sir"."""
    kinds = ("given", "male", "female", "honorific")
    return any(words.is_a(part, kind) for part in (key, key.partition("-")[0]) for kind in kinds)


def is_holder(tokens: Sequence[Token], title: str, words: EnglishVocabulary) -> bool:
    """Whether a sentence says of what a page is titled by that it is somebody: "Ruo Bika is an administrator"."""
    name = subject_of(tokens, title, words) if tokens else None
    head = name[1] + 1 if name is not None else 0
    if name is None or name[0] or head >= len(tokens) or tokens[head - 1].key not in COPULAS:
        return False
    after = tokens[head : head + MOST_WORDS]
    end = next((n for n, token in enumerate(after) if not token.is_word or stops(token.key, words)), len(after))
    described = any(words.is_a(token.key, "profession") for token in after[:end]) and after[0].key in ARTICLES
    return described or kind_of(tokens, head, words, is_apposed=False) == "postholder"


LED = (
    r" (?:is|was|has been|had been)(?: \w+)? "
    r"(?:headed|led|run|directed|governed|chaired|managed|administered|overseen|supervised|presided over) by\b"
)
LEADS = r"\b(?:presides over|presided over|heads|headed|leads|led|directs|directed|runs|ran) "
AT_ITS_HEAD = (
    r"\bat its head\b|\b[Ii]ts (?:first |present |current |last )?(?:head|director|chief|chair|president|secretary)"
)
OF_THE_STATE = r"(?i)\b(?:ministry|minister|government|parliament|president|cabinet|state|act|king|crown|committee)\b"
"""Words of which a page about a public body has some, and one about a firm or club has none."""
OF_A_POST = r"(?i)\b(?:holders?|incumbents?|office-?holders?|the post|the position)\b"
"""What sentences about a post have in them."""
CALLED = r"\b(?:[Pp]ost|[Pp]osition|[Tt]itle|[Oo]ffice|[Dd]ignity) of (?:the )?"
"""What stands before the name of a post."""


def with_posts(vocabulary: Vocabulary, found: Iterable[Taught]) -> Vocabulary:
    """Return the vocabulary with roles for the posts found: what comes before "of", "to" or "for" in their names."""
    roles = dict(vocabulary.english.roles)
    for name in (t.name for t in found if t.kind == "post"):
        tokens = tokenize(name, Span(0, len(name)))
        end = next((at for at in range(1, len(tokens)) if tokens[at].key in PARTING), len(tokens))
        key = tuple(token.key for token in tokens[:end])
        forms = (key, "one"), ((*key[:-1], f"{key[-1]}s"), "many")
        for form, number in forms:
            entry: tuple[Key, Role] = form, Role(" ".join(key).replace(" 's", "'s"), "head", "title", number)
            roles[form[0]] = tuple(sorted((entry, *roles.get(form[0], ())), key=lambda item: -len(item[0])))
    return replace(vocabulary, english=replace(vocabulary.english, roles=roles))


def with_bodies(vocabulary: Vocabulary, found: Iterable[Taught]) -> Vocabulary:
    """Return the vocabulary with the bodies found, by their full names."""
    names = [t.name for t in found if t.kind == "body"]
    if not names:
        return vocabulary
    bodies = {**{name_key(name): Body("", name, "", "") for name in names}, **vocabulary.bodies}
    starts = {key_of(name).removeprefix("the ").split()[0] for name in names}
    words = replace(vocabulary.english, telling=vocabulary.english.telling | starts)
    return replace(vocabulary, english=words, bodies=bodies, body_starts=vocabulary.body_starts | starts)
