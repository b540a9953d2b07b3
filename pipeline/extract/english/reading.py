"""One sentence: its clauses read in the order in which they become true for the reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.dates import last_spoken
from pipeline.extract.english.across import give_across
from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.apart import read_apart
from pipeline.extract.english.asides import read_asides
from pipeline.extract.english.beginnings import read_beginnings
from pipeline.extract.english.belonging import read_stays
from pipeline.extract.english.brackets import read_brackets
from pipeline.extract.english.bulletins import bulletin_after, date_by_bulletin, parted_source
from pipeline.extract.english.cabinets import read_named_ministers, spelt_portfolios, tells_of_cabinet
from pipeline.extract.english.callings import read_callings
from pipeline.extract.english.chunks import chunks_of
from pipeline.extract.english.comings import note_coming
from pipeline.extract.english.copula import read_copula
from pipeline.extract.english.dating import WHERE
from pipeline.extract.english.departures import one_end, read_departures
from pipeline.extract.english.distinctions import read_appositions, read_distinction
from pipeline.extract.english.duties import read_duties
from pipeline.extract.english.dying import date_by_death, read_dying
from pipeline.extract.english.entries import date_by_entry
from pipeline.extract.english.epithets import read_short_names
from pipeline.extract.english.existing import read_listed_parts
from pipeline.extract.english.fronted import (
    give_bearers,
    part_from_lists,
    set_capacities_apart,
    set_spells_apart,
    share_fronted_dates,
)
from pipeline.extract.english.fronted_adjectives import set_front_apart
from pipeline.extract.english.functions import join_functions, read_function
from pipeline.extract.english.further_seats import read_further_seats
from pipeline.extract.english.fusions import read_fusions
from pipeline.extract.english.grades import compare_ranks
from pipeline.extract.english.handovers import read_handovers
from pipeline.extract.english.heads import note_title
from pipeline.extract.english.hindsight import tell_in_hindsight
from pipeline.extract.english.lasting import date_by_length
from pipeline.extract.english.lettered import without_letters
from pipeline.extract.english.lifetimes import without_births
from pipeline.extract.english.looking_back import times_told
from pipeline.extract.english.matching import read_clause
from pipeline.extract.english.nicknames import read_nickname
from pipeline.extract.english.nominal import read_events, set_titles_apart
from pipeline.extract.english.outcomes import read_outcome
from pipeline.extract.english.parse_nouns import last_person
from pipeline.extract.english.parser import clauses_of
from pipeline.extract.english.performing import spelt_duties
from pipeline.extract.english.ranks import is_style
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.remnants import GAP
from pipeline.extract.english.resolve import post_of_body
from pipeline.extract.english.same_spell import spell_after
from pipeline.extract.english.sayers import set_source_apart
from pipeline.extract.english.seats import read_seats
from pipeline.extract.english.sentence import passage_of
from pipeline.extract.english.shared_verbs import rejoin
from pipeline.extract.english.since_events import date_from_events
from pipeline.extract.english.speaking import keep_topic, speak_of
from pipeline.extract.english.staffing import read_staff
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.state import State
from pipeline.extract.english.stations import read_station
from pipeline.extract.english.stead import read_succession, spelt_vice
from pipeline.extract.english.strangers import note_stranger
from pipeline.extract.english.subjectless import with_subject
from pipeline.extract.english.subjects import fill_subject, stand_for_all, tells_somebody
from pipeline.extract.english.supposing import supposed, was_to_have
from pipeline.extract.english.telegraphic import spelt_out
from pipeline.extract.english.turns import by_turns
from pipeline.extract.english.universals import read_universal
from pipeline.extract.english.unread import note_unread
from pipeline.extract.english.views import read_views
from pipeline.extract.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.mentions import When
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Entity, Span, Statement


COPULAS = {"be", "remain", "serve", "act", "hold", "double", "double up"}


def read_sentence(
    text: str,
    span: Span,
    scene: Scene,
    vocabulary: Vocabulary,
    whole: Span | None = None,
    *,
    person: Mention | None = None,
) -> tuple[list[Statement], Scene]:
    """Read one sentence in its scene.

    Args:
        text: The document.
        span: The stretch of it to read.
        scene: What was spoken of before.
        vocabulary: The compiled lexicon.
        whole: The unit the stretch is of, where that is longer: quotes may take in its date.
        person: Of whom it tells, where it is known to leave the subject out.

    Returns:
        The statements, and the scene after it.
    """
    passage = without_letters(parted_source(passage_of(text, span, scene, vocabulary)))
    passage = spelt_vice(spelt_portfolios(passage, scene))
    passage = with_subject(spelt_duties(spelt_out(passage, scene)), scene, person)
    if not passage.tokens:
        return [], scene
    chunks = chunks_of(passage)
    clauses = dated_clauses(passage, chunks, scene)
    state = State(passage, chunks, clauses, scene, scene, fixed_date=scene.reform, whole=whole)
    for clause in ordered(clauses):
        read_one(state, clause)
    for reader in WHOLE_SENTENCE if clauses else ():
        reader(state)
    read_staff(state)
    compare_ranks(state)
    keep_topic(state)
    set_source_apart(state)
    whens = without_births(times_told(passage, clauses, scene), state.found)
    date = last_spoken(whens, scene.date)
    news, date = bulletin_after(state, scene, date)
    cabinet, spent = scene.is_cabinet or tells_of_cabinet(passage), is_spent(whens, scene)
    told = changed(state.scene, spell=spell_after(whens, scene.spell), is_spent=spent, is_cabinet=cabinet)
    after = changed(told, date=date, news=news, since=span.start)
    return state.found, after


WHOLE_SENTENCE = (
    read_seats, read_further_seats, read_beginnings, read_callings, read_fusions, read_listed_parts, read_appositions,
    read_events, read_stays, read_apart, read_views, read_handovers, read_duties, read_named_ministers, join_functions,
    note_stranger, one_end,
)  # fmt: skip
"""Readers of what a sentence says outside the frames of its verbs, in the order that they go."""


def is_spent(whens: Sequence[When], scene: Scene) -> bool:
    """Whether a length of time has been told since the date last spoken of: "in 1970 and spent five years there"."""
    told = [w.kind for w in sorted(whens, key=lambda w: w.span) if w.start or w.end or w.kind == "duration"]
    return told[-1] == "duration" if told else scene.is_spent


def dated_clauses(passage: Passage, chunks: list[Chunk], scene: Scene) -> list[Clause]:
    """Return the clauses of a sentence, each with the times that are its own."""
    clauses = by_turns(clauses_of(passage, chunks), chunks)
    give_bearers(clauses)
    part_from_lists(chunks, clauses)
    set_capacities_apart(chunks, clauses)
    share_fronted_dates(passage, clauses)
    set_spells_apart(chunks, clauses)
    set_front_apart(chunks, clauses)
    rejoin(clauses)
    give_across(passage, chunks, clauses)
    set_titles_apart(passage, chunks, clauses)
    date_from_events(passage, clauses, chunks)
    tell_in_hindsight(chunks, clauses, scene)
    if scene.entry is not None:
        date_by_entry(clauses, chunks, scene.entry)
    else:
        date_by_bulletin(passage, clauses, scene)
    return clauses


def ordered(clauses: list[Clause]) -> list[Clause]:
    """Order clauses: what describes a noun before the clause the noun stands in, else as they stand."""
    place = {id(c): (position(c), n) for n, c in enumerate(clauses)}
    for clause in clauses:
        outer = clause.parent
        if clause.is_elliptic and clause.kind == "apposition" and outer is not None and id(outer) in place:
            place[id(clause)] = min(place[id(clause)], (place[id(outer)][0], -1))
    return sorted(clauses, key=lambda c: place[id(c)])


def position(clause: Clause) -> int:
    """Return the chunk a clause is ordered by: its verb, of one without a verb its first."""
    return clause.verb.start if clause.verb is not None and clause.link != GAP else clause.first


def read_one(state: State, clause: Clause) -> None:
    """Read a clause and let the scene know whom and what it spoke of."""
    fill_subject(state, clause)
    if clause.kind == "with" and clause.parent is not None and not state.scene.bodies:
        for body in (b for noun in clause.parent.subject for b in bodies_of(state, noun)):
            state.speak(body)
    if clause.kind == "apposition" and clause.parent is not None:
        state.clause = clause.parent
        resolve_subjects(state, clause.parent)
        stand_for_all(state, clause, clause.parent)
    state.clause = clause
    resolve_subjects(state, clause)
    state.where = clause.antecedent if clause.link in WHERE else None
    before = len(state.found)
    date_by_length(state, clause)
    date_by_death(state, clause)
    read_departures(state, clause)
    note_title(state, clause)
    read_predicate(state, clause)
    read_dying(state, clause)
    note_coming(state, clause)
    note_unread(state, clause, before)
    read_succession(state, clause, before)
    read_asides(state, clause)
    read_brackets(state, clause)
    read_short_names(state, clause)
    rank_people(state, clause)
    speak_of(state, clause)
    for statement in state.found[before:]:
        if statement.pattern_id == "en-establishes" and statement.predicate == "established":
            state.speak(Mention("body", statement.quote, statement.subject))
        if statement.predicate in {"abolished", "merged_into"} and statement.polarity == "affirmed":
            state.scene = changed(state.scene, gone=Mention("body", statement.quote, statement.subject))
        if statement.predicate == "renamed_to" and statement.object is not None:
            rename_posts(state, statement.subject, statement.object, statement.start)
            rename_nouns(state, clause, statement.subject, statement.object)
            state.speak(Mention("body", statement.quote, statement.object))


def rank_people(state: State, clause: Clause) -> None:
    """Claim the military ranks that stand before people's names."""
    for noun in (*clause.subject, *clause.objects, *(n for _, n in clause.phrases)):
        is_rank = noun.kind == "person" and noun.rank is not None
        told = is_rank and noun.rank is not None and not is_style(noun.rank.entity.name)
        for person in people_of(state, noun) if told else ():
            act = replace(act_of(state, clause, "service-rank"), stance=Stance())
            if noun.rank:
                emit(act, "has_rank", here(person, state), noun.rank.entity, [person.span, noun.rank.span])


def rename_posts(state: State, old: Entity, fresh: Entity, date: str) -> None:
    """Let the posts in focus follow a body to its new name."""
    posts = tuple(
        replace(p, body=fresh, entity=post_of_body(p.role, "head", fresh)) if p.body and p.body.name == old.name else p
        for p in state.scene.posts
    )
    state.scene = changed(state.scene, posts=posts, renamed=(*state.scene.renamed, (old.name, fresh, date)))


def rename_nouns(state: State, clause: Clause, old: Entity, fresh: Entity) -> None:
    """Let the subject of a change of name mean the body by its new name in the clauses that share it."""
    topic = state.scene.topic.entity.name if state.scene.topic is not None else ""
    later = [c for c in state.clauses if c.first > clause.first and c.kind in {"main", "coordinate"}]
    shared = [n for n in clause.subject if any(n is other for c in later for other in c.subject)]
    for noun in shared if old.name != topic and clause.kind != "apposition" else ():
        state.bodies[id(noun)] = [
            replace(m, entity=replace(m.entity, name=fresh.name, id=fresh.id)) if m.entity.name == old.name else m
            for m in bodies_of(state, noun)
        ]


def read_predicate(state: State, clause: Clause) -> None:
    """Read what a clause says: a copula as such first, then by the frames, then as a function or an order of ranks."""
    if supposed(state, clause):
        hear_of(state, clause)
        return
    if read_outcome(state, clause) or read_distinction(state, clause) or read_station(state, clause):
        return
    is_be = clause.is_elliptic or (clause.verb is not None and clause.verb.lemma in COPULAS)
    if is_be and read_copula(state, clause) and any(people_of(state, n) for n in clause.subject):
        return
    if not (read_universal(state, clause) or read_nickname(state, clause)):
        _ = read_clause(state, clause) or read_function(state, clause)


def hear_of(state: State, clause: Clause) -> None:
    """Leave the post that somebody "was to have" had as the one told of, and claim nothing."""
    scene, before = state.scene, len(state.found)
    if was_to_have(state, clause):
        read_clause(state, clause)
        del state.found[before:]
        state.scene = changed(scene, posts=state.scene.posts)


def named_beside(state: State, clause: Clause) -> list[Mention]:
    """Return the people a clause names after its verb: its subject "he" is none of them ("he was Lee's secretary")."""
    nouns = [*clause.objects, *(n for _, n in clause.phrases)]
    nouns = [*nouns, *(n.owner for n in nouns if n.owner is not None), *map(last_person, nouns)]
    return [m for n in nouns if n.kind == "person" and not n.det for m in people_of(state, n)]


def resolve_subjects(state: State, clause: Clause) -> None:
    """Resolve the subject before anything else of the clause."""
    for noun in clause.subject:
        if noun.kind == "pronoun" and tells_somebody(state, clause):
            state.kept.append(noun)
            state.people[id(noun)] = []
        if noun.owner is not None and noun.owner.kind == "pronoun":
            people_of(state, noun.owner)
        if not people_of(state, noun, named_beside(state, clause) if noun.kind == "pronoun" else ()):
            bodies_of(state, noun)
        if noun.kind == "office" and noun.owner is not None and noun.owner.kind == "body":
            for body in bodies_of(state, noun.owner):
                state.speak(body)
