"""Read Chinese prose: a unit's chunks, clause by clause, with the discourse that carries over."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.appointed_along import appointed_along
from pipeline.extract.chinese.arguments import argument
from pipeline.extract.chinese.attributes import described, describes, embedded, qualified
from pipeline.extract.chinese.below import goes_below
from pipeline.extract.chinese.carried import dated_reform
from pipeline.extract.chinese.chronicle import carried, in_annals, opened, told_of
from pipeline.extract.chinese.chunks import chunk
from pipeline.extract.chinese.clauses import opening, scope_of
from pipeline.extract.chinese.companions import companion, has_men, is_man
from pipeline.extract.chinese.context import context_of
from pipeline.extract.chinese.days import dates_no_more, dates_of, told_on
from pipeline.extract.chinese.denied import denied
from pipeline.extract.chinese.deputies import with_deputies
from pipeline.extract.chinese.duties import with_duties
from pipeline.extract.chinese.emit import statements
from pipeline.extract.chinese.events import dated_by_events, in_event
from pipeline.extract.chinese.forerunners import is_forerunner, topical
from pipeline.extract.chinese.lasting import after_lasting
from pipeline.extract.chinese.left_titles import with_left
from pipeline.extract.chinese.lengths import with_lengths
from pipeline.extract.chinese.lifespans import without_lives
from pipeline.extract.chinese.lists import arrange
from pipeline.extract.chinese.matching import RUNS_ON, matches
from pipeline.extract.chinese.meetings import DECIDING, meeting_of, met, order_of, ordered, rules
from pipeline.extract.chinese.memory import in_renamed, latest, remembered, seated, theme_of, vacated, with_ended
from pipeline.extract.chinese.moves import moves_on, unit_moves
from pipeline.extract.chinese.pairs import with_pairs
from pipeline.extract.chinese.promotions import BESIDES, left_behind
from pipeline.extract.chinese.pronouns import his
from pipeline.extract.chinese.protagonist import keeps_subject, strays, with_protagonist
from pipeline.extract.chinese.relabel import next_verb
from pipeline.extract.chinese.series import gone_on, series_of
from pipeline.extract.chinese.service import with_ends
from pipeline.extract.chinese.spans import LOOKBACK, clause_start
from pipeline.extract.chinese.state import DEPUTY, state_of
from pipeline.extract.chinese.subjects import (
    BEFOREHAND,
    acts_on,
    cleft,
    first_of_two,
    heir,
    is_aside,
    kin,
    named_aside,
    neighbour,
    posted,
    presented,
    restored,
    stranger,
)
from pipeline.extract.chinese.surnames import with_surnames, with_titles
from pipeline.extract.chinese.told_days import with_told_days
from pipeline.extract.chinese.undated import is_yearless
from pipeline.extract.dates import last_spoken
from pipeline.extract.scene import speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State, Told
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Span, Statement


def read_sentence(text: str, span: Span, scene: Scene, vocabulary: Vocabulary, *, goes_on: bool = False) -> Told:
    """Read one sentence or dated entry, or one that ``goes_on`` with it; return its statements, the scene after it."""
    before, whens = scene, dates_of(text, span, scene, vocabulary)
    if not (whens or scene.date or scene.written) and is_yearless(text, span, whens):
        scene = replace(scene, is_yearless=True)
    raw, _ = chunk(span, whens, context_of(scene, text, span, vocabulary.chinese))
    if not raw:
        return [], scene
    arranged, lives = without_lives(with_left(arrange(raw, text)))
    titled = with_titles(arranged, scene, text)
    named = with_surnames(with_deputies(with_pairs(titled, scene), scene), scene, text)
    chunks = with_told_days(dated_by_events(with_lengths(named, text), text), scene, text)
    if any(piece.label in {"FICTION", "PLOT"} for piece in chunks):
        return [], replace(scene, in_plot=any(piece.label == "PLOT" for piece in chunks[:OPENING]))
    chunks = with_duties(ordered(chunks, scene), vocabulary.chinese.duties)
    scene = with_protagonist(replace(scene, series=series_of(chunks, scene)), chunks)
    first = in_annals(replace(state_of(scene), when=carried(text, span, scene, whens, goes_on=goes_on)))
    found, state = walk(chunks, matches(chunks, vocabulary.chinese.frames), met(chunks, first), text)
    found = with_ends([*lives, *appointed_along(found, text), *denied(chunks, found)], chunks)
    if state.person is not None:
        state = state.subject(state.person)
    told = institution_of(first, state, found, first_of_two(chunks, first.body))
    scene = replace(
        meeting_of(chunks, state.scene),
        theme=theme_of(state.scene, told, found, since=span.start),
        date=last_spoken(told_on(whens, scene.date, found), scene.date),
        office=state.post,
        institution=told,
        own=scene.own or (state.body if state.about == "body" else None),
        is_lost=state.about == "stranger" or (scene.is_lost and state.person is None),
        is_aside=strays(chunks, scene),
        order=order_of(chunks, scene),
    )
    return found, told_of(found, opened(span, whens, before, scene))


CLAUSE = 20
"""Chunks that an attribute and the name behind it are looked for in at most."""
OPENING = 8
"""A novel or play named within so many chunks is what the paragraph is about."""


def walk(chunks: Sequence[Chunk], found: Sequence[Match], state: State, text: str) -> tuple[list[Statement], State]:
    """Go through a sentence: every chunk is spoken, every match stated where it ends."""
    made: list[Statement] = []
    waiting = deque(found)
    for place in range(len(chunks)):
        state = passed(chunks, place, state)
        while waiting and max(waiting[0].own, waiting[0].end - 1) <= place:
            match = waiting.popleft()
            stated = statements(match, chunks, state, scope_of(match, chunks, state, text), text)
            left = list(left_behind(match, chunks, state, stated, argument("object", match, chunks, state, text)))
            made += [*stated, *left]
            for ended in left:
                state = replace(state, scene=with_ended(state.scene, ended))
            state = after(match, chunks, state, stated, text)
            state = next((state.subject(heir) for heir in presented(match, chunks, state, text)), state)
    return made, state


def passed(chunks: Sequence[Chunk], place: int, state: State) -> State:
    """Return the state after a chunk: a clause that opens with a name takes it for its subject, a date lasts."""
    piece = chunks[place]
    following = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
    before = chunks[place - 1] if place else piece
    if place and before.label == "PERSON" and before.mentions and neighbour(chunks, place - 1):
        state = state.subject(before.mentions[0])
    state = bracketed(chunks, place, state.spoken(piece, aside=bool(piece.mentions) and is_aside(chunks, place)))
    pointer = piece.label == "BARE_KIND" and piece.word in POINTERS and following not in {"DE", "IS", "N", "X"}
    thing = piece.label == "PRON" and piece.word in THINGS and following not in {"BREAK", "PRED", "SUCC"}
    if (pointer or thing) and opening(chunks, place, {"QUOTED"}):
        state = replace(state, about="person" if his(chunks, place, state) else "body")
    runs_on = piece.label in {"BODY", "GROUP"} and following in RUNS_ON
    introduced = piece.label == "PERSON" and following == "COMMA" and opening(chunks, place, PRESENTING)
    named = piece.label in {"PERSON", "BODY", "GROUP"} and not runs_on and opening(chunks, place)
    named = named or (piece.label == "PERSON" and (described(chunks, place) or opening(chunks, place, TITLES)))
    named = (named or heir(chunks, place) or cleft(chunks, place) or qualified(chunks, place)) and not kin(
        chunks, place
    )
    named = (named and not has_men(chunks, place) and not companion(chunks, place)) or is_man(chunks, place)
    named = named and not (in_event(chunks, place) or (state.person is not None and acts_on(chunks, place)))
    named = named and not (piece.label == "BODY" and (next_verb(chunks, place + 1) in DECIDING or rules(chunks, place)))
    if piece.label == "PRON" and piece.word in {"他", "她"} and state.about == "stranger" and opening(chunks, place):
        state = replace(state, about="person")
    if (introduced or named) and piece.mentions:
        state = state.subject(piece.mentions[0])
    if piece.label == "VACANT":
        state = replace(state, scene=vacated(state.scene, state.post))
    office = posted(chunks, place, state)
    if office is not None:
        state = replace(state, about="post", office=office)
    unknown = piece.label in {"BODY", "BARE"} and not piece.mentions and opening(chunks, place)
    if (state.scene.hero is None or state.scene.is_aside) and (unknown or stranger(chunks, place, state)):
        state = replace(state, about="stranger")
    if piece.label == "WHEN" and not piece.nested and not describes(chunks, place, place + CLAUSE):
        return replace(state, when=piece.when)
    ends = piece.label in {"BREAK", "BUT"} and following != "DE" and not dated_reform(chunks, place)
    over = ends or dates_no_more(chunks, place)
    return replace(state, when=after_lasting(chunks, place, state) if ends else None) if over else state


TITLES = {"THEN", "DUN", "QUOTE"}
"""Labels of what stands before a name among its titles ("「省政协副主席、财政厅厅长张三同志…")."""
PRESENTING = {"SESSION", "FIRST", "IS", "NOW", "TITLE", "POST"}
"""Labels of words before a name that a clause presents, and the next one goes on about ("现任署长为张三，")."""


POINTERS = {"机构", "单位"}
"""Words that mean the body spoken of where they open a clause."""
THINGS = {"它", "其", "牠"}
"""Pronouns for bodies."""
ELSEWHERE = {"N", "X", "QUOTED", "PLACE", "AREA", "BARE", "TITLE", "LATIN", "BOOK", "KIND", "DIRECT", "BARE_KIND"}
"""Labels of what brackets may be about that is neither a person nor a body."""


def bracketed(chunks: Sequence[Chunk], place: int, state: State) -> State:
    """Return the state inside brackets after a name, which are about that name, and after them."""
    if chunks[place].label == "OPEN" and state.outer is None:
        before = chunks[place - 1] if place else chunks[place]
        inside = state.subject(before.mentions[-1]) if before.label in {"PERSON", "BODY"} and before.mentions else state
        if before.label in ELSEWHERE:
            inside = replace(state, about="stranger")
        return replace(inside, outer=(state.person, state.body, state.about))
    if chunks[place].label == "CLOSE" and state.outer is not None:
        person, body, about = state.outer
        return replace(state, person=person, body=body, about=about, outer=None)
    return state


def told_post(match: Match, chunks: Sequence[Chunk], state: State, stated: Sequence[Statement], text: str) -> State:
    """Return the state that knows what a match states, and which post the text is about from then on."""
    objects = argument("object", match, chunks, state, text)
    flags = match.frame.flags
    words = {chunk.word for chunk in chunks[match.start : match.own]}
    added, together = BESIDES in chunks[match.own].word, len(objects) > 1
    second = chunks[match.own].label in {"IS", "HOLD"} and bool(words & {"同时", "另"})
    opened = chunks[clause_start(chunks, match.own) : match.own]
    second = second or any(chunk.word in BEFOREHAND for chunk in opened)
    second = second or (match.frame.id == "zh.relative-hold" and next_verb(chunks, match.end) in {"FOLLOW", "SUCCEED"})
    untold = [post for post in objects if post.kind == "post" and latest(state.scene.posts, post.entity.name) is None]
    for post in untold if stated else ():
        state = replace(state, scene=speak(state.scene, post))
    for statement in stated:
        state = remembered(statement, state, flags, added=added, together=together, second=second)
        state = seated(statement, state, objects, opened)
    told = "introduces" in flags or ("aside" in flags and bool(stated) and (state.post is None or leads(match, chunks)))
    held = any(claim.predicate in HELD for claim in match.frame.claims)
    told = told or any(statement.polarity == "negated" for statement in stated)
    if objects and objects[0].kind == "post" and held and not second and (told or not {"past", "aside"} & flags):
        people = argument("subject", match, chunks, state, text)
        state = replace(state, post=gone_on(objects[0], people, state) or objects[0])
    if any(statement.predicate == "established" for statement in stated):
        created = [post for post in argument("subject", match, chunks, state, text) if post.kind == "post"]
        state = replace(state, post=created[0]) if created else state
    return state


def after(match: Match, chunks: Sequence[Chunk], state: State, stated: Sequence[Statement], text: str) -> State:
    """Return the state after a match: who held what, and who is spoken of."""
    state = told_post(match, chunks, state, stated, text)
    objects, flags = argument("object", match, chunks, state, text), match.frame.flags
    if "once" in match.frame.flags:
        state = replace(state, when=None)
    subject = match.groups.get("subject", (0, 0))[0]
    beside = chunks[subject].word == "后者" or companion(chunks, subject)
    if "aside" in match.frame.flags or embedded(match, chunks) or beside:
        return state
    if keeps_subject(match, chunks, state):
        return state
    leaver = moves_on(match, chunks, state, stated)
    if leaver is not None:
        return state.subject(leaver)
    if keeps_topic(match, state, argument("subject", match, chunks, state, text)) or unit_moves(match, chunks):
        return state
    if "made" in match.frame.flags and state.about == "person":
        made = objects if "renamed" in flags else argument("subject", match, chunks, state, text)
        return replace(state, body=made[0]) if made else state
    subjects = restored(match, chunks, state, stated)
    named = "taker" if "therein" in flags and state.scene.hero is None else "subject"
    subjects = subjects or (objects if "renamed" in flags else argument(named, match, chunks, state, text))
    state = replace(state, post=in_renamed(state.post, stated))
    aside = named_aside(match, chunks) or goes_below(match, chunks)
    if (match.frame.id == "zh.formerly" and renamed_later(match, chunks)) or aside:
        subjects = objects
    if "present" in match.frame.flags:
        new = {statement.object.name for statement in stated if statement.object is not None}
        subjects = [body for body in state.scene.bodies if body.entity.name in new] or subjects
    return state.subject(subjects[0]) if subjects else state


def keeps_topic(match: Match, state: State, subjects: Sequence[Mention]) -> bool:
    """Tell whether the body that a page is about stays the one told of when it is merged into another."""
    name = topical(state)
    return match.frame.id == "zh.merged" and bool(name) and any(body.entity.name == name for body in subjects)


def institution_of(before: State, state: State, found: Sequence[Statement], former: Mention | None) -> Mention | None:
    """Return the body told of after a sentence: the page's own where it only set up another, none in a biography.

    A sentence about the latter of two goes back to the ``former``.
    """
    if former is not None:
        return former
    own = before.body is not None and before.body.entity.name == topical(before)
    last = state.body.entity.name if state.body is not None else ""
    made = any(statement.predicate == "established" and statement.subject.name == last for statement in found)
    if state.scene.hero is not None and before.scene.institution is None and state.body is before.body:
        return None
    gone = {found.subject.name for found in found if found.predicate == "abolished"}
    if last in gone and last != topical(state):
        return next((body for body in state.scene.bodies if body.entity.name == topical(state)), state.body)
    return before.body if own and made and not is_forerunner(last, state) else state.body


def renamed_later(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether the sentence goes on with what became of a former body ("前身为甲，初隶教育厅；1945年改组为乙")."""
    rest = chunks[match.end : match.end + LOOKBACK]
    end = next((at for at, chunk in enumerate(rest) if chunk.label == "STOP"), len(rest))
    first = [chunk for chunk in rest[:end] if chunk.label not in {"COMMA", "SEMI", "WHEN", "ADV"}][:1]
    at_first = bool(first) and first[0].label == "UNDER" and first[0].word.startswith(("初", "先", "原", "时"))
    begun = [chunk.label for chunk in rest[:3]] == ["COMMA", "FOUND", "WHEN"] and rest[1].word.endswith("于")
    at_first = at_first or (begun and match.own > 0 and chunks[match.own - 1].label == "BODY")
    return at_first or any(chunk.label == "RENAME" for chunk in rest[:end])


HELD = {"position_held", "concurrent_with", "established", "abolished", "appointed_by"}
"""Predicates of claims whose post is the one spoken of from then on."""


def leads(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether a post with its holder opens a sentence, and is no deputy's."""
    start = clause_start(chunks, match.own)
    first = start == 0 or chunks[start - 1].label in {"STOP", "SEMI"}
    return first and opening(chunks, match.own) and not chunks[match.own].word.startswith(DEPUTY)
