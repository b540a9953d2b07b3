"""From words to things: bodies by the lexicon and the scene, posts by their role and what completes it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.counted import in_the_singular
from pipeline.extract.english.institutions import is_ordinal
from pipeline.extract.english.short_names import by_alias, by_longer_name, is_elsewhere, part_told
from pipeline.extract.english.shouting import calmed
from pipeline.extract.english.tokens import key_of
from pipeline.extract.mentions import Mention
from pipeline.extract.naming import entity_of, name_key, post_id
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.titles import Complement, Office
    from pipeline.extract.english.tokens import Token
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary

WITH_ARTICLE = ("United ", "Netherlands", "Philippines", "Soviet Union", "European Union", "People's Republic",
                "Republic of", "Czech Republic", "Dominican Republic", "UK", "US", "EU", "USSR", "PRC",
                "Bahamas", "Maldives")  # fmt: skip
NATIONAL = ("Federal ", "National ", "Supreme ", "State ", "Central ")
"""Words that already say whose body it is, where a text names the country as its owner."""


def words_between(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """Return the words of a run of tokens, white space collapsed."""
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())


def span_between(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return the span of a run of tokens."""
    return Span(tokens[start].start, tokens[end - 1].end)


def body_entity(words: str, vocabulary: Vocabulary, scene: Scene) -> Entity:
    """Return the body that a name stands for: by the lexicon, by a name the text gave it, by a longer name before."""
    name = " ".join(words.split())
    name = calmed(name) if " " in name else name
    ordinal, _, counted = name.partition(" ")
    if counted and is_ordinal(ordinal):
        body = body_entity(counted, vocabulary, scene)
        return Entity(f"{ordinal} {body.name}", words)
    name = owned_by_place(name[4:] if name.lower().startswith("the ") else name, vocabulary)
    name = owned_by_known(name, scene)
    name = name.removeprefix("Command of the ")
    for form in (name, of_form(name)):
        known = vocabulary.bodies.get(name_key(form))
        if known and not is_elsewhere(name, scene):
            part = part_told(name, known.id, scene)
            return Entity(part.name, words, part.id) if part else entity_of(known, words)
    spoken = by_alias(name, scene) or by_longer_name(name, scene)
    return Entity(spoken.name, words, spoken.id) if spoken else Entity(name, words)


def of_form(name: str) -> str:
    """Turn "Prime Minister's Office" into "Office of the Prime Minister"; other names stay."""
    owner, apostrophe, rest = name.replace("’", "'").partition("'s ")
    return f"{rest} of the {owner}" if apostrophe and " " not in rest.strip() else name


def owned_by_place(name: str, vocabulary: Vocabulary) -> str:
    """Turn "Japan's Ministry of Defence" into "Ministry of Defence of Japan"; other names stay."""
    owner, apostrophe, rest = name.replace("’", "'").partition("'s ")
    first = key_of(owner).split()[0]
    is_place = any(found == owner for _, found in vocabulary.english.places.get(first, ()))
    if apostrophe and is_place and rest.startswith(NATIONAL):
        return rest
    return f"{rest} of {with_article(owner)}" if apostrophe and is_place else name


def owned_by_known(name: str, scene: Scene) -> str:
    """Turn "commission's Audit Office" into "Audit Office of the Central Defence Commission"; other names stay."""
    owner, apostrophe, rest = name.replace("’", "'").partition("'s ")
    known = reference(owner, scene) if apostrophe and " " not in owner else None
    return f"{rest} of the {known.entity.name}" if known else name


def role_name(office: Office, text: str, tokens: Sequence[Token]) -> str:
    """Return the role in the singular with its prefixes and portfolio: "first-ranked secretary", "foreign minister"."""
    portfolio = words_between(text, tokens, *office.portfolio) if office.portfolio[1] else ""
    noun = (
        office.role.name.title()
        if portfolio[:1].isupper() and tokens[office.role_at].is_capitalised
        else office.role.name
    )
    owned = office.start > 0 and tokens[office.start - 1].key in OWNED
    kept = (p for p in office.prefixes if p not in TELLING)
    small = office.role.name == "minister" and not (office.complements or tokens[office.role_at].is_capitalised)
    told = tokens[office.role_at].is_capitalised and not tokens[office.start].is_capitalised
    proper = office.start > 0 and tokens[office.start].text.istitle() and tokens[office.role_at].is_capitalised
    counted = proper or (counts(office) and not (owned or small or told))
    prefixes = [p for p in kept if p not in ORDINALS or counted]
    role = " ".join((*prefixes, portfolio, noun)).split()
    if not portfolio and role[0] == "vice":
        return "vice-" + " ".join(role[1:])
    return " ".join(role)


TELLING = {"long-time", "longtime"}
"""Words before a title that tell of it and are no part of it."""
ORDINALS = {"first", "second", "third"}


def counts(office: Office) -> bool:
    """Whether an ordinal is part of a title ("first secretary", "first deputy head"), not of the telling."""
    return (
        office.role.name in {"secretary", "minister", "permanent secretary"}
        or bool({"deputy", "vice"} & set(office.prefixes))
        or (office.role.role_class == "deputy")
    )


OWNED = {"its", "their", "whose"}


def role_class(office: Office) -> str:
    """Return head, deputy, member, secretary or other."""
    deputy = {"deputy", "vice", "assistant", "associate", "under"} & set(office.prefixes)
    return "deputy" if deputy else office.role.role_class


def with_article(name: str) -> str:
    """Put "the" before a name of a place or body where English does."""
    return f"the {name}" if name.startswith(WITH_ARTICLE) else name


def post_of_body(role: str, kind: str, body: Entity, preposition: str = "of", acting: bool = False) -> Entity:
    """Name the post of a role in a body: "director of the General Office of the Chinese Communist Party"."""
    words = f"{'acting ' if acting else ''}{role}"
    base = role.rsplit(maxsplit=1)[-1]
    ministry, of, portfolio = body.name.partition(" of ")
    if of and base.endswith("minister") and ministry.lower() == "ministry":
        return Entity(f"{words} of {portfolio}", "", post_id(body.id, kind, base))
    return Entity(f"{words} {preposition} the {body.name}", "", post_id(body.id, kind, base))


def office_mentions(
    office: Office, text: str, tokens: Sequence[Token], vocabulary: Vocabulary, scene: Scene
) -> list[Mention]:
    """Resolve a role phrase to the posts (or memberships, or aides' masters) it names; an open one gives none."""
    span = span_between(tokens, office.start, office.end)
    role = role_name(office, text, tokens)
    if office.role.kind == "company":
        return []
    if office.body[1]:
        body = body_entity(words_between(text, tokens, *office.body), vocabulary, scene)
        return [post_in(office, role, body, "of", span)]
    closed = [m for c in office.complements if (m := completed(office, role, c, text, tokens, vocabulary, scene))]
    if closed or office.complements:
        return [replace(m, span=span) for m in one_of_several(office, closed)]
    if office.country and office.role.kind == "generic" and not (office.portfolio[1] or office.country in LEAGUES):
        return []
    if office.country:
        return [free_post(office, f"{role} of {with_article(office.country)}", span)]
    return []


def one_of_several(office: Office, posts: list[Mention]) -> list[Mention]:
    """Return one post where complements of different prepositions complete each other: "director for X at Y"."""
    used = [c.preposition for c in office.complements]
    if len(posts) < 2 or len(posts) != len(used) or posts[0].kind != "post":  # noqa: PLR2004
        return posts
    if len(set(used)) != len(used) and not is_task_in_body(office):
        return posts
    first, *others = posts
    name = task = first.entity.name
    for preposition, other in zip(used[1:], others, strict=True):
        name += f" {preposition} {other.entity.name.partition(f' {preposition} ')[2]}"
    body = next((p.body for p in reversed(posts) if p.body), None)
    role = task.removeprefix("acting ") if is_task_in_body(office) else first.role
    return [replace(first, entity=Entity(name, first.entity.words), role=role, body=body)]


def is_task_in_body(office: Office) -> bool:
    """Whether a role is of a task, or of a part in small letters, and then of a body: "head of audit of the Board"."""
    kinds = [complement.kind for complement in office.complements]
    if kinds not in (["portfolio", "body"], ["reference", "body"]) or office.role.kind == "portfolio":
        return False
    task, body = office.complements
    return body.start - task.end <= len(("of", "the")) or body.start > office.end


REGION = re.compile(
    r"^(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)(?:ern|east|west|eastern|western)? ?)?China['’]s "
)
"""Where in China a place lies, as the news agencies put it: "Southwest China's Sichuan"."""
LEAGUES = {"United Nations", "UN", "European Union", "EU"}
"""Names among the places that are of bodies too, so that any role can be of them."""


def post_in(office: Office, role: str, body: Entity, preposition: str, span: Span) -> Mention:
    """Return the post, or for "member" the membership, of a body."""
    if is_seat(office, body):
        return Mention("membership", span, Entity(body.name, span_words(body), body.id), "member", body, office.acting)
    kind = role_class(office)
    entity = post_of_body(role, kind, body, preposition, office.acting)
    return Mention("post", span, entity, role, body, office.acting)


SEATED = {"alternate", "candidate", "full", "permanent", "ordinary", "regular", "elected", "first", "founding",
          "original", "initial", "charter"}  # fmt: skip
"""What a member of a body can be and be its member all the same."""
PARLIAMENTS = {"assembly", "parliament", "congress", "duma", "rada", "diet", "senate", "soviet", "sejm", "legislature"}


def is_seat(office: Office, body: Entity) -> bool:
    """Whether a role in a body is a seat in it: "alternate member of X", "deputy of the National Assembly"."""
    if office.role.kind == "member":
        return set(office.prefixes) <= SEATED
    nouns = set(key_of(body.name.partition(" of ")[0]).split())
    return office.role.name == "deputy" and not office.prefixes and bool(nouns & PARLIAMENTS)


def span_words(body: Entity) -> str:
    """Return the literal words of a body."""
    return body.words


def free_post(office: Office, name: str, span: Span) -> Mention:
    """Return a post that belongs to no body: "mayor of Beijing", "Minister of Finance"."""
    own = name[len("acting ") :] if office.acting and name.lower().startswith("acting ") else name
    acting = "acting " if office.acting else ""
    return Mention("post", span, Entity(acting + own, ""), office.role.name, None, office.acting)


def completed(
    office: Office,
    role: str,
    complement: Complement,
    text: str,
    tokens: Sequence[Token],
    vocabulary: Vocabulary,
    scene: Scene,
) -> Mention | None:
    """Resolve a role with one complement."""
    words = REGION.sub("", words_between(text, tokens, complement.start, complement.end))
    span = span_between(tokens, office.start, complement.end)
    if complement.kind == "body":
        if complement.ordinal >= 0:
            words = f"{tokens[complement.ordinal].text} {in_the_singular(words, vocabulary.english)}"
        entity = body_entity(words, vocabulary, scene)
        return post_in(office, role, entity, complement.preposition if office.role.kind != "member" else "of", span)
    if complement.kind == "reference":
        body = reference(words, scene) if role != "deputy" else None
        return post_in(office, role, body.entity, complement.preposition, span) if body else None
    known = by_alias(words, scene) if complement.kind == "portfolio" and words.isupper() else None
    if known is not None:  # "deputy governor, CBN"
        return post_in(office, role, known, "of", span)
    if complement.kind in {"place", "portfolio", "role"} and office.role.kind != "member":
        article = (
            "the "
            if text[tokens[complement.start].start - 4 : tokens[complement.start].start].lower() == "the "
            else ""
        )
        return free_post(office, f"{role} {complement.preposition} {article}{words}", span)
    return None


def reference(words: str, scene: Scene, *, other_than: str = "") -> Mention | None:
    """Return the body that a description refers back to: "the department", "its office", "the body"."""
    noun = key_of(words).split()[-1]
    for body in reversed(scene.bodies):
        if body.entity.name != other_than and fits(noun, body.entity):
            return whole_meant(noun, body)
    return ministry_told(scene) if noun == "ministry" and key_of(words).split()[:-1] in ([], ["the"]) else None


def whole_meant(noun: str, body: Mention) -> Mention:
    """Return the body, or the whole that it is a part of where the noun is that one's: of "Unit of the Department"."""
    part, _, whole = body.entity.name.partition(" of the ")
    own, outer = (key_of(name).split(" of ")[0].split() for name in (part, whole or "-"))
    meant = noun not in own and noun in outer[-1:] + outer[:1]
    return replace(body, entity=Entity(whole, whole)) if meant else body


def ministry_told(scene: Scene) -> Mention | None:
    """Return the ministry of the minister told of last: "the ministry" where a "minister of transport" was named."""
    for post in (*reversed(scene.posts), *(post for _, post in reversed(scene.held))):
        role, of, portfolio = post.entity.name.partition("minister of ")
        if of and post.body is None and role in {"", "deputy ", "vice-", "acting "} and portfolio.islower():
            words = (word if word in {"and", "of", "for", "the"} else word.title() for word in portfolio.split())
            return Mention("body", post.span, Entity(f"Ministry of {' '.join(words)}", ""))
    return None


ANY_BODY = {"body", "unit", "institution", "organ", "organisation", "organization", "agency", "it"}


ONE_PARLIAMENT = {"parliament", "assembly", "legislature", "diet", "riksdag", "bundestag", "knesset", "duma", "sejm",
                  "storting", "folketing", "congress", "majlis"}  # fmt: skip
"""What one and the same parliament may be called."""


def fits(noun: str, body: Entity) -> bool:
    """Whether a common noun can stand for a body."""
    name = key_of(body.name)
    head = name.split(" of ")[0].split(" for ")[0].split(" on ")[0]
    told = {*head.split(), *key_of(body.words).split()}
    if head.split()[-1] in {"secretariat", "registry"}:
        told -= set(head.split()[:-1])
    return noun in ANY_BODY or noun in told or (noun in ONE_PARLIAMENT and bool(ONE_PARLIAMENT & told))
