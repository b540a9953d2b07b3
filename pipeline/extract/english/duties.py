"""What a text calls somebody's or a body's duties: "its task is to ...", "its duties passed to the Ministry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.dating import Term, point_of, times_of
from pipeline.extract.english.noun import Noun
from pipeline.extract.english.nouns import noun_at
from pipeline.extract.english.slots import things
from pipeline.extract.english.stance import Stance
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State

DUTIES = {"duty", "duties", "task", "tasks", "function", "functions", "job", "role", "responsibility",
          "responsibilities", "mission", "remit", "purpose"}  # fmt: skip
SHARED = DUTIES | {"powers", "work", "business", "competences", "competencies", "assets", "staff", "archives",
                   "jurisdiction", "mandate", "competence", "activities", "authority", "portfolio", "services",
                   "operations", "caseload", "assignments", "tasks"}  # fmt: skip
"""What a body hands on when it is no more."""
OWNERS = {"its", "the", "their", "whose", "his", "her"}
PASSING = {"pass", "transfer", "take", "assume", "go", "hand", "give", "move", "absorb", "assign", "inherit", "fall",
           "devolve", "entrust", "divide", "split", "share", "distribute", "parcel", "merge", "shift", "return",
           "reassign", "allocate", "leave", "cede", "surrender", "yield", "turn"}  # fmt: skip
STOPS = {".", ";", "(", ":"}
MOST_QUALIFIERS = 3


def read_duties(state: State) -> None:
    """Claim what a sentence says the duties of a body or post are; the clause that says so is none of the frames'."""
    p = state.p
    for at in range(len(p.tokens)):
        if p.key(at) not in DUTIES or (begin := begins_duty(state, at)) < 0:
            continue
        owner, here_is = owner_at(state, begin, at)
        told = here_is + 1 < len(p.tokens) and (p.key(here_is) in TELLING or used_to_be(state, here_is))
        if not told or owner is None:
            continue
        first = here_is + 1 + (p.key(here_is + 1) in {"to", "of"})
        last = next((n for n in range(first, len(p.tokens)) if p.tokens[n].text in STOPS), len(p.tokens))
        for thing in things(state, [owner], []) if last > first else ():
            say(state, thing, p.span(first, last))


TELLING = {"is", "are", "include", "includes"}


def used_to_be(state: State, at: int) -> bool:
    """Whether a verb in the past tells of a lasting duty: "its job was to repair bridges", "was repairing bridges"."""
    after = state.p.key(at + 1)
    return state.p.key(at) in {"was", "were", "consisted"} and (after in {"to", "of"} or after.endswith("ing"))


def begins_duty(state: State, at: int) -> int:
    """Return where "its main" begins before a word for duties, -1 where nothing says whose they are."""
    for begin in range(at - 1, max(at - 2 - MOST_QUALIFIERS, -1), -1):
        if state.p.key(begin) in OWNERS or state.p.key(begin) == "'s":
            return begin
        if not (state.p.tokens[begin].is_word and not state.p.tokens[begin].is_capitalised):
            return -1
    return -1


def owner_at(state: State, begin: int, at: int) -> tuple[Noun | None, int]:
    """Return whose duties they are, and the token after: "its task", "the task of the board"."""
    p = state.p
    if p.key(at + 1) == "of" and at + 2 < len(p.tokens):
        whole = noun_at(p, at + 2)
        return (whole, whole.end) if whole is not None else (None, at + 1)
    if p.key(begin) in {"its", "their"}:
        return Noun("pronoun", begin, begin + 1, begin), at + 1
    return None, at + 1


def say(state: State, thing: object, span: Span) -> None:
    """Claim words as what a body or post does."""
    if not isinstance(thing, Mention) or not state.clauses:
        return
    words = " ".join(span.of(state.p.text).split())
    for article in ("the ", "a ", "an "):
        words = words.removeprefix(article)
    act = act_of(state, state.clauses[0], "duties")
    emit(act, "function", here(thing, state), Entity(words, span.of(state.p.text)), [thing.span, span])


def read_handover(state: State, clause: Clause) -> None:
    """Claim that a body or post which is no more was replaced by the body that its duties passed to."""
    verb = clause.verb
    said = ended(state)
    if verb is None or verb.lemma.split()[0] not in PASSING or said is None:
        return
    old, ended_on, quote = said
    first = state.chunks[verb.start].start
    itself = any(
        m.entity.name == old.name for n in clause.subject for m in things(state, [n], []) if isinstance(m, Mention)
    )
    near = range(first - 2 - MOST_QUALIFIERS, first) if not itself else range(first, first + FARTHEST)
    words = {state.p.key(at) for at in near}
    act = act_of(state, clause, "handover")
    if not (words & SHARED and words & OWNERS) or act.stance != Stance() or (clause.subject and not itself):
        return
    date = point_of(times_of(clause)) or ended_on
    for heir in heirs(state, clause):
        if heir.entity.name != old.name:
            emit(act, "replaced_by", old, here(heir, state), [quote, heir.span], Term(date))


FARTHEST = 5
"""Words after a verb in which a body's duties stand: "handed all its duties to X"."""


def ended(state: State) -> tuple[Entity, str, Span] | None:
    """Return the body or post told to be no more, here or in the sentence before, since when, and the words for it."""
    told = [s for s in state.found if s.predicate == "abolished" and s.polarity == "affirmed"]
    if told:
        return told[-1].subject, told[-1].start, told[-1].quote
    gone = state.before.gone
    return (gone.entity, "", gone.span) if gone is not None else None


def heirs(state: State, clause: Clause) -> list[Mention]:
    """Return the bodies that duties pass to; those named after "two new bodies" are meant by it."""
    nouns = [
        n for word, n in clause.phrases if word in {"to", "by", "into", "between", "among", "amongst", "upon", "on"}
    ]
    named = [n for n in nouns if n.kind != "common" or not plural(state, n)]
    last = clause.verb.end if clause.verb is not None else clause.first
    after = (c.noun for c in state.chunks[last : clause.last] if c.noun is not None and c.noun.kind == "body")
    told = [*named, *clause.objects] if len(named) == len(nouns) else list(after)
    return [m for noun in told for m in things(state, [noun], []) if isinstance(m, Mention)]


def plural(state: State, noun: Noun) -> bool:
    """Whether a noun is a kind of body in the plural: "two new bodies"."""
    institution = state.p.words.institutions.get(state.p.key(noun.end - 1))
    return institution is not None and institution.is_plural
