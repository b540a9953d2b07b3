"""What is said of a person beside the name: terms, other posts, acting spells, succession, death in office.

One grammar serves list items ("N (1987–98; acting until April 1988)"), values of fields ("N (since 2025)"), remarks in
tables ("then director of X") and footnotes ("Acting until 2008; afterwards party secretary of Y").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import event, relation, tenure
from pipeline.extract.layouts.facts import RANK
from pipeline.extract.layouts.frame import Tenure, Term
from pipeline.extract.layouts.offices import is_han, place_of, plain_post, post_of
from pipeline.extract.layouts.segments import ADVERB, segments
from pipeline.extract.layouts.terms import term_of
from pipeline.extract.scene import speak
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from schemas.records import Statement

AIDE = re.compile(r"(?i)\b(?:secretary|aide|assistant) to\b|的?(?:机要|机要)?秘书$")
REMARK = re.compile(
    r"(?i)^(?:the )?(?:first|only|youngest|oldest|longest-serving|shortest-serving)\b"
    r"|^第一[位个]|^首[位个]|^唯一|最[年任]"
)
ORDINALS = {"first", "second", "third", "fourth", "fifth", "last", "inaugural", "founding", "final"}
SAME = re.compile(
    r"\s(?:of|in|at) (?:the same|the|that) (?:(?P<place>province|city|prefecture|county|municipality|region|state|town)"
    r"|(?P<body>office|department|commission|committee|bureau|ministry|body|agency|institution|council|secretariat))$"
)
LETTERS = re.compile(r"[^\W\d_]{2}")
BARE = re.compile(
    r"(?i)\b(?:from|since|until|to|in|again|and|also|term|first|second|third|for|the|of|office|years?|aged?)\b|任期|任职|任|在任|再次|又"
)
TAKES_OFFICE = re.compile(
    r"^(?:此前|此后|其后|其後|后来|後來|之后|后|後|曾|历|歷|现|現|兼|同时|同時|原|前|先后|升|改|调|調)*(?:任|担任|擔任|出任)?"
)
IN_THE_POST = re.compile(
    r"(?i)\b(?:in|to|of) (?:the|this|that) (?:post|office|job|position)\b|woman|female|civilian|女|文职"
)


@dataclass(slots=True)
class Telling:
    """The telling of one entry as far as it has come.

    Attributes:
        person: Whom the entry is about, and ``speaking`` whom the segment is about ("secretary to Q, premier").
        post: The post that bare dates belong to, where the entry names none.
        entries: The tenures told, in order: person, post, term, acting.
        last: Numbers of the entries that dates to come belong to; none for ``post``.
        blocked: Something that is no known post was said, and dates to come may be its own.
    """

    view: View
    person: Mention
    post: Mention | None
    pattern: str
    term: Term = field(default_factory=Term)
    speaking: Mention | None = None
    entries: list[tuple[Mention, Mention, Term, bool]] = field(default_factory=list)
    others: list[Statement] = field(default_factory=list)
    last: tuple[int, ...] = ()
    blocked: bool = False

    def tell(self, segment: Segment) -> None:
        """Take in one segment."""
        view, span = self.view, segment.span
        if segment.is_fresh:
            self.speaking, self.blocked = None, False
        if segment.is_unclear:
            self.blocked = True
            return
        posts = list(segment.posts) or referred(view, span, self.scene()) or self.posts(span)
        if AIDE.search(span.of(view.text)) and (served := view.persons(span)):
            self.aide(served[-1], term_of(segment.whens))
        elif posts:
            self.open(posts, segment)
        elif view.has_cue("acting", span):
            self.acting(term_of(segment.whens))
        elif view.has_cue("succession", span) and (others := view.persons(span)):
            self.succeed(others[0], span)
        elif segment.whens and not self.blocked and is_bare(view, segment):
            self.date(term_of(segment.whens), segment)
        elif view.has_cue("died_in_office", span) and self.latest().end not in {"", ".."}:
            self.others.append(event(view, "died", self.person, self.latest().end, self.pattern))
        elif REMARK.match(span.of(view.text)) and IN_THE_POST.search(span.of(view.text)):
            words = span.of(view.text)
            self.others.append(relation(view, "characterised_as", self.person, Entity(words, words), self.pattern))
        else:
            self.blocked = not segment.in_brackets

    def posts(self, span: Span) -> list[Mention]:
        """Return the posts that a stretch names, a title of unknown words in front included ("High Representative")."""
        ranks = [rank.span for rank in self.view.ranks(span)]
        ranks += [Span(*match.span()) for match in RANK.finditer(self.view.text, span.start, span.end)]
        found = [
            post
            for post in self.view.posts(span, self.scene())
            if not self.is_ordinal(post, span) and not any(r.start <= post.span.start < r.end for r in ranks)
        ]
        return [titled(self.view, span, post) if n == 0 else post for n, post in enumerate(found)]

    def is_ordinal(self, post: Mention, span: Span) -> bool:
        """Say whether a post is but the entry's own with a number ("first head")."""
        first = ADVERB.sub("", span.of(self.view.text)).partition(" ")[0].casefold()
        own = self.post.entity.name.casefold() if self.post else ""
        return first in ORDINALS and post.entity.name.casefold() in {own, f"{first} {own}"}

    def scene(self) -> Scene:
        """Return the scene in which the entry's post is the one spoken of."""
        scene = self.view.scene
        for mention in (self.post, *(entry[1] for entry in self.entries)):
            if mention and mention.kind == "post":
                scene = speak(scene, mention)
        return scene

    def latest(self) -> Term:
        """Return the term told of the entry's own post."""
        own = [term for _, post, term, acting in self.entries if post == self.post and not acting]
        return own[0] if own else self.term

    def open(self, posts: list[Mention], segment: Segment) -> None:
        """Begin the tenures of the posts that a segment names."""
        term = self.closed(term_of(segment.whens))
        if not term and self.view.has_cue("present_word", segment.span):
            term = Term("", "..")
        self.blocked = False
        first = len(self.entries)
        for post in posts:
            self.entries.append((self.speaking or self.person, post, term, post.acting))
        self.last = tuple(range(first, len(self.entries)))

    def date(self, term: Term, segment: Segment) -> None:
        """Give dates to the posts named last, or to the entry's own post; within a line's term a lone date is none."""
        if self.post is None and self.term and segment.in_brackets and segment.whens[0].kind == "point":
            return
        term = self.closed(term) if self.last else term
        open_ones = [n for n in self.last if not self.entries[n][2]]
        if open_ones:
            for number in open_ones:
                person, post, _, acting = self.entries[number]
                self.entries[number] = (person, post, term, acting)
        elif self.last:
            person, post, _, acting = self.entries[self.last[-1]]
            self.entries.append((person, post, term, acting))
        elif self.post:
            self.entries.append((self.person, self.post, term, self.post.acting))

    def acting(self, term: Term) -> None:
        """Tell an acting spell in the entry's own post, which begins with the term where only its end is told."""
        post = self.entries[self.last[-1]][1] if self.last else self.post
        whole = self.entries[self.last[-1]][2] if self.last else self.latest()
        if post is None:
            return
        if not term and not whole and not self.last:
            self.entries.append((self.person, post, Term(), True))
            self.last = (len(self.entries) - 1,)
        elif term:
            self.entries.append((self.person, post, Term(term.start or whole.start, term.end.replace("..", "")), True))

    def succeed(self, other: Mention, span: Span) -> None:
        """Tell whom the person succeeded, with the date where the same breath gives it, or who succeeded the person."""
        if self.view.has_cue("succeeded_by", span):
            self.others.append(relation(self.view, "succeeded_by", self.person, other, self.pattern))
            return
        start = self.entries[-1][2].start if self.entries else ""
        self.others.append(relation(self.view, "preceded_by", self.person, other, self.pattern, start))
        if start and self.entries:
            self.entries.append((other, self.entries[-1][1], Term("", start), False))

    def aide(self, served: Mention, term: Term) -> None:
        """Tell that the person served another, who is spoken of until the segment after next."""
        self.others.append(relation(self.view, "secretary_to", self.person, served, self.pattern))
        given = term or self.term
        self.others[-1] = replace(self.others[-1], start=given.start, end=given.end)
        self.speaking = served

    def closed(self, term: Term) -> Term:
        """Return a term whose "since" is no more than a start, where the entry's own term is over."""
        over = self.latest().end not in {"", ".."}
        return Term(term.start, "") if over and term.end == ".." else term

    def statements(self) -> list[Statement]:
        """Return what was told."""
        told = [tenure(self.view, p, post, term, self.pattern, acting=acting) for p, post, term, acting in self.entries]
        return [*told, *self.others]


def referred(view: View, span: Span, scene: Scene) -> list[Mention]:
    """Return the post in a body or place spoken of: "director of the same office", "governor of the province"."""
    match = SAME.search(view.text, span.start, span.end)
    if match is None or not scene.posts:
        return []
    last = scene.posts[-1]
    role = ADVERB.sub("", view.text[span.start : match.start()].strip())
    whole = place_of(last) if match["place"] else last.body.name if last.body else ""
    return [post_of(view, role, whole, span, None if match["place"] else last.body)] if whole and role else []


def is_bare(view: View, segment: Segment) -> bool:
    """Say whether a segment has dates and hardly anything else."""
    words = segment.span.of(view.text)
    for when in segment.whens:
        words = words.replace(when.span.of(view.text), " ")
    return not LETTERS.search(BARE.sub(" ", words))


def titled(view: View, span: Span, post: Mention) -> Mention:
    """Return a post with the words before it that belong to its name and that its grammar does not know."""
    front = ADVERB.sub("", view.text[span.start : post.span.start])
    bare = TAKES_OFFICE.sub("", front)
    if bare and bare[-1] in "和与與及暨":
        return plain_post(
            f"{bare}{post.span.of(view.text)}", Span(post.span.start - len(bare), post.span.end), view, role=post.role
        )
    words = front.split()
    if not words or post.body is None or not all(word[0].isupper() for word in words) or is_han(front):
        return post
    return plain_post(f"{front.strip()} {post.span.of(view.text)}", Span(span.start, post.span.end), view)


def tell(
    view: View, span: Span, person: Mention, post: Mention | None, pattern: str, term: Term | None = None
) -> tuple[list[Statement], list[Tenure]]:
    """Read what a stretch says of a person.

    Args:
        view: The unit.
        span: The stretch, without the person's name.
        person: The person.
        post: The post that dates without a post belong to, ``None`` where there is none.
        pattern: The pattern's id for the statements.
        term: The term of that post, where another cell has told it; then it is not told again.

    Returns:
        The statements, and the tenures among them.
    """
    telling = Telling(view, person, post, pattern, term or Term())
    for segment in segments(view, span, (term or Term()).start):
        telling.tell(segment)
    tenures = [Tenure(who, what, when) for who, what, when, _ in telling.entries]
    return telling.statements(), tenures
