"""Neutral sentences put into gold texts, and sentences cut out of them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pipeline.collect.sources import language_of
from tests.metamorphic.gold import read, reading, text_of, told, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.records import Claim, Reading, Unit

NEUTRAL = {
    "en": (
        "It rained for most of the afternoon.",
        "The reading room has large windows and a stone floor.",
        "Coffee is sold on the ground floor.",
    ),
    "zh": ("那天下午下了一场雨。", "阅览室的窗户很大，地面铺着石板。", "楼下可以买到咖啡。"),
}
"""Sentences about nothing that a claim could be about: no name, no date, no office, no word that refers back."""
SENTENCES = {"prose", "timeline"}
FICTION = re.compile(
    r"\b(?:novels?|films?|series|play|drama|plot|story)\b|小说|小說|电影|電影|电视剧|電視劇|剧情|劇情", re.IGNORECASE
)
GENERIC = {
    "the", "of", "a", "an", "and", "s", "for", "in", "to", "at", "by", "on", "his", "her", "its", "their", "who",
    "was", "were", "is", "are", "be", "been", "had", "has", "have", "with", "as", "from", "that", "this", "it",
    "he", "she", "they", "first", "former", "then", "until", "since", "under",
}  # fmt: skip
"""Words that tell nothing."""


def neutral(name: str, number: int) -> str:
    """Return one of the neutral sentences in the language of a text."""
    choices = NEUTRAL[language_of(text_of(name))]
    return choices[number % len(choices)]


def insertions(name: str) -> Iterator[tuple[int, str]]:
    """Yield every place where a neutral sentence can stand, with the sentence and the white space around it.

    In prose before and after every sentence; between blocks parted by a blank line, and at both ends of the text, as a
    paragraph of its own. Not between a sentence that ends in a colon and what it leads in.
    """
    text, found = text_of(name), list(units(name))
    gap = "" if language_of(text) == "zh" else " "
    for number, unit in enumerate(found):
        if unit.layout != "prose" or not ends_sentence(text, unit) or not begins_sentence(text, unit, found):
            continue
        yield unit.start, neutral(name, number) + gap
        if text[unit.end - 1] not in ":：":
            yield unit.end, gap + neutral(name, number + 1)
    yield 0, neutral(name, 0) + "\n\n"
    for number, match in enumerate(re.finditer(r"\n[ \t]*\n(?=\S)", text)):
        if text[: match.start()].rstrip()[-1:] not in {":", "："}:
            yield match.end(), neutral(name, number) + "\n\n"
    yield len(text.rstrip()), "\n\n" + neutral(name, 1)


def ends_sentence(text: str, unit: Unit) -> bool:
    """Say whether a unit of prose is a whole sentence."""
    return text[unit.end - 1] in '.!?。！？:："”]）)'


def begins_sentence(text: str, unit: Unit, found: list[Unit]) -> bool:
    """Say whether a unit of prose begins a line or follows another sentence."""
    before = text[: unit.start].rstrip(" ")
    return not before or before[-1] in '\n.!?。！？"”]）)' or any(u.end == unit.start for u in found)


def changing(name: str, places: list[tuple[int, str]], *, is_known: bool = False) -> list[int]:
    """Return the places at which a neutral sentence changes what is read.

    All are put in at once, and halves of them only where these change something (group testing, Dorfman 1943): few
    places do, so that a text is read a few times and not once for every place. Where one half changes nothing, the
    other is known to (``is_known``), and is not read whole again.
    """
    if not places or (not is_known and claims_with(name, places) == claims_with(name, [])):
        return []
    if len(places) == 1:
        return [places[0][0]]
    half = len(places) // 2
    first = changing(name, places[:half])
    return first + changing(name, places[half:], is_known=not first)


def claims_with(name: str, places: list[tuple[int, str]]) -> list[tuple[str, ...]]:
    """Return the claims of a gold text with words put in at places, as they would stand without these."""
    if not places:
        return sorted(row(claim, claim.quote_start, claim.quote_end) for claim in reading(name).claims)
    text, changed, begun = text_of(name), "", 0
    stretches = []
    for at, words in sorted(places, key=lambda place: place[0]):
        changed += text[begun:at]
        stretches.append((len(changed), len(words)))
        changed += words
        begun = at
    found = read(name, changed + text[begun:])
    return sorted(row(c, back(c.quote_start, stretches), back(c.quote_end, stretches)) for c in found.claims)


def back(offset: int, stretches: list[tuple[int, int]]) -> int:
    """Return where an offset would be without the stretches that were put in, each given by its start and length."""
    for at, length in reversed(stretches):
        offset = shift(offset, at, length)
    return offset


def shift(offset: int, at: int, length: int) -> int:
    """Return where an offset would be without the stretch."""
    return offset - length if offset >= at + length else offset


def row(claim: Claim, start: int, end: int) -> tuple[str, ...]:
    """Return all that a claim says and where its quote stands."""
    values = told(claim)
    for key in ("claim_id", "source_id", "sentence_id", "citations", "quote_start", "quote_end"):
        del values[key]
    return (f"{start:07d}", str(end), *values.values())


def cuttable(name: str) -> list[Unit]:
    """Return the sentences of a gold text that no other sentence leans on.

    One sentence leans on another where a claim read in the first has, in its names, dates or anchor, a word or figure
    that does not stand in it, but stands in the other or in what was read there. A sentence that leads in a list or
    table is leaned on by it, and one that names a work of fiction by all that follows. Cut are whole sentences that do
    not stand alone on their line and do not begin the text, since these give the text its layout and its subject.
    """
    text = text_of(name)
    found = [unit for unit in units(name) if unit.layout not in {"heading", "rule"}]
    own: dict[str, list[Claim]] = {unit.sentence_id: [] for unit in units(name)}
    for claim in reading(name).claims:
        own[claim.sentence_id].append(claim)
    words = {unit.sentence_id: marks(text[unit.start : unit.end]) for unit in units(name)}
    borrowed = {key: marks(names(claims)) - words[key] for key, claims in own.items()}
    return [
        unit
        for number, unit in enumerate(found)
        if is_loose(text, unit, found[number + 1 :])
        and not any(
            lent & (words[unit.sentence_id] | marks(names(own[unit.sentence_id])))
            for key, lent in borrowed.items()
            if key != unit.sentence_id
        )
    ]


def is_loose(text: str, unit: Unit, following: list[Unit]) -> bool:
    """Say whether a sentence can be cut without changing the layout, and does not lead in a block."""
    words = text[unit.start : unit.end]
    begin, end = text.rfind("\n", 0, unit.start) + 1, (text.find("\n", unit.end) + 1 or len(text) + 1) - 1
    alone = text[begin:end].strip() == words or unit.start == 0
    after = next((other for other in following if other.start > end), None)
    leads = after is not None and after.layout not in SENTENCES
    return unit.layout in SENTENCES and words[-1] in ".。" and not alone and not leads and not FICTION.search(words)


def names(claims: list[Claim]) -> str:
    """Return the names, dates and anchors of claims."""
    return "\n".join(f"{c.subject}\n{c.object}\n{c.start}\n{c.end}\n{c.anchor}" for c in claims)


def without(name: str, unit: Unit) -> tuple[Reading, int, int]:
    """Read a gold text without a sentence and the space beside it; also return what was cut."""
    text, start, end = text_of(name), unit.start, unit.end
    while text[end : end + 1] == " ":
        end += 1
    while end == unit.end and text[start - 1 : start] == " ":
        start -= 1
    return read(name, text[:start] + text[end:]), start, end - start


@cache
def marks(words: str) -> frozenset[str]:
    """Return the words of a stretch that tell something: Latin words and figures, and pairs of Chinese characters."""
    latin = {word for word in re.findall(r"[^\W_\u4e00-\u9fff]+", words.casefold()) if word not in GENERIC}
    han = {run[n : n + 2] for run in re.findall("[\u4e00-\u9fff]+", words) for n in range(len(run) - 1)}
    return frozenset(latin | han)
