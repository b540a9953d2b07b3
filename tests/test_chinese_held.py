"""Bodies and titles that the lexicon does not know, where a verb of holding and a title's shape say what they are."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def claims(text: str) -> list[tuple[str, str]]:
    """Return what persons are said to hold or belong to in a text."""
    found = READER.read(Document("t", text, "0" * 64, "zh")).claims
    return [(c.predicate, c.object) for c in found if c.predicate in {"position_held", "member_of"}]


HELD = {
    "2015年，陈一山任市检察官遴选委员会主任。": "市检察官遴选委员会主任",
    "2015年，陈一山出任海军第二军医学院副院长。": "海军第二军医学院副院长",
    "陈一山，曾任鲁滨省债务调解处处长。": "鲁滨省债务调解处处长",
    "陈一山2015年被任命为亚洲检察官协会理事会秘书长。": "亚洲检察官协会理事会秘书长",
    "2015年，陈一山任国家档案馆首席鉴定官。": "国家档案馆首席鉴定官",
    "陈一山2015年被任命为国家铁路局总检验师。": "国家铁路局总检验师",
}


@pytest.mark.parametrize("text", HELD)
def test_the_body_before_a_held_title_is_known_by_its_place(text: str) -> None:
    """What stands between the verb and the title is the body, whatever words it has; an officer's shape is a title."""
    assert claims(text) == [("position_held", HELD[text])]


def test_a_seat_in_a_body_of_unknown_words_is_a_membership() -> None:
    """A committee's member belongs to it."""
    assert claims("2015年起，陈一山担任市检察官遴选委员会委员。") == [("member_of", "市检察官遴选委员会")]


@pytest.mark.parametrize(
    "text", ["陈一山任县养蜂协会会长。", "2015年，陈一山任该厂检验人员。", "陈一山现任钟表学会会长。"]
)
def test_clubs_and_staff_are_no_posts(text: str) -> None:
    """The head of a society and staff without a title hold no public office."""
    assert claims(text) == []
