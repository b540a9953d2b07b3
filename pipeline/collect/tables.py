"""Read tables that somebody else made, under the published names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.errors import InputError
from schemas.tables import TABLES

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd


def load_tables(folder: Path) -> dict[str, pd.DataFrame]:
    """Read ``NAME.parquet``, else ``NAME.csv``, for every published table that the folder has.

    CSV cells come as text, an empty cell as null; what type they should have is the rules' business.

    Raises:
        InputError: A file cannot be read as what its name says.
    """
    found = {}
    for name in TABLES:
        path = next((p for suffix in ("parquet", "csv") if (p := folder / f"{name}.{suffix}").is_file()), None)
        if path is not None:
            found[name] = load_table(path)
    return found


def load_table(path: Path) -> pd.DataFrame:
    """Read one file."""
    import pandas as pd
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        if path.suffix == ".parquet":
            frame: pd.DataFrame = pq.ParquetFile(path).read().to_pandas()
            return frame
        return pd.read_csv(path, dtype="str", keep_default_na=False, na_values=[""], encoding="utf-8")
    except (pa.ArrowException, pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}. Write it as UTF-8 CSV or as Parquet.") from error
