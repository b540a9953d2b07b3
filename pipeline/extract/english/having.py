"""Which heads and officers bodies of a kind have: a bank has a governor, a ministry no president."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.tokens import key_of
from schemas.records import Entity

if TYPE_CHECKING:
    from pipeline.extract.english.titles import Office
    from pipeline.extract.scene import Scene

HEADED: dict[str, frozenset[str]] = {
    "president": frozenset((
        "court", "bank", "agency", "academy", "institute", "university", "society", "chamber", "parliament", "assembly",
        "congress", "senate", "commission", "council", "institution", "association", "union", "federation", "school",
        "college", "tribunal", "conference", "board", "organization", "organisation",
    )),
    "minister": frozenset(("ministry", "department", "administration")),
    "commander": frozenset((
        "force", "forces", "command", "army", "navy", "fleet", "corps", "guard", "district", "theater", "theatre",
        "police", "garrison", "division", "brigade", "regiment", "region", "area", "base", "group", "battalion", "wing",
        "squadron", "flotilla", "battery", "militia", "gendarmerie", "guards", "troops", "legion", "cavalry", "marines",
        "artillery", "infantry", "zone", "sector", "front", "coastguard", "reserve", "navies", "armies", "unit",
    )),
    "chief of staff": frozenset((
        "force", "forces", "command", "army", "navy", "fleet", "corps", "guard", "district", "theater", "theatre",
        "police", "garrison", "division", "brigade", "region", "area", "base", "group", "wing", "flotilla", "militia",
        "gendarmerie", "guards", "troops", "zone", "front", "reserve", "regiment", "headquarters", "office", "cabinet",
        "presidency", "chancellery", "secretariat", "house", "premiership",
    )),
    "governor": frozenset(("bank", "fund", "province", "region", "territory")),
    "state secretary": frozenset(("ministry", "chancellery", "secretariat")),
    "under-secretary": frozenset(("ministry", "department", "office", "treasury")),
    "editor-in-chief": frozenset(("newspaper", "daily", "press", "agency", "journal", "magazine", "news", "gazette")),
}  # fmt: skip
"""Roles that only some bodies have, with the nouns of these; a department's "president" is somebody else."""
FOREIGN: dict[str, frozenset[str]] = {
    "director-general": frozenset((
        "council", "committee", "assembly", "parliament", "congress", "court", "conference", "cabinet", "senate",
        "board", "government",
    )),
    "director": frozenset((
        "council", "assembly", "parliament", "congress", "court", "cabinet", "senate", "government", "ministry",
    )),
    "chairman": frozenset(("office", "department", "ministry", "bureau", "directorate", "secretariat", "embassy")),
    "registrar": frozenset(("department", "ministry", "bureau", "committee", "cabinet", "parliament")),
    "member": frozenset((
        "ministry", "department", "office", "section", "division", "directorate", "administration", "inspectorate",
        "embassy", "registry",
    )),
}  # fmt: skip
"""Roles that some bodies do not have, with the nouns of these."""
ALIKE = {
    "deputy director-general": "director-general", "deputy director": "director", "chairwoman": "chairman",
    "vice-chairman": "chairman", "executive director": "director",
    "vice-president": "president", "vice-minister": "minister", "commissar": "commander",
    "undersecretary": "under-secretary",
}  # fmt: skip


STAFFS = {"apparatus", "staff"}
"""Bodies that only work for another, whose secretary or president is meant where one is spoken of."""
LEADING = {"head", "chief", "director", "chief of staff"}
ORGANS = {"council", "assembly", "congress", "conference", "board", "presidium"}
"""Organs that decide for a body; it is the body that has a director or secretary-general."""
RUN = {"programme", "program", "community",
       "organization", "organisation", "agency", "bank", "fund", "authority", "institute", "federation", "association",
       "service", "university", "institution", "league", "centre", "center"}  # fmt: skip
"""What the bodies are called that such organs decide for."""
EXECUTIVE = {"director-general", "director general", "secretary-general", "secretary general", "director", "registrar"}


def served_by(body: Entity) -> Entity | None:
    """Return the body that a staff or organ named after it is of: of "apparatus of the Tax Council" the council."""
    head, _, whole = body.name.partition(" of the ")
    noun = key_of(head).split()[-1]
    is_part = noun in STAFFS or (noun in ORGANS and bool(RUN & set(key_of(whole).split())))
    return Entity(whole, whole) if whole and is_part else None


def has_such(body: Entity, role: str) -> bool:
    """Whether a body is of a kind that can have a role: any, but for the roles of ``HEADED``."""
    role = ALIKE.get(role, role)
    nouns = HEADED.get(role)
    head = key_of(body.name.partition(" of the ")[0]).replace("-", " ").split()
    if head and head[-1] in STAFFS:
        return role in LEADING
    if (head and head[-1] in FOREIGN.get(role, ())) or (served_by(body) and role in EXECUTIVE):
        return False
    return nouns is None or bool(nouns & set(head))


SITTING = {"committee", "politburo", "presidium", "congress", "party", "council", "assembly", "conference"}
"""Bodies that have a standing committee; their departments have none."""


def with_standing(words: str, body: Entity) -> Entity:
    """Return the body whose "Standing Committee" is meant after a part of it was named: "head of its X Department"."""
    head, _, whole = body.name.partition(" of the ")
    kept = not key_of(words).startswith("standing committee") or key_of(head).split()[-1] in SITTING
    return body if kept or not SITTING & set(key_of(whole).split()) else Entity(whole, whole)


NAMED_AFTER = {
    "superintendent": "superintendency", "inspector": "inspectorate", "chief inspector": "inspectorate",
    "inspector general": "inspectorate", "registrar": "registry", "commissar": "commissariat",
    "procurator": "procuratorate", "procurator-general": "procuratorate", "prefect": "prefecture",
    "surveyor-general": "survey", "conservator": "conservancy",
}  # fmt: skip
"""Roles that bodies are named after."""


def named_after_it(office: Office, scene: Scene) -> Entity | None:
    """Return the one body told of that is named after a role: of a superintendent the Superintendency of Banks."""
    noun = NAMED_AFTER.get(office.role.name)
    found = (
        [b.entity for b in scene.bodies if noun in key_of(b.entity.name.partition(" of ")[0]).split()] if noun else []
    )
    return found[0] if len(found) == 1 else None


PUBLIC = {"authority", "agency", "commission", "office", "service", "council", "department", "administration", "board",
          "institute", "bureau", "registry", "directorate", "secretariat", "ministry", "fund", "authorities",
          "services", "library", "archive", "archives", "museum", "court", "tribunal", "inspectorate", "mint", "estate",
          "police", "treasury", "parliament", "senate", "assembly", "organisation", "organization",
          "institution", "laboratory", "observatory", "survey", "regulator", "hospital", "government"}  # fmt: skip


CORPORATE = {"corporation", "railways", "railway", "enterprise", "enterprises", "airport", "ports", "company"}
STATES = {"state", "national", "federal", "public", "crown", "royal"}


def is_public(name: str) -> bool:
    """Whether a body with a chief executive is one of the state by its name: "Water Authority"."""
    words = key_of(name).replace("-", " ").split()
    return bool(words) and (words[-1] in PUBLIC or (words[-1] in CORPORATE and not STATES.isdisjoint(words)))


GOVERNING = {"ministry", "department", "court", "tribunal", "parliament", "senate", "assembly", "government", "police",
             "secretariat", "directorate", "office", "treasury", "registry", "bureau"}  # fmt: skip
"""Bodies of the state that do not have managers for heads."""


def is_run_publicly(body: Entity) -> bool:
    """Whether a body can have a chief executive or manager for its head and is one of the state."""
    name = body.name.partition(" of ")[0]
    return is_public(name) and key_of(name).split()[-1] not in GOVERNING
