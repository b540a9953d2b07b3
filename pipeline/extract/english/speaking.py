"""What a clause or sentence leaves in the scene: whom and what it spoke of, and which of its dates go on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.aides import possessor
from pipeline.extract.english.centres import body_of_post, centre, told_of_before
from pipeline.extract.english.descriptions import note_heir
from pipeline.extract.english.focus import describes_agent, describes_replaced
from pipeline.extract.english.held import known_posts
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.remnants import GAP
from pipeline.extract.english.stance import is_cleft
from pipeline.extract.english.survivors import come_instead, done_to
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import tell

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from schemas.records import Entity


def keep_topic(state: State) -> None:
    """Leave the sentence's bodies in text order for "the latter", and its main subject as the one last spoken of."""
    nouns = [n for c in state.clauses for n in (*c.subject, *c.objects, *(n for _, n in c.phrases))]
    listed = [m for n in sorted(nouns, key=lambda n: n.start) for m in bodies_of(state, n)]
    renamed = [s for s in state.found if s.predicate == "renamed_to" and s.object is not None]
    made = tuple(s.object.name for s in renamed if s.object is not None)
    old = {s.subject.name for s in renamed} if not set(made) & {s.subject.name for s in renamed} else set()
    names = tuple(dict.fromkeys(m.entity.name for m in listed))
    fresh = tuple(name for name in names if name not in old)
    names = paired(state) or (fresh if len(fresh) > 1 else names)
    keep_couple(state)
    if len(names) > 1:
        state.scene = changed(state.scene, listed=names, couple=())
    note_birth(state)
    note_heir(state)
    if renamed:
        state.scene = changed(state.scene, made=(*state.scene.made, *made) if old else state.scene.made)
        return
    told = [c for c in state.clauses if c.kind == "complement" and c.parent is not None and is_cleft(c.parent)]
    main = next((c for c in (*told, *state.clauses) if c.kind in {"main", "complement"} and c.subject), None)
    for noun in topics_of(main) if main else ():
        for body in bodies_of(state, noun):
            state.speak(body)
            state.scene = tell(state.scene, body.entity.name)
            if not state.scene.theme or is_topic(state, body.entity):
                state.scene = changed(state.scene, theme=body.entity.name)
    left = come_instead(state) or done_to(state, main)
    for body in (*body_of_post(state, main), *left):
        state.speak(body)
    for noun in (n for c in state.clauses for n in c.subject if n.kind == "implied"):
        for body in bodies_of(state, noun):
            state.speak(body)
    resumed = None if left else centre(state, next((c for c in state.clauses if c.kind == "main"), None))
    if resumed is not None:
        state.speak(resumed)
        state.scene = tell(state.scene, resumed.entity.name)
    keep_person(state)


def paired(state: State) -> tuple[str, ...]:
    """Return the two bodies that a sentence is about, whatever others it names: "A and B are under C", "A's and B".

    Likewise the subjects of a verb said once: "the Tax Office answers to the Treasury, the Port Office to the Navy".
    """
    main = [c for c in state.clauses if c.kind in {"main", "coordinate"}]
    told = [c for c in main if c.subject][:2]
    nouns = [n for c in told for n in c.subject]
    apart = [len(c.subject) for c in told] == [1, 1] and len(main) == len(told) and told[1].link == GAP
    alike = len(told) == 1 or apart
    names = dict.fromkeys(m.entity.name for n in nouns if n.kind == "body" for m in bodies_of(state, n))
    return tuple(names) if alike and len(names) == len(nouns) == 2 else ()  # noqa: PLR2004 - a pair


def topics_of(clause: Clause) -> list[Noun]:
    """Return what a clause is about: its subject, but for a pronoun of a verb not known ("It rained")."""
    return [noun for noun in clause.subject if clause.verb is not None or noun.kind != "pronoun"]


def is_topic(state: State, body: Entity) -> bool:
    """Whether the page is about a body by its title."""
    return state.scene.topic is not None and state.scene.topic.entity.name == body.name


def note_birth(state: State) -> None:
    """Let the paragraph be about the body whose founding or new name a sentence has told."""
    born = [s.subject if s.predicate == "established" else s.object for s in state.found if s.predicate in BORN]
    if born and born[-1] is not None and any(b.entity.name == born[-1].name for b in state.scene.bodies):
        state.scene = changed(state.scene, theme=born[-1].name)


BORN = {"renamed_to", "established", "replaced_by", "merged_into"}


def keep_person(state: State) -> None:
    """Leave the subject of the last full clause as the person last spoken of, not one described after it."""
    full = [c for c in state.clauses if c.kind not in {"apposition", "relative"} and len(c.subject) == 1]
    people = people_of(state, full[-1].subject[0]) if full else []
    beside = [n for c in state.clauses if c.kind == "apposition" or describes_replaced(c) for n in c.subject]
    described = {m.entity.name for noun in beside for m in people_of(state, noun)}
    if len(people) == 1 and state.scene.persons and state.scene.persons[-1].entity.name in described:
        state.speak(people[0])
    acting = subject_before_reason(state) or told_of_before(state)
    if acting is not None:
        state.speak(acting)


REASONS = {"after", "because", "since", "although", "though"}
"""Words that open a clause which only tells what was before or why: "Lee became director after Birch had left"."""


def subject_before_reason(state: State) -> Mention | None:
    """Return the one person that a sentence is about whose last clause only tells what another had done before."""
    told = [c for c in state.clauses if c.kind not in {"apposition", "relative"}]
    if len(told) < FEWEST or told[-1].kind != "subordinate" or told[-1].link not in REASONS:
        return None
    main = [m for c in told if c.kind in {"main", "coordinate"} for n in c.subject for m in people_of(state, n)]
    return main[-1] if told[0].kind == "main" and len({m.entity.name for m in main}) == 1 else None


FEWEST = 2
"""Clauses of a sentence with a reason, at least."""


def keep_couple(state: State) -> None:
    """Leave the two people a sentence named last for "neither", where no two were its subject together.

    Where it named one alone and said whom they followed, "the latter" is who came: "She made way for Lee".
    """
    nouns = [n for c in state.clauses for n in (*c.subject, *c.objects, *(n for _, n in c.phrases))]
    held = [n.owner for n in nouns if n.kind == "relation" and n.owner is not None]
    named = [n for n in (*nouns, *held) if n.kind == "person"]
    people = {m.entity.name: m for n in sorted(named, key=lambda n: n.start) for m in people_of(state, n)}
    if len(people) > 1 and all(len(c.subject) < 2 for c in state.clauses):  # noqa: PLR2004 - two make a couple
        state.scene = changed(state.scene, couple=tuple(people.values())[-2:])
        return
    followed = [(s.object.name, s.subject.name) for s in state.found if s.predicate == "preceded_by" and s.object]
    known = {m.entity.name: m for m in state.scene.persons}
    couple = tuple(known[name] for name in followed[-1] if name in known) if len(followed) == 1 else ()
    state.scene = changed(state.scene, couple=couple or state.scene.couple)


def speak_of(state: State, clause: Clause) -> None:
    """Note the people and bodies of a clause in order, its subject last."""
    placed = (*clause.objects, *(n for word, n in clause.phrases if not is_goal(state, clause, word, n)))
    others = sorted(placed, key=lambda noun: noun.start)
    for noun in (*others, *clause.subject, *news_of(state, clause)):
        for mention in named_in(state, noun):
            state.speak(mention)
    for noun in (*clause.objects, *clause.subject):
        for post in posts_named(state, noun):
            told = "named" if describes_agent(state, clause) else "posts"
            state.scene = changed(state.scene, **{told: (post, *getattr(state.scene, told))})
    for _, noun in clause.phrases:
        posts = posts_named(state, noun)
        named = posts or told_in_passing(state, noun)
        state.scene = changed(state.scene, named=(*state.scene.named, *named))
        known = {b.entity.name for b in state.scene.bodies}
        fresh = [Mention("body", p.span, p.body) for p in posts if p.body and p.body.name not in known]
        state.scene = changed(state.scene, bodies=(*fresh, *state.scene.bodies))
    note_body_to_lead(state, clause)
    note_place(state, clause)
    note_opening(state, clause)
    note_own_head(state, clause)
    note_awaited(state, clause)
    people = tuple(m for noun in clause.subject for m in people_of(state, noun))
    if people and clause.kind != "apposition":
        state.scene = changed(state.scene, group=people)
    if len(people) > 1:
        state.scene = changed(state.scene, couple=people, listed=())


def note_body_to_lead(state: State, clause: Clause) -> None:
    """Note the body of a post that somebody is still to get: after "will become head of the Mint" it is known."""
    to_come = clause.verb is not None and clause.verb.tense == "future"
    for noun in (*clause.objects, *(n for _, n in clause.phrases)) if to_come else ():
        told = targets_of(state, noun) if noun.office is not None and noun.office.complements else []
        known = {b.entity.name for b in state.scene.bodies}
        posts = [t.mention for t in told if t.is_post and t.mention.body and t.mention.body.name not in known]
        fresh = [Mention("body", post.span, post.body) for post in posts if post.body]
        state.scene = changed(state.scene, bodies=(*fresh, *state.scene.bodies))


PLACING = {"to", "from", "in", "at", "near"}
MOVING = {"move", "shift", "transfer", "relocate", "remove", "base", "locate", "situate", "house"}


def is_goal(state: State, clause: Clause, word: str, noun: Noun) -> bool:
    """Whether a name that looks like a person's is a place that something was moved to: "shifted to Dehra Dun"."""
    placed = clause.verb is not None and clause.verb.lemma in MOVING and word in PLACING and noun.kind == "person"
    return placed and noun.owner is None and not any(people_of(state, n) for n in clause.subject)


def news_of(state: State, clause: Clause) -> list[Noun]:
    """Return whom a clause tells news of that another appointed: "the minister named Lee director. She ..."."""
    verb = clause.verb
    names = verb is not None and verb.voice == "active" and state.p.words.is_a(verb.lemma, "naming")
    told = clause.kind == "main" or (clause.kind == "subordinate" and clause.link == "when")
    people = [n for n in clause.objects if n.kind == "person" or is_somebody(state, n)] if names and told else []
    return people if len(people) == 1 and all(n.kind != "pronoun" for n in clause.subject) else []


def is_somebody(state: State, noun: Noun) -> bool:
    """Whether a noun is "him" or "her"."""
    return noun.kind == "pronoun" and state.p.key(noun.start) in {"him", "her"}


HAVING = {"have", "get", "gain", "await", "need", "seek"}


def note_opening(state: State, clause: Clause) -> None:
    """Note the post that a body has somebody new in: "The bureau has a new director"."""
    if clause.verb is None or clause.verb.lemma not in HAVING or not clause.subject:
        return
    for noun in clause.objects:
        counted = noun.office is not None and noun.office.role.number == "many"
        told = counted or bool({"new", "next"} & set(noun.quals))
        if noun.kind == "office" and told and bodies_of(state, clause.subject[0]):
            owned = replace(noun, owner=clause.subject[0], det="")
            for target in targets_of(state, owned):
                state.speak(target.mention)


NAMING = {"name", "announce", "choose", "appoint", "elect", "find", "select", "pick", "confirm", "identify"}


def note_awaited(state: State, clause: Clause) -> None:
    """Note the post in which a successor is still to be named: "Lee's successor as mayor has not been named"."""
    verb = clause.verb
    awaited = verb is not None and verb.lemma in NAMING and (verb.is_negated or verb.tense == "future")
    for noun in clause.subject if awaited else ():
        if noun.kind == "relation" and state.p.key(noun.head) in {"successor", "replacement"}:
            titles = [n for word, n in clause.phrases if word == "as" and n.kind == "office"]
            told = [t.mention for n in titles for t in targets_of(state, n) if t.is_post]
            posts = told or [post for m in possessor(state, noun) for post in known_posts(state, m)]
            state.scene = changed(state.scene, posts=(*state.scene.posts, *posts[-1:]))


def note_own_head(state: State, clause: Clause) -> None:
    """Note the post whose holders a text goes on about: after "its president must be a neutral" they appointed Lee."""
    told = clause.kind == "main" and not any(n.kind in {"person", "pronoun", "office"} for n in clause.objects)
    for noun in clause.subject if told else ():
        office = noun.office
        if noun.det != "its" or noun.quals or office is None or office.complements or office.role.number != "one":
            continue
        for target in targets_of(state, noun):
            if target.is_post and target.mention.body is not None:
                state.speak(target.mention)


def note_place(state: State, clause: Clause) -> None:
    """Note the place a sentence sets out from: "In Jiangsu ...", "Zhejiang changed ..."."""
    verb = state.chunks[clause.verb.start].start if clause.verb is not None else 0
    fronted = [n for word, n in clause.phrases if word == "in" and n.kind == "place" and n.start < verb]
    for noun in (*fronted, *(n for n in clause.subject if n.kind == "place")):
        state.scene = changed(state.scene, place=state.p.phrase(noun.head, noun.end))


def posts_named(state: State, noun: Noun) -> list[Mention]:
    """Return the posts a noun names in passing and in full, so that their bare roles can be understood later."""
    if noun.kind != "office" or noun.office is None or not (noun.office.complements or is_title(noun)):
        return []
    known = {p.entity.name for p in state.scene.posts}
    return [t.mention for t in targets_of(state, noun) if t.is_post and t.mention.entity.name not in known]


def named_in(state: State, noun: Noun) -> list:  # type: ignore[type-arg]
    """Return the people or bodies of a noun, owners included."""
    owner = named_in(state, noun.owner) if noun.owner is not None else []
    return [*owner, *(people_of(state, noun) or bodies_of(state, noun))]


def told_in_passing(state: State, noun: Noun) -> list[Mention]:
    """Return the post of a bare "the director" in passing, which "that post" can mean afterwards."""
    is_bare = noun.office is not None and noun.det == "the" and noun.office.role.number == "one"
    return [t.mention for t in targets_of(state, noun) if t.is_post and t.mention.body] if is_bare else []


def is_title(noun: Noun) -> bool:
    """Whether a noun names a post by a title that needs no body: "the Chancellor of Justice"."""
    office = noun.office
    alone = office is not None and office.role.kind == "title" and office.role.number == "one" and not office.prefixes
    return alone and noun.det in {"the", ""} and noun.owner is None and not noun.quals
