"""From chunks to clauses in one pass, left to right, with a stack of the clauses still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.appositions import closes_insertion, closes_title, leads_verb
from pipeline.extract.english.clauses import Clause, Timed, return_antecedent
from pipeline.extract.english.filled import give_filled
from pipeline.extract.english.gaps import repeat, take_member
from pipeline.extract.english.inversions import turn_round
from pipeline.extract.english.listed_posts import list_posts
from pipeline.extract.english.lists_of_titles import share_complements
from pipeline.extract.english.lookahead import (
    VERBAL,
    as_follows,
    clause_follows,
    next_solid,
    of_kind,
    only_times,
    opens_quotes,
    predicate_follows,
    times_lead,
    verb_leads,
)
from pipeline.extract.english.other_names import other_name_follows, until_follows
from pipeline.extract.english.parse_links import (
    forget_since,
    goes_along,
    inserted_before,
    take_relative,
    take_subordinator,
)
from pipeline.extract.english.parse_nouns import take_noun
from pipeline.extract.english.parse_verbs import leading_times, take_verb
from pipeline.extract.english.remnants import GAP, has_own
from pipeline.extract.english.rolls import call_rolls, give_appointees, goes_on, opens_roll, take_years
from pipeline.extract.english.shared_verbs import share_verbs
from pipeline.extract.english.sharing import repeats_preposition

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage

PREPOSITIONS = {"preposition", "instead", "favour", "except"}
PARTICLES = {"before", "after", "below", "above", "in", "up", "off", "out", "down", "over", "on", "back", "aside"}
SET_PHRASES = {"office", "stay", "charge", "existence"}
DESCRIPTIONS = {"office", "common", "rank", "relation"}
DEEPEST = 24
"""Open clauses; in what is nested deeper the outer ones are given up, so that time stays linear."""
INNER = {"relative", "apposition", "participle", "infinitive", "with"}


def clauses_of(p: Passage, chunks: Sequence[Chunk]) -> list[Clause]:
    """Return the clauses of a sentence in the order they begin."""
    return Parser(p, chunks).run()


class Parser:
    """The state of one pass.

    Attributes:
        stack: The open clauses, the innermost last.
        comma, joint, preposition: A comma, conjunction or preposition that waits for what follows.
        last: The noun that a modifier would belong to.
        listed: Preposition and kind of the nouns being listed.
        modified: An insertion has come between the subject and its verb.
    """

    def __init__(self, p: Passage, chunks: Sequence[Chunk]) -> None:
        self.p, self.chunks, self.at = p, chunks, 0
        self.clauses: list[Clause] = []
        self.stack: list[Clause] = []
        self.comma = self.modified = self.in_phrase = False
        self.joint = self.preposition = ""
        self.last: Noun | None = None
        self.listed: tuple[str, str] | None = None
        self.suspended: list[str] = []
        self.titled: Clause | None = None
        self.open("main", "")

    def run(self) -> list[Clause]:
        """Take the chunks one after the other."""
        while self.at < len(self.chunks):
            step = self.at
            self.take(self.chunks[step])
            self.at = max(self.at, step + 1)
            for clause in self.stack:
                clause.last = self.at
        for clause in self.clauses:
            return_antecedent(clause)
        call_rolls(self.clauses)
        give_appointees(self.p, self.clauses)
        give_filled(self.clauses)
        share_verbs(self.clauses)
        share_complements(self.clauses, self.chunks)
        list_posts(self.p, self.chunks, self.clauses)
        self.clauses = turn_round(self.p, self.clauses)
        return [c for c in self.clauses if c.subject or c.objects or c.phrases or c.verb or c.brackets]

    @property
    def top(self) -> Clause:
        """The innermost open clause."""
        return self.stack[-1]

    def made(self, kind: str, link: str, **parts: object) -> Clause:
        """Make a clause that hangs on the innermost one."""
        parent = self.stack[-1] if self.stack else None
        return Clause(kind, link, self.at, parent=parent, last=self.at + 1, **parts)  # type: ignore[arg-type]

    def open(self, kind: str, link: str, **parts: object) -> Clause:
        """Open a clause on top of the stack."""
        clause = self.made(kind, link, **parts)
        self.clauses.append(clause)
        self.stack.append(clause)
        if len(self.stack) > DEEPEST:
            del self.stack[1]
        self.settled()
        return clause

    def settled(self) -> None:
        """Forget a pending comma, conjunction and preposition."""
        self.comma, self.joint, self.preposition = False, "", ""

    def take(self, chunk: Chunk) -> None:
        """Handle one chunk by its kind."""
        if chunk.kind not in VERBAL or not take_verb(self):
            TAKERS.get(chunk.kind, Parser.take_word)(self, chunk)

    def take_conjunction(self, chunk: Chunk) -> None:
        """Remember "and" until it is known what it joins."""
        follows = self.chunks[self.at + 1] if self.at + 1 < len(self.chunks) else None
        if self.preposition and follows is not None and follows.kind in VERBAL:
            self.strand()
        self.joint = chunk.key

    def take_comma(self, _: Chunk) -> None:
        """Remember a comma; a preposition waits over it: "distinct from, and subordinate to, the X"."""
        self.comma, self.in_phrase = True, False
        if self.preposition in PARTICLES:
            self.strand()
        elif self.preposition:
            self.suspended.append(self.preposition)
            self.preposition = ""

    def strand(self) -> None:
        """Take a preposition that nothing follows for a particle of its verb: "was sworn in on 1 May"."""
        if self.preposition:
            self.top.words.append((self.at - 1, self.preposition))
            self.preposition = ""

    def take_stop(self, chunk: Chunk) -> None:
        """A semicolon or colon ends every open clause; the next one stands beside the main clause."""
        self.strand()
        main = self.stack[0]
        if chunk.key == ";" and goes_on(self):
            self.take_comma(chunk)
            return
        if chunk.key == ":" and (opens_roll(self, self.at + 1) or only_times(self.chunks, self.at + 1)):
            return
        if main.times and main.verb is None and not main.subject and not main.objects:
            self.settled()
            return
        subject = list(main.subject) if chunk.key == ";" and verb_leads(self.chunks, self.at + 1) else []
        self.stack, self.last, self.modified, self.suspended = [], None, False, []
        self.open("main", chunk.key, subject=subject).parent = main

    def take_bracket(self, _: Chunk) -> None:
        """Keep a parenthesis with the noun before it."""
        depth, here = 1, self.at + 1
        while here < len(self.chunks) and depth:
            depth += {"open": 1, "close": -1}.get(self.chunks[here].kind, 0)
            here += 1
        inner = here - 1 if not depth else here
        times_only = only_times(self.chunks[:inner], self.at + 1)
        if times_only and ((self.last and self.last.kind in {"office", "postword"}) or self.happened()):
            whens = [c.when for c in self.chunks[self.at + 1 : inner] if c.when is not None]
            self.top.times.extend(Timed(when, self.at) for when in whens)
        elif self.last and inner > self.at + 1:
            self.top.brackets.append((self.last, self.at + 1, inner))
        self.at = here

    def happened(self) -> bool:
        """Whether a date in parentheses here is that of the clause: "moved to Leeds (1978)"."""
        before, noun = (self.chunks[self.at - 1], self.chunks[self.at - 1].noun) if self.at else (None, None)
        placed = before is not None and (before.kind == "word" or (noun is not None and noun.kind in {"place", "body"}))
        placed |= noun is not None and noun.kind == "common" and any(noun is n for n in self.top.objects)
        others = [timed for timed in self.top.times if self.chunks[timed.at - 1].kind != "open"]
        return placed and self.top.verb is not None and not others

    def take_when(self, chunk: Chunk) -> None:
        """Give a time to the innermost clause, or to the one that a comma has come back to."""
        self.strand()
        before = self.chunks[self.at - 1] if self.at else None
        if before is not None and before.key == "to" and self.top.kind == "subordinate" and self.top.parent:
            self.stack.pop()
        if ((self.comma or self.top.words) and closes_title(self)) or leads_verb(self):
            self.stack.pop()
        if take_years(self, chunk):
            return
        if (self.comma or self.joint) and take_member(self):
            pass
        elif self.joint and clause_follows(self.chunks, self.at) and not times_lead(self.chunks, self.at):
            self.coordinate()
        elif (self.joint or self.comma) and repeats_preposition(self, self.at):
            repeat(self, self.joint or GAP, objects=[], phrases=[])
        elif self.comma and closes_insertion(self):
            self.stack.pop()
        elif self.comma and (self.describes_next() or (chunk.when and until_follows(self, chunk.when))):
            self.insert()
        if chunk.when:
            forget_since(self.top, chunk.when)
            self.top.times.append(Timed(chunk.when, self.at, leads=bool(self.joint) or self.comma))

    def describes_next(self) -> bool:
        """Whether a description of the subject follows a time."""
        waits = self.top.waits and bool(self.top.subject)
        return waits and predicate_follows(self.chunks, self.at, self.p.words)

    def insert(self) -> None:
        """Open an insertion that describes the noun before it."""
        if self.last:
            self.open("apposition", ",", antecedent=self.last, subject=[self.last])
            self.modified = True

    def coordinate(self) -> None:
        """Go back to the clause that waits for its subject, or open one beside the main one."""
        if self.fronted():
            self.resume()
            return
        link = self.joint or ","
        while len(self.stack) > 1 and (self.top.kind in INNER or self.comma) and self.top.kind != "complement":
            self.stack.pop()
        beside = self.stack.pop()
        kind = "coordinate" if beside.kind == "main" else beside.kind
        self.open(kind, link, antecedent=beside.antecedent).parent = beside

    def fronted(self) -> bool:
        """Whether a clause below waits for its subject: what is open stands in front of it."""
        return any(c.waits and not c.subject and not c.is_unknown for c in self.stack[:-1])

    def resume(self) -> None:
        """Close what stands in front of a clause that waits for its subject."""
        while self.stack[1:] and not (self.top.waits and not self.top.subject):
            self.stack.pop()
        self.settled()

    def take_preposition(self, chunk: Chunk) -> None:
        """Keep a preposition for the noun that follows."""
        if self.comma and self.top.waits and self.top.subject and chunk.key == "under" and not of_kind(self, self.at):
            self.insert()
        follows = next_solid(self.chunks, self.at + 1)
        paired = chunk.key == "with" and follows and follows.noun and as_follows(self.chunks, self.at)
        if paired and not goes_along(self):
            self.open("with", "with")
            return
        if chunk.key == "as" and self.comma and any(c.kind == "with" for c in self.stack[:-1]):
            while self.top.kind != "with":
                self.stack.pop()
        inserted_before(self, chunk.key)
        listed = self.joint or (self.comma and chunk.key in {"by", "to", "under"})
        if listed and self.top.verb and self.top.times and has_own(self.top, chunk.key):
            leading = leading_times(self)
            repeat(self, self.joint or GAP, objects=[], phrases=[]).times.extend(leading)
        self.strand()
        self.preposition = chunk.key
        self.comma, self.joint = False, ""

    def take_word(self, chunk: Chunk) -> None:
        """Note any other word; before the verb, an unknown one makes the subject unknown."""
        if chunk.key == "nor" and self.top.waits and self.top.subject:
            self.joint = "nor"
            return
        told = predicate_follows(self.chunks, self.at, self.p.words) or other_name_follows(self, chunk.key)
        adverb = told and chunk.kind == "adverb" and not repeats_preposition(self, self.at + 1)
        adverb = adverb and not (chunk.key.endswith("ly") and of_kind(self, self.at + 1))
        after = self.comma and self.last is not None and (self.top.subject or self.top.phrases)
        if after and self.top.waits and chunk.kind in SET_PHRASES:
            self.insert()
        if (
            after
            and ((adverb and not self.joint) or (self.top.waits and self.p.words.is_a(chunk.key, "predicate")))
            and not self.top.is_elliptic
        ):
            self.insert()
        if chunk.kind == "word" and self.joint and self.at > 1 and self.chunks[self.at - 2].kind == "word":
            self.joint = ""
        if chunk.kind == "word" and self.preposition and not opens_quotes(self.chunks, self.at):
            self.strand()
            self.in_phrase = True
        if chunk.kind == "word" and self.top.waits and not self.top.subject and not self.in_phrase:
            self.top.is_unknown = True
        self.top.words.append((self.at, chunk.kind if chunk.kind in SET_PHRASES else chunk.key))


TAKERS: Mapping[str, Callable[[Parser, Chunk], None]] = {
    **dict.fromkeys(("comma", "dash"), Parser.take_comma),
    **dict.fromkeys(PREPOSITIONS, Parser.take_preposition),
    "stop": Parser.take_stop,
    "open": Parser.take_bracket,
    "when": Parser.take_when,
    "noun": take_noun,
    "relative": take_relative,
    "subordinator": take_subordinator,
    "conjunction": Parser.take_conjunction,
}
"""What takes a chunk of each kind; any other is a word."""
