"""Texts in, readings out: the part of the line that needs no tables, for ``extract``, ``score`` and ``review``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.collect import LEXICON, load_lexicon
from pipeline.divide import divide
from pipeline.divide.rules import compile_rules
from pipeline.extract import read
from pipeline.extract.vocabulary import compile_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pipeline.divide.rules import Rules
    from pipeline.extract import Fault
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Lexicon, Reading, Unit


@dataclass(frozen=True, slots=True)
class Reader:
    """The compiled lexicon: all that turns a document into a reading."""

    rules: Rules
    vocabulary: Vocabulary

    def divide(self, document: Document) -> list[Unit]:
        """Divide a document into its units."""
        return divide(document, self.rules)

    def read(self, document: Document, fault: Fault | None = None) -> Reading:
        """Read a document; ``fault`` is told of units that a reader fails on, which by default is an error."""
        return read(document, self.divide(document), self.vocabulary, fault)


def compile_reader(lexicon: Lexicon) -> Reader:
    """Compile a lexicon, once.

    Raises:
        InputError: One written form stands for two things; the message names both lines.
    """
    return Reader(compile_rules(lexicon), compile_vocabulary(lexicon))


def lexicon_of(root: Path) -> Lexicon:
    """Load the project's own lexicon where it has one, else the one that travels with the package."""
    own = root / "schemas" / "lexicon"
    return load_lexicon(own if own.is_dir() else LEXICON)


def reader_of(root: Path) -> Reader:
    """Load and compile the lexicon."""
    return compile_reader(lexicon_of(root))


def readings(documents: Iterable[Document], reader: Reader, fault: Fault | None = None) -> Iterator[Reading]:
    """Read documents, one after the other."""
    return (reader.read(document, fault) for document in documents)
