"""English told over several sentences: which post is meant, who is meant, and how long it lasted."""

from __future__ import annotations

import pytest

from tests.test_english_patterns import separate, statements, written

TOLD = [
    (
        "The Water Board was founded in 1949, and its first president, Ann Lee, held office for almost five years. "
        "Tom Birch was elected to the post by the National Diet in May 1954.",
        "established(Water Board; 1949/) position_held(Ann Lee; president of the Water Board) "
        "position_held(Tom Birch; president of the Water Board; 1954-05/) appointed_by(Tom Birch; National Diet; 1954-05/)",
    ),
    (
        "Ann Lee was director of the Tax Office from 1990; from 1992 she was also head of the Water Board. "
        "Tom Birch and Ida Holm served from 1998 to 2003 and from 2003 to 2007 respectively.",
        "position_held(Ann Lee; director of the Tax Office; 1990/) position_held(Ann Lee; head of the Water Board; 1992/) "
        "position_held(Tom Birch; director of the Tax Office; 1998/2003) "
        "position_held(Ida Holm; director of the Tax Office; 2003/2007)",
    ),
    (
        "Ann Lee became director of the Tax Office in May 1990. She stayed for almost five years.",
        "position_held(Ann Lee; director of the Tax Office; 1990-05/)",
    ),
    (
        "Ann Lee was director of the Tax Office. Her successor, Tom Birch, stayed for ten years until 11 March 2023.",
        "position_held(Ann Lee; director of the Tax Office) preceded_by(Tom Birch; Ann Lee) "
        "position_held(Tom Birch; director of the Tax Office; 2013-03-11/2023-03-11)",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_text_gives_the_claims_that_its_sentences_make_together(text, expected):
    assert sorted(written(statement) for statement in statements(text)) == separate(expected)
