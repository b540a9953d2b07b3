"""People named after the title of their post in a Chinese field or item: 主任 石文（2019.5—）；党委书记 江岚."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation, tenure
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import post_of
from pipeline.extract.layouts.stand_ins import stand_in
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

ENTRY = re.compile(r"[^;；、\n(（]+(?:[(（][^()（）]*[)）][^;；、\n(（]*)*")
TITLE_END = re.compile(
    r".{2}[官长長员員]$|..(?:主任|书记|書記|主席|总监|總監|政委|顾问|顧問|参事|參事|总理|總理|秘书|秘書|专员|專員|大使|司令)$"
)
"""How titles end that the lexicon does not know."""
LONGEST = 12
"""Characters of a title."""
ASIDE = re.compile(r"[(（]")
BRACKETED = re.compile(r"(?P<title>[\u3400-\u9fff]{3,20})\s*[(（](?P<names>[\u3400-\u9fff·、，]{2,40})[)）]")
TITLE = re.compile(r"([\u3400-\u9fff]{2,12})(?:[\s\u3000]+|[:：][\s\u3000]*)(?=[\u3400-\u9fff（(])")


def titled_people(
    view: View, frame: Frame, body: Mention | None, value: Span, headed: Mention | None = None
) -> list[Statement] | None:
    """Read a list of people who each stand after the title of their post.

    Args:
        view: The unit.
        frame: The block.
        body: The body whose posts they are; without one nothing is claimed.
        value: The list.
        headed: The post that the list's label names, held by those whose titles are of another body.

    Returns:
        The statements, ``None`` where the value begins with no title of a post.
    """
    found = list(entries(view, value))
    if not found:
        return None
    statements: list[Statement] = []
    inner = body.entity if body else Entity("", "")
    people: list[Mention] = []
    for title, rest in found if body else ():
        person = next((p for p in view.holders(rest) if p.span.start == rest.start), None)
        if body is not None and person is None:
            statements += stand_in(
                view, titled_post(view, title, body.entity), rest, read_term(view, rest), "box.titled"
            )
        if person is None or body is None:
            continue
        if BEFORE.match(title.of(view.text)) and people:
            statements.append(relation(view, "preceded_by", people[-1], person, "box.titled"))
        people.append(person)
        own = own_post(view, bare(view, title))
        statements += [tenure(view, person, headed, Term(), "box.titled")] if own and headed else []
        role = bare(view, title)
        post = own or titled_post(view, role, inner if len(role.of(view.text)) <= BARE else body.entity)
        inner = inner if own else post.body or inner
        said, told = tell(view, Span(person.span.end, rest.end), person, post, "box.titled")
        if not any(t.post and t.post.entity.name == post.entity.name for t in told):
            said.insert(0, tenure(view, person, post, Term("", ".." if frame.is_present else ""), "box.titled"))
        statements += said
    return statements


PREFIX = re.compile(r"(?:现任|現任|前任|上任|首任|原任|时任|時任)(?=.)")
BEFORE = re.compile(r"前任|上任")
"""Words before the title of who held the post before the one named just now."""


def bare(view: View, title: Span) -> Span:
    """Return a title without what tells which of its holders is named (现任, 前任)."""
    prefix = PREFIX.match(title.of(view.text))
    return Span(title.start + prefix.end(), title.end) if prefix else title


def own_post(view: View, title: Span) -> Mention | None:
    """Return the post of a title that names its body itself (国家海洋局局长), ``None`` for one in the list's body."""
    found = next((post for post in view.posts(title, Scene()) if post.span == title and post.kind == "post"), None)
    return found if found and found.body and len(found.body.name) > BARE and not is_inner(found.body.name) else None


def is_inner(name: str) -> bool:
    """Say whether a body's name is that of a part that every body has (办公室, 党组)."""
    return name in INNER


INNER = {"办公室", "办公厅", "机关党委", "党组", "党委", "纪委", "秘书处", "辦公室", "秘書處"}
BARE = 3
"""A title of so few characters is one in the body of the title before it (办公室主任：甲；副主任：乙)."""


def titled_post(view: View, title: Span, body: Entity) -> Mention:
    """Return the post of a body that a title is."""
    made = post_of(view, title.of(view.text), body.name, title, body)
    return made if made.body else replace(made, body=body)


def bracketed_people(view: View, value: Span) -> list[Statement]:
    """Read a post with its holders in brackets, as who appoints or assists somebody: 财务副大臣（王小明、李大成）."""
    match = BRACKETED.fullmatch(view.text, value.start, value.end)
    title = Span(*match.span("title")) if match else value
    post = next((p for p in view.posts(title) if p.span == title and p.kind == "post"), None) if match else None
    if match is None or post is None:
        return []
    return [tenure(view, p, post, Term(), "box.titled") for p in view.holders(Span(*match.span("names")))]


def entries(view: View, value: Span) -> Iterator[tuple[Span, Span]]:
    """Yield title and the rest of each entry of a list, the title before again where one has none; nothing untitled."""
    found: list[tuple[Span, Span]] = []
    joint: list[Span] = []
    for match in ENTRY.finditer(view.text, value.start, value.end):
        words = match.group()
        at = match.start() + len(words) - len(words.lstrip())
        title = TITLE.match(view.text, at, match.end())
        glued = glued_title(view, Span(at, match.end())) if title is None else 0
        if title is not None and is_title(view, title.group(1)):
            named, rest = Span(*title.span(1)), Span(title.end(), match.end())
        elif glued:
            named, rest = Span(at, at + glued), Span(at + glued, match.end())
        elif is_known(view, words) and view.text[match.end() : match.end() + 1] == "、":
            joint.append(Span(at, match.end()))
            continue
        elif found and title is None and not joint:
            named, rest = found[-1][0], Span(at, match.end())
        else:
            return
        found += [*((other, rest) for other in joint), (named, rest)]
        joint = []
    yield from found


def glued_title(view: View, stretch: Span) -> int:
    """Return the length of the title that a stretch begins with right before a name (分局长曹文彬), 0 for none."""
    words = ASIDE.split(stretch.of(view.text), maxsplit=1)[0].rstrip()
    for size in range(min(LONGEST, len(words) - 2), 1, -1):
        name = Span(stretch.start + size, stretch.start + len(words))
        if is_title(view, words[:size]) and any(p.span == name for p in view.persons(name)):
            return size
    return 0


def is_title(view: View, words: str) -> bool:
    """Say whether words are the title of an office, by the lexicon or by their ending."""
    words = PREFIX.sub("", words)
    label = view.vocabulary.layouts.label(words)
    return label.role in {"office", "deputy"} if label else TITLE_END.search(words) is not None


def is_known(view: View, words: str) -> bool:
    """Say whether words are a title of the lexicon and nothing else."""
    label = view.vocabulary.layouts.label(words)
    return label is not None and label.role in {"office", "deputy"}


def lists_titles(view: View, value: Span) -> bool:
    """Say whether a further title with its holders follows within a field's value (部長：甲；副部長：乙、丙)."""
    found = FURTHER.search(view.text, value.start, value.end)
    return found is not None and is_title(view, found.group(1))


FURTHER = re.compile(r"[；;，,]\s*([\u3400-\u9fff]{2,12})(?:[\s\u3000]+|[:：][\s\u3000]*)(?=[\u3400-\u9fff])")
