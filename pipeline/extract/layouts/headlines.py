"""Titles that name a role in the plural apart from what it is an office of.

"Ghana: Ministers of Works", "Chairmen – Water Board", or "Directors" on a page called "Statistics Iceland".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.english.phrases import is_place
from pipeline.extract.english.shouting import calmed
from pipeline.extract.layouts.cabinets import cabinet_post
from pipeline.extract.layouts.nouns import is_led_by
from pipeline.extract.layouts.offices import is_han, plain_post, post_of
from pipeline.extract.mentions import Mention
from schemas.labels import ASIDE
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.extract.layouts.view import View

LIST_OF = re.compile(r"(?i)^(?:the )?(?:(?:complete )?list of |former |past |previous |current |all |successive )+")
TIMES = re.compile(r"(?i),? (?:since|from|to|until|,) ?\d{4}.*$|[,:]? \d{4}\s?[–-].*$")
PARTED = re.compile(r"\s*[:|]\s+|\s+[–—-]{1,2}\s+|,\s+")
NAMELESS = frozenset((
    "about", "our", "list", "history", "report", "annual", "timeline", "chronology", "people", "leadership", "officers",
    "staff", "contents", "home", "page", "former", "past", "heads", "biography", "profile", "directory", "organisation",
    "organization", "structure", "members", "appendix", "table", "chapter", "part", "section", "notes", "index",
    "leaders", "officials", "office-holders", "holders", "who", "the", "key", "senior", "management",
))  # fmt: skip
"""Words of titles that name nobody."""
AIDES = {"secretary", "private secretary", "personal secretary", "assistant", "aide", "adviser", "advisor"}
MOST, BOTH = 7, 2
"""Words of a name."""


def headline(view: View, title: Span, page: Mention | None) -> Mention | None:
    """Return the post of a title that is but a role in the plural, of the page's body; or one parted from its owner."""
    words = title.of(view.text).strip()
    if is_han(words[:1]):
        return None
    bare = TIMES.sub("", ASIDE.sub("", LIST_OF.sub("", words))).strip(" :")
    role = plural_role(view, bare)
    if role and (page is None or (page.kind == "person" and not page.entity.id and role not in AIDES)):
        owner = name_of_page(view)
        if any(name == owner for name, _ in (*view.scene.held, *view.scene.sexes)):
            body = view.scene.institution
            return post_of(view, role, body.entity.name, title, body.entity) if body else None
        return of_owner(view, role, owner, title) if owner and owner != words else None
    parts = [part for part in PARTED.split(bare) if part]
    if role or len(parts) != BOTH:
        return heads_own(view, page, role, title) if page else None
    for first, second in (parts, parts[::-1]):
        role = plural_role(view, LIST_OF.sub("", first))
        if role and names_owner(view, second):
            return of_owner(view, role, calmed(second.removeprefix("the ")), title)
    return of_country(view, parts, title)


def heads_own(view: View, page: Mention, role: str, title: Span) -> Mention | None:
    """Return the post of a heading that is but the title of the page's own head: "Presidents" of a court."""
    if page.kind == "post":
        return replace(page, span=title) if role and page.role.casefold() == role.casefold() else None
    own = bool(role) and page.kind == "body" and is_led_by(view, page.entity.name, role)
    return post_of(view, role, page.entity.name, title, page.entity) if own else None


def is_of_many(view: View, words: str) -> bool:
    """Say whether a heading names the holders of a post together: "Directors since 1948"."""
    bare = TIMES.sub("", ASIDE.sub("", LIST_OF.sub("", words))).strip(" :")
    return view.unit.layout == "heading" and plural_role(view, bare) != ""


def bare_office(view: View, title: Span) -> Mention | None:
    """Return the office of a page whose title is but its plural, of several words: "Chief Censors"."""
    words = LIST_OF.sub("", title.of(view.text)).strip(" :")
    made = f"{words}{ELSEWHERE}"
    if is_han(words) or view.unit.section != title.of(view.text) or not PLURAL.search(words):
        return None
    found = phrases.topic(made, Span(0, len(made)), view.vocabulary)
    name = found.entity.name if found and found.kind == "post" and found.span == Span(0, len(made)) else ""
    role = name.removesuffix(ELSEWHERE)
    return plain_post(role, title, view, role=role) if role != name and {" ", "-"} & set(role) else None


ELSEWHERE = " of Beijing"
"""What makes the grammar read a bare role as an office."""
PLURAL = re.compile(r"(?:[^\Wsu]s|ies|men|s[- ](?:general|in[- ]chief))$", re.IGNORECASE)


def plural_role(view: View, words: str) -> str:
    """Return the singular of a role noun in the plural, with what may stand before it ("Deputy Directors"), else ""."""
    words, of, kind = words.partition(" of ")
    if of and not KIND_OF.fullmatch(kind):
        return ""
    front, key = "", tuple(words.casefold().split())
    for at in range(min(len(key), BOTH)):
        rest = key[at:]
        found = next((role for form, role in view.vocabulary.english.roles.get(rest[0], ()) if form == rest), None)
        if found and found.number == "many" and (not at or all(word in FRONTS for word in key[:at])):
            return f"{front}{found.name}{of}{kind}"
        front += f"{key[at]} "
    return ""


def heads_of_page(view: View, role: str, page: Mention, title: Span) -> Mention | None:
    """Return the post in the page's body that a heading has but the title of, a leader's: "Commanders"."""
    key = tuple(role.casefold().split())
    forms = [known for at in range(len(key)) for known in view.vocabulary.english.roles.get(key[at], ())]
    leads = any(form in {key, key[1:]} and r.role_class == "head" and r.kind == "generic" for form, r in forms)
    return post_of(view, role, page.entity.name, title, page.entity) if leads else None


def heads_of_list(view: View, above: Mention | None) -> Mention | None:
    """Return the post of such a heading of a part of a list of a body's leaders: "Chiefs of staff (incomplete)"."""
    title, body = view.unit.title, above.body if above else None
    if title is None or body is None or is_han(title.of(view.text)):
        return None
    words = TIMES.sub("", ASIDE.sub("", LIST_OF.sub("", title.of(view.text)))).strip(" :")
    label = view.vocabulary.layouts.label(words)
    alone = words.casefold() if label and label.role == "office" else ""
    return heads_of_page(view, plural_role(view, words) or alone, Mention("body", title, body), title)


def with_above(
    view: View, topic: Mention | None, post_above: Callable[[], Mention | None]
) -> tuple[Mention | None, Mention | None]:
    """Return what a list's heading is about, and the post of the list that it stands in where it names none itself.

    "Chiefs of staff" in a list of the leaders of a body is about its chiefs of staff.
    """
    title = view.unit.title
    if view.unit.layout not in {"row", "item", "cv"} or title is None:
        return topic, None
    own = topic is not None and topic.kind == "post" and topic.span.start >= title.start
    above = None if own else post_above()
    if heads := heads_of_list(view, above):
        return heads, None
    return topic, above if topic is None or topic.kind == "body" else None


KIND_OF = re.compile(
    r"(?:mission|staff|delegation|station|post|service|party|protocol|chancery|secretariat|state|office)"
)
"""What completes a role without naming anything: "Heads of mission"."""
FRONTS = {"deputy", "vice", "assistant", "associate", "acting", "first", "second", "senior", "under"}


def names_owner(view: View, words: str) -> bool:
    """Say whether words are the name of a body or place, or could be one: capitalised, and no title or date."""
    whole = Span(0, len(words))
    if any(body.span == whole for body in phrases.bodies(words, whole, view.vocabulary)):
        return True
    return is_place(words, view.vocabulary) or is_name(view, words)


def is_name(view: View, words: str) -> bool:
    """Say whether words could be the name of a body that no noun shows to be one: "Statistics Iceland"."""
    parts = words.split()
    if not 1 < len(parts) <= MOST or any(ch.isdigit() for ch in words) or view.is_outside(words):
        return False
    if NAMELESS & {part.casefold() for part in parts}:
        return False
    return all(part[0].isupper() or part in SMALL for part in parts) and parts[0][0].isupper()


SMALL = frozenset((
    "of", "the", "and", "for", "in", "at", "on", "de", "da", "do", "la", "et", "y", "&", "des", "du", "del", "van",
    "von",
))  # fmt: skip
"""Words in small letters that names have."""


def name_of_page(view: View) -> str:
    """Return the name that the first heading above is, "" for another one."""
    words = ASIDE.sub("", view.unit.section.partition(" > ")[0]).strip()
    known = phrases.posts(words, Span(0, len(words)), view.vocabulary, view.scene) if words else []
    return (
        calmed(words) if words and not known and is_name(view, words) and not is_place(words, view.vocabulary) else ""
    )


def of_owner(view: View, role: str, owner: str, title: Span) -> Mention:
    """Return the post of a role in a body or place that another part of the title names."""
    body = None if is_place(owner, view.vocabulary) else Entity(owner, owner)
    made = post_of(view, role, owner, title, body)
    return (
        made
        if made.entity.name.endswith(owner)
        else replace(made, entity=replace(made.entity, name=f"{role} of {owner}"))
    )


def of_country(view: View, parts: list[str], title: Span) -> Mention | None:
    """Return the post that one part of a title names whole, of the country or place that the other is."""
    for first, second in (parts, parts[::-1]):
        found = phrases.topic(first, Span(0, len(first)), view.vocabulary)
        if found and found.kind == "post" and is_place(second, view.vocabulary):
            name = found.entity.name if second in found.entity.name else f"{found.entity.name} of {second}"
            return replace(found, span=title, entity=Entity(name, title.of(view.text)))
    return None


ENTRY = re.compile(r"(?P<label>[A-Z][^:–—(\d\n]{2,80}?)(?::|\s[–—-])\s+(?=[A-Z])")
"""An entry with a ministry or portfolio before who has it."""


def of_heading(view: View, span: Span) -> tuple[Mention, Span] | None:
    """Return the post of an entry that names a body or portfolio, under a heading that has but the role, and the rest.

    "Ministry of Works – Ann Lee" under "Permanent secretaries", "Finance: Bo Hay" under "Ministers in the cabinet".
    """
    match = ENTRY.match(view.text, span.start, span.end)
    unit = UNITS.match(view.unit.title.of(view.text)) if match and view.unit.title else None
    role = unit["role"].casefold().removesuffix("s") if unit else role_of_heading(view) if match else ""
    if match is None or not role:
        return None
    label, value = Span(*match.span("label")), Span(match.end(), span.end)
    people = view.holders(value)
    if not people or people[0].span.start != value.start or view.persons(label):
        return None
    body = next((body for body in view.bodies(label) if body.span == label), None)
    if body is not None:
        return post_of(view, role, body.entity.name, label, body.entity), value
    if unit:
        whole = f"{label.of(view.text)} {PLURALS.sub('', unit['kind']).capitalize()}"
        return plain_post(f"{role} of the {whole}", label, view, Entity(whole, label.of(view.text)), role), value
    post = cabinet_post(view, label, role) if role == "minister" else None
    return (post, value) if post else None


UNITS = re.compile(
    r"(?i)(?:list of |current )?(?P<role>heads|directors|chiefs|managers) of (?:the )?"
    r"(?P<kind>departments?|divisions?|sections?|units?|directorates?|branch(?:es)?|bureaus?|desks?)\b(?! of)"
)
"""A heading over the parts of a body with who leads each: "Heads of department, Bank of X"."""
PLURALS = re.compile(r"(?:(?<=ch)es|s)$")


def role_of_heading(view: View) -> str:
    """Return the role in the plural that the heading of a list begins with, in the singular."""
    title = view.unit.title.of(view.text) if view.unit.title else ""
    words = LIST_OF.sub("", title.strip(" :")).replace("-", " ").split()
    found = (plural_role(view, " ".join(words[:size])) for size in range(min(len(words), BOTH + 1), 0, -1))
    return next(filter(None, found), "")


ACCREDITED = re.compile(
    r"(?i:ambassador|envoy|minister|representative|consul)s? (?:of|from) .{2,60}? to (?P<place>[A-Z][^,(:]+)"
)


def accredited(post: Mention, words: str) -> Mention | None:
    """Return an envoy's post with where it is to, which the grammar leaves out: "ambassador of X" of one "to Y"."""
    to = ACCREDITED.search(words)
    if to is None or post.body is not None or to.group("place") in post.entity.name:
        return None
    return replace(post, entity=replace(post.entity, name=f"{post.entity.name} to {to.group('place')}", id=""))


def deputies_of(view: View, before: Mention | None, title: Span) -> Mention | None:
    """Return the post of a bare heading of deputies under a list of whom they stand in for: "Vice-chairmen"."""
    words = LIST_OF.sub("", ASIDE.sub("", title.of(view.text))).strip(" :").replace("-", " ", 1)
    front, _, noun = words.casefold().partition(" ")
    if before is None or front not in {"vice", "deputy"} or is_han(before.entity.name):
        return None
    if before.body is None:
        single, of, place = before.entity.name.partition(" of ")
        first, _, rest = single.casefold().partition(" ")
        many = {f"{single.casefold()}s", f"{first}s {rest}"}
        named = f"{front} {single} of {place}"
        return plain_post(named, title, view, role=f"{front} {single}") if of and noun in many else None
    role = f"{front} {before.role}"
    own = plural_role(view, noun) == before.role
    return post_of(view, role, before.body.name, title, before.body) if own else None


def of_whole(view: View, before: Mention | None, page: Mention | None, post: Mention) -> Mention:
    """Return the post of a bare heading as one of the page's body, where the list above is of who leads an organ of it.

    On the page of a bureau "Directors-General" under "Presidents of the Executive Council" lead the bureau.
    """
    if before is None or page is None or page.kind != "body" or post.kind != "post":
        return post
    own = post.body is not None and before.body == post.body and post.body != page.entity
    bare = plural_role(view, LIST_OF.sub("", ASIDE.sub("", post.span.of(view.text))).strip())
    return post_of(view, post.role, page.entity.name, post.span, page.entity) if own and bare in LEADING else post


def of_own_kind(view: View, page: Mention | None, post: Mention, title: Span) -> Mention:
    """Return the post of a heading "Heads of the agency" as one of the page's body, where that is an agency."""
    kind = re.search(r" of the ([a-z]{4,})$", TIMES.sub("", ASIDE.sub("", title.of(view.text))).strip(" :*").casefold())
    if kind is None or page is None or page.kind != "body" or post.kind != "post" or post.body == page.entity:
        return post
    own = kind[1] in page.entity.name.casefold().split()
    return post_of(view, post.role, page.entity.name, title, page.entity) if own and post.body else post


LEADING = {"director-general", "director general", "secretary-general", "secretary general", "chief executive",
           "chief executive officer", "executive director", "executive secretary", "general manager", "administrator",
           "commissioner", "director", "managing director"}  # fmt: skip
"""Those who lead the whole beside the president of its council or board."""
