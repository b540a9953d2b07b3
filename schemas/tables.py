"""The published tables: one Pandera model a table, with types, keys, closed lists and a description on every column.

Everything that describes the tables elsewhere (Parquet schemas, datapackage.json, the data dictionary) is derived from
these models. Dates are families of three columns: EDTF text as stated, and two whole-day bounds (``*_min``, ``*_max``;
null means unbounded on that side).
"""
