"""The words of layouts: what the label of a field or the head of a column stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.extract.layouts.shorthand import Shorthand
from schemas.labels import PREFIX, closed_up, office_labels, prefixed_labels, simplified

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schemas.records import Lexicon


NUMBERED = re.compile(r"([a-z]+)(\d{1,2}) (name|position|title|type|pfo|agency|department)")
"""A parameter such as "chief2_position" has its number within."""
NUMBERED_HAN = re.compile(r"([\u3400-\u9fff]{2,4})(\d{1,2})(姓名|职位|职务|名称|职称|头衔|职衔|官衔|任期)")
"""A Chinese one (首长1姓名)."""
COUNTED = re.compile(r"(.*\S) (\d{1,2})")
"""A label that is not in the lexicon whole and ends in a number: "Post 2", "Tenure 2"."""
IN_LANGUAGE = re.compile(r"[\u3400-\u9fff]{1,5}[文语](?:名称|全称|名)")
"""A label for the name in a language ("爱沙尼亚文名称")."""
SPLIT = re.compile(r"[^\w-]+")


NOT_FOR_ANOTHER = re.compile(r"代[表办辦码碼管]|[现現时時当當年历歷近古]代")
"""Words with 代 that tell of no acting holder."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a field or head of a column.

    Attributes:
        words: The label in plain writing, see ``plain``.
        role: What stands beside or below it ("start", "predecessor", "office" …); see ``layouts/labels.csv``.
        scope: Of an office, what it is an office of: "country", "place" or "body"; else "".
        group: The number at the end of a parameter's name ("2" of "term_start2"), which tells one office's fields from
            another's, else "".
    """

    words: str
    role: str
    scope: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """The labels, and the words that cells and remarks are told by.

    Attributes:
        labels: Labels by their plain writing.
        cues: For each kind of cue ("incumbent", "none", "acting", …) the words that give it, lower case.
        characters: Traditional characters with their simplified forms.
        prefixes: What may stand before the office in a Chinese label.
        shorthand: Short forms of titles and bodies.
    """

    labels: Mapping[str, Label]
    cues: Mapping[str, frozenset[str]]
    characters: Mapping[int, str]
    prefixes: tuple[str, ...]
    shorthand: Shorthand

    def label(self, words: str) -> Label | None:
        """Return what a label stands for, ``None`` where the lexicon does not know it."""
        name, group = plain(words if words.isascii() else words.translate(self.characters))
        known = self.labels.get(name) or self.labels.get(name + group)
        counted = COUNTED.fullmatch(name) if known is None else None
        if counted and counted[1] in self.labels:
            known, group = self.labels[counted[1]], counted[2]
        if known is None and IN_LANGUAGE.fullmatch(name):
            return Label(name, "native")
        return known and Label(known.words, known.role, known.scope, group)

    def prefix(self, label: str) -> int:
        """Return the length of what stands before the office in a Chinese label (现任, 首任), 0 where nothing does."""
        words = label.translate(self.characters)
        return max((len(prefix) for prefix in self.prefixes if words.startswith(prefix)), default=0)

    def has_cue(self, kind: str, words: str) -> bool:
        """Say whether a cue of one kind stands in words, as whole words where it is written in letters."""
        folded = NOT_FOR_ANOTHER.sub("", words.casefold()) if kind == "acting" else words.casefold()
        padded = f" {SPLIT.sub(' ', folded)} "
        return any(f" {cue} " in padded if cue.isascii() else cue in folded for cue in self.cues[kind])

    def begins_with_cue(self, kind: str, words: str) -> bool:
        """Say whether words begin with a cue of one kind."""
        folded = words.casefold().strip()
        return any(folded == cue or folded.startswith(f"{cue} ") for cue in self.cues[kind])

    def is_cue(self, kind: str, words: str) -> bool:
        """Say whether words are a cue of one kind."""
        return words.strip().strip(".。").casefold() in self.cues[kind]


def compile_layouts(lexicon: Lexicon) -> LayoutWords:
    """Compile the tables of the lexicon's ``layouts`` folder."""
    labels: dict[str, Label] = {}
    characters, offices = simplified(lexicon), office_labels(lexicon)
    for row in (*prefixed_labels(lexicon, offices), *offices, *lexicon.tables["layouts/labels"]):
        name = plain(row["label"])[0].translate(characters)
        labels[name] = Label(name, row["role"], row["scope"])
    cues: dict[str, set[str]] = {}
    for row in lexicon.tables["layouts/cues"]:
        words = row["words"].casefold()
        cues.setdefault(row["kind"], set()).update({words, words.rstrip("."), SPLIT.sub(" ", words).strip() or words})
    return LayoutWords(
        MappingProxyType(labels),
        MappingProxyType({kind: frozenset(words) for kind, words in cues.items()}),
        MappingProxyType(dict(characters)),
        tuple(word for kind, words in sorted(cues.items()) if kind.startswith(PREFIX) for word in sorted(words)),
        Shorthand(lexicon.tables["layouts/abbreviations"]),
    )


def plain(words: str) -> tuple[str, str]:
    """Return a label without case, underscores or closing colon, and the number at its end: "term_start2" has "2"."""
    words = closed_up(words.strip().strip("*_'").rstrip(":：.")).replace("_", " ").replace("-", " ")
    name = " ".join(words.casefold().split())
    name = NUMBERED_HAN.sub(r"\1\3\2", name)
    numbered = NUMBERED.fullmatch(name)
    if numbered:
        return f"{numbered[1]} {numbered[3]}", numbered[2]
    bare = name.rstrip("0123456789")
    return (bare, name[len(bare) :]) if bare.strip() and not bare.endswith(" ") else (name, "")
