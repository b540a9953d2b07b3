"""What a Chinese entry says of a unit behind its name: 正处级，局长某某，2019年由某局改组，地址：某路1号."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import event, relation, tenure, words_entity
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.kinds import RANK, stated_ranks
from pipeline.extract.layouts.offices import post_of
from pipeline.extract.layouts.terms import read_start
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

PIECE = re.compile(r"(?:[^，,；;（()）]|[（(][^（()）]*[)）])+")
DATE = r"(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?"
SEAT = re.compile(
    r"(?:(?:[馆館局院会會署部所校团團]|[总總]部)址?|办公|辦公|机关|機關)?(?:地址|址|地点|地點|驻地|駐地|设在|設在|位于|位於|驻|駐)(?:设|設)?(?:在|于|於|位于|位於)?\s*[:：]?\s*(?P<seat>[\u3400-\u9fff\w]{3,30})"
)
PARENT = re.compile(
    r"(?:直接)?(?:隶属于?|隸屬於?|直属于?|直屬於?|归口?|由)(?P<whole>[\u3400-\u9fff]{2,20}?)(?:管理|领导|領導|代管|直属|直屬)?"
)
UNDER = re.compile(r"隶属|隸屬|直属|直屬|管理|领导|領導|代管")
MADE = re.compile(rf"(?P<when>{DATE})(?:成立|设立|設立|组建|組建|建立|挂牌|掛牌)(?:{DATE[:-1]})?")
GROWN = re.compile(
    r"(?P<when>\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?由(?:原)?(?P<old>[\u3400-\u9fff]{3,24}?)"
    r"(?:改组|改組|更名|改名|改称|改稱|改建|升格|演变|演變|转制|轉制)(?:设立|設立|组建|組建|而成|而来|而來|为现名|成立)?"
)
STAFF = re.compile(
    r"(?:事业|行政|核定|人员)?(?:编制|編制|在编|职工|職工)(?:数|數|人数)?\s*[:：为為]?\s*(?P<number>\d{1,5}[名人个]?)"
)
BY = re.compile(
    r"(?P<title>[\u3400-\u9fff]{2,8}?)由(?P<own>[\u3400-\u9fff]{2,14}[长長任记記席官员員监監])(?P<who>[\u3400-\u9fff·]{2,4})"
    r"(?:兼任|兼|担任|擔任|代理)"
)


def unit_facts(view: View, unit: Mention, rest: Span) -> list[Statement]:
    """Read the facts about a unit that are told behind its name, each between commas."""
    found: list[Statement] = []
    for piece in pieces(view, rest):
        found += fact(view, unit, piece)
    return found


HUNG = re.compile(
    r"(?:加|另|同时|同時|并|並)?[挂掛](?P<name>[\u3400-\u9fff]{2,24}?)(?:的)?[牌](?:子|匾)?"
    r"|(?:对外|對外|又|亦|也|亦可|简|簡|全|合)[称稱](?:为|為)?(?P<also>[\u3400-\u9fff]{2,24})"
)
"""How brackets tell another name of a unit: 挂市公务员局牌子, 简称县志办."""


def hung_names(view: View, unit: Mention, aside: Span) -> list[Statement]:
    """Read the other names of a unit that brackets behind its name give, each between commas."""
    found = (HUNG.fullmatch(view.text, piece.start, piece.end) for piece in pieces(view, aside))
    spans = (Span(*match.span("name" if match["name"] else "also")) for match in found if match)
    return [relation(view, "named", unit, words_entity(view, span), "list.unit") for span in spans]


def pieces(view: View, rest: Span) -> Iterator[Span]:
    """Yield what stands between the commas of an entry."""
    for match in PIECE.finditer(view.text, rest.start, rest.end):
        words = match.group()
        begin = match.start() + len(words) - len(words.lstrip())
        yield Span(begin, begin + len(words.strip(" \u3000。")))


def fact(view: View, unit: Mention, piece: Span) -> list[Statement]:
    """Read one fact."""
    text, at, end = view.text, piece.start, piece.end
    if RANK.fullmatch(text, at, end) or any(rank.span == piece for rank in view.ranks(piece)):
        return [relation(view, "has_rank", unit, stated_ranks(view, piece)[0], "list.unit")]
    seat, staff, grown = SEAT.fullmatch(text, at, end), STAFF.fullmatch(text, at, end), GROWN.fullmatch(text, at, end)
    if seat:
        return [relation(view, "headquartered_at", unit, words_entity(view, Span(*seat.span("seat"))), "list.unit")]
    if staff:
        return [relation(view, "has_staff", unit, words_entity(view, Span(*staff.span("number"))), "list.unit")]
    start = read_start(view, piece)
    if grown:
        old = Entity(grown["old"], grown["old"])
        return [relation(view, "renamed_to", old, unit, "list.unit", start)]
    if MADE.fullmatch(text, at, end) and start:
        return [event(view, "established", unit, start, "list.unit")]
    return [*under(view, unit, piece), *held_by(view, unit, piece)]


def under(view: View, unit: Mention, piece: Span) -> list[Statement]:
    """Read what the unit is under."""
    match = PARENT.fullmatch(view.text, piece.start, piece.end)
    whole = Span(*match.span("whole")) if match and UNDER.search(match.group()) else None
    found = next((body for body in view.bodies(whole) if body.span == whole), None) if whole else None
    return [relation(view, "subordinate_to", unit, found, "list.unit")] if found else []


def held_by(view: View, unit: Mention, piece: Span) -> list[Statement]:
    """Read who leads the unit beside an office of theirs (主任由副市长某某兼任)."""
    match = BY.fullmatch(view.text, piece.start, piece.end)
    who = Span(*match.span("who")) if match else piece
    person = next((p for p in view.persons(who) if p.span == who), None) if match else None
    if match is None or person is None:
        return []
    title, own = Span(*match.span("title")), Span(*match.span("own"))
    post = post_of(view, match["title"], unit.entity.name, title, unit.entity)
    other = next((p for p in view.posts(own) if p.span == own), None)
    return [tenure(view, person, held, Term(), "list.unit") for held in (post, other) if held]
