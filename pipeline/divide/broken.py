"""Rows of Chinese tables that a copied page has broken: cells lost, and a name on a line above its terms."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import re2

from pipeline.divide.pieces import Piece, rule
from pipeline.divide.shapes import DAY, INTERVAL
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

    Row = tuple[Span, ...]

NAME = re.compile(
    r"(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{4,5}[郎夫雄吉治助彦藏造作介門门卫衛辅輔三]"
    r"|[\u3400-\u9fff]+(?:[·‧・][\u3400-\u9fff]+)+)"
)
"""A name by its shape."""
NO_NAME = re.compile(
    r"官派|代行.*|民[选選]|代理|署理|[临臨][时時]|[遴补補][选選]|公民直[选選]|第.+[任届屆]|空缺|[悬懸]缺|.*[党黨盟][籍员員]?|[无無][党黨].*|.+[省市县縣]"
    r"|(?:北京|天津|河北|山西|内蒙|辽宁|遼寧|吉林|黑龙|黑龍|上海|江苏|江蘇|浙江|安徽|福建|江西|山东|山東|河南|湖北|湖南|广东|廣東|广西|廣西|海南|四川|贵州|貴州|云南|雲南"
    r"|陕西|陝西|甘肃|甘肅|青海|台湾|臺灣|宁夏|寧夏|新疆|西藏|重庆|重慶)[\u3400-\u9fff]{0,3}"
)
"""Words of cells that are nobody's name though they have its shape: how somebody came to office, parties, places."""
YEARS = re.compile(r"[(（][^()（）]*[)）]")
MARKS = re.compile(r"(?:\[[^\[\]]{1,6}\]\s*)+$")
DATE = re2.compile(rf"(?i)(?:{INTERVAL}|{DAY}|现任|現任|至今|在任|[迄至]今)")
PEOPLE = {"person", "name", "office", "incumbent", "chief_name"}
DATED = {"start", "end", "term"}
REMARK = 6
"""A remark has so many characters at least."""
MOST = 3
"""The heads stand on so many lines at most."""
ALONE = 3
"""A name stands with so few cells where its terms are told below it."""


def is_name(words: str) -> bool:
    """Say whether words are a Chinese name by their shape, with years of life in brackets or footnote marks."""
    bare = "".join(YEARS.sub("", MARKS.sub("", words)).split())
    return NAME.fullmatch(bare) is not None and NO_NAME.fullmatch(bare) is None


def is_date(words: str) -> bool:
    """Say whether words are one date and nothing else, footnote marks left out."""
    return DATE.fullmatch(MARKS.sub("", words).strip()) is not None


def name_alone(text: str, cells: Sequence[Span]) -> Span | None:
    """Return the name of a line that has nothing else but a number, whose terms the lines below it tell."""
    full = [cell for cell in cells if cell.start < cell.end]
    named = [cell for cell in full if is_name(cell.of(text))]
    if not named or len(full) > ALONE or any(is_date(cell.of(text)) for cell in full):
        return None
    others = [cell.of(text) for cell in full if cell != named[0] and not YEARS.fullmatch(cell.of(text))]
    return named[0] if all(len(words) <= ALONE for words in others) else None


def roles_of(text: str, head: Row, rules: Rules) -> list[str]:
    """Return what the heads of a table stand for."""
    return [rules.role(words) or rules.role(ASIDE.sub("", words)) for words in (cell.of(text) for cell in head)]


def mended(text: str, cells: Row, roles: Sequence[str], name: Span | None) -> Row | None:
    """Return the cells of a row put under the heads they belong to, ``None`` where that cannot be told.

    Args:
        text: The text.
        cells: The cells of the line, in order; empty ones do not count.
        roles: What each head stands for.
        name: The name that a line above has told, for a row without one.
    """
    full = [cell for cell in cells if cell.start < cell.end]
    first = next((n for n, cell in enumerate(full) if is_date(cell.of(text))), -1)
    people = next((n for n, role in enumerate(roles) if role in PEOPLE), -1)
    dated = [n for n, role in enumerate(roles) if role in DATED]
    if first < 0 or people < 0 or not dated:
        return None
    own = next((cell for cell in full[:first] if is_name(cell.of(text))), None if first else name)
    if own is None:
        return None
    end = first + 1 + (first + 1 < len(full) and is_date(full[first + 1].of(text)))
    made = [Span(cells[-1].end, cells[-1].end)] * len(roles)
    made[people] = own
    if first and full[0] != own and people:
        made[0] = Span(full[0].start, full[0].start + len(MARKS.sub("", full[0].of(text)).rstrip()))
    dates = full[first:end]
    if len(dated) > 1:
        for place, cell in zip(dated, dates, strict=False):
            made[place] = cell
    else:
        made[dated[0]] = Span(dates[0].start, dates[-1].end)
    remarks = next((n for n, role in enumerate(roles) if role == "remarks"), -1)
    told = [cell for cell in full[end:] if cell.end - cell.start >= REMARK]
    if remarks >= 0 and told:
        made[remarks] = told[-1]
    return tuple(made)


def mended_rows(text: str, rows: Sequence[tuple[Line, Row]], rules: Rules) -> list[Piece] | None:
    """Return the rows of tables in pipes whose heads or rows stand on several lines, ``None`` for other tables.

    Args:
        text: The text.
        rows: The lines with their cells; rulers have none.
        rules: The compiled labels.
    """
    rulers = [n for n, (_, cells) in enumerate(rows) if not cells]
    heads = {begin: ruler for ruler in rulers if (begin := head_of(text, rows, ruler, rules)) < ruler}
    if not heads:
        return None
    pieces = [
        Piece(line.start, line.end, "row", cells) if cells else rule(line.span) for line, cells in rows[: min(heads)]
    ]
    broken = False
    for begin, end in pairwise([*sorted(heads), len(rows)]):
        table, is_broken = one_table(text, rows[begin:end], heads[begin] - begin, rules)
        pieces += table
        broken = broken or is_broken
    return pieces if broken else None


def head_of(text: str, rows: Sequence[tuple[Line, Row]], ruler: int, rules: Rules) -> int:
    """Return the first of the lines above a ruler that are the heads of a table of holders, the ruler for none."""
    begin = ruler
    while begin and ruler - begin < MOST:
        cells = [cell.of(text) for cell in rows[begin - 1][1] if cell.start < cell.end]
        if not cells or not any(rules.role(ASIDE.sub("", words)) for words in cells):
            break
        begin -= 1
    head = tuple(cell for _, cells in rows[begin:ruler] for cell in cells if cell.start < cell.end)
    roles = set(roles_of(text, head, rules))
    return begin if roles & PEOPLE and roles & DATED else ruler


def one_table(text: str, rows: Sequence[tuple[Line, Row]], ruler: int, rules: Rules) -> tuple[list[Piece], bool]:
    """Return the rows of one table, and whether any of them was broken; its heads stand above line ``ruler``."""
    head = tuple(cell for _, cells in rows[:ruler] for cell in cells if cell.start < cell.end)
    roles = roles_of(text, head, rules)
    people = next(n for n, role in enumerate(roles) if role in PEOPLE)
    name: Span | None = None
    broken = ruler > 1
    first, *others = rows[:ruler]
    pieces = [Piece(first[0].start, first[0].end, "row", head, head), *(rule(line.span) for line, _ in others)]
    for line, cells in rows[ruler:]:
        alone = name_alone(text, cells) if cells else None
        made = mended(text, cells, roles, name) if cells and alone is None else None
        broken = broken or (made is not None and made[people] not in cells)
        name = alone or (made[people] if made else name)
        pieces.append(Piece(line.start, line.end, "row", made, head) if made else rule(line.span))
    return pieces, broken
