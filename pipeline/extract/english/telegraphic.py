"""Entries of a chronology in note form, spelt out: "Creation of the Board", "Lee appointed director"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.institutions import institution_at
from pipeline.extract.english.names import name_at
from pipeline.extract.english.subjectless import AUXILIARY, first_word, told_of
from pipeline.extract.english.titles import bare_office_at
from pipeline.extract.english.tokens import Token, Tokens, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.english.passage import Passage
    from pipeline.extract.scene import Scene

NOMINAL = {
    "creation": "was created", "establishment": "was established", "foundation": "was founded",
    "founding": "was founded", "formation": "was formed", "abolition": "was abolished", "dissolution": "was dissolved",
    "disbandment": "was disbanded", "closure": "was closed", "merger": "were merged", "death": "died",
    "resignation": "resigned", "retirement": "retired", "appointment": "was appointed", "election": "was elected",
    "dismissal": "was dismissed", "removal": "was removed", "promotion": "was promoted", "nomination": "was nominated",
    "renaming": "was renamed", "restoration": "was restored", "re-establishment": "was re-established",
    "absorption": "was absorbed", "upgrading": "was upgraded", "transfer": "was transferred",
    "reorganisation": "was reorganised", "reorganization": "was reorganized", "inauguration": "was inaugurated",
}  # fmt: skip
"""Nouns of what happens, with the verbs that say the same."""
NAMING = {"renamed", "named", "retitled", "made", "designated", "rechristened", "called"}
PASSIVE = NAMING | {
    "established", "founded", "created", "formed", "re-established", "reestablished", "restored", "abolished",
    "dissolved", "disbanded", "closed", "merged", "absorbed", "incorporated", "transferred", "placed", "subordinated",
    "attached", "moved", "relocated", "upgraded", "downgraded", "elevated", "reorganised", "reorganized",
    "restructured", "reconstituted", "split", "separated", "detached", "divided", "converted", "replaced", "suspended",
    "expanded", "revived", "set", "put", "turned",
}  # fmt: skip
"""Participles that, first in a part, tell what was done to the body told of."""
FOLLOWED = {"succeeded", "replaced", "followed"}
SEATS = {"headquarters", "seat", "offices"}
RENAMED = {"name", "title"}
OBJECTS = {"him", "her", "them"}
OPENERS = {"the", "a", "an", "its", "his", "her", "new", "first"}
ORDINALS = {"first", "second", "third", "new", "acting", "interim", "as", "its"}
LONGEST = 40
"""So many tokens of a part are looked through."""
FINITE = {"s", "past"}


class Edit(NamedTuple):
    """Words to put before token ``at``, in place of the tokens from there up to ``end``."""

    at: int
    end: int
    words: str


def spelt_out(passage: Passage, scene: Scene) -> Passage:
    """Return an entry in note form as the sentence that it stands for; others as they are."""
    if scene.entry is None:
        return passage
    edits = []
    for start, end in parts(passage):
        edits += [Edit(start - 1, start, ";")] if passage.key(start - 1) == "," else []
        edits += edits_of(passage, start, end, scene)
    return applied(passage, edits) if edits else passage


def parts(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the stretches between semicolons, and between commas that part whole clauses."""
    start = first_word(passage)
    for at, token in enumerate(passage.tokens):
        if token.text == ";" or (token.text == "," and says(passage, start) and says(passage, at + 1)):
            yield start, at
            start = at + 1
    yield start, len(passage.tokens)


def says(passage: Passage, at: int) -> bool:
    """Whether a name with a verb right after it stands here."""
    end = named_end(passage, at)
    forms = {form for _, form in passage.words.verbs.get(passage.key(end), ())} if end else set()
    return bool(forms & {"s", "past", "participle"}) and not passage.tokens[end].is_capitalised


def edits_of(passage: Passage, start: int, end: int, scene: Scene) -> list[Edit]:
    """Return what makes a sentence of one part."""
    if start >= end or bare_office_at(passage.tokens, start, passage.words):
        return []
    about_body = told_of(scene) is None
    noun = named_end(passage, start)
    found = followed(passage, start, scene) or (done(passage, start) if about_body else [])
    if not found and passage.key(start) in NOMINAL and passage.key(start + 1) == "of":
        return nominal(passage, start, end)
    if not found and noun:
        bare = noun == start + 1 and passage.key(start) in passage.words.institutions
        return [*([Edit(start, start + 1, f"the {passage.key(start)}")] if bare else []), *named(passage, noun, end)]
    opens = about_body and start == first_word(passage) and acts(passage, start)
    return found or ([Edit(start, start, "it")] if opens else [])


def followed(passage: Passage, at: int, scene: Scene) -> list[Edit]:
    """Return the edit for "Succeeded by Lee", said of whom the entry was about."""
    person = scene.persons[-1].entity.name.split()[-1] if scene.persons else ""
    if passage.key(at) not in FOLLOWED or passage.key(at + 1) != "by" or person.casefold() not in passage.known:
        return []
    return [Edit(at, at + 1, f"{person} was {passage.key(at)}")]


def done(passage: Passage, at: int) -> list[Edit]:
    """Return the edits for what was done to the body told of: "Renamed X", "Name changed to X", "Seat moved to Y"."""
    key = passage.key(at)
    if key in PASSIVE and passage.tokens[at].is_capitalised:
        return [Edit(at, at + 1, f"it {'' if is_active(passage, at) else 'was '}{key}")]
    if key in RENAMED and passage.key(at + 1) == "changed":
        return [Edit(at, at + 2, "it was renamed")]
    if key in SEATS and at + 1 < len(passage.tokens) and is_passive(passage, at + 1):
        return [Edit(at, at, "its"), Edit(at + 1, at + 1, "were")]
    return []


def named(passage: Passage, noun: int, end: int) -> list[Edit]:
    """Return the edits for a part that begins with a name: "Lee elected chairman", "Lee first chairman"."""
    verb = past_insertion(passage, noun, end)
    if has_finite(passage, noun, end) or verb >= end:
        return []
    if is_passive(passage, verb) and not (verb + 1 < end and has_object(passage, verb)):
        return [Edit(verb, verb, "was")]
    return [Edit(noun, noun, "was")] if titled(passage, noun, end) else []


def has_object(passage: Passage, verb: int) -> bool:
    """Whether an object stands behind a form that may be the past: "Lee succeeded Hart", "Lee replaced the board"."""
    after = verb + 1
    whom = passage.key(after) in OBJECTS or passage.key(after) in passage.known
    replaced = passage.key(verb) in FOLLOWED and passage.is_a(after, "determiner")
    return whom or replaced or name_at(passage.tokens, after, passage.words) is not None


def nominal(passage: Passage, start: int, end: int) -> list[Edit]:
    """Return the edits for "Creation of the Board", "Merger of the Board and the Office into the Agency"."""
    last = named_end(passage, start + 2)
    if last and passage.key(last) == "and" and passage.key(start) == "merger":
        last = named_end(passage, last + 1) or last
    if not last or has_finite(passage, last, min(end, last + 2)):
        return []
    return [Edit(start, start + 2, ""), Edit(last, last, NOMINAL[passage.key(start)])]


def is_active(passage: Passage, at: int) -> bool:
    """Whether a form that opens a part has an object: "Absorbed the Well Office", not "Renamed the Well Office"."""
    follows = at + 1 < len(passage.tokens) and (passage.is_a(at + 1, "determiner") or bool(named_end(passage, at + 1)))
    return follows and passage.key(at) not in NAMING


def named_end(passage: Passage, at: int) -> int:
    """Return the end of the name or known word of a person or body here, its abbreviation included; 0 for none."""
    tokens, words = passage.tokens, passage.words
    start = at
    while at < len(tokens) and tokens[at].key in OPENERS:
        at += 1
    if at >= len(tokens):
        return 0
    found = institution_at(tokens, at, words) or name_at(tokens, at, words)
    named = tokens[at].is_capitalised and (tokens[at].key in passage.known or tokens[at].key in words.institutions)
    single = named or (at > start and tokens[at].key in words.institutions)
    end = found.end if found else at + 1 if single else 0
    closes = end and end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")"
    return end + 3 if closes else end


def past_insertion(passage: Passage, at: int, end: int) -> int:
    """Return where a part goes on after a description between commas: "Lee, its secretary, elected ..."."""
    if passage.key(at) != ",":
        return at
    return next((n + 1 for n in range(at + 1, min(end, at + LONGEST)) if passage.key(n) == ","), end)


def is_passive(passage: Passage, at: int) -> bool:
    """Whether a form that can only be taken for a participle stands here, or one that may be the past as well."""
    forms = {form for _, form in passage.words.verbs.get(passage.key(at), ())}
    return "participle" in forms and not passage.tokens[at].is_capitalised


def acts(passage: Passage, at: int) -> bool:
    """Whether an active verb opens a part: "Becomes an agency", "Moved to Lyon"."""
    forms = {form for _, form in passage.words.verbs.get(passage.key(at), ())}
    named = passage.key(at) in passage.words.roles or passage.is_a(at, "function")
    return "s" in forms and not named and at < len(passage.tokens) and passage.tokens[at].is_capitalised


def has_finite(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb that is surely finite stands in a stretch."""
    for at in range(start, min(end, start + LONGEST)):
        key = passage.key(at)
        forms = {form for _, form in passage.words.verbs.get(key, ())}
        sure = bool(forms & FINITE) and not forms & {"participle", "base"} and key not in passage.words.roles
        if key in AUXILIARY or key in {"were", "are", "will", "had", "have"} or sure:
            return True
    return False


def titled(passage: Passage, at: int, end: int) -> bool:
    """Whether a title ends a part right after a name: "Lee first chairman"."""
    while at < end and passage.key(at) in ORDINALS:
        at += 1
    office = bare_office_at(passage.tokens, at, passage.words) if at < end else None
    return office is not None and (office.end >= end or passage.key(office.end) in {"of", "(", ",", "."})


def spelt(passage: Passage, edit: Edit) -> Iterator[Token]:
    """Yield the words of an edit; the last of those that stand for others takes their place in the text."""
    start = passage.tokens[min(edit.at, len(passage.tokens) - 1)].start
    words = edit.words.split()
    for number, word in enumerate(words, 1):
        stop = passage.tokens[edit.end - 1].end if edit.end > edit.at and number == len(words) else start
        yield Token(start, stop, word, key_of(word))


def applied(passage: Passage, edits: list[Edit]) -> Passage:
    """Return a passage with its edits made, which are in order."""
    tokens: list[Token] = []
    places: dict[int, int] = {}
    changes = {edit.at: edit for edit in edits}
    at = 0
    while at <= len(passage.tokens):
        edit = changes.get(at)
        if edit:
            tokens.extend(spelt(passage, edit))
            at = max(at, edit.end)
        if at < len(passage.tokens):
            places[at] = len(tokens)
            tokens.append(passage.tokens[at])
        at += 1
    whens = {places[n]: when for n, when in (passage.whens or {}).items() if n in places}
    return replace(passage, tokens=Tokens(tokens), whens=whens)
