"""Lines of a list of holders that begin with the dates: "1995–2003: N", "1999 N (acting)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.phrases import is_place
from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.details import JOINING, Telling
from pipeline.extract.layouts.dressing import is_styled
from pipeline.extract.layouts.items import is_entry_start
from pipeline.extract.layouts.leading import capitals_first
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.terms import read_term, terms_of
from pipeline.extract.layouts.view import stripped_right
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.frame import Frame, Term
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement


def dated_holders(view: View, frame: Frame, dates: Span, text: Span) -> list[Statement]:
    """Read the holders of the title's post whom a line names after its dates; nothing where it has other words."""
    post = frame.post
    term = read_term(view, dates)
    if post is None or not term.start:
        return []
    people = holders_in(view, text, is_span=term.end not in {"", ".."})
    inverted = capitals_first(view, text)
    if inverted:
        people = [inverted, *(person for person in people if person.span.start >= inverted.span.end)]
    if not people or not leads(view, people[0], text) or (is_han(text.of(view.text)) and goes_on(view, people, text)):
        return []
    ends = [*(person.span.start for person in people[1:]), text.end]
    again = terms_of(view.dates(dates))[1:]
    further = [tenure(view, p, post, spell, "list.dated", acting=post.acting) for p in people for spell in again]
    told = [held(view, post, term, p, Span(p.span.end, end)) for p, end in zip(people, ends, strict=True)]
    return [*(statement for statements in told for statement in statements), *further] if all(told) else []


def leads(view: View, person: Mention, text: Span) -> bool:
    """Say whether a name stands first in a stretch, styles of address apart: "Sir Norman Fisher"."""
    at = person.span.start
    return at == text.start or is_styled(view.text[text.start : at])


def goes_on(view: View, people: Sequence[Mention], text: Span) -> bool:
    """Say whether a Chinese line has other words than names behind its dates, as a line of a career has."""
    ends = [person.span.end for person in people]
    nexts = [person.span.start for person in people[1:]]
    between = all(view.text[end:start].strip() in JOINED for end, start in zip(ends, nexts, strict=False))
    return not between or not (ends[-1] == text.end or view.text[ends[-1]] in BEHIND)


JOINED = {"", "、", "，", ","}
"""Marks between names."""
BEHIND = "(（［[〔【，,；;。"
"""Marks that a remark on a name begins with."""


def holders_in(view: View, text: Span, *, is_span: bool) -> list[Mention]:
    """Return the people a line names; a lone date stands before events too, so that a name's shape is not enough."""
    if is_span:
        people = [p for p in view.holders(text) if is_entry_start(view, p, text)]
        return [p for n, p in enumerate(people) if not n or is_named(view, p)]
    return [p for p in view.persons(text) if is_entry_start(view, p, text)]


def is_named(view: View, person: Mention) -> bool:
    """Say whether a further name of a line is one by more than its shape, if Chinese ("病逝" is none)."""
    words = person.span.of(view.text)
    return not is_han(words) or view.is_transcribed(person.span) or bool(view.persons(person.span))


def held(view: View, post: Mention, term: Term, person: Mention, beyond: Span) -> list[Statement]:
    """Read the tenure of a person and what is said beside the name; nothing where a title of its own stands there."""
    rest = stripped_right(view.text, beyond.start, beyond.end)
    words = rest.of(view.text)
    if words and view.text[beyond.start : beyond.start + 2].isspace() and is_place(words, view.vocabulary):
        rest, words = Span(rest.end, rest.end), ""
    if words[:1].isalpha() and words not in JOINING:
        return []
    telling = Telling(view, person, post, "list.dated", term)
    telling.entries.append((person, post, term, post.acting))
    for number, part in enumerate(segments(view, rest, term.start)):
        told = len(telling.entries)
        telling.tell(part)
        own = any(not when and other.body == post.body for _, other, when, _ in telling.entries[told:])
        apposed = part.span.of(view.text).startswith(("the ", "then ", "The "))
        if own and post.body is not None and not (number or apposed):
            return []
        if told < len(telling.entries) and is_general(post) and not number and is_own_title(view, part):
            titled = [(who, title, when or term, acting) for who, title, when, acting in telling.entries[told:]]
            telling.entries[:] = [*telling.entries[: told - 1], *titled]
    return telling.statements()


def is_own_title(view: View, part: Segment) -> bool:
    """Say whether a segment is but a title, not another post held later or beside: no date and no adverb is in it."""
    words = part.span.of(view.text)
    return not part.whens and (words[:1].isupper() or words.startswith("as "))


def is_general(post: Mention) -> bool:
    """Say whether a list is of those who led something, whatever their title: "Heads of the Audit Service"."""
    return post.role.split()[-1:] in (["head"], ["leader"], ["chief"])
