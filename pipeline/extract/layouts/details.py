"""What is said of a person beside the name: terms, other posts, acting spells, succession, death in office.

One grammar serves list items ("N (1987–98; acting until April 1988)"), values of fields ("N (since 2025)"), remarks in
tables ("then director of X") and footnotes ("Acting until 2008; afterwards party secretary of Y").
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts import aides, incidents, lifespans, remarks, spells, succession, when_clauses
from pipeline.extract.layouts.beside import (
    is_aside,
    is_bare,
    located,
)
from pipeline.extract.layouts.careers import of_line
from pipeline.extract.layouts.claims import event, relation, tenure
from pipeline.extract.layouts.frame import Tenure, Term
from pipeline.extract.layouts.naming_posts import named_posts
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.segments import segments
from pipeline.extract.layouts.terms import term_of, terms_of
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene, speak
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from schemas.records import Statement

JOINING = {"and", "then", "also", "later", "和", "并", "兼", "同时"}


@dataclass(slots=True)
class Telling:
    """The telling of one entry as far as it has come.

    Attributes:
        person: Whom the entry is about, and ``speaking`` whom the segment is about ("secretary to Q, premier").
        post: The post that bare dates belong to, where the entry names none, and ``term`` its term as told so far.
        scene: The scene in which the entry's posts are the ones spoken of.
        entries: The tenures told, in order: person, post, term, acting.
        last: Numbers of the entries that dates to come belong to; none for ``post``.
        joining: A mere "and" came last, and ``ahead`` the dates that follow it and belong to the post to come.
        waiting: Posts of whom the person was an aide to ("secretary to the premier"), who may be named next.
        assisting: The segment that last told of somebody's aide, or of no aide.
        hanging: The segment ends in "and", so that the dates to come are of what follows them.
        following: "Then" came last: the post to come follows the one before it.
        others_post: A post of somebody else, who is named next ("his deputy: Q").
        offices_only: The stretch has nothing but offices, so that a title the grammar does not know is one too.
        absence: When something that is no post was so, during which another may have acted.
        origin: The body that a Chinese remark without a post has named, which the next one may point to.
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
    joining: bool = False
    following: bool = False
    waiting: tuple[Mention, ...] = ()
    assisting: Segment | None = None
    ahead: Term = field(default_factory=Term)
    hanging: bool = False
    others_post: Mention | None = None
    offices_only: bool = False
    scene: Scene = field(default_factory=Scene)
    absence: Term = field(default_factory=Term)
    origin: Mention | None = None

    @property
    def is_career(self) -> bool:
        """Whether the entry is a line of a career, with dates of its own."""
        return self.pattern.startswith("cv.")

    def __post_init__(self) -> None:
        """Speak of the entry's own post."""
        self.scene = speak(self.view.scene, self.post) if self.post else self.view.scene

    def tell(self, segment: Segment) -> None:
        """Take in one segment."""
        if segment.is_fresh:
            self.speaking, self.blocked = None, False
        if segment.is_unclear:
            self.blocked = True
            return
        words = segment.span.of(self.view.text)
        if self.joined(words.casefold()) or self.noted(segment) or aides.serves(self, segment, named_posts):
            return
        assisted = aides.own_aide(self.view, segment, self.person, self.pattern)
        if assisted:
            self.others.append(assisted)
            return
        posts = named_posts(self, segment)
        if posts and remarks.EXPECTED.search(words):
            hoped = [tenure(self.view, self.person, post, Term(), self.pattern) for post in posts]
            self.others += [replace(statement, certainty="expected") for statement in hoped]
            return
        if posts and remarks.POSSESSIVE.match(words):
            self.others_post = posts[0]
            return
        served, told, self.waiting = aides.masters(self.view, segment, posts, self.waiting)
        self.assisting = segment
        self.entries.extend((who, post, Term(), post.acting) for who, post in told)
        if self.others_post and segment.mark in {":", "："}:
            aides.of_another(self, segment)
        elif served:
            aides.served(self, served[-1], term_of(segment.whens))
        elif not self.waiting:
            self.say(posts, segment)

    def say(self, posts: list[Mention], segment: Segment) -> None:
        """Take in a segment that names posts, tells of time or makes a remark."""
        if posts or spells.confirmed(self, segment):
            if not spells.told(self, posts, segment):
                self.open(posts, segment)
        elif not self.timed(segment):
            self.remark(segment)

    def joined(self, words: str) -> bool:
        """Take in a word that only joins the posts around it."""
        self.following = self.following or words.split()[:1] == ["then"]
        self.joining = self.joining or words in JOINING
        return words in JOINING

    def noted(self, segment: Segment) -> bool:
        """Take in who appointed the person (由总统李大山任命), a rank (享受副省级待遇), what sets the holder apart."""
        words = segment.span.of(self.view.text)
        if incidents.told(self, segment) or when_clauses.told(self, segment):
            return True
        apart = remarks.distinguishes(words) if is_han(words) else remarks.RECORD.match(words) is not None
        others = (
            is_han(words) and not segment.whens and remarks.BY_OTHER.search(words) and self.view.persons(segment.span)
        )
        if apart or others or (is_han(words) and succession.neighbour(self, segment)):
            if not succession.NEIGHBOUR.match(words):
                self.remark(segment)
            return True
        told, rank = remarks.appointer(self.view, segment.span), remarks.own_rank(self.view, segment.span)
        if rank:
            self.others.append(relation(self.view, "has_rank", self.person, rank, self.pattern))
        if told:
            start = term_of(segment.whens).start or self.term.start
            self.others.append(relation(self.view, "appointed_by", self.person, told[0], self.pattern, start))
            self.entries.extend((told[0], post, Term(), False) for post in told[1:] if post)
        return bool(told or rank)

    def timed(self, segment: Segment) -> bool:
        """Take in a segment that tells of time without a post: life, acting spell, succession, bare dates."""
        view, span, term = self.view, segment.span, term_of(segment.whens)
        life = remarks.vital(view, segment)
        if lifespans.is_lifespan(term, self.term) and is_bare(view, segment):
            self.others += lifespans.lifespan(view, self.person, term, self.pattern)
        elif life:
            self.others.append(event(view, life, self.person, segment.whens[0].start, self.pattern))
            if life == "died" and view.has_cue("died_in_office", span):
                incidents.ended(self, segment.whens[0].start)
        elif view.has_cue("acting", span):
            spells.acted(self, segment)
        elif view.has_cue("succession", span) and (others := view.persons(span)):
            succession.succeeded(self, others[0], span, term)
        elif self.leaves(segment) and term.start and not term.end:
            self.date(Term("", term.start), segment)
        elif segment.whens and not self.blocked and is_bare(view, segment):
            for told in terms_of(segment.whens):
                self.date(told, segment)
        else:
            return self.took_office(segment)
        return True

    def took_office(self, segment: Segment) -> bool:
        """Take in a segment that tells when the person came into the post, used where it has no other dates."""
        told = bool(segment.whens) and not self.blocked and remarks.takes_office(self.view, segment)
        if told and not self.term and not any(term for _, _, term, _ in self.entries):
            term = term_of(segment.whens)
            self.date(Term(term.start, ".." if term.end == ".." else ""), segment)
        return told

    def leaves(self, segment: Segment) -> bool:
        """Say whether a segment dates the end of the posts told last, or of the entry's own that has no dates yet."""
        own = self.post is not None and not self.term
        return bool(segment.whens) and (own or bool(self.entries)) and remarks.is_leaving(self.view, segment)

    def remark(self, segment: Segment) -> None:
        """Take in a segment without a post or dates of its own."""
        view, span = self.view, segment.span
        words = span.of(view.text)
        if view.has_cue("died_in_office", span) and self.term.end not in {"", ".."}:
            self.others.append(event(view, "died", self.person, self.term.end, self.pattern))
            self.blocked = True
        elif remarks.distinguishes(words):
            self.others.append(relation(view, "characterised_as", self.person, Entity(words, words), self.pattern))
        else:
            self.origin = next(iter(view.bodies(span)[-1:]), None) if is_han(words) else None
            self.absence = term_of(segment.whens)
            aside = segment.in_brackets or is_aside(view, span) or is_bare(view, segment)
            self.blocked = self.blocked or not aside

    def open(self, posts: list[Mention], segment: Segment) -> None:
        """Begin the tenures of the posts that a segment names."""
        begun = remarks.begun(self.view, segment, self.pattern) or term_of(segment.whens) or self.ahead
        term = spells.closed(self.term, begun)
        self.ahead, self.joining = Term(), False
        if segment.whens and segment.whens[0].marker in spells.BEFORE and not term.end:
            term = Term(self.term.start, term.start)
        if not term and self.view.has_cue("present_word", segment.span):
            term = Term("", "..")
        if not term and remarks.came_from(self.view, segment.span):
            term = Term("", self.term.start)
        self.blocked = False
        first, before = len(self.entries), self.entries[-1][1] if self.entries and self.is_career else None
        self.following = self.following or remarks.replaces(before, posts, segment.span.of(self.view.text))
        if self.following and term.start and self.entries and not self.entries[-1][2]:
            person, before, _, acting = self.entries[-1]
            self.entries[-1] = (person, before, Term("", term.start), acting)
        self.following = False
        for named in posts:
            earlier = self.entries[-1][1] if self.entries else self.post
            post = located(named, earlier) if earlier is not None else named
            post = (
                of_line(self.view, [told for _, told, _, _ in self.entries], post, segment) if self.is_career else post
            )
            self.entries.append((self.speaking or self.person, post, term, post.acting))
            self.scene = speak(self.scene, post)
            again = terms_of(segment.whens)[1:] if term == term_of(segment.whens) else []
            self.entries.extend((self.speaking or self.person, post, further, post.acting) for further in again)
            if post.body:
                self.scene = speak(self.scene, Mention("body", post.span, post.body))
        self.last = tuple(range(first, len(self.entries)))
        self.hanging = segment.span.of(self.view.text).endswith((" and", " then", " later"))

    def date(self, term: Term, segment: Segment) -> None:
        """Give dates to the posts named last, or to the entry's own post; within a line's term a lone date is none."""
        if (self.joining and segment.in_brackets) or self.hanging:
            self.ahead, self.joining, self.hanging = term, False, False
            return
        if self.is_career and segment.mark in {";", "；"} and not segment.in_brackets and self.entries:
            self.ahead = term
            return
        if self.post is None and self.term and segment.in_brackets and segment.whens[0].kind == "point":
            return
        term = spells.closed(self.term, term) if self.last else term
        if self.entries and not term.start and self.entries[-1][2].start and self.entries[-1][2].end in {"", ".."}:
            person, post, begun, acting = self.entries[-1]
            self.entries[-1] = (person, post, Term(begun.start, term.end), acting)
            return
        last = (
            self.last[-1:] if self.is_career and segment.in_brackets and is_han(self.person.entity.name) else self.last
        )
        open_ones = [n for n in last if not self.entries[n][2]]
        if open_ones:
            for number in open_ones:
                person, post, _, acting = self.entries[number]
                self.entries[number] = (person, post, term, acting)
        elif self.last and not spells.shared(self, term):
            person, post, _, acting = self.entries[self.last[-1]]
            self.entries.append((person, post, term, acting))
        elif self.post and not self.last:
            self.entries.append((self.person, self.post, term, self.post.acting))
            self.term = self.term or term

    def statements(self) -> list[Statement]:
        """Return what was told."""
        told = [tenure(self.view, p, post, term, self.pattern, acting=acting) for p, post, term, acting in self.entries]
        return [*told, *self.others]


def tell(
    view: View,
    span: Span,
    person: Mention,
    post: Mention | None,
    pattern: str,
    term: Term | None = None,
    *,
    offices_only: bool = False,
) -> tuple[list[Statement], list[Tenure]]:
    """Read what a stretch says of a person.

    Args:
        view: The unit.
        span: The stretch, without the person's name.
        person: The person.
        post: The post that dates without a post belong to, ``None`` where there is none.
        pattern: The pattern's id for the statements.
        term: The term of that post, where another cell has told it; then it is not told again.
        offices_only: The stretch lists offices and nothing else.

    Returns:
        The statements, and the tenures among them.
    """
    telling = Telling(view, person, post, pattern, term or Term(), offices_only=offices_only)
    for segment in spells.dated_acting(view, segments(view, span, (term or Term()).start)):
        telling.tell(segment)
    aides.own_office(telling)
    incidents.lived(telling)
    tenures = [Tenure(who, what, when) for who, what, when, _ in telling.entries]
    return telling.statements(), tenures
