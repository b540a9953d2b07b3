"""The verbs: from source texts in raw/ to releases in dist/, one stage after the other.

For readers of releases: ``from pipeline import load; load("tenures")`` gives a typed frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.query import load

__all__ = ["load"]


def __getattr__(name: str) -> Any:
    """Import ``load`` when it is asked for, so that the command line starts without it."""
    if name == "load":
        from pipeline.query import load

        return load
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
