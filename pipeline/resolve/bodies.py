"""Claims about people, bodies and posts themselves: their rows, their life dates, and their names."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from pipeline.resolve.dating import agree
from pipeline.resolve.identity import HOLDING, held, is_chinese
from pipeline.resolve.ledger import family
from schemas.rules.catalogue import parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pipeline.resolve.dating import Agreed
    from pipeline.resolve.ledger import Ledger
    from schemas.records import Claim, Thing


def by_subject(claims: Iterable[Claim], predicate: str) -> dict[str, list[Claim]]:
    """Return the affirmed claims of one predicate, forecasts left out, by their subject."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == predicate and claim.polarity == "affirmed" and claim.certainty != "expected":
            groups[claim.subject_id].append(claim)
    return groups


def mentions(claims: Iterable[Claim], things: Mapping[str, Thing]) -> dict[str, list[Claim]]:
    """Return the claims that speak of each thing: as subject, as object, or as the post that is held."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        post = held(claim, things).id if claim.predicate in HOLDING else claim.object_id
        for end in dict.fromkeys((claim.subject_id, claim.object_id, post)):
            found[end].append(claim)
    return found


def add_persons(
    ledger: Ledger, claims: Sequence[Claim], things: Mapping[str, Thing], days: Mapping[str, int | None]
) -> None:
    """Write the persons table."""
    spoken, names = mentions(claims, things), by_subject(claims, "named")
    events = {name: by_subject(claims, name) for name in ("born", "died")}
    for thing in of_kind(things, "person"):
        dates = {name: agree(groups.get(thing.id, ()), "start", days) for name, groups in events.items()}
        others = {c.object for c in names.get(thing.id, ())} - {thing.name, thing.name_zh}
        name_zh, in_chinese = chinese(thing, spoken[thing.id])
        row = {
            "person_id": thing.id,
            "name": thing.name,
            "name_zh": name_zh,
            "other_names": " | ".join(sorted(others)),
        }
        ledger.add("persons", row | dated(dates))
        cite_dates(ledger, "persons", thing.id, dates)
        ledger.cite("persons", thing.id, ("name",), spoken[thing.id])
        ledger.cite("persons", thing.id, ("name_zh",), in_chinese)


def add_institutions(
    ledger: Ledger, claims: Sequence[Claim], things: Mapping[str, Thing], days: Mapping[str, int | None]
) -> None:
    """Write the institutions table; of several foundings the first is published here, all of them in claims."""
    spoken, kinds = mentions(claims, things), by_subject(claims, "instance_of")
    parents = by_subject(claims, "subordinate_to")
    for thing in of_kind(things, "institution"):
        dates = existence(claims, thing, days)
        kind = kinds.get(thing.id, ())
        naming = spoken[thing.id] or posts_of(thing.id, claims, things)
        name_zh, in_chinese = chinese(thing, naming)
        parent = current([c for c in parents.get(thing.id, ()) if is_body(things, c.object_id)])
        row = {
            "institution_id": thing.id,
            "name": thing.name,
            "name_zh": name_zh,
            "kind": kind[0].object.lower() if kind else None,
            "parent_id": parent[0].object_id if parent else None,
        }
        ledger.add("institutions", row | dated(dates))
        cite_dates(ledger, "institutions", thing.id, dates)
        ledger.cite("institutions", thing.id, ("name",), naming)
        ledger.cite("institutions", thing.id, ("kind",), kind[:1])
        ledger.cite("institutions", thing.id, ("parent_id",), parent)
        ledger.cite("institutions", thing.id, ("name_zh",), in_chinese)


def add_positions(
    ledger: Ledger,
    claims: Sequence[Claim],
    things: Mapping[str, Thing],
    days: Mapping[str, int | None],
) -> None:
    """Write the positions table; of posts other than those of one seat the number of seats is not known."""
    spoken = mentions(claims, things)
    for thing in of_kind(things, "position"):
        dates = existence(claims, thing, days)
        name_zh, in_chinese = chinese(thing, spoken[thing.id])
        row = {
            "position_id": thing.id,
            "title": thing.name,
            "title_zh": name_zh,
            "institution_id": thing.body_id if is_body(things, thing.body_id) else None,
            "role": thing.place or "other",
            "seats": 1 if is_single(thing) else None,
        }
        ledger.add("positions", row | dated(dates))
        cite_dates(ledger, "positions", thing.id, dates)
        ledger.cite("positions", thing.id, ("title", "institution_id", "role"), spoken[thing.id])
        ledger.cite("positions", thing.id, ("title_zh",), in_chinese)


def is_single(post: Thing) -> bool:
    """Tell whether one person holds a post at a time: the head of a body, a secretary-general, the first of several."""
    return post.place == "head" or re.search(parameters()["seats"]["single"], post.role) is not None


def existence(claims: Sequence[Claim], thing: Thing, days: Mapping[str, int | None]) -> dict[str, Agreed]:
    """Return the first founding, and the last abolition unless a founding follows it."""
    events = {
        name: [c for c in claims if c.subject_id == thing.id and is_event(c, name)]
        for name in ("established", "abolished")
    }
    new = [c for c in events["established"] if not is_restoration(c)]
    first, last = group_of(new, min), group_of(events["abolished"], max)
    foundings = [c.start[:4] for c in events["established"] if c.start]
    if foundings and last and last[0].start[:4] < max(foundings):
        last = []
    return {"established": agree(first, "start", days), "abolished": agree(last, "start", days)}


def is_restoration(claim: Claim) -> bool:
    """Tell whether a founding is said to be one again: a body restored had been founded before."""
    return re.search(parameters()["restored"]["pattern"], claim.quote) is not None


def is_event(claim: Claim, name: str) -> bool:
    """Tell whether a claim affirms an event of one name, dated or by an anchor."""
    return claim.predicate == name and claim.polarity == "affirmed" and claim.certainty != "expected"


def group_of(events: Sequence[Claim], choose: Callable[[Iterable[int]], int], apart: int = 10) -> list[Claim]:
    """Return the claims about one of several events: those within ``apart`` years of the first or of the last date."""
    years = {c.claim_id: int(c.start[:3] + "0") if "X" in c.start else int(c.start[:4]) for c in events if c.start}
    if not years:
        return list(events)
    chosen = choose(years.values())
    return [c for c in events if c.claim_id in years and abs(years[c.claim_id] - chosen) < apart]


def current(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that still hold, the best first: not ended; links of the latest start first."""
    running = [c for c in claims if not c.end or c.end == ".."]
    return sorted(running, key=lambda c: c.start, reverse=True)[:1]


def of_kind(things: Mapping[str, Thing], kind: str) -> list[Thing]:
    """Return the things of one kind, in order of their identifiers."""
    return [thing for thing in things.values() if thing.kind == kind]


def is_body(things: Mapping[str, Thing], identifier: str) -> bool:
    """Tell whether an identifier is that of a body."""
    return identifier in things and things[identifier].kind == "institution"


def dated(dates: Mapping[str, Agreed]) -> dict[str, object]:
    """Return the columns of several dates."""
    return {column: value for name, found in dates.items() for column, value in family(name, found.value).items()}


def cite_dates(ledger: Ledger, table: str, row_id: str, dates: Mapping[str, Agreed]) -> None:
    """Give the evidence of several dates."""
    for name, found in dates.items():
        ledger.cite(table, row_id, (name,), found.support)


def chinese(thing: Thing, claims: Iterable[Claim]) -> tuple[str | None, list[Claim]]:
    """Return a thing's Chinese name with the claims that carry it; a name that no text has is not published.

    The full name where a text has it, else the first that a text says it has.
    """
    told = list(claims)
    full = [claim for claim in told if thing.name_zh and thing.name_zh in said_in(claim)]
    if full:
        return thing.name_zh, full
    named = [c for c in told if c.predicate == "named" and c.subject_id == thing.id and is_chinese(c.object)]
    return (named[0].object, named[:1]) if named else (None, [])


def said_in(claim: Claim) -> str:
    """Return all words of a claim."""
    return f"{claim.subject}\n{claim.object}\n{claim.subject_text}\n{claim.object_text}\n{claim.quote}"


def posts_of(body_id: str, claims: Iterable[Claim], things: Mapping[str, Thing]) -> list[Claim]:
    """Return the claims about posts of a body: they name the body even where none speaks of it alone."""
    own = {thing.id for thing in things.values() if thing.body_id == body_id}
    return [c for c in claims if c.subject_id in own or c.object_id in own]


def add_names(ledger: Ledger, claims: Iterable[Claim], things: Mapping[str, Thing]) -> None:
    """Write the names table from ``named`` and ``renamed_to`` claims."""
    seen = set()
    for claim in claims:
        thing = things.get(claim.subject_id)
        if claim.polarity != "affirmed" or thing is None or claim.predicate not in {"named", "renamed_to"}:
            continue
        name = (claim.object if claim.predicate == "named" else claim.subject).removeprefix("the ")
        entity = thing if claim.predicate == "named" else things.get(claim.object_id, thing)
        kind = "former" if claim.predicate == "renamed_to" else kind_of_name(name, entity.name)
        name_id = f"{entity.id}.{name}"
        ledger.cite("names", name_id, ("name",), (claim,))
        if name_id not in seen and entity.kind in {"person", "institution", "position", "rank"}:
            seen.add(name_id)
            ledger.add("names", name_row(name_id, entity, name, kind))


def name_row(name_id: str, entity: Thing, name: str, kind: str) -> dict[str, object]:
    """Return a row of the names table."""
    return {
        "name_id": name_id,
        "entity_kind": entity.kind,
        "entity_id": entity.id,
        "name": name,
        "language": "zh" if is_chinese(name) else "en",
        "script": "Hani" if is_chinese(name) else "Latn",
        "kind": kind,
    }


def kind_of_name(name: str, full: str) -> str:
    """Say what kind of name it is: a translation in another script, an abbreviation in capitals, or a short name."""
    if is_chinese(name) != is_chinese(full):
        return "translation"
    if name.isupper() and " " not in name:
        return "abbreviation"
    return "short" if len(name) < len(full) else "other"
