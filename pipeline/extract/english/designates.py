"""Posts that somebody has only been named for: "designated as her successor", "named head but has not yet begun"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.vocabulary import EnglishVocabulary

AHEAD = {"designate", "earmark"}
"""Verbs that name somebody for a post that is still another's; of "nominate" this is so beside "successor"."""
TAKING = {"take", "assume", "enter", "begin", "start", "join", "arrive", "swear", "install", "confirm", "move"}
"""What somebody named has "not yet" done."""


def is_only_named(clause: Clause, clauses: Sequence[Clause], chunks: Sequence[Chunk], words: EnglishVocabulary) -> bool:
    """Whether a clause names somebody for what they do not have yet: "has been designated director"."""
    verb = clause.verb
    if verb is None or verb.voice != "passive":
        return False
    told = (*clause.objects, *(n for word, n in clause.phrases if word == "as"))
    heir = any(n.kind == "relation" for n in told) and verb.lemma in {*AHEAD, "nominate"}
    pending = verb.lemma in AHEAD and verb.tense in {"perfect", "present"} and not clause.times
    return heir or pending or (words.is_a(verb.lemma, "naming") and not_yet_there(clause, clauses, chunks))


def not_yet_there(clause: Clause, clauses: Sequence[Clause], chunks: Sequence[Chunk]) -> bool:
    """Whether the same sentence says that whom a clause names has "not yet" taken the post up."""
    after = [c for c in clauses if c.verb is not None and c.verb.lemma.split()[0] in TAKING and c.first > clause.first]
    late = [
        c for c in after for v in [c.verb] if v and any(chunks[at].key == "not yet" for at in range(v.start, v.end))
    ]
    return any(c.subject[:1] == clause.subject[:1] or c.kind in {"coordinate", "subordinate"} for c in late)
