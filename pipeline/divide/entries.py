"""Lines that begin with a name: entries of lists of holders that have no bullet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import re2

from pipeline.divide.sentences import is_han
from pipeline.divide.shapes import DASHED, DATES, INTERVAL, NARROW, looks_like_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.pieces import Line

BARE = 110
"""Characters of a line at most."""
BRACKETED = re.compile(
    r"[(（\[【〈｛［《〔][^()（）\[\]【】〈〉｛｝［］《》〔〕]*(?:\d{4}|[一二三四五六七八九〇零]{4}年)[^()（）\[\]【】〈〉｛｝［］《》〔〕]*[)）\]】〉｝］》〕]$"
    r"|^[\u3400-\u9fff·\u3000]{2,12}[(（\[［〔](?:[^()（）\[\]［］〔〕]*\D)?(?:\d{4}|[一二三四五六七八九〇零]{4}年)[^()（）\[\]［］〔〕]*[)）\]］〕]"
    r"(?:[，,；;、]|[ \u3000]+)[^。！？!?]{1,40}$"
    r"|^[\u3400-\u9fff·\u3000]{2,12}[【〈｛《](?:[^【】〈〉｛｝《》]*\D)?(?:\d{4}|[一二三四五六七八九〇零]{4}年)[^【】〈〉｛｝《》]*[】〉｝》][^。！？!?]{1,30}$"
)
BRACKETED_ERA = re.compile(r"^[\u3400-\u9fff]{2,4}[(（]民[国國]\d{1,3}年[^()（）]{2,30}[)）]$")
"""A Chinese name and a term in years of the republic."""
NAMES = re.compile(r"[\u3400-\u9fff·\u3000]{2,12}(?:、[\u3400-\u9fff·\u3000]{2,12}){2,}")
"""Chinese names side by side."""
ENDING = re2.compile(
    rf"(?i)^[^\d\s.:|\t](?:[^\d.:|\t]|(?-i:[A-Z])[a-z]{{0,3}}\.){{1,80}}?(?:(?:[,;]|\s[–—-]{{1,2}})?\s|[，；\x{{3000}}]\s?){INTERVAL}$"
)
"""A name with a term behind it, without brackets."""
DAY = r"\d{4}年\d{1,2}月(?:\d{1,2}日)?"
BOTH = re.compile(rf"[\u3400-\u9fff·]{{2,20}}[\s\u3000，：:]{{1,4}}{DAY}[\s\u3000]{{1,4}}{DAY}$")
"""A Chinese name and both ends of a term side by side."""
REPUBLICAN = re.compile(
    r"[\u3400-\u9fff·]{2,8}[\s\u3000，：:]{1,8}\d{2,3}\.\d{1,2}(?:\.\d{1,2})?\s?(?:[－—–─―~～-]{1,2}|至)\s?\d{2,3}\.\d{1,2}(?:\.\d{1,2})?$"
)
"""A Chinese name and a term in figures that count the years of a republic: "沈士遠　37.7－38.6"."""
PART = re.compile(r"[^\W\d_a-z][\w.'’-]*|d[aeiou]s?|del|van|von|de[nr]|ter?n?|el|al|bin|y|la|le")
"""A word of a name."""
HONOURS = re.compile(r"(?:[A-Z]{2,5}|[JS]r\.?),?(?=[\s,])")
MARKS = (",", ";", ":")
LONGEST_NAME = 7
"""Words."""


PLURAL = re.compile(
    r"(?i)(?:^(?:list|register|roll) of |^(?:former|past|previous) "
    r"|(?:[^su]s|men|women|ies|s[- ](?:general|in[- ]chief))$)"
)
"""How a heading begins or ends that stands over several people."""
HOLDERS = re.compile(r"^(?:[A-Z][\w-]+ ){0,3}[A-Z]?\w+(?:[^\Wsu]s|ies|men)(?: (?:of|to|for)\b|$)")
"""How a line begins that heads the holders of an office: "First Secretaries of the Committee"."""
JOINT = re.compile(
    r"(?:The )?[A-Z][^:|.;\d]{2,50}: (?:List of )?(?:[A-Z][a-z-]+ ){0,2}[A-Z][a-z]+(?:s|men)"
    r"(?:[ -](?:[Gg]eneral|in[ -][Cc]hief))?"
    r"(?: (?:of|for) [^:|.;\d]{3,60}|(?:,? and (?:what|their)|,? since|,? from) [^:|.;]{3,60})?"
    r"|[A-Z][^:|.;\d]{2,50} \| [A-Z][^:|.;\d]{2,60}"
)


def joint_title(words: str) -> bool:
    """Say whether a line is the name of a body or place and a title in the plural: "Ghana: Ministers of Works"."""
    match = JOINT.fullmatch(words)
    parts = words.split(" | ")
    return match is not None and (len(parts) == 1 or any(PLURAL.search(part) for part in parts))


def heads_entry(line: Line) -> bool:
    """Say whether a line without figures could be the heading of the line right below it."""
    plain = looks_like_title(line.words) and not any(ch.isdigit() for ch in line.words)
    return plain and len(line.words) <= NARROW and not is_han(line.words[0])


def ends_in_term(line: Line) -> bool:
    """Say whether a line is a name with a term behind it."""
    words = UNTIL.sub("until ", line.words)
    told = any(shape.search(words) for shape in (ENDING, BOTH, REPUBLICAN))
    return len(words) <= BARE and (told or names_term(words))


UNTIL = re.compile(r"until (?:his|her) (?:death|retirement|resignation|dismissal|removal|murder|promotion) (?:in|on) ")
"""How a term ends with what ended it."""


def names_term(words: str) -> bool:
    """Say whether a line is a name with its term behind it and maybe a remark, or with a date and nothing else."""
    words, at, name = " ".join(words.split()), 0, 0
    while name < LONGEST_NAME:
        word, _, rest = words[at:].partition(" ")
        if not PART.fullmatch(word.rstrip(",;:")) and not (name > 1 and HONOURS.match(words, at)):
            return False
        name, at = name + 1, len(words) - len(rest)
        begins = at + 2 if rest[:2] in {"- ", "– ", "— ", "/ "} else at
        found = DATES.match(words[begins : begins + BARE]) if name > 1 or begins > at or word[-1] in MARKS else None
        if found:
            behind = words[begins + len(found.group().rstrip()) :]
            return not behind.strip(".") or (found["interval"] is not None and behind[0] in " .,;:–—")
        if word[-1] in MARKS[1:]:
            return False
    return False


ENTRY = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|d[aeiou]s?|del|van|von|de[nr]|el|al|bin)){1,6}(?:[,;:]| \(| –)"
)
TOLD = re.compile(r"\b(?:was|were|is|are|became|become|served|has|had|have|who|which|that|his|her|he|she)\b")


def begins_entry(line: Line) -> bool:
    """Say whether a line is a name with remarks and a year behind it, and no sentence."""
    words = line.words
    dated = len(words) <= LONGEST and any(run.isdigit() and len(run) == YEAR for run in re.findall(r"\d+", words))
    return dated and ENTRY.match(words) is not None and not TOLD.search(words)


LONGEST, YEAR = 160, 4
"""Characters of such a line at most, and of a year."""


def is_bare_item(line: Line) -> bool:
    """Say whether a line is short and ends in brackets with a year, maybe with a remark in brackets behind them."""
    words = REMARK.sub("", line.words)
    return len(line.words) <= BARE and any(shape.search(words) for shape in (BRACKETED, BRACKETED_ERA))


REMARK = re.compile(r"(?<=[)\]]) ?(?:\[[a-z][^\[\]\d]{2,40}\]|\([a-z][^()\d]{2,40}\))$")


def are_posts(items: Sequence[str]) -> bool:
    """Say whether items are titles with their terms, a dash behind some: "Head – Tax Board (1990–95)"."""
    dashes = [DASHED.search(words) for words in items]
    told = [words[dash.end() :] if dash else words for words, dash in zip(items, dashes, strict=True)]
    return any(dashes) and all(BRACKETED.search(words) or ENDING.search(words) for words in told)
