"""Find the frames in a sentence: which pattern matches which chunks, each verb read once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.chinese.chunks import Chunk
    from pipeline.extract.chinese.patterns import Frame, Frames


@dataclass(frozen=True, slots=True)
class Match:
    """A frame over chunks ``start`` to ``end``.

    Attributes:
        own, last: Where the chunks that belong to it alone begin, and the place after them.
        groups: The captured places.
    """

    frame: Frame
    start: int
    end: int
    own: int
    last: int
    groups: dict[str, tuple[int, int]]


def matches(chunks: Sequence[Chunk], frames: Frames) -> list[Match]:
    """Return the matches in text order; where two claim one chunk as their own, the earlier pattern has it."""
    labels = frames.encode([chunk.label for chunk in chunks])
    present = set(labels)
    taken: set[int] = set()
    found: list[Match] = []
    for frame in frames.frames:
        if present.isdisjoint(frame.triggers):
            continue
        for match in candidates(frame, labels):
            own = owned(match)
            if taken.isdisjoint(own) and not nominal(chunks, match) and not attribute(chunks, match):
                taken.update(own)
                found.append(match)
    return sorted(found, key=lambda match: (match.own, match.start))


def nominal(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether the verb of a match is the head of an attribute, and so a noun ("机构的设置")."""
    return match.own > 0 and chunks[match.own - 1].label == "DE" and chunks[match.own].label not in NAMING


def attribute(chunks: Sequence[Chunk], match: Match) -> bool:
    """Tell whether what matched only describes what follows ("任主任的条件")."""
    described = match.end < len(chunks) and chunks[match.end].label == "DE"
    return described and "attributive" not in match.frame.flags


NAMING = {"POST", "AIDE", "BODY", "FORMERLY", "RANKWORD", "PRED", "SUCC", "HQ", "HQBARE", "KIND", "REPORT"}
"""Labels of chunks that frames may own and that can be nouns."""


def candidates(frame: Frame, labels: str) -> Iterator[Match]:
    """List where a frame matches, from left to right without overlap."""
    for hit in frame.expression.finditer(labels):
        spans = ((name, hit.span(number)) for name, number in frame.expression.groupindex.items())
        groups = {name: span for name, span in spans if span[0] >= 0}
        own = [span for name, span in groups.items() if name in frame.own]
        yield Match(frame, hit.start(), hit.end(), min(own)[0], max(own)[1], groups)


def owned(match: Match) -> list[int]:
    """Return the places that belong to a match alone."""
    return [
        place for name, (start, end) in match.groups.items() if name in match.frame.own for place in range(start, end)
    ]
