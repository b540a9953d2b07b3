"""What a relative or subordinating word opens, if anything: "that" after a preposition and "as" a title do not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.clauses import Timed
from pipeline.extract.english.gaps import PLACES, several
from pipeline.extract.english.lookahead import VERBAL, clause_follows, event_leads, next_solid
from pipeline.extract.english.nouns import noun_at
from pipeline.extract.english.parse_verbs import kind_before
from pipeline.extract.english.verbs import verb_group

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.parser import Parser
    from pipeline.extract.mentions import When


def take_relative(s: Parser, chunk: Chunk) -> None:
    """Open a relative clause on the last noun, or the clause that "that" brings."""
    if chunk.key == "that" and s.preposition:
        s.strand()
        s.take_word(chunk)
        return
    before = s.chunks[s.at - 1] if s.at else None
    link = f"{s.preposition} {chunk.key}".strip()
    empty = s.last is None or s.p.key(s.last.start) == "it"
    if chunk.key == "that" and (empty or (before and before.kind == "verb") or closes_cleft(s)):
        s.open("complement", "that")
        return
    person = chunk.key in {"who", "whom", "whose"}
    antecedent = (part_told(s) or named_before(s) or described(s)) if person else kind_before(s) or body_led(s)
    if s.joint == "and" and chunk.key == "who" == s.top.link and s.top.antecedent is not None:
        antecedent = s.top.antecedent
    if preposed(s, chunk, antecedent):
        return
    if chunk.key == "who" and not link.startswith(("of", "to", "by")) and antecedent is not None:
        antecedent = bearer(s, antecedent)
    clause = s.open("relative", link, antecedent=antecedent)
    follows = next_solid(s.chunks, s.at + 1)
    if antecedent and follows and follows.kind in VERBAL and chunk.key != "where" and " " not in link:
        clause.subject = [antecedent]
    s.modified = True


def bearer(s: Parser, antecedent: Noun) -> Noun | None:
    """Return whom "who" means after a body's name: "the Comptroller was an officer of the Treasury who ..."."""
    top = s.top
    is_be = top.verb is not None and top.verb.lemma == "be" and len(top.subject) == 1
    if antecedent.kind != "body" or s.comma:
        return antecedent
    nouns = (*top.objects, *(n for _, n in top.phrases))
    people = [n for n in nouns if n.kind == "person" and n.end < antecedent.start]
    if people and s.p.key(people[-1].end) in {"of", "at", "from", "in"}:
        return people[-1]
    if not is_be:
        return antecedent
    return top.subject[0] if top.subject[0].kind in {"office", "person", "pronoun"} else antecedent


def part_told(s: Parser) -> Noun | None:
    """Return the part in "a directorate within the Ministry, whose head ...", which has the head."""
    at = next((n for n in range(s.at - 1, max(s.at - 4, 1), -1) if s.chunks[n].noun is s.last), 0)
    part = s.chunks[at - 2].noun if at > 1 and s.chunks[at - 1].key in {"within", "in", "under"} else None
    of_body = s.last is not None and s.last.kind == "body"
    return part if of_body and part is not None and part.kind == "common" and part.det in {"a", "an"} else None


def named_before(s: Parser) -> Noun | None:
    """Return the person whom "who" means where a thing stands last: "by Lee, the first to lead the Office, who"."""
    if s.last is None or s.last.kind not in {"body", "common", "place"} or not s.comma:
        return None
    if s.top.kind != "infinitive":
        return who_was_described(s)
    last = s.last.start
    nouns = [n for c in s.clauses for n in (*c.subject, *c.objects, *(n for _, n in c.phrases)) if n.end <= last]
    people = [n for n in nouns if n.kind == "person"]
    return max(people, key=lambda n: n.start) if people and s.chunks[s.at].key == "who" else None


def who_was_described(s: Parser) -> Noun | None:
    """Return the person of "Lee, an engineer from Berlin, who ...", behind whom a thing is named in a description."""
    at = s.at - 2
    while at > 1 and s.chunks[at].kind in {"word", "adverb", "preposition", "noun"}:
        at -= 1
    before = s.chunks[at - 1].noun if at > 0 and s.chunks[at].kind == "comma" else None
    opens = s.chunks[at + 1].kind in {"word", "noun"} and s.chunks[at + 1].key in {"a", "an"}
    return before if opens and before is not None and before.kind == "person" and s.chunks[s.at].key == "who" else None


def described(s: Parser) -> Noun | None:
    """Return the person that "who" refers to: the last noun, of a title in apposition the one who bears it."""
    if s.top.kind == "apposition" and s.last and s.last.kind in {"office", "rank"}:
        return s.top.antecedent
    return s.last


def body_led(s: Parser) -> Noun | None:
    """Return what "which is" refers to: the last noun, of a title with its body ("head of the office") the body."""
    last = s.last
    follows = next_solid(s.chunks, s.at + 1)
    tells = follows is not None and follows.kind in {"be", "have", "verb", "modal"}
    tells |= follows is not None and follows.kind == "noun" and chairs_next(s, s.at + 1)
    if last is None or last.office is None or not tells or s.p.is_a(last.start, "postword"):
        return last
    body = last.office.complements[-1] if last.office.complements else None
    named = noun_at(s.p, body.start) if body and body.kind in {"body", "owned"} and body.end == last.end else None
    return named or last


CHAIRING = {"chair", "head", "lead", "run", "direct"}


def chairs_next(s: Parser, at: int) -> bool:
    """Whether "which" brings what somebody chaired: "a member of the Law Council, which she chaired from 2017"."""
    here = next((n for n in range(at, min(len(s.chunks), at + 4)) if s.chunks[n].kind in VERBAL), 0)
    verb = verb_group(s.chunks, here) if here else None
    return verb is not None and verb.lemma in CHAIRING and s.chunks[here - 1].kind in {"noun", "adverb", "when"}


def preposed(s: Parser, chunk: Chunk, title: Noun | None) -> bool:
    """Open the relative clause of "a body, the head of which is ..." or "heads, the first of whom was ..."."""
    if title is not None and title.kind == "pronoun" and s.preposition == "of" and chunk.key == "whom":
        return one_of_whom(s, title)
    if title is None or title.office is None or chunk.key not in {"which", "whom"}:
        return False
    subject = title
    if chunk.key == "which":
        if s.p.key(title.end - 1) != "of" or not s.top.subject:
            return False
        owner = s.top.antecedent or s.top.subject[-1]
        subject = replace(title, owner=owner, office=replace(title.office, complements=()))
    elif s.preposition != "of" or not s.p.is_a(s.chunks[s.at - 2].start, "which-of"):
        return False
    s.open("relative", "of", antecedent=title, subject=[subject])
    return True


def one_of_whom(s: Parser, word: Noun) -> bool:
    """Open the relative clause on one of several people just named: "Lee and Birch, the latter of whom ..."."""
    place, names = PLACES.get(s.p.key(word.end - 1)), several(s.top)
    if place is None or not -len(names) <= place < len(names):
        return False
    s.top.objects = [n for n in s.top.objects if n is not word]
    s.open("relative", "of", antecedent=names[place], subject=[names[place]])
    return True


def closes_cleft(s: Parser) -> bool:
    """Whether "that" closes "it was not until ... that"."""
    main = s.stack[0]
    it = main.subject[0] if main.subject else None
    return it is not None and it.kind == "pronoun" and s.p.key(it.start) == "it" and not main.objects


def take_subordinator(s: Parser, chunk: Chunk) -> None:
    """Open a subordinate clause, or read the word as a preposition."""
    follows = next_solid(s.chunks, s.at + 1)
    titled = chunk.key == "as" and (
        (follows is not None and follows.noun is not None and follows.noun.kind == "office")
        or (s.top.verb is not None and s.last is None and not s.comma)
        or ends_in_insertion(s)
    )
    if leads_to_name(s):
        if s.joint and s.top.verb is not None:
            s.coordinate()
        s.take_preposition(chunk)
        return
    if titled or is_pending(s, chunk) or follows_alone(s) or not clause_follows(s.chunks, s.at + 1):
        take = s.take_word if chunk.key == "so" else s.take_preposition
        take(chunk)
        return
    timed = s.top.times[-1] if s.top.times else None
    clause = s.open("subordinate", chunk.key)
    if (chunk.key == "when" or chunk.key.startswith("the ")) and timed and timed.at >= clause.first - 2:
        token = s.p.tokens[chunk.start]
        inside = timed.when.span.end > token.start
        ends = timed.when.kind == "until" or not inside or s.p.text[token.start : token.end].lower() in UNTIL
        date = timed.when.end if timed.when.end not in {"", ".."} and ends else timed.when.start
        point = replace(timed.when, kind="point", start=date, end="")
        clause.times.append(Timed(point, timed.at, leads=True))


def ends_in_insertion(s: Parser) -> bool:
    """Whether a comma comes before any verb, and a clause around still waits for its own: "listed by X as Y, is"."""
    rest = (chunk.kind for chunk in s.chunks[s.at + 1 :])
    first = next((kind for kind in rest if kind in VERBAL or kind in {"comma", "stop"}), "")
    return first == "comma" and any(clause.waits and clause.subject for clause in s.stack[:-1])


PENDING = {"bill", "bills", "case", "cases", "matter", "matters", "proposal", "proposals", "draft", "drafts", "plan",
           "plans", "question", "issue", "appeal", "legislation", "motion", "petition", "amendment", "law"}  # fmt: skip
"""What lies before those who decide on it."""


def is_pending(s: Parser, chunk: Chunk) -> bool:
    """Whether "before" says where something lies to be decided: "under a bill now before Parliament"."""
    at = s.at - 1
    while at > 0 and s.chunks[at].kind in {"adverb", "when"}:
        at -= 1
    before = s.p.key(s.chunks[at].end - 1) if at >= 0 else ""
    return chunk.key == "before" and before in PENDING


def forget_since(clause: Clause, when: When) -> None:
    """Take from a clause with "when" the time since which its outer was so: it has one of its own.

    "had been director since 1961 when he retired in 1968".
    """
    outer = clause.parent
    since = outer is not None and outer.verb is not None and outer.verb.is_pluperfect
    lent = clause.times[:1] if clause.kind == "subordinate" and clause.link == "when" else []
    if since and when.kind == "point" and lent and lent[0].at < clause.first:
        clause.times = clause.times[1:]


def leads_to_name(s: Parser) -> bool:
    """Whether only "him" stands between a word and the name of who is told of: "and before him Lee was dismissed"."""
    follows = s.chunks[s.at + 1 : s.at + 3]
    nouns = [chunk.noun for chunk in follows if chunk.noun is not None]
    return len(nouns) == len(follows) > 1 and follows[0].key in {"him", "them"} and nouns[1].kind == "person"


UNTIL = {"until", "till"}


def follows_alone(s: Parser) -> bool:
    """Whether only a person comes before the next comma: "the three directors after him, ..."."""
    if not (s.top.waits and s.top.subject) or s.at + 2 >= len(s.chunks):
        return False
    noun, end = s.chunks[s.at + 1].noun, s.chunks[s.at + 2]
    return noun is not None and noun.kind in {"pronoun", "person"} and end.kind == "comma"


GOING = {"go", "come", "move", "travel", "return"}


def goes_along(s: Parser) -> bool:
    """Whether somebody goes "with" another, so that a role after "as" is theirs: "went with him as his secretary"."""
    verb, person = s.top.verb, s.chunks[s.at + 1].noun
    return verb is not None and verb.lemma in GOING and person is not None and person.kind in {"pronoun", "person"}


def inserted_before(s: Parser, key: str) -> None:
    """Close an insertion where the verb around takes the preposition behind it: "replaced the head, Lee, with Ash".

    Open a clause where the preposition begins the next one: "chaired the Board, and until her death she was ...".
    """
    if s.joint and event_leads(s.chunks, s.at):
        s.coordinate()
    verb = s.stack[-2].verb if len(s.stack) > 1 else None
    if verb is None or not (s.comma and s.top.is_elliptic and s.top.objects):
        return
    names = key in {"as", "to"} and s.p.words.is_a(verb.lemma, "naming")
    if (verb.lemma in {"replace", "succeed"} and key in {"as", "with"}) or names:
        s.stack.pop()
