"""Plurals in lists of things that look like verbs: "monitored contracts and licences in Jamaica"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.passage import Passage

VERBAL = {"verb", "be", "have", "do", "modal", "to"}
AFTER_THINGS = {"preposition", "stop", "comma", "conjunction"}
"""What follows a thing in a list, while a verb goes on with an object."""


def with_things(p: Passage, chunks: list[Chunk]) -> list[Chunk]:
    """Return chunks in which a plural beside another is no verb: "monitored contracts and licences in Jamaica".

    Beside a verb in the present the preposition tells: "handles letters and calls from the public".
    """
    for at in range(3, len(chunks) - 1):
        word, joint, thing, follows = chunks[at - 2 : at + 2]
        lists = joint.key in {"and", "or"} and word.kind == "word" and p.key(word.end - 1).endswith("s")
        if not lists or {form for _, form in thing.forms} != {"s"} or follows.kind not in AFTER_THINGS:
            continue
        verb = next((c for c in reversed(chunks[: at - 2]) if c.kind in VERBAL or c.kind == "relative"), None)
        forms = {form for _, form in verb.forms} if verb is not None and verb.kind == "verb" else set()
        if forms and (
            forms <= {"past", "participle"} or (forms == {"s"} and follows.key in {"from", "about", "against"})
        ):
            chunks[at] = thing._replace(kind="word", forms=())
    return chunks
