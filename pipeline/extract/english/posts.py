"""What a holder is said to be: a post, a seat in a body, someone's aide, of some rank, someone's successor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pipeline.extract.english.aides import POSSESSIVE_PERSON, masters_of, owners
from pipeline.extract.english.bare import body_joined, joins_unknown, posts_from_context
from pipeline.extract.english.bound_places import POSSESSIVE_BODY, place_bound
from pipeline.extract.english.capacities import in_own_right
from pipeline.extract.english.chairs import the_chair
from pipeline.extract.english.completing import deputy_to, is_task, of_owner, office_complements
from pipeline.extract.english.elsewhere import at_work, in_place_named, posts_there, same_elsewhere
from pipeline.extract.english.first_holders import counted, owned_post
from pipeline.extract.english.headships import head_post, post_of_page
from pipeline.extract.english.held import is_only_others, is_outdated, is_past, known_posts
from pipeline.extract.english.initialled import of_initials
from pipeline.extract.english.noun import UNKNOWN, is_present
from pipeline.extract.english.references import bodies_of, body_meant, owned_entity, people_of
from pipeline.extract.english.referring import (
    ANOTHER,
    NEAR,
    OWN,
    RESUMING,
    UNTOLD,
    first_acts,
    follows_unread,
    has_on,
    is_a_body,
    is_of_a_body,
    is_qualified,
    known_head,
    told_before,
)
from pipeline.extract.english.resolve import one_of_several, role_name
from pipeline.extract.english.standing import is_profession, is_thing, of_what_follows
from pipeline.extract.english.survivors import last_of_gone
from pipeline.extract.english.whose import body_around, is_unnamed, organ_entered, owner_in_story
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import posts_of
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office

TargetKind = Literal["position_held", "member_of", "secretary_to", "has_rank", "succession", "precession"]
DEPUTY = "deputy"
PERSONAL = {"he", "she", "him", "her", "they", "who", "whom", "those"}


@dataclass(frozen=True, slots=True)
class Target:
    """The predicate a description makes of its holder, and the object."""

    kind: TargetKind
    mention: Mention
    noun: Noun

    @property
    def is_post(self) -> bool:
        """Whether it is a post that one holds."""
        return self.kind == "position_held"


Filler = Mention | Target
"""What fills a slot of a frame: somebody or something, or what a holder is said to be."""


def targets_of(state: State, noun: Noun, holder: Mention | None = None) -> list[Target]:
    """Return what a noun says a holder is; an open one that the scene cannot complete says nothing."""
    if noun.kind == "rank" and noun.rank:
        return [Target("has_rank", noun.rank, noun)]
    if noun.kind == "relation":
        return relation_targets(state, noun, holder)
    if is_profession(state, noun):
        return []
    if noun.kind == "office" and noun.office:
        masters = masters_of(state, noun, noun.office, holder)
        if masters is not None:
            return [Target("secretary_to", m, noun) for m in masters]
    kinds = {"membership": "member_of", "post": "position_held"}
    return [Target(kinds[m.kind], m, noun) for m in posts_in(state, noun, holder) if is_office(m)]  # type: ignore[arg-type]


FOLLOWING = {"party", "army", "navy", "force", "forces", "corps", "fleet", "guard", "club", "team"}
"""Nouns of bodies that one is in as party members and soldiers are, which is no seat."""


def is_office(mention: Mention) -> bool:
    """Whether a mention is a post or a seat; "a senior member", a party's or an army's member have none."""
    if mention.kind == "membership":
        head = mention.entity.name.lower().split(" of ")[0].split()
        return not head or head[-1] not in FOLLOWING
    is_company = mention.role.startswith("managing") and mention.body is None
    return not (mention.role.endswith("member") or " of the Order of " in mention.entity.name or is_company)


def relation_targets(state: State, noun: Noun, holder: Mention | None) -> list[Target]:
    """Return what "Hu's successor", "the first holder" say."""
    word = state.p.key(noun.head)
    if word in {"holder", "holders", "incumbent", "incumbents", "first", "second", "third", "fourth", "fifth", "last",
                "latest"}:  # fmt: skip
        return [Target("position_held", post, noun) for post in state.scene.posts[-1:] or post_of_page(state, noun)]
    kinds = {"successor": "succession", "replacement": "succession", "predecessor": "precession"}
    kind = kinds.get(word.removesuffix("s"))
    if kind is None:
        return []
    return [Target(kind, person, noun) for person in owners(state, noun, holder)]  # type: ignore[arg-type]


def posts_in(state: State, noun: Noun, holder: Mention | None) -> list[Mention]:
    """Return the posts and seats a noun names."""
    span = state.p.span(noun.start, noun.end)
    if noun.kind == "office" and noun.office:
        return office_posts(state, noun, noun.office, holder, span)
    elsewhere = same_elsewhere(state, noun)
    if elsewhere is not None:
        return elsewhere
    if noun.kind in {"postword", "pronoun", "common"}:
        own = own_post(state, noun, holder) if holder is not None else ()
        found = list(own) or owners_posts(state, noun) or seat_hoped_for(state, noun) or spoken_posts(state, noun)
        found, seat = (
            in_place_named(state, noun, found),
            noun.kind == "postword" and state.p.key(noun.end - 1) in {"seat", "seats"} and noun.det in SEATED,
        )
        return [post for post in found if not seat or post.kind == "membership"]
    return []


SEATED = {"his", "her", "the", "that"}
"""Words before "seat" where it is one in a body and no post."""


def owners_posts(state: State, noun: Noun) -> list[Mention]:
    """Return the post of whom a noun says it is: "Lee's post", "Birch's own job"."""
    if noun.kind != "postword" or noun.owner is None or noun.owner.kind != "person":
        return []
    return [in_own_right(post) for m in people_of(state, noun.owner) for post in known_posts(state, m)][-1:]


def seat_hoped_for(state: State, noun: Noun) -> list[Mention]:
    """Return the seat in a body that somebody was expected to get for "the seat"."""
    hoped = state.scene.hoped[-1:] if state.p.key(noun.end - 1) in {"seat", "membership"} else ()
    return [post for _, post in hoped if post.kind == "membership"]


def own_post(state: State, noun: Noun, holder: Mention) -> tuple[Mention, ...]:
    """Return somebody's own post for "her post", for "the portfolio" where the post told of last is another's."""
    if is_present(noun):
        return tuple(post for name, post in state.scene.present if name == holder.entity.name)[-1:]
    held, focus = posts_of(state.scene, holder.entity.name), state.scene.posts[-1:]
    if (coming := still_to_come(state, noun, holder)) is not None:
        return (coming,)
    anothers = bool(focus) and all(p.entity.name != focus[0].entity.name for p in held)
    bare = noun.kind == "common" and not noun.det and noun.end - noun.start == 1 and anothers
    minister = bare or (state.p.key(noun.end - 1) in {"portfolio", "brief"} and noun.det == "the" and anothers)
    return held[-1:] if is_own(noun) or minister else ()


def still_to_come(state: State, noun: Noun, holder: Mention) -> Mention | None:
    """Return what somebody was chosen for who "will take up the post", where the post told of last is theirs now."""
    verb, focus = state.clause.verb if state.clause is not None else None, state.scene.posts[-1:]
    now = {post.entity.name for who, post in state.scene.present if who == holder.entity.name}
    if verb is None or verb.tense != "future" or noun.kind != "postword" or noun.det != "the" or not focus:
        return None
    others = [p for p in posts_of(state.scene, holder.entity.name) if p.entity.name not in now]
    return others[-1] if others and focus[0].entity.name in now else None


def is_own(noun: Noun) -> bool:
    """Whether a noun speaks of somebody's own post: "has held her post since May"."""
    return noun.kind == "postword" and noun.det in {"his", "her"} and not noun.quals


def spoken_posts(state: State, noun: Noun) -> list[Mention]:
    """Return the posts that "the post", "it", "the former", "both jobs", "the office" refer back to."""
    posts, p = told_before(state, noun) or state.scene.posts or state.scene.named[-1:], state.p
    words = {*noun.quals, p.key(noun.start), p.key(noun.end - 1)}
    named = noun.kind == "postword" and noun.end < len(p.tokens) and p.tokens[noun.end].is_capitalised
    personal = noun.kind == "pronoun" and p.key(noun.start) in PERSONAL
    unknown = is_present(noun) or is_thing(state, noun) or is_a_body(state, noun) or follows_unread(state, noun)
    once = noun.kind == "postword" and noun.det in {"his", "her"} and not words.isdisjoint(ANOTHER)
    if named or personal or unknown or once or is_of_a_body(state, noun):
        return []
    resumed = (noun.kind == "postword" or p.key(noun.end - 1) == "office") and p.key(noun.end) in RESUMING
    if before := named_just_before(state, noun) if resumed else titled_here(state, own=True) if noun.det else []:
        return before
    if (
        (noun.det in {"a", "an"} and not resumed)
        or noun.det in {"no", "any", "another", "some", "many", "several", "certain"}
        or (noun.kind == "common" and p.key(noun.end - 1) != "office")
    ):
        return []
    if words & {"both", "each", "two", "them", "both of"} or (noun.det and words & {"jobs", "posts"}):
        return list(posts[-2:])
    if noun.kind == "postword" and not noun.det and (p.key(noun.end - 1) in UNTOLD or is_qualified(state, noun)):
        return []
    if noun.det in {"that", "this"} and noun.kind == "postword":
        posts = tuple(sorted((*posts, *state.scene.named[-1:]), key=lambda m: m.span.start))
    pair = state.before.posts[-2:]
    if words & {"former", "latter"} and {m.entity.name for m in pair} == {m.entity.name for m in posts[-2:]}:
        posts = pair
    found = posts[-2:-1] if "former" in words else posts[-1:]
    return [in_own_right(post) for post in found if not is_outdated(state, post)]


def titled_here(state: State, *, own: bool = False) -> list[Mention]:
    """Return the post of the title before a sentence's first subject: "The clerk, Lee, fell ill; Birch has it".

    Where ``own``, the word for a post is in that subject's clause: "The clerk, Lee, has held that post since May".
    """
    first = next((c for c in state.clauses if c.kind == "main" and c.verb is not None), None)
    beside = [c for c in state.clauses if c.kind == "apposition" and c.is_elliptic and first and c.parent is first]
    titles = [n for c in beside for n in c.objects if n.kind == "office" and n.start < NEAR and n.det in {"the", "its"}]
    titles = [n for n in titles if first is not state.clause or set(n.quals) <= OWN]
    later = state.clause is not None and first is not state.clause and not first_acts(state, first)
    later = later or (own and first is state.clause and has_on(first))
    return [t.mention for n in titles[:1] for t in targets_of(state, n) if t.is_post] if later else []


def named_just_before(state: State, noun: Noun) -> list[Mention]:
    """Return the post named before the comma that a noun takes up: "mayor of Leeds, a post he held until 1990"."""
    nouns = [n for c in state.clauses for n in (*c.objects, *(n for _, n in c.phrases))]
    titles = [n for n in nouns if n.kind == "office" and n.end == noun.start - 1 and state.p.key(n.end) == ","]
    return [t.mention for n in titles[:1] for t in targets_of(state, n) if t.is_post]


def office_posts(state: State, noun: Noun, office: Office, holder: Mention | None, span: Span) -> list[Mention]:
    """Return the posts of a role phrase, its body from its complement, its owner or the scene."""
    office = counted(state, noun, office, None)
    role = role_name(office, state.p.text, state.p.tokens)
    short = of_initials(state, office, role, span) if not office.complements else None
    if short is not None or (short := the_chair(state, noun, office)) is not None:
        return short
    lost = noun.det in POSSESSIVE_BODY and (joins_unknown(state, noun) or is_unnamed(state, noun))
    body = None if lost else owner_body(state, noun)
    if body is not None and not office.complements:
        return [owned_post(state, noun, office, body, span)]
    owned = noun.owner is not None and noun.owner.kind == "person"
    if (owned or noun.det in POSSESSIVE_PERSON) and office.role.name == DEPUTY and at_work(office):
        return deputies(state, noun, holder, span)
    own = own_deputy(state, office, holder)
    lost |= UNKNOWN in noun.quals or owner_lost(state, noun) or (not noun.det and is_qualified(state, noun))
    lost |= (noun.det in POSSESSIVE_PERSON and office.role.name in PERSONALLY) or of_what_follows(state, noun)
    under = deputy_to(state, office, span) if office.role.name == DEPUTY else []
    if under or own is not None or (lost and not office.complements):
        return under or ([own] if own is not None else [])
    if office.complements or office.body[1] or office.country:
        told = one_of_several(office, [m for m in office_complements(state, office, role) if m])
        whole = body or (body_joined(state, noun) if is_task(office) else None)
        told = [of_owner(post, role, whole) for post in told] if is_task(office) and whole is not None else told
        return [known_head(state, post, holder) or post for post in told] if role == "head" else told
    return posts_from_context(state, noun, office, holder, span)


PERSONALLY = {"adviser", "advisor", "spokesman", "spokeswoman", "spokesperson"}
"""Roles that one has with a person who is said to have them: "his adviser" is no body's."""


def owner_body(state: State, noun: Noun) -> Entity | None:
    """Return the body or place that owns a post: "its director", "the commission's head"."""
    if state.where is not None and state.where.kind in {"body", "common"} and not place_bound(noun):
        found = bodies_of(state, state.where)
        return organ_entered(state, noun, found[0].entity) if found else None
    if noun.owner is not None and noun.owner.kind in {"body", "common", "pronoun", "office"}:
        return next((m.entity for m in bodies_of(state, noun.owner)), None)
    if (gone := last_of_gone(state, noun)) is not None:
        return gone
    if noun.det in POSSESSIVE_BODY and not place_bound(noun):
        return body_meant(state, noun) or body_around(state, noun) or owner_in_story(state, noun)
    return None


def owner_lost(state: State, noun: Noun) -> bool:
    """Whether a role is of a body that is only described: "a directorate within the Ministry, whose head ..."."""
    owner = noun.owner
    if owner is not None and owner.office is not None and owner.office.role.number == "many":
        return not bodies_of(state, owner)
    return owner is not None and owner.kind == "common" and owner.det in {"a", "an"} and not bodies_of(state, owner)


def own_deputy(state: State, office: Office, holder: Mention | None) -> Mention | None:
    """Return the deputy's post that somebody has who is told to be "deputy" again: "will stay on as deputy"."""
    bare = office.role.name == DEPUTY and not (office.complements or office.prefixes or office.body[1])
    held = posts_of(state.scene, holder.entity.name)[::-1] if holder is not None and bare else ()
    return next((p for p in held if p.role.startswith(("deputy", "vice"))), None)


def deputies(state: State, noun: Noun, holder: Mention | None, span: Span) -> list[Mention]:
    """Return the deputy's post under the one a person holds: "one of his deputies"."""
    for person in owners(state, noun, holder):
        posts = tuple(p for p in posts_of(state.scene, person.entity.name) if not is_past(state, person, p))
        told = [p for p in posts if p.entity.name not in state.scene.beside] or posts
        told = told or [p for p in state.scene.posts[-1:] if not is_only_others(state, person, p)]
        held = [p for p in told if not p.role.startswith(("deputy", "vice"))]
        held = posts_there(state, noun, posts) or held
        if held and held[-1].body:
            role = f"deputy {held[-1].role}"
            entity = Entity(f"deputy {held[-1].entity.name.removeprefix('acting ')}", "", "")
            return [Mention("post", span, entity, role, held[-1].body)]
        if held and posts:
            name = f"deputy {held[-1].entity.name.removeprefix('acting ')}"
            return [Mention("post", span, Entity(name, ""), f"deputy {held[-1].role}")]
    return []


__all__ = ["Target", "head_post", "owned_entity", "targets_of"]
