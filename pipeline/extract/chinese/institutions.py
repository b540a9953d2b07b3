"""What a body's words stand for: an entry of the lexicon, a body spoken of before, or a body of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.bodies import AREAS
from pipeline.extract.chinese.committee_parts import AUTHORITIES, RELATIVE, has_office, relative_body
from pipeline.extract.chinese.context import same
from pipeline.extract.chinese.foreign_names import han
from pipeline.extract.chinese.localities import (
    LOCAL,
    PARTY,
    is_placeless,
    local_body,
    local_name,
    of_sentence,
)
from pipeline.extract.chinese.missions import of_other_rank
from pipeline.extract.chinese.ourselves import WORDS, ourselves
from pipeline.extract.chinese.outer import ending_or_outer
from pipeline.extract.chinese.own_words import IMPLIED, implied_body
from pipeline.extract.chinese.ranks import SESSION
from pipeline.extract.chinese.shorts import abbreviated, short_body
from pipeline.extract.chinese.units_inside import INNER, inner_body, of_school
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token

SHORTEST_FULL = 4
"""Names of the lexicon with fewer characters are short forms (中办, 中组部)."""
POINTERS = ("机构", "机关", "单位", "组织", "部门")


def full_body(token: Token, context: Context, *, is_new: bool = False) -> Entity | None:
    """Return what a body's full or short name stands for, ``None`` for a local one whose place was not named.

    Args:
        token: The name.
        context: What was spoken of.
        is_new: A verb before it gives the name, so that it is not short for one that was spoken of.
    """
    words = token.span.of(context.text)
    local = given(token.word, words, context) or of_party(token.word, words, context)
    local = local or of_school(token.word, words, context) or abbreviated(token.word, words, context)
    local = local or relative_body(token.word, words, context) or of_sentence(token.word, words, context)
    if local is not None:
        return local
    told = told_of(token, words, context) or other_central(token.word, words, context)
    whole = next((body for body in context.latest() if context.vocabulary.folded(body.name) == token.word), None)
    fresh = whole is not None or is_new
    short = told or (short_body(token.word, words, context) if token.entry is None and not fresh else None)
    if short is not None:
        return short
    if token.entry is not None and token.entry.id:
        bare = SESSION.sub("", words) if len(words) != len(token.word) else words
        return replace(known_body(bare, token.entry.id, token.entry.name, context), words=words)
    name = (words if len(words) == len(token.word) else SESSION.sub("", words))[country_prefix(token.word) :]
    if token.word[:2] in GOVERNMENTS:
        name = f"{name[0]}政{name[1:]}"
    spoken = same_body(context.vocabulary.folded(name), context)
    if spoken is not None and (located(spoken.name, name, context) or is_page_s(spoken, name, context)):
        fold = context.vocabulary.folded
        whole = next((body for alias, body in context.aliases if alias == fold(spoken.name)), spoken)
        return Entity(whole.name, words, whole.id)
    inside = part_of_told(token.word, name, context)
    if inside:
        return Entity(inside, words)
    full = local_name(context.vocabulary.folded(name), name, context)
    return local_body(full, words, context) if full else Entity(name, words)


def part_of_told(word: str, name: str, context: Context) -> str:
    """Return the name of a body inside one spoken of: "委员会秘书处", "水利厅党组"; "" for others."""
    owner = same_body(word[:-PARTY_WORD], context) if word.endswith(PARTY_IN) else None
    if owner is not None and located(owner.name, name[:-PARTY_WORD], context):
        return owner.name + name[-PARTY_WORD:]
    kind = next((kind for kind in (*WHOLES, *SHORTENED) if word.startswith(kind)), "")
    outer = (same_body(kind, context) if kind in SHORTENED else context.ending(kind)) if kind else None
    return outer.name + name[len(kind) :] if outer is not None else ""


PARTY_IN, PARTY_WORD = "党组", 2
"""Ending of the party's group inside a body, and its length ("水利厅" + "党组")."""
WHOLES = ("委员会", "理事会", "办公厅", "办公室", "领导小组", "联席会议")
"""Endings of bodies that names of their parts begin with ("委员会秘书处")."""


def is_own(word: str, context: Context) -> bool:
    """Tell whether a bare ending that is a name elsewhere stands for the body that the text is about ("海关")."""
    own = (body for body in (context.institution, context.page) if body is not None)
    return any(context.vocabulary.folded(body.name).endswith(word) for body in own)


def of_party(word: str, words: str, context: Context) -> Entity | None:
    """Return the local committee that was spoken of before without the party's name before its own."""
    party = next((name for name in PARTY if word.startswith(name)), "")
    rest = word[len(party) :]
    fold = context.vocabulary.folded
    spoken = (body for body in context.latest() if party and rest.endswith("委") and fold(body.name) == rest)
    return next((Entity(body.name, words, body.id) for body in spoken), None)


def given(word: str, words: str, context: Context) -> Entity | None:
    """Return the body that the text has given this short name, whatever it is short for elsewhere.

    Where the text told of it in English, its posts and parts are called after the short name, not in two languages.
    """
    known = next((body for name, body in reversed(context.aliases) if name == word), None)
    if known is None:
        return None
    return Entity(known.name if any(map(han, known.name)) else words, words, known.id)


def other_central(word: str, words: str, context: Context) -> Entity | None:
    """Return the central committee of another party than the Communist one that the text has named, for 中央 alone."""
    named = ((body, context.vocabulary.folded(body.name)) for body in context.latest()) if word == "中央" else ()
    others = (body for body, name in named if name.endswith("中央") and not name.startswith(PARTY) and name != word)
    return next((Entity(body.name, words, body.id) for body in others if not body.id), None)


def told_of(token: Token, words: str, context: Context) -> Entity | None:
    """Return the institution told of where a name of the lexicon only ends its own ("审计署" of 捷克最高审计署)."""
    about = context.institution
    known = token.entry is not None and bool(token.entry.id)
    if about is None or about.id or not known or context.known(token.entry.id if token.entry else "") is not None:
        return None
    name = context.vocabulary.folded(about.name)
    return Entity(about.name, words, about.id) if name.endswith(token.word) and name != token.word else None


GOVERNMENTS = {"市府", "省府", "县府", "区府", "州府"}
"""Short names of local governments (市政府), which their offices' names start with."""
COUNTRIES = ("中华人民共和国", "中华民国")
"""The official names that bodies of China are given with where it matters which China."""


def country_prefix(word: str) -> int:
    """Return the length of the country's name before a body's, 0 where it is needed to tell the body."""
    country = next((country for country in COUNTRIES if word.startswith(country)), "")
    return len(country) if len(word) > len(country) + 2 else 0


def known_body(words: str, entity_id: str, canonical: str, context: Context) -> Entity:
    """Return a body of the lexicon under the first full name that the text gave it, else its canonical name."""
    before = context.known(entity_id)
    if before is not None:
        return Entity(before.name, words, entity_id)
    full = len(words) >= SHORTEST_FULL or len(words) >= len(canonical)
    return Entity(words if full else context.scripted(canonical), words, entity_id)


def same_body(word: str, context: Context) -> Entity | None:
    """Return the latest body whose name ends with these words, as shortened ("行署" is 行政公署, "委" 委员会)."""
    forms = (word, f"{word}员会") if word.endswith("委") else (word, *SHORTENED.get(word, ()))
    exact = next((body for body in context.latest() if context.vocabulary.folded(body.name) in forms), None)
    return exact or context.ending(*forms) or short_for(word, context)


SHORTENED = {"行署": ("行政公署",), "专署": ("专员公署",), "边府": ("边区政府",), "军管会": ("军事管制委员会",)}


def short_for(word: str, context: Context) -> Entity | None:
    """Return the body that a short name ending with these words stands for ("通称淮西行署", then 行署)."""
    names = reversed(context.aliases) if len(word) > 1 and word not in AREAS else ()
    return next((body for name, body in names if name.endswith(word) and name != word), None)


def located(full: str, name: str, context: Context) -> bool:
    """Tell whether a longer name says only where or whose the same body is ("济南军区", not "第七机械工业部")."""
    fold = context.vocabulary.folded
    before = fold(full)[: max(0, len(full) - len(name))]
    word = context.vocabulary.words.get(before)
    known = word is not None and word.label in {"PLACE", "BODY", "STARTER"} and before not in LEAGUES
    known = known or (fold(name)[:1] in AREAS and len(before) in PLACE_LENGTHS and all(map(han, before)))
    return not before or known or before.endswith(OUTER) or fold(full)[: len(before) + 1].endswith("委员")


def is_page_s(body: Entity, name: str, context: Context) -> bool:
    """Tell whether a name is the end of that of the body that the page is about by its title ("种子局").

    A number before it tells two bodies apart, and so does another that ends so.
    """
    topic = context.topic
    own = topic is not None and topic.kind == "body" and topic.entity.name == body.name
    before = body.name.removesuffix(name)
    alike = sum(one.name.endswith(name) for one in context.latest())
    return own and len(name) > len("省局") and before != body.name and not ORDINAL.search(before) and alike == 1


ORDINAL = re.compile("(?:第?[一二三四五六七八九十0-9]+|[总總分支附属屬副東西南北东中])$")
"""What tells a body from its like before the rest of its name ("第一" + "机械工业部")."""
PLACE_LENGTHS = range(1, 5)
"""How many characters stand before the level in a place's name ("沧湖" + "区")."""
LEAGUES = {"共青团", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"}
"""Organisations whose committees in a place are not that place's own."""
OUTER = (
    "省", "市", "县", "区", "州", "国", "旗", "盟", "中央", "委", "会", "部", "厅", "院", "党", "政府", "组织", "联盟",
    "总署", "总局", "银行", "基金", "大学", "法院", "公署",
)  # fmt: skip


def bare_body(token: Token, context: Context, *, led: bool, below: bool = False, opens: bool = False) -> Entity | None:
    """Return what a bare ending stands for: a body spoken of, or one inside it.

    Args:
        token: The ending.
        context: What was spoken of.
        led: A role follows, or "its" stands before.
        below: It is one of those that a body is said to have below it.
        opens: It is what a clause is about, as the secretariat of the body spoken of may be.
    """
    words = token.span.of(context.text)
    outer = context.institution or next(context.latest(), None)
    if below and outer is not None and token.word in RELATIVE:
        return Entity(f"{outer.name}{words}", words)
    if token.word in LOCAL:
        name = local_name(token.word, words, context) or (words if is_placeless(token.word, context) else "")
        return local_body(name, words, context) if name else None
    local = relative_body(token.word, words, context)
    if local is not None and led:
        return local
    spoken = same_body(token.word, context)
    if token.word in INNER and (spoken is None or led):
        return inner_body(token.word, words, context, led=led)
    if spoken is None:
        return of_other_rank(token.word, words, context) or alone(token, words, context, opens=opens)
    return Entity(spoken.name, words, spoken.id)


def alone(token: Token, words: str, context: Context, *, opens: bool) -> Entity | None:
    """Return what an ending means that no body spoken of has: the secretariat of the page's own, or a body as it is."""
    if token.word in context.vocabulary.complete:
        return Entity(words, words)
    about = context.page or context.institution
    whole = context.vocabulary.folded(about.name) if about is not None and opens else ""
    if about is not None and has_office(token.word, whole) and not whole.endswith(AUTHORITIES):
        return Entity(f"{about.name}{words}", words)
    return short_body(token.word, words, context)


FULL_ENDINGS: dict[str, tuple[str, ...]] = {"办": ("办公室", "办公厅", "办"), "委": ("委员会", "委")}
"""What stands in full for an ending that pointing words shorten."""


def pointed_body(token: Token, context: Context) -> Entity | None:
    """Return what "该委员会", "该部", "该机构" stands for."""
    words = token.span.of(context.text)
    kinds = FULL_ENDINGS.get(token.word[1:], (token.word[1:],))
    pointer = token.word.endswith(POINTERS)
    if token.word in WORDS:
        return ourselves(token, words, context)
    if token.word[0] == IMPLIED:
        implied = implied_body(kinds, context)
        return Entity(implied.name, words, implied.id) if implied else None
    about = (self_named(kinds, context) if token.word[0] in "我本" else None) or context.institution
    if token.word[0] in "我本" and about in context.named and about.words == about.name:
        about = next((body for body in context.latest() if not same(body, about)), about)
    if about is not None and (pointer or context.vocabulary.folded(about.name).endswith(kinds)):
        return Entity(about.name, words, about.id)
    spoken = next(context.latest(), None) if pointer else ending_or_outer(kinds, context)
    return Entity(spoken.name, words, spoken.id) if spoken else None


def self_named(kinds: tuple[str, ...], context: Context) -> Entity | None:
    """Return the body that a text is by or about by its title, which calls itself 本局, whatever was named since."""
    topic = context.topic
    own = (topic.entity if topic is not None and topic.kind == "body" else None), context.own
    fold = context.vocabulary.folded
    return next((body for body in own if body is not None and fold(body.name).endswith(kinds)), None)


def area_name(token: Token, role: str, context: Context) -> str:
    """Return a place as the governed area its head's title names ("上海" + "市长" → 上海市)."""
    words = token.span.of(context.text)
    unit = role.removeprefix("副").removesuffix("长")
    if role.endswith("长") and unit in AREAS and not token.word.endswith(unit):
        return words + unit
    return words
