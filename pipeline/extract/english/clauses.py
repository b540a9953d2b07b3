"""What a sentence is cut into: clauses with their subject, verb, objects, prepositional phrases and times."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.verbs import Verb
    from pipeline.extract.mentions import When

ClauseKind = Literal[
    "main", "coordinate", "relative", "apposition", "participle", "infinitive", "subordinate", "complement", "with",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timed:
    """A time and where it stands: ``at`` is its chunk, ``leads`` whether it opens what follows."""

    when: When
    at: int
    leads: bool = False


@dataclass(slots=True, eq=False)
class Clause:
    """A clause under construction, then finished; nothing in it is resolved.

    Attributes:
        kind: ``apposition`` has an implied "be" ("Li, director of X, ..."); ``with`` likewise ("with Li as its head").
        link: The word that opened it: "who", "of which", "when", "and", ";".
        parent: The clause it hangs on, or stands beside.
        antecedent: The noun a relative, apposition or participle belongs to.
        subject: Coordinated nouns; of a relative clause with "who" the antecedent.
        is_unknown: Its subject is a word that is none of ours.
        verb: ``None`` for an implied "be".
        objects: Nouns after the verb without a preposition, in order, coordination spread out.
        phrases: Nouns with their preposition, in order.
        times: Times in order.
        words: Adverbs, particles and other words after the verb, in order, with their chunk numbers.
        first, last: Chunks it covers, its own inner clauses included.
    """

    kind: ClauseKind
    link: str
    first: int
    parent: Clause | None = None
    antecedent: Noun | None = None
    subject: list[Noun] = field(default_factory=list)
    is_unknown: bool = False
    verb: Verb | None = None
    objects: list[Noun] = field(default_factory=list)
    phrases: list[tuple[str, Noun]] = field(default_factory=list)
    times: list[Timed] = field(default_factory=list)
    words: list[tuple[int, str]] = field(default_factory=list)
    brackets: list[tuple[Noun, int, int]] = field(default_factory=list)
    last: int = 0

    @property
    def is_elliptic(self) -> bool:
        """Whether its verb is an implied "be"."""
        return self.kind in {"apposition", "with"} and self.verb is None

    @property
    def lists_titles(self) -> bool:
        """Whether it is an apposition with titles of its own, which no preposition of the clause around governs."""
        return self.is_elliptic and bool(self.objects) and not self.phrases

    @property
    def waits(self) -> bool:
        """Whether it has a subject and still needs its verb."""
        return self.verb is None and not self.is_elliptic

    def spoken(self) -> list[str]:
        """Return the words after the verb."""
        return [word for _, word in self.words]


def is_open_title(noun: Noun) -> bool:
    """Whether a noun is a title that nothing completes: "governor"."""
    return noun.office is not None and not noun.office.complements and noun.owner is None


def return_antecedent(clause: Clause) -> None:
    """Put the noun a relative clause hangs on where it belongs in the clause: "whom X hired", "of which it is part"."""
    noun = clause.antecedent
    if clause.kind != "relative" or noun is None or any(n is noun for n in clause.subject):
        return
    preposition, _, word = clause.link.rpartition(" ")
    if clause.link == "of which" and (titles := [n for n in clause.objects if is_open_title(n)]):
        clause.objects = [replace(n, owner=noun) if n in titles else n for n in clause.objects]
        return
    if preposition and word in {"which", "whom"}:
        clause.phrases.append((preposition, noun))
    elif word in {"whom", "which", "that"} and clause.subject:
        clause.objects.insert(0, noun)
