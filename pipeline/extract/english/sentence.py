"""From a unit of text to its clauses: times, tokens, chunks, clauses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.names import name_at
from pipeline.extract.english.passage import Passage
from pipeline.extract.english.same_spell import told_again
from pipeline.extract.english.tokens import Token, Tokens, key_of, tokenize
from pipeline.extract.mentions import When
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary


CLOCK = "⏱"
"""What the token of a time expression reads."""
LONGEST_TIME = 80
"""Tokens."""


def passage_of(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> Passage:
    """Prepare a stretch of text: its tokens, the times in it, and the single words that stand for people."""
    found = vocabulary.dates.find(text, span, "en", date_before(text, span, scene), scene.written)
    found = [unplaced(when, text) for when in found] if scene.is_spent else found
    found = told_again(text, span, found, scene.spell)
    tokens, whens = with_times(written_out(tokenize(text, span)), found, vocabulary)
    tokens = bare_since(tokens, whens, vocabulary, scene.date)
    return Passage(text, Tokens(tokens), vocabulary, known_words(tokens, scene, vocabulary), whens)


def date_before(text: str, span: Span, scene: Scene) -> str:
    """Return the date last spoken of: for "on the same day" that of the news, where no day has been told since."""
    same = bool(scene.news) and len(scene.date) < len(scene.news) and "same day" in text[span.start : span.end].lower()
    return scene.news if same else scene.date


NEXT = {"next", "following", "ensuing"}


def unplaced(when: When, text: str) -> When:
    """Return "the next four years" as a mere length, another one having been told since the date last spoken of."""
    goes_on = when.kind == "interval" and (when.years or when.months) and NEXT & set(when.span.of(text).split())
    return replace(when, kind="duration", start="", end="", marker="for") if goes_on else when


def told_of_body(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a sentence with "it" for the "this" or "that" of which it tells what only a body or post goes through."""
    keys = [token.key for token in tokens[:3]]
    told = (
        keys[1:]
        and keys[0] in {"this", "that"}
        and (keys[1] == "became" or (keys[1] == "was" and keys[2:] and keys[2] in UNDERGONE))
    )
    return [tokens[0]._replace(key="it", text="It"), *tokens[1:]] if told else tokens


UNDERGONE = {"renamed", "abolished", "dissolved", "disbanded", "merged", "upgraded", "absorbed", "superseded",
             "reorganised", "reorganized", "restructured", "downgraded", "incorporated", "subordinated"}  # fmt: skip
SHORTENING = {"he", "she", "it", "who", "there"}
"""Words after which "'s" is a verb."""
DONE = {"been", "had", "served", "become", "held", "led", "headed"}


def written_out(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return tokens with "He's" read as "He is", "he's been" as "he has been", "hasn't" as "has not"."""
    full: list[Token] = []
    for at, token in enumerate(told_of_body(tokens)):
        denied = DENIED.get(token.key.replace("’", "'"))
        if denied:
            cut = token.end - len("n't")
            full += [Token(token.start, cut, denied, denied), Token(cut, token.end, "not", "not")]
        elif token.key == "'s" and at and tokens[at - 1].key in SHORTENING:
            verb = "has" if at + 1 < len(tokens) and tokens[at + 1].key in DONE else "is"
            full.append(Token(token.start, token.end, verb, verb))
        else:
            full.append(token)
    return full


DENIED = {f"{verb}n't": verb for verb in (
    "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "would", "could", "should", "need",
)} | {"won't": "will", "can't": "can"}  # fmt: skip
"""Verbs run together with "not"."""


def with_times(
    tokens: Sequence[Token], found: Iterable[When], vocabulary: Vocabulary
) -> tuple[list[Token], dict[int, When]]:
    """Put one token in the place of each time expression."""
    kept: list[Token] = []
    whens: dict[int, When] = {}
    at = 0
    for when in sorted(found, key=lambda when: when.span):
        while at < len(tokens) and tokens[at].end <= when.span.start:
            kept.append(tokens[at])
            at += 1
        near = tokens[at : at + LONGEST_TIME]
        length = next((n for n, token in enumerate(near) if token.start >= when.span.end), len(near))
        covered = near[: length + goes_on(near, length, when)]
        joint = joint_before(tokens, at, covered, vocabulary)
        kept.extend(covered[:joint])
        at, covered = at + joint, covered[joint:]
        if covered:
            whens[len(kept)] = when
            kept.extend(
                [Token(covered[0].start, covered[0].end, CLOCK, CLOCK), *(inserted(covered) or retold(covered))]
            )
            at += len(covered)
    kept.extend(tokens[at:])
    return kept, whens


def goes_on(near: Sequence[Token], at: int, when: When) -> bool:
    """Whether a particle that only says that it went on ends a time: "from that year on", "from 1990 onwards"."""
    particle, follows = (near[n] if n < len(near) else None for n in (at, at + 1))
    if particle is None or when.marker != "from" or particle.key not in {"on", "onwards", "onward", "forward"}:
        return False
    return particle.key != "on" or follows is None or not (follows.is_capitalised or follows.key in {"the", "a", "an"})


def joint_before(tokens: Sequence[Token], at: int, covered: Sequence[Token], vocabulary: Vocabulary) -> int:
    """Return how many tokens of a time expression join the clause it leads to the one before: ", and in 1995 he"."""
    joint = (
        2
        if [token.key for token in covered[:2]] == [",", "and"]
        else int(covered[:1] != [] and covered[0].key == "and")
    )
    after = tokens[at + len(covered)] if at + len(covered) < len(tokens) else None
    if not joint or joint == len(covered) or after is None:
        return 0
    words = vocabulary.english
    begins = after.is_capitalised or words.is_a(after.key, "determiner") or words.is_a(after.key, "pronoun")
    return joint if is_verb(tokens, at + len(covered), vocabulary) or begins else 0


def is_verb(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a verb stands here, so that "and" before a time joins clauses: "came in 1990 and in 1995 left"."""
    token = tokens[at] if at < len(tokens) else None
    return token is not None and token.key in vocabulary.english.verbs and not token.is_capitalised


def inserted(covered: Sequence[Token]) -> Sequence[Token]:
    """Return the words a time expression goes around: "from 2006, when X was dismissed, to 2007"."""
    commas = [at for at, token in enumerate(covered) if token.text == ","]
    if len(commas) < 2 or covered[commas[0] + 1].key not in {"when", "as", "after"}:  # noqa: PLR2004 - one a side
        return []
    return covered[commas[0] : commas[-1] + 1]


TELLING = {
    "replaced", "succeeded", "followed", "superseded", "relieved", "appointed", "named", "elected", "became",
    "abolished", "dissolved", "disbanded", "closed", "absorbed", "promoted", "chosen", "took", "made", "brought",
    "ceased", "joined", "supplanted", "installed", "sworn", "given", "passed", "went", "fell", "merged", "renamed",
    "moved", "transferred", "called", "sent", "posted", "returned", "switched", "left", "gave", "handed", "yielded",
}  # fmt: skip
"""Verbs by which the end of one tenure tells of the next, or of the end of the body."""
FINITE = {"was", "were", "had", "succeeded", "replaced", "followed", "became", "relieved", "took", "ceased", "joined",
          "supplanted", "passed", "went", "fell", "merged", "moved", "transferred", "returned", "switched", "left",
          "gave", "handed", "yielded", "made"}  # fmt: skip
HAPPENINGS = {
    "replacement": "replaced", "appointment": "appointed", "election": "elected", "promotion": "promoted",
    "nomination": "nominated", "inauguration": "inaugurated",
}  # fmt: skip
"""Nouns that tell the same ("until her appointment as minister in 1969")."""
OWNERS = {"his": "he", "her": "she", "its": "it"}


def retold(covered: Sequence[Token]) -> Sequence[Token]:
    """Return what "until she was replaced by Birch in 1999" also tells: "when she was replaced by Birch"."""
    keys = [token.key for token in covered]
    last = max((at for at, key in enumerate(keys) if key in {"in", "on"}), default=0)
    until = next((at for at, key in enumerate(keys[:last]) if key in {"until", "till"}), last)
    told, words = covered[until + 1 : last], keys[until + 1 : last]
    if len(words) < len(("she", "resigned")):
        return []
    when = Token(covered[until].start, covered[until].end, "when", "when")
    verb = HAPPENINGS.get(words[1], "")
    if verb and words[0] in OWNERS:
        said = [Token(told[0].start, told[1].end, word, word) for word in (OWNERS[words[0]], "was", verb)]
        return [when, *said, *told[2:]]
    if verb and words[0] == "the" and words[2:3] == ["of"] and told[3:] and told[3].is_capitalised:
        name = next((at for at, key in enumerate(words) if key in {"as", "to"}), len(words))
        said = [Token(told[1].start, told[1].end, word, word) for word in ("was", verb)]
        return [when, *told[3:name], *said, *told[name:]]
    return [when, *told] if FINITE & set(words) and TELLING & set(words) and words[0] != "being" else []


def bare_since(tokens: list[Token], whens: dict[int, When], vocabulary: Vocabulary, known: str) -> list[Token]:
    """Take a "since" without a time for the time since the date spoken of before it.

    At the end of a clause that is one of its own sentence; in "has since been mayor" also ``known``.
    """
    date = ""
    for at, token in enumerate(tokens):
        when = whens.get(at)
        if when is not None:
            date = next((d for d in (when.end, when.start) if d not in {"", ".."}), date)
            continue
        last = at + 1 == len(tokens) or tokens[at + 1].text in ".;,"
        ends = last and tokens[at - 1].key not in {"or", "and"}
        stays = token.key == "since" and stays_since(tokens, at, vocabulary)
        since = date if ends else date or known if stays else ""
        if token.key == "since" and since:
            whens[at] = When("since", Span(token.start, token.end), since, "..", marker="since")
            tokens[at] = Token(token.start, token.end, CLOCK, CLOCK)
    return tokens


def stays_since(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Whether what is said to be so "since" lasts: "has since been mayor", not "has since been abolished"."""
    before, after, then = (tokens[n].key if 0 <= n < len(tokens) else "" for n in (at - 1, at + 1, at + 2))
    words = vocabulary.english
    happens = then in words.verbs and not words.is_a(then, "determiner") and then not in DONE | LASTING
    return before in {"has", "have"} and (after in LASTING or (after == "been" and not happens))


LASTING = {"served", "held", "led", "headed", "chaired", "directed", "run", "worked", "remained", "occupied", "acted"}
"""Participles of what goes on."""


def known_words(tokens: Sequence[Token], scene: Scene, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words of the names given so far and in this sentence, and the short names the text has introduced."""
    names = [person.entity.name for person in scene.persons]
    at = 0
    while at < len(tokens):
        name = name_at(tokens, at, vocabulary.english)
        if name:
            names.append(" ".join(t.text for t in tokens[name.first : name.end]))
        at = name.end if name else at + 1
    words = {key_of(word) for name in names for word in name.split() if len(word) > 1}
    return frozenset(words | {key_of(name) for name, _ in scene.aliases})
