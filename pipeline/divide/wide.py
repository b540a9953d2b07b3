"""Labels that brackets or wide spaces set apart: 【姓名】王小明, 姓　　名　王小明."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.divide.rules import Rules

HELD = re.compile(r"[【［〖〔][^【】［］〖〗〔〕\d\n]{1,24}[】］〗〕]\s*[:：]?\s*")
"""A label in brackets, with the colon behind it."""
SPREAD = re.compile(r"[\u3400-\u9fff](?:[ \u3000]{1,6}[\u3400-\u9fff]){1,3}(?=\u3000| {2}|\t|[ \u3000]*[:：])")
"""A label whose characters spaces part, as far as its shape tells."""
SPACE = re.compile(r"[ \u3000\t]+")
REACH = 24
"""A label ends within so many characters."""


def held_label(words: str) -> tuple[int, int]:
    """Return where a label in brackets ends and where its value begins, zeros for none, or one that heads sentences."""
    match = HELD.match(words)
    if match is None or match.end() == len(words) or is_told(words[match.end() :]):
        return 0, 0
    return len(match.group().rstrip().rstrip(":：").rstrip()), match.end()


def is_told(value: str) -> bool:
    """Say whether a value is a sentence or several."""
    return "。" in value[:-1] or (value.endswith("。") and "，" in value and len(value) > REACH)


def spaced_out(words: str, rules: Rules) -> tuple[int, int, bool]:
    """Return where a Chinese label ends that spaces part from its value, where that begins, and whether it is known.

    The space between them is wide, or stands in the label too (姓 名 王小明). Zeros where the line has no such label.
    """
    if not "\u3400" <= words[:1] <= "\u9fff":
        return 0, 0, False
    for gap in reversed(list(SPACE.finditer(words, 0, REACH))):
        label = words[: gap.start()]
        wide = "\u3000" in gap.group() or len(gap.group()) > 1 or "\t" in gap.group()
        if gap.end() < len(words) and (wide or SPACE.search(label)) and heads(label, words[gap.end() :], rules):
            return gap.start(), gap.end(), True
    return 0, 0, False


def heads(label: str, value: str, rules: Rules) -> bool:
    """Say whether words are a known label before a value, which does not begin with another label as heads do."""
    leads = MINISTER.fullmatch(label) is not None and PEOPLE.fullmatch(value) is not None
    return (leads or rules.knows(label)) and not rules.knows(SPACE.split(value, maxsplit=1)[0])


MINISTER = re.compile(r"[\u3400-\u9fff]{2,8}(?:部[长長]|大臣|次官|[总總][长長])")
"""A title of a portfolio (外交部长), which is a label before a name."""
PEOPLE = re.compile(
    r"[\u3400-\u9fff]{1,8}(?:[·•][\u3400-\u9fff]{1,8}){1,3}(?: *(?:→|、|/) *[\u3400-\u9fff·•]{2,20}){0,4}"
    r"|[\u3400-\u9fff]{2,4}(?: *(?:→|、|/) *[\u3400-\u9fff·•]{2,20}){0,4}"
)
"""Names of people, one or several."""


def is_spread(words: str, rules: Rules) -> bool:
    """Say whether a line begins with a label between whose characters there are spaces."""
    known = spaced_out(words, rules)[0]
    return SPACE.search(words[:known]) is not None or spread_label(words)[0] > 0


def spread_label(words: str) -> tuple[int, int]:
    """Return where a label ends by the spaces between its characters, and where its value begins; zeros for none."""
    match = SPREAD.match(words)
    gap = SPACE.match(words, match.end()) if match else None
    return (match.end(), gap.end()) if match and gap and gap.end() < len(words) else (0, 0)
