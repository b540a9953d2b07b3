"""Which body, person or date English texts mean that say so only by what was told before."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def told(text: str) -> set[str]:
    """Return the claims of a text, as "predicate(subject; object; start/end)"."""
    claims = READER.read(Document("t", text + "\n", "0" * 64, "en")).claims
    return {f"{c.predicate}({c.subject}; {c.object or ''}; {c.start or ''}/{c.end or ''})" for c in claims}


TOLD = [
    (
        "In 2001 Ann Lee, director of the Mint since 1990, resigned. The next year Bo Ash became director.",
        "position_held(Bo Ash; director of the Mint; 2002/)",
    ),
    (
        "Ann Lee was director of the Mint from 1990. She handed over the Reef Office to Tom Birch in 1999.",
        "position_held(Tom Birch; head of the Reef Office; 1999/)",
    ),
    (
        ("The Reef Board, known by its initials as RFB, was set up in 1950. Ida Holm has headed the RFB since 1960."),
        "position_held(Ida Holm; head of the Reef Board; 1960/..)",
    ),
    (
        "The Reef Board, officially the Board of Reefs and Shoals, was set up in 1950.",
        "named(Reef Board; Board of Reefs and Shoals; /)",
    ),
    (
        "The Reef Office assessed, levied and refunded dues and issued permits.",
        "function(Reef Office; assessed, levied and refunded dues and issued permits; /)",
    ),
    (
        "The Auditor General of Fiji monitored the award of contracts and permits in Suva.",
        "function(auditor general of Fiji; monitored the award of contracts and permits in Suva; /)",
    ),
    (
        "Ann Lee was private secretary to Olaf Lund when he was minister of mines.",
        "position_held(Olaf Lund; minister of mines; /)",
    ),
    (
        (
            "Jo Holm took over as head of the Mint on 3 May 1999 from Kim Birch. The Senate had "
            "elected her in March 1999."
        ),
        "appointed_by(Jo Holm; Senate; 1999-03/)",
    ),
    (
        (
            "Jan Oost was head of the Mint from 1970. In 1979 he took his seat on the Council of State "
            "and remained a member until 1991."
        ),
        "member_of(Jan Oost; Council of State; 1979/1991)",
    ),
    (
        (
            "The Ministry of Works named Ann Lee head of the Reef Office. Till then the office was run "
            "by Tom Birch, its chief engineer."
        ),
        "position_held(Tom Birch; chief engineer of the Reef Office; /)",
    ),
    (
        "The Reef Fund was set up in May 1950. Ida Holm ran it from the outset until 1960.",
        "position_held(Ida Holm; head of the Reef Fund; 1950-05/1960)",
    ),
    (
        ("The Reef Fund was set up in 1950 and abolished in 1970. Ida Holm headed it from 1960 until its abolition."),
        "position_held(Ida Holm; head of the Reef Fund; 1960/1970)",
    ),
    (
        "Luisa Soto Vega was head of the Mint from 1990. Soto Vega resigned in 1995.",
        "position_held(Luisa Soto Vega; head of the Mint; 1990/1995)",
    ),
    (
        "Hans van der Berg was head of the Mint from 1990. Van der Berg resigned in 1995.",
        "position_held(Hans van der Berg; head of the Mint; 1990/1995)",
    ),
    (
        "Ann Lee is head of the Mint. Its deputy head, Tom Birch, who took over from Ida Holm in 2004, was a clerk.",
        "position_held(Tom Birch; deputy head of the Mint; 2004/)",
    ),
    (
        "Ann Lee was head of the Mint. Tom Birch was mayor of Leeds. Lee took over from Eva Dahl in 2001.",
        "position_held(Eva Dahl; head of the Mint; /2001)",
    ),
    (
        "The Reef Office was founded in 1962. In 1987 it was replaced by the Buoy Board. Ann Lee led the new agency.",
        "position_held(Ann Lee; head of the Buoy Board; /)",
    ),
    (
        "The Reef Office was founded in 1962. In 1987 it was abolished and replaced by the Buoy Board.",
        "established(Buoy Board; ; 1987/)",
    ),
    (
        "The post of Warden of Reefs dates from 1992. Its holder reported to the Harbour Board. It lapsed in 1999.",
        "abolished(warden of Reefs; ; 1999/)",
    ),
    (
        "Tom Birch, formerly director of the Mint, sits on the Reef Board. The director, Ann Lee, is a diver.",
        "position_held(Ann Lee; director of the Reef Board; /)",
    ),
    (
        "Ann Lee left the Mint in 1957, when Ida Holm came from Leeds, where she had been mayor.",
        "position_held(Ida Holm; mayor of Leeds; /)",
    ),
    (
        (
            "Ann Lee headed the Reef Office until 1971 and was followed by Tom Birch, a former mayor; Birch in turn "
            "was succeeded by Ida Holm."
        ),
        "position_held(Ida Holm; head of the Reef Office; /)",
    ),
    (
        "In 1993 Ann Lee became minister of geology and mineral resources and Tom Birch left the Mint.",
        "position_held(Ann Lee; minister of geology and mineral resources; 1993/)",
    ),
    (
        "The Reef Office was put under the Ministry of Works in 1990, where it was to remain for five years.",
        "subordinate_to(Reef Office; Ministry of Works; 1990/1995)",
    ),
    (
        ("In 2006 the Senate elected Ann Lee to the board of the Reef Fund, of which she was a member for six years."),
        "member_of(Ann Lee; board of the Reef Fund; 2006/2012)",
    ),
    (
        "In Hunan the talks went on. Bo Ash, mayor of Harbin, was elected the city's party chief in March 2011.",
        "position_held(Bo Ash; party chief of Harbin; 2011-03/)",
    ),
    (
        "Harbin, the capital of Heilongjiang, appointed Bo Ash its mayor on 4 May 2012.",
        "position_held(Bo Ash; mayor of Harbin; 2012-05-04/)",
    ),
    ("In 2009 Bo Ash became Harbin city mayor.", "position_held(Bo Ash; mayor of Harbin; 2009/)"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_was_told_before_says_which_is_meant(text: str, claim: str) -> None:
    assert claim in told(text)


UNTOLD = [
    ("The rolls were under the Senate. During the war the county branch was abolished. It was revived in 1978.",
     "established(Senate"),
    ("Sir Hugh Marwood was head of the Mint. He died in 2001. Lady Marwood died in 2011.", "died(Hugh Marwood; ; 2011"),
    ("The Reef Fund was abolished in 1992; the next day two newly founded offices replaced it.", "replaced_by("),
    ("Ann Lee was mayor of Fenglin. She became director of the County Salt and Seed Cooperative.", "director of"),
    ("Bo Ash was governor of Hunan. The city's mayor, Tom Birch, resigned in 1999.", "mayor of Hunan"),
    ("Bo Ash became vice mayor of Harbin in 2003. He was promoted to the Standing Committee in 2007.", "2003/2007"),
    ("Ann Lee was never Auditor General, although the office was offered to her in 1991.", "Auditor General; 1991"),
    ("Anna Soto Vega was head of the Mint from 1990. Luis Soto Vega resigned in 1995.", "/1995"),
    ("The Buoy Board dates from 1900. The Reef Office was abolished in 1987 and replaced by the Buoy Board.",
     "established(Buoy Board; ; 1987"),
    ("The Reef Office records ships. In Part Fourteen she was made head of it.", "Part Fourteen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), UNTOLD)
def test_who_or_what_was_not_understood_is_no_other(text: str, wrong: str) -> None:
    assert not [claim for claim in told(text) if wrong in claim]


def test_a_sentence_that_breaks_off_before_a_place_is_read() -> None:
    """A text may end with "of the": what would follow is no place, and nothing fails."""
    assert told("Ann Lee was director of the") == set()
