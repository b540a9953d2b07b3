"""Pages as encyclopaedias print them: boxes with pictures, tables of envoys; what must not be made of their parts."""

from __future__ import annotations

import pytest

from pipeline.collect import load_lexicon
from pipeline.reading import compile_reader
from schemas.records import Document

READER = compile_reader(load_lexicon())


def read(text: str) -> list[str]:
    """Return what a text is read to say, with its dates."""
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [f"{c.predicate}({c.subject}; {c.object}) {c.start}/{c.end}" for c in claims if c.polarity == "affirmed"]


@pytest.mark.parametrize("line", ["Seal of the Governor", "Standard of the Governor of Kenya", "Gobernador de Kenya"])
def test_a_line_below_the_title_of_an_offices_box_is_no_other_office(line: str) -> None:
    holder = "Incumbent\nAnn Lee\nsince 3 May 2010\nTerm length: Four years\n"
    told = read(f"# Governor of Kenya\n\nGovernor of Kenya\n{line}\n{holder}")
    assert told == ["position_held(Ann Lee; governor of Kenya) 2010-05-03/.."]


ENVOYS = """
# Ambassador of Delta to Kenya

Delta had a legation in Nairobi.

## List of ambassadors

| Name | Title | Presentation of Credentials | Termination of Mission |
| --- | --- | --- | --- |
| Ann Lee | Envoy Extraordinary and Minister Plenipotentiary | June 10, 1961 | December 8, 1963[2] |
| Tom Birch | Minister Resident | January 3, 1964 | May 26, 1967 |
| Ida Holm | Ambassador | June 1, 1967 | 1970[3] |
"""


def test_titles_in_a_table_of_envoys_are_to_where_the_page_says() -> None:
    assert [told.replace(" of Delta", "") for told in read(ENVOYS) if "position" in told] == [
        "position_held(Ann Lee; envoy extraordinary and minister plenipotentiary to Kenya) 1961-06-10/1963-12-08",
        "position_held(Tom Birch; minister resident to Kenya) 1964-01-03/1967-05-26",
        "position_held(Ida Holm; ambassador to Kenya) 1967-06-01/1970",
    ]


def test_a_title_is_nobodys_name() -> None:
    told = read("The title given to the post is at present Ambassador Extraordinary and Plenipotentiary.\n")
    assert not [claim for claim in told if "position_held(" in claim]


def test_the_key_of_a_table_and_the_number_of_a_cabinet_are_read_past() -> None:
    table = "| No. | Name | Took office | Left office | Party | Ministry |\n| --- | --- | --- | --- | --- | --- |\n"
    row = "| 1 | Ann Lee | June 10, 1961 | May 8, 1963 | Liberal | 16 (Birch) |\n"
    told = read(f"# Water Board\n\n## Ministers of Transport\n\nKey:\n\nLiberal Party\n\nCivic Union\n\n{table}{row}")
    assert told == ["position_held(Ann Lee; minister of Transport) 1961-06-10/1963-05-08"]


@pytest.mark.parametrize("name", ["Saint Lawrence Seaway", "Shiite Kenyans", "Elm Handbook", "Sunni Muslims"])
def test_things_and_peoples_hold_no_office(name: str) -> None:
    assert read(f"In 1990 {name} became director of the Water Board.\n") == []
