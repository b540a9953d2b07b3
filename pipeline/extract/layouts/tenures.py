"""The tenures of a row of a table: of one holder or several together, in one term or several."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.stand_ins import dated_acting, in_charge, is_stand_in, names_acting, says_acting

if TYPE_CHECKING:
    from pipeline.extract.layouts.rows import Row
    from pipeline.extract.mentions import Mention
    from schemas.records import Span, Statement


def held(row: Row, person: Mention, post: Mention, place: int = 0) -> list[Statement]:
    """State the tenures in one of a row's posts; a holder's cell or a title may say that it was an acting one."""
    cells = row.view.unit.cells
    acting = says_acting(row) or dated_acting(row) or names_acting(row, post)
    acting = acting or any(row.view.is_cue("acting", c) or is_stand_in(row.view, c) for c in cells)
    post = in_charge(row, post)
    return [tenure(row.view, person, post, term, "table.term", acting=acting) for term in terms_of(row, place)]


def terms_of(row: Row, place: int) -> list[Term]:
    """Return the terms in one of a row's posts: of as many posts as terms each has its own, else none is known."""
    terms = [row.term, *further_terms(row)]
    if not row.also or len(terms) == 1:
        return terms
    return [terms[place]] if len(terms) == 1 + len(row.also) else [Term()]


def with_others(row: Row, cell: Span) -> list[Mention]:
    """Return the people named behind the first one in a cell that has nothing but names and what joins them."""
    people = row.view.holders(cell)
    between = [row.view.text[one.span.end : two.span.start] for one, two in pairwise(people)]
    ends = row.view.text[people[-1].span.end : cell.end].strip() if people else ""
    return people[1:] if between and not ends and all(JOINTS.fullmatch(words) for words in between) else []


JOINTS = re.compile(r"\s*(?:,|/|;|&|、|\n|<br\s*/?>|\band\b)\s*(?:and\s+)?(?:(?:Sir|Dame|Dr|Lord|Mr|Mrs|Ms)\.? )?")
"""What stands between the names of those who held a post together."""


def further_terms(row: Row) -> list[Term]:
    """Return the terms after the first that a cell of dates tells: "1962–66; 1968–71"."""
    whole, last = row.cell("term"), row.cell("end")
    cell = last if last is not None else whole
    if cell is None or is_han(cell.of(row.view.text)):
        return []
    spells = [when for when in row.view.dates(cell) if when.kind == "interval" and when.start and when.end]
    return [Term(when.start, when.end) for when in (spells if last is not None else spells[1:])]
