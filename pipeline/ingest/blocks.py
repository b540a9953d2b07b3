"""Elements to blocks of lines: paragraphs, headings, lists, tables, each in a frame of its own while it is open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from pipeline.ingest.grid import Cell, Row, box_lines, is_box, table_lines
from pipeline.ingest.pages import INVISIBLE, joined, plain, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from selectolax.lexbor import LexborNode

Kind = Literal["text", "heading", "list", "table", "box", "caption"]
BREAKS = frozenset(
    ("p", "div", "section", "article", "main", "body", "figure", "figcaption", "blockquote", "pre", "address", "hr")
) | {"details", "summary", "center", "header", "aside", "fieldset", "legend", "tbody", "thead", "tfoot", "dl"}
FRAMES = frozenset(("ul", "ol", "li", "table", "tr", "td", "th", "caption", "h1", "h2", "h3", "h4", "h5", "h6"))
MOST = 1000


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; ``level`` is a heading's depth."""

    kind: Kind
    lines: tuple[str, ...]
    level: int = 0


@dataclass(slots=True)
class Frame:
    """An element in the making: its finished blocks, the words since the last break, and a table's rows and cells."""

    tag: str
    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    loose: list[Block] = field(default_factory=list)
    node: LexborNode | None = None

    def flush(self) -> None:
        """Make the words since the last break a block."""
        lines = tuple(line for part in "".join(self.words).split("\n") if (line := part.strip()))
        if lines:
            self.blocks.append(Block("text", lines))
        self.words.clear()

    def lines(self) -> tuple[str, ...]:
        """Return the lines of all blocks."""
        return tuple(line for block in self.blocks for line in block.lines)


class Builder:
    """Builds the text of a page from the nodes of its tree, on the way in and out."""

    def __init__(self) -> None:
        self.frames = [Frame("page")]
        self.verbatim = 0

    def enter(self, node: LexborNode) -> None:
        """Open an element, or take the words of a text node."""
        if node.is_text_node:
            self.take(node.text_content or "")
        elif node.tag == "br":
            self.frames[-1].words.append("\n")
        elif node.tag in FRAMES:
            self.frames.append(Frame(node.tag, node=node))
        elif node.tag in BREAKS:
            self.frames[-1].flush()
            self.verbatim += node.tag == "pre"
        elif node.tag in {"dt", "dd"}:
            self.define(node.tag)

    def take(self, words: str) -> None:
        """Take words; line breaks count only where the page is typed as it stands."""
        if self.verbatim:
            self.frames[-1].words.append(INVISIBLE.sub("", words.replace("\r\n", "\n").replace("\r", "\n")))
            return
        last = self.frames[-1].words
        cleaned = plain(words)
        last.append(cleaned[1:] if last and last[-1][-1:] in {" ", "\n"} and cleaned.startswith(" ") else cleaned)

    def define(self, tag: str) -> None:
        """Begin a term, or go on from the term to what is said of it."""
        words = self.frames[-1].words
        if tag == "dd" and "".join(words).strip() and "\n" not in "".join(words):
            words.append(": ")
        else:
            self.frames[-1].flush()

    def leave(self, node: LexborNode) -> None:
        """Close an element."""
        if node.tag in BREAKS or node.tag == "dd":
            self.frames[-1].flush()
            self.verbatim -= node.tag == "pre"
        elif node.tag in FRAMES and len(self.frames) > 1:
            frame = self.frames.pop()
            frame.flush()
            close(frame, self.frames[-1])

    def text(self, title: str = "") -> str:
        """Return the text: blocks parted by blank lines, headings without a section left out."""
        self.frames[0].flush()
        blocks = without_empty_sections(self.frames[0].blocks)
        if title and not any(block.kind == "heading" and block.level == 1 for block in blocks[:1]):
            blocks.insert(0, Block("heading", (f"# {title}",), 1))
        parts = [
            "\n".join(block.lines) + ("\n" if block.kind == "caption" else "\n\n") for block in blocks if block.lines
        ]
        return "".join(parts).rstrip() + "\n"


def close(frame: Frame, parent: Frame) -> None:
    """Hand a finished element to the one it stands in."""
    if frame.tag == "tr":
        parent.rows.append(tuple(frame.cells))
        parent.loose.extend(frame.loose)
    elif frame.tag in {"td", "th"}:
        parent.cells.append(cell(frame))
        parent.loose.extend(frame.blocks)
    else:
        parent.flush()
        parent.blocks.extend(block for block in finished(frame) if block.lines)


def finished(frame: Frame) -> list[Block]:
    """Return the blocks of a finished heading, list, item, caption or table."""
    if frame.tag[0] == "h" and frame.lines():
        return [Block("heading", (f"{'#' * int(frame.tag[1])} {joined(frame.lines())}",), int(frame.tag[1]))]
    if frame.tag == "caption" and frame.lines():
        return [Block("caption", (joined(frame.lines()),))]
    if frame.tag in {"ul", "ol"}:
        return [numbered(frame)] if frame.blocks else []
    if frame.tag == "table":
        return [*(b for b in frame.blocks if b.kind == "caption"), *table(frame)]
    return frame.blocks if frame.tag != "li" else item(frame)


def item(frame: Frame) -> list[Block]:
    """Return one list item: its words on one line, the lists inside it below."""
    own = joined([line for block in frame.blocks if block.kind != "list" for line in block.lines])
    inner = [block for block in frame.blocks if block.kind == "list"]
    return [Block("text", (own, *indented(inner)))] if own else inner


def indented(blocks: Iterable[Block]) -> list[str]:
    """Return the lines of inner lists."""
    return [f"  {line}" for block in blocks for line in block.lines]


def numbered(frame: Frame) -> Block:
    """Return a list with its bullets, numbers or letters."""
    mark = MARKS["notes" if frame.node and "data-mw-group" in frame.node.attributes else frame.tag]
    lines = []
    for number, block in enumerate(frame.blocks, 1):
        lines += indented([block]) if block.kind == "list" else [mark(number) + block.lines[0], *block.lines[1:]]
    return Block("list", tuple(lines))


def letters(number: int) -> str:
    """Return the letters that number a note: a to z, then aa."""
    tens, ones = divmod(number - 1, 26)
    return (letters(tens) if tens else "") + chr(ord("a") + ones)


MARKS: dict[str, Callable[[int], str]] = {
    "ul": lambda _: "- ",
    "ol": lambda number: f"{number}. " if number < MOST else "- ",
    "notes": lambda number: f"[{letters(number)}] ",
}
"""What an item of a list begins with."""


def cell(frame: Frame) -> Cell:
    """Return a table's cell."""
    attributes = frame.node.attributes if frame.node else {}
    lines = tuple(line.strip().removeprefix("- ") for line in frame.lines())
    return Cell(lines, count(attributes.get("rowspan")), count(attributes.get("colspan")), frame.tag == "th")


def count(value: str | None) -> int:
    """Return how many rows or columns a cell covers."""
    return min(MOST, max(1, int(value))) if value and value.isascii() and value.isdigit() and len(value) < 6 else 1  # noqa: PLR2004


def table(frame: Frame) -> list[Block]:
    """Return a table's blocks: a box, rows between pipes, or, where it only lays out the page, what stands in it."""
    rows = [row for row in frame.rows if row]
    classes = (frame.node.attributes.get("class") or "").split() if frame.node else []
    if not settings("html")["boxes"].isdisjoint(classes) or is_box(rows):
        return [Block("box", tuple(box_lines(rows)))]
    nested = any(block.kind in {"table", "box", "heading"} for block in frame.loose)
    if nested or max((len(row) for row in rows), default=0) < 2:  # noqa: PLR2004
        return [*frame.loose, *(b for b in frame.blocks if b.kind != "caption")]
    return [Block("table", tuple(table_lines(rows)))]


def without_empty_sections(blocks: list[Block]) -> list[Block]:
    """Leave out headings that nothing stands under."""
    kept: list[Block] = []
    for block in reversed(blocks):
        following = kept[-1] if kept else None
        empty = following is None or (following.kind == "heading" and following.level <= block.level)
        if block.kind != "heading" or block.level == 1 or not empty:
            kept.append(block)
    return kept[::-1]
