"""Whose a page's lines are: of the volume's entry, of a part of the body's page, of the person of a register."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def claims_of(text: str) -> set[str]:
    """Return what a text tells of posts, lives and bodies, in short."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return {f"{c.subject}: {c.object or c.predicate} {c.start or ''}/{c.end or ''}" for c in found}


def holders_of(text: str) -> set[str]:
    """Return who held which post by a text."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return {f"{c.subject}: {c.object}" for c in found if c.predicate == "position_held"}


VOLUMES = [
    "HANDBOOK OF ALPINE OFFICES 1966",
    "Yearbook of River Co-operation, 1974/75",
    "The Rhaetian Register 1978: International Bodies",
    "Directory of International Offices, 4th edition",
]


@pytest.mark.parametrize("title", VOLUMES)
def test_the_title_of_a_volume_is_no_body_of_its_entry(title: str) -> None:
    """What stands below is of the body that the entry is about."""
    entry = (
        "COMMISSION FOR THE RIVER LENN — CRL\n\nAddress: Quai Sturm 4, Basel\nPresident: Otto Frei. Members: Ida Holm."
    )
    told = claims_of(f"{title}\n\n{entry}\n\nThe Commission was created in 1921.\n")
    assert "Otto Frei: president of the Commission for the River Lenn /" in told
    assert "Commission for the River Lenn: established 1921/" in told


def test_a_handbook_s_own_page_keeps_its_title() -> None:
    """Without the name of a body below, the title tells whose the posts are."""
    assert holders_of("Harbour Board of Lenn\n\nChairman: Ann Lee\nSecretary: Tom Birch\n") == {
        "Ann Lee: chairman of the Harbour Board of Lenn",
        "Tom Birch: secretary of the Harbour Board of Lenn",
    }


@pytest.mark.parametrize("gap", ["\n", ""])
def test_a_part_of_a_directory_has_its_own_heads(gap: str) -> None:
    """The line that names a department heads the posts below it."""
    text = f"Ministry of Ports\n\nMinister: Ann Lee\n{gap}Dredging Department\nDirector: Tom Birch\n"
    text += f"Deputy Director: Ida Holm\n{gap}Pilotage Division\nHead: Jon Berg\n"
    assert holders_of(text) == {
        "Ann Lee: minister of Ports",
        "Tom Birch: director of the Dredging Department",
        "Ida Holm: deputy director of the Dredging Department",
        "Jon Berg: head of the Pilotage Division",
    }


def test_fields_run_on_in_a_line_of_a_box() -> None:
    """Labels with hyphens and in the plural begin fields of their own."""
    text = "Lenn Commission\n\nAddress: Quai 4, Basel\n"
    text += "President: Otto Frei (since 1971). Secretaries: Max Odermatt, Lise Brun.\n"
    text += "Secretary-General: Paul Meier, since 1968. Deputy Secretary-General: Ann Lee, since 1971.\n"
    assert holders_of(text) == {
        "Otto Frei: president of the Lenn Commission",
        "Max Odermatt: secretary of the Lenn Commission",
        "Lise Brun: secretary of the Lenn Commission",
        "Paul Meier: secretary-general of the Lenn Commission",
        "Ann Lee: deputy secretary-general of the Lenn Commission",
    }


def test_an_age_is_no_holder() -> None:
    """A heading with years between the entries of a list is nobody."""
    text = "Presidents of the Senate of Corvina\n\nFirst Republic (1848–1871)\nJean Ducos, 1848–1852\n"
    text += "Louis Gorse, 1863–1871\nSecond Republic (1871–1940)\nCharles Vidal, 1880–1902\n"
    assert {said.partition(":")[0] for said in holders_of(text)} == {"Jean Ducos", "Louis Gorse", "Charles Vidal"}


def test_a_birth_below_a_name_founds_no_body() -> None:
    """A birth tells of the person in the line above."""
    text = "Who's who in the Ministry of Justice\n\nMINISTER: Dr Helena Vasko\nBorn 1958 in Brno. Lawyer.\n"
    assert not any("established" in said for said in claims_of(text))


def test_stations_one_a_line_are_of_the_name_above() -> None:
    """A register's entry with honours behind its name, and the next one below it."""
    text = "HOLLING, Sir Denis Arthur, KCMG 1968\nb. 3 April 1911\n"
    text += "Asst Principal, Colonial Office, 1934; Principal, 1939\n"
    text += (
        "Governor of Fiji, 1959–64\n\nLUMLEY, Anne Rose, CBE\nb. 4 May 1922\nSecretary of the Board of Trade, 1970–75\n"
    )
    told = claims_of(text)
    assert "Denis Arthur Holling: governor of Fiji 1959/1964" in told
    assert "Denis Arthur Holling: principal of the Colonial Office 1939/" in told
    assert "Anne Rose Lumley: secretary of the Board of Trade 1970/1975" in told


def test_names_with_the_surname_first_in_a_column() -> None:
    """A surname with initials is one person; two full names are two."""
    text = "Permanent Secretaries, Ministry of Mines\n\nName | From | To\nChanda, B. M. | 1965 | 1967\n"
    text += "Mwale, Dr. Siteke (acting) | 1967 | 1969\nAnn Lee, Tom Birch | 1969 | 1971\n"
    people = {said.partition(":")[0] for said in holders_of(text)}
    assert people == {"B. M. Chanda", "Siteke Mwale", "Ann Lee", "Tom Birch"}


def test_a_label_may_have_the_term_of_its_holder() -> None:
    """The years behind the title are those of the one named."""
    text = "Wildlife Commission\nChairman 2010-2014: Dr. Ann Lee\nChairman (since 2014): Tom Birch\n"
    assert claims_of(text) == {
        "Ann Lee: chairman of the Wildlife Commission 2010/2014",
        "Tom Birch: chairman of the Wildlife Commission 2014/..",
    }


def test_a_person_s_box_under_the_heading_of_a_list() -> None:
    """The name and office below the heading begin the box of a person."""
    text = "Heads of the Office for Harbours\n\nSigrid Aasen\nDirector of the Office for Harbours\nIn office\n"
    text += "3 May 1990 – 14 August 1997\nPreceded by\nGunnar Brekke\nSucceeded by\nHelge Tveit\n"
    told = claims_of(text)
    assert "Sigrid Aasen: director of the Office for Harbours 1990-05-03/1997-08-14" in told
    assert "Sigrid Aasen: Gunnar Brekke /" in told


def test_a_remark_tells_a_charge_from_ambassadors() -> None:
    """A row of a chargé d'affaires is none of an ambassador."""
    text = "List of ambassadors of Norway to Chile\n\nName | Term | Notes\nErik Tangen | 1951–1956 |\n"
    text += "Lars Dahle | 1956–1957 | Chargé d'affaires\n"
    assert holders_of(text) == {
        "Erik Tangen: ambassador of Norway to Chile",
        "Lars Dahle: chargé d'affaires of Norway to Chile",
    }


def test_ambassadors_by_country() -> None:
    """The country of a row is where its ambassador is sent."""
    text = (
        "List of ambassadors of the Republic of Lomaria\n\nCountry\tAmbassador\tAppointed\nAustria\tElin Grave\t2017\n"
    )
    text += "France\tMarta Holm\t2015\n"
    assert holders_of(text) == {
        "Elin Grave: ambassador of the Republic of Lomaria to Austria",
        "Marta Holm: ambassador of the Republic of Lomaria to France",
    }


def test_a_title_says_first_what_it_tells_of_a_body() -> None:
    """The organisation of a department is a page about the department."""
    text = "Organisation of the Department of Labour (1955)\n\nSecretary: Ann Lee\nDeputy Secretary: Tom Birch\n"
    assert holders_of(text) == {
        "Ann Lee: secretary of the Department of Labour",
        "Tom Birch: deputy secretary of the Department of Labour",
    }
