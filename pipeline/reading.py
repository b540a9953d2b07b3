"""Texts in, readings out: the part of the line that needs no tables, for ``extract``, ``score`` and ``review``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.collect import LEXICON, load_lexicon
from pipeline.divide import divide
from pipeline.extract import read
from pipeline.extract.vocabulary import compile_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Lexicon, Reading


def lexicon_of(root: Path) -> Lexicon:
    """Load the project's own lexicon where it has one, else the one that travels with the package."""
    own = root / "schemas" / "lexicon"
    return load_lexicon(own if own.is_dir() else LEXICON)


def vocabulary_of(root: Path) -> Vocabulary:
    """Load and compile the lexicon."""
    return compile_vocabulary(lexicon_of(root))


def readings(documents: Iterable[Document], vocabulary: Vocabulary) -> Iterator[Reading]:
    """Divide and read documents, one after the other."""
    for document in documents:
        yield read(document, divide(document), vocabulary)
