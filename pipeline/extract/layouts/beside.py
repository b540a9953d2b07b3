"""Posts named beside a person or a post: by their grammar, by reference, by words around them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.titles import bare_office_at
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.layouts.kinds import RANK
from pipeline.extract.layouts.offices import is_han, place_of, plain_post, post_of
from pipeline.extract.layouts.segments import ADVERB, role_words, without_dates
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

SAME = re.compile(
    r"\s(?:of|in|at) (?:the same|the|that) (?:(?P<place>province|city|prefecture|county|municipality|region|state|town)"
    r"|(?P<any>office|department|body|agency|institution|authority|service|organi[sz]ation)"
    r"|(?P<body>commission|committee|bureau|ministry|council|secretariat|court|school|academy|bank|board|centre|center"
    r"|university|party|branch|division|institute|museum|library|archives?|fund|mint|inspectorate|tribunal|directorate"
    r"|mission|embassy|survey|observatory|laboratory|hospital|foundation|federation|union|assembly|parliament|senate"
    r"|chamber|registry|administration|treasury|corps|police|college))$"
)
LETTERS = re.compile(r"[^\W\d_]{2}")
BARE = re.compile(
    r"(?i)\b(?:from|since|until|to|in|again|and|also|terms?|first|second|third|\d{1,2}(?:st|nd|rd|th)|legislatures?|congress(?:es)?"
    r"|for|the|of|office|posts?|charge|position|job|years?|aged?)\b|任期|任职|任|在任|再次|又|就任|到任|上任|离任|離任|卸任|→|止|起"
    r"|增[选選补補]|[补補][选選任]|当选|當選|到[职職]|接任|[连連续續]任|增任|任命|选任|選任"
    r"|递交国书|遞交國書|呈递国书|赴任|莅任|履新"
)
TAKES_OFFICE = re.compile(
    r"^(?:此前|此后|其后|其後|后来|後來|之后|后|後|曾|历|歷|现|現|[并並且]|另|亦|兼|同时|同時|原|前|先后|升|改|调|調)*(?:任|担任|擔任|出任|为|為|是|系|係|当选|當選|获选|獲選|获任|獲任|获委任|獲委任)?"
)
TELLS = re.compile(r"[任为為兼当當选選是]")
"""A verb before a post, whose body then is one spoken of."""
OF_PLACES = {"mayor", "governor", "premier"}
"""Roles that a place has; alone beside an office of a place they are that place's."""
OF_NAME = re.compile(r"(?:[A-Za-z][\w'’-]* ){1,5}(?:of|for|to) (?:the )?[A-Z][\w'’.-]*(?: [\w'’.-]+){0,8}")
OFFICE = re.compile(
    r"(?!(?:Private|Personal|Press|First|Second|Third|Assistant|Executive|General|Permanent|Deputy|Under|Principal|Joint|Additional"
    r"|Senior|Honorary|Social|Political|Prime|Associate|Vice|Acting|Former|Chief|Corporate|Company|Church|Club)\b)"
    r"(?:[A-Z][a-z]+ ){1,2}(?:Secretary|Minister|Commissioner)"
)
"""A title by the field and the office: "Establishment Secretary"."""
NAME_END = re.compile(r" [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}")
"""Capitalised words that go on with a name."""
TRADE = re.compile(
    r"(?!(?:and|as|was|is|became|then|later|the|a|an|of|to|for|first|former|past|acting|deputy|vice|also|made|named|by|new|its"
    r"|next|last|appointed|elected|party|general|executive|assistant|associate|under|senior|joint|now|but|or|again|interim)$)"
    r"[a-z]{3,}(?<!ly)"
)
"""A word that, before a bare role, says of what kind it is."""
PLACE_NOUN = re.compile(r"(?:province|district|county|city|municipality|prefecture|region|state|commune|town|oblast)\b")
"""What may stand behind the name of a place: "governor of Ha Tinh province"."""
BODY_LAST = "会會院局部委厅廳校所馆館社团團司"
"""The last character of the name of a body."""
LONGER = re.compile(
    r"[\u3400-\u9fff]{2,12}(?:助理|秘书|秘書|顾问|顧問|发言人|發言人|代表|专员|專員|大使|长|長|主任|主席|书记|書記|科员|科員|干事|幹事|调研员|調研員)"
)
"""What goes on behind a post read from the first words of a longer title (总统国家安全事务助理)."""
ASIDE_HAN = 4
CAPITALS = re.compile(r"[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|of|and|the)){0,3}")
"""Where somebody is from, between the name and the dates in brackets."""
ORDINALS = {"first", "second", "third", "fourth", "fifth", "last", "inaugural", "founding", "final"}


def posts_beside(view: View, span: Span, scene: Scene, own: Mention | None) -> list[Mention]:
    """Return the posts that a stretch names or refers to, but not the entry's own with a number ("first head")."""
    known = referred(view, span, scene)
    if known:
        return known
    ranks = [rank.span for rank in view.ranks(span)]
    ranks += [Span(*match.span()) for match in RANK.finditer(view.text, span.start, span.end)]
    found = [
        post
        for post in view.posts(span, scene)
        if not is_ordinal(view, post, span, own)
        and not is_trade(view, post, span)
        and not any(r.start <= post.span.start < r.end for r in ranks)
    ]
    if len(found) == 1 and own and found[0].span == span and found[0].role.casefold() in OF_PLACES:
        place = place_of(own)
        return [post_of(view, found[0].role.casefold(), place, span)] if place else found
    found = [of_row(view, post, own) for post in found]
    begins = [span.start, *(post.span.end for post in found)]
    return [titled(view, Span(begin, span.end), post) for begin, post in zip(begins, found, strict=False)]


def of_row(view: View, post: Mention, own: Mention | None) -> Mention:
    """Return a Chinese post, one told by a title like the entry's own alone as that of the entry's body (原副局长).

    A text that has named another bureau in passing still tells of its own deputies in the table of its directors.
    """
    words = post.span.of(view.text)
    alike = (
        own is not None and own.body is not None and bool(words) and DEPUTY.sub("", words) == DEPUTY.sub("", own.role)
    )
    if own is None or own.body is None or not alike or post.kind != "post" or not is_han(words):
        return post
    named = post.body is None or post.body.name == own.body.name or own.body.name.startswith(post.body.name)
    return post if named else replace(post_of(view, words, own.body.name, post.span, own.body), acting=post.acting)


DEPUTY = re.compile("^(?:代理|署理|署任|代|常[务務]|第一|副)+")
"""How titles of deputies and acting holders begin."""


def is_trade(view: View, post: Mention, span: Span) -> bool:
    """Say whether a bare role is one of another kind or body, by the noun before it ("film director", 商会会长)."""
    before = view.text[span.start : post.span.start]
    if post.body and is_han(before):
        return before[-1] in BODY_LAST and post.body.name not in span.of(view.text)
    front = before.split()
    if post.body is None or not front or not TRADE.fullmatch(front[-1]):
        return False
    return post.body.name not in view.text[span.start : span.end] and post.span.of(view.text).isalpha()


def is_of_another(view: View, span: Span, posts: list[Mention]) -> bool:
    """Say whether the first Chinese post, behind words of its own line, was given the body of an earlier line."""
    post = posts[0] if posts else None
    if post is None or post.body is None:
        return False
    before = TAKES_OFFICE.sub("", view.text[span.start : post.span.start]).replace("、", "")
    if TELLS.search(before):
        return False
    return is_han(before) and before.isalpha() and post.body.name not in span.of(view.text)


def is_ordinal(view: View, post: Mention, span: Span, own: Mention | None) -> bool:
    """Say whether a post is but the entry's own with a number ("first head")."""
    first = ADVERB.sub("", span.of(view.text)).partition(" ")[0].casefold()
    name = own.entity.name.casefold() if own else ""
    return first in ORDINALS and post.entity.name.casefold() in {name, f"{first} {name}"}


def referred(view: View, span: Span, scene: Scene) -> list[Mention]:
    """Return the post of a body or place spoken of: "director of the same office", "governor of the province"."""
    match = SAME.search(view.text, span.start, span.end)
    if match is None or not scene.posts:
        return []
    last = scene.posts[-1]
    if match["body"] and last.body and match["body"] not in last.body.name.casefold().split():
        return []
    role = ADVERB.sub("", view.text[span.start : match.start()].strip())
    body = whole_meant(match.group().split()[-1].casefold(), last.body) if last.body else None
    whole = place_of(last) if match["place"] else body.name if body else ""
    if match["body"] and not begins_title(view, role):
        return []
    return [post_of(view, role, whole, span, None if match["place"] else body)] if whole and role else []


def whole_meant(noun: str, body: Entity) -> Entity:
    """Return a body, or the whole that it is a part of where the noun is that one's: "the same office" of a unit."""
    part, _, whole = body.name.partition(" of the ")
    is_whole = noun not in part.casefold().split() and whole.casefold().startswith(f"{noun} ")
    return Entity(whole, whole) if is_whole or (whole and whole.casefold().endswith(f" {noun}")) else body


def begins_title(view: View, words: str) -> bool:
    """Say whether words begin with a title: "chief engineer", "first deputy director", "chief of office"."""
    tokens = tokenize(words, Span(0, len(words)))
    return bool(tokens) and bare_office_at(tokens, 0, view.vocabulary.english) is not None


def is_bare(view: View, segment: Segment) -> bool:
    """Say whether a segment has dates and hardly anything else."""
    rest = BARE.sub(" ", without_dates(view, segment))
    return not LETTERS.search(rest) and not any(ch.isdigit() for ch in rest)


def is_partial(view: View, segment: Segment, post: Mention) -> bool:
    """Say whether a post was read from the first words of a longer title ("deputy chief" of a deputy chief clerk)."""
    beyond = view.text[post.span.end : segment.span.end]
    if is_han(beyond[:1]) and post.span.start < post.span.end <= segment.span.end:
        return LONGER.fullmatch(beyond) is not None
    rest = beyond.split()
    noun = bool(rest) and view.text[post.span.end] == " " and rest[0].isalpha() and rest[0].islower()
    return noun and rest[0] not in view.vocabulary.layouts.cues["goes_on"] and not PLACE_NOUN.match(rest[0])


def is_aside(view: View, span: Span) -> bool:
    """Say whether a stretch is but a country, party or the like, which takes no dates of its own."""
    words = span.of(view.text)
    if is_han(words):
        return len(words) <= ASIDE_HAN and not TAKES_OFFICE.match(words)[0]  # type: ignore[index]
    if KIN.fullmatch(words) or PARTY.fullmatch(words):
        return True
    dated = view.text[span.end : span.end + 2].lstrip()[:1] in {"(", "["}
    if CAPITALS.fullmatch(words) and dated:
        return not (view.is_outside(words) or view.bodies(span))
    first, *rest = words.casefold().replace("’", "'").split()
    english = view.vocabulary.english
    if dated and words.islower() and (first in english.roles or any(english.is_a(first, kind) for kind in CALLINGS)):
        return False
    known = [key for key, _ in english.places.get(first, ())]
    return not rest or (first, *rest) in known


CALLINGS = ("profession", "calling", "somebody")
"""Words for what somebody was, whose dates are no post's: "mayor (1983–86), farmer (1987–89)"."""


KIN = re.compile(
    r"(?:(?:his|her|their|the) )?(?:(?:elder|eldest|younger|youngest|only|half|twin|second|third)[ -])?"
    r"(?:grand|step)?(?:son|daughter|brother|sister|nephew|niece|cousin|father|mother|uncle|aunt|widow|wife|husband)"
    r"(?:-in-law)?(?: (?:of|to) (?:the )?(?:above|last|preceding|foregoing|former|previous|[A-Z][\w'’. -]{1,40}))?"
)
"""Whose relative somebody is: "his son", "brother of the above"."""


PARTY = re.compile(
    r"(?:(?:[A-Z][\w'’-]+|of|and|the|for)[ -]){0,4}(?:Party|party|Alliance|Coalition|Movement|Front|Democrats?"
    r"|Conservatives?|Liberals?|Republicans?|Socialists?|Independents?|[Nn]on-?partisan)(?: \([A-Z]{2,6}\))?"
)
"""The party of a holder."""


def whole_office(view: View, segment: Segment, posts: list[Mention]) -> list[Mention]:
    """Return the posts of a segment of a list of offices; a title that the grammar does not know whole as it is."""
    unknown = is_cut(view, segment, posts) if posts else is_office_title(view, segment)
    return [plain_post(role_words(view, segment), segment.span, view)] if unknown else posts


def is_office_title(view: View, segment: Segment) -> bool:
    """Say whether a segment of a list of offices is a title by its shape: words, "of", a capitalised name."""
    words = role_words(view, segment)
    return OF_NAME.fullmatch(words) is not None or OFFICE.fullmatch(words) is not None


def is_cut(view: View, segment: Segment, posts: Sequence[Mention]) -> bool:
    """Say whether the one post read ends before the last words of a title ("head of the School Marburg")."""
    rest = view.text[posts[-1].span.end : segment.span.end]
    return len(posts) == 1 and NAME_END.fullmatch(rest) is not None and not view.persons(segment.span)


def titled(view: View, span: Span, post: Mention) -> Mention:
    """Return a post with the words before it that belong to its name and that its grammar does not know."""
    front = ADVERB.sub("", view.text[span.start : post.span.start].lstrip(" ,"))
    bare = TAKES_OFFICE.sub("", front)
    if bare and bare[-1] in "和与與及暨":
        return plain_post(
            f"{bare}{post.span.of(view.text)}", Span(post.span.start - len(bare), post.span.end), view, role=post.role
        )
    if is_han(bare) and is_part_of_name(bare, post):
        begin = post.span.start - len(bare)
        whole = Span(begin, post.span.end)
        return plain_post(f"{bare}{post.span.of(view.text)}", whole, view, role=post.role)
    words = front.split()
    if not words or post.body is None or not all(word[0].isupper() for word in words) or is_han(front):
        return post
    begin = post.span.start - len(front)
    return plain_post(f"{front.strip()} {post.span.of(view.text)}", Span(begin, post.span.end), view)


def is_part_of_name(bare: str, post: Mention) -> bool:
    """Say whether Chinese words right before a post belong to its body's name, which its grammar read in part."""
    own = post.kind == "post" and post.body and post.entity.words.startswith(post.body.words or post.body.name)
    return bool(own) and len(bare) <= PREFIX_HAN and bare.isalpha() and not NO_PREFIX.search(bare)


PREFIX_HAN = 4
NO_PREFIX = re.compile(
    r"[称稱叫任为為是系与與和及兼由从從在至到后後前原曾现現时時该該本其的又再长長员員委记記席仍均都皆并並首第]|主任|代表"
)
"""Characters that stand in no words before the name of a body."""
OF_LOCAL = re.compile(r" of the (?=(?:Provincial|Municipal|Prefectural|County|City|District|Regional) )")
"""Where the place is left out of the name of a local body that has another: "Bureau of the Provincial Committee"."""
LOCAL = re.compile(r"(?:Provincial|Municipal|Prefectural|County|City|District|Regional)\b")


def located(post: Mention, earlier: Mention) -> Mention:
    """Return a post in a local body without its place ("the Provincial Council") with that of an earlier post."""
    body, place = post.body, ""
    inner = OF_LOCAL.search(body.name) if body else None
    if body and inner and place_of(earlier):
        name = f"{body.name[: inner.end()]}{place_of(earlier)} {body.name[inner.end() :]}"
        whole = Entity(name, body.words)
        return replace(post, entity=Entity(post.entity.name.replace(body.name, name), post.entity.words), body=whole)
    if body is None or not LOCAL.match(body.name) or " of " in body.name:
        return post
    if earlier.body and LOCAL.match(earlier.body.name):
        place = earlier.body.name.partition(" of ")[2]
    place = place or place_of(earlier)
    if not place:
        return post
    whole = Entity(f"{body.name} of {place}", body.words)
    return replace(post, entity=Entity(f"{post.entity.name} of {place}", post.entity.words), body=whole)
