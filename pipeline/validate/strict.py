"""Pandera, with no way to switch it off: the environment is overruled, and a known-bad frame must be refused first."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pandas as pd
import pandera.pandas as pandera
from pandera.config import ValidationDepth, config_context
from pandera.errors import SchemaErrors

from schemas.errors import RuleViolationError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def validating() -> Iterator[None]:
    """Validate schema and data whatever the environment or the process has set, and prove it.

    Raises:
        RuleViolationError: Pandera accepted a frame that breaks a column's type, its closed list and a wide check.
    """
    with config_context(validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA):
        refused = failures(_KNOWN_BAD_SCHEMA, _KNOWN_BAD)
        if set(refused["check"]) != {"dtype('string[pyarrow]')", "isin(['good'])", "never"}:
            raise RuleViolationError(
                "Pandera accepted a row that is known to be bad: its validation is switched off or broken. "
                "Unset PANDERA_* in the environment and reinstall the locked requirements."
            )
        yield


def failures(schema: pandera.DataFrameSchema, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the failure cases of a frame; empty where it is valid.

    A wide check lists a row once for each column of the frame: it is told once.
    """
    try:
        schema.validate(frame, lazy=True, inplace=True)
    except SchemaErrors as error:
        cases = error.failure_cases.astype({"check": "str", "column": "str"})
        wide = (cases["schema_context"] == "DataFrameSchema") & cases["index"].notna()
        place = cases[["schema_context", "check", "index"]].assign(
            column=cases["column"].mask(wide, ""), value=cases["failure_case"].astype("str").mask(wide, "")
        )
        once: pd.DataFrame = cases[~place.duplicated()]
        return once.reset_index(drop=True)
    return pd.DataFrame({"schema_context": [], "column": [], "check": [], "failure_case": [], "index": []})


def _never(_: Any) -> bool:
    return False


_KNOWN_BAD = pd.DataFrame({"word": ["good", "bad"], "number": [1, 2]})
_KNOWN_BAD_SCHEMA = pandera.DataFrameSchema(
    {"word": pandera.Column("str", pandera.Check.isin(["good"])), "number": pandera.Column("str")},
    checks=pandera.Check(_never, name="never"),
)
