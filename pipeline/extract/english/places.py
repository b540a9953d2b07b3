"""The place a text has turned to: after "In Jiangsu the sequence was different" the governor is that of Jiangsu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import longest
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary

LEVELS = {
    "country": "country", "nation": "country", "kingdom": "country", "provincial": "province", "province": "province",
    "regional": "province", "region": "province", "municipal": "city", "municipality": "city", "city": "city",
    "county": "county", "district": "district", "prefectural": "prefecture", "prefecture": "prefecture",
    "township": "township",
}  # fmt: skip
LESSER = {"county", "district", "prefecture", "township"}
"""Kinds of place that no list holds: they are known by the names of their bodies ("Lushan County Council")."""
"""Words for a place, or for what belongs to it, and what kind of place they mean."""
FRONT = 80
"""Characters of a sentence within which the place stands that it sets out with."""


def turns_to(text: str, span: Span, vocabulary: Vocabulary) -> str:
    """Return the place a sentence sets out to speak of: "In Jiangsu the ...", "Zhejiang changed governors ..."."""
    words = vocabulary.english
    tokens = tokenize(text, Span(span.start, min(span.end, span.start + FRONT)))
    at = 1 if tokens and tokens[0].key == "in" else 0
    found = longest(tokens, at, words.places) if at < len(tokens) and tokens[at].is_capitalised else None
    if at and found is None and (end := county_end(tokens, at)):
        return " ".join(text[tokens[at].start : tokens[end - 1].end].split())
    if found is None or found[0] >= len(tokens):
        return ""
    follows = tokens[found[0]]
    goes_on = follows.is_capitalised or follows.text == "'s"
    if goes_on or (at == 0 and follows.key not in words.verbs):
        return ""
    return " ".join(text[tokens[at].start : tokens[found[0] - 1].end].split())


def county_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of a county or the like that no list holds: "Ningming County"; 0 for none."""
    named = [token.is_word and token.is_capitalised for token in tokens[at : at + 3]]
    kind = next((n for n in range(1, len(named)) if tokens[at + n].key in LESSER and all(named[: n + 1])), 0)
    after = tokens[at + kind + 1] if at + kind + 1 < len(tokens) else None
    return at + kind + 1 if kind and (after is None or not (after.is_capitalised or after.text == "'s")) else 0


def turned(scene: Scene, place: str, vocabulary: Vocabulary) -> Scene:
    """Return the scene turned to a place: the governor spoken of last is now that of this place."""
    last = scene.posts[-1:]
    entries = vocabulary.english.roles.get(last[0].role.split()[0], ()) if last and last[0].role else ()
    bound = any(" ".join(key) == last[0].role and role.kind == "place" for key, role in entries)
    if not bound or last[0].body is not None:
        return replace(scene, place=place)
    moved = replace(last[0], entity=Entity(f"{last[0].role} of {place}", ""))
    return replace(scene, place=place, posts=(*scene.posts, moved))


def place_meant(word: str, scene: Scene, vocabulary: Vocabulary, here: Iterable[Mention] = ()) -> str:
    """Return the place that "the country" or "provincial" means: the one of its kind last spoken of, "" for none.

    Bodies that the sentence itself has named come ``here``.
    """
    wanted = LEVELS.get(word)
    kinds = vocabulary.english.place_kinds
    names = [
        *(m.entity.name for m in here),
        scene.place,
        *(m.entity.name for m in reversed((*scene.bodies, *scene.posts))),
    ]
    if wanted in LESSER:
        return next((place for name in names if (place := lesser_place(name, wanted))), "")
    found = [place for name in names for place in places_in(name, vocabulary)]
    known = next((place for place in found if wanted and kinds.get(place, wanted) == wanted), "")
    return known or next((place for name in names if wanted in FORMS and (place := lesser_place(name, wanted))), "")


def lesser_place(name: str, kind: str) -> str:
    """Return the place of a kind that a body is named with, without its kind: of "Lushan County Council" Lushan."""
    words, forms = name.split(), FORMS.get(kind, {kind})
    at = next((at for at, word in enumerate(words) if at and word.lower() in forms), 0)
    first = at
    while first and words[first - 1][0].isupper():
        first -= 1
    return " ".join(words[first:at])


FORMS = {"prefecture": {"prefecture", "prefectural"}, "city": {"municipal", "city"}, "province": {"provincial"}}
"""Words for kinds of places as they stand in names of bodies, where it is not the noun alone."""


def places_in(name: str, vocabulary: Vocabulary) -> list[str]:
    """Return the places that a name is made with: of "Hebei People's Congress" Hebei."""
    words = vocabulary.english
    tokens = tokenize(name, Span(0, len(name)))
    ends = [
        longest(tokens, at, words.places) or (None if of_many(tokens, at) else longest(tokens, at, words.demonyms))
        for at in range(len(tokens))
    ]
    return [found[1] for token, found in zip(tokens, ends, strict=True) if found and token.is_capitalised]


def of_many(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for what is American belongs to a part of the continent: "Central American Bank"."""
    return at > 0 and tokens[at - 1].key in {"central", "south", "north", "latin", "inter", "pan"}
