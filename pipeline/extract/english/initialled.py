"""Posts whose role stands behind the initials of a body: "the WBD director", "former ECC chairman Lee"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.offices import office_at
from pipeline.extract.english.resolve import post_in
from pipeline.extract.english.short_names import by_alias
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.naming import entity_of, name_key

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity, Span

LONGEST = 6
"""Letters of initials."""
NO_BODY = {"TV", "IT", "HR", "PR", "PC", "ID", "AI", "MP", "QC", "KC", "SC", "CEO", "CFO", "COO", "MBA", "PHD", "VIP"}
"""Letters that are a kind of work or a title, not a body."""


def behind_initials(p: Passage, at: int, body: Noun | None) -> Office | None:
    """Return the role that stands behind a body's known initials, as one of that body: "the WBD director"."""
    short = body is not None and body.end == at + 1 and p.tokens[at].text.isupper() and body.end < len(p.tokens)
    if not short or p.tokens[at + 1].start != p.tokens[at].end + 1:
        return None
    office = office_at(p.tokens, at + 1, p.words)
    owned = office is not None and not office.body[1] and not office.country and office.role.number == "one"
    fits = owned and office is not None and office.role.kind in {"generic", "state", "place", "title"}
    return replace(office, start=at, body=(at, at + 1)) if fits and office else None


def of_initials(state: State, office: Office, role: str, span: Span) -> list[Mention] | None:
    """Return the post in the body whose initials stand before a role; ``None`` where none do.

    "WBD director" is the Water Board's where the text has said so, and nobody's where it has told of other bodies only.
    """
    at = office.start - 1
    name = state.p.tokens[at].text if at >= 0 else ""
    if name in NO_BODY:
        return []
    if not is_initials(state, at):
        return None
    body = stood_for(state, name)
    if body is not None:
        return [post_in(office, role, body, "of", span)]
    others = {m.entity.name for m in state.scene.bodies}
    return [] if len(others) > 1 else None


def is_initials(state: State, at: int) -> bool:
    """Whether a word before a role can be a body's initials: "WBD", not "US", "TV" or the "II" behind a name."""
    if at < 0:
        return False
    token = state.p.tokens[at]
    adjoins = at + 1 < len(state.p.tokens) and state.p.tokens[at + 1].start == token.end + 1
    shaped = adjoins and 1 < len(token.text) <= LONGEST and token.text.isalpha() and token.text.isupper()
    if not shaped or not set(token.text) - set("IVX"):
        return False
    words = state.p.words
    return longest(state.p.tokens, at, words.places) is None and longest(state.p.tokens, at, words.demonyms) is None


def stood_for(state: State, name: str) -> Entity | None:
    """Return the body that initials stand for: by the text, else by the lexicon."""
    known = by_alias(name, state.scene)
    if known is not None:
        return known if known.name in {m.entity.name for m in state.scene.bodies} else None
    told = state.p.vocabulary.bodies.get(name_key(name))
    return entity_of(told, name) if told else None
