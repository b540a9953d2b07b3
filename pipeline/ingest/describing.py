"""Rows of the register: from what the user says, what the page says of itself, and defaults that follow from them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from pipeline.collect.sources import COLUMNS, language_of
from schemas.dates import DateError, parse
from schemas.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.ingest.pages import Page

NEEDED = ("id", "title", "url", "publisher", "licence", "retrieved", "as_of")
IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
CREATIVE = re.compile(r"CC-(BY(?:-[A-Z]{2})*)-(\d\.\d)")
KINDS = ("article", "chronology")
DATES = ("retrieved", "as_of", "published")


def described(page: Page, options: Mapping[str, str], stem: str, suffix: str = ".txt") -> dict[str, str]:
    """Return the row of the register for one page.

    A value that the user gives stands before what the page says of itself. The identifier defaults to the file's stem,
    the attribution to title, publisher and licence, the revision to ``unknown``, the language to that of the script.

    Raises:
        UsageError: Values are missing, all of them named at once, or a value is no date, identifier, address or
            language.
    """
    values = {"id": slug(stem), "kind": "article", "revision": "unknown", **page.found}
    values |= {column: value for column, value in options.items() if value}
    missing = [column for column in NEEDED if not values.get(column)]
    if missing:
        raise UsageError(
            f"the register of the texts needs what this file does not say: {' '.join(map(option, missing))}. "
            "Give these options and run again; nothing was written."
        )
    values.setdefault("attribution", f"“{values['title']}”, {values['publisher']}, {values['licence']}")
    values.setdefault("licence_url", licence_url(values["licence"]))
    values.setdefault("language", language_of(page.text))
    check(values)
    sha256 = hashlib.sha256(page.text.encode()).hexdigest()
    row = {**values, "source_id": values["id"], "file": values["id"] + suffix, "sha256": sha256}
    return {column: one_line(row.get(column, "")) for column in COLUMNS}


def option(column: str) -> str:
    """Return the option that gives a column."""
    return f"--{column.replace('_', '-')}"


def one_line(value: str) -> str:
    """Return a value on one line."""
    return " ".join(value.split())


def slug(stem: str) -> str:
    """Return an identifier made from a file's stem: ASCII letters and digits, joined by hyphens; "" where none."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    has_others = any(ord(character) > 0x2E7F for character in stem)  # noqa: PLR2004  a name in another script is no slug
    return "" if has_others else "-".join(re.findall(r"[a-z0-9]+", plain))


def licence_url(licence: str) -> str:
    """Return the address of a licence by its SPDX identifier."""
    match = CREATIVE.fullmatch(licence)
    if match:
        return f"https://creativecommons.org/licenses/{match.group(1).lower()}/{match.group(2)}/"
    return f"https://spdx.org/licenses/{licence}.html" if not licence.startswith("LicenseRef-") else ""


def check(values: Mapping[str, str]) -> None:
    """Refuse values that the register cannot hold."""
    for column in DATES:
        if values.get(column):
            check_date(column, values[column])
    for column, holds, wanted in (
        ("id", IDENTIFIER.fullmatch(values["id"]), "lower-case letters a-z, digits and single hyphens"),
        ("url", values["url"].startswith(("https://", "http://")), "an address that begins with https:// or http://"),
        ("licence", SPDX.fullmatch(values["licence"]), "an SPDX identifier such as CC-BY-SA-4.0"),
        ("language", values["language"] in {"en", "zh"}, "en or zh"),
        ("kind", values["kind"] in KINDS, " or ".join(KINDS)),
    ):
        if not holds:
            raise UsageError(f"{option(column)} {values[column]!r}: write {wanted}.")


def check_date(column: str, value: str) -> None:
    """Refuse what is no date."""
    try:
        parse(value)
    except DateError as error:
        raise UsageError(f"{option(column)} {error}.") from error
