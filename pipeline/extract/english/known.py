"""People already named: a surname, a style or a longer name stands for somebody the text has spoken of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.phrases import person_mention
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

TITLE_SEX = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}
PEERS = {"lord": "m", "baron": "m", "viscount": "m", "earl": "m", "lady": "f", "baroness": "f"}
"""Styles that stand in the place of given names, with the sex they tell."""
STYLES = {"lord", "lady", "baron", "baroness", "sir", "dame"}


def named(state: State, noun: Noun) -> Mention:
    """Return a person by name, or the person already named that one word of it stands for."""
    span = state.p.span(noun.head, noun.end)
    sex = TITLE_SEX.get(state.p.key(noun.start).rstrip("."), "") if noun.start < noun.head else ""
    if noun.end - noun.head > 1:
        found = person_mention(state.p.text, span, state.p.vocabulary)
        if sex:
            state.scene = replace(state.scene, sexes=(*state.scene.sexes, (found.entity.name, sex)))
        return under_known_name(state, found)
    word = state.p.key(noun.head)
    if state.p.key(noun.end) in ELDER:
        about = about_whom(state, state.scene.persons)
        others = [m for m in state.scene.persons if about is None or m.entity.name != about.entity.name]
        elder = next((m for m in reversed(others) if surname(state, m.entity.name) == word), None)
        return elder or person_mention(state.p.text, state.p.span(noun.head, noun.end + 1), state.p.vocabulary)
    known = by_surname(state, word, span.start, sex) or by_any_word(state, word, sex)
    if known is None and sex and any(surname(state, m.entity.name) == word for m in state.scene.persons):
        span = state.p.span(noun.start, noun.end)
        return Mention("person", span, Entity(" ".join(span.of(state.p.text).split()), span.of(state.p.text)))
    return known or person_mention(state.p.text, span, state.p.vocabulary)


ELDER = {"senior", "sr", "sr."}
"""Words after a surname by which the father of the one told of is meant."""


def under_known_name(state: State, found: Mention) -> Mention:
    """Return somebody under the name the text has for them: "Lord Ashdown", "Geoffrey Thomas Ashdown"."""
    topic = state.scene.topic
    longer = longer_name(state, found.entity.name)
    if longer is not None:
        return replace(found, entity=Entity(longer.name, found.span.of(state.p.text), longer.id))
    if topic is None or topic.kind != "person" or found.entity.name == topic.entity.name:
        return found
    words = key_of(found.entity.name).split()
    is_styled = len(words) == 2 and words[0] in STYLES and words[1] == surname(state, topic.entity.name)  # noqa: PLR2004
    if not is_styled and not is_same_person(state, found.entity.name, topic.entity.name):
        return found
    return replace(found, entity=Entity(topic.entity.name, found.span.of(state.p.text), topic.entity.id))


def longer_name(state: State, name: str) -> Entity | None:
    """Return the name of somebody spoken of that these words are part of: "Luis Pérez Soto" for "Luis Pérez".

    Its end stands for it too where it is more than a surname and opens with no given name: "Pérez Soto".
    """
    names = [m.entity for m in reversed(state.scene.persons) if m.entity.name.startswith(f"{name} ")]
    tail = f" {name.casefold()}"
    if not names and not state.p.words.is_a(key_of(name).split()[0], "given"):
        names = [m.entity for m in reversed(state.scene.persons) if m.entity.name.casefold().endswith(tail)]
    return names[0] if len({entity.name for entity in names}) == 1 else None


def by_surname(state: State, word: str, at: int, sex: str = "") -> Mention | None:
    """Return the person last spoken of with this surname; whom the text is about before others of the family.

    ``sex`` is that of a title before the surname ("Ms Lee"), "" where none tells.
    """
    topic = state.scene.topic
    about = about_whom(state, state.scene.persons) or (topic if topic is not None and topic.kind == "person" else None)
    if about is not None and surname(state, about.entity.name) == word and of_sex(state, about, sex):
        return about
    here = (m for people in reversed(state.people.values()) for m in people)
    known = [m for m in (*reversed(state.scene.persons), *here) if surname(state, m.entity.name) == word]
    known = sorted((m for m in known if of_sex(state, m, sex)), key=lambda m: bool(sex) and told_sex(state, m) != sex)
    before = (m for m in known if m.span.start < at)
    return next(before, None) or next(iter(known), None) or said_before(state, word)


def of_sex(state: State, person: Mention, sex: str) -> bool:
    """Whether a title's sex can be a person's."""
    return not sex or told_sex(state, person) in {"", sex}


def told_sex(state: State, person: Mention) -> str:
    """Return the sex that a person's own title or given name tells, "" for none."""
    told = dict(state.scene.sexes).get(person.entity.name, "")
    first = key_of(person.entity.name).split()[0]
    return told or next((kind[0] for kind in ("female", "male") if state.p.words.is_a(first, kind)), "")


def said_before(state: State, word: str) -> Mention | None:
    """Return the person whom a sentence has named in full in words that were not read."""
    nouns = [c.noun for c in state.chunks if c.noun is not None and c.noun.kind == "person"]
    full = (n for n in nouns if n.end - n.head > 1 and state.p.key(n.end - 1) == word)
    noun = next(full, None)
    span = state.p.span(noun.head, noun.end) if noun is not None else None
    return person_mention(state.p.text, span, state.p.vocabulary) if span is not None else None


def by_any_word(state: State, word: str, sex: str = "") -> Mention | None:
    """Return the person last spoken of with this word in the name."""
    people = [m for m in reversed(state.scene.persons) if of_sex(state, m, sex)]
    outer = next((m for m in people if word in outer_words(m.entity.name)), None)
    return outer or next((m for m in people if word == first_surname(state, m.entity.name)), None)


def first_surname(state: State, name: str) -> str:
    """Return the first of two surnames, by which people of Spanish names are called: "Pérez" of "Luis Pérez Soto"."""
    words = key_of(name).split()
    doubled = len(words) > 2 and words[0] not in state.p.words.surnames  # noqa: PLR2004
    return words[-2] if doubled and not state.p.words.is_a(words[-2], "given") and "." not in words[-2] else ""


def outer_words(name: str) -> tuple[str, str]:
    """Return the first and the last word of a name: nobody is called by a middle one."""
    words = key_of(name).split()
    return words[0], words[-1]


def surname(state: State, name: str) -> str:
    """Return a surname: the first word where it is one of those that come first, else the last."""
    parts = key_of(name).split()
    if parts[0] in PEERS and len(parts) > 1:
        return parts[1]
    return parts[0] if parts[0] in state.p.words.surnames else parts[-1]


def about_whom(state: State, people: Sequence[Mention]) -> Mention | None:
    """Return the person told of, by the name used last: whom the paragraph introduced, else the one in the title."""
    for about in (state.scene.about, state.scene.topic):
        if about is not None and about.kind == "person":
            same = (m for m in reversed(people) if is_same_person(state, m.entity.name, about.entity.name))
            found = next(same, None)
            if found is not None:
                return found
    return None


def is_same_person(state: State, name: str, other: str) -> bool:
    """Whether two names are one person's: the same words, or the same surname and given names had or shortened."""
    one, two = (key_of(n).split() for n in (name, other))
    if sorted(one) == sorted(two):
        return True
    if surname(state, name) != surname(state, other) or other_sex(state, one, two):
        return False
    shorter, longer = sorted((given(state, one), given(state, two)), key=len)
    if not shorter or shorter[0] == longer[0] or set(shorter) <= set(longer):
        return True
    return shorter[0][0] == longer[0][0] and (is_initials(shorter) or is_initials(longer))


def other_sex(state: State, one: list[str], two: list[str]) -> bool:
    """Whether a peer's style and a given name are of two sexes: "Lord Ash", "Jane Ash"."""
    told = {
        "f" if state.p.words.is_a(w[0], "female") else "m" if state.p.words.is_a(w[0], "male") else ""
        for w in (one, two)
    }
    style = PEERS.get(one[0]) or PEERS.get(two[0])
    return style is not None and bool(told - {"", style})


def given(state: State, words: list[str]) -> list[str]:
    """Return the words of a name without the surname."""
    if words[0] in PEERS:
        return []
    return words[1:] if words[0] in state.p.words.surnames else words[:-1]


def is_initials(words: list[str]) -> bool:
    """Whether given names are written as initials: "D. W."."""
    return all(len(word.rstrip(".")) == 1 for word in words)
