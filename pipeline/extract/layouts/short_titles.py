"""Titles that name in short what the page names in full, in a second language, or that are about other people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.headlines import LIST_OF
from pipeline.extract.layouts.offices import is_han
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

SUCCESSIVE = re.compile(r"历任|歷任|历届|歷屆|历代|歷代|列表|名录|名錄|名单|名單|一览|一覽")
"""Words of a list of holders in a Chinese title."""
CHAIR = re.compile(r"(?i)\bthe (?:[\w'’]+ )?chair\b(?! of)")
BILINGUAL = re.compile(r"(?P<han>[\u3400-\u9fff·\s]*[\u3400-\u9fff])\s+[A-Z][A-Za-z ,.'’&\-]{3,}$")
"""A name in Chinese with its translation behind it: "财务大臣 Minister of Finance"."""


NUMBER = re.compile(
    r"(?:附表|附录|附錄|附件|续表|續表|表)[ \u3000]?"
    r"[\d一二三四五六七八九十]{1,3}(?:[-－—.．][\d一二三四五六七八九十]{1,3})?"
    r"(?:[\s\u3000]*[:：.、．]|[\s\u3000]+)[\s\u3000]*(?=[\u3400-\u9fff])"
)
"""The number of a table before its title ("表一：")."""


def han_part(text: str, title: Span) -> Span:
    """Return the Chinese name of a title without the number of a table, or its translation behind it."""
    number = NUMBER.match(text, title.start, title.end)
    title = Span(number.end(), title.end) if number else title
    match = BILINGUAL.fullmatch(title.of(text))
    return Span(title.start, title.start + match.end("han")) if match else title


def in_short(view: View, topic: Mention | None, above: Callable[[], Mention | None]) -> Mention | None:
    """Return the post of a heading further up that a title names by a word, by its office or by its body alone."""
    if topic is None:
        return None
    title = view.unit.title
    if title and topic.role == "chair" and CHAIR.search(title.of(view.text)):
        return above()
    if topic.kind == "body" and view.unit.layout == "field":
        return of_body(view, topic, above())
    if topic.kind != "post" or topic.body is not None or " of " in topic.entity.name:
        return None
    post = above()
    return post if post and post.entity.name.casefold().startswith(f"{topic.entity.name.casefold()} of ") else None


def of_body(view: View, topic: Mention, post: Mention | None) -> Mention | None:
    """Return the post of a page whose box shows its body first (内阁官房 in the box of 内阁官房长官)."""
    fold = view.vocabulary.chinese.folded
    name, body = fold(post.entity.name) if post else "", fold(topic.entity.name)
    return post if name.startswith(body) and name != body else None


def of_board(view: View, title: Span) -> list[Mention]:
    """Return the post of a heading "Chairmen of the board", by what was spoken of: who chairs the page's body."""
    match = BOARD.fullmatch(title.of(view.text))
    return view.posts(Span(title.start, title.start + match.end(1))) if match else []


BOARD = re.compile(
    r"(?i)((?:vice[- ]|deputy )?(?:chair(?:men|s|persons|women)|presidents|chiefs|heads)) of the (?:board|council) *:?"
)


def is_apart(view: View, words: str) -> bool:
    """Say whether a title is about other people or things than the holders it names ("Spouses of the presidents")."""
    cues = view.vocabulary.layouts.cues["apart"]
    if is_han(words):
        return SUCCESSIVE.sub("", words).endswith(tuple(cue for cue in cues if not cue.isascii()))
    bare = f"{LIST_OF.sub('', words).casefold()} "
    return bare.startswith(tuple(f"{cue} " for cue in cues if cue.isascii()))


LEADING = re.compile(r"(?:历任|歷任|历届|歷屆|历代|歷代)(?=[\u3400-\u9fff]{3})")


def without_successive(view: View, span: Span) -> Span:
    """Return a Chinese label without what says that it is of all holders (历任缉私局局长)."""
    known = view.vocabulary.layouts.label(span.of(view.text))
    match = None if known else LEADING.match(view.text, span.start, span.end)
    return Span(match.end(), span.end) if match else span
