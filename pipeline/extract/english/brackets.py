"""What stands in parentheses after a name: another name, a short name, years of life or of office."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_beside, emit, here
from pipeline.extract.english.apart import read_denied_name
from pipeline.extract.english.dating import LATER, Term, term_of
from pipeline.extract.english.fates import ENDED, FOUNDED, read_fates
from pipeline.extract.english.lifetimes import follows_ruler, read_life, tells_another
from pipeline.extract.english.other_names import read_bracketed_name
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.rolls import ROLL
from pipeline.extract.english.short_names import initials
from pipeline.extract.english.spells import titled_spells
from pipeline.extract.english.title_initials import read_initials_inside, read_short_title
from pipeline.extract.english.vocabulary import tongue_end
from pipeline.extract.mentions import Mention
from pipeline.extract.naming import name_key
from pipeline.extract.scene import alias, in_focus
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import When

CALLED = {"also", "or", "known", "called", "abbreviated", "short", "as", "formally", "officially", "for", ",", "in",
          "chinese", ":"}  # fmt: skip


def read_brackets(state: State, clause: Clause) -> None:
    """Read the parentheses of a clause."""
    read_inner(state, clause)
    for noun, first, last in clause.brackets:
        subject = named_by(state, noun)
        if noun.kind == "office" and read_short_title(state, clause, noun, first, last):
            continue
        whens = [chunk.when for chunk in state.chunks[first:last] if chunk.when is not None]
        if subject is None or read_office(state, clause, subject, first, last):
            continue
        if subject.kind == "body" and read_fates(state, clause, subject, state.chunks[first:last]):
            continue
        if read_denied_name(state, clause, subject, state.chunks[first:last]):
            continue
        start, end = state.chunks[first].start, state.chunks[last - 1].end
        lived = subject.kind == "person" and read_life(state, clause, subject, start, end)
        if whens and subject.kind == "body" and read_existence(state, clause, noun, subject, state.chunks[first:last]):
            continue
        if whens and subject.kind == "person" and not lived:
            read_terms(state, clause, subject, whens)
        elif read_bracketed_name(state, clause, subject, state.chunks[first:last]):
            continue
        if not whens or lived:
            read_names(state, clause, subject, first, last)


def read_inner(state: State, clause: Clause) -> None:
    """Read the short name that stands between a body and the post in it: "the Coal Board (CB) chairman"."""
    for noun in (*clause.subject, *clause.objects, *(noun for _, noun in clause.phrases)):
        read_initials_inside(state, clause, noun)
        at = noun.office.body[1] if noun.office else 0
        held = [t.mention for t in targets_of(state, noun) if t.is_post] if at and state.p.key(at) == "(" else []
        for post in held[:1]:
            if post.body is not None:
                read_name(state, clause, Mention("body", post.span, post.body, OF_POST), at + 1, at + 2)


def read_existence(state: State, clause: Clause, noun: Noun, body: Mention, chunks: Sequence[Chunk]) -> bool:
    """Claim from when to when there was a body: "(1908-1990)", "(est. 1908, abolished 1990)"; return whether told."""
    words = [c.key for c in chunks if c.when is None and c.key not in {",", ";", "."}]
    whens = [c.when for c in chunks if c.when is not None]
    said = [word for word in words if word in FOUNDED | ENDED]
    if noun.kind != "body" or words != said:
        return False
    found: list[tuple[str, str]] = []
    told = clause.verb is not None and any(n is noun for n in clause.subject)
    if not said and told and len(whens) == 1 and whens[0].kind == "interval":
        found = [("established", whens[0].start), ("abolished", whens[0].end.strip("."))]
    elif len(said) == len(whens):
        dated = zip(said, whens, strict=True)
        found = [("established" if word in FOUNDED else "abolished", when.start) for word, when in dated]
    for predicate, date in found:
        if date:
            span = state.p.span(chunks[0].start, chunks[-1].end)
            emit(
                act_beside(state, clause, "bracket"), predicate, here(body, state), None, [body.span, span], Term(date)
            )
    return bool(found)


OF_POST = "of a post"
"""Role of a body that stands in a post's title: Chinese after it is the title's."""


def named_by(state: State, noun: Noun) -> Mention | None:
    """Return the person or body a parenthesis belongs to."""
    found = people_of(state, noun) or bodies_of(state, noun)
    ends = [] if found or noun.kind != "office" else [t.mention for t in targets_of(state, noun) if t.is_post]
    held = [Mention("body", post.span, post.body, OF_POST) for post in ends if post.body and noun.office]
    return next(iter((*found, *held)), None)


def read_office(state: State, clause: Clause, person: Mention, first: int, last: int) -> bool:
    """Read "(director of the Water Board, 1990-95)" after a name; return whether it was one."""
    chunks = state.chunks[first:last]
    titles = [c.noun for c in chunks if c.noun is not None and c.noun.kind == "office"]
    plain = all(c.kind in {"noun", "when", "comma", "stop", "adverb"} or joins(chunks, c) for c in chunks)
    spells = [(title, [when]) for title, when in titled_spells(chunks)]
    later = bool(chunks) and chunks[0].when is not None and any(c.key in LATER for c in chunks)
    if not spells and len(titles) == 1 and plain:
        whens = [c.when for c in chunks if c.when is not None and not later]
        again = len(whens) > 1 and all(when.kind in {"interval", "since"} for when in whens)
        spells = [(titles[0], [when]) for when in whens] if again else [(titles[0], whens)]
    if person.kind != "person" or not spells:
        return False
    for title, whens in spells:
        say_office(state, clause, person, title, term_of(whens, "span", holds=True))
    return not later


def joins(chunks: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether "and" stands between two times: "(mayor of Leeds 1961–68 and 1971–77)"."""
    at = next(n for n, other in enumerate(chunks) if other is chunk)
    beside = (*chunks[max(0, at - 1) : at], *chunks[at + 1 : at + 2])
    return chunk.kind == "conjunction" and [c.kind for c in beside] == ["when", "when"]


def say_office(state: State, clause: Clause, person: Mention, title: Noun, term: Term) -> None:
    """Claim a post in parentheses after a name."""
    act = act_beside(state, clause, "bracket-office")
    for target in targets_of(state, title, person):
        if target.kind != "succession":
            spans = [person.span, target.mention.span]
            emit(act, target.kind, here(person, state), here(target.mention, state), spans, term)


def read_terms(state: State, clause: Clause, person: Mention, whens: Sequence[When]) -> None:
    """Take years after a name for one term, or several stretches for as many: "Lee (1958–63, 1967–71)"."""
    before = state.p.text[state.limit.start : person.span.start]
    if (SERVED.search(before[-NEAR:]) and AIDES.search(before)) or follows_ruler(before) or tells_another(before):
        return
    for when in whens if all(w.kind in {"interval", "since"} for w in whens) else whens[:1]:
        read_years(state, clause, person, when)


SERVED = re.compile(r"(?i)\bto (?:the )?(?:(?:right |rt\.? |most )?hon(?:ou?rable)?\.? )?\Z")
"""What stands before the name of somebody served, whose years are the servant's: "(secretary) to the Hon. Lee"."""
AIDES = re.compile(r"(?i)\b(?:secretary|aide|assistant|advis[eo]r|clerk) to ")
NEAR = 30


def read_years(state: State, clause: Clause, person: Mention, when: When) -> None:
    """Take years after a name for a term in the post in focus."""
    act = act_beside(state, clause, "years")
    if when.kind == "until" and when.end:
        begun = [s for s in state.found if s.predicate == "position_held" and s.subject.name == person.entity.name]
        for statement in [s for s in begun if s.start and not s.end][-1:]:
            state.found[state.found.index(statement)] = replace(statement, end=when.end)
        return
    if when.kind not in {"interval", "since"} or not when.start:
        return
    labelled = clause.link == ROLL and bool(clause.objects)
    if clause.verb is None and not labelled and not any(c.verb for c in state.clauses):
        return
    told = {(s.subject.name, s.start, s.end) for s in state.found if s.predicate == "position_held"}
    for post in in_focus(state.scene) if (person.entity.name, when.start, when.end) not in told else ():
        emit(
            act,
            "position_held",
            here(person, state),
            here(post, state),
            [person.span, when.span],
            Term(when.start, when.end),
        )


def read_names(state: State, clause: Clause, subject: Mention, first: int, last: int) -> None:
    """Take short names, names in Chinese or another language, "also called X" for other names, and remember them."""
    p = state.p
    start, end = state.chunks[first].start, state.chunks[last - 1].end
    marks = [at for at in range(start, end) if p.key(at) in {",", ";", "for"}]
    for begin, stop in zip([start, *(at + 1 for at in marks)], [*marks, end], strict=True):
        here_begins = begin
        while here_begins < stop and p.key(here_begins) in CALLED:
            here_begins += 1
        tongue = tongue_end(p.tokens, here_begins, p.words) if here_begins < stop else 0
        if tongue and (p.key(here_begins + 1) == ":" or p.key(here_begins - 1) == "in"):
            here_begins = tongue + (p.key(tongue) == ":")
        ends = stop - 2 if p.key(stop - 2) == "in" and tongue_end(p.tokens, stop - 1, p.words) else stop
        if here_begins < ends:
            read_name(state, clause, subject, here_begins, ends, labelled=bool(tongue) or ends < stop)
        if stop < end and p.key(stop) == "for":
            return


def read_name(state: State, clause: Clause, subject: Mention, start: int, end: int, *, labelled: bool = False) -> None:
    """Claim one name in parentheses; ``labelled`` where the text says in which language it is."""
    p = state.p
    native = is_native(state, start, end, subject) or (labelled and names_body(state, start, subject))
    if is_part(state, subject) or not (is_name(state, start, end, subject) or native):
        return
    span = p.span(start, end)
    words = span.of(p.text)
    subject = owner_of_initials(state, subject, words)
    known = p.vocabulary.bodies.get(name_key(words))
    if known is not None and subject.kind == "body" and subject.entity.id != known.id:
        return
    act = act_beside(state, clause, "bracket")
    emit(act, "named", here(subject, state), Entity(words, words), [subject.span, span])
    state.scene = alias(state.scene, words, subject.entity)


def owner_of_initials(state: State, subject: Mention, letters: str) -> Mention:
    """Return the body whose initials stand behind a name that ends with its own: "the Board of the X League (XL)"."""
    full = subject.span.of(state.p.text).replace("\n", " ")
    at = max((full.rfind(of) + len(of) for of in OF_THE if of in full), default=0)
    inner = full[at:]
    outer = subject.entity.name
    short = initials(inner) == letters or (drawn_from(letters, inner) and not drawn_from(letters, outer))
    if subject.kind != "body" or not at or not short or initials(outer) == letters:
        return subject
    known = state.p.vocabulary.bodies.get(name_key(inner))
    span = Span(subject.span.start + at, subject.span.end)
    return Mention("body", span, Entity(known.name, inner, known.id) if known else Entity(inner, inner))


def drawn_from(letters: str, name: str) -> bool:
    """Whether letters stand in a name in their order, the first at its start: HARBA in "Harbour Administration"."""
    left = iter(name.casefold())
    return name[:1] == letters[:1] and all(letter in left for letter in letters.casefold())


OF_THE = (" of the ", " for the ", " at the ", " in the ")
"""What parts the name of a body's organ from that of the body."""


def is_mixed(word: str) -> bool:
    """Whether a word is an abbreviation with small letters in it ("DfT", "MoW")."""
    return len(word) < MOST_MIXED and word[0].isupper() and word[-1].isupper() and word.isalpha()


MOST_MIXED = 7
FOREIGN = {
    "de", "des", "du", "del", "della", "delle", "dei", "di", "da", "do", "dos", "das", "le", "la", "les", "el", "los",
    "las", "y", "et", "e", "en", "und", "für", "der", "die", "zur", "von", "het", "van", "voor", "och", "og", "av",
    "til", "ja",
}  # fmt: skip
"""Small words of names in other languages."""


def is_native(state: State, start: int, end: int, subject: Mention) -> bool:
    """Whether words in parentheses after a body are its name in another language ("Devlet Planlama Teşkilatı")."""
    tokens = state.p.tokens[start:end]
    if not names_body(state, start, subject) or not all(token.is_word for token in tokens):
        return False
    if any(ch.isalpha() and not unicodedata.name(ch, "").startswith(LATIN) for token in tokens for ch in token.text):
        return subject.role != OF_POST
    foreign = [t for t in tokens if t.key in FOREIGN or not t.text.isascii()]
    english = any(state.p.is_a(at, "function") and state.p.key(at) not in FOREIGN for at in range(start, end))
    return len(tokens) > 1 and bool(foreign) and not english  # a single word may be a place


LATIN = ("LATIN", "CJK")


def names_body(state: State, start: int, subject: Mention) -> bool:
    """Whether what begins at a token may be another name of a body."""
    token = state.p.tokens[start]
    return subject.kind == "body" and not token.text[0].islower() and not state.p.is_a(start, "given")


def is_part(state: State, subject: Mention) -> bool:
    """Whether a body only ends a longer name, which a bracket is then of: "Journal of the Water Board (JWB)"."""
    p = state.p
    at = next((at for at, token in enumerate(p.tokens) if token.start >= subject.span.start), 0)
    at -= p.key(at - 1) == "the"
    before = p.tokens[at - 2] if at > 1 and p.key(at - 1) in {"of", "for"} else None
    if subject.kind != "body" or before is None or not (before.is_capitalised and before.is_word):
        return False
    return not any(len(key) == 1 for key, _ in p.words.roles.get(before.key, ()))


def is_name(state: State, start: int, end: int, subject: Mention) -> bool:
    """Whether words in parentheses are a name: Chinese characters, an abbreviation, or after "also called" any name."""
    p = state.p
    tokens = p.tokens[start:end]
    if all(t.is_chinese for t in tokens):
        return subject.role != OF_POST
    if len(tokens) == 1 and (tokens[0].text.isupper() or is_mixed(tokens[0].text)):
        return subject.kind == "body" and len(tokens[0].text) > 1 and not set(tokens[0].text) <= set("IVX")
    said = p.key(start - 1) in {"called", "as", "or", ":"}
    return said and subject.kind == "body" and tokens[0].is_capitalised
