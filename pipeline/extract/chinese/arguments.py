"""The ends of claims: what the words of a match name, or what the discourse supplies where they name nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.acting import plain
from pipeline.extract.chinese.companions import companion
from pipeline.extract.chinese.forecasts import foreseen
from pipeline.extract.chinese.forerunners import body_left_out, forerunner, page_body
from pipeline.extract.chinese.heads import headship, made_headship
from pipeline.extract.chinese.leavers import (
    LEFT,
    duty_unknown,
    from_elsewhere,
    just_left,
    just_quit,
    just_taken,
    leaving,
    left_before_it,
    left_by_another,
    left_post,
    resumed,
    taken_before,
    titled,
    unknown_leaver,
    vacated_by,
)
from pipeline.extract.chinese.left_titles import is_owned
from pipeline.extract.chinese.meetings import appointer, silent
from pipeline.extract.chinese.moves import held_together
from pipeline.extract.chinese.newcomers import ends_another, just_now, office_told, own_posts, post_of_newcomer
from pipeline.extract.chinese.old_posts import goes_there, old_post, told_last
from pipeline.extract.chinese.pronouns import LATTER, another_than, meant, one_of_two, pointed, several, two_bodies
from pipeline.extract.chinese.series import post_in_series
from pipeline.extract.chinese.spans import LOOKBACK
from pipeline.extract.chinese.therein import taker
from pipeline.extract.chinese.wording import LITERAL, written
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State

    Supply = Callable[[Match, Sequence[Chunk], State, str], list[Mention]]


def argument(name: str, match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return what an argument of a frame is: the captured words, or what the discourse supplies."""
    beside = name == "subject" and name in match.groups and match.groups[name][0] < match.own
    if name in match.groups and not (beside and companion(chunks, match.groups[name][0])):
        start, end = match.groups[name]
        span = Span(chunks[start].span.start, chunks[end - 1].span.end)
        pair = chunks[start].word in LATTER and chunks[start].label == "PRON"
        found = one_of_two(chunks, start, match, state, text) if pair else None
        found = named(name, chunks, chunks[start], span, match, state, text) if found is None else found
        if name == "subject" and len(found) > 1 and named_beside(match, chunks):
            return found[-1:]
        own = name == "object" and "own" in match.frame.flags
        people = argument("subject", match, chunks, state, text) if own else leaving(name, match, chunks, state)
        return own_posts(found, people, state) if people else found
    supplied = SUPPLIED.get(name)
    return supplied(match, chunks, state, text) if supplied else []


def named_beside(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether brackets behind the last of several bodies give a name, which is its alone ("甲局与乙局（YJ）")."""
    _, end = match.groups["subject"]
    naming = match.frame.claims[0].predicate == "named"
    opened = end < len(chunks) and chunks[end].label == "OPEN"
    return naming and opened and not any(chunk.word[:1] in "合统并總总" for chunk in chunks[end + 1 : end + 2])


def named(
    name: str, chunks: Sequence[Chunk], chunk: Chunk, span: Span, match: Match, state: State, text: str
) -> list[Mention]:
    """Return what captured chunks name; a pronoun or a pointing word names what was spoken of."""
    if chunk.mentions and span.end == chunk.span.end and name not in LITERAL:
        return list(chunk.mentions)
    if chunk.label == "PRON":
        held = match.frame.id == "zh.post-held-by"
        spoken = meant(chunks, chunk, state) if match.frame.subject == "person" or held else state.body
        spoken = another_than(spoken, match, chunks, state)
        spoken = None if match.frame.subject == "person" and chunk.word == "其" and state.about == "body" else spoken
        return [pointed(spoken, chunk.span, text)] if spoken else []
    if chunk.label == "PRONPL":
        return [pointed(person, chunk.span, text) for person in several(chunk.word, state)]
    if chunk.label in {"REFPOST", "OWN", "PRESENTPOST"}:
        spoken = referred(chunk, match, chunks, state, text)
        return [pointed(spoken, chunk.span, text)] if spoken else []
    return written(name, chunks, chunk, span, text)


def referred(chunk: Chunk, match: Match, chunks: Sequence[Chunk], state: State, text: str) -> Mention | None:
    """Return what "该职", "其业务" or "现职" refers to."""
    former = (told_last(chunk, chunks) or old_post(chunk, chunks, state, text)) if chunk.label == "REFPOST" else None
    if former is not None or chunk.word == "原职":
        return former or resumed(chunk, chunks, state)
    went = goes_there(chunks, chunks.index(chunk) - 2) and chunk.word[:1] in "该此"
    if chunk.label == "REFPOST" and state.about == "person" and state.person and (went or set(chunk.word) & LEFT):
        return left_post(chunks, chunk, state)
    if chunk.label == "REFPOST" and chunk.word.startswith("其") and state.about == "person":
        owner = meant(chunks, chunk, state)
        left = left_post(chunks, chunk, replace(state, person=owner)) if owner else None
        return just_now(match, chunks, state) or left
    if chunk.label != "PRESENTPOST":
        own = None if is_owned(chunk, chunks) else state.abolished or state.body
        return state.post if chunk.label == "REFPOST" else own
    people = [person.entity.name for person in argument("subject", match, chunks, state, text)]
    now = [post for holder, post in state.scene.present if holder in people]
    only = now or [post for name in people for post in state.posts_of(name)]
    return only[-1] if len(only) == 1 else None


def missing_subject(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:  # noqa: ARG001
    """Return the subject of a clause that names none."""
    if match.frame.subject == "person" and state.about == "post" and "posts" in match.frame.flags:
        return [silent(state.office)] if state.office else []
    if match.frame.subject == "person" and "impersonal" not in match.frame.flags:
        told = state.scene.hero is not None and not state.scene.is_aside and state.about == "body"
        spoken = told or state.about not in {"body", "stranger"}
        return [silent(state.person)] if state.person and spoken else []
    if match.frame.subject != "body":
        return []
    found = (forerunner(match, chunks, state, body) for body in body_left_out(match, chunks, state))
    return [body for body in found if body is not None]


def missing_post(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return the post a clause is about that does not name: the other's, the subject's, or the last spoken of."""
    if "led" in match.groups:
        led = argument("led", match, chunks, state, text)
        posts = [post for body in led for post in headship(body, state)]
        takes = bool(set("掌持") & set(chunks[match.own].word)) and chunks[match.own].label == "TAKE" and len(led) == 1
        return [silent(post) for post in posts or (made_headship(led[0], text) if takes else [])]
    told = office_told(match, chunks, state)
    left = (told, told) if told is not None else left_before_it(match, chunks, state)
    if left is not None:
        return [silent(left[1])] if left[1] is not None else []
    if foreseen(match, chunks):
        hoped = hoped_for(match, chunks, state, text)
        return hoped or (held_by(match, chunks, state, text) if "other" in match.groups else [])
    if chunks[match.own].label == "CONFIRM":
        doing = [plain(post) for post in acting_post(match, chunks, state, text)]
        return doing if doing or "turn" not in match.frame.flags else last_post(match, chunks, state, text)
    acting = acting_post(match, chunks, state, text) if chunks[match.own].label == "ELECT" else []
    if acting:
        return [plain(post) for post in acting]
    held = held_by(match, chunks, state, text)
    known = held or chunks[match.own].word in RULING
    return held if known else last_post(match, chunks, state, text)


def held_by(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return the post that the person whose post a frame is about was last said to hold."""
    for name in match.frame.posts:
        for person in argument(name, match, chunks, state, text):
            held = state.governing(person) if chunks[match.own].word in RULING else state.post_of(person)
            known = post_in_series(person, state) or just_quit(match, chunks) if name == "other" else None
            known = known or (just_left(person, held, match, chunks, state) if name == "other" else None)
            held = known or held
            if held is not None and name == "subject" and just_taken(match, chunks, held):
                held = next(iter(state.posts_of(person.entity.name)[-2:-1]), None)
            other = name == "subject" and (taken_before(match, chunks, state, person) or titled(match, chunks, held))
            other = other or (name == "subject" and from_elsewhere(match, chunks, held, state))
            if held is not None and not other:
                return [silent(post) for post in held_together(match, chunks, state, person, held)]
    return []


def last_post(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return the post last spoken of, where a clause that names none can mean it."""
    if "strict" in match.frame.flags:
        people = argument("subject", match, chunks, state, text) if "subject" in match.groups else []
        if len(people) == 1 and ends_another(match, chunks) and state.post is not None:
            return [silent(state.post)]
        former = state.post_of(people[0]) if len(people) == 1 else None
        if from_elsewhere(match, chunks, former, state):
            return [silent(state.post)] if state.post else []
        return post_of_newcomer(people, chunks[match.own], state, formerly=titled(match, chunks, former))
    unknown = any(chunk.label == "TITLE" for chunk in chunks[max(0, match.own - LOOKBACK) : match.own])
    unknown = unknown or titled(match, chunks, state.post) or duty_unknown(chunks, match.own)
    return [silent(state.post)] if state.post and not unknown else []


def hoped_for(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return the post that the subject of a forecast was expected to get."""
    people = [person.entity.name for person in argument("subject", match, chunks, state, text)]
    hoped = [post for name, post in state.scene.hoped if name in people]
    return [silent(hoped[-1])] if hoped and not untold(chunks, match) else []


def acting_post(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return the post that the subject holds in an acting capacity."""
    held = [state.post_of(person) for person in argument("subject", match, chunks, state, text)]
    return [silent(post) for post in held if post is not None and post.acting]


def untold(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether a match is about a title whose body is not known."""
    return any(chunk.label == "TITLE" for chunk in chunks[match.own : match.end + 2])


RULING = {"执政", "主政", "当政", "掌政"}
"""Verbs for the work of who heads a country or a place."""


def holder(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return who held the post before the subject of this frame, as far as the text has said."""
    if match.frame.id == "zh.take-over-body" and not chunks[match.own].word.startswith("接"):
        return []
    subjects = [person.entity.name for person in argument("subject", match, chunks, state, text)]
    left = left_before_it(match, chunks, state)
    if left is not None and "object" not in match.groups:
        return [silent(left[0])]
    posts = argument("object", match, chunks, state, text)
    if posts and vacated_by(match, chunks, posts[0], state):
        return [silent(state.person)] if state.person else []
    name = state.holder_of(posts[0], subjects) if posts else ""
    if (state.person is None or state.person.entity.name != name) and left_by_another(match, chunks, name):
        name = ""
    gone = unknown_leaver(match, chunks, state, subjects) if posts and not name else None
    if gone is not None:
        return [silent(gone)]
    return [silent(person) for person in state.scene.persons if person.entity.name == name][:1]


def gone(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
    """Return the body that has just been abolished, or the post that the subject gives up in an exchange."""
    if match.frame.posts:
        held = [state.post_of(person) for person in argument("subject", match, chunks, state, text)]
        return [silent(post) for post in held if post is not None]
    ended = state.abolished or (state.scene.gone if chunks[match.own].label == "OWN" else None)
    return [silent(ended)] if ended else []


def member(place: int) -> Supply:
    """Return what supplies one of two bodies that are named together."""

    def supply(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
        start, _ = match.groups.get("subject", (0, 0))
        plural = chunks[start].label == "PRONPL"
        named = argument("subject", match, chunks, state, text)
        both = two_bodies(chunks[:start], chunks[start].word, state) if plural else own_first(named, match, state)
        return both[place : place + 1] if len(both) == len((0, 1)) else []

    return supply


def own_first(both: list[Mention], match: Match, state: State) -> list[Mention]:
    """Return two bodies that are said to be none of the other's, the page's own first."""
    own = page_body(state)
    swaps = "denied" in match.frame.flags and own is not None and both[-1].entity.name == own.entity.name
    return both[::-1] if swaps else both


def rank_of(name: str) -> Supply:
    """Return what supplies the rank of a body: as stated before, or the rank itself."""

    def supply(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
        thing = next(iter(argument(name, match, chunks, state, text)), None)
        if thing is None or thing.kind == "rank":
            return [thing] if thing else []
        stated = next((rank for owner, rank in reversed(state.scene.ranks) if owner == thing.entity.name), None)
        return [Mention("rank", thing.span, replace(stated, words=""))] if stated else []

    return supply


def name_told(place: int) -> Supply:
    """Return what supplies what the subject was called before (0), or came to be called (1), as the text has said."""

    def supply(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[Mention]:
        span = match_span(match, chunks)
        return [silent(Mention("body", span, pair[place])) for pair in changed(match, chunks, state, text)]

    return supply


def match_span(match: Match, chunks: Sequence[Chunk]) -> Span:
    """Return the words of a match."""
    return Span(chunks[match.start].span.start, chunks[match.end - 1].span.end)


def changed(match: Match, chunks: Sequence[Chunk], state: State, text: str) -> list[tuple[Entity, Entity]]:
    """Return the change to the name of the page's own body, or the latest that the subject is an end of."""
    subject = next(iter(argument("subject", match, chunks, state, text)), None)
    name = subject.entity.name if subject else ""
    if "back" in match.frame.flags:
        return [(new, old) for old, new in state.scene.former[-1:] if name in {old.name, new.name}]
    own = page_body(state)
    told = [pair for pair in reversed(state.scene.former) if (pair[1].name, pair[0].name) in state.scene.origins]
    if told and told[0][1].name == name:
        return told[:1]
    if subject is not None and own is not None and own.entity.name != name:
        return [(subject.entity, own.entity)]
    return [pair for pair in reversed(state.scene.former) if name in {pair[0].name, pair[1].name}][:1]


SUPPLIED: dict[str, Supply] = {
    "subject": missing_subject, "object": missing_post, "holder": holder, "gone": gone, "first": member(0),
    "second": member(1), "former": name_told(0), "present": name_told(1), "other": appointer,
    "doing": acting_post, "taker": taker, "rank": rank_of("subject"), "other_rank": rank_of("other"),
}  # fmt: skip
"""What the discourse supplies for an argument that the sentence leaves out."""
