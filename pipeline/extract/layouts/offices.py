"""Posts put together: from a label and a body, the deputy or the superior of a post, an acting post."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract import phrases
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.view import View

DEPUTY = re.compile(
    r"(?i)^(?:(?:first|senior|executive|permanent|associate|parliamentary|principal)[ -])?"
    r"(?:(?:deputy|vice|assistant|associate)[ -]+|under[ -]?(?=sec))"
)
ACTING = re.compile(r"(?i)^(?:acting|interim|caretaker)\s+")
PLACE = re.compile(
    r"\b((?:[A-Z][\w'’-]+ )*[A-Z][\w'’-]+) "
    r"(?:Municipal|Provincial|Prefectural|Autonomous|Regional|County|City|District)\b"
)
PLACE_HAN = re.compile(
    r"^(?:中共|中国共产党|中國共產黨)?((?:[\u3400-\u9fff]{1,9}[-－–·][\u3400-\u9fff]{1,9}?|.{1,7}?)(?:特别行政区|特別行政區|自治区|自治區|自治州|[省市州縣县区區]))"
)
BODY_ENDS = re.compile(
    r"(?:局|部|委员会|委員會|办公厅|辦公廳|办公室|辦公室|署|院|厅|廳|政府|处|處|党校|黨校|法院|检察院|书记处|秘书处|中心|委|司)$"
)
BODY_HAN = 4
RAISED = ("高级", "高級", "首席", "特别", "特別", "常务", "常務", "资深", "資深")
"""What raises a role and belongs to it."""
STOP_WORDS = {"the", "of", "Committee", "Commission", "Department", "Office"}


def is_han(words: str) -> bool:
    """Say whether words are mostly Chinese."""
    return phrases.language_of(words, Span(0, len(words))) == "zh"


def phrase_post(view: View, words: str, span: Span) -> Mention | None:
    """Return the post that words of our own name, as a mention of the stretch that they were made from."""
    found = phrases.posts(words, Span(0, len(words)), view.vocabulary, Scene())
    if not found or found[0].span.start:
        return None
    return replace(found[0], span=span, entity=replace(found[0].entity, words=span.of(view.text)))


def plain_post(name: str, span: Span, view: View, body: Entity | None = None, role: str = "") -> Mention:
    """Return a post by its name alone, where the grammar does not know its role."""
    role = role or (name[-2:] if is_han(name) else name.partition(" of ")[0])
    whole = name.removesuffix(role) if is_han(name) and body is None else ""
    body = Entity(whole, whole) if len(whole) > 1 else body
    return Mention("post", span, Entity(name, span.of(view.text)), role, body)


MISSION = re.compile(
    r"(?:(?<=[\u3400-\u9fff]{3})(?:大使馆|大使館|公使馆|公使館|总领事馆|總領事館|领事馆|領事館|使馆|使館))$"
)
ENVOYS = ("大使", "公使", "总领事", "總領事", "领事", "領事")
"""Titles of who heads a mission, which are told by where it is."""


def post_of(view: View, role: str, whole: str, span: Span, body: Entity | None = None) -> Mention:
    """Return the post of a role in a body or place: "director" of "Office of X", 主任 of 中央办公厅."""
    if is_han(role):
        whole = MISSION.sub("", whole) if role.endswith(ENVOYS) and not role.startswith("副") else whole
        again = whole[-1:] == role[:1] and (role[:1] in "省市县縣州区區" or OF_PARTY.match(role, 1) is not None)
        name = f"{whole[:-1] if again else whole}{role}"
    elif role.casefold() == "minister" and whole.startswith("Ministry of "):
        name = f"Minister of {whole.removeprefix('Ministry of ')}"
    else:
        name = f"{role} of {article(whole)}{whole}"
    return phrase_post(view, name, span) or plain_post(name, span, view, body, role)


OF_PARTY = re.compile(r"党|黨|纪|紀|机关|機關|办公|辦公")
"""What behind the last character of a body's name shows that it is said again (局党组书记)."""


def article(whole: str) -> str:
    """Return "the " where an English name of a body takes it."""
    first = whole.split(maxsplit=1)[0] if whole else ""
    takes = (len(whole.split()) > 1 and " of " in whole) or whole.endswith(
        ("Office", "Committee", "Commission", "Council")
    )
    return "the " if takes and first.casefold() != "the" else ""


CHIEF = re.compile(
    r"(?P<front>.*(?:外交|内务|內務|财政|財政|陆军|陸軍|海军|海軍|司法|教育|农商|農商|农林|農林|工商|交通|军政|軍政))[总總](?P<last>[长長])"
)
"""Ministers of the Republic of China up to 1928, whose deputies were called 次长."""


def deputy_of(view: View, post: Mention, span: Span, prefix: str = "deputy") -> Mention:
    """Return the post of a post's deputy."""
    name = post.entity.name
    if is_han(name[:1]):  # "head of 中共中央统战部" is said in English
        at = role_start(post)
        front = prefix if is_han(prefix) else "副"
        unit = name[at] if at > 0 and name[at] in UNITS and name[at - 1] not in UNITS else ""
        front = f"{unit}{front}"
        made = f"{name[:at]}{front}{name[at:]}" if at >= 0 else f"{name}副职"
        made = CHIEF.sub(r"\g<front>次\g<last>", name) if CHIEF.fullmatch(name) and front == "副" else made
    else:
        made = f"{prefix} {lower_first(name)}"
    return phrase_post(view, made, span) or plain_post(made, span, view, post.body)


UNITS = "省市县縣州区區旗"
"""Units whose head's title begins with them, and not a second time behind the place (海城市长, but 海城市副市长)."""


def of_same_office(view: View, post: Mention, told: Sequence[Mention]) -> Mention:
    """Return a deputy's post named without its body as that under the office told of: "Deputy Auditor-General"."""
    name = post.entity.name
    match = None if post.body or OWNED.search(name) else DEPUTY.match(name)
    rest = name[match.end() :].replace("-", " ").casefold() if match else ""
    heads = [OWNED.split(above.entity.name, maxsplit=1)[0].replace("-", " ").casefold() for above in told]
    if match is None or rest not in heads or is_han(name[:1]):
        return post
    return deputy_of(view, told[heads.index(rest)], post.span, match.group().casefold().strip(" -"))


DEPUTY_HAN = re.compile(r"^(?:常务|常務|第一)?副")
OWNED = re.compile(r" (?:of|for|to|in|at) |, ")
"""What completes a title with its body."""


def superior_of(view: View, post: Mention, label: str, span: Span) -> Mention | None:
    """Return the post that a post is the deputy of, where the label names it: "President" over a vice president."""
    name, label = post.entity.name, " ".join(label.replace("-", " ").split()).casefold()
    if is_han(name):
        role = post.role or name
        bare = re.sub(r"^(?:常务|常務|第一)?副", "", role)
        if role == bare or bare != label:
            return None
        made = name[: name.rfind(role)] + bare
    else:
        match = DEPUTY.match(name)
        made = name[match.end() :] if match else name
        head = re.split(r" (?:of|for|to|in) ", made, maxsplit=1)[0].replace("-", " ").casefold()
        if not match or head != label:
            return None
    return phrase_post(view, made, span) or plain_post(made, span, view, post.body)


def role_start(post: Mention) -> int:
    """Return where the role begins in a Chinese name of a post, with what raises it (高级专员), -1 for none."""
    at = post.entity.name.rfind(post.role) if post.role else -1
    raised = next((word for word in RAISED if post.entity.name[:at].endswith(word)), "") if at > 0 else ""
    return at - len(raised)


def as_acting(post: Mention, told: str = "") -> Mention:
    """Return a post as held in an acting capacity, in Chinese by the word that is told for it: 署理, else 代理."""
    name = post.entity.name
    if post.acting or post.kind == "membership":
        return post
    if is_han(name):
        at = role_start(post)
        word = "署理" if "署理" in told else "代理"
        made = f"{name[:at]}{word}{name[at:]}" if at >= 0 else f"{word}{name}"
    else:
        made = f"acting {lower_first(name)}"
    return replace(post, entity=Entity(made, post.entity.words, post.entity.id), acting=True)


def lower_first(name: str) -> str:
    """Return a name with a small first letter, as it stands after "acting" and "deputy"."""
    return name[:1].lower() + name[1:]


def place_of(post: Mention) -> str:
    """Return the place that a post belongs to, by its own name or its body's; "" where they tell none."""
    name = post.body.name if post.body else post.entity.name
    if is_han(name):
        match = PLACE_HAN.match(name)
        return match.group(1) if match else ""
    match = PLACE.search(name)
    if match:
        words = match.group(1).split()
        while words and words[0] in STOP_WORDS:
            words = words[1:]
        return " ".join(words)
    return "" if post.body else post.entity.name.partition(" of ")[2].removeprefix("the ")


def shaped_body(view: View, value: Span) -> list[Mention]:
    """Return the body whose name a Chinese line is by its last character (…局, …委员会)."""
    words = value.of(view.text)
    if len(words) < BODY_HAN or not words.isalpha() or not is_han(words) or not BODY_ENDS.search(words):
        return []
    return [Mention("body", value, Entity(words, words))]
