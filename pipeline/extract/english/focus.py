"""Whether the post of a tenure is the one told of, beside it, or one that is past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import Act, spoken
from pipeline.extract.english.appositions import NOWADAYS, describes_predecessor
from pipeline.extract.english.posts import Target
from pipeline.extract.english.rolls import ROLL
from pipeline.extract.english.wholes import about_what
from pipeline.extract.scene import posts_of, same_body
from schemas.dates import OPEN

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention

PAST = {"former", "past", "previous", "ex", "late", "sometime", "one-time", "onetime", "earlier", "erstwhile", "old",
        "retired"}  # fmt: skip
IN_TURN = {"first", "last", "second", "third", "next", "new", "founding", "inaugural", "original"}
"""Words that put a holder in the line of a post, which then is what the text tells of."""
BECOMING = {"become", "take", "take over", "assume", "succeed", "replace"}
LEAVING = {"leave", "resign", "quit", "retire", "depart", "step", "give up", "give", "relinquish", "vacate"}
STAYING = {"remain", "stay", "serve", "continue", "be", "hold", "head", "lead", "run", "direct"}
ASIDE = {"formerly", "previously", "earlier", "once", "later", "afterwards", "hitherto", "originally", "now", "today",
         "nowadays", "currently", "presently"}  # fmt: skip


def is_former(act: Act, target: Target | Mention) -> bool:
    """Whether an insertion tells of a post somebody had before: "a former mayor of X", "until then governor of Y"."""
    clause = act.clause
    whole, verb = clause.kind in {"main", "coordinate"}, clause.verb
    if whole and tells_before(act):
        return True
    if whole and is_perfect(act) and not clause.times and verb is not None:
        led = any(noun.kind in {"body", "common"} for noun in clause.subject)
        return verb.lemma == "be" and verb.tense == "past" and not led
    if clause.kind not in {"apposition", "relative"} or names_title(clause, target):
        return False
    quals = set(target.noun.quals) if isinstance(target, Target) else set()
    until = any(t.when.kind == "until" for t in clause.times)
    if had_another_before(act, target):
        return True
    aside = bool((PAST | (NOWADAYS if describes_predecessor(clause) else set())) & quals)
    return aside or bool(ASIDE & spoken(clause)) or (until and not goes_on_with(act, target))


def had_another_before(act: Act, target: Target | Mention) -> bool:
    """Whether somebody known in another post "had been" something, no time told: "who had been head of X, died"."""
    clause, post = act.clause, target.mention if isinstance(target, Target) else target
    people = {m.entity.name for n in clause.subject for m in act.state.people.get(id(n), ())}
    held = {p.entity.name for who in people for p in posts_of(act.state.scene, who)}
    page = about_what(act.state)
    elsewhere = page is not None and post.body is not None and not same_or_part(post.body.name, page.entity.name)
    is_be = clause.verb is not None and clause.verb.lemma in {"be", "serve", "work"} and is_perfect(act)
    return (
        clause.kind == "relative"
        and is_be
        and not clause.times
        and post.entity.name not in held
        and (bool(held) or elsewhere)
    )


def same_or_part(name: str, whole: str) -> bool:
    """Whether a body is another or one named after it: "Audit Division of the Mint" and "Mint"."""
    return name in whole or whole in name


def goes_on_with(act: Act, target: Target | Mention) -> bool:
    """Whether "who led it until 1990" tells of the next holder of the post in focus: no subject, who has another."""
    clause, post = act.clause, target.mention if isinstance(target, Target) else target
    outer, focus = clause.parent, act.state.before.posts[-1:]
    opens = outer is not None and any(n is clause.antecedent for n in outer.subject)
    same = any(m.entity.name == post.entity.name for m in focus)
    return clause.kind == "relative" and same and not opens and not is_perfect(act)


def tells_before(act: Act) -> bool:
    """Whether a clause tells of a time before: "before that she was mayor", "before joining it he was a clerk"."""
    inner = [c for c in act.state.clauses if c.parent is act.clause and c.kind == "participle" and c.link == "before"]
    starts = {chunk.key for chunk in act.state.chunks[act.clause.first : act.clause.first + 2]}
    return "before" in starts and (bool(inner) or "that" in spoken(act.clause))


def is_aside(act: Act, target: Target | Mention) -> bool:
    """Whether a post is only mentioned beside the story: a former one, one held until then."""
    clause = act.clause
    quals = set(target.noun.quals) if isinstance(target, Target) else set()
    if clause.kind == "apposition" and (not clause.link or names_title(clause, target)):
        return not (IN_TURN & words_before(target) or leads_on(clause))
    until = clause.kind == "subordinate" and clause.link == "until"
    second = clause.kind == "with" and is_deputy(target) and bool(act.state.scene.posts)
    if (
        describes_agent(act.state, clause)
        or describes_replaced(clause)
        or until
        or second
        or is_left_for(clause)
        or tells_why_left(clause)
        or only_tells_when(clause)
        or was_before(clause)
        or is_beneath(act, target)
        or is_afterthought(act, target)
        or (clause.kind == "apposition" and is_below_focus(act, target))
    ):
        return True
    closed_term = clause.kind == "apposition" and any(
        t.when.start and t.when.end not in {"", OPEN} for t in clause.times
    )
    if closed_term:
        return not heads_body_in_focus(act, target)
    perfect = clause.verb is not None and clause.verb.tense == "past" and is_perfect(act)
    if (
        is_background(act)
        or comes_before(clause)
        or (clause.kind == "relative" and (only_dates(clause) or looks_back(act)))
    ):
        return True
    if perfect and clause.kind in {"main", "coordinate"} and not is_event(act):
        mention = target.mention if isinstance(target, Target) else target
        focus = act.state.scene.posts[-1:]
        return bool(focus) and focus[0].entity.name != mention.entity.name and not mention.acting
    return (perfect and clause.kind == "relative") or (clause.kind == "apposition" and "then" in quals | spoken(clause))


def is_beneath(act: Act, target: Target | Mention) -> bool:
    """Whether a clause only adds who the deputies of the one told of were: "his deputies were Lee and Birch"."""
    clause, focus = act.clause, act.state.scene.posts[-1:]
    noun = target.noun if isinstance(target, Target) else None
    post = target.mention if isinstance(target, Target) else target
    under = bool(focus) and is_deputy(target) and not focus[0].role.startswith(("deputy", "vice"))
    is_be = clause.verb is not None and clause.verb.lemma == "be" and clause.kind in {"main", "coordinate"}
    if noun is None or not (under and is_be) or (focus[0].body is not None and not same_body(focus[0], post)):
        return False
    of_person = noun.owner is not None and noun.owner.kind == "person"
    return noun.det in {"his", "her"} or of_person or any(n is noun for n in clause.subject)


def was_before(clause: Clause) -> bool:
    """Whether a participle tells what somebody had been: "took over in 1999, having been a deputy director"."""
    verb = clause.verb
    full = verb is not None and verb.tense == "ing" and verb.end - verb.start > 1
    return clause.kind == "participle" and full


def comes_before(clause: Clause) -> bool:
    """Whether a description looks ahead: "who was envoy before becoming mayor", "who was to be prime minister"."""
    outer = clause.parent
    if outer is None or outer.kind != "relative":
        return False
    ahead = clause.kind == "infinitive" and outer.verb is not None and outer.verb.lemma == "be"
    return ahead or (clause.kind == "participle" and clause.link == "before")


def describes_agent(state: State, clause: Clause) -> bool:
    """Whether an apposition says what somebody is who is only named as having appointed another."""
    outer = clause.parent if clause.kind == "apposition" else None
    if outer is None or outer.verb is None or not state.p.words.is_a(outer.verb.lemma, "naming"):
        return False
    agents = [noun for word, noun in outer.phrases if word == "by"]
    return any(noun is agent for noun in clause.subject for agent in agents)


def describes_replaced(clause: Clause) -> bool:
    """Whether a relative clause tells of the one who was followed: "replacing Lee, who became mayor of Leeds"."""
    outer, noun = clause.parent, clause.antecedent
    if clause.kind != "relative" or outer is None or outer.verb is None or noun is None:
        return False
    verb = outer.verb
    follows = verb.lemma in FOLLOWING and verb.voice != "passive" and any(n is noun for n in outer.objects)
    words = {word for word, n in outer.phrases if n is noun}
    return follows or bool(words & INSTEAD) or (verb.lemma in TAKING_OVER and "from" in words)


FOLLOWING = {"replace", "succeed", "follow", "oust", "displace", "supersede", "supplant", "relieve"}
TAKING_OVER = {"take over", "take"}
INSTEAD = {"in place of", "instead of", "in succession to", "in lieu of"}


def is_background(act: Act) -> bool:
    """Whether a report says what somebody it has just told a new post of has been till now: "has been envoy since"."""
    clause, scene = act.clause, act.state.before
    focus = scene.posts[-1].entity.name if scene.posts else ""
    people = {m.entity.name for n in clause.subject for m in act.state.people.get(id(n), ())}
    told = {who for who, post in (*scene.held, *scene.hoped) if post.entity.name == focus}
    verb = clause.verb
    return bool(scene.written and verb and verb.tense == "perfect" and clause.kind == "main" and people & told)


def is_afterthought(act: Act, target: Target | Mention) -> bool:
    """Whether a clause without a date looks ahead to a post in another body: "she was later mayor of Leeds"."""
    clause, post = act.clause, target.mention if isinstance(target, Target) else target
    focus = act.state.before.posts[-1:]
    elsewhere = bool(focus) and focus[0].entity.name != post.entity.name and not same_body(focus[0], post)
    is_state = (
        clause.verb is not None and clause.verb.lemma in {"be", "serve"} and clause.kind in {"main", "coordinate"}
    )
    return elsewhere and is_state and not clause.times and bool({"later", "subsequently"} & spoken(clause))


def only_tells_when(clause: Clause) -> bool:
    """Whether a clause tells by somebody's post when something was: "who met him when she was trade minister"."""
    return (
        clause.kind == "subordinate"
        and clause.link in {"when", "while"}
        and clause.verb is not None
        and (clause.verb.lemma == "be" and not clause.times)
    )


def tells_why_left(clause: Clause) -> bool:
    """Whether a clause tells why somebody was followed: "When he was made envoy in 1970, he was followed by Lee"."""
    outer = clause.parent
    follows = outer is not None and outer.verb is not None and outer.verb.lemma in {"follow", "succeed", "replace"}
    return clause.kind == "subordinate" and clause.link in {"when", "after"} and follows


def is_deputy(target: Target | Mention) -> bool:
    """Whether a post is a deputy's: "with Lee as chairman and Birch as vice-chairman" goes on about the chair."""
    return (target.mention if isinstance(target, Target) else target).role.startswith(("deputy", "vice"))


def is_below_focus(act: Act, target: Target | Mention) -> bool:
    """Whether a post beside a name is that of a deputy of the head whom the text tells of: "Birch, her deputy, ..."."""
    post, focus = target.mention if isinstance(target, Target) else target, act.state.scene.posts[-1:]
    led = is_deputy(target) and bool(focus) and not focus[0].role.startswith(("deputy", "vice"))
    return led and post.body is not None and same_body(focus[0], post)


def is_left_for(clause: Clause) -> bool:
    """Whether somebody left one post for this one: the text goes on about the post left.

    "left to become envoy", "remained director until May, when she was named envoy".
    """
    outer = clause.parent
    verb = outer.verb if outer is not None else None
    if outer is None or verb is None:
        return False
    stays = verb.lemma in STAYING and any(timed.when.kind == "until" for timed in outer.times)
    leaves = verb.lemma in LEAVING and clause.kind in {"infinitive", "subordinate"} and clause.link in {"", "when"}
    return leaves or (stays and clause.link == "when")


def is_event(act: Act) -> bool:
    """Whether a clause tells how somebody came to a post, also where it looks back ("had chosen Lee as chairman")."""
    verb = act.clause.verb
    return verb is not None and (act.state.p.words.is_a(verb.lemma, "naming") or verb.lemma in BECOMING)


def looks_back(act: Act) -> bool:
    """Whether a relative clause tells what somebody was before, while another post is told of."""
    verb = act.clause.verb
    is_be = verb is not None and verb.lemma == "be" and verb.tense == "past"
    return bool(act.state.before.posts) and is_be and bool(act.clause.times)


def only_dates(clause: Clause) -> bool:
    """Whether a relative clause is about a person who only tells the time: "under Lee, who became president"."""
    outer, noun = clause.parent, clause.antecedent
    return outer is not None and any(word in {"under", "during"} and n is noun for word, n in outer.phrases)


def leads_on(clause: Clause) -> bool:
    """Whether a list of holders is the subject of what is told: "its three directors, A, B and C, took office ..."."""
    outer = clause.parent
    return clause.link == ROLL and outer is not None and outer.subject[:1] == clause.subject[:1]


def heads_body_in_focus(act: Act, target: Target | Mention) -> bool:
    """Whether a post is that of another head of the body that the post in focus belongs to."""
    post, focus = target.mention if isinstance(target, Target) else target, act.state.scene.posts[-1:]
    same = bool(focus) and post.body is not None and same_body(focus[0], post)
    return same and not post.role.startswith(("deputy", "vice", "assistant"))


def words_before(target: Target | Mention) -> set[str]:
    """Return the qualifiers and prefixes of a title."""
    noun = target.noun if isinstance(target, Target) else None
    return {*noun.quals, *(noun.office.prefixes if noun.office else ())} if noun else set()


def names_title(clause: Clause, target: Target | Mention) -> bool:
    """Whether a title before a name only says who is meant: "The mayor, Han, ..."."""
    holder = clause.subject[0] if clause.subject else None
    return isinstance(target, Target) and holder is not None and target.noun.start < holder.start


def is_perfect(act: Act) -> bool:
    """Whether a clause is in the past perfect ("had been")."""
    return act.clause.verb is not None and act.clause.verb.is_pluperfect
