"""On a page about a body its heads stay its heads, whatever other bodies a paragraph names beside it."""

from __future__ import annotations

import itertools

import pytest

from schemas.records import Document
from tests.compiled import READER

OPENING = "Bureau of Mines\n\nThe Bureau of Mines inspects mines and quarries. "
BESIDE = [
    "",
    "It was founded in 1921 as part of the Ministry of Trade, whose minister, Hugo Brandt, wanted a stronger body. ",
    "Before 1921 its work was done by the Rivers Board. The Rivers Board had its own director, Nils Aker. ",
    "The Ministry of Finance took over the accounts in 1952, and the Audit Office has checked them since. ",
]
HEADS = [
    "Ann Lee was appointed director in 1921. When she retired in 1935, Jon Berg took over.",
    "The first director, Ann Lee, came from the army. Jon Berg followed her in 1935.",
    "In 1921 Ann Lee became the first director. After her death in 1935 Jon Berg was named to succeed her.",
]


def holders_of(text: str) -> set[str]:
    """Return who held which post by a text."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return {f"{c.subject}: {c.object}" for c in found if c.predicate == "position_held"}


@pytest.mark.parametrize(("beside", "heads"), list(itertools.product(BESIDE, HEADS)))
def test_a_bare_title_is_that_of_the_page_s_body(beside: str, heads: str) -> None:
    """The director is the bureau's, not that of a body named beside it."""
    wanted = {"Ann Lee: director of the Bureau of Mines", "Jon Berg: director of the Bureau of Mines"}
    assert wanted <= holders_of(OPENING + beside + heads)


def test_a_body_founded_in_the_paragraph_takes_its_heads() -> None:
    """The director is the one of the body whose founding was told before."""
    text = "In 1938 the Rivers Board was founded. Ann Lee was appointed director in 1939."
    assert holders_of(OPENING + "\n\n" + text) == {"Ann Lee: director of the Rivers Board"}


def test_a_ministry_has_no_governor() -> None:
    """What cannot be the ministry's is the page's: "its first governor" of a bank."""
    text = "Land Bank of Varn\n\nThe Land Bank is a state bank. The Ministry of Finance owns it since 1952."
    assert holders_of(f"{text} Its first governor was Ann Lee.") == {"Ann Lee: governor of the Land Bank of Varn"}


def test_a_title_written_both_ways_is_known_in_small_letters() -> None:
    """A word that is none of ours belongs to the title that the text also writes with capitals."""
    text = "Office of the Data Commissioner\n\nThe Office of the Data Commissioner was founded in 1990."
    held = holders_of(f"{text} In 1991 Ann Lee became the first data commissioner.")
    assert held == {"Ann Lee: data commissioner of the Office of the Data Commissioner"}


def test_the_first_minister_on_a_page_about_ministers_is_one_of_them() -> None:
    """An ordinal counts the holders of the page's post and is no part of another title."""
    text = "Minister of Posts\n\nThe Minister of Posts was a member of the government. The first minister was Ann Lee."
    assert [held.lower() for held in holders_of(text)] == ["ann lee: minister of posts"]


def test_who_relieves_somebody_of_duties_takes_no_post_over() -> None:
    """The minister dismissed is the one relieved; who is appointed in her place follows her."""
    text = "The president relieved Ann Lee of her duties as minister of trade. In her place he appointed Tom Birch."
    assert holders_of(text) == {"Ann Lee: minister of trade", "Tom Birch: minister of trade"}


def test_a_captain_before_a_name_has_no_rank() -> None:
    """A captain may be one of a ship; a general is none but of an army."""
    found = READER.read(
        Document("t", "Captain Ann Lee and General Tom Birch head the Port Board.", "0" * 64, "en")
    ).claims
    assert [(c.subject, c.object) for c in found if c.predicate == "has_rank"] == [("Tom Birch", "General")]


COURT = "The Water Court hears disputes. It sits in Leeds. Ann Lee has been President of the Court since 2001. "


def test_a_bare_title_is_not_that_of_a_body_that_only_somebody_s_past_is_of() -> None:
    """The registrar is the court's that the text is about, also where the president's past was told last."""
    past = "She was previously a judge of the Land Court and, from 1995 to 1999, chairwoman of the Lakes Board. "
    held = holders_of(f"{COURT}{past}Her predecessor, Tom Birch, retired in 2001. The Registrar is Ida Holm.")
    assert {"Tom Birch: president of the Water Court", "Ida Holm: registrar of the Water Court"} <= held


@pytest.mark.parametrize("owner", ["The council's first", "Its first"])
def test_first_counts_the_ministers_of_a_council(owner: str) -> None:
    """A council that has had a minister has the next ones, and "first" after an owner is no part of the title."""
    text = "The Slope Council was set up in 1961. It was part of the Ministry of Trade."
    held = holders_of(f"{text} {owner} minister was Ann Lee. Tom Birch was minister from 1970 to 1975.")
    assert "Tom Birch: minister of the Slope Council" in held
    assert all("first" not in post for post in held if not owner.startswith("The"))


def test_sentences_behind_the_value_of_a_field_are_read_as_such() -> None:
    """Whom the head followed is told in a sentence of its own, and the lines are of the body told of above."""
    text = "The Water Board was set up in 1919.\n\nPresident: Ann Lee (since 2001), formerly head of the Lakes Office. "
    text += "Mrs. Lee succeeded Tom Birch, President from 1990 until 2001.\nDeputy chairmen: Jon Berg, Ida Holm"
    assert holders_of(text) == {
        "Ann Lee: president of the Water Board", "Ann Lee: head of the Lakes Office",
        "Tom Birch: president of the Water Board", "Jon Berg: deputy chairman of the Water Board",
        "Ida Holm: deputy chairman of the Water Board",
    }  # fmt: skip


def test_that_of_another_place_is_another_post() -> None:
    """Years behind a name are none of the post of the place named before."""
    text = "The chief inspector of Riverton is Ann Lee; that of Hilltown, Tom Birch (since 1996)."
    assert holders_of(text) == {"Ann Lee: chief inspector of Riverton"}


def test_he_is_none_of_those_before_a_name_that_was_not_understood() -> None:
    """Who "he" is was told, though the name is none of ours; whoever is named next is known again."""
    text = "Tom Birch chaired the Water Board. Zulfikar became chairman of the Lakes Office in 1990. He left in 1995."
    assert holders_of(text) == {"Tom Birch: chair of the Water Board"}
    text += " Ann Lee joined the Roads Office in 1996. She was its head."
    assert holders_of(text) == {"Tom Birch: chair of the Water Board", "Ann Lee: head of the Roads Office"}


def test_the_chair_is_no_head_of_state() -> None:
    """News that names the president first tells of the chair of the body that it named."""
    text = "President Jon Berg swore in a new chairperson of the Rivers Commission. He met the chair, Ann Lee."
    assert holders_of(text) == {"Jon Berg: President", "Ann Lee: chair of the Rivers Commission"}


@pytest.mark.parametrize("field", ["Fisheries, Forests & Dairying", "Trade, Energy, & Industry"])
def test_a_sign_joins_the_last_field_of_a_ministry(field: str) -> None:
    """A series of fields ends with "&" as it does with "and"."""
    text = f"The Ministry of {field} is headed by Ann Lee, Minister for {field}."
    assert f"Ann Lee: minister for {field}" in holders_of(text)


def test_two_dates_a_column_too_early_are_one_term() -> None:
    """A table copied without its pictures has the start of a term under their head."""
    head = "Heads of the Water Board\n\n| No. | Name | Portrait | Term of office | President |\n|---|---|---|---|---|\n"
    text = f"{head}| 1 | Ann Lee | 8 March 1977 | 13 December 1978 | Ida Holm |\n"
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert ("Ann Lee", "1977-03-08", "1978-12-13") in [(c.subject, c.start, c.end) for c in found]


def test_the_retired_hold_no_post_now_and_an_owner_is_no_place() -> None:
    """A retired judge is one no more, and what ends in a genitive names no place."""
    text = "Ann Lee is a retired justice of the Supreme Court. The Rivers Office is located in the Minister's office."
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert [(c.predicate, c.subject, c.end) for c in found] == [("position_held", "Ann Lee", "")]


def test_a_sentence_without_a_subject_is_not_about_all_bodies_of_a_page() -> None:
    """On a page about several agencies what an entry leaves out is none of them all, nor are territories a person."""
    text = "Former Agencies\n\n• The Canal Guild ran the locks. Closed down in 1990.\n• Some agencies have been closed."
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert [c for c in found if c.predicate == "abolished"] == []
    assert holders_of("The Chief Justice was the law officer in the Northern Lake Territories until 1976.") == set()
