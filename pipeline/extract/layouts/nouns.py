"""Names that are but a noun: of a body of which there are many, of an office."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention


def is_generic(view: View, place: str) -> bool:
    """Say whether a name is but the noun of a body ("Government"), of which there are many."""
    bodies = phrases.bodies(place, Span(0, len(place)), view.vocabulary)
    noun = view.vocabulary.english.institutions.get(place.casefold())
    named = noun is not None and noun.refers == "name" and place.casefold() != "government"
    return " " not in place and bool(bodies) and not bodies[0].entity.id and not named


def is_led_by(view: View, body: str, role: str) -> bool:
    """Say whether a body is of a kind whose head has such a title: a president a court, a governor a bank."""
    known = view.vocabulary.english.institutions
    nouns = (known[word] for word in body.casefold().split() if word in known)
    return any(noun.head == role.casefold() for noun in nouns)


def own_president(view: View, frame: Frame, noun: str) -> bool:
    """Say whether a label is of a body's own president or vice-president: in lines below the sentences about it.

    So it is where bodies of its kind have such a head: the "Governor" of a bank.
    """
    about = frame.subject
    if about is not None and about.kind == "body" and is_led_by(view, about.entity.name, noun):
        return True
    told = view.unit.title is None and frame.subject is not None and frame.subject.kind == "body"
    return told and noun.casefold().replace("-", " ").removeprefix("vice ").removesuffix("s") == "president"


def is_role_noun(view: View, place: str) -> bool:
    """Say whether words are but the title of an office ("Chairman"), whose body was named before."""
    first, *rest = place.casefold().split()
    return any(key == (first, *rest) for key, _ in view.vocabulary.english.roles.get(first, ()))


PART = re.compile(r"(?:Division|Section|Unit|Branch|Desk|Department|Directorate|Office|Service|Bureau)$")


def names_part(words: str) -> bool:
    """Say whether words end in a part of a body, which may be in a larger part: "head, Law Section, Ports Division"."""
    return PART.search(words) is not None


def commas_in_names(view: View, span: Span) -> set[int]:
    """Return where commas stand inside names of bodies: "Head, Food, Seed and Land Department" has one such."""
    names = [body.span for body in view.bodies(span) if "," in body.span.of(view.text)]
    return {at for name in names for at in range(name.start, name.end) if view.text[at] == ","}


NUMBERED = re.compile(r" \d{1,4}$")
"""The number that a unit of an army, a school and the like is named by."""


def linked(view: View, role: str, link: str, place: str) -> Mention | None:
    """Return the post that a role and a body or place make, where the grammar reads all of it as one."""
    words = f"{role}{link}{place}"
    posts = phrases.posts(words, Span(0, len(words)), view.vocabulary, Scene())
    if len(posts) != 1 or posts[0].span.start:
        return None
    number = NUMBERED.search(words)
    if number and posts[0].span.end == number.start():
        entity = replace(posts[0].entity, name=f"{posts[0].entity.name}{number.group()}", id="")
        return replace(posts[0], span=Span(0, len(words)), entity=entity)
    return posts[0] if posts[0].span.end == len(words) else None
