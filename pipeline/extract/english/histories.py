"""Which of somebody's posts a clause means by what was told of them: the one gained last, left before, held here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.capacities import in_own_right
from pipeline.extract.english.dating import point_of, times_of
from pipeline.extract.english.held import known_posts
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import people_of
from pipeline.extract.scene import in_focus, posts_of, protagonist
from schemas.dates import bounds, definitely_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention


def begun_by(state: State, person: Mention) -> list[Mention]:
    """Return the post that somebody was last said to take up and not to leave: in it "she succeeds Lee".

    None where they took up another after it: "envoy from 1967; chaired the board from 1987 to 1991. He replaced Lee".
    """
    over = {name for who, name, _ in state.scene.ended if who == person.entity.name}
    starts = [(name, start) for who, name, start in state.scene.begun if who == person.entity.name]
    begun = [name for name, _ in starts if name not in over]
    since = [start for name, start in starts if name in begun[-1:] and start][-1:]
    later = [name for name, start in starts if start and since and definitely_before(bounds(since[0]), bounds(start))]
    if over & set(later[-1:]) and not point_of(times_of(state.clause) if state.clause is not None else ()):
        return []
    here = [post.entity.name for who, post in state.scene.gained if who == person.entity.name and is_here(state, post)]
    if here and here[-1] not in begun[-1:]:
        return []
    return [p for p in posts_of(state.scene, person.entity.name) if p.entity.name in begun[-1:]]


def is_here(state: State, post: Mention) -> bool:
    """Whether a post is one that this sentence names."""
    return state.limit.start <= post.span.start < state.limit.end


def gained_by(state: State, person: Mention) -> list[Mention]:
    """Return the post that somebody was last said to be appointed to: "she succeeds Lee", "is named, replacing Lee"."""
    verb = state.clause.verb if state.clause is not None else None
    is_news = verb is not None and verb.tense in {"present", "future", "perfect"}
    gained = [post for who, post in state.scene.gained if who == person.entity.name][-1:]
    return gained_along(state, person) or (gained if is_news else [])


def gained_along(state: State, person: Mention) -> list[Mention]:
    """Return the post of the clause that this one only goes on from: "was named head of the Board, replacing Lee"."""
    clause, verb = state.clause, state.clause.verb if state.clause is not None else None
    gained = [post for who, post in state.scene.gained if who == person.entity.name][-1:]
    along = clause is not None and verb is not None and (clause.kind == "infinitive" or verb.tense == "ing")
    outer = clause.parent if along and clause is not None and clause.kind in {"participle", "infinitive"} else None
    if outer is None or outer.verb is None:
        return []
    said = state.p.tokens[state.chunks[outer.verb.start].start].start
    return [in_own_right(post) for post in gained if is_here(state, post) and post.span.start > said]


def left_for_another(state: State, person: Mention) -> list[Mention]:
    """Return the post that somebody comes back to from one that this sentence tells of: "came back in 1956"."""
    told = {s.object.name for s in state.found if s.predicate == "position_held" and s.object and not s.end}
    posts = posts_of(state.scene, person.entity.name)
    return [p for p in posts if p.entity.name not in told][-1:] if posts and posts[-1].entity.name in told else []


def over_of(state: State, person: Mention) -> list[Mention]:
    """Return the post that somebody was said to have left, to which "she returned" goes back."""
    verb = state.clause.verb if state.clause is not None else None
    over = {name for who, name, _ in state.scene.ended if who == person.entity.name}
    kept = [] if verb is not None and verb.is_negated else known_posts(state, person)
    last = next((name for who, name, _ in reversed(state.scene.begun) if who == person.entity.name), "")
    return [post for post in kept if post.entity.name in over or last not in {"", post.entity.name}]


def of_whom_before(state: State) -> list[Mention]:
    """Return the post of whom a clause comes before or after: "before him Lee was dismissed in 2004".

    Who is told to have had a post of his own beside his name is not meant.
    """
    clause = state.clause
    if clause is None or any(c.kind == "apposition" and c.subject[:1] == clause.subject[:1] for c in state.clauses):
        return []
    nouns = [n for word, n in clause.phrases if word in {"before", "after"}]
    taken = [m for n in clause.subject for m in people_of(state, n)]
    pronouns = [n for n in nouns if n.kind == "pronoun" and state.p.key(n.start) in {"him", "her"}]
    people = [person for n in pronouns for person in people_of(state, n, taken)]
    left = [state.left] if state.left is not None and any(m.entity.name == state.leaver for m in people) else []
    return left or [post for person in people for post in known_posts(state, person)][-1:]


def is_of_others(state: State, told: Sequence[Mention]) -> bool:
    """Whether a post was told of in another paragraph, as that of none whom a clause names, in a text about more."""
    clause, scene = state.clause, state.before
    if is_anothers_now(state, told) or looks_behind(state, told):
        return True
    if clause is None or not told or scene.noted != (told[-1].entity.name, scene.noted[1]):
        return False
    post, topic, about = told[-1], scene.topic, protagonist(scene)
    nouns = [*clause.subject, *clause.objects, *(n for _, n in clause.phrases)]
    people = {m.entity.name for noun in nouns for m in people_of(state, noun)}
    own = any(who in people and held.entity.name == post.entity.name for who, held in state.scene.held)
    names = {m.entity.name for m in (topic, about) if m is not None}
    names |= {topic.body.name} if topic is not None and topic.body is not None else set()
    elsewhere = scene.noted[1] != state.scene.block and topic is not None and topic.kind != "person"
    whole = post.body.name if post.body else post.entity.name
    return elsewhere and not own and not any(whole in name or name in whole for name in names)


def looks_behind(state: State, told: Sequence[Mention]) -> bool:
    """Whether "before taking office" opens what somebody was, where the post told of last is known as another's."""
    clause = state.clause
    if clause is None or not told or (clause.kind, clause.link) != ("participle", "before"):
        return False
    people = {m.entity.name for noun in clause.subject for m in people_of(state, noun)}
    holders = {who for who, post in state.before.held if post.entity.name == told[-1].entity.name}
    return bool(people and holders) and not people & holders


STAYING = {"stay", "remain", "serve", "last", "continue", "carry", "hold", "hang", "soldier"}


def is_anothers_now(state: State, told: Sequence[Mention]) -> bool:
    """Whether one told of before, in no post, "stayed until 1990" where the post told of last has become another's."""
    clause, verb = state.clause, state.clause.verb if state.clause is not None else None
    if clause is None or verb is None or not told or verb.lemma.split()[0] not in STAYING:
        return False
    people = {m.entity.name for noun in clause.subject for m in people_of(state, noun)}
    known = people & {m.entity.name for m in state.before.persons}
    last = next((who for who, post in reversed(state.before.held) if post.entity.name == told[-1].entity.name), "")
    return bool(known) and last not in {"", *people}


def acting_of(state: State, person: Mention) -> list[Mention]:
    """Return the posts a person held in an acting capacity."""
    return [p for p in posts_of(state.scene, person.entity.name) if p.entity.name.startswith("acting ")]


def full_of(state: State, person: Mention) -> list[Mention]:
    """Return the posts proper of which a person was acting holder."""
    return [in_own_right(p) for p in acting_of(state, person)]


def left_in(state: State, body: Mention) -> list[Mention]:
    """Return the post in a body that whom a clause is about was said to have: "left the academy in 1990"."""
    people = {m.entity.name for noun in (state.clause.subject if state.clause else ()) for m in people_of(state, noun)}
    held = (post for who, post in state.scene.held if who in people)
    return [post for post in held if post.body is not None and post.body.name == body.entity.name][-1:]


def had_by(state: State, person: Mention) -> list[Mention]:
    """Return somebody's known post for a clause that tells what had been before: "She had taken over from Lee".

    So too where the post told of last is only another's and theirs may have begun then: "Lee, clerk until now, ...".
    """
    verb = state.clause.verb if state.clause is not None else None
    known = known_posts(state, person)
    if verb is not None and verb.is_pluperfect:
        return known
    focus = in_focus(state.before)
    holders = {who for who, post in state.before.held if focus and post.entity.name == focus[0].entity.name}
    date = point_of(times_of(state.clause)) if state.clause is not None else ""
    mine = [post for who, post in state.before.held if who == person.entity.name]
    begun = {start for who, _, start in state.before.begun if who == person.entity.name}
    later = holders and person.entity.name not in holders and len(mine) == 1 and begun <= {date}
    return mine if later and not mine[0].acting and not mine[0].role.startswith(("deputy", "vice")) else []


INCUMBENT = {"present", "current", "incumbent", "new", "next", "serving"}
GONE = {"former", "then", "ex", "late", "past", "previous", "outgoing", "old", "sometime"}


def called_beside(state: State, person: Mention) -> list[Mention]:
    """Return the post by which a newcomer is called that has it now: "was followed by the present director, Lee".

    So too before what is told of them in passing: "the clerk, Lee, who took over from Holm in 1990".
    """
    clause = state.clause
    outer = clause.parent if clause is not None and clause.kind == "relative" else clause
    inside = clause is not None and clause.kind == "relative"
    beside = [c for c in state.clauses if c.kind == "apposition" and c.is_elliptic]
    beside = [c for c in beside if c.parent is outer or (inside and c is outer)]
    titles = [
        noun
        for c in beside
        if any(m.entity.name == person.entity.name for n in c.subject for m in people_of(state, n))
        for noun in c.objects
        if noun.kind == "office" and is_now(noun, c.subject[0], inside=inside)
    ]
    return [t.mention for n in titles for t in targets_of(state, n) if t.is_post][-1:]


def is_now(title: Noun, name: Noun, *, inside: bool) -> bool:
    """Whether a title beside a name is said to be theirs at present, or stands before it and goes without saying."""
    quals = {*title.quals, *(title.office.prefixes if title.office else ())}
    if title.det == "the" and INCUMBENT & set(title.quals):
        return True
    return inside and title.start < name.start and title.det in {"the", "", "its", "their"} and not (GONE & quals)


def hoped_by(state: State, person: Mention) -> list[Mention]:
    """Return the posts a person was expected to get."""
    return [post for who, post in state.scene.hoped if who == person.entity.name and post.kind == "post"]


def is_only_former(state: State, told: Sequence[Mention]) -> bool:
    """Whether a post was told of in passing only, as one that somebody had had before: "until then mayor of Leeds"."""
    names = {post.entity.name for post in told if not is_here(state, post)}
    held = {post.entity.name for _, post in state.scene.held}
    return bool(names & {post.entity.name for _, post in state.scene.formerly}) and not names & held
