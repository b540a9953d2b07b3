"""Times that a sentence only looks back to: those of what had been so before what the text tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.mentions import When
    from pipeline.extract.scene import Scene
    from schemas.records import Span


def times_told(passage: Passage, clauses: list[Clause], scene: Scene) -> list[When]:
    """Return the times of a sentence that the date last spoken of goes by: not those that it only looks back to."""
    past = background(clauses) if scene.written else asides_of(clauses, scene.date)
    return [when for when in (passage.whens or {}).values() if when.span not in past]


def background(clauses: list[Clause]) -> set[Span]:
    """Return where times stand that a report only looks back to ("had been vacant since 20 March", "Lee, who ...")."""
    return {timed.when.span for clause in clauses if looks_back(clause) for timed in clause.times}


def asides_of(clauses: list[Clause], date: str) -> set[Span]:
    """Return where times stand that only tell more of somebody named at the end of a dated sentence.

    So do those of what had been so since before the ``date`` last spoken of: "She had directed it since 2020."
    """
    past = [c for c in clauses if c.verb is not None and c.verb.is_pluperfect]
    told = [c for c in past if c.kind == "relative" and c.parent is not None and dated(c.parent)]
    since = [t for c in past if c.kind == "main" for t in c.times if t.when.kind == "since"]
    back = {t.when.span for t in since if t.when.start[:YEAR] < date[:YEAR]}
    return back | {t.when.span for c in told for t in c.times} | earlier_asides(clauses, date)


def earlier_asides(clauses: list[Clause], date: str) -> set[Span]:
    """Return where times stand that tell what somebody had been before what is told ("Lee, head since 1990,")."""
    spans = set()
    for clause in clauses:
        verb, outer = clause.verb, clause.parent
        described = clause.is_elliptic or (verb is not None and clause.kind == "relative" and verb.is_pluperfect)
        described = described or (verb is not None and clause.kind == "participle" and verb.voice == "passive")
        points = [t.when.start[:YEAR] for t in outer.times if t.when.kind == "point"] if outer is not None else []
        now = max(points, default=date[:YEAR])
        last = [(t.when.end if t.when.end[:1].isdigit() else t.when.start)[:YEAR] for t in clause.times]
        if described and outer is not None and now and last and max(last) < now:
            spans |= {t.when.span for t in clause.times}
    return spans


YEAR = len("1990")


def dated(clause: Clause) -> bool:
    """Whether a clause or one around it has a point in time."""
    here: Clause | None = clause
    while here is not None:
        if any(t.when.kind == "point" for t in here.times):
            return True
        here = here.parent
    return False


def looks_back(clause: Clause) -> bool:
    """Whether a clause tells what was so before, or describes somebody."""
    told = clause.verb is None or clause.verb.is_pluperfect or clause.verb.tense == "perfect"
    return told or (clause.kind in {"relative", "apposition"} and clause.link != "where")
