"""Open roles completed from the scene: "director" after the General Office was spoken of is its director."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.embassies import mission_spoken
from pipeline.extract.english.having import has_such, is_run_publicly, named_after_it, served_by
from pipeline.extract.english.headships import head_title, whole_of_secretariat
from pipeline.extract.english.left_behind import is_left_behind
from pipeline.extract.english.owners import (
    EMPLOYED,
    among_owners,
    has_had,
    is_about,
    is_of_state,
    of_page_instead,
    whole_joined,
)
from pipeline.extract.english.places import LESSER, lesser_place
from pipeline.extract.english.resolve import free_post, post_in, role_class, role_name, span_between
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import of_page
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Span

LATELY = 2
RUN_BY = {"chief executive", "chief executive officer", "general manager", "managing director", "manager"}
"""Roles of companies that bodies of the state have as well."""
SHORTENED = {"party", "communist party", "acting", "national security", "chief cabinet"}


def open_post(
    office: Office, text: str, tokens: Sequence[Token], vocabulary: Vocabulary, scene: Scene
) -> Mention | None:
    """Complete a role phrase that has nothing after it.

    A post spoken of by the same role comes first; then the kind of role decides: the body last spoken of (director,
    member), its place (mayor), nothing (premier, foreign minister). ``None`` where nothing in the scene fits.
    """
    role = role_name(office, text, tokens)
    span = span_between(tokens, office.start, office.end)
    scene = among_owners(scene, role, span.start)
    body = of_ministry(role, scene) or named_after_it(office, scene) or body_in_focus(scene)
    body = whole_of_secretariat(role, body, scene) or body
    body = whole_joined(scene, of_page_instead(scene, body, role), role)
    known = first_of_page(office, role, scene, span) or told_of_place(office, role, body, scene, span)
    known = known or ministers(office, role, body, span)
    known = known or same_role(role, office, scene, span) or deputy_of_title(office, role, scene, span)
    if body and office.role.kind == "title" and headed_by(body, office.role.name, vocabulary):
        known = known or post_in(office, role, body, "of", span)
    if known:
        return known
    if office.role.kind == "title" or office.portfolio[1] or is_of_state(office, body):
        return titled(office, role, text, span) if office.role.name not in EMPLOYED else None
    if office.role.kind in {"aide", "company", "place"}:
        mission = mission_spoken(office, scene)
        place = last_place(scene, vocabulary, role) if office.role.is_of_place and not mission else ""
        body = mission or (body if body and (is_run(office, body) or has_party(role, body, scene)) else None)
        free = free_post(office, f"{unlevelled(role)} of {place}", span) if place else None
        return free or (post_in(office, role, body, "of", span) if body else None)
    if office.role.kind == "state" and not (
        body and has_such(body, "president") and not led_by_other(role, body, scene)
    ):
        return titled(office, role, text, span)
    if body and not has_such(body, office.role.name) and not has_had(scene, body, office.role.name):
        others = (m.entity for m in reversed(scene.bodies) if has_such(m.entity, office.role.name))
        body = served_by(body) or body_of_deputy(role, scene) or next(others, None)
    if body and office.role.role_class == "other" and not is_about(scene, body) and not office.portfolio[1]:
        return None
    if body and role == "deputy":
        role = f"deputy {head_title(body, vocabulary, scene)}"
    return post_in(office, role, body, "of", span) if body else None


def first_of_page(office: Office, role: str, scene: Scene, span: Span) -> Mention | None:
    """Return the post that a page is about for "the first minister", its first holder."""
    topic = scene.topic if scene.topic is not None and scene.topic.kind == "post" else None
    own = topic is not None and role == f"first {key_of(topic.role or topic.entity.name).partition(' of ')[0]}"
    return acting_as(topic, office, span) if topic is not None and own else None


def deputy_of_title(office: Office, role: str, scene: Scene, span: Span) -> Mention | None:
    """Return the deputy's post under the title that the page is about: "deputy" on one about Chancellors of Justice."""
    topic = scene.topic if scene.topic is not None and scene.topic.kind == "post" else None
    alone = topic is not None and topic.body is None and not topic.role.startswith(("deputy", "vice"))
    alone = alone and topic is not None and key_of(topic.entity.name).partition(" of ")[0] not in RULING
    return free_post(office, f"deputy {topic.entity.name}", span) if topic and alone and role == "deputy" else None


RULING = {"president", "prime minister", "premier", "king", "queen", "emperor", "governor", "monarch", "minister"}
"""Heads of states and places, whom news names for what they do: their deputies are called by a title of their own."""


def is_run(office: Office, body: Entity) -> bool:
    """Whether a body of the state can have a post that otherwise companies have: the chief executive of an agency."""
    return office.role.name in RUN_BY and is_run_publicly(body)


def has_party(role: str, body: Entity, scene: Scene) -> bool:
    """Whether a party secretary can be that of the body that a page, or the post told of last, is about."""
    about = scene.topic.entity.name if scene.topic is not None and scene.topic.kind == "body" else ""
    last = scene.posts[-1].body if scene.posts else None
    return role.removeprefix("deputy ") == "party secretary" and body.name in {about, last.name if last else ""}


def headed_by(body: Entity, title: str, vocabulary: Vocabulary) -> bool:
    """Whether a body's noun says that its head has a title: a procuratorate has a procurator-general."""
    nouns = key_of(body.name.partition(" of ")[0]).split()
    institution = vocabulary.english.institutions.get(nouns[-1]) if nouns else None
    return institution is not None and institution.head == title


MINISTERIAL = ("minister", "permanent secretary", "principal secretary", "minister of state")
"""Roles that a ministry has rather than its parts."""


def of_ministry(role: str, scene: Scene) -> Entity | None:
    """Return the ministry last spoken of for a role that is one of a ministry, though a part of it was told of last."""
    found = (m.entity for m in reversed(scene.bodies) if key_of(m.entity.name).startswith("ministry "))
    last = scene.posts[-1] if scene.posts else None
    led = last is not None and last.body is not None and last.role.split()[-1:] == [role]
    return next(found, None) if role in MINISTERIAL and not led else None


def ministers(office: Office, role: str, body: Entity | None, span: Span) -> Mention | None:
    """Return the post of a minister without portfolio in the ministry in focus: "rose to vice minister" in it."""
    bare = office.role.name == "minister" and not office.portfolio[1]
    ministry = body is not None and has_such(body, "minister") and body.name.lower().startswith("ministry of ")
    return post_in(office, role, body, "of", span) if bare and ministry and body else None


def led_by_other(role: str, body: Entity, scene: Scene) -> bool:
    """Whether the text gives the head of a body another title, so that "the president" is the country's."""
    own = {role, role.removeprefix("vice-")}
    said = next((title for name, title in reversed(scene.heads) if name == body.name), role)
    nouns = set(key_of(body.name.partition(" of the ")[0]).split())
    posts = (*(post for _, post in scene.held), *scene.posts)
    told = {said, *(key_of(p.role) for p in posts if p.body is not None and p.body.name == body.name)}
    return (said not in own and bool(nouns & APPOINTED)) or (bool(told & PRESIDING) and not own & told)


APPOINTED = {"agency", "authority", "service", "bureau", "centre", "center"}
"""Bodies with one head, whom a country's president may appoint; others may have a president as well."""
PRESIDING = {"chairman", "chairperson", "chairwoman", "chair", "chief justice", "governor", "speaker",
             "chief commissioner", "chief electoral commissioner", "electoral commissioner"}  # fmt: skip
"""Heads besides whom a body has no president."""


def body_of_deputy(role: str, scene: Scene) -> Entity | None:
    """Return the body whose deputy was spoken of last: "minister" after "vice-minister of the Administration"."""
    posts = (*reversed(scene.posts), *reversed(scene.named))
    return next((p.body for p in posts if p.body and p.role in {f"vice-{role}", f"deputy {role}"}), None)


def told_of_place(office: Office, role: str, body: Entity | None, scene: Scene, span: Span) -> Mention | None:
    """Complete a place-bound role with the place told of; the governor of a bank is the bank's."""
    if not office.role.is_of_place:
        return None
    of_post = scene.topic is not None and scene.topic.kind == "post" and scene.topic.body is None
    is_banks = office.role.name.endswith("governor")
    if body and is_banks and not of_post and "bank" in body.name.lower() and has_such(body, office.role.name):
        return post_in(office, role, body, "of", span)
    kind = next((word for word in role.split() if word in LESSER), "")
    place = lesser_place(body.name, kind) if kind and body else ""
    if place:
        return free_post(office, f"{role} of {place} {kind.title()}", span)
    mission = mission_spoken(office, scene) if office.role.name == "head of mission" else None
    if mission is not None:
        return post_in(office, role, mission, "of", span)
    of_place = [post.role for post in scene.posts if post.entity.name.endswith(f" of {scene.place}")]
    fits = scene.place and all(alike(other, role) for other in of_place)
    return free_post(office, f"{unlevelled(role)} of {scene.place}", span) if fits else None


def body_in_focus(scene: Scene) -> Entity | None:
    """Return the body of the post last spoken of if it was spoken of lately, else the body last spoken of."""
    page = of_page(scene)
    if page is not None:
        return page
    post = scene.posts[-1] if scene.posts else None
    last = scene.bodies[-1].entity if scene.bodies else None
    if last is not None and last.name == scene.joined:
        return last
    lately = {m.entity.name for m in scene.bodies[-LATELY:]}
    if post and post.body and (post.body.name in lately or not scene.bodies):
        return post.body
    return last_body(scene)


def unlevelled(role: str) -> str:
    """Take "provincial" or "municipal" off a role that is named with its place."""
    return " ".join(word for word in role.split() if word not in {"provincial", "municipal"})


OF = ("of", "to", "for")
"""What may follow the role in the full title of a post."""


def same_role(role: str, office: Office, scene: Scene, span: Span) -> Mention | None:
    """Return the post last spoken of whose role this one names again, whole or short ("secretary")."""
    role = role.lower().replace("advisor", "adviser")
    for post in (
        *reversed(scene.posts),
        *reversed(scene.named),
        *((scene.topic,) if scene.topic and scene.topic.kind == "post" else ()),
    ):
        if is_left_behind(post, scene, role):
            continue
        found = same_or_under(role, office, post, span)
        if found is not None:
            return found
    return None


def same_or_under(role: str, office: Office, post: Mention, span: Span) -> Mention | None:
    """Return the post that a role names again after another: that same one, its deputy's, or the one it deputises."""
    known = key_of(post.role if post.body else post.entity.name).replace("advisor", "adviser")
    base = role.removeprefix("deputy ").removeprefix("vice-").removeprefix("assistant ")
    if base != role and (post.body is not None or names_head(known, base)):
        if post.body is None:
            return free_post(office, f"{role[: -len(base)]}{post.entity.name}", span)
        if known == base:
            return post_in(office, role, post.body, "of", span)
    under = post.entity.name.removeprefix("vice-").removeprefix("deputy ")
    if post.body is None and under != post.entity.name and key_of(under).startswith(f"{key_of(role)} of "):
        return free_post(office, under, span)
    title = known.split(" of ")[0]
    full = post.body is None and known.startswith(tuple(f"{key_of(role)} {word} " for word in OF))
    again = known == key_of(role) or full
    short = not office.prefixes and title.endswith(" " + key_of(role)) and is_short_for(title, key_of(role))
    return acting_as(post, office, span) if again or is_turned(post, role) or short else None


def is_turned(post: Mention, role: str) -> bool:
    """Whether a role names a post told of the other way round: "finance minister" the minister of finance."""
    *modifiers, base = role.split()
    first, *rest = key_of(post.entity.name).split()
    return bool(modifiers) and first == base and set(modifiers) <= set(rest)


def names_head(known: str, base: str) -> bool:
    """Whether a post known is the one that a deputy's role says the deputy of: "president of X" of a vice-president."""
    return known.startswith(f"{base} of ") or (known.endswith(f" {base}") and is_short_for(known, base))


def is_short_for(known: str, role: str) -> bool:
    """Whether a role may be named by its last word: "secretary" for "party secretary", not for "deputy secretary"."""
    first = known.removesuffix(role).strip()
    return first in SHORTENED


def acting_as(post: Mention, office: Office, span: Span) -> Mention:
    """Return a known post, as acting where the phrase says so."""
    name = post.entity.name.removeprefix("acting ")
    name = f"acting {name}" if office.acting else name
    return Mention("post", span, Entity(name, "", post.entity.id), post.role, post.body, office.acting)


def titled(office: Office, role: str, text: str, span: Span) -> Mention:
    """Return a post that stands by itself."""
    words = text[span.start : span.end] if text[span.start].isupper() else role
    words = capitals(role) if office.role.number == "many" and words[:1].isupper() else words
    return free_post(office, " ".join(words.split()), span)


def capitals(role: str) -> str:
    """Return a title with capitals: "Chancellor of Justice"."""
    return " ".join(
        word if word in {"of", "the", "and", "for"} else word[:1].upper() + word[1:] for word in role.split()
    )


def alike(one: str, other: str) -> bool:
    """Whether two roles can be of one place: not the mayor of a town and a governor."""
    heads = {"mayor", "governor"} & {*key_of(one).replace("-", " ").split(), *key_of(other).replace("-", " ").split()}
    return len(heads) < len({"mayor", "governor"})


def last_place(scene: Scene, vocabulary: Vocabulary, role: str) -> str:
    """Return the place of the place-bound post last spoken of."""
    for post in reversed(scene.posts):
        entries = vocabulary.english.roles.get(key_of(post.role).split()[0] if post.role else "", ())
        bound = any(" ".join(key) == key_of(post.role) and role.kind == "place" for key, role in entries)
        if post.body is None and bound and " of " in post.entity.name and alike(post.role, role):
            return post.entity.name.partition(" of ")[2]
    return ""


def last_body(scene: Scene) -> Entity | None:
    """Return the body that an open role belongs to: the topic's or the one last spoken of."""
    if scene.bodies:
        return scene.bodies[-1].entity
    if scene.topic and scene.topic.kind == "body":
        return scene.topic.entity
    return scene.topic.body if scene.topic else None


__all__ = ["open_post", "role_class"]
