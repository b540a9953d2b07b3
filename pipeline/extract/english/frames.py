"""Frames: what a verb with its particles needs in its clause, and the statements it makes. The frames are data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from schemas.records import Lexicon

DOCUMENTS = ("english/frames", "english/bodies")


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot: where its filler may stand, in order of preference, and of what kind it is."""

    name: str
    places: tuple[tuple[str, str], ...]
    needed: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame, compiled.

    ``verbs`` are lemma and set words; ``turns`` says that denying it affirms the claim, ``bare`` that the verb must
    have nothing after it that says what for, ``expects`` that the claims are of what is still to come.
    """

    id: str
    verbs: tuple[tuple[str, frozenset[str]], ...]
    voice: str
    slots: tuple[Slot, ...]
    when: frozenset[str]
    claims: tuple[tuple[str, ...], ...]
    turns: bool = False
    bare: bool = False
    expects: bool = False


def compile_frames(lexicon: Lexicon) -> dict[str, tuple[tuple[frozenset[str], Frame], ...]]:
    """Compile the frames, by verb lemma, those with most set words first.

    Raises:
        InputError: A frame lacks a field, or has a slot whose place is not written "place:kind".
    """
    found: dict[str, list[tuple[frozenset[str], Frame]]] = {}
    for name in DOCUMENTS:
        for entry in lexicon.documents.get(name, {}).get("frame", ()):
            frame = compile_frame(name, entry)
            for lemma, words in frame.verbs:
                found.setdefault(lemma, []).append((words, frame))
    return {lemma: tuple(sorted(frames, key=lambda f: -len(f[0]))) for lemma, frames in found.items()}


def compile_frame(path: str, entry: Mapping[str, object]) -> Frame:
    """Compile one frame."""
    try:
        verbs = tuple((v.split()[0], frozenset(v.split()[1:])) for v in entry["verbs"])  # type: ignore[attr-defined]
        slots = (*slots_of(entry["needs"], needed=True), *slots_of(entry.get("may", {}), needed=False))
        claims = tuple(tuple(c.split()) for c in entry["claims"])  # type: ignore[attr-defined]
        return Frame(
            str(entry["id"]), verbs, str(entry.get("voice", "active")), slots, frozenset(entry.get("when", ())), claims,  # type: ignore[call-overload]
            bool(entry.get("turns", False)), bool(entry.get("bare", False)), bool(entry.get("expects", False)),
        )  # fmt: skip
    except (KeyError, ValueError, AttributeError) as error:
        raise InputError(
            f"{path}.toml, frame {entry.get('id', '?')}: {error!r}. Compare with the frames above it."
        ) from error


def slots_of(entries: object, *, needed: bool) -> Iterable[Slot]:
    """Compile slots: {holder = "subject:person|by:person"}."""
    for name, places in entries.items():  # type: ignore[attr-defined]
        split = tuple((place, kind) for place, _, kind in (p.partition(":") for p in places.split("|")))
        yield Slot(name, split, needed)


def set_words(p: Passage, clause: Clause) -> set[str]:
    """Return the words of a clause that a frame's set words are looked for in: particles, adverbs, bare objects."""
    words = {word for _, word in clause.words}
    kinds = {"common", "postword", "relation"}
    words |= {p.key(n.end - 1) for n in clause.objects if n.kind in kinds and not is_branch(p, n)}
    words |= {p.key(n.head) for n in clause.objects if n.kind == "relation"}
    words |= COMPARING & {p.key(at) for n in clause.objects if n.kind == "common" for at in range(n.start, n.end)}
    words |= {clause.link} if clause.kind == "participle" and clause.link not in {"", "after", "before"} else set()
    words |= {word for word, _ in clause.phrases} | set(clause.verb.adverbs if clause.verb else ())
    words |= {
        p.key(n.end - 1) for word, n in clause.phrases if word in {"in", "at", "into", "from", "with"} and not n.det
    }
    words |= AT_WORK & {p.key(n.end - 1) for word, n in clause.phrases if word == "at" and n.det in {"his", "her"}}
    words |= {word.removeprefix("in ") for word in words & {"in turn", "in succession"}}
    words |= seat_before(p, clause)
    return words | {word.removesuffix("s") for word in words}


AT_WORK = {"desk", "post"}
"""Where somebody dies who dies in office."""
COMPARING = {"same", "separate"}
"""What says of a kind of thing whether it is another: "not the same body as", "a separate body from"."""
SEATS = {"seat", "headquarters", "offices", "home", "premises"}


def seat_before(p: Passage, clause: Clause) -> set[str]:
    """Return the seat a clause without a verb of its own goes on about: "had its seat in A and, from 1990, in B"."""
    before = clause.parent if clause.kind == "coordinate" else None
    if before is None or clause.objects or clause.verb is None or clause.verb is not before.verb:
        return set()
    return SEATS & {*before.spoken(), *(p.key(n.end - 1) for n in before.objects)}


def is_branch(p: Passage, noun: Noun) -> bool:
    """Whether offices are not the seat of what has them: "regional offices"."""
    return p.key(noun.end - 1) == "offices" and noun.det not in {"its", "their", "the"}
