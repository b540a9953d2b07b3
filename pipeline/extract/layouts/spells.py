"""Acting spells within a tenure: "acting until 1994", 初为代厅长，1980年5月任厅长, 1994年转正."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import ACTING
from pipeline.extract.layouts.terms import term_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.details import Telling
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

TO = re.compile(r"(?i)\b(?:to|till|until|up to)\s+(?=[\d\w])|至|到")
BEFORE = {"before", "前", "以前", "之前"}
WAS = re.compile(r"(?i)\b(?:was|were|served as|being) acting\b|\bacted\b")
AT_FIRST = re.compile(r"(?i)(?:初|先|起初|最初|开始|開始|一度|(?:at first|initially|first)\b)")
CONFIRMED = re.compile(
    r"转正|轉正|真除|实授|實授|实任|實任|扶正|正式(?:出|就|接|担|擔)?任|任正职|任正職|去代|(?i:\bconfirmed\b)"
)
"""Words that an acting holder got the office itself."""
HAN_ACTING = re.compile(r"(?:代理|署理|护理|護理|暂代|暫代|代)$")


DEPUTIES = ("副", "常务副", "常務副")
"""How the titles of deputies begin, who may be in charge (主持工作) and are no acting deputies for that."""


def spell(view: View, segment: Segment) -> Term:
    """Return when somebody acted, by a segment with a word for it; a lone date before or up to which is the end."""
    term = term_of(segment.whens)
    ends = TO.search(view.text, segment.span.start, segment.span.end) or (
        segment.whens and segment.whens[0].marker in BEFORE
    )
    return Term("", term.start) if ends and not term.end else term


def closed(own: Term, term: Term) -> Term:
    """Return a term whose "since" is no more than a start, where the entry's own term is over."""
    return Term(term.start, "") if own.end not in {"", ".."} and term.end == ".." else term


def is_own_acting(own: Mention | None, posts: Sequence[Mention]) -> bool:
    """Say whether a segment names nothing but the entry's own post as held in an acting capacity."""
    if own is None or len(posts) != 1 or not posts[0].acting or own.acting:
        return False
    name = posts[0].entity.name
    plain = {ACTING.sub("", name).casefold(), HAN_ACTING.sub("", name.removesuffix(own.role)) + own.role}
    return own.entity.name.casefold() in plain


def told(telling: Telling, posts: Sequence[Mention], segment: Segment) -> bool:
    """Take in a segment that tells of an acting spell in the entry's own post, or of its end; say whether it does."""
    named = (telling.post, *(post for who, post, _, _ in telling.entries if who == telling.person))
    if segment.whens and any(is_own_acting(post, posts) for post in named):
        acted(telling, segment, posts[0])
        return True
    if is_own_acting(telling.post, posts):
        acted(telling, segment, posts[0])
        return True
    own = telling.post is not None and [post.entity.name for post in posts] == [telling.post.entity.name]
    number = next((n for n in range(len(telling.entries) - 1, 0, -1) if telling.entries[n][3]), 0)
    start = term_of(segment.whens).start
    if not posts or not own or not number or not start or telling.entries[number][2].end:
        return not posts
    person, post, term, acting = telling.entries[number]
    telling.entries[number] = (person, post, Term(term.start, start), acting)
    return True


def confirmed(telling: Telling, segment: Segment) -> bool:
    """Take in that an acting holder got the office itself, which ends the spell; say whether that is what was told."""
    start = term_of(segment.whens).start
    if not start or not CONFIRMED.search(segment.span.of(telling.view.text)):
        return False
    add(telling, Term("", start))
    return True


def acted(telling: Telling, segment: Segment, named: Mention | None = None) -> None:
    """Take in an acting spell in the post told last, or in the entry's own, which may be ``named`` as an acting one.

    Another person may have acted: "on leave 1914–15, when N was acting director".
    """
    others = telling.view.persons(segment.span) if WAS.search(segment.span.of(telling.view.text)) else []
    other = next((p for p in others if p.entity != telling.person.entity), None)
    if other is not None:
        if telling.post is not None:
            telling.entries.append((other, telling.post, term_of(segment.whens) or telling.absence, True))
        return
    first = AT_FIRST.match(segment.span.of(telling.view.text)) is not None
    add(telling, spell(telling.view, segment), named, first=first)


REMARKS = "table.remark"
UNDER = ("deputy ", "deputy-", "vice-", "vice ", "assistant ")


def acts_above(telling: Telling, post: Mention) -> bool:
    """Say whether a deputy's post stands beside the higher one in the same body that a row of a table is about."""
    own = telling.post
    same = own is not None and own.body is not None and post.body is not None and own.body.name == post.body.name
    return own is not None and same and post.role.startswith(UNDER) and not own.role.startswith(UNDER)


def add(telling: Telling, term: Term, named: Mention | None = None, *, first: bool = False) -> None:
    """Tell an acting spell, from the start of the tenure where only its end is told.

    Args:
        telling: The telling of the entry.
        term: When the person acted; without dates the whole tenure was an acting one: the one told last, or the one
            whose dates follow.
        named: The post as an acting one, under the name that the entry gives it.
        first: The tenure only began so ("at first acting"); when that ended may be told next.
    """
    number = telling.last[-1] if telling.last else len(telling.entries) - 1
    about = telling.entries[number][1] if number >= 0 else telling.post
    if named is None and about is not None and about.role.startswith(DEPUTIES):
        return
    if named is None and about is not None and telling.pattern == REMARKS and acts_above(telling, about):
        return
    own = (telling.person, telling.post, telling.term, False)
    person, post, whole, _ = telling.entries[number] if number >= 0 else own
    if post is None:
        return
    post = named or post
    if term or (first and whole):
        begun = Term(term.start or whole.start, term.end.replace("..", "") if whole else term.end)
        telling.entries.append((telling.person, post, begun, True))
    elif number >= 0:
        telling.entries[number] = (person, post, whole, True)
    elif not whole:
        telling.entries.append((telling.person, post, Term(), True))
        telling.last = (len(telling.entries) - 1,)


def shared(telling: Telling, term: Term) -> bool:
    """Share dates that go on from those told last between the last two posts: "(1994–96; 1996–98)"."""
    entries = telling.entries
    earlier, last = entries[-2:] if len(entries) > 1 else (None, None)
    if earlier is None or last is None or earlier[2] or not term.start or last[2].end != term.start:
        return False
    entries[-2:] = [(earlier[0], earlier[1], last[2], earlier[3]), (last[0], last[1], term, last[3])]
    return True


def dated_acting(view: View, parts: Sequence[Segment]) -> list[Segment]:
    """Return segments, a bare "acting" behind dates given those in the brackets that follow it.

    "[2009–14], acting [2014–15]" tells of an acting spell of its own.
    """
    found: list[Segment] = []
    for number, part in enumerate(parts):
        before, after = parts[number - 1 : number], parts[number + 1 : number + 2]
        bare = view.is_cue("acting", part.span) and not (part.whens or part.in_brackets)
        if bare and before and before[0].whens and after and after[0].whens and after[0].in_brackets:
            found.append(replace(part, whens=after[0].whens))
        elif not (before and found and found[-1].span == before[0].span and found[-1].whens != before[0].whens):
            found.append(part)
    return found
