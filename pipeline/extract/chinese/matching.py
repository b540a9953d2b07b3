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
    """A frame over chunks ``start`` to ``end``; ``groups`` are the captured places, ``own`` the first verb's place."""

    frame: Frame
    start: int
    end: int
    own: int
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
            if taken.isdisjoint(own):
                taken.update(own)
                found.append(match)
    return sorted(found, key=lambda match: (match.own, match.start))


def candidates(frame: Frame, labels: str) -> Iterator[Match]:
    """List where a frame matches, from left to right without overlap."""
    for hit in frame.expression.finditer(labels):
        spans = ((name, hit.span(number)) for name, number in frame.expression.groupindex.items())
        groups = {name: span for name, span in spans if span[0] >= 0}
        own = min(span[0] for name, span in groups.items() if name in frame.own)
        yield Match(frame, hit.start(), hit.end(), own, groups)


def owned(match: Match) -> list[int]:
    """Return the places that belong to a match alone."""
    return [
        place for name, (start, end) in match.groups.items() if name in match.frame.own for place in range(start, end)
    ]
