"""People as the Chinese reader names them, and foreign names that no dot gives away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.extract.chinese.foreign_names import DOTS, HYPHENS, transliterated
from pipeline.extract.chinese.name_ends import as_known, is_like_place, without_cause
from pipeline.extract.chinese.segment import Token
from pipeline.extract.chinese.torn_names import whole_names
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.chinese.context import Context

FOREIGN_LENGTHS = range(1, 9)


def person(token: Token, context: Context) -> Mention:
    """Return the person a name stands for: the lexicon's, one whose full name was given before, or a new one."""
    words = token.span.of(context.text)
    name = "".join(words.split())
    if token.entry is not None:
        full = name if context.vocabulary.folded(name) == token.entry.name else context.scripted(token.entry.name)
        return Mention("person", token.span, Entity(full, words, token.entry.id))
    known = next((spoken for spoken in reversed(context.persons) if again(name, spoken.name, context)), None)
    entity = Entity(known.name, words, known.id) if known else Entity(name, words)
    return Mention("person", token.span, entity)


def again(name: str, spoken: str, context: Context) -> bool:
    """Tell whether a name is a part of one that was spoken of, or its surname with 氏, 员 or 君."""
    called = name.endswith(("氏", "员", "員", "君")) and len(name) > 1 and spoken.startswith(name[:-1])
    return name in parts(spoken, context) or called


def short_names(context: Context) -> list[str]:
    """Return how the people last spoken of may be named again: in full, or by a part of a foreign name."""
    recent = [spoken.name for spoken in context.persons]
    fold = context.vocabulary.folded
    return list(
        dict.fromkeys(fold(short) for name in recent for short in (name, *parts(name, context)) if len(short) > 1)
    )


def named_again(tokens: Sequence[Token], folded: str) -> list[str]:
    """Return the last parts of foreign names with dots that the same sentence names people by again ("伯德")."""
    names = {token.word for token in tokens if token.label == "PERSON" and any(dot in token.word for dot in DOTS)}
    last = {name[max(name.rfind(dot) for dot in DOTS) + 1 :] for name in names}
    whole = {part: sum(folded.count(name) for name in names if name.endswith(part)) for part in last}
    return sorted(part for part in last if len(part) > 1 and folded.count(part) > whole[part])


def parts(name: str, context: Context) -> list[str]:
    """Return the parts that a foreign name goes by: those between its dots, or a Japanese surname."""
    dot = next((dot for dot in DOTS if dot in name), "")
    if dot:
        return name.split(dot)
    surname = context.vocabulary.folded(name[:2])
    return [name[:2]] if context.vocabulary.surnames.get(surname) == "ja" and len(name) > len(surname) else []


def join_foreign(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Join characters that no word covers into a name, after a title or where the name was spoken of before."""
    tokens = whole_names(with_words(with_born(tokens), context), context)
    known = set(short_names(context))
    joined: list[Token] = []
    place = 0
    while place < len(tokens):
        end = unknown_end(tokens, place)
        run = tokens[place:end]
        word = "".join(token.word for token in run)
        titled = introduces(joined)
        foreign = len(word) in FOREIGN_LENGTHS and all(transliterated(char, context.vocabulary) for char in word)
        titled = titled or (opens(joined) and holds(tokens, end))
        if broken(joined, run, tokens, end, context):
            joined.append(Token(Span(run[0].span.start, tokens[end].span.end), "PERSON", word + tokens[end].word))
            place = end + 1
            continue
        acts = len(word) in (2, 3) and after_title(joined, run) and holds(tokens, end)
        if run and mongolian(joined, run[0]) and (foreign or (len(word) == 1 and ends(tokens, end))):
            joined[-1] = Token(Span(joined[-1].span.start, run[-1].span.end), "PERSON", joined[-1].word + word)
        elif acts or (len(word) > 1 and foreign and (titled or word in known)):
            joined.append(Token(Span(run[0].span.start, run[-1].span.end), "PERSON", word))
        else:
            joined += run or [tokens[place]]
        place = max(end, place + 1)
    whole = [part for token in joined for part in as_known(token, known)]
    return cut_short([part for token in whole for part in without_cause(token, context)])


def with_born(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with 生 or 原 as the end of a name ("石春生于同月代理局长", "以白中原为局长")."""
    made: list[Token] = []
    for place, token in enumerate(tokens):
        before = made[-1] if made else None
        named = (
            before is not None and before.label == "PERSON" and before.entry is None and len(before.word) == len("牛晋")
        )
        verb = tokens[place + 1].label if place + 1 < len(tokens) else ""
        dated = [following.label for following in tokens[place + 1 : place + 3]]
        if before is not None and named and token.word == "生于" and dated[:1] == ["WHEN"] and dated[-1] in ACTING:
            made[-1] = Token(Span(before.span.start, token.span.start + 1), "PERSON", before.word + token.word[0])
        elif before is not None and named and token.word == "新任" and verb in OFFICES:
            middle = token.span.start + 1
            made[-1] = Token(Span(before.span.start, middle), "PERSON", before.word + token.word[0])
            made.append(Token(Span(middle, token.span.end), "HOLD", token.word[1]))
        elif before is not None and named and token.word in LAST and verb in OF_OFFICE:
            made[-1] = Token(Span(before.span.start, token.span.end), "PERSON", before.word + token.word)
        elif before is not None and named and token.word == "中将" and civil(made) and verb in WILL:
            middle = token.span.start + 1
            made[-1] = Token(Span(before.span.start, middle), "PERSON", before.word + token.word[0])
            made.append(Token(Span(middle, token.span.end), "EXPECT", token.word[1]))
        elif before is not None and named and token.word == "为" and verb in NO_COMPLEMENT:
            made[-1] = Token(Span(before.span.start, token.span.end), "PERSON", before.word + token.word)
        elif before is not None and named and len(made) > 1 and becomes(made[-2], token):
            middle = token.span.start + 1
            made[-1] = Token(Span(before.span.start, middle), "PERSON", before.word + token.word[0])
            made.append(Token(Span(middle, token.span.end), "IS", token.word[1]))
        else:
            made.append(token)
    return made


def with_words(tokens: Sequence[Token], context: Context) -> list[Token]:
    """Return the tokens with a common word as a name where a title introduces it ("现任局长严峻，")."""
    made: list[Token] = []
    for place, token in enumerate(tokens):
        if made and is_given_word(tokens, place, context):
            made[-1] = Token(Span(made[-1].span.start, token.span.end), "PERSON", made[-1].word + token.word)
        else:
            named = is_word_name(tokens, place, context) or is_like_place(tokens, place, context)
            made.append(token._replace(label="PERSON", entry=None) if named else token)
    return made


def is_given_word(tokens: Sequence[Token], place: int, context: Context) -> bool:
    """Tell whether a common word is the given name behind a title and a surname ("主任" + "董" + "向前" + "站在")."""
    if place < len(("ROLE", "X")):
        return False
    title, surname, given = tokens[place - 2 : place + 1]
    glued = title.span.end == surname.span.start and surname.span.end == given.span.start
    named = surname.label == "X" and context.vocabulary.surnames.get(surname.word) == "zh"
    shaped = title.label == "ROLE" and given.label in {"N", "V", "D"} and len(given.word) in (1, 2)
    return glued and named and shaped


def is_word_name(tokens: Sequence[Token], place: int, context: Context) -> bool:
    """Tell whether a common word stands as a name between a title and a mark."""
    token, before = tokens[place], tokens[max(0, place - 2) : place]
    following = tokens[place + 1].label if place + 1 < len(tokens) else "STOP"
    titled = [one.label for one in before] in (["NOW", "ROLE"], ["FIRST", "ROLE"], ["THEN", "ROLE"])
    shaped = token.label in {"N", "V", "D", "ADV"} and len(token.word) in (2, 3)
    named = shaped and context.vocabulary.surnames.get(token.word[0]) == "zh"
    return titled and named and following in {"COMMA", "STOP", "DUN", "OPEN", "SEMI"}


def becomes(verb: Token, following: Token) -> bool:
    """Tell whether the word behind a name is the end of it and 为 ("以白中" + "原为", "任命沈秋" + "实为")."""
    split = len(following.word) == len("原为") and following.word.endswith("为")
    return split and (following.word == "原为" if verb.word == "以" else verb.label in {"APPOINT", "NOMINATE"})


def civil(before: Sequence[Token]) -> bool:
    """Tell whether a title that is no soldier's stands before the name that ends some tokens."""
    title = before[-2] if len(before) > 1 else None
    return (
        title is not None and title.label == "ROLE" and not any(word in title.word for word in ("司令", "军", "政委"))
    )


WILL = {"V", "HOLD", "MOVE", "STAY", "LEAVE", "QUIT", "TAKE", "ADV", "FOLLOW", "SUCCEED", "RETIRE", "N", "D", "X"}
"""Labels of what somebody will do ("次长祁文中将续任")."""
ACTING = {"ACTING", "HOLD", "MOVE", "TAKE", "FOLLOW", "SUCCEED", "LEAVE", "ELECT", "BEI", "DIE", "QUIT", "RETIRE"}
"""Labels of what people do, not where they are born."""


NO_COMPLEMENT = {
    "BY",
    "PRONPL",
    "MOVE",
    "HOLD",
    "FOLLOW",
    "SUCCEED",
    "TAKE",
    "ONCE",
    "NOW",
    "LEAVE",
    "QUIT",
    "TITLEWORD",
}
"""Labels of what stands behind no 为 that means to be, which so ends the name before it ("李大为由县长改任")."""
OFFICES = {"ROLE", "PREFIX", "SUFFIX", "PLACE", "N", "BODY", "STARTER", "AREA"}
"""Labels of what an office begins with, before which 新任 behind two characters ends a name ("周立新" + "任")."""
LAST = {"升", "继", "任", "调", "代", "当", "和"}
OF_OFFICE = {"FOLLOW", "SUCCEED", "HOLD", "TAKE", "ACTING"}
"""Verbs of one character that are the end of a name where another verb of office follows ("石东升接任")."""


def introduces(before: Sequence[Token]) -> bool:
    """Tell whether what follows some tokens may be a name: after a title, an agent's 由, a nation ("比利时人")."""
    labels = [token.label for token in before[-3:]]
    named = labels[-2:] == ["PLACE", "NATIVE"] or labels[-2:] == ["ROLE", "IS"] or labels == ["ROLE", "DUTY", "IS"]
    return named or (bool(labels) and labels[-1] in INTRODUCING)


INTRODUCING = {"ROLE", "BY", "BEI", "SUCCEED", "APPOINT", "DISMISS", "HANDOVER", "NOMINATE"}
"""Labels of words right before a person."""


def after_title(joined: Sequence[Token], run: Sequence[Token]) -> bool:
    """Tell whether unknown characters stand right behind a title."""
    return bool(joined) and bool(run) and joined[-1].label == "ROLE" and joined[-1].span.end == run[0].span.start


def broken(joined: Sequence[Token], run: Sequence[Token], tokens: Sequence[Token], end: int, context: Context) -> bool:
    """Tell whether the characters before a name belong to it ("大使巴图呼", "由格雷先科接任")."""
    name = tokens[end] if end < len(tokens) else None
    if name is None or name.label != "PERSON" or name.entry is not None or not run or len(run) > LONGEST_START:
        return False
    if name.span.start != run[-1].span.end:
        return False
    if len(run) == len(run[0].word) == 1 and after_title(joined, run):
        return True
    word = "".join(token.word for token in (*run, name))
    known = sum(transliterated(char, context.vocabulary) for char in word)
    foreign = len(word) in FOREIGN_LENGTHS and known > len(word) // 2
    listed = [token.label for token in joined[-2:]] == ["PERSON", "DUN"]
    return foreign and (introduces(joined) or listed or (opens(joined) and holds(tokens, end + 1)))


LONGEST_START = 2
"""Characters before what alone looks like a name, at most."""


def ends(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether nothing runs on at a token."""
    return place >= len(tokens) or tokens[place].label in {"COMMA", "STOP", "DUN", "SEMI", "PREP", "CLOSE", "OPEN"}


def cut_short(tokens: Sequence[Token]) -> list[Token]:
    """Take names for unknown words where a dot right after shows that they are not whole."""
    kept = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        touches = following is not None and following.span.start == token.span.end
        dotted = touches and following is not None and (following.word in DOTS or hyphened(tokens, place))
        before = tokens[place - 1] if place else None
        rest = before is not None and before.word in DOTS and before.span.end == token.span.start
        joint = before is not None and token.word[0] in "和与及" and before.label in {"N", "V", "X", "SUFFIX"}
        cut = token.label == "PERSON" and (dotted or rest or (joint and token.entry is None))
        kept.append(token._replace(label="X", entry=None) if cut else token)
    return kept


def hyphened(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a hyphen and more of a foreign name follow a name ("莫里斯-汉基")."""
    rest = tokens[place + 1 : place + 3]
    glued = len(rest) > 1 and rest[0].span.end == rest[1].span.start
    return glued and rest[0].word in HYPHENS and rest[1].label in {"X", "PERSON"}


def mongolian(joined: Sequence[Token], following: Token) -> bool:
    """Tell whether a name after a title runs on without a dot ("巴音朝鲁")."""
    touches = bool(joined) and joined[-1].label == "PERSON" and joined[-1].span.end == following.span.start
    return touches and len(joined) > 1 and joined[-2].label == "ROLE"


def opens(before: Sequence[Token]) -> bool:
    """Tell whether what follows some tokens opens a clause."""
    return not before or before[-1].label in {"COMMA", "STOP", "SEMI", "WHEN", "BREAK"}


def holds(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a verb of office follows, 在 or an adverb passed over."""
    while place < len(tokens) and (tokens[place].label in {"ADV", "WHEN", "D"} or tokens[place].word == "在"):
        place += 1
    return place < len(tokens) and tokens[place].label in OFFICE


OFFICE = {
    "EXPECT",
    "DIE",
    "BEI",
    "HOLD",
    "TAKE",
    "NOW",
    "ONCE",
    "ELECT",
    "FOLLOW",
    "SUCCEED",
    "QUIT",
    "LEAVE",
    "MOVE",
    "THEN",
}
"""Labels of verbs whose subject is a person."""


def unknown_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the run of uncovered characters that starts at a token, 在 left out."""
    end = place
    while end < len(tokens) and tokens[end].label == "X" and (end == place or tokens[end].word != "在"):
        end += 1
    return end
