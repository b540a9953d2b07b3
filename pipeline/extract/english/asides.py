"""What a clause says beside its verb: "merged into the newly founded X", "As director of X until 1995, Lee ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.aides import person_at_complement, title_at_complement
from pipeline.extract.english.appositions import completed_after
from pipeline.extract.english.dating import Term, is_current, point_of, term_of, times_of
from pipeline.extract.english.headships import head_post
from pipeline.extract.english.noting import note_post
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.resolve import post_in
from pipeline.extract.english.stance import Stance

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office

NEWLY = {"newly", "freshly"}
FOUNDED = {"founded", "created", "established", "formed", "constituted", "instituted", "inaugurated", "constructed"}
TOGETHER = {"merge", "combine", "absorb", "move", "replace", "transfer", "fold", "become", "incorporate", "amalgamate"}
"""Verbs of a reform, whose date is that of the bodies it makes."""


def read_asides(state: State, clause: Clause) -> None:
    """Read what stands beside the verb of a clause."""
    for noun in (*clause.subject, *clause.objects, *(n for _, n in clause.phrases)):
        if noun.kind == "body" and (
            (NEWLY & set(noun.quals) and FOUNDED & set(noun.quals))
            or takes_place(clause, noun)
            or comes_instead(state, clause, noun)
        ):
            found_anew(state, clause, noun)
        title_masters(state, clause, noun)
    for word, noun in clause.phrases:
        if word in {"as", "while"} and noun.kind == "office" and is_fronted(state, clause, noun):
            in_capacity(state, clause, noun)
        if word == "under" and noun.office is not None and noun.office.role.number == "abstract":
            under_head(state, clause, noun, noun.office)


def under_head(state: State, clause: Clause, noun: Noun, office: Office) -> None:
    """Claim the post in "founded in 1954 under the chairmanship of Lee", from the founding on."""
    leaders = [person_at_complement(state, c) for c in office.complements if c.kind == "person"]
    leaders = leaders or (people_of(state, noun.owner) if noun.owner is not None else [])
    bodies = [body for subject in clause.subject for body in bodies_of(state, subject)]
    act = act_of(state, clause, "under-head")
    founded = any(s.predicate == "established" and s.start for s in state.found)
    span = state.p.span(noun.start, noun.end)
    for person in leaders[:1] if len(bodies) == 1 and act.stance == Stance() else ():
        post = post_in(replace(office, complements=()), office.role.name, bodies[0].entity, "of", span)
        if office.role.name in LEADING:
            post = head_post(bodies[0].entity, state.p.vocabulary, state.scene, span)
        term = Term(point_of(times_of(clause)) if founded else "")
        if clause.verb is not None and clause.verb.lemma in LASTING and not founded:
            term = term_of(times_of(clause), "span", holds=is_current(clause))
        emit(act, "position_held", here(person, state), here(post, state), [span], term)
        state.speak(person)
        note_post(act, person, post, aside=False)


def takes_place(clause: Clause, noun: Noun) -> bool:
    """Whether a body is made to come after others: "replaced by a new Ministry", "merged into a new Board"."""
    verb = clause.verb
    after = any(n is noun and word in {"by", "into", "in", "with"} for word, n in clause.phrases)
    if verb is None or verb.voice == "active" or verb.is_negated:
        return False
    made = verb.lemma.split()[0] in TOGETHER - {"move", "transfer"}
    return made and after and "new" in noun.quals and noun.det in {"a", "an"}


def comes_instead(state: State, clause: Clause, noun: Noun) -> bool:
    """Whether a body not told of before is what another was "abolished and replaced by" on a date."""
    verb, outer = clause.verb, clause.parent
    if verb is None or verb.lemma not in {"replace", "supersede"} or outer is None or outer.verb is None:
        return False
    ends = outer.verb.lemma.split()[0] in ENDING and outer.verb.voice != "active" and outer.subject == clause.subject
    known = {m.entity.name for m in state.before.bodies}
    fresh = [m for m in bodies_of(state, noun) if m.entity.name not in known]
    after = any(n is noun and word == "by" for word, n in clause.phrases)
    return ends and after and bool(fresh) and bool(point_of(times_of(clause)))


ENDING = {"abolish", "dissolve", "disband", "wind", "suppress", "scrap", "liquidate", "axe"}
LEADING = {"leader", "steward", "manager"}
"""Roles whose abstract nouns say no title: "under the leadership of Lee"."""
LASTING = {"be", "remain", "stay", "stand", "continue", "work", "operate", "flourish", "thrive", "grow", "expand"}
"""Verbs of how a body fared under somebody, whose time is how long it did."""


def found_anew(state: State, clause: Clause, noun: Noun) -> None:
    """Claim that a body said to be newly founded was, on the date of the reform told of."""
    act = act_of(state, clause, "newly-founded")
    is_reform = clause.verb is not None and clause.verb.lemma.split()[0] in TOGETHER and act.stance == Stance()
    date = point_of(times_of(clause)) if is_reform else ""
    for body in bodies_of(state, noun):
        emit(act, "established", here(body, state), None, [body.span], Term(date))


def is_fronted(state: State, clause: Clause, noun: Noun) -> bool:
    """Whether a phrase opens its clause: "As director of X, Lee ..."."""
    subject = clause.subject[0] if clause.subject else None
    before = state.p.key(noun.start - 2) if noun.start > 1 else ","
    is_first = before in {",", ";", "and", "but", ":"} or after_a_spell(state, noun)
    return subject is not None and noun.start < subject.start and is_first


SPELLS = {"spell", "stint", "term", "terms", "period", "tour", "years"}


def after_a_spell(state: State, noun: Noun) -> bool:
    """Whether a post is one that somebody had had: "After three years as ambassador", "Following a spell as mayor"."""
    at = noun.start - 2
    when = (state.p.whens or {}).get(at)
    if when is not None:
        return when.kind == "duration" and when.marker == "after"
    starts = [state.p.key(here) for here in range(max(0, at - 4), at)]
    return state.p.key(at) in SPELLS and bool({"after", "following"} & set(starts))


def in_capacity(state: State, clause: Clause, noun: Noun) -> None:
    """Claim the post that somebody is said to have done something in, with the times that stand beside it."""
    act = act_of(state, clause, "as-holder")
    start = clause.subject[0].start
    whens = [t.when for t in clause.times if noun.end <= state.chunks[t.at].start < start]
    people = [m for n in clause.subject for m in people_of(state, n)]
    for person in people if act.stance.certainty == "stated" else ():
        for target in targets_of(state, noun, person):
            if target.kind in {"position_held", "secretary_to"}:
                spans = [person.span, target.mention.span]
                term = term_of(whens, "span", holds=False)
                emit(act, target.kind, here(person, state), here(target.mention, state), spans, term)


def title_masters(state: State, clause: Clause, noun: Noun) -> None:
    """Claim the post that somebody's aide is said to be told with: "secretary to Vice Governor Fang Ke"."""
    for complement in noun.office.complements if noun.office and noun.kind == "office" else ():
        title = title_at_complement(state, complement)[0] if complement.kind == "person" else None
        if title is None:
            continue
        master = person_at_complement(state, complement)
        act = replace(act_of(state, clause, "be"), stance=Stance())
        for target in targets_of(state, completed_after(state.p, title, complement.end), master):
            if target.is_post:
                spans = [master.span, target.mention.span]
                emit(act, "position_held", here(master, state), here(target.mention, state), spans)
