"""Copies of values that change with every word read: what they know is shared, not set anew."""

from __future__ import annotations

from typing import TypeVar

Value = TypeVar("Value")


def changed(value: Value, **parts: object) -> Value:
    """Return a dataclass without slots with some parts changed: ``dataclasses.replace`` at a tenth of its time.

    Raises:
        TypeError: The value has no such part.
    """
    known = vars(value)
    if not parts.keys() <= known.keys():
        raise TypeError(f"{type(value).__name__} has no {', '.join(sorted(parts.keys() - known.keys()))}")
    made = object.__new__(type(value))
    vars(made).update(known, **parts)
    return made
