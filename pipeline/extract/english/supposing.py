"""What did not come to be: what is only supposed, proposed, nearly so, intended, or came to nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State

CONDITIONS = {"if", "unless", "whether", "lest", "provided", "in case"}


def supposed(state: State, clause: Clause) -> bool:
    """Whether a clause tells what is only supposed: "if she becomes head", "would have become head"."""
    verb = clause.verb
    if clause.link in CONDITIONS:
        return True
    had = verb is not None and any(state.chunks[at].key == "have" for at in range(verb.start, verb.end))
    if verb is not None and had and verb.modal in {"would", "could", "might", "should"}:
        return True
    nominated = verb is not None and verb.lemma == "nominate" and came_to_nothing(state, clause)
    tried = is_proposed(state, clause) or is_only_tried(clause) or is_still_to_be(clause)
    return nominated or was_to_have(state, clause) or tried


def was_to_have(state: State, clause: Clause) -> bool:
    """Whether somebody "was to have become" or "nearly became" something."""
    verb, outer = clause.verb, clause.parent
    if verb is None:
        return False
    if NEARLY & {*verb.adverbs, *clause.spoken()[:1]}:
        return True
    having = clause.kind == "infinitive" and any(
        c.key == "have" for c in state.chunks[max(verb.start - 1, 0) : verb.end]
    )
    return having and outer is not None and outer.verb is not None and outer.verb.lemma == "be"


NEARLY = {"nearly", "almost", "narrowly"}


def is_proposed(state: State, clause: Clause) -> bool:
    """Whether it is only asked for that something be so: "proposed that the Office be abolished"."""
    verb, outer = clause.verb, clause.parent
    bare = verb is not None and any(c.key == "be" for c in state.chunks[max(verb.start - 1, 0) : verb.start + 1])
    while outer is not None and outer.kind == "complement":
        outer = outer.parent
    asked = outer is not None and outer is not clause.parent and outer.verb is not None
    return bare and asked and outer is not None and outer.verb is not None and outer.verb.lemma in PROPOSING


PROPOSING = {"propose", "recommend", "suggest", "demand", "urge", "advise", "request", "ask", "insist", "advocate",
             "argue", "press", "call", "plead", "move", "prefer", "appeal", "petition", "wish", "desire"}  # fmt: skip


def is_only_tried(clause: Clause) -> bool:
    """Whether somebody only tried or offered to do something: "threatened to resign", "applied to be clerk"."""
    outer, verb = clause.parent, clause.verb
    if clause.kind != "infinitive" or outer is None or outer.verb is None or verb is None:
        return False
    leaves = verb.lemma.split()[0] in LEAVING
    asked = outer.verb.lemma if outer.verb.lemma != "be" else next(iter(outer.spoken()), "")
    names = verb.lemma in NAMING and asked in ASKING | PROPOSING
    return outer.verb.lemma in TRYING or names or (leaves and asked in ASKING)


def is_still_to_be(clause: Clause) -> bool:
    """Whether something has not happened yet: "has yet to be sworn in", "still needs to be confirmed"."""
    outer = clause.parent
    if clause.kind != "infinitive" or outer is None or outer.verb is None:
        return False
    said = {*outer.verb.adverbs, *outer.spoken()}
    yet = clause.link == "yet" or ("yet" in said and outer.verb.lemma in {"have", "be"})
    return yet or outer.verb.lemma in {"need", "remain"}


TRYING = {"threaten", "offer", "apply", "try", "attempt", "volunteer", "compete", "campaign", "run", "bid", "promise"}
ASKING = {"ask", "urge", "press", "pressure", "invite", "advise", "asked", "urged", "pressed", "pressured", "invited",
          "advised", "call", "consider", "prepare", "want", "ready", "willing"}  # fmt: skip
NAMING = {"appoint", "name", "nominate", "reappoint", "reassign", "dismiss", "sack"}
LEAVING = {"resign", "retire", "step", "leave", "quit", "stand", "go", "withdraw", "depart", "relinquish"}


def came_to_nothing(state: State, clause: Clause) -> bool:
    """Whether the sentence or the next says that somebody chosen did not get a post: "but Parliament rejected her"."""
    if clause.verb is None or not state.p.words.is_a(clause.verb.lemma, "naming"):
        return False
    later = [c for c in state.clauses if c.first > clause.first and (c.kind in FREE or c.link == "but")]
    ahead = state.p.text[state.limit.end : state.limit.end + REACH]
    return any(is_foiled(state, clause, c) for c in later) or re2.match(FOILED, ahead) is not None


FREE = {"main", "coordinate", "participle"}
REACH = 160
"""Characters of the sentence that comes next."""
FOILED = (
    r"[\s.]*(?:[^.]{0,80}\b(?:rejected|blocked|vetoed|withdrew|voted down|refused to confirm|turned down) "
    r"(?:the|her|his|this) (?:nomination|appointment|candidacy|choice|offer)\b|[^.]{0,40}\b(?:nomination|appointment|"
    r"candidacy) (?:was|were)(?: \w+)? (?:withdrawn|rejected|blocked|cancelled|canceled|rescinded|confirmed by none))"
)
"""How the next sentence says that it came to nothing."""
CHOICE = re.compile(r"\b(?:nomination|appointment|candidacy|choice|offer|post|job|position|seat|office|honour)\b")


def is_foiled(state: State, clause: Clause, later: Clause) -> bool:
    """Whether a later clause tells that what somebody was chosen for came to nothing."""
    verb = later.verb
    if verb is None:
        return False
    lemma = verb.lemma
    if verb.is_negated or "never" in {*verb.adverbs, *later.spoken()}:
        return lemma in TAKING and not any(word == "as" and noun.kind == "office" for word, noun in later.phrases)
    about = any(means_it(state, n) for n in (*later.objects, *(later.subject if verb.voice == "passive" else ())))
    same = later.subject == clause.subject
    bare = same and not (later.objects or later.phrases)
    return (lemma in FOILING and about) or (lemma in DECLINING and bare)


TAKING = {"take", "take up", "take office", "take seat", "take over", "take appointment", "take post", "take oath",
          "take up appointment", "take up office", "take position", "take up position", "take up duties",
          "assume", "assume office", "assume duties", "assume duty", "confirm", "approve", "accept", "ratify",
          "present", "arrive", "serve", "proceed", "enter", "enter office", "occupy"}  # fmt: skip
DECLINING = {"decline", "refuse", "withdraw", "demur"}
FOILING = {"reject", "veto", "block", "withdraw", "turn down", "vote down", "cancel", "rescind", "refuse", "decline",
           "overrule", "overturn", "thwart", "prevent"}  # fmt: skip


def means_it(state: State, noun: Noun) -> bool:
    """Whether a noun means whom or what was chosen: "her", "it", "the nomination", "the post"."""
    words = state.p.phrase(noun.start, noun.end).lower()
    return noun.kind == "pronoun" or CHOICE.search(words) is not None
