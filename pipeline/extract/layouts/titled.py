"""People named after the title of their post in a Chinese field or item: 主任 石文（2019.5—）；党委书记 江岚."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import relation, tenure
from pipeline.extract.layouts.details import tell
from pipeline.extract.layouts.eras import place_names
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import plain_post, post_of
from pipeline.extract.layouts.sessions import in_spell
from pipeline.extract.layouts.stand_ins import stand_in
from pipeline.extract.layouts.terms import read_term
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.extract.layouts.frame import Frame, Tenure
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

TITLE_END = re.compile(
    r".{2}[官长長员員]$|..(?:主任|书记|書記|主席|总监|總監|政委|顾问|顧問|参事|參事|总理|總理|秘书|秘書|专员|專員|大使|司令)$"
)
"""How titles end that the lexicon does not know."""
LONGEST = 12
"""Characters of a title."""
ASIDE = re.compile(r"[(（]")
BRACKETED = re.compile(r"(?P<title>[\u3400-\u9fff]{3,20})\s*[(（](?P<names>[\u3400-\u9fff·、，]{2,40})[)）]")
TITLE = re.compile(
    r"([\u3400-\u9fff]{2,12})(?:[(（][^()（）\d]{1,8}[)）])?(?:[\s\u3000]+|[:：][\s\u3000]*)(?=[\u3400-\u9fff（(])"
)


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
            vacant = titled_post(view, title, body.entity)
            statements += stand_in(view, vacant, rest, read_term(view, rest), "box.titled")
        if person is None or body is None:
            continue
        if people and (BEFORE.match(title.of(view.text)) or AFTER.match(title.of(view.text))):
            first, second = (people[-1], person) if BEFORE.match(title.of(view.text)) else (person, people[-1])
            statements.append(relation(view, "preceded_by", first, second, "box.titled"))
        people.append(person)
        own = own_post(view, bare(view, title))
        statements += [tenure(view, person, headed, Term(), "box.titled")] if own and headed else []
        role = bare(view, title)
        post = own or titled_post(view, role, inner if goes_with(view, role, inner) else body.entity)
        inner = inner if own else post.body or inner
        said, told = tell(view, Span(person.span.end, rest.end), person, post, "box.titled")
        if not is_told(told, person, post):
            now = Term("", "..") if NOW.match(title.of(view.text)) else frame.lasting
            lasting = Term() if own and frame.spell else now
            said.insert(0, tenure(view, person, post, lasting, "box.titled"))
        statements += [in_spell(s, frame.spell) for s in said]
    return statements


def is_told(told: Sequence[Tenure], person: Mention, post: Mention) -> bool:
    """Say whether what stands behind a name has told of the person's own time in the post."""
    mine = (tenure.post for tenure in told if tenure.person.entity.name == person.entity.name)
    return any(held is not None and held.entity.name == post.entity.name for held in mine)


def titled_list(view: View, frame: Frame, body: Mention | None, span: Span) -> list[Statement]:
    """Read an item that is nothing but people after their titles (局长甲，副局长乙、丙（女）)."""
    found = list(entries(view, span)) if body and view.text[span.end - 1] not in "。！？" else []
    for _, rest in found:
        person = next((p for p in view.holders(rest) if p.span.start == rest.start), None)
        if person is None or BEYOND.match(view.text, person.span.end, rest.end) is None:
            return []
    return (titled_people(view, frame, body, span) or []) if found else []


def glued_holder(view: View, frame: Frame, span: Span) -> list[Statement]:
    """Read a line that is nothing but a post with its body and who holds it (财政司司长某某)."""
    for post in view.posts(span, Scene())[:1]:
        rest = Span(post.span.end, span.end)
        people = [person for person in view.holders(rest) if person.span == rest]
        people = [] if rest.of(view.text).endswith(HEADS) else people
        if post.span.start == span.start and post.kind == "post" and post.body and people:
            return [tenure(view, people[0], post, frame.lasting, "box.titled")]
    size = glued_title(view, span) if frame.is_present and "由" not in span.of(view.text) else 0
    rest = Span(span.start + size, span.end)
    people = [person for person in view.holders(rest) if person.span == rest] if size >= WHOLE else []
    post = plain_post(view.text[span.start : rest.start], Span(span.start, rest.start), view)
    return [tenure(view, people[0], post, frame.lasting, "box.titled")] if people else []


HEADS = ("部长", "部長", "局长", "局長", "处长", "處長", "署长", "署長", "司长", "司長", "主任", "主席", "书记", "書記")
"""Titles, which no name ends with ("总统府秘书长" + "部部长")."""
WHOLE = 4
"""A title of so many characters names its body too (海关关长)."""


BEYOND = re.compile(r"\s*(?:$|[(（，,])")
"""What may stand behind a name: remarks in brackets or behind a comma."""
PREFIX = re.compile(r"(?:现任|現任|前任|上任|首任|原任|时任|時任|继任|繼任|接任|后任|後任)(?=.)")
NOW = re.compile(r"现任|現任")
BEFORE = re.compile(r"前任|上任")
"""Words before the title of who held the post before the one named just now."""
AFTER = re.compile(r"继任|繼任|接任|后任|後任")
"""Words before the title of who held it next."""


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
OF_PLACE = 5
"""A title of so many characters that begins with 市 and the like is one of the place (市药品安全总监)."""
BARE = 3
"""A title of so few characters is one in the body of the title before it (办公室主任：甲；副主任：乙)."""


def goes_with(view: View, title: Span, inner: Entity) -> bool:
    """Say whether a bare title is one in the part of the body that the title before it was of, by the part's ending."""
    words = view.vocabulary.chinese.folded(title.of(view.text))
    role = view.vocabulary.chinese.roles.get(words)
    ends = view.vocabulary.chinese.folded(inner.name)
    if ends.endswith(("党组", "党委", "纪委")) and words not in {"书记", "副书记", "成员", "委员"}:
        return False
    return len(words) <= BARE and (role is None or not all(role.bodies) or ends.endswith(role.bodies))


def titled_post(view: View, title: Span, body: Entity) -> Mention:
    """Return the post of a body that a title is; one that begins with the level of its place has that place's name."""
    words = title.of(view.text)
    place = next(place_names(body.name), "") if len(words) >= OF_PLACE else ""
    if place and place[-1] == words[0]:
        return plain_post(f"{place}{words[1:]}", title, view)
    made = post_of(view, words, body.name, title, body)
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
    for mark, piece in pieces(view, value):
        size = title_before_name(view, piece)
        words = piece.of(view.text)
        if size:
            named, rest = title_and_rest(view, piece, size)
            found += [*((other, rest) for other in joint), *((title, rest) for title in both(view, named))]
            joint = []
        elif found and VACANT.search(words):
            continue
        elif is_known(view, words) and view.text[piece.end : piece.end + 1] == "、":
            joint.append(piece)
        elif not found or joint:
            return
        elif (mark in ",，" and not is_dated_name(view, piece)) or (mark == "、" and is_title(view, words)):
            found[-1] = (found[-1][0], Span(found[-1][1].start, piece.end))
        else:
            found.append((found[-1][0], piece))
    yield from found


VACANT = re.compile(r"(?:[暂暫空悬懸]缺|出缺|待定|未[设設])$")
"""How a piece ends that tells of a post without a holder."""


def both(view: View, title: Span) -> list[Span]:
    """Return the titles that one person has together: 局长兼党委书记."""
    cut = title.of(view.text).find("兼")
    first, second = Span(title.start, title.start + cut), Span(title.start + cut + 1, title.end)
    titles = cut > 0 and is_title(view, first.of(view.text)) and is_title(view, second.of(view.text))
    return [first, second] if titles else [title]


def pieces(view: View, value: Span) -> Iterator[tuple[str, Span]]:
    """Yield the stretches of a list between its marks, those in brackets left alone, each with the mark before it."""
    at, mark = value.start, "；"
    for match in PIECE.finditer(view.text, value.start, value.end):
        if match["mark"]:
            yield from ((mark, part) for part in (trimmed(view, at, match.start()),) if part.start < part.end)
            at, mark = match.end(), match["mark"]
    yield from ((mark, part) for part in (trimmed(view, at, value.end),) if part.start < part.end)


PIECE = re.compile(
    r"[(（][^()（）]*[)）]|(?P<mark>[;；、，,\n]|[\s\u3000]+(?=[\u3400-\u9fff]{2,12}(?:[(（][^()（）]{1,8}[)）])?[\s\u3000]*[:：]))"
)
"""Brackets, or a mark outside of them."""


def trimmed(view: View, start: int, end: int) -> Span:
    """Return a stretch without white space around it, and without the stop behind it."""
    words = view.text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip(" \t\u3000\n。")))


def is_dated_name(view: View, piece: Span) -> bool:
    """Say whether a stretch is a name with a date in brackets behind it."""
    match = DATED_NAME.match(piece.of(view.text))
    name = Span(piece.start, piece.start + match.end(1)) if match else piece
    return match is not None and any(person.span == name for person in view.persons(name))


DATED_NAME = re.compile(r"([\u3400-\u9fff·]{2,14})\s*[(（][^()（）]*\d")


def title_before_name(view: View, piece: Span) -> int:
    """Return the length of the title that a stretch begins with, before a space, a colon or a name; 0 for none."""
    title = TITLE.match(view.text, piece.start, piece.end)
    if title is not None:
        return title.end(1) - piece.start if is_title(view, title.group(1)) else 0
    return glued_title(view, piece)


def title_and_rest(view: View, piece: Span, size: int) -> tuple[Span, Span]:
    """Return the title of the given length that a stretch begins with, and what follows it."""
    title = TITLE.match(view.text, piece.start, piece.end)
    begin = piece.start + size
    return Span(piece.start, begin), Span(title.end() if title else begin, piece.end)


def glued_title(view: View, stretch: Span) -> int:
    """Return the length of the title that a stretch begins with right before a name (分局长曹文彬), 0 for none."""
    words = ASIDE.split(stretch.of(view.text), maxsplit=1)[0].rstrip()
    for size in range(min(LONGEST, len(words) - 2), 1, -1):
        name = Span(stretch.start + size, stretch.start + len(words))
        if is_title(view, words[:size]) and any(p.span.start == name.start for p in view.persons(name)):
            return size
    return 0


def is_title(view: View, words: str) -> bool:
    """Say whether words are the title of an office, by the lexicon or by their ending."""
    words = PREFIX.sub("", words)
    label = view.vocabulary.layouts.label(words)
    return label.role in {"office", "deputy"} if label else TITLE_END.search(words) is not None and "由" not in words


def is_known(view: View, words: str) -> bool:
    """Say whether words are a title of the lexicon and nothing else."""
    label = view.vocabulary.layouts.label(words)
    return label is not None and label.role in {"office", "deputy"}


def lists_titles(view: View, value: Span) -> bool:
    """Say whether a further title with its holders follows within a field's value (部長：甲；副部長：乙、丙)."""
    found = FURTHER.search(view.text, value.start, value.end)
    return found is not None and is_title(view, found.group(1))


FURTHER = re.compile(r"[；;，,]\s*([\u3400-\u9fff]{2,12})(?:[\s\u3000]+|[:：][\s\u3000]*)(?=[\u3400-\u9fff])")
