"""What stands before a clause and tells of a time of its own: "when Lee left, ...", "after two years as clerk, ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.capacities import CAPACITIES
from pipeline.extract.english.clauses import Clause, Timed
from pipeline.extract.english.dating import LATER, LIMITS
from schemas.dates import DateError, add

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.mentions import When


def share_fronted_dates(p: Passage, clauses: list[Clause]) -> None:
    """Give a clause without a time that of the "when ..." before it; the members of "among those who" to the verb."""
    for clause in clauses:
        follow_on(p, clause, clauses)
        outer = clause.parent
        if outer is None:
            continue
        if (leaves_for(clause, outer) or names_to_follow(clause, outer)) and not outer.times:
            outer.times.extend(t for t in clause.times if t.when.kind == "point" and t.when.marker not in LIMITS)
        if clause.kind == "subordinate" and clause.link == "when" and not outer.times:
            points = [t for t in clause.times if t.when.kind == "point"]
            outer.times.extend(clause.times if stands_before(clause, outer) else points)
        if clause.kind == "subordinate" and clause.link in {"until", "till"} and not outer.times:
            ends = [t for t in clause.times if t.when.kind == "point" and t.when.marker not in LIMITS]
            outer.times.extend(replace(t, when=replace(t.when, kind="until", start="", end=t.when.start)) for t in ends)
        if (is_session(clause, outer) or (clause.kind == "participle" and clause.link in UPON)) and not outer.times:
            outer.times.extend(t for t in clause.times if t.when.kind == "point" and t.when.marker not in LIMITS)
        among = any(word == "among" for word, _ in outer.phrases)
        if clause.kind == "relative" and among and outer.objects and not outer.subject and clause.subject:
            clause.subject, clause.times = list(outer.objects), [*clause.times, *outer.times]


def follow_on(p: Passage, clause: Clause, clauses: Sequence[Clause]) -> None:
    """Give who came "in his place" behind a semicolon the date on which the one before left."""
    in_place = any(word == "in" and p.key(noun.end - 1) in {"place", "stead"} for word, noun in clause.phrases)
    in_place = in_place or any(c.parent is clause and c.kind == "infinitive" and is_following(c) for c in clauses)
    before = [c for c in clauses if c.kind == "main" and c.first < clause.first]
    if clause.link != ";" or clause.times or not in_place or not before or clause.verb is None:
        return
    points = [t for t in before[-1].times if t.when.kind == "point" and t.when.marker not in LIMITS]
    if not LATER & {*clause.verb.adverbs, *clause.spoken()} and not clause.verb.is_pluperfect:
        clause.times.extend(points)


NAMING = {"name", "appoint", "choose", "elect", "select", "designate", "pick"}


def names_to_follow(clause: Clause, outer: Clause) -> bool:
    """Whether a clause names somebody to follow another, which is dated: "named Lee to succeed him on 1 May"."""
    names = outer.verb is not None and outer.verb.lemma in NAMING and outer.verb.tense == "past"
    return names and clause.kind == "infinitive" and is_following(clause)


def is_following(clause: Clause) -> bool:
    """Whether a clause tells after whom somebody comes: "to succeed him"."""
    return clause.verb is not None and clause.verb.lemma in FOLLOWING


FOLLOWING = {"succeed", "replace"}
UPON = {"on", "upon"}
SITTING = {"meet", "sit", "convene", "gather", "assemble"}


def is_session(clause: Clause, outer: Clause) -> bool:
    """Whether a clause tells when those sat who then act: "the Board, meeting in Linz on 4 May, elected Lee"."""
    if clause.kind not in {"participle", "relative"} or not stands_before(clause, outer):
        return False
    by_them = clause.kind == "participle" or any(noun is clause.antecedent for noun in outer.subject)
    return by_them and clause.verb is not None and clause.verb.lemma in SITTING


DEPARTING = {"leave", "resign", "step", "depart", "quit", "move", "retire", "give"}


def leaves_for(clause: Clause, outer: Clause) -> bool:
    """Whether a clause tells to what somebody left, and so when: "moved on to become mayor in May 1990"."""
    verb, left = clause.verb, outer.verb
    begins = clause.kind == "infinitive" and verb is not None and verb.lemma in {"become", "be", "take", "head", "join"}
    return begins and left is not None and left.tense == "past" and left.lemma.split()[0] in DEPARTING


def stands_before(clause: Clause, outer: Clause) -> bool:
    """Whether a clause's verb comes before that of the clause it hangs on."""
    return outer.verb is not None and clause.verb is not None and clause.verb.start < outer.verb.start


def set_spells_apart(chunks: Sequence[Chunk], clauses: list[Clause]) -> None:
    """Make "after two years as clerk" an insertion of its own in a clause that says what somebody became then."""
    for clause in list(clauses):
        comes = any(noun.kind == "office" for noun in clause.objects)
        for timed in [t for t in clause.times if comes and t.when.kind == "duration" and t.when.marker == "after"]:
            at = timed.at + 1
            follows = chunks[at + 1].noun if at + 1 < len(chunks) and chunks[at].key == "as" else None
            if follows is None or follows.kind != "office" or all(n is not follows for _, n in clause.phrases):
                continue
            clause.phrases = [(word, noun) for word, noun in clause.phrases if noun is not follows]
            clause.times = [other for other in clause.times if other is not timed]
            clauses.append(spell(clause, timed, follows))


def spell(clause: Clause, length: Timed, title: Noun) -> Clause:
    """Return the insertion that says what the subject was for some time up to the date of the clause."""
    points = [t.when.start for t in clause.times if t.when.kind == "point" and t.when.marker not in LIMITS]
    times = [Timed(up_to(length.when, points[0]), length.at)] if len(points) == 1 else []
    return Clause("apposition", ",", length.at, clause, subject=list(clause.subject), objects=[title], times=times,
                  last=length.at + 1)  # fmt: skip


def up_to(length: When, end: str) -> When:
    """Return the stretch of time of some length that ends on a date; the start only where the date is that precise."""
    try:
        start = add(end[: len("1990-05") if length.months else len("1990")], -length.years, -length.months)
    except DateError:
        start = ""
    return replace(length, kind="interval" if start else "until", start=start, end=end, marker="")


def give_bearers(clauses: list[Clause]) -> None:
    """Make who is named behind the title in front the subject: "As director of the mint Ann Lee reported to ..."."""
    for clause in clauses:
        who = next((noun for word, noun in clause.phrases if word == "as" and noun.kind == "person"), None)
        if who is None or clause.subject or clause.verb is None:
            continue
        beside = (c for c in clauses if c.kind == "apposition" and any(noun.start == who.start for noun in c.subject))
        title = next((n for c in beside for n in c.objects if n.kind == "office" and n.start < who.start), None)
        if title is not None:
            clause.subject = [who]
            clause.phrases = [(word, title if noun is who else noun) for word, noun in clause.phrases]


def set_capacities_apart(chunks: Sequence[Chunk], clauses: list[Clause]) -> None:
    """Make a clause of its own of what somebody was in their own right after acting.

    "Lee took over, at first in an acting capacity and from May 1990 as director".
    """
    for clause in list(clauses):
        acts = [at for at, word in clause.words if word in {"capacity", "basis"}]
        if clause.verb is None or not acts or not CAPACITIES & set(clause.spoken()):
            continue
        later = [t for t in clause.times if t.at > acts[0] and t.when.kind in {"since", "interval", "point"}]
        titles = [n for word, n in clause.phrases if word == "as" and later and n.start >= chunks[later[0].at].start]
        if len(later) != 1 or len(titles) != 1:
            continue
        clause.phrases = [(word, noun) for word, noun in clause.phrases if noun is not titles[0]]
        clause.times = [t for t in clause.times if t is not later[0]]
        verb = replace(clause.verb, lemma="become", voice="active", start=later[0].at, end=later[0].at + 1)
        clauses.append(Clause("coordinate", ",", later[0].at, clause, subject=list(clause.subject), verb=verb,
                              objects=titles, times=later, last=clause.last))  # fmt: skip


def part_from_lists(chunks: Sequence[Chunk], clauses: list[Clause]) -> None:
    """Take who goes on a list out of the clause about the one before: "Lee, who replaced him, and Birch, who ...".

    Likewise one behind a participle: "Lee, appointed in 1990, and Birch, appointed in 1995".
    """
    for clause in clauses:
        first = clause.objects[:1]
        described = clause.kind == "participle" and clause.verb is not None and clause.verb.voice == "passive"
        if described and any(n.kind == "person" for n in clause.subject):
            clause.objects = [n for n in clause.objects if n.kind != "person" or not goes_on(chunks, n)]
        if clause.kind != "relative" or not first or first[0].kind != "pronoun":
            continue
        clause.objects = first + [n for n in clause.objects[1:] if n.kind != "person" or not goes_on(chunks, n)]


def goes_on(chunks: Sequence[Chunk], noun: Noun) -> bool:
    """Whether a name stands behind a comma and "and", with a comma or bracket right after it."""
    at = next((n for n, chunk in enumerate(chunks) if chunk.noun is noun), 0)
    before = [chunk.kind for chunk in chunks[max(0, at - 2) : at]]
    after = [chunk.kind for chunk in chunks[at + 1 : at + 2]]
    return before == ["comma", "conjunction"] and after in (["comma"], ["open"])
