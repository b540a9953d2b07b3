"""Whom an entry says its person was an aide of: "secretary to Q", "private secretary to the premier, Q"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.layouts.claims import relation
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import is_han, plain_post
from pipeline.extract.layouts.segments import role_words
from pipeline.extract.layouts.terms import term_of
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pipeline.extract.layouts.details import Telling
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

    Masters = tuple[list[Mention], list[tuple[Mention, Mention]], tuple[Mention, ...]]

TO_HIM = re.compile(
    r"(?i)\b(?:secretary|aide|assistant) to (?:him|her)\b|^(?:his|her) (?:private |personal )?secretary\b"
)
AIDE = re.compile(
    r"(?i)\b(?:secretary|aide(?:-de-camp)?|assistant|chef de cabinet|advis[eo]r) to (?:H\.?E\.? )?"
    r"|[的之]?(?:机要|機要)?(?<!常任)(?:秘书|秘書|祕書)$"
)


OF_OFFICE = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)? to the [A-Z][^,;()]*(?: \([^()]*\))?")
"""An aide's title that is one of an office: "Principal Secretary to the Prime Minister"."""


def own_aide(view: View, segment: Segment, person: Mention, pattern: str) -> Statement | None:
    """Return who was the aide of the entry's person: "secretary to him from 1985 to 1990 was N"."""
    named = view.persons(segment.span)
    if not named or not TO_HIM.search(view.text, segment.span.start, segment.span.end):
        return None
    term = term_of(segment.whens)
    return replace(relation(view, "secretary_to", named[-1], person, pattern, term.start), end=term.end)


def bare_title(view: View, span: Span) -> list[Mention]:
    """Return the office that a title before the name of the one served is, of whatever: "Vice Governor N"."""
    words = span.of(view.text).strip()
    titled = words[:1].isupper() and is_role(view, words)
    return [plain_post(words.lower(), span, view, role=words.lower())] if titled else []


def is_role(view: View, words: str) -> bool:
    """Say whether words are the title of an office by their grammar, whose body or place another word would give."""
    made = f"{words} of Beijing"
    found = phrases.posts(made, Span(0, len(made)), view.vocabulary, Scene())
    return bool(found) and found[0].span == Span(0, len(made))


def masters(view: View, segment: Segment, posts: Sequence[Mention], waiting: Sequence[Mention]) -> Masters:
    """Say whom a segment names as the one served.

    Args:
        view: The unit.
        segment: The segment.
        posts: The posts that it names.
        waiting: The posts of the one served whom the segment before told by nothing else, and who may be named here.

    Returns:
        The people served; who of them held which post; and the posts whose holder may be named in the next segment.
    """
    named = view.persons(segment.span)
    match = AIDE.search(view.text, segment.span.start, segment.span.end)
    if waiting and segment.mark in {",", "，", "(", "（"} and named and fills(view, named[0], segment):
        return named[:1], [(named[0], post) for post in waiting], ()
    if match is None:
        return [], [], ()
    held = view.posts(Span(match.end(), segment.span.end), Scene())
    if named:
        before = Span(segment.span.start, named[-1].span.start)
        held = [
            *held,
            *(p for p in view.posts(before, Scene()) if is_han(before.of(view.text)) and p.span.end == before.end),
        ]
        title = [] if held else bare_title(view, Span(match.end(), named[0].span.start))
        return named, [(named[-1], post) for post in [*held, *title]], ()
    return [], [], () if any(post.body for post in posts) else tuple(held)


SERVING = re.compile(
    r"[为為给給](?P<who>[^，,；;]{2,24}?)(?:服务|服務|当秘书|當秘書|做秘书|任秘书)"
    r"|(?:服务于|服務於|随侍|跟随)(?P<whom>[^，,；;]{2,24})"
)
"""What a segment that tells whom somebody worked for consists of: "为地委书记李明服务"."""


def serves(telling: Telling, segment: Segment, posts: Callable[[Telling, Segment], list[Mention]]) -> bool:
    """Take in a segment that is nothing but whom somebody worked for, who held the posts in it; say whether it was."""
    found = SERVING.fullmatch(segment.span.of(telling.view.text))
    if found is None:
        return False
    group = "who" if found["who"] else "whom"
    at = segment.span.start + found.start(group)
    named = telling.view.persons(Span(at, segment.span.start + found.end(group)))
    if named:
        telling.entries.extend(
            (named[-1], post, Term(), post.acting) for post in posts(telling, segment) if post.span.start >= at
        )
        served(telling, named[-1], term_of(segment.whens))
    return True


def fills(view: View, person: Mention, segment: Segment) -> bool:
    """Say whether a segment is the name of a person and nothing else, a form of address before it apart."""
    before = view.text[segment.span.start : person.span.start].split()
    styled = all(word.rstrip(".") in STYLES for word in before)
    return styled and person.span.end == segment.span.end


STYLES = {
    "Hon",
    "Rt",
    "the",
    "The",
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Dr",
    "Prof",
    "Sir",
    "Dame",
    "Lord",
    "Shri",
    "Smt",
    "HE",
}


def advised(view: View, parts: Sequence[Segment]) -> tuple[list[Segment], list[tuple[Mention, Mention]]]:
    """Return the segments without those that name the official somebody worked for, and who held which post.

    "Political adviser to the Minister of Works, Ann Lee": she was minister.
    """
    kept: list[Segment] = []
    found: list[tuple[Mention, Mention]] = []
    for at, part in enumerate(parts):
        before = parts[at - 1] if at else part
        helped = HELPED.match(view.text, part.span.start, part.span.end)
        if helped:
            who = next(iter(view.persons(part.span)), None)
            told = view.posts(Span(helped.end(), who.span.start)) if who else []
            found += [(who, post) for post in told if who and post.span.end == who.span.start]
            continue
        to = ADVISER.search(view.text, before.span.start, before.span.end) if at else None
        people = view.persons(part.span) if to and part.mark in {",", "("} else []
        held = view.posts(Span(to.end(), before.span.end), Scene()) if to and people else []
        if held and fills(view, people[0], part) and held[0].span.start <= before.span.end:
            found.append((people[0], held[0]))
        else:
            kept.append(part)
    return kept, found


HELPED = re.compile(r"襄助|协助|協助|辅佐|輔佐|追随|追隨|跟随|跟隨|随同|隨同|陪同|侍从|侍從")
"""How a Chinese segment begins that names whom somebody worked for."""
ADVISER = re.compile(
    r"(?i)\b(?:advis[eo]r|chief of staff|spokes\w+|counsellor|deputy|head of office|attach[eé]) to (?:the )?"
)


def served(telling: Telling, master: Mention, term: Term) -> None:
    """Tell that the person served another, who is spoken of until the segment after next.

    What a Chinese remark on a row says of that was at some other time than the row's.
    """
    remarked = telling.pattern == "table.remark" and is_han(master.entity.name)
    given = term if term or remarked else telling.term
    told = relation(telling.view, "secretary_to", telling.person, master, telling.pattern)
    telling.others.append(replace(told, start=given.start, end=given.end))
    telling.speaking = master


def own_office(telling: Telling) -> None:
    """Tell the post of an aide that a list of offices names by another's office alone: "Secretary to the Premier"."""
    segment = telling.assisting
    if telling.offices_only and telling.waiting and segment and OF_OFFICE.fullmatch(segment.span.of(telling.view.text)):
        post = plain_post(role_words(telling.view, segment), segment.span, telling.view)
        telling.entries.append((telling.person, post, term_of(segment.whens), post.acting))


def of_another(telling: Telling, segment: Segment) -> None:
    """Tell the posts of others that brackets mention ("his deputy: Q")."""
    post, telling.others_post = telling.others_post, None
    if post:
        term = term_of(segment.whens)
        telling.entries.extend((other, post, term, False) for other in telling.view.persons(segment.span))
