"""Which sentences are worth reading: those about offices, none about the plots of novels, companies and clubs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.english.having import is_run_publicly
from pipeline.extract.english.tokens import tokenize
from pipeline.extract.english.vocabulary import longest
from pipeline.extract.scene import protagonist, speak
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.tokens import Token
    from pipeline.extract.english.vocabulary import EnglishVocabulary
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary


ORDER = {"first", "last"}
"""Words that may tell of a holder without a title: "the first woman to sit there"."""
FORCES = {"military", "corps", "garrison", "fleet", "guard", "constabulary", "yuan"}
"""Words in the names of bodies that end in none of their kinds: "the Shenyang Military Region"."""


def triggers(text: str, span: Span, vocabulary: Vocabulary) -> list[Span]:
    """Return the words that may carry a claim: role nouns, institution nouns, ranks, verbs of office."""
    words, tokens = vocabulary.english, tokenize(text, span)
    return [
        Span(token.start, token.end)
        for at, token in enumerate(tokens)
        if longest(tokens, at, words.roles) or token.key in words.institutions or token.key in words.telling
        or token.key in ORDER or token.key in FORCES or token.key.endswith("-general")
        or (token.key.partition("-")[0] in words.prefixes and token.key.partition("-")[2] in words.roles)
    ]  # fmt: skip


def is_active(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> bool:
    """Whether a sentence can say something: it has a trigger, or goes on about what was spoken of."""
    return bool(scene.posts or scene.bodies or scene.topic or scene.serving) or bool(triggers(text, span, vocabulary))


def screened(text: str, span: Span, block: int, scene: Scene, vocabulary: Vocabulary) -> Scene:
    """Return the scene with ``is_fiction`` set for a sentence that is not about real offices.

    A plot is told to the end of its paragraph; a company's or club's sentence stands alone.
    """
    if block != scene.block:
        scene = replace(scene, block=block, is_fiction=False, in_plot=False, reform="", entry=None, about=None)
        scene = replace(scene, theme="")
        if scene.topic is not None and scene.topic.kind == "person":
            scene = speak(scene, scene.topic)
        about = protagonist(scene)
        scene = speak(scene, about) if about else scene
    tokens = tokenize(text, span)
    words = vocabulary.english
    fiction = [at for at in range(len(tokens)) if longest(tokens, at, words.fiction) and not names_thing(tokens, at)]
    plot = scene.in_plot or bool(fiction and opens_plot(tokens, fiction[0]))
    outside = bool(outsiders(tokens, words)) or names_company_post(tokens, words, scene)
    return replace(
        scene,
        in_plot=plot,
        is_fiction=plot or bool(fiction) or outside,
        reform=reform_of(text, span, tokens, scene, vocabulary),
    )


COMPANIES = {"plc", "ltd", "llc", "inc", "gmbh", "corp", "holdings", "motors", "airlines"}
LEAST = 6
"""Words before a comma that may be a clause."""


def before_company(text: str, span: Span, scene: Scene, vocabulary: Vocabulary) -> Span | None:
    """Return what a sentence tells before the comma after which a company's post, or in a life its name, comes."""
    about = any(m is not None and m.kind == "person" for m in (scene.about, scene.topic))
    if scene.in_plot:
        return None
    tokens, words = tokenize(text, span), vocabulary.english
    outside = outsiders(tokens, words)
    if (
        outside
        and not (about and tokens[outside[0]].key in COMPANIES)
        and not is_company_post(tokens, outside[0], words)
    ):
        return None
    outside = outside or company_posts(tokens, words, scene)[:1]
    if not outside:
        return None
    cut = next((at for at in range(outside[0] - 1, LEAST, -1) if tokens[at].text in {",", ";"}), 0)
    before = tokens[:cut]
    if not cut or names_company_post(before, words, scene):
        return None
    return Span(span.start, tokens[cut - 1].end)


def is_company_post(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a word is the first of the title of a company's post: "company secretary"."""
    small = tokens[at].key == "company" and not tokens[at].is_capitalised
    return small and at + 1 < len(tokens) and tokens[at + 1].key in words.roles


def names_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word begins a name of something: "the Film Archive"."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].is_capitalised and at > 0 and follows is not None and follows.is_capitalised


def outsiders(tokens: Sequence[Token], words: EnglishVocabulary) -> list[int]:
    """Return where words stand that tell of a company or club and are in no public body's or minister's name."""
    told = (at for at, token in enumerate(tokens) if token.key in words.exclusions and not is_team(token))
    told = (at for at in told if not is_initials(tokens, at))
    return [at for at in told if tokens[at].key in COMPANIES or not in_public_name(tokens, at, words)]


def in_public_name(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a word is in the name of a body or portfolio: "Factory Inspectorate", "Ministry of Mines"."""
    if not tokens[at].is_capitalised:
        return False
    for token in tokens[at + 1 : at + 1 + MOST_BEHIND]:
        if not (token.is_word and token.is_capitalised):
            break
        if token.key in words.institutions and token.key not in words.exclusions:
            return True
    here = at - 1
    while here > 0 and (
        tokens[here].text in {",", "and", "&"} or (tokens[here].is_word and tokens[here].is_capitalised)
    ):
        here -= 1
    of = here > 0 and tokens[here].key in {"of", "for"}
    return of and tokens[here - 1].key in GOVERNING


MOST_BEHIND = 3
"""Words of a body's name after one that companies have in theirs."""
GOVERNING = {"ministry", "department", "directorate", "secretariat", "minister", "secretary", "ministers", "state"}
"""Words before "of" whose field of work is no company's name."""


def is_initials(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in brackets is made of the first letters of the words before: "State Patent Agency (SPA)"."""
    opens = next((n for n in range(at - 1, max(0, at - MOST_BEHIND), -1) if tokens[n].text == "("), 0)
    text = tokens[at].text
    begin = opens - len(text)
    return opens > 0 and text.isupper() and begin >= 0 and text == "".join(t.text[0] for t in tokens[begin:opens])


def is_team(token: Token) -> bool:
    """Whether a word is "Team" in the name of a body: "the Special Investigations Team"."""
    return token.key == "team" and token.is_capitalised


def names_company_post(tokens: Sequence[Token], words: EnglishVocabulary, scene: Scene) -> bool:
    """Whether a sentence has a post that only companies have, in small letters and of no body: "chief executive"."""
    return bool(company_posts(tokens, words, scene))


def company_posts(tokens: Sequence[Token], words: EnglishVocabulary, scene: Scene) -> list[int]:
    """Return where posts stand that only companies have."""
    titles, found = {title for _, title in scene.heads}, []
    public = bool(scene.bodies) and is_run_publicly(scene.bodies[-1].entity)
    for at, token in enumerate(tokens):
        role = longest(tokens, at, words.roles)
        if role is None or role[1].kind != "company" or token.is_capitalised or role[1].name in titles:
            continue
        follows = tokens[role[0]].key if role[0] < len(tokens) else ""
        if follows not in {"of", "at", "for"} and not public and not is_owned(tokens, at, words):
            found.append(at)
    return found


OWNING = {"'s", "its", "the"}


def is_owned(tokens: Sequence[Token], at: int, words: EnglishVocabulary) -> bool:
    """Whether a body told of has the post: "its first chief executive", "is headed by a chief executive"."""
    before = at - 1
    while before > 0 and (words.is_a(tokens[before].key, "qualifier") or tokens[before].key in words.prefixes):
        before -= 1
    if before < 0:
        return False
    return tokens[before].key in OWNING or (tokens[before].key in {"a", "an"} and tokens[before - 1].key == "by")


def opens_plot(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence sets out to tell a plot: "In X's novel ...", "The film ..."."""
    return tokens[0].key in {"in", "the", "a"} or at == 0


def reform_of(text: str, span: Span, tokens: Sequence[Token], scene: Scene, vocabulary: Vocabulary) -> str:
    """Return the date of the reform a paragraph tells of: "The plan of March 2018 moved ..."."""
    if not any(vocabulary.english.is_a(token.key, "reform") for token in tokens):
        return scene.reform
    for when in vocabulary.dates.find(text, span, "en", scene.date):
        before = [token for token in tokens if token.end <= when.span.start][-1:] if when.marker == "of" else []
        if before and vocabulary.english.is_a(before[0].key, "reform"):
            return when.start
    return scene.reform
