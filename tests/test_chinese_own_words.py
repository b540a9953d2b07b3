"""Words for the page's own body by its kind alone, two posts that pass at once, and names that other words tore."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER

PAGE = "沙河市港务局\n\n沙河市港务局成立于1998年。市引航站是正科级单位，由市港务局管理。"
PASSING = "方志平，1940年生。1986年，他任财政部预算司司长，兼税务局局长。1990年离任，"


def claims(text: str) -> set[str]:
    """Return what a text states, without its certainty."""
    found = READER.read(Document("t", text, "0" * 64, "zh")).claims
    return {f"{c.predicate}({c.subject}; {c.object or ''}; {c.start or ''}/{c.end or ''})" for c in found}


@pytest.mark.parametrize(
    ("words", "predicate", "told"),
    [
        ("局机关设在滨江路8号", "headquartered_at", "滨江路8号"),
        ("局址在滨江路8号", "headquartered_at", "滨江路8号"),
        ("全局现有职工86人", "has_staff", "86人"),
        ("局内现有工作人员58人", "has_staff", "58人"),
        ("局机关行政编制35名", "has_staff", "35名"),
    ],
)
def test_a_seat_or_staff_told_by_a_kind_of_body_is_the_page_s(words: str, predicate: str, told: str) -> None:
    assert f"{predicate}(沙河市港务局; {told}; /)" in {
        claim.replace("/..", "/") for claim in claims(f"{PAGE}{words}。")
    }


def test_a_kind_that_two_bodies_have_names_neither() -> None:
    text = "沙河市港务局成立于1998年。沙河市水文局由市港务局管理。局址在滨江路8号。"
    assert not any(claim.startswith("headquartered_at") for claim in claims(text))


def test_two_posts_pass_to_two_people_in_their_order() -> None:
    found = claims(f"{PASSING}两职分别由石海山、韩平接任。")
    assert {"position_held(石海山; 财政部预算司司长; 1990/)", "position_held(韩平; 税务局局长; 1990/)"} <= found
    assert "position_held(方志平; 财政部预算司司长; 1986/1990)" in found


def test_a_post_that_was_only_hoped_for_is_what_the_other_got() -> None:
    found = claims("韩平是审计院副院长。时传她将出任审计部部长，但她并未就任，该职由石海山担任。")
    assert "position_held(石海山; 审计部部长; /)" in found
    assert not any("石海山; 审计院副院长" in claim for claim in found)


def test_who_appoints_another_does_not_pass_on_a_post() -> None:
    found = claims("1998年，韩平任沙河市港务局局长。2003年5月他辞职，市长任命石海山接任。")
    assert {"position_held(石海山; 沙河市港务局局长; 2003-05/)", "appointed_by(石海山; 沙河市市长; 2003-05/)"} <= found


@pytest.mark.parametrize(
    "name", ["沙河市自然资源局", "沙河市自然资源和规划局", "沙河市委“两新”工委", "沙河市不动产登记中心"]
)
def test_names_with_words_that_mean_something_else_are_whole(name: str) -> None:
    assert claims(f"{name}于1998年成立。") == {f"established({name}; ; 1998/)"}


def test_a_name_ends_inside_a_word_for_a_new_holder() -> None:
    assert claims("1998年，周立新任沙河市港务局局长。") == {"position_held(周立新; 沙河市港务局局长; 1998/)"}


def test_a_death_in_office_has_not_the_date_of_the_appointment() -> None:
    assert claims("1991年5月，韩平任国家审计署署长，任内去世。") == {"position_held(韩平; 国家审计署署长; 1991-05/)"}


def test_the_title_of_a_table_s_row_in_its_remark_is_of_the_same_body() -> None:
    text = (
        "沙河市港务局历任局长\n\n沙河市港务局成立于1998年。2000年，沙河市航道局并入。\n\n"
        "姓名\t职务\t任职时间\t备注\n石海山\t局长\t1998—2004\t原副局长\n韩平\t局长\t2004—2010\t\n"
    )
    assert "position_held(石海山; 沙河市港务局副局长; /)" in claims(text)


def test_positions_of_a_box_belong_to_the_names_behind_them() -> None:
    first, second = "| 首长1职务 = 局长\n| 首长1姓名 = 韩平\n", "| 首长2职务 = 副局长\n| 首长2姓名 = 石海山\n"
    box = f"{{{{机构\n| 名称 = 沙河测绘局\n{first}{second}}}}}\n"
    assert claims(box) == {"position_held(韩平; 沙河测绘局局长; /)", "position_held(石海山; 沙河测绘局副局长; /)"}


def test_a_paragraph_about_no_other_body_is_about_the_page_s() -> None:
    text = (
        "沙河市港务局\n\n沙河市港务局成立于1953年。1996年11月，市防汛指挥部办公室设在该局。\n\n"
        "首任局长为韩平，1988年至1995年在任。1995年3月，韩平调任江阳地区港务局副局长，局长由石海山接任。"
    )
    found = claims(text)
    assert "position_held(石海山; 沙河市港务局局长; 1995-03/)" in found
    assert not any("江阳地区港务局局长" in claim for claim in found)


def test_the_end_of_the_page_s_name_is_the_page_s_body() -> None:
    text = "国家林木种子局\n\n国家林木种子局成立于1979年。1988年，种子局撤销。局长为韩平。"
    found = claims(text)
    assert {"abolished(国家林木种子局; ; 1988/)", "position_held(韩平; 国家林木种子局局长; /)"} <= found


def test_a_foreign_place_before_the_ending_of_a_body_is_in_its_name() -> None:
    text = "[[克拉科夫]]审计局隶属于国家审计署。"
    assert claims(text) == {"subordinate_to(克拉科夫审计局; 国家审计署; /)"}


def test_two_posts_of_which_one_was_not_read_pass_to_nobody() -> None:
    text = "方志平，1880年生。1903年任户部主事。1912年任税务局局长。1916年离任，两职分别由石海山、韩平接任。"
    assert not any(name in claim for name in ("石海山", "韩平") for claim in claims(text))


def test_who_is_told_by_whose_helper_he_was_follows_in_that_post() -> None:
    found = claims("国家种子局局长韩平此前任林业部造林司副司长，该职由他的助手石海山接任。")
    assert "position_held(石海山; 林业部造林司副司长; /)" in found
    assert not any("石海山; 国家种子局" in claim for claim in found)


def test_a_name_may_end_in_a_word_for_and() -> None:
    assert "position_held(钱仲和; 国家审计署代理审计长; 1920/)" in claims("1920年，国家审计署审计长一职由钱仲和代理。")


def test_a_body_that_is_gone_owns_no_later_bare_post() -> None:
    """The text's own body does, which came in its place."""
    page = "巴拉圭中央银行总部设在亚松森。"
    text = "1944年，政府设立巴拉圭银行。1952年，巴拉圭银行撤销，由中央银行取而代之。首任行长罗斯·本特任职至1958年。"
    assert "position_held(罗斯·本特; 巴拉圭中央银行行长; /1958)" in claims(f"{page}\n\n{text}")


def test_a_name_behind_the_word_for_a_capital_is_a_place() -> None:
    found = claims("2024年6月，格蕾丝·纳姆在首都坎帕拉宣誓就任水务总署署长。")
    assert found == {"position_held(格蕾丝·纳姆; 水务总署署长; 2024-06/)"}
