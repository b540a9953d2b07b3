"""croissant.json: the dataset for machine learning tools, Croissant 1.1 over the Parquet files.

https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html. ``datePublished``, which the format asks for, is the
day the data speaks of as today: a release does not know the day it is downloaded on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.releases import dump

if TYPE_CHECKING:
    from pipeline.describe.edition import Edition
    from schemas.columns import Field, Table

TYPES = {"text": "sc:Text", "integer": "sc:Integer", "boolean": "sc:Boolean", "date": "sc:Date", "number": "sc:Float"}

CROISSANT_TERMS = (
    "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field", "fileObject",
    "fileProperty", "fileSet", "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5",
    "parentField", "path", "recordSet", "references", "regex", "repeated", "replace", "samplingRate", "separator",
    "source", "subField", "transform",
)  # fmt: skip

CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
    "description": {"@container": "@language"},
    **{term: f"cr:{term}" for term in CROISSANT_TERMS},
}


def croissant(edition: Edition) -> bytes:
    """Describe every Parquet file as a FileObject and a RecordSet with keys and references."""
    card = edition.card
    return dump(
        {
            "@context": CONTEXT,
            "@type": "sc:Dataset",
            "conformsTo": "http://mlcommons.org/croissant/1.1",
            "name": card["name"],
            "alternateName": card["title"],
            "description": card["description"],
            "version": edition.release.version,
            "datePublished": edition.release.as_of,
            "license": card["licence"]["url"],
            "creator": {"@type": "sc:Organization", "name": card["creator"]},
            "keywords": card["keywords"],
            "url": "index.html",
            "citeAs": f"{card['creator']}. {card['title']}, version {edition.release.version}.",
            "isLiveDataset": False,
            "distribution": [_file(edition, table) for table in edition.tables.values()],
            "recordSet": [_records(edition, table) for table in edition.tables.values()],
        }
    )


def _file(edition: Edition, table: Table) -> dict[str, Any]:
    file = edition.file(f"{table.name}.parquet")
    return {
        "@type": "cr:FileObject",
        "@id": file["path"],
        "name": file["path"],
        "description": table.description,
        "contentUrl": file["path"],
        "contentSize": f"{file['bytes']} B",
        "encodingFormat": "application/x-parquet",
        "sha256": file["sha256"],
    }


def _records(edition: Edition, table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": [{"@id": f"{table.name}/{column}"} for column in table.key],
        "field": [_field(edition, table, field) for field in table.fields],
    }


def _field(edition: Edition, table: Table, field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{field.name}",
        "name": field.name,
        "description": field.description,
        "dataType": TYPES[field.kind],
        "source": _source(table.name, field.name),
    }
    target, _, column = field.refers.partition(".")
    if target in edition.tables:
        described["references"] = _source(target, column)
    return described


def _source(table: str, column: str) -> dict[str, Any]:
    return {"fileObject": {"@id": f"{table}.parquet"}, "extract": {"column": column}}
