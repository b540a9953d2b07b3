"""Pages of several parts, each headed by a post: whatever counts the parts, the entries below hold that part's post."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import pytest

from schemas.records import Document
from tests.compiled import READER


class Part(NamedTuple):
    """A part of a page: the title that heads it, and who held the post from which year to which."""

    title: str
    holders: tuple[tuple[str, str, str], ...]


PARTS = (
    Part("局长", (("方志远", "1961", "1968"), ("陆春生", "1968", "1977"))),
    Part("副局长", (("顾若兰", "1963", "1970"), ("沈思明", "1970", "1981"))),
    Part("办公室主任", (("陶永强", "1965", "1969"), ("邱景山", "1969", "1974"))),
)
HEADINGS = {
    "counted": ("一、{}", "二、{}", "三、{}"),
    "in brackets": ("（一）{}", "（二）{}", "（三）{}"),
    "figures": ("1、{}", "2、{}", "3、{}"),
    "sections": ("第一节　{}", "第二节　{}", "第三节　{}"),
    "marked": ("## {}", "## {}", "## {}"),
    "lenticular": ("【{}】", "【{}】", "【{}】"),
}
ENTRIES = {
    "bullets": "• {}（{}年—{}年）",
    "lozenges": "◇ {}　{}年—{}年",
    "numbers": "（{n}）{}　{}年—{}年",
    "rows": "{}\t{}年—{}年",
}


def page(heading: str, entry: str, front: str) -> str:
    """Return the page with its parts headed and its entries written in some way; numbers go on from part to part."""
    lines, number = ["海宁市水利局", ""], 0
    for ordinal, part in zip(HEADINGS[heading], PARTS, strict=True):
        lines.append(ordinal.format(front + part.title))
        lines += ["姓名\t任期"] if entry == "rows" else []
        for holder in part.holders:
            number += 1
            lines.append(ENTRIES[entry].format(*holder, n=number))
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize(("heading", "entry", "front"), list(product(HEADINGS, ENTRIES, ("", "历任"))))
def test_the_entries_of_a_part_hold_the_post_that_heads_it(heading: str, entry: str, front: str) -> None:
    """Nobody gets the post of another part, nor one without the page's body."""
    claims = READER.read(Document("t", page(heading, entry, front), "0" * 64, "zh")).claims
    found = {(c.subject, c.object, c.start, c.end) for c in claims if c.predicate == "position_held"}
    assert found == {(name, f"海宁市水利局{p.title}", first, last) for p in PARTS for name, first, last in p.holders}
