"""The one composition: a straight line of stages from raw/ to a release."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline import publish
from schemas.errors import RuleViolationError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from pipeline.reading import Reader
    from schemas.records import Decision, Document, Lexicon, Reading, Row
    from schemas.rules.records import Report


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of a build: its name, how many rows came out, and the seconds it took."""

    name: str
    rows: int
    seconds: float


@dataclass(slots=True)
class Log:
    """What the stages did, for the summary; ``tell`` is called with the name of each stage as it starts."""

    tell: Callable[[str], None]
    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[list[int]]:
        """Time one stage; the block appends the number of rows it made."""
        self.tell(name)
        started, rows = time.perf_counter(), [0]
        yield rows
        self.steps.append(Step(name, rows[-1], time.perf_counter() - started))


@dataclass(frozen=True, slots=True)
class Collected:
    """All inputs of a build, read."""

    documents: tuple[Document, ...]
    sources: tuple[Row, ...]
    references: Mapping[str, tuple[Row, ...]]
    lexicon: Lexicon
    reader: Reader
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did.

    Attributes:
        version: The release that holds the data, new or not.
        is_new: Whether it was published now.
        statuses: Number of sentences by status.
        report: The verdict of the rules; ``None`` where the inputs were unchanged and nothing was run.
    """

    version: str
    is_new: bool
    steps: tuple[Step, ...] = ()
    statuses: Mapping[str, int] = field(default_factory=dict)
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """The tables of a build before they are written, with the verdict on them."""

    frames: Mapping[str, pd.DataFrame]
    rows: Mapping[str, list[dict[str, Any]]]
    decisions: tuple[Decision, ...]
    readings: Sequence[Reading]
    report: Report
    as_of: str


def build(root: Path, wanted: str | None = None, tell: Callable[[str], None] = lambda _: None) -> Outcome:
    """Build the dataset of ``root`` and publish it where its content differs from the latest release.

    Args:
        root: Project folder with raw/ and dist/; its own schemas/ are used where it has any.
        wanted: A version at least as high as the one that follows from the difference.
        tell: Called with the name of each stage as it starts.

    Raises:
        InputError, StorageError, BusyError: As the stages do; dist/ is as it was.
        RuleViolationError: The data breaks an error rule; nothing was published.
    """
    dist = root / "dist"
    given = publish.inputs(root, project_of(root))
    version = publish.unchanged(dist, given)
    if version is not None and wanted is None:
        return Outcome(version, is_new=False)
    log = Log(tell)
    collected = collected_by(root, log)
    with publish.building(dist) as staging:
        return release(root, staging, collected, given, wanted, log)


def project_of(root: Path) -> Path:
    """Return the folder whose vocabulary and rules hold: the root where it has its own, else the package's."""
    return root if (root / "schemas" / "lexicon").is_dir() else publish.PROJECT


def collected_by(root: Path, log: Log) -> Collected:
    """Read all inputs; what cannot be read stops a build before dist/ is touched."""
    with log.step("collect") as rows:
        collected = collect(root)
        rows.append(len(collected.documents))
    return collected


def release(
    root: Path,
    staging: Path,
    collected: Collected,
    given: Mapping[str, Mapping[str, str]],
    wanted: str | None,
    log: Log,
) -> Outcome:
    """Make the dataset, and stage, accept and publish it where it says something new."""
    from pipeline.releasing import publish_release

    dataset = make(root, collected, log)
    stop_on_errors(dataset.report)
    version, is_new = publish_release(root / "dist", staging, dataset, given, wanted, log)
    if not is_new:
        publish.remember(root / "dist", version, given)
    return Outcome(version, is_new, tuple(log.steps), statuses(dataset.readings), dataset.report)


def make(root: Path, collected: Collected, log: Log) -> Dataset:
    """Run the stages from the inputs to validated tables."""
    from pipeline.deciding import accepted, decided, published
    from pipeline.resolve import resolve
    from pipeline.tabulate import frames, with_findings
    from pipeline.validating import verdict

    decisions = collected.decisions
    with log.step("extract") as rows:
        read = extract(collected)
        rows.append(sum(len(reading.claims) for reading in read))
    with log.step("resolve") as rows:
        resolved = decided(decisions, resolve(read, collected.sources, collected.lexicon, collected.references))
        tables = frames(resolved)
        rows.append(sum(map(len, tables.values())))
    with log.step("validate") as rows:
        judged = accepted(decisions, verdict(root, project_of(root), collected, tables, decisions))
        report = published(judged, resolved)
        rows.append(len(report.violations))
    as_of = max(row["as_of"] for row in collected.sources)
    return Dataset(
        with_findings(tables, report, root / "schemas" / "quality.csv"), resolved, decisions, read, report, as_of
    )


def collect(root: Path) -> Collected:
    """Read the texts, their references, the vocabulary, and the decisions that were made on these texts."""
    from pipeline.collect import load_decisions, load_documents, load_references
    from pipeline.reading import compile_reader, lexicon_of

    documents, sources = load_documents(root / "raw")
    lexicon = lexicon_of(root)
    names = [row["source_id"] for row in sources]
    decisions = [d for d in load_decisions(project_of(root) / "schemas" / "decisions.csv") if d.concerns(names)]
    references = load_references(root / "raw", sources)
    return Collected(documents, sources, references, lexicon, compile_reader(lexicon), tuple(decisions))


def extract(collected: Collected) -> list[Reading]:
    """Read all documents."""
    return [collected.reader.read(document) for document in collected.documents]


def stop_on_errors(report: Report) -> None:
    """Refuse to go on where a rule of severity error is broken and no decision accepts it.

    Raises:
        RuleViolationError: Names row, rule, values and what to do, for each of the first errors.
    """
    if not report.passed:
        shown = [f"{v.rule_id} {v.table} {v.row_id}: {v.message}" for v in report.errors[:20]]
        more = f"\n  … and {len(report.errors) - 20} more" if len(report.errors) > 20 else ""  # noqa: PLR2004
        raise RuleViolationError(
            f"{len(report.errors)} violated error rules; nothing was published.\n  " + "\n  ".join(shown) + more
        )


def statuses(found: Sequence[Reading]) -> dict[str, int]:
    """Count sentences by what became of them."""
    counts = dict.fromkeys(("claims", "nothing", "unread", "ignored"), 0)
    for reading in found:
        for sentence in reading.sentences:
            counts[sentence.status] += 1
    return counts
