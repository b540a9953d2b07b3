"""What is known while a sentence is being read: the scene so far, and what its nouns have been found to mean."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.extract.english.having import served_by
from pipeline.extract.scene import speak
from schemas.records import Span, Statement

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Stance:
    """How a clause puts what it says: affirmed or negated; stated, hedged or expected."""

    polarity: str = "affirmed"
    certainty: str = "stated"


GONE = {"merged_into"}
"""What makes its subject another body, so that it is not what "it" means next."""


@dataclass(slots=True)
class State:
    """The reader's memory within one sentence.

    Attributes:
        p, chunks, clauses: The sentence.
        scene: What has been spoken of, up to the clause being read.
        found: The statements so far.
        people, bodies: What a noun was resolved to, by its identity, so that a noun means one thing throughout.
        kept: The nouns resolved, so that no other takes the identity of one.
        pronouns: The sex that a pronoun tells, by its identity.
        whole: The unit, where it is more than the sentence.
        fixed_date: The date of the reform the paragraph tells of.
        clause: The clause being read.
        where: The place that "where" stands for.
        leaver: Who that was.
        left: The post that somebody has just been said to leave.
        avoided: Bodies that a description met next does not mean.
        before: The scene as it stood before the sentence.
    """

    p: Passage
    chunks: list[Chunk]
    clauses: list[Clause]
    scene: Scene
    before: Scene
    found: list[Statement] = field(default_factory=list)
    people: dict[int, list[Mention]] = field(default_factory=dict)
    bodies: dict[int, list[Mention]] = field(default_factory=dict)
    pronouns: dict[int, str] = field(default_factory=dict)
    kept: list[Noun] = field(default_factory=list)
    fixed_date: str = ""
    whole: Span | None = None
    where: Noun | None = None
    clause: Clause | None = None
    left: Mention | None = None
    leaver: str = ""
    avoided: frozenset[str] = frozenset()

    def speak(self, mention: Mention) -> None:
        """Note that something was spoken of."""
        if any(s.subject.name == mention.entity.name and s.predicate in GONE for s in self.found):
            return
        if mention.kind == "body" and not any(word[:1].isupper() for word in mention.entity.words.split()):
            known = next((b for b in self.scene.bodies if b.entity.name == mention.entity.name), mention)
            mention = replace(mention, entity=replace(mention.entity, words=known.entity.words))
        whole = served_by(mention.entity) if mention.kind == "body" else None
        if whole is not None and any(word[:1].isupper() for word in whole.name.split()):
            self.scene = speak(self.scene, replace(mention, entity=whole))
        self.scene = speak(self.scene, mention)

    def chunk_span(self, first: int, last: int) -> Span:
        """Return the span of a run of chunks."""
        return self.p.span(self.chunks[first].start, self.chunks[max(first, last - 1)].end)

    def quote(self, clause: Clause, *spans: Span) -> Span:
        """Return the stretch from the first to the last of the words that carry a statement."""
        parts = [*spans, *(timed.when.span for timed in clause.times)]
        if clause.verb is not None:
            parts.append(self.chunk_span(clause.verb.start, clause.verb.end))
        inside = [part for part in parts if part.end <= self.limit.end and part.start >= self.limit.start]
        inside = inside or [self.chunk_span(clause.first, max(clause.last, clause.first + 1))]
        return Span(min(part.start for part in inside), max(part.end for part in inside))

    @property
    def limit(self) -> Span:
        """The span of the whole sentence, of a chronology's entry with its date."""
        return self.whole or self.p.span(0, len(self.p.tokens))

    def words(self, noun: Noun) -> str:
        """Return a noun's literal words."""
        span = self.p.span(noun.start, noun.end)
        return span.of(self.p.text)
