"""A match of the second level as its makers see it: the words, their dates, and what was spoken of before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.extract.dates.moments import Length, Moment, Spoken, resolve
from pipeline.extract.mentions import When, WhenKind
from schemas.dates import OPEN, UNSTATED, parse
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.extract.dates.atoms import Item
    from pipeline.extract.dates.shapes import Match
    from schemas.records import Language

RANGE_SIGNS = frozenset({"hyphen", "tight", "dash", "to", "until", "upto", "reach"})
"""Roles of what can stand between the ends of an interval."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A match of the second level with all that its meaning depends on.

    Attributes:
        items: The items of the text.
        match: The terms a pattern matched.
        traits: The pattern's entry in the file.
        spoken: The date last spoken of.
        previous: Position of the item after the last expression read, -1 at first.
        language: The language of the text.
    """

    items: list[Item]
    match: Match
    traits: Mapping[str, str]
    spoken: Spoken
    previous: int
    language: Language

    @property
    def first(self) -> int:
        """Position of the first item of the expression itself, without the words that only license it."""
        return self.match.groups.get("x", (self.match.start, 0))[0]

    @property
    def last(self) -> int:
        """Position after the expression's last item."""
        return self.match.groups.get("x", (0, self.match.end))[1]

    def item(self, group: str) -> Item | None:
        """Return the item of a group, ``None`` where the group is absent."""
        return self.items[self.match.groups[group][0]] if group in self.match.groups else None

    def length(self) -> Length | None:
        """Return the stated length, inexact where a word before it says so."""
        item = self.item("n")
        if item is None or not isinstance(item.content, Length):
            return None
        vague = any(other.role == "lengthy" for other in self.items[self.first : self.last]) and item.content
        return Length(item.content.years, item.content.months, item.content.days, about=True) if vague else item.content

    def too_early(self, item: Item | None, text: str) -> bool:
        """Tell whether a bare number is below the years that the pattern's words license ("a staff of 1500")."""
        earliest = int(self.traits.get("earliest", "0"))
        return item is not None and item.role == "bareyear" and parse(text).year < earliest

    @property
    def marker(self) -> str:
        """The marker captured by the pattern, else the expression's first word's."""
        captured = self.item("k")
        return captured.marker if captured else self.items[self.first].marker

    def when(self, kind: WhenKind, start: str = "", end: str = "", anchor: str = "") -> When:
        """Return the time expression."""
        span = Span(self.items[self.first].start, self.items[self.last - 1].end)
        length = self.length() or Length()
        return When(kind, span, start, end, anchor, length.years, length.months, self.marker)


def text_of(item: Item | None, spoken: Spoken, partner: str = "", *, partner_is_end: bool = False) -> str:
    """Return the date of an item, "" where it has none or cannot be placed."""
    if item is None:
        return UNSTATED
    if item.role in {"open", "thisornow"}:
        return OPEN
    if item.role == "then":
        return spoken.date
    if not isinstance(item.content, Moment):
        return UNSTATED
    return resolve(item.content, spoken, partner, partner_is_end=partner_is_end)


def has_year(item: Item | None) -> bool:
    """Tell whether an item says its year itself."""
    return item is not None and item.role not in {"yearless", "monthonly", "dayonly"}
