"""What "the chair", "the leadership" is: the seat of the post that a text tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.capacities import in_own_right

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.english.titles import Office
    from pipeline.extract.mentions import Mention


def the_chair(state: State, noun: Noun, office: Office) -> list[Mention] | None:
    """Return the post that "the chair", "the leadership" is the seat of, ``None`` where it is one of that name.

    A head of state named last has no chair: then it is that of the body whose chairman was told of before.
    """
    leads = office.role.number == "abstract" and office.role.name in {"head", "leader"}
    bare = (office.role.name == "chair" or leads) and not (office.complements or office.prefixes or office.body[1])
    chaired = any(c.verb is not None and c.verb.lemma == "chair" for c in state.clauses) and not leads
    if not bare or chaired or noun.det not in {"the", "his", "her", "their"}:
        return None
    last = [p for p in state.scene.posts[-1:] if p.body is not None or leads or "chair" in p.entity.name.lower()]
    found = last or [post for post in state.scene.posts if post.role.startswith("chair")][-1:]
    return [in_own_right(post) for post in found] or None
