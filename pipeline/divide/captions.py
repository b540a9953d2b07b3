"""Captions: lines that are the title of a page, of a box or of the block below them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from pipeline.divide.bullets import bullet
from pipeline.divide.entries import HOLDERS, NAMES, PLURAL, ends_in_term, heads_entry, is_bare_item, joint_title
from pipeline.divide.rolls import begins_table, heads_holders, is_roll, stands_over_holders
from pipeline.divide.run_in import run_in
from pipeline.divide.sentences import is_han
from pipeline.divide.shapes import (
    ALL_HOLDERS,
    NARROW,
    NUMBERED,
    dated,
    is_finished,
    is_plain_heading,
    is_ruler,
    label_length,
    looks_like_title,
    parted_label,
)
from pipeline.divide.tables import has_gap, has_pipe, has_tab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules


def caption(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is a heading: the page's title, a caption above a block, or a title set off from prose."""
    line = lines[at]
    following = lines[at + 1] if at + 1 < len(lines) else None
    words = line.words
    roll = (is_roll(words) and stands_over_holders(lines, at, rules)) or heads_holders(lines, at, rules)
    if roll or is_entry_alone(lines, at) or is_headed(lines, at, rules):
        return roll
    if is_titled(lines, at, rules) or (line.before_blank and LISTING.search(words)) or over_table(lines, at):
        return True
    if is_of_block(words) or (at == 1 and not line.after_blank and not above_block(lines, at, rules)):
        return False
    shape = parted_label if line.before_blank or (following and bullet(following.words)) else label_length
    _, labelled, known = shape(words, rules)
    if labelled and (known or not line.before_blank or not CHRONICLE.search(words[labelled:])):
        return False
    if following is None or line.before_blank:
        return not ends_run(lines, at) and is_plain_heading(line, following)
    listed = ALL_HOLDERS.fullmatch(words) is not None and NUMBERED.match(following.words) is not None
    listed = listed or (at == 0 and looks_like_title(words) and heads_holders(lines, 1, rules))
    return listed or lists(lines, at, rules) or pair(lines, at) or heads(line, following, rules, is_first=at == 0)


ASIDE = re.compile(r"^(?:List of (?:the )?)|(?:,? (?:since|from) \d{4}\b.*| ?[(,]? ?\d{4}\b.*)$")
"""What may stand before or behind the title of those whom a table lists."""


def over_table(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is the title of several holders of a post right above their table: "Former ministers"."""
    if at + 1 >= len(lines) or lines[at + 1].after_blank or not HOLDERS.search(ASIDE.sub("", lines[at].words)):
        return False
    following = lines[at + 1]
    whole = looks_like_title(lines[at].words) and not begins_table(lines[at]) and not has_gap(lines[at].words)
    table = begins_table(following) or has_gap(following.words)
    return whole and (table or run_in(lines, at + 1) is not None)


def is_titled(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is a title of two parts: a name with a genre, or with those whom a list is of."""
    words, following = lines[at].words, lines[at + 1] if at + 1 < len(lines) else None
    if following is None:
        return False
    genre = at == 0 and not is_of_block(words) and genre_title(words, rules)
    apart = following.after_blank or not has_pipe(following.words)
    joint = joint_title(words) and apart and not rules.knows(words.split(":")[0])
    return genre or joint


PARTED = re.compile(r"\s*:\s+|\s+[–—-]\s+|\s+\|\s+")
"""What parts the name in the title of a page from what kind of page it is."""


def genre_title(words: str, rules: Rules) -> bool:
    """Say whether a line names something and tells what kind of page it is about: "Profile: Rates Board"."""
    mark = PARTED.search(words)
    if mark is None or not looks_like_title(words):
        return False
    first, second = words[: mark.start()], words[mark.end() :]
    genres = [rules.is_genre(part) for part in (first, second)]
    return genres.count(True) == 1 and len(second if genres[0] else first) > 1


CHRONICLE = re.compile(
    r"(?i)\b(?:chronology|chronicle|timeline|time line|history|milestones"
    r"|(?:key|main|important|principal) (?:dates|events))\b[^.;]{0,40}$"
)
"""What may stand behind the name of a body and a colon in the title of a page: "The Rates Board: key dates"."""


def is_entry_alone(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is in brackets, a list of names, or the one holder below a line that ends in a colon."""
    words = lines[at].words
    led = at > 0 and not lines[at].after_blank and lines[at - 1].words[-1] in ":：" and is_bare_item(lines[at])
    return led or (words[0] in "(（" and words[-1] in ")）") or NAMES.fullmatch(words) is not None


def is_of_block(words: str) -> bool:
    """Say whether a line has a mark or date that those of lists and tables have."""
    marked = bullet(words) or has_pipe(words) or has_tab(words) or dated(words)[1]
    return bool(marked) or words.startswith("<") or "  " in words


def above_block(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a table or a list of holders begins right below a line."""
    return at + 1 < len(lines) and (begins_table(lines[at + 1]) or lists(lines, at, rules))


def lists(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line stands for several people whose names with their terms are the lines below it."""
    words = lines[at].words
    is_plural = rules.role(words) == "holders" or PLURAL.search(words) is not None
    return is_plural and looks_like_title(words) and not ends_in_term(lines[at]) and holds_terms(lines, at + 1)


def is_headed(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line is the first entry below a heading, rather than one itself."""
    if at == 0 or lines[at].after_blank:
        return False
    roll = is_roll(lines[at - 1].words) and stands_over_holders(lines, at - 1, rules)
    return roll or lists(lines, at - 1, rules) or pair(lines, at - 1)


def pair(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line heads the one entry below it, with which it stands between blank lines."""
    line, below = lines[at], lines[at + 1]
    alone = line.after_blank and below.before_blank and not below.after_blank
    return alone and heads_entry(line) and (ends_in_term(below) or is_bare_item(below))


def holds_terms(lines: Sequence[Line], at: int) -> bool:
    """Say whether lines right below each other each give a name with its term, before or behind it."""
    below = lines[at : at + 2]
    alike = all(ends_in_term(line) or is_bare_item(line) for line in below) or all(dated(b.words)[2] for b in below)
    return len(below) > 1 and not below[1].after_blank and alike


def is_other_name(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line gives the name in the line above it once more, in another script: letters below Chinese."""
    if not at or lines[at].after_blank:
        return False
    above, here = lines[at - 1].words, lines[at].words
    letters = [word for word in here.split() if all(map(is_letter, word.translate(JOINTS)))]
    scripts = {script(above[0]), script(here[0])}
    captioned = at + 1 < len(lines) and lines[at + 1].words.startswith(above) and lines[at + 1].before_blank
    closes = lines[at].before_blank or captioned or "other" in scripts
    titled = looks_like_title(here) or (script(here[0]) == "other" and len(here) <= LONGEST_NAME)
    return closes and len(scripts) > 1 and titled and len(letters) == len(here.split())


JOINTS = str.maketrans("", "", "-‐‑'’.")
"""Signs inside names ("Kwok-leung", "O'Neill", "C.Y.")."""


def is_letter(char: str) -> bool:
    """Say whether a character is a letter, or the vowel sign of one."""
    return char.isalpha() or unicodedata.category(char)[0] == "M"


LISTING = re.compile(
    r"^\d{4}[^。；，]{0,60}(?:名[录錄单單]|一[览覽]表?|[大纪紀年]事?[记記表]|更迭表?|沿革|[领領][导導]人?|负责人|負責人|组成人员|組成人員|班子|任免)$"
)
"""The title of a list or chronicle that begins with the years it is about."""
LONGEST_NAME = 60
LATIN = 0x24F
"""The last letter of the Latin script, but for a few with two accents."""


def script(char: str) -> str:
    """Return whether a letter is Chinese, Latin or of another script."""
    if is_han(char):
        return "han"
    return "latin" if ord(char) <= LATIN or "\u1e00" <= char <= "\u1eff" else "other"


def is_named_twice(lines: Sequence[Line], at: int, rules: Rules) -> bool:
    """Say whether a line begins a box with a name that the next line gives once more, in another script.

    The caption of a picture and an office may stand before the first label.
    """
    if at + 2 >= len(lines) or not (lines[at].after_blank and looks_like_title(lines[at].words)):
        return False
    after = lines[at + 2 : at + 2 + REACH]
    return is_other_name(lines, at + 1) and any(begins_block(line, rules) or rules.knows(line.words) for line in after)


REACH = 4
"""Lines."""


def is_running(line: Line, following: Line) -> bool:
    """Say whether a long line is one of running text, which goes on below it."""
    return len(line.words) > NARROW and (following.words[0].islower() or bool(SENTENCE_END.search(line.words)))


SENTENCE_END = re.compile(r"[a-z]{3}[.] [A-Z]")
"""A stop inside a line, which is then no title."""


def heads(line: Line, following: Line, rules: Rules, *, is_first: bool) -> bool:
    """Say whether a line with another right below it is a heading of what begins there."""
    beside = is_bare_item(line) and is_bare_item(following)
    if (beside and (is_han(line.words[0]) or not bullet(following.words))) or is_running(line, following):
        return False
    if rules.role(line.words) == "holders" and begins_table(following):
        return True
    if rules.knows(line.words):
        return bool(dated(following.words)[1]) or is_bare_item(following) or bullet(following.words) > 0
    if is_first and len(line.words) <= NARROW and (looks_like_title(following.words) or ends_in_term(following)):
        return looks_like_title(line.words)
    if looks_like_title(line.words) and begins_block(following, rules):
        _, labelled, known = label_length(following.words, rules)
        marked = bullet(following.words) > 0 or dated(following.words)[2] or following.words.count("\t") >= COLUMNS
        return is_first or not labelled or marked or (has_pipe(following.words) and not known)
    over = is_first and is_plain_heading(line, None) and 2 * len(line.words) < len(following.words)
    return (over and is_finished(following.words)) or is_plain_heading(line, following)


COLUMNS = 2
"""So many tabs part the cells of a table rather than a label from its value."""


def ends_run(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is the last of a run of three lines or more without blank ones, all of them alike."""
    run = lines[max(0, at - 2) : at + 1]
    return len(run) > 2 and not any(line.after_blank for line in run[1:]) and at > 2  # noqa: PLR2004


def begins_block(line: Line, rules: Rules) -> bool:
    """Say whether a line has the shape of a table's, list's or box's first line."""
    words = line.words
    if has_pipe(words) or has_tab(words) or bullet(words) or words.startswith(("{|", "{{", "<table")):
        return True
    return bool(dated(words)[1] or label_length(words, rules)[2] or is_ruler(words) or is_bare_item(line))
