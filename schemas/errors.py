"""Errors that reach a person: each says where, what and what to do, and carries the exit code of its kind."""

from __future__ import annotations

from typing import ClassVar


class DatasetError(Exception):
    """Base of all errors the command line prints without a traceback."""

    exit_code: ClassVar[int] = 1


class InputError(DatasetError):
    """An input cannot be read: exit 65 (EX_DATAERR)."""

    exit_code = 65


class StorageError(DatasetError):
    """Reading or writing failed: exit 74 (EX_IOERR)."""

    exit_code = 74


class BusyError(DatasetError):
    """Another build is running: exit 75 (EX_TEMPFAIL)."""

    exit_code = 75


class RuleViolationError(DatasetError):
    """The data breaks a rule: exit 1."""


class UsageError(DatasetError):
    """A command was called wrongly: exit 2."""

    exit_code = 2
