"""Settle what the sentences of one document say together: a start here and an end there are one tenure.

A statement is only ever joined with another of the same person and post whose dates it does not contradict. Of
two dates the more precise stays; nothing is made more precise than a sentence has it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.extract.seats import end_seats
from pipeline.extract.told_ends import end_at_death, end_parents
from schemas.dates import OPEN, bounds, definitely_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from schemas.records import Entity, Statement, Unit

Found = tuple["Unit", "Statement"]

LAYOUTS = ("box.", "table.", "list.", "cv.")
"""Patterns of rows and fields: these state their own dates, which other sentences do not make more precise."""
SPELLS = {"position_held", "member_of", "secretary_to"}
"""Predicates whose statements join into spells."""
MOST_SPELLS = 100
"""Nobody has so many spells in one post that a statement is compared with more of them."""
HEADS = ("director-general of ", "director of ", "head of ", "chief of ", "leader of ")
"""Titles that one text uses for one head of a body."""


@dataclass(slots=True)
class Spell:
    """One continuous time in one post, as far as it is known; ``place`` is where its statement stood."""

    place: int
    unit: Unit
    statement: Statement


def settle(found: list[Found]) -> list[Found]:
    """Join partial tenures, drop what is said twice, and keep the order of the text.

    Args:
        found: All statements of one document with their units, in text order.

    Returns:
        The statements that remain, each in the unit its quote stands in.
    """
    told = as_told(undated(said) for _, said in found)
    again = zip([unit for unit, _ in found], told, strict=True)
    spells = [spell for group in grouped(again) for spell in joined(group)]
    end_acting(spells)
    end_seats(spells)
    end_parents(spells)
    end_at_death(spells, proper_post)
    leave_open_ends_of_the_dead(spells)
    kept = not_yet(unhedged(superseded(spells)))
    return [(spell.unit, spell.statement) for spell in sorted(kept, key=lambda s: s.place)]


def undated(statement: Statement) -> Statement:
    """Return a statement, without the dates of what never was: "he was not minister in 1990" is so at all times."""
    never = statement.polarity == "negated" and statement.predicate in SPELLS
    return replace(statement, start="", end="", anchor="") if never and is_dated(statement) else statement


DETACHED = "en-detached"
"""The pattern of bodies taken out of others, which were their parts unless the text has them as subordinate."""


def as_told(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements, with those of bodies "taken out of" others as subordinate where the text told before that."""
    under: set[tuple[str, str]] = set()
    told: list[Statement] = []
    for said in statements:
        pair = name_of(said.subject), name_of(said.object) if said.object else ""
        if said.predicate == "subordinate_to":
            under.add(pair)
        is_under = said.pattern_id == DETACHED and pair in under
        told.append(replace(said, predicate="subordinate_to") if is_under else said)
    return told


def grouped(found: Iterable[Found]) -> list[list[Spell]]:
    """Group statements that could be about the same fact."""
    groups: dict[tuple[str, ...], list[Spell]] = {}
    for place, (unit, statement) in enumerate(found):
        groups.setdefault(key_of(statement), []).append(Spell(place, unit, statement))
    return list(groups.values())


def key_of(statement: Statement) -> tuple[str, ...]:
    """Return what two statements of one fact share; a succession is one whichever way round it is told."""
    predicate, subject, other = statement.predicate, statement.subject, statement.object
    if predicate == "succeeded_by" and other is not None:
        predicate, subject, other = "preceded_by", other, subject
    put = statement.polarity, statement.certainty, statement.quantifier, statement.anchor
    return predicate, name_of(subject), post_name(other) if other else "", *put


def name_of(entity: Entity) -> str:
    """Return a name as it is compared."""
    return entity.name.casefold()


def post_name(entity: Entity) -> str:
    """Return a post's name with one word for the head of a body; other names as they are."""
    name = name_of(entity)
    acting = "acting " if name.startswith("acting ") else ""
    rest = name.removeprefix("acting ")
    role = next((head for head in HEADS if rest.startswith(head)), "")
    return f"{acting}head of {rest[len(role) :]}" if role else name


def joined(group: list[Spell]) -> list[Spell]:
    """Join the statements of one group into spells; an undated one stands only alone."""
    spells: list[Spell] = []
    for spell in group:
        lately = islice(reversed(spells), MOST_SPELLS)
        match = next((known for known in lately if may_join(known.statement, spell.statement)), None)
        if match is None:
            spells.append(spell)
        else:
            join(match, spell)
    dated = [spell for spell in spells if is_dated(spell.statement)]
    return dated or spells[:1]


def is_dated(statement: Statement) -> bool:
    """Whether a statement has a start or an end."""
    return bool(statement.start or statement.end)


def may_join(one: Statement, other: Statement) -> bool:
    """Whether two statements can be of one spell: no date contradicts another, no start is after its end."""
    if not (agree(one.start, other.start) and agree(one.end, other.end)):
        return False
    start, end = finer(one.start, other.start), finer(one.end, other.end)
    if one.predicate not in {*SPELLS, "headquartered_at"} or not start or end in {"", OPEN}:
        return True
    return not definitely_before(bounds(end), bounds(start))


def agree(one: str, other: str) -> bool:
    """Whether two dates can be the same: one is not stated, or one is the other with less precision."""
    return not one or not other or one.startswith(other) or other.startswith(one)


def finer(one: str, other: str) -> str:
    """Return the more precise of two dates that agree."""
    return max(one, other, key=len)


def join(known: Spell, new: Spell) -> None:
    """Put what a second statement says into the first; the dated one keeps its words."""
    first, second = known.statement, new.statement
    keeps = first.pattern_id.startswith(LAYOUTS) and first.predicate in SPELLS
    start = first.start if keeps and first.start else finer(first.start, second.start)
    end = first.end if keeps and first.end else finer(first.end, second.end)
    if is_dated(second) and not is_dated(first):
        known.unit, first, known.place = new.unit, second, new.place
    known.statement = replace(first, start=start, end=end)


def end_acting(spells: Iterable[Spell]) -> None:
    """End an acting tenure where the same person's tenure in the post proper begins."""
    held = [spell for spell in spells if spell.statement.predicate == "position_held" and spell.statement.object]
    starts: dict[tuple[str, ...], list[str]] = {}
    for spell in held:
        if spell.statement.start:
            starts.setdefault(key_of(spell.statement)[1:4], []).append(spell.statement.start)
    for spell in held:
        statement = spell.statement
        if not statement.acting or statement.end or not statement.start:
            continue
        subject, begun = name_of(statement.subject), []
        for proper in proper_names(key_of(statement)[2]):
            begun += starts.get((subject, proper, statement.polarity), [])[:MOST_SPELLS]
        later = next((start for start in begun if definitely_before(bounds(statement.start), bounds(start))), "")
        if later:
            spell.statement = replace(statement, end=later)


def leave_open_ends_of_the_dead(spells: Iterable[Spell]) -> None:
    """Take away "still so" from what somebody held whose death the text tells ("1975年8月起任顾问" in an obituary)."""
    spells = list(spells)
    dead = {name_of(s.statement.subject) for s in spells if is_plain(s.statement) and s.statement.predicate == "died"}
    for spell in spells:
        statement = spell.statement
        if statement.predicate in SPELLS and statement.end == OPEN and name_of(statement.subject) in dead:
            spell.statement = replace(statement, end="")


def is_plain(statement: Statement) -> bool:
    """Whether a statement is of what is so, neither denied nor only said or foreseen."""
    return statement.polarity == "affirmed" and statement.certainty == "stated"


def proper_post(statement: Statement) -> str:
    """Return the name of the post that a statement is about, held in an acting capacity or not."""
    names = proper_names(key_of(statement)[2])
    return names[1] if len(names) > 1 else names[0]


def proper_names(acting: str) -> list[str]:
    """Return what a post may be called that is held in an acting capacity by its name ("代市长": 市长)."""
    words = [word for word in ACTING if word in acting]
    return [acting.removeprefix("acting "), *(acting[::-1].replace(word[::-1], "", 1)[::-1] for word in words)]


ACTING = ("代理", "署理", "暂代", "代")
"""Words for acting that stand inside a Chinese post's name."""


def unhedged(spells: Sequence[Spell]) -> list[Spell]:
    """Drop what is only said to be so, without a date, where the text also states it."""
    stated = {fact_of(s.statement) for s in spells if s.statement.certainty == "stated"}
    return [
        s
        for s in spells
        if s.statement.certainty != "hedged" or is_dated(s.statement) or fact_of(s.statement) not in stated
    ]


def not_yet(spells: Sequence[Spell]) -> list[Spell]:
    """Drop a tenure from the day of a choice where the text says from when on it was or will be.

    "was elected in May and took office in July", "was elected in May and will take office in July".
    """
    later: dict[tuple[str, ...], str] = {}
    for found in (s.statement for s in spells):
        if found.start and (found.certainty == "expected" or found.pattern_id in TAKING):
            later.setdefault(fact_of(found), found.start)
    return [s for s in spells if not is_choice(s.statement) or not begins_later(s.statement, later)]


CHOICES = ("en-appoints", "en-appointed")
"""Patterns that tell the day of a choice."""
TAKING = ("en-take-office", "en-appointed-again", "en-coming-in-force", "en-coming-effective")
"""Patterns that tell the day of taking office."""


def is_choice(statement: Statement) -> bool:
    """Whether a statement is of a tenure that a choice began and nothing ended."""
    chosen = statement.predicate == "position_held" and statement.pattern_id in CHOICES
    return chosen and statement.certainty == "stated" and not statement.end


def begins_later(statement: Statement, later: dict[tuple[str, ...], str]) -> bool:
    """Whether the text tells that the tenure began, or will begin, within a year after the day of the choice."""
    chosen, start = statement.start, later.get(fact_of(statement), "")
    if not chosen:
        return bool(start)
    years = chosen[:YEAR], start[:YEAR]
    soon = all(map(str.isdigit, years)) and int(years[1]) - int(years[0]) <= 1
    return soon and definitely_before(bounds(chosen), bounds(start))


YEAR = len("1990")


def fact_of(statement: Statement) -> tuple[str, ...]:
    """Return what a statement says apart from its dates and its certainty."""
    other = post_name(statement.object) if statement.object else ""
    return (statement.predicate, name_of(statement.subject), other, statement.polarity)


def superseded(spells: Iterable[Spell]) -> list[Spell]:
    """Drop an undated change of name where the text dates the next name the body took."""
    kept = list(spells)
    renamed = {
        name_of(s.statement.subject): s.statement
        for s in kept
        if s.statement.predicate == "renamed_to" and s.statement.start
    }
    return [
        s
        for s in kept
        if s.statement.predicate != "renamed_to" or s.statement.start or words_of(s.statement.subject) not in renamed
    ]


def words_of(entity: Entity) -> str:
    """Return a name as it is compared."""
    return name_of(entity)
