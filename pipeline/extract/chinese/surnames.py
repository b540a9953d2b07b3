"""People who were named in full and go by their surname alone, with 氏, or with a title ("陈1961年调离")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.pronouns import pointed
from pipeline.extract.chinese.spans import OPENERS, clause_start
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

BARE = {"X", "N", "V", "D", "PLACE", "SUFFIX", "NATIVE"}
"""Labels that a single character gets that is a surname here."""
DOES = {
    "WHEN", "STAY", "LEAVE", "HOLD", "TAKE", "MOVE", "ELECT", "QUIT", "RETIRE", "DIE", "BEI", "ONCE", "LIREN", "FOLLOW",
    "SUCCEED", "BORN", "THEN", "NOW", "ENTER", "HANDOVER", "ADV", "PRESENT", "EXPECT",
}  # fmt: skip
"""Labels of what people do, which stands right behind the subject."""
TOWARDS = {"SUCCEED", "FOLLOW", "BY", "TURN", "BEI", "BA", "PRED", "SUCC", "APPOINT", "DISMISS", "HANDOVER"}
"""Labels of words right before somebody."""
CLAN = "氏"
RECENT = 12


def with_surnames(chunks: Sequence[Chunk], scene: Scene, text: str) -> list[Chunk]:
    """Return the chunks with a surname made the person who bears it, where one such person was spoken of."""
    made: list[Chunk] = []
    spoken = list(scene.persons[-RECENT:])
    place = 0
    while place < len(chunks):
        chunk = chunks[place]
        spoken += chunk.mentions if chunk.label == "PERSON" else ()
        end = surname_end(chunks, place)
        person = bearer(spoken, chunk.span.of(text)) if end > place else None
        if person is None:
            made.append(chunk)
            place += 1
            continue
        span = Span(chunk.span.start, chunks[end - 1].span.end)
        made.append(replace(chunk, label="PERSON", span=span, mentions=(pointed(person, span, text),)))
        place = end
    return made


def with_titles(chunks: Sequence[Chunk], scene: Scene, text: str) -> list[Chunk]:
    """Return the chunks with a title right behind a name taken into it, where what the person did follows.

    "张明局长调任厅长" is about 张明; the last character of a name spoken of before may be read as a word of its own.
    """
    made: list[Chunk] = []
    place = 0
    known = {person.entity.name: person for person in scene.persons[-RECENT:]}
    while place < len(chunks):
        chunk = chunks[place]
        rest = chunks[place + 1 : place + 4]
        whole = known.get(f"{chunk.span.of(text)}{rest[0].span.of(text)}") if chunk.label == "PERSON" and rest else None
        size = 2 if whole and len(rest[0].word) == 1 and is_address(rest[0], rest[1:]) else 0
        size = size or (1 if chunk.label == "PERSON" and chunk.mentions and is_address(chunk, rest) else 0)
        if size:
            span = Span(chunk.span.start, rest[size - 1].span.end)
            person = whole if size > 1 and whole else chunk.mentions[0]
            chunk = replace(chunk, span=span, mentions=(pointed(person, span, text),))
        made.append(chunk)
        place += 1 + size
    return made


def is_address(name: Chunk, rest: Sequence[Chunk]) -> bool:
    """Say whether a title that touches the name before it is followed by what people do."""
    titled = len(rest) > 1 and rest[0].label in {"POST", "TITLE"} and rest[0].span.start == name.span.end
    return titled and rest[1].label in DOES


def surname_end(chunks: Sequence[Chunk], place: int) -> int:
    """Return the end of what may be a surname alone, with 氏 or with a title, ``place`` where it can be none."""
    chunk = chunks[place]
    if len(chunk.word) != 1 or chunk.label not in BARE:
        return place
    before = chunks[place - 1].label if place else "STOP"
    opens = all(known.label in OPENERS for known in chunks[clause_start(chunks, place) : place])
    following = [*chunks[place + 1 : place + 3], chunk, chunk]
    if following[0].word == CLAN:
        return place + 2
    titled = following[0].label in {"POST", "TITLE"} and following[0].span.start == chunk.span.end
    if titled and opens and following[1].label in DOES:
        return place + 2
    if following[0].label == "DE":
        return place + 1 if following[1].label in {"PRED", "SUCC"} or before == "SUCCEED" else place
    ends = following[0].label in {"COMMA", "STOP", "SEMI"} or following[0] is chunk
    does = following[0].label in DOES and (opens or before in TOWARDS)
    return place + 1 if does or (before in TOWARDS and ends) else place


def bearer(spoken: Sequence[Mention], surname: str) -> Mention | None:
    """Return the only person spoken of lately who bears a surname."""
    names = {person.entity.name: person for person in spoken if person.entity.name.startswith(surname)}
    plain = [person for name, person in names.items() if 1 < len(name) <= len("欧阳修文") and "·" not in name]
    return plain[0] if len(plain) == 1 else None
