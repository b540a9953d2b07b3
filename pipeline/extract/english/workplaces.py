"""Bodies that a role is in or that stand beside it: "clerk in the Ministry of Works", "Chairman, Pensions Board"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.small_bodies import past_adjectives, past_owner
from pipeline.extract.english.titles import Complement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

MEETING = {"cabinet", "government", "parliament", "assembly", "congress", "senate", "house", "conference", "army",
           "navy", "politburo", "union", "party"}  # fmt: skip
"""Bodies that, where one is something "in" them, need not be those it is of: "chairman in the Senate"."""


def within(tokens: Sequence[Token], office: Office, at: int, words: EnglishVocabulary) -> Complement | None:
    """Return the ministry or board that a role is in: "state secretary in the Ministry of Agriculture"."""
    is_plain = office.role.kind == "generic"
    first = past_owner(tokens, at + 1) + (at + 1 < len(tokens) and tokens[at + 1].key == "the")
    first = past_adjectives(tokens, first, words) if at + 1 < first < len(tokens) else first
    if not is_plain or first in {at + 1, len(tokens)} or tokens[at].key != "in":
        return None
    body = institution_at(tokens, first, words)
    body = body if body and (tokens[first].is_capitalised or body.end - first >= LEAST) else None
    keys = {token.key for token in tokens[first : body.end]} if body else MEETING
    return Complement("in", "body", first, body.end) if body and not MEETING & keys else None


ENDS = {",", ".", ";", ")", "(", "and", "from", "since", "until", "in", "who", "⏱"}


def beside(tokens: Sequence[Token], office: Office, words: EnglishVocabulary) -> Complement | None:
    """Return the body after a title and a comma: "Chairman, State Grain Board"; lines that begin so are read apart."""
    at = office.end + 1
    titled = tokens[office.role_at].is_capitalised and office.role.kind == "generic" and office.role.number == "one"
    plain = (
        titled
        and office.start > 0
        and not (office.body[1] or office.country)
        and at < len(tokens)
        and tokens[office.end].text == ","
    )
    body = institution_at(tokens, at, words) if plain and tokens[at].is_capitalised else None
    if body is None or body.end - at < LEAST or (body.end < len(tokens) and tokens[body.end].key not in ENDS):
        return None
    return Complement("of", "body", at, body.end)


LEAST = 2
"""Words of a body's name that may stand after a title like that."""


def in_government(tokens: Sequence[Token], at: int) -> bool:
    """Whether words only say in whose government somebody was a minister: "in the cabinet of Lee"."""
    far = 6 if at + 2 < len(tokens) and tokens[at + 2].is_capitalised else 4
    after = {token.text for token in tokens[at + 1 : at + far]}
    return tokens[at].key == "in" and bool(GOVERNMENTS & after)


GOVERNMENTS = {"cabinet", "government", "administration", "ministry"}
"""What people are ministers in, by its head's name: "in the Naik ministry"."""
