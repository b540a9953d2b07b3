"""Rules about one release after another: sizes, ids that keep their meaning, rows that are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.validate.registry import Hit, Outcome, outcome, rule, skipped
from pipeline.validate.shape import joined_key
from pipeline.validate.whole import rows_of
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from schemas.rules.situation import Situation

    Meanings = dict[str, tuple[str, ...]]

NO_EARLIER = "needs the previous release"


def _sizes(situation: Situation) -> dict[str, tuple[int, int]]:
    earlier = situation.given.earlier
    tables = earlier.tables if earlier else {}
    return {
        name: (len(frame), len(situation.table(name))) for name, frame in tables.items() if name in situation.tables
    }


@rule("ST11")
def no_table_shrinks_unexplained(situation: Situation) -> Outcome:
    """No table loses more than the allowed share of its rows without a note."""
    if situation.given.earlier is None:
        return skipped(NO_EARLIER)
    share, notes = situation.parameters["limits"]["shrink"], situation.given.earlier.notes
    sizes = _sizes(situation)
    hits = (
        Hit(name, "", f"{name} had {old} rows and has {new}. Find the lost rows, or say why in a note.")
        for name, (old, new) in sizes.items()
        if new * 100 < old * (100 - share) and name not in notes
    )
    return outcome(len(sizes), hits)


@rule("ST19")
def no_table_swells_unexplained(situation: Situation) -> Outcome:
    """No table more than doubles without a note."""
    if situation.given.earlier is None:
        return skipped(NO_EARLIER)
    times, notes = situation.parameters["limits"]["growth"], situation.given.earlier.notes
    sizes = _sizes(situation)
    hits = (
        Hit(
            name, "", f"{name} had {old} rows and has {new}. Look for rows that were added twice, or say why in a note."
        )
        for name, (old, new) in sizes.items()
        if new > times * old and name not in notes
    )
    return outcome(len(sizes), hits)


@rule("BT01")
def ids_keep_their_meaning(situation: Situation) -> Outcome:
    """An id means what it meant in the previous release, and a removed one does not come back."""
    earlier = situation.given.earlier
    if earlier is None:
        return skipped(NO_EARLIER)
    hits: list[Hit] = []
    seen = 0
    for name, columns in situation.parameters["identity"].items():
        if name in situation.tables and name in earlier.tables:
            old, new = (meanings(tables[name], name, columns) for tables in (earlier.tables, situation.tables))
            seen += len(new)
            hits += _changed(name, old, new, _other_names(situation, name))
            hits += [
                Hit(name, key, f"{key} was removed in an earlier release and is back. Give it a new id.")
                for key in new
                if key not in old and key in earlier.removed.get(name, ())
            ]
    return outcome(seen, hits)


def _changed(name: str, old: Meanings, new: Meanings, also: Mapping[str, set[str]]) -> Iterator[Hit]:
    for key, meaning in new.items():
        lost = set(old.get(key, meaning)) - {*meaning, *also.get(key, ())}
        if lost:
            message = f"{key} was {' / '.join(old[key])} and is {' / '.join(meaning)}. Give it a new id."
            yield Hit(name, key, message)


def meanings(frame: pd.DataFrame, name: str, columns: list[str]) -> Meanings:
    """Return what each id of a table means: the named cells, without regard to case."""
    keys = joined_key(frame, TABLES[name])
    return {
        str(k): tuple(v.casefold() for v in row) for k, row in zip(keys, rows_of(frame, tuple(columns)), strict=True)
    }


def _other_names(situation: Situation, table: str) -> dict[str, set[str]]:
    if "names" not in situation.tables or table not in {"persons", "institutions", "positions"}:
        return {}
    names = situation.table("names")
    grouped = names.groupby("entity_id")["name"]
    return {str(key): {value.casefold() for value in values} for key, values in grouped}


@rule("BT02")
def removed_rows_have_a_reason(situation: Situation) -> Outcome:
    """Every row of the previous release is still there, or its removal is recorded with a reason."""
    earlier = situation.given.earlier
    if earlier is None:
        return skipped(NO_EARLIER)
    hits, seen = [], 0
    for name, frame in earlier.tables.items():
        if name in situation.tables and name in TABLES and name not in situation.parameters["derived"]["tables"]:
            kept = set(joined_key(situation.table(name), TABLES[name]))
            seen += len(frame)
            hits += [
                Hit(
                    name,
                    str(key),
                    f"{key} of {name} is gone without a reason. Restore it, or record why it was removed.",
                )
                for key in joined_key(frame, TABLES[name])
                if key not in kept and (name, key) not in earlier.reasons
            ]
    return outcome(seen, hits)
