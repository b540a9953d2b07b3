"""Who stood in for the holder of a vacant post: 空缺，由副局长某某代理."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import is_han, plain_post, post_of
from pipeline.extract.layouts.spells import CONFIRMED
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.rows import Row
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity, Statement

BY_ACTING = re.compile(
    r"(?:由)?(?P<title>(?:常务|常務)?副?[\u3400-\u9fff]{0,8}?[长長任记記席官员員])?(?P<who>[\u3400-\u9fff·]{2,12}?)"
    r"(?P<how>代理|暂代|暫代|署理|署任|主持|代行|兼任|兼|负责|負責)"
)
LEADS = {"主持", "负责", "負責"}
"""Verbs of a deputy who is in charge and holds the post in no capacity."""
HELD = {"兼任", "兼"}
"""Verbs for a post that is held and not only acted in."""


def stand_in(view: View, post: Mention, words: Span, term: Term, pattern: str) -> list[Statement]:
    """Read who stood in, with that person's own post in the body.

    Args:
        view: The unit.
        post: The vacant post.
        words: What is said of the vacancy.
        term: How long it lasted.
        pattern: The pattern's id for the statements.
    """
    match = BY_ACTING.search(view.text, words.start, words.end)
    if match is None or post.body is None:
        return []
    who = Span(*match.span("who"))
    person = next((person for person in view.persons(who) if person.span == who), None)
    if person is None:
        return []
    leads = match["how"] in LEADS and match["title"]
    made = [] if leads else [tenure(view, person, post, term, pattern, acting=match["how"] not in HELD)]
    if match["title"]:
        title = Span(*match.span("title"))
        held = post_of(view, match["title"], post.body.name, title, post.body)
        made.append(tenure(view, person, held, Term(), pattern))
    return made


def acted(row: Row, post: Mention, body: Entity) -> list[Statement]:
    """Read who acted in a post that a row of a table says was vacant, as its remarks tell (副局长某某署任)."""
    vacant = row.holder is not None and row.term.start and not row.holder.cell.of(row.view.text).isalpha()
    cell = row.cell("remarks") if vacant else None
    title = replace(post, body=body)
    return stand_in(row.view, title, cell, row.term, "table.remark") if cell and cell.start < cell.end else []


def says_acting(row: Row) -> bool:
    """Say whether the holder's cell says beside the name, which may have such characters, that the holder acted."""
    if row.holder is None or row.person is None:
        return False
    cell, name, text = row.holder.cell, row.person.span, row.view.text
    words = f"{text[cell.start : name.start]} {text[name.end : cell.end]}"
    whole = not is_han(words) or not any(ch.isdigit() for ch in words)
    return whole and row.view.vocabulary.layouts.has_cue("acting", words)


HAN_ACTS = re.compile(
    r"(?:[临臨][时時]|暂|暫|[时時]任|(?:[以由])?[\u3400-\u9fff]{0,8}副[\u3400-\u9fff]{1,5}?(?:身份|身分)?)?"
    r"(?:代理|署理|[暂暫]代|代行|护理|護理|代)(?P<role>[\u3400-\u9fff]{2,10}?)(?:职务|職務|职权|職權|一职|一職|职责|職責)?"
)
HAN_MARKS = re.compile(r"[，,；;。、（）()]")


def names_acting(row: Row, post: Mention) -> bool:
    """Say whether the remark on a row calls the post of the row itself one that the holder acted in (代理局长)."""
    cell = row.cell("remarks")
    if cell is None or not post.role or any(ch.isdigit() for ch in cell.of(row.view.text)):
        return False
    parts = [HAN_ACTS.fullmatch(part.strip()) for part in HAN_MARKS.split(cell.of(row.view.text))]
    characters = row.view.vocabulary.layouts.characters
    own = post.entity.name.translate(characters)
    roles = [part["role"].translate(characters) for part in parts if part]
    return any(role.endswith(post.role.translate(characters)) and own.endswith(role) for role in roles)


def dated_acting(row: Row) -> bool:
    """Say whether a Chinese cell of dates has beside them nothing but that the holder acted (2008年2月（代理）)."""
    text = row.view.text
    for cell in (row.cell(role) for role in ("start", "term", "end")):
        whens = row.view.dates(cell) if cell is not None else []
        if cell is None or len(whens) != 1 or not is_han(cell.of(text)):
            continue
        beside = f"{text[cell.start : whens[0].span.start]} {text[whens[0].span.end : cell.end]}"
        if row.view.vocabulary.layouts.is_cue("acting", beside.strip(BRACKETS)):
            return True
    return False


BRACKETS = " \u3000()（）[]［］，,"
"""What stands around a word beside a date."""
DEPUTY = re.compile(r"(?i)(?:first |senior )?(?:deputy|vice|assistant)[ -]")
MARKS = re.compile(r"[,;()，；（）]")


def is_stand_in(view: View, cell: Span) -> bool:
    """Say whether a remark tells that the holder acted and what else they were: "Deputy Governor, acting".

    What comes behind "Interim;" is of other things, but not when it was or that the holder was confirmed.
    """
    words = cell.of(view.text)
    parts = [part.strip() for part in MARKS.split(words)]
    acts = [view.vocabulary.layouts.is_cue("acting", part) for part in parts]
    other = OTHER_HAN if is_han(words) else OTHER
    apart = acts[0] and len(parts) > 1 and other.match(parts[1]) is not None and not CONFIRMED.search(words)
    return apart or (any(acts) and any(DEPUTY.match(part) for part in parts))


OTHER = re.compile(r"(?i)(?!(?:until|till|to|from|since|in|for|then|later|confirmed|first|at)\b)(?:an? |[^\W\d_]{3})")
"""How a remark goes on that says nothing more of the term."""
OTHER_HAN = re.compile(r"[时時原本]任|原[\u3400-\u9fff]{2}|本[职職]|前任|[系係]|曾任|后任|後任|此前|由")
"""How a Chinese one does so."""


def acting_part(row: Row, beyond: Span) -> list[Statement]:
    """Read what brackets behind a Chinese name say of the part of a tenure that was an acting one (代理至1980年8月)."""
    words = beyond.of(row.view.text)
    dated = is_han(words) and any(ch.isdigit() for ch in words)
    if row.person is None or not dated or not row.view.has_cue("acting", beyond):
        return []
    return tell(row.view, beyond, row.person, row.post, "table.term", row.term)[0]


CHARGES = {"临时代办", "臨時代辦", "代办", "代辦"}
"""Remarks on a row of an embassy's list: the person was not its head but stood in as this."""


def in_charge(row: Row, post: Mention) -> Mention:
    """Return the post of a row: that of a chargé d'affaires where a cell says so, else the table's."""
    cells = [cell for cell in row.view.unit.cells if cell.of(row.view.text) in CHARGES]
    if not cells or not post.role or not is_han(post.entity.name):
        return post
    name = f"{post.entity.name.removesuffix(post.role)}{cells[0].of(row.view.text)}"
    return plain_post(name, post.span, row.view, post.body)
