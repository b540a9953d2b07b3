"""The same examples each time, the long tests first.

In CI nothing may be skipped: what cannot run there lacks an install step, and fails.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests.remembered import FOLDER

if TYPE_CHECKING:
    from collections.abc import Generator


settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> Generator[None, Any, Any]:  # noqa: ARG001
    report = yield
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI, where everything must run: {report.longrepr}"
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests with a time limit of their own, the long ones, first: no worker is left with one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("timeout") is None)


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder in which the workers leave what they have read of the gold; they inherit its name."""
    if not hasattr(config, "workerinput"):
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="readings-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove that folder."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(FOLDER), ignore_errors=True)
