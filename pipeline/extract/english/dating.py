"""Which dates a clause gives what it says: its own, or those of the clause it leans on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.stance import is_cleft
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.english.clauses import Clause, Timed
    from pipeline.extract.mentions import When

LIMITS = {"before", "after", "by", "not before", "not after", "as of"}
"""Markers of a date that bounds the time without being it."""
AT_ONCE = {"hand", "yield", "replace", "succeed", "become", "take"}
SHARED = {"point", "event", "until"}
LATER = {"later", "then", "afterwards", "eventually", "subsequently", "previously", "formerly", "earlier", "once",
         "thereafter", "finally", "soon", "already", "ultimately"}  # fmt: skip
"""Adverbs that say the time is another one than the clause's before."""
CURRENT = {"present", "perfect"}


class Term(NamedTuple):
    """Start and end in EDTF, "" where not stated."""

    start: str = ""
    end: str = ""


def term_of(whens: Iterable[When], effect: str, *, holds: bool) -> Term:
    """Return start and end that some times give.

    Args:
        whens: The times that go with the statement.
        effect: What a bare point in time is: its ``start``, its ``end``, or for a state (``span``) nothing.
        holds: The statement is true as of the source, so that "since" has an open end.
    """
    start = end = ""
    for when in sorted(of_one_time(in_force(whens)), key=lambda w: -len(w.start)):
        if effect == "end" and when.marker == "effective" and not when.end:
            end = end or when.start
            continue
        if when.marker in LIMITS or when.kind in {"event", "duration"}:
            continue
        if when.kind == "point":
            start = start or (when.start if effect == "start" else "")
            end = end or (when.start if effect == "end" else "")
            if effect == "span" and start and not end:
                end = when.start
        else:
            first, last = stated_ends(when)
            start = start or first
            open_end = OPEN if holds and when.kind == "since" else ""
            end = end or (open_end if when.end == OPEN and when.kind == "since" else last)
    return Term(start, end)


def in_force(whens: Iterable[When]) -> list[When]:
    """Return the times from which an act takes effect, where one is told beside the day of it, else all times."""
    told = list(whens)
    return [when for when in told if when.marker == "effective"] or told


def of_one_time(whens: Iterable[When]) -> list[When]:
    """Leave out points in other years than the first one: one clause has one time."""
    told = own_points(whens)
    first = next((w.start[:YEAR] for w in told if w.kind == "point" and w.start and w.marker not in LIMITS), "")
    return [w for w in told if w.kind != "point" or w.marker in LIMITS or w.start[:YEAR] == first]


YEAR = len("1990")


def own_points(whens: Iterable[When]) -> list[When]:
    """Leave out the date of what something was done by, where the clause has another: "by an act of 1908, in 1909"."""
    told = list(whens)
    points = [w for w in told if w.kind == "point" and w.start]
    others = [w for w in points if w.marker != "of"]
    return [w for w in told if w.marker != "of" or w.kind != "point"] if others else told


def stated_ends(when: When) -> Term:
    """Return the ends of a stretch of time; one that only a vague length would give ("almost five years") is none."""
    if not (when.years or when.months) or when.start.endswith("~") == when.end.endswith("~"):
        return Term(when.start, when.end)
    return Term(*("" if end.endswith("~") else end for end in (when.start, when.end)))


def point_of(whens: Iterable[When]) -> str:
    """Return the date of an event that some times give: a point, the start of a stretch."""
    kinds = {"point", "since", "interval"}
    starts = [w.start for w in own_points(in_force(whens)) if w.kind in kinds and w.start and w.marker not in LIMITS]
    return next((s for s in sorted(starts, key=len, reverse=True) if s.startswith(starts[0][:4])), "")


def is_current(clause: Clause) -> bool:
    """Whether a clause speaks of what is so as of the source: in the present, or in apposition to what is."""
    if clause.verb is not None and clause.kind != "participle":
        return clause.verb.tense in CURRENT
    outer = clause.parent
    return outer is not None and (outer.verb is None or is_current(outer))


def times_of(clause: Clause) -> list[When]:
    """Return the times of a clause, its own or inherited."""
    return [timed.when for timed in own_or_inherited(clause)]


def before_that(clause: Clause, when: When) -> When:
    """Let "until then" end where the stretch told of begins: "ran it from 1990 and had led the bank until then"."""
    outer = clause.parent
    if when.kind != "until" or outer is None or clause.verb is None or not clause.verb.is_pluperfect:
        return when
    starts = [t.when.start for t in outer.times if t.when.kind == "interval" and t.when.end == when.end]
    return replace(when, end=starts[0]) if starts and starts[0] else when


THEN = {"thereafter", "from then on", "after that", "since then", "afterwards"}


def from_then(clause: Clause) -> bool:
    """Whether a clause tells what was so from the end of the time before: "by A until 1990, and thereafter by B"."""
    outer = clause.parent
    if clause.kind != "coordinate" or outer is None or not outer.times or clause.verb is not outer.verb:
        return False
    before = any(word in THEN and outer.times[-1].at < at <= clause.first for at, word in outer.words)
    return before or any(word in THEN for _, word in clause.words)


def own_or_inherited(clause: Clause) -> list[Timed]:
    """Return a clause's own times, else those of the clause it leans on, if it leans on one."""
    own = [timed for timed in clause.times if timed.when.kind != "duration"]
    lasts = clause.kind in {"with", "infinitive"} and all(timed.when.kind == "until" for timed in own)
    if (own and not lasts) or clause.parent is None:
        whens = [before_that(clause, timed.when) for timed in clause.times]
        return [t if w is t.when else replace(t, when=w) for t, w in zip(clause.times, whens, strict=True)]
    if from_then(clause):
        ends = [t for t in clause.parent.times if t.when.kind in {"until", "interval"} and t.when.end not in {"", OPEN}]
        return [replace(t, when=replace(t.when, kind="interval", start=t.when.end, end="")) for t in ends[-1:]]
    outer = leans_on(clause)
    if outer is None:
        return clause.times
    shared = [t for t in own_or_inherited(outer) if t.when.kind in SHARED or clause.kind == "relative"]
    if not shared and is_followed(clause):
        shared = [until_end(t) for t in outer.times if is_bounded(t.when)][-1:]
    return [*clause.times, *map(as_point, shared)]


FOLLOWING = {"succeed", "replace", "follow"}


def is_followed(clause: Clause) -> bool:
    """Whether a clause tells who came after what the one before it was until then: "... and was followed by Lee"."""
    verb = clause.verb
    passive = verb is not None and verb.voice == "passive" and verb.tense == "past" and verb.lemma in FOLLOWING
    return passive and clause.kind == "coordinate" and any(word == "by" for word, _ in clause.phrases)


def is_bounded(when: When) -> bool:
    """Whether a time tells up to when something lasted: "from 1990 to 1995", not "in 1990–95"."""
    return when.kind == "interval" and when.marker == "from" and when.end not in {"", OPEN}


def until_end(timed: Timed) -> Timed:
    """Return a stretch of time as what lasted up to its end."""
    return replace(timed, when=replace(timed.when, kind="until", start=""))


THEREUPON = {"after which", "after which time", "upon which", "at which point", "at which time", "whereupon"}
"""Links of clauses that tell what came right then: "stayed until 1990, after which Lee took over"."""
MOVES = {"move", "transfer", "go", "return", "come", "send", "assign", "switch", "post", "reassign", "shift", "recall"}
WHERE = {"where", "of which", "in which", "at which", "which where"}
"""Links of relative clauses that say where somebody held a post."""


def moved_there(clause: Clause) -> bool:
    """Whether a clause says what somebody is or became where they moved: "moved in May to Shanxi, where she is ..."."""
    outer, verb = clause.parent, clause.verb
    if clause.kind != "relative" or clause.link not in WHERE or outer is None or outer.verb is None or verb is None:
        return False
    return outer.verb.lemma.split()[0] in MOVES and (verb.lemma == "become" or verb.tense == "present")


def explains(clause: Clause) -> bool:
    """Whether a clause tells in full what the one before its colon has told in short, with the date."""
    outer, verb = clause.parent, clause.verb
    both = outer is not None and outer.verb is not None and verb is not None and clause.link == ":"
    return both and outer is not None and outer.verb is not None and verb is not None and outer.verb.tense == verb.tense


def cleft(clause: Clause) -> Clause:
    """Return the clause "it was ..." that points at what follows."""
    return clause.parent if clause.kind == "subordinate" and clause.parent is not None else clause


def points_at(outer: Clause, clause: Clause) -> bool:
    """Whether a clause "it was A" points at the one that says what A did: "in 1990 it was Lee who headed it"."""
    it = outer.subject[0] if len(outer.subject) == 1 else None
    is_be = outer.verb is not None and outer.verb.lemma == "be" and not outer.verb.is_negated
    pronoun = it is not None and it.kind == "pronoun" and it.end == it.start + 1
    return is_be and pronoun and any(n is clause.antecedent for n in outer.objects)


def as_point(timed: Timed) -> Timed:
    """Return the date up to which something lasted as the date of what came then."""
    if timed.when.kind != "until":
        return timed
    return replace(timed, when=replace(timed.when, kind="point", start=timed.when.end, end=""))


LED = {"head", "lead", "chair", "direct", "run", "command", "preside over", "manage"}


def is_led(clause: Clause) -> bool:
    """Whether a participle says by whom a body is led that its clause tells of: "set up in 1990, headed by Lee"."""
    verb = clause.verb
    is_short = clause.kind == "participle" or (clause.kind == "coordinate" and clause.link == ",")
    by_somebody = any(word == "by" and noun.kind == "person" for word, noun in clause.phrases)
    return verb is not None and is_short and by_somebody and verb.voice != "active" and verb.lemma in LED


def leans_on(clause: Clause) -> Clause | None:
    """Return the clause whose date holds for a clause that has none.

    A clause joined by "and" or "so that", an infinitive ("moved up to replace him") and "on being" share the date of
    theirs, unless an adverb says it was later; so does a clause after a fronted "when ...".
    """
    verb = clause.verb
    if clause.kind == "with":
        return clause.parent
    if clause.kind == "relative" and clause.parent is not None and points_at(clause.parent, clause):
        return clause.parent
    if clause.kind == "complement" and clause.parent is not None and is_cleft(clause.parent):
        return cleft(clause.parent)
    if verb is None or LATER & {*verb.adverbs, *clause.spoken(), word_before(clause)} or follows_birth(clause):
        return None
    shares = (
        clause.kind == "infinitive"
        or moved_there(clause)
        or clause.link in {"so that", "on", "upon", *THEREUPON}
        or explains(clause)
        or (clause.kind == "participle" and clause.link in {"by", "through"})
        or is_led(clause)
        or (clause.kind == "participle" and verb.lemma == "be" and verb.tense == "ing")
        or (clause.kind == "coordinate" and clause.link == "and")
        or (clause.kind == "relative" and clause.link == "and")
        or (clause.kind == "participle" and not clause.link and verb.tense == "ing" and verb.lemma in AT_ONCE)
    )
    return clause.parent if shares else None


def word_before(clause: Clause) -> str:
    """Return the word right before a verb that shares the subject before it: "resigned in 1990 and later became".

    "Until 1990 and then became" tells of no later time.
    """
    outer, verb = clause.parent, clause.verb
    if outer is None or outer.verb is None or verb is None or outer.verb.start > verb.start:
        return ""
    return next((word for at, word in outer.words if at == verb.start - 1 and word != "then"), "")


def follows_birth(clause: Clause) -> bool:
    """Whether a clause goes on with the life of somebody born by the one before: "was born in 1924 and joined"."""
    outer = clause.parent
    return clause.kind == "coordinate" and outer is not None and outer.verb is not None and outer.verb.lemma in BIRTHS


BIRTHS = {"bear", "be born"}
