"""What "be" says, also where it is only implied: who holds what, what kind of body something is, its rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of, emit, here, spoken
from pipeline.extract.english.belonging import is_one_of, say_place
from pipeline.extract.english.dating import Term, term_of, times_of
from pipeline.extract.english.effects import tenure
from pipeline.extract.english.existing import read_existence, read_parts
from pipeline.extract.english.matching import appointers
from pipeline.extract.english.next_holders import NEXT, PREVIOUS, chain, follow_in_line, next_in_line
from pipeline.extract.english.other_names import read_other_names
from pipeline.extract.english.posts import Target, targets_of
from pipeline.extract.english.references import bodies_of, people_of
from pipeline.extract.english.rosters import read_roster
from pipeline.extract.english.slots import agents
from pipeline.extract.english.whoever import is_whoever, post_without_holder
from pipeline.extract.mentions import Mention
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.acts import Act
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

ALL = {"all", "every", "each", "all of", "each of"}
NONE = {"no", "none of", "neither", "neither of"}
TITLES = {"office", "relation", "postword"}
BOTH = {"also", "concurrently", "at the same time", "simultaneously", "ex officio", "custom", "tradition", "convention",
        "statute", "law", "traditionally", "customarily", "usually", "normally", "always", "invariably",
        "automatically"}  # fmt: skip
"""Words by which whoever holds one post holds another."""
PLAIN_KINDS = {"agency", "body", "institution", "organ", "organisation", "organization", "unit", "one", "staff"}


def read_copula(state: State, clause: Clause) -> bool:
    """Read a clause with "be"; return whether it said anything."""
    act, before = act_of(state, clause, "be"), len(state.found)
    left = clause.subject
    is_be = clause.verb is None or clause.verb.lemma in {"be", "remain"}
    right = clause.objects if is_be else [*clause.objects, *(n for word, n in clause.phrases if word == "as")]
    if clause.kind == "with" and not left:
        left, right = clause.objects, [n for word, n in clause.phrases if word == "as"]
    if is_be and (read_roster(state, clause) or read_parts(state, clause)):
        return True
    if is_be:
        read_existence(act)
        if only_says_there_was(state, clause):
            return True
    people = [m for noun in left for m in people_of(state, noun)]
    if people and not is_be:
        return False
    if people:
        describe_people(act, people, right)
    elif left and (left[0].kind in TITLES or is_whoever(state, left[0])):
        describe_title(act, left, right)
    else:
        describe_body(act, left, right)
    return len(state.found) > before


def only_says_there_was(state: State, clause: Clause) -> bool:
    """Whether a clause says that somebody was or was not there: "and there was no director"; nothing of its subject."""
    verb = clause.verb
    before = state.chunks[verb.start - 1] if verb is not None and verb.start else None
    titles = [n for n in clause.objects if n.office is not None]
    return before is not None and before.key == "there" and bool(titles) and titles[0] is clause.objects[0]


def describe_people(act: Act, people: Sequence[Mention], right: Sequence[Noun]) -> None:
    """Say what people are: "Li is director of X", "both of them vice-chairs of Y"."""
    by_turns: list[Target] = []
    for noun in right:
        if ends_in_role(act, noun, people):
            continue
        if noun.kind in TITLES and not (noun.kind == "postword" and noun.det not in {"the", "his", "her"}):
            following = len(people) == 1 and bool((NEXT | PREVIOUS) & set(noun.quals))
            found = next_in_line(act.state, noun, people[0]) if following else targets_of(act.state, noun, people[0])
            if "respectively" in spoken(act.clause):
                by_turns.extend(found)
            else:
                tenure(act, people, found, "span")
    tenure(act, people, by_turns, "span")
    personal_rank(act, people)
    if any(noun.kind in TITLES for noun in right):
        chosen_by(act, people)


def chosen_by(act: Act, people: Sequence[Mention]) -> None:
    """Say who chose people to be what an infinitive tells: "the first to be mayor, she was appointed by Lee"."""
    term = term_of(times_of(act.clause), "start", holds=False)
    found = agents(act.state, appointers(act.clause), people)
    for agent in (a for a in found if isinstance(a, Mention)):
        for person in people:
            emit(act, "appointed_by", here(person, act.state), here(agent, act.state), [person.span, agent.span], term)


def ends_in_role(act: Act, noun: Noun, people: Sequence[Mention]) -> bool:
    """Whether a name after an office is that of whom the office is with: "private secretary to the premier, Q"."""
    complements = noun.office.complements if noun.office is not None and act.clause.kind == "apposition" else ()
    after = act.state.p.tokens[noun.end - 1].end
    return bool(complements) and complements[-1].kind == "role" and any(p.span.start >= after for p in people)


def personal_rank(act: Act, people: Sequence[Mention]) -> None:
    """Say of what rank somebody is: "a deputy head with full ministerial rank"."""
    ranks = [n for word, n in act.clause.phrases if word in {"with", "of", "at"} and n.kind == "rank" and n.rank]
    term = term_of(times_of(act.clause), "span", holds=False)
    for noun in ranks:
        for person in people:
            if noun.rank:
                emit(
                    act,
                    "has_rank",
                    here(person, act.state),
                    here(noun.rank, act.state),
                    [person.span, noun.rank.span],
                    term,
                )


def describe_title(act: Act, left: Sequence[Noun], right: Sequence[Noun]) -> None:
    """Say who is what: "its director is Li", "the next president was Cai"; or what else all holders of a post are."""
    people = [m for noun in right for m in people_of(act.state, noun)]
    if people:
        for noun in left:
            if len(people) > 1 and noun.kind == "relation" and act.state.p.key(noun.head) == "successors":
                follow_in_line(act, noun, people)
                continue
            if len(people) > 1 and NEXT & set(noun.quals):
                chain(act, noun, people)
                continue
            for person in people:
                tenure(act, [person], next_in_line(act.state, noun, person), "span")
        return
    concurrent(act, left, [n for n in right if n.kind == "office"])


SEVERAL = {"two", "both", "three", "all"}


def concurrent(act: Act, left: Sequence[Noun], right: Sequence[Noun]) -> None:
    """Say that whoever holds one post also holds another: "all its directors have been deputy heads of Y"."""
    universal = any(n.det in ALL | NONE or (ALL | NONE) & set(n.quals) for n in left)
    doubles = act.clause.verb is not None and act.clause.verb.lemma.startswith("double")
    joined = universal or doubles or bool(BOTH & spoken(act.clause))
    for noun in (n for n in left if n.kind != "postword" or not SEVERAL & set(n.quals)) if right else ():
        sits = joined or is_rule(act, noun)
        for one in (t for t in titles_told(act.state, noun) if t.is_post and (joined or sits)):
            act.state.avoided = frozenset([one.mention.body.name] if one.mention.body else [])
            for two in (t for n in right for t in targets_of(act.state, n)):
                same = two.mention.entity.name == one.mention.entity.name
                if not same and ((two.is_post and joined) or two.kind == "member_of"):
                    say_both(act, noun, one, two, universal=universal)


def is_rule(act: Act, noun: Noun) -> bool:
    """Whether a clause tells what goes with a post as a rule: "the director is a member of the council"."""
    verb = act.clause.verb
    single = noun.office is None or (noun.office.role.number == "one" and not noun.quals)
    present = verb is not None and verb.lemma == "be" and verb.tense == "present"
    return present and single and noun.det in {"the", ""}


def titles_told(state: State, noun: Noun) -> list[Target]:
    """Return the post a title names, or "he or she" means."""
    alone = post_without_holder(state.before)
    known = ([alone] if alone else state.before.posts[-1:]) if is_whoever(state, noun) else ()
    return [Target("position_held", post, noun) for post in known] or targets_of(state, noun)


def say_both(act: Act, noun: Noun, one: Target, two: Target, *, universal: bool) -> None:
    """Claim that one post goes with another, or with a seat."""
    predicate = "concurrent_with" if two.is_post else "member_of"
    spans = [act.state.p.span(noun.start, noun.end), two.mention.span]
    term = term_of(times_of(act.clause), "span", holds=True)
    emit(act, predicate, here(one.mention, act.state), here(two.mention, act.state), spans, term,
         quantifier="all" if universal else "one")  # fmt: skip
    act.state.speak(one.mention)


def describe_body(act: Act, left: Sequence[Noun], right: Sequence[Noun]) -> None:
    """Say of what kind and rank a body is, and under which it stands."""
    for noun in left:
        subjects = bodies_of(act.state, noun) or plural_group(act.state, noun)
        for subject in subjects:
            if clause_names(act, subject, right):
                continue
            alone = [n for n in right if n.kind == "common" and stands_alone(act, n)]
            kinds = [n for n in alone if n.det in {"a", "an", ""} and (n.owner is None or n.owner.kind == "place")]
            kinds = kinds or [n for n in alone if n.det == "the" and is_mission(act, n)]
            for kind in kinds:
                say_kind(act, subject, kind)
                act.state.bodies[id(kind)] = [subject]
            say_rank(act, subject, kinds)
            several = [n for n in (*alone, *(n for word, n in act.clause.phrases if word == "of")) if is_one_of(act, n)]
            for kind in several:
                act.state.bodies[id(kind)] = [subject]
            say_place(act, subject, kinds or several)


def is_mission(act: Act, kind: Noun) -> bool:
    """Whether a kind is that of an embassy: "the diplomatic mission of Chad to Norway"."""
    return act.state.p.key(kind.end - 1) == "mission" and DIPLOMATIC & set(modifiers(act.state, kind)) != set()


DIPLOMATIC = {"diplomatic", "consular"}


def stands_alone(act: Act, kind: Noun) -> bool:
    """Whether a kind is what a clause says something is, not a word of a list or after a preposition in between."""
    clause, p = act.clause, act.state.p
    whole = next((n for word, n in clause.phrases if word == "of" and n.end == kind.start), None)
    if (
        p.key(kind.start - 1) in {"of", "'s"}
        or p.key(kind.end) in {'"', "”", "’"}
        or (whole is not None and "part" in clause.spoken())
    ):
        return False
    first = act.state.chunks[clause.verb.start].start if clause.verb is not None else kind.start
    if not kind.det and any(p.key(at) == "for" for at in range(first, kind.start)):
        return False  # "is responsible for the registration and administration of companies"
    if p.key(kind.end) in {"and", "or"} and p.key(kind.end + 1) not in {*p.words.institutions, "a", "an", "the"}:
        return False
    if clause.is_elliptic and not kind.det and not any(n.kind == "body" for _, n in clause.phrases):
        return False
    between = [n for word, n in clause.phrases if word in {"in", "for", "by"} and first < n.start < kind.start]
    return not between and not is_owned_whole(act, kind, first)


QUOTED = {'"', "”", "’"}
"""What ends a name in quotation marks, which is no kind."""


def is_owned_whole(act: Act, kind: Noun, first: int) -> bool:
    """Whether a kind with its owner stands behind a preposition: "is part of the city's health department"."""
    keys = [act.state.p.key(at) for at in range(first, kind.start)]
    return "'s" in keys and any(key in {"of", "within", "under"} for key in keys[: keys.index("'s")])


BEFORE = {"formerly", "previously", "originally", "initially", "once", "hitherto"}


def clause_names(act: Act, subject: Mention, right: Sequence[Noun]) -> bool:
    """Whether an insertion tells another name that a body had or got."""
    return act.clause.is_elliptic and read_other_names(act.state, act.clause, subject, right)


def plural_group(state: State, noun: Noun) -> list[Mention]:
    """Return "cyberspace offices in the provinces" as a group, with the words around the noun."""
    institution = state.p.words.institutions.get(state.p.key(noun.end - 1))
    if noun.kind != "common" or institution is None or not institution.is_plural or noun.det:
        return []
    start, end = noun.start, noun.end
    while start > 0 and state.p.tokens[start - 1].is_word:
        start -= 1
    while end < len(state.p.tokens) and state.p.key(end) not in {"is", "are", "was", "were", ","}:
        end += 1
    words = state.p.phrase(start, end)
    return [Mention("group", state.p.span(start, end), Entity(words[:1].lower() + words[1:], words))]


def say_kind(act: Act, subject: Mention, kind: Noun) -> None:
    """Say what kind of body something is, if the word says more than "agency" or "body"."""
    noun = act.state.p.key(kind.end - 1)
    plain = noun in PLAIN_KINDS and not set(modifiers(act.state, kind)) - {"public"}
    institution = act.state.p.words.institutions.get(noun)
    until = any(when.kind == "until" for when in times_of(act.clause))
    words = {act.state.p.key(at) for at in range(kind.start, kind.end)}
    by_word = any(n.kind == "pronoun" for n in act.clause.subject)
    plain = plain or (noun == "mission" and by_word and not {*DIPLOMATIC, "permanent"} & words)
    past = act.clause.is_elliptic and (until or bool(BEFORE & spoken(act.clause)))
    if not plain and not past and institution is not None and not institution.is_plural and subject.kind == "body":
        span = act.state.p.span(kind.start, kind.end)
        emit(act, "instance_of", here(subject, act.state),
             Entity(words_of_kind(act.state, kind), span.of(act.state.p.text)), [subject.span, span])  # fmt: skip


def modifiers(state: State, kind: Noun) -> list[str]:
    """Return the small words before a kind's noun that are no rank."""
    head = kind.head
    first = kind.start + bool(kind.det)
    words = [state.p.key(i) for i in range(first, kind.end - 1)]
    if kind.rank is not None:
        return []
    _ = head
    return [w for w in words if w in TELLING or w in DIPLOMATIC]


TELLING = {"state", "party", "government", "public", "advisory", "standing", "judicial"}


def words_of_kind(state: State, kind: Noun) -> str:
    """Return a kind's words without article and rank."""
    return " ".join([*modifiers(state, kind), state.p.key(kind.end - 1)])


def say_rank(act: Act, subject: Mention, kinds: Sequence[Noun]) -> None:
    """Say the rank of a body: "a ministerial-level agency", "a body of ministerial rank"."""
    found = [n.rank for n in kinds if n.rank is not None]
    found += [n.rank for word, n in act.clause.phrases if word in {"of", "with", "at"} and n.rank is not None]
    for rank in found[:1]:
        emit(act, "has_rank", here(subject, act.state), here(rank, act.state), [subject.span, rank.span],
             Term())  # fmt: skip
