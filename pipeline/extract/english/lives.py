"""Whose life is told: the person that a text's title, or the sentence that it or a paragraph opens with, introduces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.lifetimes import is_life
from pipeline.extract.english.names import name_at
from pipeline.extract.english.phrases import person_mention, phrase_end
from pipeline.extract.english.resolve import span_between
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.scene import speak
from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.names import Name
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Unit

OPENING = 3
"""In so many paragraphs a text without a title shows whose life it tells."""
FARTHEST = 12
"""Tokens between "was a" and what somebody was."""
LONGEST = 40
"""Tokens of a parenthesis or an insertion between a name and its verb."""
LIVED = {"born", "died"}


def introduced(text: str, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> Scene:
    """Return the scene at a paragraph's start: a person introduced there is whom it, or the text, tells of.

    "Ann Lee (1920-1999) ...", "Ann Lee, born in 1920, ...", "Ann Lee was a Danish diplomat".
    """
    tokens = tokenize(text, Span(unit.start, unit.end))
    name = name_at(tokens, 0, vocabulary.english) if tokens and not phrase_end(tokens, 0, vocabulary) else None
    told = name is not None and is_introduction(tokens, name.end, text, vocabulary)
    name = name if told else portrayed(tokens, scene, unit, vocabulary)
    if name is None:
        return scene
    person = person_mention(text, span_between(tokens, name.first, name.end), vocabulary)
    if known := known_by(person.entity.name, scene):
        return changed(scene, about=replace(known, span=person.span))
    if scene.topic is None and unit.block < OPENING and not scene.told:
        return speak(changed(scene, topic=person), person)
    return changed(scene, about=person)


def known_by(surname: str, scene: Scene) -> Mention | None:
    """Return whom a text has told of by a full name that ends with a surname: "Ms Lee, 47, has been" of Ann Lee."""
    return next((m for m in reversed(scene.persons) if m.entity.name.endswith(f" {surname}")), None)


def portrayed(tokens: Sequence[Token], scene: Scene, unit: Unit, vocabulary: Vocabulary) -> Name | None:
    """Return the first name of a text that names nobody in its title, with an age: "At dawn Ann Lee, 52, swims"."""
    if scene.topic is not None or scene.told or unit.block >= OPENING + 1 or unit.layout != "prose":
        return None
    words = vocabulary.english
    found = (name_at(tokens, at, words) for at in range(min(len(tokens), FARTHEST)) if tokens[at].is_capitalised)
    name = next((one for one in found if one is not None), None)
    after = [token.key for token in tokens[name.end : name.end + 3]] if name is not None else []
    return name if after[::2] == [",", ","] and after[1].isdigit() and int(after[1]) in AGES else None


AGES = range(18, 100)


def is_introduction(tokens: Sequence[Token], at: int, text: str, vocabulary: Vocabulary) -> bool:
    """Whether what follows a name is the name in Chinese, or says of its bearer's birth, death or calling."""
    after = past_brackets(tokens, at)
    inside = {token.key for token in tokens[at:after]}
    if after > at and (inside & BORN or is_lifetime(text, tokens, at, after, vocabulary)):
        return True
    follows = tokens[after].key if after < len(tokens) else ""
    if follows and tokens[after].is_chinese and after + 1 == len(tokens):
        return True
    if follows == ",":
        closing = next((n for n in range(after + 1, min(len(tokens), after + LONGEST)) if tokens[n].key == ","), after)
        inserted = [token.key for token in tokens[after + 1 : closing]]
        return inserted[:1] == ["born"] or "died" in inserted or is_description(tokens, closing + 1, vocabulary.english)
    return is_description(tokens, after, vocabulary.english)


BORN = {"born", "b.", "b", "née", "né"}


def is_lifetime(text: str, tokens: Sequence[Token], at: int, after: int, vocabulary: Vocabulary) -> bool:
    """Whether a parenthesis has the years of a life."""
    return any(is_life(when) for when in vocabulary.dates.find(text, span_between(tokens, at, after), "en", ""))


def past_brackets(tokens: Sequence[Token], at: int) -> int:
    """Step over the parentheses that start at a token."""
    while at < len(tokens) and tokens[at].key in {"(", "（"}:
        near = range(at, min(len(tokens), at + LONGEST))
        closing = next((n for n in near if tokens[n].key in {")", "）"}), None)
        if closing is None:
            return at
        at = closing + 1
    return at


def is_description(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a predicate says what somebody was or of his birth or death: "was a Danish diplomat", "was born"."""
    keys = [token.key for token in tokens[at : at + FARTHEST]]
    if keys[:2] in (["was", "born"], ["has", "died"]) or keys[:1] == ["died"]:
        return True
    if len(keys) < 2 or keys[0] not in {"is", "was"} or keys[1] not in {"a", "an", "one", "the"}:  # noqa: PLR2004
        return False
    stop = next((n for n, key in enumerate(keys) if key in STOPS), len(keys))
    return any(
        words.is_a(key, "profession") or longest(tokens, at + n, words.roles) for n, key in enumerate(keys[:stop])
    )


STOPS = {".", ",", ";", "who", "which", "that", "from", "with"}


def about_whose_life(found: list[Statement], scene: Scene, unit: Unit) -> Scene:
    """Return the scene of a text without a title that tells a life: it is about whose birth or death it tells first.

    In a text about people each is told of from the sentence on that begins with the years of a life.
    """
    lives = [s.subject.name for s in found if s.predicate in LIVED and s.polarity == "affirmed"]
    if scene.topic is not None and scene.topic.kind == "person":
        heads = [s.subject.name for s in found if s.pattern_id == "en-years" and s.quote.start == unit.start]
        return replace(scene, topic=next((m for m in scene.persons if m.entity.name in heads), scene.topic))
    if scene.topic is not None or scene.told or unit.block >= OPENING or len(scene.persons) != 1:
        return scene
    return changed(scene, topic=scene.persons[0]) if scene.persons[0].entity.name in lives else scene


def life_in_heading(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> list[Statement]:
    """Return birth and death from a heading such as "Ann Lee, diplomat, 1931-2019"."""
    person = scene.topic
    if person is None or person.kind != "person" or person.span.start < span.start:
        return []
    lives = [w for w in vocabulary.dates.find(text, span, "en", "") if is_life(w)]
    quote = Span(person.span.start, lives[0].span.end) if lives else span
    subject = Entity(person.entity.name, person.span.of(text), person.entity.id)
    return [
        Statement(predicate, subject, None, quote, "en-years", start=date)
        for when in lives[:1]
        for predicate, date in (("born", when.start), ("died", when.end))
    ]
