"""Bodies that people have a seat in, as a slot of a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.seated import is_court

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.posts import Filler
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

NO_COUNCILS = {"party", "army", "navy", "league", "union", "service", "force", "forces", "police", "university",
               "school", "college", "office", "ministry", "department", "academy", "institute", "bureau",
               "government", "treasury", "admiralty", "fleet", "guard", "guards", "corps", "regiment", "division",
               "squadron", "brigade", "battalion", "bank", "bar", "faculty", "staff", "organization", "organisation",
               "front", "movement", "society", "association", "federation", "club", "archives", "archive", "library",
               "museum", "agency", "authority", "administration", "survey", "mint", "registry", "directorate",
               "inspectorate", "embassy", "mission", "customs", "observatory", "laboratory", "hospital", "chancellery",
               "foundation", "fund", "household", "section", "branch", "unit", "centre", "center"}  # fmt: skip


def councils(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return bodies that one is a member of by having a seat, not by joining as party members and soldiers do."""
    found: list[Filler] = []
    for noun in nouns if not comes_to_work(state) else ():
        for body in bodies_of(state, noun, taken):
            head = body.entity.name.partition(" of ")[0].lower().split()
            if head and head[-1] not in NO_COUNCILS and not (is_employer(state, body, taken) or is_bench(state, body)):
                found.append(body)
    return found


RAISING = {"elevate", "promote", "raise"}


def is_bench(state: State, body: Mention) -> bool:
    """Whether somebody is raised to a court, to be a judge there: "was elevated to the Supreme Court"."""
    verb = state.clause.verb if state.clause is not None else None
    return verb is not None and verb.lemma in RAISING and is_court(body)


def benches(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return courts of law."""
    named = [noun for noun in nouns if noun.kind == "body"]
    return [body for noun in named for body in bodies_of(state, noun, taken) if is_court(body)]


def is_employer(state: State, body: Mention, taken: Sequence[Mention]) -> bool:
    """Whether somebody before is known to have a post in a body, to join which is to take it up."""
    people = {m.entity.name for m in taken}
    return any(who in people and post.body and post.body.name == body.entity.name for who, post in state.scene.held)


def comes_to_work(state: State) -> bool:
    """Whether a clause says as what somebody entered a body: "entered the board as a clerk"."""
    clause = state.clause
    enters = clause is not None and clause.verb is not None and clause.verb.lemma in {"enter", "join"}
    return enters and clause is not None and any(word == "as" for word, _ in clause.phrases)
