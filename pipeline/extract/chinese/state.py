"""The discourse as it stands while a sentence is read: who and what is being spoken of, and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.context import governed
from pipeline.extract.copying import changed
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene, hold, posts_of, speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.mentions import When
    from schemas.records import Statement


Told = tuple[list["Statement"], Scene]
"""The statements of a sentence and the scene after it."""
DEPUTY = "副"
SPOKESMEN = ("发言人", "發言人")
"""Titles of those who only tell what a text is about."""
GOVERNING = ("总统", "总理", "首相", "主席", "州长", "省长", "市长", "县长", "书记", "总督", "知事", "行政长官")
"""Titles of those who are said to govern (执政)."""


@dataclass(frozen=True)
class State:
    """What a clause without its own subject, post or date takes them from.

    Attributes:
        scene: What earlier units have left, kept up to date.
        person, body, post: The subject and object last spoken of.
        people: The list of people last spoken of, for 分别.
        about: Whether the running subject is a "person", a "body", a "post" or a "stranger", "" at the start of a text.
        office: The post that is the running subject.
        when: The date of the earlier clauses of this sentence.
        outer: The subjects outside the brackets that are being read.
        abolished: The body that this sentence abolished, which a new one then replaces.
    """

    scene: Scene
    person: Mention | None = None
    body: Mention | None = None
    post: Mention | None = None
    office: Mention | None = None
    people: tuple[Mention, ...] = ()
    about: str = ""
    when: When | None = None
    abolished: Mention | None = None
    outer: tuple[Mention | None, Mention | None, str] | None = None

    def spoken(self, chunk: Chunk, *, aside: bool) -> State:
        """Return the state after a chunk was passed; who is merely named does not become the subject.

        A post that is named ``aside`` does not become the one spoken of.
        """
        if not chunk.mentions and chunk.label != "PERSON":
            return self
        scene = self.scene
        for mention in chunk.mentions:
            scene = speak(scene, as_governed(mention))
            if mention.kind == "post" and mention.body is not None and not aside:
                scene = speak(scene, Mention("body", mention.span, mention.body))
        named = chunk.label == "POST" and chunk.mentions[-1].kind == "post" and not aside
        named = named and not chunk.mentions[-1].role.endswith(SPOKESMEN)
        post = chunk.mentions[-1] if named and not self.second_to(chunk.mentions[-1]) else self.post
        people = chunk.mentions if chunk.label == "PERSON" else self.people
        return changed(self, scene=scene, post=post, people=people)

    def second_to(self, post: Mention) -> bool:
        """Tell whether a post is that of the deputy of the one spoken of, who is named only beside it."""
        known = self.post
        if known is None or known.body is None or post.body is None or known.body.name != post.body.name:
            return False
        return post.role.startswith(DEPUTY) and not known.role.startswith(DEPUTY)

    def subject(self, mention: Mention) -> State:
        """Return the state in which the subject is this person or body."""
        if mention.kind == "person":
            return changed(self, person=mention, about="person", scene=speak(self.scene, mention))
        if mention.kind in {"body", "group"}:
            return changed(self, body=mention, about="body", scene=speak(self.scene, mention))
        return self

    def holding(self, person: str, post: Mention) -> State:
        """Return the state in which a person is known to have held a post."""
        return changed(self, scene=hold(self.scene, person, post))

    def posts_of(self, name: str) -> tuple[Mention, ...]:
        """Return the posts that a person was said to hold, the latest last."""
        return posts_of(self.scene, name)

    def post_of(self, person: Mention) -> Mention | None:
        """Return the post that a person was last said to hold."""
        posts = self.posts_of(person.entity.name)
        return posts[-1] if posts else None

    def governing(self, person: Mention) -> Mention | None:
        """Return the post of head of a country or place that a person was last said to hold."""
        posts = (post for post in reversed(self.posts_of(person.entity.name)) if post.role.endswith(GOVERNING))
        return next(posts, None)

    def holder_of(self, post: Mention, other_than: Sequence[str]) -> str:
        """Return who was last said to hold a post, "" where nobody was."""
        held = (name for name, known in reversed(self.scene.held) if known.entity.name == post.entity.name)
        return next((name for name in held if name not in other_than), "")


def as_governed(mention: Mention) -> Mention:
    """Return a province, city or county as a body, so that its committees and posts can be named without it."""
    if mention.kind == "place" and governed(mention.entity.name):
        return replace(mention, kind="body")
    return mention


def state_of(scene: Scene) -> State:
    """Return the state at the start of a sentence."""
    topic = scene.topic if scene.topic and scene.topic.kind in {"person", "body"} else None
    person = scene.persons[-1] if scene.persons else topic if topic and topic.kind == "person" else None
    bodies = [body for body in scene.bodies if not governed(body.entity.name)]
    body = scene.institution or (bodies[-1] if bodies else topic if topic and topic.kind == "body" else None)
    person = None if scene.is_lost else person
    person = person if scene.hero is None or scene.is_aside else scene.hero
    return State(scene, person, body, scene.office or (scene.posts[-1] if scene.posts else None))
