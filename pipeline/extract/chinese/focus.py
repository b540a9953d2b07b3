"""What a body is named for: as the one spoken of from then on, or only as the place or title of another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.own_words import IMPLIED
from pipeline.extract.chinese.posts import title_at
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.segment import Token


def spoken_of(tokens: Sequence[Token], place: int, entity: Entity, context: Context) -> Context:
    """Return the context after a body was named: as the one spoken of, or only as the place or title of another."""
    before = tokens[place - 1] if place else None
    beside = before is not None and (before.label in SUPERIORS or before.word in TOWARDS or listed_below(tokens, place))
    if (before is not None and before.label in APPOSED) or former(tokens, place):
        return context.with_place(entity)
    if before is not None and before.label == "MERGE" and any(token.label == "VOID" for token in tokens[:place]):
        return context.with_body(entity)
    titled = title_at(tokens, place + 1, context) is not None
    if not titled and (beside or decides(tokens, place)):
        return context.with_place(entity) if beside else context.with_decider(entity)
    if (before is not None and before.label in MAKING) or founded(tokens, place) or united(tokens, place):
        context = replace(context, institution=entity, made=entity, page=None)
    if changes(tokens, place) or (context.institution is None and introduced(tokens, place)):
        context = replace(context, institution=entity, page=None)
    if entitles(tokens, place, context) or joined_party(tokens, place):
        return context.with_aside(entity)
    if moved_to(tokens, place, context):
        return context.with_place(entity)
    return context.with_body(*outer(entity, context), entity)


def pointed_to(tokens: Sequence[Token], place: int, entity: Entity, context: Context) -> Context:
    """Return the context after 本局 or 该局: it is what is told of, unless another body is said to be a part of it."""
    before = tokens[place - 1] if place else None
    owner = before is not None and before.label == "IS" and tokens[place + 1 : place + 2] != []
    owner = owner and tokens[place + 1].word == "的"
    if tokens[place].word.startswith(IMPLIED):
        return replace(context, institution=entity).with_body(entity)
    return context.with_place(entity) if owner else context.with_body(entity)


def reports(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an agency only reports, in a dateline ("新华社北京5月17日电")."""
    line = tokens[place + 1 : place + DATELINE]
    return tokens[place].word in AGENCIES and any(token.word in {"电", "讯"} and token.label == "X" for token in line)


AGENCIES = {"新华社", "中新社", "中央社", "中国新闻社", "新华通讯社", "中通社"}
DATELINE = 8
"""Words of a dateline, at most."""


def outer(entity: Entity, context: Context) -> list[Entity]:
    """Return the body that another one is inside of by its name ("国家能源局" of "国家能源局党组")."""
    folded = context.vocabulary.folded(entity.name)
    inner = next((ending for ending in ("机关党委", "党组", "党委", "纪委") if folded.endswith(ending)), "")
    name = entity.name[: len(folded) - len(inner)]
    return [Entity(name, name)] if inner and len(name) > len(inner) and not entity.id else []


def with_restored(tokens: Sequence[Token], place: int, context: Context) -> Context:
    """Return the context with the text's own body as the latest where a bare ending is restored ("恢复委员会")."""
    if not place or tokens[place - 1].label != "RESTORE":
        return context
    about = (context.own, context.page, context.institution)
    word, fold = tokens[place].word, context.vocabulary.folded
    word = word[1:] if word.startswith(POINTING) else word
    own = next((body for body in about if body is not None and fold(body.name).endswith(word)), None)
    return context.with_body(own) if own else context


def with_board(tokens: Sequence[Token], context: Context) -> Context:
    """Return the context for a sentence that opens with a board in a body: its chairman is no other body's."""
    opening = [token.word for token in tokens[:NEAR]]
    deciding = any(token.label in {"APPOINT", "NOMINATE", "ELECT"} for token in tokens)
    return replace(context, unknown="董事会") if BOARDS & set(opening) and not deciding else context


BOARDS = {"董事会", "监事会"}
"""What leads a body beside its head, under a chairman of its own."""
POINTING = ("该", "此")
"""What stands before a body's kind where it points to the body ("该局")."""


def opens_clause(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a clause opens at a place."""
    return place == 0 or tokens[place - 1].label in {"COMMA", "STOP", "SEMI", "WHEN"}


def founded(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body is said to be founded right behind its name ("水务局成立")."""
    rest = (token.label for token in tokens[place + 1 : place + NEAR] if token.label not in {"ADV", "WHEN", "D"})
    return next(rest, "") in {"FOUND", "RESTORE"}


def united(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body is what others were united into ("甲局与乙局合并，称丙局")."""
    called = place > 0 and tokens[place - 1].label in {"CALLED", "FIRSTNAMED"}
    return called and any(token.label == "UNITE" for token in tokens[max(0, place - NEAR) : place])


def changes(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body that opens its clause is what the clause tells of ("水利局由副处级升格为正处级")."""
    opens = place == 0 or tokens[place - 1].label in {"COMMA", "STOP", "SEMI", "WHEN", "BREAK", "ADV"}
    rest = [token.label for token in tokens[place + 1 : place + NEAR] if token.label not in {"ADV", "WHEN", "D"}]
    grown = rest[:1] == ["BY"] and any(token.label == "FROM" for token in tokens[place + 1 : place + CLAUSE])
    return opens and (grown or rest[:1] in TOLD or rest[:2] == ["BY", "RANK"] or is_part(tokens, place))


def introduced(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body opens the sentence that introduces it ("公卖局，为省政府所属机关，由专卖局改制成立")."""
    behind = [token.label for token in tokens[place + 1 : place + 3]]
    return place == 0 and behind[:1] == ["COMMA"] and behind[1:] in (["IS"], ["NAMED"])


def is_part(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body opens the sentence that says whose it is ("水文站是水利局的直属单位，站长为张三")."""
    if place or len(tokens) < len(("水文站", "是", "水利局")) or tokens[1].label != "IS":
        return False
    clause = [token.label for token in tokens[:CLAUSE]]
    end = clause.index("COMMA") if "COMMA" in clause else len(clause)
    return any(label in PART_OF for label in clause[:end])


PART_OF = {"DIRECT", "SUBKIND", "OWNED", "UNDER"}
"""Labels of words that tell whose a body is."""


CLAUSE = 12
"""Tokens of a clause that tells what a body has grown from, at most."""
TOLD = (["RENAME"], ["NOWUNDER"], ["UNDER"], ["SUBDIVIDE"])
"""Labels of verbs right behind a body that the rest of the sentence is about as well."""


def moved_to(tokens: Sequence[Token], place: int, context: Context) -> bool:
    """Tell whether a body is only where somebody went on to in a text about another body or its post."""
    about = context.topic is not None and context.topic.kind in {"body", "post"}
    moves = place > 0 and tokens[place - 1].label in {"HOLD", "MOVE", "ELECT", "ENTER", "ONCE"}
    passes = moves and passes_on(tokens, place)
    title = title_at(tokens, place + 1, context) if moves and (about or passes) else None
    return title is not None and (passes or all(token.word != title.role.name for token in tokens[title.end :]))


def passes_on(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether who goes to a body leaves a post to another behind ("甲局局长张三调任乙局局长，由李四接任")."""
    before = [token.label for token in tokens[max(0, place - NEAR) : place]]
    behind = [token.label for token in tokens[place + 1 : place + CLAUSE]]
    leaves = before[-3:] == ["ROLE", "PERSON", "MOVE"] and "BODY" in before and "COMMA" in behind
    return leaves and any(label in {"FOLLOW", "SUCCEED"} for label in behind[behind.index("COMMA") :])


def entitles(tokens: Sequence[Token], place: int, context: Context) -> bool:
    """Tell whether a body is named only for the title of who is named next ("公安部副部长张三")."""
    title = title_at(tokens, place + 1, context)
    return title is not None and title.end < len(tokens) and tokens[title.end].label == "PERSON"


def joined_party(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body is only the party that somebody entered ("加入中国共产党")."""
    return place > 0 and tokens[place - 1].label == "ENTER" and tokens[place].word.endswith(("党", "团", "共青团"))


def listed_below(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body is one of those that another has below it ("下设办公室、财务司")."""
    while place > 0 and tokens[place - 1].label in {"BODY", "BARE", "DUN", "PREP", "N", "X", "SUFFIX"}:
        place -= 1
    return place > 0 and tokens[place - 1].label == "SUBDIVIDE"


def decides(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body only elects or appoints who is named next: the post is that of the body spoken of."""
    passed = {"ADV", "WHEN", "D", "V", "SESSION"}
    following = (token for token in tokens[place + 1 : place + NEAR] if token.word not in MEETINGS)
    return next((token.label for token in following if token.label not in passed), "") in {"APPOINT", "NOMINATE"}


MEETINGS = {"会议", "全会", "大会", "全体会议", "一中全会", "代表大会"}


MAKING = {"RENAME", "FOUND", "RESTORE", "INSTEAD", "UNITE", "SET"}
"""Labels of verbs whose object is what the text is about from then on."""
SUPERIORS = {"SITED", "UNDER", "NOWUNDER", "OWNED", "BELONG", "HQ", "SERVE", "ASSIST", "MERGE", "DISTINCT"}
NEAR = 5
"""Tokens between 前身 and the body that it names, at most."""


def former(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a body is named as what the one spoken of was before."""
    return any(token.label == "FORMERLY" for token in tokens[max(0, place - NEAR) : place])


APPOSED = {"BY", "BEI", "THEN", "VIA"}
"""What stands before a body or post of another one ("由水利部副部长兼任")."""
TOWARDS = {
    "对",
    "向",
    "比",
    "从",
    "自",
    "与",
    "同",
    "跟",
    "按照",
    "根据",
    "依照",
    "依据",
    "据",
    "遵照",
    "经",
    "报",
    "应",
}
"""What stands before a body that is only the place or superior of the one spoken of, or decides about it."""
