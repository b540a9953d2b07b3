"""Whom an aide serves, with the title before or beside the name: "to Vice Governor Lee", "to the premier, Lee"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.names import name_at
from pipeline.extract.english.titles import Complement, bare_office_at
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary

STAFF = {"chief of staff", "chef de cabinet", "assistant", "aide-de-camp", "adviser", "advisor", "legal adviser"}
"""Roles of those who work for a person, where a person completes them."""
SERVING = STAFF | {"secretary"}
"""Roles that, beside those of aides, people have with a person."""
CLOSING = {",", ".", ";", ")", "from", "between", "until", "in", "during", "for", "since", "while", "when", "before",
           "after", "at", "⏱"}  # fmt: skip
"""What may follow a name that ends what a secretary is of; ``sentence.CLOCK`` stands for a time."""


def person_complement(
    tokens: Sequence[Token], start: int, preposition: str, words: EnglishVocabulary
) -> Complement | None:
    """Return the person, under a title or not, that a role is to, of or for: "to Lee Ash", "of Premier Lee Ash"."""
    if preposition not in {"to", "of", "for"} or longest(tokens, start, words.places):
        return None
    titled = titled_person(tokens, start, preposition, words)
    if titled:
        return titled
    person = name_at(tokens, start, words)
    named = preposition == "to" or is_known_name(tokens, start, words) or leads(tokens, start, words)
    if person is None or not named:
        return None
    return Complement(preposition, "person", start, person.end, name=person.first)


def titled_person(tokens: Sequence[Token], at: int, preposition: str, words: EnglishVocabulary) -> Complement | None:
    """Return the person whose name has a title before it: "Vice Governor Fang Ke", "cabinet secretary Fang Ke"."""
    title = bare_office_at(tokens, at, words)
    if title is None or title.role.number != "one" or title.end >= len(tokens):
        return None
    person = name_at(tokens, title.end, words)
    return Complement(preposition, "person", at, person.end, name=person.first) if person else None


NEAR = 6
"""Words before a name."""


def leads(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a name is that of under whom something is or was: "founded under the presidency of Larbi Hadjadj"."""
    roles = words.roles.get(tokens[at - 2].key, ()) if at > 1 else ()
    abstract = any(role.number == "abstract" and len(key) == 1 for key, role in roles)
    person = name_at(tokens, at, words)
    full = person is not None and person.end - person.first > 1
    return abstract and full and any(token.key == "under" for token in tokens[max(0, at - NEAR) : at - 2])


def is_known_name(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a name begins with a word that names of people do begin with."""
    return tokens[at].key in words.surnames or words.is_a(tokens[at].key, "given")


def named_beside(
    tokens: Sequence[Token], office: Office, found: Complement, words: EnglishVocabulary
) -> Complement | None:
    """Return as a person the role one is secretary to where its holder's name follows: "to the premier, Lee Ash"."""
    if found.kind != "role" or not may_serve(office) or found.end + 1 >= len(tokens) or tokens[found.end].key != ",":
        return None
    name = name_at(tokens, found.end + 1, words)
    is_definite = office.start > 0 and tokens[office.start - 1].key == "the"
    if name is None or is_definite or not ends(tokens, name.end):
        return None
    return replace(found, kind="person", start=found.start - 1, end=name.end, name=name.first)


def led_under(tokens: Sequence[Token], office: Office, found: Complement, words: EnglishVocabulary) -> Complement:
    """Return as a person the unknown name in "under the chairmanship of Kaspar Ash"; another complement as it is."""
    at = office.start - 2
    under = at >= 0 and [token.key for token in tokens[at : office.start]] == ["under", "the"]
    if found.kind != "portfolio" or office.role.number != "abstract" or not under or found.end - found.start < PARTS:
        return found
    name = name_at(tokens, found.start, words)
    fields = any(words.is_a(tokens[at].key, "portfolio") for at in range(found.start, found.end))
    whole = name is not None and name.end == found.end and not fields
    return replace(found, kind="person", name=name.first) if name is not None and whole else found


PARTS = 2
"""Words of a name."""


def second_person(
    tokens: Sequence[Token], office: Office, at: int, last: Complement, words: EnglishVocabulary
) -> Complement | None:
    """Return another person that a role is to: "secretary to Lee Ash and Bo Ek"."""
    added = person_complement(tokens, at, last.preposition, words) if may_serve(office) else None
    return added if added is not None and last.kind == "person" and ends(tokens, added.end) else None


def ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing that goes on with a name follows, such as a verb of its own."""
    return at >= len(tokens) or tokens[at].key in CLOSING


def may_serve(office: Office) -> bool:
    """Whether a role is one that people have with a person."""
    return office.role.kind == "aide" or office.role.name in SERVING or "private" in office.role.name
