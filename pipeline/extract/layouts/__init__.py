"""Fields, rows, items, CV lines and notes into claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Statement, Unit


def read(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> tuple[list[Statement], Scene]:
    """Read one field, row, item, CV line or note; one that turns out to be a sentence is read as prose.

    Args:
        document: The text, without markup (see ``plain``).
        unit: The unit.
        scene: What was spoken of before; its frame is what the block has told so far.
        vocabulary: The compiled lexicon.

    Returns:
        The statements, and the scene after the unit.
    """
    from pipeline.extract.layouts.reader import read_unit  # the vocabulary needs this package's words first

    return read_unit(document, unit, scene, vocabulary)


def read_heading(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> list[Statement]:
    """Read what a heading says of its person beside the name, see ``pipeline.extract.layouts.headings``."""
    from pipeline.extract.layouts import headings  # the vocabulary needs this package's words first

    return headings.read_heading(document, unit, scene, vocabulary)


def read_career_line(
    document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary
) -> tuple[list[Statement], Scene]:
    """Read a line or sentence without a verb that stands beside the dated lines of a career.

    Args:
        document: The text, without markup.
        unit: The unit, which prose said nothing of.
        scene: What was spoken of before; its frame is the career's.
        vocabulary: The compiled lexicon.

    Returns:
        The statements, and the scene after the unit.
    """
    from pipeline.extract.layouts import reader  # the vocabulary needs this package's words first

    return reader.read_career_line(document, unit, scene, vocabulary)


def read_holder(
    document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary
) -> tuple[list[Statement], Scene] | None:
    """Read a sentence or heading that is an entry of a page about a post, see ``pipeline.extract.layouts.further``."""
    from pipeline.extract.layouts import further  # the vocabulary needs this package's words first

    return further.read_holder(document, unit, scene, vocabulary)
