"""Posts of roles that nothing completes: by the place or body told of, else by the scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.copying import changed
from pipeline.extract.english.bound_places import (
    POSSESSIVE_BODY,
    by_appointers,
    place_beside,
    place_bound,
    place_near,
    place_said,
)
from pipeline.extract.english.comings import JOINING, body_entered, inner_nouns, led_nouns
from pipeline.extract.english.context import acting_as, body_in_focus, open_post, same_or_under
from pipeline.extract.english.elsewhere import body_named_there
from pipeline.extract.english.first_holders import counted, full_title
from pipeline.extract.english.having import has_such, served_by
from pipeline.extract.english.known import about_whom
from pipeline.extract.english.own_titles import own_in_short, own_title
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.resolve import free_post, post_in, role_name
from pipeline.extract.english.standing import heads_name, lacks_complement, leads_name, told_of
from pipeline.extract.english.tokens import key_of
from pipeline.extract.english.wholes import about_what

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from schemas.records import Entity, Span


def posts_from_context(state: State, noun: Noun, office: Office, holder: Mention | None, span: Span) -> list[Mention]:
    """Return the posts of a role phrase that has nothing after it: by its place, the posts spoken of, the scene."""
    p = state.p
    role = role_name(office, p.text, p.tokens)
    taken = post_taken_over(state, office, span) or own_title(state, noun, office, holder, span)
    taken = taken or own_in_short(state, office, role, span, holder)
    place = place_beside(state, noun) or place_said(state, noun) if place_bound(noun) else ""
    joined = body_joined(state, noun) or body_named_there(state, noun)
    is_bank = joined is not None and "bank" in joined.name.lower()
    if taken is not None or (place and not is_bank):
        named = f"{role} {'to' if office.role.name in ENVOYS else 'of'} {place}"
        return [taken or free_post(office, named, span)]
    if office.role.number in {"abstract", "abstracts"} and (noun.det == "both" or office.role.number == "abstracts"):
        same = [m for m in state.scene.posts if m.role == office.role.name]
        return same[-2:]
    of_place = noun.owner is not None and noun.owner.kind == "place"
    if of_place or lacks_complement(state, noun) or joins_unknown(state, noun):
        return []
    joined = joined or fresh_body(state, noun, office) or body_entered(state, noun, office)
    known = joined is not None and (is_any_bodys(office) or has_such(joined, office.role.name))
    known |= joined is not None and is_known_in(state, joined, office)
    if joined is not None and (is_bank or not place_bound(noun)) and known:
        return [post_in(office, role, joined, "of", span)]
    seat = own_seat(state, office, holder) if noun.det in {"", "a"} else None
    told = post_in(office, role, seat, "of", span) if seat is not None else None
    told = told or by_appointers(state, noun, office, role, span) or spoken_post(state, noun, office)
    told = told or by_body_here(state, noun, office, role, span)
    styled = office.role.name in ENVOYS and holder is not None and holder.span.start == span.end + 1
    opened = None if is_job(office) or styled else told
    untold = opened is not None and opened.body is None and " of " not in opened.entity.name
    if untold and office.role.kind == "state" and holder is not None and " " not in role and not names(state, noun):
        return []
    return [opened] if opened else []


def own_seat(state: State, office: Office, holder: Mention | None) -> Entity | None:
    """Return the body in which a bare "member" has got a seat: "joined the Council. She remained a member"."""
    if office.role.kind != "member" or office.prefixes or holder is None:
        return None
    name = holder.entity.name
    here = [s.object for s in state.found if s.predicate == "member_of" and s.subject.name == name]
    bodies = {m.entity.name: m.entity for m in state.scene.bodies}
    known = [bodies[body] for who, body, _ in state.scene.begun if who == name and body in bodies]
    hoped = [post.entity for _, post in state.scene.hoped[-1:] if post.kind == "membership"]
    return next((body for body in reversed([*hoped, *known, *here]) if body is not None), None)


def is_any_bodys(office: Office) -> bool:
    """Whether a role can be had in whatever body somebody is said to have come to as such."""
    return office.role.kind == "generic" and office.role.role_class != "member"


JOBS = {"officer", "engineer", "economist", "analyst", "scientist", "geologist", "hydrologist", "meteorologist",
        "agronomist", "forester", "statistician", "manager"}  # fmt: skip
"""What one can be in any body, so that one told of before need not be meant: "was senior economist"."""


def is_job(office: Office) -> bool:
    """Whether a role is one of ``JOBS`` with what tells which."""
    name = office.role.name.split()
    return len(name) > 1 and name[-1] in JOBS and office.role.kind == "generic"


def names(state: State, noun: Noun) -> bool:
    """Whether a title stands beside the name of its holder: "President Ito", "the president, Ito"."""
    beside = state.clause is not None and state.clause.kind == "apposition" and state.clause.is_elliptic
    return heads_name(state, noun) or beside


def post_taken_over(state: State, office: Office, span: Span) -> Mention | None:
    """Return the post with such a role of one in whose place another comes: "acting governor in his place"."""
    clause = state.clause
    places = (
        [n for word, n in clause.phrases if word == "in" and state.p.key(n.end - 1) in {"place", "stead"}]
        if clause
        else []
    )
    subjects = [m for n in clause.subject for m in people_of(state, n)] if clause and places else []
    old = [m.entity.name for n in places if n.owner is not None for m in people_of(state, n.owner, subjects)]
    for who, post in reversed(state.scene.held):
        if who in old and key_of(post.role).endswith(office.role.name) and not office.prefixes:
            return acting_as(post, office, span)
    return None


def is_known_in(state: State, body: Entity, office: Office) -> bool:
    """Whether the text has told of such a role in a body, or of the one that a deputy's is under."""
    posts = (*(post for _, post in state.scene.held), *state.scene.posts)
    return any(p.body is not None and p.body.name == body.name and p.role.endswith(office.role.name) for p in posts)


def fresh_body(state: State, noun: Noun, office: Office) -> Entity | None:
    """Return the body that this sentence has just told the birth or new name of: "renamed X, and Lee became director".

    A post of the same title in another body spoken of before is none of it.
    """
    told = [s.object if s.predicate == "renamed_to" else s.subject for s in state.found if s.predicate in BORN]
    here = {m.entity.name for found in state.bodies.values() for m in found}
    last = told[-1] if told else None
    if last is None or office.role.kind != "generic" or office.prefixes or noun.det not in {"", "the"}:
        return None
    others = [m for m in state.scene.posts if m.body and m.body.name != last.name and m.body.name in here]
    fits = last.name in here and has_such(last, office.role.name) and not others
    return last if fits else None


BORN = {"renamed_to", "established"}


def without_own(state: State) -> Scene:
    """Return the scene of a life without the posts of whom it tells: "President Lee" is no president such as he was."""
    about = about_whom(state, state.scene.persons)
    known = (*state.scene.held, *state.scene.formerly)
    own = {post.entity.name for who, post in known if about is not None and who == about.entity.name}
    left = {
        name: tuple(post for post in getattr(state.scene, name) if post.entity.name not in own)
        for name in ("posts", "named")
    }
    return changed(state.scene, **left)


def is_titled(state: State, noun: Noun) -> bool:
    """Whether a role in capitals is a post of the body that a text is about: "it is run by a Chief Engineer"."""
    told = about_what(state) is not None and state.p.tokens[noun.head].is_capitalised
    subject = state.clause.subject if state.clause is not None else ()
    return told and all(n.kind in {"common", "office", "body"} for n in subject)


def post_of_all(state: State, noun: Noun, office: Office) -> Mention | None:
    """Return the post that a page is about for "every clerk", though it has named a clerk of another body last."""
    topic = state.scene.topic
    role = role_name(office, state.p.text, state.p.tokens)
    if topic is None or topic.kind != "post" or noun.det not in {"every", "each", "all", "no"}:
        return None
    return same_or_under(role, office, topic, state.p.span(noun.start, noun.end))


def spoken_post(state: State, noun: Noun, office: Office) -> Mention | None:
    """Return the post that the scene completes a role to; in a life "a clerk" is one of no body told of before."""
    if noun.det in {"a", "an"} and about_whom(state, state.scene.persons) is not None:
        return None
    if is_calling(state, noun):
        return None
    if (page := post_of_all(state, noun, office)) is not None:
        return page
    here = state.limit.start
    plain = office.role.role_class == "other" or office.role.name in CALLINGS
    small = office.role.kind == "generic" and plain and not office.prefixes
    if noun.det in {"a", "an"} and small and not is_titled(state, noun):
        named = [m for found in state.bodies.values() for m in found if m.span.start >= here]
        if not named:
            return None
    scene = state.scene
    if heads_name(state, noun) or (office.role.kind == "state" and leads_name(state, noun)):
        scene = told_of(without_own(state), office.role)
    body = body_in_focus(scene)
    office = counted(state, noun, office, body)
    full = full_title(state, body, role_name(office, state.p.text, state.p.tokens)) if body is not None else None
    return (
        acting_as(full, office, state.p.span(noun.start, noun.end))
        if full
        else open_post(office, state.p.text, state.p.tokens, state.p.vocabulary, scene)
    )


def is_calling(state: State, noun: Noun) -> bool:
    """Whether a role is one of the things that somebody is by profession: "was a Swiss lawyer and administrator"."""
    p, last = state.p, noun.start - 1
    if noun.det or p.tokens[noun.head].is_capitalised or p.key(last) not in {"and", ","}:
        return False
    last -= p.key(last - 1) == ","
    if not (any(p.is_a(last - 1, kind) for kind in PROFESSIONS) or p.key(last - 1).endswith(LEARNED)):
        return False
    before = [p.key(at) for at in range(last - 1, max(last - FEW, -1), -1)]
    article = next((n for n, key in enumerate(before) if key in {"a", "an"}), None)
    return article is not None and not {"is", "was", "of", "for", "in"} & set(before[:article])


PROFESSIONS, FEW = ("profession", "calling"), 10
LEARNED = ("ologist", "grapher", "omist", "emist", "otanist", "vist", "nalist", "atician", "ysicist", "geologer")
"""Endings of words for what somebody has learnt."""
CALLINGS = {"administrator", "manager", "controller"}
"""Heads of bodies by a word that also tells what somebody does for a living: "Ann Lee, an administrator, was ..."."""
ENVOYS = {"ambassador", "envoy", "high commissioner", "minister plenipotentiary", "ambassador extraordinary",
          "ambassador extraordinary and plenipotentiary", "envoy extraordinary", "minister resident",
          "envoy extraordinary and minister plenipotentiary"}  # fmt: skip
FRONTED = {"in", "at", "for"}
"""Prepositions before the body that a sentence sets out with: "For the Water Board, Lee is the acting chairman"."""
GOING = {"go", "move", "transfer", "return", "come", "switch", "rejoin", "join"}


def is_held(clause: Clause, noun: Noun) -> bool:
    """Whether somebody is said to hold a post that stands apart from where: "held the posts of clerk and ... in X"."""
    verb = clause.verb.lemma if clause.verb is not None else ""
    first = clause.subject[0].start if clause.subject else 0
    fronted = any(word in FRONTED and n.kind == "body" and n.start < first for word, n in clause.phrases)
    holds = verb in {"hold", "occupy", "fill"} or (verb in {"be", "become", "remain"} and fronted)
    return holds and any(n is noun for n in clause.objects)


EMPLOYED = {"work": {"for"}, "serve": {"for", "with"}, "recruit": {"by", "for"}, "hire": {"by", "for"},
            "engage": {"by"}, "employ": {"by"}, "appoint": {"by"}, "retain": {"by"}, "second": {"with"}}  # fmt: skip
"""Other prepositions before the body that somebody is something in, by the verb."""


def joins_unknown(state: State, noun: Noun) -> bool:
    """Whether somebody came in a role to a body that its description does not tell: "went to the court as clerk"."""
    clause = state.clause
    if clause is None or not any(word == "as" and n is noun for word, n in clause.phrases):
        return False
    to = [n for word, n in clause.phrases if word in {"to", "into"} and n.kind == "common" and n.det in ANYBODYS]
    return any(not bodies_of(state, n) for n in to) or joins_unread(state, clause, noun)


def joins_unread(state: State, clause: Clause, noun: Noun) -> bool:
    """Whether somebody joined what was not understood and has a post of its: "joined a private firm as its head"."""
    verb = clause.verb
    if verb is None or verb.lemma not in GOING or noun.det not in POSSESSIVE_BODY:
        return False
    after = [c for c in state.chunks[verb.end :] if c.end < noun.start]
    return any(c.key in {"a", "an"} for c in after) and all(c.noun is None for c in after)


ANYBODYS = {"the", "a", "an", "his", "her"}


def body_joined(state: State, noun: Noun) -> Entity | None:
    """Return the body that somebody came to in a role: "moved to the Tax Board as director", "joined it as head"."""
    clause = state.clause
    if clause is None or not (is_held(clause, noun) or any(word == "as" and n is noun for word, n in clause.phrases)):
        return None
    told = {"body", "common"} if clause.verb and clause.verb.lemma in GOING else {"body"}
    led = JOINING | EMPLOYED.get(clause.verb.lemma if clause.verb else "", set())
    first = clause.subject[0].start if clause.subject else 0
    at = [n for word, n in clause.phrases if n.kind in told and (word in led or (word in FRONTED and n.start < first))]
    joined = [n for n in led_nouns(clause) if n.kind == "body"]
    inner = inner_nouns(state, clause) if told != {"body"} else []
    found = [m for n in (*at, *joined, *inner) for m in bodies_of(state, n)]
    return found[0].entity if len(found) == 1 else None


def by_body_here(state: State, noun: Noun, office: Office, role: str, span: Span) -> Mention | None:
    """Return the post that a body of this very sentence completes: its whole for an organ, its place for a governor."""
    whole = organ_of(state, office)
    if whole is not None:
        return post_in(office, role, whole, "of", span)
    near = place_near(state, office) if place_bound(noun) else ""
    return free_post(office, f"{role} of {near}", span) if near else None


def organ_of(state: State, office: Office) -> Entity | None:
    """Return the body whose organ this sentence names: "the Council of the Rivers Agency elected Lee director"."""
    bodies = [m.entity for found in state.bodies.values() for m in found]
    wholes = [whole for body in bodies if (whole := served_by(body)) and not has_such(body, office.role.name)]
    return wholes[-1] if wholes else None
