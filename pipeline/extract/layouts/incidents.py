"""Taking and leaving the post of an entry as a few words tell it: "sworn 4 May 1631; resigned 1650"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import english
from pipeline.extract.layouts.claims import event
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.naming_posts import named_posts
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.segments import without_dates
from pipeline.extract.layouts.terms import term_of
from pipeline.extract.scene import speak

if TYPE_CHECKING:
    from pipeline.extract.layouts.details import Telling
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.mentions import Mention

FRONT = re.compile(
    r"(?i)(?:(?P<unsure>probably|perhaps|possibly|presumably)|first|formally|officially|then|and|was|were|being|when|he|she"
    r"|again) "
)
"""What may stand before the word that tells."""
BACK = re.compile(
    r"(?i) (?:(?:of|from|to|the|his|her|this|office|post|duties|position|seat|oath|charge|in|on|as|about|around|by"
    r"|until|till|c\.|ca\.))$"
)
"""What may stand between the word that tells and the date."""
WHY = re.compile(r"(?i) (?:for|because|owing|due|after|following|amid|over|at|through|when|with)\b.*")
YEAR = re.compile(r"\b1\d{3}\b|\b20[0-4]\d\b")
"""A year beside a word that tells, where no other word shows that it is one ("turned out 1688")."""
IN_OFFICE = re.compile(r"(?i)\bin (?:office|post|harness)\b")
BY_WHOM = re.compile(
    r"(?i)(?:first |then |formally )*(?:(?:re-?)?appointed|(?:re-?)?elected|named|nominated|chosen|installed|designated"
    r"|sworn in)\b.*\bby\b"
)
"""What is said of who gave somebody the post."""


def told(telling: Telling, segment: Segment) -> bool:
    """Take in a segment that tells of the taking or leaving of the post of the entry; say whether it does."""
    words = segment.span.of(telling.view.text)
    if BY_WHOM.match(words) and telling.entries and (telling.post is None or telling.is_career):
        return chosen(telling, segment)
    if telling.post is None or telling.is_career:
        return False
    if is_han(words):
        return STAND_IN.search(words) is not None or moved_up(telling, segment)
    if BY_WHOM.match(words):
        return appointed(telling, segment)
    bare, unsure = core(without_dates(telling.view, segment))
    start = term_of(segment.whens).start
    year = None if segment.whens else YEAR.search(bare)
    if year:
        (bare, unsure), start = core(f"{bare[: year.start()]} {bare[year.end() :]}"), year.group()
    return (bool(start) or bool(segment.whens)) and tenure_told(telling, segment, bare, start, unsure=unsure)


def tenure_told(telling: Telling, segment: Segment, bare: str, start: str, *, unsure: bool) -> bool:
    """Take in the word that tells of a tenure, with its date; say whether it is one."""
    is_cue = telling.view.vocabulary.layouts.is_cue
    if both(telling, segment, bare):
        return True
    if is_cue("holds_post", bare) and segment.whens and segment.whens[0].kind != "point":
        held(telling, term_of(segment.whens))
    elif is_cue("takes_post", bare) and start:
        begun(telling, f"{start}?" if unsure and start[-1] not in "?~" else start)
    elif is_cue("leaves_post", bare):
        ended(telling, segment.whens[-1].end if segment.whens and segment.whens[-1].end else start)
    elif is_cue("dies", bare) and start:
        telling.others.append(event(telling.view, "died", telling.person, start, telling.pattern))
        if IN_OFFICE.search(segment.span.of(telling.view.text)):
            ended(telling, start)
    else:
        return False
    return True


def both(telling: Telling, segment: Segment, bare: str) -> bool:
    """Take in a taking and a leaving that "and" joins ("appointed 1798 and resigned 1801"); say whether it is that."""
    first, joint, second = bare.partition(" and ")
    is_cue, days = telling.view.vocabulary.layouts.is_cue, [when.start for when in segment.whens]
    if not joint or len(days) != len((first, second)) or not all(days):
        return False
    if not is_cue("takes_post", core(first)[0]) or not is_cue("leaves_post", core(second)[0]):
        return False
    begun(telling, days[0])
    ended(telling, days[1])
    return True


STAND_IN = re.compile(r"由[^由，。；]{2,20}?(?:代行|代理|署理|暂代|暫代|暂行|兼代|代职|代職)")
"""What is said of who stood in for the holder."""
MOVED = re.compile(r"由[^由，。；]{2,20}(?:转任|轉任|升任|调任|調任|改任)$")
"""What is said of the post from which the holder came."""


def moved_up(telling: Telling, segment: Segment) -> bool:
    """Take in on which day the holder of a Chinese entry came from another post; say whether that was told."""
    start, bare = term_of(segment.whens).start, segment.span.of(telling.view.text).rstrip("。；")
    posts = named_posts(telling, segment) if start and not telling.entries and MOVED.search(bare) else []
    if not posts:
        return False
    begun(telling, start)
    telling.entries.extend((telling.person, post, Term("", start), post.acting) for post in posts)
    return True


def core(words: str) -> tuple[str, bool]:
    """Return the word that tells without what may stand around it, and whether the date is but probable."""
    bare, unsure = " ".join(words.split()).strip(" ,.–—-"), False
    while front := FRONT.match(bare):
        unsure = unsure or front["unsure"] is not None
        bare = bare[front.end() :]
    bare = WHY.sub("", bare)
    while back := BACK.search(bare):
        bare = bare[: back.start()]
    return bare, unsure


def appointed(telling: Telling, segment: Segment) -> bool:
    """Take in who appointed the person."""
    view = telling.view
    scene = speak(telling.scene, telling.post) if telling.post else telling.scene
    found = english.read_of(view.text, segment.span, telling.person, scene, view.vocabulary)
    known = [statement for statement in found if statement.predicate == "appointed_by"]
    telling.others += found if known else []
    return bool(known)


def chosen(telling: Telling, segment: Segment) -> bool:
    """Take in who gave the person of a career the post told last: "State Secretary (appointed by the Cabinet)"."""
    view, (who, post, term, _) = telling.view, telling.entries[-1]
    found = english.read_of(view.text, segment.span, who, speak(telling.scene, post), view.vocabulary)
    start = (term if segment.whens or term else telling.term).start
    known = [said for said in found if said.predicate == "appointed_by" and said.subject.name == who.entity.name]
    telling.others += [replace(statement, start=statement.start or start) for statement in known]
    return bool(known)


def own(telling: Telling) -> int:
    """Return the number of the entry that tells of the person in the post, the last such; -1 for none."""
    mine = [n for n, (who, what, _, _) in enumerate(telling.entries) if is_own(telling, who, what)]
    return mine[-1] if mine else -1


def is_own(telling: Telling, who: Mention, what: Mention) -> bool:
    """Say whether a tenure is one of the person in the post of the entry."""
    return who == telling.person and telling.post is not None and what.entity.name == telling.post.entity.name


def begun(telling: Telling, start: str) -> None:
    """Note when the person took the post, unless that has been told."""
    number = own(telling)
    lived_before = number >= 0 and is_within(Term(start), *ends(telling.entries[number][2]))
    if telling.post and (lived_before or (number < 0 and not telling.term)):
        telling.entries.append((telling.person, telling.post, Term(start, ""), telling.post.acting))
        telling.term = Term(start, "")
        telling.last = ()


def held(telling: Telling, term: Term) -> None:
    """Note how long the person held the post, unless that has been told."""
    if telling.post and own(telling) < 0 and not telling.term:
        telling.entries.append((telling.person, telling.post, term, telling.post.acting))
        telling.term, telling.last = term, ()


def ended(telling: Telling, end: str) -> None:
    """Note when the person left the post, unless that has been told."""
    number = own(telling)
    if number >= 0 and telling.entries[number][2].end in {"", ".."}:
        who, post, term, acting = telling.entries[number]
        telling.entries[number] = (who, post, Term(term.start, end), acting)
    elif number < 0 and telling.post and not telling.term:
        telling.entries.append((telling.person, telling.post, Term("", end), telling.post.acting))


GROWN, SHORTEST_LIFE = 15, 30
"""Nobody takes a post before so many years of life; who did has mostly lived so many."""


def lived(telling: Telling) -> None:
    """Take the dates told first for those of the person's life, where the person held the post within them."""
    first = telling.entries[0] if telling.entries else None
    if first is None or not is_own(telling, *first[:2]) or not all(part[:4].isdigit() for part in ends(first[2])):
        return
    born, died = ends(first[2])
    held = [term for who, post, term, _ in telling.entries[1:] if is_own(telling, who, post)]
    if any(is_within(term, born, died) for term in held):
        del telling.entries[0]
        telling.term = held[0]
        for predicate, date in (("born", born), ("died", died)):
            telling.others.append(event(telling.view, predicate, telling.person, date, telling.pattern))


def ends(term: Term) -> tuple[str, str]:
    """Return both ends of a term."""
    return term.start, term.end


def is_within(term: Term, born: str, died: str) -> bool:
    """Say whether a post was held during a life, by somebody grown up."""
    start, end = term.start[:4], term.end[:4]
    if not (born[:4].isdigit() and died[:4].isdigit()) or int(died[:4]) - int(born[:4]) < SHORTEST_LIFE:
        return False
    grown = start.isdigit() and int(start) >= int(born[:4]) + GROWN
    return grown and start <= died[:4] and (not end.isdigit() or end <= died[:4])
