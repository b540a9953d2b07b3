"""The holders of one post in the shapes that lists and tables give them, in both languages: the same claims in each."""

from __future__ import annotations

from itertools import product

import pytest

from pipeline.collect import load_lexicon
from pipeline.reading import compile_reader
from schemas.records import Document

READER = compile_reader(load_lexicon())
ENGLISH = (("Ann Lee", "1961", "1968"), ("Tom Birch", "1968", "1977"), ("Olaf Lund", "1977", "present"))
CHINESE = (("李文昌", "1951", "1958"), ("王绍武", "1958", "1967"), ("赵玉兰", "1972", "至今"))
LEADS = {
    "Directors of the Harbour Board\n\n",
    "List of directors of the Harbour Board\n\n",
    "The directors of the Harbour Board have been:\n\n",
    "# Harbour Board\n\n## Directors\n\n",
    "Harbour Board\n\nThe Harbour Board is a government agency in Kenya.\n\nList of directors:\n",
}
BULLETS = ("- ", "* ", "• ", "1. ", "(1) ", "# ", "")
ITEMS = (
    "{n} ({s}–{e})",
    "{n}, {s}–{e}",
    "{s}–{e} {n}",
    "{s}–{e}: {n}",
    "{n}: {s}–{e}",
    "{n} [{s}–{e}]",
    "{n}\t{s}–{e}",
)
BOX = ("", "{n}: {s}–{e}")
"""A shape that is a box rather than a list where it stands below a sentence: label and value on each line."""
CHINESE_LEADS = (
    "河川管理局历任局长\n\n",
    "河川管理局历任局长：\n",
    "# 河川管理局\n\n## 历任局长\n\n",
    "河川管理局历任局长如下：\n\n",
)
CHINESE_BULLETS = ("- ", "1、", "第一任：", "① ", "")
CHINESE_ITEMS = (
    "{n}（{s}年—{e}）", "{n}【{s}年—{e}】", "{n}〔{s}年—{e}〕", "{n}，{s}年—{e}", "{s}年—{e} {n}", "{s}年—{e}：{n}",
    "{n}　{s}年—{e}", "局长 {n}（{s}年—{e}）",
)  # fmt: skip
HEADS = {
    ("Name", "Took office", "Left office"): "{n}|{s}|{e}",
    ("No.", "Portrait", "Name", "Term begin", "Term end", "Party"): "1||{n}|{s}|{e}|Liberal",
    ("Office-holder", "In office from", "In office until"): "{n}|{s}|{e}",
    ("Tenure", "Name"): "{s}–{e}|{n}",
    ("Name", "A", "B"): "{n}|{s}|{e}",
}
CHINESE_HEADS = {
    ("姓名", "职务", "任职年月", "离职年月"): "{n}|局长|{s}年|{e}",
    ("代", "照片", "姓名", "上任", "离任"): "1||{n}|{s}年|{e}",
    ("姓　名", "任 职 时 间"): "{n}|{s}年—{e}",
    ("届次", "局长", "起", "止"): "1|{n}|{s}年|{e}",
}
FORMS = {
    "markdown": ("| {} |\n" + "|---" * 6 + "|\n", "| {} |", " | "),
    "bars": ("{}\n", "{}", " | "),
    "tabs": ("{}\n", "{}", "\t"),
    "wikitext": ('{{| class="wikitable"\n! {}\n', "|-\n| {}", " || "),
    "HTML": ("<table>\n<tr><th>{}</th></tr>\n", "<tr><td>{}</td></tr>", "</td><td>"),
}


def held(text: str) -> set[tuple[str, str, str, str]]:
    """Return holder, post, start and end of the tenures that a text tells."""
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    return {(c.subject, c.object, c.start, c.end) for c in claims if c.predicate == "position_held"}


def expected(holders: tuple[tuple[str, str, str], ...], post: str) -> set[tuple[str, str, str, str]]:
    """Return the tenures of the holders in a post."""
    return {(name, post, start, end if end.isdigit() else "..") for name, start, end in holders}


def listed(holders: tuple[tuple[str, str, str], ...], bullet: str, item: str) -> str:
    """Return the holders as a list."""
    lines = [bullet + item.format(n=n, s=s, e=e) for n, s, e in holders]
    return "\n".join(lines).replace("—至今", "至今") + "\n"


def table(holders: tuple[tuple[str, str, str], ...], form: str, heads: tuple[str, ...], row: str) -> str:
    """Return the holders as a table."""
    head, line, mark = FORMS[form]
    top = mark.replace("||", "!!").replace("td>", "th>").join(heads)
    cells = [row.format(n=n, s=s, e=e).replace("—至今", "至今").split("|") for n, s, e in holders]
    end = {"wikitext": "\n|}", "HTML": "\n</table>"}.get(form, "")
    return head.format(top) + "\n".join(line.format(mark.join(row)) for row in cells) + end + "\n"


@pytest.mark.parametrize("lead", sorted(LEADS))
def test_a_list_of_holders_gives_the_same_claims_in_every_shape(lead: str) -> None:
    below = lead.rstrip().endswith(":")
    shapes = [shape for shape in product(BULLETS, ITEMS) if not (below and shape == BOX)]
    found = {(b, i): held(lead + listed(ENGLISH, b, i)) for b, i in shapes}
    assert {shape: f for shape, f in found.items() if f != expected(ENGLISH, "director of the Harbour Board")} == {}


@pytest.mark.parametrize("lead", CHINESE_LEADS)
def test_a_chinese_list_of_holders_gives_the_same_claims_in_every_shape(lead: str) -> None:
    found = {(b, i): held(lead + listed(CHINESE, b, i)) for b, i in product(CHINESE_BULLETS, CHINESE_ITEMS)}
    assert {shape: f for shape, f in found.items() if f != expected(CHINESE, "河川管理局局长")} == {}


@pytest.mark.parametrize("form", FORMS)
def test_a_table_of_holders_gives_the_same_claims_in_every_shape(form: str) -> None:
    lead = "List of directors of the Harbour Board\n\n"
    found = {heads: held(lead + table(ENGLISH, form, heads, row)) for heads, row in HEADS.items()}
    assert {shape: f for shape, f in found.items() if f != expected(ENGLISH, "director of the Harbour Board")} == {}


@pytest.mark.parametrize("form", FORMS)
def test_a_chinese_table_of_holders_gives_the_same_claims_in_every_shape(form: str) -> None:
    lead = "河川管理局历任局长\n\n"
    found = {heads: held(lead + table(CHINESE, form, heads, row)) for heads, row in CHINESE_HEADS.items()}
    assert {shape: f for shape, f in found.items() if f != expected(CHINESE, "河川管理局局长")} == {}
