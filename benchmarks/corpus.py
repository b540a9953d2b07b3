"""Synthetic texts: articles about everything else, with so many sentences among them that may hold a claim.

The same seed and lexicon give the same articles. Names, bodies and role nouns come from the lexicon; the rest is filler
of our own that speaks of rivers, bridges, birds and kitchens, with names, numbers, years, quotes and abbreviations as
encyclopaedias have them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from schemas.records import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from schemas.records import Language, Lexicon

SPARSE, DENSE = 0.03, 0.97
"""Share of the sentences that may hold a claim: in a general encyclopaedia, and in a page about offices."""

ARTICLE = 20_000
"""Length of an article in characters, about."""

CHINESE = 0.1
"""Share of the articles that are in Chinese."""

FILLER: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "The {noun} lies about {n} km north of {place} and is {adjective} in spring.",
        "Each {month}, the {noun} draws visitors from {place}, who stay for {n} days or more.",
        "In {year}, engineers measured the {noun} near {place} at {n} metres.[{c}]",
        "Its {adjective} colour comes from iron, which the water carries down from the hills around {place}.",
        "{name} painted the {noun} in {year} and called it “a {adjective} morning”.",
        "According to Dr. {name}, no more than {n} pairs of the {adjective} birds nest there today.[{c}][{d}]",
        "Cooks in {place} serve the dish with {adjective} bread, onions (raw or fried) and a little salt.",
        "A {adjective} {noun}, built of stone and about {n} m long, was repaired after the flood of {year}.",
        "The soil is {adjective}; rain falls on {n} days of the year, mostly between {month} and {month}.",
        "The song, written by {name} in {place}, was recorded {n} times, e.g. on the album of {year}.",
    ),
    "zh": (
        "{place}附近的{noun}长约{n}公里，春天水色{adjective}。",
        "{year}年，人们在{place}一带测得{noun}深{n}米。[{c}]",
        "每年{m}月，{noun}吸引许多游客，他们在那里住上{n}天。",
        "{name}在{year}年画过这座{noun}，题为“{adjective}的早晨”。",
        "当地的菜肴配上{adjective}的面包和洋葱，味道清淡。",
        "那里的土壤很{adjective}，一年有{n}天下雨，鸟类约有{n}种。[{c}]",
    ),
}
CANDIDATES: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "{person} served as {role} of the {body} from {year} to {later}.",
        "In {month} {year}, {person} was appointed {role} of the {body}.[{c}]",
        "{person} succeeded {other} as {role} of the {body} in {year}.",
        "{other}, who had been {role} of the {body} since {year}, retired in {later} and was replaced by {person}.",
        "The {body} was established in {year} and reports to the {superior}.",
        "Until {d} {month} {year}, the {role} of the {body} was {person}.[{c}]",
    ),
    "zh": (
        "{year}年{m}月，{person}任{body}主任。",
        "{person}于{year}年接替{other}任{body}副主任。[{c}]",
        "{year}年至{later}年，{person}担任{body}主任，{other}任副主任。",
        "{body}成立于{year}年，隶属于{superior}。",
    ),
}
WORDS: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "noun": (
            "river",
            "bridge",
            "lake",
            "forest",
            "harbour",
            "valley",
            "waterfall",
            "orchard",
            "lighthouse",
            "moor",
        ),
        "adjective": ("green", "narrow", "quiet", "dark", "salty", "deep", "pale", "dry", "cold", "bright"),
        "place": ("Ashby", "Lindau", "Porto Vecchio", "St. Ives", "Tarn", "Monte Alto", "Ruhla", "Ystad", "Osaka"),
        "name": ("Ada Holm", "J. R. Field", "Marta Quist", "Tomas Berg", "L. Amato", "Ines Prado", "Olof Rask"),
        "month": ("January", "March", "April", "June", "July", "September", "October", "December"),
    },
    "zh": {
        "noun": ("河流", "石桥", "湖泊", "森林", "港湾", "山谷", "瀑布", "果园", "灯塔"),
        "adjective": ("碧绿", "安静", "深蓝", "干燥", "寒冷", "明亮", "松软"),
        "place": ("青溪", "白水", "石泉", "云岭", "竹园", "松江"),
        "name": ("陈小雨", "林一鸣", "何青山", "周远帆"),
    },
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the candidate sentences of one language speak of."""

    persons: Sequence[str]
    bodies: Sequence[str]
    roles: Sequence[str]


def corpus(lexicon: Lexicon, megabytes: float, share: float, seed: int = 20) -> list[Document]:
    """Return articles of ``megabytes`` millions of bytes together.

    Args:
        lexicon: Where names come from.
        megabytes: Size of the UTF-8 texts.
        share: Of the sentences, how many may hold a claim.
        seed: Of the random numbers.
    """
    chance, casts = random.Random(seed), {language: cast(lexicon, language) for language in FILLER}  # noqa: S311
    found: list[Document] = []
    size = 0
    while size < megabytes * 1e6:
        language: Language = "zh" if chance.random() < CHINESE else "en"
        text = article(chance, casts[language], language, share)
        content = text.encode()
        found.append(Document(f"article-{len(found)}", text, sha256(content).hexdigest(), language))
        size += len(content)
    return found


def cast(lexicon: Lexicon, language: Language) -> Cast:
    """Draw the names of one language from the lexicon, in its order."""
    column = "name" if language == "en" else "name_zh"
    persons, bodies = ([row[column] for row in lexicon.tables[table]] for table in ("persons", "bodies"))
    roles = [row["role"] for row in lexicon.tables["english/roles"] if row["kind"] == "generic"]
    return Cast([name for name in persons if name], [name for name in bodies if name], roles)


def article(chance: random.Random, names: Cast, language: Language, share: float) -> str:
    """Write one article: a title, sections and paragraphs."""
    parts, length = ["".join(chance.choices("BDFGKLMNPRST", k=1)) + "oralis", "\n\n"], 0
    while length < ARTICLE:
        if chance.random() < 1 / 8:
            parts += ["== ", chance.choice(WORDS[language]["noun"]).capitalize(), " ==\n\n"]
        sentences = list(paragraph(chance, names, language, share))
        parts += [(" " if language == "en" else "").join(sentences), "\n\n"]
        length += sum(map(len, sentences))
    return "".join(parts)


def paragraph(chance: random.Random, names: Cast, language: Language, share: float) -> Iterator[str]:
    """Write the sentences of one paragraph."""
    for _ in range(chance.randint(3, 8)):
        kind = CANDIDATES if chance.random() < share else FILLER
        yield chance.choice(kind[language]).format_map(Slots(chance, names, language))


class Slots(dict[str, object]):
    """What fills the slots of a sentence, drawn when it is asked for; each slot is drawn once a sentence."""

    def __init__(self, chance: random.Random, names: Cast, language: Language) -> None:
        super().__init__()
        self.chance, self.names, self.language = chance, names, language

    def __missing__(self, slot: str) -> object:
        self[slot] = self.draw(slot)
        return self[slot]

    def draw(self, slot: str) -> object:
        """Draw a filling."""
        if slot in NUMBERS:
            return self.chance.randint(*NUMBERS[slot])
        named = {"person": self.names.persons, "other": self.names.persons, "role": self.names.roles}
        named |= {"body": self.names.bodies, "superior": self.names.bodies}
        return self.chance.choice(named[slot] if slot in named else WORDS[self.language][slot])


NUMBERS = {"n": (2, 900), "m": (1, 12), "c": (1, 99), "d": (1, 28), "year": (1921, 1990), "later": (1991, 2020)}
