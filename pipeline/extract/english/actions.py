"""The statements frames make: one function an action, all other names are predicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import emit, here, spoken
from pipeline.extract.english.dating import Term, times_of
from pipeline.extract.english.effects import dates, in_line, is_over, succession, tenure
from pipeline.extract.english.held import known_posts
from pipeline.extract.english.implied import remember
from pipeline.extract.english.noting import note_post
from pipeline.extract.english.pairing import one_by_one
from pipeline.extract.english.posts import Target
from pipeline.extract.english.predicates import PAST, mentions, predicate
from pipeline.extract.english.resolve import post_of_body
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.terms import value_of
from pipeline.extract.english.wholes import about_what
from pipeline.extract.scene import alias, protagonist
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.terms import Filler, Fillers
    from pipeline.extract.mentions import Mention


def perform(act: Act, claim: tuple[str, ...], slots: Fillers) -> None:
    """Make one statement of a frame; one that lacks an argument is not made."""
    action, *terms = claim
    if action in ACTIONS:
        ACTIONS[action](act, terms, slots)
    else:
        predicate(act, action, terms, slots)


def do_tenure(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Tenure HOLDER POST EFFECT."""
    holders = mentions(act, terms[0], slots)
    targets = value_of(act.state, terms[1], slots)
    if not (holders and targets):
        return
    for together, theirs in with_own(act, terms, slots, holders) or [(holders, targets)]:
        tenure(act, together, theirs, terms[2])
    if terms[2] == "start":
        follow_leaver(act, holders, targets)


def with_own(
    act: Act, terms: Sequence[str], slots: Fillers, holders: Sequence[Mention]
) -> list[tuple[Sequence[Mention], Sequence[Filler]]]:
    """Return each of several holders with what they had where that differs: "Lee and her deputy, Birch, resigned"."""
    if len(holders) == 1 or f"({terms[0]})" not in terms[1]:
        return []
    found = [([holder], value_of(act.state, terms[1], {**slots, terms[0]: [holder]})) for holder in holders]
    names = {(t.mention if isinstance(t, Target) else t).entity.name for _, theirs in found for t in theirs}
    return [*found] if len(names) > 1 and all(theirs for _, theirs in found) else []


def follow_leaver(act: Act, holders: Sequence[Mention], targets: Sequence[Filler]) -> None:
    """Claim that who "took over" followed whom the same sentence says to have left the post."""
    left, leaver = act.state.left, act.state.leaver
    posts = {(t.mention if isinstance(t, Target) else t).entity.name for t in targets}
    verb = act.clause.verb
    takes = verb is not None and verb.lemma.split()[0] in TAKING and act.stance == Stance()
    old = [m for m in act.state.scene.persons if m.entity.name == leaver]
    if takes and left is not None and left.entity.name in posts and old and len(holders) == 1:
        date = dates(times_of(act.clause), "point", act.clause)
        told = any(s.predicate == "preceded_by" and s.subject.name == holders[0].entity.name for s in act.state.found)
        if not told and holders[0].entity.name != leaver:
            emit(act, "preceded_by", here(holders[0], act.state), here(old[-1], act.state), [holders[0].span], date)


TAKING = {"take", "move", "step", "come", "inherit", "assume", "get", "gain", "win"}
"""Verbs of who comes to a post that was just told to have been left."""


def do_succession(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Succession NEW OLD POST EFFECT."""
    new, old = mentions(act, terms[0], slots), mentions(act, terms[1], slots)
    if follows_along(act):
        return
    named = any(m.span.of(act.state.p.text)[:1].isupper() for m in old)
    old = old if named else holders_in(act, slots, new) or old
    for newcomers, formers in one_by_one(new, old) if new and old else ():
        filled: Fillers = {**slots, terms[0]: [*newcomers], terms[1]: [*formers]}
        succession(act, newcomers, formers, value_of(act.state, terms[2], filled)[:1])


def follows_along(act: Act) -> bool:
    """Whether somebody only goes where another goes: "followed him to the Home Office"."""
    verb = act.clause.verb
    return verb is not None and verb.lemma == "follow" and any(word in {"to", "into"} for word, _ in act.clause.phrases)


def holders_in(act: Act, slots: Fillers, new: Sequence[Mention]) -> list[Mention]:
    """Return who last held a post in the body a succession is said to be in: "followed him at the school"."""
    names = {m.entity.name for m in new}
    bodies = {m.entity.name for m in mentions(act, "body", slots)}
    held = [who for who, post in act.state.scene.held if post.body and post.body.name in bodies and who not in names]
    return [m for m in act.state.scene.persons if held and m.entity.name == held[-1]][-1:]


def do_passing(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Passing NEW OLD POST EFFECT: a post goes to somebody; the one before is whoever held it last."""
    new = mentions(act, terms[0], slots)
    posts = [act.state.left] if terms[2] == "focus" and act.state.left else mentions(act, terms[2], slots)
    for post in posts:
        when = dates(times_of(act.clause), "point", act.clause).start
        named = [m for m in mentions(act, terms[1], slots) if m.entity.name not in {n.entity.name for n in new}]
        old = named or last_holder(act, post, new, when)
        when = when or ("" if terms[2] == "focus" else end_just_said(act, post))
        when = "" if terms[3] == "undated" else when
        if old:
            dated_succession(act, new, old, post, when)
        else:
            tenure(act, new, [post], "start")


def dated_succession(act: Act, new: Sequence[Mention], old: Sequence[Mention], post: Mention, when: str) -> None:
    """Claim a succession on a given date; of several who came, each follows the one before."""
    points = [w.start for w in times_of(act.clause) if w.kind == "point"]
    by_turns = len(new) > 1 and len(points) == len(new)
    for newcomer, former in in_line(new, old):
        at = list(new).index(newcomer)
        date = points[at] if by_turns else when
        spans = [newcomer.span]
        emit(act, "preceded_by", here(newcomer, act.state), here(former, act.state), spans, Term(date))
        if act.stance == Stance() and date and not is_over(act.state, former, post, date):
            emit(act, "position_held", here(former, act.state), here(post, act.state), spans, Term("", date))
    for at, newcomer in enumerate(new):
        term = Term(points[at] if by_turns else when)
        emit(act, "position_held", here(newcomer, act.state), here(post, act.state), [newcomer.span], term)
        remember(act.state, newcomer, post, term)
        note_post(act, newcomer, post, aside=False)


def last_holder(act: Act, post: Mention, new: Sequence[Mention], when: str) -> list[Mention]:
    """Return who was last said to hold a post, of those whose time is not known to have ended in another year."""
    ended = {who for who, name, end in act.state.scene.ended if name == post.entity.name and end[:4] != when[:4]}
    names = {m.entity.name for m in new} | (ended if when else set())
    holders = [who for who, held in act.state.scene.held if held.entity.name == post.entity.name and who not in names]
    return [m for m in act.state.scene.persons if holders and m.entity.name == holders[-1]][-1:]


def end_just_said(act: Act, post: Mention) -> str:
    """Return the end that this sentence has given the tenure before."""
    ends = [s.end for s in act.state.found if s.object is not None and s.object.name == post.entity.name and s.end]
    return ends[-1] if ends and ends[-1] != OPEN else ""


def do_choosing(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Choosing POST AGENT: a body elects the one who holds a post, as a rule and not once."""
    verb = act.clause.verb
    particular = any(n.det in {"a", "an", "no"} for n in act.clause.objects)
    if verb is None or verb.tense != "present" or particular:
        return
    whole = protagonist(act.state.scene)
    for agent in mentions(act, terms[1], slots):
        for post in mentions(act, terms[0], slots):
            entity = here(post, act.state)
            open_role = all(not n.office.complements and n.det == "the" for n in act.clause.objects if n.office)
            if open_role and whole and post.body and post.body.name == agent.entity.name:
                entity = post_of_body(post.role, "head", whole.entity)
            emit(act, "appointed_by", entity, here(agent, act.state), [post.span, agent.span])


def do_exchange(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Exchange ONE OTHER: each follows the other in the post held so far; ONE and OTHER may be the same two."""
    ones, others = mentions(act, terms[0], slots), mentions(act, terms[1], slots)
    ones, others = (ones[:1], ones[1:2]) if terms[0] == terms[1] else (ones, others)
    for one in ones:
        for other in others:
            first, second = known_posts(act.state, one), known_posts(act.state, other)
            if first and second:
                succession(act, [other], [one], first)
                succession(act, [one], [other], second)


def do_lifetime(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Lifetime PERSON: born at the start, died at the end of the time given, not where somebody lived somewhere."""
    if any(word in LIVING for word, _ in act.clause.phrases) or LIVING & set(act.clause.spoken()):
        return
    term = dates(times_of(act.clause), "span", act.clause)
    for person in mentions(act, terms[0], slots):
        for name, when in (("born", term.start), ("died", term.end)):
            if when and when != OPEN:
                emit(act, name, here(person, act.state), None, [person.span], Term(when))


LIVING = {"in", "at", "with", "near", "on", "as", "by", "under", "among", "for", "off", "abroad", "there", "exile"}
"""What stands beside "lived" where it tells how or where: "lived in Rome from 1990 to 1993"."""


def do_existence(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Existence THING: established at the start, abolished at the end of the time given."""
    term = dates(times_of(act.clause), "span", act.clause)
    for thing in mentions(act, terms[0], slots):
        for name, when in (("established", term.start), ("abolished", term.end)):
            if when and when != OPEN:
                emit(act, name, here(thing, act.state), None, [thing.span], Term(when))


def do_rename(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Rename OLD NEW: a body changes its name; "its present name" is the name it is known by."""
    fresh = mentions(act, terms[1], slots)
    old = mentions(act, terms[0], slots)
    if old and fresh:
        predicate(act, "renamed_to", [terms[0], terms[1], "point"], slots)
        return
    pending, about = act.state.scene.former, about_what(act.state)
    date = dates(times_of(act.clause), "point", act.clause)
    if pending:
        before, now = pending[-1]
        emit(act, "renamed_to", before, now, [], date)
    elif about is not None and any({"present", "current"} & set(n.quals) for n in act.clause.objects):
        for body in (b for b in old if b.entity.name != about.entity.name):
            emit(act, "renamed_to", here(body, act.state), about.entity, [body.span], date)


FUSING = {"merge", "amalgamate", "combine", "unite", "fuse", "join"}


def do_fusion(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """Fusion PARTS WHOLE EFFECT: bodies that "merge to form" another; others that form one are none of it."""
    outer = act.clause.parent
    if act.clause.kind == "infinitive" and outer is not None and outer.verb is not None and outer.verb.lemma in FUSING:
        predicate(act, "merged_into", terms, slots)


def do_known_as(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """known_as ONE NAME EFFECT: another name of it, or the one that a body "was formerly known as"."""
    bodies = [m for m in mentions(act, terms[0], slots) if m.kind == "body"]
    verb = act.clause.verb
    before = act.state.chunks[verb.start - 1].key if verb is not None and verb.start else ""
    said = {before, *spoken(act.clause)}
    since = any(when.kind == "since" for when in times_of(act.clause))
    past = verb is not None and verb.tense == "past" and bool(AT_FIRST & said)
    earlier, later = past or bool(PAST & said), since or bool(LATELY & said) or names_anew(act)
    if not ((earlier or later) and bodies and act.stance == Stance()):
        small = all(
            m.span.of(act.state.p.text).removeprefix("the ")[:1].islower() for m in mentions(act, terms[1], slots)
        )
        predicate(act, "characterised_as" if small and not bodies else "named", terms, slots)
        for body in bodies[:1] if act.stance == Stance() and not small else ():
            for name in mentions(act, terms[1], slots):
                act.state.scene = alias(act.state.scene, name.entity.name, body.entity)
        return
    for body in bodies:
        for name in mentions(act, terms[1], slots):
            pair = (here(name, act.state), here(body, act.state))
            date = dates(times_of(act.clause), "point", act.clause) if later and not earlier else Term()
            emit(act, "renamed_to", *(pair if earlier else pair[::-1]), [body.span, name.span], date)


AT_FIRST = {"once", "first", "begin", "at first", "to begin with", "originally"}
"""Words by which a name told in the past is one that a body had before."""
LATELY = {"now", "today", "nowadays", "presently", "currently", "later", "subsequently", "afterwards"}
"""Words by which another name is one that a body got."""
CHRISTENING = {"name", "title", "style", "designate", "entitle"}


def names_anew(act: Act) -> bool:
    """Whether a body that was there is given a name on a date: "was taken over in 1884 and named X"."""
    verb = act.clause.verb
    dated = any(when.kind == "point" for when in times_of(act.clause))
    fresh = any(s.predicate == "established" for s in act.state.found) and not act.clause.times
    return verb is not None and verb.lemma in CHRISTENING and verb.tense == "past" and dated and not fresh


def do_same_body(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """same_body BODIES: two names of one body; the second, or the one with a name of its own, is the body."""
    found = mentions(act, terms[0], slots)
    for one, other in zip(found[1:], found, strict=False):
        emit(act, "named", here(one, act.state), here(other, act.state), [one.span, other.span])


def do_not_subordinate(act: Act, terms: Sequence[str], slots: Fillers) -> None:
    """not-subordinate PART WHOLE."""
    denied = type(act)(act.state, act.clause, act.pattern, Stance("negated", act.stance.certainty))
    predicate(denied, "subordinate_to", [*terms, "span"], slots)


ACTIONS: Mapping[str, Callable[[Act, Sequence[str], Fillers], None]] = {
    "tenure": do_tenure, "succession": do_succession, "passing": do_passing, "exchange": do_exchange,
    "choosing": do_choosing, "lifetime": do_lifetime, "existence": do_existence, "rename": do_rename,
    "same_body": do_same_body, "not-subordinate": do_not_subordinate, "known_as": do_known_as, "fusion": do_fusion,
}  # fmt: skip
