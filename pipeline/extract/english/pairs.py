"""Pairs of a name and a post in a list: "named Lee as clerk, Ash as head of the Mint", "Lee (Health), Ash (Trade)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.english.noun import Noun
from pipeline.extract.english.titles import Complement, Office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.passage import Passage
    from pipeline.extract.english.vocabulary import Role

LEAST = 2
"""Pairs of a list."""
CABINET = ("minister", "cabinet", "portfolio", "ministries")
"""Words that tell of ministers, so that a field beside a name is a portfolio."""


class Pair(NamedTuple):
    """The chunk of a name, the chunk after the portfolio beside it, and the tokens of the portfolio."""

    name: int
    end: int
    field: tuple[int, int]


def as_pairs(p: Passage, chunks: list[Chunk]) -> list[Chunk]:
    """Return the chunks with every post of a list right behind the name it is given to."""
    return parted(without_as(p, with_portfolios(p, chunks)))


def parted(chunks: list[Chunk]) -> list[Chunk]:
    """Part the pairs of a list where only commas do: "Lee, head of X, Ash, head of Y, and Holm, head of Z"."""
    at = 0
    while at < len(chunks):
        ends = [at]
        while (end := described_end(chunks, ends[-1] if len(ends) == 1 else past_joint(chunks, ends[-1]))) > ends[-1]:
            ends.append(end)
        opens = at == 0 or chunks[at - 1].kind not in {"noun", "comma", "open", "dash"}
        for mark in ends[1:-1] if opens and len(ends) > LEAST else ():
            chunks[mark] = chunks[mark]._replace(kind="stop", key=";")
        at = max(at + 1, ends[-1])
    return chunks


def described_end(chunks: Sequence[Chunk], at: int) -> int:
    """Return the place after a name and the post beside it, with its times: "Lee, head of X until 1990"; 0 for none."""
    named = at + 2 < len(chunks) and chunks[at].noun is not None and follows_name(chunks, at + 1)
    if not named or chunks[at + 1].kind != "comma" or not is_office(chunks, at + 2):
        return 0
    end = at + 3
    while end < len(chunks) and chunks[end].kind == "when":
        end += 1
    return end


def past_joint(chunks: Sequence[Chunk], at: int) -> int:
    """Return the place after a comma, and an "and" behind it; the end of the list where none stands here."""
    if at >= len(chunks) or chunks[at].kind != "comma":
        return len(chunks)
    return at + 1 + (at + 1 < len(chunks) and chunks[at + 1].kind == "conjunction")


def without_as(p: Passage, chunks: list[Chunk]) -> list[Chunk]:
    """Leave out "as" before the posts of a list whose verb does without it: "named Lee as clerk, Ash as head"."""
    marks = [at for at, chunk in enumerate(chunks) if chunk.key == "as" and is_office(chunks, at + 1)]
    listed = [at for at in marks if at > 1 and follows_name(chunks, at) and chunks[at - 2].kind == "comma"]
    if not listed or not any(names(p, chunk) for chunk in chunks[: listed[0]]):
        return chunks
    return [chunk for at, chunk in enumerate(chunks) if at not in marks]


def is_office(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a post stands at a place."""
    noun = chunks[at].noun if at < len(chunks) else None
    return noun is not None and noun.kind == "office"


def follows_name(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a name stands before a place."""
    noun = chunks[at - 1].noun if at else None
    return noun is not None and noun.kind == "person"


def names(p: Passage, chunk: Chunk) -> bool:
    """Whether a chunk is a verb by which somebody is made something."""
    return chunk.kind == "verb" and any(p.words.is_a(lemma, "naming") for lemma, _ in chunk.forms)


def with_portfolios(p: Passage, chunks: list[Chunk]) -> list[Chunk]:
    """Read portfolios beside names as posts: "named two ministers: Lee (Health) and Ash (Trade)"."""
    pairs = [pair for at in range(len(chunks)) if (pair := pair_at(p, chunks, at))]
    role = role_told(p) if len(pairs) >= LEAST else None
    if role is None:
        return chunks
    first = pairs[0].name
    verb = next((at for at in range(first - 1, -1, -1) if chunks[at].kind in {"verb", "be"}), -1)
    lists = verb >= 0 and (chunks[verb].kind == "be" or any(lemma == "include" for lemma, _ in chunks[verb].forms))
    if verb < 0 or not (lists or names(p, chunks[verb])):
        return chunks
    parts = [[chunks[pair.name], post_chunk(chunks[pair.end - 1], pair, role)] for pair in pairs]
    if lists:
        be = chunks[verb]._replace(kind="be", key="are", forms=(("be", "present"),))
        stop = chunks[-1]._replace(kind="stop", key=";")
        return [chunk for name, post in parts for chunk in (name, be, post, stop)] + chunks[pairs[-1].end :]
    made = chunks[: verb + 1] + [chunk for chunk in chunks[verb + 1 : first] if chunk.kind == "when"]
    for pair, part, following in zip(pairs, parts, [*pairs[1:], None], strict=True):
        made += part + chunks[pair.end : following.name if following is not None else len(chunks)]
    return made


def role_told(p: Passage) -> Role | None:
    """Return the title of the ministers that this sentence, or the words before it, tell of; None where none do."""
    start = p.tokens[0].start
    words = p.text[max(0, start - NEAR) : p.tokens[-1].end].lower()
    if not any(word in words for word in CABINET):
        return None
    key = ("cabinet", "secretary") if "cabinet secretar" in words else ("minister",)
    return next((role for found, role in p.words.roles.get(key[0], ()) if tuple(found) == key), None)


NEAR = 400
"""Characters before a sentence in which ministers are told of."""


def pair_at(p: Passage, chunks: Sequence[Chunk], at: int) -> Pair | None:
    """Return the pair whose name is a chunk: "Lee (Health)", "Lee at Health", "Lee for Rural Development"."""
    noun = chunks[at].noun
    if noun is None or noun.kind != "person" or at + 2 >= len(chunks):
        return None
    mark = chunks[at + 1]
    end = next((n for n in range(at + 2, len(chunks)) if not is_field(p, chunks[n])), len(chunks))
    while end > at + 2 and chunks[end - 1].kind in {"conjunction", "comma"}:
        end -= 1
    closed = mark.kind == "open" and end < len(chunks) and chunks[end].kind == "close"
    if (
        end == at + 2
        or not is_known(p, chunks[at + 2].start, chunks[end - 1].end)
        or not (closed or mark.key in {"at", "for", "to"})
    ):
        return None
    return Pair(at, end + closed, (chunks[at + 2].start, chunks[end - 1].end))


def is_field(p: Passage, chunk: Chunk) -> bool:
    """Whether a chunk may be part of a portfolio: words with a capital letter, and what joins them."""
    tokens = p.tokens[chunk.start : chunk.end]
    joins = len(tokens) == 1 and tokens[0].key in {"and", "&", ","}
    of_body = chunk.noun is not None and chunk.noun.kind in {"person", "body", "office"}
    return joins or (not of_body and all(t.is_word and t.is_capitalised for t in tokens))


def is_known(p: Passage, start: int, end: int) -> bool:
    """Whether words hold one for a field of work."""
    return any(p.words.is_a(token.key, "portfolio") for token in p.tokens[start:end])


def post_chunk(last: Chunk, pair: Pair, role: Role) -> Chunk:
    """Return the post of the minister for the portfolio of a pair."""
    start, end = pair.field
    office = Office(
        start,
        end,
        start,
        end,
        role,
        complements=(Complement("of" if role.name == "minister" else "for", "portfolio", start, end),),
    )
    return last._replace(
        kind="noun", start=start, end=end, key="minister", noun=Noun("office", start, end, start, office=office)
    )
