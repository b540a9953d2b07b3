"""What a frame's statement does: makes claims, and changes what the scene knows of who holds what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import Act, emit, here, spoken
from pipeline.extract.english.anchors import reign_of
from pipeline.extract.english.capacities import in_capacity, in_own_right, superior
from pipeline.extract.english.dating import Term, is_current, point_of, term_of, times_of
from pipeline.extract.english.earlier_posts import had_earlier
from pipeline.extract.english.focus import is_aside, is_event, is_former
from pipeline.extract.english.held import is_anothers, is_too_early, known_posts, posts_there
from pipeline.extract.english.implied import completed, remember, unclaimed
from pipeline.extract.english.lasting import announced, comes_after, lasting_from, never_came, point_given
from pipeline.extract.english.leaving import AT_ONCE, leaver
from pipeline.extract.english.newcomers import acts_as, holds_in_own_right, proper_for
from pipeline.extract.english.noting import note_post
from pipeline.extract.english.pairing import paired
from pipeline.extract.english.posts import Target, targets_of
from pipeline.extract.english.resolve import post_of_body
from pipeline.extract.english.rolls import ROLL
from pipeline.extract.english.spells import terms_for
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.supposing import came_to_nothing
from pipeline.extract.english.timing import begun_next, leads_last
from pipeline.extract.scene import hold
from schemas.dates import OPEN, bounds, definitely_before
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention, When


def tenure(act: Act, holders: Sequence[Mention], targets: Sequence[Target | Mention], effect: str) -> None:
    """Say that people hold posts, sit in bodies, serve people, with the dates the clause gives each."""
    if effect == "end" and act.stance.certainty == "expected":
        return
    if effect == "start" and act.stance.certainty == "expected":
        targets = [t for t in targets if not any(has_now(act.state, holder, t) for holder in holders)]
    first = targets[0] if targets and act.clause.link == ROLL else None
    if isinstance(first, Target) and first.kind == "succession":
        old = first.mention
        succession(act, holders, [old], known_posts(act.state, old) or unclaimed(act, (*holders, old)))
        return
    for holder, target in paired(act.clause, holders, targets):
        noun = target.noun if isinstance(target, Target) else body_told(act, target)
        later = not isinstance(target, Target) and comes_after(act, target)
        if effect == "end" and isinstance(target, Target) and is_anothers(act.state, holder, target):
            continue
        for term in [Term()] if later else terms_for(act, holder, noun, effect, holders):
            if not (is_too_early(act.state, holder, target, term) or looks_back_at(act, holder, target)):
                hold_one(act, holder, target, term)


def looks_back_at(act: Act, holder: Mention, target: Target | Mention) -> bool:
    """Whether "had been", "having been chosen" goes back behind the start of a post that was just told."""
    post = target.mention.entity.name if isinstance(target, Target) else target.entity.name
    verb = act.clause.verb
    told = [s for s in act.state.found if s.predicate == "position_held" and s.start and s.object is not None]
    again = any((s.subject.name, s.object.name) == (holder.entity.name, post) for s in told if s.object is not None)
    having = verb is not None and act.state.chunks[verb.start].key == "having"
    begun = any((who, name) == (holder.entity.name, post) for who, name, _ in act.state.before.begun[-2:])
    chosen = begun and verb is not None and verb.is_pluperfect and act.state.p.words.is_a(verb.lemma, "naming")
    return chosen or (again and having and act.clause.kind == "participle")


def body_told(act: Act, post: Mention) -> Noun | None:
    """Return which of several bodies that a clause says somebody to head a post is of."""
    nouns = [n for n in act.clause.objects if n.kind in {"body", "common"}]
    return next((n for n in nouns if len(nouns) > 1 and act.state.p.span(n.start, n.end) == post.span), None)


def has_now(state: State, holder: Mention, target: Target | Mention) -> bool:
    """Whether somebody is said to have a post at present, which is then not the one still to come."""
    post = target.mention if isinstance(target, Target) else target
    began = any((who, name) == (holder.entity.name, post.entity.name) for who, name, _ in state.scene.begun)
    known = (holder.entity.name, post.entity.name)
    held = any((who, p.entity.name) == known for who, p in state.scene.held)
    chosen = any((who, p.entity.name) == known for who, p in state.scene.gained)
    return held and not (began or chosen)


def hold_one(act: Act, holder: Mention, target: Target | Mention, term: Term) -> None:
    """Claim one target for one holder and let the scene know."""
    mention = deputised(act, target.mention if isinstance(target, Target) else proper_for(act.state, holder, target))
    kind = target.kind if isinstance(target, Target) else KINDS.get(target.kind, "position_held")
    mention = in_capacity(act, holder, mention) if kind == "position_held" else mention
    if kind == "precession" and isinstance(target, Target) and target.noun.kind == "office":
        succession(replace(act, clause=replace(act.clause, times=[], parent=None)), [mention], [holder], [])
        return
    if kind in {"succession", "precession"}:
        new, old = (holder, mention) if kind == "succession" else (mention, holder)
        posts = posts_said(act, new) or known_posts(act.state, old)
        posts = posts or posts_there(act.state, new) or unclaimed(act, (new, old))
        succession(act if kind == "succession" else undated_beside(act), [new], [old], posts)
        return
    if act.stance.certainty == "expected" or act.stance.polarity == "negated":
        forecast = foreseen(act) if act.stance.certainty == "expected" else term
        term = forecast if point_given(act) else Term()
    if kind == "member_of" and act.stance == Stance("affirmed", "expected"):
        seat = replace(mention, kind="membership")
        act.state.scene = replace(act.state.scene, hoped=(*act.state.scene.hoped, (holder.entity.name, seat)))
    if kind == "position_held" and (never_came(act) or came_to_nothing(act.state, act.clause)):
        note_post(replace(act, stance=Stance("affirmed", "expected")), holder, mention, aside=False)
        return
    term = completed(act, kind, holder, mention, term) if act.stance == Stance() else term
    spans = [holder.span, *([mention.span] if in_sentence(act, mention) else [])]
    anchor, reign = reign_of(act.state, act.clause) if term == Term() else ("", [])
    spans.extend(reign)
    emit(
        act, kind, here(holder, act.state), here(mention, act.state), spans, term, anchor=anchor, acting=mention.acting
    )
    if kind == "position_held" and reign and mention.role.startswith(DEPUTIES):
        act.state.scene = hold(act.state.scene, anchor, superior(mention))
    read_death(act, kind, holder, term.end)
    if (
        term.end
        and term.end != OPEN
        and act.clause.kind in {"main", "coordinate", "subordinate"}
        and kind == "position_held"
    ):
        act.state.left, act.state.leaver = mention, holder.entity.name
    if kind in {"position_held", "member_of"}:
        remember(act.state, holder, mention, term)
    if kind == "position_held":
        note_holding(act, holder, mention, target)


def undated_beside(act: Act) -> Act:
    """Return an apposition without the times of its clause: "His predecessor, Lee, had held the post since 1960"."""
    beside = act.clause.kind == "apposition"
    return replace(act, clause=replace(act.clause, parent=None)) if beside else act


def foreseen(act: Act) -> Term:
    """Return from when to when something will be so by the clause's own words: "will head it for a year from May"."""
    start = announced(act)
    ends = [t.when.end for t in act.clause.times if t.when.kind == "interval" and start and t.when.start == start]
    return Term(start, ends[0] if ends and ends[0] != OPEN else lasting_from(act, start))


def note_holding(act: Act, holder: Mention, post: Mention, target: Target | Mention) -> None:
    """Let the scene know that somebody has, had or got a post."""
    scene, held = act.state.scene, (holder.entity.name, post)
    if act.stance == Stance() and is_event(act) and act.clause.kind != "apposition":
        act.state.scene = scene = replace(scene, gained=(*scene.gained, held))
    if is_former(act, target):
        act.state.scene = replace(scene, formerly=(*scene.formerly, held))
    else:
        aside = is_aside(act, target) or had_earlier(act, holder, post)
        note_post(act, holder, post, aside=aside, beside=is_second(act, target))


DEPUTIES = ("deputy", "vice")
"""What the title of a post begins with that is under another one: "deputy chief under Lee"."""
KINDS = {"membership": "member_of"}
"""What holding something is that a term of a frame stands for, where it is no post."""


def deputised(act: Act, post: Mention) -> Mention:
    """Return a post that somebody only "acts as" as held in an acting capacity."""
    acts = act.clause.verb is not None and act.clause.verb.lemma == "act" and post.kind == "post"
    if not acts or post.acting:
        return post
    name = f"acting {post.entity.name[:1].lower()}{post.entity.name[1:]}"
    return replace(post, entity=Entity(name, post.entity.words, post.entity.id), acting=True)


def posts_said(act: Act, holder: Mention) -> list[Mention]:
    """Return the post in "Lee's successor as director of X"."""
    titles = [n for word, n in act.clause.phrases if word == "as" and n.kind == "office"]
    return [t.mention for n in titles for t in targets_of(act.state, n, holder) if t.is_post]


DEATH = ("death", "died", "dies")


def read_death(act: Act, kind: str, holder: Mention, end: str) -> None:
    """Claim the death that a post is said to have lasted to: "director until her death in 1990"."""
    for when in times_of(act.clause) if kind == "position_held" and end else ():
        words = [word.strip(".,") for word in when.span.of(act.state.p.text).split()]
        own = bool({*DEATH} & {*words}) and ("of" not in words or holder.entity.name.split()[-1] in words)
        if when.kind in {"until", "interval"} and when.end == end and own:
            emit(act, "died", here(holder, act.state), None, [holder.span, when.span], Term(end))


def is_second(act: Act, target: Target | Mention) -> bool:
    """Whether a post is only the second of those a clause gives somebody, whose body is not what "it" means next.

    One that came after the first by its time is not: "was clerk and from 1995 secretary of the board".
    """
    objects = [n for n in act.clause.objects if n.kind == "office"]
    if not isinstance(target, Target) or all(n is not target.noun for n in objects[1:]):
        return False
    return not (leads_last(act.state, act.clause.times, objects) or begun_next(act.state, act.clause, target.noun))


def in_sentence(act: Act, mention: Mention) -> bool:
    """Whether a mention stands in this sentence."""
    limit = act.state.limit
    return limit.start <= mention.span.start and mention.span.end <= limit.end


def succession(act: Act, new: Sequence[Mention], old: Sequence[Mention], posts: Sequence[Target | Mention]) -> None:
    """Say that people follow others in a post; a date is the start of the new and the end of the old tenure."""
    if {m.entity.name for m in new} & {m.entity.name for m in old}:
        return
    when = (succession_date(act) or when_left(act, old, posts)) if act.stance == Stance() else ""
    when = announced(act) if act.stance == Stance("affirmed", "expected") else when
    dated, ended = (new[-1], "") if dates_last(act) else (new[0], when)
    for newcomer, former in in_line(new, old):
        spans = [newcomer.span, former.span]
        date = when if newcomer is dated or len(old) > 1 else ""
        emit(act, "preceded_by", here(newcomer, act.state), here(former, act.state), spans, Term(date))
    for post in posts:
        mention = post.mention if isinstance(post, Target) else post
        for former in old if act.stance == Stance() else ():
            own = in_own_right(mention) if holds_in_own_right(act.state, former, mention) else mention
            term = Term("", "" if is_over(act.state, former, own, ended) else ended)
            emit(act, "position_held", here(former, act.state), here(own, act.state), [former.span], term)
            remember(act.state, former, own, term)
            note_post(act, former, own, aside=True)
        proper = mention if isinstance(post, Target) else renamed_by(act.state, in_own_right(mention), when)
        for newcomer in new:
            start = Term(when if newcomer is dated or len(old) > 1 else "")
            start = Term(start.start, lasting_from(act, start.start))
            if acts_as(act.state, newcomer, proper):
                continue
            emit(act, "position_held", here(newcomer, act.state), here(proper, act.state), [newcomer.span], start,
                 acting=proper.acting)  # fmt: skip
            remember(act.state, newcomer, proper, start)
            note_post(act, newcomer, proper, aside=False)


def renamed_by(state: State, post: Mention, date: str) -> Mention:
    """Return a post in its body by the name that it had got before a date: the old holder had it under the first."""
    name = post.body.name if post.body is not None else ""
    told = [(fresh, when) for old, fresh, when in state.scene.renamed if old == name and when and date]
    since = [fresh for fresh, when in told if definitely_before(bounds(when), bounds(date))]
    return replace(post, body=since[-1], entity=post_of_body(post.role, "head", since[-1])) if since else post


def is_over(state: State, holder: Mention, post: Mention, date: str) -> bool:
    """Whether a tenure was told to have ended, or its holder to have died, before a successor came."""
    name, title = holder.entity.name, post.entity.name
    ends = [end for who, what, end in state.scene.ended if (who, what) == (name, title)]
    starts = [start for who, what, start in state.scene.begun if (who, what) == (name, title)]
    ends = [end for end in ends if not any(definitely_before(bounds(end), bounds(start)) for start in starts)]
    ends += [day for who, day in state.scene.deaths if who == name]
    return bool(date) and any(definitely_before(bounds(end), bounds(date)) for end in ends)


def dates_last(act: Act) -> bool:
    """Whether a time opens the last of several who came one after the other: "by A, B and, in 1998, C"."""
    nouns = [n for word, n in act.clause.phrases if word == "by" and n.kind == "person"]
    return len(nouns) > 1 and leads_last(act.state, act.clause.times, nouns)


def in_line(new: Sequence[Mention], old: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Pair each who came with whom they followed: "Hu was followed by Song and Li" makes Li follow Song."""
    if len(old) == 1:
        return list(zip(new, [*old, *new[:-1]], strict=True))
    return [(newcomer, former) for newcomer in new for former in old]


def when_left(act: Act, old: Sequence[Mention], posts: Sequence[Target | Mention]) -> str:
    """Return the known end of the one followed where a clause says that it was then: "on her departure", "was then"."""
    leaves = any(word in AT_ONCE and leaver(act.state, noun) for word, noun in act.clause.phrases)
    if any(w.kind != "duration" for w in times_of(act.clause)) or not (leaves or NEXT & spoken(act.clause)):
        return ""
    names = {post.mention.entity.name if isinstance(post, Target) else post.entity.name for post in posts}
    former = {m.entity.name for m in old}
    ends = [end for who, name, end in act.state.scene.ended if who in former and name in names]
    return ends[-1] if ends else ""


NEXT = {"then", "thereupon"}
"""Words by which one thing came right after what was told before."""
STARTS = {"become", "take", "assume", "get", "appoint", "name", "elect", "make", "choose", "swear", "install", "select"}


def succession_date(act: Act) -> str:
    """Return the date of a succession: the clause's, of "her successor, X, served from D" the start told of X."""
    clause = act.clause
    outer = clause.parent
    if clause.kind != "apposition" or outer is None or outer.verb is None:
        return point_of(times_of(clause))
    begins = outer.verb.lemma in STARTS and not any(n.kind == "office" for n in outer.objects)
    whens = [w for w in times_of(outer) if not (w.years or w.months)]
    return point_of([w for w in whens if w.kind in {"interval", "since"} or (begins and w.kind == "point")])


def dates(whens: Sequence[When], effect: str, clause: Clause) -> Term:
    """Return the dates of a plain predicate."""
    if effect == "point":
        return Term(point_of(whens))
    if effect == "change":
        return Term(next((w.end or w.start for w in whens if w.kind == "until" or w.marker == "before"), ""))
    return Term() if effect == "undated" else term_of(whens, effect, holds=is_current(clause))
