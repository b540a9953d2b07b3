"""What a line looks like: heading, list item, line that starts with its dates, label with a value, ruler."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import re2

from pipeline.divide.bullets import MONTH
from pipeline.divide.print_marks import beneath_marks
from pipeline.divide.sentences import is_han
from pipeline.divide.wide import held_label, spaced_out
from schemas.labels import ASIDE, closed_up

if TYPE_CHECKING:
    from pipeline.divide.pieces import Line
    from pipeline.divide.rules import Rules

HAN = "[\\d〇零○一二三四五六七八九十]"
HAN_DAY = rf"(?:\s?{HAN}{{1,3}}月(?:\s?{HAN}{{1,3}}[日号號])?)"
NTH = r"(?:st|nd|rd|th)?"
YEAR_FIRST = (
    rf"\d{{4}}(?:,\s(?:spring|summer|autumn|fall|winter)\b|,\s(?:\d{{1,2}}{NTH}\s)?{MONTH}(?:\s\d{{1,2}}{NTH}\b)?|\s{MONTH}\s\d{{1,2}}{NTH}\b"
    rf"|\s\((?:\d{{1,2}}{NTH}\s)?{MONTH}\))"
)
"""Dates with the year ahead: "1980, 17 March", "1951 July 3", "2013 (Aug.)"."""
DAY = (
    rf"(?:(?:民[国國])?{HAN}{{1,4}}年{HAN_DAY}?|{HAN_DAY}"
    rf"|(?:c\.|ca\.|circa)?\s?(?:{YEAR_FIRST}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+\d{{4}})?"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|{MONTH},?\s+\d{{4}}|\d{{4}}\s?{MONTH}(?:\b|\s)"
    r"|\d{4}\s?[./-]\s?\d{1,2}(?:[./-]\d{1,2}|月)?|\d{1,2}[./]\d{1,2}[./]\d{4}|(?:\d{1,2}[./])?(?-i:[IVX]{1,4})[./]\d{4}|\d{1,2}[./]\d{4}|\d{4}s?|[‘’'ʼ]\d{2}\b))"
)
TO = r"(?:[\s\x{3000}]*(?:--?|[–—－―‒─~～−→]{1,2}|至|到|\bto\b|\buntil\b|\btill\b)[\s\x{3000}]*)"
SLASHED = rf"(?:\d{{4}}/\d{{4}}\b|{MONTH}\s\d{{4}}/(?:{MONTH}\s\d{{4}})?)"
"""Spans with a slash: "2006/2008", "Apr. 1999/Oct. 2004", "Oct. 2023/"."""
PART = (
    r"(?:early|mid|late|spring|summer|autumn|fall|winter|about|around|circa|before|after|by|end of|beginning of)[\s-]+"
)
OPEN = (
    r"(?:(?:to |the |at )?present|to date|till date|(?:till |until )?now|ongoing|current|incumbent|today|date"
    r"|[至迄]?今|现在|現在|目前)"
)
SINCE = r"(?:起|以来|以來|至今|迄今|后|後)"
INTERVAL = (
    rf"(?:\d{{4}}–\d\b|{MONTH}{TO}{DAY}|{DAY}{TO}(?:[同当當]年{HAN_DAY}|[次翌]年{HAN_DAY}?)|(?:{PART})?{DAY}{TO}(?:(?:{PART})?{DAY}|{OPEN}|\d{{1,2}}/\d{{2}}\b|\d{{2}}\b|\?)?"
    rf"|{DAY}\s?{SINCE}|{SLASHED}"
    rf"|(?:since|from|until|till|to|自|从|從)\s?{DAY}(?:起?{TO}(?:the )?(?:{DAY}|{OPEN}))?{SINCE}?)"
)
RELATIVE = r"(?:the |that )?(?:same|next|following) (?:day|week|month|year)|that (?:day|month|year)"
LOOSE = re2.compile(
    rf"(?i)(?:(?:{PART}){{1,2}}(?:the )?{DAY}|(?:on|in)\s{DAY}|{RELATIVE})(?:[:：]|\.\s|\s?[–—]\s|\s-\s)"
)
"""Times that begin an entry only where a mark parts them from it: "Summer 2002:", "Same day."."""
PLAIN = rf"(?:(?:\d{{1,2}}\s)?{MONTH}\s)?\d{{4}}"
AGAIN = (
    rf"(?:(?:[,;、，]\s?|,?\s(?:and|&)\s)(?:again\s)?{PLAIN}\s?(?:[–—-]|\sto\s)\s?"
    rf"(?:{PLAIN}|present|\d{{2}}\b))"
)
"""A further interval of a line: "1894–1901, 1903–05"."""
DATES = re2.compile(rf"(?i)[(（\[]?\s?(?:(?P<interval>{INTERVAL}{AGAIN}*)|(?P<point>{DAY}))\s?[)）\]]?")
WIDTH = {**{ord("０") + digit: str(digit) for digit in range(10)}, ord("．"): ".", ord("／"): "/"}
"""Figures and points of full width with those of the usual one."""
FIGURES = re.compile(
    r"(?:\d{2,3}[./](?:1[0-2]|0?[1-9])(?:[./]\d{1,2})?(?:\s*(?:--?|[–—－―─~～−]{1,2}|至|到)\s*"
    r"(?:\d{2,3}[./](?:1[0-2]|0?[1-9])(?:[./]\d{1,2})?|[迄至]?今|现在|現在|目前)?|(?=[\s\u3000]|起|以[来來]|[迄至]今))|"
    r"(?:[2-9]\d|1[0-4]\d)\s?(?:--?|[–—－―─~～−]|至)\s?(?:[2-9]\d|1[0-4]\d))(?:年?起|以[来來]|[迄至]今)?"
    r"(?=[\s\u3000:：，]*[\u3400-\u9fff])"
)
"""Dates that count the years of a republic, before Chinese words: "72.08－75.10", "102－104"."""
SEPARATOR = re.compile(
    r"\s*\.{2,}\s*|\s+[.·]\s+|\s*[▸►▶▪■●→»›=~]\s*|\s*(?:[:：|，,、;；]|[–—-]{1,2}(?=\s)|[–—]{1,2})\s*|\s+"
)

RULER = re.compile(r"[-=_*~+|:.─━═—–·\s]{3,}")
TITLE_MARK = re.compile(r"(#{1,6})\s+|(={1,6})(?=[^=\s]|\s)")
COLUMNED = re.compile(r"^#(?:\t|\s+\||.*\S {2,}\S)")
"""A row of heads that begins with "#" for the number."""
DASHED = re.compile(r"\s+[–—-]{1,2}\s+")
SIGNED = re.compile(r"\s+[▸►▶▪■●•·→»›=~]\s+")
"""A sign other than a dash between a label and its value."""
FINAL = ".!?。！？；;:：,，、…"
MARKS_BEHIND = re.compile(r"(?:[”’\"'」』»¹²³⁴-⁹⁰\s]|\[[^\[\]]{1,24}\]){1,64}\Z")
"""Citation markers and closing quotation marks at the end of a line."""
REACH = 256
"""How many characters from the end of a line such marks are looked for."""
FUNCTION_WORDS = frozenset(
    ("of", "the", "and", "to", "in", "a", "an", "by", "for", "on", "at", "with", "from", "or", "as")
)
TITLE_WORDS = FUNCTION_WORDS | {"collected", "compiled", "arranged", "edited", "revised", "since", "past", "present"}
"""Words that titles go on with after a comma."""
SAYS = re.compile(r"[，,](?:是|为|為|现|現|由|于|於|在|曾)")
"""How a Chinese clause goes on after a comma."""
VITAL = re.compile(
    r"(?:Born|Male|Female)\b[^;\n]{0,60}(?:\d{4}|;)|[^;()\n]{1,120}; [a-z]"
    r"|[\u3400-\u9fff·]{2,12}\s[\s\u3400-\u9fff]{0,3}[男女]性?\s+\S"
)
"""How a line begins that tells of somebody's birth, or that goes on after a semicolon."""
SHORT, SHORT_HAN, NARROW = 140, 50, 60
LABEL, LABEL_HAN, LONGEST = 40, 12, 300


def is_ruler(words: str) -> bool:
    """Say whether the line only draws a line."""
    return RULER.fullmatch(words) is not None and any(mark in words for mark in "-=_*~+─━═—–")


def dated(words: str) -> tuple[int, int, bool]:
    """Return where the dates that begin the line end, where its text begins, and whether the dates are an interval.

    Zeros where the line does not begin with dates that a separator and a text follow.
    """
    return beneath_marks(words, plainly_dated)


def plainly_dated(words: str) -> tuple[int, int, bool]:
    """Return what ``dated`` returns for a line without marks of print."""
    first = words[:1]
    if not (first.isdigit() or first in "(（[自从從民〇零一二三四五六七八九'’‘" or first.isalpha()):
        return 0, 0, False
    head = JAN.sub("Xan", words[:90].translate(WIDTH))
    match = DATES.match(head) or FIGURES.match(head)
    loose = LOOSE.match(head) if match is None or not is_interval(match) else None
    if loose:
        return loosely(words, loose.end())
    if match is None:
        return 0, 0, False
    stop = len(head[: match.end()].rstrip())
    gap = SEPARATOR.match(head[stop:])
    begins = stop + gap.end() if gap else stop
    again = words[begins : begins + 1] in BRACKETS_OPEN and DATES.fullmatch(words[begins:].translate(WIDTH)) is not None
    if begins >= len(words) or again or not (gap or is_han(words[begins])):
        return 0, 0, False
    return stop, begins, is_interval(match)


JAN = re.compile(r"(?<=\d{4} )Jan(?= [A-ZÀ-Ý][a-zà-ÿ])")
"""A given name behind a year that is no month: "1985–1992 Jan Smit"."""
BRACKETS_OPEN = ("（", "(")
"""What opens the date by another calendar behind one ("民國36年（1947年）"), which is no text of its line."""


def is_interval(match: re.Match[str]) -> bool:
    """Say whether what was found is an interval, as bare figures are."""
    return match.re is FIGURES or match.group("interval") is not None


SPACED = re.compile(r"\s[–—-]\Z")
"""The end of a date with a dash that stands free: it parts the date from what follows, or leaves the date open."""


def parted(words: str) -> tuple[int, int, bool]:
    """Return what ``dated`` returns, a dash that stands free after one date taken for what parts it from the text."""
    stop, begins, interval = dated(words)
    beside = len(words[stop:begins].strip("*_'")) == 1
    spaced = SPACED.search(words[:stop]) if interval and beside else None
    return (spaced.start(), begins, False) if spaced else (stop, begins, interval)


def is_closed(words: str) -> bool:
    """Say whether a line begins with an interval that has an end, after a dash that stands free."""
    stop, _, interval = dated(words)
    return interval and DASHED.search(words[:stop]) is not None


def loosely(words: str, end: int) -> tuple[int, int, bool]:
    """Return what ``dated`` returns for a time whose mark ends at ``end``."""
    stop = len(words[:end].rstrip(" \t").rstrip(":：.–—-").rstrip(" \t"))
    begins = end + len(words[end:]) - len(words[end:].lstrip())
    return (stop, begins, False) if begins < len(words) else (0, 0, False)


def title_mark(words: str) -> tuple[int, int, int]:
    """Return start and end of a marked heading's words, and its depth; zeros where the line is no marked heading."""
    match = TITLE_MARK.match(words)
    if match is None or COLUMNED.search(words):
        return 0, 0, 0
    if match.group(1):
        inner = words[match.end() :].rstrip("#").rstrip()
        if not inner or len(inner) > LONGEST:
            return 0, 0, 0
        return match.end(), match.end() + len(inner), len(match.group(1))
    depth = len(match.group(2))
    if not words.endswith(match.group(2)) or not 2 * depth < len(words) <= LONGEST:
        return 0, 0, 0
    inner = words[depth : len(words) - depth]
    start = depth + len(inner) - len(inner.lstrip())
    return start, start + len(inner.strip()), depth


def is_finished(words: str) -> bool:
    """Say whether a line ends like a sentence, whatever citation markers and closing marks stand behind its stop."""
    return MARKS_BEHIND.sub("", words[-REACH:])[-1:] in FINAL


def looks_like_title(words: str) -> bool:
    """Say whether a line is short and unfinished enough to be a title, label or caption."""
    if is_finished(words) or not any(c.isalnum() for c in words):
        return False
    return len(words) <= (SHORT_HAN if is_han(words[0]) else SHORT) and not words[0].islower()


def is_plain_heading(line: Line, following: Line | None) -> bool:
    """Say whether an unmarked line is a heading: short, and set off from what follows."""
    words = line.words
    if not looks_like_title(words) or words.rsplit(maxsplit=1)[-1].casefold() in FUNCTION_WORDS or continues(words):
        return False
    if following is None or line.before_blank:
        return True
    goes_on = not looks_like_title(following.words)
    return goes_on and len(words) <= NARROW and 3 * len(words) < 2 * len(following.words)


ALL_HOLDERS = re.compile(r"(?:[历歷]任|[历歷][届屆])[\u3400-\u9fff]{2,12}")
NUMBERED = re.compile(rf"第{HAN}{{1,3}}[任届屆]|\d{{1,2}}[.、．]")
"""The title of a list of all holders of a post, and how its first entry begins."""


def continues(words: str) -> bool:
    """Say whether the line goes on after a comma as sentences do ("N, born in 1950"), which titles do not."""
    if (is_han(words[0]) and len(words) > LABEL_HAN and SAYS.search(words)) or VITAL.match(words):
        return True
    _, comma, rest = words.partition(", ")
    word = rest.split(maxsplit=1)[:1]
    return bool(comma and word and word[0].isalpha() and word[0].islower() and word[0] not in TITLE_WORDS)


def label_length(words: str, rules: Rules) -> tuple[int, int, bool]:
    """Return where the label of a field ends, where its value begins, and whether the lexicon knows the label.

    Zeros where the line is no label with a value. A colon, tab, pipe or dash parts them, or nothing where the lexicon
    knows the label ("Preceded byHan Zheng").
    """
    if rules.knows(words):
        return 0, 0, False
    label, value, known = parted_label(words, rules)
    label, value, known = (label, value, known) if value else spaced_out(words, rules)
    glued = 0 if value or words.endswith("。") else rules.glued_label(words)
    return (glued, glued, True) if glued else (label, value, known)


def parted_label(words: str, rules: Rules) -> tuple[int, int, bool]:
    """Return what ``label_length`` returns for labels parted from their values by a mark, or held by brackets."""
    held, begins = held_label(words)
    if held:
        return held, begins, rules.knows(words[:held])
    bold = BOLD.match(words)
    if bold and (bold["colon"] or rules.knows(bold["label"])):
        return bold.end("label"), bold.end(), rules.knows(bold["label"])
    for separator in (":", "：", "\t", "|", "｜", "│"):
        label, found, value = words.partition(separator)
        termed = rules.role(TERMED.sub("", label)) in {"office", "deputy"}
        termed = termed and SHORT_NAME.fullmatch(value.strip()) is not None
        shaped = termed or is_label_shaped(label) or is_label_shaped(ASIDE.sub("", label.strip()))
        if found and value.strip() and shaped:
            begins = len(label) + 1 + len(value) - len(value.lstrip())
            return len(label.rstrip()), begins, termed or rules.knows(label)
    for dash in (DASHED.search(words), SIGNED.search(words)):
        if dash and dash.end() < len(words) and rules.knows(words[: dash.start()]):
            return dash.start(), dash.end(), True
    return 0, 0, False


TERMED = re.compile(r"(?<=[a-z])[\s,]+\(?(?:since |from )?\d{4}(?:\s?[-–—]\s?(?:\d{4}|\d{2}|present)?)?\)?\s*$")
"""The term behind the title of an office in a label: "Chairman 2010-2014"."""
SHORT_NAME = re.compile(
    r"(?:[A-Z][\w.'’-]*|de|da|van|von|der|bin|al)(?: (?:[A-Z][\w.'’-]*|de|da|van|von|der|bin|al)){0,5}"
)
"""A name and nothing else behind such a label."""


def mark_length(words: str) -> int:
    """Return the length of the marks that set a label in bold, 0 where the line does not begin with such a label."""
    bold = BOLD.match(words)
    return bold.start("label") if bold else 0


BOLD = re.compile(
    r"(?P<mark>\*{1,2}|_{1,2}|'{2,3})(?P<label>[^*_':：\n]{1,40})(?:(?P<colon>[:：]\s*(?P=mark)|(?P=mark)\s*[:：])|(?P=mark))\s*(?=\S)"
)
"""A label in bold: "**Term:** 1990–95"."""


def is_label_shaped(label: str) -> bool:
    """Say whether words before a separator are short and plain enough to be a label."""
    label = label.strip()
    if not label or not label[0].isalnum() or any(mark in label for mark in ".。，,；;!?()（）“”"):
        return False
    return len(closed_up(label)) <= (LABEL_HAN if is_han(label[0]) else LABEL)


REMARK = re.compile(r"〔[^〔〕]{8,200}〕|［[^［］]{8,200}］|（[^（）]{8,200}）|\[[^\[\]]{8,200}\]|\([^()]{8,200}\)")
"""A line that is nothing but a remark in brackets."""


def is_bracketed(words: str) -> bool:
    """Say whether a line is nothing but a remark in brackets with dates or other figures."""
    return REMARK.fullmatch(words) is not None and any(ch.isdigit() for ch in words)
