"""Who "he or she" stands for where a post is told of and not its holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.english.pronouns import HOLDERS

if TYPE_CHECKING:
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.state import State
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene


def is_whoever(state: State, noun: Noun) -> bool:
    """Whether "he or she", or "he" after "its holder", stands for whoever has the post told of."""
    if noun.kind != "pronoun":
        return False
    return "or" in {state.p.key(noun.end), state.p.key(noun.start - 1)} or means_holder(state, noun)


def post_without_holder(scene: Scene) -> Mention | None:
    """Return the post that the sentence before began with, or the only one told of, in a text about nobody so far."""
    if scene.persons or scene.stranger >= 0:
        return None
    told = [post for post in scene.posts if post.span.start >= scene.since]
    if not told:
        return scene.posts[0] if len(scene.posts) == 1 else None
    return told[0] if told[0].kind == "post" and told[0].span.start <= scene.since + len("The ") else None


def means_holder(state: State, noun: Noun) -> bool:
    """Whether "he" takes up whoever has a post: "its holder was appointed by the King; later he was elected".

    So it does where the text has told of a post and of nobody: "The Registrar is appointed by the King. He keeps ...".
    """
    key = state.p.key(noun.start)
    nouns = [n for c in state.clauses if c.kind in {"main", "coordinate"} for n in c.subject if n.end <= noun.start]
    if not nouns and key in {"he", "she"} and post_without_holder(state.before) is not None:
        return True
    last = nouns[-1] if nouns and key in {"he", "she"} else None
    return last is not None and last.kind == "relation" and state.p.key(last.head) in HOLDERS
