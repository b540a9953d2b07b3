"""Names in lists and tables with the surname first: "Chanda, B. M.", "Mwale, Dr. Siteke"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.english.shouting import calmed
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View

INVERTED = re.compile(
    r"(?P<surname>(?:(?:de|da|do|dos|van|von|der|den|al|el|bin|la|le|du|St\.?) )*[A-Z][\w'’-]+),\s+"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Hon|Rev|Capt|Col|Gen|Maj|Lt|Eng)\.? )*"
    r"(?P<given>(?:[A-Z]\.[ -]?|[A-Z][a-z][\w'’-]* ?){1,4})"
)
ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$|\s*[*†‡]+\s*$")
NO_GIVEN = {"Jr", "Jr.", "Sr", "Sr.", "Esq", "Esq.", "Acting", "Interim"}


def inverted(view: View, cell: Span) -> Mention | None:
    """Return the one person whose inverted name is all that a cell of names holds; ``None`` for other cells."""
    words = ASIDE.sub("", cell.of(view.text)).strip()
    match = INVERTED.fullmatch(words)
    if (
        match is None
        or match["given"].strip() in NO_GIVEN
        or view.is_cue("none", Span(cell.start, cell.start + match.end("surname")))
    ):
        return None
    at = view.text.find(words, cell.start, cell.end)
    place = Span(at, at + len(words))
    if view.posts(place) or view.bodies(place):
        return None
    name = f"{match['given'].strip()} {calmed(match['surname'])}"
    return Mention("person", place, Entity(name, words))
