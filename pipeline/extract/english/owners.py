"""Which of the bodies spoken of an open role can belong to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.tokens import key_of

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
    return topic is None or body.name in known


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
