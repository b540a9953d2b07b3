"""Duties of a post that somebody performs, read as acting in it: "was appointed to perform the duties of director"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.offices import office_at
from pipeline.extract.english.telegraphic import Edit, applied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.english.passage import Passage

PERFORMING = {"perform", "discharge", "undertake", "exercise", "fulfil", "fulfill", "execute", "carry"}
ENTRUSTED = {"entrusted", "charged", "tasked"}
DUTIES = {"duties", "functions", "responsibilities"}
SERVING = {"past": "served", "ing": "serving"}
"""Forms of "serve"; the present is left out: what a deputy does in general is no tenure."""


def spelt_duties(p: Passage) -> Passage:
    """Return a sentence with "served as acting" for "performed the duties of" before a post."""
    edits = list(edits_of(p)) if any(token.key in DUTIES for token in p.tokens) else []
    return applied(p, edits) if edits else p


def edits_of(p: Passage) -> Iterator[Edit]:
    """Yield the words for each verb whose object are the duties of a post."""
    for at, token in enumerate(p.tokens):
        if token.key not in DUTIES or p.key(at + 1) != "of":
            continue
        office = office_at(p.tokens, at + 2 + (p.key(at + 2) == "the"), p.words)
        first = at - 1
        while p.key(first) in {"the", "temporary", "temporarily", "acting", "official", "with", "out"}:
            first -= 1
        words = serving(p, first)
        if office is not None and not office.acting and words:
            yield Edit(first, at + 2 + (p.key(at + 2) == "the"), words)


def serving(p: Passage, at: int) -> str:
    """Return what stands for the verb at a token, "" for one that gives nobody a post."""
    if p.key(at) in ENTRUSTED and p.key(at + 1) == "with":
        return "appointed acting"
    forms = {form for lemma, form in p.words.verbs.get(p.key(at), ()) if lemma in PERFORMING}
    if "base" in forms and p.key(at - 1) == "to":
        return "serve as acting"
    told = next((SERVING[form] for form in SERVING if form in forms), "")
    return f"{told} as acting" if told else ""
