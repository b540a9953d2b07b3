"""Posts in a part of the body that an entry has named just before: "its Party group", "deputy head of the ministry"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.layouts.offices import is_han
from pipeline.extract.layouts.segments import completed, role_words
from pipeline.extract.scene import Scene
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention

OWNED = re.compile(r"(?i)(?P<link>^|\b(?:of|in|to|at) )(?:its|(?:the|that|the same) (?P<noun>[a-z]+)['’]s) ")
"""What stands before a part of the body: "head of its Legal Department", "its secretary-general"."""
SAID = re.compile(r"(?i)\b(?:of|in) (?:the same|the said|that|this|the) (?P<noun>[a-z]+)$")
"""How a segment ends that calls the body by its noun alone: "of the ministry", "in the same bureau"."""


SITTING = re.compile(r"^Standing Committee of (?:the )?")
"""What a committee is called between its sessions, which has no departments of its own."""


def referred(view: View, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments, those with "its" or a mere noun for the body completed with the body named before them."""
    found: list[Segment] = []
    whole = ""
    for part in same_body(view, parts):
        words = role_words(view, part)
        made = () if part.posts or not whole or is_han(words) else with_body(view, part, words, whole)
        found.append(replace(part, posts=made) if made else part)
        bodies = [] if made else [post.body for post in part.posts or view.posts(part.span, Scene()) if post.body]
        whole = SITTING.sub("", bodies[-1].name) if bodies else ministry_of(view, part) or whole
    return found


SAME = re.compile(r"(?i)(?P<role>.*?)(?:^| (?:of|in|at) )(?:the )?same (?P<noun>[a-z]+)")


def same_body(view: View, parts: Sequence[Segment]) -> list[Segment]:
    """Return the segments, a role "of the same department" with the last body told of that is one, else without it."""
    found: list[Segment] = []
    for part in parts:
        match = SAME.fullmatch(role_words(view, part))
        if match is None or part.posts:
            found.append(part)
            continue
        noun, beside = match["noun"].casefold(), not match["role"] and bool(found) and not found[-1].posts
        role = found.pop() if beside else part
        start = role.span.start
        plain = role if beside else replace(part, span=Span(start, start + len(match["role"])), whens=())
        name = next((n for b in reversed(view.scene.bodies) if (n := called(b.entity.name, noun))), "")
        made = completed(view, plain, name) if name else ()
        if made:
            found.append(replace(role, posts=made, whens=(*role.whens, *part.whens) if beside else part.whens))
        else:
            found.extend([role, part] if beside else [part])
    return found


def called(name: str, noun: str) -> str:
    """Return a body's name, or that of the whole it is of, if a noun is its kind: "department" the Tax Department."""
    parts = name.split(" of the ")
    kinds = (n for n, part in enumerate(parts) if noun in part.partition(" of ")[0].casefold().split())
    at = next(kinds, -1)
    return " of the ".join(parts[at:]) if at >= 0 else ""


def with_body(view: View, part: Segment, words: str, whole: str) -> tuple[Mention, ...]:
    """Return the posts that words make with the body that they refer to."""
    owned, said = OWNED.search(words), SAID.search(words)
    noun = (owned or said or {"noun": ""})["noun"]
    if not (owned or said) or (noun and noun not in whole.casefold().split()):
        return ()
    front = f"{words[: owned.end('link')]}the {words[owned.end() :]}" if owned else SAID.sub("", words)
    made = f"{front.removeprefix('the ')} of the {whole.removeprefix('the ')}"
    posts = phrases.posts(made, Span(0, len(made)), view.vocabulary, Scene())
    literal = part.span.of(view.text)
    fits = len(posts) == 1 and not posts[0].span.start and posts[0].span.end == len(made)
    return tuple(replace(p, span=part.span, entity=replace(p.entity, words=literal)) for p in posts) if fits else ()


def ministry_of(view: View, part: Segment) -> str:
    """Return the ministry that a minister's title implies: "vice minister of agriculture"."""
    match = MINISTER.fullmatch(role_words(view, part))
    return f"Ministry of {capitalised(match['of'])}" if match else ""


MINISTER = re.compile(
    r"(?i)(?:(?:vice|deputy|assistant|first|executive|acting)[ -])*minister (?:of|for) (?P<of>[a-z ,]+)"
)
SMALL = {"and", "of", "the", "for"}


def capitalised(words: str) -> str:
    """Return a portfolio as the name of its ministry has it."""
    return " ".join(word if word in SMALL else word[:1].upper() + word[1:] for word in words.split())
