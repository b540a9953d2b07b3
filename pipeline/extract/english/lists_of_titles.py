"""What titles of one list share: "deputy director, director and chairman of X", "from deputy head of X to head"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.extract.english.chunks import Chunk
    from pipeline.extract.english.clauses import Clause
    from pipeline.extract.english.noun import Noun
    from pipeline.extract.english.titles import Office

BODIES = frozenset(("body", "owned", "reference"))
TAKES = {"generic": BODIES, "member": BODIES, "place": frozenset(("place",))}
"""What completes a bare title of one kind beside another title."""


def share_complements(clauses: Sequence[Clause], chunks: Sequence[Chunk]) -> None:
    """Give bare titles the body that the next in their list is of, or that somebody rose from in it."""
    for clause in clauses:
        times = [chunks[timed.at].start for timed in clause.times]
        clause.objects = completed(clause.objects, times)
        put_back(clause, {"as"}, completed(titles_after(clause, {"as"})))
        moved = titles_after(clause, {"from", "to"})
        put_back(clause, {"from", "to"}, [*moved[:1], *(shared(n, moved[0]) for n in moved[1:])])


def titles_after(clause: Clause, words: set[str]) -> list[Noun]:
    """Return the nouns after some prepositions."""
    return [n for word, n in clause.phrases if word in words]


def put_back(clause: Clause, words: set[str], nouns: list[Noun]) -> None:
    """Put nouns in the place of those after some prepositions."""
    rest = iter(nouns)
    clause.phrases = [(word, next(rest) if word in words else n) for word, n in clause.phrases]


def completed(nouns: Sequence[Noun], times: Sequence[int] = ()) -> list[Noun]:
    """Return nouns, the bare titles with the complement of the title after them where no time stands between."""
    done = list(nouns)
    for at in range(len(done) - 2, -1, -1):
        apart = any(done[at].start < time < done[at + 1].start for time in times)
        done[at] = done[at] if apart else shared(done[at], done[at + 1])
    return done


def shared(noun: Noun, other: Noun) -> Noun:
    """Return a title, if it is bare with the body or place that another is of."""
    if noun.office is None or other.office is None or other.owner or noun.owner or noun.det not in {"", "the"}:
        return noun
    return replace(noun, office=completed_office(noun.office, other.office))


def completed_office(office: Office, other: Office) -> Office:
    """Return a role phrase, if it is bare with what completes another: a body any director, a place a mayor."""
    last = other.complements[-1].kind if other.complements else ""
    last = "place" if last == "portfolio" and other.role.kind == "place" else last
    takes = TAKES.get(office.role.kind, frozenset())
    takes_it = last in takes and is_bare(office) and not heads_a_part(office, other)
    return replace(office, complements=other.complements) if takes_it else office


def heads_a_part(office: Office, other: Office) -> bool:
    """Whether a deputy also heads a part of the same body: "deputy commissioner and head of the Licensing Division"."""
    seconds = office.role.role_class == "deputy" or bool({"deputy", "vice"} & set(office.prefixes))
    return seconds and other.role.name in {"head", "chief"} and office.role.name not in {other.role.name, "deputy"}


def is_bare(office: Office) -> bool:
    """Whether nothing completes a role phrase."""
    return not (office.complements or office.body[1] or office.country or office.portfolio[1])
