"""Which post somebody is said to have, as what was told before leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.dating import point_of, times_of
from pipeline.extract.english.elsewhere import post_there
from pipeline.extract.english.references import bodies_of
from pipeline.extract.english.wholes import about_what
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import in_focus, posts_of
from schemas.dates import OPEN, bounds, definitely_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.dating import Term
    from pipeline.extract.english.posts import Target
    from pipeline.extract.english.state import State


def known_posts(state: State, person: Mention) -> list[Mention]:
    """Return the post a person was last said to hold; the one in focus first if they held it."""
    there = posts_there(state, person)
    if there:
        return there
    body = body_left(state)
    if body is not None:
        return [p for p in posts_of(state.scene, person.entity.name) if p.body and p.body.name == body.entity.name][-1:]
    if there := post_there(state, person):
        return there
    if state.left is not None and state.leaver == person.entity.name and not left_before(state, state.left):
        return [state.left]
    held = tuple(p for p in posts_of(state.scene, person.entity.name) if not is_left_unread(state, person, p))
    held = tuple(post for post in held if not is_over(state, person, post)) or held
    held = tuple(post for post in held if not was_passed_on(state, person, post)) or held
    held = still_held(state, person, held)
    beside = set(state.scene.beside)
    held = tuple(post for post in held if post.entity.name not in beside) or held
    focus = [post for post in state.scene.posts if post.entity.name not in beside][-1:] or state.scene.posts[-1:]
    if focus and any(p.entity.name == focus[0].entity.name for p in held) and not is_passed_on(state, person, focus[0]):
        return [last_left(state, person, focus[0], held)]
    return list(held[-1:])


def still_held(state: State, person: Mention, held: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return what somebody holds now of their posts, where a clause tells of what is to come: "is to succeed her"."""
    verb = state.clause.verb if state.clause is not None else None
    ahead = verb is not None and (verb.tense == "future" or is_forecast(state))
    now = {post.entity.name for who, post in state.scene.present if who == person.entity.name}
    over = {name for who, name, end in state.scene.ended if who == person.entity.name and end != OPEN}
    return tuple(p for p in held if p.entity.name in now - over) or held if ahead else held


def is_forecast(state: State) -> bool:
    """Whether a clause hangs on one that says now what will be: "she is tipped to succeed him"."""
    outer = state.clause.parent if state.clause is not None and state.clause.kind == "infinitive" else None
    return outer is not None and outer.verb is not None and outer.verb.tense in {"present", "perfect"}


def last_left(state: State, person: Mention, post: Mention, held: Sequence[Mention]) -> Mention:
    """Return which of somebody's posts another came to: one that began after this one had ended, unless it ended then.

    "has been clerk since 2001; before, from 1990 to 1995, he was judge. Birch succeeded him" is about the clerk's post.
    """
    ends = [end for who, name, end in state.scene.ended if (who, name) == (person.entity.name, post.entity.name)]
    point = point_of(times_of(state.clause)) if state.clause is not None else ""
    if not ends or ends[-1] == OPEN or (point and point[:4] == ends[-1][:4]):
        return post
    starts = [(name, start) for who, name, start in state.scene.begun if who == person.entity.name and start]
    later = {name for name, start in starts if definitely_before(bounds(ends[-1]), bounds(start))}
    return next((p for p in reversed(held) if p.entity.name in later), post)


def posts_there(state: State, person: Mention) -> list[Mention]:
    """Return the post that somebody has where a clause tells of: "where she was replaced by Lee", "at the Mint"."""
    clause = state.clause
    if clause is None:
        return []
    nouns = [n for word, n in clause.phrases if word in {"in", "at"} and n.kind in {"body", "common", "office"}]
    if clause.kind == "relative" and clause.link == "where" and clause.antecedent is not None:
        nouns = [clause.antecedent, *nouns]
    where = [state.where] if state.where is not None else []
    places = [state.p.phrase(n.head, n.end) for n in (*nouns, *where) if n.kind == "place"]
    bodies = {b.entity.name for noun in nouns for b in bodies_of(state, noun)}
    offices = [n.start for n in nouns if n.kind == "office"]
    before = [post for who, post in state.scene.formerly if who == person.entity.name]
    return [
        post
        for post in (*before, *posts_of(state.scene, person.entity.name))
        if (post.body is not None and post.body.name in bodies)
        or (post.body is None and any(f" {place} " in f"{post.entity.name} " for place in places))
        or any(post.span.start == state.p.tokens[at].start for at in offices)
    ][-1:]


def body_left(state: State) -> Mention | None:
    """Return the body that somebody leaves by the words of a clause: "was made envoy and left the Board"."""
    clause = state.clause
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or verb.lemma not in {"leave", "quit"}:
        return None
    left = [n for n in clause.objects if n.kind in {"body", "common"}]
    return next((body for noun in left for body in bodies_of(state, noun)), None)


def line_of(state: State, person: Mention) -> list[Mention]:
    """Return the post whose holders the text tells of, for one not said to hold another: "in 1990 Lee resigned"."""
    if posts_of(state.scene, person.entity.name):
        return []
    topic, about = state.scene.topic, about_what(state)
    for post in in_focus(state.scene):
        holder = next((who for who, p in reversed(state.before.held) if p.entity.name == post.entity.name), "")
        if holder and (holder, post.entity.name) not in {(who, name) for who, name, _ in state.scene.ended}:
            return []
    names = {m.entity.name for m in (topic, about) if m is not None}
    return [p for p in in_focus(state.scene) if {p.entity.name, p.body.name if p.body else ""} & names]


def is_over(state: State, person: Mention, post: Mention) -> bool:
    """Whether an acting post was told to have ended before the time a clause tells of."""
    ends = [end for who, name, end in state.scene.ended if (who, name) == (person.entity.name, post.entity.name)]
    point = point_of(times_of(state.clause)) if state.clause is not None else ""
    return post.acting and bool(ends and point) and definitely_before(bounds(ends[-1]), bounds(point))


def left_before(state: State, post: Mention) -> bool:
    """Whether a post that this sentence says was left was left in another year than the clause tells of."""
    ends = [end for who, name, end in state.scene.ended if who == state.leaver and name == post.entity.name]
    point = point_of(times_of(state.clause)) if state.clause is not None else ""
    return bool(ends and point) and ends[-1][:4] != point[:4]


def is_passed_on(state: State, person: Mention, post: Mention) -> bool:
    """Whether somebody else has been said to hold a post since, and the person to hold another."""
    last = next((who for who, p in reversed(state.scene.held) if p.entity.name == post.entity.name), "")
    others = [p for p in posts_of(state.scene, person.entity.name) if p.entity.name != post.entity.name]
    return bool(others) and last != person.entity.name


def was_passed_on(state: State, person: Mention, post: Mention) -> bool:
    """Whether an earlier sentence has given a post to one who came after somebody in it."""
    names = [who for who, known in state.before.held if known.entity.name == post.entity.name]
    starts = {who: start for who, known, start in state.before.begun if known == post.entity.name and start}
    known = [starts.get(who, "") for who in (person.entity.name, *names[-1:])]
    came_before = all(known) and definitely_before(bounds(known[-1]), bounds(known[0]))
    return person.entity.name in names[:-1] and names[-1] != person.entity.name and not came_before


def is_anothers(state: State, holder: Mention, target: Target) -> bool:
    """Whether "the position" that somebody gives up is one that only another was said to hold."""
    name = target.mention.entity.name
    holders = {who for who, post in state.scene.held if post.entity.name == name}
    came = [who for who, post in state.scene.gained[-1:] if post.entity.name == name]
    gave_way = bool(came) and not posts_of(state.scene, holder.entity.name)  # "Lee was named; Birch left the post"
    return target.noun.kind == "postword" and bool(holders) and holder.entity.name not in holders and not gave_way


def is_too_early(state: State, holder: Mention, target: Target | Mention, term: Term) -> bool:
    """Whether a post is said to end before it began, or in a year after its end: then it was another that ended."""
    post = target.entity if isinstance(target, Mention) else target.mention.entity
    names = (holder.entity.name, post.name)
    starts = [start for *known, start in state.scene.begun if tuple(known) == names]
    if not term.end or term.start or term.end == OPEN:
        return False
    ends = [end for *known, end in state.scene.ended if tuple(known) == names]
    again = any(definitely_before(bounds(ends[-1]), bounds(start)) for start in starts) if ends else True
    if not again and ends[-1][:4] < term.end[:4]:
        return True
    return bool(starts) and all(definitely_before(bounds(term.end), bounds(start)) for start in starts)


def is_outdated(state: State, post: Mention) -> bool:
    """Whether a post that was not understood has been told since one, which then is no longer what is spoken of."""
    topic = state.scene.topic
    body = topic.entity.name if topic is not None and topic.kind == "body" else ""
    about = topic is not None and (topic.entity.name == post.entity.name or bool(post.body and post.body.name == body))
    return not about and any(at > post.span.start for _, at in state.before.unread[-1:])


def is_left_unread(state: State, person: Mention, post: Mention) -> bool:
    """Whether somebody got a post that was not understood after this one."""
    return any(who == person.entity.name and at > post.span.start for who, at in state.before.unread)


def is_past(state: State, person: Mention, post: Mention) -> bool:
    """Whether a clause about now or later comes after the end of somebody's post: "is to become her deputy"."""
    verb = state.clause.verb if state.clause is not None else None
    ended = any((who, name) == (person.entity.name, post.entity.name) for who, name, _ in state.scene.ended)
    return ended and verb is not None and verb.tense in {"present", "future", "infinitive"}


def is_only_others(state: State, person: Mention, post: Mention) -> bool:
    """Whether a post of another body than the page's was only told of as one that others had, or somebody before."""
    holders = {who for who, known in state.scene.held if known.entity.name == post.entity.name}
    former = {known.entity.name for _, known in state.scene.formerly}
    about = about_what(state)
    if about is None or post.body is None or post.body.name == about.entity.name:
        return False
    return bool(holders and person.entity.name not in holders) or (not holders and post.entity.name in former)
