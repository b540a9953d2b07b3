"""Segments of careers that tell of a post without its being held from then: "Ran for mayor", 免去某局局长职务."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.layouts.claims import tenure
from pipeline.extract.layouts.frame import Term
from pipeline.extract.layouts.offices import is_han
from schemas.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.layouts.segments import Segment
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Statement

FIRST = re.compile(
    r"\W*(?:(?:then|later|also|and|was|is|briefly|unsuccessfully|again|first) )*([A-Za-z]+(?:-[a-z]+)?)\b"
)
WITHOUT = {
    "run", "stand", "contest", "lose", "defeat", "decline", "refuse", "reject", "apply", "seek", "advise", "meet",
    "marry", "sue", "challenge", "oppose", "support", "assist", "interview", "accompany", "criticise", "criticize",
    "accuse", "campaign", "compete", "pass", "study", "attend", "visit", "write", "publish", "receive",
    "award", "arrest", "consider", "fail", "propose", "shortlist", "endorse", "back", "welcome", "praise", "brief",
    "invite", "beat", "vote", "tip", "escort", "represent", "shadow", "understudy", "translate", "interpret", "help",
}  # fmt: skip
"""First words of verbs by which nobody gets the post named behind them ("passed over for mayor")."""
NEVER = re.compile(
    r"(?i)\b(?:candidate|contender|nominee|contestant|applicant|runner-up|bid|campaign|election) (?:for|as)\b"
)
"""Nouns for who only hoped for a post, and for what they did."""
LEAVING = {"retire", "resign", "leave", "quit", "dismiss", "remove", "oust", "sack", "relieve"}
"""Verbs that tell of an end where the post follows "as" or "from"."""
LEAVING_HAN = re.compile(
    r"(?:[后後]|[并並]|同[时時]|[经經]批准|因[\u3400-\u9fff]{1,6}?)?(?:被|依法)*"
    r"(?:免去|免[职職]|免除|[罢罷]免|撤[销銷](?:[党黨][内內外])?|不再|辞去|辭去|[请請]辞|[请請]辭|卸任|卸[职職]|[离離]任|[离離][开開])(?!后|後)"
)
"""How a Chinese segment begins that tells of the end of the post behind its verb (免去某局局长职务)."""
NOTED = re.compile(r"(?i)^\W*(?:appointment|election|promotion|transfer|return|rise|elevation) (?:as|to)\b")
"""Nouns for coming into the post behind them."""
BESIDE = re.compile(r"(?i)\b(?:under|beneath|alongside|against|by|for|to)\b")
SERVED = re.compile(
    r"(?:\b(?:[Uu]nder|beneath|alongside|against|by|for)|^\W*[A-Z][a-z]+(?:er|or|ist|ant) to)"
    r"(?: the| its| his| her)?(?: then)?\s*$"
)
"""What stands before the post of somebody else."""


def without_doings(
    view: View, person: Mention, parts: Sequence[Segment], term: Term, pattern: str
) -> tuple[list[Segment], list[Statement]]:
    """Return the segments that can tell of a post of the person, and the ends of tenures that others tell.

    What follows a segment that is left out after a comma belongs to it.
    """
    kept: list[Segment] = []
    ends: list[Statement] = []
    is_out = False
    for part in parts:
        words = part.span.of(view.text)
        if is_han(words):
            is_out = LEAVING_HAN.match(words) is not None or (is_out and part.mark == "、")
            kept += [] if is_out else [part]
            continue
        is_out = is_out and part.mark == ","
        if not is_out and leaves(view, words):
            posts = part.posts or tuple(view.posts(part.span))
            ends += [tenure(view, person, post, Term("", term.start), pattern) for post in posts[:1] if term.start]
            is_out = bool(posts)
        is_out = is_out or is_doing(view, part)
        if not is_out:
            kept.append(part if part.posts else replace(part, span=past_taking(view, part.span)))
    return kept, ends


def lemma(view: View, words: str) -> str:
    """Return the verb that a segment begins with, "" where it begins with something else."""
    match = FIRST.match(words)
    vocabulary = view.vocabulary.english
    key = match[1].casefold() if match else ""
    if not key or key in vocabulary.roles or key in vocabulary.institutions:
        return ""
    return next((verb for verb, form in vocabulary.verbs.get(key, ()) if form != "base"), "")


def leaves(view: View, words: str) -> bool:
    """Say whether a segment tells that the person left a post: "Retired as director of the Water Board"."""
    return lemma(view, words).partition(" ")[0] in LEAVING and re.search(r"\b(?:as|from)\b", words) is not None


def is_doing(view: View, part: Segment) -> bool:
    """Say whether a segment tells of a post that the person did not get."""
    words = part.span.of(view.text)
    if lemma(view, words).partition(" ")[0] in WITHOUT or NEVER.search(words):
        return True
    if not BESIDE.search(words):
        return False
    posts = part.posts or tuple(view.posts(part.span))
    before = view.text[part.span.start : posts[0].span.start] if posts else ""
    return SERVED.search(before) is not None and not NOTED.match(words)


def past_taking(view: View, rest: Span) -> Span:
    """Return what stands behind a name without a dash or the word for taking a post: "Appointed (as) head of X"."""
    found = TAKING.match(rest.of(view.text)) or DASH.match(rest.of(view.text))
    return Span(rest.start + found.end(), rest.end) if found else rest


DASH = re.compile(r"[–—-]\s+(?=[^\W\d_]|\d{4}\s?[–—-]\s?\d)")
TAKING = re.compile(
    r"\s*[:：,–—-]?\s*(?:newly |formally |officially |re-?)?"
    r"(?:appointed|named|elected|promoted|designated|installed|confirmed|made|chosen|selected|sworn in)"
    r"(?: as| to be| to the (?:post|position|office) of| to)? "
    r"(?:the |an? )?(?!to |by |for |in |on |at |and )(?=[A-Za-z])",
    re.IGNORECASE,
)
