"""entities.ftm.json: people, bodies, posts and tenures as FollowTheMoney entities, one JSON object a line.

https://followthemoney.tech/explorer/. Its dates are a year, month or day; a date that says less (``1999~``, a decade)
is not made more precise, it stands in the description as the source gave it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.describe.edition import Edition

DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
SCHEMATA = {"person": "Person", "institution": "PublicBody", "position": "Position", "tenure": "Occupancy"}
NAME_PROPERTIES = {"former": "previousName"}
"""Property by kind of name; all others are an ``alias``."""

Properties = dict[str, list[str]]


def entities(edition: Edition) -> bytes:
    """Write all entities, sorted by identifier, each property with its values in the order of the tables."""
    names, urls = _names(edition), _urls(edition)
    found = sorted(_entities(edition), key=lambda entity: entity["id"])
    for entity in found:
        for column, values in (*names[entity["id"]].items(), *urls[entity["id"]].items()):
            properties = entity["properties"]
            properties[column] = list(dict.fromkeys([*properties.get(column, []), *values]))
    return b"".join(json.dumps(entity, ensure_ascii=False, sort_keys=True).encode() + b"\n" for entity in found)


def _entities(edition: Edition) -> Iterator[dict[str, Any]]:
    country = [edition.card["country"]]
    for row in edition.rows("persons"):
        dates = _dates(row, {"born": "birthDate", "died": "deathDate"})
        yield _entity("person", row["person_id"], _texts(name=[row["name"], row["name_zh"]]) | dates)
    for row in edition.rows("institutions"):
        dates = _dates(row, {"established": "incorporationDate", "abolished": "dissolutionDate"})
        texts = _texts(name=[row["name"], row["name_zh"]], classification=[row["kind"]])
        parent = _links(parent=("institution", row["parent_id"]))
        yield _entity("institution", row["institution_id"], texts | {"country": country} | parent | dates)
    for row in edition.rows("positions"):
        dates = _dates(row, {"established": "inceptionDate", "abolished": "dissolutionDate"})
        texts = _texts(name=[row["title"], row["title_zh"]], numberOfSeats=[row["seats"]])
        body = _links(organization=("institution", row["institution_id"]))
        yield _entity("position", row["position_id"], texts | {"country": country} | body | dates)
    for row in edition.rows("tenures"):
        dates = _dates(row, {"start": "startDate", "end": "endDate"})
        links = _links(holder=("person", row["person_id"]), post=("position", row["position_id"]))
        yield _entity("tenure", row["tenure_id"], links | {"status": [row["status"]]} | dates)


def _entity(kind: str, identifier: str, properties: Properties) -> dict[str, Any]:
    return {"id": _identifier(kind, identifier), "schema": SCHEMATA[kind], "properties": properties}


def _identifier(kind: str, identifier: str) -> str:
    return f"{kind}-{identifier}"


def _texts(**columns: list[Any]) -> Properties:
    present = {column: [str(value) for value in values if value is not None] for column, values in columns.items()}
    return {column: values for column, values in present.items() if values}


def _links(**columns: tuple[str, str | None]) -> Properties:
    return {column: [_identifier(kind, target)] for column, (kind, target) in columns.items() if target}


def _dates(row: Mapping[str, Any], columns: Mapping[str, str]) -> Properties:
    stated = {column: row[column] for column in columns if row[column] not in (None, "..")}
    exact = {columns[column]: [value] for column, value in stated.items() if DATE.fullmatch(value)}
    vague = [f"{column}: {value}" for column, value in stated.items() if not DATE.fullmatch(value)]
    return exact | ({"description": ["; ".join(vague)]} if vague else {})


def _names(edition: Edition) -> defaultdict[str, Properties]:
    found: defaultdict[str, Properties] = defaultdict(dict)
    for row in edition.rows("names"):
        column = NAME_PROPERTIES.get(row["kind"], "alias")
        found[_identifier(row["entity_kind"], row["entity_id"])].setdefault(column, []).append(row["name"])
    return found


def _urls(edition: Edition) -> defaultdict[str, Properties]:
    """Find the addresses of the texts that state each row, through the evidence."""
    kinds = {"persons": "person", "institutions": "institution", "positions": "position", "tenures": "tenure"}
    addresses = {row["source_id"]: row["url"] for row in edition.rows("sources")}
    sources = {row["claim_id"]: row["source_id"] for row in edition.rows("claims")}
    found: defaultdict[str, Properties] = defaultdict(dict)
    for row in edition.rows("evidence"):
        address = addresses.get(sources.get(row["claim_id"], ""))
        if address and row["table"] in kinds:
            found[_identifier(kinds[row["table"]], row["row_id"])].setdefault("sourceUrl", []).append(address)
    return found
