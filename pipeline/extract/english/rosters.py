"""Holders named as some of many: "among her successors were A, B and, from 2003, C", "among its directors are A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.acts import act_of
from pipeline.extract.english.aides import owners
from pipeline.extract.english.effects import tenure
from pipeline.extract.english.held import known_posts
from pipeline.extract.english.posts import targets_of
from pipeline.extract.english.references import people_of

if TYPE_CHECKING:
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention


def read_roster(state: State, clause: Clause) -> bool:
    """Claim the post that people are said to be among the holders of; return whether a clause says so."""
    heads = [noun for word, noun in clause.phrases if word in {"among", "amongst"}]
    people = [m for noun in clause.objects for m in people_of(state, noun)]
    posts = [post for noun in heads if people for post in posts_of_many(state, noun)]
    if clause.subject or not posts:
        return False
    tenure(act_of(state, clause, "among"), people, posts[:1], "span")
    return True


def posts_of_many(state: State, noun: Noun) -> list[Mention]:
    """Return the post that a plural speaks of the holders of: "its directors", "her successors"."""
    if noun.kind == "office" and noun.office is not None and noun.office.role.number == "many":
        return [t.mention for t in targets_of(state, noun) if t.is_post]
    if noun.kind != "relation" or state.p.key(noun.head) not in {"successors", "predecessors"}:
        return []
    return [post for person in owners(state, noun, None) for post in known_posts(state, person)]
