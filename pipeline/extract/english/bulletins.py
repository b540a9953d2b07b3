"""Bulletins: "The president on Tuesday dismissed A. B takes over." What they go on to tell happened on the same day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.clauses import Timed
from pipeline.extract.english.dating import LATER, LIMITS
from pipeline.extract.english.nouns import noun_at
from pipeline.extract.english.telegraphic import Edit, applied
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import When
from schemas.dates import DateError, add
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.state import State
    from pipeline.extract.scene import Scene

DAY = len("2019-03-12")
MONTH = len("2019-03")
TELLING = {"main", "coordinate"}
"""Kinds of clauses that tell news."""


def date_by_bulletin(p: Passage, clauses: Sequence[Clause], scene: Scene) -> None:
    """Give the day of the news to the moves that a bulletin goes on to tell without a day of their own."""
    day, since = told_today(scene), -1
    told = announced_here(p, clauses, scene)
    if told is not None:
        day, since = told.when.start, told.at
    if not day or (told is None and tells_other_day(clauses, day)):
        return
    for clause in clauses:
        if clause.first > since and is_news(p, clause, clauses, scene, day=day):
            when = told.when if told is not None else When("point", Span(0, 0), day)
            clause.times = [*clause.times, Timed(when, clause.first)]


def tells_other_day(clauses: Sequence[Clause], day: str) -> bool:
    """Whether a sentence tells of a time after the news: "In June Lee was moved; Birch was appointed director"."""
    times = [t for c in clauses if c.kind in TELLING for t in c.times]
    return any(t.when.kind == "point" and t.when.marker not in LIMITS and t.when.start > day for t in times)


def told_today(scene: Scene) -> str:
    """Return the day of the news being told: a report's to its end, another text's until it speaks of another day."""
    return scene.news if scene.written or scene.news == scene.date else ""


def is_news(p: Passage, clause: Clause, clauses: Sequence[Clause], scene: Scene, *, day: str) -> bool:
    """Whether a clause without a time tells a move of the day, not what was so before or is to come."""
    verb = clause.verb
    aside = clause.kind == "relative" and scene.written and verb is not None and verb.tense in {"present", "perfect"}
    if verb is None or not (clause.kind in TELLING or aside) or any(t.when.kind != "duration" for t in clause.times):
        return False
    if verb.is_negated or verb.is_pluperfect or verb.modal or (LATER | EARLIER) & {*verb.adverbs, *clause.spoken()}:
        return False
    if not p.words.is_a(verb.lemma.split()[0], "move") or left_otherwise(clause, clauses):
        return False
    if verb.lemma in FOLLOWING and verb.voice == "active" and not names_somebody_new(p, clause.subject, scene):
        return False
    if verb.tense in {"present", "perfect"} and (scene.written or verb.tense == "present"):
        return True
    agents = any(word == "by" and noun.kind == "person" for word, noun in clause.phrases)
    fresh = not agents and names_somebody_new(p, (*clause.subject, *clause.objects), scene)
    return verb.tense == "past" and scene.date in {"", day} and fresh


FOLLOWING = {"replace", "succeed", "follow"}
"""Verbs that only tell after whom somebody came whose own coming was told before."""
EARLIER = {"since", "recently", "initially", "originally", "long", "twice", "always", "ever", "first"}


def left_otherwise(clause: Clause, clauses: Iterable[Clause]) -> bool:
    """Whether the one followed is said to have left at another time: "She succeeds Lee, who retired on 15 March"."""
    nouns = [*clause.objects, *(noun for _, noun in clause.phrases)]
    told = (c for c in clauses if c.kind in {"relative", "apposition"} and any(n is c.antecedent for n in nouns))
    return any(t.when.kind in {"point", "interval", "until"} for c in told for t in c.times)


def names_somebody_new(p: Passage, nouns: Iterable[Noun], scene: Scene) -> bool:
    """Whether one of some nouns names somebody of whom nothing was told before."""
    known = {key_of(m.entity.name.split()[-1]) for m in scene.persons}
    return any(noun.kind == "person" and last_word(p, noun) not in known for noun in nouns)


def last_word(p: Passage, noun: Noun) -> str:
    """Return the last word of a name by its key."""
    return p.key(noun.end - 1)


def announced_here(p: Passage, clauses: Sequence[Clause], scene: Scene) -> Timed | None:
    """Return the day on which a sentence says that changes were announced or took place."""
    keys = {token.key for token in p.tokens}
    if not any(p.is_a(at, "announcement") for at in range(len(p.tokens))) and not any(pair <= keys for pair in MANY):
        return None
    told = [c for c in clauses if c.kind in TELLING and c.verb is not None and not c.verb.is_pluperfect]
    points = [t for c in told for t in c.times if t.when.kind == "point" and t.when.marker not in LIMITS]
    if scene.written:
        points = [t for t in points if len(t.when.start) == DAY and is_lately(t.when.start, scene.written)]
    return points[0] if len(points) == 1 and len(points[0].when.start) in {DAY, MONTH} else None


MANY = ({"appointment", "removal"}, {"appointment", "officials"}, {"removal", "officials"})
"""Words that together announce several moves: "the appointment and removal of officials"."""


def is_lately(day: str, written: str) -> bool:
    """Whether a day is the one a report was written on, or the day before."""
    try:
        return day in {written, add(written, days=-1)}
    except DateError:
        return False


def bulletin_after(state: State, scene: Scene, date: str) -> tuple[str, str]:
    """Return the day of the news after a sentence, on which what it tells or announces happened, and the date then.

    Args:
        state: The sentence as read.
        scene: What was spoken of before.
        date: The date last spoken of in the sentence.
    """
    announced = announced_here(state.p, state.clauses, scene)
    if announced is not None:
        return announced.when.start, announced.when.start
    days = {day for found in state.found if found.predicate in MOVED for day in (found.start, found.end)}
    news = [day for day in days if scene.written and len(day) == DAY and is_lately(day, scene.written)]
    return max([*news, *([scene.news] if scene.written else [])], default=scene.news), date


MOVED = {"position_held", "appointed_by", "preceded_by", "succeeded_by"}
"""Predicates of what news tells."""


SAYING = {"say", "announce", "confirm", "report", "state", "add", "disclose", "declare", "explain", "note"}
FEW = 4
"""Tokens that may stand between the verb of who says so and the end of the sentence."""


def parted_source(p: Passage) -> Passage:
    """Return a sentence with a stop before who says so at its end: "Lee replaces Birch, the board said on Monday"."""
    commas = [at for at, token in enumerate(p.tokens[:-2]) if token.text == ","][-1:]
    noun = noun_at(p, commas[0] + 1) if commas else None
    titled = noun is not None and noun.kind == "office" and noun.det == "the" and noun.owner is None
    if noun is None or not (noun.kind in {"body", "common"} or titled):
        return p
    forms = p.words.verbs.get(p.key(noun.end), ())
    told = any(form == "past" and lemma in SAYING for lemma, form in forms)
    ends = len(p.tokens) - noun.end - 1 <= FEW and not any(p.key(at) == "that" for at in range(noun.end, len(p.tokens)))
    return applied(p, [Edit(commas[0], commas[0] + 1, ";")]) if told and ends else p
