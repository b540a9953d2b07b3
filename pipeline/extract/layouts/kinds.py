"""What kind of body something is, and the ranks of bodies, posts and people, as fields and columns state them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts import bodies, outcomes
from pipeline.extract.layouts.claims import relation, words_entity
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.terms import read_start, read_term
from pipeline.extract.layouts.view import stripped
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

RANK = re.compile(
    r"[正副]?[部省厅廳局司处處科军軍国國地县縣师師团團旅营營州]{1,2}[长長]?[级級]"
    r"|(?:[簡简荐薦委][任派]|特任|[警關关]监|警監)?第?[一二三四五六七八九十\d]{1,2}(?:(?:至|或|～|、)第?[一二三四五六七八九十\d]{1,2})?[职職][等級级]"
    r"|[\w-]+(?:[ -]\w+)? (?:level|rank|grade)\b"
)
RANK_WORDS, OF_RANK = 3, re.compile(r" (?:of|for) (?:the )?[\w ]{3,30}$")
"""Words of a rank, and what goes on with it: "colonel general of customs"."""
GRADE = re.compile(r"[A-Z]{0,3}[ -]?\d{1,3}|[IVX]{1,4}|[A-Z]{1,2}\d?")
"""A grade by its figure or letter."""


def kind(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the kind of a body, where it is more than "agency" or 机构."""
    if (levelled := at_level(view, about, value)) is not None:
        return levelled
    ended = outcomes.state(view, about, value) if about.kind != "person" else None
    ranked = about.kind == "post" and bool(view.ranks(value))
    if ranked or ended is not None:
        return rank(view, about, value) if ranked else ended or []
    if view.is_cue("bare_kind", value) or about.kind != "body":
        return []
    if (stated := predicated(view, about, value)) is not None:
        return stated
    if TELLS_HOW.search(value.of(view.text)) or not names_a_kind(view, value):
        return []
    told = described(view, about, value)
    bare = bodies.BARE_KIND.search(view.text, value.start, value.end)
    return told if told or bare else [relation(view, "instance_of", about, words_entity(view, value), "box.kind")]


def names_a_kind(view: View, value: Span) -> bool:
    """Say whether a value has a noun that names of bodies end with: "Government bureau", not "Security"."""
    words = value.of(view.text)
    known = view.vocabulary.english.institutions
    return is_han(words) or any(word.casefold() in known for word in re.findall(r"[^\W\d_]+", words))


LEVEL = re.compile(
    r"(?P<rank>(?:(?:[Dd]eputy|[Vv]ice|[Ff]ull|[Ss]ub)[ -])?[A-Za-z][a-z]+(?:(?:-| and )[A-Za-z]+)*[ -][Ll]evel)"
    r"(?: (?:agency|body|institution|organi[sz]ation|department|unit|officials?|posts?|position|rank|status))?$"
)
"""How a kind ends that tells the rank in the hierarchy: "Office under the Cabinet, deputy-ministerial level agency"."""


def at_level(view: View, about: Mention, value: Span) -> list[Statement] | None:
    """Read a kind that ends in the rank of a body or post, and what stands before; ``None`` for another value."""
    match = LEVEL.search(view.text, value.start, value.end)
    if match is None or about.kind == "person":
        return None
    named = Span(*match.span("rank"))
    before = Span(value.start, value.start + len(value.of(view.text)[: named.start - value.start].rstrip(" ,;|\n(")))
    ranks: list[Mention | Entity] = [*view.ranks(named)] or [words_entity(view, named)]
    found = kind(view, about, before) if before.start < before.end and about.kind == "body" else []
    return [*found, *(relation(view, "has_rank", about, r, "box.rank") for r in ranks[:1])]


ABOVE = {"part_of": ("of", "within", "part of", "belonging to"), "reports_to": ("reporting to", "answerable to",
         "accountable to", "responsible to")}  # fmt: skip
PREDICATED = re.compile(
    r",?(?: directly)? (?P<how>under|subordinate to|attached to|supervised by|overseen by|of|within|part of"
    r"|belonging to|reporting to|answerable to|accountable to|responsible to) (?:the )?(?=[A-Z])"
)
"""What a body is, with what it is under: "a statutory body under the Ministry of Works"."""


def predicated(view: View, about: Mention, value: Span) -> list[Statement] | None:
    """Read what kind of body something is and what it is under; ``None`` for another value."""
    match = PREDICATED.search(view.text, value.start, value.end)
    above = Span(match.end(), value.end) if match else value
    body = next((b for b in view.bodies(above) if b.span == above), None) if match else None
    if match is None or body is None or match.start() - value.start > LONGEST_KIND:
        return None
    how = next((name for name, words in ABOVE.items() if match["how"] in words), "subordinate_to")
    begin = ARTICLE.match(view.text, value.start).end()  # type: ignore[union-attr]
    sort, found = Span(begin, match.start()), [relation(view, how, about, body, "box.kind")]
    bare = BARE.search(sort.of(view.text)) or view.is_cue("bare_kind", sort)
    return found if bare else [relation(view, "instance_of", about, words_entity(view, sort), "box.kind"), *found]


TELLS_HOW = re.compile(
    r"(?i)\b(?:nominat|appoint|elect(?:ion|ed by)|selection|select(?:ed)? |approval|confirmation|vote of)"
)
"""A type that tells how the members of a court come to it, not what kind of body it is."""
ARTICLE = re.compile(r"(?:an? |the )?")
LONGEST_KIND = 60
BARE = re.compile(r"\b(?:body|agency|institution|organi[sz]ation|authority|entity|unit|office)$")
"""How a kind ends that tells no more of a body than that it is one."""


def described(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the rank and the body above that a Chinese description of a body's kind tells (国务院直属副部级事业单位)."""
    match = DESCRIBED.match(view.text, value.start, value.end)
    above = Span(*match.span("above")) if match else value
    body = next((b for b in view.bodies(above) if b.span == above), None) if match else None
    found = [relation(view, "subordinate_to", about, body, "box.parent")] if body else []
    ranked = match or (is_han(value.of(view.text)[:1]) and stated_ranks(view, value))
    return [*found, *(rank(view, about, value) if ranked else [])]


DESCRIBED = re.compile(
    r"(?P<above>[\u3400-\u9fff]{2,20}?)(?:直属|直屬|所属|所屬|下属|下屬|管理|直管)的?(?=[\u3400-\u9fff(（])"
)
"""How a description of a body's kind begins that tells what it is under."""


TURN = re.compile(r"(?:[^,;，；()（）\n]|[(（][^()（）\n]*[)）])+")
"""A rank of several that a body had one after the other, with the brackets behind it."""


def rank(view: View, about: Mention, value: Span) -> list[Statement]:
    """Read the rank of a body, post or person; ranks that it had in turn with the term of each."""
    parts = [Span(*match.span()) for match in TURN.finditer(view.text, value.start, value.end)]
    turns = [part for part in parts if view.dates(part) and stated_ranks(view, part)]
    if len(turns) > 1:
        return [said for part in turns for said in rank(view, about, part)]
    term = read_term(view, value)
    start, end = read_start(view, value), term.end if term.start in {"", read_start(view, value)} else ""
    ranks = stated_ranks(view, value)
    name = stripped(view.text, value.start, value.end)
    if not ranks and about.kind == "post" and GRADE.fullmatch(name.of(view.text)):
        ranks = [words_entity(view, name)]
    if not ranks and about.kind == "post" and (named := named_rank(view, name)):
        ranks = [named]
    if not ranks and about.kind == "person" and is_title(name.of(view.text)):
        ranks = [spelt(words_entity(view, name))]
    return [replace(relation(view, "has_rank", about, r, "box.rank", start), end=end) for r in ranks]


def named_rank(view: View, value: Span) -> Entity | None:
    """Return the rank of a post that a value names in a few plain words: "under-secretary", "ranks as vice-premier"."""
    front = AS_RANK.match(view.text, value.start, value.end)
    name = Span(front.end() if front else value.start, value.end)
    words = name.of(view.text)
    plain = words.replace(" ", "").replace("-", "").isalpha() and not is_han(words)
    return words_entity(view, name) if plain and len(words.split()) <= RANK_WORDS else None


AS_RANK = re.compile(
    r"(?i)(?:(?:ranks|ranking|ranked|graded|equivalent|equal)(?: as| with| to)?|with the rank of|holds the rank of"
    r"|has the rank of|rank of|grade of|that of) (?:an? |the )?"
)
"""What may stand before the name of a rank."""


def spelt(rank: Entity) -> Entity:
    """Return a military rank without abbreviations: "Maj. Gen." is "Major General"."""
    words = [FULL_RANKS.get(word.casefold().strip("."), word) for word in rank.name.split()]
    return replace(rank, name=" ".join(words))


FULL_RANKS = {
    "lt": "Lieutenant", "maj": "Major", "brig": "Brigadier", "gen": "General", "col": "Colonel", "capt": "Captain",
    "adm": "Admiral", "cdr": "Commander",
}  # fmt: skip


def is_title(words: str) -> bool:
    """Say whether words are short and plain enough to be the name of a rank."""
    words = OF_RANK.sub("", words)
    return 0 < len(words.split()) <= RANK_WORDS and words.replace(" ", "").replace("-", "").isalpha()


def stated_ranks(view: View, span: Span) -> list[Mention | Entity]:
    """Return the rank that a stretch gives: one the lexicon knows, else one by its last word ("… level")."""
    known = view.ranks(span)[:1]
    shaped = RANK.search(view.text, span.start, span.end)
    return [*known] or ([words_entity(view, Span(*shaped.span()))] if shaped else [])


SOLDIER = re.compile(r"(?:^|; ?)(?P<rank>(?:Lt|Maj|Brig)?\.? ?[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,;]|$)")
"""What may be a military rank in a list of posts."""
SHORT_RANKS = {"lt": "lieutenant", "maj": "major", "brig": "brigadier"}


def soldier(view: View, person: Mention, value: Span, pattern: str) -> list[Statement]:
    """Read the military ranks in a list of posts of a person: "Rear admiral, Navy; head of the Naval Office"."""
    found: list[Statement] = []
    for match in SOLDIER.finditer(value.of(view.text)):
        words = match["rank"].lower().replace(".", "").split()
        name = " ".join(SHORT_RANKS.get(word, word) for word in words)
        if view.vocabulary.english.is_a(name, "service"):
            span = Span(value.start + match.start("rank"), value.start + match.end("rank"))
            found.append(relation(view, "has_rank", person, Entity(name, span.of(view.text)), pattern))
    return found
