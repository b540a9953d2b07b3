"""The vocabulary of division: labels of fields, heads of tables, abbreviations; compiled once from the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from schemas.errors import InputError
from schemas.labels import closed_up, is_made_of, office_labels, prefixed_labels, simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from schemas.records import Lexicon, Row

LONGER = (
    "小组",
    "小組",
    "班子",
    "机构",
    "機構",
    "机关",
    "機關",
    "干部",
    "幹部",
    "成员",
    "成員",
    "同志",
    "体制",
    "體制",
    "简历",
    "簡歷",
    "履历",
    "履歷",
    "简介",
    "簡介",
    "小传",
    "小傳",
    "传略",
    "傳略",
    "生平",
    "名单",
    "名單",
    "名录",
    "名錄",
    "一览",
    "一覽",
    "负责人",
    "負責人",
    "设置",
    "設置",
    "设立",
    "背景",
    "概况",
    "概況",
    "沿革",
    "变迁",
    "變遷",
    "演变",
    "演變",
    "分工",
    "情况",
    "情況",
)
"""What goes on behind 领导 or a title as one word: 领导班子, 现任行长小传."""
JOINED = ("及", "和", "与", "與", "或", "的", "之")
"""What joins the words of a heading (职能及演变)."""
FIELDS = ("教育", "宗教", "语言", "信仰")
"""Labels that are fields of work too, with which names of bodies begin."""
OF_BODY = tuple("部局厅廳署处處委司科院事")
"""How the name of a body goes on behind its field (教育部, 宗教局)."""
TITLES = ("长", "長", "任", "记", "記", "席", "员", "員", "师", "師", "监", "監", "委")
"""How titles end."""
JOINT = 20
"""Several titles in one label have so many characters at most."""
GLUED = 100
"""A longer line is prose, and what looks glued in it are its words."""
TOLD = {"function", "kind"}
"""Roles of labels whose values begin with small letters."""
OTHERS = {"starter", "career", "spelt"}
"""What stands for no word before a full stop, or for one in registers only."""
ORDINAL_TAIL = re.compile(r"(?<=[^\s\d])\d{1,2}$")


@dataclass(frozen=True, slots=True)
class Rules:
    """What division knows of words.

    Attributes:
        labels: Field labels and table heads, as ``plain_label`` writes them, with their roles.
        glued: The labels by their first two characters, the longest first, as they may stand glued to a value; 历任
            and its like are left out, since what they are glued to is the title of a list.
        abbreviations: Words whose full stop may not end a sentence, case-folded, with what they stand before: "before
            name" (Dr.), "before number" (No.), "before name or sentence" (U.S., Inc.).
        shorthand: Short forms whose full stop ends no sentence in registers and lists of stations only.
        spelt: Further ones, whose full stop ends none there before a date or another short form.
        characters: Traditional characters with their simplified forms.
        starters: Words that begin a sentence after an initial or a name's abbreviation rather than go on with the name.
        furniture: Words of web pages that belong to no text, case-folded, by where they stand: they fill a ``line``,
            ``start`` or ``end`` one, mark a ``heading`` for editors, or open the ``legend`` of a table.
        genres: Nouns that tell what kind of page it is ("profile"), of which a title's part is made.
        genre_words: What may stand beside them there.
    """

    labels: Mapping[str, str]
    glued: Mapping[str, tuple[str, ...]]
    abbreviations: Mapping[str, str]
    shorthand: frozenset[str]
    spelt: frozenset[str]
    characters: Mapping[int, str]
    starters: frozenset[str]
    furniture: Mapping[str, tuple[str, ...]]
    genres: frozenset[str]
    genre_words: frozenset[str]

    def is_genre(self, words: str) -> bool:
        """Say whether words tell what kind of page it is and nothing else: "Key facts", "Profile"."""
        return is_made_of(words, self.genres, self.genre_words)

    def knows(self, label: str) -> bool:
        """Say whether the words are a label of a field or table."""
        return self.simple(plain_label(label)) in self.labels or self.is_joint(label)

    def is_joint(self, label: str) -> bool:
        """Say whether words are several titles of one holder, one of them a known label (局长、党组书记)."""
        parts = label.strip(" :：").split("、") if len(label) <= JOINT else []
        titles = len(parts) > 1 and all(
            part.endswith(TITLES) and ":" not in part and "：" not in part for part in parts
        )
        return titles and any(self.role(part) in {"office", "deputy"} for part in parts)

    def role(self, label: str) -> str:
        """Return the role of a label, "" for words that are none."""
        return self.labels.get(self.simple(plain_label(label)), "")

    def simple(self, words: str) -> str:
        """Return words with their traditional characters simplified."""
        return words if words.isascii() else words.translate(self.characters)

    def glued_label(self, line: str) -> int:
        """Return the length of the label that the line begins with and its value is glued to, 0 where there is none."""
        folded = self.simple(line.casefold())
        if len(folded) != len(line) or len(line) > GLUED or (line[-1] in "。！？.!?" and len(line) > GLUED // 3):
            return 0
        for label in self.glued.get(folded[:2], ()):
            if self.labels[label] == "start" and not may_date(folded[len(label) : len(label) + 1]):
                continue
            if folded.startswith(label) and (line[len(label) : len(label) + 1].isspace() or breaks(line, len(label))):
                goes_on = line[len(label)].isspace() or line.startswith((*LONGER, *JOINED), len(label))
                goes_on = goes_on or (label in FIELDS and line.startswith(OF_BODY, len(label)))
                return 0 if goes_on else len(label)
        return 0

    def spaced_label(self, line: str) -> int:
        """Return the length of the label that the line begins with and one space parts from its value, 0 for none."""
        folded = self.simple(line.casefold())
        if len(folded) != len(line) or len(line) > GLUED or line[-1] in "。！？.!?:：":
            return 0
        for label in self.glued.get(folded[:2], ()):
            after = line[len(label) : len(label) + 2]
            if (
                folded.startswith(label)
                and after[:1] == " "
                and (after[1:].isupper() or after[1:].isdigit() or after[1:] > "\u2fff" or self.labels[label] in TOLD)
            ):
                return 0 if self.begins_title(label, line[len(label) :]) else len(label)
        return 0

    def begins_title(self, label: str, rest: str) -> bool:
        """Say whether a label that means a deputy opens the title of one: "Vice" before "Premier of Norway"."""
        following, _, owned = rest.strip().partition(" ")
        return self.labels[label] == "deputy" and owned.startswith(("of ", "for ")) and self.role(following) == "office"


def may_date(char: str) -> bool:
    """Say whether a date can start with a character; "任命" glued to a name is a verb."""
    return not char or char.isspace() or char.isascii() or char in "一二三四五六七八九十〇零民清光宣昭平令大约自于於："


def compile_rules(lexicon: Lexicon) -> Rules:
    """Compile the tables ``layouts/labels``, ``layouts/abbreviations`` and ``layouts/furniture``.

    Raises:
        InputError: A label stands twice; the message names both lines.
    """
    characters, offices = simplified(lexicon), office_labels(lexicon)
    listed = [*unique(lexicon.tables["layouts/labels"]).values(), *prefixed_labels(lexicon, offices)]
    labels = {plain_label(row["label"]).translate(characters): row for row in listed}
    words = lexicon.tables["layouts/abbreviations"]
    starting: dict[str, list[str]] = {}
    glued = (name for name, row in labels.items() if row["role"] != "holders")
    for label in sorted(glued, key=lambda name: (-len(name), name)):
        starting.setdefault(label[:2], []).append(label)
    return Rules(
        characters=MappingProxyType(dict(characters)),
        labels=MappingProxyType(
            {**{row["label"]: row["role"] for row in offices}, **{name: row["role"] for name, row in labels.items()}}
        ),
        glued=MappingProxyType({start: tuple(names) for start, names in starting.items()}),
        abbreviations=MappingProxyType({r["word"].casefold(): r["stands"] for r in words if r["stands"] not in OTHERS}),
        shorthand=frozenset(r["word"].casefold() for r in words if r["full"] and r["stands"] != "spelt"),
        spelt=frozenset(r["word"].casefold() for r in words if r["stands"] == "spelt"),
        starters=frozenset(r["word"].casefold() for r in words if r["stands"] == "starter"),
        furniture=MappingProxyType(furniture_of(lexicon.tables["layouts/furniture"])),
        genres=frozenset(row["words"] for row in lexicon.tables["layouts/cues"] if row["kind"] == "genre"),
        genre_words=frozenset(row["words"] for row in lexicon.tables["layouts/cues"] if row["kind"] == "genre_word"),
    )


def furniture_of(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """Return the words of furniture by where they stand, the longest first."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(("line", "start", "end", "heading", "legend"), ())
    for row in sorted(rows, key=lambda row: -len(row["words"])):
        found[row["where"]] = (*found[row["where"]], row["words"].casefold())
    return found


def unique(rows: Iterable[Row]) -> dict[str, Row]:
    """Return the rows by their label, as ``plain_label`` writes it.

    Raises:
        InputError: A label stands twice; the message names both lines.
    """
    found: dict[str, Row] = {}
    for row in rows:
        label = plain_label(row["label"])
        if label in found:
            raise InputError(
                f"{row.path}, line {row.line}: label {row['label']!r} stands in line {found[label].line} too"
            )
        found[label] = row
    return found


@lru_cache(maxsize=1024)
def plain_label(words: str) -> str:
    """Return a label without case, underscores, number or closing colon: "term_start2" and "Term start:" are one."""
    words = closed_up(words.strip().strip("*_'").rstrip(":：.")).replace("_", " ").replace("-", " ")
    return ORDINAL_TAIL.sub("", " ".join(words.casefold().split()))


def breaks(line: str, at: int) -> bool:
    """Say whether words are glued together at ``at``: a capital after a small letter, digit or bracket, or Chinese."""
    if at >= len(line):
        return False
    before, after = line[at - 1], line[at]
    if before.isascii() and before.isupper() and after.isupper():
        return False
    if before.isascii():
        figure = after.isdigit() or (after == "(" and line[at + 1 : at + 2].isdigit())
        return after.isupper() or figure or (after > "\u2fff" and after.isalpha())
    return after.isalnum() or after in "（("
