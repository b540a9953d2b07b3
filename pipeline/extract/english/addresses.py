"""Places as they stand in a text: "Canal Hall, Leeds", "4 Mill Road in York", "the old town hall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.state import State
    from pipeline.extract.english.tokens import Token
    from schemas.records import Span

JOINTS = {"in", "of", "on", "at"}
STREETS = {"rue", "avenue", "boulevard", "place", "quai", "via", "viale", "piazza", "calle", "plaza", "rua", "praça",
           "ulitsa", "strada", "allée", "cours"}  # fmt: skip
"""Streets in languages that write them small: "12 rue de la Loi"."""
PARTICLES = {"de", "du", "des", "la", "le", "les", "della", "del", "di", "dei", "da", "do", "dos", "d'"}
BANKS = {"embankment", "quay", "waterfront", "riverside", "seafront", "promenade", "hillside"}
"""What stands in small letters behind a name, where something lies: "the Danube embankment"."""
MOST_SMALL = 4
"""Small words before the noun of a place: "the old town hall"."""


def place_at(state: State, at: int) -> Span | None:
    """Return the stretch of the place that starts at a token, without its article."""
    start = at + (state.p.key(at) in {"the", "a", "an"})
    end = quoted_end(state, start) or address_end(state, start)
    if end == start:
        end = small_end(state, start) if start > at else start
        start = address_inside(state, start, end) if state.p.key(at) in {"a", "an"} else start
    return state.p.span(start, end) if end > start else None


def quoted_end(state: State, start: int) -> int:
    """Return the end of a place by its name in quotation marks: "“White House” on the quay"; 0 for none."""
    p = state.p
    if start + 1 >= len(p.tokens) or p.tokens[start].text not in QUOTES:
        return 0
    end = address_end(state, start + 1)
    closed = end > start + 1 and end < len(p.tokens) and p.tokens[end].text in QUOTES.values()
    return further(state, end + 1) if closed else 0


QUOTES = {'"': '"', "“": "”", "‘": "’", "«": "»"}


def address_inside(state: State, start: int, end: int) -> int:
    """Return where the address starts that says where "a villa at 4 Mill Road" is, which is the place by itself."""
    at = next((n for n in range(start, end) if state.p.key(n) in JOINTS), 0)
    numbered = any(state.p.tokens[n].text[0].isdigit() for n in range(at, end))
    return at + 1 + (state.p.key(at + 1) == "the") if at and numbered else start


def small_end(state: State, start: int) -> int:
    """Return the end of a place in small letters and what says where it is: "old yamen", "customs house in Jaffa"."""
    for here in range(start, min(len(state.p.tokens), start + MOST_SMALL)):
        small = state.p.is_a(here, "function") and not state.p.is_a(here, "qualifier")
        if not state.p.tokens[here].is_word or small:
            break
        if state.p.is_a(here, "premises"):
            return further(state, here + 1)
    return start


def address_end(state: State, start: int) -> int:
    """Return the end of an address: capitalised words and figures, with commas and "in" between them."""
    p, end = state.p, start
    while end < len(p.tokens):
        token = p.tokens[end]
        if (
            (token.is_word and token.is_capitalised)
            or token.text[0].isdigit()
            or (token.key in STREETS and end > start and p.tokens[end - 1].text[0].isdigit())
            or (token.key in PARTICLES and end > start and p.tokens[end - 1].key in STREETS | PARTICLES)
            or (token.key in PARTICLES and start < end < len(p.tokens) - 1 and begins_name(p.tokens[end + 1]))
            or (token.key == "'s" and end > start)
            or (end > start and is_dot_of_saint(p.tokens, end))
            or (token.text == "," and end > start and end + 1 < len(p.tokens) and begins_name(p.tokens[end + 1]))
        ):
            end += 1
        else:
            break
    has_name = any(p.tokens[i].is_word and p.tokens[i].is_capitalised for i in range(start, end))
    of_saint = any(is_dot_of_saint(p.tokens, at) for at in range(start, end))
    if not has_name or (p.key(end - 1) == "'s" and not of_saint):
        return start
    if end < len(p.tokens) and p.is_a(end, "premises"):
        end += 1
    return further(state, end)


SHORTENED = {"st", "ste", "sta", "sto", "mt", "ft", "pt", "san"}


def is_dot_of_saint(tokens: Sequence[Token], at: int) -> bool:
    """Whether a full stop shortens a word that a name goes on after: "St. John's", "Ft. Hill"."""
    stands = 0 < at < len(tokens) - 1 and tokens[at].text == "." and tokens[at - 1].key in SHORTENED
    return stands and tokens[at - 1].is_capitalised and begins_name(tokens[at + 1])


def further(state: State, end: int) -> int:
    """Return the end of what goes on with a place: "in Leeds", "of the Old Town"."""
    p = state.p
    if p.key(end) not in JOINTS:
        return end
    start = end + 1 + (p.key(end + 1) == "the")
    named = start < len(p.tokens) and begins_name(p.tokens[start]) and not p.is_a(start, "function")
    after = address_end(state, start) if named else start
    after += after > start and after < len(p.tokens) and p.key(after) in BANKS
    return after if after > start else end


def begins_name(token: Token) -> bool:
    """Whether a token is a capitalised word."""
    return token.is_word and token.is_capitalised
