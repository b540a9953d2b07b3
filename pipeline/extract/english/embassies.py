"""Pages about an embassy, legation, consulate or mission: whose it is and where, which names its heads' posts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.resolve import with_article
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import longest
from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.english.titles import Office
    from pipeline.extract.english.vocabulary import EnglishVocabulary
    from pipeline.extract.scene import Scene
    from schemas.records import Entity, Statement

OPENS = 400
"""Characters that a page names in what it is about."""
NEAR = 4000
"""Characters in which it says to which country the mission is."""
KIND = (
    r"(?:Embassy|Legation|High Commission|Consulate(?:[- ]General)?|(?:Permanent |Diplomatic )?Mission"
    r"|Permanent (?:Delegation|Representation)|Apostolic Nunciature)"
)
NAME = r"(?:the )?[A-Z][\w’'-]+(?: (?:(?:and|of|the) )?[A-Z][\w’'-]+){0,3}?"
PLACE = r"(?:the )?[A-Z][\w’'-]+(?: (?:(?:and|of|the) )?[A-Z][\w’'-]+){0,3}"
OF_SENDER = re.compile(rf"\b{KIND} of (?P<sender>{NAME})(?:,| in| to| at) (?P<place>{PLACE})")
OF_PEOPLE = re.compile(
    rf"\b(?:[Tt]he )?(?P<people>(?!The )[A-Z]\w+(?: [A-Z]\w+)?) {KIND}(?:,| in| to| at) (?P<place>{PLACE})"
)
DIPLOMATIC = re.compile(
    rf"(?:diplomatic|consular|permanent) (?:mission|representation) of (?P<sender>{NAME}) (?:in|to|at)"
    rf" (?P<place>{PLACE})"
)
OF_ENVOYS = re.compile(
    rf"(?i:\bambassadors?|\benvoys?|\bhigh commissioners?) of (?P<sender>{NAME}) to (?P<place>{PLACE})"
)
"""A list's title that names both ends: "List of ambassadors of Finland to Chad"."""
OWN_MISSION = re.compile(
    rf"\b(?:(?P<sender>{NAME})['’]s?|(?P<people>[A-Z]\w+(?: [A-Z]\w+)?))(?: \w+)? (?:diplomatic|consular|permanent) "
    rf"(?:mission|representation) (?:in|to|at) (?P<place>{PLACE})"
)
"""The same by the owner before it: "Canada's diplomatic mission to Peru", "the main Canadian diplomatic mission"."""
HEADS = (
    "ambassador", "high commissioner", "minister plenipotentiary", "minister resident", "envoy", "consul",
    "chargé d'affaires", "permanent representative", "permanent observer", "apostolic nuncio", "nuncio",
)  # fmt: skip
"""How the titles of those begin who are sent; "minister" alone is one of a legation."""
POST = re.compile(
    r"(?i)(?P<role>(?:(?:acting|deputy|vice|honorary|first) )?(?:" + "|".join(HEADS) + r"|minister\b(?= of the |$))"
    r"[\w ’'-]*?)(?: (?P<link>of|to|in|at) (?:the )?(?P<rest>.+))?"
)
MISSIONS = re.compile(KIND)
LINKED = re.compile(r" (?:of|to|in|at|for) |,")


class Sent(NamedTuple):
    """Whose mission a page is about, and to which country or body, or in which city, it is."""

    sender: str
    link: str
    place: str


def mission_of(text: str, words: EnglishVocabulary) -> Sent | None:
    """Return whose mission a page is about and where: "Embassy of Chad in Oslo" is Chad's, "to Norway" if it says so.

    ``None`` for pages about something else, and for those that open with several.
    """
    head = text[:OPENS]
    if MISSIONS.search(head) is None:
        return None
    found = {(m["sender"].strip(), m["place"]) for m in OF_SENDER.finditer(head)}
    found |= {(land, m["place"]) for m in OF_PEOPLE.finditer(head) if (land := land_of(m["people"], words))}
    found = {(bare(sender), bare(place)) for sender, place in found}
    forms = (DIPLOMATIC.search(text, 0, NEAR), OWN_MISSION.search(text, 0, NEAR), OF_ENVOYS.search(head))
    told = next(filter(None, forms), None)
    if len({sender for sender, _ in found}) != 1:
        return None
    sender, place = min(found, key=lambda pair: not is_country(pair[1], words))
    owner = bare(told["sender"] or land_of(told["people"], words)) if told else ""
    if told and owner.removeprefix("the ") == sender.removeprefix("the "):
        place = bare(told["place"])
    return Sent(sender, "to" if is_country(place, words) or " " in place.removeprefix("the ") else "in", place)


def bare(name: str) -> str:
    """Return a name without what is left of its surroundings."""
    return name.strip(" ,.").removesuffix(" in").removesuffix(" to")


def land_of(people: str, words: EnglishVocabulary) -> str:
    """Return the country of a nationality ("Argentine"), "" for another word."""
    tokens = tokenize(people, Span(0, len(people)))
    found = longest(tokens, 0, words.demonyms) if tokens else None
    return found[1] if found and found[0] == len(tokens) else ""


def is_country(name: str, words: EnglishVocabulary) -> bool:
    """Whether a place is a country of the lexicon."""
    return words.place_kinds.get(name.removeprefix("the "), "") == "country"


def sent(statement: Statement, mission: Sent | None) -> Statement:
    """Return a statement in which a head of the mission has a full title: "ambassador of Chad to Norway".

    It changes posts that the text itself names by the title alone, or in the mission.
    """
    if mission is None or statement.object is None or statement.predicate != "position_held":
        return statement
    named = titled(statement.object, mission)
    return replace(statement, object=replace(statement.object, name=named, id="")) if named else statement


def titled(post: Entity, mission: Sent) -> str:
    """Return the full title of a head of the mission, "" for another post."""
    match = POST.fullmatch(post.name)
    if match is None or match["role"].casefold().startswith("minister of"):
        return ""
    in_mission = match["rest"] is not None and MISSIONS.match(match["rest"]) is not None
    as_written = LINKED.search(f" {post.words} ") is None and (
        match["link"] == "of" or bool(post.words) or not match["link"]
    )
    if match["link"] == "to" or " to " in (match["rest"] or "") or not (in_mission or as_written):
        return ""
    return f"{match['role']} of {with_article(mission.sender)} {mission.link} {mission.place}"


DIPLOMATS = (
    "ambassador",
    "high commissioner",
    "envoy",
    "consul",
    "chargé",
    "minister plenip",
    "minister resid",
    "permanent rep",
    "head of mission",
)
MISSION = re.compile(
    r"(?i)embassy|legation|high commission\b|consulate|permanent (?:mission|delegation|representation)|nunciature"
)


def mission_spoken(office: Office, scene: Scene) -> Entity | None:
    """Return the embassy or mission spoken of whose head a diplomat's bare title is: "the ambassador"."""
    if not office.role.name.startswith(DIPLOMATS):
        return None
    topic = [scene.topic] if scene.topic is not None and scene.topic.kind == "body" else []
    found = (body.entity for body in (*reversed(scene.bodies), *topic) if MISSION.search(body.entity.name))
    return next(found, None)
