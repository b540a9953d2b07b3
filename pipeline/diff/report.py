"""The difference for readers: as text, as CHANGES.md, and as the rows of changes.csv and tombstones.csv."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pipeline.diff.compare import Change, Difference
    from pipeline.diff.history import Tombstone

CHANGE_COLUMNS = ("table", "row_id", "kind", "column", "before", "after", "reason")
TOMBSTONE_COLUMNS = ("table", "row_id", "last_version", "removed_in", "reason")
LISTED = 50
"""So many changes of a table are listed in CHANGES.md; changes.csv has all."""


def files(
    difference: Difference | None, previous: str | None, version: str, stones: Iterable[Tombstone]
) -> dict[str, bytes]:
    """Return CHANGES.md, changes.csv and tombstones.csv of a release; ``difference`` is None for the first one."""
    changes = difference.changes if difference else ()
    return {
        "CHANGES.md": _markdown(difference, previous, version).encode(),
        "changes.csv": as_csv(CHANGE_COLUMNS, (asdict(change) for change in changes)),
        "tombstones.csv": as_csv(TOMBSTONE_COLUMNS, stones),
    }


def as_csv(columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Write rows as CSV by the conventions of the tables: text in quotes, null an empty cell without quotes."""
    lines = [columns, *([row[column] for column in columns] for row in rows)]
    return "".join(",".join(map(_quoted, line)) + "\n" for line in lines).encode()


def as_text(difference: Difference) -> str:
    """Return one line a change, for a terminal."""
    lines = [*(f"! {sentence}" for sentence in difference.columns), *map(_line, difference.changes)]
    return "\n".join(lines) if lines else "no difference"


def _quoted(value: Any) -> str:
    return "" if value is None else '"' + str(value).replace('"', '""') + '"'


def _line(change: Change) -> str:
    place = f"{change.table} {change.row_id}"
    because = f" ({change.reason})" if change.reason else ""
    if change.kind == "changed":
        return f"~ {place}: {change.column} {change.before!r} -> {change.after!r}{because}"
    return f"{'+' if change.kind == 'added' else '-'} {place}{because}"


def _markdown(difference: Difference | None, previous: str | None, version: str) -> str:
    if difference is None:
        return f"# Changes in {version}\n\nThe first release.\n"
    parts = [f"# Changes from {previous} to {version}", _counts(difference)]
    parts += _section("Tables and columns", difference.columns)
    parts += _section("Dates that contradict the earlier ones", difference.contradictions)
    parts += _section("Statements about every holder that hold no more", difference.refuted)
    for table in difference.rows:
        parts += _section(table, _listed([change for change in difference.changes if change.table == table]))
    return "\n\n".join(parts) + "\n"


def _counts(difference: Difference) -> str:
    kinds = Counter((change.table, change.kind) for change in difference.changes)
    lines = ["| table | before | after | added | removed | cells changed |", "| --- | --- | --- | --- | --- | --- |"]
    for table, (before, after) in difference.rows.items():
        cells = (kinds[table, "added"], kinds[table, "removed"], kinds[table, "changed"])
        lines.append(f"| {table} | {before} | {after} | {' | '.join(map(str, cells))} |")
    reasons = Counter(change.reason or "unexplained" for change in difference.changes)
    return "\n".join([*lines, "", *(f"- {reason}: {count}" for reason, count in sorted(reasons.items()))])


def _section(title: str, sentences: Iterable[str]) -> list[str]:
    lines = [f"- {sentence}" for sentence in sentences]
    return [f"## {title}\n\n" + "\n".join(lines)] if lines else []


def _listed(changes: list[Change]) -> Iterator[str]:
    yield from (f"`{_line(change)}`" for change in changes[:LISTED])
    if len(changes) > LISTED:
        yield f"and {len(changes) - LISTED} more in `changes.csv`"
