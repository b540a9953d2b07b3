"""The person that an entry of a list begins with."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.phrases import is_place
from pipeline.extract.layouts.dressing import letters_end, titles_end
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.segments import SEPARATOR
from pipeline.extract.layouts.styled_names import GLUED_BEHIND, RANK, undressed
from pipeline.extract.layouts.view import stripped, stripped_right
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View

SENTENCE = re.compile(r"[(（\[][^()（）\[\]]*[)）\]] ?[^\W\d_]")
"""Words right after a bracket: the name and its bracket begin a sentence."""
STYLES = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Hon|Honou?rable|Rt|Right|Rev|Reverend|Engr|Sir|Dame|Lord|Lady|Gen"
    r"|General|Judge|Justice|Captain|Capt|Colonel|Col|Major|Admiral|Adm|Ambassador|Senator|Master)\b\.?\s*)+$"
)
"""Forms of address right before a name."""
NAMESAKE = re.compile(r" the (?:[Yy]ounger|[Ee]lder)\b")
"""What tells people of one name apart."""
OPENING = "([（【［〔〈《｛:：,，;；–—-→/"
STYLES_BEFORE = re.compile(r"(?:(?:Sir|Dame|Dr|Mr|Mrs|Ms|Prof)\.? )+")
LONE = re.compile(r"(?:1[5-9]|20)\d\d\.?")
"""A year and nothing else."""
CAPITALS = re.compile(
    r"(?P<last>[^\W\d_a-z][^\W\d_a-z'’-]+(?: [^\W\d_a-z][^\W\d_a-z'’-]+){0,2})"
    r" (?P<first>(?:(?:Sir|Dame|Dr|Mr|Mrs|Ms|Lord|Prof)\.? )?[^\W\d_a-z][^\W\d_A-Z][\w'’.-]*"
    r"(?: [^\W\d_a-z][\w'’.-]*){0,3})(?=\s*(?:[(\[,;:–—]|$))"
)
"""A name with the surname first, in capitals: "LEE Ann"."""
INVERTED = re.compile(
    r"(?P<last>(?:(?:[dD]e|[dD]a|[vV]an|[vV]on|[dD]er|[dD]u|[lL]a|[eE]l|[aA]l) ?){0,2}[^\W\d_a-z][\w'’-]+"
    r"(?: [^\W\d_a-z][\w'’-]+)?),"
    r" (?P<style>(?:(?:Sir|Dame|Dr|Mr|Mrs|Ms|Miss|Hon|Rev|Prof|Gen|Col|Capt|Maj|Lt)\b\.? )*)"
    r"(?P<first>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,3})(?=\s*(?:[(\[,;:–—-]|\d|$))"
)
"""A name with the surname first: "Lee, Ann"."""


TITLED = re.compile(
    r"[\u3400-\u9fff、]{1,15}(?:[长長任记記席员員官监監督]|政委|总[理统]|總[理統]|[大公]使|[领領]事)"
    r"(?:[\s\u3000]*[（(，,；;]?[\s\u3000]*(?:自|从|從|民[国國])?[\s\u3000]*\d|$)"
)
"""Titles and a date behind a name and a space ("王刚 党组书记 1958.08—1966.06")."""
COUNTED = re.compile(r"(?:第[\d一二三四五六七八九十]{1,3}|首|末)[任届屆代][ \t\u3000]+")
"""What counts a holder before the name, behind it a gap."""


def leading_person(view: View, frame: Frame, span: Span) -> tuple[Mention | None, Span]:
    """Return the person an item begins with and what follows; none where the item goes on as a sentence."""
    inverted = surname_first(view, frame, span)
    if inverted:
        return inverted
    counted = COUNTED.match(view.text, span.start, span.end)
    span = Span(counted.end(), span.end) if counted else span
    begin = span.start if is_han(view.text[span.start : span.start + 1]) else titles_end(view, span)
    match = SEPARATOR.search(view.text, begin, span.end)
    head = unstyled(view, begin, match.start() if match else span.end)
    told = view.dates(span)
    whens = [when for when in told if when.span.start < head.end]
    if whens:
        head = stripped(view.text, head.start, max(head.start, whens[0].span.start))
    people = view.persons(head)
    found = [p for p in people if p.span.start == head.start or is_styled(view, frame, head, p)][:1]
    shaped = frame.post is not None and view.is_name_shaped(head) and bool(told)
    if view.is_transcribed(head) or (shaped and not (found or view.posts(head) or view.bodies(head))):
        found = [view.named(head)]
    if not found:
        return None, span
    if shaped and found[0].span.end < head.end and view.is_torn(head, Span(head.end - 1, head.end)):
        found = [view.named(head)]
    styled = NAMESAKE.match(view.text, found[0].span.end, span.end)
    if styled:
        name = view.text[found[0].span.start : styled.end()]
        found = [Mention("person", Span(found[0].span.start, styled.end()), Entity(name, name))]
    found = [with_junior(view, found[0])]
    rank = RANK.match(view.text, found[0].span.end, span.end)
    behind = rank.end() if rank else letters_end(view, found[0].span.end, span.end)
    rest = stripped_right(view.text, behind, span.end)
    rest = Span(rest.end, rest.end) if rest.of(view.text) == "." else rest
    words = view.text[rest.start : rest.end]
    whens = whens or [when for when in told if when.span.start == rest.start]
    dated = bool(whens) and whens[0].span.start <= rest.start + 1
    dated = dated and not words[whens[0].span.end - rest.start :][:1].isalpha()
    titled = found[0].span.end < rest.start and bool(told) and TITLED.match(words) is not None
    begins = not words or words[0] in OPENING or dated or titled or LONE.fullmatch(words) is not None
    begins = begins or (is_han(words[:2]) and not is_han(found[0].entity.name))
    sentence = SENTENCE.match(words) and not (frame.post and is_remark(view, rest))
    return (found[0], rest) if begins and not sentence else (None, span)


def named_by_label(view: View, frame: Frame, label: Span, value: Span) -> Mention | None:
    """Return the holder that the label of a field names in a list of holders: "Sir Hugh Lee: 1967–75"."""
    if frame.post is None:
        return None
    named = next((who for who in view.persons(label) if who.span == label), None)
    if named or not view.dates(value) or view.dates(value)[0].span.start > value.start:
        return named
    return leading_person(view, frame, Span(label.start, value.end))[0]


def with_junior(view: View, person: Mention) -> Mention:
    """Return a person with the full stop of "Jr" or "Sr" behind the name."""
    name, end = person.entity.name, person.span.end
    if not name.endswith((" Jr", " Sr")) or view.text[end : end + 1] != ".":
        return person
    return replace(person, span=Span(person.span.start, end + 1), entity=replace(person.entity, name=f"{name}."))


def unstyled(view: View, begin: int, end: int) -> Span:
    """Return the stretch without the styles that a Chinese name in it has before it: 王小明 of 大校 王小明."""
    head = stripped(view.text, begin, end)
    inner = undressed(view.text, head, keeps_letters=True)
    return Span(inner.start, inner.end if GLUED_BEHIND.search(view.text, inner.start, head.end) else head.end)


def is_remark(view: View, rest: Span) -> bool:
    """Say whether Chinese words right behind a name and its term in brackets are a remark, and no sentence."""
    words = rest.of(view.text)
    match = SENTENCE.match(words)
    term = match and any(when.kind != "point" for when in view.dates(Span(rest.start, rest.start + match.end() - 1)))
    goes_on = words[match.end() - 1 :] if match else ""
    return bool(term) and is_han(goes_on) and goes_on[0] not in "是为為于於與与和在" and words[-1] not in "。！？"


def is_styled(view: View, frame: Frame, head: Span, person: Mention) -> bool:
    """Say whether what stands before a name is but how its bearer is addressed, or the title of the list's post."""
    before = Span(head.start, person.span.start)
    styles = STYLES.search(before.of(view.text))
    before = Span(head.start, head.start + styles.start()) if styles else before
    if not STYLES.sub("", before.of(view.text)).removeprefix("The ").strip():
        return True
    title = stripped(view.text, before.start, before.end)
    own = frame.post.entity.name if frame.post else ""
    return any(post.span == title and post.entity.name == own for post in view.posts(title))


def surname_first(view: View, frame: Frame, span: Span) -> tuple[Mention, Span] | None:
    """Return the person that an entry of a list of holders begins with by the surname, and what follows the name."""
    match = INVERTED.match(view.text, span.start, span.end) if frame.post else None
    if match is None or not view.dates(Span(match.end(), span.end)):
        return None
    given, last = Span(*match.span("first")), Span(*match.span("last"))
    words = match["first"]
    named = [p for p in view.persons(last) if p.span == last] or view.bodies(last) or view.posts(last)
    if named or view.posts(given) or view.bodies(given) or is_place(words, view.vocabulary) or words.isupper():
        return None
    whole = Span(span.start, match.end())
    person = view.named(whole)
    name = f"{words} {match['last'].title() if match['last'].isupper() else match['last']}"
    return replace(person, entity=Entity(name, whole.of(view.text))), stripped_right(view.text, match.end(), span.end)


def capitals_first(view: View, span: Span) -> Mention | None:
    """Return the person that a stretch begins with by the surname in capitals."""
    match = CAPITALS.match(view.text, span.start, span.end)
    if match is None:
        return None
    whole = Span(*match.span())
    if view.bodies(whole) or view.posts(whole):
        return None
    last = match["last"].title()
    eastern = last.casefold() in view.vocabulary.english.surnames and " " not in match["first"]
    name = f"{last} {match['first']}" if eastern else f"{match['first']} {last}"
    return replace(view.named(whole), entity=Entity(STYLES_BEFORE.sub("", name), whole.of(view.text)))
