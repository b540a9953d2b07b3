"""Where a noun belongs: subject, object, after a preposition, beside another, or in apposition to the one before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.announcements import (
    announces,
    hung_on,
    is_announcement,
    resumes_list,
    stand_for,
    stands_for,
    told_first,
)
from pipeline.extract.english.appositions import TITLES, appose, completed_after, describes, exchange, tell_title
from pipeline.extract.english.gaps import gapped, repeat
from pipeline.extract.english.lookahead import clause_follows, resumes_post, verb_soon
from pipeline.extract.english.noun import Noun
from pipeline.extract.english.preludes import names_told, tell_in_front
from pipeline.extract.english.remnants import GAP, replaces_phrase
from pipeline.extract.english.returns import comes_back, named_as
from pipeline.extract.english.rolls import ROLL, opens_roll, take_listed
from pipeline.extract.english.sharing import another_place, both_as, share_complement, tells_of_phrase

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.parser import Parser


def take_noun(s: Parser, chunk: Chunk) -> None:
    """Place a noun phrase."""
    noun = chunk.noun
    if noun is None:
        return
    if s.comma and not s.joint and s.top.link != ROLL:
        opens_roll(s, s.at)
    if begins_next_pair(s, noun):
        s.stack.pop()
        s.open("with", "with")
    if bears_title(s, noun):
        named_after(s, noun)
    elif take_listed(s, noun) or resumes_list(s, noun):
        pass
    elif preposition := hung_on(s, noun):
        s.top.phrases.append((preposition, noun))
        s.listed = (preposition, noun.kind)
    elif s.suspended or (s.preposition and not (s.comma or s.joint)):
        noun = after_preposition(s, noun)
    elif s.top.verb is None and not s.top.is_elliptic:
        before_verb(s, noun)
    else:
        after_verb(s, noun)
    tell_title(s, noun)
    s.last = last_person(noun)
    s.comma, s.joint = False, ""


def begins_next_pair(s: Parser, noun: Noun) -> bool:
    """Whether a name begins the next of several "with A as director and B, C and D as deputy directors"."""
    top = s.top
    is_paired = top.kind == "with" and top.objects and any(word == "as" for word, _ in top.phrases)
    return bool(is_paired) and noun.kind == "person" and bool(s.joint or s.comma) and not s.preposition


def bears_title(s: Parser, noun: Noun) -> bool:
    """Whether a person's name stands right after a title that a preposition governs: "by President Lee"."""
    before = s.top.phrases[-1][1] if s.top.phrases else None
    if before is None or (before.kind == "relation" and s.p.key(before.end - 1) in NO_TITLES):
        return False
    return noun.kind == "person" and before.kind in TITLES and before.end == noun.start and not s.preposition


NO_TITLES = {"place", "stead", "death", "demise", "resignation", "dismissal", "removal", "retirement", "departure",
             "ouster", "return"}  # fmt: skip
"""Nouns with an owner behind which the name of somebody else stands: "on his death Lee became director"."""


def named_after(s: Parser, noun: Noun) -> None:
    """Let a person stand where the title before the name stood, and the title describe the person.

    Nobody is appointed as a person: "named Lee as clerk and Judge Birch as head" names another.
    """
    preposition, title = s.top.phrases.pop()
    if preposition == "as" and any(n.kind == "person" for n in s.top.objects):
        s.top.objects.append(noun)
    else:
        s.top.phrases.append((preposition, noun))
    s.clauses.append(s.made("apposition", "", antecedent=noun, subject=[noun], objects=[title]))


def last_person(noun: Noun) -> Noun:
    """Return the noun that what follows will modify: of "secretary to Deng Xiaoping" the person at its end."""
    if noun.office and noun.office.complements and noun.office.complements[-1].kind == "person":
        at = noun.office.complements[-1]
        name = at.name or at.start
        return Noun("person", name, at.end, name)
    of_person = noun.kind == "relation" and noun.owner is not None and noun.owner.kind == "person"
    return noun.owner if of_person and noun.owner and noun.owner.end == noun.end else noun


def after_preposition(s: Parser, noun: Noun) -> Noun:
    """Keep a noun with its preposition; return what stands there: a role again, where the noun is its further place."""
    if share_complement(s, noun):
        return noun
    if (another := another_place(s, noun)) is not None:
        return another
    for preposition in (*s.suspended, s.preposition):
        if preposition:
            replaces_phrase(s.top, preposition)
            s.top.phrases.append((preposition, noun))
            s.listed = (preposition, noun.kind)
    s.suspended, s.preposition = [], ""
    return noun


def before_verb(s: Parser, noun: Noun) -> None:
    """Place a noun in a clause that has no verb yet."""
    top = s.top
    if top.link.endswith("whose") and not top.subject and noun.owner is None:
        top.subject.append(replace(noun, owner=top.antecedent))
    elif names_told(s, noun):
        tell_in_front(s, noun)
    elif listed_in_front(s, noun) or listed_in_insertion(s, noun):
        top.phrases.append((top.phrases[-1][0], noun))
    elif s.last and ((s.comma and not s.joint and names_holder(s, noun)) or tells_of_phrase(s, noun)):
        appose(s, s.last, noun)
    elif not top.subject:
        top.subject.append(noun)
    elif s.joint and not s.comma:
        top.subject.append(noun)
        if s.titled and noun.kind == "person":
            s.titled.subject.append(noun)
    elif s.comma or s.joint:
        insert_or_list(s, noun)
    else:
        adjacent(s, top.subject, noun)


def listed_in_front(s: Parser, noun: Noun) -> bool:
    """Whether "and" joins a noun to the one after a preposition that a sentence opens with."""
    joined = bool(not s.top.subject and s.top.phrases and s.joint and not s.comma)
    return joined and (both_as(s, noun) or not clause_follows(s.chunks, s.at))


def listed_in_insertion(s: Parser, noun: Noun) -> bool:
    """Whether "and" joins two nouns of words set between commas: "The Board, a fusion of X and Y, was founded"."""
    before = s.top.phrases[-1][1] if s.top.phrases and s.top.subject and s.joint and not s.comma else None
    if before is None or before.kind != noun.kind or s.at < len(("X", "and")) or s.chunks[s.at - 2].noun is not before:
        return False
    start = s.top.subject[-1].end
    return any(c.kind == "comma" and start <= c.start < before.start for c in s.chunks[: s.at])


def names_holder(s: Parser, noun: Noun) -> bool:
    """Whether a name between commas belongs to the title before it: "by order of the president, Lee, ..."."""
    follows = s.chunks[s.at + 1] if s.at + 1 < len(s.chunks) else None
    after = s.chunks[s.at + 2] if s.at + 2 < len(s.chunks) else None
    closed = follows is None or (follows.kind in {"comma", "stop", "close"} and (not after or after.kind != "relative"))
    titled = s.last is not None and s.last.kind in {"office", "relation"}
    title = titled and any(n is s.last for _, n in s.top.phrases)
    is_free = closed and not s.top.subject and not clause_follows(s.chunks, s.at, surely=True)
    return title and noun.kind == "person" and is_free


def insert_or_list(s: Parser, noun: Noun) -> None:
    """After a comma: another subject of a list, or an apposition to the subject."""
    top = s.top
    subject = top.subject[-1]
    if s.joint or (same_sort(subject, noun) and noun.kind in {"person", "body"}):
        top.subject.append(noun)
    elif stands_for(s, subject, noun):
        stand_for(s, noun)
    elif describes(subject, noun) or (subject.kind == "body" and announces(s, noun)):
        appose(s, subject, noun)
    elif s.last is not None and s.last.kind == "person" and noun.kind == "office" and s.last is not subject:
        appose(s, s.last, noun)


def adjacent(s: Parser, place: list[Noun], noun: Noun) -> None:
    """Two nouns without anything between: a title before a name, or a name in a second script."""
    before = place[-1]
    owned = s.top.link.endswith("whose") and place is s.top.subject and len(place) == 1
    if owned and noun.kind in {"person", "pronoun"}:
        s.top.objects.append(place.pop())
        place.append(noun)
        return
    if (
        noun.kind in {"person", "pronoun"}
        and before.kind in {"postword", "common", "body"}
        and verb_soon(s.chunks, s.at)
    ):
        s.open("relative", "that", antecedent=before, subject=[noun])
    elif noun.kind == "person" and s.top.objects is place and is_next_pair(s, place):
        repeat(s, GAP, subject=[place.pop()], objects=[noun])
    elif noun.kind == "person" and before.kind in TITLES:
        place[-1] = noun
        s.titled = s.made(
            "apposition", "", antecedent=noun, subject=[noun], objects=[completed_after(s.p, before, noun.end)]
        )
        s.clauses.append(s.titled)
    elif noun.kind == "chinese" or before.kind == "chinese":
        s.top.brackets.append((before, s.at, s.at + 1))
        place[-1] = noun if before.kind == "chinese" else before
    elif place is not s.top.subject:
        place.append(noun)


def is_next_pair(s: Parser, objects: list[Noun]) -> bool:
    """Whether a title before a name begins another pair of "its director is A and its secretary B"."""
    top = s.top
    titled = bool(top.subject) and top.subject[0].kind == "office" and [n.kind for n in objects[:1]] == ["person"]
    return (
        top.verb is not None and top.verb.lemma == "be" and titled and len(objects) > 1 and objects[-1].kind == "office"
    )


def same_sort(one: Noun, other: Noun) -> bool:
    """Whether two nouns can be members of one list: names with names, descriptions only after "and"."""
    return one.kind == other.kind and one.kind != "common"


def after_verb(s: Parser, noun: Noun) -> None:
    """Place a noun in a clause that has its verb."""
    follows = clause_follows(s.chunks, s.at, surely=not s.joint and not s.fronted())
    together = s.joint in {"together with", "along with"} and noun.kind != "person"
    if together and s.top.verb and s.top.verb.voice != "active":
        s.top.subject.append(noun)
    elif s.fronted() and (verb_soon(s.chunks, s.at) or ((s.comma or s.chunks[s.at - 1].kind == "when") and follows)):
        s.resume()
        before_verb(s, noun)
    elif follows and (s.joint or (s.comma and s.top.kind != "apposition")):
        s.coordinate()
        s.top.subject.append(noun)
    elif titled_before(s, noun) or told_first(s, noun) or gapped(s, noun):
        return
    elif s.joint == "but" and s.comma and s.top.verb is not None and not s.top.verb.is_negated and noun.kind == "body":
        s.coordinate()
        s.top.subject.append(noun)
    elif s.joint or s.comma:
        beside(s, noun)
    elif s.top.objects and s.chunks[s.at - 1].kind == "noun":
        adjacent(s, s.top.objects, noun)
    else:
        s.top.objects.append(noun)
        s.listed = ("", noun.kind)


def titled_before(s: Parser, noun: Noun) -> bool:
    """Take titles set before a name for what its bearer is: "A member of the board, once its head, Ann Lee died"."""
    main = s.stack[0]
    waits = s.comma and not s.joint and main.waits and len(main.subject) == 1 and main.subject[0].kind == "office"
    if noun.kind != "person" or not waits or s.top.kind != "apposition" or not verb_soon(s.chunks, s.at):
        return False
    title = main.subject[0]
    for clause in (c for c in s.clauses if c.parent is main and c.kind == "apposition"):
        clause.subject, clause.antecedent = [noun], noun
    while s.top is not main:
        s.stack.pop()
    clause = s.made("apposition", ",", antecedent=noun, subject=[noun], objects=[title])
    s.clauses.append(clause)
    main.subject[:] = [noun]
    return True


def beside(s: Parser, noun: Noun) -> None:
    """Continue a list of objects or of nouns after a preposition, or open an apposition."""
    top = s.top
    before = s.last
    preposition, kind = ("", "") if top.lists_titles else s.listed or ("", "")
    if named_as(s, noun) or comes_back(s, noun):
        return
    if s.comma and noun.kind == "pronoun" and s.p.key(noun.start) in {"both", "each", "all"}:
        s.open("apposition", ",", antecedent=before, subject=[noun])
        return
    told_of = noun.det in {"a", "an"} or resumes_post(s.chunks, s.at)
    if s.comma and not s.joint and noun.kind == "postword" and told_of:
        top.objects.extend([noun] if noun.det in {"a", "an"} else [])
        return
    appositive = s.comma and not s.joint and before is not None and not same_sort(before, noun)
    if appositive and before is not None and before.kind not in {"place", "rank"} and describes(before, noun):
        if s.top.kind == "apposition" and s.top.antecedent and before.kind == "office" and noun.kind == "office":
            top.objects.append(noun)
        else:
            appose(s, before, noun)
    elif s.comma and not s.joint and before is not None and is_announcement(s, before, noun):
        exchange(top, before, noun)
    elif preposition == "under" and top.objects and kind == noun.kind == "body":
        top.objects.append(noun)
    elif preposition and (kind == noun.kind or (s.joint and not (top.objects and top.objects[-1].kind == noun.kind))):
        top.phrases.append((preposition, noun))
    else:
        top.objects.append(noun)
        s.listed = ("", noun.kind)
