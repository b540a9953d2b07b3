"""Join chunks that stand for one thing together: lists, quoted names, plural descriptions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.addresses import addressed
from pipeline.extract.chinese.agents import without_attributes
from pipeline.extract.chinese.aliases import with_aliases
from pipeline.extract.chinese.apposed import apposed
from pipeline.extract.chinese.asides import without_asides
from pipeline.extract.chinese.clefts import without_clefts
from pipeline.extract.chinese.disproof import disproved
from pipeline.extract.chinese.idioms import with_shifts
from pipeline.extract.chinese.old_posts import with_seats
from pipeline.extract.chinese.pieces import Chunk
from pipeline.extract.chinese.portfolios import DIVIDED, with_fields
from pipeline.extract.chinese.relabel import relabelled
from pipeline.extract.chinese.transfers import with_transfers
from pipeline.extract.chinese.work import listed_posts
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

AND = {"和", "与", "及", "以及", "同", "暨", "兼", "并", "或"}
LISTED = {"PERSON", "POST", "BODY", "PLACE"}
LONGEST_QUOTE = 16
"""Chunks between quotation marks, at most."""
AFTER_LIST = {"COMMA", "SEMI", "STOP", "CLOSE", "DUN", "END", "DUTY", "OPEN"}


def arrange(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Return a unit's chunks with quotations, plural descriptions and lists joined."""
    spoken = with_seats(relabelled(with_fields(addressed(pointed(chunks), text), text)))
    told = with_shifts(with_transfers(without_clefts(spoken)))
    known = with_aliases(disproved(quoted(without_asides(with_ordinals(told, text)), text)), text)
    joined = joined_lists(listed_posts(with_terms(grouped(known, text), text)), text)
    return nested(without_attributes(apposed(joined, text)))


def pointed(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Join 该 with the body behind it that it points to ("并入" + "该" + "总局"), as 该局 is one word."""
    made: list[Chunk] = []
    for chunk in chunks:
        if made and made[-1].label == "THIS" and chunk.label == "BODY" and chunk.mentions and adjoin(made[-1], chunk):
            made[-1] = replace(chunk, span=Span(made[-1].span.start, chunk.span.end), word=made[-1].word + chunk.word)
        else:
            made.append(chunk)
    return made


def with_ordinals(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Join what tells which holder of a post somebody is with the post ("出任" + "下一任" + "局长")."""
    made: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        joins = chunk.label == "POST" and len(made) > 1 and made[-2].label in HOLDING and adjoin(made[-1], chunk)
        following = chunks[place + 1].label if place + 1 < len(chunks) else "STOP"
        named = following == "PERSON" or (following == "DE" and bool(made) and made[-1].label in TOLD_OF)
        if joins and not named and (made[-1].label in ORDINAL or made[-1].word.endswith("任")):
            span = Span(made.pop().span.start, chunk.span.end)
            made.append(replace(chunk, span=span, word=span.of(text)))
        else:
            made.append(chunk)
    return made


TOLD_OF = {"ONCE", "THEN", "NOW", "LIREN"}
"""Labels of verbs that with a post and 的 tell who is named next ("是曾任局长的张三")."""
HOLDING = {"HOLD", "MOVE", "TAKE", "ELECT", "FOLLOW", "IS", "ENTER"}
"""Labels of verbs whose object is a post."""
ORDINAL = {"FIRST", "SUCC"}
"""Labels of words for the first or next holder of a post."""


def with_terms(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Join a body's term with the seat in it ("第十四届" + "全国人大常委会委员")."""
    made: list[Chunk] = []
    for chunk in chunks:
        if chunk.label == "POST" and made and made[-1].label == "SESSION" and adjoin(made[-1], chunk):
            span = Span(made.pop().span.start, chunk.span.end)
            made.append(replace(chunk, span=span, word=span.of(text)))
        else:
            made.append(chunk)
    return made


def nested(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Mark what stands in brackets; those around a whole note ("（注：…）") are left out."""
    made, depth = [], 0
    last = max((place for place, chunk in enumerate(chunks) if chunk.label != "STOP"), default=0)
    closing = next((place for place, chunk in enumerate(chunks) if chunk.label == "CLOSE"), -1)
    if chunks and chunks[0].label == "OPEN" and closing in {-1, last}:
        chunks = [chunk for place, chunk in enumerate(chunks) if place not in {0, closing}]
    for chunk in chunks:
        depth = max(0, depth - (chunk.label == "CLOSE"))
        made.append(replace(chunk, nested=True) if depth else chunk)
        depth += chunk.label == "OPEN"
    return made


def quoted(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Join what stands between quotation marks; a title in 《》 becomes one chunk that names nothing."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        end = closing(chunks, place) if chunks[place].label == "QUOTE" else -1
        if end > place:
            book = chunks[place].word == "《"
            inner = chunks[place + 1] if end == place + 2 and not book else None
            if inner is not None and meant(inner, made, chunks[end + 1 : end + 2]):
                made.append(inner)
                place = end + 1
                continue
            span = Span(chunks[place].span.start, chunks[end].span.end)
            inside = text[chunks[place].span.end : chunks[end].span.start]
            twin = any(chunk.label == "TWONAME" for chunk in chunks[place:end])
            made.append(Chunk("BOOK" if book else "TWONAME" if twin else "QUOTED", span, inside))
        else:
            made.append(chunks[place])
        place = max(end, place) + 1
    return made


def meant(inner: Chunk, made: Sequence[Chunk], behind: Sequence[Chunk]) -> bool:
    """Tell whether a quotation is the body or post itself that a verb beside it is about (成立「司法部」, 任“局长”)."""
    before, following = made[-1].label if made else "STOP", behind[0].label if behind else "STOP"
    if inner.label == "BODY":
        return (following in CHANGED and opens(made)) or (before in MADE and following not in {"DUTY", "DE", "N", "X"})
    held = before in HELD_SO or (following == "PERSON" and inner.span.end + 1 == behind[0].span.start)
    return inner.label == "POST" and held and following not in {"DE", "N", "X", "POST"}


MADE = {"FOUND", "SET", "INSTEAD", "UNDER", "NOWUNDER", "SPLITOFF"}
"""Labels of verbs whose object in quotation marks is a body."""
HELD_SO = {"HOLD", "MOVE", "TAKE", "ELECT", "ONCE", "NOW", "LIREN", "THEN"}
"""Labels of verbs whose object in quotation marks is a post."""
CHANGED = {"RENAME", "MERGE", "VOID", "RESTORE"}
"""Labels of verbs for what happens to the body that a name in quotation marks before them means."""


def opens(made: Sequence[Chunk]) -> bool:
    """Tell whether a clause begins after the chunks so far, a time passed over."""
    return not made or made[-1].label in {"COMMA", "SEMI", "STOP", "WHEN"}


def closing(chunks: Sequence[Chunk], place: int) -> int:
    """Return where a quotation closes, -1 where it is too long for a name or has a full stop inside."""
    for end in range(place + 1, min(len(chunks), place + LONGEST_QUOTE)):
        if chunks[end].label == "UNQUOTE":
            return end
        if chunks[end].label == "STOP":
            return -1
    return -1


def grouped(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Join a description of many ("政治局其他常委的办公室主任", "各级党校") into one chunk labelled GROUP."""
    made: list[Chunk] = []
    place = 0
    while place < len(chunks):
        end = group_end(chunks, place) if chunks[place].label == "GENERIC" else place
        if chunks[place].word in ONE and end < len(chunks) and chunks[end].label == "PERSON":
            end = place
        if end <= place + 1:
            made.append(chunks[place])
            place += 1
            continue
        inner = [made.pop()] if made and is_inner(chunks, made[-1], place, end) else []
        first = (inner or [chunks[place]])[0]
        before = [made.pop()] if made and made[-1].label in {"BODY", "N"} and adjoin(made[-1], first) else []
        before += inner
        span = Span((before or [chunks[place]])[0].span.start, chunks[end - 1].span.end)
        words = span.of(text)
        made.append(Chunk("GROUP", span, words, (Mention("group", span, Entity(words, words)),)))
        place = end
    return made


def is_inner(chunks: Sequence[Chunk], before: Chunk, place: int, end: int) -> bool:
    """Tell whether a word says of many that they are in a body, and what they are follows ("内设各局均为正科级")."""
    told = end < len(chunks) and chunks[end].label in {"IS", "ENJOY", "ALLADV", "D", "RANKWORD", "RANK"}
    return told and before.word in INNER and adjoin(before, chunks[place])


INNER = {"内设", "下属", "所属", "直属", "所辖", "下辖"}
ONE = {"一位", "一名", "另一", "另一位", "另一名", "某位"}
"""Words for one of several who is named next."""
IN_GROUP = {"BODY", "POST", "TITLE", "BARE", "DE", "N", "X", "PLACE", "SUFFIX", "STARTER", "AREA"}


def group_end(chunks: Sequence[Chunk], place: int) -> int:
    """Return the end of a plural description."""
    end, last = place + 1, place
    kinds = {"KIND", "BARE_KIND"} if chunks[place].word[0] in "各诸" else set()
    while end < len(chunks) and (chunks[end].label in IN_GROUP | kinds or chunks[end].label == "GENERIC"):
        end += 1
        if chunks[end - 1].label != "DE":
            last = end
    return last


def adjoin(first: Chunk, second: Chunk) -> bool:
    """Tell whether nothing stands between two chunks."""
    return first.span.end == second.span.start


def joined_lists(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """Join people, posts, bodies or places that are listed with 、 and 和 (posts also with a comma).

    What says that the list of people is not whole ("等人") is left out.
    """
    made: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        if chunk.label == "BESIDES" and made and made[-1].label == "PERSON" and len(made[-1].mentions) > 1:
            continue
        joint = len(made) > 1 and chunk.label in LISTED and made[-2].label == chunk.label and joins(made, chunks, place)
        if not joint:
            made.append(chunk)
            continue
        made.pop()
        first = made.pop()
        span = Span(first.span.start, chunk.span.end)
        made.append(replace(first, span=span, word=span.of(text), mentions=first.mentions + chunk.mentions))
    return made


def joins(made: Sequence[Chunk], chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether the mark before a chunk makes a list of it and the one before."""
    mark, label = made[-1], chunks[place].label
    if label == "POST" and mark.label == "DUN" and introduces(made, chunks, place):
        return False
    if (label == "PERSON" and mark.word == "与" and titled_alone(made)) or owns_other(chunks, place):
        return False
    if mark.label == "DUN" or (mark.word in AND and mark.label in {"PREP", "HOLD", "ADV"}):
        return label != "PERSON" or mark.word not in {"兼", "并", "同"}
    following = [*(chunk.label for chunk in chunks[place + 1 : place + 3]), "END", "END"]
    passed = following[0] == "DUTY" and following[1] in TOLD
    return mark.label == "COMMA" and label == "POST" and following[0] in AFTER_LIST and claimed(made) and not passed


def owns_other(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a body is only the one that another belongs to, not one told of itself ("本局与县政府的水利科")."""
    following = [chunk.label for chunk in chunks[place + 1 : place + LONGEST_QUOTE]]
    return chunks[place].label == "BODY" and following[:2] == ["DE", "BODY"] and "DISTINCT" in following


def titled_alone(made: Sequence[Chunk]) -> bool:
    """Tell whether the title before a name has one holder, who does something with the next ("总理李强与王毅会谈")."""
    posts = made[-3].mentions if len(made) > len((0, 1)) and made[-3].label == "POST" else ()
    return bool(posts) and adjoin(made[-3], made[-2]) and not posts[-1].role.startswith(DIVIDED) and len(posts) == 1


TOLD = {"BY", "TURN", "IS", "ADV", "VOID", "SET", "FOUND", "RESTORE", "BEI", "VACANT", "WHEN"}
"""Labels behind 一职 that show that a clause about the post starts with it ("秘书长一职由张三接任")."""


def introduces(made: Sequence[Chunk], chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a post after a mark introduces the next name and is not held ("任甲、乙张三")."""
    before = made[-3].label if made[:-2] else ""
    following = [chunk.label for chunk in chunks[place + 1 : place + 3]]
    held = before in {"HOLD", "ELECT", "IS", "FOLLOW", "MOVE", "TAKE", "STAY"}
    return held and (following[:1] == ["PERSON"] or following == ["IS", "PERSON"])


def claimed(made: Sequence[Chunk]) -> bool:
    """Tell whether the post before the comma is said to be held rather than in front of a name."""
    before = made[-3].label if made[:-2] else "STOP"
    return before in {
        "HOLD",
        "NOW",
        "ONCE",
        "THEN",
        "LIREN",
        "ELECT",
        "IS",
        "COMMA",
        "STOP",
        "WHEN",
        "ADV",
        "SEQ",
        "BREAK",
    }
