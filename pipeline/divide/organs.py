"""Chinese lists of bodies: a body's name heads its lines (一、某局), which a title or label begins (局长　某某)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.pieces import Piece, rule, trim
from pipeline.divide.rolls import heads_holders
from pipeline.divide.sentences import is_han
from pipeline.divide.shapes import is_finished, label_length, looks_like_title
from schemas.labels import ASIDE
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.divide.pieces import Block, Line
    from pipeline.divide.rules import Rules

ORNAMENT = re.compile(r"(?:[〇○◎●◆◇■□▲△★☆※▶►◈❖]\s*)+|【\s*")
"""Marks before a heading, which are no part of it."""
ORDINAL = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．])\s*")
HAN_NUMBERS = "一二三四五六七八九十（("
"""How the number of a section begins."""
ORGAN = re.compile(
    r"[\u3400-\u9fff]{1,24}(?:部|局|馆|館|中心|团|團|院|会|會|处|處|署|厅|廳|司|室|所|台|臺|校|社|站|办|辦|委|组|組|行|公署|政府|使馆|使館|法庭)"
    r"(?:[（(][^()（）]{1,30}[)）])?"
)
"""The name of a body by its ending."""
TITLED = re.compile(r"(?P<title>[\u3400-\u9fff]{2,8})(?:\u3000+| {1,4}|[：:]\s*)(?=[\u3400-\u9fff（(])")
LABELLED = {
    "office",
    "deputy",
    "headquarters",
    "established",
    "parent",
    "staff",
    "rank",
    "former",
    "forebear",
    "other_name",
}
"""Roles of labels that begin a line about a body."""


def undecorated(line: Line) -> tuple[Span, list[Piece]]:
    """Return the words of a heading without the ornaments around them, and these as rules."""
    match = ORNAMENT.match(line.words)
    if match is None or match.end() >= len(line.words):
        return line.span, []
    closing = len(line.words) - 1 if match.group().startswith("【") and line.words.endswith("】") else len(line.words)
    if match.group().startswith("【") and closing == len(line.words):
        return line.span, []
    words = Span(line.start + match.end(), line.start + len(line.words[:closing].rstrip()))
    marks = [Span(line.start, line.start + len(match.group().rstrip()))]
    marks += [Span(line.start + closing, line.end)] if closing < len(line.words) else []
    return words, [rule(mark) for mark in marks]


def lenticular(line: Line, rules: Rules) -> list[Piece]:
    """Return the heading that a line in 【】 is which has a few Chinese characters and nothing else (【内设机构】).

    What stands under the label of a person's offices is a field of that (【經歷】).
    """
    named = LENTICULAR.fullmatch(line.words) is not None
    return as_heading(line) if named and rules.role(line.words.strip("【】 \u3000")) not in OF_PERSONS else []


def heads_part(lines: Sequence[Line], at: int, rules: Rules) -> list[Piece]:
    """Return a line as the heading of a part, in 【】 or after a number, or as the list of units below a heading."""
    line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    return (
        lenticular(line, rules)
        or unit_list(lines, at, rules)
        or numbered_heading(line, following, rules)
        or counted_heading(lines, at)
    )


def as_heading(line: Line) -> list[Piece]:
    """Return a line as a heading, with its ornaments as rules."""
    words, ornaments = undecorated(line)
    return sorted([Piece(words.start, words.end, "heading", level=2), *ornaments], key=lambda piece: piece.start)


OF_PERSONS = {"incumbent", "previous_office", "other_office", "later_office", "present_office", "born", "died"}
LENTICULAR = re.compile(r"【[ \u3000]*[\u3400-\u9fff](?:[ \u3000]{0,4}[\u3400-\u9fff、与與和及]){1,11}[ \u3000]*】")


def unit_list(lines: Sequence[Line], at: int, rules: Rules) -> list[Piece]:
    """Return the field that a line is which names units one after the other, below a heading of such (内设机构)."""
    above = lines[at - 1].words.strip("#=*【】〔〕[] \u3000") if at else ""
    above = ORDINAL.sub("", above, count=1)
    line = lines[at]
    if rules.role(above) != "child" or not UNITS.fullmatch(line.words):
        return []
    value = Span(line.start, line.start + len(line.words.rstrip("。.")))
    return [Piece(line.start, line.end, "field", (Span(line.start, line.start), value))]


UNIT = ORGAN.pattern.replace("(?:部|", "(?:科|股|队|隊|站|部|", 1)
UNITS = re.compile(rf"{UNIT}(?:、{UNIT})+(?:等[\u3400-\u9fff\d个個]{{0,6}})?[。.]?")


def organ_heading(lines: Sequence[Line], at: int, rules: Rules) -> list[Piece]:
    """Return the heading that a body's name is, after its number, above lines that titles begin."""
    line = lines[at]
    match = ORDINAL.match(line.words)
    name = line.words[match.end() :] if match else line.words
    if at + 1 >= len(lines) or not ORGAN.fullmatch(name) or rules.knows(name):
        return []
    following = lines[at + 1]
    numbered = match is not None and match.group()[0] in HAN_NUMBERS
    heads = title_of(following.words, rules) or (numbered and not ORDINAL.match(following.words))
    heads = heads or (at > 0 and heads_holders(lines, at + 1, rules))
    if following.after_blank or bullet(following.words) or not heads:
        return []
    start = line.end - len(name)
    number = [rule(Span(line.start, line.start + len(line.words[: -len(name)].rstrip())))] if start > line.start else []
    return [*number, Piece(start, line.end, "heading", level=3)]


def title_of(words: str, rules: Rules) -> int:
    """Return the length of the label that a line begins with and space or a colon parts from its value, 0 for none."""
    match = TITLED.match(words)
    if match and rules.role(match["title"]) in LABELLED:
        return match.end("title")
    label, value, known = label_length(words, rules)
    wide = value and known and "\u3000" in words[label:value]
    return label if wide and is_han(words[0]) and rules.role(words[:label]) in LABELLED else 0


def titled_lines(text: str, lines: Sequence[Line], at: int, rules: Rules, *, after: str) -> Block | None:
    """Read the lines below a heading that known labels begin, parted from their values by wide spaces: its fields."""
    end = at
    while end < len(lines) and (end == at or not lines[end].after_blank) and "\u3000" in lines[end].words[:10]:
        if not title_of(lines[end].words, rules):
            break
        end += 1
    if end == at or after not in {"heading", "field"} or not looks_like_title(lines[at].words[:2]):
        return None
    pieces = []
    for line in lines[at:end]:
        size = title_of(line.words, rules)
        value = trim(text, line.start + size, line.end)
        cut = len(value.of(text)) - len(value.of(text).lstrip(":： \u3000"))
        pieces.append(
            Piece(
                line.start, line.end, "field", (Span(line.start, line.start + size), Span(value.start + cut, line.end))
            )
        )
    return pieces, end


GAP = re.compile(r"[—–－-]{1,4}\s*[（(]?\d{4}|[（(].{0,8}\d{4}|(?:空缺|暂缺|暫缺)")
"""How a line begins that tells of a gap in a list of holders."""


def is_gap(lines: Sequence[Line], at: int, is_entry: Callable[[Line], bool]) -> bool:
    """Say whether a line between the items of a list without bullets tells of a time without holder or years."""
    last = at + 1 >= len(lines) or lines[at].after_blank or lines[at + 1].after_blank
    words = "" if last else lines[at].words
    return (GAP.match(words) or REMARKED.fullmatch(words)) is not None and is_entry(lines[at + 1])


REMARKED = re.compile(r"[\u3400-\u9fff·]{2,12}[（(][^()（）]{2,60}[）)]")
"""A Chinese name with a remark but no years, among names that have them."""


SECTION = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|[IVX]{1,4}\.\s"
    r"|第[一二三四五六七八九十\d]{1,3}[章节節编編篇][\s\u3000]+)[\s\u3000]*"
)
FIGURE = re.compile(r"[\d０-９]{1,2}[、.．][\s\u3000]*")
"""A figure that may count the parts of a page, above the entries of each."""


def numbered_heading(line: Line, following: Line | None, rules: Rules) -> list[Piece]:
    """Return a heading after an ordinal ("一、书记"), with the ordinal as a rule: a known label, or above a table."""
    match = SECTION.match(line.words) or over_entries(line, following)
    words = line.words[match.end() :] if match else ""
    above = following is not None and ("|" in following.words or "\t" in following.words) and "|" not in words
    known = rules.knows(ASIDE.sub("", words)) or (above and looks_like_title(words)) or over_items(words, following)
    if match is None or not words or not known:
        return []
    cut = line.start + match.end()
    return [rule(Span(line.start, line.start + len(match.group().rstrip()))), Piece(cut, line.end, "heading", level=2)]


def over_entries(line: Line, following: Line | None) -> re.Match[str] | None:
    """Return the figure before a Chinese title that heads the entries right below it ("2、副局长")."""
    match = FIGURE.match(line.words)
    words = line.words[match.end() :] if match else ""
    if following is None or OFFICE.fullmatch(words) is None:
        return None
    table = "\t" in following.words or "|" in following.words
    entry = over_items(words, following) and any(ch.isdigit() for ch in following.words)
    return match if table or entry else None


def over_items(words: str, following: Line | None) -> bool:
    """Say whether a line is but a Chinese title above a list's first item ("革命委员会主任" above "1. 李明")."""
    return (
        following is not None and OFFICE.fullmatch(words) is not None and FIRST_ITEM.match(following.words) is not None
    )


def opens_section(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line among items is the numbered title of the next ones ("二、副局长" above "• 李明")."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    match = SECTION.match(lines[at].words) or over_entries(lines[at], below)
    return match is not None and over_items(lines[at].words[match.end() :], below)


OFFICE = re.compile(r"[\u3400-\u9fff、]{1,16}[长長任记記席员員监監委督臣使令理统統相官事师師]")
FIRST_ITEM = re.compile(
    r"(?:[(（]?\d{1,2}[.．、)）]|[-•·*●○◦▪■◇◆□])\s*[\u3400-\u9fff]"
    r"|[\u3400-\u9fff·]{2,12}[ \u3000]*[（(:：，, \u3000][ \u3000]*[12]\d{3}"
    r"|(?:[(（]?\d{1,2}[.．、)）]|[-•·*●○◦▪■◇◆□])?\s*[12]\d{3}[年.][^\n]{3,30}[\u3400-\u9fff]$"
)
COUNTED = re.compile(r"\d{1,2}[.)] +(?=[A-Z][^,:;(|\d]{3,60}$)")
"""How a line begins that is but a number and a name, or the like."""


def counted_heading(lines: Sequence[Line], at: int) -> list[Piece]:
    """Return a heading after a figure, with the figure as a rule: "2. Ann Lee" over sentences that tell of her.

    The last entry of a list before prose is none.
    """
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    match = COUNTED.match(line.words)
    alone = match is not None and below is not None and is_finished(below.words) and looks_like_title(line.words)
    listed = at > 0 and not is_finished(lines[at - 1].words) and lines[at - 1].words[:1].isdigit()
    longer = alone and below is not None and len(below.words) > 2 * len(line.words) and not below.words[0].isdigit()
    if match is None or not longer or listed:
        return []
    cut = line.start + match.end()
    figure = rule(Span(line.start, line.start + len(match.group().rstrip())))
    return [figure, Piece(cut, line.end, "heading", level=3)]
