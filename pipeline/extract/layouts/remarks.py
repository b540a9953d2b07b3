"""What Chinese remarks say in a few words: who appointed somebody, what rank they had, from which post they came."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import entity, words_entity
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.kinds import stated_ranks
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.segments import without_dates
from pipeline.extract.layouts.terms import term_of
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

APPOINTED = re.compile(
    r"(?:皆|均|经|經|獲|获)?(?:由|经|經|獲|获)(?P<by>[\u3400-\u9fff·]{2,24}?)(?:直接)?(?:提名[并並後后]?)?"
    r"(?:任命|委任|指派|派任|选任|選任|遴选|遴選|特任)(?:产生|產生)?"
)
RANK = re.compile(r"(?:享受|享|享有)(?P<rank>[\u3400-\u9fff]{2,8}?)(?:级|級)?(?:的)?(?:政治|工资|生活|医疗)?待遇")
GRADE = re.compile(
    r"(?:[\u3400-\u9fff]{2,4})?[一二三四](?:[级級])(?:巡[视視][员員]|[调調]研[员員]|主任科[员員]|科[员員]|高?[级級]?警[长長]|警[务務]专员|副?[总總][监監]"
    r"|警[监監督司]|高[级級](?:[检檢]察官|法官|主[办辦])|大?(?:[检檢]察官|法官)|主[办辦]|督[办辦]|行政[执執]法[员員])"
)
"""Grades of civil servants, which are no posts."""
REMARK_HAN = re.compile(
    r"(?:首位|首任|第一位|唯一).{3,20}$|(?:任期|在任(?:[时時][间間])?|任[职職](?:[时時][间間])?)最[长長短久].{0,8}$"
)
REMARK = re.compile(
    r"(?i)^(?:the )?(?:first|only|youngest|oldest|longest-serving|shortest-serving)\b"
    r"|^第一[位个]|^首[位个]|^首任女|^唯一|最[年任]|^(?:任期|在任|任[职職])"
)
IN_THE_POST = re.compile(
    r"(?i)\b(?:in|to|of) (?:the|this|that) (?:post|office|job|position)\b"
    r"|\bto (?:head|lead|hold|serve|chair|run|occupy)\b|woman|female|civilian|女|文职"
)
RECORD = re.compile(
    r"(?i)^(?:the )?(?:(?:longest|shortest)-serving\b"
    r"|(?:youngest|oldest|only)\b.{0,40}\b(?:holder|incumbent|ever|to date|so far)\b)"
)
LIFE = re.compile(r"(?i)^(?:(?P<died>d\.|died|†)|b\.|born)\s+(?:in |on )?(?=[\d\w])")
BORN = re.compile(r"出?生(?:[于於在][\u3400-\u9fff]{2,12})?|[于於]?[\u3400-\u9fff]{0,8}出生")
"""A remark that is but the birth of the person, without its date."""
DIED = re.compile(
    r"(?:[后後已旋即]|[于於])*(?:在?任(?:上|内|內|期间|期間)|因病|因公|意外|不幸|遇害|车祸|車禍|在[\u3400-\u9fff]{2,6})?"
    r"(?:病逝|去世|逝世|病故|病卒|身故|过世|過世|辞世|辭世|离世|離世|殉职|殉職|遇害|遇刺身亡|亡故|身亡|逝|卒|歿|殁|死)"
    r"(?:[于於]任(?:上|内|內|所)?)?"
)
"""A remark that is but the death of the person, without its date."""
TO = re.compile(r"(?i)\b(?:to|till|until|up to)\s+(?=[\d\w])|至|到")
BY_OTHER = re.compile(
    r"^(?:到任|就任|上任|赴任)(?:前|[后後]|之前|以前).{0,6}由[\u3400-\u9fff·]{2,12}(?:任|兼|代|[暂暫]|主持|担任|擔任|署理|充)"
)
"""A remark that tells who else held a post."""
POSSESSIVE = re.compile(r"(?i)^(?:his|her|their|its|whose)\b|^其(?!间|間|后|後|他|中)")
EXPECTED = re.compile(
    r"(?i)\b(?:expected|tipped|due|likely|slated|set|nominated|proposed|about) to (?:become|be|take|succeed|head)\b"
)
"""Words of what has not come to pass yet."""
LEAVES = re.compile(
    r"病退|退休|调出|調出|调走|調走|调离|調離|免去?|免职务|辞去?|止|卸职|卸職|离职|離職|离开|離開|离任|離任|卸任|去职|去職|辞职|辭職|离职|離職|免职|免職|调离|調離|被撤职|被撤職|下台"
    r"|(?i:(?:resigned|retired|left|dismissed|removed|ousted|deposed)(?: (?:in|on))?)"
)
BEGUN = re.compile(r"起(?:再|又|复|復|重新)?(?:出|担|擔|接|继|繼|兼|代)?任")
CAME = re.compile(
    r"(?:皆|均|都)?由?.{2,}(?:调任|調任|转任|轉任|升任|晋升|晉升|当选|當選|接任|改任|擢升|递补|遞補|调入)"
)
ONWARDS = re.compile(r"(?i)(?:from|since|after) (?!.*\b(?:also|concurrently|simultaneously|in addition)\b)")
"""How a segment begins that tells of the next post."""


def replaces(before: Mention | None, posts: Sequence[Mention], words: str) -> bool:
    """Say whether a dated post took the place of the one before: "Deputy Director, from 2006 Director"."""
    if before is None or len(posts) != 1 or not before.kind == posts[0].kind == "post":
        return False
    owners = {post.body.name if post.body else "" for post in (before, posts[0])}
    return len(owners) == 1 and ONWARDS.match(words) is not None


def appointer(view: View, span: Span) -> tuple[Mention, Mention | None] | None:
    """Return who appointed the person, with the post named before that name; ``None`` where a remark does not tell."""
    match = APPOINTED.fullmatch(view.text, span.start, span.end)
    if match is None:
        return None
    place = Span(*match.span("by"))
    post = next((p for p in view.posts(place) if p.kind == "post" and p.span.start == place.start), None)
    rest = Span(post.span.end, place.end) if post else place
    if post and rest.start == rest.end:
        return post, None
    people = view.holders(rest)
    bodies = [body for body in view.bodies(place) if body.span == place]
    by = next(iter((*bodies, *(p for p in people if p.span == rest))), None)
    return (by, post if by in people else None) if by else None


def own_rank(view: View, span: Span) -> Mention | Entity | None:
    """Return the rank that a remark gives the person, as a treatment or by itself (副厅级)."""
    if GRADE.fullmatch(view.text, span.start, span.end):
        return words_entity(view, span)
    match = RANK.fullmatch(view.text, span.start, span.end)
    ranks = stated_ranks(view, span) if match or is_han(span.of(view.text)) else []
    if match is None:
        return next((rank for rank in ranks if entity(rank).words == span.of(view.text)), None)
    return ranks[0] if ranks else words_entity(view, Span(*match.span("rank")))


def vital(view: View, segment: Segment) -> str:
    """Return what a dated remark on the person's life tells, "born" or "died" (2003年去世); "" for another one."""
    if not segment.whens:
        return ""
    told = LIFE.match(segment.span.of(view.text))
    if BORN.fullmatch("".join(without_dates(view, segment).split())):
        return "born"
    if DIED.fullmatch("".join(without_dates(view, segment).split())):
        return "died" if segment.whens[0].kind == "point" else ""
    return "" if told is None else "died" if told["died"] else "born"


def distinguishes(words: str) -> bool:
    """Say whether a remark sets the holder apart from all others ("first woman in the post", 唯一的女知事)."""
    told = IN_THE_POST.search(words) or REMARK_HAN.match(words) or RECORD.match(words)
    return bool(REMARK.match(words) and told)


def is_leaving(view: View, segment: Segment) -> bool:
    """Say whether a segment is a date with a word of leaving the post (2012年病退, "resigned 1990")."""
    return LEAVES.fullmatch(without_dates(view, segment).strip()) is not None


TAKES = re.compile(
    r"(?i)(?:was )?(?:appointed|installed|sworn in|(?:took|assumed|entered|taking|assuming) (?:up )?(?:the |his |her )?"
    r"(?:office|post|duty|duties|position|charge))(?: (?:in|on|from|since))?"
)


def takes_office(view: View, segment: Segment) -> bool:
    """Say whether a segment is a date with words of coming into the post ("appointed in October 2021")."""
    return TAKES.fullmatch(without_dates(view, segment).strip()) is not None


def begun(view: View, segment: Segment, pattern: str) -> Term | None:
    """Return the term of an entry that tells from when somebody held a post, not that it goes on (1922年7月起任)."""
    if pattern == "cv.line" or not BEGUN.search(segment.span.of(view.text)) or not segment.whens:
        return None
    return Term(term_of(segment.whens).start, "")


def came_from(view: View, span: Span) -> bool:
    """Say whether a remark tells the post that the person left for the one of the entry (由副市长升任)."""
    words = span.of(view.text)
    return CAME.fullmatch(words) is not None and not any(joint in words for joint in ("并", "並", "後", "后"))
