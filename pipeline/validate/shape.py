"""Each table against its Pandera model, told as rules: keys, closed lists, columns and types; and references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from pipeline.validate.lines import shown
from pipeline.validate.registry import Hit, Outcome, outcome, rule
from pipeline.validate.strict import failures
from schemas.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.columns import Table
    from schemas.rules.situation import Situation

ENTITY_TABLES = {"person": "persons", "institution": "institutions", "position": "positions", "rank": "ranks"}
"""Where things of a kind stand; things of other kinds have no table."""

TYPED_ENDS = {
    "relations": (("subject_kind", "subject_id"), ("object_kind", "object_id")),
    "rank_history": (("subject_kind", "subject_id"),),
    "names": (("entity_kind", "entity_id"),),
}
"""References whose target table another column of the row names."""


def published(situation: Situation) -> dict[str, Table]:
    """Return the declarations of the tables that are there."""
    return {name: TABLES[name] for name in TABLES if name in situation.tables}


def faults(situation: Situation) -> pd.DataFrame:
    """Return what the Pandera models say about all tables, computed once: table, key, kind of check, column, value."""
    if "shape" not in situation.memory:
        parts = [_faults_of(situation.table(name), table) for name, table in published(situation).items()]
        situation.memory["shape"] = pd.concat(parts, ignore_index=True) if parts else _faults([])
    found: pd.DataFrame = situation.memory["shape"]
    return found


def _faults(rows: list[tuple[str, str, str, str, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["table", "row_id", "kind", "column", "value"], dtype="str")


def _faults_of(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    cases = failures(table.schema(), frame.reset_index(drop=True))
    rows = []
    for case in cases.to_dict("records"):
        kind = str(case["check"]).partition("(")[0]
        key = "" if pd.isna(case["index"]) else key_of(frame, table, int(case["index"]))
        at_table = kind in {"column_in_schema", "column_in_dataframe", "column_ordered"}
        column = str(case["failure_case"] if at_table else case["column"])
        rows.append((table.name, key, kind, column, shown(case["failure_case"])))
    return _faults(rows).drop_duplicates().reset_index(drop=True)


def key_of(frame: pd.DataFrame, table: Table, index: int) -> str:
    """Return the key of a row as text."""
    return " | ".join(shown(frame[name].iloc[index]) for name in table.key if name in frame.columns)


def told(situation: Situation, kinds: set[str], message: str) -> Iterator[Hit]:
    """Yield the faults of some kinds; those of one column and no row are told once."""
    for fault in faults(situation).itertuples():
        if fault.kind in kinds:
            words = {"table": fault.table, "column": fault.column, "value": fault.value, "row": fault.row_id}
            yield Hit(str(fault.table), str(fault.row_id), message.format_map(words))


def rows_seen(situation: Situation) -> int:
    """Return the number of rows of all published tables that are there."""
    return sum(len(situation.table(name)) for name in published(situation))


@rule("ST01")
def every_id_is_present_and_unique(situation: Situation) -> Outcome:
    """Keys: no null, no repeat."""
    repeated = told(
        situation, {"multiple_fields_uniqueness"}, "The key {row} stands in more than one row of {table}. Keep one."
    )
    keys = {(name, column) for name, table in published(situation).items() for column in table.key}
    nulls = (
        Hit(str(fault.table), str(fault.row_id), f"A row of {fault.table} has no {fault.column}. Give it an id.")
        for fault in faults(situation).itertuples()
        if fault.kind == "not_nullable" and (fault.table, fault.column) in keys
    )
    return outcome(rows_seen(situation), [*repeated, *nulls])


@rule("ST10")
def every_category_is_in_its_closed_list(situation: Situation) -> Outcome:
    """Closed lists."""
    message = "{value!r} is no value of {table}.{column}. Use one of the closed list, or extend the list on purpose."
    return outcome(rows_seen(situation), told(situation, {"isin"}, message))


@rule("ST12")
def no_table_is_empty_and_no_column_missing_or_extra(situation: Situation) -> Outcome:
    """Columns and types as declared; required cells filled; no empty table, no column of nulls only."""
    hits = [
        *told(
            situation, {"column_in_schema"}, "{table} has a column {column} that is not published. Drop or rename it."
        ),
        *told(
            situation, {"column_in_dataframe"}, "{table} has no column {column}. Add it; it may be empty where allowed."
        ),
        *told(
            situation, {"column_ordered"}, "{table} has {column} in another place than published. Reorder the columns."
        ),
        *told(situation, {"dtype"}, "{table}.{column} has {value}, which is not of the published type. Convert it."),
        *_required_cells(situation),
        *_empty(situation),
    ]
    return outcome(len(published(situation)), dict.fromkeys(hits))


def _required_cells(situation: Situation) -> Iterator[Hit]:
    for fault in faults(situation).itertuples():
        if fault.kind == "not_nullable" and str(fault.column) not in TABLES[str(fault.table)].key:
            message = f"{fault.table}.{fault.column} is empty in this row, which it may not be. Fill it."
            yield Hit(str(fault.table), str(fault.row_id), message)


def _empty(situation: Situation) -> Iterator[Hit]:
    allowed = situation.parameters["empty"]["tables"]
    for name, table in published(situation).items():
        frame = situation.table(name)
        if not len(frame):
            if name not in allowed:
                yield Hit(name, "", f"{name} has no rows. Leave the table out, or fill it.")
            continue
        for field in table.fields:
            if not field.sparse and field.name in frame.columns and bool(frame[field.name].isna().all()):
                yield Hit(name, "", f"{name}.{field.name} is empty in every row. Fill it, or find out why it is lost.")


@rule("ST02")
def every_reference_points_at_a_row(situation: Situation) -> Outcome:
    """References to one table, and references whose kind names the table."""
    hits: list[Hit] = []
    for name, table in published(situation).items():
        for field in table.fields:
            target, _, column = field.refers.partition(".")
            if target in situation.tables and field.name in situation.table(name).columns:
                known = situation.table(target)[column]
                hits += _dangling(situation, name, situation.table(name)[field.name], known, target)
        hits += _typed(situation, name)
    return outcome(rows_seen(situation), [*hits, *_evidence(situation)])


def _dangling(
    situation: Situation, name: str, ids: pd.Series[Any], known: pd.Series[Any], target: str, extra: Any = True
) -> Iterator[Hit]:
    bad = np.flatnonzero(ids.notna().to_numpy(dtype=bool) & ~ids.isin(known).to_numpy(dtype=bool) & extra)
    for row in bad.tolist():
        key = key_of(situation.table(name), TABLES[name], row)
        yield Hit(name, key, f"{ids.name} {ids.iloc[row]} is no row of {target}. Correct the id, or add the row.")


def _typed(situation: Situation, name: str) -> Iterator[Hit]:
    frame = situation.table(name)
    for kind_column, id_column in TYPED_ENDS.get(name, ()):
        for kind, target in ENTITY_TABLES.items():
            if target in situation.tables:
                of_kind = (frame[kind_column] == kind).fillna(value=False).to_numpy(dtype=bool)
                known = situation.table(target)[TABLES[target].key[0]]
                yield from _dangling(situation, name, frame[id_column], known, target, of_kind)


def _evidence(situation: Situation) -> Iterator[Hit]:
    if "evidence" not in situation.tables:
        return
    evidence = situation.table("evidence")
    for name, table in published(situation).items():
        mine = (evidence["table"] == name).fillna(value=False).to_numpy(dtype=bool)
        known = joined_key(situation.table(name), table)
        yield from _dangling(situation, "evidence", evidence["row_id"], known, name, mine)


def joined_key(frame: pd.DataFrame, table: Table) -> pd.Series[Any]:
    """Return the key of each row as evidence writes it."""
    result = frame[table.key[0]].astype("str")
    for column in table.key[1:]:
        result = result.str.cat(frame[column].astype("str"), sep=" | ", na_rep="")
    return result
