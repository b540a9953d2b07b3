"""Where a verb belongs: to the clause that waits for it, to one beside it, or to a new clause below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.appositions import for_whom
from pipeline.extract.english.clauses import Clause, Timed
from pipeline.extract.english.lookahead import (
    certain,
    clause_follows,
    finite_later,
    into_being,
    is_about_a_body,
    is_done_by,
    is_led_by,
    next_solid,
)
from pipeline.extract.english.unread_subjects import unread_subject, unread_words
from pipeline.extract.english.verbs import Verb, verb_group

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser

AFTER_SUBJECT = {"noun", "relative", "conjunction", "comma", "adverb", "close", "when", "word", "dash", "subordinator"}


def take_verb(s: Parser) -> bool:
    """Take the verb group that starts here; return whether there is one."""
    verb = verb_group(s.chunks, s.at)
    if verb is None or not fits(s, verb):
        return False
    if verb.tense == "infinitive":
        if s.comma and s.top.is_elliptic and s.top.kind == "apposition" and s.top.objects and names_somebody(s):
            s.stack.pop()
        if s.comma and len(s.stack) > 1 and s.top.kind == "relative" and s.top.verb is not None:
            s.stack.pop()
        below(s, verb, "infinitive", for_whom(s) or s.top.subject)
    elif verb.tense == "ing" or is_participle(s, verb):
        participle(s, verb)
    else:
        finite(s, verb)
    s.top.times.extend(Timed(when, at) for at, when in verb.whens)
    s.at, s.last, s.listed = verb.end, None, None
    s.settled()
    return True


def fits(s: Parser, verb: Verb) -> bool:
    """Whether a present form stands where a verb can: after a subject, not inside a noun phrase we cannot read."""
    if verb.tense != "present" or verb.end - verb.start > 1 or s.chunks[verb.start].kind != "verb":
        return True
    before = s.chunks[s.at - 1] if s.at else None
    if before is None or before.kind not in AFTER_SUBJECT:
        return False
    if s.top.verb is not None and not (s.comma or s.joint) and waiting(s) is None:
        return False
    is_base = any(form == "base" for _, form in s.chunks[verb.start].forms)
    return before.kind != "word" or (not s.top.subject and s.top.is_unknown and not is_base)


def names_somebody(s: Parser) -> bool:
    """Whether an insertion stands in a clause that names somebody to do something: "chose Lee, its clerk, to lead"."""
    outer = s.stack[-2] if len(s.stack) > 1 else None
    lemma = outer.verb.lemma if outer is not None and outer.verb is not None else ""
    return s.p.words.is_a(lemma, "naming") or s.p.words.is_a(lemma, "recruiting")


PLACED = {"headquarter", "situate", "house"}
"""Verbs that without "be" are participles: "a department headquartered in Leeds"."""
MADE = PLACED | {"know", "call", "found", "establish", "create", "set up", "form", "abolish", "base"}
"""Verbs whose participle tells of a kind of body: "a bureau under the Treasury founded in 1990"."""


def is_participle(s: Parser, verb: Verb) -> bool:
    """Whether a form that may be past tense or participle is a participle here."""
    if certain(verb, s.chunks) or (verb.lemma in PLACED and s.last is not None):
        return not certain(verb, s.chunks)
    before = solid_before(s)
    pure = all(form != "past" for _, form in s.chunks[verb.end - 1].forms)
    if s.joint:
        return s.top.kind == "participle" and not s.comma and s.top.verb is not None
    if before is None or before.kind == "stop" or tells_of_phrase(s, verb):
        return not s.top.subject
    if s.comma:
        waits = s.top.waits and bool(s.top.subject) and not s.modified and not s.top.link.endswith("whose")
        waits = waits and (not after_insertion(s) or finite_later(s.chunks, verb.end))
        return waits or (pure and waiting(s) is None) or tells_of_name(s, verb) or tells_of_last(s, verb)
    if before.noun is not None:
        busy = s.top.verb is not None or s.top.is_elliptic
        open_form = busy or (not has_object(s, verb) and finite_later(s.chunks, verb.end))
        return open_form and before.noun.kind != "pronoun" and not leads_clause(s)
    return pure or before.kind == "subordinator"


def after_insertion(s: Parser) -> bool:
    """Whether words between commas that were not understood part a verb from its subject: "Lee, no great talker, X"."""
    end, at = s.top.subject[-1].end, s.at - 1
    while at > 0 and s.chunks[at].start > end:
        at -= 1
    return s.chunks[at].kind == "comma" and s.chunks[at].start == end and at < s.at - 1


def leads_clause(s: Parser) -> bool:
    """Whether a verb is the first after the subject of "when" or, an own one, of "which": "when Lee retired in May"."""
    top = s.top
    own = top.kind == "relative" and top.link in {"which", "that", "whom"} and top.antecedent not in top.subject
    return (own or top.kind == "subordinate") and top.waits and bool(top.subject)


def tells_of_phrase(s: Parser, verb: Verb) -> bool:
    """Whether a sentence has only opened with a phrase that a form tells of: "In a report, issued in May, Lee ..."."""
    top = s.top
    opens = s.chunks[top.first].kind == "preposition" if top.first < len(s.chunks) else False
    waits = opens and top.kind == "main" and top.waits and not (top.subject or top.phrases or s.joint)
    return waits and clause_follows(s.chunks, after_phrase(s, verb.end))


def after_phrase(s: Parser, at: int) -> int:
    """Return the chunk after what a participle governs: after its comma, else after its agent or time."""
    here = at
    while here < len(s.chunks) and s.chunks[here].kind in {"preposition", "subordinator", "when", "adverb", "word"}:
        here += 1 + (s.chunks[here].kind == "preposition")
    return here + (here < len(s.chunks) and s.chunks[here].kind == "comma")


def tells_of_last(s: Parser, verb: Verb) -> bool:
    """Whether a form after a comma tells of the noun before it: "to the Tax Board, founded in 1990"."""
    full = s.top.verb is not None and s.last is not None and s.last.kind in {"body", "person"}
    of_body = full and s.last is not None and s.last.kind == "body"
    if of_body and (is_led_by(s, verb) or into_being(s.chunks, verb) or is_done_by(s, verb)):
        return True
    return full and s.p.words.is_a(verb.lemma, "passive") and not has_object(s, verb) and s.at > 1


def has_object(s: Parser, verb: Verb) -> bool:
    """Whether a noun follows a verb directly."""
    follows = s.chunks[verb.end] if verb.end < len(s.chunks) else None
    return follows is not None and follows.kind == "noun"


def tells_of_name(s: Parser, verb: Verb) -> bool:
    """Whether a form after an apposition tells of the name in it: "the chairman, Lee, elected in 1990, left"."""
    inserted = s.top.kind == "apposition" and s.modified and not has_object(s, verb)
    if sum(c.waits and bool(c.subject) for c in s.stack) > 1:
        return False
    named = inserted and s.p.words.is_a(verb.lemma, "naming") and is_about_a_body(s)
    return inserted and (named or finite_later(s.chunks, verb.end) or is_last(s, verb))


def is_last(s: Parser, verb: Verb) -> bool:
    """Whether only a time follows a verb that stands beside the name of somebody who is not the subject."""
    outer = waiting(s)
    named = s.top.antecedent
    after = next_solid(s.chunks, verb.end)
    return (after is None or after.kind == "stop") and outer is not None and all(n is not named for n in outer.subject)


def solid_before(s: Parser) -> Chunk | None:
    """Return the chunk before this one that is no adverb or time."""
    at = s.at - 1
    while at >= 0 and s.chunks[at].kind in {"adverb", "when", "not"}:
        at -= 1
    return s.chunks[at] if at >= 0 else None


def participle(s: Parser, verb: Verb) -> None:
    """Open a participle clause on the noun before it, or on the subject of the clause it stands in."""
    if verb.tense != "ing":
        verb = replace(verb, voice="passive", tense="participle")
    if s.joint and s.top.kind == "participle" and not s.comma:
        other = s.stack.pop()
        s.open("participle", s.joint, antecedent=other.antecedent, subject=list(other.subject), verb=verb)
        return
    before = s.chunks[s.at - 1] if s.at else None
    beside = before is not None and (before.kind == "noun" or s.comma) and s.chunks[verb.start].key != "having"
    on_noun = verb.voice == "passive" and beside and s.last
    placed = kind_before(s) if verb.lemma in MADE or (s.comma and is_led_by(s, verb)) else None
    subject = [placed or s.last] if on_noun and s.last else own_subject(s, verb) or s.top.subject
    if s.comma and s.top.kind == "apposition" and waiting(s) is None and len(s.stack) > 1:
        s.stack.pop()
    below(s, verb, "participle", subject)
    s.modified = True


def kind_before(s: Parser) -> Noun | None:
    """Return the kind of body in "a bureau of the Treasury headquartered in Leeds", which has its seat there."""
    top = s.top
    of_last = bool(top.phrases) and top.phrases[-1][0] in {"of", "under"} and top.phrases[-1][1] is s.last
    is_be = top.is_elliptic or (top.verb is not None and top.verb.lemma in {"be", "become"})
    if not (is_be and of_last and top.objects and top.objects[-1].kind == "common"):
        return None
    return top.subject[-1] if top.verb is not None and top.verb.lemma == "become" else top.objects[-1]


def own_subject(s: Parser, verb: Verb) -> list[Noun]:
    """Return the person of "..., Lee becoming its head", "with Lee serving as its head", who is no other clause's."""
    top = s.top
    if verb.tense != "ing" or top.verb is None or s.last is None or s.last.kind != "person":
        return []
    back = 2 + (s.chunks[s.at - 1].kind == "adverb")
    before = s.chunks[s.at - back] if s.at >= back else None
    if before is not None and before.kind in {"comma", "conjunction"} and top.objects and top.objects[-1] is s.last:
        return [top.objects.pop()]
    with_them = before is not None and before.key == "with" and top.phrases and top.phrases[-1][1] is s.last
    return [top.phrases.pop()[1]] if with_them else []


def below(s: Parser, verb: Verb, kind: str, subject: list) -> None:  # type: ignore[type-arg]
    """Open a clause below the innermost one."""
    link = s.preposition or s.joint
    s.open(kind, link, subject=list(subject), verb=verb)


def finite(s: Parser, verb: Verb) -> None:
    """Give a finite verb to the clause that waits for it, or open one beside or below."""
    close_unread(s)
    target = waiting(s)
    if s.top.waits and (s.top.subject or s.top.is_unknown or target is None or target is s.top):
        s.top.verb = goes_on(s, verb) if s.top.link == ";" else verb
    elif target is not None and (s.comma or not s.joint):
        while s.top is not target:
            s.stack.pop()
        target.verb = verb
    elif s.comma or s.joint:
        share_subject(s, verb)
    else:
        complement(s, verb)
    s.modified = False


def goes_on(s: Parser, verb: Verb) -> Verb:
    """Return a verb after a semicolon, where it has the subject before: after a passive it may be one too."""
    before = s.top.parent
    passive = before is not None and before.verb is not None and before.verb.voice != "active"
    shares = before is not None and bool(before.subject) and s.top.subject == before.subject
    return replace(verb, voice="either") if passive and shares and not certain(verb, s.chunks) else verb


def close_unread(s: Parser) -> None:
    """Close a relative clause whose verb is none of ours, where a comma goes back to the one it stands in."""
    top = s.top
    unread = s.comma and not s.joint and top.kind == "relative" and top.is_unknown and not top.subject and top.waits
    if unread and any(c.waits and c.subject for c in s.stack[:-1]):
        s.stack.pop()


def waiting(s: Parser) -> Clause | None:
    """Return the innermost open clause that has a subject or phrases and no verb."""
    return next((c for c in reversed(s.stack) if c.waits and (c.subject or c.is_unknown or c.phrases)), None)


def share_subject(s: Parser, verb: Verb) -> None:
    """Open a clause beside the innermost one (after ", and": beside the main one) with the same subject."""
    if unread_subject(s):
        s.top.words, own = unread_words(s)
        s.coordinate()
        s.top.verb, s.top.is_unknown = verb, True
        s.top.words = own
        return
    link = s.joint or ","
    leading = leading_times(s)
    if s.comma or s.top.kind in {"apposition", "with"}:
        while len(s.stack) > 1 and s.top.kind in {"relative", "apposition", "participle", "infinitive", "with"}:
            s.stack.pop()
    while len(s.stack) > 1 and s.top.kind in {"infinitive", "participle"}:
        s.stack.pop()
    if s.comma and s.joint and s.top.kind == "subordinate" and len(s.stack) > 1 and s.stack[-2].link == ",":
        s.stack.pop()
    beside = s.stack.pop()
    kind = "coordinate" if beside.kind == "main" else beside.kind
    if beside.verb and beside.verb.voice != "active" and not certain(verb, s.chunks):
        verb = replace(verb, voice="either")
    clause = s.open(kind, link, antecedent=beside.antecedent, subject=list(beside.subject), verb=verb)
    clause.parent, clause.is_unknown = beside, beside.is_unknown
    clause.times.extend(leading)


def leading_times(s: Parser) -> list[Timed]:
    """Take the times that stand between "and" and a verb from the clause before: "followed and in 1990 left"."""
    at = s.at - 1
    while at > 0 and (s.chunks[at].kind in {"adverb", "when", "comma"} or in_occasion(s, at)):
        at -= 1
    if s.chunks[at].kind != "conjunction":
        return []
    leading = [t for t in s.top.times if t.at > at]
    s.top.times = [t for t in s.top.times if t.at <= at]
    return leading


OCCASIONS = {"on", "upon", "after", "following"}


def in_occasion(s: Parser, at: int) -> bool:
    """Whether a chunk is of an occasion between commas: "and in April, on the retirement of Lee, took over"."""
    chunk, before = s.chunks[at], s.chunks[at - 1]
    if chunk.kind == "preposition":
        return chunk.key in OCCASIONS and before.kind == "comma"
    return chunk.noun is not None and before.kind == "preposition" and before.key in OCCASIONS


def complement(s: Parser, verb: Verb) -> None:
    """Open a clause whose subject is the noun just read ("reported Chen would ...")."""
    top, subject = s.top, []
    if top.objects and s.last is not None and top.objects[-1] is s.last:
        subject = [top.objects.pop()]
    s.open("complement", "", subject=subject, verb=verb, is_unknown=not subject)
