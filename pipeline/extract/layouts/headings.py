"""What the line above a page or CV says of its person beside the name: a name in another script, and the birth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import event, words_entity
from pipeline.extract.layouts.entries import told_line
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.lives import named_above
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.view import View
from schemas.records import Span, Statement

if TYPE_CHECKING:
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Unit

NATIVE = re.compile(
    r"\s*[(（]\s*([\u3400-\u9fff]{2,5}|[\uac00-\ud7a3]{2,5})\s*[,，;；)）]"
    r"|\s*[(（]\s*([\u0370-\u10ff\u1e00-\u1fff][\u0370-\u10ff\u1e00-\u1fff '’.-]{3,50})[)）]"
    r"|[ \t\u3000,/|]+([\u3400-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4})(?=\s*$)"
)
BORN = re.compile(r"(?i)[,，(（;；]\s*(?:born|b\.)\s+(?:in |on )?(?=[\d\w])")


def read_heading(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> list[Statement]:
    """Read a heading that begins with or ends in a person's name in letters, with what stands beside it.

    Args:
        document: The text, without markup.
        unit: The heading, or a text's first sentence.
        scene: What was spoken of before.
        vocabulary: The compiled lexicon.
    """
    view = View(document.text, unit, scene, vocabulary)
    if unit.layout == "heading" and (owner := named_above(view, view.span)):
        return told_line(view, owner, segments(view, view.span), Term(), "heading.post")[0]
    person = next(iter(view.persons(view.span)), None)
    if person is None or not person.entity.name.isascii():
        return []
    found: list[Statement] = []
    native = NATIVE.match(document.text, person.span.end, unit.end)
    if native:
        other = words_entity(view, Span(*native.span(native.lastindex or 0)))
        found.append(Statement("named", person.entity, other, view.span, "heading.native"))
    born = BORN.search(document.text, native.end() - 1 if native else person.span.end, unit.end)
    whens = view.dates(Span(born.end(), unit.end)) if born else []
    if born and whens and whens[0].span.start == born.end() and whens[0].kind == "point":
        found.append(event(view, "born", person, whens[0].start, "heading.born"))
    return found
