"""People's names by their shape: a surname and one or two characters, or transliterated parts joined by dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import DOTS, Edge, han, spaced_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.extract.chinese.vocabulary import ChineseVocabulary


GIVEN = {"zh": (1, 2), "rare": (1, 2), "ja": (2, 1, 3)}
"""How many characters follow a surname of each kind."""


def name_edges(folded: str, place: int, taken: bytearray, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the names that may start at a place; beside a dot stand parts of names."""
    if place and folded[place - 1] in DOTS:
        return
    for length in (1, 2, 3, 4):
        kind = vocabulary.surnames.get(folded[place : place + length])
        names = given_names(folded, place, place + length, kind, taken, vocabulary) if kind else ()
        yield from (name for name in names if folded[name.end : name.end + 1] not in (*DOTS,))


def given_names(
    folded: str, start: int, given: int, kind: str, taken: bytearray, vocabulary: ChineseVocabulary
) -> Iterator[Edge]:
    """List the names with a surname from ``start`` to ``given``."""
    costs = vocabulary.costs
    base = costs["rare_name"] if kind == "rare" else costs["name"]
    if verbal(folded, start, vocabulary):
        return
    for count in GIVEN[kind]:
        end = given + count
        if folded[start] == "任" and folded[end : end + 1] in HEADED and folded[given:end] in vocabulary.domain:
            continue
        longer = vocabulary.words.get(folded[start : end + 1])
        if longer is not None and longer.label == "PERSON":
            continue  # a known name is not cut short
        part = folded[given:end]
        allowed = (kind == "ja" or not vocabulary.never & set(part)) and part[:2] not in vocabulary.complete
        allowed = allowed and "的" not in part and part not in HANDLED
        if len(part) == count and allowed and part[:-1] != "氏" and not any(taken[start:end]) and all(map(han, part)):
            extra = (
                0.0 if in_office(folded, start, end, vocabulary) else unlikely(part, folded[end : end + 1], vocabulary)
            )
            extra += placelike(folded[start:end], kind, vocabulary)
            extra -= base - costs["spoken_name"] if between_verbs(folded, start, end, vocabulary) else 0.0
            opens = opens_office(folded, start, end, vocabulary)
            extra += 0.0 if opens else costs["word_as_name"] * prepositional(folded, start, end)
            yield Edge(start, end, "PERSON", base + extra)
    yield from married_names(folded, start, given, taken, vocabulary)
    yield from clan_names(folded, start, given, taken, vocabulary)
    if given - start == 1 and folded[given : given + 1].isspace():
        yield from spaced_name(folded, start, given, taken, vocabulary)


HANDLED = {"将其", "把其", "使其", "令其", "让其"}
"""What behind a surname tells that somebody did something with another ("李|将其提拔为局长")."""


def in_office(folded: str, start: int, end: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether three characters stand between a title or 由 and a verb of office, where nothing but a name does."""
    if end - start != len("贺光前") or folded[start : start + 1] in vocabulary.not_last:
        return False
    titles = (vocabulary.words.get(folded[max(0, start - length) : start]) for length in (2, 3))
    verb, given = vocabulary.words.get(folded[end : end + 2]), vocabulary.words.get(folded[start + 1 : end])
    adverb = folded[end - 1] in vocabulary.not_last - WORDS_AND_NAMES or (
        given is not None and given.label in ADVERBIAL
    )
    titled = any(title is not None and title.label == "ROLE" for title in titles)
    titled = titled or (folded[max(0, start - 1) : start] == "由" and folded[end - 1] not in vocabulary.bodylike)
    return titled and verb is not None and verb.label in OFFICIAL and not adverb


def between_verbs(folded: str, start: int, end: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether 任 and one character stand before a verb of office, which no 任 does that is one ("任刚任市长")."""
    if folded[start] != "任" or end - start != len("任刚") or folded[start + 1] in NEVER_GIVEN:
        return False
    before, verb = folded[max(0, start - 1) : start], folded[end : end + 2]
    known = vocabulary.words.get(verb) or vocabulary.words.get(verb[:1])
    return not han(before or " ") and known is not None and known.label in OFFICIAL


def opens_office(folded: str, start: int, end: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether 向 and two characters that are no word open a clause before a verb of office ("，向荣光任主任")."""
    if folded[start] != "向" or end - start != len("向荣光") or han(folded[max(0, start - 1) : start] or " "):
        return False
    verb = vocabulary.words.get(folded[end : end + 2]) or vocabulary.words.get(folded[end : end + 1])
    return verb is not None and verb.label in TAKING and folded[start + 1 : end] not in vocabulary.words


TAKING = {"HOLD", "MOVE", "FOLLOW", "TAKE"}
"""Labels of verbs of coming into an office."""
NEVER_GIVEN = frozenset("曾又再仍已并也即将先后前内上中期职满命过着了何一此该其至到于在")
"""Characters that stand between 任 and a verb of office without being a name."""
WORDS_AND_NAMES = frozenset("前方中向")
"""Characters that end names as well as they stand before what follows."""
ADVERBIAL = {"ADV", "D", "BREAK", "ALLADV", "SEQ", "EXPECT"}
OFFICIAL = {"HOLD", "MOVE", "FOLLOW", "TAKE", "LEAVE", "SUCCEED", "RETIRE", "QUIT", "DIE"}
"""Labels of verbs of office."""


def married_names(
    folded: str, start: int, given: int, taken: bytearray, vocabulary: ChineseVocabulary
) -> Iterator[Edge]:
    """List the names with the husband's surname before one's own ("林郑月娥")."""
    end = given + 3
    part = folded[given + 1 : end]
    both = (
        given - start == 1
        and folded[start] != folded[given : given + 1]
        and vocabulary.surnames.get(folded[given : given + 1]) == "zh"
    )
    title = vocabulary.words.get(part)
    free = len(part) == len("月娥") and not any(taken[start:end]) and all(map(han, part))
    free = free and (title is None or title.label not in {"ROLE", "TITLEWORD", "SUFFIX"})
    free = free and not cuts_words(folded, start, end, vocabulary)
    free = free and not (folded[start] == "任" and folded[end : end + 1] in {"为", "兼"})
    if both and free and not (vocabulary.never | vocabulary.not_last | AUXILIARY) & set(part):
        cost = vocabulary.costs["married_name"] + unlikely(part, folded[end : end + 1], vocabulary)
        cost += vocabulary.costs["word_as_name"] * prepositional(folded, start, end)
        yield Edge(start, end, "PERSON", cost)


def cuts_words(folded: str, start: int, end: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether a name with two surnames is rather a place or runs into a verb ("江苏丹阳人", "邓修明|履新")."""
    first, last = (vocabulary.words.get(folded[at : at + 2]) for at in (start, end - 1))
    return (first is not None and first.label == "PLACE") or (last is not None and last.label not in NAMELIKE)


AUXILIARY = frozenset("会會将將要能可曾已正站坐走来來去出说說被让讓带帶则則都才很")
"""Characters of what somebody does or will do, which the given name behind two surnames does not hold."""


def clan_names(folded: str, start: int, given: int, taken: bytearray, vocabulary: ChineseVocabulary) -> Iterator[Edge]:
    """List the Vietnamese names of women with 氏 behind the surname ("邓氏玉盛")."""
    if given - start != 1 or folded[given : given + 1] != "氏":
        return
    for count in (2, 1):
        part = folded[given + 1 : given + 1 + count]
        free = len(part) == count and all(map(han, part)) and not any(taken[start : given + 1 + count])
        free = free and part[0] not in COURTESY
        if free and not vocabulary.never & set(part):
            cost = vocabulary.costs["name"] + unlikely(part, folded[given + 1 + count : given + 2 + count], vocabulary)
            yield Edge(start, given + 1 + count, "PERSON", cost)


COURTESY = frozenset("字号名")
"""Characters that behind a surname and 氏 give another name of who bears it ("钟氏字伯虞")."""


def unlikely(part: str, following: str, vocabulary: ChineseVocabulary) -> float:
    """Return the extra cost of a given name that is a word, or that runs on from a function word."""
    words = (vocabulary.words.get(part[-2:]), vocabulary.words.get(part[:2])) if len(part) > 1 else ()
    runs_on = part[-1] in vocabulary.not_last and han(following or " ")
    runs_on = runs_on or (part[-1] in BEFORE_FIGURES and following.isdigit())
    ending = vocabulary.costs["ending"] if runs_on or part[-1] in vocabulary.bodylike else 0.0
    title = vocabulary.words.get(part[-1] + following)
    school = part[-1] + following in {"大学", "学院"}
    if len(part) > 1 and title is not None and (school or title.label in {"ROLE", "TITLEWORD"}):
        ending += vocabulary.costs["ending"]
    office = vocabulary.words.get(part[-1] + following)
    if office is not None and office.label in OFFICIAL and part[-1] in (VERB_STARTS if len(part) > 1 else "出调接转"):
        ending += vocabulary.costs["ending"]
    if part[-1] == "之" and following in tuple("后後前间际外"):
        ending += vocabulary.costs["ending"]
    if len(part) > 1 and part[-1] + following in FATES:
        ending += vocabulary.costs["ending"]
    if following in HIM and part[-1] in CALLS:
        ending += vocabulary.costs["ending"]
    common = any(word is not None and word.label not in NAMELIKE for word in words)
    return ending + (vocabulary.costs["word_as_name"] if common else 0.0)


FATES = {"涉嫌", "涉案", "落马", "被查", "受查", "病逝", "去世", "逝世", "辞世", "因病", "因公", "履新"}
"""Verbs for what befalls an official, whose first character ends no name ("李忠|涉嫌违纪")."""
HIM = ("他", "她")
CALLS = "派请让调邀聘要劝带陪找把将替向跟同命令叫召委荐"
"""Characters of what somebody does with who is told of ("李明|派他到水务局")."""
VERB_STARTS = "出担调接卸兼就转改留"
"""Characters that verbs of office begin with, and names hardly end with ("村山富市|出任")."""
BEFORE_FIGURES = "现今时约"
"""Characters that stand before an age or a year, and are no end of the name before it ("秦刚现56岁")."""


def verbal(folded: str, start: int, vocabulary: ChineseVocabulary) -> bool:
    """Tell whether what looks like a surname is the verb of office behind a date or pronoun ("1935年任", "他任")."""
    word = vocabulary.words.get(folded[start : start + 1])
    known = vocabulary.words.get(folded[start : start + 2])
    where = vocabulary.words.get(folded[start + 1 : start + 3])
    if folded[start] in "和与及" and where is not None and where.label == "PLACE":
        return han(folded[max(0, start - 1) : start] or " ")
    if word is not None and word.label == "HOLD" and where is not None and where.label in {"PLACE", "BODY", "STARTER"}:
        return True
    if folded[start : start + 2] in OFFICE_WORDS or (known is not None and known.label in HELD_BEFORE):
        return True
    return word is not None and word.label == "HOLD" and folded[max(0, start - 1) : start] in BEFORE_VERB


HEADED = tuple("局司部处厅院署科委")
"""Characters of bodies, before which 任 and a field of work are no name ("任条法司司长")."""
HELD_BEFORE = {"ONCE", "LIREN", "THEN", "NOW"}
"""Labels of verbs of office of two characters that start like a name ("曾任")."""
OFFICE_WORDS = {"任命", "任免", "任职", "任期", "任内", "任满", "任上", "终年", "享年", "享寿"}
BEFORE_VERB = tuple("年月日起他她曾并又仍即后拟将获改调转升专历现时续连兼")
"""Characters after which 任 is no surname."""


def placelike(name: str, kind: str, vocabulary: ChineseVocabulary) -> float:
    """Return the extra cost of a name that starts with a place or field of work and goes on ("山东莱", "农业科")."""
    word = vocabulary.words.get(name[:2])
    if name[:2] in vocabulary.domain and name[2:] in UNITS:
        return vocabulary.costs["word_as_name"]
    starts = word is not None and word.label in WHOLE_WORDS and len(name) > len("山东")
    return vocabulary.costs["word_as_name"] if starts and kind != "ja" else 0.0


UNITS = tuple("科处局署厅司所站院馆队")
"""Characters of bodies, which behind a field of work are no end of a name."""
WHOLE_WORDS = {"PLACE", "ENTER", "HOLD", "MOVE", "FOUND", "VOID", "RENAME", "DISMISS", "UNDER", "RETIRE"}
"""Labels of words that what starts like a name mostly is, with the character behind ("成立" + "淮西")."""


def prepositional(folded: str, start: int, end: int) -> bool:
    """Tell whether what looks like a surname is rather a preposition behind a pronoun, verb or mark ("他从").

    It is a surname where 是 stands before it and nothing follows ("部长是向秋生。").
    """
    if folded[max(0, start - 1) : start] == "是" and folded[end : end + 1] in AFTER_NAME:
        return False
    if folded[start] in "和与" and folded[max(0, start - 1) : start] in tuple("局部委署院会厅处司）)他她"):
        return True
    if folded[start] == "都" and folded[start + 1 : start + 2] in tuple("会将要是已曾能可有未"):
        return han(folded[max(0, start - 1) : start] or " ")
    return folded[start] in "从向由自对经" and folded[max(0, start - 1) : start] in tuple(
        "他她其并曾又而是也即则，,后将年月日"
    )


AFTER_NAME = ("", *"，。；（(、\n")
"""What follows a name that ends its clause."""
NAMELIKE = {"N", "PERSON", "PLACE"}
"""Labels of words that people are also named with."""
