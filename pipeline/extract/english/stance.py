"""How a clause puts what it says: affirmed or denied, stated, hedged or only expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.vocabulary import EnglishVocabulary
    from schemas.records import Certainty, Polarity

JOINTS = {"and", "but", "or", ","}
STRENGTH: dict[Certainty, int] = {"stated": 0, "hedged": 1, "expected": 2}


class Stance(NamedTuple):
    """Polarity and certainty."""

    polarity: Polarity = "affirmed"
    certainty: Certainty = "stated"

    def joined(self, inner: Stance) -> Stance:
        """Combine the stance of a clause with that of the one inside it."""
        negated = "negated" in {self.polarity, inner.polarity}
        certainty = max(self.certainty, inner.certainty, key=lambda c: STRENGTH[c])
        return Stance("negated" if negated else "affirmed", certainty)


def stance_of(clause: Clause, words: EnglishVocabulary) -> Stance:
    """Return the stance of a clause, with that of the verbs it depends on ("was tipped to", "reported that")."""
    own = own_stance(clause, words)
    head = clause
    while head.parent is not None and head.link in JOINTS and head.kind == head.parent.kind:
        head = head.parent
    outer = head.parent
    if outer is not None and outer.verb is None and head.kind == "infinitive" and EXPECTING & set(outer.spoken()):
        return Stance("affirmed", "expected").joined(own)
    if outer is None or outer.verb is None or tells_outcome(clause):
        return own
    if head.kind == "infinitive":
        return stance_of(outer, words).joined(control(outer, words, is_timed=bool(head.times))).joined(own)
    if head.kind == "participle" and outer.verb.tense == "future" and not head.link and not is_past(head):
        return stance_of(outer, words).joined(own)
    if head.kind == "complement" and not is_cleft(outer) and not answers_to(outer, head):
        return control(outer, words).joined(own)
    return own


def tells_outcome(clause: Clause) -> bool:
    """Whether a clause tells how a forecast before it turned out: "said that he would, but he was passed over"."""
    outer, verb = clause.parent, clause.verb
    if outer is None or verb is None or clause.link != "but" or clause.kind != "complement" or not clause.subject:
        return False
    return verb.tense == "past" and outer.verb is not None and outer.verb.tense == "future"


def answers_to(outer: Clause, inner: Clause) -> bool:
    """Whether a clause tells to whom a body reports, and not what: "it reports to the Senate, and she was head"."""
    answers = outer.verb is not None and outer.verb.lemma == "report" and not inner.link
    return answers and any(word == "to" for word, _ in outer.phrases)


def is_past(clause: Clause) -> bool:
    """Whether a participle tells of a thing only named beside: "not to be confused with X, closed in 1990".

    So does one before the verb of its clause: "the Board, set up in 1983, will be closed".
    """
    outer, verb = clause.parent, clause.verb
    if outer is None or verb is None or verb.voice != "passive" or verb.tense != "participle":
        return False
    before = outer.verb is not None and verb.start < outer.verb.start and bool(outer.subject)
    return (before and outer.subject[0].start < verb.start) or any(
        n is m for n in clause.subject for _, m in outer.phrases
    )


def is_cleft(clause: Clause) -> bool:
    """Whether a clause only points at another: "it was not until X that ..."."""
    while clause.kind == "subordinate" and clause.parent is not None:
        clause = clause.parent
    return clause.verb is not None and clause.verb.lemma == "be" and not clause.objects


TELLERS = {"body", "person", "common", "place"}
"""Nouns that give an account: "according to the department itself"; a law or plan is no such noun."""


LAWS = {"act", "law", "constitution", "code", "decree", "order", "statute", "charter", "ordinance", "regulations"}
"""What something is so by, "according to" it."""


def by_law(clause: Clause) -> bool:
    """Whether a law is what a clause tells "according to": "according to the Energy Act, the board is ..."."""
    begin = next((at for at, word in clause.words if word == "according to"), -1)
    run = [word for n, (at, word) in enumerate(w for w in clause.words if w[0] >= begin) if at == begin + n]
    return begin >= 0 and bool(LAWS & set(run))


def own_stance(clause: Clause, words: EnglishVocabulary) -> Stance:
    """Return the stance of a clause by its own words."""
    verb = clause.verb
    adverbs = {*clause.spoken(), *(verb.adverbs if verb else ())}
    told = "according to" in adverbs or any(w == "according to" and n.kind in TELLERS for w, n in clause.phrases)
    hedged = (told and not by_law(clause)) or any(words.is_a(adverb, "hedge") for adverb in adverbs)
    certainty: Certainty = "hedged" if hedged else "stated"
    if verb is not None and verb.tense == "future" and not provides(clause):
        certainty = "expected"
    if any(PROSPECTIVE & set(n.quals) for n in (*clause.objects, *(n for w, n in clause.phrases if w == "as"))):
        certainty = "expected"
    denied = verb is not None and verb.is_negated
    denied |= verb is not None and any(word == "neither" and at < verb.start for at, word in clause.words)
    denied |= any(n.det in {"no", "neither"} or "none of" in n.quals for n in (*clause.subject, *clause.objects[:1]))
    return Stance("negated" if denied else "affirmed", certainty)


PROSPECTIVE = {"likely", "possible", "potential", "prospective", "probable", "would-be"}
"""What a post is that somebody may only get: "a possible mayor"."""
AHEAD = PROSPECTIVE | {"next", "future"}
"""What a post is said to be that somebody is thought of for."""


def provides(clause: Clause) -> bool:
    """Whether a modal tells what holds and not what is to come: a statute's "shall", "can be found at"."""
    verb = clause.verb
    if verb is None:
        return False
    lasts = not clause.times and all(n.kind != "pronoun" for n in clause.subject) and bool(clause.subject)
    return (verb.modal == "shall" and lasts) or (verb.modal == "can" and verb.lemma in FOUND)


FOUND = {"find", "reach", "contact"}
EXPECTING = {"expected", "expect", "tipped", "predicted", "anticipated"}
"""Verbs whose subject was not understood: "many expected Lee to be mayor"."""
EXPECTED = {"due", "set", "poised", "slated", "likely", "scheduled", "destined", "bound", "certain", "sure",
            "favourite", "favorite", "front-runner", "frontrunner", "hopeful", "line", "tipped", "odds-on", "course",
            "track", "lined", "groomed", "preparing", "ready", "keen"}  # fmt: skip
"""What somebody "is" who will do something."""


def control(outer: Clause, words: EnglishVocabulary, *, is_timed: bool = False) -> Stance:
    """Return what a verb makes of the clause it governs; "was to be premier (1993-95)" tells what came to be."""
    lemma = outer.verb.lemma if outer.verb else ""
    if (lemma == "be" or words.is_a(lemma, "considering")) and EXPECTED & set(outer.spoken()):
        return Stance("affirmed", "expected")
    if is_ahead(outer):
        return Stance("affirmed", "expected")
    if words.is_a(lemma, "expecting") or (lemma == "be" and not outer.objects and not words_between(outer)):
        if lemma == "be" and outer.verb is not None and outer.verb.tense == "past" and is_timed:
            return Stance()
        denied = outer.verb is not None and outer.verb.is_negated and lemma == "be"
        return Stance("affirmed", "stated" if denied else "expected")
    if words.is_a(lemma, "failing"):
        return Stance("negated", "stated")
    return Stance("affirmed", "hedged" if words.is_a(lemma, "reporting") else "stated")


def is_ahead(clause: Clause) -> bool:
    """Whether a clause says that something is to come: "is set to" (not "was set up to"), "is going to"."""
    verb = clause.verb
    if verb is None or clause.objects or clause.phrases or clause.words:
        return False
    goes = verb.lemma == "go" and verb.tense in {"present", "past"} and verb.end - verb.start > 1
    return not verb.is_negated and (goes or (verb.lemma == "set" and verb.voice == "passive"))


def words_between(clause: Clause) -> bool:
    """Whether words stand after a copula ("is able to", "is responsible for")."""
    first = clause.verb.start if clause.verb is not None else 0
    return any(at > first and not word.endswith("ly") for at, word in clause.words)
