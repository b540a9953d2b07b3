"""Short names of bodies: those that the text introduces ("简称“客委会”") and those that are cut from a full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import Edge, han
from schemas.records import Entity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.chinese.context import Context

LENGTHS = (3, 4)
"""How many characters a name cut from a full one has."""
SHORTEST = 2
LEVELS = "省市县区州旗"
"""What stands before the ending of a local body's name, which then is no short name ("县档案馆")."""
KINDS = {
    "会议": ("会议",),
    "学校": ("校", "学院", "大学"),
    "工委": ("工作委员会", "工委"),
    "党工委": ("工作委员会", "工委"),
    "监委": ("监察委员会", "监委"),
}
"""Ordinary words that mean a body again, with the endings of its name; nothing but a word of these stands before."""
BEFORE = "该此本其任由为在于对向与和是从以使让被"
ENDING = "委会局部院署厅办处社团司校馆行台"
"""Characters that a short name ends with."""


def short_names_of_bodies(folded: str, context: Context) -> Iterator[Edge]:
    """List where bodies that were spoken of are named again, by short names or in full."""
    cost = context.vocabulary.costs["spoken_name"]
    for start, end in (*introduced(folded, context), *ordinary(folded, context), *cut(folded, context)):
        yield Edge(start, end, "BODY", cost - 0.1 * (end - start))


def introduced(folded: str, context: Context) -> Iterator[tuple[int, int]]:
    """List where names stand that the text has given bodies."""
    fold, words = context.vocabulary.folded, context.vocabulary.words
    short = (name for name, body in context.aliases if not fold(body.name).endswith(name))
    full = (name for body in context.latest() if len(name := fold(body.name)) > SHORTEST and name not in words)
    for name in (*short, *full):
        yield from (
            (start, end)
            for start, end in found(name, folded)
            if folded[end : end + 1] != "长" and not of_river(folded[:start], name, context)
        )
    for name in (tail for body in context.latest() if (tail := inner_part(fold(body.name), context))):
        yield from ((start, end) for start, end in found(name, folded) if not (start and han(folded[start - 1])))


def of_river(before: str, name: str, context: Context) -> bool:
    """Tell whether a name goes on from that of a river or lake ("扬子江" + "水利委员会"): it is another body's."""
    if before[-1:] not in tuple(RIVERS) or name[:SHORTEST] not in context.vocabulary.domain:
        return False
    return any(
        before[-length:] in context.vocabulary.domain or before[-length:] in context.vocabulary.words
        for length in (SHORTEST, *LENGTHS)
    )


RIVERS = "江河湖海湾"
"""How rivers, lakes and seas are called."""


def inner_part(name: str, context: Context) -> str:
    """Return the part of a name after the body that it is inside of ("政工组" of "青岩县革命委员会政工组")."""
    whole = next((end for end in OUTER_ENDS if end in name[1:-SHORTEST]), "")
    rest = name.rpartition(whole)[2] if whole else ""
    return rest if len(rest) in LENGTHS and rest not in context.vocabulary.words else ""


OUTER_ENDS = (
    "委员会",
    "人民政府",
    "革委会",
    "理事会",
    "联合会",
    "总部",
    "交通部",
    "经济部",
    "教育部",
    "财政部",
    "内政部",
    "国防部",
)
"""Endings of bodies that others are inside of."""


def ordinary(folded: str, context: Context) -> Iterator[tuple[int, int]]:
    """List where an ordinary word means a body again."""
    for kind, endings in KINDS.items():
        for start, end in found(kind, folded) if context.ending(*endings) else ():
            if start == 0 or not han(folded[start - 1]) or folded[start - 1] in BEFORE:
                yield start, end


def cut(folded: str, context: Context) -> Iterator[tuple[int, int]]:
    """List where names stand that are cut from full ones."""
    for end in (place + 1 for place, char in enumerate(folded) if char in ENDING):
        for length in LENGTHS:
            word = folded[end - length : end]
            named = end >= length and word not in context.vocabulary.words and cut_from(word, context)
            inside = folded[max(0, end - length - 1) : end - length + 1] in context.vocabulary.words
            if named and not inside and not made_before(folded[: end - length], context):
                yield end - length, end


def made_before(before: str, context: Context) -> bool:
    """Tell whether a verb right before a place gives a body its name, which then is no short one of another."""
    words = (context.vocabulary.words.get(before[-length:]) for length in range(2, 6))
    return any(word is not None and word.label in MAKING for word in words)


MAKING = {"RENAME", "FOUND", "SET", "UNITE", "INSTEAD", "FIRSTNAMED"}
"""Labels of verbs whose object is a name that the text has not used before."""


def found(word: str, folded: str) -> Iterator[tuple[int, int]]:
    """List where a word stands."""
    place = folded.find(word)
    while place >= 0:
        yield place, place + len(word)
        place = folded.find(word, place + len(word))


def short_body(word: str, words: str, context: Context) -> Entity | None:
    """Return the body spoken of that a short name stands for."""
    given = next((body for name, body in reversed(context.aliases) if name == word), None)
    spoken = given or (context.ending(*KINDS[word]) if word in KINDS else cut_from(word, context))
    return Entity(spoken.name, words, spoken.id) if spoken else None


def cut_from(word: str, context: Context) -> Entity | None:
    """Return the latest body whose name a word of its characters may be cut from ("客委会" from "客家委员会")."""
    if len(word) not in LENGTHS or word[:2] in context.vocabulary.domain or word[:-1] in context.vocabulary.domain:
        return None
    ending = context.vocabulary.words.get(word[1:])
    if len(word) == max(LENGTHS) and word[1:-1] in context.vocabulary.domain and word[0] not in LEVELS:
        return None
    if word[0] in LEVELS and word[1:] != "政府" and ending is not None and ending.label == "SUFFIX":
        return None
    fold = context.vocabulary.folded
    known = ((body, fold(body.name)) for body in context.latest())
    return next((body for body, name in known if is_cut(word, name) or placeless(word, name, context)), None)


def placeless(word: str, name: str, context: Context) -> bool:
    """Tell whether a word is a name without the place that it starts with: 渠务署 of 香港渠务署."""
    place = context.vocabulary.words.get(name[: -len(word)]) if name.endswith(word) else None
    return place is not None and place.label == "PLACE"


FULL = {
    "监委": "监察委员会", "国资委": "国有资产监督管理委员会", "发改委": "发展和改革委员会", "卫健委": "卫生健康委员会",
    "卫计委": "卫生和计划生育委员会", "人社厅": "人力资源和社会保障厅", "人社局": "人力资源和社会保障局",
    "住建厅": "住房和城乡建设厅", "住建局": "住房和城乡建设局", "农业农村委": "农业农村委员会",
    "编办": "机构编制委员会办公室", "革委会": "革命委员会", "高院": "高级人民法院", "中院": "中级人民法院",
}  # fmt: skip
"""What usual short names of local bodies stand for."""


def abbreviated(word: str, words: str, context: Context) -> Entity | None:
    """Return the body spoken of in full that a usual short name is of, in the same place ("省监委")."""
    short = next((short for short in FULL if word.endswith(short)), "")
    lead = word.removesuffix(short)
    if not short or not lead:
        return None
    fold = context.vocabulary.folded
    whole = ((body, fold(body.name)) for body in context.latest())
    full = (
        body for body, name in whole if name.endswith(FULL[short]) and name.removesuffix(FULL[short]).endswith(lead)
    )
    found = next(full, None)
    return Entity(found.name, words, found.id) if found is not None else None


def is_cut(word: str, name: str) -> bool:
    """Tell whether a word is made of first characters of a name's words, a place before it left out."""
    if (
        len(name) <= len(word) + 1
        or not name.endswith(word[-1])
        or (word[:2] in name and not name.startswith(word[:2]))
    ):
        return False
    if name.startswith(word[:2]):
        return name.endswith(word[2:])
    return any(in_order(word[1:-1], name[start + 1 : -1]) for start, char in enumerate(name[:-2]) if char == word[0])


def in_order(chars: str, name: str) -> bool:
    """Tell whether characters stand in a name in their order."""
    rest = iter(name)
    return all(char in rest for char in chars)
