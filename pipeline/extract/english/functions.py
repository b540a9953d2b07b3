"""What a body does: "the department supervises the press", with the words of the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here
from pipeline.extract.english.lookahead import clause_follows
from pipeline.extract.english.slots import things
from pipeline.extract.english.verb_rows import row_start, shares_object
from pipeline.extract.english.wording import place_of_end
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from schemas.records import Statement

ENDS = {"stop", "relative", "subordinator", "open"}
TENSES = {"present", "infinitive"}
LASTING = {"administer", "advise", "assign", "be", "charge", "coordinate", "deal", "entrust", "give", "handle", "keep",
           "look", "maintain", "manage", "monitor", "oversee", "regulate", "supervise", "task"}  # fmt: skip
"""Verbs that in the past tense without a time tell what a body used to do, not what it did once."""
LEADING = {"head", "chair", "lead", "direct", "run", "preside over"}
"""Verbs that tell what a post's holder does, where no holder is named."""

ADVISING = {"advise", "assign", "charge", "task"}
"""Verbs of what is done once, where they go on with what somebody is to do: "advised the President to appoint X"."""
INTENDING = {"plan", "propose", "prepare", "arrange"}
"""Verbs with "to" that tell what is yet to be done."""


def read_function(state: State, clause: Clause) -> bool:
    """Claim what a body does where a clause in the present says so with a verb of administration."""
    verb = clause.verb
    if (lasts(clause) or is_beside(clause)) and (duty := duty_at(state, clause)):
        return claim(state, clause, duty, stretch(state, clause, duty)[1])
    if verb is None or verb.voice != "active" or not (lasts(clause) or used_to(state, clause)):
        return False
    beside = (*clause.spoken(), *(word for word, _ in clause.phrases))
    words = {verb.lemma, *(f"{verb.lemma} {word}" for word in beside)}
    titled = (
        bool(clause.subject)
        and clause.subject[0].kind == "office"
        and not any(n.kind == "person" for n in clause.subject)
    )
    told = bool(words & state.p.words.functions) or (titled and bool(words & LEADING))
    told = told or (clause.kind == "infinitive" and is_purpose(clause) and verb.lemma not in FOLLOWING)
    told = told or works_on(state, clause)
    after = state.chunks[verb.end] if verb.end < len(state.chunks) else state.chunks[-1]
    planned = after.kind == "to" and verb.lemma in INTENDING
    other = after.kind in {"have", "be", "modal"} or (verb.lemma == "keep" and after.key == "on")
    is_told = bool(clause.subject or described(clause)) and not (planned or other)
    advised = verb.lemma in ADVISING and any(c.parent is clause and c.kind == "infinitive" for c in state.clauses)
    if advised or not told or not is_told or (clause.kind == "infinitive" and not is_purpose(clause)):
        return False
    first, last = stretch(state, clause)
    first += state.chunks[first].kind == "to"
    return claim(state, clause, first, last) if last > verb.end else False


CHARGING = {"charge", "task", "entrust"}


def is_beside(clause: Clause) -> bool:
    """Whether a clause beside a body tells its lasting duty: "charged with keeping X", "responsible for keeping X"."""
    verb = clause.verb
    charged = verb is not None and verb.voice == "passive" and verb.lemma in CHARGING and clause.kind == "participle"
    bodies = bool(clause.subject) and clause.subject[0].kind in {"body", "pronoun"} and not clause.times
    return bodies and (charged or (clause.kind == "apposition" and verb is None and not clause.objects))


GIVEN = {"task", "job", "duty", "responsibility", "mission"}
"""What a body is given or has "of" doing something."""
NEAR, FAR = 4, 10
"""Chunks after "be" in which a duty begins, without and with a kind of body in between."""


def duty_at(state: State, clause: Clause) -> int:
    """Return the chunk where the duty begins in "is responsible for ...", "is charged with ..."; 0 for none."""
    start = clause.verb.start if clause.verb is not None else clause.first
    is_kind = (
        bool(clause.objects) and clause.objects[0].kind == "common" and clause.objects[0].det in {"a", "an", "the"}
    )
    for at in range(start + 1, min(len(state.chunks) - 1, start + (FAR if is_kind else NEAR) + 1)):
        phrases = {f"be {state.chunks[at - 1].key} {state.chunks[at].key}", f"be {state.chunks[at].key}"}
        follows = state.chunks[at + 1].noun
        given = state.chunks[at].key == "of" and state.p.key(state.chunks[at].start - 1) in GIVEN
        named = follows is not None and (follows.kind == "body" or (given and follows.kind in {"place", "person"}))
        if (phrases & state.p.words.functions or given) and not named:
            return at + 1
    return 0


def claim(state: State, clause: Clause, first: int, last: int) -> bool:
    """Claim the words of a run of chunks as what the subject does; return whether the subject is one of ours."""
    nouns = clause.subject or described(clause)
    subjects = [m for m in things(state, nouns, []) if isinstance(m, Mention)]
    if not subjects or last <= first:
        return False
    span = state.chunk_span(first, last)
    words_said = " ".join(span.of(state.p.text).split())
    act = act_of(state, clause, "function")
    for subject in subjects:
        emit(act, "function", here(subject, state), Entity(words_said, span.of(state.p.text)), [subject.span, span])
    return True


JOINTS = {",", "and", ", and"}


def join_functions(state: State) -> None:
    """Make one claim of what a sentence tells a body to do in verbs side by side: "keeps the rolls and seals acts"."""
    joined: list[Statement] = []
    for claimed in state.found:
        before = joined[-1] if joined else None
        whole = side_by_side(state, before, claimed) if before is not None else None
        joined[len(joined) - (whole is not None) :] = [whole or claimed]
    state.found = joined


def side_by_side(state: State, one: Statement, other: Statement) -> Statement | None:
    """Return two claims of what something does as one where only a comma or "and" stands between their words."""
    pair = [claim.predicate == "function" and claim.pattern_id == "en-function" for claim in (one, other)]
    if not all(pair) or one.subject.name != other.subject.name or one.object is None or other.object is None:
        return None
    text, begin = state.p.text, other.quote.end - len(other.object.words)
    between = " ".join(text[one.quote.end : begin].split())
    start = one.quote.end - len(one.object.words)
    if (
        between not in JOINTS
        or text[begin : other.quote.end] != other.object.words
        or text[start : one.quote.end] != one.object.words
    ):
        return None
    words = text[start : other.quote.end]
    return replace(one, object=Entity(" ".join(words.split()), words), quote=Span(one.quote.start, other.quote.end))


def described(clause: Clause) -> list[Noun]:
    """Return the post that a clause describes by what its holder is: "the registrar is the officer who keeps X"."""
    outer = clause.parent
    is_be = outer is not None and outer.verb is not None and outer.verb.lemma == "be" and not outer.verb.is_negated
    is_told = clause.kind == "relative" and clause.link in {"who", "that", "which"} and clause.antecedent is None
    return [n for n in outer.subject if n.kind == "office"] if outer is not None and is_be and is_told else []


def lasts(clause: Clause) -> bool:
    """Whether a clause tells what a body does or used to do."""
    verb = clause.verb
    past = verb is not None and verb.tense == "past" and verb.lemma.split()[0] in LASTING and not clause.times
    return verb is not None and (verb.tense in TENSES or (past and not verb.is_pluperfect))


MADE = {"found", "establish", "create", "set up", "form", "institute", "launch", "constitute", "set"}


MEANT = MADE | {"mean", "intend", "design", "conceive"}
POWERS = {"mandate", "power", "powers", "task", "duty", "authority", "mission", "job", "responsibility"}
BINDING = {"mandate", "empower", "authorise", "authorize"}
"""What gives a body the right or duty to do something, as it has it now."""
FOLLOWING = {"succeed", "replace", "mark", "become", "be", "have", "take", "celebrate", "commemorate"}
"""Verbs that tell of no work where a body was set up to do so."""


def is_purpose(clause: Clause) -> bool:
    """Whether an infinitive tells what a body was made for or is for: "was set up in 1956 to protect the fields"."""
    made = clause.parent.verb if clause.parent is not None else None
    if made is None or clause.verb is None:
        return False
    present = made.tense == "present" and not made.is_negated
    if made.lemma == "have" and clause.parent is not None:
        return present and bool(POWERS & set(clause.parent.spoken()))
    if made.lemma in BINDING:
        return present and made.voice == "passive"
    return made.lemma == "exist" if made.voice == "active" else made.lemma in MEANT


def used_to(state: State, clause: Clause) -> bool:
    """Whether a clause in the past tells of things in the plural that a body did as its work: "drew up the plans"."""
    verb = clause.verb
    if verb is None or verb.tense != "past" or verb.is_pluperfect or verb.is_negated or clause.times:
        return False
    return things_follow(state, clause)


def works_on(state: State, clause: Clause) -> bool:
    """Whether a clause in the present tells what a body does to things, by a verb that says nothing of its own."""
    verb, subject = clause.verb, clause.subject[0] if len(clause.subject) == 1 else None
    if (
        verb is None
        or verb.tense != "present"
        or verb.modal
        or subject is None
        or subject.kind not in {"body", "pronoun"}
    ):
        return False
    lemma = verb.lemma.split()[0]
    known = lemma in state.p.words.frames or state.p.words.is_a(lemma, "reporting") or lemma in IDLE
    known = known and not (lemma in DOING and not IDLE_THINGS & words_after(state, clause))
    return not known and subject.kind in {"body", "pronoun", "office"} and things_follow(state, clause)


DOING = {"hold", "take", "set", "grant", "give", "make", "run", "raise", "award", "sign", "receive", "collect"}
"""Verbs of other meanings that with things in the plural tell of work: "takes samples", "sets tariffs"."""
IDLE_THINGS = {"meetings", "elections", "talks", "seats", "sessions", "orders", "instructions", "steps", "posts",
               "views", "offices", "hearings", "headquarters", "positions", "turns", "sides", "powers", "lessons",
               "roots", "ranks", "origins", "members", "degrees", "speeches", "interviews", "directions"}  # fmt: skip


def words_after(state: State, clause: Clause) -> set[str]:
    """Return the words that a verb governs."""
    first, last = clause.verb.end if clause.verb else clause.first, stretch(state, clause)[1]
    chunks = state.chunks[first:last]
    return {state.p.key(at) for chunk in chunks for at in range(chunk.start, chunk.end)}


IDLE = {"mean", "contain", "cover", "span", "face", "draw", "attract", "want", "need", "require", "cost", "lose",
        "win", "celebrate", "mark", "owe", "trace", "share", "resemble", "precede", "live", "feature", "earn", "think",
        "claim", "expect", "hope", "blame", "criticise", "criticize", "deny", "condemn", "urge", "note", "add", "lack",
        "love", "know", "like", "miss", "welcome", "fill", "use", "see", "bear", "date", "start", "end", "stop", "try",
        "follow", "remember", "show", "reflect", "indicate", "include", "look", "let", "concern", "meet"}  # fmt: skip
"""Verbs that tell of no work."""


def things_follow(state: State, clause: Clause) -> bool:
    """Whether the first words after a verb name things in the plural."""
    first, last = clause.verb.end if clause.verb else clause.first, stretch(state, clause)[1]
    ends = next((at for at in range(first, last) if state.chunks[at].kind in {"preposition", "comma"}), last)
    words = state.p.phrase(state.chunks[first].start, state.chunks[ends - 1].end) if ends > first else ""
    return words.endswith("s") and not words.endswith("ss")


def stretch(state: State, clause: Clause, begin: int = 0) -> tuple[int, int]:
    """Return the chunks of a verb and what it governs, a verb joined before it included ("vets and manages X").

    Where it is known to begin later than the verb does ("responsible for"), the end is looked for from there.
    """
    verb = clause.verb
    first = verb.start if verb else clause.first
    before = clause.parent
    if before is not None and before.verb is not None and before.verb.end == first - 1 and clause.link == "and":
        first = before.verb.start
    if not begin and verb is not None and verb.tense == "past":
        first = chain_start(state, clause, first)
    elif not begin and verb is not None and verb.end == verb.start + 1:
        first = min(first, row_start(state.chunks, verb.start))
    last = begin or (verb.end if verb else first)
    while last < len(state.chunks) and state.chunks[last].kind not in ENDS and not finite_joined(state, last):
        ends = place_of_end(state, last) and not listed(state, last)
        fronted = clause.kind == "subordinate" and clause_follows(state.chunks, last + 1, surely=True)
        denied = last + 1 < len(state.chunks) and state.chunks[last + 1].key == "nor"
        aside = is_aside(state, last) or dates_all(state, last) or denied
        if state.chunks[last].kind == "comma" and (ends or fronted or aside):
            break
        last += 1
    follows = state.chunks[last].kind if last < len(state.chunks) else ""
    if follows == "relative" and state.chunks[last - 1].kind == "preposition":
        last -= 1
    while last > first and state.chunks[last - 1].kind in {"comma", "conjunction", "stop"}:
        last -= 1
    return first, last


def chain_start(state: State, clause: Clause, first: int) -> int:
    """Return where the verbs in a row begin of which this is the last: "purchased, stored and sold grain"."""
    at = next((n for n, c in enumerate(state.clauses) if c is clause), 0)
    told = max((s.quote.end for s in state.found if s.predicate == "function"), default=0)
    for before in reversed(state.clauses[:at]):
        own = clause.kind == "coordinate" and [*before.subject] == [*clause.subject] and not before.times
        verb = before.verb
        if not own or verb is None or verb.tense != "past" or verb.voice != "active" or verb.is_pluperfect:
            break
        known = verb.lemma.split()[0] in state.p.words.functions and verb.lemma.split()[0] not in state.p.words.frames
        if not known or state.p.tokens[state.chunks[verb.start].start].start < told:
            break
        first, clause = min(first, verb.start), before
    return first


def dates_all(state: State, comma: int) -> bool:
    """Whether nothing but a stretch of time follows a comma, which is that of the clause around."""
    follows = state.chunks[comma + 1 : comma + 3]
    when = follows[0].when if follows else None
    return when is not None and when.kind != "point" and all(c.kind == "stop" for c in follows[1:])


def is_aside(state: State, comma: int) -> bool:
    """Whether a comma opens a description of what was named last: ", a department of ..."."""
    noun = state.chunks[comma + 1].noun if comma + 1 < len(state.chunks) else None
    return noun is not None and noun.kind == "common" and noun.det in {"a", "an"}


def listed(state: State, comma: int) -> bool:
    """Whether "and" after a comma goes on with a list rather than with a new clause."""
    after = comma + 2
    joined = after < len(state.chunks) and state.chunks[comma + 1].kind == "conjunction"
    return joined and state.chunks[after].kind == "word"


def finite_joined(state: State, at: int) -> bool:
    """Whether "and" brings another verb, none that shares its object with one before: "drafting and sealing acts"."""
    chunk = state.chunks[at]
    follows = state.chunks[at + 1] if at + 1 < len(state.chunks) else None
    brings = chunk.kind == "conjunction" and follows is not None and follows.kind in {"verb", "be", "have", "modal"}
    return brings and not shares_object(state.chunks, at)
