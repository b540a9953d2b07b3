"""What the ends of claims are: kinds and identifiers, the same in every language and spelling.

An identifier is the lexicon's where it knows the name, else a slug of the name; a post's is its body's identifier and
its role, so that "director of the General Office" and 中央办公厅主任 are one post.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pipeline.extract import phrases
from pipeline.extract.naming import Body, Person, name_key
from pipeline.extract.scene import Scene
from schemas.records import Span, Statement, Thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.extract.mentions import Mention
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Entity, ThingKind

PERSON: Final = "person"
POSITION: Final = "position"
INSTITUTION: Final = "institution"
RANK: Final = "rank"
PLACE: Final = "place"
OTHER: Final = "other"

ENDS: Mapping[str, tuple[ThingKind | None, ThingKind | None]] = {
    "position_held": (PERSON, POSITION), "member_of": (PERSON, INSTITUTION), "secretary_to": (PERSON, PERSON),
    "preceded_by": (PERSON, PERSON), "succeeded_by": (PERSON, PERSON), "appointed_by": (PERSON, None),
    "concurrent_with": (POSITION, POSITION), "born": (PERSON, None), "died": (PERSON, None),
    "established": (None, None), "abolished": (None, None), "replaced_by": (None, None), "renamed_to": (None, None),
    "merged_into": (INSTITUTION, INSTITUTION), "part_of": (INSTITUTION, INSTITUTION),
    "subordinate_to": (INSTITUTION, INSTITUTION), "reports_to": (None, None), "serves": (None, None),
    "distinct_from": (INSTITUTION, INSTITUTION), "has_rank": (None, RANK), "rank_below": (RANK, RANK),
    "headquartered_at": (INSTITUTION, PLACE), "instance_of": (INSTITUTION, OTHER), "named": (None, None),
    "function": (None, OTHER), "characterised_as": (None, OTHER), "has_staff": (None, OTHER),
}  # fmt: skip
"""The kinds of a predicate's two ends; ``None`` where several kinds can stand."""

HEADS = {"director", "director-general", "head", "chief", "leader"}
"""Role nouns that different texts use for one and the same head of a body."""
DEPUTIES = ("deputy", "vice")
FEMALE = {"chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman", "vice-chairperson": "vice-chairman"}


@dataclass(slots=True)
class Register:
    """Collects the things that a document's claims speak of, in the order they are met."""

    vocabulary: Vocabulary
    things: dict[str, Thing] = field(default_factory=dict)
    kinds: dict[str, ThingKind] = field(default_factory=dict)
    """Kind by name, learned from claims whose predicate leaves no choice."""
    made: dict[tuple[str, str, ThingKind | None], Thing] = field(default_factory=dict)
    """What was made of a name and identifier under a kind, once the kinds are learned."""

    def learn(self, statements: Iterable[Statement]) -> None:
        """Note the kinds of all ends that the predicates settle, before the open ones are asked for."""
        for statement in statements:
            for entity, kind in zip((statement.subject, statement.object), ENDS[statement.predicate], strict=True):
                if entity is not None and kind is not None:
                    self.kinds.setdefault(entity.name, kind)

    def addressed(self, statement: Statement) -> Statement:
        """Return a statement whose ends carry their final identifiers, and register them."""
        first, second = ENDS[statement.predicate]
        subject = self.thing(statement.subject, first)
        if statement.object is None:
            return replace(statement, subject=replace(statement.subject, id=subject.id))
        other = self.thing(statement.object, second or (subject.kind if statement.predicate == "named" else None))
        return replace(
            statement,
            subject=replace(statement.subject, id=subject.id),
            object=replace(statement.object, id=other.id),
        )

    def thing(self, entity: Entity, kind: ThingKind | None) -> Thing:
        """Return and register what an entity names."""
        key = (entity.name, entity.id, kind)
        found = self.made.get(key)
        if found is None:
            found = self.made[key] = self.make(entity, kind or self.kinds.get(entity.name) or self.guess(entity))
        known = self.things.setdefault(found.id, found)
        if found.kind == POSITION and found.body_id and found.body_id not in self.things:
            self.things[found.body_id] = self.body(found)
        return known

    def guess(self, entity: Entity) -> ThingKind:
        """Say what an entity is by its identifier, else by how its name reads."""
        identities = self.vocabulary.identities
        if entity.id in identities.bodies:
            return INSTITUTION
        if entity.id in identities.persons:
            return PERSON
        return kind_read(entity.name, self.vocabulary)

    def make(self, entity: Entity, kind: ThingKind) -> Thing:
        """Make a thing of a known kind."""
        if kind == POSITION:
            return self.position(entity)
        if kind == RANK:
            return self.rank(entity)
        identities = self.vocabulary.identities
        known = {PERSON: identities.persons, INSTITUTION: identities.bodies}.get(kind, {})
        identifier = entity.id if entity.id in known else self.by_name(entity.name, kind)
        if identifier in known:
            name, name_zh = known[identifier]
            return Thing(identifier, kind, name, name_zh, is_listed=True)
        return Thing(self.slugged(entity.name), kind, entity.name)

    def by_name(self, name: str, kind: ThingKind) -> str:
        """Return the lexicon's identifier for a name in any of its forms, "" where it has none."""
        table = {PERSON: self.vocabulary.persons, INSTITUTION: self.vocabulary.bodies}.get(kind, {})
        entry = table.get(name_key(name))
        return entry.id if isinstance(entry, Body | Person) else ""

    def slugged(self, name: str) -> str:
        """Return a name as an identifier, the same for simplified and traditional characters."""
        return slug(self.vocabulary.chinese.folded(name))

    def rank(self, entity: Entity) -> Thing:
        """Make a rank; ``role`` is set for the ranks of the ladder."""
        entry = self.vocabulary.identities.ranks.get(entity.id)
        if entry is None:
            return Thing(self.slugged(entity.name), RANK, entity.name)
        return Thing(entity.id, RANK, entry[0], entry[1], role=entry[2])

    def position(self, entity: Entity) -> Thing:
        """Make a post: its body and role are read from its own name."""
        mention = next(iter(posts_read(entity.name, self.vocabulary)), None)
        body = mention.body if mention else None
        role = self.role_of(mention.role if mention and body else role_words(entity.name))
        body_id = (body.id or self.slugged(body.name)) if body else ""
        own = f"{body_id}-{self.slugged(role)}" if body and role else self.slugged(plain(entity.name))
        identifier, title, title_zh = self.vocabulary.identities.posts.get(own, (own, entity.name, ""))
        if own == identifier and entity.name.isascii():
            title = self.usual_title(role, body_id) or plain(title)
        return Thing(identifier, POSITION, title, title_zh, role, self.place_of(role, body_id), body_id)

    def usual_title(self, role: str, body_id: str) -> str:
        """Return the title of a body's head or of a deputy under the usual name for it, "" for other posts."""
        head = self.vocabulary.identities.heads.get(body_id, "")
        if not head or role not in {"head", "deputy head"}:
            return ""
        return f"{role.replace('head', head)} of the {self.vocabulary.identities.bodies[body_id][0]}"

    def role_of(self, role: str) -> str:
        """Return a role in its English standard form: "deputy head", "first-ranked secretary"."""
        words = self.in_english(role).replace("vice-", "vice ").lower().split()
        kept = ["deputy" if word in DEPUTIES else FEMALE.get(word, word) for word in words]
        noun = " ".join(word for word in kept if word not in {"deputy", "acting", "interim"})
        noun = "head" if noun in HEADS else noun
        return f"deputy {noun}" if "deputy" in kept else noun

    def in_english(self, role: str) -> str:
        """Translate a Chinese role, its qualifiers in front."""
        if role.isascii():
            return role
        role = self.vocabulary.chinese.folded(role)
        noun = max((known for known in self.vocabulary.identities.english if role.endswith(known)), key=len, default="")
        before = role[: len(role) - len(noun)]
        marks = [mark for word, mark in self.vocabulary.identities.qualifiers.items() if word in before]
        return " ".join([*dict.fromkeys(marks), self.vocabulary.identities.english.get(noun, role)])

    def place_of(self, role: str, body_id: str) -> str:
        """Return a role's class in its body; some bodies have a secretary or another for their head."""
        if role and role == self.vocabulary.identities.heads.get(body_id):
            return "head"
        if role.startswith("deputy "):
            return "deputy"
        words = role.split()
        nouns = (" ".join(words[at:]) for at in range(len(words)))
        found = next(
            (self.vocabulary.identities.places[noun] for noun in nouns if noun in self.vocabulary.identities.places),
            "other",
        )
        return found if found in {"head", "deputy", "member", "secretary"} else "other"

    def body(self, position: Thing) -> Thing:
        """Make the body that a post belongs to."""
        if position.body_id in self.vocabulary.identities.bodies:
            name, name_zh = self.vocabulary.identities.bodies[position.body_id]
            return Thing(position.body_id, INSTITUTION, name, name_zh, is_listed=True)
        read = phrases.posts(position.name, Span(0, len(position.name)), self.vocabulary, Scene())
        name = read[0].body.name if read and read[0].body else position.body_id
        return Thing(position.body_id, INSTITUTION, name)


@lru_cache(maxsize=4096)
def posts_read(name: str, vocabulary: Vocabulary) -> tuple[Mention, ...]:
    """Return the posts that a name tells by itself; the same names come again in every text about a body."""
    return tuple(phrases.posts(name, Span(0, len(name)), vocabulary, Scene()))


@lru_cache(maxsize=4096)
def kind_read(name: str, vocabulary: Vocabulary) -> ThingKind:
    """Say what a name is by how it reads."""
    span = Span(0, len(name))
    if whole(posts_read(name, vocabulary), span):
        return POSITION
    if whole(phrases.bodies(name, span, vocabulary), span):
        return INSTITUTION
    return PERSON if whole(phrases.persons(name, span, vocabulary), span) else OTHER


def whole(mentions: Iterable[Mention], span: Span) -> bool:
    """Tell whether a mention covers a name but for its article."""
    return any(m.span.end == span.end and m.span.start <= len("the ") for m in mentions)


def role_words(name: str) -> str:
    """Return the role at the head of a post's name: "vice president" of "vice president of China"."""
    return re.split(r"\s(?:of|to|for|at|in)\s", plain(name), maxsplit=1)[0]


def plain(name: str) -> str:
    """Take "acting" off a post's name: it is the same post."""
    return re.sub(r"^(acting|interim)\s+", "", name)


def slug(name: str) -> str:
    """Return a readable identifier: letters and digits in lower case, accents off, joined by hyphens."""
    text = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c for c in text if not unicodedata.combining(c))
    return "-".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", letters)))
