"""The post that a label means: a field's, a column's or an item's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.han_offices import han_office, is_foreign_label
from pipeline.extract.layouts.nouns import own_president
from pipeline.extract.layouts.offices import (
    DEPUTY_HAN,
    deputy_of,
    is_han,
    phrase_post,
    place_of,
    plain_post,
    post_of,
    superior_of,
)
from pipeline.extract.layouts.page_parts import is_of_page
from pipeline.extract.layouts.party_posts import is_above, is_party_in, party_post
from pipeline.extract.layouts.place_offices import led_by_itself
from pipeline.extract.layouts.short_titles import LEADING, without_successive
from pipeline.extract.layouts.view import stripped
from pipeline.extract.scene import Scene
from schemas.labels import ASIDE, closed_up
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.layouts.vocabulary import Label
    from pipeline.extract.mentions import Mention

SINGULAR = {
    "ministers": "minister", "heads": "head", "leaders": "leader", "secretaries": "secretary", "chairmen": "chairman",
    "presidents": "president", "premiers": "premier", "chiefs": "chief", "directors": "director",
    "governors": "governor", "mayors": "mayor",
}  # fmt: skip
TITLED = "title"
"""The role of a box's subject that only its title tells: a body, or a post where it has holders."""
ORDINAL = {"inaugural", "first", "last", "final", "founding"}
"""Words that tell which holder is meant and nothing of the post."""
GENERAL = {
    "holder", "officeholder", "incumbent", "office holder", "holders", "", "者", "负责人", "負責人", "领导",
    "領導", "任职者",
}  # fmt: skip


def label_post(view: View, frame: Frame, span: Span) -> Mention | None:
    """Return the post that the label of an item or an unknown field names, completed from the block's title."""
    span = without_successive(view, span)
    words = span.of(view.text)
    label = view.vocabulary.layouts.label(words)
    if inner := party_post(view, frame, span):
        return inner
    if label and label.role in {"office", "deputy", "first", "last", "holders"}:
        return office_post(view, frame, label, span)
    posts = [p for p in view.posts(span) if p.span.start <= span.start + 12]
    if not posts or view.persons(span):
        return None
    post, about = without_neighbour(view, posts[0], frame.subject, span), frame.subject
    own = is_of_page(frame, post) if post.body else about and MISSION.search(about.entity.name)
    if about and about.kind == "body" and own and post.span == span:
        return post_of(view, words, about.entity.name, span, about.entity)
    goes_on = FURTHER.match(view.text, posts[0].span.end, span.end)
    whole = stripped(view.text, span.start, span.end).of(view.text)
    return plain_post(whole, span, view) if goes_on else specified(view, post, span)


def without_neighbour(view: View, post: Mention, about: Mention | None, span: Span) -> Mention:
    """Return a post of the box's body without the unit of the label before (财政司副司长 below 政务司副司长)."""
    words = "".join(span.of(view.text).split())
    if about is None or about.kind != "body" or not is_han(words):
        return post
    name = post.entity.name
    between = name.removeprefix(about.entity.name).removesuffix(words)
    inside = name.startswith(about.entity.name) and name.endswith(words) and len(words) > len("副主任")
    return post_of(view, words, about.entity.name, span, about.entity) if inside and between else post


MISSION = re.compile(r"\b(?:Embassy|Legation|Consulate|High Commission|Permanent Mission|Delegation)\b")
"""A body all of whose posts are posts in it."""
FURTHER = re.compile(r" [A-Z][a-z]+")
"""How a title goes on that the grammar knows the first words of: "Chief Conservator"."""


def specified(view: View, post: Mention, span: Span) -> Mention:
    """Return the post with what brackets in its label tell it from its like by: "Assistant Director (Archives)"."""
    aside = ASIDE.search(span.of(view.text))
    role, of, whole = post.entity.name.partition(" of ")
    if aside is None or post.body is None or not of or not aside.group().strip(" ()").replace(" ", "").isalpha():
        return post
    return plain_post(f"{role}{aside.group()} of {whole}", span, view, post.body, post.role)


def office_post(view: View, frame: Frame, label: Label, span: Span) -> Mention | None:
    """Return the post that a label such as "President", "Minister", "Deputy" or "First head" means in its block."""
    current = frame.posts[0] if frame.posts else None
    noun = noun_of(view, label, span.of(view.text))
    if current and is_foreign_label(noun, current):
        return han_office(view, current, noun, span)
    if label.words == "first minister" and frame.subject and frame.subject.kind != "person":
        label, noun = replace(label, role="first", scope=""), "minister"
    own = party_post(view, frame, span)
    if own or label.role == "deputy":
        return own or deputy_post(view, frame, noun, span)
    names_office = bool(label.scope) and is_han(noun) and noun not in GENERAL
    if current and frame.subject and frame.subject.kind == "post" and is_han(noun) and current.role.endswith(noun):
        return current
    if names_office and current and current.role.endswith(noun) and label.role != "office":
        return current
    if (
        label.role in {"first", "last", "holders"}
        and not names_office
        and (current or noun in GENERAL or label.words not in view.vocabulary.layouts.labels)
    ):
        return (
            current if current and not is_other_office(noun, current) else head_post(view, frame, of_head(noun), span)
        )
    above = superior_of(view, current, noun, span) if current else None
    return above or scoped(view, frame, label.scope, noun, span)


def is_other_office(noun: str, current: Mention) -> bool:
    """Say whether an English noun names another office than the one told of: "director" beside its assistant."""
    return noun.isascii() and noun not in GENERAL and noun.casefold() != current.role.casefold()


def of_head(noun: str) -> str:
    """Return the noun that names a body's head, "" for one that any holder has."""
    return "" if noun in GENERAL or not (noun.isascii() or OF_UNIT.fullmatch(noun)) else noun


OF_UNIT = re.compile(r"[\u3400-\u9fff]{2,8}(?:[局处處科室厅廳司部院队隊][长長]|主任|书记|書記)")
"""The title of a unit's head in a Chinese label: 缉私局局长, 办公室主任."""


UNLED = re.compile(
    r"\b(?:Bank|Agency|Authority|Commission|Council|Court|Treasury|University|Institute|Parliament|Bureau|Directorate|Inspectorate|Service)\b"
)
"""Bodies that no minister leads, under whom the box of an officer of theirs names one."""


def scoped(view: View, frame: Frame, scope: str, noun: str, span: Span) -> Mention | None:
    """Return the post of a role noun in what the office belongs to: a country, a place or a body."""
    if own_president(view, frame, noun):
        return post_of(view, noun.lower(), frame.subject.entity.name, span, frame.subject.entity)  # type: ignore[union-attr]
    if scope == "country":
        alone = frame.subject is not None and frame.subject.kind == "person"
        return of_state(view, frame, noun, span) or titled(view, noun, span, Scene() if alone else None)
    if scope == "head":
        return head_post(view, frame, "", span)
    whole = owner(view, frame, scope, noun)
    if whole and noun == "minister" and UNLED.search(whole.name):
        return None
    return post_of(view, noun, whole.name, span, whole if scope == "body" else None) if whole else None


def noun_of(view: View, label: Label, words: str) -> str:
    """Return the role noun in a label: "First minister" and "首任局长" have "minister" and 局长."""
    noun = " ".join(closed_up(words.strip(" :：")).split())
    noun = noun.rstrip("0123456789").rstrip() if noun.isascii() else noun
    for prefix in (
        "First ",
        "first ",
        "Last ",
        "last ",
        "Final ",
        "Inaugural ",
        "Current ",
        "current ",
        "Founding ",
        "Former ",
        "Earlier ",
    ):
        noun = noun.removeprefix(prefix)
    noun = LEADING.sub("", noun)
    noun = "" if noun.casefold() in ORDINAL else noun[view.vocabulary.layouts.prefix(noun) :]
    noun = singular(noun.removesuffix(" responsible").removeprefix("responsible "))
    if is_han(noun) or label.scope == "country":
        return noun
    return noun[:1].lower() + noun[1:] if " of " in noun else noun.lower()


def singular(noun: str) -> str:
    """Return the singular of an office's plural; other nouns stay."""
    return SINGULAR.get(noun.casefold(), noun)


def of_state(view: View, frame: Frame, noun: str, span: Span) -> Mention | None:
    """Return a country's office where the office told of names the country: the "Head of state" over a premier of X."""
    current = frame.posts[0] if frame.posts else frame.post
    place = place_of(current) if current and current.entity.name.isascii() and noun.isascii() else ""
    if not place or not is_place(view, place):
        return None
    name = f"{noun[:1].lower()}{noun[1:]} of {place}"
    made = phrase_post(view, name, span)
    return made if made and place in made.entity.name else plain_post(name, span, view, role=noun)


def is_place(view: View, words: str) -> bool:
    """Say whether words are a country, province or city of the lexicon."""
    if is_han(words):
        known = view.vocabulary.chinese.words.get(view.vocabulary.chinese.folded(words))
        return known is not None and known.label == "PLACE"
    first, *rest = words.casefold().split()
    return (first, *rest) in [key for key, _ in view.vocabulary.english.places.get(first, ())]


def titled(view: View, noun: str, span: Span, scene: Scene | None = None) -> Mention:
    """Return the office of a country or party that a title means by itself."""
    found = next(iter(view.posts(span, scene)), None)
    return found or phrase_post(view, noun, span) or plain_post(noun, span, view)


def owner(view: View, frame: Frame, scope: str, noun: str = "") -> Entity | None:
    """Return the place or body whose office a label means: by the office told of, the title, or the box's subject."""
    current = frame.posts[0] if frame.posts else None
    if scope == "place":
        place = place_of(current) if current else title_place(view, frame) or led_by_itself(frame.subject)
        return Entity(place, place) if place else None
    inner, own = current.body if current else None, frame.subject
    if inner and not (own and (is_party_in(inner, own, noun) or is_above(view, inner, own, noun))):
        return inner
    if frame.subject and frame.subject.kind == "body":
        return frame.subject.entity
    if current and scope == "body":
        place = current.entity.name.partition(" of ")[2]
        return Entity(place, place) if place else None
    place = title_place(view, frame)
    return Entity(place, place) if place else None


TELLING = re.compile(r"[省市县縣区區州国國部局署院厅廳司处處委会會校所馆馆館站室科队隊团團军軍中心党黨组組府]$")
"""How a Chinese title ends that is the name of a place or body."""


def title_place(view: View, frame: Frame) -> str:
    """Return the place that a block's title is the bare name of ("Shaanxi", 浙江省)."""
    words = frame.title.of(view.text).strip() if frame.title else ""
    if not words or frame.topic or any(ch.isdigit() for ch in words) or view.vocabulary.layouts.label(words):
        return ""
    if is_han(words):
        return words if TELLING.search(words) or is_place(view, words) else ""
    return words if (words[0].isupper() and len(words.split()) <= 4) else ""  # noqa: PLR2004


def head_post(view: View, frame: Frame, noun: str, span: Span) -> Mention | None:
    """Return the post of a body's head, by a noun or by the title the lexicon gives it."""
    if frame.subject and frame.subject.role == TITLED:
        return plain_post(frame.subject.entity.name, span, view)
    body = owner(view, frame, "body")
    if body is None:
        return frame.posts[0] if frame.posts else None
    known = next((b.head for b in view.vocabulary.bodies.values() if body.id and b.id == body.id), "")
    role = noun or ("负责人" if is_han(body.name) else known or "head")
    return post_of(view, role, body.name, span, body)


def deputy_post(view: View, frame: Frame, noun: str, span: Span) -> Mention | None:
    """Return the post of a deputy: of the office told of, else as the label itself names it."""
    current = frame.posts[0] if frame.posts else None
    general = noun.casefold() in {
        "deputy holder",
        "deputy incumbent",
        "deputy",
        "deputies",
        "副职",
        "副職",
        "副手",
        "vice",
        "lieutenant",
    }
    fuller = (
        is_han(noun) and current is not None and DEPUTY_HAN.sub("", noun) != current.role.lstrip("正") and not general
    )
    if current and (general or (is_deputy_of(noun, current) and not (fuller and current.body))):
        return deputy_of(view, current, span, deputy_prefix(noun, span.of(view.text)))
    if general:
        head = head_post(view, frame, "", span)
        return head and deputy_of(view, head, span)
    body = owner(view, frame, "body", noun)
    found = phrase_post(view, noun, span)
    if found and found.entity.name != noun and not own_president(view, frame, noun):
        return found
    if body and is_han(noun) == is_han(body.name) and is_han(noun):
        return post_of(view, noun, body.name, span, body)
    if body and not is_han(noun):
        return post_of(view, re.sub(r"men$", "man", noun.removesuffix("s")), body.name, span, body)
    return found or (None if is_han(noun) else plain_post(noun, span, view))


def deputy_prefix(noun: str, label: str) -> str:
    """Return what a label puts before the noun of a deputy: 常务副, "first deputy", "vice"."""
    han = DEPUTY_HAN.match(noun)
    if han:
        return han.group()
    front = " ".join(label.casefold().split()[:2])
    return "first deputy" if front == "first deputy" else "vice" if front.startswith("vice ") else "deputy"


def is_deputy_of(noun: str, post: Mention) -> bool:
    """Say whether a label names the deputies of a post: "Deputy ministers" of a minister, 副主任 of a 主任."""
    words = re.sub(r"men$", "man", noun.casefold()).removesuffix("s")
    role = (post.role or post.entity.name).casefold()
    bare = DEPUTY_HAN.sub("", words) if is_han(noun) else words.rsplit(" ", 1)[-1]
    return role.endswith(bare) or post.entity.name.casefold().startswith(bare)
