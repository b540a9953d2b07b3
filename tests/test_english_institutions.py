"""What English prose tells of institutions: their names, parts, founders and heads."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

Row = tuple[str, str, str, str, str]


def claims(text: str) -> set[Row]:
    """Return what is claimed of a text: predicate, subject, object, start, end."""
    read = READER.read(Document("t", f"{text}\n", "0" * 64, "en")).claims
    return {(c.predicate, c.subject, c.object or "", c.start, c.end) for c in read}


BOARD = "The Water Board was founded in 1950. Its legal department was set up in 1951. "


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The rural works department, established in 1953, was merged into the Land Bureau in 1958.",
         ("merged_into", "rural works department of the Water Board", "Land Bureau", "1958", "")),
        ("The personnel department was abolished in 1970.",
         ("abolished", "personnel department of the Water Board", "", "1970", "")),
        ("The legal department was abolished in 1970.",
         ("abolished", "legal department of the Water Board", "", "1970", "")),
    ],
)  # fmt: skip
def test_a_department_of_another_field_is_another_department(words: str, wanted: Row) -> None:
    found = claims(BOARD + words)
    assert wanted in found
    assert sum(predicate in {"merged_into", "abolished"} for predicate, *_ in found) == 1


def test_a_part_of_a_local_committee_has_a_head_and_no_party_secretary() -> None:
    text = (
        "The Kerr Prefectural Party Committee was formed in June 1949. Its organization department and its propaganda "
        "department were set up in the same month, headed by Bai Yun and Qin Zhi respectively."
    )
    held = {(s, o, start) for p, s, o, start, _ in claims(text) if p == "position_held"}
    assert held == {
        ("Bai Yun", "head of the organization department of the Kerr Prefectural Party Committee", "1949-06"),
        ("Qin Zhi", "head of the propaganda department of the Kerr Prefectural Party Committee", "1949-06"),
    }


def test_a_kind_of_body_and_not_the_one_it_is_under_was_known_by_another_name() -> None:
    text = "The Land Bureau is a bureau under the Ministry of Farming known until 1983 as the Commune Bureau."
    assert ("renamed_to", "Commune Bureau", "Land Bureau", "1983", "") in claims(text)


def test_a_league_is_not_one_of_more_words() -> None:
    text = "The African Ports Union was founded in 1972. It is not part of the African Union."
    assert ("part_of", "African Ports Union", "African Union", "", "") in claims(text)


def test_a_post_taken_when_somebody_was_replaced_is_the_one_just_told_of() -> None:
    text = (
        "Ann Lee left in May to become minister of transport. She had been director of the Port Office since 2016, "
        "when she replaced Tom Birch."
    )
    held = {(s, o, start, end) for p, s, o, start, end in claims(text) if p == "position_held" and "Birch" in s}
    assert held == {("Tom Birch", "director of the Port Office", "", "2016")}


def test_a_death_dates_what_came_of_it() -> None:
    text = (
        "Carl Beck was secretary-general of the Rivers Union. In 1988 it went to Hans Graf and in 1994, on the "
        "latter's death, to his deputy, Lena Falk."
    )
    found = claims(text)
    post = "secretary-general of the Rivers Union"
    assert {("died", "Hans Graf", "", "1994", ""), ("preceded_by", "Lena Falk", "Hans Graf", "1994", ""),
            ("position_held", "Hans Graf", post, "1988", "1994"),
            ("position_held", "Lena Falk", f"deputy {post}", "", "")} <= found  # fmt: skip


def test_his_death_is_not_that_of_whom_the_sentence_names_later() -> None:
    text = "Tom Birch was chairman of the Water Board. On his death in May 1990 the post went to his deputy, Ida Holm."
    assert {s for p, s, *_ in claims(text) if p == "died"} == {"Tom Birch"}


def test_a_president_named_by_title_is_of_no_board() -> None:
    text = "Tom Birch was chairman of the Water Board. He was chosen by President Moi against all advice."
    assert not any(o == "president of the Water Board" for _, _, o, *_ in claims(text))


OFFICE = "The Port Office was founded in 1950. The office is headed by a commissioner. "


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The current commissioner, Ida Holm, took office in May 2019.",
         ("position_held", "Ida Holm", "commissioner of the Port Office", "2019-05", "")),
        ("Tom Birch led the office from 1960 to 1964.",
         ("position_held", "Tom Birch", "commissioner of the Port Office", "1960", "1964")),
        ("Its commissioner is appointed by the King on the advice of the cabinet.",
         ("appointed_by", "commissioner of the Port Office", "King", "", "")),
    ],
)  # fmt: skip
def test_a_body_is_led_under_the_title_that_the_text_gives_its_head(words: str, wanted: Row) -> None:
    assert wanted in {(*row[:4], row[4].strip(".")) for row in claims(OFFICE + words)}


def test_a_present_name_is_that_of_the_body_the_text_is_about() -> None:
    text = (
        "Port Office of Norland\n\nThe Port Office was set up in 1848. The Quay Board was founded in 1901. In 1905 it "
        "was retitled the Chancery of the Ports. It took its present name in 1946."
    )
    assert ("renamed_to", "Chancery of the Ports", "Port Office of Norland", "1946", "") in claims(text)


def test_an_entry_of_a_reference_book_leaves_its_subject_out() -> None:
    found = claims("Office of the Comptroller of Stores. Founded 1862; abolished 1931.")
    name = "Office of the Comptroller of Stores"
    assert found == {("established", name, "", "1862", ""), ("abolished", name, "", "1931", "")}


def test_an_organ_with_a_capital_is_that_of_the_body_told_of() -> None:
    text = (
        "The International Commission for the Tisza was founded in 1967. The Commission is run by a Bureau of seven "
        "members. The Secretariat of the Commission reports to the Bureau."
    )
    assert any(p == "reports_to" and o == "Bureau of the International Commission for the Tisza"
               for p, _, o, *_ in claims(text))  # fmt: skip


def test_tasks_that_go_elsewhere_are_no_post() -> None:
    text = (
        "Ann Lee is director of the Port Office. In 1931 the office was abolished and its functions transferred to the "
        "Crown Agents."
    )
    assert not any("Crown" in s for _, s, *_ in claims(text))


def test_whoever_was_chosen_to_succeed_gets_the_post_of_the_one_before() -> None:
    text = (
        "Vera Novak was director of the Port Office until 1996. In that year the Senate chose Ion Marin, head of the "
        "Quay Section since 1988, to succeed her."
    )
    held = {(o, start) for p, s, o, start, _ in claims(text) if p == "position_held" and s == "Ion Marin"}
    assert held == {("head of the Quay Section", "1988"), ("director of the Port Office", "1996")}


def test_the_former_and_the_latter_are_those_the_sentence_named() -> None:
    text = (
        "Do Quang was chairman of the Water Board. Do's two successors, Ann Lee and Tom Birch, came from the navy; the "
        "former held office until 2001, the latter for two years only."
    )
    found = claims(text)
    assert {("preceded_by", "Ann Lee", "Do Quang", "", ""), ("preceded_by", "Tom Birch", "Ann Lee", "", ""),
            ("position_held", "Ann Lee", "chairman of the Water Board", "", "2001")} <= found  # fmt: skip


def test_a_deputy_named_beside_the_head_does_not_become_the_post_told_of() -> None:
    text = (
        "The Water Board was formed in 1948, and Ann Lee was named its first chairman, with Tom Birch as vice "
        "chairman. From 1960 the chairmanship was in the hands of Ida Holm."
    )
    assert ("position_held", "Ida Holm", "chairman of the Water Board", "1960", "") in claims(text)


def test_who_is_chosen_again_begins_no_new_term() -> None:
    text = (
        "The Water Board was founded in 1948. Ann Lee was elected chairman of the Water Board in January 2003 and "
        "re-elected in April 2006. She retired in January 2011 and her deputy, Tom Birch, moved up."
    )
    found = claims(text)
    assert {(a, z) for p, s, o, a, z in found if s == "Ann Lee"} == {("2003-01", "2011-01")}
    assert ("preceded_by", "Tom Birch", "Ann Lee", "2011-01", "") in found


def test_a_change_of_name_is_followed_within_its_sentence() -> None:
    text = (
        "National Archives of Estavia\n\nThe Land Archive became the State Archives in 1919, and in 1952 the State "
        "Archives were renamed the Central State Archives and subordinated to the Ministry of the Interior. The "
        "institution has borne its current name since 1992. There are 312 employees."
    )
    assert {("subordinate_to", "Central State Archives", "Ministry of the Interior", "1952", ""),
            ("renamed_to", "Central State Archives", "National Archives of Estavia", "1992", ""),
            ("has_staff", "National Archives of Estavia", "312 employees", "", "")} <= claims(text)  # fmt: skip


def test_whoever_dismissed_one_holder_did_not_appoint_the_next() -> None:
    text = "Ann Lee was head of the Port Office. After Lee's dismissal by the cabinet, Tom Birch was appointed head."
    assert not any(p == "appointed_by" for p, *_ in claims(text))


@pytest.mark.parametrize("name", ["Jan Novotny", "Jan de Vries"])
def test_a_month_can_be_a_given_name(name: str) -> None:
    text = f"Ann Lee was director of the Port Office. In 1970 the post fell to {name}, a former clerk."
    assert ("position_held", name, "director of the Port Office", "1970", "") in claims(text)


def test_the_first_of_several_holders_is_one_of_them() -> None:
    text = (
        "The Port Office was set up in 2009. The office has had four directors. The first, Alick Tembo, was forced out "
        "in 2011. Under his successor, Mary Kunda, it grew. She left in 2015 and the job went to Brian Sakala."
    )
    post = "director of the Port Office"
    assert {("position_held", "Alick Tembo", post, "", "2011"), ("preceded_by", "Mary Kunda", "Alick Tembo", "", ""),
            ("position_held", "Mary Kunda", post, "", "2015"),
            ("position_held", "Brian Sakala", post, "2015", "")} <= claims(text)  # fmt: skip


def test_a_county_s_bodies_are_told_of_without_its_name() -> None:
    text = (
        "In 1968 the Lushan County Council was formed, with Zhou Ruiting as county head. The county works bureau was "
        "headed by Shi Lianfu until 1970, and thereafter by Hou Baotian."
    )
    held = {(s, o, a, z) for p, s, o, a, z in claims(text) if p == "position_held"}
    assert held == {
        ("Zhou Ruiting", "county head of Lushan County", "1968", ""),
        ("Shi Lianfu", "head of the Lushan county works bureau", "", "1970"),
        ("Hou Baotian", "head of the Lushan county works bureau", "1970", ""),
    }


def test_a_bare_role_is_of_the_body_that_was_just_told_of() -> None:
    text = "Ann Lee was chairman of the Tax Board. The Water Board was founded in 1950. Every chairman is a senator."
    assert not any(p == "concurrent_with" and s == "chairman of the Tax Board" for p, s, *_ in claims(text))


def test_an_is_a_surname_before_a_chinese_given_name_only() -> None:
    text = (
        "An Ziwen, deputy head of the Water Board since 1945, was promoted to head in April 1956. An Audit Office was "
        "set up in 1961."
    )
    assert claims(text) == {
        ("position_held", "An Ziwen", "deputy head of the Water Board", "1945", ""),
        ("position_held", "An Ziwen", "head of the Water Board", "1956-04", ""),
        ("established", "Audit Office", "", "1961", ""),
    }


def test_a_surname_is_that_of_whom_the_text_has_named_before() -> None:
    text = (
        "Song Renqiong was head of the Water Board. In 1983 Song was succeeded by Qiao Shi, in 1984 by Wei Jianxing "
        "and in 1985 by Wei's deputy Song Ping."
    )
    line = {(s, o, a) for p, s, o, a, _ in claims(text) if p == "preceded_by"}
    assert line == {
        ("Qiao Shi", "Song Renqiong", "1983"),
        ("Wei Jianxing", "Qiao Shi", "1984"),
        ("Song Ping", "Wei Jianxing", "1985"),
    }


def test_it_is_not_what_stands_beside_the_subject() -> None:
    text = (
        "The Port Office was founded in 1860. The Index Unit, originally a section of the Ministry of Commerce, has "
        "belonged to it since 1954."
    )
    found = {(o, a, z) for p, s, o, a, z in claims(text) if p == "part_of" and s == "Index Unit"}
    assert ("Port Office", "1954", "..") in found
    assert not any(p == "instance_of" for p, *_ in claims(text))


def test_who_will_take_over_gets_the_post_chosen_for() -> None:
    text = (
        "The council of the Rail Agency picked Ingrid Vale to be its next director. Ms Vale now heads the safety unit "
        "of the Finnish transport ministry. She will take over on 1 May from Marc Dubois."
    )
    held = {o for p, s, o, *_ in claims(text) if p == "position_held" and s == "Ingrid Vale"}
    assert "head of the Finnish transport ministry" not in held
    assert {o for o in held if o.startswith("head")} == {"head of the safety unit of the Finnish transport ministry"}


def test_a_body_in_small_letters_after_a_nationality_completes_a_role() -> None:
    text = "Marc Dubois, a former director of the French railway inspectorate, left in 1990."
    assert ("position_held", "Marc Dubois", "director of the French railway inspectorate", "", "") in claims(text)


def test_what_a_clause_shares_its_subject_with_is_not_what_a_list_ends_with() -> None:
    text = (
        "The Port Office was founded in 1860. It has the Quay Bureau, the Dock Bureau and the Crane Bureau under it "
        "and is housed in Leeds."
    )
    assert {s for p, s, *_ in claims(text) if p == "headquartered_at"} == {"Port Office"}


def test_the_latter_of_two_bodies_not_named_is_no_other_body() -> None:
    text = (
        "The Port Office works for the Quay Council and the Dock Council alike. A regional office was opened at Baku "
        "in 1999 and another at Astrakhan in 2001; the latter was shut down in 2012."
    )
    assert not any(p == "abolished" for p, *_ in claims(text))


def test_each_entry_of_a_book_has_its_own_subject() -> None:
    text = (
        "PORT BOARD. Set up in April 1939 under the Quay Council; transferred to the Ministry of Food in 1940.\n\n"
        "DOCK COMMITTEE. Advisory body; chairman Sir Henry Lyons. Suspended on the outbreak of war, it was not revived."
    )
    found = claims(text)
    assert {("established", "Port Board", "", "1939-04", ""),
            ("subordinate_to", "Port Board", "Ministry of Food", "1940", ""),
            ("position_held", "Henry Lyons", "chairman of the Dock Committee", "", "")} <= found  # fmt: skip
    assert not any(p == "established" and s == "Dock Committee" for p, s, *_ in found)


def test_who_directs_the_work_of_a_body_has_the_post_told_of_next() -> None:
    text = (
        "The Port Commission was founded in 1990. Its chairman is Ann Lee. Daily work is directed by the Executive "
        "Secretary. Anna Petrova, appointed to the post in 1996, gave it up in 2005."
    )
    assert ("position_held", "Anna Petrova", "executive secretary of the Port Commission", "1996", "2005") in claims(
        text
    )


def test_who_is_appointed_when_an_acting_holder_leaves_is_no_acting_one() -> None:
    text = (
        "Ann Lee was acting director of the Port Office from January 2007 until August of that year, when Sarah "
        "Nabirye was appointed."
    )
    held = {(s, o) for p, s, o, *_ in claims(text) if p == "position_held"}
    assert ("Sarah Nabirye", "director of the Port Office") in held
    assert ("Sarah Nabirye", "acting director of the Port Office") not in held


def test_a_merger_into_a_new_body_is_no_change_of_name() -> None:
    text = (
        "The Ministry of Posts existed until 1952, when it was merged with the Ministry of Railways to become the "
        "Ministry of Ways."
    )
    assert not any(p == "renamed_to" for p, *_ in claims(text))


def test_the_ministry_is_the_one_a_text_is_about_and_no_other_named_in_passing() -> None:
    text = (
        "The Ministry of Posts was founded in 1871. The Ministry of Posts was small. The Postal Bank is today part of "
        "the Ministry of Finance. The ministry had its seat in the Palais Thun."
    )
    assert {s for p, s, *_ in claims(text) if p == "headquartered_at"} == {"Ministry of Posts"}


def test_whoever_left_when_chosen_for_another_post_was_followed_in_the_one_left() -> None:
    text = (
        "Wang Hanbin was director of the Law Commission. He gave up the post in 1987, when he was elected mayor of "
        "Leeds. He was followed by Gu Angran, Wang Weicheng and, in 1998, Hu Kangsheng."
    )
    post = "director of the Law Commission"
    held = {(s, o, a) for p, s, o, a, _ in claims(text) if p == "position_held"}
    assert {("Gu Angran", post, ""), ("Wang Weicheng", post, ""), ("Hu Kangsheng", post, "1998")} <= held


def test_a_post_held_now_is_not_the_one_still_to_come() -> None:
    text = (
        "The Lakes Programme has chosen Miriam Otieno to lead it. Otieno, who is currently head of the Lake Bureau, "
        "will assume office on 1 January."
    )
    read = READER.read(Document("t", f"{text}\n", "0" * 64, "en")).claims
    assert not any(c.certainty == "expected" and c.object == "head of the Lake Bureau" for c in read)


def test_a_general_office_is_of_no_military_rank() -> None:
    text = "The Law Commission was founded in 1979. It has a general office and seven bureaus."
    assert not any(p == "has_rank" for p, *_ in claims(text))


def test_her_post_is_the_one_she_has_and_her_predecessors_had_it() -> None:
    text = (
        "The Port Commission was founded in 1954. Samuel Kiptoo is its chairman. The Secretary to the Commission, Lucy "
        "Achieng, has held her post since January 2020; her predecessors included Tom Mboya (1965–1978) and James "
        "Karanja."
    )
    held = {(s, o) for p, s, o, *_ in claims(text) if p == "position_held" and "Kiptoo" not in s}
    assert held == {
        (name, "secretary to the Port Commission") for name in ("Lucy Achieng", "Tom Mboya", "James Karanja")
    }


def test_the_head_of_an_inner_office_is_not_the_post_told_of() -> None:
    text = (
        "The Port Commission was founded in 1954 under the chairmanship of Ralph Hone. Its secretariat is led by a "
        "Secretary. Hone was succeeded by Joseph Mwangi in 1963."
    )
    post = "chairman of the Port Commission"
    assert {("position_held", "Ralph Hone", post, "1954", "1963"),
            ("position_held", "Joseph Mwangi", post, "1963", "")} <= claims(text)  # fmt: skip


def test_a_term_that_somebody_was_appointed_for_names_no_post() -> None:
    text = (
        "The Port Commission was founded in 1954. The chairman of the Commission, Samuel Kiptoo, was appointed by the "
        "Senate in March 2018 for a term of six years."
    )
    assert ("position_held", "Samuel Kiptoo", "chairman of the Port Commission", "2018-03", "") in claims(text)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Norway's first service for the coast, the Pilot Board, was set up in 1835.",
         ("established", "Pilot Board", "", "1835", "")),
        ("Its forerunner, the Pilot Board, was founded in 1835.", ("established", "Pilot Board", "", "1835", "")),
        ("The Water Board was replaced in 1970 by a new body, the River Agency, with wider powers.",
         ("replaced_by", "Water Board", "River Agency", "1970", "")),
    ],
)  # fmt: skip
def test_a_description_announces_the_body_named_after_it(words: str, wanted: Row) -> None:
    assert wanted in claims("The Water Board was founded in 1950. " + words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The Water Board will be merged into the Land Bureau on 1 May 2030.",
         ("merged_into", "Water Board", "Land Bureau", "2030-05-01", "")),
        ("It was reported in 2020 that the Water Board would be merged into the Land Bureau.",
         ("merged_into", "Water Board", "Land Bureau", "", "")),
        ("Ann Lee is head of the Water Board. Tom Birch will succeed her on 1 May 2030.",
         ("preceded_by", "Tom Birch", "Ann Lee", "2030-05-01", "")),
    ],
)  # fmt: skip
def test_what_is_announced_has_the_day_that_its_own_clause_gives(words: str, wanted: Row) -> None:
    assert wanted in claims(words)


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("Ann Lee is the Water Board's director of flood safety.", "director of flood safety of the Water Board"),
        ("Ann Lee is head of tunnel safety at the Water Board.", "head of tunnel safety at the Water Board"),
        ("The Water Board was founded in 1950. Ann Lee is its director of research.",
         "director of research of the Water Board"),
    ],
)  # fmt: skip
def test_a_post_in_charge_of_a_task_is_one_of_its_body(words: str, post: str) -> None:
    assert ("position_held", "Ann Lee", post, "", "..") in claims(words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("It was shaped by Ann Lee (deputy head 1960–71, head 1971–80).",
         {("Ann Lee", "deputy head of the Water Board", "1960", "1971"),
          ("Ann Lee", "head of the Water Board", "1971", "1980")}),
        ("Heads of the board have included Ann Lee (1960–71; later minister of justice) and Tom Birch (1971–75).",
         {("Ann Lee", "head of the Water Board", "1960", "1971"), ("Ann Lee", "minister of justice", "", ""),
          ("Tom Birch", "head of the Water Board", "1971", "1975")}),
        ("It is headed by a chief executive. Chief executives: Ann Lee (1960–71), Tom Birch (since 1971).",
         {("Ann Lee", "chief executive of the Water Board", "1960", "1971"),
          ("Tom Birch", "chief executive of the Water Board", "1971", "..")}),
        ("Ann Lee became its head in 1960. Later holders of the post: Tom Birch (1971–75), Ida Holm (1975–80).",
         {("Ann Lee", "head of the Water Board", "1960", ""), ("Tom Birch", "head of the Water Board", "1971", "1975"),
          ("Ida Holm", "head of the Water Board", "1975", "1980")}),
    ],
)  # fmt: skip
def test_rolls_and_the_years_beside_posts_in_brackets(words: str, wanted: set[tuple[str, str, str, str]]) -> None:
    found = claims("The Water Board was founded in 1950. " + words)
    assert {(s, o, start, end) for p, s, o, start, end in found if p == "position_held"} == wanted


def test_its_twice_in_a_sentence_means_one_body() -> None:
    text = "The River Commission was founded in 1995. Its Audit Committee reports to its Council."
    wanted = ("reports_to", "Audit Committee of the River Commission", "Council of the River Commission", "", "")
    assert wanted in claims(text)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("In 1919 it lapsed during the drought and was revived in 1937.",
         {("abolished", "1919"), ("established", "1937")}),
        ("Ann Lee ran the office from 1990 to 1995.", {("position_held", "1990")}),
        ("In 2001 the office was abolished.", {("abolished", "2001")}),
        ("The holder has, since 2011, held the rank of a judge.", {("has_rank", "2011")}),
    ],
)  # fmt: skip
def test_on_a_page_about_a_post_it_is_the_office(words: str, wanted: set[tuple[str, str]]) -> None:
    found = claims("Surveyor General of Samoa\n\nThe post was created in 1881. " + words)
    assert {(p, start) for p, s, o, start, _ in found if start != "1881"} == wanted
    assert {s if p != "position_held" else o for p, s, o, *_ in found} == {"surveyor general of Samoa"}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The director of the Tax Board is a member of the Land Council.",
         {("member_of", "director of the Tax Board", "Land Council", "", "")}),
        ("The director of the Tax Board is not a member of the Government.",
         {("member_of", "director of the Tax Board", "Government", "", "")}),
        ("The first four heads of the Tax Board are members of the Land Council.", set()),
        ("Until 1822 the director of the Tax Board was appointed by the Land Council.",
         {("appointed_by", "director of the Tax Board", "Land Council", "", "1822")}),
    ],
)  # fmt: skip
def test_what_goes_with_a_post_as_a_rule(words: str, wanted: set[Row]) -> None:
    assert claims(words) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("She was followed by a botanist, Ida Holm, in 1995.", ("preceded_by", "Ida Holm", "Ann Lee", "1995", "")),
        ("In 1995 Lee made way for one of her deputies, Tom Birch, who retired in 1997.",
         ("position_held", "Tom Birch", "director of the Tax Board", "1995", "1997")),
        ("Tom Birch, no man of many words, described her as “a walking archive”.",
         ("characterised_as", "Ann Lee", "walking archive", "", "")),
        ("In 1990 she was named to the Land Council, of which she was a member for six years.",
         ("member_of", "Ann Lee", "Land Council", "1990", "1996")),
        ("Until July 1989 she was acting head of the Mint. She retired in 1991 and was followed by Eva Dahl.",
         ("position_held", "Eva Dahl", "director of the Tax Board", "1991", "")),
        ("She was born in Gorey, Co. Kerr, on 6 May 1926.", ("born", "Ann Lee", "", "1926-05-06", "")),
    ],
)  # fmt: skip
def test_people_named_after_descriptions_and_around_them(words: str, wanted: Row) -> None:
    assert wanted in claims("Ann Lee became director of the Tax Board in 1980. " + words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The Water Board had its seat in Leeds until 1998 and in York from 1998 to 2004.",
         {("headquartered_at", "Water Board", "Leeds", "", "1998"),
          ("headquartered_at", "Water Board", "York", "1998", "2004")}),
        ("Nowadays the Water Board comes under the Ministry of Roads.",
         {("subordinate_to", "Water Board", "Ministry of Roads", "", "..")}),
        ("The Leeds–York Water Board was set up in 2017.", {("established", "Leeds–York Water Board", "", "2017", "")}),
    ],
)  # fmt: skip
def test_seats_one_after_the_other_and_what_holds_now(words: str, wanted: set[Row]) -> None:
    assert claims(words) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("A Pilot Office was created in 1889. The two bodies were merged in 1921 to form the Sea Agency.",
         ("merged_into", "Pilot Office", "Sea Agency", "1921", "")),
        ("Its chief inspector is Ann Lee. Tom Birch, who had been chief inspector since 1907, died.",
         ("position_held", "Tom Birch", "chief inspector of the Water Board", "1907", "")),
        ("In 1955 it became a department of the Ministry of Works, headed by Tom Birch.",
         ("position_held", "Tom Birch", "head of the Water Board", "1955", "")),
        ("Its chairman, Ann Lee, reports to the Minister of Works.",
         ("reports_to", "chairman of the Water Board", "minister of Works", "", "")),
        ("Its heads were Ann Lee (1951–60), Tom Birch (1960–74), who died in 1975, and Ida Holm (1974–80).",
         ("position_held", "Ida Holm", "head of the Water Board", "1974", "1980")),
        ("Ann Lee became its head. She was followed in 1970 by Tom Birch and Birch in turn by Ida Holm (1982–97).",
         ("preceded_by", "Ida Holm", "Tom Birch", "", "")),
    ],
)  # fmt: skip
def test_bodies_and_holders_of_a_history_are_told_apart(words: str, wanted: Row) -> None:
    assert wanted in claims("The Water Board was founded in 1950. " + words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The Postal Giro, a separate agency, was set up in 1943.", ("established", "Postal Giro", "", "1943", "")),
        ("The Smile, a picture in the Land Council, was set up in 1943.", None),
        ("In 1970 Parliament turned the Water Board into the River Agency and put it under the Ministry of Works.",
         ("subordinate_to", "River Agency", "Ministry of Works", "1970", "")),
        ("It left the Ministry of Works, and its headquarters were moved from York to Leeds.",
         ("headquartered_at", "Water Board", "Leeds", "", "")),
        ("The Tax Court was established by Act No. 14 of 1991.", ("established", "Tax Court", "", "1991", "")),
    ],
)  # fmt: skip
def test_what_becomes_of_bodies_and_which_is_meant(words: str, wanted: Row | None) -> None:
    found = claims("The Water Board was founded in 1950. " + words)
    assert wanted in found if wanted else {s for _, s, *_ in found} == {"Water Board"}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Ann Lee was deputy head of the Water Board under Tom Birch. In 1989 Birch retired and Lee succeeded him.",
         ("position_held", "Ann Lee", "head of the Water Board", "1989", "")),
        ("The Office of the Ombudsman was set up in 1991. Ann Lee has led the Office since 2010.",
         ("position_held", "Ann Lee", "Ombudsman", "2010", "..")),
        ("The first Ombudsman, Ann Lee, was elected by the Senate on 12 March 1992 for a six-year term.",
         ("position_held", "Ann Lee", "ombudsman", "1992-03-12", "")),
        ("On 20 October 2004 Ann Lee took the oath as mayor of Leeds.",
         ("position_held", "Ann Lee", "mayor of Leeds", "2004-10-20", "")),
    ],
)  # fmt: skip
def test_the_chief_of_a_deputy_and_officers_with_an_office(words: str, wanted: Row) -> None:
    assert wanted in claims(words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Ann Lee was head of the Mint Office. In 1970 she went to the Head Office of Archives as deputy to Tom Birch.",
         ("position_held", "Ann Lee", "deputy head of the Head Office of Archives", "1970", "")),
        ("Tom Birch was mayor of Leeds. Ann Lee was deputy to Birch.",
         ("position_held", "Ann Lee", "deputy mayor of Leeds", "", "")),
        ("In 2014 Ann Lee was made a member of the Law Council, which she chaired from January 2017.",
         ("position_held", "Ann Lee", "chair of the Law Council", "2017-01", "")),
        ("Ann Lee was to have headed the Mint Office, but the Senate withheld its consent, and Tom Birch was elected.",
         ("position_held", "Tom Birch", "head of the Mint Office", "", "")),
        ("Ann Lee was head of the Mint Office. She was followed by Dr. M. A. Chand (1984–87).",
         ("preceded_by", "M. A. Chand", "Ann Lee", "", "")),
    ],
)  # fmt: skip
def test_whose_deputy_somebody_was_and_what_they_chaired(words: str, wanted: Row) -> None:
    assert wanted in claims(words)


def test_on_a_page_about_a_post_a_bank_in_passing_has_no_part_in_others() -> None:
    text = (
        "Comptroller of Coinage\n\nThe Comptroller of Coinage was an officer of the Treasury who supervised the mints. "
        "The office was abolished in 1957, when its duties passed to the Reserve Bank. The Comptroller was appointed "
        "by the Governor. The assistant comptroller was Ann Lee."
    )
    found = claims(text)
    assert ("position_held", "Ann Lee", "assistant comptroller of Coinage", "", "") in found
    assert {o for p, _, o, *_ in found if p == "appointed_by"} == {"Governor"}
    assert {s for p, s, *_ in found if p == "function"} == {"comptroller of Coinage"}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Since its creation in 1990 the Mint Office has had four heads.",
         {("established", "Mint Office", "", "1990", "")}),
        ("The Coin Board grew quiet after the abolition of the Mint Office in 1990.",
         {("abolished", "Mint Office", "", "1990", "")}),
        ("The Coin Board was formed in 1990 by the merger of the Mint Office and the Die Office.",
         {("merged_into", "Mint Office", "Coin Board", "1990", ""),
          ("merged_into", "Die Office", "Coin Board", "1990", "")}),
        ("The Coin Board was founded in 1990. Its predecessor was the Mint Office.",
         {("replaced_by", "Mint Office", "Coin Board", "", "")}),
        ("The Mint Office lapsed in 1932 and was brought back to life in 1937.",
         {("abolished", "Mint Office", "", "1932", ""), ("established", "Mint Office", "", "1937", "")}),
        ("The Mint Office became the Coin Board in 1960, Die Board in 1970 and Tin Office in 1980.",
         {("renamed_to", "Mint Office", "Coin Board", "1960", ""),
          ("renamed_to", "Coin Board", "Die Board", "1970", ""),
          ("renamed_to", "Die Board", "Tin Office", "1980", "")}),
        ("The Mint Office was under the Trade Office until 1950, Tax Office until 1970 and Coin Board thereafter.",
         {("subordinate_to", "Mint Office", "Trade Office", "", "1950"),
          ("subordinate_to", "Mint Office", "Tax Office", "", "1970"),
          ("subordinate_to", "Mint Office", "Coin Board", "1970", "")}),
    ],
)  # fmt: skip
def test_beginnings_and_ends_told_as_nouns_and_bodies_told_by_turns(words: str, wanted: set[Row]) -> None:
    assert wanted <= claims(words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The Mint Office was based in Leeds until 1950, then in York until 1970, and at 4 Mill Road since then.",
         {("Leeds", "", "1950"), ("York", "1950", "1970"), ("4 Mill Road", "1970", "..")}),
        ("The headquarters of the Mint Office moved from Leeds to York in 1990.",
         {("Leeds", "", "1990"), ("York", "1990", "")}),
        ("With its headquarters in Leeds, the Mint Office strikes coins.", {("Leeds", "", "")}),
        ("The Mint Office is based in Leeds, with a shop in York since 1990.", {("Leeds", "", "")}),
        ("The Mint Office, created in Leeds in 1908, sits in York.", {("York", "", "")}),
        ("The seat of the Mint Office is Leeds.", {("Leeds", "", "")}),
    ],
)  # fmt: skip
def test_seats_one_after_the_other_and_told_of_the_seat(words: str, wanted: set[tuple[str, str, str]]) -> None:
    assert {(o, start, end) for p, _, o, start, end in claims(words) if p == "headquartered_at"} == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The Mint Office operates under the direct supervision of the Ministry of Metals.",
         ("subordinate_to", "Mint Office", "Ministry of Metals", "", "")),
        ("The Mint Office was set up in 1950 as a department of the Ministry of Metals.",
         ("part_of", "Mint Office", "Ministry of Metals", "1950", "")),
        ("The Mint Office is one of the three departments of the Ministry of Metals.",
         ("part_of", "Mint Office", "Ministry of Metals", "", "")),
        ("The President appoints the director of the Mint Office for a term of five years.",
         ("appointed_by", "director of the Mint Office", "President", "", "")),
        ("The Mint Board is headed by a director appointed by the President.",
         ("appointed_by", "director of the Mint Board", "President", "", "")),
        ("The Mint Office strikes coins, licenses traders and advises the Treasury.",
         ("function", "Mint Office", "strikes coins, licenses traders and advises the Treasury", "", "")),
    ],
)  # fmt: skip
def test_who_is_over_a_body_and_names_its_head(words: str, wanted: Row) -> None:
    assert wanted in claims(words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("By a decision of November 1952 the Mint Office was formed in February 1953.",
         ("established", "Mint Office", "", "1953-02", "")),
        ("In 1921 the Mint Office was split into the Coin Board and the Die Board.",
         ("replaced_by", "Mint Office", "Die Board", "1921", "")),
        ("The Mint Office was founded in 1908. It is now styled the Coin Board.",
         ("renamed_to", "Mint Office", "Coin Board", "", "")),
        ("The Mint Office has nothing to do with the Coin Board.",
         ("distinct_from", "Mint Office", "Coin Board", "", "")),
        ("The Mint Office is not to be confused with the similarly named Mint Board.",
         ("distinct_from", "Mint Office", "Mint Board", "", "")),
        ("The Mint Office (est. 1908) strikes coins.", ("established", "Mint Office", "", "1908", "")),
        ("The Mint Office was founded in 1908. Its head is the Comptroller of Coin. He or she is chosen by the Senate.",
         ("appointed_by", "comptroller of Coin", "Senate", "", "")),
        ("The Mint Office is a department of the Treasury in charge of coins.",
         ("function", "Mint Office", "coins", "", "")),
        ("Royal Mint Office\n\nThe RMO reports to Parliament.",
         ("reports_to", "Royal Mint Office", "Parliament", "", "")),
        ("The Mint Office, whose Welsh name is Bathdy Cymru, strikes coins.",
         ("named", "Mint Office", "Bathdy Cymru", "", "")),
    ],
)  # fmt: skip
def test_names_and_neighbours_of_a_body(words: str, wanted: Row) -> None:
    assert wanted in claims(words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The Ministry of Metals has two departments: the Mint Department and the Coin Department.",
         ("part_of", "Coin Department", "Ministry of Metals", "", "")),
        ("Attached to the Ministry of Metals is the Mint Council.",
         ("subordinate_to", "Mint Council", "Ministry of Metals", "", "")),
        ("Under the Ministry of Metals are the Mint Office and the Coin Board.",
         ("subordinate_to", "Coin Board", "Ministry of Metals", "", "")),
        ("The Mint Section was hived off in 2005 as the Coin Agency.",
         ("renamed_to", "Mint Section", "Coin Agency", "2005", "")),
        ("The Mint Office was founded in 1908. In 2004 new headquarters in York were opened.",
         ("headquartered_at", "Mint Office", "York", "2004", "")),
        ("Mint Agency of Estmark\nFormed: 12 May 1956\nPreceding agency: Coin Office (1899–1956)\nEmployees: 40",
         ("replaced_by", "Coin Office", "Mint Agency of Estmark", "1956", "")),
    ],
)  # fmt: skip
def test_parts_and_seats_named_after_their_verb(words: str, wanted: Row) -> None:
    assert wanted in claims(words)


def test_what_a_body_is_not_part_of() -> None:
    read = READER.read(
        Document("t", "The Mint Office is an ally of the Coin Union but not part of it.\n", "0" * 64, "en")
    )
    assert {(c.object, c.polarity) for c in read.claims if c.predicate == "part_of"} == {("Coin Union", "negated")}


def test_fields_one_after_the_other_in_a_line() -> None:
    line = "Founded: 1908. Seat: Leeds. Chair: Ann Lee. Members: Tom Birch, Ida Holm. It answers to the Senate."
    assert claims(f"Mint Board\n\n{line}") >= {
        ("established", "Mint Board", "", "1908", ""),
        ("headquartered_at", "Mint Board", "Leeds", "", ""),
        ("position_held", "Ann Lee", "chair of the Mint Board", "", ""),
        ("member_of", "Ida Holm", "Mint Board", "", ""),
        ("reports_to", "Mint Board", "Senate", "", ""),
    }


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("The Three Valleys Office was abolished in 1990.", "Three Valleys Office"),
        ("In 1990 the Five Lakes Authority was abolished.", "Five Lakes Authority"),
        ("Seven Dials Council was abolished in 1990.", "Seven Dials Council"),
    ],
)
def test_a_name_may_begin_with_a_number(words: str, body: str) -> None:
    assert claims(words) == {("abolished", body, "", "1990", "")}


def test_a_number_before_a_body_counts_what_belongs_to_it() -> None:
    assert claims("Two State Council departments were abolished in 1990.") == set()


@pytest.mark.parametrize(
    "words",
    [
        "As director of the Mint Board Ann Lee reported to the minister of finance.",
        "As director of the Mint Board, Ann Lee reported to the minister of finance.",
        "Ann Lee led the Mint Board. As director of the Mint Board she answered to the minister of finance, Tom Birch.",
    ],
)
def test_whoever_reports_in_a_post_does_so_for_the_post(words: str) -> None:
    assert ("reports_to", "director of the Mint Board", "minister of finance", "", "") in claims(words)


def test_a_public_institution_is_no_kind_of_body() -> None:
    assert claims("The Mint Board is a public institution.") == set()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Once part of the Ministry of Works, the Salt Office was abolished in 1970.",
         {("part_of", "Salt Office", "Ministry of Works", "", ""), ("abolished", "Salt Office", "", "1970", "")}),
        ("Until 1967 a section of the Ministry of Works, the Salt Office is an agency now.",
         {("part_of", "Salt Office", "Ministry of Works", "", "1967")}),
        ("A branch of the Ministry of Works, the Salt Office is based in Hull.",
         {("part_of", "Salt Office", "Ministry of Works", "", ""), ("instance_of", "Salt Office", "branch", "", ""),
          ("headquartered_at", "Salt Office", "Hull", "", "")}),
        ("The Salt Office was a department of the Ministry of Works from 1920 to 1950.",
         {("part_of", "Salt Office", "Ministry of Works", "1920", "1950"),
          ("instance_of", "Salt Office", "department", "", "")}),
    ],
)  # fmt: skip
def test_what_a_body_is_part_of_may_stand_in_front_of_its_name(words: str, wanted: set[Row]) -> None:
    assert claims(words) == wanted


@pytest.mark.parametrize(
    ("words", "staff"),
    [
        ("Its staff grew from 12 to 40 by 1990.", "40"),
        ("The total number of employees is 512.", "512"),
        ("Some 58 people are employed there.", "Some 58 people"),
        ("It is supported by a deputy and a staff of 35.", "staff of 35"),
        ("It trained 300 officials in 1990.", ""),
        ("It has twelve members.", ""),
    ],
)
def test_staff_is_counted_in_many_words(words: str, staff: str) -> None:
    found = claims("The Harbour Board was founded in 1950. " + words)
    assert {row[2] for row in found if row[0] == "has_staff"} == ({staff} if staff else set())


@pytest.mark.parametrize(
    "words",
    [
        "The Well Board was abolished in 1990 and its duties went to the Salt Office.",
        "In 1990 the Well Board handed its duties to the Salt Office and was itself abolished.",
        "The Well Board was wound up in 1990, its work being taken over by the Salt Office.",
        "When the Well Board was abolished in 1990, the Salt Office took over its powers.",
        "The Well Board was disbanded in 1990 in favour of the Salt Office.",
    ],
)
def test_who_gets_the_duties_of_a_body_that_is_no_more_replaces_it(words: str) -> None:
    assert claims(words) == {
        ("abolished", "Well Board", "", "1990", ""),
        ("replaced_by", "Well Board", "Salt Office", "1990", ""),
    }


def test_bodies_that_follow_one_another_are_a_line() -> None:
    assert claims("The Well Board was succeeded in 1939 by the Pump Board and in 1973 by the Salt Office.") == {
        ("replaced_by", "Well Board", "Pump Board", "1939", ""),
        ("replaced_by", "Pump Board", "Salt Office", "1973", ""),
    }
    assert claims("The Salt Office was founded in 1995. Its predecessor, the Well Board, is based in Hull.") == {
        ("established", "Salt Office", "", "1995", ""),
        ("replaced_by", "Well Board", "Salt Office", "", ""),
        ("headquartered_at", "Well Board", "Hull", "", ""),
    }


@pytest.mark.parametrize(
    "words",
    [
        "The Water Board and the Well Board are distinct bodies, though both sit in Hull.",
        "The Water Board shares a hall with the Well Board, but the two are separate institutions.",
        "The Water Board (not the Well Board, a separate body) decides on variances.",
        "The Water Board should not be taken for the Well Board.",
    ],
)
def test_bodies_are_told_apart_in_many_words(words: str) -> None:
    found = claims(words)
    assert ("distinct_from", "Water Board", "Well Board", "", "") in found
    assert sum(row[0] == "distinct_from" for row in found) == 1


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The Chief of Protocol reports to the Speaker.", ("reports_to", "Chief of Protocol", "Speaker", "", "")),
        ("The Well Board reports to Parliament, the Salt Office to the Minister of Energy.",
         ("reports_to", "Salt Office", "minister of Energy", "", "")),
        ("The Salt Office takes its orders from the head of state alone.",
         ("reports_to", "Salt Office", "head of state", "", "")),
        ("The head of the Salt Office is Ann Lee, whom the press describes as the conscience of the town.",
         ("characterised_as", "Ann Lee", "conscience of the town", "", "")),
        ("Observers often call its director, Ann Lee, the queen's gardener.",
         ("characterised_as", "Ann Lee", "queen's gardener", "", "")),
        ("The Salt Office takes samples at ten crossings and sets tariffs.",
         ("function", "Salt Office", "takes samples at ten crossings and sets tariffs", "", "")),
    ],
)  # fmt: skip
def test_what_is_said_of_posts_and_bodies(words: str, wanted: Row) -> None:
    assert wanted in claims(words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("In 1973 the Well Board and the Pump Board were fused into a single Salt Office.",
         {("merged_into", "Well Board", "Salt Office", "1973", ""),
          ("merged_into", "Pump Board", "Salt Office", "1973", "")}),
        ("The act of 1958 folded the Well Board into the Salt Office.",
         {("merged_into", "Well Board", "Salt Office", "1958", "")}),
        ("The Bureau of Wells (founded 1888, renamed Well Board 1900, abolished 1924) sat in Hull.",
         {("established", "Bureau of Wells", "", "1888", ""),
          ("renamed_to", "Bureau of Wells", "Well Board", "1900", ""),
          ("abolished", "Well Board", "", "1924", ""), ("headquartered_at", "Bureau of Wells", "Hull", "", "")}),
        ("In 1951 the Salt Office was placed under the Ministry of Works, where it stayed until 1979.",
         {("subordinate_to", "Salt Office", "Ministry of Works", "1951", "1979")}),
        ("The Salt Office was placed under the Ministry of Works in 1943 and moved to the Ministry of Mines in 1958.",
         {("subordinate_to", "Salt Office", "Ministry of Works", "1943", "1958"),
          ("subordinate_to", "Salt Office", "Ministry of Mines", "1958", "")}),
        ("The Salt Office was once called the Hall Court.", {("renamed_to", "Hall Court", "Salt Office", "", "")}),
        ("A Salt Commission was appointed in 1990. It has since become the Salt Office.",
         {("established", "Salt Commission", "", "1990", ""),
          ("renamed_to", "Salt Commission", "Salt Office", "", "")}),
    ],
)  # fmt: skip
def test_what_becomes_of_bodies(words: str, wanted: set[Row]) -> None:
    assert claims(words) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The Salt Office's mandate is to license casinos.", "license casinos"),
        (
            "The Salt Office, whose task is to protect the vines of the Wachau, is old.",
            "protect the vines of the Wachau",
        ),
        ("The Salt Office's tasks include the upkeep of canals.", "upkeep of canals"),
        ("The Salt Office is mandated to license casinos.", "license casinos"),
        ("The Salt Office was authorised to buy land in 1990.", ""),
    ],
)
def test_the_duties_of_a_body_are_told_by_many_nouns(words: str, wanted: str) -> None:
    assert {row[2] for row in claims(words) if row[0] == "function"} == ({wanted} if wanted else set())


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("Ida Holm was head of the Water Board's legal department.", "head of the Water Board's legal department"),
        ("Ida Holm was secretary of the Water Board's Party branch.", "secretary of the Water Board's Party branch"),
        ("Ida Holm was head of the Water Board's newly created audit office.",
         "head of the Water Board's newly created audit office"),
    ],
)  # fmt: skip
def test_a_post_in_a_part_of_a_body_is_none_of_the_whole_body(words, post):
    assert claims(words) == {("position_held", "Ida Holm", post, "", "")}


def test_what_is_no_part_of_a_body_has_no_head():
    assert not claims("Ida Holm was head of the Water Board's lobbyists.")


def test_a_body_set_up_in_the_place_of_one_abolished_replaces_it():
    found = claims("On 3 May 1968 the Pilot Board was abolished and the Fire Board was set up in its place.")
    assert ("replaced_by", "Pilot Board", "Fire Board", "1968-05-03", "") in found
    found = claims("The Pilot Board was abolished in 1968 and the Fire Board was set up in Linz.")
    assert all(claim[0] != "replaced_by" for claim in found)


def test_a_name_in_another_script_stands_behind_the_language():
    assert ("named", "Light Office", "光明办公室", "", "") in claims(
        "The Light Office (Chinese: 光明办公室) is a bureau."
    )


def test_a_body_is_not_as_old_as_the_one_it_goes_back_to() -> None:
    assert not claims("The Reef Board traces its origins to the Toll Commission of 1887.")
