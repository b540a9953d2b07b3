"""Looking ahead from a chunk: does a clause with a subject and a finite verb begin here?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.verbs import Verb, verb_group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.parser import Parser
    from pipeline.extract.english.vocabulary import EnglishVocabulary

VERBAL = {"verb", "be", "have", "do", "modal", "not", "negation", "to"}
LIGHT = {"adverb", "when", "word", "not"}
FARTHEST = 40
NEAR = 14
DESCRIPTIONS = {"office", "common", "rank", "relation"}


def next_solid(chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """Return the next chunk that is no adverb, time or denial."""
    while at < len(chunks) and chunks[at].kind in {"adverb", "when", "not"}:
        at += 1
    return chunks[at] if at < len(chunks) else None


def verb_soon(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a finite verb comes directly after a noun, adverbs, times and parentheses apart."""
    here = at + 1
    while here < len(chunks) and chunks[here].kind in {"adverb", "when", "open"}:
        here = past_brackets(chunks, here) if chunks[here].kind == "open" else here + 1
    verb = verb_group(chunks, here) if here < len(chunks) and chunks[here].kind in VERBAL else None
    return verb is not None and verb.is_finite


def verb_leads(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a finite verb comes first, times and commas apart: "; in 1990 became director"."""
    while at < len(chunks) and chunks[at].kind in {"when", "comma", "adverb"}:
        at += 1
    if at >= len(chunks):
        return False
    kind, forms = chunks[at].kind, {form for lemma, form in chunks[at].forms if lemma not in INVERTED}
    return kind in {"be", "have"} or (kind == "verb" and bool(forms & {"past", "s"}))


INVERTED = {"come", "follow", "stand", "go", "sit"}
"""Verbs whose subject may stand behind them: "next came Lee"."""


def past_brackets(chunks: Sequence[Chunk], at: int) -> int:
    """Step over a parenthesis."""
    while at < len(chunks) and chunks[at].kind != "close":
        at += 1
    return at + 1


def clause_follows(chunks: Sequence[Chunk], at: int, *, surely: bool = False) -> bool:
    """Whether a subject with a finite verb begins at a chunk; ``surely`` leaves out forms that can be participles.

    Between subject and verb may stand adverbs, times, parentheses and an insertion between two commas.
    """
    here, nouns = at, 0
    while here < min(len(chunks), at + FARTHEST):
        kind = chunks[here].kind
        if kind in VERBAL:
            verb = verb_group(chunks, here)
            joined = chunks[here - 1].kind == "conjunction"
            finite = verb is not None and verb.is_finite and (not surely or certain(verb, chunks))
            return bool(nouns) and finite and not joined
        if kind == "noun":
            nouns += 1
        elif kind == "open":
            here = past_brackets(chunks, here) - 1
        elif kind == "comma" and nouns and chunks[at].kind == "preposition":
            nouns = 0
        elif kind == "comma" and nouns and is_joined(chunks, here + 1):
            return False
        elif kind == "comma" and nouns:
            here = (insertion_end(chunks, here + 1) or len(chunks)) - 1
        elif not may_precede(chunks, at, here, nouns):
            return False
        here += 1
    return False


def is_joined(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "and" and a noun follow: what comes after the comma goes on with what stands around, not with it."""
    after = chunks[at + 1].kind if at + 1 < len(chunks) else ""
    return at < len(chunks) and chunks[at].kind == "conjunction" and after == "noun"


def may_precede(chunks: Sequence[Chunk], at: int, here: int, nouns: int) -> bool:
    """Whether a chunk can stand before a clause's verb, given how many nouns came before it."""
    kind = chunks[here].kind
    if kind == "comma":
        return here > at and all(c.kind in {"adverb", "when", "comma"} for c in chunks[at:here])
    if kind == "preposition":
        return bool(nouns) or here == at
    return bool(nouns) if kind == "conjunction" else kind in LIGHT


def insertion_end(chunks: Sequence[Chunk], at: int) -> int | None:
    """Return the chunk of a finite verb after an insertion that a comma closes, if one follows."""
    here = at
    while here < min(len(chunks), at + FARTHEST):
        kind = chunks[here].kind
        if kind == "stop":
            return None
        if kind == "comma":
            follows = here + 1
            while follows < len(chunks) and chunks[follows].kind in {"adverb", "when"}:
                follows += 1
            if follows < len(chunks) and chunks[follows].kind in VERBAL:
                verb = verb_group(chunks, follows)
                if verb and verb.is_finite:
                    return follows
        here += 1
    return None


def only_times(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether nothing but times follows up to a stop: "1990-95, 1996-99 and again 2001-05"."""
    here = at
    while here < len(chunks) and chunks[here].kind in {"when", "comma", "conjunction", "adverb"}:
        here += 1
    ends = here == len(chunks) or chunks[here].kind == "stop"
    return ends and any(c.kind == "when" for c in chunks[at:here])


def finite_later(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a finite verb that shares the subject before this chunk stands later before the next stop.

    What a relative or subordinating word opens is left out; a clause with a subject of its own ends the search.
    """
    covered, here = 0, at
    while here < min(len(chunks), at + FARTHEST) and chunks[here].kind != "stop":
        kind = chunks[here].kind
        if kind in {"relative", "subordinator"} and chunks[here].key != "as":
            covered += 1
        elif not covered and ends_search(chunks, here):
            return False
        elif kind in VERBAL:
            verb = verb_group(chunks, here)
            if verb and verb.is_finite and certain(verb, chunks):
                if not covered:
                    return True
                covered -= 1
            here = max(here, verb.end - 1) if verb else here
        here += 1
    return False


def ends_search(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk brings a clause with its own subject, or a second finite verb of the same."""
    if chunks[at].kind == "noun":
        return chunks[at - 1].kind == "when" and verb_soon(chunks, at)
    if chunks[at].kind not in {"comma", "conjunction"}:
        return False
    if clause_follows(chunks, at + 1) or unknown_subject_follows(chunks, at + 1):
        return True
    here = at + 1
    while here < len(chunks) and chunks[here].kind in {"adverb", "when"}:
        here += 1
    verb = verb_group(chunks, here) if here < len(chunks) and chunks[here].kind in VERBAL else None
    return chunks[at].kind == "conjunction" and verb is not None and verb.is_finite and certain(verb, chunks)


BEFORE_PRESENT = {"noun", "relative", "comma", "conjunction", "adverb", "close"}
"""What a form that can only be present stands after."""


SUBJECTS = {"its", "his", "her", "their", "the"}


def unknown_subject_follows(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a subject in words that are none of ours and a finite verb follow "and": "and its files were burnt"."""
    here = at
    while here < min(len(chunks), at + NEAR) and chunks[here].kind == "word":
        here += 1
    joined = at > 0 and chunks[at - 1].kind == "conjunction" and here > at + 1 and chunks[at].key in SUBJECTS
    verb = verb_group(chunks, here) if joined and here < len(chunks) and chunks[here].kind in VERBAL else None
    return verb is not None and verb.is_finite and certain(verb, chunks)


def certain(verb: Verb, chunks: Sequence[Chunk]) -> bool:
    """Whether a verb's form can only be finite: with an auxiliary, in the present, or an irregular past."""
    chunk = chunks[verb.end - 1]
    if chunk.kind != "verb" or verb.end - verb.start > 1:
        return True
    if verb.tense == "present":
        return verb.start > 0 and chunks[verb.start - 1].kind in BEFORE_PRESENT
    return not any(form == "participle" for _, form in chunk.forms)


def predicate_follows(chunks: Sequence[Chunk], at: int, words: EnglishVocabulary) -> bool:
    """Whether a description follows: a noun, "under X", "part of X", an adjective such as "subordinate"."""
    found = next_solid(chunks, at)
    if found is None:
        return False
    if found.noun:
        return found.noun.kind in DESCRIPTIONS
    return found.key == "under" or words.is_a(found.key, "predicate")


def is_title(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a chunk is a title: "its head"."""
    noun = chunks[at].noun if at < len(chunks) else None
    return noun is not None and noun.kind == "office"


def as_follows(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "with X" goes on to "as Y", "in charge", "at its head"."""
    for here in range(at + 1, min(at + NEAR, len(chunks))):
        chunk = chunks[here]
        if chunk.key == "as" or chunk.kind == "charge" or (chunk.key == "at" and is_title(chunks, here + 1)):
            return True
        if chunk.kind in VERBAL or chunk.kind in {"stop", "relative"}:
            return False
    return False


def resumes_post(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "the post" only takes up the one before its comma: "mayor of Leeds, the post from which she retired"."""
    before = chunks[at - 2].noun if at > 1 else None
    kinds = [chunk.kind for chunk in chunks[at + 1 : at + 3]]
    told_more = kinds[:1] == ["relative"] or kinds == ["preposition", "relative"]
    return told_more and before is not None and before.kind == "office"


def times_lead(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether there is nothing but times before a chunk: "From 2005 to 2008 and again from 2014 she was ..."."""
    before = chunks[:at]
    plain = all(c.when is not None or c.kind in {"conjunction", "adverb", "comma"} for c in before)
    return plain and any(c.when is not None for c in before)


def into_being(chunks: Sequence[Chunk], verb: Verb) -> bool:
    """Whether a form tells what a body came from: "for the Tax Board, brought into being by the same law".

    Likewise when it was opened: "the first was the Tax Section, opened in 1922 as part of the Ministry".
    """
    after = chunks[verb.end] if verb.end < len(chunks) else None
    at = verb.end + 2 * (after is not None and after.key in {"in", "at"})
    dated = chunks[at] if at < len(chunks) else None
    if verb.lemma in {"open", "launch"} and dated is not None and dated.when is not None:
        return True
    keys = [chunk.key for chunk in chunks[verb.end : verb.end + 2]]
    return verb.lemma in {"bring", "call"} and keys in (["into", "being"], ["into", "existence"], ["into", "life"])


def of_kind(s: Parser, at: int) -> bool:
    """Whether "directly under" goes on with what "is an organ of" a body, and is not said of that body itself."""
    top, follows = s.top, next_solid(s.chunks, at)
    kind = top.objects[-1:] if top.verb is not None and top.verb.lemma == "be" else top.subject if not top.verb else []
    under = s.comma and follows is not None and follows.key == "under" and bool(kind) and kind[-1].kind == "common"
    return under and top.phrases[-1:] == [("of", s.last)]


LEADING = {"head", "lead", "chair", "run", "direct", "manage"}
"""Verbs for who is at the head of a body."""


def is_about_a_body(s: Parser) -> bool:
    """Whether a body is what the clause around tells of: "it is headed by a director, Lee, appointed in 2001"."""
    outer = s.stack[-2] if len(s.stack) > 1 else None
    nouns = outer.subject if outer is not None and outer.verb is not None else []
    return bool(nouns) and all(n.kind == "body" or s.p.key(n.start) == "it" for n in nouns)


def is_led_by(s: Parser, verb: Verb) -> bool:
    """Whether a form tells by whom the body before its comma is led: "to form the Tax Board, headed by Lee"."""
    follows = s.chunks[verb.end].key if verb.end < len(s.chunks) else ""
    return verb.lemma in LEADING and follows == "by"


def is_done_by(s: Parser, verb: Verb) -> bool:
    """Whether a form is a participle by the agent behind it, a body's name: "the Board, absorbed by the Tax Office"."""
    by, agent = s.chunks[verb.end : verb.end + 2] if verb.end + 1 < len(s.chunks) else (None, None)
    named = agent is not None and agent.noun is not None and agent.noun.kind == "body"
    return named and by is not None and by.key == "by" and verb.lemma in ABSORBING


ABSORBING = {"absorb", "merge", "replace", "succeed", "supersede", "dissolve", "run", "manage", "create", "fund",
             "finance", "supervise", "oversee", "take over", "swallow", "swallow up", "inherit", "staff"}  # fmt: skip


def opens_quotes(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a mark of quotation, or an article before one, stands before a name: "in the "White House"."""
    mark = at + (chunks[at].key in {"the", "a", "an"})
    named = mark + 1 < len(chunks) and chunks[mark + 1].noun is not None
    return named and chunks[mark].key in MARKS_OF_QUOTES


MARKS_OF_QUOTES = {'"', "“", "”", "‘", "«"}


def event_leads(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether what comes to somebody stands before a clause: "(and) until her death she was"."""
    event, subject = (chunks[n].noun if n < len(chunks) else None for n in (at + 1, at + 2))
    told = event is not None and event.kind == "relation" and chunks[at].key in LEADING_EVENTS
    return told and subject is not None and subject.kind in {"pronoun", "person"} and verb_soon(chunks, at + 2)


LEADING_EVENTS = {"until", "till", "on", "upon", "after", "following", "before", "at", "since"}
