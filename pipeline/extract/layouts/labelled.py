"""English items that begin with titles and go on with who holds them: "Deputy Premier and Minister of Trade – N"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.facts import FACTS
from pipeline.extract.layouts.items import holders_of, split_label
from pipeline.extract.layouts.leading import STYLES
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.view import stripped
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

PARTING = re.compile(r"\s[–—-]{1,2}\s+|:\s+|,\s+|\t+|\s*\.{3,}\s*|\s+\|\s+")
"""What stands between titles and the name."""
SERVING = re.compile(r"(?i)[\w ]{0,40}\b(?:advis[eo]r|assistant|aide|secretary|counsellor|chief of staff) to the ")
"""How an item begins that goes on with the one who was served, by title and name."""
MOST, LONGEST = 8, 400
"""So many marks, and characters, are looked through for it."""
JOINING = re.compile(r"\W*(?:and|&|und)?\W*(?:the |also |concurrently )?")
"""What stands between two titles of one person."""


def read_labelled(view: View, frame: Frame, span: Span) -> tuple[list[Statement], Frame]:
    """Read an item of titles and holders; nothing where it has another shape."""
    words = span.of(view.text)
    if is_han(words) or len(words) > LONGEST or SERVING.match(words):
        return [], frame
    for number, cut in enumerate(PARTING.finditer(view.text, span.start, span.end)):
        posts = titles(view, stripped(view.text, span.start, cut.start())) if number < MOST else []
        value = Span(cut.end(), span.end)
        first = next(iter(view.holders(value)), None) if posts else None
        if first and not STYLES.sub("", view.text[value.start : first.span.start]).strip():
            told = [holders_of(view, frame, post, value)[0] for post in posts]
            once = dict.fromkeys(statement for statements in told for statement in statements)
            return list(once), frame
    return [], frame


def read_fact(view: View, frame: Frame, span: Span) -> tuple[list[Statement], Frame]:
    """Read an item that states a fact about the body its list is about: "Second name: X", "Seat: Y"."""
    label, value = split_label(view, span)
    about = frame.topic if frame.topic and frame.topic.kind == "body" else None
    if about is None or label.start == label.end or is_han(label.of(view.text)):
        return [], frame
    known = view.vocabulary.layouts.label(label.of(view.text))
    return (FACTS[known.role](view, about, value) if known and known.role in FACTS else []), frame


def titles(view: View, label: Span) -> list[Mention]:
    """Return the posts that fill a label; none where it has other words too, or a name."""
    if label.start == label.end or view.persons(label):
        return []
    posts, at = view.posts(label), label.start
    for post in posts:
        if not JOINING.fullmatch(view.text, at, post.span.start):
            return []
        at = post.span.end
    return posts if at == label.end else []
