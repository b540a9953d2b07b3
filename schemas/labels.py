"""Labels of boxes and heads of tables that are put together from words of the lexicon: 现任局长, 首任行长, 历任书记."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from schemas.records import Row

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from schemas.records import Lexicon

PREFIX = "prefix_"
"""Kinds of ``layouts/cues`` that begin so hold what may stand before an office; the rest is the label's role."""
MODIFIER = "modifier"
"""The kind of ``layouts/cues`` that holds what may stand before a label of a body's (主要职责, 机关驻地)."""
MODIFIED = {"function", "parent", "child", "headquarters", "staff", "rank", "forebear", "short"}
"""The roles of labels that it may stand before."""
FIRST_DEPUTIES = ("常务", "第一", "专职", "执行")
"""What may stand before the title of one of several deputies."""
STEM, DATE_TAIL = "stem_", "date_tail"
"""Kinds of ``layouts/cues`` that begin so, or are this, hold the parts of a label for a date of a term, by its role."""
OFFICES = {"head": "office", "deputy": "deputy", "other": "office", "secretary": "office"}
"""Which role a Chinese role noun gives a label, by the kind of the noun."""

HELD = re.compile(r"[【［〖〔]([^【】［］〖〗〔〕]*)[】］〗〕]")
JOINT_UNIT = re.compile(r"(?<=[局馆館厅廳社校院中])[(（][\u3400-\u9fff]{1,2}[)）](?=[长長])")
"""The second of two units under one head, inside the title: 局（馆）长."""
TOGETHER = re.compile(
    r"(?i)^(vice|deputy|prime|viceprime|first|chief|state)(president|premier|minister|chairman|secretary)(?=\d*$)"
)
"""Names of parameters whose words are written together: "primeminister1"."""
WITHIN = re.compile(r"(?<=[\u3400-\u9fff])[\s\u3000]+(?=[\u3400-\u9fff])")
"""White space between Chinese characters."""
ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]$")
"""A note in parentheses behind a label or title."""


def is_made_of(words: str, nouns: Container[str], others: Container[str]) -> bool:
    """Say whether words are nouns of one kind, one at least, and others that may stand beside them."""
    parts = WORD_BREAK.split(words.casefold().replace("&", "and").strip(" :.–—-"))
    return any(part in nouns for part in parts) and all(part in nouns or part in others for part in parts)


WORD_BREAK = re.compile(r"[ ,/-]+")


def closed_up(words: str) -> str:
    """Return a label without the brackets that hold it and without spaces between Chinese characters, words apart."""
    words = TOGETHER.sub(lambda match: f"{match[1]} {match[2]}", JOINT_UNIT.sub("", words.strip()))
    held = HELD.fullmatch(words)
    return WITHIN.sub("", held[1].strip() if held else words)


def office_labels(lexicon: Lexicon) -> list[Row]:
    """Return a row of ``layouts/labels`` for each office of ``chinese/roles`` that has none of its own."""
    known = {row["label"] for row in lexicon.tables["layouts/labels"]}
    roles = (row for row in lexicon.tables["chinese/roles"] if row["kind"] in OFFICES and row["role"] not in known)
    return [made(row, row["role"], OFFICES[row["kind"]], "body") for row in roles]


def prefixed_labels(lexicon: Lexicon, offices: Sequence[Row]) -> list[Row]:
    """Return a row for each Chinese label with what may stand before it (现任局长, 主要职责), unless it has one.

    Args:
        lexicon: The lexicon.
        offices: What ``office_labels`` gives, beside which the offices of ``layouts/labels`` are taken.
    """
    listed = lexicon.tables["layouts/labels"]
    known = {row["label"] for row in listed}
    bare = [row for row in listed if row["role"] in {"office", "deputy"} and row["label"] >= "\u3400"]
    told = [row for row in listed if is_modified(row) and row["label"] >= "\u3400"]
    found = []
    for cue in lexicon.tables["layouts/cues"]:
        role = cue["kind"].removeprefix(PREFIX)
        rows = (*bare, *offices) if role != cue["kind"] else told if role == MODIFIER else ()
        for row in rows:
            label = f"{cue['words']}{row['label']}"
            if label not in known:
                found.append(made(row, label, row["role"] if role in {"office", MODIFIER} else role, row["scope"]))
    listed_so = known | {row["label"] for row in found}
    return [*found, *dated_labels(lexicon, listed_so), *deputies([*bare, *offices], listed_so)]


def deputies(offices: Sequence[Row], known: set[str]) -> list[Row]:
    """Return a row for each Chinese title of a deputy with what tells the first of several (常务副会长)."""
    rows = [row for row in offices if row["role"] == "deputy" and row["label"].startswith("副")]
    made_so = {f"{front}{row['label']}": row for row in rows for front in FIRST_DEPUTIES}
    return [made(row, label, "deputy", row["scope"]) for label, row in made_so.items() if label not in known]


def dated_labels(lexicon: Lexicon, known: set[str]) -> list[Row]:
    """Return a row for each Chinese word for a term's beginning or end with one for a date behind it (就职日期)."""
    cues = lexicon.tables["layouts/cues"]
    tails = ["", *(cue["words"] for cue in cues if cue["kind"] == DATE_TAIL)]
    stems = [cue for cue in cues if cue["kind"].startswith(STEM)]
    found = {f"{cue['words']}{tail}": cue for cue in stems for tail in tails}
    return [made(cue, label, cue["kind"].removeprefix(STEM), "") for label, cue in found.items() if label not in known]


def is_modified(row: Row) -> bool:
    """Say whether a modifier may stand before a label: one of a body's, or of whoever leads it (机构首长)."""
    return row["role"] in MODIFIED or (row["role"] == "office" and row["scope"] == "head")


def made(row: Row, label: str, role: str, scope: str) -> Row:
    """Return a label's row, which stands where the row it was made from does."""
    return Row({"label": label, "role": role, "scope": scope}, row.path, row.line)


def simplified(lexicon: Lexicon) -> Mapping[int, str]:
    """Return the simplified form of each traditional character, for ``str.translate``."""
    return {ord(row["traditional"]): row["simplified"] for row in lexicon.tables["chinese/characters"]}
