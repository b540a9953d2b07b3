"""Ends and beginnings that words around a tenure give: lengths, "hitherto", forecasts, what still holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.dating import LATER, LIMITS, MOVES, point_of, times_of
from pipeline.extract.english.names import WEEKDAYS
from pipeline.extract.english.references import people_of
from schemas.dates import OPEN, DateError, add

if TYPE_CHECKING:
    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.clauses import Clause, Timed
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention, When

VAGUE = {"almost", "nearly", "about", "around", "some", "over", "under", "than", "least", "most", "roughly", "barely",
         "only", "just"}  # fmt: skip


LEAVING = {"resign", "retire", "leave", "step", "stand", "quit", "die", "depart", "dismiss", "remove", "replace",
           "succeed", "oust", "sack", "fire", "bow", "give", "make", "hand", "go", "end", "relieve", "confirm",
           "transfer", "reassign", "move", "promote", "appoint", "elect", "name", "become", "shift", "switch",
           "exchange", "lose", "defeat", "beat", "unseat"}  # fmt: skip


OTHERWISE = {"keep", "hold", "take", "assume", "follow", "head", "lead", "direct", "run", "serve", "stay", "remain",
             "command", "swear", "rise", "win", "get", "yield", "act", "deputise"}  # fmt: skip
"""Verbs that in the past tell what else somebody came to be: a post held "since 1990" had its end by then."""


def still_so(clause: Clause) -> bool:
    """Whether what a report says beside its news still holds: "Lee, director since May, said", not "resigned"."""
    verb = clause.parent.verb if clause.parent is not None else None
    past = verb is not None and verb.tense == "past" and verb.lemma.split()[0] in OTHERWISE
    return stays_in_office(clause) and not past


def stays_in_office(clause: Clause) -> bool:
    """Whether what is told of somebody beside a name is no post that the clause tells to be left."""
    outer = clause.parent
    leaves = outer is not None and outer.verb is not None and outer.verb.lemma.split()[0] in LEAVING
    return clause.kind == "apposition" and not leaves


def never_came(act: Act) -> bool:
    """Whether a hope is told as past and vain: "she had hoped to be minister"."""
    outer = act.clause.parent
    vain = outer is not None and outer.verb is not None and outer.verb.is_pluperfect
    return act.stance.certainty == "expected" and act.clause.kind == "infinitive" and vain


def announced(act: Act) -> str:
    """Return the day from which something will be so by the clause's own words: "will take up the post on 1 May"."""
    verb, written = act.clause.verb, act.state.scene.written
    kinds = {"point", "since", "interval"}
    points = [t.when for t in act.clause.times if t.when.kind in kinds and t.when.start and t.when.marker not in LIMITS]
    if verb is None or verb.tense not in {"future", "infinitive"} or not points:
        return ""
    date, words = points[0].start, points[0].span.of(act.state.p.text)
    if not written or date > written or any(part.isdigit() and int(part) > LAST_DAY for part in words.split()):
        return date
    if words.lower().endswith(WEEKDAYS):
        return add(date, days=len(WEEKDAYS))
    this_year = f"{written[:4]}{date[4:]}"
    return this_year if this_year >= written[: len(this_year)] else f"{int(written[:4]) + 1}{date[4:]}"


LAST_DAY = 31


def point_given(act: Act) -> bool:
    """Whether the clause itself is dated."""
    return bool(act.clause.times)


HITHERTO = {"hitherto", "heretofore"}


def ended_then(clause: Clause) -> str:
    """Return when what was "hitherto" so ended: at the date of the clause that the description stands in."""
    outer = clause.parent
    return point_of(times_of(outer)) if clause.kind == "apposition" and outer is not None else ""


def ended_by(act: Act) -> str:
    """Return when something happened until which a tenure lasted: "from 1990 until Birch took over in 1995"."""
    told = [c for c in act.state.clauses if c.parent is act.clause and c.kind == "subordinate" and c.link == "until"]
    return point_of(times_of(told[0])) if len(told) == 1 and told[0].times else ended_on_leaving(act.clause)


def ended_on_leaving(clause: Clause) -> str:
    """Return when somebody left of whom it is told beside what they had been: "retired in 1975, having been head"."""
    outer, verb = clause.parent, clause.verb
    leaves = outer is not None and outer.verb is not None and outer.verb.lemma.split()[0] in RETIRING
    leaves = leaves or moved_away(clause)
    had = verb is not None and (verb.is_pluperfect or (clause.kind == "participle" and verb.tense == "ing"))
    told = (had and clause.kind in {"participle", "relative"}) or died_there(clause)
    return point_of(times_of(outer)) if told and leaves and outer is not None and outer.kind != "infinitive" else ""


def died_there(clause: Clause) -> bool:
    """Whether somebody is told to have died of whom it stands beside since when: "Lee, mayor since 1990, died"."""
    outer, since = clause.parent, any(t.when.kind == "since" for t in clause.times)
    died = outer is not None and outer.verb is not None and outer.verb.lemma == "die" and outer.verb.tense == "past"
    return clause.kind == "apposition" and since and died


def moved_away(clause: Clause) -> bool:
    """Whether somebody was moved from the body that a clause tells of: "moved from the Board, whose head she was"."""
    outer, noun = clause.parent, clause.antecedent
    moves = outer is not None and outer.verb is not None and outer.verb.lemma.split()[0] in MOVES | {"remove"}
    moves = moves and outer is not None and outer.verb is not None and outer.verb.tense != "present"
    return moves and outer is not None and any(word == "from" and n is noun for word, n in outer.phrases)


def lasted(act: Act, holder: Mention, post: Mention) -> str:
    """Return the end of a tenure whose start was told before and whose length is told now: "stayed for five years"."""
    verb, length = act.clause.verb, length_told(act)
    if length is None or verb is None or not (verb.tense == "past" or is_holding(act.clause)) or verb.is_pluperfect:
        return ""
    known = (holder.entity.name, post.entity.name)
    start = next((begin for *who, begin in reversed(act.state.scene.begun) if tuple(who) == known), "")
    return moved(start, length, 1)


def is_holding(clause: Clause) -> bool:
    """Whether a participle goes on with how long a post was held: "became mayor, holding the post for a year"."""
    return clause.kind == "participle" and not clause.link and clause.verb is not None and clause.verb.tense == "ing"


def lasting_from(act: Act, start: str) -> str:
    """Return the end of what began on a date and whose length the clause tells: "was replaced by Lee for a year"."""
    length = length_told(act)
    return moved(start, length, 1) if length is not None and act.stance.certainty != "hedged" else ""


def began(act: Act, holder: Mention, post: Mention, end: str) -> str:
    """Return the start of a tenure that is told to end after some time: "left in 1990 after ten years in the post"."""
    length = length_told(act, "after") or length_of_time_in(act) or length_beside(act)
    if end == OPEN:
        return ""
    return moved(end, length, -1) if length is not None else began_before(act, holder, post, end)


IN_POST = {"head", "lead", "run", "direct", "chair", "serve", "hold", "manage", "govern", "spend", "preside", "be"}


def length_of_time_in(act: Act) -> When | None:
    """Return how long somebody had a post who left it: "retired in 1990 after heading it for eight years"."""
    told = (c for c in act.state.clauses if c.parent is act.clause and c.kind == "participle" and c.verb is not None)
    for clause in told:
        verb = clause.verb
        heads = verb is not None and verb.tense == "ing" and verb.lemma.split()[0] in IN_POST
        elsewhere = any(n.kind == "office" for n in clause.objects) or any(
            n.kind == "office" for _, n in clause.phrases
        )
        length = length_told(replace(act, clause=clause)) if heads and not elsewhere else None
        if length is not None:
            return length
    return None


def length_beside(act: Act) -> When | None:
    """Return how long somebody had a post by the clause that tells the end of it, or by what stands beside it.

    "led it for six years until 2004", "director of X for six years, retired in 2004", "led it for six years, retiring
    in 2004".
    """
    verb, outer = act.clause.verb, act.clause.parent
    if verb is None or verb.lemma.split()[0] in IN_POST:
        first = act.clause.times[0].when if act.clause.times else None
        return length_told(act) if first is not None and first.kind == "duration" else None
    if is_holding(act.clause) and outer is not None and outer.verb is not None:
        leads = outer.verb.lemma.split()[0] in IN_POST and all(t.when.kind == "duration" for t in outer.times)
        return length_told(replace(act, clause=outer)) if leads else None
    beside = (c for c in act.state.clauses if c.parent is act.clause and c.kind == "apposition" and c.verb is None)
    titled = [c for c in beside if any(n.kind == "office" for n in c.objects)]
    return length_told(replace(act, clause=titled[0])) if len(titled) == 1 else None


def left_after(act: Act) -> tuple[str, str]:
    """Return the term of one whose leaving is told beside how long he had been there.

    "Lee, who retired in 1990, had been director for six years".
    """
    length, verb = length_told(act), act.clause.verb
    if length is None or verb is None or not verb.is_pluperfect:
        return "", ""
    told = (c for c in act.state.clauses if c.parent is act.clause and c.kind == "relative" and c.verb is not None)
    ends = [point_of(times_of(c)) for c in told if c.verb is not None and c.verb.lemma.split()[0] in RETIRING]
    start = moved(ends[0], length, -1) if len(ends) == 1 else ""
    return (start, ends[0]) if start else ("", "")


RETIRING = {"retire", "resign", "leave", "die", "step", "depart", "quit"}


def began_before(act: Act, holder: Mention, post: Mention, end: str) -> str:
    """Return the start of a tenure whose length the clause around tells: "had held it for six years when she left"."""
    outer = act.clause.parent
    if act.clause.kind != "subordinate" or outer is None or outer.verb is None or not outer.verb.is_pluperfect:
        return ""
    told = any(s.subject.name == holder.entity.name and s.object and s.object.name == post.entity.name
               for s in act.state.found)  # fmt: skip
    length = length_told(replace(act, clause=outer)) if told else None
    return moved(end, length, -1) if length is not None else ""


GOING = {"leaving", "retiring", "resigning", "retirement", "resignation", "departure", "dismissal", "removal"}
COMING = {"taking", "assuming", "becoming", "appointment", "election", "promotion", "joining"}
NEAR = 3
"""Words after "two years after" among which stands what it was."""


def placed(act: Act, holder: Mention, when: When) -> When:
    """Return the date of "two years after leaving Paris", by what was told of the person's coming and going."""
    if when.kind != "event" or not (when.years or when.months):
        return when
    follows = {
        word.strip(",.;").lower() for word in act.state.p.text[when.span.end : act.state.limit.end].split()[:NEAR]
    }
    told = act.state.scene.ended if GOING & follows else act.state.scene.begun if COMING & follows else ()
    base = next((date for who, _, date in reversed(told) if who == holder.entity.name), "")
    date = moved(base[: len("1990-05") if when.months else len("1990")], when, -1 if when.marker == "before" else 1)
    return replace(when, kind="point", start=date, marker="") if date else when


def date_by_length(state: State, clause: Clause) -> None:
    """Date what came "after five years in office" by the start of the subject's tenure, where no date is told.

    Likewise what ended it: "held it for five years and was followed by Lee", "... before handing it to Lee".
    """
    lengths = [t for t in clause.times if t.when.kind == "duration" and t.when.marker == "after"]
    told = ended_after(clause) if not clause.times else []
    lengths, subject = (told, clause.parent.subject) if told and clause.parent else (lengths, clause.subject)
    past = clause.verb is not None and (clause.verb.tense == "past" or bool(told))
    if len(clause.times) > 1 or len(lengths) != 1 or (clause.times and told) or not past:
        return
    people = [m for n in subject for m in people_of(state, n)]
    begun = [date for who, _, date in state.scene.begun for m in people if who == m.entity.name]
    vague = VAGUE & set(lengths[0].when.span.of(state.p.text).lower().split())
    date = moved(begun[-1], lengths[0].when, 1) if begun and len(people) == 1 and not vague else ""
    if date:
        point = replace(lengths[0].when, kind="point", start=date, years=0, months=0, marker="")
        clause.times = [replace(lengths[0], when=point)]


ENDING = {"follow", "succeed", "replace", "hand", "hand over", "give way", "make way", "give", "make", "yield", "pass"}


def ended_after(clause: Clause) -> list[Timed]:
    """Return how long somebody held a post who then, by a clause without a time of its own, was followed in it."""
    outer, verb = clause.parent, clause.verb
    if outer is None or verb is None or outer.verb is None or verb.lemma.split()[0] not in ENDING:
        return []
    joined = clause.kind == "coordinate" and clause.link == "and" and not LATER & {*verb.adverbs, *clause.spoken()}
    before = clause.kind == "participle" and clause.link == "before"
    holds = outer.verb.lemma.split()[0] in HOLDING and not outer.verb.is_pluperfect and outer.verb.tense == "past"
    lengths = [t for t in outer.times if t.when.kind == "duration" and t.when.marker == "for"]
    return lengths if (joined or before) and holds and len(outer.times) == 1 else []


HOLDING = {"hold", "serve", "head", "lead", "run", "direct", "chair", "occupy", "remain", "stay", "keep", "manage"}


def length_told(act: Act, marker: str = "for") -> When | None:
    """Return the one exact length that a clause tells with a word."""
    text = act.state.p.text
    lengths = [t.when for t in act.clause.times if t.when.kind == "duration" and t.when.marker == marker]
    exact = [when for when in lengths if not VAGUE & set(when.span.of(text).lower().split())]
    return exact[0] if len(lengths) == 1 and exact else None


def moved(date: str, length: When, sign: int) -> str:
    """Return a date some time later or earlier, "" where the date is less precise than that."""
    try:
        return add(date, sign * length.years, sign * length.months) if date else ""
    except DateError:
        return ""


THEN = {"then", "later", "afterwards", "subsequently", "thereafter"}


def comes_after(act: Act, post: Mention) -> bool:
    """Whether a body headed stands after "and then", so that the times before it are those of another."""
    p = act.state.p
    at = next((at for at, token in enumerate(p.tokens) if token.start >= post.span.start), 0)
    at -= p.key(at - 1) == "the"
    here = [t for t in act.clause.times if act.state.chunks[t.at].start > at]
    return p.key(at - 1) in THEN and p.key(at - 2) in {"and", ","} and not here
