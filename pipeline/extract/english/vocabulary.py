"""The English words of the lexicon: role nouns, institution nouns, places, surnames and word classes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pipeline.extract.english.frames import Frame, compile_frames
from pipeline.extract.english.ranks import rank_forms
from pipeline.extract.english.tokens import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pipeline.extract.english.tokens import Token
    from schemas.records import Lexicon, Row

Key = tuple[str, ...]
Item = TypeVar("Item")
TITLES = ("honorific", "noble", "service")
"""Classes of titles before a name: one that is left off, one that is part of a short name, one that is a rank."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun as a text has it: ``number`` is one, many ("directors") or abstract ("directorship").

    ``kind`` says what completes it: a body (generic), a country (state), nothing (title), a place, a portfolio,
    a person (aide), a body one belongs to (member); ``company`` roles are no offices at all.
    """

    name: str
    role_class: str
    kind: str
    number: str

    @property
    def is_of_place(self) -> bool:
        """Whether the place spoken of completes it: a mayor, not the senator that a mayor becomes."""
        return self.kind == "place" and self.name != "senator"


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution noun: the usual title of its head, how it refers back, the prepositions its complements take."""

    noun: str
    head: str
    refers: str
    complements: frozenset[str]
    is_plural: bool


@dataclass(frozen=True, slots=True, eq=False)
class EnglishVocabulary:
    """Look-ups over word keys; multi-word entries by their first word, longest first."""

    roles: Mapping[str, tuple[tuple[Key, Role], ...]]
    prefixes: Mapping[str, str]
    institutions: Mapping[str, Institution]
    places: Mapping[str, tuple[tuple[Key, str], ...]]
    place_kinds: Mapping[str, str]
    demonyms: Mapping[str, tuple[tuple[Key, str], ...]]
    surnames: frozenset[str]
    words: Mapping[str, frozenset[str]]
    exclusions: Mapping[str, str]
    verbs: Mapping[str, tuple[tuple[str, str], ...]]
    phrases: Mapping[str, tuple[tuple[Key, str], ...]]
    frames: Mapping[str, tuple[tuple[frozenset[str], Frame], ...]]
    functions: frozenset[str]
    telling: frozenset[str]
    ranks: Mapping[str, str]
    rank_starts: frozenset[str]
    tier_starts: frozenset[str]
    titles: Mapping[str, tuple[tuple[Key, str], ...]]
    fiction: Mapping[str, tuple[tuple[Key, str], ...]]

    def is_a(self, key: str, word_class: str) -> bool:
        """Whether a word is listed in a class of words.csv."""
        return key in self.words[word_class]


def compile_english(lexicon: Lexicon) -> EnglishVocabulary:
    """Compile the tables of the folder ``english``."""
    tables = lexicon.tables
    places = tables["english/places"]
    words = classes(tables["english/words"])
    ranks = rank_forms(tables["ranks"], words["grade"])
    return EnglishVocabulary(
        roles=by_first_word(role_forms(tables["english/roles"])),
        prefixes={row["prefix"]: row["effect"] for row in tables["english/prefixes"]},
        institutions=institutions(tables["english/institutions"]),
        places=by_first_word((row["name"], row["name"]) for row in places),
        place_kinds={row["name"]: row["kind"] for row in places},
        demonyms=by_first_word((d, row["name"]) for row in places for d in row["demonym"].split("|") if d),
        surnames=frozenset(key_of(row["surname"]) for row in tables["english/surnames"]),
        words=words,
        exclusions={row["word"]: row["reason"] for row in tables["english/kinds"]},
        frames=compile_frames(lexicon),
        functions=frozenset(row["verb"] for row in tables["english/functions"]),
        telling=telling_forms(tables["english/verbs"], words["telling"]),
        phrases=by_first_word((row["phrase"], row["class"]) for row in tables["english/phrases"]),
        verbs=verb_forms(tables["english/verbs"]),
        ranks=ranks,
        rank_starts=frozenset(form.split()[0] for form in ranks),
        tier_starts=frozenset(("deputy", "vice", "sub", "under", "full", *(tier.split()[0] for tier in words["tier"]))),
        titles=by_first_word((word, kind) for kind in TITLES for word in sorted(words[kind])),
        fiction=by_first_word((word, word) for word in sorted(words["fiction"])),
    )


def role_forms(rows: Iterable[Row]) -> Iterable[tuple[str, Role]]:
    """List every form of every role, hyphens also written as spaces and the other way round in "auditor general".

    The abstract noun of a single word that the lexicon gives none for ends in "ship": "undersecretaryship".
    """
    for row in rows:
        forms = [(row["role"], "one"), (row["plural"], "many")]
        usual = f"{row['role']}ship" if row["role"].isalpha() else ""
        for abstract in filter(None, (row["abstract"] or usual).split("|")):
            plural = abstract.removesuffix("y") + ("ies" if abstract.endswith("y") else "s")
            forms.extend([(abstract, "abstract"), (plural, "abstracts")])
        for form, number in forms:
            role = Role(row["role"], row["class"], row["kind"], number)
            for spelled in dict.fromkeys((form, form.replace("-", " "), hyphenated(form))):
                if spelled:
                    yield spelled, role


def hyphenated(form: str) -> str:
    """Return "auditor-general" for "auditor general"; other forms stay."""
    first, _, last = form.partition(" ")
    return f"{first}-{last}" if last == "general" and first not in {"consul", "secretary"} else form


def institutions(rows: Iterable[Row]) -> dict[str, Institution]:
    """Index the institution nouns by singular and plural."""
    found: dict[str, Institution] = {}
    for row in rows:
        for form, plural in ((row["noun"], False), (row["plural"], True)):
            if form:
                complements = frozenset(row["complements"].split())
                found[form] = Institution(row["noun"], row["head"], row["refers"], complements, plural)
    return found


def verb_forms(rows: Iterable[Row]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Index every form of every verb with its lemma and what form it is: base, s, past, participle, ing."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        lemma = row["lemma"]
        past = row["past"] or regular(lemma, "ed")
        participle = row["participle"] or past
        doubled = lemma + lemma[-1] if past == lemma + lemma[-1] + "ed" or is_short(lemma, past) else lemma
        forms = [(third(lemma), "s"), (past, "past"), (participle, "participle"), (ing(doubled), "ing")]
        forms = forms[lemma in PLURALS :]
        if lemma not in COUNTING:
            forms.insert(2 if participle == lemma != past else 3, (lemma, "base"))
        for form, kind in forms:
            found.setdefault(form, []).append((lemma, kind))
    again = {f"re-{form[2:]}": items for form, items in found.items() if form.startswith("re") and form[2:] in found}
    return {form: past_first(items) for form, items in (again | found).items()}


def is_short(lemma: str, past: str) -> bool:
    """Whether an irregular verb ends in one short vowel and one consonant, which is doubled: "run", "begin"."""
    return not past.endswith("ed") and re.search(r"(?:^|[^aeiou])[aeiou][bdgmnprt]$", lemma) is not None


COUNTING = {"second", "post"}
"""Verbs whose bare form is read as a number or noun: "Second Artillery", "the post"."""


PLURALS = {"headquarter"}
"""Verbs whose form in -s is a noun: "Headquarters were in Leeds"."""


def past_first(items: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Put a verb's past before another's base form: "lay" is of "lie", "found" of "find"."""
    told = {lemma for lemma, kind in items if kind == "past"}
    return tuple(sorted(items, key=lambda item: item[1] == "base" and bool(told - {item[0]})))


def telling_forms(rows: Iterable[Row], telling: frozenset[str]) -> frozenset[str]:
    """Return all forms of the verbs that speak of offices."""
    return frozenset(f for f, items in verb_forms(rows).items() if any(lemma in telling for lemma, _ in items))


def regular(lemma: str, ending: str) -> str:
    """Add a regular ending: "appointed", "retired", "carried"."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "i" + ending
    return lemma + (ending[1:] if lemma.endswith("e") else ending)


def third(lemma: str) -> str:
    """Return the third person singular."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def ing(lemma: str) -> str:
    """Return the present participle."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma) + "ing"


def by_first_word(entries: Iterable[tuple[str, Item]]) -> dict[str, tuple[tuple[Key, Item], ...]]:
    """Index entries of several words by the first, longest first."""
    found: dict[str, dict[Key, Item]] = {}
    for form, item in entries:
        key = tuple(words_of(form))
        found.setdefault(key[0], {}).setdefault(key, item)
    return {first: tuple(sorted(items.items(), key=lambda i: (-len(i[0]), i[0]))) for first, items in found.items()}


def words_of(form: str) -> list[str]:
    """Split a lexicon form as the tokenizer does."""
    return key_of(form).replace("'s ", " 's ").replace("people's", "people 's").split()


def classes(rows: Iterable[Row]) -> dict[str, frozenset[str]]:
    """Group the words by class."""
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["class"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in found.items()}


def longest(
    tokens: Sequence[Token], at: int, table: Mapping[str, tuple[tuple[Key, Item], ...]]
) -> tuple[int, Item] | None:
    """Return the end and the value of the longest entry that starts at a token."""
    entries = table.get(tokens[at].key)
    if entries is None:
        return None
    follows = tokens[at + 1].key if at + 1 < len(tokens) else ""
    for key, item in entries:
        end = at + len(key)
        if len(key) == 1 or (key[1] == follows and tuple(token.key for token in tokens[at:end]) == key):
            return end, item
    return None


def tongue_end(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> int:
    """Return the end of the name of a language in capitals ("Welsh", "Afrikaans"); 0 for none."""
    if at >= len(tokens) or not tokens[at].is_capitalised:
        return 0
    found = longest(tokens, at, words.demonyms)
    return found[0] if found else at + 1 if words.is_a(tokens[at].key, "language") else 0
