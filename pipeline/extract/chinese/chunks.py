"""From words to labelled chunks: people, bodies, posts, ranks, times with what they mean here, and the rest."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pipeline.extract.chinese.acting import with_acting
from pipeline.extract.chinese.addressed import with_address
from pipeline.extract.chinese.areas import read_deputy, read_field, read_mission, read_place, stationed
from pipeline.extract.chinese.bodies import PARTY_INSIDE, UNITS_ALONE, join_bodies
from pipeline.extract.chinese.capitals import with_cities, with_kinds, with_states
from pipeline.extract.chinese.commissioners import commission_spans, read_commission
from pipeline.extract.chinese.committee_parts import NUMBERED, SECRETARIATS
from pipeline.extract.chinese.executives import with_executives
from pipeline.extract.chinese.focus import (
    MAKING,
    entitles,
    founded,
    listed_below,
    opens_clause,
    pointed_to,
    reports,
    spoken_of,
    with_board,
    with_restored,
)
from pipeline.extract.chinese.foreign_seats import with_foreign_seats
from pipeline.extract.chinese.institutions import bare_body, full_body, is_own, pointed_body
from pipeline.extract.chinese.introductions import known_names
from pipeline.extract.chinese.localities import group_of_government, of_work
from pipeline.extract.chinese.newborn import with_newborn
from pipeline.extract.chinese.objects import with_objects
from pipeline.extract.chinese.ourselves import with_ourselves
from pipeline.extract.chinese.own_words import with_own_words
from pipeline.extract.chinese.people import join_foreign, named_again, person, short_names
from pipeline.extract.chinese.pieces import Chunk, plain
from pipeline.extract.chinese.posts import country_of, national, post, title_at, touching
from pipeline.extract.chinese.quoted_names import with_quoted_names
from pipeline.extract.chinese.ranks import (
    count_spans,
    grade_spans,
    rank,
    rank_spans,
    session_before,
    session_spans,
    staff_spans,
    terms,
)
from pipeline.extract.chinese.segment import segment
from pipeline.extract.chinese.shorts import short_names_of_bodies
from pipeline.extract.chinese.titles import is_office, serves_one, stuck
from pipeline.extract.chinese.undated import undated_spans
from pipeline.extract.chinese.unfamiliar import with_unfamiliar
from pipeline.extract.chinese.units_inside import INNER, of_list, unit_inside
from pipeline.extract.chinese.whole_posts import post_end, with_whole
from pipeline.extract.chinese.whose_titles import whose
from pipeline.extract.chinese.workplaces import leads, mission_alone, read_work, unit_there
from pipeline.extract.copying import changed
from pipeline.extract.mentions import Mention
from schemas.records import Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pipeline.extract.chinese.context import Context
    from pipeline.extract.chinese.pieces import Step
    from pipeline.extract.chinese.posts import Title
    from pipeline.extract.chinese.segment import Token
    from pipeline.extract.mentions import When


def chunk(span: Span, whens: Sequence[When], context: Context) -> tuple[list[Chunk], Context]:
    """Return the chunks of a span in order, and the context after it."""
    times = {when.span: when for when in (without_title(when, context.text) for when in whens)}
    folded = context.vocabulary.folded(span.of(context.text))
    given = dict.fromkeys(session_spans(folded, span.start), "SESSION") | {
        span: "LASTING" if when.kind == "duration" else "WHEN" for span, when in times.items()
    }
    given |= dict.fromkeys(rank_spans(folded, span.start), "RANK")
    given |= dict.fromkeys(grade_spans(folded, span.start), "GRADE")
    given |= dict.fromkeys(commission_spans(folded, span.start, context.vocabulary), "COMMISSION")
    given |= dict.fromkeys(staff_spans(folded, span.start), "STAFFWORD")
    given |= dict.fromkeys(count_spans(folded, span.start), "COUNT")
    given |= dict.fromkeys(undated_spans(folded, span.start, given), "D")
    known = [*known_names(folded, short_names(context), context.vocabulary), *short_names_of_bodies(folded, context)]
    tokens = segment(context.text, span, given, known, context.vocabulary)
    again = [*known_names(folded, named_again(tokens, folded), context.vocabulary)]
    tokens = segment(context.text, span, given, [*known, *again], context.vocabulary) if again else tokens
    named = with_own_words(with_kinds(with_states(with_cities(join_foreign(with_acting(tokens), context)))))
    tokens = with_foreign_seats(with_quoted_names(named), context)
    tokens = with_executives(with_address(with_unfamiliar(with_ourselves(tokens, context), context)), context)
    tokens = join_bodies(with_objects(with_newborn(tokens, context), context), context.vocabulary)
    chunks: list[Chunk] = []
    place, context = 0, with_board(tokens, context)
    while place < len(tokens):
        end = post_end(tokens, place)
        if end:
            made, place, context = with_whole(tokens, place, end, context, partial(read_token, tokens))
            chunks += made
            continue
        one, place, context = read_token(tokens, place, context)
        chunks.append(timed(one, times))
    return chunks, context


def read_token(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read what starts at a token."""
    return READERS.get(tokens[place].label, plain)(tokens, place, context)


def without_title(when: When, text: str) -> When:
    """Return a length of time without the end of the title before it ("担任局长" + "达七年")."""
    start = when.span.start
    title = when.kind == "duration" and text[start : start + 2] in {"长达", "長達"} and text[start - 1] in UNITS_ALONE
    return replace(when, span=Span(start + 1, when.span.end)) if title and start else when


def timed(made: Chunk, times: Mapping[Span, When]) -> Chunk:
    """Return a chunk with the time or length of time that it gives."""
    if made.label == "LASTING":
        return replace(made, lasts=times[made.span])
    return replace(made, when=times[made.span]) if made.label == "WHEN" else made


def read_person(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a person's name."""
    token = tokens[place]
    mention = person(token, context)
    return Chunk("PERSON", token.span, token.word, (mention,)), place + 1, context.with_person(mention.entity)


def read_rank(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a rank."""
    token = tokens[place]
    return (
        Chunk(token.label, token.span, token.word, (rank(token.span, context.text, context.vocabulary),)),
        place + 1,
        context,
    )


def read_body(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a body, or the post in it that follows."""
    renamed = place > 0 and tokens[place - 1].label == "RENAME" and NUMBERED.match(tokens[place].word)
    words = tokens[place].span.of(context.text)
    is_new = place > 0 and tokens[place - 1].label in MAKING_NAMES
    entity = Entity(words, words) if renamed else unit_there(tokens, place, context)
    entity = entity or full_body(tokens[place], context, is_new=is_new)
    if entity is not None and entity.name == words and title_at(tokens, place + 1, context) is not None:
        entity = unit_inside(tokens[place].word, words, context) or entity
    if entity is None:
        return unknown(tokens, place, context)
    if place and tokens[place - 1].word in {"驻", "常驻"} and entity.name == words and mission_alone(tokens, place):
        entity = replace(entity, name=tokens[place - 1].span.of(context.text) + words)
    if touching(tokens, place) and tokens[place + 1].word.startswith("驻"):
        made, end, after = read_mission(tokens, place + 1, context)
        if made.mentions:
            return stationed(made, tokens[place], entity), end, after
    country = country_of(entity.name, context)
    context = replace(context, country=country) if country else context
    return led(tokens, place, entity, spoken_of(tokens, place, entity, context))


MAKING_NAMES = {"RENAME", "FOUND", "SET", "UNITE", "INSTEAD", "FIRSTNAMED"}
"""Labels of verbs right before a name that the text gives for the first time."""


def unknown(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a body that the text has not told which it is, with the title that follows: they name nothing."""
    title = title_at(tokens, place + 1, context)
    if title is None:
        known = replace(context, unknown=tokens[place].word) if tokens[place].label == "BODY" else context
        return plain(tokens, place, known)
    return Chunk("TITLE", Span(tokens[place].span.start, title.span.end), title.role.name), title.end, context


def read_bare(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a bare ending, or the post that follows it; after 升格为 and its like it says what a body was raised to."""
    named = of_work(tokens[place].word, context)
    if place and tokens[place - 1].label == "RENAME" and title_at(tokens, place + 1, context) is None and not named:
        return Chunk("KINDNAME", tokens[place].span, tokens[place].word), place + 1, context
    unit = tokens[place - 1].word if place and touching(tokens, place - 1) else ""
    if tokens[place].word in PARTY_INSIDE and glued(tokens[place]):
        whole = tokens[place].span
        unit = context.text[whole.start]
        party = tokens[place]._replace(span=Span(whole.end - len(tokens[place].word), whole.end))
        tokens = [*tokens[:place], party, *tokens[place + 1 :]]
    if tokens[place].word in INNER and len(unit) == 1 and context.institution and unit in UNITS_ALONE:
        context = context.with_body(context.institution)
    elif place and touching(tokens, place - 1) and tokens[place - 1].label in {"X", "N", "LATIN", "PLACE"}:
        return unknown(tokens, place, context)
    if place > 1 and tokens[place - 1].label == "DUN" and tokens[place - 2].label == "COMPANYROLE":
        return unknown(tokens, place, context)
    its = place > 0 and tokens[place - 1].word == "其" and touching(tokens, place - 1)
    known = context.with_body(context.institution) if its and context.institution else context
    known = with_restored(tokens, place, of_list(tokens, place, known))
    titled = title_at(tokens, place + 1, context) is not None
    words = tokens[place].span.of(context.text)
    made = place > 0 and tokens[place - 1].label in {"RENAME", *MAKING} and named
    made = made and not (tokens[place - 1].label == "RESTORE" and is_own(tokens[place].word, known))
    below = listed_below(tokens, place) and not titled
    sited = place + 1 < len(tokens) and tokens[place + 1].label in {"SITED", "HQ", "HAVE", "STAFFWORD"}
    opens = tokens[place].word in SECRETARIATS and opens_clause(tokens, place)
    entity = Entity(words, words) if made else unit_there(tokens, place, context)
    entity = entity or group_of_government(tokens, place, context)
    entity = entity or bare_body(tokens[place], known, led=its or titled or sited, below=below, opens=opens)
    joins = place > 0 and tokens[place - 1].label == "MERGE" and tokens[place].word[:-1] in context.vocabulary.domain
    entity = full_body(tokens[place], known) if entity is None and joins else entity
    entity = entity or (unit_inside(tokens[place].word, words, known) if titled or founded(tokens, place) else None)
    if entity is None:
        return unknown(tokens, place, context)
    if place and tokens[place - 1].label in MAKING:
        context = replace(context, institution=entity, page=None)
    inner = titled and tokens[place].word in INNER
    if entitles(tokens, place, context):
        return led(tokens, place, entity, context.with_aside(entity))
    inner = inner or reports(tokens, place)
    return led(tokens, place, entity, context.with_place(entity) if inner else context.with_body(entity))


def glued(token: Token) -> bool:
    """Tell whether a token holds the last character of the body before what is in it ("局" + "党组")."""
    return token.span.end - token.span.start > len(token.word)


def read_pointer(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read "该委员会" and its like, or the post that follows."""
    entity = pointed_body(tokens[place], with_restored(tokens, place, context))
    inner = tokens[place + 1] if place + 1 < len(tokens) and touching(tokens, place) else None
    if entity is not None and inner is not None and inner.label in {"BODY", "BARE"} and inner.word not in entity.name:
        words = inner.span.of(context.text)
        whole = Entity(entity.name + words, Span(tokens[place].span.start, inner.span.end).of(context.text))
        made, end, context = led(tokens, place + 1, whole, context.with_body(whole))
        return replace(made, span=Span(tokens[place].span.start, made.span.end)), end, context
    if entity is None:
        return plain(tokens, place, context)
    return led(tokens, place, entity, pointed_to(tokens, place, entity, context))


def led(tokens: Sequence[Token], place: int, entity: Entity, context: Context) -> Step:
    """Read a body's chunk, or its post where a title follows."""
    token = tokens[place]
    context = changed(context, listing=(place, entity))
    title = next_title(tokens, place, context)
    title = title if title is None or tokens[place + 1].word != "的" or leads(title, entity, context) else None
    if title is not None and "国" in title.role.bodies and of_cabinet(entity, context):
        country = country_of(entity.name, context) or context.country
        return Chunk("POST", title.span, token.word, (national(title, country, context),)), title.end, context
    if title is not None:
        span = Span(token.span.start, title.span.end)
        sessions = terms(session_before(tokens, place, context.text))
        held = [post(title, entity, span, context, session=session) for session in sessions]
        mentions = tuple(mention for mention in held if mention is not None)
        if mentions:
            several = mentions if mentions[0].kind == "membership" else mentions[:1]
            return Chunk("POST", span, token.word, several), title.end, context
    fielded = title is None and touching(tokens, place) and tokens[place + 1].label in {"N", "STARTER"}
    inside = read_field(tokens, place + 1, context) if fielded else None
    if inside is not None and inside[0].mentions and inside[0].mentions[0].body == entity:
        return replace(inside[0], span=Span(token.span.start, inside[0].span.end)), inside[1], inside[2]
    return Chunk("BODY", token.span, token.word, (Mention("body", token.span, entity),)), place + 1, context


def of_cabinet(entity: Entity, context: Context) -> bool:
    """Tell whether a body is a cabinet, whose prime and foreign ministers are the country's."""
    return not entity.id and context.vocabulary.folded(entity.name).endswith("内阁")


def next_title(tokens: Sequence[Token], place: int, context: Context) -> Title | None:
    """Return the title right after a token, 的 between them passed over."""
    following = place + 1
    if following < len(tokens) and tokens[following].word == "的":
        following += 1
    return title_at(tokens, following, context)


def read_title(tokens: Sequence[Token], place: int, context: Context) -> Step:
    """Read a title without its body: the post in the body spoken of, an aide, or a title that says nothing."""
    title = title_at(tokens, place, context)
    if title is None and tokens[place].label == "PREFIX" and touching(tokens, place):
        return read_deputy(tokens, place, context, READERS.get(tokens[place + 1].label, plain))
    if title is None or acts(tokens, place, title):
        return plain(tokens, place, context)
    if title.role.kind == "aide" and (serves_one(tokens, place) or not is_office(title.role, context)):
        return Chunk("AIDE", title.span, title.role.name), title.end, context
    mention = None if stuck(tokens, place) else whose(tokens, place, title, context)
    if mention is None:
        return Chunk("TITLE", title.span, title.role.name), title.end, context
    return Chunk("POST", title.span, title.role.name, (mention,)), title.end, context


def acts(tokens: Sequence[Token], place: int, title: Title) -> bool:
    """Tell whether 代理 before a title is what somebody does ("他1990年起代理局长"), not part of who is named next."""
    before = tokens[place - 1].label if place else ""
    named = title.end < len(tokens) and tokens[title.end].label == "PERSON"
    dated = before in {"WHEN", "ADV", "SEQ", "EXPECT", "BREAK"} and not named
    return tokens[place].label == "ACTING" and len(tokens[place].word) > 1 and (before in {"PERSON", "PRON"} or dated)


READERS: dict[str, Callable[[Sequence[Token], int, Context], Step]] = {
    "PERSON": read_person, "RANK": read_rank, "GRADE": read_rank, "BODY": read_body, "BARE": read_bare,
    "REFBODY": read_pointer, "SITED": read_mission, "PLACE": read_place, "AREA": read_place, "ROLE": read_title,
    "PREFIX": read_title, "ACTING": read_title, "COMMISSION": read_commission,
    "OFFICEWORK": read_work, "N": read_field, "STARTER": read_field, "MISSION": read_mission,
}  # fmt: skip
"""How a token of each label is read."""
