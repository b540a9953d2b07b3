"""Clauses whose verb is said once for several: "in 1990 A, in 1995 B and in 1999 C were appointed", "A took X, B Y"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.lookahead import VERBAL, clause_follows, next_solid
from pipeline.extract.english.remnants import GAP, REMNANTS, fill_remnant, named_together, people_in, title_again

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause, Timed
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser

MEMBER = "member"
"""Link of a clause that gives its verb to the ones before it."""
NAMES = {"person", "body"}
CHAINS = {"replace", "succeed", "follow", "supersede", "supplant", "relieve"}
"""Verbs whose list tells who came after whom, so that no member repeats the clause before."""
HANDING = {"give", "hand", "make", "yield", "pass", "turn"}
"""Verbs of who lets another have a post."""
CHANGING = {"become", "rename", "retitle", "name", "call"}
"""Verbs by which a body gets another name."""
THEREAFTER = {"thereafter", "afterwards", "since"}
"""Words that stand for the time from the end of the one before."""
PLACES = {
    "first": 0, "former": 0, "first-named": 0, "one": 0, "elder": 0, "second": 1, "second-named": 1, "other": 1,
    "third": 2, "last": -1, "latter": -1, "last-named": -1, "younger": -1,
}  # fmt: skip
"""Where in a list stands what a word means."""


def repeat(s: Parser, link: str, **parts: object) -> Clause:
    """Open a clause beside the innermost one with a verb, with its parts but for those given."""
    while s.top.verb is None and len(s.stack) > 1:
        s.stack.pop()
    beside = s.stack.pop()
    same = {"subject": beside.subject, "objects": beside.objects, "phrases": beside.phrases}
    if "subject" not in parts and beside.verb is not None and beside.verb.lemma in CHAINS:
        same["subject"] = [n for word, n in beside.phrases if word == "by" and n.kind == "person"][
            -1:
        ] or beside.subject
    kept = {name: list(parts.get(name, value)) for name, value in same.items()}  # type: ignore[call-overload]
    clause = s.open("coordinate", link, verb=beside.verb, **kept)
    end = beside.verb.end if beside.verb is not None else 0
    clause.words.extend((at, word) for at, word in beside.words if at == end)
    clause.parent = beside
    take_time(s, beside, clause)
    return clause


def take_time(s: Parser, beside: Clause, clause: Clause) -> None:
    """Give a member of a list the time that opens it: "by Lee and, since 2008, Birch"."""
    last = beside.times[-1] if beside.times else None
    if last is None or not last.leads or s.at - last.at not in {1, 2}:
        return
    before = [chunk.kind for chunk in s.chunks[max(0, last.at - 2) : last.at]]
    if before[-1:] == ["conjunction"] or before[-2:] == ["conjunction", "comma"]:
        clause.times.append(beside.times.pop())


def take_member(s: Parser) -> bool:
    """Open another member of a list at a time that leads it; return whether there is one."""
    found = next_solid(s.chunks, s.at + 1)
    noun = found.noun if found else None
    if noun is None or noun.kind not in NAMES:
        return False
    if leads_names(s.top) and s.top.subject[-1].kind == noun.kind:
        before = s.stack.pop()
        s.open("coordinate", MEMBER, antecedent=before.antecedent).parent = before
        return True
    if s.top.verb is None or not s.top.times or clause_follows(s.chunks, s.at) or not may_repeat(s.top, noun):
        return False
    repeat(s, GAP, subject=[] if not people_in(s.top) else s.top.subject)
    return True


def leads_names(clause: Clause) -> bool:
    """Whether a clause without its verb yet has a time and then names."""
    if not (clause.waits and clause.subject and clause.times):
        return False
    return clause.times[0].at <= clause.first + 1


def may_repeat(clause: Clause, noun: Noun) -> bool:
    """Whether a noun can stand for the subject or the person spoken of in a clause said before."""
    verb = clause.verb
    if verb is None or verb.lemma in CHAINS or not clause.subject:
        return False
    person = clause.subject[-1].kind == "person" or bool(people_in(clause)) or verb.lemma == "become"
    return noun.kind == "person" and person


def gapped(s: Parser, noun: Noun) -> bool:
    """Take a noun for what a clause whose verb is not said again has in the place of the one before."""
    if s.top.link == GAP and any(n is noun for n in (*s.top.subject, *s.top.objects)):
        return True
    fills = s.top.link == GAP and not (s.comma or s.joint) and fill_remnant(s, noun)
    return fills or gapped_beside(s, noun)


def gapped_beside(s: Parser, noun: Noun) -> bool:
    """Take a pronoun, person or thing that begins a clause without a verb of its own."""
    if noun.kind == "pronoun":
        place = PLACES.get(s.p.key(noun.end - 1))
        counterpart = gapped_counterpart(s, noun)
        return counterpart or (gapped_pronoun(s, noun) if place is None else gapped_member(s, place))
    if not (s.comma or s.joint):
        return False
    if noun.kind != "person":
        return gapped_thing(s, noun)
    if s.joint and follows_in_turn(s, noun):
        return True
    if s.listed and s.listed[0] and s.listed[1] == "person":
        return gapped_phrase(s, noun, s.listed[0])
    return gapped_follower(s, noun) or (may_repeat(s.top, noun) and gapped_person(s, noun))


def gapped_follower(s: Parser, noun: Noun) -> bool:
    """Read who came next with a time: "Lee succeeded him in 1990, and Birch in 1995" makes Birch follow Lee."""
    top, follows = s.top, s.chunks[s.at + 1] if s.at + 1 < len(s.chunks) else None
    timed = (follows is not None and follows.when is not None) or time_after_aside(s)
    chained = top.verb is not None and top.verb.lemma in CHAINS and top.verb.voice == "active"
    named = bool(top.subject and top.objects and top.times) and top.subject[-1].kind == "person"
    if not (chained and named and timed and s.comma and s.joint == "and"):
        return False
    repeat(s, GAP, subject=[noun], objects=top.subject[-1:])
    return True


def gapped_thing(s: Parser, noun: Noun) -> bool:
    """Read a body or post with the same preposition after it: "A is under B, C under D"; "of rank X, Y of rank Z"."""
    top, follows = s.top, s.chunks[s.at + 1] if s.at + 1 < len(s.chunks) else None
    if noun.kind not in THINGS or top.verb is None or not top.subject or follows is None:
        return False
    beside = follows.noun is not None and follows.noun.kind == noun.kind == "body"
    if beside and top.objects and top.verb.lemma in CHANGING:
        fronted = [t for t in top.times if t.at < top.verb.start]
        repeat(s, GAP, subject=[noun], objects=[]).times.extend(fronted)
        return True
    after = s.chunks[s.at + 2].noun if s.at + 2 < len(s.chunks) else None
    same = [n for word, n in top.phrases if word == follows.key]
    alike = after is not None and bool(same) and (same[-1].kind == after.kind or {same[-1].kind, after.kind} <= THINGS)
    if not alike or top.subject[-1].kind not in THINGS:
        return False
    repeat(s, GAP, subject=[noun], phrases=[(word, n) for word, n in top.phrases if word != follows.key])
    return True


THINGS = {"body", "office", "common"}


def gapped_counterpart(s: Parser, noun: Noun) -> bool:
    """Read "the latter to B" after "the former went to A"."""
    top, follows = s.top, s.chunks[s.at + 1] if s.at + 1 < len(s.chunks) else None
    words = {s.p.key(n.end - 1) for n in (*top.subject, noun) if n.kind == "pronoun"}
    if top.verb is None or words != {"former", "latter"} or follows is None:
        return False
    kept = [(word, n) for word, n in top.phrases if word != follows.key]
    if len(kept) == len(top.phrases):
        return False
    fronted = [t for t in top.times if t.at < top.verb.start]
    repeat(s, GAP, subject=[noun], phrases=kept).times.extend(fronted)
    return True


def gapped_person(s: Parser, noun: Noun) -> bool:
    """Read a person with a post or time of their own: "A took the board in 1990, B the court", "and B in 1995"."""
    top, people = s.top, people_in(s.top)
    follows = s.chunks[s.at + 1] if s.at + 1 < len(s.chunks) else None
    if bears_title(s, follows):
        return False
    if group := named_together(s, noun):
        rest = [n for n in top.objects if n.kind not in {"person", "office"}]
        shared = {"objects": [*group, *rest]} if people else {"subject": group, "objects": rest}
        repeat(s, GAP, **shared).times.extend(time_of_all(s, top))
        return True
    if follows is not None and follows.noun is not None and follows.noun.kind in REMNANTS:
        rest = [noun, *(n for n in top.objects if n.kind != "person")]
        alone = {"subject": [noun]} if top.subject[-1].kind == "person" else {"subject": [noun], "objects": []}
        repeat(s, GAP, **({"objects": rest} if people else alone)).times.extend(time_of_all(s, top))
        return True
    title = title_again(s, top) if not (people or clause_follows(s.chunks, s.at)) else None
    if title is not None:
        repeat(s, GAP, subject=[noun], objects=[title], phrases=[])
        return True
    told = follows is not None and (follows.when is not None or follows.key in THEREAFTER)
    is_timed = told or time_after_aside(s)
    names_title = s.comma and not s.joint and s.last is not None and s.last.kind == "office"
    if people or (names_title and not is_timed) or (s.joint and not is_timed and not listed_on(top)):
        return False
    if listed_on(top):
        top.subject.append(noun)
    elif top.times:
        repeat(s, GAP, subject=[noun])
    return listed_on(top) or bool(top.times)


def time_of_all(s: Parser, clause: Clause) -> list[Timed]:
    """Return the time before the verb, for a member without its own: "in 1990 A became envoy, B clerk and C judge"."""
    inside = range(s.at + 1, len(s.chunks))
    end = next((n for n in inside if s.chunks[n].kind in {"comma", "stop"} or s.chunks[n].key == "and"), len(s.chunks))
    own = any(s.chunks[n].when is not None for n in range(s.at, end))
    return [t for t in clause.times if clause.verb is not None and t.at < clause.verb.start and not own]


FARTHEST = 12
"""Chunks of an insertion."""


def time_after_aside(s: Parser) -> bool:
    """Whether a time follows what is inserted after a name: "and Birch, a judge of the Tax Court, in March 2008"."""
    inside = range(s.at + 2, min(len(s.chunks) - 1, s.at + FARTHEST))
    if s.at + 1 >= len(s.chunks) or s.chunks[s.at + 1].kind != "comma":
        return False
    close = next((n for n in inside if s.chunks[n].kind == "comma"), 0)
    told = any(s.chunks[n].kind in {*VERBAL, "stop", "relative"} for n in range(s.at + 2, close))
    return close > 0 and not told and s.chunks[close + 1].when is not None


def bears_title(s: Parser, follows: Chunk | None) -> bool:
    """Whether a name between commas is that of whose title stands before: "dismissed his minister, Lee, in May"."""
    titled = s.last is not None and s.last.kind == "office" and s.last.det and s.comma and not s.joint
    right_after = titled and s.last is not None and s.last.end == s.chunks[s.at - 1].start
    return bool(right_after) and (follows is None or follows.kind in {"comma", "stop"})


def listed_on(clause: Clause) -> bool:
    """Whether a clause without a verb of its own may have more subjects: "B and C for five years each"."""
    return clause.link == GAP and not clause.times


def gapped_member(s: Parser, place: int) -> bool:
    """Read "A and B led it, the former until 1990, the latter until 1995": one of a list, with a time of its own."""
    told = next((c for c in reversed(s.stack) if c.verb and several(c)), None)
    told = told or (s.top.parent if s.top.link == GAP and s.top.parent and several(s.top.parent) else None)
    follows = next_solid(s.chunks, s.at + 1)
    if told is None or told.verb is None or (follows is not None and follows.kind in VERBAL):
        return False
    listed = several(told)
    if not -len(listed) <= place < len(listed):
        return False
    while len(s.stack) > 1 and s.top is not told:
        s.stack.pop()
    s.stack.pop()
    names = "subject" if listed is told.subject else "objects"
    kept = {"subject": list(told.subject), "objects": list(told.objects), names: [listed[place]]}
    s.open("coordinate", GAP, verb=told.verb, phrases=list(told.phrases), **kept).parent = told
    return True


def several(clause: Clause) -> list[Noun]:
    """Return the subjects or objects that a clause has more than one of, people first."""
    for nouns in (clause.subject, clause.objects):
        if len(nouns) > 1 and len({n.kind for n in nouns}) == 1:
            return nouns
    return []


def gapped_pronoun(s: Parser, noun: Noun) -> bool:
    """Read "and he in turn to C" after "A handed over to B": the pronoun is the person said last."""
    is_last = bool(s.joint) and s.p.key(noun.start) in {"he", "she"} and s.last is not None and s.last.kind == "person"
    if not is_last or s.last is None or s.top.verb is None or clause_follows(s.chunks, s.at):
        return False
    repeat(s, GAP, subject=[s.last])
    return True


def gapped_phrase(s: Parser, noun: Noun, preposition: str) -> bool:
    """Read another person after the same preposition, with their own time: "headed by A until 1990, B until 1995"."""
    top = s.top
    if top.verb is None or top.verb.lemma in CHAINS or not top.times:
        return False
    others = [(word, n) for word, n in top.phrases if (word, n.kind) != (preposition, "person")]
    repeat(s, GAP, phrases=[*others, (preposition, noun)])
    return True


TURNS = {"in turn", "in his turn", "in her turn", "later", "then", "afterwards", "subsequently"}


def follows_in_turn(s: Parser, noun: Noun) -> bool:
    """Read "and B in turn by C" after "A was succeeded by B", "and B's by C" after "A's place was taken by B"."""
    at = s.at + 1
    while at < len(s.chunks) and (s.chunks[at].kind in {"adverb", "when"} or s.chunks[at].key in {*TURNS, "'s"}):
        at += 1
    word = s.chunks[at].key if at < len(s.chunks) else ""
    told = next((c for c in reversed(s.stack) if c.verb is not None and c.kind in {"main", "coordinate"}), None)
    after = s.chunks[at + 1].noun if at + 1 < len(s.chunks) else None
    if word not in {"by", "to"} or told is None or told.verb is None or after is None or after.kind != "person":
        return False
    if not any(w == word and n.kind == "person" for w, n in told.phrases):
        return False
    if at == s.at + 1 and told.verb.lemma.split()[0] not in CHAINS | HANDING:
        return False
    owned = s.chunks[s.at + 1].key == "'s"
    if owned and not any(n.kind == "relation" and n.owner is not None for n in told.subject):
        return False
    while s.top is not told:
        s.stack.pop()
    repeat(s, GAP, subject=[noun], phrases=[(w, n) for w, n in told.phrases if w != word])
    if owned and s.top.verb is not None:
        s.top.verb = replace(s.top.verb, lemma="replace")
    return True
