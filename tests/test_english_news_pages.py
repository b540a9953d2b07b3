"""How news pages and ministries' notices write posts, bodies and people of one family."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

LIFE = "= Ann Lowe =\nAnn Lowe is a civil servant. "


def read(text: str) -> list[str]:
    """Return what a text is read to say."""
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [f"{c.predicate}({c.subject}; {c.object})" for c in claims if c.polarity == "affirmed"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Lowe held director general roles at the Harbour Board and the Department for Fisheries.",
            [
                "position_held(Ann Lowe; director-general at the Harbour Board)",
                "position_held(Ann Lowe; director-general at the Department for Fisheries)",
            ],
        ),
        (
            "In 1960 she was deputy director for audit and review at the Ministry of Works.",
            ["position_held(Ann Lowe; deputy director for audit and review at the Ministry of Works)"],
        ),
        (
            "She was appointed Harbour Board (HB) director-general in 1960.",
            ["named(Harbour Board; HB)", "position_held(Ann Lowe; director-general of the Harbour Board)"],
        ),
        (
            "The Department for Coast, Lakes and Inland Affairs was set up in 1960.",
            ["established(Department for Coast, Lakes and Inland Affairs; )"],
        ),
        (
            "She was private secretary to then-cabinet secretary Tom Birch.",
            ["position_held(Tom Birch; cabinet secretary)", "secretary_to(Ann Lowe; Tom Birch)"],
        ),
        (
            "She was an aide to State Council vice premier Tom Birch.",
            ["position_held(Tom Birch; vice-premier of the State Council)", "secretary_to(Ann Lowe; Tom Birch)"],
        ),
        ("She was deputy director for ten years at home.", []),
    ],
)
def test_what_a_sentence_of_a_career_says(sentence: str, told: list[str]) -> None:
    assert sorted(read(f"{LIFE}{sentence}\n")) == sorted(told)


def test_a_title_tells_which_of_two_people_of_one_surname_is_meant() -> None:
    told = read(
        "Hugo Holm became director of the Mint in 1960 and Ada Holm head of the Coal Board. Mr Holm was chief of the "
        "Harbour Board before. Ms Holm was head of the Grain Office before.\n"
    )
    assert "position_held(Hugo Holm; chief of the Harbour Board)" in told
    assert "position_held(Ada Holm; head of the Grain Office)" in told


def test_the_first_words_of_a_longer_name_mean_its_bearer() -> None:
    told = read("Luis Vega Soto became director of the Mint in 1960. Luis Vega was head of the Grain Office before.\n")
    assert told[-1] == "position_held(Luis Vega Soto; head of the Grain Office)"


def test_a_post_named_after_its_role_is_that_post() -> None:
    told = read("The Harbour Board was founded in 1950. Ann Lowe took the director's job in 1960.\n")
    assert told[-1] == "position_held(Ann Lowe; director of the Harbour Board)"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "President Tom Birch appointed two ministers: Ada Holm (Fisheries) and Hugo Vik (Trade and Industry).",
            [
                "appointed_by(Ada Holm; Tom Birch)",
                "appointed_by(Hugo Vik; Tom Birch)",
                "position_held(Ada Holm; minister of Fisheries)",
                "position_held(Hugo Vik; minister of Trade and Industry)",
                "position_held(Tom Birch; President)",
            ],
        ),
        (
            "The new ministers are Ada Holm at Fisheries and Hugo Vik at Defence.",
            ["position_held(Ada Holm; minister of Fisheries)", "position_held(Hugo Vik; minister of Defence)"],
        ),
        (
            "Ada Holm was named as head of the Mint, Hugo Vik as head of the Coal Board, Ann Lowe as mayor of Bergen.",
            [
                "position_held(Ada Holm; head of the Mint)",
                "position_held(Ann Lowe; mayor of Bergen)",
                "position_held(Hugo Vik; head of the Coal Board)",
            ],
        ),
        (
            "Present were Ada Holm, head of the Mint, Hugo Vik, head of the Coal Board, and Ann Lowe, mayor of Bergen.",
            [
                "position_held(Ada Holm; head of the Mint)",
                "position_held(Ann Lowe; mayor of Bergen)",
                "position_held(Hugo Vik; head of the Coal Board)",
            ],
        ),
        (
            "Prime Minister Tom Birch replaced his fisheries minister, Ada Holm, with Hugo Vik.",
            [
                "appointed_by(Hugo Vik; Tom Birch)",
                "position_held(Ada Holm; fisheries minister)",
                "position_held(Hugo Vik; fisheries minister)",
                "position_held(Tom Birch; Prime Minister)",
                "preceded_by(Hugo Vik; Ada Holm)",
            ],
        ),
        (
            "The cabinet secretaries include Ada Holm (Lands) and Hugo Vik (Trade and Social Protection).",
            [
                "position_held(Ada Holm; cabinet secretary for Lands)",
                "position_held(Hugo Vik; cabinet secretary for Trade and Social Protection)",
            ],
        ),
        (
            "In a note signed by a clerk, President Tom Birch named Ada Holm as minister of Lands, Labour, and Works.",
            [
                "appointed_by(Ada Holm; Tom Birch)",
                "position_held(Ada Holm; minister of Lands, Labour, and Works)",
                "position_held(Tom Birch; President)",
            ],
        ),
        (
            "Ada Holm is ambassador to Malta. Ambassador Hugo Vik was named head of the Mint.",
            ["position_held(Ada Holm; ambassador to Malta)", "position_held(Hugo Vik; head of the Mint)"],
        ),
        ("Ex-mayor Ada Holm was named head of the Mint.", ["position_held(Ada Holm; head of the Mint)"]),
        ("The bill was written by Trade Minister Ada Holm's staff.", ["position_held(Ada Holm; Trade Minister)"]),
        ("Mayor Ada Holm of Kelmarby has resigned.", ["position_held(Ada Holm; mayor of Kelmarby)"]),
        ("The talks with Ada Holm (Fisheries Museum) and Hugo Vik (Defence College) went on.", []),
        (
            "Ada Holm, governor of northwest China's Gansu Province, fell ill.",
            ["position_held(Ada Holm; governor of Gansu Province)"],
        ),
        (
            "Ada Holm was chief minister of the eastern Indian state of Bihar.",
            ["position_held(Ada Holm; chief minister of Bihar)"],
        ),
        ("Ada Holm was mayor of the metropolis of Wuhan.", ["position_held(Ada Holm; mayor of Wuhan)"]),
        ("Hugo Vik became Wuhan's deputy mayor.", ["position_held(Hugo Vik; deputy mayor of Wuhan)"]),
        (
            "Hugo Vik was the deputy Party chief and governor of Hunan.",
            ["position_held(Hugo Vik; deputy party chief of Hunan)", "position_held(Hugo Vik; governor of Hunan)"],
        ),
        (
            "Ada Holm was head of Chile's permanent delegation.",
            ["position_held(Ada Holm; head of the permanent delegation of Chile)"],
        ),
        ("Ada Holm was Peru's longest serving envoy to Japan.", ["position_held(Ada Holm; envoy to Japan)"]),
        (
            "Hugo Vik is Land Reform and Justice Deputy Minister.",
            ["position_held(Hugo Vik; Land Reform and Justice Deputy Minister)"],
        ),
        ("Hugo Vik was Minister of Labour and Justice.", ["position_held(Hugo Vik; minister of Labour and Justice)"]),
        ("Hugo Vik has been re-appointed as head of the Mint.", ["position_held(Hugo Vik; head of the Mint)"]),
        (
            "For the Water Board (WB), Hugo Vik has been the acting chairman.",
            ["named(Water Board; WB)", "position_held(Hugo Vik; acting chairman of the Water Board)"],
        ),
        (
            "Hugo Vik was head of the Mint. He was aide to the Hon. A. B. Dell (1906-12), to the Hon. C. Ash (1912).",
            ["position_held(Hugo Vik; head of the Mint)", "secretary_to(Hugo Vik; A. B. Dell)"],
        ),
        (
            "Hugo Vik was mayor of Riga. Vik previously served as ambassador to Peru. He was succeeded by Ada Holm.",
            [
                "position_held(Ada Holm; mayor of Riga)",
                "position_held(Hugo Vik; ambassador to Peru)",
                "position_held(Hugo Vik; mayor of Riga)",
                "preceded_by(Ada Holm; Hugo Vik)",
            ],
        ),
    ],
)
def test_what_a_sentence_of_news_says(sentence: str, told: list[str]) -> None:
    assert sorted(read(f"{sentence}\n")) == sorted(told)
