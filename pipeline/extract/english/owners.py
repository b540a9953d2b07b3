"""Which of the bodies spoken of an open role can belong to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.having import has_such
from pipeline.extract.english.tokens import key_of
from pipeline.extract.scene import protagonist

if TYPE_CHECKING:
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from schemas.records import Entity

FAR = 900
"""In a text about a person a body not spoken of for so many characters owns no open role."""
SCHOOLS = {
    "university",
    "college",
    "school",
    "academy",
    "institute",
    "faculty",
    "conservatory",
    "seminary",
    "polytechnic",
}
"""Bodies that most people have only studied at, with ..."""
ACADEMIC = {"rector", "dean", "principal", "provost", "chancellor", "president", "headmaster", "warden", "professor"}
"""... the roles that mean one of them."""
EMPLOYED = {"administrator", "leader", "judge", "clerk", "editor", "engineer"}
"""Roles that a portfolio makes no office of: "colonial administrator"."""


def is_about(scene: Scene, body: Entity) -> bool:
    """Whether the page, or the post in focus, is of a body: only then can a bare "adviser" or "judge" be its."""
    topic, post = scene.topic, scene.posts[-1] if scene.posts else None
    known = {m.entity.name for m in (topic,) if m} | {m.body.name for m in (topic, post) if m and m.body}
    page = protagonist(scene)
    return topic is None or body.name in known or (page is not None and page.entity.name == body.name)


def of_page_instead(scene: Scene, body: Entity | None, role: str) -> Entity | None:
    """Return the body that a text is about for a role of none told of, where only somebody's post was of ``body``.

    On a page about a court that named a former chairwoman of a board, "the registrar" is the court's.
    """
    told, page = dict(scene.told), protagonist(scene)
    person = scene.topic is not None and scene.topic.kind == "person"
    if body is None or page is None or person or told.get(body.name) or told.get(page.entity.name, 0) < SEVERAL:
        return body
    last = scene.posts[-1] if scene.posts else None
    passing = last is not None and last.body is not None and last.body.name == body.name
    passing = passing and next(iter(told)) == page.entity.name and key_of(page.entity.name).split()[0] not in INNER
    related = body.name in page.entity.name or page.entity.name in body.name
    known = {key_of(post.role) for post in (*scene.posts, *scene.named) if post.body and post.body.name == body.name}
    own = role in known or related or not has_such(page.entity, role)
    return page.entity if passing and not own else body


INNER = {"general", "executive", "governing", "administrative", "advisory", "supervisory", "standing"}
"""What names of organs begin with, which are a body's own: "General Assembly"."""
SEVERAL = 2
"""Sentences about a body that make a text one about it."""


def has_had(scene: Scene, body: Entity, role: str) -> bool:
    """Whether the text has told of such a role in a body: a council that has had a minister."""
    posts = (*scene.posts, *(post for _, post in scene.held))
    return any(p.body is not None and p.body.name == body.name and p.role.split()[-1:] == [role] for p in posts)


def is_of_state(office: Office, body: Entity | None) -> bool:
    """Whether a title such as "secretary of state" stands by itself, where no department was spoken of."""
    known = body is not None and bool({"department", "ministry", "office"} & set(key_of(body.name).split()))
    return office.role.name.endswith(" of state") and not known


def among_owners(scene: Scene, role: str, at: int) -> Scene:
    """Return the scene with only those bodies that an open role at a place of the text can belong to."""
    about = {scene.topic.entity.name, scene.topic.body.name if scene.topic.body else ""} if scene.topic else set()
    far = FAR if scene.topic and scene.topic.kind == "person" else at
    academic = role.rpartition(" ")[2].removeprefix("vice-") in ACADEMIC

    def can_own(body: Mention) -> bool:
        if body.entity.name in about:
            return True
        school = bool(SCHOOLS & set(key_of(body.entity.name.partition(" of ")[0]).split()))
        return at - body.span.start <= far and (academic or not school)

    return replace(scene, bodies=tuple(body for body in scene.bodies if can_own(body)))


PARTS = {"department", "division", "section", "branch", "unit", "laboratory", "desk", "group", "team", "workshop"}
"""Heads of names that a body's own parts have."""


def whole_joined(scene: Scene, body: Entity | None, role: str) -> Entity | None:
    """Return the body that somebody came to work in for a role unlike the one they had in a part of it.

    "She joined the Archives and became head of the Reading Department. In 1981 she was named deputy director."
    """
    names = [m.entity.name for m in scene.bodies]
    at = names.index(scene.joined) if scene.joined in names else len(names)
    post = scene.posts[-1] if scene.posts else None
    if body is None or post is None or post.body is None or post.body.name != body.name or at == len(names):
        return body
    again = key_of(post.role).split()[-1] == key_of(role).split()[-1]
    parts = all(is_part(name) for name in (*names[at + 1 :], body.name))
    return scene.bodies[at].entity if parts and not again and not is_part(scene.joined) else body


def is_part(name: str) -> bool:
    """Whether a body is by its name a part of another: "Reading Department", "Division of Maps"."""
    head = key_of(name).split(" of ")[0].split()
    return bool(head) and head[-1] in PARTS
