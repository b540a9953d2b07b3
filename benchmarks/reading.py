"""How fast texts are read: sparse and dense corpora, the gold, and the memory that a large corpus takes."""

from __future__ import annotations

from collections import Counter
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.corpus import DENSE, SPARSE, corpus
from benchmarks.figures import Goal, MismatchError, Row, in_turn
from benchmarks.processes import make_dataset, peak_memory
from pipeline.collect import load_lexicon
from pipeline.measure import measure, read_gold
from pipeline.reading import compile_reader
from schemas.records import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.figures import Options
    from pipeline.reading import Reader
    from schemas.records import Lexicon, Reading

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
SMALL, LARGE = 50.0, 250.0
"""Sizes of the corpora whose memory is compared, in millions of bytes."""


def rows(options: Options) -> Iterator[Row]:
    """Measure reading."""
    lexicon = load_lexicon()
    reader = compile_reader(lexicon)
    sparse = corpus(lexicon, options.megabytes, SPARSE)
    yield speed("sparse corpus, extract", sparse, reader, options.runs)
    yield joined(sparse[: max(len(sparse) // 4, 1)], reader, options.runs)
    yield speed("dense corpus, extract", corpus(lexicon, options.megabytes / 4, DENSE), reader, options.runs)
    yield gold(reader, options.runs)
    if options.is_long:
        yield memory(lexicon, SMALL, LARGE)


def speed(what: str, documents: Sequence[Document], reader: Reader, runs: int) -> Row:
    """Measure the speed of reading on one core, the texts in memory and the lexicon compiled."""
    megabytes = sum(len(document.text.encode()) for document in documents) / 1e6
    first = read_all(documents, reader)
    if read_all(documents, reader) != first:
        raise MismatchError(f"{what}: the same texts were read in two ways.")
    [taken] = in_turn([partial(read_all, documents, reader)], runs)
    return Row(what, megabytes / taken, "MB/s", note=f"{megabytes:.1f} MB; {counted(first)}")


def joined(documents: Sequence[Document], reader: Reader, runs: int) -> Row:
    """Compare the speed of reading articles as one long text with that of reading them one by one."""
    text = "\n".join(document.text for document in documents)
    whole = [Document("joined", text, sha256(text.encode()).hexdigest(), "en")]
    megabytes = len(text.encode()) / 1e6
    taken, reference = in_turn([partial(read_all, whole, reader), partial(read_all, documents, reader)], runs)
    what, against = "sparse articles as one text, extract", "the articles one by one"
    return Row(what, megabytes / taken, "MB/s", against, megabytes / reference, note=f"{megabytes:.1f} MB")


def read_all(documents: Sequence[Document], reader: Reader) -> list[Reading]:
    """Read all texts."""
    return [reader.read(document) for document in documents]


def counted(found: Sequence[Reading]) -> str:
    """Say what became of the sentences.

    Raises:
        MismatchError: A unit has no status, or one too many.
    """
    counts = Counter(sentence.status for reading in found for sentence in reading.sentences)
    total = sum(len(reading.sentences) for reading in found)
    if sum(counts[status] for status in ("claims", "nothing", "unread", "ignored")) != total:
        raise MismatchError("the statuses do not add up to all sentences.")
    return f"{total} sentences: {counts['claims']} with claims, {counts['unread']} unread"


def gold(reader: Reader, runs: int) -> Row:
    """Measure reading and scoring the gold texts."""
    texts = read_gold(GOLD, None, reader)
    [taken] = in_turn([lambda: measure(read_gold(GOLD, None, reader))], runs)
    return Row("scoring the gold", taken * 1e3, "ms", note=f"{len(texts)} texts")


def memory(lexicon: Lexicon, small: float, large: float) -> Row:
    """Compare the peak memory of ``make-dataset extract`` on a small and a large sparse corpus."""
    with TemporaryDirectory() as folder:
        peaks = [peak_of_extract(lexicon, size, Path(folder, str(size))) for size in (small, large)]
    what = f"peak memory, {large:g} MB corpus"
    return Row(what, peaks[1] / 1e6, "MB", f"{small:g} MB corpus", peaks[0] / 1e6, Goal("<=", 1.3))


def peak_of_extract(lexicon: Lexicon, megabytes: float, folder: Path) -> int:
    """Write a corpus to files and return the peak memory of reading it, in bytes."""
    folder.mkdir()
    paths = []
    for document in corpus(lexicon, megabytes, SPARSE):
        paths.append(folder / f"{document.source_id}.txt")
        paths[-1].write_text(document.text, encoding="utf-8", newline="")
    return peak_memory(make_dataset("extract", *map(str, paths), "--output", str(folder / "out")))
