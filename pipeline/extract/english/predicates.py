"""Plain statements of a frame: a predicate of each subject and object, with what it changes in the scene."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import emit, here, spoken
from pipeline.extract.english.anchors import anchor_of
from pipeline.extract.english.dating import Term, point_of, times_of
from pipeline.extract.english.effects import dates
from pipeline.extract.english.foundings import is_of_forerunner
from pipeline.extract.english.lasting import announced, lasted
from pipeline.extract.english.posts import Target
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.retitled import note_new_name, retitled, take_title
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.terms import value_of
from pipeline.extract.english.wholes import AGAIN
from pipeline.extract.scene import protagonist
from schemas.dates import OPEN
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.terms import Fillers
    from pipeline.extract.mentions import Mention, When

EVENTS = {"established", "abolished", "renamed_to", "replaced_by", "merged_into", "subordinate_to"}
"""Predicates that a reform's date, said once for a paragraph, holds for."""


def mentions(act: Act, term: str, slots: Fillers) -> list[Mention]:
    """Return a term's value as mentions."""
    return [f.mention if isinstance(f, Target) else f for f in value_of(act.state, term, slots)]


FUSING = {"merge", "amalgamate", "combine", "unite", "fuse", "join"}


def is_fusion(act: Act) -> bool:
    """Whether a clause tells what bodies are merged to become, which is no change of one's name."""
    outer = act.clause.parent
    return (
        act.clause.kind == "infinitive" and outer is not None and outer.verb is not None and outer.verb.lemma in FUSING
    )


def is_life(act: Act, subject: Mention) -> bool:
    """Whether a sentence opens with a birth that names no body: "Born 1958 in Brno.", below the name of a person."""
    p = act.state.p
    return p.key(0) == "born" and not p.tokens[0].start < subject.span.start <= p.tokens[-1].end


def predicate(act: Act, name: str, terms: Sequence[str], slots: Fillers) -> None:
    """Claim a predicate of each subject and object."""
    verb = act.clause.verb
    if name == "established" and act.stance.polarity == "negated" and verb is not None and verb.lemma in AGAIN:
        return  # that it was not founded again says nothing of the founding
    if (name == "renamed_to" and is_fusion(act)) or (name == "established" and is_of_forerunner(act)):
        return
    *arguments, effect = terms
    subjects = [s for s in mentions(act, arguments[0], slots) if name != "established" or not is_life(act, s)]
    objects: Sequence[Mention | None] = mentions(act, arguments[1], slots) if len(arguments) > 1 else [None]
    place = next((o for o in objects if o is not None and name == "headquartered_at"), None)
    term = dated(act, name, effect, place) if act.stance.certainty != "expected" else forecast(act, effect)
    certainty = hedged(act, name)
    if name == "distinct_from":
        certainty = replace(act, stance=Stance(act.stance.polarity, "stated"))
    if name == "merged_into" and (whole := formed(act)):
        subjects, objects = [*subjects, *(o for o in objects if o is not None)], whole
    subjects = told_of(act, name, subjects)
    anchor = "" if name in EVENTS and term.start else anchor_of(act.state, act.clause)
    by_turns = "respectively" in spoken(act.clause)
    for at, subject in enumerate(subjects if not by_turns or len(subjects) == len(objects) else ()):
        for other in [objects[at]] if by_turns else objects:
            if other is not None and other.entity.name == subject.entity.name and name != "renamed_to":
                continue
            spans = [subject.span, *([other.span] if other else [])]
            told = seated(act, subject, other, term) if name == "member_of" and other is not None else term
            one = here(subject, act.state)
            two = here(other, act.state) if other else None
            if name == "renamed_to" and other is not None:
                one, two = rename(act, subject, other, effect)
            emit(certainty, name, one, two, spans, told, anchor=anchor)
            end_before(act, name, one, told)
            bury(act, name, subject)
            note_things(act, name, subject, other)


def rename(act: Act, subject: Mention, other: Mention, effect: str) -> tuple[Entity, Entity]:
    """Return the old and the new name of a body or post, and let the scene know it by the new one."""
    title = retitled(act.state, subject, other)
    one, two = renamed(act, subject, title.entity if title else here(other, act.state), effect)
    if act.stance == Stance():
        act.state.scene = note_new_name(act.state.scene, one, two)
        if title is not None:
            take_title(act.state, subject, title)
    return one, two


def seated(act: Act, member: Mention, body: Mention, term: Term) -> Term:
    """Return from when to when somebody sat in a body, whose length may be told later: "sat on it for seven years"."""
    if act.stance != Stance():
        return term
    if term == Term():
        return Term("", lasted(act, member, body))
    if term.start:
        entry = member.entity.name, body.entity.name, term.start
        act.state.scene = replace(act.state.scene, begun=(*act.state.scene.begun, entry))
    return term


def forecast(act: Act, effect: str) -> Term:
    """Return the day for which an event is announced: "will be merged into the Board on 1 May"."""
    return (
        Term(announced(act)) if effect in {"point", "start", "span"} and act.stance.polarity == "affirmed" else Term()
    )


def note_things(act: Act, name: str, subject: Mention, other: Mention | None) -> None:
    """Let the scene know what was spoken of; the post that something reports to is only named in passing."""
    is_told = name in ABOUT_POSTS and act.stance.polarity == "affirmed"
    for known in (subject, other) if name not in {"abolished", "merged_into"} else (other,):
        if known is None or (known.kind != "body" and not (known.kind == "post" and is_told)):
            continue
        if known.kind == "post" and known is other and name == "reports_to":
            act.state.scene = replace(act.state.scene, named=(*act.state.scene.named, known))
        elif known.kind == "body" or known is subject or subject.kind != "post":
            act.state.speak(known)


FORMING = {"form", "create", "establish", "constitute", "become", "make"}


def formed(act: Act) -> list[Mention]:
    """Return what bodies are merged to form: "A was merged with B to form C"."""
    inner = (c for c in act.state.clauses if c.parent is act.clause and c.kind == "infinitive" and c.verb)
    forming = next((c for c in inner if c.verb and c.verb.lemma in FORMING), None)
    return [m for n in forming.objects for m in bodies_of(act.state, n)] if forming else []


MOVING = {"move", "transfer", "shift", "pass", "return", "relocate", "reassign", "switch"}


def end_before(act: Act, name: str, subject: Entity, term: Term) -> None:
    """Let what a sentence told a body to be under or at end when it moved: "under A in 1943, moved to B in 1958"."""
    verb, found = act.clause.verb, act.state.found
    moves = verb is not None and verb.lemma.split()[0] in MOVING and act.stance == Stance() and bool(term.start)
    for at, told in enumerate(found[:-1]) if moves and name == "subordinate_to" else ():
        if told.predicate == name and told.subject.name == subject.name and told.start and not told.end:
            found[at] = replace(told, end=term.start)


def told_of(act: Act, name: str, subjects: list[Mention]) -> list[Mention]:
    """Return of what a predicate is claimed: not of what has been founded before, of the next in line."""
    if name == "established" and act.pattern == "comes-into-being":
        return [s for s in subjects if not is_founded(act, s)]
    return (before_in_line(act) if name == "replaced_by" else []) or subjects


def before_in_line(act: Act) -> list[Mention]:
    """Return what was just said to have come before: "succeeded in 1939 by A and in 1973 by B" makes B follow A."""
    outer, verb = act.clause.parent, act.clause.verb
    shared = act.clause.kind == "coordinate" and outer is not None and verb is not None and outer.verb is verb
    if not shared or outer is None or not act.clause.times or act.clause.times == outer.times:
        return []
    nouns = [n for word, n in outer.phrases if word in {"by", "with"}]
    return [m for n in nouns for m in bodies_of(act.state, n)]


def is_founded(act: Act, thing: Mention) -> bool:
    """Whether a sentence has told of a founding already, of which the beginning of work is no second one."""
    return any(s.predicate == "established" and s.subject.name == thing.entity.name for s in act.state.found)


def renamed(act: Act, subject: Mention, fresh: Entity, effect: str) -> tuple[Entity, Entity]:
    """Return the old and new name of a change of name, each as it was called at the time.

    A body known by its present name changes from the first name that was said before ("set up as X ... it became Y").
    """
    old, scene = here(subject, act.state), act.state.scene
    for before in act.state.found:
        told = before.predicate == "renamed_to" and before.subject.name == old.name and before.object is not None
        if told and before.object is not None and before.object.name != fresh.name:
            old = before.object
    if effect == "undated":
        act.state.scene = replace(scene, former=(*scene.former, (old, fresh)))
        return old, fresh
    said = old.name == fresh.name or not any(word[:1].isupper() for word in old.words.split()[1:])
    pending = next((pair for pair in reversed(scene.former) if said and pair[1].name == old.name), None)
    if pending is not None:
        kept = tuple(pair for pair in scene.former if pair is not pending)
        act.state.scene = replace(scene, former=(*kept, (fresh, pending[1])))
        return Entity(pending[0].name, old.words, pending[0].id), fresh
    if old.name == fresh.name:
        written = next((b.entity.words for b in scene.bodies if b.entity.name == old.name), old.words)
        return Entity(plain_name(written), old.words, old.id), Entity(plain_name(fresh.words), fresh.words, fresh.id)
    return old, fresh


def plain_name(words: str) -> str:
    """Return a name's words without article and line breaks."""
    text = " ".join(words.split())
    return text[4:] if text.lower().startswith("the ") else text


def bury(act: Act, name: str, subject: Mention) -> None:
    """Let what is no more stand behind all other bodies when a description is looked up."""
    about = protagonist(act.state.scene)
    is_about = about is not None and about.entity.name == subject.entity.name
    if name == "merged_into" and act.stance == Stance() and not is_about:
        others = tuple(b for b in act.state.scene.bodies if b.entity.name != subject.entity.name)
        act.state.scene = replace(act.state.scene, bodies=(subject, *others))


PAST = {"hitherto", "previously", "formerly", "originally", "heretofore", "initially"}
ABOUT_POSTS = {"has_rank", "reports_to", "characterised_as", "established"}
NOW = {"now", "currently", "presently", "today", "still", "nowadays", "at present", "these days"}


def hedged(act: Act, name: str) -> Act:
    """Take what something is described as for a view of others."""
    if name != "characterised_as" or act.stance.certainty != "stated":
        return act
    return type(act)(act.state, act.clause, act.pattern, Stance(act.stance.polarity, "hedged"))


def times_of_place(act: Act, place: Mention) -> list[When]:
    """Return a clause's times but for those after another place: "is based in A, with an office in B since 1990"."""
    whens, at, text = sorted(times_of(act.clause), key=lambda w: w.span), place.span.end, act.state.p.text
    near: list[When] = []
    for when in whens:
        between = text[at : when.span.start].strip(" ,") if when.span.start >= at else ""
        if between.isspace() or not between:
            near.append(when)
            at = max(at, when.span.end)
    far = [w for w in whens if not any(w is n for n in near)]
    apart = any(ELSEWHERE & set(text[place.span.end : w.span.start].partition(",")[2].split()) for w in far)
    return near if apart or any(w.span.start >= place.span.end for w in near) else whens


ELSEWHERE = {"in", "at", "with", "and"}
"""Words after a comma by which a time is no longer that of the place before it."""


def dated(act: Act, name: str, effect: str, place: Mention | None = None) -> Term:
    """Return the dates of a predicate: the clause's, else the date of the reform being told of."""
    whens = times_of_place(act, place) if place is not None else times_of(act.clause)
    term = dates(whens, effect, act.clause)
    present = act.clause.verb is not None and act.clause.verb.tense == "present"
    if effect == "start" and present and not term.end and NOW & spoken(act.clause):
        return Term(term.start, OPEN)
    if name in EVENTS and effect in {"point", "start"} and term == Term() and act.stance == Stance():
        perfect = act.clause.verb is not None and act.clause.verb.tense == "perfect"
        return term if present or perfect else Term(act.state.fixed_date)
    if effect == "span" and term == Term() and name in {"part_of", "subordinate_to"} and PAST & spoken(act.clause):
        outer = act.clause.parent
        return Term("", (point_of(times_of(outer)) if outer else "") or act.state.fixed_date)
    if effect == "span" and not term.end and NOW & spoken(act.clause):
        return Term(term.start, OPEN)
    return term
