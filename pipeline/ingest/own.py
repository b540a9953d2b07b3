"""What an HTML page says of itself: title, address, publisher, licence, dates, revision."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from pipeline.ingest.pages import plain
from schemas.dates import DateError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

PLACES = (
    ("title", "h1#firstHeading", "", "the page's heading"),
    ("title", "meta[property='og:title']", "content", "og:title"),
    ("title", "h1", "", "the page's heading"),
    ("title", "title", "", "the title element"),
    ("url", "link[rel=canonical]", "href", "the canonical link"),
    ("url", "meta[property='og:url']", "content", "og:url"),
    ("publisher", "meta[property='og:site_name']", "content", "og:site_name"),
    ("publisher", "meta[name='application-name']", "content", "application-name"),
    ("licence", "link[rel=license]", "href", "the licence link"),
    ("licence", "a[rel~=license]", "href", "the licence link"),
    ("published", "meta[property='article:published_time']", "content", "article:published_time"),
    ("published", "meta[name='citation_publication_date']", "content", "citation_publication_date"),
    ("published", "meta[name='date']", "content", "the date element"),
    ("as_of", "meta[property='article:modified_time']", "content", "article:modified_time"),
    ("as_of", "meta[property='og:updated_time']", "content", "og:updated_time"),
    ("as_of", "meta[name='last-modified']", "content", "last-modified"),
)
"""Column of the register, where it may stand, its attribute ("" its words), and how to call the place."""
LINKED = (
    ("headline", "title"), ("name", "title"), ("url", "url"), ("license", "licence"), ("datePublished", "published"),
    ("dateModified", "as_of"), ("publisher", "publisher"),
)  # fmt: skip
"""Properties of schema.org and their columns."""
REVISION = re.compile(r"\"wgRevisionId\"\s*:\s*(\d{1,15})")
DAY = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}-\d{2}|\d{4}")
LICENCE = re.compile(r"creativecommons\.org/(?:licenses|publicdomain)/([a-z-]+)/(\d\.\d)")


def own_words(tree: LexborHTMLParser) -> tuple[dict[str, str], dict[str, str]]:
    """Return what the page says of itself by column, and where it says so; the first place of each column counts."""
    found: dict[str, str] = {}
    places: dict[str, str] = {}
    for column, value, place in (*stated(tree), *linked(tree), *revision(tree)):
        cleaned = CLEAN.get(column, plain)(value).strip()
        if cleaned and column not in found:
            found[column], places[column] = cleaned, place
    if "published" in found and "as_of" not in found:
        found["as_of"], places["as_of"] = found["published"], places["published"]
    return found, places


def stated(tree: LexborHTMLParser) -> Iterator[tuple[str, str, str]]:
    """Yield column, value and place of what stands in elements."""
    for column, query, attribute, place in PLACES:
        node = tree.css_first(query)
        if node is not None:
            yield column, (node.attributes.get(attribute) or "") if attribute else node.text(), place


def linked(tree: LexborHTMLParser) -> Iterator[tuple[str, str, str]]:
    """Yield column, value and place of what stands in the page's linked data (schema.org)."""
    for node in tree.css("script[type='application/ld+json']"):
        for thing in things(node.text()):
            for name, column in LINKED:
                value = thing.get(name)
                value = value.get("name") if isinstance(value, dict) else value
                if isinstance(value, str):
                    yield column, value, f"schema.org {name}"


def things(words: str) -> list[dict[str, Any]]:
    """Return the things that linked data describes; what is not JSON describes none."""
    try:
        data = json.loads(words)
    except (ValueError, RecursionError):
        return []
    if isinstance(data, dict):
        graph = data.get("@graph")
        data = graph if isinstance(graph, list) else [data]
    return [thing for thing in data if isinstance(thing, dict)] if isinstance(data, list) else []


def revision(tree: LexborHTMLParser) -> Iterator[tuple[str, str, str]]:
    """Yield the permanent revision of a MediaWiki page."""
    for node in tree.css("script"):
        match = REVISION.search(node.text())
        if match and match.group(1) != "0":
            yield "revision", match.group(1), "wgRevisionId"


def day(value: str) -> str:
    """Return the date that a stamp begins with as EDTF, "" where it is none."""
    match = DAY.match(value.strip())
    if match is None:
        return ""
    parts = re.split(r"[-/.]", match.group())
    edtf = "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])
    try:
        return str(parse(edtf))
    except DateError:
        return ""


def licence(value: str) -> str:
    """Return the SPDX identifier of a Creative Commons address, "" for others."""
    match = LICENCE.search(value)
    if match is None:
        return ""
    kind, version = match.groups()
    return f"CC0-{version}" if kind == "zero" else f"CC-{kind.upper()}-{version}"


def address(value: str) -> str:
    """Return an address of the web, "" for others."""
    value = f"https:{value}" if value.startswith("//") else value
    return value if value.startswith(("https://", "http://")) else ""


CLEAN = {"published": day, "as_of": day, "licence": licence, "url": address}
"""How the values of some columns are written."""
