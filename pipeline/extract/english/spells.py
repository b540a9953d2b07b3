"""From when to when a clause says that somebody held a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import Act, spoken
from pipeline.extract.english.dating import Term, is_current, is_led, moved_there, term_of
from pipeline.extract.english.focus import PAST
from pipeline.extract.english.lasting import ended_by, lasting_from, placed, stays_in_office, still_so
from pipeline.extract.english.lifetimes import is_life
from pipeline.extract.english.rolls import ROLL
from pipeline.extract.english.timing import begun_next, times_by_noun
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention, When

PRESENT = {"incumbent", "current", "present", "sitting"}
NOWADAYS = {"now", "currently", "presently", "today", "at present"}
NOW = {"now", "currently", "presently", "today", "still", "at present", "concurrently", "as well"}


def terms_for(act: Act, holder: Mention, noun: Noun | None, effect: str, holders: Sequence[Mention]) -> list[Term]:
    """Return the term (two for two separate spells) a clause gives one holder in one post."""
    clause = act.clause
    if is_again(act, holder):
        return []
    own = own_noun(act, holder)
    if own is not None and any(n is own and titled_spells(act.state.chunks[a:b]) for n, a, b in clause.brackets):
        return []
    agent = own if own is not None else lone_agent(act, holder)
    bracketed = bracketed_term(act, agent) if agent is not None else None
    if bracketed is not None:
        return [bracketed]
    whens = [placed(act, holder, w) for w in times_by_noun(act.state, clause, own if own is not None else noun)]
    if "respectively" in spoken(clause) and len(whens) == len(holders) > 1:
        at = [h.entity.name for h in holders].index(holder.entity.name)
        whens = [whens[at]]
    spells = [w for w in whens if w.kind in {"interval", "since"} and w.start and not w.years]
    if effect == "span" and len(spells) == len(whens) > 1 and all(w.end and w.kind == "interval" for w in spells[:-1]):
        return [Term(w.start, "" if w.kind == "since" and not is_current(clause) else w.end) for w in spells]
    effect = "start" if effect == "span" and begins(act, whens) else effect
    holds = is_current(clause) or still_so(clause)
    term = term_of(whens, effect, holds=holds)
    begun = [w for w in whens if w.kind == "interval" and w.start == term.start]
    if effect == "span" and begun and not term.end:
        term = Term(term.start, lasting_from(act, term.start))
    if term.start and not term.end and effect == "span":
        term = Term(term.start, ended_by(act))
    if term.end and not term.start and effect == "span":
        term = Term(begun_next(act.state, clause, noun), term.end)
    return [closed(act, term, noun, effect)]


def begins(act: Act, whens: Sequence[When]) -> bool:
    """Whether what a clause says to have been so began at the time that it tells."""
    clause, entry = act.clause, act.state.scene.entry
    called = clause.kind == "infinitive" and is_called(clause.parent)
    entered = entry is not None and any(when is entry for when in whens)
    return called or is_founding(clause) or moved_there(clause) or entered or came_to_be(clause, whens)


def came_to_be(clause: Clause, whens: Sequence[When]) -> bool:
    """Whether what somebody was some time later is what they had become then: "two years later she was mayor"."""
    is_be = clause.verb is not None and clause.verb.lemma == "be" and clause.verb.tense == "past"
    lasted = (NOW | {"already"}) & {*clause.spoken(), *(clause.verb.adverbs if clause.verb else ())}
    return is_be and not lasted and [(when.kind, when.marker) for when in whens] == [("point", "later")]


AGAIN = {"re-elect", "reelect", "reappoint", "re-appoint", "reconfirm", "renominate"}


def is_again(act: Act, holder: Mention) -> bool:
    """Whether a clause tells that somebody was chosen again for a post said to be held: no new term begins."""
    verb, scene = act.clause.verb, act.state.scene
    begun = {(who, post) for who, post, _ in scene.begun} - {(who, post) for who, post, _ in scene.ended}
    return verb is not None and verb.lemma in AGAIN and any(who == holder.entity.name for who, _ in begun)


def own_noun(act: Act, holder: Mention) -> Noun | None:
    """Return the noun of a holder who is one of several in the same place of a clause."""
    clause = act.clause
    agents = [n for word, n in clause.phrases if word == "by"]
    for nouns in (clause.subject, clause.objects, agents):
        named = [n for n in nouns if n.kind == "person"]
        for noun in named:
            if len(named) > 1 and act.state.p.span(noun.start, noun.end) == holder.span:
                return noun
    return None


def lone_agent(act: Act, holder: Mention) -> Noun | None:
    """Return the noun of the only one by whom a clause says a post to be held: "held by Lee (1990-95), Birch (...)"."""
    agents = [n for word, n in act.clause.phrases if word == "by" and n.kind == "person"]
    lone = agents[0] if len(agents) == 1 else None
    return lone if lone is not None and act.state.p.span(lone.start, lone.end) == holder.span else None


def bracketed_term(act: Act, noun: Noun) -> Term | None:
    """Return the term in parentheses after a name in a list: "Lee (1990-95), Birch (1995-99) and Holm"."""
    for named, first, last in act.clause.brackets:
        whens = [c.when for c in act.state.chunks[first:last] if c.when is not None]
        titled = any(c.noun is not None and c.noun.kind == "office" for c in act.state.chunks[first:last])
        spans = bool(whens) and whens[0].kind in {"interval", "since"} and not is_life(whens[0])
        if named is noun and spans and not titled:
            return Term(whens[0].start, whens[0].end)
    return None


BETWEEN = {"comma", "stop", "conjunction", "preposition", "subordinator"}
"""What stands between the posts and years in parentheses."""


def titled_spells(chunks: Sequence[Chunk]) -> list[tuple[Noun, When]]:
    """Return the posts with their years in parentheses: "(1982-86 as deputy, 1986-98 as director)"."""
    titles = [c.noun for c in chunks if c.noun is not None and c.noun.kind == "office"]
    whens = [c.when for c in chunks if c.when is not None]
    told = [c.kind for c in chunks if c.kind not in BETWEEN]
    by_turns = told in (["noun", "when"] * len(titles), ["when", "noun"] * len(titles))
    plain = all(c.key in {"as", "from"} for c in chunks if c.kind in {"preposition", "subordinator"})
    return list(zip(titles, whens, strict=True)) if titles and by_turns and plain and len(whens) == len(titles) else []


CALLING = {"choose", "appoint", "elect", "name", "select", "pick", "designate", "call", "recruit", "hire", "bring",
           "rise", "go", "come", "return", "climb", "advance", "move", "live", "assign", "send", "invite", "order",
           "dispatch", "tap", "draft", "ask", "leave", "resign", "quit", "depart", "step", "give"}  # fmt: skip
MAKING = {"found", "establish", "set", "create", "form", "constitute", "institute", "re-establish", "restore",
          "revive", "launch", "open", "organise", "organize", "start", "begin", "inaugurate", "reconstitute", "rebuild",
          "become", "turn", "rename", "name", "appoint", "elect", "choose",
         "reorganise", "reorganize", "upgrade", "transform", "merge"}  # fmt: skip


def is_founding(clause: Clause) -> bool:
    """Whether a body was founded or made another "with Lee as its head", who then began with it."""
    outer = clause.parent
    is_made = outer is not None and outer.verb is not None and outer.verb.lemma.split()[0] in MAKING
    verb = clause.verb
    being = clause.kind == "participle" and verb is not None and verb.lemma == "be" and verb.tense == "ing"
    return (clause.kind == "with" or being or is_led(clause)) and is_made


def is_called(outer: Clause | None) -> bool:
    """Whether somebody was chosen for, or rose to, what the infinitive below says: "chosen to head X"."""
    return outer is not None and outer.verb is not None and outer.verb.lemma.split()[0] in CALLING


def closed(act: Act, term: Term, noun: Noun | None, effect: str) -> Term:
    """Leave the end open where the clause says it still holds: in the plain present, or "incumbent"."""
    named = act.clause.subject[0] if act.clause.subject else None
    now = noun is not None and named is not None and is_at_present(act.state, noun, named)
    if noun is not None and (PRESENT & set(noun.quals) or is_incumbent(act, noun) or now) and not term.end:
        return Term(term.start, OPEN)
    said = spoken(act.clause) | (spoken(act.clause.parent) if act.clause.link == ROLL and act.clause.parent else set())
    aside = act.clause.kind == "apposition" and bool(NOWADAYS & said)
    if effect == "span" and not term.end and ((NOW & said and is_current(act.clause)) or aside):
        return Term(term.start, OPEN)
    verb, past = act.clause.verb, noun is not None and (PAST & set(noun.quals) or is_record(act.state, noun))
    past = past or is_over(act)
    spans = effect == "span" or moved_there(act.clause)
    if spans and verb is not None and verb.tense == "present" and not term.end and not past:
        return Term(term.start, OPEN if act.stance.certainty != "expected" else "")
    return term


RECORDS = {"longest", "longest-serving", "shortest", "shortest-serving", "youngest", "oldest", "longest-lasting"}
"""What a holder may be said to be whether the post is still held or not."""


def is_record(state: State, noun: Noun) -> bool:
    """Whether a title tells of a record: "the longest-serving director"."""
    return any(state.p.key(at) in RECORDS for at in range(noun.start, min(noun.end, noun.start + FEW)))


def is_over(act: Act) -> bool:
    """Whether brackets behind a name give years that end: "the first head is Lee (1990-1994)"."""
    state = act.state
    ends = [n.end for n in (*act.clause.subject, *act.clause.objects) if state.p.key(n.end) == "("]
    whens = [(state.p.whens or {}).get(end + 1) for end in ends]
    return any(when is not None and when.kind == "interval" and when.end not in {"", OPEN} for when in whens)


def is_at_present(state: State, title: Noun, name: Noun) -> bool:
    """Whether a name after a title tells who has the post now: "the director, currently Lee, holds ..."."""
    between = {state.p.key(at) for at in range(title.end, min(name.start, title.end + FEW))}
    return title.end < name.start and bool(between & {"currently", "now", "presently", "present"})


FEW = 5
"""Tokens."""


def is_incumbent(act: Act, noun: Noun) -> bool:
    """Whether "the incumbent" beside a name still is it: not where the sentence tells how she lost the post."""
    named = noun.kind == "relation" and act.state.p.key(noun.head) == "incumbent"
    outer = act.clause.parent
    aside = outer is not None and outer.kind == "subordinate" and not is_current(outer)
    return named and (stays_in_office(act.clause) or is_told_of_coming(act.clause)) and not aside


CHOSEN = {"appoint", "elect", "name", "choose", "confirm", "select"}


def is_told_of_coming(clause: Clause) -> bool:
    """Whether a clause tells how somebody described beside it came to the post: "the incumbent, Lee, was elected"."""
    outer = clause.parent
    if clause.kind != "apposition" or outer is None or outer.verb is None or outer.verb.voice != "passive":
        return False
    titled = any(noun.kind == "office" for noun in (*outer.objects, *(n for _, n in outer.phrases)))
    return outer.verb.lemma in CHOSEN and not titled
