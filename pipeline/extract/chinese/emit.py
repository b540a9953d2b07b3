"""From a matched frame to statements: its ends resolved, its date, and the scope of negation, hedges and forecasts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import TYPE_CHECKING

from pipeline.extract.chinese.acting import TITULAR, acted
from pipeline.extract.chinese.arguments import argument, missing_post
from pipeline.extract.chinese.leavers import held_before, held_now, held_there, left_before_it, own_end
from pipeline.extract.chinese.lengths import with_begun
from pipeline.extract.chinese.lifespans import long_life
from pipeline.extract.chinese.meetings import silent
from pipeline.extract.chinese.own_dates import each_date, whole_stretch
from pipeline.extract.chinese.pairs import both_left
from pipeline.extract.chinese.patterns import Emission
from pipeline.extract.chinese.sense import sensible
from pipeline.extract.chinese.spans import LOOKBACK, introduces, listed_post, post_before_names
from pipeline.extract.chinese.times import Valid, until_behind, valid
from pipeline.extract.chinese.turns import first_post
from pipeline.extract.chinese.work import PASSED
from schemas.records import Entity, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention, When
    from schemas.records import Certainty, Polarity


@dataclass(frozen=True, slots=True)
class Scope:
    """What surrounds a match: its dates with where they stand, and how the clause says it."""

    whens: tuple[When, ...]
    now: bool
    polarity: Polarity
    certainty: Certainty
    acting: bool


def statements(match: Match, chunks: Sequence[Chunk], state: State, scope: Scope, text: str) -> list[Statement]:
    """Return what a match states."""
    special = SPECIAL & match.frame.flags
    if special:
        return SPECIAL_READERS[min(special)](match, chunks, state, scope, text)
    if match.frame.subject and not argument("subject", match, chunks, state, text):
        return []
    if "stretch" in match.frame.flags and not whole_stretch(
        scope.whens, chunks[match.end - 1], chunks[match.end : match.end + 2]
    ):
        return []
    since = any(when.kind != "point" for when in scope.whens)
    made = [
        statement
        for emission in match.frame.claims
        for statement in stated(emission, match, chunks, state, scope, text)
    ]
    kept = [statement for statement in made if sensible(statement, match.frame.flags, since=since)]
    kept = kept if "current" not in match.frame.flags else [found for found in kept if held_now(found, state)]
    kept = kept if "holds" not in match.frame.flags else [found for found in kept if held_before(found, state)]
    if "there" in match.frame.flags:
        return [found for found in kept if held_there(found, match, chunks)]
    if "turn" not in match.frame.flags:
        return kept
    ended = [own for statement in kept for own in own_end(statement, match, chunks, state)]
    return [with_begun(own, match, chunks, state) for own in ended]


def stated(
    emission: Emission, match: Match, chunks: Sequence[Chunk], state: State, scope: Scope, text: str
) -> Iterator[Statement]:
    """List the statements of one claim of a frame: one for each pair of its ends."""
    guessed = "holder" in {emission.subject, emission.object} and scope.certainty == "expected"
    if guessed and left_before_it(match, chunks, state) is None:
        return
    subjects = argument(emission.subject, match, chunks, state, text)
    scope = of_series(scope) if one_after_another(match, chunks, scope, subjects, state, text) else scope
    others = argument(emission.object, match, chunks, state, text) if emission.object else [None]
    if emission.subject in {"other", "holder"} and not both_left(chunks[match.start : match.end]):
        others = first_post(others)
    if emission.predicate == "succeeded_by" and emission.object == "other" and len(others) > 1:
        for subject, other in pairwise([*subjects, *others]):
            yield statement(emission, match, chunks, scope, (subject, other))
        return
    if len(subjects) > 1 and emission.predicate == "position_held" and in_turn(match, chunks):
        scope = replace(scope, whens=())
    posts = emission.predicate == "concurrent_with"
    subjects = [one for one in subjects if not (posts and one.entity.words.endswith(("成员", "成員")))]
    subjects = [subject for subject in subjects if posts or subject.kind != "membership"]
    in_row = each_date(match, chunks, subjects, others) if emission.predicate == "position_held" else []
    if len(in_row) == len(others) and in_row:
        for when, other in zip(in_row, others, strict=True):
            yield statement(emission, match, chunks, replace(scope, whens=(when,)), (subjects[0], other))
        return
    scope = replace(scope, whens=()) if in_row else scope
    for spell in spells(scope, emission):
        for subject, other in paired(subjects, others, emission, match, chunks):
            yield statement(emission, match, chunks, spell, (subject, apart(emission, subject, other)))


def spells(scope: Scope, emission: Emission) -> list[Scope]:
    """Return the scope of each of several times in a post ("1990年至1992年、1995年至1998年两度任局长")."""
    whole = [when for when in scope.whens if when.kind == "interval" and when.start and when.end]
    if emission.predicate != "position_held" or len(whole) < len((0, 1)) or len(whole) < len(scope.whens):
        return [scope]
    return [replace(scope, whens=(when,)) for when in whole]


def one_after_another(
    match: Match, chunks: Sequence[Chunk], scope: Scope, subjects: Sequence[Mention], state: State, text: str
) -> bool:
    """Tell whether the dates of a clause are those of a whole series of people or posts ("1950年至1960年先后任")."""
    words = "".join(chunk.word for chunk in chunks[match.start : match.end])
    if PASSED in words:
        return any(word in words for word in SERIES)
    words = "".join(chunk.word for chunk in chunks[match.start : match.last])
    if not any(word in words for word in SERIES) or not scope.whens:
        return False
    several = len(argument("object", match, chunks, state, text)) > 1 or len(subjects) > 1
    return several and not any(word in words for word in EACH)


def of_series(scope: Scope) -> Scope:
    """Return the scope of each of a series: of its dates only the time that holds all of it ("抗战时期历任")."""
    return replace(scope, whens=tuple(when for when in scope.whens if when.anchor.endswith(PERIOD)))


PERIOD = ("时期", "期间", "時期", "期間")
SERIES = ("先后", "相继", "历任", "陆续", "接连", "依次", "历充", "迭任")
"""Words that say that several people held a post, or one several posts, one after another."""


def paired(
    subjects: Sequence[Mention],
    others: Sequence[Mention | None],
    emission: Emission,
    match: Match,
    chunks: Sequence[Chunk],
) -> Iterator[tuple[Mention, Mention | None]]:
    """List which end goes with which: each with each, two lists in their order after 分别; renamed bodies always."""
    each = any(chunk.word in EACH for chunk in chunks[match.start : match.end]) or emission.predicate == "renamed_to"
    several = (each or emission.predicate in PAIRED) and min(len(subjects), len(others)) > 1
    half_read = each and len(subjects) > len(others) and [chunk.label for chunk in chunks[match.end :][:1]] == ["DUN"]
    if not several:
        yield from () if half_read else product(subjects, others)
    elif len(subjects) == len(others) and each:
        yield from zip(subjects, others, strict=True)


PAIRED = {"position_held", "preceded_by", "succeeded_by"}


def in_turn(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether several people held a post one after the other, so that a date of all is none of each."""
    return any("先后" in chunk.word or "相继" in chunk.word for chunk in chunks[match.start : match.end])


EACH = {"分别", "各自", "依次"}
"""Words that pair two lists in their order."""


def apart(emission: Emission, subject: Mention, other: Mention | None) -> Mention | None:
    """Return the new name of a body as written where it would be taken for the old one, which ends with it."""
    if emission.predicate != "renamed_to" or other is None or other.entity.name != subject.entity.name:
        return other
    return replace(other, entity=Entity(other.entity.words, other.entity.words))


def statement(
    emission: Emission, match: Match, chunks: Sequence[Chunk], scope: Scope, ends: tuple[Mention, Mention | None]
) -> Statement:
    """Make one statement."""
    subject, other = ends
    flags = match.frame.flags
    turn = "turn" in flags
    behind = until_behind(scope.whens, match, chunks) if turn else ()
    if behind:
        turn = False
        kept = tuple(when for when in scope.whens if when not in behind)
        scope = scope if emission.time == "start" else replace(scope, whens=kept)
    when = valid(scope.whens, emission.time, now=scope.now and "timeless" not in flags, turn=turn)
    seat = emission.predicate == "position_held" and other is not None and other.kind == "membership"
    elect = match.own > 0 and chunks[match.own - 1].label == "ELECTEE"
    given = "presupposed" in flags and not elect
    left = emission.time == "end" and bool({"other", "holder"} & {emission.subject, emission.object})
    leaves = (left or (emission.time == "end" and not when.end)) and scope.certainty == "expected"
    certainty = "stated" if given or leaves else scope.certainty
    return Statement(
        predicate="member_of" if seat else emission.predicate,
        subject=subject.entity,
        object=other_end(
            emission.predicate, acted(other, word_for_acting(match, chunks)) if "acting" in flags else other
        )
        if other
        else None,
        quote=quote(match, chunks, scope.whens, when),
        pattern_id=match.frame.id,
        start=when.start,
        end=when.end,
        anchor=when.anchor,
        polarity="negated" if "denied" in flags else "affirmed" if given else scope.polarity,
        certainty="hedged" if "hedged" in flags and certainty == "stated" else certainty,
        quantifier="all" if "all" in flags or of_all(subject, emission) else "one",
        acting="acting" in flags or scope.acting or (other is not None and other.acting),
    )


def of_all(subject: Mention, emission: Emission) -> bool:
    """Tell whether the words of a post name all its holders ("该办公室历任主任")."""
    words = subject.entity.words
    return emission.predicate == "concurrent_with" and any(word in words for word in ("历任", "歷任", "历届", "歷屆"))


def word_for_acting(match: Match, chunks: Sequence[Chunk]) -> str:
    """Return the word for acting that a match has, 代理 for one that does not stand before titles."""
    return next((chunk.word for chunk in chunks[match.start : match.end] if chunk.word in TITULAR), "代理")


def other_end(predicate: str, other: Mention) -> Entity:
    """Return the entity of a claim's second end; a seat held with a post goes by its own words, not by its body."""
    seat = predicate == "concurrent_with" and other.kind == "membership"
    return replace(other.entity, name=other.entity.words, id="") if seat else other.entity


def quote(match: Match, chunks: Sequence[Chunk], whens: Sequence[When], when: Valid) -> Span:
    """Return the smallest stretch that holds the match and the dates it took."""
    used = [word for word in whens if when != Valid() and chunks[0].span.start <= word.span.start < chunks[-1].span.end]
    starts = [chunks[match.start].span.start, *(word.span.start for word in used)]
    ends = [chunks[match.end - 1].span.end, *(word.span.end for word in used)]
    return Span(min(starts), max(ends))


def terms(match: Match, chunks: Sequence[Chunk], state: State, scope: Scope, text: str) -> list[Statement]:
    """Return the terms of several people, given in their order."""
    whens = [chunk.when for chunk in chunks[match.start : match.end] if chunk.when]
    spoken = argument("subject", match, chunks, state, text) if "subject" in match.groups else state.people
    again = len(spoken) == 1 and any(chunk.word.startswith(AGAIN) for chunk in chunks[: match.start])
    people = spoken if len(spoken) == len(whens) else [*spoken] * len(whens) if again else ()
    held = state.post_of(people[0]) if people else None
    named = argument("object", match, chunks, state, text) if "object" in match.groups else []
    posts = named or ([silent(held)] if held else missing_post(match, chunks, state, text))
    return [
        statement(match.frame.claims[0], match, chunks, replace(scope, whens=(when,)), (silent(person), posts[0]))
        for person, when in zip(people, whens, strict=bool(people))
        if posts
    ]


AGAIN = ("两度", "二度", "三度", "两次", "三次", "先后两", "先后三", "曾两", "曾三")
"""How words begin that tell that one person held a post several times."""
HOLDING = Emission("position_held", "subject", "object", "start")


def life(match: Match, chunks: Sequence[Chunk], state: State, scope: Scope, text: str) -> list[Statement]:
    """Return birth and death from the dates in brackets after a name."""
    person = argument("subject", match, chunks, state, text)
    when, took = chunks[match.own].when, match.own < match.end - 2
    if person and when is not None and (when.kind in {"until", "since"} or took):
        return term(match, chunks, replace(scope, whens=(when,)), person[0])
    if not person or when is None or when.kind != "interval":
        return []
    opens = match.start == 0 and any(chunk.label == "NATIVE" for chunk in chunks[match.end :])
    if not (long_life(when) or (opens and when.end == "..")):
        return term(match, chunks, replace(scope, whens=(when,)), person[0])
    ends = [when.start, "" if when.end == ".." else when.end]
    return [
        statement(claim, match, chunks, replace(scope, whens=(replace(when, start=date, end=""),)), (person[0], None))
        for claim, date in zip(match.frame.claims, ends, strict=True)
        if date
    ]


def term(match: Match, chunks: Sequence[Chunk], scope: Scope, person: Mention) -> list[Statement]:
    """Return the term in brackets after a name in a list of a post's holders ("主席是：张三（1979年—1987年）")."""
    places = range(max(1, match.start - LOOKBACK), match.start)
    introduced = [listed_post(chunks, at) for at in places if introduces(chunks[at]) and listed_post(chunks, at) >= 0]
    titled = scope.whens[0].kind in {"interval", "since"} and chunks[match.start - 1].label == "POST"
    at = introduced[0] if introduced else -1 if titled else post_before_names(chunks, match.start)
    posts = chunks[at].mentions if at >= 0 else ()
    if len(posts) != 1:
        return []
    acting = any(chunk.label == "ACTING" for chunk in chunks[match.start : match.end])
    post = acted(silent(posts[0])) if acting else silent(posts[0])
    return [statement(HOLDING, match, chunks, replace(scope, certainty="stated"), (person, post))]


def listed(match: Match, chunks: Sequence[Chunk], state: State, scope: Scope, text: str) -> list[Statement]:
    """Return the terms of people that stand in brackets behind their names."""
    posts = argument("object", match, chunks, state, text)
    told = [chunk for chunk in chunks[match.start : match.end] if chunk.label == "PERSON" or chunk.when]
    terms = [(holder.mentions[-1], time.when) for holder, time in pairwise(told) if holder.mentions and time.when]
    if any(when.kind == "point" for _, when in terms):
        return []
    return [
        statement(match.frame.claims[0], match, chunks, replace(scope, whens=(when,)), (person, posts[0]))
        for person, when in terms
        if posts
    ]


SPECIAL_READERS = {"respective": terms, "life": life, "listed": listed}
SPECIAL = frozenset(SPECIAL_READERS)
