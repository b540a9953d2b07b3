"""Ranks by their shape: 正 or 副, a class of the ladder, 级 ("副战区级", "正厅局级")."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import ChineseVocabulary

CLASS = (
    "国家|国|省部|省军|部|省|厅局|司局|地厅|厅|局|司|县处|处|县|乡科|科|乡|股"
    "|大军区|大战区|战区|兵团|军|师|旅|团|营|连|排|大使"
)
SHAPE = re2.compile(
    f"[正副](?:{CLASS})级(?:[正副]职)?|(?:{CLASS})级[正副]职?|[正副](?:{CLASS})职"
    "|[正副]?(?:部长|副部长|省长|次长|次官|总理|副总理|厅长|司长|局长|处长|大臣)级"
    "|(?:内阁(?:部长)?|阁员|国务委员|[政常]务次长|[大公]使|参赞|秘书长|署长|院长|委员长|议长|部委|司处|厅处)级"
    "|首长级(?:[甲乙丙丁][一二三四]?级?|薪级表?第[一二三四五六七八九十0-9]{1,2}点)"
    "|省部级|部级|厅局级|厅级|司局级|处级|科级|局级|司级|股级|县处级|乡科级|县团级|地师级|省军级|地厅级|团级|师级|军级"
    "|(?:简任|荐任|委任)第?[一二三四五六七八九十0-9]{1,2}(?:[至或]第?[一二三四五六七八九十0-9]{1,2})?职等"
    "|[正从][一二三四五六七八九]品(?:[上下]阶?)?"
)
LETTERED = re2.compile(r"(?:[列属定]为?|[级为按])(?:于|同)?\s?([A-Z]{1,5}[ -]?[A-Z0-9]{1,3}级)")
"""A rank by letters and figures, behind what says that it is one ("列为D-2级")."""


GRADE = re2.compile(
    "(?:[陆海空]军|火箭军|武警)?(?:一级|二级|三级)?(?:上将|中将|少将|大将|准将|元帅|大校|上校|中校|少校|上尉|中尉|少尉)(?:军衔|警衔|衔)"
    "|(?:总|副总|一级|二级|三级)警[监督司]警?衔"
)
"""A rank of an army or the police, as somebody is given it."""


def grade_spans(folded: str, start: int) -> list[Span]:
    """Return where ranks of an army are named; ``start`` is the place of the folded text in the document."""
    named = [hit.span() for hit in GRADE.finditer(folded)]
    raised = (hit.span(1) for hit in RAISED.finditer(folded))
    named += [(first, last) for first, last in raised if folded[last : last + 1] in ENDS]
    return [Span(start + first, start + last) for first, last in sorted(named)]


RAISED = re2.compile(
    "(?:晋任|晋升为?|晋授|晋为|授予|获授|被授|升为|升任|叙任)"
    "((?:[陆海空]军)?[一二三]?级?(?:上将|中将|少将|准将|大将|大校|上校|中校|少校|大尉|上尉|中尉|少尉|准尉))"
)
"""A rank of an army behind the verb for its being given ("晋任陆军中将")."""
ENDS = ("", *"，。；、）)并兼加及和 ")
"""What stands behind such a rank where it is no part of a title."""


NUMERAL = "[〇一二三四五六七八九十百0-9]{1,4}"
SESSION = re2.compile(
    f"第?{NUMERAL}[届屆]?(?:(?:[、至到]|以?及|和)第?{NUMERAL}[届屆]?){{1,8}}[届屆]|"
    "第?[〇一二三四五六七八九十百0-9]{1,4}[届屆]|第[〇一二三四五六七八九十百0-9]{1,4}[任代位]|(?:中共|党的|第)?二?十[一二三四五六七八九]?大|[一二三四五六七八九]中全会"
)
"""A body's term or a congress by its number: no part of the body's name."""


def terms(words: str) -> list[str]:
    """Return the terms that the words for one or several stand for ("第六至八届": 第六届, 第七届, 第八届)."""
    numbers = NUMBER.findall(words)
    if len(numbers) > 1 and RANGE.search(words):
        ends = [ORDER.index(number) for number in (numbers[0], numbers[-1]) if number in ORDER]
        numbers = list(ORDER[ends[0] : ends[1] + 1]) if len(ends) > 1 else []
    return [f"第{number}{words[-1]}" for number in numbers] if len(numbers) > 1 else [words]


RANGE = re2.compile("[至到]")
NUMBER = re2.compile(NUMERAL)
DIGITS = "一二三四五六七八九"
ORDER = (*DIGITS, "十", *(f"十{digit}" for digit in DIGITS), "二十", *(f"二十{digit}" for digit in DIGITS))
"""The numbers of terms."""


COUNT = re2.compile(
    "(?:约|近|共|逾|超过|不足)?(?:[0-9]{1,3}(?:[,，][0-9]{3}){1,2}|[0-9]{2,6}|[一二三四五六七八九两][百千万][一二三四五六七八九零〇百千万十]{0,8}|[二三四五六七八九]?十[一二三四五六七八九]?)"
    "[余多来]?(?:名|人|个职位|个编制)"
)
"""How many people there are; ten or more, written as a number."""
FEW = re2.compile(
    "(?:编制|员额|定员|人员|职员|职工|雇员|员工|外交官|公务员|关员|定编|干部|在职|在编|实有)(?:数|人数)?(?:为|共|仅|有)?([1-9一二两三四五六七八九][名人])"
)
"""Fewer than ten, right behind what is counted."""
STAFF = re2.compile(
    "编制|员额|职位|在职|在编|实有|(?:配备?|有)干部|[名位]干部|人员|职员|员工|雇员|职工|定员|定编|总人数|关员|警员|干警|公务员|外交官|"
    "精简为|压缩为|扩编为|调整为"
)
"""What is counted with a body's staff."""


def count_spans(folded: str, start: int) -> list[Span]:
    """Return where a body's staff is counted; ``start`` is the place of the folded text in the document."""
    if STAFF.search(folded) is None:
        return []
    found = [hit.span() for hit in COUNT.finditer(folded)] + [hit.span(1) for hit in FEW.finditer(folded)]
    return [Span(start + first, start + last) for first, last in sorted(found)]


POSTED = re2.compile(
    "(?:核定|现有|批准|政法|事业|行政|专项|财政|全额|差额|参公|机关|地方|国家|补助|拨款|工勤|聘用|人员|集体|单位|总)+"
    "编制(?:总?数)?为?"
)
"""A kind of posts on the establishment, whatever kinds are named together ("政法专项编制")."""


def staff_spans(folded: str, start: int) -> list[Span]:
    """Return where kinds of established posts are named; ``start`` is the place of the folded text in the document."""
    return [Span(start + found.start(), start + found.end()) for found in POSTED.finditer(folded)]


def session_spans(folded: str, start: int) -> list[Span]:
    """Return where terms and congresses are numbered; ``start`` is the place of the folded text in the document."""
    found = (hit.span() for hit in SESSION.finditer(folded))
    return [Span(start + first, start + last) for first, last in found if folded[max(0, first - 1) : first] != "们"]


def rank_spans(folded: str, start: int) -> list[Span]:
    """Return where ranks are named; ``start`` is the place of the folded text in the document."""
    found = [hit.span() for hit in SHAPE.finditer(folded)] + [hit.span(1) for hit in LETTERED.finditer(folded)]
    told = [(first, last) for first, last in sorted(found) if ranked(folded, first, last)]
    return [Span(start + first, start + last) for first, last in told]


def ranked(folded: str, first: int, last: int) -> bool:
    """Tell whether a level is that of a body or post: no meeting's, nor that of officials who are not told of."""
    is_told = folded[:first].endswith(TOLD) and folded.startswith(("官员", "干部", "领导"), last)
    return is_told or not folded.startswith(LEVELLED, last)


TOLD = ("为", "是", "属", "属于", "系", "列为", "定为")
"""What stands before the rank of a post ("局长为司长级官员")."""


LEVELLED = ("代表", "会议", "会谈", "会晤", "官员", "磋商", "对话", "领导", "干部", "委员会", "外交", "关系", "的外交")
"""What right after a rank shows that it only tells the level of a meeting or the kind of an official."""


def rank(span: Span, text: str, vocabulary: ChineseVocabulary) -> Mention:
    """Return the rung of the ladder that a rank's words name, or a rank of its own ("少将军衔": 少将)."""
    words = span.of(text)
    entry = vocabulary.words.get(vocabulary.folded(words))
    known = entry if entry is not None and entry.label == "RANK" else None
    name = words.removesuffix("军衔").removesuffix("軍銜")
    return Mention("rank", span, Entity(name, words, known.id if known else ""))


def session_before(tokens: Sequence[Token], place: int, text: str) -> str:
    """Return the term of a body that is written right before it, or inside its name ("中共第八届中央")."""
    inside = SESSION.search(tokens[place].span.of(text))
    if inside is not None and not SESSION.search(tokens[place].word):
        return str(inside.group())
    before = tokens[place - 1] if place else None
    joined = before is not None and before.label == "SESSION" and before.span.end == tokens[place].span.start
    return before.span.of(text) if before is not None and joined else ""


def in_term(session: str, name: str, words: str, title: str) -> str:
    """Return a body's name with its term where the text has it: "四川省十三届人大常委会", "第十二届全国政协"."""
    before, _, behind = words.partition(session) if session else ("", "", "")
    rest = behind.removesuffix(title)
    first, inside, last = name.rpartition(rest) if before and len(rest) > 1 else ("", "", name)
    return first + session + inside + last if first else session + name
