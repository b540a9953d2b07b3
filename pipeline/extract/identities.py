"""Identifiers as data: what the lexicon knows by its identifier, and how a post's identifier is composed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schemas.records import Lexicon


@dataclass(frozen=True, slots=True)
class Identities:
    """The lexicon by identifier, and what gives a post the same identifier in every language and spelling.

    Attributes:
        bodies, persons: Name and Chinese name by identifier.
        ranks: Name, Chinese name and level by identifier.
        heads: The usual title of a body's head by the body's identifier.
        english: Chinese roles with their English equivalents.
        qualifiers: Words that tell two posts of one role noun apart ("first-ranked", 常务), with their standard form.
        places: A role noun's class in its body: head, deputy, member, secretary or other.
        posts: Posts known under several bodies or names: identifier, title and Chinese title by each composed form.
    """

    bodies: Mapping[str, tuple[str, str]]
    persons: Mapping[str, tuple[str, str]]
    ranks: Mapping[str, tuple[str, str, str]]
    heads: Mapping[str, str]

    english: Mapping[str, str]
    qualifiers: Mapping[str, str]
    places: Mapping[str, str]
    posts: Mapping[str, tuple[str, str, str]]


def compile_identities(lexicon: Lexicon) -> Identities:
    """Compile the tables that give things their identifiers."""
    chinese, english = lexicon.tables["chinese/roles"], lexicon.tables["english/roles"]
    known = [(row, (row["id"], row["title"], row["title_zh"])) for row in lexicon.tables["posts"]]
    return Identities(
        bodies={row["id"]: (row["name"], row["name_zh"]) for row in lexicon.tables["bodies"]},
        persons={row["id"]: (row["name"], row["name_zh"]) for row in lexicon.tables["persons"]},
        heads={row["id"]: row["head"] for row in lexicon.tables["bodies"] if row["head"]},
        ranks={row["rank_id"]: (row["name_en"], row["name_zh"], row["order"]) for row in lexicon.tables["ranks"]},
        english={row["role"]: row["role_en"] for row in chinese},
        qualifiers={row["word"]: row["id"] for row in lexicon.tables["qualifiers"]},
        places={row["role_en"]: row["kind"] for row in chinese} | {row["role"]: row["class"] for row in english},
        posts={form: post for row, post in known for form in (*row["same"].split("|"), row["id"])},
    )
