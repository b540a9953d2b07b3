"""Two releases compared, row by row: what was added, removed, changed, why, and which version that makes.

Everything here is a pure function of Arrow tables and of the digests in two manifests.
"""

from pipeline.diff.compare import Change, Difference, compare
from pipeline.diff.history import buried, first_versions, last_seen, tombstones
from pipeline.diff.reasons import Why
from pipeline.diff.report import as_text, files
from pipeline.diff.versions import bump, follow

__all__ = [
    "Change",
    "Difference",
    "Why",
    "as_text",
    "bump",
    "buried",
    "compare",
    "files",
    "first_versions",
    "follow",
    "last_seen",
    "tombstones",
]  # fmt: skip
