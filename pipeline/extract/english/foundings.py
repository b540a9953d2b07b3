"""Tenures dated by when a body or post came to be or ceased to: "head from its foundation until its abolition"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.english.dating import Term
from schemas.dates import OPEN

if TYPE_CHECKING:
    from pipeline.extract.english.acts import Act
    from pipeline.extract.mentions import Mention

BIRTHS = "foundation|founding|creation|establishment|inception|formation|institution|opening|birth"
ENDS = "abolition|dissolution|disbandment|closure|end|demise|liquidation"
BORN = re.compile(
    rf"\b(?:(?:from|since|at|on|upon) (?:its|the|their)(?: very)? (?:{BIRTHS})"
    rf"|in the(?: very)? (?P<unit>year|month) of (?:its|the|their) (?:{BIRTHS})"
    r"|(?:from|since) the(?: very)? (?:first day|start|outset|beginning))\b(?! (?:of|in|on) )",
    re.IGNORECASE,
)
GONE = re.compile(
    rf"\b(?:until|till|to|up to) (?:its|the|their)(?: very)? (?:{ENDS})\b(?! (?:of|in|on) )", re.IGNORECASE
)
PRECISION = {"year": len("1990"), "month": len("1990-05")}


def in_its_time(act: Act, post: Mention, term: Term) -> Term:
    """Return a term with the start or end told by the birth or end of the body: "led it until its abolition"."""
    names = {post.entity.name, post.body.name if post.body is not None else ""}
    words = act.state.chunk_span(act.clause.first, act.clause.last).of(act.state.p.text)
    scene, born, gone = act.state.scene, BORN.search(words), GONE.search(words)
    start, end = term.start, term.end
    if born is not None and not start:
        dates = [date for name, date in scene.founded if name in names]
        start = dates[-1][: PRECISION.get(born["unit"] or "")] if dates else ""
        end = OPEN if start and not end and act.clause.verb and act.clause.verb.tense == "perfect" else end
    if gone is not None and not end:
        end = next((date for name, date in reversed(scene.closed) if name in names), "")
    return Term(start, end)


def is_of_forerunner(act: Act) -> bool:
    """Whether a clause goes back to another body, whose date its time is: "traces its origins to the Mint of 1887"."""
    to_body = any(word == "to" and noun.kind == "body" for word, noun in act.clause.phrases)
    return act.pattern == COMING and to_body


COMING = "comes-into-being"
"""The pattern of what dates a body to a time."""
