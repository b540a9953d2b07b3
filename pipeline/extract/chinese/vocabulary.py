"""The Chinese words of the lexicon, compiled once: what each written form stands for, and its cost."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from pipeline.extract.ambiguity import contradiction
from pipeline.extract.chinese.patterns import Frames, compile_frames

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from schemas.records import Lexicon, Row


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun; ``bodies`` are the endings of the bodies it leads, ``alone`` the body the bare noun implies."""

    name: str
    english: str
    kind: str
    bodies: tuple[str, ...]
    alone: str


@dataclass(frozen=True, slots=True)
class Word:
    """One reading of a written form; ``id`` is the lexicon's, ``name`` its Chinese name where the lexicon has one."""

    label: str
    cost: float
    id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ChineseVocabulary:
    """What the Chinese reader looks words up in; every key is folded to simplified characters.

    Attributes:
        fold: Traditional to simplified, character by character, so that offsets stay.
        unfold: Simplified to traditional, for names the lexicon writes in simplified characters only.
        surfaces: The written forms, in the order of the automaton's patterns.
        words: What each written form stands for.
        names: The Chinese names of the lexicon's entries by identifier.
        roles, surnames, foreign, telling, domain: Role nouns; surnames with their kind; the characters that foreign
            names are written with, and those that Chinese names lack; words that may stand inside a body's name.
        duties: Verbs for what a body has to do; whether they tell of that without anything else that does.
        surname_starts: The first characters of the surnames.
        complete: Endings that are also the full name of a body (内阁).
        ranks: Rank names with their ids and canonical names.
        triggers: Words that promise a claim by themselves.
        frames: The sentence patterns, in order of precedence.
        costs: What segmentation charges, by name.
        not_last, bodylike, never: Characters that a given name rarely ends with before another character, hardly ever
            ends with, or never holds.
        no_area: Characters that the name of an unknown place does not hold.
    """

    fold: Mapping[int, int]
    unfold: Mapping[int, int]
    surfaces: tuple[str, ...]
    automaton: AhoCorasick
    words: Mapping[str, Word]
    names: Mapping[str, str]
    roles: Mapping[str, Role]
    surnames: Mapping[str, str]
    surname_starts: frozenset[str]
    foreign: frozenset[str]
    telling: frozenset[str]
    domain: frozenset[str]
    duties: Mapping[str, bool]
    complete: frozenset[str]
    triggers: AhoCorasick
    frames: Frames
    costs: Mapping[str, float]
    not_last: frozenset[str]
    bodylike: frozenset[str]
    never: frozenset[str]
    no_area: frozenset[str]

    def folded(self, text: str) -> str:
        """Return a text in simplified characters, of the same length."""
        return folded(self, text)

    def role(self, word: str) -> Role:
        """Return the role noun that a word is, one that any body may have where the lexicon does not know it."""
        return self.roles.get(word) or Role(word, word, "other", ("",), "")

    def traditional(self, text: str) -> bool:
        """Tell whether a text has traditional characters."""
        return folded(self, text) != text


@lru_cache(maxsize=4096)
def folded(vocabulary: ChineseVocabulary, text: str) -> str:
    """Return a text in simplified characters; the same names and sentences are asked for again and again."""
    return text.translate(vocabulary.fold)


def compile_chinese(lexicon: Lexicon) -> ChineseVocabulary:
    """Compile the Chinese part of the lexicon.

    Raises:
        InputError: A written form stands for two things, or a pattern is malformed; the message says where.
    """
    tables = {name.removeprefix("chinese/"): rows for name, rows in lexicon.tables.items()}
    settings = lexicon.documents["chinese/segmentation"]
    fold = {ord(row["traditional"]): ord(row["simplified"]) for row in tables["characters"]}
    words = compile_words(tables, settings["costs"], fold)
    surfaces = tuple(sorted(words))
    patterns = [lexicon.documents[f"chinese/{name}"] for name in ("people", "frames", "bodies")]
    frames = compile_frames(patterns, {word.label for word in words.values()})
    return ChineseVocabulary(
        fold=fold,
        unfold={ord(row["simplified"]): ord(row["traditional"]) for row in tables["characters"] if row["main"]},
        surfaces=surfaces,
        automaton=AhoCorasick(surfaces),
        words=words,
        names={word.id: word.name for word in words.values() if word.id},
        roles={row["role"]: role(row) for row in tables["roles"]},
        surnames={row["surname"]: row["kind"] for row in tables["surnames"]},
        surname_starts=frozenset(row["surname"][0] for row in tables["surnames"]),
        foreign=frozenset(row["character"] for row in tables["transliteration"]),
        telling=frozenset(row["character"] for row in tables["transliteration"] if row["foreign"]),
        domain=frozenset(row["word"] for row in tables["domain"]),
        duties={row["verb"]: bool(row["alone"]) for row in tables["duties"]},
        complete=frozenset(row["suffix"] for row in tables["suffixes"] if row["alone"]),
        triggers=AhoCorasick([word for word in surfaces if words[word].label in frames.triggers & TRIGGERS]),
        frames=frames,
        costs=settings["costs"],
        not_last=frozenset(settings["names"]["not_last"]),
        bodylike=frozenset(settings["names"]["bodylike"]),
        never=frozenset(settings["names"]["never"]),
        no_area=frozenset(settings["names"]["no_area"]),
    )


def role(row: Row) -> Role:
    """Read a row of roles.csv."""
    return Role(row["role"], row["role_en"], row["kind"], tuple(row["bodies"].split("|")), row["alone"])


def compile_words(
    tables: Mapping[str, tuple[Row, ...]], costs: Mapping[str, float], fold: Mapping[int, int]
) -> dict[str, Word]:
    """Index every written form; a later, more particular table takes precedence over the general word lists.

    Raises:
        InputError: Two entries of one table, or two names of the shared tables, are written alike.
    """
    words: dict[str, Word] = {}
    for readings in (general(tables, costs), named(tables, costs)):
        seen: dict[str, tuple[Word, Row]] = {}
        for form, word, row in readings:
            surface = form.translate(dict(fold))
            if surface in seen and (seen[surface][0].label, seen[surface][0].id) != (word.label, word.id):
                raise contradiction(form, row, seen[surface][1])
            seen.setdefault(surface, (word, row))
        words |= {surface: word for surface, (word, _) in seen.items()}
    return words


TRIGGERS = frozenset({
    "HOLD", "MOVE", "TAKE", "STAY", "NOW", "THEN", "ONCE", "LIREN", "ELECT", "APPOINT", "SUCCEED", "FOLLOW", "LEAVE",
    "QUIT", "DISMISS", "DIE", "BORN", "FOUND", "INSTEAD", "RESTORE", "VOID", "MERGE", "UNITE", "RENAME", "FORMERLY",
    "UNDER", "SUBDIVIDE", "MANAGE", "NOWUNDER", "NOTUNDER", "HQMOVE", "RETAKE", "RENAMENOW", "FIRSTNAMED", "SPLITOFF",
    "NAMED", "DUBBED", "RANKWORD", "SERVE", "TWONAME", "DISTINCT", "PRED", "SUCC",
    "CONFER", "FIRST", "ALIAS", "KNOWNAS", "REPUTE", "HANG", "CONFIRM", "SPLIT", "RETIRE", "ACCLAIM",
})  # fmt: skip
"""Labels of words that promise a claim by themselves."""

GENERAL = (
    ("common", "word", ""),
    ("domain", "word", "N"),
    ("suffixes", "suffix", "SUFFIX"),
    ("places", "place", "PLACE"),
)
"""Tables of single words: the column that holds the form, and its label ("" where the row has one)."""


def general(tables: Mapping[str, tuple[Row, ...]], costs: Mapping[str, float]) -> Iterator[tuple[str, Word, Row]]:
    """List the words of the language; a word that a table has by itself goes before one that is put together."""
    merged: dict[str, tuple[Word, Row]] = {}
    for row in tables["duties"]:
        merged[row["verb"]] = Word("N", cost(row["verb"], "N", costs)), row
    for row in tables["compounds"]:
        for form in put_together(row):
            merged.setdefault(form, (Word(row["label"], cost(form, row["label"], costs)), row))
    for table, column, label in (*GENERAL, ("roles", "role", "ROLE"), ("words", "word", "")):
        for row in tables[table]:
            form, meaning = row[column], label or row["label"]
            kind = row["kind"] if label == "PLACE" else ""
            merged[form] = Word(meaning, cost(form, meaning, costs), name=kind), row
    return ((form, word, row) for form, (word, row) in merged.items())


def put_together(row: Row) -> Iterator[str]:
    """Return the words that a row of compounds.csv makes of each first and each second part."""
    return map("".join, product(row["first"].split("|"), row["second"].split("|")))


def named(tables: Mapping[str, tuple[Row, ...]], costs: Mapping[str, float]) -> Iterator[tuple[str, Word, Row]]:
    """List the names of bodies, people and ranks, each with its id."""
    for table, label, key in (("bodies", "BODY", "id"), ("persons", "PERSON", "id"), ("ranks", "RANK", "rank_id")):
        for row in tables[table]:
            for form in filter(None, (row["name_zh"], *row["variants_zh"].split("|"))):
                yield form, Word(label, cost(form, label, costs), row[key], row["name_zh"]), row


def cost(form: str, label: str, costs: Mapping[str, float]) -> float:
    """Return what reading a form as one word costs: longer words are cheaper than their parts."""
    base = costs["known_name"] if label in {"PERSON", "BODY"} else costs["word"]
    return base - costs["per_character"] * min(len(form), int(costs["longest"]))
