"""One career and one box in the shapes that English pages give them: the same claims whichever it is."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

POSTS = (
    ("deputy director", "Harbour Board", "1985", "1990"),
    ("director", "General Office of the Ministry of Water", "1990", "1996"),
    ("secretary-general", "National Energy Commission", "1996", "present"),
)
NAMES = {
    "plain": "Salma Haddad\n\n",
    "style": "Hon. Salma Haddad, MP\n\n",
    "styles": "Prof. Dr. Salma Haddad\n\n",
    "capitals": "SALMA HADDAD\n\n",
    "surname in capitals": "Salma HADDAD\n\n",
    "surname first": "HADDAD, Salma\n\n",
    "characters": "SALMA HADDAD (哈达德)\n\n",
    "title": "Curriculum Vitae of Salma Haddad\n\n",
    "two headings": "CURRICULUM VITAE\n\nSALMA HADDAD\n\n",
    "field": "Curriculum vitae\n\nName: Salma Haddad\nDate of birth: 4 May 1960\n\n",
    "two fields": "Family name: HADDAD\nFirst name: Salma\nDate of birth: 4 May 1960\n\n",
    "life": "Salma Haddad\n\nBorn Dec. 1960, Leeds; married; joined the service in 1984\n\n",
    "marked": "# Salma Haddad\n\n## Career\n\n",
}
LINES = {
    "dates first": "{s}–{e}  {r} of the {b}",
    "dates and colon": "{s}–{e}: {r}, {b}",
    "dates in brackets first": "({s}–{e}) {r}, {b}",
    "from to": "From {s} to {e}: {r} of the {b}",
    "dates last": "{r} of the {b} ({s}–{e})",
    "dates behind a comma": "{R}, {b}, {s}–{e}",
    "bullet": "- {R}, {b} ({s}–{e})",
    "bullet with a stop": "• {R} of the {b} ({s}–{e}).",
    "body first": "- {b}: {r} ({s}–{e})",
    "body before a comma": "* {b}, {r}, {s}–{e}",
    "dash": "{s}–{e}: {R} – {b}",
    "article": "{s}–{e}: {R}, the {b}",
    "tabs": "{s}–{e}\t{R}, {b}",
    "bars": "{r} of the {b} | {s}–{e}",
    "block": "Dates: {s} – {e}\nPost: {R}\nEmployer: {b}, Leeds\n",
    "block by employer": "Employer: {b}\nPosition held: {R}\nDates: {s} – {e}\n",
    "block by post": "Position: {R}\nOrganisation: {b}\nPeriod: {s}–{e}",
    "stack": "{R}\n{b}\n{s}–{e}\n",
    "stack by dates": "{s} – {e}\n{R}, {b}\n",
    "stack by body": "{b}\n{R}, {s}–{e}\n",
}
HEADS = {
    "| Period | Position | Organisation |\n|---|---|---|": "| {s}–{e} | {R} | {b} |",
    "| Post held | Years |\n|---|---|": "| {R}, {b} | {s}–{e} |",
    "Years\tPost\tEmployer": "{s}–{e}\t{R}\t{b}",
}
OFFICES = (
    ("President of the Court of Accounts", "15 October 2017", "9 March 2023", "Nico Vaar", "Mia Lund"),
    ("Minister of Public Finance", "17 December 2014", "17 November 2015", "Dara Holm", "Ann Grau"),
)
BOXES = {
    "glued": ("Ilka Dobre\n", "{post}\nIn office{s} – {e}\nPreceded by{p}\nSucceeded by{n}\n"),
    "colons": ("Name: Ilka Dobre\n", "Office: {post}\nTerm: {s} – {e}\nPreceded by: {p}\nSucceeded by: {n}\n"),
    "bars": ("Ilka Dobre\n", "{post}\nIn office | {s} – {e}\nPreceded by | {p}\nSucceeded by | {n}\n"),
    "two columns": (
        "| Ilka Dobre | |\n| --- | --- |\n",
        "| **{post}** | |\n| In office | {s} – {e} |\n| Preceded by | {p} |\n| Succeeded by | {n} |\n",
    ),
    "lines in turn": (
        "Ilka Dobre\n\n",
        "Office\n{post}\n\nIn office\n{s} – {e}\n\nPreceded by\n{p}\n\nSucceeded by\n{n}\n\n",
    ),
}


def claims(text: str) -> set[tuple[str, str, str, str, str]]:
    read = READER.read(Document("t", text, "", "en"))
    return {(c.predicate, c.subject, c.object.replace(" of the ", " of "), c.start, c.end) for c in read.claims}


def career(line: str) -> str:
    return "".join(line.format(r=r, R=r.capitalize(), b=b, s=s, e=e) + "\n" for r, b, s, e in POSTS)


CAREER = {
    ("position_held", "Salma Haddad", f"{r} of {b}".replace(" of the ", " of "), s, ".." if e == "present" else e)
    for r, b, s, e in POSTS
}


@pytest.mark.parametrize("name", NAMES)
def test_a_career_is_its_persons_however_the_page_names_the_person(name):
    assert claims(NAMES[name] + career(LINES["dates first"])) >= CAREER
    assert claims(NAMES[name] + "Posts held\n\n" + career(LINES["bullet"])) >= CAREER


@pytest.mark.parametrize("line", LINES)
def test_a_career_gives_the_same_claims_in_every_shape_of_line(line):
    assert claims(f"Salma Haddad\n\nCareer\n\n{career(LINES[line])}") == CAREER


@pytest.mark.parametrize("head", HEADS)
def test_a_career_gives_the_same_claims_in_a_table(head):
    assert claims(f"Salma Haddad\n\nCareer\n\n{head}\n{career(HEADS[head])}") == CAREER


def test_entries_of_companies_say_nothing():
    text = "Salma Haddad\n\nDates: 1990–1995\nPost: Director\nEmployer: Dahl Shipping Ltd, Leeds\n"
    assert claims(text) == set()


@pytest.mark.parametrize("shape", BOXES)
def test_a_box_of_several_offices_gives_the_same_claims_in_every_shape(shape):
    head, office = BOXES[shape]
    read = claims(head + "".join(office.format(post=t, s=s, e=e, p=p, n=n) for t, s, e, p, n in OFFICES))
    assert {(who, post.casefold(), start, end) for kind, who, post, start, end in read if kind == "position_held"} == {
        ("Ilka Dobre", "president of court of accounts", "2017-10-15", "2023-03-09"),
        ("Ilka Dobre", "minister of public finance", "2014-12-17", "2015-11-17"),
    }
    assert {row[:3] for row in read if row[0] != "position_held"} == {
        ("preceded_by", "Ilka Dobre", "Nico Vaar"),
        ("succeeded_by", "Ilka Dobre", "Mia Lund"),
        ("preceded_by", "Ilka Dobre", "Dara Holm"),
        ("succeeded_by", "Ilka Dobre", "Ann Grau"),
    }


def test_a_post_that_a_box_names_apart_from_its_body_is_of_that_body():
    read = claims(
        "{{Infobox official post\n| post = Administrator\n| body = the Harbour Board\n"
        "| status = [[Deputy-ministerial level]]\n| incumbent = Ann Lee\n| deputy = Bo Hay<br />Ida Holm\n}}\n"
    )
    assert {row[1:3] for row in read if row[0] == "position_held"} == {
        ("Ann Lee", "administrator of Harbour Board"),
        ("Bo Hay", "deputy administrator of Harbour Board"),
        ("Ida Holm", "deputy administrator of Harbour Board"),
    }
    assert any(row[0] == "has_rank" for row in read)


def test_a_dated_list_under_a_titled_name_is_that_persons():
    text = (
        "OFFICIAL BIOGRAPHY\n\nMr. Tran Van Minh (陈文明), Vice Minister of Trade\n\n"
        "Working process:\n- From 9/1985 to 12/1992: Director of the Harbour Board\n"
    )
    assert ("position_held", "Tran Van Minh", "director of Harbour Board", "1985-09", "1992-12") in claims(text)


def held(text: str) -> set[tuple[str, str, str, str]]:
    return {(kind, post, s, e) for kind, who, post, s, e in claims(f"Salma Haddad\n\nCareer\n\n{text}") if post}


def test_entries_of_a_profile_may_differ_in_their_lines_and_tell_what_the_work_was():
    assert held(
        "Harbour Board\nExecutive Secretary\nMarch 2019 - Present (5 years 2 months)\nOslo, Norway\n\n"
        "Ministry of Water\nHead of Division\n2014 - 2019 (5 years)\n- Kept the registers\n\n"
        "Deputy Head of Division\n2010 - 2014\n\nBoard member\nWater Council, National Archives\n2005 - 2010\n"
    ) == {
        ("position_held", "executive secretary of Harbour Board", "2019-03", ".."),
        ("position_held", "head of Division of Ministry of Water", "2014", "2019"),
        ("position_held", "deputy head of Division of Ministry of Water", "2010", "2014"),
        ("member_of", "Water Council of National Archives", "2005", "2010"),
    }


def test_a_line_may_tell_of_the_post_that_took_the_place_of_another_of_the_same_body():
    assert held(
        "2003–2010 Assistant Director, from 2006 Director, Harbour Board\n"
        "1995–2003 Clerk, later Chief Clerk, Water Council\n"
    ) == {
        ("position_held", "assistant director of Harbour Board", "2003", "2006"),
        ("position_held", "director of Harbour Board", "2006", "2010"),
        ("position_held", "clerk of Water Council", "1995", "2003"),
        ("position_held", "chief clerk of Water Council", "1995", "2003"),
    }


def test_somebody_in_the_office_of_an_official_does_not_hold_that_office():
    assert held("1998–2003 Trainee, Office of the Prime Minister\n1994–98 Typist, Cabinet of the President\n") == set()


@pytest.mark.parametrize("heading", ["EMPLOYMENT RECORD (in reverse order)", "Diplomatic Postings", "Key Posts Held"])
def test_a_heading_of_a_career_is_nobodys_name(heading):
    text = f"SALMA HADDAD\n\n{heading}\n\n2010 (June) – 2013 (May)\nSecretary of the Water Board. Resigned.\n\n"
    read = claims(f"{text}2009 – 2010\nDirector, Harbour Board\n")
    assert ("position_held", "Salma Haddad", "secretary of Water Board", "2010-06", "2013-05") in read
    assert {row[1] for row in read} == {"Salma Haddad"}


def test_the_official_somebody_worked_for_is_named_behind_the_title():
    read = claims(
        "Salma Haddad\n\nCareer\n\n1993–96 Private Secretary to the Minister of Trade (Rt Hon. Bo Hay)\n"
        "1996–99 Political adviser to the Minister of Works, Ida Holm\n"
    )
    assert ("secretary_to", "Salma Haddad", "Bo Hay", "1993", "1996") in read
    assert {row[1:3] for row in read if row[1] != "Salma Haddad"} == {
        ("Bo Hay", "minister of Trade"),
        ("Ida Holm", "minister of Works"),
    }


def test_entries_of_a_register_end_at_no_short_form_before_a_date():
    read = claims(
        "HADDAD, Salma; b. 4 May 1950, Leeds; ed. Leeds; Sec., Leeds Dist. Party Cttee. 1980–83; Chair. Nat. Ass. "
        "1983–87; Deputy Sec., Leeds City Party Cttee. and Chair., Water Council 1987–90; Private Sec. to Minister of "
        "Works (Rt Hon. Bo Hay), 1990–93.\n"
    )
    assert {row[2:] for row in read if row[0] == "position_held" and row[1] == "Salma Haddad"} == {
        ("secretary of Leeds District Party Committee", "1980", "1983"),
        ("chair of National Assembly", "1983", "1987"),
        ("deputy secretary of Leeds City Party Committee", "1987", "1990"),
        ("chair of Water Council", "1987", "1990"),
    }
    assert ("secretary_to", "Salma Haddad", "Bo Hay", "1990", "1993") in read


def test_heads_of_a_body_have_the_titles_that_the_entries_give_them():
    rows = "Name | Style | From | To\nAnn Lee | Chief Clerk | 1921 | 1923\nBo Hay | Director | 1923 | 1928\n"
    lines = "1921–1923: Ann Lee (as Chief Clerk)\n1923–1928: Bo Hay, Director\n"
    for text in (rows, lines):
        assert {row[1:] for row in claims(f"Heads of the Water Board\n\n{text}")} == {
            ("Ann Lee", "chief clerk of Water Board", "1921", "1923"),
            ("Bo Hay", "director of Water Board", "1923", "1928"),
        }


def test_holders_may_be_numbered_with_those_who_acted_set_in_below():
    read = claims(
        "Chairmen of the Water Board\n\nThree people have occupied the chair so far:\n\n"
        "No. 1  Ann Lee (Chad), 1948–1954. The first engineer in the post.\n"
        "       Bo Hay (Mali), acting Chairman, October 1954 – January 1955\nNo. 2  The Hon. Ida Holm, 1955–1968\n"
    )
    assert {row[1:] for row in read if row[0] == "position_held"} == {
        ("Ann Lee", "chairman of Water Board", "1948", "1954"),
        ("Bo Hay", "acting chairman of Water Board", "1954-10", "1955-01"),
        ("Ida Holm", "chairman of Water Board", "1955", "1968"),
    }
    assert ("characterised_as", "Ann Lee", "The first engineer in the post", "", "") in read


def test_a_post_held_beside_or_later_is_not_the_title_of_the_head_of_a_body():
    read = claims("Heads of the Water Board\n\n1921–1923: Ann Lee (later Minister of Trade)\n1923–28: Bo Hay\n")
    assert ("position_held", "Ann Lee", "head of Water Board", "1921", "1923") in read
    assert ("position_held", "Ann Lee", "minister of Trade", "", "") in read


@pytest.mark.parametrize("entry", ["- {n} ({s}–{e})\n", "{s}–{e}: {n}\n", "{n} ({s}–{e})\n"])
def test_notes_below_a_list_tell_of_its_holders_by_their_surnames(entry):
    rows = entry.format(n="Ann Lee", s=1990, e=1995) + entry.format(n="Bo Hay", s=1995, e=1999)
    read = claims(
        f"Chairmen of the Water Board\n\n{rows}\nLee was at the same time mayor of Leeds. Hay died in 2003.\n"
    )
    assert ("died", "Bo Hay", "", "2003", "") in read
    assert ("position_held", "Ann Lee", "mayor of Leeds") in {row[:3] for row in read}


def test_the_central_committee_of_another_party_is_not_the_one_we_know():
    text = (
        "Leaders of the Workers' Party of Norland\n\nFirst Secretaries of the Central Committee\nAnn Lee (1956–72)\n\n"
        "General Secretaries of the Central Committee\nBo Hay (1972–80)\n"
    )
    assert {row[1:] for row in claims(text)} == {
        ("Ann Lee", "first secretary of Central Committee", "1956", "1972"),
        ("Bo Hay", "general secretary of Central Committee", "1972", "1980"),
    }


def test_a_labelled_present_post_and_an_undated_seat_are_the_persons():
    read = claims(
        "Salma Haddad\n\nPresent appointment: Chairman, Water Board (from 1 March 2021)\n\nOther:\n\n"
        "Member, Judicial Commission (ex officio)\n"
    )
    assert {row[:3] for row in read} == {
        ("position_held", "Salma Haddad", "chairman of Water Board"),
        ("member_of", "Salma Haddad", "Judicial Commission"),
    }


def test_a_cell_may_say_that_its_post_was_held_by_somebody_acting():
    rows = "Name | Title | From | To\nAnn Lee | Director (acting) | 1921 | 1923\n"
    assert {row[1:] for row in claims(f"Heads of the Water Board\n\n{rows}")} == {
        ("Ann Lee", "acting director of Water Board", "1921", "1923")
    }


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        ("Director of the Tax Bureau, secretary of its Party group",
         ["director of the Tax Bureau", "secretary of the Party group of the Tax Bureau"]),
        ("Director, Tax Bureau, chief engineer of the bureau",
         ["director of the Tax Bureau", "chief engineer of the Tax Bureau"]),
        ("Vice minister of forestry, secretary of the Party leadership group of the ministry",
         ["vice-minister of forestry", "secretary of the Party leadership group of the Ministry of Forestry"]),
        ("Director of the Tax Bureau, head of the bureau's Legal Department",
         ["director of the Tax Bureau", "head of the Legal Department of the Tax Bureau"]),
        ("Concurrently head of the State Survey Team", ["head of the State Survey Team"]),
        ("Director of the Tax Bureau, author of its history", ["director of the Tax Bureau"]),
    ],
)  # fmt: skip
def test_a_line_may_name_the_body_once_and_refer_to_it_afterwards(line: str, posts: list[str]) -> None:
    text = f"Ann Lee\n\n1980-1990  Clerk of the Land Court\n1990-1995  {line}\n"
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert [c.object for c in found if c.start == "1990"] == posts


@pytest.mark.parametrize("name", ["LI WENCHANG  李文昌", "Li Wenchang 李文昌", "Li Wenchang (李文昌)"])
def test_the_line_above_a_career_may_give_the_name_in_chinese_too(name: str) -> None:
    text = f"{name}\n\nMale, born in May 1961 in Leeds.\n\n1990-1995  Director of the Tax Bureau\n"
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    told = {(c.predicate, c.subject, c.object or "", c.start) for c in found}
    assert {("named", "Li Wenchang", "李文昌", ""), ("born", "Li Wenchang", "", "1961-05")} <= told
