"""Names of bodies known by where they stand: what is founded, renamed or given up is a body, whatever its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.bodies import join_bodies
from pipeline.extract.chinese.fields import touches
from pipeline.extract.chinese.held import held_end, title_end
from pipeline.extract.chinese.segment import Token
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from pipeline.extract.chinese.context import Context

VERBS = {"撤": "VOID", "建": "FOUND", "隶": "UNDER", "置": "SET"}
"""Verbs of one character in registers, which begin other words elsewhere ("1953年撤水利科，建水利局")."""
OPENING = {"COMMA", "STOP", "SEMI", "WHEN", "ADV", "OPEN", "BODY", "BREAK"}
MAKING = {"FOUND", "SET", "RESTORE", "INSTEAD", "UNITE", "VOID", "MERGE"}
ENDED = {"VOID", "MERGE", "RENAME"}
"""Labels of verbs that tell of no person ("改名" apart)."""
UNITS = tuple("科处局所站")
NAMING = {"RENAME", "FIRSTNAMED", "FORMERLY"}
CALLED = ("名", "称", "名为", "称为", "名叫")
"""Endings of verbs whose object is nothing but a name ("更名", "改称")."""
HEADS = {"PLACE", "AREA", "STARTER", "BODY"}
INSIDE = HEADS | {
    "X", "N", "V", "D", "SUFFIX", "PERSON", "ORDINAL", "BORN", "HANDLE", "MANAGE", "LEAD", "NATIVE", "SERVE",
    "COMPANY",
    "HQBARE",
}  # fmt: skip
BOUNDS = {"COMMA", "SEMI", "STOP", "OPEN", "CLOSE", "DUN"}
ENDINGS = "关站所处科组馆院校台园队库局会办室厂场社段堂署司厅部委团"
"""Characters that names of bodies end with."""
DISTINCT = frozenset("所处局署司厅院馆队站")
"""Those of them that a field of work before shows to end a name ("盐务稽核" + "总所")."""
NO_BODY = ("大会", "开会", "开办", "学会会", "市场", "现场", "工厂", "内部", "全部", "干部", "到处", "好处", "之处")
AREA_UNITS = tuple("省市县区州旗镇乡")
"""Units of government behind a place's name."""
SHORTEST, LONGEST = 4, 24


def with_objects(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the words with the names that stand where only a body's can joined into one token each."""
    tokens = with_verbs(tokens)
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        short = short_end(tokens, place)
        end = short or object_end(tokens, place, context) or subject_end(tokens, place, context)
        end = end or unit_end(tokens, place)
        end = end or held_end(tokens, place, context)
        title = 0 if end else title_end(tokens, place)
        end = end or title
        if end:
            span = Span(tokens[place].span.start, tokens[end - 1].span.end)
            label = "X" if short else "ROLE" if title else "BODY"
            made.append(Token(span, label, "".join(token.word for token in tokens[place:end])))
        else:
            made.append(tokens[place])
        place = end or place + 1
    return made


def with_verbs(tokens: Sequence[Token]) -> list[Token]:
    """Return the words with verbs of one character that open a clause before a body's name told from the name."""
    return list(cut(tokens))


def cut(tokens: Sequence[Token]) -> Iterator[Token]:
    """List the words, a verb that opens one that looks like a place apart from it."""
    for place, token in enumerate(tokens):
        if conjoined(tokens, place):
            middle = token.span.start + 1
            yield Token(Span(token.span.start, middle), "PREP", token.word[0])
            yield Token(Span(middle, token.span.end), "X", token.word[1:])
            continue
        verb = "HQMOVE" if moves(tokens, place) else VERBS.get(token.word[:1], "")
        if not verb or (verb != "HQMOVE" and not (opens(tokens, place) and named_behind(tokens, place))):
            yield token
        elif token.label == "X":
            yield token._replace(label=verb)
        elif token.label == "PLACE" and token.entry is None and len(token.word) > SHORTEST - 1:
            middle = token.span.start + 1
            yield Token(Span(token.span.start, middle), verb, token.word[0])
            yield Token(Span(middle, token.span.end), "PLACE", token.word[1:])
        else:
            yield token


def conjoined(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether what looks like a name is "and" between two bodies with what the second begins with."""
    token = tokens[place]
    if token.label not in {"PERSON", "X"} or token.entry is not None or len(token.word) == 1 or not place:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    named = after is not None and touches(tokens, place + 1) and after.label in {"N", "X", "SUFFIX", "BODY"}
    joins = token.word[0] in "和与" and tokens[place - 1].label in {"SUFFIX", "BODY"}
    return joins and named and touches(tokens, place)


def moves(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether 迁 stands between a date, or where a body was, and where it went ("1938年由长沙迁沅陵")."""
    if tokens[place].word != "迁" or place == 0 or run_end(tokens, place + 1) == place + 1:
        return False
    before = tokens[place - 1].label
    left = before == "PLACE" and place > 1 and tokens[place - 2].word in {"由", "从", "自"}
    return left or before in {"WHEN", "COMMA", "ADV", "HQBARE"}


def opens(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word stands where a clause's verb may."""
    return place == 0 or tokens[place - 1].label in OPENING


def named_behind(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether what follows a word up to the next mark ends like a body's name."""
    end = run_end(tokens, place + 1)
    return end > place + 1 and touches(tokens, place + 1) and ends(tokens[end - 1].word, tokens, place, end)


def ends(word: str, tokens: Sequence[Token], place: int, end: int) -> bool:
    """Tell whether a run ends like a body's name, of enough characters."""
    length = tokens[end - 1].span.end - tokens[place].span.start
    return word.endswith(tuple(ENDINGS)) and length >= SHORTEST


def run_end(tokens: Sequence[Token], place: int, bounds: AbstractSet[str] = BOUNDS) -> int:
    """Return the end of the touching words that a name may have from a place on, or the place where no mark follows."""
    end = place
    while end < len(tokens) and tokens[end].label in INSIDE and (end == place or goes_on(tokens, end)):
        end += 1
    return end if end == len(tokens) or tokens[end].label in bounds else place


def goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word touches the one before it, and is no "and" behind the end of a name that looks like one."""
    joins = tokens[place].word[0] in "和与及暨" and tokens[place - 1].label in {"SUFFIX", "BODY"}
    return touches(tokens, place) and not joins


def short_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of a short name behind 简称 with words that no other name has ("中央经改办"), else 0."""
    before = tokens[place - 1] if place else None
    if before is None or before.label != "NAMED" or not before.word.endswith(("称", "称为")):
        return 0
    end = place
    while end < len(tokens) and tokens[end].label not in BOUNDS and (end == place or touches(tokens, end)):
        end += 1
    run = tokens[place:end]
    closed = end < len(tokens) and len(run) > 1 and run[0].label not in {"IS", "COLON", "QUOTE", "LATIN"}
    odd = any(token.label not in NAMELIKE for token in run)
    return end if closed and odd and run[-1].span.end - run[0].span.start <= LONGEST_SHORT else 0


NAMELIKE = {"BODY", "BARE", "N", "X", "LATIN", "MARK", "SUFFIX", "PLACE", "AREA", "V"}
LONGEST_SHORT = 8


def object_end(tokens: Sequence[Token], place: int, context: Context) -> int:
    """Return the end of the name that is the object of a verb of founding or naming, 0 where the place has none."""
    verb = verb_of(tokens, place)
    if verb is None:
        return 0
    end = run_end(tokens, place, BOUNDS | {"UNITE", "MERGE"} if verb.label == "PREP" else BOUNDS)
    word = "".join(token.word for token in tokens[place:end])
    called = verb.label in {"FORMERLY", "FIRSTNAMED", "PREP"} or verb.word.endswith(CALLED)
    return end if fits(tokens[place:end], word, context, loose=called) else 0


def verb_of(tokens: Sequence[Token], place: int) -> Token | None:
    """Return the verb that a name at a place is the object of: "更名", "前身为1963年组建的"."""
    before = tokens[place - 1] if place else None
    if before is None:
        return None
    if before.label in MAKING | NAMING | {"SUBDIVIDE"} or united(tokens, place):
        return before
    if before.word not in {"的", "之"}:
        return None
    at = place - 2
    while at >= 0 and tokens[at].label in {"WHEN", "FOUND", "SET", "RESTORE", "ADV", "IS", "D"}:
        at -= 1
    return tokens[at] if at >= 0 and tokens[at].label == "FORMERLY" else None


def united(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word is what another body was united with ("与国立文物馆整并")."""
    if tokens[place - 1].word not in {"与", "同", "和", "跟"}:
        return False
    end = place
    while end < len(tokens) and tokens[end].label in INSIDE and (end == place or touches(tokens, end)):
        end += 1
    return end < len(tokens) and tokens[end].label in {"UNITE", "MERGE"}


def subject_end(tokens: Sequence[Token], place: int, context: Context) -> int:
    """Return the end of a name that opens a clause right before a verb of founding or naming, 0 where none is."""
    if place and tokens[place - 1].label not in {"COMMA", "STOP", "SEMI", "WHEN"}:
        return 0
    end = place
    while end < len(tokens) and tokens[end].label in INSIDE and (end == place or touches(tokens, end)):
        end += 1
    rest = (token.label for token in tokens[end : end + 4] if token.label not in {"WHEN", "ADV", "BEI", "COMMA"})
    verb = next(rest, "")
    word = "".join(token.word for token in tokens[place:end])
    return end if verb in {"FOUND", *NAMING, "VOID"} and fits(tokens[place:end], word, context, loose=False) else 0


def unit_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of a unit's name that looks like a person's, beside a verb that tells of bodies ("文教科并入")."""
    token = tokens[place]
    if token.label != "PERSON" or token.entry is not None or not token.word.endswith(UNITS) or len(token.word) != UNIT:
        return 0
    before = tokens[place - 1].label if place else ""
    verb = next((other for other in tokens[place + 1 : place + 4] if other.label not in {"WHEN", "ADV", "BEI"}), None)
    told = verb is not None and verb.label in ENDED and verb.word != "改名"
    return place + 1 if before in {"VOID", "MERGE", "FOUND", "SUBDIVIDE"} or told else 0


UNIT = len("文教科")


def fits(run: Sequence[Token], word: str, context: Context, *, loose: bool) -> bool:
    """Tell whether words make one name that their grammar does not join; it starts with a place or like a known one."""
    shortest = SHORTEST - (loose or [token.label for token in run[:1]] == ["PLACE"])
    if not shortest <= len(word) <= LONGEST or not word.endswith(tuple(ENDINGS)) or word.endswith(NO_BODY):
        return False
    area = len(run) > 1 and run[1].label == "SUFFIX" and run[1].word in AREA_UNITS
    area = area or (run[0].label == "SUFFIX" and run[0].word in AREA_UNITS)
    opened = area or run[0].label in HEADS or (loose and run[0].label in {"N", "X", "PERSON", "D"})
    joined = [token.label for token in join_bodies(run, context.vocabulary)]
    opened = opened or (joined[-1] == "BODY" and set(joined[:-1]) <= {"X", "N", "PERSON"})
    opened = opened or (run[0].word in context.vocabulary.domain and len(word) > SHORTEST and word[-1] in DISTINCT)
    known = any(context.vocabulary.folded(body.name)[:2] == word[:2] for body in context.latest())
    return (opened or known) and joined not in (["BODY"], ["BARE"], ["AREA"])
