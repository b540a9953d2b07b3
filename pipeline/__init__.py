"""The verbs: from source texts in raw/ to releases in dist/, one stage after the other.

For readers of releases: ``from pipeline import load; load("tenures")`` gives a typed frame, and
``claims_known()`` every claim ever published, with the first and the last version that has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.query import claims_known, load

__all__ = ["claims_known", "load"]


def __getattr__(name: str) -> Any:
    """Import a reader of releases when it is asked for, so that the command line starts without it."""
    if name in __all__:
        from pipeline import query

        return getattr(query, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
