"""What a frame's statement does: makes claims, and changes what the scene knows of who holds what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import Act, emit, here, spoken
from pipeline.extract.english.dating import Term, is_current, point_of, term_of, times_of
from pipeline.extract.english.posts import Target
from pipeline.extract.english.stance import Stance
from pipeline.extract.english.timing import times_by_noun
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import hold, posts_of
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import When

PAST = {"former", "previous", "ex", "late", "sometime", "one-time", "earlier", "erstwhile", "old"}
PRESENT = {"incumbent", "current", "present", "sitting"}
ASIDE = {"formerly", "previously", "earlier", "once", "later", "afterwards", "hitherto", "originally"}


def tenure(act: Act, holders: Sequence[Mention], targets: Sequence[Target | Mention], effect: str) -> None:
    """Say that people hold posts, sit in bodies, serve people, with the dates the clause gives each."""
    pairs = paired(act, holders, targets)
    for holder, target in pairs:
        noun = target.noun if isinstance(target, Target) else None
        for term in terms_for(act, holder, noun, effect, holders):
            hold_one(act, holder, target, term)


def paired(
    act: Act, holders: Sequence[Mention], targets: Sequence[Target | Mention]
) -> list[tuple[Mention, Target | Mention]]:
    """Pair holders with targets: by turns under "respectively" where there are as many, else each with each."""
    if "respectively" in spoken(act.clause) and len(holders) == len(targets) > 1:
        return list(zip(holders, targets, strict=True))
    return [(holder, target) for holder in holders for target in targets]


def terms_for(act: Act, holder: Mention, noun: Noun | None, effect: str, holders: Sequence[Mention]) -> list[Term]:
    """Return the term (two for two separate spells) a clause gives one holder in one post."""
    clause = act.clause
    own = next((n for n in clause.subject if act.state.p.span(n.start, n.end) == holder.span), None)
    several = len(holders) > 1 and len(clause.subject) > 1 and own is not None
    whens = times_by_noun(act.state, clause, own if several else noun)
    if "respectively" in spoken(clause) and len(whens) == len(holders) > 1:
        at = [h.entity.name for h in holders].index(holder.entity.name)
        whens = [whens[at]]
    spells = [w for w in whens if w.kind == "interval" and w.start and w.end and not w.years]
    if effect == "span" and len(spells) > 1 and len(spells) == len(whens):
        return [Term(w.start, w.end) for w in spells]
    entry = act.state.scene.entry
    if effect == "span" and (clause.kind == "with" or (entry is not None and any(w is entry for w in whens))):
        effect = "start"
    return [closed(act, term_of(whens, effect, holds=is_current(clause)), noun, effect)]


def closed(act: Act, term: Term, noun: Noun | None, effect: str) -> Term:
    """Leave the end open where the clause says it still holds: in the plain present, or "incumbent"."""
    if noun is not None and PRESENT & set(noun.quals) and not term.end:
        return Term(term.start, OPEN)
    verb = act.clause.verb
    past = noun is not None and PAST & set(noun.quals)
    if effect == "span" and verb is not None and verb.tense == "present" and not term.end and not past:
        return Term(term.start, OPEN if act.stance.certainty != "expected" else "")
    return term


def hold_one(act: Act, holder: Mention, target: Target | Mention, term: Term) -> None:
    """Claim one target for one holder and let the scene know."""
    mention = target.mention if isinstance(target, Target) else target
    kind = target.kind if isinstance(target, Target) else "position_held"
    if kind in {"succession", "precession"}:
        new, old = (holder, mention) if kind == "succession" else (mention, holder)
        posts = known_posts(act.state, old) or list(act.state.scene.posts[-1:])
        succession(act, [new], [old], posts)
        return
    if act.stance.certainty == "expected" or act.stance.polarity == "negated":
        term = Term() if not point_given(act) or act.stance.certainty == "expected" else term
    spans = [holder.span, *([mention.span] if in_sentence(act, mention) else [])]
    emit(act, kind, here(holder, act.state), here(mention, act.state), spans, term, acting=mention.acting)
    if (
        term.end
        and term.end != OPEN
        and act.clause.kind in {"main", "coordinate", "subordinate"}
        and kind == "position_held"
    ):
        act.state.left, act.state.leaver = mention, holder.entity.name
    if kind == "position_held":
        if is_former(act, target):
            act.state.scene = replace(
                act.state.scene, formerly=(*act.state.scene.formerly, (holder.entity.name, mention))
            )
        else:
            note_post(act, holder, mention, aside=is_aside(act, target))


def is_former(act: Act, target: Target | Mention) -> bool:
    """Whether an insertion tells of a post somebody had before: "a former mayor of X", "until then governor of Y"."""
    clause = act.clause
    if clause.kind in {"main", "coordinate"} and is_perfect(act) and not clause.times and clause.verb is not None:
        return clause.verb.lemma == "be" and clause.verb.tense == "past"
    if clause.kind not in {"apposition", "relative"} or names_title(clause, target):
        return False
    quals = set(target.noun.quals) if isinstance(target, Target) else set()
    return bool(PAST & quals) or bool(ASIDE & spoken(clause)) or any(t.when.kind == "until" for t in clause.times)


def point_given(act: Act) -> bool:
    """Whether the clause itself is dated."""
    return bool(act.clause.times)


def in_sentence(act: Act, mention: Mention) -> bool:
    """Whether a mention stands in this sentence."""
    limit = act.state.limit
    return limit.start <= mention.span.start and mention.span.end <= limit.end


def is_aside(act: Act, target: Target | Mention) -> bool:
    """Whether a post is only mentioned beside the story: a former one, one held until then."""
    clause = act.clause
    quals = set(target.noun.quals) if isinstance(target, Target) else set()
    if clause.kind == "apposition" and (not clause.link or names_title(clause, target)):
        return True
    if clause.kind == "subordinate" and clause.link == "until":
        return True
    closed_term = clause.kind == "apposition" and any(
        t.when.start and t.when.end not in {"", OPEN} for t in clause.times
    )
    if closed_term:
        return True
    perfect = clause.verb is not None and clause.verb.tense == "past" and is_perfect(act)
    if perfect and clause.kind in {"main", "coordinate"}:
        mention = target.mention if isinstance(target, Target) else target
        focus = act.state.scene.posts[-1:]
        return bool(focus) and focus[0].entity.name != mention.entity.name and not mention.acting
    return (perfect and clause.kind == "relative") or (clause.kind == "apposition" and "then" in quals)


def names_title(clause: Clause, target: Target | Mention) -> bool:
    """Whether a title before a name only says who is meant: "The mayor, Han, ..."."""
    holder = clause.subject[0] if clause.subject else None
    return isinstance(target, Target) and holder is not None and target.noun.start < holder.start


def is_perfect(act: Act) -> bool:
    """Whether a clause is in the past perfect ("had been")."""
    verb = act.clause.verb
    return verb is not None and any(
        act.state.chunks[at].key == "had" for at in range(verb.start, min(verb.end, len(act.state.chunks)))
    )


def note_post(act: Act, holder: Mention, post: Mention, *, aside: bool) -> None:
    """Let the scene know who holds a post; one beside the story does not come into focus."""
    state = act.state
    if act.stance.certainty == "expected":
        state.scene = replace(state.scene, hoped=(*state.scene.hoped, (holder.entity.name, post)))
        state.speak(replace(post, kind="post"))
        return
    if act.stance.polarity == "negated":
        state.speak(replace(post, kind="post"))
        return
    if post.body is not None:
        note_body(act, Mention("body", post.span, post.body), aside=aside)
    if aside:
        state.scene = replace(state.scene, held=((holder.entity.name, post), *state.scene.held))
        return
    state.scene = hold(state.scene, holder.entity.name, post)
    state.speak(replace(post, kind="post"))
    if post.body is None and is_place_bound(state, post):
        state.scene = replace(state.scene, place=post.entity.name.partition(" of ")[2])
    if post.body is not None:
        role = post.role.removeprefix("acting ")
        if role.split()[0] in {"first", "second"}:
            return
        if post.entity.id.endswith("-head") or is_head(state, role):
            state.scene = replace(state.scene, heads=(*state.scene.heads, (post.body.name, role)))


def note_body(act: Act, body: Mention, *, aside: bool) -> None:
    """Let the scene know the body of a post: last spoken of in the story itself, behind the others in an insertion."""
    state = act.state
    if not aside and act.clause.kind not in {"apposition", "relative"}:
        state.speak(body)
    elif all(b.entity.name != body.entity.name for b in state.scene.bodies):
        state.scene = replace(state.scene, bodies=(body, *state.scene.bodies))


def is_place_bound(state: State, post: Mention) -> bool:
    """Whether a post is that of a place: mayor, governor, party secretary."""
    entries = state.p.words.roles.get(post.role.lower().split()[0] if post.role else "", ())
    return any(" ".join(key) == post.role.lower() and role.kind == "place" for key, role in entries)


def is_head(state: State, role: str) -> bool:
    """Whether a role is that of a body's head."""
    entries = state.p.words.roles.get(role.split(maxsplit=1)[0] if role else "", ())
    return any(" ".join(key) == role and found.role_class in {"head", "secretary"} for key, found in entries)


def succession(act: Act, new: Sequence[Mention], old: Sequence[Mention], posts: Sequence[Target | Mention]) -> None:
    """Say that people follow others in a post; a date is the start of the new and the end of the old tenure."""
    when = succession_date(act) if act.stance == Stance() else ""
    for newcomer, former in in_line(new, old):
        spans = [newcomer.span, former.span]
        date = when if newcomer is new[0] or len(old) > 1 else ""
        emit(act, "preceded_by", here(newcomer, act.state), here(former, act.state), spans, Term(date))
    for post in posts:
        mention = post.mention if isinstance(post, Target) else post
        for former in old:
            if act.stance == Stance():
                emit(
                    act,
                    "position_held",
                    here(former, act.state),
                    here(mention, act.state),
                    [former.span],
                    Term("", when),
                )
        for newcomer in new:
            start = Term(when if newcomer is new[0] or len(old) > 1 else "")
            emit(act, "position_held", here(newcomer, act.state), here(mention, act.state), [newcomer.span], start,
                 acting=mention.acting)  # fmt: skip
            note_post(act, newcomer, mention, aside=False)


def in_line(new: Sequence[Mention], old: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Pair each who came with whom they followed: "Hu was followed by Song and Li" makes Li follow Song."""
    if len(old) == 1:
        return list(zip(new, [*old, *new[:-1]], strict=True))
    return [(newcomer, former) for newcomer in new for former in old]


STARTS = {"become", "take", "assume", "get", "appoint", "name", "elect", "make", "choose", "swear", "install", "select"}


def succession_date(act: Act) -> str:
    """Return the date of a succession: the clause's, of "her successor, X, served from D" the start told of X."""
    clause = act.clause
    outer = clause.parent
    if clause.kind != "apposition" or outer is None or outer.verb is None:
        return point_of(times_of(clause))
    begins = outer.verb.lemma in STARTS
    return point_of([w for w in times_of(outer) if w.kind in {"interval", "since"} or (begins and w.kind == "point")])


def known_posts(state: State, person: Mention) -> list[Mention]:
    """Return the post a person was last said to hold; the one in focus first if they held it."""
    if state.left is not None and state.leaver == person.entity.name:
        return [state.left]
    held = posts_of(state.scene, person.entity.name)
    focus = state.scene.posts[-1:]
    if focus and any(p.entity.name == focus[0].entity.name for p in held):
        return list(focus)
    return list(held[-1:])


def dates(whens: Sequence[When], effect: str, clause: Clause) -> Term:
    """Return the dates of a plain predicate."""
    if effect == "point":
        return Term(point_of(whens))
    if effect == "change":
        return Term(next((w.end for w in whens if w.kind == "until"), ""))
    return Term() if effect == "undated" else term_of(whens, effect, holds=is_current(clause))
