"""Who leaves a post, and whether the one that is meant is known."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.extract.chinese.spans import LOOKBACK, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.patterns import Emission
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement


def left_by_another(match: Match, chunks: Sequence[Chunk], name: str) -> bool:
    """Tell whether the clause before a succession says that somebody else than the known holder leaves a post."""
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start] if start > 1 else ()
    people = [chunk for chunk in chunks[max(0, start - LOOKBACK) : start] if chunk.label == "PERSON" and chunk.mentions]
    if not people or not any(chunk.label in LEAVING for chunk in before):
        return False
    return all(mention.entity.name != name for chunk in people for mention in chunk.mentions)


def held_now(statement: Statement, state: State) -> bool:
    """Tell whether a post is the one that its holder was last said to have taken up."""
    post = statement.object.name if statement.object else ""
    return any((name, held.entity.name) == (statement.subject.name, post) for name, held, _ in state.scene.current)


def held_before(statement: Statement, state: State) -> bool:
    """Tell whether a post is one that its holder was said to hold."""
    post = statement.object.name if statement.object else ""
    return any(held.entity.name == post for held in state.posts_of(statement.subject.name))


def held_there(statement: Statement, match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a post is one in the body or place that its holder is said to leave."""
    start, end = match.groups.get("gone", (0, 0))
    names = [mention.entity.name for chunk in chunks[start:end] for mention in chunk.mentions]
    return bool(names) and statement.object is not None and names[-1] in statement.object.name


def own_end(statement: Statement, match: Match, chunks: Sequence[Chunk], state: State) -> list[Statement]:
    """Return the end of somebody's time in a post that passes to another, at the date on which he left it.

    Nothing where he was said before to have left it at another time.
    """
    if statement.predicate != "position_held" or not statement.end or statement.start:
        return [statement]
    post = statement.object.name if statement.object else ""
    known = [end for name, held, end in state.scene.ended if (name, held) == (statement.subject.name, post)]
    if known:
        return [] if any(not end.startswith(statement.end) for end in known) else [statement]
    left = left_on(match, chunks)
    return [statement if statement.end.startswith(left) else replace(statement, end=left)]


def left_on(match: Match, chunks: Sequence[Chunk]) -> str:
    """Return the date on which somebody leaves or dies in the clause before a succession, "" for none."""
    start = clause_start(chunks, match.own)
    first = clause_start(chunks, start - 1) if start > 1 else start
    first = clause_start(chunks, first - 1) if first > 1 and chunks[first - 2].label == "WHEN" else first
    before = chunks[first:start]
    whens = [chunk.when for chunk in before if chunk.when]
    leaves = any(chunk.label in LEAVING for chunk in before)
    return whens[0].start if leaves and len(whens) == 1 and whens[0].kind == "point" else ""


def duty_unknown(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a sentence is about an office whose title was not recognised ("申诉使一职增设，由张三担任")."""
    for at in range(place - 1, max(0, place - LOOKBACK), -1):
        if chunks[at].label in {"STOP", "SEMI"}:
            return False
        if chunks[at].label == "DUTY":
            return chunks[at - 1].label in {"N", "X", "D", "SUFFIX", "LATIN", "BARE", "TITLE"}
    return False


LEAVING = {"LEAVE", "RETIRE", "DIE"}


def unknown_leaver(match: Match, chunks: Sequence[Chunk], state: State, new: Sequence[str]) -> Mention | None:
    """Return who leaves a post right before another is said to follow in it, where no holder was told of before.

    "1990年李明退休，局长由王立接任": who is named in the clause before, or before 后由 in the same clause.
    """
    if chunks[match.own].label not in {*FOLLOWING, "TURN"} or state.about == "stranger":
        return None
    start = clause_start(chunks, match.own)
    first = clause_start(chunks, start - 1) if start > 1 and chunks[start - 1].label == "COMMA" else start
    told = chunks[first : match.own]
    people = [at for at, chunk in enumerate(told) if chunk.label == "PERSON" and len(chunk.mentions) == 1]
    gone = [at for at in people if told[at].mentions[0].entity.name not in new]
    if len(gone) != 1 or any(chunk.label in DENIED for chunk in told):
        return None
    behind = told[gone[0] + 1 :]
    verb = next((chunk for chunk in behind if chunk.label not in TIMES), None)
    return told[gone[0]].mentions[0] if verb is not None and verb.label in {*LEAVING, "MOVE"} else None


TIMES = {"WHEN", "ADV", "D", "BREAK", "INPOST", "BEI"}
"""Labels of what may stand between a name and the verb of leaving."""
DENIED = {"NEG", "EXPECT", "HEDGE"}
"""Labels of words for what is not so, or not surely."""


def left_post(chunks: Sequence[Chunk], chunk: Chunk, state: State) -> Mention | None:
    """Return the post that the person spoken of has just left: the one before that of a move told right before."""
    posts = state.posts_of(state.person.entity.name) if state.person else ()
    start = clause_start(chunks, chunks.index(chunk))
    before = chunks[clause_start(chunks, start - 1) : start] if start > 1 else ()
    taken = {post.entity.name for verb, named in pairwise(before) if verb.label in TAKEN for post in named.mentions}
    kept = [post for post in posts if post.entity.name not in taken]
    return kept[-1] if kept else None if taken else state.post


def left_before_it(match: Match, chunks: Sequence[Chunk], state: State) -> tuple[Mention, Mention | None] | None:
    """Return who the clause before a succession says leaves a post or moves on, and which post that was, if known.

    "他1990年升任副部长，由李四接任": who follows takes the post that was left, not the one that was moved to.
    """
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start - 1] if start > 1 else ()
    follows = chunks[match.own].label in FOLLOWING and any("holder" in ends(claim) for claim in match.frame.claims)
    if not follows or state.about not in OF_PEOPLE:
        return None
    moves = any(verb.label in TAKEN and named.label in {"POST", "TITLE"} for verb, named in pairwise(before))
    quits = any(verb.label in {"QUIT", "LEAVE"} and named.label == "POST" for verb, named in pairwise(before))
    leaves = any(chunk.label in LEAVING for chunk in before) and not quits
    person = leaver(match, chunks, before, state) if moves or leaves else None
    if person is None or not (moves or state.posts_of(person.entity.name)):
        return None
    return person, left_post(chunks, chunks[match.own], replace(state, person=person))


def leaving(name: str, match: Match, chunks: Sequence[Chunk], state: State) -> list[Mention]:
    """Return who leaves the post that a successor's bare title means: his own ("张三退休，由李四继任局长").

    Nobody where his body has another name by now, or where he moved on to another post.
    """
    left = left_before_it(match, chunks, state) if name == "object" else None
    body = left[1].body if left is not None and left[1] is not None else None
    renamed = body is None or any(old.name == body.name for old, _ in state.scene.former)
    last = state.posts_of(left[0].entity.name)[-1:] if left is not None else ()
    kept = left is not None and not renamed and [post.entity for post in last] == [left[1] and left[1].entity]
    return [left[0]] if left is not None and kept else []


def just_quit(match: Match, chunks: Sequence[Chunk]) -> Mention | None:
    """Return the post that the clause before a succession says was given up ("卸任江城市市长，接替他的是张三")."""
    start = clause_start(chunks, match.own)
    before = chunks[clause_start(chunks, start - 1) : start - 1] if start > 1 else ()
    given_up = (post for verb, post in pairwise(before) if verb.label in {"QUIT", "LEAVE"} and post.label == "POST")
    return next((post.mentions[-1] for post in given_up if post.mentions[-1].kind == "post"), None)


def resumed(chunk: Chunk, chunks: Sequence[Chunk], state: State) -> Mention | None:
    """Return the post that 原职 stands for: the last of who is spoken of, where he has not gone to another body."""
    before = chunks[: chunks.index(chunk)]
    moved = any(verb.label in {"MOVE", "ENTER"} for verb in before)
    return state.post_of(state.person) if state.person is not None and state.about == "person" and not moved else None


def just_left(
    person: Mention, held: Mention | None, match: Match, chunks: Sequence[Chunk], state: State
) -> Mention | None:
    """Return the post that somebody left for the one held now, where a succession tells of no later date than that.

    "张三2022年10月改任副主任。接替他的是李四": in the post that was left.
    """
    name = person.entity.name
    begun = next((entry[2] for entry in state.scene.current if held and entry[:2] == (name, held)), "")
    left = [post for who, post, end in state.scene.ended if who == name and end and end == begun]
    dates = [chunk.when.start for chunk in chunks[: match.end] if chunk.when and chunk.when.start]
    moved = chunks[match.own].label == "SUCCEED" and len(left) == 1 and all(date == begun for date in dates)
    if not moved:
        return None
    return next((post for post in reversed(state.posts_of(name)) if post.entity.name == left[0]), None) or next(
        (post for post in reversed(state.scene.posts) if post.entity.name == left[0]), None
    )


def leaver(match: Match, chunks: Sequence[Chunk], before: Sequence[Chunk], state: State) -> Mention | None:
    """Return who the clause before a succession is about: who is named in it, else the subject until then."""
    start, end = match.groups.get("subject", (0, 0))
    new = {name for chunk in chunks[start:end] for name in names(chunk)}
    named = [mention for chunk in before if chunk.label == "PERSON" for mention in chunk.mentions]
    spoken = (state.scene.hero, *reversed(state.scene.persons))
    known = (*reversed(named), state.person, *spoken)
    return next((person for person in known if person is not None and person.entity.name not in new), None)


def ends(claim: Emission) -> set[str]:
    """Return the arguments that a claim is about."""
    return {claim.subject, claim.object}


FOLLOWING = {"FOLLOW", "SUCCEED"}
OF_PEOPLE = {"person", ""}
"""What is told of where a clause without a subject is about the person spoken of."""


def vacated_by(match: Match, chunks: Sequence[Chunk], post: Mention, state: State) -> bool:
    """Tell whether the person spoken of has just left the post that words such as 遗缺 mean."""
    start, _ = match.groups.get("object", (0, 0))
    left = chunks[start].label == "REFPOST" and bool(set(chunks[start].word) & LEFT) and state.about in OF_PEOPLE
    held = state.posts_of(state.person.entity.name) if state.person is not None else ()
    return left and any(known.entity.name == post.entity.name for known in held)


TAKEN = {"MOVE", "ELECT"}
"""Labels of verbs right before the post that somebody moves on to."""
LEFT = set("遗缺留")
"""Characters of words for the post that somebody has just left ("遗缺由张三接任")."""


def just_taken(match: Match, chunks: Sequence[Chunk], post: Mention) -> bool:
    """Tell whether the clause of a verb of leaving tells that a post was taken up ("1983年当选副主任后离任").

    So does the one before where both happened at once ("当选副主任，同时离任").
    """
    if chunks[match.own].label != "LEAVE":
        return False
    start = clause_start(chunks, match.own)
    at_once = chunks[match.own - 1].word in {"同时", "同日", "同月"} and match.own - start <= len((0, 1))
    start = clause_start(chunks, start - 1) if at_once and start > 1 else start
    pairs = pairwise(chunks[start : match.own])
    taken = any(verb.label in TAKEN and post.entity.name in names(named) for verb, named in pairs)
    return taken and (at_once or chunks[match.own - 1].word in {"后", "之后", "而"})


def names(chunk: Chunk) -> set[str]:
    """Return the names of what a chunk names."""
    return {mention.entity.name for mention in chunk.mentions}


def from_elsewhere(match: Match, chunks: Sequence[Chunk], post: Mention | None, state: State) -> bool:
    """Tell whether who comes to a post is introduced by one in another body than the text has told of.

    In an account of a court "2000年，省高院庭长张三到任" tells that its presidency, last spoken of, has a new holder.
    """
    start, _ = match.groups.get("subject", (0, 0))
    before = chunks[start - 1] if start else None
    named = before.mentions[-1] if before is not None and before.label == "POST" else None
    about, own = state.scene.institution, state.post
    if named is None or post is None or about is None or own is None or chunks[match.own].word not in ARRIVING:
        return False
    told = own.body is not None and own.body.name == about.entity.name and not own.role.startswith("副")
    other = named.body is not None and about.entity.name not in named.body.name
    return told and other and named.entity.name == post.entity.name and "object" not in match.groups


ARRIVING = {"到任", "到职", "赴任", "走马上任", "走马到任", "接印", "接篆", "莅任", "履新"}
"""Verbs of coming to a post from elsewhere."""


def titled(match: Match, chunks: Sequence[Chunk], post: Mention | None) -> bool:
    """Tell whether a successor is only introduced by a post, which then is the one before."""
    start, _ = match.groups.get("subject", (0, 0))
    before = chunks[start - 1] if start else None
    named = before.mentions[-1].entity.name if before is not None and before.label == "POST" else ""
    formerly = start > 1 and chunks[start - 2].label == "FORMERPREFIX" and chunks[match.own].label == "TAKE"
    present = start > 1 and chunks[start - 2].label == "NOW"
    follows = (chunks[match.own].label in {"SUCCEED", "FOLLOW"} and not present) or formerly
    return post is not None and named == post.entity.name and follows


def taken_before(match: Match, chunks: Sequence[Chunk], state: State, person: Mention) -> bool:
    """Tell whether a successor's last post was taken up at another date than that of the succession."""
    dates = [chunk.when.start for chunk in chunks[: match.end] if chunk.when and chunk.when.start]
    known = next((entry for entry in state.scene.current if entry[0] == person.entity.name), None)
    if chunks[match.own].label != "SUCCEED" or known is None or not dates:
        return False
    return not (dates[-1].startswith(known[2]) or known[2].startswith(dates[-1]))
