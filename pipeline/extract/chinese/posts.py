"""Posts and seats: a role noun with the body before it, or with the body that was spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.bodies import AREAS
from pipeline.extract.chinese.context import central, same, seats
from pipeline.extract.chinese.high_titles import of_state
from pipeline.extract.chinese.localities import PARTY, place_before
from pipeline.extract.chinese.missions import headed
from pipeline.extract.chinese.ranks import in_term
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import Role

BEFORE_ROLE = {"PREFIX", "ACTING"}
VOTE = re.compile(
    "(?:选举|選舉)(?!产生|產生|出|结果产生)|大选|大選|初选|初選|补选|補選|普选|普選|选战|選戰|辩论|辯論|夫人|官邸|權限|权限"
)
"""After a title: what it names is no post but a vote on it, or somebody's wife or house."""


ORDER = {"FIRST", "SUPERL", "NOW", "FORMERPREFIX", "SESSION", "LIREN", "EACHHOLDER"}
"""Labels between a body and a title that tell which holder is meant; they are no part of the post's name."""


@dataclass(frozen=True, slots=True)
class Title:
    """A role noun with what qualifies it; ``start`` is where its words start, ``end`` the token after it."""

    role: Role
    qualifier: str
    acting: bool
    span: Span
    end: int


MOST_BEFORE = 8
"""Words of a title before its role: a longer run of them ("副副副...") is none, and takes no time."""


def title_at(tokens: Sequence[Token], place: int, context: Context) -> Title | None:
    """Return the title whose words start at a token, or ``None``."""
    last = min(len(tokens), place + MOST_BEFORE)
    while place < last and ordinal(tokens[place]) and touching(tokens, place):
        place += 1
    end = place
    while end < last and tokens[end].label in BEFORE_ROLE and touching(tokens, end):
        end += 1
    if end >= len(tokens) or tokens[end].label != "ROLE" or VOTE.match(context.text, tokens[end].span.end):
        return None
    span = Span(tokens[place].span.start, tokens[end].span.end)
    qualifier = context.text[span.start : tokens[end].span.start]
    acting = any(token.label == "ACTING" for token in tokens[place:end])
    return Title(context.vocabulary.role(tokens[end].word), qualifier, acting, span, end + 1)


def ordinal(token: Token) -> bool:
    """Tell whether a word tells which holder of a post is meant ("现任", "原", "前")."""
    return token.label in ORDER or token.word in {"前", "前任"}


def touching(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a token is followed by the next without a gap."""
    return place + 1 < len(tokens) and tokens[place].span.end == tokens[place + 1].span.start


def post(
    title: Title, body: Entity, words: Span, context: Context, name: str = "", session: str = ""
) -> Mention | None:
    """Return the post or seat that a title in a body is.

    Args:
        title: The title.
        body: The body it is in.
        words: Where the whole is written.
        context: What was spoken of.
        name: The post's name where it is not just body and title joined.
        session: The body's term, which seats are named with ("第二十届").
    """
    role = title.role
    if seats(role):
        return seat(title, body, words, context, session)
    title_words = in_full(title.span.of(context.text).replace(" ", ""), body, context)
    written = words.of(context.text).endswith(body.name[-2:] + title_words)
    whole = written or title_words.startswith(context.scripted("总"))
    joined = body.name + title_words if whole else overlapped(body.name, title_words)
    joined = joined if written else headed(body.name, title_words, context) or joined
    entity = Entity(name or joined, words.of(context.text))
    kept = Entity(body.name, body.words, body.id)
    return Mention("post", words, entity, role=title_words, body=kept, acting=title.acting)


def in_full(title: str, body: Entity, context: Context) -> str:
    """Return a title with what is short in it written out where its body's name is."""
    committee = context.vocabulary.folded(body.name).endswith("委员会")
    full = context.scripted("主任委员")
    return title.removesuffix("主委") + full if committee and title.endswith("主委") else title


def overlapped(body: str, title: str) -> str:
    """Return a body's name and a title as one, what ends the one and starts the other written once."""
    shared = next((size for size in range(len(title) - 1, 1, -1) if body.endswith(title[:size])), 0)
    return body + title[shared:]


def seat(title: Title, body: Entity, words: Span, context: Context, session: str) -> Mention | None:
    """Return the seat of a member: in the body, or in its standing committee."""
    inside = standing_committee(body, context) if title.role.kind == "standing" else body
    if title.role.kind == "delegate" and not context.vocabulary.folded(body.name).endswith(
        ("大会", "人大", "院", "会议", "国会", "议会")
    ):
        return None
    if title.role.kind == "member" and context.vocabulary.folded(inside.name).endswith("党"):
        return None
    short = "中央委员会" if session and central(context.vocabulary.folded(inside.name)) else ""
    name = context.scripted(short) or inside.name
    name = in_term(session, name, words.of(context.text), title.span.of(context.text))
    entity = Entity(name, words.of(context.text), inside.id)
    return Mention("membership", words, entity, role=title.role.name, body=entity)


def standing_committee(body: Entity, context: Context) -> Entity:
    """Return the standing committee of a body; the lexicon's where it knows it."""
    folded = context.vocabulary.folded(body.name)
    for ending in ("常委会", "常务委员会"):
        entry = context.vocabulary.words.get(folded + ending)
        if entry is not None and entry.id:
            name = context.scripted(ending)
            return Entity(body.name + name, body.words, entry.id)
    if folded.endswith(("常委会", "常务委员会")):
        return body
    return Entity(body.name + context.scripted("常委会"), body.words)


def country_of(body: str, context: Context) -> str:
    """Return the country that a body's name starts with, "" where there is none; schools and firms are of none."""
    words = context.vocabulary.words
    if context.vocabulary.folded(body).endswith(PRIVATE):
        return ""
    known = (body[:size] for size in range(5, 1, -1))
    return next(
        (name for name in known if (word := words.get(context.vocabulary.folded(name))) and word.name == "country"), ""
    )


PRIVATE = ("大学", "学院", "公司", "集团", "医院", "研究所", "基金会", "出版社", "使馆", "领事馆")
"""Endings of bodies that tell of no government."""


def only_country(context: Context) -> str:
    """Return the country whose bodies are spoken of, "" where they are of several."""
    names = (*(body.name for body in context.latest()), *(post.entity.name for post in context.posts))
    countries = {country for name in names if (country := country_of(name, context))}
    return countries.pop() if len(countries) == 1 else ""


def national(title: Title, country: str, context: Context) -> Mention:
    """Return a post of the country spoken of ("首相" → 日本首相)."""
    known = country_told(title.role, context)
    country = known or country
    full = minister(title.role, country, context)
    if full is not None:
        return again(full, title, context)
    before = None if country else office_before(title.role, context)
    words = title.span.of(context.text)
    name = before.entity.name if before else f"{country}{words}"
    return Mention("post", title.span, Entity(name, words), role=words, acting=title.acting)


MINISTERS = {
    "外长": ("外交部长", "外交部部长", "外交大臣", "外务大臣"),
    "外相": ("外交大臣", "外务大臣"),
    "防长": ("国防部长", "国防部部长", "国防大臣", "防务大臣", "防卫大臣"),
    "防相": ("防卫大臣",),
    "财长": ("财政部长", "财政部部长", "财政大臣", "财务大臣"),
    "财相": ("财务大臣", "财政大臣"),
}
"""Short titles of ministers with what the full ones end with."""


def minister(role: Role, country: str, context: Context) -> Mention | None:
    """Return the minister of a country whose full title was spoken of, who is meant by a short one (外长)."""
    fold = context.vocabulary.folded
    full = (post for post in reversed(context.posts) if fold(post.entity.name).endswith(MINISTERS.get(role.name, ())))
    return next((post for post in full if country_of(post.entity.name, context) in {"", country or ""}), None)


def country_told(role: Role, context: Context) -> str:
    """Return the one country that a text has named with a title or its deputy's, "" where there are none or several."""
    fold = context.vocabulary.folded
    named = (post.entity.name for post in context.posts if stem(fold(post.role)) == stem(role.name))
    countries = {country for name in named if (country := country_of(name, context))}
    return countries.pop() if len(countries) == 1 else ""


def office_before(role: Role, context: Context) -> Mention | None:
    """Return the post with the same title that was spoken of last."""
    fold = context.vocabulary.folded
    return next((post for post in reversed(context.posts) if fold(post.role) == role.name), None)


ITSELF = "itself"
"""What roles.csv says of a title that is a post's full name."""


def bare_post(title: Title, context: Context) -> Mention | None:
    """Return the post that a title without its body is: by itself, or in the body or country spoken of."""
    unit = title.role.name.removeprefix("副").removesuffix("长")
    if title.role.alone:
        return post_alone(title, context)
    if title.role.name in BOUND or (context.unknown == "董事会" and title.role.name in {"主席", "副主席"}):
        return None
    if unit in AREAS:
        place = place_before(unit, context)
        party = next((len(name) for name in PARTY if context.vocabulary.folded(place).startswith(name)), 0)
        place = place[party:]
        return post(title, Entity(place + context.scripted(unit), ""), title.span, context) if place else None
    return post_led(title, context)


BOUND = {"大臣", "副大臣", "法官", "检察官"}
"""Titles that always go with a field of work or a court, or name a profession."""


def post_alone(title: Title, context: Context) -> Mention | None:
    """Return the post of a title that needs no body ("总书记")."""
    words = title.span.of(context.text)
    before, topic = office_before(title.role, context), context.topic
    if (
        topic is not None
        and topic.kind == "post"
        and is_short_for(title.role.name, context.vocabulary.folded(topic.role))
    ):
        return again(topic, title, context)
    if title.role.alone == ITSELF:
        return Mention("post", title.span, Entity(words, words), role=words, acting=title.acting)
    if before is not None:
        return again(before, title, context)
    name = context.scripted(context.vocabulary.names.get(title.role.alone, ""))
    return post(title, Entity(name, "", title.role.alone), title.span, context, words)


def post_led(title: Title, context: Context) -> Mention | None:
    """Return the post of a title in the body that was spoken of last and has such a post, or in the country."""
    role, topic, fold = title.role, context.topic, context.vocabulary.folded
    about = topic is not None and topic.kind == "post" and is_short_for(role.name, fold(topic.role))
    told = context.institution
    own = told is None or topic is None or same(told, topic.body) or not fold(told.name).endswith(role.bodies)
    own = own or (told is not None and fold(told.name).startswith(role.name))
    if topic is not None and about and own and not title.qualifier:
        return again(topic, title, context)
    body = headed_so(role, context) or made_head(role, context) or context.led_by(role)
    country = context.country or (country_of(body.name, context) if body else "") or only_country(context)
    government = body is None or fold(body.name).endswith(("内阁", "政府"))
    if "国" in role.bodies and government and (country or office_before(role, context)):
        return national(title, country, context)
    if body is not None:
        return post(title, body, title.span, context)
    if topic is not None and about:
        return again(topic, title, context)
    return of_state(title, context)


def is_short_for(title: str, full: str) -> bool:
    """Tell whether a title is another or its end ("次长" of 政务次长), and not that of the head whose deputy it is."""
    before = full.removesuffix(title)
    return full.endswith(title) and not before.startswith(("副", "代理", "署理", "助理"))


def headed_so(role: Role, context: Context) -> Entity | None:
    """Return the institution that the text is about where it has named such a post in it, whatever its kind."""
    about, fold = context.institution, context.vocabulary.folded
    if about is None or seats(role) or (context.made is not None and not same(context.made, about)):
        return None
    page = context.page
    if page is not None and not same(page, about) and fold(page.name).endswith(role.bodies):
        return None
    named = (post for post in context.posts if post.kind == "post" and same(post.body, about))
    return about if any(stem(fold(post.role)) == stem(role.name) for post in named) else None


def made_head(role: Role, context: Context) -> Entity | None:
    """Return the body founded in this sentence, whose head may have another title than its kind of body has."""
    made = context.made
    newer = next(context.latest(), None)
    fits = role.kind == "head" and role.name in {"主任", "主席", "会长", "理事长", "馆长", "社长", "所长"}
    unit, fold = role.name.removesuffix("长"), context.vocabulary.folded
    other = any(unit != role.name and fold(body.name).endswith(unit) for body in context.latest())
    other = other and made is not None and not fold(made.name).endswith(unit)
    return made if fits and made is not None and same(newer, made) and not other else None


def stem(role: str) -> str:
    """Return a title without the words for a deputy or an acting holder."""
    return role.removeprefix("代理").removeprefix("常务").removeprefix("副")


def again(known: Mention, title: Title, context: Context) -> Mention:
    """Return a post as named again by its title alone."""
    return replace(known, span=title.span, entity=replace(known.entity, words=title.span.of(context.text)))
