"""What the post and the term of a tenure are where the clause leaves them open, by what was told before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import emit, here, spoken
from pipeline.extract.english.dating import Term
from pipeline.extract.english.foundings import in_its_time
from pipeline.extract.english.lasting import HITHERTO, began, ended_then, lasted, left_after
from pipeline.extract.english.references import people_of
from pipeline.extract.scene import in_focus
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention


def unclaimed(act: Act, people: Sequence[Mention]) -> list[Mention]:
    """Return the post in focus for one who followed another, in a life not where it is only somebody else's."""
    focus, names = list(in_focus(act.state.scene)), {m.entity.name for m in people}
    holders = {who for who, post in act.state.scene.held if focus and post.entity.name == focus[0].entity.name}
    topic = act.state.scene.topic
    about = topic is not None and topic.kind == "person"
    about = about or bool(names & {m.entity.name for m in act.state.before.persons})
    once = {post.entity.name for _, post in act.state.scene.formerly}
    if focus and not holders and focus[0].entity.name in once:
        return []
    return [] if about and holders and not holders & names else focus


def completed(act: Act, kind: str, holder: Mention, post: Mention, term: Term) -> Term:
    """Return a term with the end of it that the clause does not give and that follows from what was told before."""
    if kind == "position_held" and not (term.start and term.end):
        term = in_its_time(act, post, term)
    if kind in {"position_held", "member_of"} and term == Term():
        term = Term(*left_after(act))
        term = term if term.start else Term("", lasted(act, holder, post))
    elif kind == "position_held" and term.end and not term.start:
        term = Term(began(act, holder, post, term.end), term.end)
    elif kind == "position_held" and term.start and not term.end:
        term = Term(term.start, died_then(act, holder) or left_then(act, holder, post))
    if post.acting and not term.start:
        term = Term(vacant_since(act, post), term.end)
    hitherto = term == Term() and HITHERTO & spoken(act.clause)
    return Term("", ended_then(act.clause)) if hitherto else term


def died_then(act: Act, holder: Mention) -> str:
    """Return when one died of whom is then told what they had been: "She died in May. She had run it since 1990"."""
    verb, before = act.clause.verb, act.state.before
    since = any(timed.when.kind in {"since", "interval"} for timed in act.clause.times)
    if verb is None or not verb.is_pluperfect or not since or act.clause.kind != "main":
        return ""
    died = [date for who, date in before.deaths[-1:] if who == holder.entity.name]
    return died[0] if died and died[0] == before.date else ""


def left_then(act: Act, holder: Mention, post: Mention) -> str:
    """Return when somebody left of whom is then told since when: "She gave it up in May. She had run it since 1990"."""
    verb, names = act.clause.verb, (holder.entity.name, post.entity.name)
    since = any(timed.when.kind == "since" for timed in act.clause.times)
    if verb is None or not verb.is_pluperfect or not since or act.clause.kind not in {"main", "relative"}:
        return ""
    ends = [end for *known, end in act.state.before.ended[-LATELY:] if tuple(known) == names]
    return ends[-1] if ends else ""


LATELY = 2
"""How many ends of terms are as recent as what a sentence looks back from."""


def vacant_since(act: Act, post: Mention) -> str:
    """Return since when another has acted "in his place": his known end in the post, or his death, which ends it."""
    scene, name = act.state.scene, post.entity.name.removeprefix("acting ")
    old = [m for word, n in act.clause.phrases if word == "in" for m in people_in_place(act.state, n)]
    for former in old:
        ends = [end for who, held, end in scene.ended if (who, held) == (former.entity.name, name)]
        death = next((date for who, date in reversed(scene.deaths) if who == former.entity.name), "")
        if death and not ends:
            words = replace(post, entity=replace(post.entity, name=name))
            emit(act, "position_held", here(former, act.state), here(words, act.state), [former.span], Term("", death))
            remember(act.state, former, words, Term("", death))
        if ends or death:
            return ends[-1] if ends else death
    return ""


STEAD = {"place", "stead"}


def people_in_place(state: State, noun: Noun) -> list[Mention]:
    """Return in whose place somebody is said to act."""
    return people_of(state, noun.owner) if state.p.key(noun.end - 1) in STEAD and noun.owner is not None else []


def remember(state: State, holder: Mention, post: Mention, term: Term) -> None:
    """Let the scene know when a tenure began or ended."""
    names = holder.entity.name, post.entity.name
    if term.start:
        state.scene = replace(state.scene, begun=(*state.scene.begun, (*names, term.start)))
    if term.end and term.end != OPEN:
        state.scene = replace(state.scene, ended=(*state.scene.ended, (*names, term.end)))
    if term.end == OPEN and post.kind == "post":
        state.scene = replace(state.scene, present=(*state.scene.present[-PRESENT:], (holder.entity.name, post)))


PRESENT = 50
"""How many posts that are held now are kept in mind."""
