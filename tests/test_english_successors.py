"""Whose post and which post texts mean that tell of moves, of successors and of those who are only named for one."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def told(text: str) -> set[str]:
    """Return the claims of a text, as "predicate(subject; object; start/end certainty)"."""
    claims = READER.read(Document("t", text + "\n", "0" * 64, "en")).claims
    return {
        f"{c.predicate}({c.subject}; {c.object or ''}; {c.start or ''}/{c.end or ''} {c.polarity} {c.certainty})"
        for c in claims
    }


MOVED = (
    "Olga Reiss was director of the Harbour Office. In 1985 she moved to the headquarters of the Mines Board as deputy "
    "director. In 1987 she took over from Ivo Brand as director there and stayed until April 1990."
)
SIDE = (
    "The director of the Mint since 2001 has been Olga Reiss; before, she was clerk of the Tax Court from 1990 to 1995."
    " Ivo Brand has been designated as her successor but has not yet taken up the post."
)
ZONE = (
    "Olga Reiss was commander of the 4th Corps. In 1980 she became deputy chief of staff of the Coast Command. In 1984 "
    "she was promoted to chief of staff of the Coast Command. She hoped for more, but Ivo Brand became commander."
)
TOLD = [
    (MOVED, "position_held(Olga Reiss; deputy director of the Mines Board; 1985/ affirmed stated)"),
    (MOVED, "position_held(Olga Reiss; director of the Mines Board; 1987/1990-04 affirmed stated)"),
    (MOVED, "position_held(Ivo Brand; director of the Mines Board; /1987 affirmed stated)"),
    (SIDE, "position_held(Ivo Brand; director of the Mint; / affirmed expected)"),
    (SIDE, "position_held(Ivo Brand; director of the Mint; / negated stated)"),
    (SIDE, "preceded_by(Ivo Brand; Olga Reiss; / affirmed expected)"),
    (
        "Olga Reiss was clerk of the Mines Board. In 1980 the cabinet made her director of that board.",
        "position_held(Olga Reiss; director of the Mines Board; 1980/ affirmed stated)",
    ),
    (ZONE, "position_held(Ivo Brand; commander of the Coast Command; / affirmed stated)"),
]


TOLD += [
    (
        (
            "The Water Board was set up in 1980. Ida Holm is its director. Previous directors were Olga Reiss "
            "(1990–1995) and, in an acting capacity, Ivo Brand (1995–1996)."
        ),
        claim,
    )
    for claim in (
        "position_held(Olga Reiss; director of the Water Board; 1990/1995 affirmed stated)",
        "position_held(Ivo Brand; acting director of the Water Board; 1995/1996 affirmed stated)",
    )
]
TOLD += [
    (
        "Olga Reiss was chief of Unit 5 of the Border Service.",
        "position_held(Olga Reiss; chief of the Unit 5 of the Border Service; / affirmed stated)",
    ),
    (
        "The Mines Board is housed in a villa at Harrow Road 4.",
        "headquartered_at(Mines Board; Harrow Road 4; / affirmed stated)",
    ),
]


NAMED = "Olga Reiss has been named head of the Mint, {}. She replaces Ivo Brand."
TOLD += [
    (NAMED.format(source), "preceded_by(Olga Reiss; Ivo Brand; / affirmed stated)")
    for source in (
        "the minister of works, Tom Birch, said on Monday",
        "Tom Birch, the minister of works, announced",
        "President Tom Birch announced",
        "said Tom Birch, the minister of works",
    )
]
TOLD += [
    (
        "Olga Reiss was head of the Mint. She gave way to Ivo Brand in 1970. Tom Birch succeeded him in 1978.",
        "preceded_by(Tom Birch; Ivo Brand; 1978/ affirmed stated)",
    ),
    (
        "Ivo Brand was head of the Mint. In 1990 he joined the Tea Board as clerk, and Ann Lee was named in his place.",
        "position_held(Ann Lee; head of the Mint; 1990/ affirmed stated)",
    ),
    (
        "In May 1961 Ivo Brand succeeded Tom Birch as head of the Mint, a post he held until 1963.",
        "position_held(Ivo Brand; head of the Mint; 1961-05/1963 affirmed stated)",
    ),
]
TOLD += [
    (
        "Olga Reiss headed the Tea Board. She worked at the Mines Office under Ivo Brand, its director.",
        "position_held(Ivo Brand; director of the Mines Office; / affirmed stated)",
    ),
    (
        "Olga Reiss will become head of the Tea Board. The board is subordinate to the Ministry of Works.",
        "subordinate_to(Tea Board; Ministry of Works; / affirmed stated)",
    ),
    (
        "Olga Reiss became head of the Mint in 1990. Her predecessor, Ivo Brand, had held the post since 1981.",
        "preceded_by(Olga Reiss; Ivo Brand; / affirmed stated)",
    ),
    (
        "Olga Reiss was named head of the Mint, it was announced by Tom Birch. She succeeds Ivo Brand.",
        "preceded_by(Olga Reiss; Ivo Brand; / affirmed stated)",
    ),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_who_came_where_is_told(text: str, claim: str) -> None:
    assert claim in told(text)


def test_a_title_changed_from_one_to_another_is_no_title_of_both() -> None:
    text = "The Survey Office dates from 1900. Its head: the title was changed from Chief Clerk and Surveyor General to"
    assert not [claim for claim in told(f"{text} Surveyor General in 1933.") if "general to" in claim]


def test_a_part_of_somebody_elses_department_is_no_department() -> None:
    assert not told("The Seed Station is part of the city's farming department.")
