"""English titles of posts with words before the role that the grammar of posts leaves out: "Mint masters of Perth"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.phrases import is_demonym, is_place
from schemas.labels import ASIDE

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

LEAD = re.compile(
    r"(?i).*(?::\s+|\s[–—|-]\s+|\blist of |\bthe )|^(?:former|past|previous|current|successive|all|early) "
)
"""What a title has before the words of the post."""
FRONT = re.compile(r"[A-Z][a-z][\w'’-]* |(?:Lt|Lieut|Asst|Dep)\.? ")
"""A word before a role."""
FULL = {"lt": "lieutenant", "lieut": "lieutenant", "asst": "assistant", "dep": "deputy"}
NO_PART = {
    "former", "past", "previous", "current", "successive", "notable", "famous", "known", "historical",
    "historic", "recent", "early", "elected", "appointed", "acting", "present", "living", "female", "women",
    "new", "old", "later", "other", "all", "some", "longest-serving", "independent", "and", "first", "last",
    "earlier", "famed", "late", "modern", "contemporary", "list", "individual", "incumbent", "main", "key",
    "top",
}  # fmt: skip
"""Words that tell of the holders, not of the post."""
MOST = 2


def whole_role(view: View, title: Span, post: Mention) -> Mention:
    """Return the post of a title with the capitalised words right before its role, which belong to it.

    "Crown Attorneys of Thunder Bay" names crown attorneys. Words that tell of the holders ("Notable mayors of X") or of
    a country ("British governors of X") do not.
    """
    front = view.text[title.start : post.span.start]
    if owner := OWNER.search(front):
        return of_country(view, post, owner[1])
    lead = LEAD.match(front)
    words = front[lead.end() if lead else 0 :]
    parts = [match.group().strip().rstrip(".") for match in FRONT.finditer(words)]
    whole = FRONT.sub("", words) == "" and 0 < len(parts) <= MOST
    if not whole or post.kind != "post" or ASIDE.sub("", front) != front or not is_of(view, title, post):
        return post
    if any(part.casefold() in NO_PART or is_foreign(view, part) for part in parts) or is_foreign(view, " ".join(parts)):
        return post
    role = " ".join(FULL.get(part.casefold(), part) for part in parts)
    return replace(post, entity=replace(post.entity, name=f"{role} {post.entity.name}", id=""))


OWNER = re.compile(r"\b([A-Z][\w-]*(?: [A-Z][\w-]*){0,2})['’]s $")
"""A country or body whose the post is: "(those who served as) Kenya's (finance ministers)"."""


def of_country(view: View, post: Mention, owner: str) -> Mention:
    """Return the post of a title as one of the country that stands before it in the genitive."""
    place = next((name for name in (owner, owner.rpartition(" ")[2]) if is_place(name, view.vocabulary)), "")
    bare = post.body is None and " of " not in post.entity.name and place
    name = f"{post.entity.name} of {place}"
    return replace(post, entity=replace(post.entity, name=name, id="")) if bare else post


def is_of(view: View, title: Span, post: Mention) -> bool:
    """Say whether a title goes on with what the post is of, or ends with its role."""
    role = view.text[post.span.start : title.end]
    return " of " in role or " for " in role or post.span.end == title.end


def is_foreign(view: View, word: str) -> bool:
    """Say whether a word is a country's or its people's."""
    return is_place(word, view.vocabulary) or is_demonym(word, view.vocabulary)
