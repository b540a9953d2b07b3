"""Names of bodies by the title behind them: what stands between a verb of holding and a title is whose title it is.

"2012年任省法官遴选委员会委员": whatever the words before 委员 are, a committee's name ends there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from pipeline.extract.chinese.bodies import join_bodies
from pipeline.extract.chinese.fields import DECIDING, touches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token

TELLING = {"HOLD", "MOVE", "ELECT", "ONCE", "NOW", "THEN"}
"""Labels of verbs that tell of one post, whatever its title's words."""
HOLDING = TELLING | {"LIREN", "FOLLOW", "TAKE", "LEAVE", "QUIT", "DISMISS"}
"""Labels of verbs whose object is a post."""
INSIDE = {
    "X", "N", "V", "D", "SUFFIX", "ORDINAL", "HANDLE", "MANAGE", "SERVE", "COMPANY", "PLACE", "AREA", "STARTER", "BODY",
    "BARE", "ROLE", "PREFIX", "LEAD", "RANK", "APPOINT",
}  # fmt: skip
"""Labels of words that such a name may have."""
AFTER = {"COMMA", "SEMI", "STOP", "OPEN", "CLOSE", "DUN", "HOLD", "MOVE", "RETIRE", "LEAVE", "WHEN", "PERSON", "PREP"}
OPENING = {"COMMA", "STOP", "SEMI", "WHEN"}
"""Labels of what stands before a title that opens a clause, its holder behind it."""
ENDINGS = "局厅署院处室会部司所馆台庭府团办校站"
"""Characters that the names of bodies end with which titles of any body are held in."""
BEFORE_NAMES = {"有", "是", "为", "由", "与", "和", "以", "让", "请", "经", "受", "被", "获"}
"""Words that no name of a body begins with."""
LENGTH = re2.compile("^[一二两三四五六七八九十半几数]{1,3}(?:年|个月|载|届|任)")
"""How long a post was held, right before the name of its body ("担任过两年水务局局长")."""
SHORTEST, LONGEST = 4, 20
"""Characters."""


def held_end(tokens: Sequence[Token], place: int, context: Context) -> int:
    """Return the end of the name that begins at a place, of the body whose post is held; 0 where the place has none.

    It stands behind a verb of holding and before a title that heads or sits in bodies of its ending; names that the
    grammar of names joins by itself are left to it.
    """
    held = bool(place) and follows_verb(tokens, place)
    opens = not place or tokens[place - 1].label in OPENING
    end = run_end(tokens, place) if held or opens else place
    if end < place + 2 or tokens[end].label not in (AFTER if held else {"PERSON"}) or tokens[end - 1].label != "ROLE":
        return 0
    if not held and tokens[place].word in BEFORE_NAMES:
        return 0
    decides = any(token.label == "APPOINT" or token.word in DECIDING for token in tokens[place:end])
    if (not held and decides) or LENGTH.match(tokens[place].word):
        return 0
    last = end - 1
    while last > place + 1 and tokens[last - 1].label in {"PREFIX", "ACTING"}:
        last -= 1
    if tokens[last - 1].label in {"ROLE", "COMPANY"} or last == place + 1:
        return 0
    word = context.vocabulary.folded("".join(token.word for token in tokens[place:last]))
    return last if leads(tokens[end - 1], word, context) and not joins(tokens[place:last], context) else 0


def run_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the touching words that a name and a title may have; the place where nothing follows them."""
    end = place
    while end < len(tokens) and tokens[end].label in INSIDE and (end == place or touches(tokens, end)):
        end += 1
    return end if end < len(tokens) else place


def leads(title: Token, word: str, context: Context) -> bool:
    """Tell whether a title is one of bodies whose names end as a word does."""
    role = context.vocabulary.roles.get(title.word)
    if role is None or not SHORTEST <= len(word) <= LONGEST:
        return False
    return word.endswith(role.bodies) and ("" not in role.bodies or word.endswith(tuple(ENDINGS)))


def joins(name: Sequence[Token], context: Context) -> bool:
    """Tell whether the grammar of names makes one body of a name by itself."""
    joined = join_bodies(name, context.vocabulary)
    return joined[0].label == "BODY" and joined[0].span.end == name[-1].span.end


def follows_verb(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a place is right behind a verb of holding, or behind 为 of an appointment."""
    before = tokens[place - 1]
    if before.label in HOLDING:
        return True
    return before.word == "为" and any(token.label == "APPOINT" for token in tokens[max(0, place - REACH) : place])


REACH = 8
"""Words between an appointment and its 为."""


def title_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of a title of words nobody has taught us, held in the body right before it; 0 where none is.

    "2012年任国家档案馆总测量师": what ends like the name of an officer, behind a verb of holding and a body.
    """
    if not place or tokens[place - 1].label not in {"SUFFIX", "BODY"} or not touches(tokens, place):
        return 0
    end = place
    while end < len(tokens) and tokens[end].label in TITLED and (end == place or touches(tokens, end)):
        end += 1
    word = "".join(token.word for token in tokens[place:end])
    named = len(word) in TITLE_LENGTH and word.endswith(tuple(OFFICERS)) and not word.endswith(COMMON)
    if not named or (end < len(tokens) and tokens[end].label not in AFTER):
        return 0
    before = tokens[max(0, place - FAR) : place]
    start = max((at for at, token in enumerate(before) if token.label in {"COMMA", "SEMI", "STOP"}), default=-1)
    return end if any(token.label in TELLING | {"APPOINT"} for token in before[start + 1 :]) else 0


TITLED = {"N", "X", "V", "PREFIX", "SUFFIX", "ORDINAL", "RANK"}
OFFICERS = "官师长员使监卿丞"
"""Characters that titles end with."""
COMMON = (
    "人员",
    "官员",
    "队员",
    "教师",
    "学员",
    "会员",
    "律师",
    "校长",
    "家长",
    "成员",
    "一员",
    "动员",
    "大使",
    "生长",
    "增长",
)
"""Words that end so and are none, or are known."""
TITLE_LENGTH = range(3, 8)
FAR = 14
