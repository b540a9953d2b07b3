"""No text can make the extractor fail, lie about where it read, or take more time than in proportion to its length."""

from __future__ import annotations

import gc
import time
from itertools import islice, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.collect import load_texts
from pipeline.collect.sources import language_of
from schemas.records import PREDICATES, Document, Reading
from tests.compiled import READER
from tests.remembered import REMEMBERED

STATUSES = {"claims", "nothing", "unread", "ignored"}
ALLOWED = 8.0
"""Times as long as for a quarter of the text: halfway, in ratio, between proportional, 4, and quadratic, 16."""
TRIES = 4
"""A busy machine makes one measurement long, what is quadratic all of them."""
SLACK = 0.15
"""Seconds that a measurement may be off."""
SIZE = 3_000

NEAR_MATCHES = {
    "names": "Wang Gang Hu Jintao Li ",
    "role nouns": "director of the head of the deputy secretary ",
    "bodies in bodies": "Office of the Department of the Bureau of ",
    "capitals": "The Office Of The General Department ",
    "coordination": "A and B and the C Office and ",
    "apposition": "Wang Gang, director, and Li, head, ",
    "verbs": "was succeeded by was appointed to be ",
    "sentences": "He was its director. ",
    "dates": "on 1 May 1990 from March 1991 to ",
    "years and dashes": "1990–1995–2000-",
    "digits": "1990199119921993",
    "initials": "A. B. C. ",
    "brackets": "(([[ ) (a [b] (",
    "quotes": '"“a” ‘b’ "\'',
    "pipes": "| a | | b |",
    "open templates": "{{a|{{b|c=",
    "templates": "{{a|b={{c}}}} ",
    "open wikitables": "{| | a || b \n|-\n",
    "open tags": "<table><tr><td>a",
    "bullets on a line": "* - • ",
    "headings on a line": "==a ==",
    "labels on a line": "Name: a: b: ",
    "spaces": "a                                ",
    "footnote marks": "[1][a][2]",
    "combining marks": "\u200b\u0301a",
    "Chinese names": "王刚温家宝胡锦涛",
    "Chinese role nouns": "中央办公厅副主任、",
    "Chinese bodies": "中共中央办公厅政策研究室",
    "Chinese dates": "2012年9月至2013年3月",
    "Chinese numerals": "一九八六年民国三十",
    "Chinese brackets": "（（《「（",
    "Chinese verbs": "接替任出任兼任被免去",
    "Chinese sentences": "他任主任。",
    "Chinese commas": "王刚，主任，",
    "nested brackets": "(director (of (the Office) ",
    "commas": ", , ,",
    "bodies and commas": "Office, ",
    "of the": "the Office of the Bureau of the ",
    "possessives": "Office's ",
    "chains of secretaries": "secretary to the ",
    "chains of successors": "successor to his ",
    "prefixes": "deputy ",
    "vice": "Vice ",
    "titles": "Dr. ",
    "ranks before names": "Lt. Gen. (retd) ",
    "initials and names": "J. R. ",
    "particles": "de la ",
    "nationalities": "chinese ",
    "ministries": "foreign ministry ",
    "ministries with deputies": "foreign ministry deputy ",
    "lists of bodies": "the Bureau of Trade, ",
    "pronouns": "he ",
    "ordinals": "first second ",
    "adverbs": "not formerly ",
    "years": "in 1990 and in 1991, ",
    "gapped clauses": "Wang Gang was director in 1990, Li Bo in 1991, ",
    "relative clauses": "Wang Gang, who was director, ",
    "open comments": "<!-- a ",
    "open boxes": "{{Infobox|a=b|",
    "open references": "<ref>",
    "bold": "'''a''' ",
    "Chinese enumeration": "王刚、主任、办公厅、",
    "Chinese prefixes": "副",
    "Chinese characters": "的部",
    "Chinese places": "河北省石家庄市",
    "Chinese eras": "民国",
    "Chinese quotes": "“办公厅”《",
    "Chinese lists of posts": "主任王刚，副主任李波，",
    "Chinese dots": "阿·别·",
    "Chinese spaces": "王 刚 ",
}
"""What a line is made of, over and over."""

SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "sa", "te", "ro", "vi", "zu", "da", "fe", "go", "hi", "ju")
CHARACTERS = "文海永平德生立新子正山天佑克勤之川大同本初世明光耀中良敬玉和常青伯守仁易小高友彦浩思台泽凯怀季承君元述"


def read(text: str) -> Reading:
    found: Reading = READER.read(Document("x", text, "0" * 64, language_of(text)))
    return found


def repeated(words: str, size: int) -> str:
    return (words * (size // len(words) + 1))[:size]


def seconds(text: str) -> float:
    gc.collect()
    gc.freeze()  # what other tests left in memory is no cost of the text
    try:
        begun = time.process_time()
        read(text)
        return time.process_time() - begun
    finally:
        gc.unfreeze()


def is_proportional(short: str, long: str) -> bool:
    """Say whether the long text, four times the short one, takes at most ``ALLOWED`` times its time in one try."""
    return any(seconds(long) <= ALLOWED * seconds(short) + SLACK for _ in range(TRIES))


OPENINGS = {
    "en": "Wang Gang was director of the General Office, ",
    "zh": "王刚任中共中央办公厅主任，",
}
"""What makes the words after it worth reading."""


def is_chinese(kind: str) -> bool:
    return kind.startswith("Chinese")


@pytest.mark.parametrize("kind", NEAR_MATCHES)
def test_near_matches_after_a_claim_take_time_in_proportion_to_their_length(kind: str) -> None:
    words, opening = NEAR_MATCHES[kind], OPENINGS["zh" if is_chinese(kind) else "en"]
    assert is_proportional(opening + repeated(words, SIZE // 4), opening + repeated(words, SIZE))


@pytest.mark.parametrize("kind", NEAR_MATCHES)
def test_a_line_of_near_matches_takes_time_in_proportion_to_its_length(kind: str) -> None:
    words = NEAR_MATCHES[kind]
    assert is_proportional(repeated(words, SIZE // 4), repeated(words, SIZE))


def latin_names(count: int) -> list[str]:
    return ["".join(parts).capitalize() for parts in islice(product(SYLLABLES, repeat=4), count)]


def chinese_names(count: int) -> list[str]:
    return ["".join(parts) for parts in islice(product("王李张刘陈杨黄赵", CHARACTERS, CHARACTERS), count)]


def days(count: int) -> list[str]:
    return [f"{n % 28 + 1} {MONTHS[n // 28 % 12]} {1900 + n // 336}" for n in range(count)]


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
TEXTS = {
    "English sentences": lambda n: " ".join(
        f"{name} {name[::-1].capitalize()} was director of the {name} Office from 1990 to 1995."
        for name in latin_names(n)
    ),
    "English table": lambda n: (
        "| Name | From | To |\n|---|---|---|\n"
        + "".join(f"| {name} {name[::-1].capitalize()} | 1990 | 1995 |\n" for name in latin_names(n))
    ),
    "abbreviations": lambda n: " ".join(f"The {name} Office ({name.upper()}) is a bureau." for name in latin_names(n)),
    "successions": lambda n: " ".join(
        f"{name} Wang was succeeded by {name[::-1].capitalize()} Li." for name in latin_names(n)
    ),
    "headings": lambda n: "".join(f"== {name} ==\n* {name} Wang (1990-1995)\n" for name in latin_names(n)),
    "box of offices": lambda n: "Wang Gang\n" + "".join(f"Director: {name} Wang\n" for name in latin_names(n)),
    "CV": lambda n: "Wang Gang\n" + "".join(f"1990–1991 director of the {name} Office\n" for name in latin_names(n)),
    "one list of names": lambda n: "Directors: " + ", ".join(f"{name} Wang (1990–1995)" for name in latin_names(n)),
    "one sentence": lambda n: (
        "Wang Gang served as " + ", ".join(f"director of the {name} Office" for name in latin_names(n)) + "."
    ),
    "dates of one post": lambda n: " ".join(f"Wang Gang was director of the Office on {day}." for day in days(n)),
    "acting in one post": lambda n: " ".join(f"Wang Gang was acting director from {day}." for day in days(n)),
    "long heading": lambda n: "== " + "Directors of the Office " * n + " ==\n" + "* Wang Gang (1990-1995)\n" * n,
    "wide heads": lambda n: "|" + " Name |" * n + "\n|" + "---|" * n + "\n" + "| Wang |\n" * n,
    "captions": lambda n: "{|\n" + '|-\n! colspan="2" | a\n' * n + "|}",
    "wide cells": lambda n: "{|\n" + "|-\n| colspan=60 rowspan=60 | a\n" * (n // 4) + "|}",
    "nested templates": lambda n: "Wang {{ubl|" * n + "x" + "}}" * n,
    "Chinese names and posts": lambda n: "，".join(f"{name}任{name[1:]}局局长" for name in chinese_names(n)),
    "Chinese sentences": lambda n: "".join(f"{name}于1990年至1995年任办公厅主任。" for name in chinese_names(n)),
    "lines with spaces behind": lambda n: "出生：1950年    \n" * n,
    "words in a field": lambda n: "Harbour Board\nPredecessor: " + "Ann " * n + "\nFormed: 1950\n",
    "words in a Chinese field": lambda n: "水务局局长\n前任：" + "Ann " * n + "\n继任：李波\n",
    "words in an item": lambda n: "水务局历任局长\n* " + "Ann " * n + "（1990—1995）\n* 王刚（1995—2000）\n",
    "ranks behind a name": lambda n: "水务局局长\n前任：王刚" + " 上将" * n + "x\n继任：李波\n",
    "spaces behind a name": lambda n: "水务局局长\n前任：王刚" + " " * n + "x\n继任：李波\n",
    "Chinese list": lambda n: "历任主任\n" + "".join(f"{name}（1990年—1995年）\n" for name in chinese_names(n)),
}
"""Texts in which everything spoken of is new, by how many things they speak of."""


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_of_ever_new_names_takes_time_in_proportion_to_its_length(kind: str) -> None:
    assert is_proportional(TEXTS[kind](150), TEXTS[kind](600))


@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_long_line_of_all_near_matches_takes_time_in_proportion_to_its_length(language: str) -> None:
    """Say so of a quarter of a megabyte; a whole one takes 4.6 to 4.9 times as long (measured)."""
    kinds = [kind for kind in NEAR_MATCHES if is_chinese(kind) == (language == "zh")]
    line = "".join(NEAR_MATCHES[kind] for kind in kinds).replace("\n", " ")
    whole = repeated(line, 250_000)
    assert is_proportional(whole[:62_500], whole)


@pytest.mark.parametrize("unit", ["第六军团", "第三十一支队", "第二檢察廳", "第四室"])
def test_a_numbered_unit_of_which_nothing_is_made_is_no_fault(unit: str) -> None:
    check(f"{unit}旧址。{unit}中将王刚接任。")


@pytest.mark.parametrize(
    "words",
    ["Ministry of Culture, Sports and", "Ministry of Culture and Tourism, Sports &", "Department of Sports, Water and"],
)
def test_a_name_that_breaks_off_in_a_series_is_no_fault(words: str) -> None:
    check(words)


def check(text: str, reading: Reading | None = None) -> None:
    """Hold a reading against its text."""
    reading = reading or read(text)
    spans = {}
    for sentence in reading.sentences:
        assert text[sentence.start : sentence.end] == sentence.text != ""
        assert sentence.status in STATUSES
        spans[sentence.sentence_id] = (sentence.start, sentence.end)
    assert len(spans) == len(reading.sentences)
    claims = {claim.sentence_id for claim in reading.claims}
    assert {s.sentence_id for s in reading.sentences if s.status == "claims"} == claims
    for claim in reading.claims:
        start, end = spans[claim.sentence_id]
        assert start <= claim.quote_start < claim.quote_end <= end
        assert text[claim.quote_start : claim.quote_end] == claim.quote
        assert claim.predicate in PREDICATES
        assert claim.subject
    assert len({claim.claim_id for claim in reading.claims}) == len(reading.claims)


PIECES = sorted(
    {piece for words in NEAR_MATCHES.values() for piece in (*words.split(), words)} | {"\n", "\n\n", ". ", "。"}
)
PIECES += [
    "Wang Gang",
    "director of the General Office",
    "succeeded",
    "from 1990 to 1995",
    "in the same month",
    "he",
    "it",
]
PIECES += [
    "1993年3月",
    "接替",
    "任",
    "中央办公厅主任",
    "翌日",
    "该职",
    "- ",
    "| ",
    "Office: ",
    "职务：",
    "1990–95 ",
    "{{Infobox x\n| ",
]
PIECES += ["第", "三十六", "军团", "支队", "中将", "指挥官", "检察厅"]
SCRAPS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40)


@settings(max_examples=150, deadline=None)
@given(SCRAPS.map(" ".join))
def test_any_words_are_read_without_failing_and_every_claim_stands_where_it_says(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None)
@given(SCRAPS.map("".join))
def test_any_words_run_together_are_read_without_failing(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_characters_are_read_without_failing(text: str) -> None:
    check(text)


def gold_texts() -> list[Path]:
    return sorted(path for path in (Path(__file__).parent / "gold").rglob("*.txt"))


@pytest.mark.parametrize("path", gold_texts(), ids=lambda path: path.stem)
def test_every_claim_of_a_gold_text_stands_in_its_sentence(path: Path) -> None:
    check(path.read_text("utf-8"), REMEMBERED.read(load_texts([path])[0]))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_gold_texts_cut_and_mixed_at_random_are_read_without_failing(data: st.DataObject) -> None:
    texts = [path.read_text("utf-8") for path in gold_texts()]
    parts = []
    for _ in range(3):
        text = data.draw(st.sampled_from(texts))
        start = data.draw(st.integers(0, len(text)))
        parts.append(text[start : start + data.draw(st.integers(0, 400))])
    check(data.draw(st.sampled_from(["", " ", "\n", "\n\n"])).join(parts))
