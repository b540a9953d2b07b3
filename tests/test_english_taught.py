"""Posts and bodies of names the lexicon does not know, where a text itself says what they are."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

GOES_ON = " The first holder, Ann Lee, took office in 1951. In 1958 Lee was replaced by Tom Birch."


def holders_of(text: str) -> list[str]:
    """Return who held which post by a text."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [f"{c.subject}: {c.object}" for c in found if c.predicate == "position_held"]


POSTS = {
    "Swordbearer of Varn\n\nThe Swordbearer of Varn is the officer who walks before the mayor.": "swordbearer of Varn",
    "Harbour Reeve\n\nHarbour Reeve was the title of whoever looked after the port.": "Harbour Reeve",
    "Landfogde\n\nA landfogde was a royal official who collected taxes.": "Landfogde",
    "Poet Laureate\n\nThe Poet Laureate is an honorary position in the royal household.": "Poet Laureate",
    "Third Estate Broker\n\nThe position of Third Estate Broker goes back to 1800.": "Third Estate Broker",
    "Resident Coordinator\n\nThe United Nations has a Resident Coordinator in Varn.": "resident coordinator",
    "Registrar (Lands Court)\n\nThe court's files are kept by the registrar.": "registrar of the Lands Court",
}
BODIES = {
    "Kartverket\n\nKartverket is a mapping agency. It is headed by a director.": "director of the Kartverket",
    "Historic Varn\n\nHistoric Varn is a public body. Its keeper is appointed.": "keeper of the Historic Varn",
    "Chart Depot\n\nThe Chart Depot drew maps. A hydrographer was at its head.": "hydrographer of the Chart Depot",
    "Sky Watch\n\nSky Watch (SW) is the weather service of the army. It is run by a commander.": (
        "commander of the Sky Watch"
    ),
}


@pytest.mark.parametrize("opening", POSTS)
def test_a_text_teaches_the_name_of_its_post(opening: str) -> None:
    """Who is told to have held it holds the post of this name."""
    expected = [f"Ann Lee: {POSTS[opening]}", f"Tom Birch: {POSTS[opening]}"]
    assert [held.replace("Swordbearer", "swordbearer") for held in holders_of(opening + GOES_ON)] == expected


@pytest.mark.parametrize("opening", BODIES)
def test_a_text_teaches_the_name_of_its_body(opening: str) -> None:
    """Who is told to have headed it holds the post that the text says its head has."""
    assert holders_of(opening + GOES_ON) == [f"Ann Lee: {BODIES[opening]}", f"Tom Birch: {BODIES[opening]}"]


@pytest.mark.parametrize("words", ["is one of", "is one of the", "is", "is a", "(", "is one", ", a"])
def test_a_definition_that_breaks_off_teaches_nothing(words: str) -> None:
    """What a sentence begins to say of a name and does not end is no error."""
    assert holders_of(f"Kartverket\n\nKartverket {words}") == []


@pytest.mark.parametrize(
    "opening",
    [
        "Ann Ek Moen\n\nAnn Ek Moen, an official of the Ministry of Roads, lives in Varn.",
        "Roads of Varn\n\nThe Swede was an official. The Earl of Varn was a minister.",
        "Golden Hour\n\nGolden Hour is a film about a port.",
        "Varn Textiles\n\nVarn Textiles is a company. It is headed by a director.",
    ],
)
def test_people_and_things_are_no_posts_or_bodies(opening: str) -> None:
    """A person, a people, a film and a company are not learnt as posts or bodies."""
    assert holders_of(opening + GOES_ON) == []


UNTITLED = {
    "Vannverket is the water authority of Varn.": "director of the Vannverket",
    "Havnekontoret was set up by parliament in 1951.": "director of the Havnekontoret",
    "Tollboden is headed by a director whom the king appoints.": "director of the Tollboden",
    "Skipsfunn has 30 employees and works for the Ministry of Culture.": "director of the Skipsfunn",
    "The Archive of Linze county committee keeps files.": "director of the Archive of Linze county committee",
    "The Pay Office of the 3rd Army keeps the books.": "director of the Pay Office of the 3rd Army",
    "The Bureau of Grain and Seeds of Anze was set up in 1951.": "director of the Bureau of Grain and Seeds of Anze",
}


@pytest.mark.parametrize("opening", UNTITLED)
def test_a_first_sentence_says_what_body_a_page_without_title_is_about(opening: str) -> None:
    """Its director is the director of that body."""
    assert holders_of(f"{opening} The first director, Ann Lee, took office in 1951.") == [
        f"Ann Lee: {UNTITLED[opening]}"
    ]


@pytest.mark.parametrize("opening", ["Varntex was founded in 1951.", "Ann Ek was part of the government."])
def test_a_first_sentence_about_a_firm_or_person_is_no_body(opening: str) -> None:
    """What may be a firm, and a person, head no page of a public body."""
    assert holders_of(f"{opening} The first director, Ann Lee, took office in 1951.") == []


def test_an_office_named_after_who_does_something_teaches_the_post() -> None:
    text = (
        "Office of the Neighbours' Defender\n\nThe Office of the Neighbours' Defender was created in 2003. "
        "The first Defender was Ann Lee. In 2012 Tom Birch was elected Defender. The Defender reports to the Senate.\n"
    )
    held = {"Ann Lee", "Tom Birch"}
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert {c.subject for c in found if c.predicate == "position_held"} == held
