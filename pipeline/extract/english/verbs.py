"""Verb groups: auxiliaries, denials and adverbs with the verb they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.mentions import When

PASSING = {"adverb", "not", "when", "negation"}


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group.

    Attributes:
        lemma: Of the main verb; "be" also for a copula that is only implied ("Li, director of X, ...").
        voice: active, passive, or either where the form leaves it open ("was founded and renamed").
        tense: present, past, perfect, future, infinitive, ing, participle or none.
        start, end: Chunk numbers.
        is_negated: With "not", "never", "no longer".
        modal: The modal verb, "" for none.
        adverbs: Adverbs inside the group, in order.
        whens: Times inside the group, with their chunk numbers.
        is_pluperfect: With "had": what was so before.
    """

    lemma: str
    voice: str
    tense: str
    start: int
    end: int
    is_negated: bool = False
    modal: str = ""
    adverbs: tuple[str, ...] = ()
    whens: tuple[tuple[int, When], ...] = ()
    is_pluperfect: bool = False

    @property
    def is_finite(self) -> bool:
        """Whether it carries a clause of its own."""
        return self.tense in {"present", "past", "perfect", "future"}


@dataclass(slots=True)
class Scan:
    """What has been seen of a verb group so far."""

    aux: list[tuple[str, str]] = field(default_factory=list)
    modal: str = ""
    to: bool = False
    negated: bool = False
    adverbs: list[str] = field(default_factory=list)
    whens: list[tuple[int, When]] = field(default_factory=list)


def verb_group(chunks: Sequence[Chunk], at: int) -> Verb | None:
    """Return the verb group that starts at a chunk (an auxiliary, modal, "to", "not" or verb)."""
    seen, here, last = Scan(), at, at
    while here < len(chunks):
        chunk = chunks[here]
        if chunk.kind == "verb":
            verb = main_verb(chunk, seen, at, here + 1)
            return verb or copula(seen, at, last)
        if chunk.kind == "comma" and (close := insertion_closed(chunks, here, seen)):
            for inner in range(here + 1, close):
                pass_over(chunks[inner], inner, seen)
            here = close
        elif chunk.kind in PASSING:
            pass_over(chunk, here, seen)
        elif not note_auxiliary(chunk, seen):
            break
        else:
            last = here + 1
        here += 1
    return copula(seen, at, last)


def insertion_closed(chunks: Sequence[Chunk], comma: int, seen: Scan) -> int:
    """Return the comma that closes adverbs and times put into a group: "has, since 2011, been"; 0 for none."""
    here = comma + 1
    while here < len(chunks) and chunks[here].kind in {"adverb", "when"}:
        here += 1
    inside = bool(seen.aux or seen.modal) and here > comma + 1
    return here if inside and here < len(chunks) and chunks[here].kind == "comma" else 0


def pass_over(chunk: Chunk, here: int, seen: Scan) -> None:
    """Note an adverb, a denial or a time inside the group."""
    if chunk.kind in {"not", "negation"}:
        seen.negated = True
    elif chunk.when:
        seen.whens.append((here, chunk.when))
    else:
        seen.adverbs.append(chunk.key)


def note_auxiliary(chunk: Chunk, seen: Scan) -> bool:
    """Note an auxiliary, a modal or "to"; return whether it was one."""
    if chunk.kind in {"be", "have", "do"}:
        if chunk.kind != "be" and seen.aux and seen.aux[-1][0] == "be":
            return False
        seen.aux.append(chunk.forms[0])
    elif chunk.kind == "modal":
        seen.modal = chunk.key
    elif chunk.kind == "to" and not seen.aux and not seen.modal:
        seen.to = True
    else:
        return False
    return True


def main_verb(chunk: Chunk, seen: Scan, start: int, end: int) -> Verb | None:
    """Combine the auxiliaries with the main verb, if its form goes with them."""
    last = seen.aux[-1] if seen.aux else None
    wanted = forms_after(last, seen)
    for lemma, form in chunk.forms:
        if form in wanted:
            return group(lemma, form, seen, start, end)
    return None


def forms_after(last: tuple[str, str] | None, seen: Scan) -> set[str]:
    """Return the forms a main verb may have after the auxiliaries."""
    if last is None:
        return {"base"} if seen.to or seen.modal else {"s", "past", "participle", "ing", "base"}
    return {"be": {"participle", "ing"}, "have": {"participle"}, "do": {"base"}}[last[0]]


def group(lemma: str, form: str, seen: Scan, start: int, end: int) -> Verb:
    """Make the verb group of a main verb."""
    kinds = [kind for kind, _ in seen.aux]
    passive = bool(kinds) and kinds[-1] == "be" and form == "participle"
    voice = "passive" if passive or (form == "participle" and not kinds) else "active"
    return made(lemma, voice, tense_of(seen, form), seen, start, end)


def tense_of(seen: Scan, form: str) -> str:
    """Return the tense of a group."""
    if seen.to:
        return "infinitive"
    if seen.modal:
        return "future"
    if not seen.aux:
        return {"s": "present", "base": "present"}.get(form, form)
    kind, first = seen.aux[0]
    if first in {"ing", "base", "participle"}:
        return "ing"
    return "perfect" if kind == "have" and first == "present" else first


def copula(seen: Scan, start: int, end: int) -> Verb | None:
    """Return the group of "be", "have" or "do" as a full verb; times after it belong to what follows."""
    if not seen.aux or end == start:
        return None
    seen.whens = [(at, when) for at, when in seen.whens if at < end]
    kind, form = seen.aux[-1]
    alone = len(seen.aux) == 1 and form in {"present", "past"} and not (seen.to or seen.modal)
    return made(kind, "active", form if alone else tense_of(seen, form), seen, start, end)


def made(lemma: str, voice: str, tense: str, seen: Scan, start: int, end: int) -> Verb:
    """Make the value."""
    before = seen.aux[:1] == [("have", "past")] and lemma != "have"
    words = tuple(seen.adverbs), tuple(seen.whens)
    return Verb(lemma, voice, tense, start, end, seen.negated, seen.modal, *words, is_pluperfect=before)
