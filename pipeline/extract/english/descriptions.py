"""Bodies that a description names anew: "the provincial finance department", "the committee of the congress"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.having import served_by
from pipeline.extract.english.places import LESSER, LEVELS, place_meant
from pipeline.extract.english.resolve import ANY_BODY, body_entity, fits
from pipeline.extract.english.tokens import key_of
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State


def part_of_body(state: State, noun: Noun) -> Mention | None:
    """Return a body named by the one after it: "the standing committee of the congress"."""
    from pipeline.extract.english.nouns import noun_at
    from pipeline.extract.english.references import bodies_of, owned_entity

    p = state.p
    institution = p.words.institutions[p.key(noun.end - 1)]
    follows = p.key(noun.end) == "of" and noun.end + 1 < len(p.tokens) and institution.refers in {"own", "name"}
    whole = noun_at(p, noun.end + 1) if follows and noun.det == "the" and not institution.is_plural else None
    found = bodies_of(state, whole) if whole and whole.kind in {"body", "common"} else []
    if not found:
        return None
    made = owned_entity(state, p.phrase(noun.head, noun.end), found[0].entity)
    known = (m.entity for m in reversed(state.scene.bodies) if m.entity.name.casefold() == made.name.casefold())
    return Mention("body", p.span(noun.start, noun.end), next(known, made))


def by_pair(state: State, noun: Noun, candidates: list[Mention]) -> Mention | None:
    """Return the body last spoken of whose name has the two words of a description: "the military region"."""
    pair = " ".join(state.p.phrase(noun.end - 2, noun.end).lower().split())
    return next((m for m in reversed(candidates) if pair in key_of(m.entity.name)), None)


def fresh_body(state: State, noun: Noun) -> Mention | None:
    """Return a body that small words tell apart from those spoken of: "the provincial finance department"."""
    from pipeline.extract.english.references import owned_entity

    p = state.p
    words = p.phrase(noun.head, noun.end)
    modifiers = [p.key(at) for at in range(noun.head, noun.end - 1)]
    level = next((word for word in modifiers if word in LEVELS), "")
    if noun.det != "the" or not modifiers or (not level and set(modifiers) <= PLAIN_MODIFIERS):
        return None
    place = place_meant(level, state.scene, p.vocabulary) if level else ""
    if level and not place and LEVELS[level] not in LESSER:
        return None
    name = f"{place} {words}".strip()
    if not level and not all(
        p.is_a(at, "portfolio") or p.key(at) == "cabinet" or tells_work(state, noun, at)
        for at in range(noun.head, noun.end - 1)
    ):
        return None
    whole = whole_told(state)
    if (
        whole
        and p.key(noun.end - 1) in PARTS
        and not level
        and not PARTS & set(key_of(whole.name).split(" of ")[0].split())
    ):
        return Mention("body", p.span(noun.start, noun.end), owned_entity(state, words, whole))
    known = body_entity(name, p.vocabulary, state.scene)
    return Mention("body", p.span(noun.start, noun.end), replace(known, words=words))


WORK = (
    "ative",
    "ing",
    "ical",
    "gal",
    "ial",
    "etic",
    "ary",
    "tional",
    "logy",
    "raphy",
    "ics",
    "tion",
    "ment",
    "ance",
    "ture",
)
"""Endings of words for the work of a part of a body: "legislative", "mapping", "technical"."""
NO_WORK = {"national", "regional", "provincial", "special", "existing", "remaining", "leading", "following", "original",
           "additional", "resulting", "corresponding", "competent"}  # fmt: skip


def tells_work(state: State, noun: Noun, at: int) -> bool:
    """Whether a word tells a part of a body by its work: "the legislative department"."""
    word = state.p.key(at)
    return state.p.key(noun.end - 1) in PARTS and word.endswith(WORK) and word not in NO_WORK


def whole_told(state: State) -> Entity | None:
    """Return the body whose parts are being told of: that of the part told of last, else the body last spoken of."""
    bodies = state.scene.bodies
    parts = (m.entity.name.partition(" of the ") for m in reversed(bodies))
    whole = next((whole for part, _, whole in parts if whole and key_of(part).split()[-1] in PARTS), "")
    told = next((m.entity for m in bodies if m.entity.name == whole), None)
    return told or (bodies[-1].entity if bodies else None)


PARTS = {"department", "division", "section", "directorate", "desk", "unit", "group", "team"}
"""Nouns of what is a part of the body spoken of before."""


PLAIN_MODIFIERS = {"party", "government", "state", "public", "central", "local", "regional", "rural", "urban"}
"""Words that alone tell no body from another."""


def that_of_place(state: State, noun: Noun) -> Mention | None:
    """Return the body in "a provincial party committee, that of Fujian"."""
    p = state.p
    if [p.key(noun.end + i) for i in range(3)] != [",", "that", "of"] or noun.end + 3 >= len(p.tokens):
        return None
    found = longest(p.tokens, noun.end + 3, p.words.places)
    if found is None:
        return None
    name = f"{p.phrase(noun.head, noun.end)} of {p.phrase(noun.end + 3, found[0])}"
    return Mention("body", p.span(noun.start, found[0]), Entity(name, ""))


COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
FRESH = {"newly", "new", "separate", "further", "more", "additional", "different", "smaller", "larger", "independent"}
"""Words before bodies that have not been told of before: "two newly founded offices"."""
TOLD_APART = {"none of", "one of", "some of", "old", "former", "new", "other", "existing"}


def several_meant(state: State, noun: Noun) -> int:
    """Return how many bodies a description stands for: "both bureaus", "the three ministries"; 0 for one or any."""
    institution = state.p.words.institutions.get(state.p.key(noun.end - 1))
    words = {state.p.key(at) for at in range(noun.start, noun.end)}
    if institution is None or not institution.is_plural or TOLD_APART & set(noun.quals) or FRESH & words:
        return 0
    return next((COUNTS[k] for k in map(state.p.key, range(noun.start, noun.end)) if k in COUNTS), 0)


def listed_bodies(state: State, noun: Noun, candidates: list[Mention]) -> list[Mention]:
    """Return the bodies last spoken of that a plural description fits, if there are as many as it counts."""
    count, institution = several_meant(state, noun), state.p.words.institutions[state.p.key(noun.end - 1)]
    fitting = [m for m in candidates if fits(institution.noun, m.entity)]
    made = [m for m in fitting if m.entity.name in state.scene.made[-count:]]
    if institution.noun in ANY_BODY and len(made) == count == len(state.scene.made[-count:]):
        return made
    if institution.noun in ANY_BODY:
        told = [m for m in fitting if m.entity.name in dict(state.scene.told)]
        fitting = [m for m in fitting if m.entity.name in state.scene.listed]
        aside = any(m.entity.name not in dict(state.scene.told) for m in fitting)
        if (aside or len(fitting) != count) and len(told) >= count > 1:
            return told[-count:]
        return fitting if len(fitting) == count else []
    return fitting[-count:] if len(fitting) >= count else []


def fields(state: State, noun: Noun) -> list[str]:
    """Return the words of a description that tell of a field of work: of "the rural works department" both."""
    words = [state.p.key(at) for at in range(noun.head, noun.end - 1) if state.p.is_a(at, "portfolio")]
    return [word for word in words if word not in PLAIN_MODIFIERS]


def matched(words: Iterable[str], body: Entity) -> set[str]:
    """Return the words that a body is named with, in whatever form: "economic" of the Ministry of the Economy."""
    stems = {word[:STEM] for word in (*key_of(body.name).split(), *key_of(body.words).split())}
    return {word for word in words if word[:STEM] in stems}


STEM = 4
"""Letters that forms of one word share."""


def described(words: str, noun: str, candidates: list[Mention], unlike: Iterable[str] = ()) -> Mention | None:
    """Return the body last spoken of that a description fits; what all its words fit first.

    Words for a field of work (``unlike``) tell a body apart from those that are not named with them.
    """
    wanted = set(key_of(words).split())
    fitting = [m for m in candidates if fits(noun, m.entity) and not set(unlike) - matched(unlike, m.entity)]
    if noun in {"organisation", "organization", "agency", "institution"}:
        fitting = [m for m in fitting if served_by(m.entity) is None] or fitting
    whole = [m for m in fitting if wanted <= set(key_of(m.entity.name).split())]
    headed = [m for m in fitting if noun in key_of(m.entity.name.partition(" of ")[0]).split()]
    found = [m for m in whole if m in headed] or headed or (fitting if len(wanted) == 1 or noun in ANY_BODY else [])
    return found[-1] if found else None


def note_heir(state: State) -> None:
    """Let the scene know the one body that another was replaced by, merged into or renamed to: "the new body"."""
    told = [s for s in state.found if s.predicate in HEIRS and s.object is not None and s.certainty == "stated"]
    heirs = {s.object.name: s.object for s in told if s.object is not None and s.polarity == "affirmed"}
    if heirs:
        state.scene = changed(state.scene, heir=next(iter(heirs.values())) if len(heirs) == 1 else None)


def heir_told(state: State, noun: Noun, candidates: list[Mention]) -> Mention | None:
    """Return the body that came in another's place for "the new body", here or before."""
    if "new" not in noun.quals or noun.det != "the":
        return None
    told = {s.object.name for s in state.found if s.predicate in HEIRS and s.object is not None and s.start}
    heir = next(iter(told)) if len(told) == 1 else state.scene.heir.name if state.scene.heir and not told else ""
    p = state.p
    return described(
        p.phrase(noun.head, noun.end), p.key(noun.end - 1), [m for m in candidates if m.entity.name == heir]
    )


HEIRS = {"replaced_by", "merged_into", "renamed_to"}


def speaks_before(state: State, noun: Noun) -> bool:
    """Whether a sentence names or describes bodies before a noun: "the latter" is then one of them."""
    nouns = [c.noun for c in state.chunks if c.noun is not None and c.noun.end <= noun.start]
    paired = any(n.kind == "pronoun" and state.p.key(n.end - 1) in {"former", "latter"} for n in nouns)
    return not paired and any(n.kind in {"body", "common"} for n in nouns)


def named_in_front(state: State, noun: Noun) -> Mention | None:
    """Return the body named before a description of it: "Founded as X and renamed Y in 1990, the Directorate ..."."""
    from pipeline.extract.english.references import bodies_of

    fronted = [c for c in state.clauses if c.kind == "participle" and c.verb is not None and c.first < noun.start]
    named = [n for c in fronted for n in (*c.objects, *(n for word, n in c.phrases if word == "as"))]
    named = [n for n in named if n.kind == "body" and n.end < noun.start] if noun.det == "the" else []
    found = [m for n in named for m in bodies_of(state, n) if fits(state.p.key(noun.end - 1), m.entity)]
    return found[-1] if found else None


def named_here(state: State, noun: Noun) -> list[Mention]:
    """Return the bodies that a sentence has named before a noun, in order."""
    from pipeline.extract.english.references import bodies_of

    nouns = {id(n): n for c in state.clauses for n in (*c.subject, *c.objects, *(n for _, n in c.phrases))}
    before = sorted((n for n in nouns.values() if n.end <= noun.start and n.kind == "body"), key=lambda n: n.start)
    found = {m.entity.name: m for n in before for m in bodies_of(state, n)}
    return list(found.values())


PLURAL_NOUNS = {"archives", "customs", "forces", "services", "railways", "guards", "stores", "works", "posts"}


def is_plural_name(body: Mention) -> bool:
    """Whether one body has a name in the plural: "the State Archives"."""
    return key_of(body.entity.name.partition(" of ")[0]).split()[-1] in PLURAL_NOUNS
