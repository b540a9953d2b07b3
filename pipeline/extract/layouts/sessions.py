"""Terms that a heading gives to all who served in them: 第八届（1981.1—1984.5）, or years and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.terms import term_of

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span, Statement

NUMBERED = re.compile(r"第\s?[\d〇零○一二三四五六七八九十百]{1,4}\s?[届屆期]")
MARKS = " \u3000()（）［］[]【】〔〕"


def spell_of(view: View) -> Term:
    """Return the term that the block's heading gives to all who stand under it, an empty one where it gives none."""
    title = view.unit.title
    words = title.of(view.text) if title else ""
    whens = view.dates(title) if title and words[-1:] not in {":", "："} else []
    if not whens or whens[0].kind not in {"interval", "since"}:
        return Term()
    rest = words
    for when in whens:
        rest = rest.replace(when.span.of(view.text), "")
    return term_of(whens) if NUMBERED.search(words) or not rest.strip(MARKS) else Term()


def gives_spell(view: View, frame: Frame, label: Span, value: Span) -> bool:
    """Say whether a line of a list of a body's leaders only tells when all of them served (任期：1955年—1960年)."""
    known = view.vocabulary.layouts.label(label.of(view.text))
    own = frame.subject is not None and frame.subject.kind == "person"
    return known is not None and known.role == "term" and not (own or frame.posts) and bool(view.dates(value))


def is_of_page(view: View, frame: Frame, topic: Mention) -> bool:
    """Say whether the heading of a numbered term only names the page's body by the end of its name."""
    title, page = view.unit.title, frame.page
    numbered = title is not None and NUMBERED.match(title.of(view.text)) is not None
    return numbered and topic.kind == "body" and page is not None and page.entity.name.endswith(topic.entity.name)


def in_spell(statement: Statement, spell: Term) -> Statement:
    """Return a tenure of which only the start or the end is told with the other end of the block's term."""
    if not spell or bool(statement.start) == bool(statement.end) or statement.predicate not in HOLDING:
        return statement
    if statement.start:
        return replace(statement, end=spell.end) if spell.start[:4] <= statement.start[:4] else statement
    return replace(statement, start=spell.start) if statement.end[:4] >= spell.start[:4] else statement


HOLDING = {"position_held", "member_of"}
