"""What can fill a slot of a frame: people, bodies, posts, ranks, places, or words, from the nouns of a clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.owned import (
    comers,
    domains,
    dying,
    holders,
    keepers,
    leavers,
    lives,
    names,
    newcomers,
    places_of,
    present_names,
    rulers,
    tenants,
    tenures,
    told,
)
from pipeline.extract.english.posts import Filler, Target, targets_of
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.resolve import post_in, role_name
from pipeline.extract.english.slot_councils import benches, councils
from pipeline.extract.english.slot_parts import parted, subunits
from pipeline.extract.english.slot_posts import (
    INDEFINITE,
    capacity,
    definite_offices,
    is_general,
    is_governor,
    is_ruler,
    is_title,
    offices,
    offices_said,
    posts_of_many,
    posts_of_page,
    ruler,
    title_before,
    titles,
)
from pipeline.extract.english.slot_ranks import GRADES, ranks, ranks_of_posts
from pipeline.extract.english.slot_staff import aides, marker, masters, seats, staff
from pipeline.extract.english.stance import AHEAD
from pipeline.extract.english.wholes import office_told
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State


def persons(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return people."""
    return [m for noun in nouns for m in people_of(state, noun, taken)]


def several_named(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return two named bodies or more."""
    found = named(state, nouns, taken)
    return found if len(found) > 1 else []


def several(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return two people or more."""
    found = persons(state, nouns, taken)
    return found if len(found) > 1 else []


def bodies(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return bodies."""
    return [m for noun in nouns for m in bodies_of(state, noun, taken)]


def posts(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return what nouns say a holder is: posts, seats, aides' masters."""
    holder = next((m for m in taken if m.kind == "person"), None)
    owners_at = {n.owner.start for n in nouns if n.owner is not None}
    named = [n for n in nouns if n.kind not in {"rank", "relation"} and not (resumes(n) and nouns[0] is not n)]
    named = [n for n in named if n.end not in owners_at and not has_many(state, n)]
    found: list[Filler] = []
    for noun in named:
        told = [t.mention for t in found if isinstance(t, Target) and t.is_post and t.mention.body is not None]
        found.extend(listed_after(state, noun, told[-1:]) or targets_of(state, noun, holder))
    return found


def listed_after(state: State, noun: Noun, before: Sequence[Mention]) -> list[Target]:
    """Return the post of a bare role in the body of the one listed before it: "secretary of the Board and director"."""
    office = noun.office
    bare = office is not None and not (office.complements or office.body[1] or office.country or office.portfolio[1])
    if office is None or not bare or not before or noun.owner is not None or noun.det not in {"", "its", "the"}:
        return []
    body = before[0].body
    if body is None or office.role.kind != "generic" or office.role.name == DEPUTY:
        return []
    span = state.p.span(noun.start, noun.end)
    post = post_in(office, role_name(office, state.p.text, state.p.tokens), body, "of", span)
    return [Target("member_of" if post.kind == "membership" else "position_held", post, noun)]


DEPUTY = "deputy"


def has_many(state: State, noun: Noun) -> bool:
    """Whether somebody has people in an office under them and not the office: "had several secretaries"."""
    verb = state.clause.verb if state.clause is not None else None
    many = noun.office is not None and noun.office.role.number == "many"
    return many and verb is not None and verb.lemma == "have"


def prospects(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return posts that are told of as still to come: "the next director", "a possible chairman"."""
    return posts(state, [n for n in nouns if AHEAD & set(n.quals)], taken)


def resumes(noun: Noun) -> bool:
    """Whether a noun only takes up the post named before it: "mayor of Leeds, a post she held ..."."""
    return noun.kind == "postword" and noun.det in {"a", "an"}


def things(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return bodies and posts as such."""
    found: list[Filler] = []
    for noun in nouns:
        told = office_told(state, noun) if noun.kind == "pronoun" else []
        posts = offices(state, [noun], taken) if noun.det not in {"his", "her"} else []
        found.extend(told or bodies_of(state, noun, taken) or posts)
    return found


def first_thing(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return the body or post told of first, which another name follows: "renamed the A the B"."""
    return things(state, nouns[:1], taken)


def posts_told(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return the post that "the office" is on a page about a post."""
    return [post for noun in nouns if noun.kind == "common" for post in office_told(state, noun)]


def single_things(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return bodies and posts as such, not all posts of a kind ("governors")."""
    return things(state, [noun for noun in nouns if not is_general(noun)], taken)


def coming_things(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return what itself comes in another's place, nobody who puts something there: "replaced it with the Board"."""
    phrases = state.clause.phrases if state.clause is not None else ()
    put = any(word in {"with", "by"} and noun.kind in {"body", "common"} for word, noun in phrases)
    return [] if put else single_things(state, nouns, taken)


def named(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return bodies that are named, not described."""
    return [m for noun in nouns if noun.kind == "body" for m in bodies_of(state, noun)]


def agents(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return people or bodies that can appoint; what happened cannot ("…, which would make her head")."""
    clause = state.clause
    if clause is not None and clause.link == "which" and clause.verb is not None and clause.verb.modal:
        return []
    single = [n for n in nouns if not is_general(n)]
    rulers: list[Filler] = [ruler(state, n) for n in single if is_ruler(state, n)]
    found = persons(state, nouns, taken) or bodies(state, nouns, taken) or rulers or offices(state, single, taken)
    found = found or [ruler(state, n) for n in single if is_governor(state, n)]
    return found or [without_article(state, noun) for noun in nouns if is_authority(state, noun)]


def appointers(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return bodies or posts that can appoint as a rule, no person by name."""
    return agents(state, [noun for noun in nouns if noun.kind != "person"], taken)


def is_authority(state: State, noun: Noun) -> bool:
    """Whether a noun by itself tells who appoints: "the government", "parliament"."""
    if noun.kind == "authority":
        return True
    plain = noun.kind == "common" and noun.det in {"the", ""} and noun.end - noun.head == 1
    return plain and state.p.is_a(noun.end - 1, "authority")


def rank_owners(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whose rank a noun speaks of: "whose rank", "its rank", "the president's rank"."""
    found: list[Filler] = []
    for noun in nouns:
        if noun.kind == "relation" and state.p.key(noun.head) in GRADES:
            if noun.owner is not None:
                found.extend(ranked(state, [noun.owner], taken))
            elif noun.det in {"its", "their"}:
                found.extend(state.scene.bodies[-1:])
            elif noun.det in {"his", "her"}:
                found.extend(state.scene.persons[-1:])
    return found


def ranked(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return what can have a rank."""
    return things(state, nouns, taken) or persons(state, nouns, taken)


def superiors(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whom one reports to: a body, the holder of a post (who may be named after it), a person."""
    titles = [title_before(state, noun) or noun for noun in nouns]
    found = things(state, titles, taken) or persons(state, nouns, taken)
    plain = [n for n in nouns if is_authority(state, n) or (n.det == "the" and is_title(state, n))]
    return found or [without_article(state, noun) for noun in plain]


def any_titles(state: State, nouns: Sequence[Noun], _taken: Sequence[Mention]) -> list[Filler]:
    """Return titles, also of posts that nothing tells more of: "made her his secretary"."""
    return [without_article(state, noun) for noun in nouns if noun.kind in {"office", "postword"}]


def reporters(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return who reports to another: a body, a post, also that of its holder: "the director, Lee,", "as head she"."""
    return things(state, [title_before(state, noun) or capacity(state, noun) or noun for noun in nouns], taken)


def servants(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return a body, or the body whose staff a clause speaks of."""
    found: list[Filler] = []
    for noun in nouns:
        is_staff = noun.kind == "common" and state.p.key(noun.end - 1) == "staff"
        if is_staff and noun.owner is not None:
            found.extend(bodies_of(state, noun.owner))
            if noun.owner.kind == "common" and noun.owner.det in INDEFINITE:
                found.extend(state.scene.bodies[-1:])
        elif is_staff and noun.det in {"its", "their"}:
            found.extend(state.scene.bodies[-1:])
        else:
            found.extend(bodies_of(state, noun, taken))
    return found


def served(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return whom a body serves: bodies, posts, or a group described."""
    found: list[Filler] = []
    for noun in nouns:
        found.extend(things(state, [noun], taken) or group(state, noun))
    return found


def group(state: State, noun: Noun) -> list[Filler]:
    """Return a plural description as a group: "the many party departments"; a bare plural describes none."""
    institution = state.p.words.institutions.get(state.p.key(noun.end - 1))
    if noun.kind != "common" or institution is None or not institution.is_plural:
        return []
    first = noun.head
    while first < noun.end - 1 and state.p.is_a(first, "determiner"):
        first += 1
    words = state.p.phrase(first, noun.end)
    if first == noun.end - 1:
        return []
    return [Mention("group", state.p.span(noun.start, noun.end), Entity(words, state.words(noun)))]


def offices_or_staff(state: State, nouns: Sequence[Noun], taken: Sequence[Mention]) -> list[Filler]:
    """Return posts, or the staff of the body last spoken of."""
    found: list[Filler] = []
    for noun in nouns:
        if noun.kind == "common" and state.p.key(noun.end - 1) == "staff":
            found.extend(
                Mention(
                    "group",
                    state.p.span(noun.start, noun.end),
                    Entity(f"staff of the {b.entity.name}", state.words(noun)),
                )
                for b in (servants(state, [noun], taken) or state.scene.bodies[-1:])
                if isinstance(b, Mention)
            )
        else:
            found.extend(offices(state, [noun], taken))
    return found


def without_article(state: State, noun: Noun) -> Mention:
    """Return a noun as another name, without the article before it."""
    named = marker(state, noun)
    name = " ".join(named.entity.name.split())
    return replace(named, entity=replace(named.entity, name=name[4:] if name.lower().startswith("the ") else name))


NOUN_KINDS: Mapping[str, Callable[[State, Sequence[Noun], Sequence[Mention]], list[Filler]]] = {
    "person": persons, "people": several, "body": bodies, "post": posts, "prospect": prospects, "kept": posts,
    "thing": things, "first": first_thing, "single-thing": single_things, "coming-thing": coming_things,
    "parted": parted, "subunit": subunits,
    "named": named, "several-named": several_named, "told": told, "agent": agents, "appointer": appointers,
    "council": councils, "bench": benches, "rank": ranks, "ranked": ranked, "rank-of": ranks_of_posts,
    "rank-owner": rank_owners, "superior": superiors, "reporter": reporters,
    "any-title": any_titles, "servant": servants, "served": served,
    "holder": holders, "leaver": leavers, "comer": comers, "newcomer": newcomers, "dying": dying, "tenure": tenures,
    "tenant": tenants, "keeper": keepers, "ruler": rulers, "holders": posts_of_many,
    "office-of-page": posts_of_page, "title": titles,
    "office": offices, "office-said": offices_said, "office-told": posts_told, "definite-office": definite_offices,
    "domain": domains, "seat": seats, "aide": aides, "master": masters, "life": lives,
    "place-of": places_of, "name": names, "present-name": present_names, "staff": staff,
    "staffed": things, "office-or-staff": offices_or_staff, "name-of-body": names,
}  # fmt: skip
