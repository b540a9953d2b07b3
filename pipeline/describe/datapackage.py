"""datapackage.json: a Frictionless Data Package, version 2, over the CSV and the Parquet files.

https://datapackage.org/standard/data-package/ and table-schema. Parquet resources come without ``bytes`` and ``hash``:
the frictionless library counts another size than the file's and does not check the digest; the manifest has both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.releases import dump

if TYPE_CHECKING:
    from pipeline.describe.edition import Edition
    from schemas.columns import Field, Table

PROFILE = "https://datapackage.org/profiles/2.0/"
TYPES = {"text": "string", "integer": "integer", "boolean": "boolean", "date": "date", "number": "number"}


def datapackage(edition: Edition) -> bytes:
    """Describe every table twice, as ``NAME`` (CSV) and ``NAME-parquet``, with keys, references and constraints."""
    card, licence = edition.card, edition.card["licence"]
    return dump(
        {
            "$schema": f"{PROFILE}datapackage.json",
            "name": card["name"],
            "title": card["title"],
            "description": card["description"],
            "version": edition.release.version,
            "keywords": card["keywords"],
            "licenses": [{"name": licence["id"], "title": licence["title"], "path": licence["url"]}],
            "contributors": [{"title": card["creator"], "roles": ["creator"]}],
            "sources": [_source(row) for row in edition.rows("sources")],
            "resources": [
                resource
                for table in edition.tables.values()
                for resource in (_csv(edition, table), _parquet(edition, table))
            ],
        }
    )


def _source(row: dict[str, Any]) -> dict[str, str]:
    return {"title": row["title"]} | ({"path": row["url"]} if row["url"] else {})


def _csv(edition: Edition, table: Table) -> dict[str, Any]:
    file = edition.file(f"{table.name}.csv")
    return _resource(edition, table, "") | {
        "path": file["path"],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file["bytes"],
        "hash": f"sha256:{file['sha256']}",
        "dialect": {"lineTerminator": "\n", "doubleQuote": True},
    }


def _parquet(edition: Edition, table: Table) -> dict[str, Any]:
    described = _resource(edition, table, "-parquet")
    for field in described["schema"]["fields"]:
        if field["type"] in ("integer", "number"):
            field["missingValues"] = ["", "nan"]  # what nulls become on the library's way through pandas
    return described | {
        "path": edition.file(f"{table.name}.parquet")["path"],
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
    }


def _resource(edition: Edition, table: Table, suffix: str) -> dict[str, Any]:
    references = [field for field in table.fields if field.refers.partition(".")[0] in edition.tables]
    return {
        "$schema": f"{PROFILE}dataresource.json",
        "name": resource_name(table.name) + suffix,
        "type": "table",
        "description": table.description,
        "schema": {
            "$schema": f"{PROFILE}tableschema.json",
            "fields": [_field(field) for field in table.fields],
            "primaryKey": list(table.key),
            "foreignKeys": [_reference(table, field, suffix) for field in references],
        },
    }


def _field(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if field.required else {}
    if field.closed:
        constraints["enum"] = list(field.closed)
    described = {"name": field.name, "type": TYPES[field.kind], "description": field.description}
    return described | ({"constraints": constraints} if constraints else {})


def _reference(table: Table, field: Field, suffix: str) -> dict[str, Any]:
    target, _, column = field.refers.partition(".")
    resource = "" if target == table.name else resource_name(target) + suffix  # "" is the resource itself
    return {"fields": [field.name], "reference": {"resource": resource, "fields": [column]}}


def resource_name(table: str) -> str:
    """Return a table's name as resources spell it."""
    return table.replace("_", "-")
