"""The holders of one post in the shapes that lists and tables give them, in both languages: the same claims in each."""

from __future__ import annotations

from itertools import product

import pytest

from schemas.records import Document
from tests.compiled import READER

ENGLISH = (("Ann Lee", "1961", "1968"), ("Tom Birch", "1968", "1977"), ("Olaf Lund", "1977", "present"))
CHINESE = (("李文昌", "1951", "1958"), ("王绍武", "1958", "1967"), ("赵玉兰", "1972", "至今"))
LEADS = {
    "Directors of the Harbour Board\n\n",
    "List of directors of the Harbour Board\n\n",
    "The directors of the Harbour Board have been:\n\n",
    "# Harbour Board\n\n## Directors\n\n",
    "Harbour Board\n\nThe Harbour Board is a government agency in Kenya.\n\nList of directors:\n",
    "HARBOUR BOARD\nDIRECTORS\n",
    "Harbour Board\nDirectorsedit\n",
    "Harbour Board\n\nList of directors\n[edit]",
}
BULLETS = ("- ", "* ", "• ", "1. ", "(1) ", "# ", "")
ITEMS = (
    "{n} ({s}–{e})",
    "{n}, {s}–{e}",
    "{s}–{e} {n}",
    "{s}–{e}: {n}",
    "{n}: {s}–{e}",
    "{n} [{s}–{e}]",
    "{n}\t{s}–{e}",
    "{n} – {s}–{e} – a lawyer",
    "{n} / {s}–{e}",
    "{s}–{e}; {n}",
    "*{n}*, {s}–{e}",
    "{n} – Liberal Party – {s}–{e}",
)
BOX = ("", "{n}: {s}–{e}")
"""A shape that is a box rather than a list where it stands below a sentence: label and value on each line."""
CHINESE_LEADS = (
    "河川管理局历任局长\n\n",
    "河川管理局历任局长：\n",
    "# 河川管理局\n\n## 历任局长\n\n",
    "河川管理局历任局长如下：\n\n",
)
CHINESE_BULLETS = ("- ", "1、", "第一任：", "① ", "")
CHINESE_ITEMS = (
    "{n}（{s}年—{e}）", "{n}【{s}年—{e}】", "{n}〔{s}年—{e}〕", "{n}，{s}年—{e}", "{s}年—{e} {n}", "{s}年—{e}：{n}",
    "{n}　{s}年—{e}", "局长 {n}（{s}年—{e}）",
)  # fmt: skip
HEADS = {
    ("Name", "Took office", "Left office"): "{n}|{s}|{e}",
    ("No.", "Portrait", "Name", "Term begin", "Term end", "Party"): "1||{n}|{s}|{e}|Liberal",
    ("Office-holder", "In office from", "In office until"): "{n}|{s}|{e}",
    ("Tenure", "Name"): "{s}–{e}|{n}",
    ("Name", "A", "B"): "{n}|{s}|{e}",
    ("Nº", "Name", "Mandate"): "1|{n}|{s}–{e}",
    ("Director name", "Commenced", "Concluded"): "{n}|{s}|{e}",
    ("Name", "Appointed", "Gone"): "{n}|{s}|{e}",
}
CHINESE_HEADS = {
    ("姓名", "职务", "任职年月", "离职年月"): "{n}|局长|{s}年|{e}",
    ("代", "照片", "姓名", "上任", "离任"): "1||{n}|{s}年|{e}",
    ("姓　名", "任 职 时 间"): "{n}|{s}年—{e}",
    ("届次", "局长", "起", "止"): "1|{n}|{s}年|{e}",
    ("编号", "领导姓名", "主政年份"): "1|{n}|{s}年—{e}",
    ("历任", "任期"): "{n}|{s}年—{e}",
    ("姓名", "受命日期", "解职日期"): "{n}|{s}年|{e}",
}
FORMS = {
    "markdown": ("| {} |\n" + "|---" * 6 + "|\n", "| {} |", " | "),
    "bars": ("{}\n", "{}", " | "),
    "tabs": ("{}\n", "{}", "\t"),
    "wikitext": ('{{| class="wikitable"\n! {}\n', "|-\n| {}", " || "),
    "HTML": ("<table>\n<tr><th>{}</th></tr>\n", "<tr><td>{}</td></tr>", "</td><td>"),
}


def held(text: str) -> set[tuple[str, str, str, str]]:
    """Return holder, post, start and end of the tenures that a text tells."""
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    return {(c.subject, c.object, c.start, c.end) for c in claims if c.predicate == "position_held"}


def expected(holders: tuple[tuple[str, str, str], ...], post: str) -> set[tuple[str, str, str, str]]:
    """Return the tenures of the holders in a post."""
    return {(name, post, start, end if end.isdigit() else "..") for name, start, end in holders}


def listed(holders: tuple[tuple[str, str, str], ...], bullet: str, item: str) -> str:
    """Return the holders as a list."""
    lines = [bullet + item.format(n=n, s=s, e=e) for n, s, e in holders]
    return "\n".join(lines).replace("—至今", "至今") + "\n"


def table(holders: tuple[tuple[str, str, str], ...], form: str, heads: tuple[str, ...], row: str) -> str:
    """Return the holders as a table."""
    head, line, mark = FORMS[form]
    top = mark.replace("||", "!!").replace("td>", "th>").join(heads)
    cells = [row.format(n=n, s=s, e=e).replace("—至今", "至今").split("|") for n, s, e in holders]
    end = {"wikitext": "\n|}", "HTML": "\n</table>"}.get(form, "")
    return head.format(top) + "\n".join(line.format(mark.join(row)) for row in cells) + end + "\n"


@pytest.mark.parametrize("lead", sorted(LEADS))
def test_a_list_of_holders_gives_the_same_claims_in_every_shape(lead: str) -> None:
    below = lead.rstrip().endswith(":")
    shapes = [shape for shape in product(BULLETS, ITEMS) if not (below and shape == BOX)]
    found = {(b, i): held(lead + listed(ENGLISH, b, i)) for b, i in shapes}
    assert {shape: f for shape, f in found.items() if f != expected(ENGLISH, "director of the Harbour Board")} == {}


@pytest.mark.parametrize("lead", CHINESE_LEADS)
def test_a_chinese_list_of_holders_gives_the_same_claims_in_every_shape(lead: str) -> None:
    found = {(b, i): held(lead + listed(CHINESE, b, i)) for b, i in product(CHINESE_BULLETS, CHINESE_ITEMS)}
    assert {shape: f for shape, f in found.items() if f != expected(CHINESE, "河川管理局局长")} == {}


@pytest.mark.parametrize("form", FORMS)
def test_a_table_of_holders_gives_the_same_claims_in_every_shape(form: str) -> None:
    lead = "List of directors of the Harbour Board\n\n"
    found = {heads: held(lead + table(ENGLISH, form, heads, row)) for heads, row in HEADS.items()}
    assert {shape: f for shape, f in found.items() if f != expected(ENGLISH, "director of the Harbour Board")} == {}


@pytest.mark.parametrize("form", FORMS)
def test_a_chinese_table_of_holders_gives_the_same_claims_in_every_shape(form: str) -> None:
    lead = "河川管理局历任局长\n\n"
    found = {heads: held(lead + table(CHINESE, form, heads, row)) for heads, row in CHINESE_HEADS.items()}
    assert {shape: f for shape, f in found.items() if f != expected(CHINESE, "河川管理局局长")} == {}


@pytest.mark.parametrize("item", ["{n}, {s}", "{n} {s}", "{n} – {s}", "{n}, appointed {s}", "{n}, of Kent. Sworn {s}."])
def test_a_lone_date_behind_a_name_is_when_the_holder_began(item: str) -> None:
    text = "Directors of the Harbour Board\n\n" + listed(ENGLISH, "", item)
    assert held(text) == {(n, "director of the Harbour Board", s, "") for n, s, _ in ENGLISH}


def test_the_years_of_a_life_behind_a_name_are_no_term() -> None:
    text = "Directors of the Harbour Board\n\n1961–1968 Ann Lee 1902–1980\n1968–1977 Tom Birch 1911–\n"
    claims = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert held(text) == expected(ENGLISH[:2], "director of the Harbour Board")
    told = {(c.predicate, c.subject, c.start) for c in claims if c.predicate in {"born", "died"}}
    assert told == {("born", "Ann Lee", "1902"), ("died", "Ann Lee", "1980"), ("born", "Tom Birch", "1911")}


def test_a_surname_in_capitals_may_come_first() -> None:
    text = "Directors of the Harbour Board\n\n1961–1968 LEE Ann\n1968–1977 BIRCH Tom P.\n"
    assert {row[0] for row in held(text)} == {"Lee Ann", "Tom P. Birch"}


@pytest.mark.parametrize("form", FORMS)
def test_a_table_of_dates_and_events_is_a_chronology(form: str) -> None:
    heads = ("Year", "Event")
    rows = (("Ann Lee is appointed director of the Harbour Board", "1961", ""), ("Tom Birch succeeds Lee", "1968", ""))
    told = held(table(rows, form, heads, "{s}|{n}."))
    assert ("Ann Lee", "director of the Harbour Board", "1961", "1968") in told


def test_profiles_name_an_employer_once() -> None:
    text = (
        "Salma Haddad\n\nExperience\n\nHarbour Board\nDirector\nMar 2019 - Present · 5 yrs 8 mos\nLeeds\n\n"
        "Deputy Director\nJan 2015 - Mar 2019 · 4 yrs 3 mos\n\nEducation\n1990 Harbour Academy\n"
    )
    assert held(text) == {
        ("Salma Haddad", "director of the Harbour Board", "2019-03", ".."),
        ("Salma Haddad", "deputy director of the Harbour Board", "2015-01", "2019-03"),
    }
    assert not [c for c in READER.read(Document("t", text, "0" * 64, "en")).claims if c.predicate == "member_of"]


def test_bodies_of_soldiers_are_told_apart_by_number() -> None:
    text = "General Ann Lee\n\nCareer\n1961–68: Commander, 12th Motor Brigade\n1968–77: Commander of the 7th Division\n"
    posts = {row[1] for row in held(text)}
    assert posts == {"commander of the 12th Motor Brigade", "commander of the 7th Division"}


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("Kenya: Ministers of Works", "minister of Works of Kenya"),
        ("Harbour Board – Directors", "director of the Harbour Board"),
        ("Directors, Harbour Board, 1961–1977", "director of the Harbour Board"),
        ("Directors | Harbour Board", "director of the Harbour Board"),
        ("Statistics Alba\n\nFormer Directors-General (local title)", "director-general of Statistics Alba"),
        ("STATISTICS ALBA\nDeputy Directors-General", "deputy director-general of Statistics Alba"),
        ("Coastguard\n\nDirector of HM Coast Patrol (1961–1977)", "director of the HM Coast Patrol"),
    ],
)
def test_a_title_may_name_a_role_apart_from_its_body(title: str, post: str) -> None:
    assert held(f"{title}\n" + listed(ENGLISH, "- ", "{n} ({s}–{e})")) == expected(ENGLISH, post)


def test_ranks_and_letters_around_a_name_are_no_part_of_it() -> None:
    names = ("Lt.-Col. Ann Mary Lee CMG", "Captain Tom Birch RN", "Rear-Admiral Sir Olaf Lund KCIE, RN")
    lines = "\n".join(f"- {name} ({s}–{e})" for name, (_, s, e) in zip(names, ENGLISH, strict=True))
    found = {row[0] for row in held(f"Directors of the Harbour Board\n\n{lines}\n")}
    assert found == {"Ann Mary Lee", "Tom Birch", "Olaf Lund"}


def test_a_row_that_is_but_a_title_heads_the_rows_below_it() -> None:
    text = (
        "Chief of the Coast Guard\n\nName | From | To\n---|---|---\nDirector, Coast Patrol Service | | \n"
        "Ann Lee | 1961 | 1968\nSecretary of the Harbour Board | | \nTom Birch | 1968 | 1977\n"
    )
    assert {row[:2] for row in held(text)} == {
        ("Ann Lee", "director of the Coast Patrol Service"),
        ("Tom Birch", "secretary of the Harbour Board"),
    }


def test_dates_on_lines_of_their_own_make_a_chronology() -> None:
    text = (
        "Harbour Board\n\n1961\nAnn Lee is appointed director of the Harbour Board\n1965\nThe pier is rebuilt\n"
        "1968\nTom Birch succeeds Lee\n"
    )
    assert ("Ann Lee", "director of the Harbour Board", "1961", "1968") in held(text)


def test_a_heading_over_one_entry_of_a_career_is_no_entry() -> None:
    text = (
        "Ann Lee\n\nPublic offices\nDirector, Harbour Board 1961–1968\n\nOther service\nMember, Water Board 1970–71\n"
    )
    assert held(text) == {("Ann Lee", "director of the Harbour Board", "1961", "1968")}


def test_a_form_in_capitals_names_nobody() -> None:
    text = (
        "PERSONAL INFORMATION\nSurname / First name: LUNDGREN, Ann\n\nWORK EXPERIENCE\nDates: 1961 – 1968\n"
        "Occupation or position held: Director\nName of employer: Harbour Board\n\nEDUCATION AND TRAINING\n"
        "Dates: 1950 – 1955\nTitle of qualification: MSc\n"
    )
    assert held(text) == {("Ann Lundgren", "director of the Harbour Board", "1961", "1968")}


@pytest.mark.parametrize("heads", [("Portfolio", "Minister"), ("Office", "Name"), ("Ministry", "Minister")])
def test_a_table_of_a_government_names_posts_ministries_or_portfolios(heads: tuple[str, str]) -> None:
    rows = "\n".join(f"{post} | {name} | {s} | {e}" for post, (name, s, e) in zip(POSTS, ENGLISH, strict=True))
    text = f"Cabinet of Alba\n\n{' | '.join(heads)} | Took office | Left office\n---|---|---|---\n{rows}\n"
    assert {row[:2] for row in held(text)} == {
        ("Ann Lee", "Prime Minister"),
        ("Tom Birch", "minister of Finance"),
        ("Olaf Lund", "minister of Health"),
    }


POSTS = ("Prime Minister", "Finance", "Ministry of Health")


@pytest.mark.parametrize("entry", ["{} – {}", "{}: {}"])
def test_a_heading_gives_the_role_of_those_named_beside_their_ministries(entry: str) -> None:
    text = "List of permanent secretaries in Alba\n\n" + "".join(
        f"{n}. {entry.format(f'Ministry of {work}', name)}\n"
        for n, (work, name) in enumerate((("Works", "Ann Lee"), ("Law", "Tom Birch")), 1)
    )
    assert {row[:2] for row in held(text)} == {
        ("Ann Lee", "permanent secretary of the Ministry of Works"),
        ("Tom Birch", "permanent secretary of the Ministry of Law"),
    }


@pytest.mark.parametrize("mark", [" / ", ";", ","])
def test_known_heads_show_what_parts_the_cells(mark: str) -> None:
    lines = [mark.join(("Name", "From", "To")), *(mark.join(row) for row in ENGLISH)]
    text = "Directors of the Harbour Board\n\n" + "\n".join(lines) + "\n"
    assert held(text) == expected(ENGLISH, "director of the Harbour Board")


def test_bars_on_lines_of_their_own_part_cells() -> None:
    rows = [("S.N.", "Governor Name", "Tenure"), *(("1.", n, f"May 1, {s} to June 2, {e}") for n, s, e in ENGLISH[:2])]
    cells = [cell for row in rows for cell in row]
    text = "Here is the list of all the Governors of the Bank of Alba:\n" + "\n|\n".join(cells) + "\n|\n"
    assert {row[0] for row in held(text)} == {"Ann Lee", "Tom Birch"}


def test_several_holders_in_one_cell_held_the_post_together() -> None:
    text = (
        "The under-secretary of state for the Islands was a post in the government.\n"
        "Name | From | To\n---|---|---\nAnn Lee and Tom Birch | 1961 | 1968\n"
    )
    post = "under-secretary of state for the Islands"
    assert held(text) == {(name, post, "1961", "1968") for name in ("Ann Lee", "Tom Birch")}


def test_a_heading_may_name_the_post_of_the_page_in_short() -> None:
    text = "Colonial Secretary of the Isles\n\nList of colonial secretaries\n\n" + table(
        ENGLISH, "bars", ("Name", "From", "To"), "{n}|{s}|{e}"
    )
    assert held(text) == expected(ENGLISH, "colonial secretary of the Isles")


def test_a_career_under_a_post_that_heads_a_biography_is_its_persons() -> None:
    text = (
        "BIOGRAPHY\n\nMs. Ngozi Lee (Alba)\nUnder-Secretary for Field Support\n\nProfessional Experience\n"
        "1961–1968 Director, Harbour Board\n1950–1961 Senior Lecturer, University of Alba\n"
    )
    assert held(text) == {("Ngozi Lee", "director of the Harbour Board", "1961", "1968")}


def test_ordinals_before_a_colon_count_the_entries() -> None:
    lines = "\n".join(
        f"{nth}: {n} ({s}–{e})" for nth, (n, s, e) in zip(("First", "Second", "3rd"), ENGLISH, strict=True)
    )
    assert held(f"Directors of the Harbour Board\n{lines}\n") == expected(ENGLISH, "director of the Harbour Board")


def test_a_column_of_deputies_stands_beside_the_holders() -> None:
    text = (
        "| Period | Commissioner of Lands | Deputy Commissioner |\n|---|---|---|\n| 1961–1968 | Ann Lee | Tom Birch |\n"
    )
    assert held(text) == {
        ("Ann Lee", "commissioner of Lands", "1961", "1968"),
        ("Tom Birch", "deputy commissioner of Lands", "", ""),
    }


def tenures_of(text: str) -> list[tuple[str, str, str, str]]:
    """Return who held which post from when to when by an English text."""
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    return [(c.subject, c.object, c.start, c.end) for c in found if c.predicate == "position_held"]


NUMBERED = """Directors of the Water Board

1 Ann Lee, 1961–1968
2 Tom Birch (1968–1974)
3 1974–1980 Jon Berg
"""
SECTION = """Water Board

The Water Board looks after the rivers.

## {}

Ann Lee served from 1961 to 1968. Tom Birch took office in 1968 and left in 1974.
"""


def test_a_list_may_be_numbered_without_a_mark_behind_the_figures() -> None:
    """Each line is an entry with its holder and term."""
    assert tenures_of(NUMBERED) == [
        ("Ann Lee", "director of the Water Board", "1961", "1968"),
        ("Tom Birch", "director of the Water Board", "1968", "1974"),
        ("Jon Berg", "director of the Water Board", "1974", "1980"),
    ]


@pytest.mark.parametrize("heading", ["Directors", "Past directors", "List of directors"])
def test_a_section_named_after_a_title_is_about_the_posts_of_the_pages_body(heading: str) -> None:
    """Who "served" or "took office" there held that post."""
    assert tenures_of(SECTION.format(heading)) == [
        ("Ann Lee", "director of the Water Board", "1961", "1968"),
        ("Tom Birch", "director of the Water Board", "1968", "1974"),
    ]


TITLES = """Silk Bureau

Presidents of the Silk Council
- {count} Ann Lee (1950–1961)

Vice-presidents
- Ida Holm (1950–1955)

Chief executives
a) {first}
- 1950–1955 Tom Birch
b) {second}
- 1955–1961 Jon Berg
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("with the title of Secretary-General", "with the title of Director"),
        ("styled Secretary-General", "Directors"),
        ("Secretary-General", "Title: Director"),
    ],
)
def test_lines_between_the_entries_give_the_title_of_those_below(first: str, second: str) -> None:
    """Those who lead the whole are of the page's body, deputies of what the list above is of."""
    assert tenures_of(TITLES.format(count="Count", first=first, second=second)) == [
        ("Ann Lee", "president of the Silk Council", "1950", "1961"),
        ("Ida Holm", "vice-president of the Silk Council", "1950", "1955"),
        ("Tom Birch", "secretary-general of the Silk Bureau", "1950", "1955"),
        ("Jon Berg", "director of the Silk Bureau", "1955", "1961"),
    ]


TABLE = """Institute of Rural Power

The institute was created in 1968.

{head} | From | To | Remarks
Ann Lee | 1974 | 1978 | {remark}
Tom Birch | 1978 | 1986 |
"""


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Executive president", "executive president"),
        ("Chief Warden", "chief warden"),
        ("Inspector", "inspector"),
        ("Deputy director", "deputy director"),
    ],
)
def test_a_column_may_be_headed_by_any_title(head: str, role: str) -> None:
    """The holders' post is one of the page's body."""
    assert tenures_of(TABLE.format(head=head, remark="")) == [
        ("Ann Lee", f"{role} of the Institute of Rural Power", "1974", "1978"),
        ("Tom Birch", f"{role} of the Institute of Rural Power", "1978", "1986"),
    ]


@pytest.mark.parametrize(
    ("remark", "role", "others"),
    [
        ("Interim; clerk of the institute", "acting director", ["clerk of the Institute of Rural Power"]),
        ("Acting; a lawyer", "acting director", []),
        ("Acting, confirmed 1975", "director", []),
        ("Opened the new wing of the institute", "director", []),
        ("Chief engineer of the bank", "director", []),
    ],
)  # fmt: skip
def test_a_remark_may_tell_of_acting_and_of_something_else(remark: str, role: str, others: list[str]) -> None:
    found = [row for row in tenures_of(TABLE.format(head="Director", remark=remark)) if row[0] == "Ann Lee"]
    assert (f"{role} of the Institute of Rural Power", "1974", "1978") in [row[1:] for row in found]
    assert [row[1] for row in found if not row[2]] == others


TWICE = [("Ann Lee", "1961", "1968"), ("Ann Lee", "1971", "1977"), ("Tom Birch", "1968", "1971")]


@pytest.mark.parametrize(
    "lines",
    [
        "- Ann Lee, 1961–1968 and 1971–1977\n- Tom Birch, 1968–1971",
        "1961–68, 1971–77: Ann Lee\n1968–71: Tom Birch",
        "- Ann Lee (1961–68, 1971–77)\n- Tom Birch (1968–71)",
    ],
)
def test_a_holder_may_come_back_for_a_further_term(lines: str) -> None:
    found = tenures_of(f"Directors of the Water Board\n\n{lines}\n")
    assert sorted((who, start, end) for who, _, start, end in found) == TWICE


def test_days_may_be_told_by_roman_months_and_by_figures_of_which_one_shows_the_order() -> None:
    found = tenures_of(
        "Directors of the Water Board\n\nAnn Lee, 3.II.1961 – V.1968\nTom Birch – 1/6/1968 to 20/8/1971\n"
    )
    assert [row[2:] for row in found] == [("1961-02-03", "1968-05"), ("1968-06-01", "1971-08-20")]


@pytest.mark.parametrize(
    ("heading", "post"),
    [
        ("Commanders", "commander"),
        ("Deputy commanders", "deputy commander"),
        ("Chiefs of staff (incomplete)", "chief of staff"),
        ("Chief of staff", "chief of staff"),
        ("Notes", "leader"),
    ],
)
def test_a_part_of_a_list_of_leaders_is_about_the_title_that_is_its_heading(heading: str, post: str) -> None:
    lines = " 1. Ann Lee – 1961 to 1968\n 2. Tom Birch – 1968 to 1977\n"
    text = f"List of leaders of the Reef Force\n\nThe Reef Force sits in Varn.\n\n{heading}\n{lines}"
    assert {row[1] for row in tenures_of(text)} == {f"{post} of the Reef Force"}


def test_the_agency_in_a_heading_is_the_page_s_and_no_other_body_told_last() -> None:
    text = (
        "# Reef Agency\n\nThe Reef Agency counts reefs. It does not belong to the Ministry of Works.\n\n"
        "Ann Lee was once head of the Ministry of Works.\n\n**Heads of the agency**\n\n* Tom Birch (1961 – 1968)\n"
    )
    assert "head of the Reef Agency" in {row[1] for row in tenures_of(text) if row[0] == "Tom Birch"}


@pytest.mark.parametrize("mark", ["(a.i.) (1961–1968)", "(a.i.; 1961–1968)", ", a.i. (1961–1968)", "(a. i.) 1961–1968"])
def test_ad_interim_is_acting_however_it_is_shortened(mark: str) -> None:
    text = f"Directors of the Harbour Board\n\n- Ann Lee {mark}\n- Tom Birch (1968–1977)\n"
    found = READER.read(Document("t", text, "0" * 64, "en")).claims
    assert [(c.object, c.acting) for c in found] == [
        ("acting director of the Harbour Board", True),
        ("director of the Harbour Board", False),
    ]


@pytest.mark.parametrize("mark", ["1\t", "1st ", "12th "])
def test_a_number_or_ordinal_may_stand_before_a_name(mark: str) -> None:
    text = "Directors of the Harbour Board\n" + listed(ENGLISH, mark, "{n} ({s}–{e})")
    assert held(text) == expected(ENGLISH, "director of the Harbour Board")


def test_what_is_counted_by_an_ordinal_is_no_holder() -> None:
    text = "Directors of the Harbour Board\n14th National Congress (1992–1997)\n15th National Congress (1997–2002)\n"
    assert held(text) == set()


def test_a_given_name_may_begin_like_a_month() -> None:
    people = (("Maria Lund", "1961", "1968"), ("Jana Birch", "1968", "1977"))
    text = "Directors of the Harbour Board\n" + listed(people, "- ", "{s}–{e}, {n}")
    assert held(text) == expected(people, "director of the Harbour Board")


@pytest.mark.parametrize("lead", ["Directors of the Harbour Board\n", "Directors of the Harbour Board\n\n"])
@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("No.\nName\nTerm start\nTerm end", "1\n{n}\n{s}\n{e}"),
        ("#\nName\nTerm", "1\n{n}\n{s}–{e}"),
        ("Tenure\nName", "{s}–{e}\n{n}"),
        ("# Name Term", "1 {n} {s} – {e}"),
        ("Start End Holder", "{s} {e} {n}"),
        ("Name Since Until", "{n} {s} {e}"),
        ("Name Born Took office Left office", "{n} 1920 {s} {e}"),
    ],
)
def test_tables_may_be_copied_with_one_cell_a_line_or_single_spaces(lead: str, heads: str, row: str) -> None:
    told = held(f"{lead}{heads}\n" + listed(ENGLISH, "", row))
    assert told == expected(ENGLISH, "director of the Harbour Board")


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("姓名\n任职时间\n离任时间", "{n}\n{s}年\n{e}"),
        ("姓名\n性别\n籍贯\n任职年限", "{n}\n男\n江州\n{s}年—{e}"),
        ("姓名 性别 籍贯 任职年限", "{n} 男 江州 {s}年—{e}"),
        ("姓名　　出生年月　　任职时间", "{n}　　1910年5月　　{s}年—{e}"),
        ("名字　　在任时间", "{n}　　{s}～{e}"),
    ],
)
def test_chinese_tables_may_be_copied_with_one_cell_a_line_or_spaces(heads: str, row: str) -> None:
    told = held(f"河川管理局历任局长\n{heads}\n" + listed(CHINESE, "", row))
    assert told == expected(CHINESE, "河川管理局局长")


def test_one_date_shows_the_order_of_day_and_month_for_all() -> None:
    rows = "Ann Lee | 04/03/1961 | 30/01/1968\nTom Birch | 01/02/1968 | 09/08/1977\n"
    text = f"Directors of the Harbour Board\n\nName | From | To\n---|---|---\n{rows}"
    assert {row[2:] for row in held(text)} == {("1961-03-04", "1968-01-30"), ("1968-02-01", "1977-08-09")}
    assert {row[2:] for row in held(text.replace("30/01", "10/01"))} == {("1961", "1968"), ("1968", "1977")}


@pytest.mark.parametrize(
    "lines",
    [
        "• Assistant Secretary – Harbour Board (1988–1991)\n• Director – Tax Board (1991–1995)\n",
        "• 1988 – 1991 | Assistant Secretary, Harbour Board\n• 1991 – 1995 | Director (Tax Board)\n",
        "- 1988–1991\tHarbour Board, Assistant Secretary\n- 1991–1995\tTax Board, Director\n",
    ],
)
def test_dates_of_a_career_may_have_a_cell_and_bodies_a_dash(lines: str) -> None:
    assert held(f"Salma Haddad\n\nPositions held\n\n{lines}") == {
        ("Salma Haddad", "assistant secretary of the Harbour Board", "1988", "1991"),
        ("Salma Haddad", "director of the Tax Board", "1991", "1995"),
    }
