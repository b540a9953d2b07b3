"""Which version a difference makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pipeline.releases import order
from schemas.errors import UsageError

if TYPE_CHECKING:
    from pipeline.diff.compare import Difference

Bump = Literal["", "patch", "minor", "major"]
LEVELS: tuple[Bump, ...] = ("major", "minor", "patch")
FIRST = "1.0.0"

REPORTS = {"findings", "quality"}
"""Tables about the release rather than of it: a row that goes from there takes nothing from a user."""


def bump(difference: Difference) -> Bump:
    """Return how much a difference matters to users, "" where there is none.

    Major: tables, columns or rows removed, or a column's type changed. Minor: tables, columns or rows added. Patch:
    values corrected. (An identifier that changes its meaning is no version at all: rule BT01 stops it.)
    """
    kinds = {(change.kind, change.table in REPORTS) for change in difference.changes}
    if difference.breaking or ("removed", False) in kinds:
        return "major"
    if difference.columns or any(kind == "added" for kind, _ in kinds):
        return "minor"
    return "patch" if kinds else ""


def follow(previous: str | None, level: Bump, wanted: str | None = None) -> str:
    """Return the version that follows, or the one wanted where that is at least as high.

    Raises:
        UsageError: The version wanted is no version, or lower than the difference asks for.
    """
    earned = _next(previous, level) if previous else FIRST
    if wanted is None:
        return earned
    try:
        enough = order(wanted) >= order(earned)
    except ValueError as error:
        raise UsageError(f"--version: {error}") from error
    if not enough:
        raise UsageError(f"--version {wanted}: the difference makes it {earned}; a version can only be raised")
    return wanted


def _next(previous: str, level: Bump) -> str:
    parts = list(order(previous))
    if level:
        place = LEVELS.index(level)
        parts = [*parts[:place], parts[place] + 1, *[0] * (2 - place)]
    return ".".join(map(str, parts))
