"""What English boxes and tables say of the same facts in the shapes that pages give them."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def claims(text: str) -> set[str]:
    """Return the claims of a text in short."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return {f"{c.predicate}({c.subject}; {c.object}; {c.start}/{c.end})" for c in found}


@pytest.mark.parametrize("head", ["Post held before", "Last posting", "Subsequent appointment", "Previously", "Later"])
def test_a_column_of_other_posts_is_told_by_the_words_of_its_head(head):
    table = f"Mayors of Varn\n\n| Mayor | From | To | {head} |\n|---|---|---|---|\n| Ann Low | 1990 | 1995 | {{}} |\n"
    told = "position_held(Ann Low; {}; /)"
    assert told.format("director of the Harbour Board") in claims(table.format("Director of the Harbour Board"))
    assert told.format("Head of the School Osk") in claims(table.format("Head of the School Osk"))
    assert told.format("Establishment Secretary") in claims(table.format("Establishment Secretary"))
    assert told.format("Principal Secretary to the Premier") in claims(
        table.format("Principal Secretary to the Premier")
    )
    assert len(claims(table.format("Lawyer"))) == 1


@pytest.mark.parametrize("mark", ["[^1]", " (1)", "[1]", "*"])
def test_a_footnote_is_of_the_row_with_its_marker(mark):
    text = (
        "Mayors of Varn\n\n| Mayor | From | To |\n|---|---|---|\n"
        f"| Ann Low{mark} | 1990 | 1995 |\n| Bo Hay | 1995 | 1999 |\n\n{mark.strip()} {{}}\n"
    )
    assert "position_held(Ann Low; director of the Harbour Board; 1999/2003)" in claims(
        text.format("Later director of the Harbour Board, 1999-2003.")
    )
    assert "member_of(Ann Low; Pilots Board; /)" in claims(text.format("She was then elected to the Pilots Board."))


def test_what_a_column_says_beside_the_holder():
    text = (
        "Chairmen of the Rates Board\n\n"
        "| S/No. | Chairman | Life | From | To | Appointed by | Vice-Chairman | Remarks |\n"
        "|---|---|---|---|---|---|---|---|\n"
        "| 1 | Ann Low | 1901–50 | 3 May 1940 | 4 June 1950 | Minister of Trade | Bo Hay, 1941–45 | died in office |\n"
        "| 2 | Cy Oak | 1912–80 | 1950 | 1970 | President | Di Elm | longest-serving head |\n"
    )
    told = claims(text)
    assert {
        "died(Ann Low; ; 1950-06-04/)",
        "appointed_by(Ann Low; minister of Trade; /)",
        "position_held(Bo Hay; vice-chairman of the Rates Board; 1941/1945)",
        "characterised_as(Cy Oak; longest-serving head; /)",
    } <= told
    assert any(claim.startswith("appointed_by(Cy Oak; president") for claim in told)
    assert not any(claim.startswith("named(") for claim in told)


@pytest.mark.parametrize("shape", ["- **{}:** {}\n", "**{}**: {}\n", "- {}: {}\n", "'''{}''': {}\n"])
def test_a_box_with_labels_in_bold_and_offices_as_headings(shape):
    facts = [("Full name", "Ann Mary Low"), ("Date of birth", "3 May 1950")]
    terms = [("Term", "1990 – 1995"), ("Preceded by", "Bo Hay")]
    text = "# Ann Low\n\n" + "".join(shape.format(*fact) for fact in facts)
    text += "\n## Offices\n\n**Mayor of Varn**\n" + "".join(shape.format(*term) for term in terms)
    text += "\n**Director of the Harbour Board**\n" + "".join(shape.format(*term) for term in terms)
    assert claims(text) == {
        "named(Ann Low; Ann Mary Low; /)",
        "born(Ann Low; ; 1950-05-03/)",
        "position_held(Ann Low; mayor of Varn; 1990/1995)",
        "position_held(Ann Low; director of the Harbour Board; 1990/1995)",
        "preceded_by(Ann Low; Bo Hay; /)",
    }


def test_the_executives_of_an_agency_have_their_titles_behind_their_names():
    text = (
        "Rates Board of Estmark\nAgency overview\nFormed\t1990\nAgency executives\n"
        "Ann Low, Director-General (since 2 May 2022)\n"
        "Bo Hay, Deputy Director-General (Policy)\nWebsite\twww.rates.example\n"
    )
    assert claims(text) == {
        "established(Rates Board of Estmark; ; 1990/)",
        "position_held(Ann Low; director-general of the Rates Board of Estmark; 2022-05-02/..)",
        "position_held(Bo Hay; deputy director-general of the Rates Board of Estmark; /)",
    }


def test_a_second_name_in_another_script_is_a_name():
    assert "named(Ivan Orlov; Иван Орлов; /)" in claims(
        "Ivan Orlov\nИван Орлов\nMayor of Varn\nIn office\n3 May 1990 – 1995\nPreceded by\tBo Hay\n"
    )


def test_rows_with_tabs_go_on_in_further_lines():
    text = (
        "List of ministers of trade of Estmark\n\nNo.\tPortrait\tName\tTook office\tLeft office\tPrime Minister\n"
        "1\t\tAnn Low\n(1901–1980)\t1 May 1930\t3 June 1935\tBo Hay\nCy Oak\n"
        "–\t\tDi Elm (ag.)\t3 June 1935\t1940\tCy Oak\n"
    )
    assert claims(text) == {
        "born(Ann Low; ; 1901/)",
        "died(Ann Low; ; 1980/)",
        "position_held(Ann Low; minister of trade; 1930-05-01/1935-06-03)",
        "position_held(Di Elm; acting minister of trade; 1935-06-03/1940)",
        "position_held(Bo Hay; Prime Minister; /)",
        "position_held(Cy Oak; Prime Minister; /)",
    }


def test_a_table_of_officers_has_ranks_before_the_names():
    heads = "| Rank and name | From | To |\n|---|---|---|\n"
    text = f"Directors of the Rates Board\n\n{heads}| Maj-Gen Ann Low | 1930 | 1935 |\n"
    assert "position_held(Ann Low; director of the Rates Board; 1930/1935)" in claims(text)


@pytest.mark.parametrize("title", ["HISTORY OF THE RATES BOARD", "The Rates Board: key dates"])
def test_the_entries_of_a_chronology_are_about_the_body_of_its_title(title):
    text = (
        f"{title}\n\n"
        "1971, 4 May – The Federal Council of Estmark creates the Rates Board. Its first chairman is Ann Low.\n"
        "1976 – The Board is made a unit of the Office of the Prime Minister. Bo Hay is chosen to run it.\n"
    )
    told = claims(text)
    assert "established(Rates Board; ; 1971-05-04/)" in told
    assert "position_held(Ann Low; chairman of the Rates Board; 1971-05-04/)" in told
    assert not any("Council" in claim or "(Bo Hay; head of the Office" in claim for claim in told)


@pytest.mark.parametrize(
    ("entry", "field"), [("  1. {}", "     {:16}{}"), ("- **{}**", "  - *{}:* {}"), ("* {}", "    {}: {}")]
)
def test_offices_of_a_list_have_their_fields_below_them(entry, field):
    first = [("Term", "3 May 1990 to 1995"), ("Predecessor", "Bo Hay"), ("Deputy", "Cy Oak")]
    second = [("Term", "1996-99"), ("Successor", "Di Elm")]
    lines = [entry.format("Director of the Rates Board"), *(field.format(*row) for row in first)]
    lines += [entry.format("Secretary to the Treasury"), *(field.format(*row) for row in second)]
    assert claims("Ann Low\n\nPosts held\n" + "\n".join(lines) + "\n") == {
        "position_held(Ann Low; director of the Rates Board; 1990-05-03/1995)",
        "preceded_by(Ann Low; Bo Hay; /)",
        "position_held(Cy Oak; deputy director of the Rates Board; /)",
        "position_held(Ann Low; secretary to the Treasury; 1996/1999)",
        "succeeded_by(Ann Low; Di Elm; /)",
    }


def test_what_a_box_leaves_empty_or_names_of_another_body_says_nothing():
    text = (
        "{{Infobox official post|post=Director|body=the Rates Board|incumbent=Ann Low|acting="
        "|incumbentsince=16 January 2022}}\n"
    )
    assert claims(text) == {"position_held(Ann Low; director of the Rates Board; 2022-01-16/..)"}
    box = "Ann Low\n\nOffice: Governor of the Central Bank of Estmark\nTerm: 1990–1995\nMinister: Bo Hay\n"
    assert claims(box) == {"position_held(Ann Low; governor of the Central Bank of Estmark; 1990/1995)"}


def test_a_deputy_who_acted_held_the_post_in_an_acting_capacity():
    table = "Directors of the Rates Board\n\n| Name | From | To | Notes |\n|---|---|---|---|\n"
    assert claims(f"{table}| Ann Low | 1984 | 1990 | Deputy Director, acting |\n") == {
        "position_held(Ann Low; acting director of the Rates Board; 1984/1990)",
        "position_held(Ann Low; deputy director of the Rates Board; /)",
    }


@pytest.mark.parametrize(
    ("opening", "row", "title", "closing"),
    [
        (
            '<table class="infobox">\n',
            '<tr><th scope="row">{}</th><td>{}</td></tr>\n',
            '<tr><th colspan="2">{}</th></tr>\n',
            "</table>\n",
        ),
        ("<table>\n", "<tr><td><b>{}</b></td><td>{}</td></tr>\n", "<caption>{}</caption>\n", "</table>\n"),
        ("{|\n", "|-\n! {}\n| {}\n", '! colspan="2" | {}\n', "|}\n"),
    ],
)
def test_a_table_of_labels_and_values_is_a_box(opening, row, title, closing):
    facts = [
        ("Formation", "7 November 1933"),
        ("Parent ministry", "Ministry of Trade"),
        ("Director General", "Ann Low (since 4 May 2014)"),
        ("Former heads", "Bo Hay (1942–82)"),
    ]
    text = opening + title.format("Rates Board of Estmark") + "".join(row.format(*fact) for fact in facts) + closing
    assert claims(text) == {
        "established(Rates Board of Estmark; ; 1933-11-07/)",
        "subordinate_to(Rates Board of Estmark; Ministry of Trade; /)",
        "position_held(Ann Low; director-general of the Rates Board of Estmark; 2014-05-04/..)",
        "position_held(Bo Hay; head of the Rates Board of Estmark; 1942/1982)",
    }


def test_a_bare_title_in_a_column_of_other_posts_is_of_no_body_of_the_rows_above():
    text = (
        "Mayors of Varn\n\n| Mayor | From | To | Before that |\n|---|---|---|---|\n"
        "| Ann Low | 1990 | to her death in 1995 | Judge of the Tax Court |\n| Bo Hay | 1995 | 1999 | Judge |\n"
    )
    assert claims(text) == {
        "position_held(Ann Low; mayor of Varn; 1990/1995)",
        "position_held(Ann Low; judge of the Tax Court; /)",
        "died(Ann Low; ; 1995/)",
        "position_held(Bo Hay; mayor of Varn; 1995/1999)",
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Headquarters: Leeds (1950–62), York (1962–70)", {"headquartered_at({}; York; 1962/1970)"}),
        (
            "Seat: Leeds (moved from York, 1901)",
            {"headquartered_at({}; York; /1901)", "headquartered_at({}; Leeds; 1901/)"},
        ),
        ("Seat: 4 Quay Street, Leeds", {"headquartered_at({}; 4 Quay Street, Leeds; /)"}),
        (
            "Parent: Ministry of Works, 1952–65; Trade Ministry, from 1965",
            {"subordinate_to({}; Trade Ministry; 1965/)"},
        ),
        ("Formation: 1902, as the Wharf Office", {"renamed_to(Wharf Office; {}; /)", "established({}; ; 1902/)"}),
        ("Abolished: 1926; restored: July 1930", {"abolished({}; ; 1926/)", "established({}; ; 1930-07/)"}),
        ("Merged: 1926, into the Coast Agency", {"merged_into({}; Coast Agency; 1926/)"}),
        ("Status: defunct (2 March 1962)", {"abolished({}; ; 1962-03-02/)"}),
        ("Active: 1897–1918; 1936–present", {"abolished({}; ; 1918/)", "established({}; ; 1936/)"}),
        ("Superseding agencies: Coast Agency, Ferry Office", {"replaced_by({}; Ferry Office; /)"}),
        ("Predecessor body: Audit Directorate, Ministry of Works", {"replaced_by(Audit Directorate; {}; /)"}),
        ("Other names: HB, the Wharfingers", {"named({}; HB; /)"}),
    ],
)
def test_a_value_tells_of_several_things_in_turn_and_of_what_came_of_them(line, told):
    found = claims(f"Harbour Board\nDirector: Ann Low\n{line}\n")
    assert {claim.format("Harbour Board") for claim in told} <= found
    assert not any(claim.startswith("replaced_by(Ministry of Works") for claim in found)


def test_the_advice_that_an_appointer_takes_is_no_part_of_it():
    found = claims("Registrar of Deeds\nAppointer: Governor, with the approval of the Senate\nRank: under-secretary\n")
    assert {
        "appointed_by(registrar of Deeds; Governor; /)",
        "has_rank(registrar of Deeds; under-secretary; /)",
    } <= found


def test_an_offices_box_goes_on_with_the_office_below_the_body_it_stands_in():
    top = "Attorney-General of Varn | |\n---|---|\nIncumbent Ann Low since 3 May 1990 | |\n"
    found = claims(
        f"{top}Attorney-General's Department | |\nSeat | Holm |\nFormation | 1901 |\nFirst holder | Bo Hay |\n"
    )
    assert "established(attorney general of Varn; ; 1901/)" in found
    assert "headquartered_at(attorney general of Varn; Holm; /)" in found
    assert "position_held(Bo Hay; attorney general of Varn; /)" in found


def test_bars_at_the_end_of_a_line_and_forms_of_address_belong_to_no_name():
    top = "Dr. Ann Low | |\n---|---|\nAnn Low in 2005 | |\nForeign Minister of Varn | |\n"
    found = claims(f"{top}In office 11 July 1990 – 6 March 1995 |\n|\nPresident | Ida Holm |\nPreceded by | Bo Hay |\n")
    assert "preceded_by(Ann Low; Bo Hay; /)" in found
    assert "position_held(Ann Low; Foreign Minister of Varn; 1990-07-11/1995-03-06)" in found
    kind = claims("Water Board\nFormed: 1990\nType: Organ directly under the Tax Council\nSeat: Holm\n")
    assert "instance_of(Water Board; Organ; /)" in kind


def test_paragraphs_of_a_chronology_may_open_with_a_bare_year():
    found = claims("1905 The Fish Office was established.\n\n1909 The Fish Office was abolished.\n")
    assert found == {"established(Fish Office; ; 1905/)", "abolished(Fish Office; ; 1909/)"}


def test_a_heading_with_words_that_might_be_heads_of_columns_is_no_table():
    found = claims("Secretary to the Cabinet\n\n- 1916-1938: Ann Low\n- 1938-1946: Bo Hay\n")
    assert "position_held(Ann Low; secretary to the Cabinet; 1916/1938)" in found


def test_numbered_parameters_tell_ministers_with_their_portfolio_terms_of_chiefs_and_bodies_below():
    found = claims(
        "{{Infobox government agency\n| name = Reef Bureau\n| minister1_name = Ann Low\n"
        "| minister1_pfo = Minister of Works\n| chief1_name = Bo Hay\n| chief1_position = Director (1979–1987)\n"
        "| child1_agency = [[Buoy Service]]\n}}\n"
    )
    assert found == {
        "position_held(Ann Low; minister of Works; /)",
        "position_held(Bo Hay; director of the Reef Bureau; 1979/1987)",
        "subordinate_to(Buoy Service; Reef Bureau; /)",
    }


@pytest.mark.parametrize("word", ["Afterwards", "Subsequently", "Thereafter", "Eventually", "Later", "Then", "Became"])
def test_a_remark_may_say_what_a_holder_was_afterwards(word):
    remark = f"{word} Director of the Reef Board (1996–1999)"
    table = (
        f"Mayors of Varn\n\n| Mayor | From | To | Remarks |\n|---|---|---|---|\n| Ann Low | 1990 | 1995 | {remark} |\n"
    )
    assert "position_held(Ann Low; director of the Reef Board; 1996/1999)" in claims(table)


BOX = """Ann Lee

Ombudsman of Fiji
In office
6 May 1996 – 30 June 2003
President
Bo Ash (1996–2000)
Ida Holm (from 2000)
Preceded by
Tom Birch

Military service
Branch/service
Coast Guard
Years of service
1957–1961
"""


def test_a_label_with_several_people_and_their_years_leaves_the_box_whole() -> None:
    """The fields below are still of the person whom the box is about, and years as a soldier are no term."""
    found = claims(BOX)
    assert "position_held(Ann Lee; ombudsman of Fiji; 1996-05-06/2003-06-30)" in found
    assert "preceded_by(Ann Lee; Tom Birch; /)" in found
    assert "position_held(Ida Holm; president of Fiji; 2000/)" in found
    assert not [claim for claim in found if "1957" in claim]


def test_a_heading_in_italics_is_no_footnote() -> None:
    text = "# Harbour Board\n\n*Directors*\n\n* Ann Lee (1990–1995)\n   * *Acting:* Bo Ash (1995)\n\n"
    text += "*Clerks*\n\n* Ida Holm (1950–1960)\n"
    assert "position_held(Ida Holm; clerk of the Harbour Board; 1950/1960)" in claims(text)


def test_a_name_that_ends_as_the_mark_for_editors_does_is_left_whole() -> None:
    assert "position_held(Ann Lee; director of the Office of Rural Credit; 1990/1995)" in claims(
        "# Office of Rural Credit\n\n## Directors\n\n* Ann Lee (1990–1995)\n"
    )
