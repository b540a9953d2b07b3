"""What a release says about itself, beside its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Release:
    """The facts that go into manifest.json; all plain JSON values.

    Attributes:
        version: MAJOR.MINOR.PATCH.
        as_of: The day the data speaks of as today, ISO 8601.
        inputs: Digest of each input file, by group (``sources``, ``lexicon``, ``rules``, ``decisions``, ``code``,
            ``requirements``) and path from the project's root.
        rules: Counts of rules and findings, such as ``checked``, ``violated``, ``possible``.
        tables: For each table ``rows`` and ``content_sha256``, the digest of its values whatever the file format.
    """

    version: str
    as_of: str
    inputs: Mapping[str, Mapping[str, str]]
    rules: Mapping[str, int]
    tables: Mapping[str, Mapping[str, Any]]
