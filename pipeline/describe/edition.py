"""What all descriptions of a release are made from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.storage import packaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd

    from schemas.columns import Table
    from schemas.releases import Release


@dataclass(frozen=True, slots=True)
class Edition:
    """One release about to be published.

    Attributes:
        card: ``schemas/dataset.toml``: title, description, licence, creator.
        release: Version, as-of day, inputs, counts of rules and rows.
        tables: Declarations of the tables, in published order.
        frames: Their rows.
        files: ``path``, ``bytes`` and ``sha256`` of each table file, as staged.
    """

    card: Mapping[str, Any]
    release: Release
    tables: Mapping[str, Table]
    frames: Mapping[str, pd.DataFrame]
    files: Sequence[Mapping[str, Any]]

    def file(self, path: str) -> Mapping[str, Any]:
        """Return size and digest of a staged file; raises KeyError where it is not staged."""
        for entry in self.files:
            if entry["path"] == path:
                return entry
        raise KeyError(path)

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """Yield the rows of a table as plain Python values, ``None`` for null; none where the release lacks it."""
        if table not in self.frames:
            return
        frame = self.frames[table].astype(object)
        for row in frame.where(frame.notna(), None).to_dict("records"):
            yield {str(column): value for column, value in row.items()}

    def sources(self) -> list[str]:
        """Return one attribution line a source."""
        return [
            f"{row['attribution']} ({row['title']}, {row['licence']}, {row['licence_url']})"
            for row in self.rows("sources")
        ]


def card() -> dict[str, Any]:
    """Read how the dataset calls itself."""
    return tomllib.loads(packaged("schemas", "dataset.toml").decode())
