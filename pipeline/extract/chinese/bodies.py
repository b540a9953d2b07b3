"""Names of bodies by their shape: modifiers and an ending ("国家" + "密码管理" + "委员会" + "办公室")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.committee_parts import beside_party
from pipeline.extract.chinese.departments import with_departments
from pipeline.extract.chinese.fields import DECIDING, JOINTS, field, last_field, listed_field, region, tasked, touches
from pipeline.extract.chinese.named_after import CLAUSE_ENDS, REGIONS, is_county, unknown_place, with_regions
from pipeline.extract.chinese.party_heads import with_party_heads
from pipeline.extract.chinese.segment import Token
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary

HEADS = {"STARTER", "PLACE", "BODY"}
"""What a body's name starts with, where it does not start with its field of work."""
ENDINGS = {"SUFFIX", "BODY"}
PARTS = HEADS | ENDINGS | {"N", "X", "ORDINAL"}
OFFICES = ("办公室", "办公厅", "办", "府", "秘书处", "秘书室", "官邸", "室")
"""Endings of bodies that are named after a post or person ("总书记办公室")."""
SEATS = ("办事处", "公署")
"""Endings of bodies that are named after a post only ("专员办事处")."""
RULERS = {"秘书长", "总理", "首相", "总统", "国务秘书", "总督", "检察长", "总检察长", "议长", "首席大臣", "行政长官"}
"""Posts that ministries and departments are named after ("总统府秘书长部", "首相署")."""
LONGEST, SHORTEST = 30, 2


def join_bodies(tokens: Sequence[Token], vocabulary: ChineseVocabulary) -> list[Token]:
    """Join the words of each body's name into one token labelled BODY; a bare ending becomes one labelled BARE."""
    tokens = with_departments(with_successors(with_councils(with_party_heads(tokens, vocabulary))), vocabulary)
    joined: list[Token] = []
    place = 0
    while place < len(tokens):
        end = place if is_verb(tokens, place) else run_end(tokens, place, vocabulary)
        if end > place:
            made = place > 0 and (tokens[place - 1].label in NAMING or tokens[place - 1].word in WORKING)
            body = named_body(tokens[place:end], vocabulary, tokens[end : end + 1], made=made)
            joined += tokens[place:end] if cut_off(tokens, place, body) else body
        else:
            joined.append(tokens[place])
        place = max(end, place + 1)
    return with_regions(joined)


def is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word that names of bodies begin with is a verb where it stands ("负责监督法院", "，直属省委")."""
    before = tokens[place - 1] if place else None
    if before is None:
        return False
    task = before.label in {"CHARGE", "FUNC"} and tokens[place].word in TASKS
    following = tokens[place + 1].label if place + 1 < len(tokens) else "STOP"
    return task or (
        tokens[place].label == "UNDER"
        and before.label in CLAUSE_ENDS | BEFORE_VERB
        and following in HEADS | {"AREA", "SUFFIX", "N"}
    )


BEFORE_VERB = {"CLOSE", "UNQUOTE", "REFBODY", "PRON", "WHEN", "MODAL", "ALLADV", "ADV", "BREAK"}
TASKS = {
    "监督", "管理", "领导", "指导", "协调", "审计", "检查", "研究", "组织", "监察", "服务", "联络", "审查", "规划",
}  # fmt: skip
"""Fields of work that are verbs right behind 负责 ("负责监督法院")."""


def with_councils(tokens: Sequence[Token]) -> list[Token]:
    """Label 会 right before a title as an ending ("国安会秘书长"), and 室 right behind one ("部长室")."""
    following = (*(token.label for token in tokens[1:]), "")
    before = ("", *(token.label for token in tokens))
    return [
        token._replace(label="SUFFIX")
        if (token.word == "会" and after == "ROLE") or (token.word == "室" and first == "ROLE")
        else token
        for token, first, after in zip(tokens, before, following, strict=False)
    ]


def with_successors(tokens: Sequence[Token]) -> list[Token]:
    """Label 分设 behind an abolition as what sets up others instead ("水利科撤销，分设水利局、农业局")."""
    gone = [token.label == "VOID" for token in tokens]
    return [
        token._replace(label="INSTEAD") if token.word == "分设" and any(gone[max(0, place - NEAR) : place]) else token
        for place, token in enumerate(tokens)
    ]


NEAR = 6


def run_end(tokens: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> int:
    """Return the end of the longest run of touching words from ``place`` that may stand in a body's name."""
    end = place
    while end < len(tokens) and (
        may_stand(tokens, end, vocabulary) or (end > place and tokens[end].label == "SESSION")
    ):
        if end > place and (tokens[end].span.start != tokens[end - 1].span.end or beside_party(tokens, end)):
            break
        if tokens[end].label == "UNDER" and end > 0 and tokens[end - 1].label in ENDINGS and touches(tokens, end):
            break
        end += 1
    return end


def may_stand(tokens: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a word may stand in a body's name; posts and people may where an office follows them."""
    token = tokens[place]
    decides = token.label in {"APPOINT", "ELECT"} and place + 1 < len(tokens) and tokens[place + 1].word[:1] in LEVELS
    if decides or token.word in DECIDING:
        return False
    if part(token, vocabulary) or numbered(tokens, place, vocabulary) or unknown_region(tokens, place):
        return True
    if (
        listed_field(tokens, place, vocabulary)
        or within(tokens, place, vocabulary)
        or tasked(tokens, place, vocabulary)
        or unknown_place(tokens, place, vocabulary)
    ):
        return True
    if (
        token.word in JOINTS
        and 0 < place < len(tokens) - 1
        and all(map(region, (tokens[place - 1], tokens[place + 1])))
    ):
        return True
    department = place > 0 and tokens[place - 1].word.endswith("系")
    if (
        token.word in JOINTS
        and 0 < place < len(tokens) - 1
        and tokens[place - 1].label not in ENDINGS
        and not department
    ):
        return field(tokens[place - 1], vocabulary) and last_field(tokens[place + 1], vocabulary)
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    office = following is not None and following.label in ENDINGS and following.word in OFFICES
    seat = following is not None and token.label == "ROLE" and following.word in SEATS
    named = following is not None and token.word in RULERS and following.word in {"部", "署", "处", "室"}
    return seat or (office and token.label in {"ROLE", "PERSON"}) or (named and token.label == "ROLE")


def numbered(tokens: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a number tells one body from its like ("第七机械工业部")."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    named = following is not None and (part(following, vocabulary) or following.label == "SUFFIX")
    return named and tokens[place].label == "PREFIX" and tokens[place].word.startswith("第")


def within(tokens: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether what looks like a person's name is inside a body's ("省" + "劳教" + "工作" + "管理局")."""
    token = tokens[place]
    if token.label != "PERSON" or token.entry is not None or not 0 < place < len(tokens) - 1:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    joined = before.span.end == token.span.start and token.span.end == after.span.start
    opened = before.label in {"SUFFIX", "PLACE", "STARTER", "N"} or before.word in {*LEVELS, "中共"}
    return joined and opened and (field(after, vocabulary) or (after.label == "SUFFIX" and len(after.word) > 1))


def unknown_region(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a common word right before an ending is what a body is named after ("中部军区")."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    touches = following is not None and following.span.start == tokens[place].span.end
    named = following is not None and following.label == "SUFFIX" and len(following.word) > 1
    opens = place == 0 or tokens[place - 1].span.end != tokens[place].span.start or tokens[place - 1].label == "COMMA"
    governed = following is not None and following.word in LEVELS and tokens[place].label == "D"
    return touches and (
        (named and tokens[place].word in REGIONS) or (opens and governed and len(tokens[place].word) > 1)
    )


SERVICES = {"空军", "海军", "陆军", "火箭军"}


def part(token: Token, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a word may stand in a body's name wherever it is."""
    return token.label in PARTS or token.word in vocabulary.domain


def cut_off(tokens: Sequence[Token], place: int, body: Sequence[Token]) -> bool:
    """Tell whether a body's name would start in the middle of words that the reader does not know."""
    first = tokens[place]
    joined_first = bool(body) and body[0].label == "BODY" and body[0].span.start == first.span.start
    return (
        joined_first
        and first.label == "X"
        and place > 0
        and touches(tokens, place)
        and tokens[place - 1].label in {"V", "N", "PERSON"}
    )


NAMING = {"RENAME", "FOUND", "SET", "SUBDIVIDE", "INSTEAD", "UNITE", "FORMERLY", "FIRSTNAMED", "VOID"}
"""Labels of verbs whose object is a body, even where its name has unknown characters only."""


WORKING = {"在", "到", "调入", "进入", "转入", "调到", "调往", "供职于", "任职于", "服务于", "加入"}
"""Words before where somebody works."""


def named_body(
    run: Sequence[Token], vocabulary: ChineseVocabulary, following: Sequence[Token], *, made: bool = False
) -> list[Token]:
    """Join a run up to its last ending, from the first word that a name can start with."""
    last = max((place for place, token in enumerate(run) if token.label in ENDINGS), default=-1)
    last -= last > 0 and run[last].word == "组织" and run[last - 1].label in ENDINGS
    if last < 0:
        return list(run)
    command = run[last].word in COMMANDS and last + 1 < len(run) and run[last + 1].word in SERVICES
    last += command
    if last and run[0].label == "X" and run[0].word in NEVER_FIRST:
        return [run[0], *named_body(run[1:], vocabulary, following, made=made)]
    first = next((place for place, token in enumerate(run[: last + 1]) if starts(token)), 0)
    if run[first].word in LEVELS and first == 1 and len(run[0].word) == 1 and not is_county(run[0], run[1]):
        return [run[0], *named_body(run[1:], vocabulary, following)]
    first = next((at for at in range(1, last) if anew(run, at, vocabulary)), first)
    if first > 1 and run[first - 1].word in JOINTS and region(run[first - 2]):
        first -= 2
    first -= first > 0 and run[first - 1].word in OWNERS
    cut = run[first].label == "SUFFIX" or run[0].label == "BODY"
    if cut or (run[first].word.startswith(CENTRAL) and foreign(before_term(run, first))):
        first = 0
    return [*run[:first], *joined(run[first : last + 1], vocabulary, following, made=made), *run[last + 1 :]]


NEVER_FIRST = {"指", "称", "即", "系", "乃"}
"""Words of one character that no name begins with ("均指团市委")."""
COMMANDS = {"军区", "战区", "中国人民解放军", "解放军"}
"""Words behind which a service ends the name of a body ("中部军区" + "空军")."""


OWNERS = {"国立", "省立", "市立", "县立", "公立", "皇家"}
"""Words before a place that a body's name begins with ("国立" + "台东" + "博物馆")."""


def anew(run: Sequence[Token], place: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a name starts inside a run: 国家 behind a noun that is no field of work (标志 + 国家文物局)."""
    before = run[place - 1]
    return run[place].word in {"国家", "全国"} and before.label == "N" and before.word not in vocabulary.domain


SHORT = 4
"""A body's name of so many characters, known from the text, may be the end of a longer one."""
LEVELS = {"省", "市", "州", "县", "区"}


def starts(token: Token) -> bool:
    """Tell whether a body's name can start with a word."""
    cut_short = token.label == "BODY" and token.entry is None and len(token.word) <= SHORT
    return (token.label in HEADS | {"SUFFIX", "PREFIX"} and not cut_short) or token.word in REGIONS


CENTRAL = ("中央", "政治局", "书记处")
"""How bodies begin that other parties have too: behind unknown words ("越共中央") they are not the lexicon's."""


def before_term(run: Sequence[Token], place: int) -> Token | None:
    """Return the word before a place, a term between them passed over ("苏共" + "第二十三届" + "中央委员会")."""
    return next((token for token in reversed(run[:place]) if token.label != "SESSION"), None)


def foreign(before: Token | None) -> bool:
    """Tell whether a word before such a body names another party."""
    return before is not None and (before.label == "X" or before.word.endswith(("共", "党")))


def joined(
    name: Sequence[Token], vocabulary: ChineseVocabulary, following: Sequence[Token], *, made: bool
) -> list[Token]:
    """Return one token for a body's name, or its words where they make none."""
    span = Span(name[0].span.start, name[-1].span.end)
    word = "".join(token.word for token in name if token.label != "SESSION")
    entry = vocabulary.words.get(word)
    if entry is not None and entry.label == "BODY":
        return [Token(span, "BODY", word, entry)]
    if len(name) == 1:
        return [Token(span, "BARE" if len(word) > 1 else "X", word)] if name[0].label == "SUFFIX" else list(name)
    if name[0].label == "SUFFIX" and len(name[0].word) == 1 and name[0].word not in LEVELS:
        inner = len(name) == len(("局", "党组")) and name[1].word in PARTY_INSIDE and name[0].word in UNITS_ALONE
        return [Token(span, "BARE", name[1].word)] if inner else list(name)
    known = well_formed(name, following) or (made and len(word) > SHORTEST)
    if len(word) > LONGEST or (len(name[-1].word) == 1 and not known):
        return list(name)
    ministry = name[-1].word == "省" and all(field(token, vocabulary) for token in name[-2:-1])
    return [Token(span, "AREA" if name[-1].word in AREAS and not ministry else "BODY", word)]


PARTY_INSIDE = {"党组", "党委"}
"""The party in a body that is told of by the last character of its name ("局党组")."""
UNITS_ALONE = frozenset("局部委厅署院办司处会社行校馆台")
"""Characters that stand for the body told of right before the party committee in it ("局党组")."""
AREAS = {"省", "市", "县", "州", "区", "自治区", "自治州", "特别行政区", "行政区", "专区"}
"""Endings that make a place of a name."""


def well_formed(name: Sequence[Token], following: Sequence[Token]) -> bool:
    """Tell whether a field of work or a place stands before a one-character ending, not just unknown characters."""
    if following and following[0].label == "ROLE":
        return True
    return any(token.label != "X" for token in name[:-1])
