"""The views by name: each a function from the situation to a value that is computed once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas.rules.situation import Situation

    Builder = Callable[[Situation], Any]

VIEWS: dict[str, Builder] = {}
"""Filled by the modules beside this one, at import."""


def view(function: Builder) -> Builder:
    """Register a view under the function's name."""
    VIEWS[function.__name__] = function
    return function
