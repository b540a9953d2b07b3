"""Places and fields of work with the posts that are named after them ("上海市市长", "外交部长", "驻美国大使")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.fields import JOINTS, field
from pipeline.extract.chinese.goings import goes_to, is_local
from pipeline.extract.chinese.institutions import area_name
from pipeline.extract.chinese.pieces import Chunk, plain
from pipeline.extract.chinese.posts import post, title_at, touching
from pipeline.extract.chinese.titles import KINDS
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.pieces import Step
    from pipeline.extract.chinese.posts import Title
    from pipeline.extract.chinese.segment import Token


def read_place(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a place, or the post of the one who governs it."""
    token = tokens[place]
    if token.entry is not None and token.entry.name == "country":
        context = replace(context, country=token.span.of(context.text))
    end = place + 1 + (place + 1 < len(tokens) and tokens[place + 1].word in UNIONS and touching(tokens, place))
    title = title_at(tokens, end, context)
    if title is not None and touching(tokens, end - 1) and title.role.kind != "aide":
        body = Entity(area_name(token, title.role.name, context), token.span.of(context.text))
        span = Span(token.span.start, title.span.end)
        name = "".join(piece.span.of(context.text) for piece in tokens[place:end]) + title.span.of(context.text)
        mention = post(title, body, span, context, name)
        if mention is not None:
            of_country = token.entry is not None and token.entry.name == "country"
            known = context if of_country else context.with_body(body)
            held = replace(mention, body=None) if of_country else mention
            return Chunk("POST", span, token.word, (held,)), title.end, known
    sent = sent_by(tokens, place, context)
    if sent is not None:
        return sent
    if place + 1 < len(tokens) and field(tokens[place + 1], context.vocabulary):
        made, end, after = read_field(tokens, place, context)
        if made.mentions:
            return made, end, after
    entity = Entity(token.span.of(context.text), token.span.of(context.text))
    if goes_to(tokens, place) and is_local(tokens, place):
        context = context.with_body(Entity(entity.name + context.scripted(unit_of(token)), entity.words))
    return Chunk("PLACE", token.span, token.word, (Mention("place", token.span, entity),)), place + 1, context


REGIONS = {"内蒙古", "广西", "西藏", "宁夏", "新疆"}
MUNICIPALITIES = {"北京", "上海", "天津", "重庆"}


def unit_of(token: Token) -> str:
    """Return what a city's or province's short name lacks."""
    kind = token.entry.name if token.entry is not None else ""
    if token.word.endswith(("省", "市", "区", "县", "州", "盟", "旗")):
        return ""
    if token.word in REGIONS:
        return "自治区"
    return "市" if kind == "city" or token.word in MUNICIPALITIES else "省" if kind == "province" else ""


UNIONS = {"联邦", "共和国", "王国", "联邦共和国", "合众国"}
"""What a country's name may end with before the title of who heads it."""


def read_mission(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read "驻美国大使" or "常驻联合国代表" as a post; the sending country, named before it, is no part of it."""
    short = tokens[place].word.startswith("驻") and len(tokens[place].word) > 1
    end = envoy_seat(tokens, place + 1) or seat_end(tokens, place + 1)
    title = title_at(tokens, end, context)
    placed = (short and end <= place + NEAREST) or tokens[place].word in {"驻", "常驻"}
    if title is None and placed:
        return mission(tokens, place, end, context)
    if title is None or not placed or not (short or end > place + 1) or not touching(tokens, end - 1):
        return plain(tokens, place, context)
    span = Span(tokens[place].span.start, title.span.end)
    first = next(at for at in range(end, title.end) if tokens[at].label not in COUNTING)
    last = next(at for at in range(first - 1, place - 1, -1) if tokens[at].label not in COUNTING)
    seat = Span(span.start, tokens[last].span.end).of(context.text)
    words = seat + Span(tokens[first].span.start, title.span.end).of(context.text)
    body = Entity(seat, seat) if context.vocabulary.folded(seat).endswith(MISSIONS) else None
    held = Mention("post", span, Entity(words, words), title.span.of(context.text), body, acting=title.acting)
    return Chunk("POST", span, words, (held,)), title.end, context


COUNTING = {"LIREN", "EACHHOLDER", "FIRST"}
"""Labels of words between a mission and a title that are no part of the post's name ("驻日本大使馆历任大使")."""


def mission(tokens: Sequence[Token], place: int, end: int, context: Context) -> Step:
    """Read the name of a mission itself ("驻成都总领事馆"), where the words up to ``end`` are one."""
    span = Span(tokens[place].span.start, tokens[end - 1].span.end)
    words = span.of(context.text)
    short = len(tokens[place].word) > 1 and tokens[end - 1].label == "BARE"  # "驻华" + "大使馆"
    named = end > place + 1 and (short or tokens[end - 1].label in {"BODY", "SUFFIX"})
    if not named or not context.vocabulary.folded(words).endswith(STATIONS):
        return plain(tokens, place, context)
    body = Entity(words, words)
    return Chunk("BODY", span, words, (Mention("body", span, body),)), end, context.with_body(body)


STATIONS = (
    "使馆", "领事馆", "总领馆", "代表处", "办事处", "联络处", "代表团", "联络办公室", "特派员公署", "领事办公室",
    "商务办公室", "贸易办公室", "商务处", "联络组", "领事处", "记者站", "驻京办", "驻港办",
)  # fmt: skip
"""Endings of names of missions."""


def stationed(made: Chunk, token: Token, entity: Entity) -> Chunk:
    """Return the post of a body's mission with the body's name before it ("省政府驻北京办事处主任")."""
    post = made.mentions[0]
    body = replace(post.body, name=entity.name + post.body.name) if post.body is not None else None
    name = replace(post.entity, name=entity.name + post.entity.name)
    whole = Span(token.span.start, made.span.end)
    return replace(made, span=whole, mentions=(replace(post, span=whole, entity=name, body=body),))


def sent_by(tokens: Sequence[Token], place: int, context: Context) -> Step | None:
    """Return the post in a mission right behind the country that sends it ("中国驻英国公使"), else ``None``."""
    if not touching(tokens, place) or not tokens[place + 1].word.startswith(("驻", "常驻")):
        return None
    made, end, after = read_mission(tokens, place + 1, context)
    if not made.mentions:
        return None
    held, span = made.mentions[0], Span(tokens[place].span.start, made.span.end)
    if tokens[place].word in SENDERS or held.kind == "body":
        sender = tokens[place].span.of(context.text)
        held = replace(held, span=span, entity=Entity(sender + held.entity.name, span.of(context.text)))
        after = after.with_body(held.entity) if held.kind == "body" else after
    return replace(made, span=span, mentions=(held,)), end, after


SENDERS = {"联合国", "欧盟", "非盟", "东盟", "阿盟", "北约", "欧洲联盟", "非洲联盟", "欧安组织", "国际货币基金组织"}
"""Organisations, which the names of their missions begin with."""
NEAREST = 3
"""A mission named by a short form of its country (驻英使馆) has its title within so many words."""
MISSIONS = ("馆", "团", "处", "署", "部队")
"""Endings of the missions themselves; what else an envoy is sent to is not the envoy's own body."""
HOSTS = {"PLACE", "BODY", "X", "AREA", "BARE", "N", "STARTER", "SUFFIX"}
"""Labels of words that tell where a mission is and what it is called."""
LONGEST_SEAT = 5


def seat_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the words that tell where a mission is and what it is called ("瑞士" + "大使馆")."""
    end = place
    while (
        end < min(len(tokens), place + LONGEST_SEAT)
        and tokens[end].label in HOSTS
        and touching(tokens, end - 1)
        and (tokens[end].label != "X" or end == place)
    ):
        end += 1
    return end


ENVOYS = {
    "大使",
    "公使",
    "总领事",
    "副总领事",
    "领事",
    "副领事",
    "代办",
    "高级专员",
    "特命全权大使",
    "参赞",
    "商务参赞",
}


def envoy_seat(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the unknown name of where an envoy is ("檀香山" + "总领事"), 0 where none stands there."""
    end = place
    while end < min(len(tokens), place + LONGEST_SEAT) and tokens[end].label in {*HOSTS, "D", "V", "PERSON"}:
        if not touching(tokens, end - 1):
            return 0
        end += 1
    named = place < end < len(tokens) and tokens[end].label == "ROLE" and tokens[end].word in ENVOYS
    return end if named and touching(tokens, end - 1) else 0


def listed(tokens: Sequence[Token], place: int, context: Context) -> bool:
    """Tell whether a mark stands between fields of work that belong to one minister ("文化、社区及青年部长")."""
    if tokens[place].label != "DUN":
        return False
    end = place + 1
    while end < min(len(tokens), place + LONGEST_FIELD) and field(tokens[end], context.vocabulary):
        end += 1
    return place + 1 < end < len(tokens) and tokens[end].word in JOINTS


def before_minister(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word belongs to the field of a minister named right after it ("经济再生担当大臣")."""
    end = place
    while end < min(len(tokens), place + LONGEST_FIELD) and tokens[end].label in {"V", "X", "N"}:
        end += 1
    touches = all(touching(tokens, at) for at in range(place - 1, end))
    return end > place and touches and end < len(tokens) and tokens[end].word in MINISTERS


LONGEST_FIELD = 6
MINISTERS = {"大臣", "副大臣", "国务秘书"}


def read_field(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a field of work with the head it is joined to ("外交" + "部长", "英国" + "财政" + "大臣")."""
    sent = sent_by(tokens, place, context) if tokens[place].label == "STARTER" else None
    if sent is not None:
        return sent
    owner = context.listing[1] if context.listing is not None and context.listing[0] == place - 1 else None
    inside = place > 0 and touching(tokens, place - 1) and tokens[place - 1].label in {"BODY", "X", "SUFFIX"}
    of_people = place > 0 and tokens[place].word in KINDS and tokens[place - 1].label in {"SUPERL", "FIRST"}
    if of_people or (inside and owner is None):
        return plain(tokens, place, context)
    end = place + 1
    while end < len(tokens) and (
        field(tokens[end], context.vocabulary)
        or tokens[end].word in JOINTS
        or before_minister(tokens, end)
        or listed(tokens, end, context)
    ):
        end += 1
    title = title_at(tokens, end, context)
    unit = title.role.name.removeprefix("副").removesuffix("长") if title else ""
    known = unit in UNITS or (inside and unit == "科")
    if title is None or not known or tokens[end - 1].span.end != title.span.start:
        return plain(tokens, place, context)
    words = Span(tokens[place].span.start, tokens[end - 1].span.end).of(context.text)
    if inside and owner is not None:
        local = context.vocabulary.folded(owner.name).endswith(GOVERNED) and unit in {"部", "局", "处", "科", "厅"}
        joined = unit == "专员" or local
        return in_body(tokens, place, title, owner, context) if joined else plain(tokens, place, context)
    whole = context.vocabulary.folded(words).endswith(WHOLE)
    unit = "部" if unit in SECOND else unit
    body = Entity(words + context.scripted(unit) if title.role.name.endswith("长") and not whole else words, words)
    span = Span(tokens[place].span.start, title.span.end)
    mention = post(title, body, span, context, span.of(context.text))
    if mention is None:
        return plain(tokens, place, context)
    return Chunk("POST", span, "", (mention,)), title.end, context.with_body(body)


def in_body(tokens: Sequence[Token], place: int, title: Title, body: Entity, context: Context) -> Step:
    """Read the head of a field of work in a body right before it ("律政司" + "刑事检控专员")."""
    span = Span(tokens[place].span.start, title.span.end)
    words = span.of(context.text)
    held = Mention("post", span, Entity(body.name + words, words), role=words, body=body)
    return Chunk("POST", span, "", (held,)), title.end, context


def read_deputy(
    tokens: Sequence[Token], place: int, context: Context, reader: Callable[[Sequence[Token], int, Context], Step]
) -> Step:
    """Read the deputy of the head of a field of work or a body ("副刑事检控专员", "副内阁秘书")."""
    of_body = tokens[place + 1].label in {"BARE", "BODY"} and tokens[place].word == "副"
    made, end, after = (reader if of_body else read_field)(tokens, place + 1, context)
    if made.label != "POST" or made.mentions[0].kind != "post":
        return plain(tokens, place, context)
    post, span = made.mentions[0], Span(tokens[place].span.start, made.span.end)
    before = tokens[place].span.of(context.text)
    head, words = post.entity.name, post.entity.words
    at = len(head) - len(words) if of_body and head.endswith(words) else 0
    entity = Entity(head[:at] + before + head[at:], span.of(context.text))
    return (
        replace(made, span=span, mentions=(replace(post, span=span, entity=entity, role=before + post.role),)),
        end,
        after,
    )


GOVERNED = ("委", "政府", "公署", "人民委员会", "革委会", "革命委员会")
"""Endings of bodies whose departments are told of by their fields of work alone ("县委" + "宣传部长")."""
WHOLE = ("电台", "电视台", "天文台", "博物馆", "图书馆", "档案馆", "美术馆", "公署", "总署", "法院")
"""How names of bodies end that a head with another title than their ending leads ("香港电台处长")."""
UNITS = {
    "部",
    "局",
    "厅",
    "署",
    "院",
    "司",
    "处",
    "大臣",
    "政务次",
    "常务次",
    "次",
    "长官",
    "国务秘书",
    "次官",
    "首席秘书",
    "本部",
    "大臣政务官",
    "专员",
}
"""What a title is of that stands right after its field of work."""
SECOND = {"次", "政务次", "常务次"}
"""What the titles of a minister's deputies begin with, whose body is the ministry ("外交次长" of 外交部)."""
