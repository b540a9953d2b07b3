"""What has been spoken of so far: the discourse state that back-references are resolved from.

A scene is a value; a reader returns the scene as it stands after its unit. The same scene passes through prose, tables
and lists in text order, so that "the post" after a table means the post of the table's caption.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.extract.mentions import Mention


@dataclass(frozen=True, slots=True)
class Scene:
    """Mentions in the order they were spoken of, the latest last.

    Attributes:
        topic: What the page, section, table or list is about by its title (a post, body or person).
        persons, bodies, posts: Mentions spoken of, each once, the latest last.
        date: The last point in time spoken of, EDTF, "" at the start.
    """

    topic: Mention | None = None
    persons: tuple[Mention, ...] = ()
    bodies: tuple[Mention, ...] = ()
    posts: tuple[Mention, ...] = ()
    date: str = ""
