"""A passage cut into chunks: noun phrases, times, verbs and the small words and marks between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.attribution import without_attribution
from pipeline.extract.english.attributive import without_attributes
from pipeline.extract.english.leaning import leaning_end
from pipeline.extract.english.listed_things import with_things
from pipeline.extract.english.nouns import noun_at
from pipeline.extract.english.pairs import as_pairs
from pipeline.extract.english.quoting import quotes_apart, source_apart
from pipeline.extract.english.vocabulary import longest

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.mentions import When

BE = {
    "be": "base", "is": "present", "are": "present", "am": "present", "was": "past", "were": "past",
    "been": "participle", "being": "ing",
}  # fmt: skip
HAVE = {"have": "present", "has": "present", "had": "past", "having": "ing"}
DO = {"do": "present", "does": "present", "did": "past"}
MARKS = {
    ",": "comma", ";": "stop", ":": "stop", ".": "stop", "?": "stop", "!": "stop", "–": "dash", "—": "dash",
    "(": "open", "（": "open", "[": "open", ")": "close", "）": "close", "]": "close",
}  # fmt: skip
CLASSES = ("relative", "subordinator", "conjunction", "preposition", "modal", "adverb")
SHORTEST_ADVERB = 5
FULL_NAME = 2
"""Words."""
DENIALS = {"not", "never", "n't", "neither", "nor", "no"}


class Chunk(NamedTuple):
    """A chunk from token ``start`` to ``end``.

    ``kind`` is noun, when, verb, be, have, do, modal, not, to, word, a mark's (``MARKS``), a word class (``CLASSES``)
    or a class of phrases.csv; ``key`` its first word, or of a phrase all its words.
    """

    kind: str
    start: int
    end: int
    key: str
    noun: Noun | None = None
    when: When | None = None
    forms: tuple[tuple[str, str], ...] = ()


def chunks_of(p: Passage) -> list[Chunk]:
    """Cut a passage into chunks, left to right, each token in one."""
    found: list[Chunk] = []
    at = 0
    while at < len(p.tokens):
        chunk = chunk_at(p, at, found[-1] if found else None)
        found.append(chunk)
        at = chunk.end
    apart = closed_up(with_things(p, source_apart(quotes_apart(found))))
    return in_order(as_pairs(p, without_attribution(p, without_attributes(p, apart))))


LEADING = {"when", "after", "before", "because", "although", "though", "while", "whilst", "until", "where", "if"}
"""Subordinators behind which a time may be set in between commas."""


def closed_up(chunks: list[Chunk]) -> list[Chunk]:
    """Return chunks without the commas around a time that is set in behind a subordinator: "when, in May 2007, he"."""
    kinds = [chunk.kind for chunk in chunks]
    for at in [n for n, chunk in enumerate(chunks[:-2]) if chunk.key in {"until", "till"}]:
        event, subject = chunks[at + 1].noun, chunks[at + 2].noun
        if kinds[at] == "subordinator" and event is not None and event.kind == "relation" and subject is not None:
            chunks[at] = chunks[at]._replace(kind="preposition")
    inside = [n for n in range(len(kinds) - 3) if kinds[n : n + 4] == ["subordinator", "comma", "when", "comma"]]
    apart = {at for n in inside if chunks[n].key in LEADING for at in (n + 1, n + 3)}
    return [chunk for at, chunk in enumerate(chunks) if at not in apart] if apart else chunks


INVERTED = {"do": "base", "be": "participle", "have": "participle", "modal": "base"}
"""Auxiliaries that may stand before their subject, with the form of the verb after it."""
WHOLE = {"do": {"have", "be"}, "modal": {"have", "be"}, "have": {"been"}}
"""Forms of other auxiliaries that may stand there for a verb."""


def in_order(chunks: list[Chunk]) -> list[Chunk]:
    """Put a subject before its auxiliary where a time or denial in front turns them round: "only in 1990 did A ...".

    A denial in front is one of the verb: "never did A sit on it", "nor was she a member".
    """
    for at in range(1, len(chunks) - 2):
        aux, noun, verb = chunks[at : at + 3]
        if aux.kind not in INVERTED or noun.noun is None:
            continue
        denial = denial_before(chunks, at)
        if not (goes_with(aux, verb) and opens_late(chunks, at)) and not (denial and opens_late(chunks, at)):
            continue
        chunks[at], chunks[at + 1] = noun, aux
        if denial:
            chunks[at - 1 : at + 2] = [noun, aux, chunks[at - 1]]
    return chunks


def goes_with(aux: Chunk, verb: Chunk) -> bool:
    """Whether a chunk is the verb of an auxiliary before its subject."""
    if verb.kind == "verb":
        return any(form == INVERTED[aux.kind] for _, form in verb.forms)
    return verb.key in WHOLE.get(aux.kind, ())


def denial_before(chunks: list[Chunk], at: int) -> bool:
    """Whether a denial stands right before an auxiliary: "never did", "at no time was"; not with a time between."""
    before = chunks[at - 1]
    return before.kind == "negation" or (before.kind == "not" and before.key in FRONTED)


def turns_round(p: Passage, at: int) -> bool:
    """Whether "neither" denies what an auxiliary and a pronoun go on with: "Neither was she ever head"."""
    return p.key(at) == "neither" and p.key(at + 1) in {*BE, *HAVE, *DO} and p.is_a(at + 2, "pronoun")


FRONTED = {"never", "neither", "nor"}
"""Denials that turn subject and verb round."""


def opens_late(chunks: list[Chunk], at: int) -> bool:
    """Whether only times, adverbs and denials stand before a chunk up to the last mark or conjunction."""
    first = at
    while first > 0 and chunks[first - 1].kind in {"when", "adverb", "not", "negation"}:
        first -= 1
    before = chunks[first - 1].kind if first else "stop"
    return before in {"stop", "comma", "conjunction"} and first < at


def chunk_at(p: Passage, at: int, last: Chunk | None) -> Chunk:
    """Return the chunk that starts at a token."""
    key = p.key(at)
    if p.whens and at in p.whens:
        return Chunk("when", at, at + 1, key, when=p.whens[at])
    home = home_end(p, at, last)
    if key in MARKS or home or is_floating(p, at, last) or stands_adverbial(p, at):
        kind = "word" if key in {".", ":"} and is_inside(p, at) else MARKS.get(key, "adverb")
        return Chunk(kind, at, home or at + 1, key)
    phrase = longest(p.tokens, at, p.words.phrases)
    if phrase or (leaning := leaning_end(p, at)):
        return phrase_chunk(p, at, *phrase) if phrase else Chunk("preposition", at, leaning, "under")
    if is_verb_here(p, at, last):
        return Chunk("verb", at, at + 1, key, forms=p.words.verbs[key])
    if key in {"who", "whom", "whose", "which", "where"}:
        return Chunk("relative", at, at + 1, key)
    noun = None if turns_round(p, at) else noun_at(p, at) or after_whose(p, at)
    return Chunk("noun", at, noun.end, key, noun=noun) if noun else small(p, at, key, last)


def after_whose(p: Passage, at: int) -> Noun | None:
    """Return the body described behind "whose" by words of ours only at its end: "whose budget division she headed"."""
    noun = noun_at(p, at - 1) if at and p.key(at - 1) == "whose" else None
    return replace(noun, start=at) if noun is not None and noun.kind == "common" and noun.end > at + 1 else None


def is_inside(p: Passage, at: int) -> bool:
    """Whether a stop or colon belongs to the words around it: "at 4:12 p.m. on", not the end of what is said."""
    before, after = (p.tokens[i] if 0 <= i < len(p.tokens) else None for i in (at - 1, at + 1))
    if before is None or after is None or before.end != p.tokens[at].start:
        return False
    if p.key(at) == ":":
        return before.text.isdigit() and after.text.isdigit() and after.start == p.tokens[at].end
    if before.is_word and before.is_capitalised and len(before.text) < SHORT:
        return (after.is_word and after.is_capitalised) or (before.key == "no" and after.text.isdigit())
    return len(before.text) == 1 and before.text.islower() and p.text[after.start].islower()


SHORT = 4
"""Letters that an abbreviation before a name has fewer of: "Co. Wexford"."""


def home_end(p: Passage, at: int, last: Chunk | None) -> int:
    """Return the end of where somebody is from ("Ann Lee of Norway"), 0 where "of" follows no full name."""
    noun = last.noun if last is not None and p.key(at) == "of" else None
    if noun is None or noun.kind != "person" or noun.end - noun.head < FULL_NAME or at + 1 >= len(p.tokens):
        return 0
    place = longest(p.tokens, at + 1, p.words.places) if p.tokens[at + 1].is_capitalised else None
    return place[0] if place else 0


def stands_adverbial(p: Passage, at: int) -> bool:
    """Whether "last" or "since" says when something was done: "the assembly last met", "it has since become"."""
    forms = {form for _, form in p.words.verbs.get(p.key(at + 1), ())}
    since = p.key(at) == "since" and p.key(at - 1) in HAVE and "participle" in forms
    return since or (p.key(at) == "last" and "past" in forms)


def is_floating(p: Passage, at: int, last: Chunk | None) -> bool:
    """Whether "both" or "all" stands inside a verb group: "were both absorbed"."""
    inside = last is not None and last.kind in {"be", "have"} and p.key(at + 1) in p.words.verbs
    return inside and p.key(at) in {"both", "all", "each"}


def phrase_chunk(p: Passage, at: int, end: int, kind: str) -> Chunk:
    """Return a phrase of several words; one that is a verb has its first word's forms."""
    words = [p.key(i) for i in range(at, end)]
    if kind == "as":
        return Chunk("preposition", at, end, "as")
    if kind != "verb":
        return Chunk(kind, at, end, " ".join(words))
    rest = " ".join(words[1:])
    return Chunk(
        "verb", at, end, words[0], forms=tuple((f"{verb} {rest}", form) for verb, form in p.words.verbs[words[0]])
    )


def small(p: Passage, at: int, key: str, last: Chunk | None) -> Chunk:
    """Return an auxiliary, a function word, a verb or any other word."""
    into_being = key == "being" and p.key(at - 1) == "into"
    for kind, forms in (("be", BE), ("have", HAVE), ("do", DO)):
        if key in forms and not into_being:
            return Chunk(kind, at, at + 1, key, forms=((kind, forms[key]),))
    numbered = p.tokens[at].text == "No" and p.key(at + 1) == "." and p.key(at + 2).isdigit()
    if key in DENIALS and not numbered:
        return Chunk("not", at, at + 1, key)
    if key == "to" and base_form(p, at + 1) and not names_role(p, at + 1):
        return Chunk("to", at, at + 1, key)
    kind = word_class(p, at)
    if kind:
        return Chunk(kind, at, at + 1, key)
    named = at > 0 and p.tokens[at].is_capitalised and (key.endswith("ing") or goes_on_name(p, key, last))
    if key in p.words.verbs and not named and not (last and tells_which(p, at, last)):
        return Chunk("verb", at, at + 1, key, forms=p.words.verbs[key])
    return Chunk("adverb" if key.endswith("ly") and len(key) > SHORTEST_ADVERB else "word", at, at + 1, key)


def tells_which(p: Passage, at: int, last: Chunk) -> bool:
    """Whether a form of a verb belongs to a thing: "the building", "the same building", "behind closed doors"."""
    if last.kind == "word" and p.is_a(last.start, "determiner"):
        return True
    if last.noun is not None and last.key in {"his", "her", "its", "their"} and p.key(at) in URGING:
        return True
    forms = {form for _, form in p.words.verbs[p.key(at)]}
    if last.kind == "word" and forms == {"ing"}:
        return at > 1 and p.is_a(at - 2, "determiner") and p.key(at - 1) in SAMENESS
    follows = p.tokens[at + 1] if at + 1 < len(p.tokens) else None
    thing = follows is not None and follows.is_word and not follows.is_capitalised and not p.is_a(at + 1, "function")
    after = last.kind == "preposition" and last.key not in {"as", "than", "if"}
    return after and "participle" in forms and thing and not p.is_a(at + 1, "adverb")


URGING = {"urging", "bidding", "asking", "prompting", "prodding", "pleading", "doing", "making", "choosing"}
"""What is at somebody's: "founded at her urging in 1979"."""
SAMENESS = {"same", "other", "new", "old", "main", "present", "former", "original", "entire", "whole", "current"}
"""Words that stand before a thing, not before what somebody does."""


def goes_on_name(p: Passage, key: str, last: Chunk | None) -> bool:
    """Whether a capitalised word goes on with a name: "the Government Stores", "the Energy Act"."""
    noun = last.noun if last is not None else None
    third = any(form == "s" for _, form in p.words.verbs.get(key, ()))
    lettered = key in LETTERED and last is not None and p.tokens[last.end - 1].is_capitalised
    thing = noun is not None and noun.kind in {"body", "common"} and noun.det in {"the", "a", "an"}
    return lettered or (third and thing)


LETTERED = {"act", "order", "award", "plan", "charter", "project"}
"""Verbs that behind another word in capitals are the last one of a name: "the Energy Act"."""


def word_class(p: Passage, at: int) -> str:
    """Return the class of a function word, "" for others."""
    if p.key(at) == "following" and not follows_someone(p, at + 1):
        return "preposition"
    return next((kind for kind in CLASSES if p.is_a(at, kind)), "")


def follows_someone(p: Passage, at: int) -> bool:
    """Whether "following" has a person or body as its object, and not what happened ("following Lee's removal")."""
    noun = noun_at(p, at) if at < len(p.tokens) else None
    return noun is not None and noun.kind in {"person", "body", "office"} and p.key(noun.end) != "'s"


def base_form(p: Passage, at: int) -> bool:
    """Whether a token is a verb's base form."""
    return p.key(at) in {"be", "have"} or any(form == "base" for _, form in p.words.verbs.get(p.key(at), ()))


def names_role(p: Passage, at: int) -> bool:
    """Whether a word that can also be a verb is a role, as "of" after it shows: "rose to head of the office"."""
    alone = p.key(at + 1) in {"", ",", ".", ";", "and"} or (p.whens is not None and at + 1 in p.whens)
    return p.key(at) in p.words.roles and (p.key(at + 1) == "of" or (alone and p.key(at - 1) == "to"))


def is_verb_here(p: Passage, at: int, last: Chunk | None) -> bool:
    """Whether a word that can also be a role ("head", "chair") is a verb: after "to" or a subject, before an object."""
    key = p.key(at)
    houses = key in p.words.institutions and any(form == "s" for _, form in p.words.verbs.get(key, ()))
    is_both = key in p.words.verbs and (key in p.words.roles or houses)
    if not is_both or p.tokens[at].is_capitalised or names_role(p, at):
        return False
    if last and last.kind in {"to", "modal"}:
        return True
    third = any(form == "s" for _, form in p.words.verbs[key])
    ends = p.key(at + 1) in {",", *BE} and last is not None and last.kind == "adverb"
    opens = p.is_a(at + 1, "determiner") and last is not None and last.kind in {"comma", "close", "when", "conjunction"}
    person = last is not None and last.noun is not None and last.noun.kind in {"person", "pronoun", "office"}
    told = person and last is not None and p.key(last.start - 1) in {"which", "that", "whom"}
    if told or (third and (ends or opens)):
        return True
    after_subject = last is not None and last.kind in {"noun", "relative", "adverb"}
    return after_subject and (p.is_a(at + 1, "determiner") or p.is_a(at + 1, "pronoun") or p.is_a(at + 1, "adverb"))
