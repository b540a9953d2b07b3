"""A release described in the forms that people and programs look for, each from the same declarations.

Pure functions from an ``Edition`` to the bytes of one file; nothing here reads the clock, the host or a path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.describe import citation, croissant, datapackage, followthemoney, page, readme, workbook
from pipeline.storage import packaged

if TYPE_CHECKING:
    from pipeline.describe.edition import Edition

VERIFIER = "verify.py"


def describe(edition: Edition) -> dict[str, bytes]:
    """Return every descriptive file of a release by its name, to be staged beside the tables."""
    return {
        "datapackage.json": datapackage.datapackage(edition),
        "croissant.json": croissant.croissant(edition),
        "CITATION.cff": citation.citation(edition),
        "README.md": readme.readme(edition),
        "index.html": page.page(edition),
        "entities.ftm.json": followthemoney.entities(edition),
        f"{edition.card['name']}.xlsx": workbook.workbook(edition),
        VERIFIER: packaged("pipeline", VERIFIER),
    }
