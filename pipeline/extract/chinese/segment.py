"""Cut a stretch of Chinese text into words: the cheapest way through a lattice of readings (Viterbi).

Known words, names by their shape and unknown characters compete; dates are given. The method is that of statistical
word segmentation (Jurafsky & Martin, Speech and Language Processing, ch. on Viterbi decoding) with hand-set costs.
Time is proportional to the length of the text: at each place a bounded number of readings start.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.chinese.foreign_names import Edge, dotted_names, foreign_names, han
from pipeline.extract.chinese.introductions import (
    closed_names,
    glossed_names,
    introduced_name,
    mongolian_names,
    style_edges,
    tibetan_names,
)
from pipeline.extract.chinese.names import WORDS_AND_NAMES, name_edges
from pipeline.extract.chinese.place_names import areas, far_places
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary, Word


class Token(NamedTuple):
    """A word at its place; ``word`` is folded to simplified characters, ``entry`` its reading in the lexicon."""

    span: Span
    label: str
    word: str
    entry: Word | None = None


LABELLED = {
    "COMMA": "，,", "SEMI": "；;", "STOP": "。！？\n", "DUN": "、/", "COLON": "：:", "OPEN": "（(", "CLOSE": "）)",
    "QUOTE": "“「『《", "UNQUOTE": "”」』》", "DASH": "—–-－～",
}  # fmt: skip
MARKS = {mark: label for label, marks in LABELLED.items() for mark in marks}
"""Punctuation with its label."""


def segment(
    text: str, span: Span, given: Mapping[Span, str], known: Iterable[Edge], vocabulary: ChineseVocabulary
) -> list[Token]:
    """Return the words of a span in order, white space left out.

    Args:
        text: The document's text.
        span: The stretch to cut.
        given: Stretches that are one word each (dates, ranks), with their labels.
        known: Where people and bodies that were spoken of are named again.
        vocabulary: The compiled words.
    """
    folded = vocabulary.folded(span.of(text))
    edges = lattice(folded, inside(span, given), vocabulary)
    for edge in known:
        edges[edge.start].append(edge)
    edges = [recurring(there, text, span.start) for there in edges]
    way = cheapest(len(folded), edges, vocabulary.costs)
    spaced = PROFILE.match(folded) is not None
    parts = {other.start for edge, other in pairwise(way) if spaced and other.label == "SPACE" != edge.label}
    labels = ("COMMA" if edge.start in parts else edge.label for edge in way)
    return [
        Token(Span(span.start + edge.start, span.start + edge.end), label, folded[edge.start : edge.end], edge.word)
        for edge, label in zip(way, labels, strict=True)
        if label != "SPACE"
    ]


PROFILE = re.compile(
    r"\s*[\u3400-\u9fff·]{2,12}(?:\s[\u3400-\u9fff])?\s+(?:[男女]性?|[\u3400-\u9fff]{1,4}族)\s+[\u3400-\u9fff\d]"
)
"""How a short biography begins whose parts only spaces set apart ("张明远　男　汉族　1967年8月出生")."""


def recurring(there: Sequence[Edge], text: str, start: int) -> list[Edge]:
    """Return the readings at a place, a name cheaper whose last character would be a word where it recurs with it.

    "市长柳东方向会议": nobody else is called 柳东 in the text.
    """
    people = [edge for edge in there if edge.label == "PERSON"]
    longest = max(people, key=lambda edge: edge.end, default=None)
    if longest is None or len(people) == 1 or text[start + longest.end - 1] not in WORDS_AND_NAMES:
        return list(there)
    around = text[max(0, start + longest.start - NEARBY) : start + longest.end + NEARBY]
    whole = around.count(text[start + longest.start : start + longest.end])
    short = longest.end - 1 - longest.start
    again = whole > 1 and around.count(text[start + longest.start : start + longest.start + short]) == whole
    return [edge._replace(cost=min(edge.cost, SPOKEN)) if again and edge is longest else edge for edge in there]


NEARBY = 3000
"""Characters around a name in which it may recur."""
SPOKEN = 0.9
"""The cost of a name that recurs."""


def inside(span: Span, given: Mapping[Span, str]) -> dict[int, Edge]:
    """Return the given words inside a span by their starts in it; of two that overlap the first."""
    edges: dict[int, Edge] = {}
    last = span.start
    for word in sorted(given):
        if last <= word.start < word.end <= span.end:
            start = word.start - span.start
            edges[start] = Edge(start, word.end - span.start, given[word], 0.0)
            last = word.end
    return edges


def lattice(folded: str, given: Mapping[int, Edge], vocabulary: ChineseVocabulary) -> list[list[Edge]]:
    """Return, for each place in the text, the readings that start there."""
    taken = bytearray(len(folded) + 1)
    edges: list[list[Edge]] = [[] for _ in range(len(folded) + 1)]
    styles = {edge.start: edge for edge in style_edges(folded)}
    for start, edge in {**styles, **given}.items():
        taken[start : edge.end] = b"\x01" * (edge.end - start)
        edges[start].append(edge)
    for index, start, end in vocabulary.automaton.find_matches_as_indexes(folded, overlapping=True):
        if 1 not in taken[start:end]:
            word = vocabulary.words[vocabulary.surfaces[index]]
            edges[start].append(Edge(start, end, word.label, word.cost + torn(folded, start, end), word))
    for name in chain(
        shaped_names(folded, taken, vocabulary),
        numbered_units(folded, taken),
        areas(folded, taken, vocabulary),
        far_places(folded, taken, vocabulary),
    ):
        edges[name.start].append(name)
    for place in range(len(folded)):
        if not taken[place]:
            if folded[place] in vocabulary.surname_starts:
                edges[place] += name_edges(folded, place, taken, vocabulary)
            edges[place].append(single(folded, place, vocabulary))
    return edges


def torn(folded: str, start: int, end: int) -> float:
    """Return the extra cost of a word whose first character rather ends what is before it ("叶俊荣|任", "总理|由")."""
    if folded[start:end] == "理由" and folded[start - 1 : start] in {*"总经助署代护"}:
        return TORN
    if folded[start:end] == "署任" and folded[start - 1 : start] in {*"司总公计"}:
        return 2 * TORN
    if folded.startswith(SEATS, start) and folded[end - 1] in "于在驻" and han(folded[start - 1 : start] or " "):
        return TORN_SEAT * (folded[start - 1] not in WHOLE_BODIES)
    if folded[end - 1] != "任" or end - start != len("荣任") or start < len("叶俊"):
        return 0.0
    foreign = folded[start] in "特提拉" and folded[start - 1] not in "，。；、年月日以经由并"
    return TORN if foreign or folded[start] == "荣" else 0.0


SEATS = ("本部", "总部", "司令部", "法院", "会所", "办公室", "院部")
"""What opens words for where a body sits ("总部位于") and ends names of bodies as well ("警备司令部" + "位于")."""
WHOLE_BODIES = frozenset("局署厅部院会处所司区军师旅团队馆校社织行的其该国盟省市县于在为与和及由之以把将自从到是")
"""Characters that end the name of a body or are words of their own, behind which such a word is none of the name."""
TORN_SEAT = 1.5
TORN = 0.4
"""What such a verb costs more."""
NUMBERED_UNIT = re.compile(
    r"(?P<number>第?\d{1,5}|[第红][一二三四五六七八九十百零〇]{1,5}|(?<![第一二三四五六七八九〇零十])[一二三四五六七八九〇零]{3}(?=[师旅团]))"
    r"(?P<unit>集团军|方面军|军团|纵队|兵团|军(?![区事衔委种])|师(?!级)|旅|团(?!级|结|委)|营|连(?![续任])|[支大中总]队|舰队|部队|分部|基地|分队)"
)
"""A unit of an army by its number: "第26集团军77师"."""


COURT = re.compile(
    "(?:民事|刑事|行政|经济|立案|执行|审判监督|少年|知识产权|民|刑|行)(?:审判)?第?[一二三四五六七八]?(?:审判)?庭(?!院|长|审(?!判[员长]))"
    "|(?:民事|刑事|行政|经济|立案|执行|审判监督|少年|知识产权|民|刑|行)(?:审判)?第?[一二三四五六七八]?(?:审判)?庭(?=庭长)"
)
"""A division of a court."""


def numbered_units(folded: str, taken: bytearray) -> Iterator[Edge]:
    """Yield the numbers that units are named by, and the nouns of the units."""
    for match in NUMBERED_UNIT.finditer(folded):
        if 1 not in taken[match.start() : match.end()]:
            yield Edge(*match.span("number"), "ORDINAL", 0.1)
            yield Edge(*match.span("unit"), "SUFFIX", 0.5)
    for match in COURT.finditer(folded):
        if 1 not in taken[match.start() : match.end()]:
            yield Edge(*match.span(), "SUFFIX", 0.3)


def shaped_names(folded: str, taken: bytearray, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """Yield the foreign names that stand where nothing is given."""
    shapes = (
        dotted_names(folded, vocabulary),
        glossed_names(folded, vocabulary),
        introduced_name(folded, vocabulary),
        closed_names(folded, vocabulary),
        mongolian_names(folded, vocabulary),
        tibetan_names(folded, vocabulary),
        foreign_names(folded, taken, vocabulary),
    )
    return (name for name in chain(*shapes) if 1 not in taken[name.start : name.end])


def single(folded: str, place: int, vocabulary: ChineseVocabulary) -> Edge:
    """Return the reading of last resort: a mark, a letter of another script or a digit, or an unknown character."""
    char = folded[place]
    if char in MARKS:
        return Edge(place, place + 1, MARKS[char], 0.5)
    if char.isspace():
        return Edge(place, place + 1, "SPACE", 0.0)
    if han(char):
        return Edge(place, place + 1, "X", vocabulary.costs["unknown"])
    if char.isalnum():
        return Edge(place, place + 1, "LATIN", 0.1)
    return Edge(place, place + 1, "MARK", 0.5)


def cheapest(length: int, edges: Sequence[Sequence[Edge]], costs: Mapping[str, float]) -> list[Edge]:
    """Return the cheapest way through the lattice."""
    best: list[dict[str, tuple[float, Edge | None, str]]] = [{} for _ in range(length + 1)]
    best[0]["START"] = 0.0, None, ""
    charged = {labels: costs[name] for labels, name in BESIDE.items()}
    for place in range(length):
        for before, (so_far, _, _) in best[place].items():
            for edge in edges[place]:
                after = KNOWN if edge.word is not None and edge.label == "PERSON" else edge.label
                total = so_far + edge.cost + charged.get((before, after), 0.0)
                known = best[edge.end].get(after)
                if known is None or total < known[0]:
                    best[edge.end][after] = total, edge, before
    return traced(best)


def traced(best: Sequence[Mapping[str, tuple[float, Edge | None, str]]]) -> list[Edge]:
    """Follow the cheapest way back from its end."""
    place, label = len(best) - 1, min(best[-1], key=lambda name: best[-1][name][0])
    path: list[Edge] = []
    while True:
        _, edge, before = best[place][label]
        if edge is None:
            return path[::-1]
        path.append(edge)
        place, label = edge.start, before


KNOWN = "KNOWN"
"""Stands for a person of the lexicon, whose name is no worse beside an unknown word."""
BESIDE = {
    ("PERSON", "X"): "beside_unknown", ("X", "PERSON"): "beside_unknown", ("PERSON", "ROLE"): "beside_role",
    ("N", "PERSON"): "beside_noun", ("PERSON", "N"): "beside_noun", ("PERSON", "PERSON"): "beside_name",
    ("X", "V"): "beside_unknown_verb",
    ("PERSON", "SUFFIX"): "beside_unknown", ("PERSON", "NATIVE"): "beside_unknown",
    ("SET", "PERSON"): "beside_unknown", ("FOUND", "PERSON"): "beside_unknown",
    ("PREP", "HOLD"): "beside_verb", ("PERSON", "PLACE"): "beside_noun",
}  # fmt: skip
"""What two labels in a row are charged."""
