"""Tables whose heads stand in two rows: "Term of office" over "Took office" and "Left office"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.divide.cells import WIDEST
from pipeline.divide.pieces import Line, Piece, rule
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.divide.rules import Rules

Row = tuple[Span, ...]
FEWEST = 2


def below(heads: Sequence[str], second: Sequence[str], rules: Rules) -> int:
    """Return the number of the head that those of a second row part into columns, -1 where they are no such heads."""
    roles = [rules.role(words) for words in second if words]
    terms = [number for number, words in enumerate(heads) if rules.role(words) == "term"]
    parted = [number for number in terms if len(terms) == 1 or not heads[number].casefold().startswith("time")]
    told = "start" in roles and "end" in roles and all(roles) and FEWEST <= len(roles) < len(heads) + FEWEST
    return parted[0] if told and len(parted) == 1 and not {"start", "end"} & set(map(rules.role, heads)) else -1


def merged(text: str, heads: Row, second: Row, rules: Rules) -> Row:
    """Return the heads of the columns, those of a second row in the place of the one they part; none for others."""
    told = [cell for cell in second if cell.start < cell.end]
    number = below([cell.of(text) for cell in heads], [cell.of(text) for cell in told], rules)
    return (*heads[:number], *told, *heads[number + 1 :]) if number >= 0 else ()


def in_two_rows(text: str, rows: Sequence[tuple[Line, Row]], rules: Rules) -> list[Piece]:
    """Return the rows of a table whose heads fill its first two, which become one; none for another table."""
    body = [(line, cells) for line, cells in rows if cells]
    heads = merged(text, body[0][1], body[1][1], rules) if len(body) > FEWEST else ()
    if not 0 < len(heads) <= WIDEST:
        return []
    first, second = body[0][0], body[1][0]
    rest = [(line, cells) for line, cells in rows if line.start < first.start or line.start > second.start]
    made = [Piece(a.start, a.end, "row", fit(c, heads), heads) if c else rule(a.span) for a, c in rest]
    return sorted([Piece(first.start, second.end, "row", heads, heads), *made], key=lambda piece: piece.start)


def fit(cells: Row, head: Row) -> Row:
    """Fill a short row with empty cells at its end."""
    missing = len(head) - len(cells)
    return (*cells, *(Span(cells[-1].end, cells[-1].end) for _ in range(missing)))
