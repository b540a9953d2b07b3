"""Titles without their body before them: whose they are, and which of them name a post at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.chinese.bodies import AREAS
from pipeline.extract.chinese.context import central, same, seats
from pipeline.extract.chinese.posts import headed_so, office_before, post, stem, touching
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.posts import Title
    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.chinese.vocabulary import Role
    from pipeline.extract.mentions import Mention


def serves_one(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a secretary is somebody's ("毛泽东的秘书")."""
    before = tokens[place - 1] if place else None
    return before is not None and (before.label in {"PERSON", "PRON"} or before.word == "的")


def is_office(role: Role, context: Context) -> bool:
    """Tell whether a secretary is one of the body spoken of last or told of, or holds a post that was named before."""
    latest, leads = next(context.latest(), None), context.led_by(role)
    own = same(latest, leads) or same(leads, context.institution)
    return leads is not None and (own or office_before(role, context) is not None)


def post_of_series(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post of the institution told of where its holders are counted ("首任局长"), or it is set up in it."""
    about = context.of_unit(title.role) or context.institution
    counted = place > 0 and tokens[place - 1].label in SERIES and touching(tokens, place - 1)
    name = context.vocabulary.folded(about.name) if about is not None else ""
    body = next(context.latest(), None)
    set_up = place > 0 and tokens[place - 1].word in SETTING and touching(tokens, place - 1) and not title.role.alone
    if set_up and body is not None:
        return post(title, body, title.span, context)
    if not counted or about is None or central(name) or not all(title.role.bodies):
        return None
    fits = name.endswith(title.role.bodies) or headed_so(title.role, context) is not None
    unit = title.role.name.removeprefix("副").removesuffix("长")
    named = context.listing[1] if context.listing is not None else None
    others = {token.word for token in tokens[:place] if token.label == "BODY" and token.word.endswith(unit)}
    only = named is not None and context.vocabulary.folded(named.name).endswith(unit) and len(others) == 1
    if named is not None and only and not name.endswith(unit):
        return post(title, named, title.span, context)
    return post(title, about, title.span, context) if fits else None


def post_resumed(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post in the body whose post the sentence has just said to be given up.

    "辞去市监察委员会主任职务，主任一职由副主任张三代理": of that committee, whatever the page is about.
    """
    if context.listing is None or title.role.alone:
        return None
    first, body = context.listing
    quits = first > 0 and tokens[first - 1].label in GIVING_UP
    named = tokens[first + 1].word if quits and first + 1 < place else ""
    again = named.removeprefix("副") == title.role.name.removeprefix("副") != ""
    return post(title, body, title.span, context) if again else None


GIVING_UP = {"QUIT", "LEAVE", "DISMISS", "VOID"}
"""Labels of verbs right before the post that somebody gives up."""


def post_of_list(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post in the body that a list of titles opens with ("水务局局长、副局长", "粮食局干事、科长")."""
    if context.listing is None or place < 3 or tokens[place - 1].label not in {*JOINING, "COMMA"}:  # noqa: PLR2004 - body, title, mark
        return None
    first, body = context.listing
    between = tokens[first + 1 : place]
    named = of_others(tokens, first, place)
    listed = bool(between) and touching(tokens, first) and all(token.label in LISTED for token in between)
    listed = listed or named
    joined = named or tokens[place - 1].label == "DUN" or tokens[place - 1].word in AND
    governs = title.role.name.removeprefix("副").removesuffix("长") in AREAS
    of_party = governs and context.vocabulary.folded(body.name).endswith(("委", "委员会"))
    if not (listed and joined) or title.role.alone or not all(title.role.bodies) or of_party:
        return None
    body = around_unit(title, outside_party(title, body), context)
    fits = context.vocabulary.folded(body.name).endswith(title.role.bodies) or title.role.name in SECRETARIES
    fits = fits or (named and title.role.name.removeprefix("副") in COMMISSARS)
    fits = fits or any(token.label == "ROLE" and stem(token.word) == stem(title.role.name) for token in between)
    inside = works_inside(title.role) and between[0].label in {"N", "ROLE", "PREFIX"} and not named
    return post(title, body, title.span, context) if fits or inside else None


def of_others(tokens: Sequence[Token], first: int, place: int) -> bool:
    """Tell whether a title goes on with a list of a body's people, each behind a title ("军区司令员张三、政委李四")."""
    roles = [at for at in range(place, min(place + 3, len(tokens))) if tokens[at].label == "ROLE"]
    if not roles or roles[0] + 1 >= len(tokens) or tokens[roles[0] + 1].label != "PERSON":
        return False
    labels = ["PREFIX" if token.label == "ACTING" else token.label for token in tokens[first + 1 : place]]
    wanted = ["ROLE"]
    for label in (label for label in labels if label != "PREFIX"):
        if label not in wanted:
            return False
        wanted = BEHIND[label]
    return "ROLE" in wanted and bool(labels)


BEHIND = {"ROLE": ["PERSON"], "PERSON": ["DUN", "COMMA"], "DUN": ["ROLE", "PERSON"], "COMMA": ["ROLE"]}
"""What stands behind what in a list of people with their titles."""


PARTY_IN = re.compile("(?<=[\u3400-\u9fff]{2})(?:党组|黨組|机关党委|(?<![省市县縣区區州镇乡])(?:党委|黨委))$")
"""A party group in a body; the committee of a place is no such group."""


def outside_party(title: Title, body: Entity) -> Entity:
    """Return the body that a party group is in, for a title that is none of the party ("党组成员、副主席")."""
    inner = PARTY_IN.search(body.name)
    if inner is None or title.role.name in SECRETARIES or seats(title.role):
        return body
    return Entity(body.name[: inner.start()], body.words)


def around_unit(title: Title, body: Entity, context: Context) -> Entity:
    """Return the body that a unit is in, for the title of who heads that body ("卫生厅医政处处长、副厅长")."""
    unit, name = title.role.name.removeprefix("副"), context.vocabulary.folded(body.name)
    if len(unit) != len("厅长") or not unit.endswith("长") or name.endswith(title.role.bodies) or unit[0] not in UNITS:
        return body
    end = name.rfind(unit[0]) + 1
    return Entity(body.name[:end], body.words) if end > len("省厅") else body


UNITS = "部厅局署院委会处司"
"""What a body that has units is, by the last character of its name."""


def works_inside(role: Role) -> bool:
    """Tell whether a title is one of a body's staff, or of who leads a unit in it."""
    return role.name.removeprefix("副") in OF_UNITS or (role.kind == "other" and not role.name.endswith("长"))


JOINING = {"DUN", "PREP", "HOLD", "ADV"}
AND = {"和", "与", "及", "以及", "兼", "暨"}
LISTED = {"ROLE", "PREFIX", "ACTING", "DUN", "N", "PREP", "HOLD", "X", "RANK"}
"""Labels of what stands between a body and a title of the list behind it."""
OF_UNITS = {"处长", "科长", "股长", "课长", "室主任", "队长", "组长", "司长", "专员"}
"""Titles of who works in a body or leads a unit in it, named by the body alone ("省委组织部副处长、处长")."""
SECRETARIES = {"书记", "副书记"}
"""Titles of those who lead the party in any body, listed with the titles of its heads."""
COMMISSARS = {"政委", "政治委员"}
"""Titles of those who lead the party in an army's or the police's bodies, of whatever kind."""
SETTING = {"设", "设有", "置", "设立", "增设", "设置"}
"""Verbs by which a body has a post ("审计署设主席一人")."""
SERIES = {"FIRST", "LIREN", "EACHHOLDER"}
"""Labels of words that count a post's holders."""


def post_ranked(tokens: Sequence[Token], place: int, title: Title, context: Context) -> Mention | None:
    """Return the post whose first holder of a kind somebody is ("尼日利亚首位女性总会计师")."""
    if place < len(("PLACE", "SUPERL", "N")) or tokens[place - 1].word not in KINDS or not touching(tokens, place - 2):
        return None
    counted, owner = tokens[place - 2], tokens[place - 3]
    if counted.label not in {"SUPERL", "FIRST", "SESSION"} or not touching(tokens, place - 3):
        return None
    if owner.label in {"BODY", "BARE"} and context.listing is not None and context.listing[0] == place - 3:
        return post(title, context.listing[1], title.span, context)
    if owner.label != "PLACE":
        return None
    words = owner.span.of(context.text)
    return post(title, Entity(words, words), title.span, context, words + title.span.of(context.text))


KINDS = {
    "女性", "男性", "女", "华裔", "华人", "黑人", "非裔", "拉美裔", "亚裔", "原住民", "平民", "文人", "文官", "民选",
    "本地", "本土", "少数民族", "非洲裔", "穆斯林", "外籍", "华籍", "非华裔", "中国籍", "职业", "专职",
}  # fmt: skip
"""Words for people of a kind between 首位 and a title."""


def stuck(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a title is stuck to a word that may be a body the reader does not know ("海基会秘书长")."""
    if place > 1 and tokens[place - 1].word in KINDS and tokens[place - 2].label in {"SUPERL", "FIRST", "SESSION"}:
        return False
    if (
        place > 1
        and tokens[place - 1].word == "置"
        and tokens[place - 2].label in {"BODY", "BARE", "REFBODY", "COMMA", "SEMI"}
    ):
        return False
    return of_unknown(tokens, place) or (
        place > 0 and touching(tokens, place - 1) and tokens[place - 1].label in UNKNOWN
    )


def of_unknown(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether 的 parts a title from the ending of a body the reader does not know ("驻局纪检组的前任组长")."""
    at = place - 1
    while at > 0 and (tokens[at].word == "的" or tokens[at].label in {"PRED", "FORMERPREFIX", "FIRST"}):
        at -= 1
    return 0 < at < place - 1 and tokens[at].label == "SUFFIX" and tokens[at + 1].word == "的"


UNKNOWN = {"N", "X", "SUFFIX", "BARE", "LATIN", "PERSON", "UNQUOTE"}
