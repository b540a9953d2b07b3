"""What English phrases name: people, bodies, posts, ranks, and what a heading is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.english import phrases
from pipeline.extract.english.topics import topic
from pipeline.extract.mentions import Mention
from pipeline.extract.scene import Scene, speak
from schemas.records import Entity, Span
from tests.compiled import VOCABULARY


def mentions(function, text, *more):
    return function(text, Span(0, len(text)), VOCABULARY, *more)


def names(function, text):
    return [mention.entity.name for mention in mentions(function, text)]


def posts(text, scene=None):
    return [(mention.kind, mention.entity.name) for mention in mentions(phrases.posts, text, scene or Scene())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jia Ting’an met Sir John Tolland", ["Jia Ting'an", "John Tolland"]),
        ("Thomas de Maizière and Jeppe Tranholm-Mikkelsen", ["Thomas de Maizière", "Jeppe Tranholm-Mikkelsen"]),
        ("George H. W. Bush, president", ["George H. W. Bush"]),
        ("He Guoqiang and You Quan", ["He Guoqiang", "You Quan"]),
        ("Park Geun-hye", ["Park Geun-hye"]),
        (
            "Engr. Musa Ibrahim, Dato' Ahmad Kamal and Tan Sri Lim Kok Wing",
            ["Musa Ibrahim", "Ahmad Kamal", "Lim Kok Wing"],
        ),
        ("Lt Gen (retd) Ashok Mehta", ["Ashok Mehta"]),
        ("Air Chief Marshal Ravi Singh", ["Ravi Singh"]),
        ("Alhaji Aliyu Gusau", ["Aliyu Gusau"]),
        ("K.P.S. Menon", ["K.P.S. Menon"]),
        ("Gen Nakatani", ["Gen Nakatani"]),
        ("John F. Kennedy Jr. of Leeds", ["John F. Kennedy Jr."]),
        ("Lord Birch of Leeds", ["Lord Birch of Leeds"]),
        ("Mr Okello", ["Okello"]),
        ("Tomasz NOWICKI (Poland)", ["Tomasz Nowicki"]),
        ("Secretary UNESCO", []),
        ("Stephen King and Theresa May", ["Stephen King", "Theresa May"]),
        ("Ashraf ul-Haq and Wangari wa Muta", ["Ashraf ul-Haq", "Wangari wa Muta"]),
        ("General Staff Department and Rear Admiral", []),
        ("the White House and the Cultural Revolution", []),
        ("the Marlow Harbour Rowing Club", []),
        ("Hong Kong in May 2013", []),
    ],
)
def test_people_are_found_by_the_shape_of_their_names(text, expected):
    assert names(phrases.persons, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the Ministry of Health and Welfare and the Ministry of Finance",
            ["Ministry of Health and Welfare", "Ministry of Finance"],
        ),
        ("The Secretariat of the Delta Islands Forum", ["Secretariat of the Delta Islands Forum"]),
        (
            "Ministry of Education, Culture, Sports, Science and Technology",
            ["Ministry of Education, Culture, Sports, Science and Technology"],
        ),
        ("the Hong Kong and Macao Affairs Office", ["Hong Kong and Macao Affairs Office"]),
        ("the Office of the Prime Minister", ["Office of the Prime Minister"]),
        ("Japan's Ministry of Defence", ["Ministry of Defence of Japan"]),
        ("the Committee on Petitions", ["Committee on Petitions"]),
        ("the CCP General Office", ["General Office of the Chinese Communist Party"]),
        ("an office in the north", []),
    ],
)
def test_bodies_are_found_by_their_institution_noun_and_its_complements(text, expected):
    assert names(phrases.bodies, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("acting deputy director of the Revenue Office", [("post", "acting deputy director of the Revenue Office")]),
        (
            "director of the Revenue Office and of the Tax Court",
            [("post", "director of the Revenue Office"), ("post", "director of the Tax Court")],
        ),
        ("vice-premier and minister of finance", [("post", "vice-premier"), ("post", "minister of finance")]),
        (
            "member of the Water Council and of the Tax Board",
            [("membership", "Water Council"), ("membership", "Tax Board")],
        ),
        ("Water Council member", [("membership", "Water Council")]),
        ("Japanese prime minister", [("post", "prime minister of Japan")]),
        (
            "Permanent Representative to the United Nations",
            [("post", "permanent representative to the United Nations")],
        ),
        ("party secretary of Guangdong", [("post", "party secretary of Guangdong")]),
        ("Chief Cabinet Secretary", [("post", "Chief Cabinet Secretary")]),
        ("secretary to Deng Xiaoping", []),
        ("Structure of the Ministry of Justice of Moldova", []),
        ("managing director", []),
        (
            "mayor and deputy party secretary of Delta",
            [("post", "mayor of Delta"), ("post", "deputy party secretary of Delta")],
        ),
        (
            "director and then chairman of the Water Board",
            [("post", "director of the Water Board"), ("post", "chairman of the Water Board")],
        ),
        (
            "members of the 8th, 9th and 10th Water Committees",
            [("membership", f"{n}th Water Committee") for n in (8, 9, 10)],
        ),
        (
            "alternate member of the 8th and member of the 9th Water Committee",
            [("membership", f"{n}th Water Committee") for n in (8, 9)],
        ),
        ("deputy to the 12th National People's Congress", [("membership", "National People's Congress")]),
        (
            "member of the standing committee of the Water Board",
            [("membership", "standing committee of the Water Board")],
        ),
        ("Minister of Finance Wang Bo", [("post", "minister of Finance")]),
        ("Consul-General of Malta in Leeds", [("post", "consul-general of Malta in Leeds")]),
    ],
)
def test_posts_are_named_with_what_completes_them(text, expected):
    assert posts(text) == expected


def test_an_open_role_takes_the_body_last_spoken_of():
    scene = speak(Scene(), Mention("body", Span(0, 0), Entity("Revenue Office", "")))
    assert posts("director", scene) == [("post", "director of the Revenue Office")]
    assert posts("director") == []


def test_posts_of_bodies_in_the_lexicon_share_an_identifier_whatever_the_title():
    found = [mentions(phrases.posts, f"{role} of the CCP General Office", Scene())[0] for role in ("head", "director")]
    assert {mention.entity.id for mention in found} == {"ccp-general-office-head"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a ministerial-level agency", ["ministerial"]),
        ("of full ministerial rank", ["ministerial"]),
        ("vice-ministerial, bureau-director level", ["deputy-ministerial", "departmental"]),
        ("the department and the bureau", []),
    ],
)
def test_ranks_are_read_with_their_grade_words(text, expected):
    assert names(phrases.ranks, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Directors of the Revenue Office, 1945-1999", "director of the Revenue Office"),
        ("Mayors of Leeds since 2003", "mayor of Leeds"),
        ("The Revenue Office", "Revenue Office"),
        ("Ann Merrick, 1931–2019", "Ann Merrick"),
        ("A short history", None),
    ],
)
def test_a_heading_is_about_a_post_in_the_singular_else_a_body_else_a_person(text, expected):
    found = mentions(topic, text)
    assert (found and found.entity.name) == expected


@given(st.text(alphabet="Ab Office of the 's,.()-É中 and Director Lee to", max_size=80))
def test_mentions_lie_in_the_span_and_in_order(text):
    for function in (phrases.persons, phrases.bodies, phrases.ranks):
        spans = [mention.span for mention in mentions(function, text)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Goran Ivanov MILEV", ["Goran Ivanov Milev"]),
        ("Edwin Marsh, 2nd Viscount Marsh", ["Edwin Marsh"]),
        ("Ann Low, Baron Birch of Leeds", ["Ann Low"]),
        ("Ann Low, Mark Birch", ["Ann Low", "Mark Birch"]),
    ],
)
def test_surnames_in_capitals_end_a_name_and_a_peerage_is_no_other_person(text, names):
    assert [m.entity.name for m in phrases.persons(text, Span(0, len(text)), VOCABULARY)] == names
