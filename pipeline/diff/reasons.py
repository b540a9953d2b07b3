"""Why a row differs: which of the inputs that changed between two releases it was made from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pipeline.diff.compare import keyed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    import pyarrow as pa

    from schemas.columns import Table

WORDS = {
    "lexicon": "lexicon",
    "rules": "rule",
    "decisions": "decision",
    "code": "method",
    "requirements": "requirements",
}
"""Word for a change of each group of inputs, in the order in which they are named."""

REGISTER = "sources.csv"
CLAIM_COLUMNS = ("claim_id", "claim_a", "claim_b")

FIRST = {"findings": ("rules", "decisions"), "quality": ("code",), "conflicts": ("decisions",)}
"""Groups that come before the sources as the reason for a change of these tables."""


@dataclass(frozen=True, slots=True)
class Why:
    """What the inputs of two releases explain.

    Attributes:
        groups: Groups of inputs, other than sources, in which a file changed.
        sources: For each source that came, went or changed: ``new source``, ``withdrawn source`` or ``changed text``.
        before, after: Sources of each (table, row), read off the evidence of the old and the new release.
        decided: Rows that a reviewed decision names.
    """

    groups: tuple[str, ...]
    sources: Mapping[str, str]
    before: Mapping[tuple[str, str], frozenset[str]]
    after: Mapping[tuple[str, str], frozenset[str]]
    decided: Collection[tuple[str, str]] = ()

    @classmethod
    def of(
        cls,
        old_inputs: Mapping[str, Mapping[str, str]],
        new_inputs: Mapping[str, Mapping[str, str]],
        old: Mapping[str, pa.Table],
        new: Mapping[str, pa.Table],
        tables: Mapping[str, Table],
        decided: Collection[tuple[str, str]] = (),
    ) -> Why:
        """Compare the inputs in two manifests, and find the sources of every row of both releases."""
        groups = tuple(g for g in WORDS if dict(old_inputs.get(g, {})) != dict(new_inputs.get(g, {})))
        sources = _sources(old_inputs.get("sources", {}), new_inputs.get("sources", {}))
        return cls(groups, sources, row_sources(old, tables), row_sources(new, tables), decided)

    def added(self, table: str, row_id: str) -> str:
        """Return the reason why a row is new or has a new value, "" where nothing explains it."""
        return self._reason(table, row_id, self.after)

    def removed(self, table: str, row_id: str) -> str:
        """Return the reason why a row is gone, "" where nothing explains it."""
        return self._reason(table, row_id, self.before)

    def _reason(self, table: str, row_id: str, sources: Mapping[tuple[str, str], frozenset[str]]) -> str:
        if (table, row_id) in self.decided and "decisions" in self.groups:
            return "decision"
        known = sources.get((table, row_id))
        own = self._named(sorted(self.sources.keys() & (known or frozenset())))
        others = [self._words(WORDS), self._named(self.sources)]
        if known is None:
            return self._words(FIRST.get(table, ())) or " or ".join(filter(None, others))
        return self._words(FIRST.get(table, ())) or own or next(filter(None, others), "")

    def _words(self, groups: Iterable[str]) -> str:
        return " or ".join(WORDS[group] for group in groups if group in self.groups)

    def _named(self, sources: Iterable[str]) -> str:
        return ", ".join(f"{self.sources[source]} {source}" for source in sources)


def row_sources(content: Mapping[str, pa.Table], tables: Mapping[str, Table]) -> dict[tuple[str, str], frozenset[str]]:
    """Return the sources behind each row: its own ``source_id``, those of its claims, those of its evidence."""
    rows = {name: keyed(content[name], tables[name].key) for name in content if name in tables}
    claims = {claim_id: row["source_id"] for claim_id, row in rows.get("claims", {}).items()}
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name, entries in rows.items():
        for row_id, row in entries.items():
            found[name, row_id] |= {row["source_id"]} if row.get("source_id") else set()
            found[name, row_id] |= {claims[row[c]] for c in CLAIM_COLUMNS if row.get(c) in claims}
    for row in rows.get("evidence", {}).values():
        found[row["table"], row["row_id"]] |= {claims[row["claim_id"]]} if row["claim_id"] in claims else set()
    for row_id in rows.get("sources", {}):
        found["sources", row_id].add(REGISTER)
    return {row: frozenset(sources) for row, sources in found.items() if sources}


def _sources(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Name what happened to each text by its stem, and to the register of the texts by its name."""
    happened = {path: "new source" for path in new if path not in old}
    happened |= {path: "withdrawn source" for path in old if path not in new}
    happened |= {path: "changed text" for path in old if path in new and old[path] != new[path]}
    named = {PurePosixPath(path): what for path, what in sorted(happened.items())}
    return {
        path.name if path.name == REGISTER else path.stem: "changed" if path.name == REGISTER else what
        for path, what in named.items()
    }
