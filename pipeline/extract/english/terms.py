"""Terms in a frame's statements: a slot, or what follows from one ("head(body)", "held(old)", "focus")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.capacities import as_acting, in_own_right
from pipeline.extract.english.dating import point_of, times_of
from pipeline.extract.english.held import is_outdated, known_posts, line_of
from pipeline.extract.english.histories import (
    acting_of,
    begun_by,
    called_beside,
    full_of,
    gained_along,
    gained_by,
    had_by,
    hoped_by,
    is_of_others,
    is_only_former,
    left_for_another,
    left_in,
    of_whom_before,
    over_of,
)
from pipeline.extract.english.leaders import chair_of, head_of, judgeship
from pipeline.extract.english.newcomers import describes_newcomer, promoted, raised_from
from pipeline.extract.english.otherwise import says_otherwise
from pipeline.extract.english.posts import Target, targets_of, titled_here
from pipeline.extract.english.references import people_of
from pipeline.extract.english.remnants import GAP
from pipeline.extract.english.seated import COUNCILS, is_council, is_court, is_party
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import in_focus, posts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pipeline.extract.english.state import State

Filler = Mention | Target
Fillers = dict[str, list[Filler]]


def value_of(state: State, term: str, slots: Mapping[str, Sequence[Filler]]) -> list[Filler]:
    """Return the value of a term; of "a|b" the first that has one."""
    for part in term.split("|"):
        if part.startswith(IMPLIED) and says_otherwise(state):
            continue
        if part.startswith(IMPLIED) and (around := told_around(state) or of_whom_before(state)):
            return list(around)
        name, bracket, argument = part.removesuffix(")").partition("(")
        found = derived(state, name, list(slots.get(argument, ()))) if bracket else plain(state, name, slots)
        if found:
            return found
    return []


IMPLIED = ("held(", "focus", "vacated", "chief")
"""Terms for a post that a clause only implies."""


def plain(state: State, name: str, slots: Mapping[str, Sequence[Filler]]) -> list[Filler]:
    """Return the fillers of a slot, or the post in focus."""
    if name == "focus" and (chosen := chosen_for(state)):
        return chosen
    if name == "focus":
        return [] if goes_on(state) or there_is_place(state) else focus_of(state, slots)
    if name == "stand-in-focus":
        people = {
            m.entity.name for noun in (state.clause.subject if state.clause else ()) for m in people_of(state, noun)
        }
        own = {post.entity.name for who, post in state.scene.held if who in people and not post.acting}
        named = [n for _, n in (state.clause.phrases if state.clause else ()) if n.kind == "postword"]
        here = titled_here(state, own=bool(named))
        told = (
            tuple(here)
            if here
            else in_focus(state.scene)
            if len(state.scene.posts) == 1
            else in_focus(state.before) or in_focus(state.scene)
        )
        return [as_acting(post) for post in told if post.entity.name not in own or (named and here)]
    return list(OF_SCENE[name](state)) if name in OF_SCENE else list(slots.get(name, ()))


def there_is_place(state: State) -> bool:
    """Whether "there" is the place just named, not a post: "worked in Kent from 1968 and stayed there until 1982"."""
    verb = state.clause.verb if state.clause is not None else None
    if verb is None or all(chunk.key != "there" for chunk in state.chunks[verb.end : verb.end + 1]):
        return False
    nouns = [chunk.noun for chunk in state.chunks[: verb.start] if chunk.noun is not None]
    named = [noun.kind for noun in nouns if noun.kind in {"place", "office", "body", "postword"}]
    return named[-1:] == ["place"]


def told_around(state: State) -> list[Mention]:
    """Return the post that the clause around gives the subject: "mayor since 1990, when she replaced Lee"."""
    clause = state.clause
    if clause is None or clause.kind != "subordinate" or clause.link != "when":
        return []
    people = {m.entity.name for noun in clause.subject for m in people_of(state, noun)}
    ends, date = clause.verb is not None and clause.verb.voice == "passive", point_of(times_of(clause))
    told = [
        s
        for s in state.found
        if s.predicate == "position_held" and s.subject.name in people and date and date == (s.end if ends else s.start)
    ]
    posts = posts_of(state.scene, told[-1].subject.name) if told else ()
    return [p for p in posts if told[-1].object is not None and p.entity.name == told[-1].object.name]


def focus_of(state: State, slots: Mapping[str, Sequence[Filler]]) -> list[Filler]:
    """Return the post in focus, unless it is that of whoever is only the agent: "appointed by Lee, the minister"."""
    old = {f.entity.name for f in slots.get("old", ()) if isinstance(f, Mention)}
    if any(who in old and at >= state.limit.start for who, at in state.scene.unread):
        return []
    if names_untold(state):
        return []
    agents = {f.entity.name for f in slots.get("agent", ()) if isinstance(f, Mention)}
    held = {post.entity.name for who, post in state.scene.held if who in agents}
    told = in_focus(state.before) if describes_newcomer(state) else in_focus(state.scene)
    told = () if is_of_others(state, told) or is_only_former(state, told) else told
    return [in_own_right(post) for post in told if post.entity.name not in held and not is_outdated(state, post)]


def names_untold(state: State) -> bool:
    """Whether a clause names a post that was not understood, so that it is about no other: "elected him X of the Y"."""
    clause = state.clause
    nouns = [*clause.objects, *(n for word, n in clause.phrases if word == "as")] if clause is not None else []
    return any(n.kind == "office" and not targets_of(state, n) for n in nouns)


def chosen_for(state: State) -> list[Filler]:
    """Return the post that the one who "will take over" was said to be chosen for, not the one held until then."""
    clause = state.clause
    if clause is None or clause.verb is None or clause.verb.tense != "future":
        return []
    people = {m.entity.name for noun in clause.subject for m in people_of(state, noun)}
    begun = [name for who, name, _ in state.scene.begun if who in people][-1:]
    found: list[Filler] = [p for who, p in state.scene.held if who in people and p.entity.name in begun]
    return found[-1:]


def goes_on(state: State) -> bool:
    """Whether the clause goes on to say itself which post it is: "moved up to be director"."""
    return any(
        clause.parent is state.clause and clause.kind == "infinitive" and clause.verb and clause.verb.lemma in BECOMING
        for clause in state.clauses
    )


BECOMING = {"be", "become", "head", "lead", "run", "chair", "direct", "succeed", "replace", "follow", "take", "fill",
            "act", "serve", "stand", "deputise"}  # fmt: skip


def vacated(state: State) -> list[Filler]:
    """Return the post that the clause around tells of: "the post was vacant from May, when Lee resigned"."""
    outer = state.clause.parent if state.clause else None
    nouns = outer.subject if outer is not None and state.clause and state.clause.kind == "subordinate" else []
    if nouns and outer is not None:
        nouns = [*nouns, *(replace(n, det="its") for word, n in outer.phrases if word == "without")]
    found: list[Filler] = [
        t.mention for n in nouns if n.kind in {"office", "postword"} for t in targets_of(state, n) if t.is_post
    ]
    return found[-1:]


def derived(state: State, name: str, fillers: Sequence[Filler]) -> list[Filler]:
    """Apply a function of ``FUNCTIONS`` to each filler; of posts held only the last counts."""
    found: list[Filler] = [p for f in fillers if isinstance(f, Mention) for p in FUNCTIONS[name](state, f)]
    return found if name in {"head", "headed", "chair"} else found[-1:]


def held_in(state: State, body: Mention) -> list[Mention]:
    """Return the post in a body that was spoken of last, else its head's; in a council one may only have a seat."""
    posts = [*(post for _, post in state.scene.held), *state.scene.posts]
    known = [p for p in posts if p.body is not None and p.body.name == body.entity.name]
    closed = is_council(body) or is_party(body) or is_court(body)
    return known[-1:] or ([] if closed else [head_of(state, body)])


def own_of(state: State, person: Mention) -> list[Mention]:
    """Return the post somebody is said to have beside whom a participle stands: "the mayor, Lee, elected in May"."""
    return known_posts(state, person) if state.clause is not None and state.clause.kind == "participle" else []


FOLLOWING = {"en-replaced-by"}
"""Patterns by which somebody gets a post from another, in which they are then followed in turn."""
APPOINTING = {"en-appointed", "en-become", "en-moves-to"}
"""Patterns by which somebody gets a post also where no date is told."""


def vacated_by(state: State, person: Mention) -> list[Mention]:
    """Return the post that somebody is followed in: of one just given another, the post they had before."""
    told = [s for s in state.found if s.predicate == "position_held" and s.subject.name == person.entity.name]
    date = point_of(times_of(state.clause)) if state.clause is not None else ""
    fresh = [
        s.object.name
        for s in told
        if s.object
        and not s.end
        and s.pattern_id not in FOLLOWING
        and (s.pattern_id in APPOINTING if not s.start else not date or s.start == date)
    ][-1:]
    held = posts_of(state.scene, person.entity.name)
    before = [p for p in held if p.entity.name not in fresh]
    if fresh and state.clause is not None and state.clause.link == GAP:
        return [p for p in held if p.entity.name in fresh][-1:]
    if not fresh:
        return known_posts(state, person)
    focus = in_focus(state.before)
    return before[-1:] or ([] if is_only_former(state, focus) else list(focus))


def titled(state: State, person: Mention) -> list[Mention]:
    """Return the post that stands beside the name of one who "took office": "the director, Lee, took office"."""
    verb = state.clause.verb if state.clause is not None else None
    if verb is None or {"over", "up", "in", "step", "charge"} & {*verb.lemma.split(), *state.clause.spoken()}:  # type: ignore[union-attr]
        return []
    told = {s.object.name for s in state.found if s.predicate == "position_held" and s.object and not s.end.strip(".")}
    return [p for p in posts_of(state.scene, person.entity.name) if p.entity.name in told][-1:]


def sat_in(state: State, body: Mention) -> list[Mention]:
    """Return a council that somebody leaves a seat in; where a post in it is known it is that which is left."""
    posts = [*(post for _, post in state.scene.held), *state.scene.posts]
    known = any(p.body is not None and p.body.name == body.entity.name for p in posts)
    return [] if known or not is_council(body) else [body]


CHAMBERS = COUNCILS - {"politburo", "secretariat", "cabinet"} | {
    "house", "diet", "duma", "sejm", "legislature", "board", "knesset", "bundestag", "commission", "chamber", "landtag",
    "bundesrat", "riksdag", "storting", "folketing", "saeima", "seimas", "riigikogu", "majlis", "rada", "cortes",
    "eduskunta", "althing", "skupština", "lords", "commons",
}  # fmt: skip
"""Bodies in which members represent whoever sent them."""


def chamber(_: State, body: Mention) -> list[Mention]:
    """Return a body if people represent others in it."""
    return [body] if CHAMBERS & set(key_of(body.entity.name.partition(" of ")[0]).split()) else []


OF_SCENE: Mapping[str, Callable[[State], Sequence[Filler]]] = {
    "vacated": vacated,
    "chief": lambda state: [head_of(state, body) for body in state.scene.bodies[-1:]],
    "sought": lambda state: [post for _, post in state.scene.hoped[-1:] if post.kind == "post"],
}
"""Terms for a post that what was told before says."""
FUNCTIONS: Mapping[str, Callable[[State, Mention], list[Mention]]] = {
    "head": lambda state, body: [head_of(state, body)],
    "chair": lambda state, body: [chair_of(state, body)],
    "judge": lambda _, body: [judgeship(body)],
    "headed": held_in,
    "left": left_in,
    "seat": sat_in,
    "chamber": chamber,
    "held": known_posts,
    "deputy": raised_from,
    "promoted": promoted,
    "titled": titled,
    "hoped": hoped_by,
    "own": own_of,
    "vacated": vacated_by,
    "line": lambda state, person: [] if says_otherwise(state) else line_of(state, person),
    "acting": acting_of,
    "full": full_of,
    "back": left_for_another,
    "over": over_of,
    "had": had_by,
    "called": called_beside,
    "fresh": begun_by,
    "gained": gained_by,
    "along": gained_along,
    "stand-in": lambda state, person: [as_acting(p) for p in known_posts(state, person)],
}
