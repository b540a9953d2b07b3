"""Bodies and posts of a place that is left out: "市委" after "上海市委" was spoken of."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import han
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token

GOVERNMENTS = ("省府", "市府", "县府", "区府")
"""How governments are called for short: 县府 is 连江县政府."""
COMMITTEES = ("省委", "市委", "区委", "县委", "州委", "地委", "盟委", "旗委")
"""How names of the party's local committees end."""
LOCAL = (
    *COMMITTEES,
    "自治区党委",
    "边区",
    "省政府",
    "市政府",
    "区政府",
    "县政府",
    *GOVERNMENTS,
    "省",
    "市",
    "自治区",
    "县",
    "州",
)
"""What a body's name starts with when its place was named before ("市委办公厅" after "上海市委")."""


def local_body(name: str, words: str, context: Context) -> Entity:
    """Return a local body, under the name with 中共 before it where the text has called it so."""
    fold = context.vocabulary.folded
    forms = [f"{party}{fold(name)}" for party in PARTY]
    spoken = next((body for body in context.latest() if fold(body.name) in forms), None)
    return Entity(spoken.name, words, spoken.id) if spoken is not None else Entity(name, words)


def local_name(word: str, words: str, context: Context) -> str:
    """Return a name that starts with a level of government in full, with the place spoken of before, else ""."""
    level = next((level for level in LOCAL if word.startswith(level)), "")
    level = "" if level == "市" and word.startswith("市政") and not word.startswith("市政府") else level
    prefix = place_before(level, context) if level else ""
    words = f"{words[:1]}政府" if word in GOVERNMENTS and prefix else words
    party = next((name for name in PARTY if context.vocabulary.folded(prefix).startswith(name)), "")
    prefix = prefix if level.endswith("委") else prefix[len(party) :]
    return prefix + words if prefix or not level else ""


def of_sentence(word: str, words: str, context: Context) -> Entity | None:
    """Return the local body of a place that the same sentence has named, ``None`` where it has named none."""
    if not context.named or not word.startswith(LOCAL):
        return None
    full = local_name(word, words, replace(context, bodies=()))
    return local_body(full, words, context) if full and full != words else None


def is_placeless(word: str, context: Context) -> bool:
    """Tell whether a text names bodies of such a level and never says of which place ("省委办公厅", then "省委")."""
    fold = context.vocabulary.folded
    return word in LOCAL and any(fold(body.name).startswith(word) for body in context.latest())


PARTY = ("中共", "中国共产党")
"""What a party committee's name starts with, and that of the place's government does not."""


def group_of_government(tokens: Sequence[Token], place: int, context: Context) -> Entity | None:
    """Return the party group of the government whose leader is named right before ("常务副省长、党组副书记")."""
    before = tokens[max(0, place - 2) : place]
    listed = [token.label for token in before] == ["ROLE", "DUN"] and before[0].word.endswith(LEADERS)
    if tokens[place].word != "党组" or not listed:
        return None
    level, words = context.scripted(before[0].word[-2]), tokens[place].span.of(context.text)
    area = place_before(before[0].word[-2], context)
    area = area if not area or area.endswith(level) else area + level
    return Entity(f"{area}政府{words}", words) if area else None


LEADERS = ("省长", "市长", "县长", "区长", "州长")
"""Ends of titles of who leads the government of a place."""


def place_before(level: str, context: Context) -> str:
    """Return the latest place that precedes such a level in a name, the sentence's own first, else "".

    Outside a life a place named in passing is not meant, where the text tells of another all the time.
    """
    unit = level.removesuffix("委").removesuffix("政府").removesuffix("府").removesuffix("党") or level
    told = next((place for body in reversed(context.named) if (place := place_in(body, unit, context))), "")
    if told:
        return told
    places = [place for body in context.spoken() if (place := place_in(body, unit, context))]
    if not places or context.is_life:
        return next(iter(places), "")
    most, times = Counter(places).most_common(1)[0]
    return most if times >= OFTEN * places.count(places[0]) else places[0]


OFTEN = 4
"""How many times as many bodies of a place are spoken of as of one that is named in passing."""


def place_in(body: Entity, unit: str, context: Context) -> str:
    """Return the place that precedes a level in a body's name ("江城" of 江城市水务局), else ""."""
    before, found, rest = context.vocabulary.folded(body.name).partition(unit)
    known = context.vocabulary.words.get(before)
    named = (known is None or known.label in {"PLACE", "PERSON", "X", "N"}) and not before.startswith(LEAGUES)
    governed = rest.startswith(("委", "政府"))
    fits = found and before and named and all(map(han, before)) and (governed or not of_work(before, context))
    return body.name[: len(before)] if fits else ""


LEAGUES = ("共青团", "团")
"""How names of the youth league's committees begin, which are no places ("共青团江北区委")."""


def of_work(name: str, context: Context) -> bool:
    """Tell whether what stands before 省 names a field of work ("文部科学省")."""
    return any(name[place : place + 2] in context.vocabulary.domain for place in range(len(name) - 1))
