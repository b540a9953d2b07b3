"""Whom a biography is about: its subject, to whom every clause without one of its own goes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.chinese.addressed import ADDRESS
from pipeline.extract.chinese.clauses import opening
from pipeline.extract.chinese.lifespans import long_life
from pipeline.extract.chinese.spans import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.matching import Match
    from pipeline.extract.chinese.pieces import Chunk
    from pipeline.extract.chinese.state import State
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene

INTRODUCTION = 24
"""So many chunks tell who somebody is, after the name."""
VERBS = {
    "HOLD", "NOW", "ONCE", "ELECT", "MOVE", "LIREN", "THEN", "TAKE", "LEAVE", "QUIT", "SUCCEED", "FOLLOW", "APPOINT",
    "DIE", "STAY", "ENTER", "FOUND",
}  # fmt: skip
"""Labels of verbs that tell what somebody did, not who he was."""
PRONOUNS = {"他", "她", "其", "本人", *ADDRESS}


def introduced(chunks: Sequence[Chunk]) -> Mention | None:
    """Return the person that a sentence introduces as the subject of a biography, with life dates or where from."""
    if not chunks or chunks[0].label != "PERSON" or len(chunks[0].mentions) != 1:
        return None
    person = chunks[0].mentions[0]
    place = 2 if len(chunks) > 1 and chunks[1].label == "TITLEWORD" else 1
    following = chunks[place].label if place < len(chunks) else "STOP"
    if (following == "OPEN" and lived(chunks, place)) or born_next(chunks, place):
        return person
    rest = [chunk.label for chunk in chunks[place : place + INTRODUCTION]]
    origin = rest.index("NATIVE") if "NATIVE" in rest else len(rest)
    told = following in {"COMMA", "OPEN"} and origin < len(rest) and not VERBS & set(rest[:origin])
    return person if told and "STOP" not in rest[:origin] else None


def born_next(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether somebody's birth is told right behind a name ("王明1935年生于广东")."""
    return [chunk.label for chunk in chunks[place : place + 2]] == ["WHEN", "BORN"]


def lived(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether brackets that open at a place give life dates."""
    for chunk in chunks[place : place + INTRODUCTION]:
        if chunk.label == "CLOSE":
            return False
        if chunk.label == "BORN" or (chunk.when and chunk.when.kind == "interval" and long_life(chunk.when)):
            return True
    return False


def mourned(chunks: Sequence[Chunk]) -> Mention | None:
    """Return the only person in a sentence that tells of a death, as an obituary starts."""
    followed = {at + 1 for at, chunk in enumerate(chunks) if chunk.label == "SUCCEED"}
    named = [chunk for at, chunk in enumerate(chunks) if chunk.label == "PERSON" and at not in followed]
    people = [mention for chunk in named for mention in chunk.mentions]
    died = any(chunk.label == "DIE" for chunk in chunks)
    return people[0] if died and len({person.entity.name for person in people}) == 1 else None


def with_protagonist(scene: Scene, chunks: Sequence[Chunk]) -> Scene:
    """Return the scene that knows whom the text, or its paragraph, is about once a sentence introduces somebody."""
    first = not scene.persons and not scene.bodies and scene.hero is None
    person = introduced(chunks)
    dead = mourned(chunks) if person is None and scene.hero is None else None
    first |= told_alone(person or dead, scene)
    person = person or (dead if first else None)
    if person is None or (scene.hero is not None and person.entity.name == scene.hero.entity.name):
        return scene
    return replace(scene, hero=person, hero_block=-1 if first else scene.block, is_aside=False)


def told_alone(person: Mention | None, scene: Scene) -> bool:
    """Tell whether nobody but a person was named before, as in the title of an obituary."""
    return person is not None and {other.entity.name for other in scene.persons} == {person.entity.name}


def in_block(scene: Scene, block: int) -> Scene:
    """Return the scene at the start of a paragraph: who was introduced for the one before only is left."""
    hero = scene.hero if scene.hero_block in {-1, block} else None
    return replace(scene, block=block, hero=hero, is_aside=False, is_fiction=False, in_plot=False, theme="")


def strays(chunks: Sequence[Chunk], scene: Scene) -> bool:
    """Tell whether a sentence of a biography is about another person, who then is meant by the next pronoun.

    A successor, a superior or an appointer named in it does not turn it away from its subject, a relative does.
    """
    if scene.hero is None:
        return False
    hero = scene.hero.entity.name
    names = [mention.entity.name for chunk in chunks if chunk.label == "PERSON" for mention in chunk.mentions]
    pronouns = any(chunk.label == "PRON" and chunk.word in PRONOUNS for chunk in chunks)
    if not names:
        return scene.is_aside
    place = next(place for place, chunk in enumerate(chunks) if chunk.label == "PERSON")
    related = place > 0 and chunks[place - 1].word in KINSHIP
    if names[0] != hero and related and (opens(chunks, place - 2) or opens_as_kin(chunks, place - 1)):
        return True
    if hero in names or pronouns:
        return False
    clause = {chunk.label for chunk in chunks[place : place + INTRODUCTION]}
    acted = {chunk.label for chunk in chunks[:place]} & VERBS
    return opening(chunks, place, {"PLACE", "TITLEWORD"}) and not acted and not clause & {"SUCCEED", "FOLLOW"}


def opens(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a pronoun or name right before a word of kinship opens its clause."""
    return place >= 0 and chunks[place].label in {"PRON", "PERSON"} and clause_start(chunks, place) == place


def opens_as_kin(chunks: Sequence[Chunk], place: int) -> bool:
    """Tell whether a word of kinship opens its clause, whoever it is a relative of ("长子" + "李四")."""
    return chunks[place].word in KINSHIP and clause_start(chunks, place) == place


KINSHIP = {
    "三女", "四女", "幼子", "幼女", "长兄", "二弟", "三弟", "胞妹", "胞姐", "侄子", "侄女", "侄儿", "外甥", "外甥女",
    "孙女", "外孙", "曾孙", "养子", "养女", "姐夫", "妹夫", "表弟", "表兄", "表哥", "堂妹", "堂姐", "外祖父", "遗孀",
    "姐", "妹", "幺子", "幺女", "二哥", "大哥", "三哥", "大姐",
    "次子", "长子", "三子", "四子", "之子", "独子", "儿子", "女儿", "之女", "长女", "次女", "妻", "妻子", "夫人",
    "丈夫", "弟", "弟弟", "胞弟", "胞兄", "兄", "哥哥", "姐姐", "妹妹", "父", "父亲", "母", "母亲", "女婿", "孙",
    "长孙", "祖父", "岳父", "叔父", "堂弟", "堂兄", "子", "女",
}  # fmt: skip


OF_A_POST = {"LASTING", "LEAVE"}
"""Labels of verbs that in a clause about a post only tell of its holder."""


def keeps_subject(match: Match, chunks: Sequence[Chunk], state: State) -> bool:
    """Tell whether who a match names is told of only beside the person that a biography is about."""
    hero = state.scene.hero
    if state.about == "post" and chunks[match.own].label in OF_A_POST and "subject" not in match.groups:
        return True
    if hero is None or state.scene.is_aside or "subject" not in match.groups or match.frame.subject == "body":
        return False
    start = match.groups["subject"][0]
    named = chunks[start]
    other = named.label == "PERSON" and all(mention.entity.name != hero.entity.name for mention in named.mentions)
    return other and not opening(chunks, start)
