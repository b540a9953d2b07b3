"""One roster of a post's holders reads the same however a page sets it: as a list, a table, a box or one paragraph."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from schemas.records import Document
from tests.compiled import READER

if TYPE_CHECKING:
    from collections.abc import Sequence


class Term(NamedTuple):
    """Who held a post from when to when; years, and "" for an end that has not come."""

    name: str
    start: str
    end: str


ENGLISH = [Term("Ann Lee", "1961", "1968"), Term("Tomas K. Birch", "1968", "1977"), Term("Eva Dahl", "1977", "")]
CHINESE = [Term("方志远", "1961", "1968"), Term("陆春生", "1968", "1977"), Term("顾若兰", "1977", "")]


def until(term: Term, open_end: str) -> str:
    """Return a term's end, or the words for an open one."""
    return term.end or open_end


def table(cells: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return a table in each of the ways that pages and files write one."""
    widths = [max(len(cell) for cell in column) + 4 for column in zip(*cells, strict=True)]
    return {
        "markdown": "\n".join(
            f"| {' | '.join(row)} |" + ("\n|" + "---|" * len(row) if not number else "")
            for number, row in enumerate(cells)
        ),
        "tabs": "\n".join("\t".join(row) for row in cells),
        "aligned": "\n".join(
            "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
        ),
        "wikitext": "\n".join(
            [
                '{| class="wikitable"',
                *(f"|-\n{'!' if not n else '|'} " + (" !! " if not n else " || ").join(r) for n, r in enumerate(cells)),
                "|}",
            ]
        ),
    }


def english_blocks() -> dict[str, str]:
    """Return the English roster in each way, by the way's name."""
    spans = [f"{t.start}–{until(t, 'present')}" for t in ENGLISH]
    named = list(zip(ENGLISH, spans, strict=True))
    heads, numbered = ["Name", "Term"], ["", "Name", "From", "To"]
    pairs = [heads, *([t.name, span] for t, span in named)]
    apart = [numbered, *([str(n), t.name, t.start, until(t, "present")] for n, t in enumerate(ENGLISH, 1))]
    return {
        "bullets": "\n".join(f"- {t.name} ({span})" for t, span in named),
        "numbers": "\n".join(f"{n}. {t.name}, {span}" for n, (t, span) in enumerate(named, 1)),
        "terms first": "\n".join(f"* {span}: {t.name}" for t, span in named),
        "colons": "\n".join(f"• {t.name}: {span}" for t, span in named),
        "open with date": "\n".join(f"- {t.name} ({t.start} – {until(t, 'date')})" for t in ENGLISH),
        "two lines": "\n".join(f"{t.name}\n{span}" for t, span in named),
        "one paragraph": ", ".join(f"{t.name} ({span})" for t, span in named),
        "semicolons": "; ".join(f"{t.name} ({span})" for t, span in named) + ".",
        **table(pairs),
        **{f"{way}, numbered": block for way, block in table(apart).items()},
    }


def chinese_blocks() -> dict[str, str]:
    """Return the Chinese roster in each way, by the way's name."""
    spans = [f"{t.start}年—{t.end}年" if t.end else f"{t.start}年至今" for t in CHINESE]
    named = list(zip(CHINESE, spans, strict=True))
    pairs = [["姓名", "任期"], *([t.name, span] for t, span in named)]
    apart = [["序号", "姓名", "任职时间", "离任时间"]]
    apart += [[str(n), t.name, f"{t.start}年", f"{t.end}年" if t.end else "至今"] for n, t in enumerate(CHINESE, 1)]
    return {
        "bullets": "\n".join(f"- {t.name}（{span}）" for t, span in named),
        "numbers": "\n".join(f"{n}. {t.name}：{span}" for n, (t, span) in enumerate(named, 1)),
        "counted": "\n".join(f"第{n}任：{t.name}（{span}）" for n, (t, span) in zip("一二三", named, strict=True)),
        "terms first": "\n".join(f"{span}　{t.name}" for t, span in named),
        "field": "历任局长：" + "、".join(f"{t.name}（{span}）" for t, span in named),
        "one paragraph": "、".join(f"{t.name}（{span}）" for t, span in named) + "。",
        **table(pairs),
        **{f"{way}, numbered": block for way, block in table(apart).items()},
    }


ENGLISH_PAGES = {
    "heading": "Estmark Harbour Board\n\n## Former directors\n\n{}",
    "title right above": "Estmark Harbour Board\n\nThe Estmark Harbour Board was founded in 1961.\n\nDirectors\n{}",
    "title of the page": "Directors of the Estmark Harbour Board\n\n{}",
    "title of two parts": "Estmark Harbour Board: Directors\n\n{}",
}
CHINESE_PAGES = {
    "heading": "海宁港务局\n\n历任局长\n\n{}",
    "title of the page": "海宁港务局历任局长\n\n{}",
    "bracketed": "海宁港务局\n\n海宁港务局成立于1961年。\n\n【历任局长】\n{}",
}


def holders(text: str, language: str) -> set[tuple[str, str, str, str]]:
    """Return who is said to have held which post from when to when."""
    claims = READER.read(Document("t", text + "\n", "0" * 64, language)).claims  # type: ignore[arg-type]
    return {(c.subject, c.object, c.start, c.end) for c in claims if c.predicate == "position_held"}


@pytest.mark.parametrize(("page", "way"), list(product(ENGLISH_PAGES, english_blocks())))
def test_an_english_roster_reads_the_same_in_each_layout(page: str, way: str) -> None:
    """Each holder gets his post with his own term, and nobody another."""
    found = holders(ENGLISH_PAGES[page].format(english_blocks()[way]), "en")
    post = "director of the Estmark Harbour Board"
    assert found == {(t.name, post, t.start, t.end or "..") for t in ENGLISH}


@pytest.mark.parametrize(("page", "way"), list(product(CHINESE_PAGES, chinese_blocks())))
def test_a_chinese_roster_reads_the_same_in_each_layout(page: str, way: str) -> None:
    """Each holder gets his post with his own term, and nobody another."""
    found = holders(CHINESE_PAGES[page].format(chinese_blocks()[way]), "zh")
    assert found == {(t.name, "海宁港务局局长", t.start, t.end or "..") for t in CHINESE}
