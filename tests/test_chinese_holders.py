"""Chinese holders as boxes, short lists and rows without heads name them, and names with styles around them."""

from __future__ import annotations

import pytest

from schemas.records import Document
from tests.compiled import READER


def claims(text: str) -> list[str]:
    """Return the claims of a text: "position_held(王小明; 江城市市长; 1990/1995)"."""
    found = READER.read(Document("t", text, "", "zh")).claims
    return [f"{c.predicate}({c.subject}; {c.object or ''}; {c.start or ''}/{c.end or ''})" for c in found]


HELD = "position_held(王小明; 江城市水务局局长; 2008-05/2013-08)"


@pytest.mark.parametrize(
    "text",
    [
        "江城市水务局局长\n王小明\n就任 2008年5月\n卸任 2013年8月\n继任 李大伟",
        "江城市水务局局长\n王小明（已退休）\n就任 2008年5月\n卸任 2013年8月\n继任 李大伟",
        "江城市水务局局长 王小明\n上任 2008年5月\n离任 2013年8月\n继任 李大伟",
        "江城市水务局局长\n王小明 2008年5月—2013年8月\n李大伟 2013年8月—2015年1月",
        "江城市水务局局长\n第5任 王小明 2008年5月—2013年8月\n第6任 李大伟 2013年8月—2015年1月",
        "江城市水务局历任局长：王小明（2008年5月—2013年8月）；李大伟（2013年8月—2015年1月）。",
        "江城市水务局局长：王小明（2008年5月—2013年8月）、空缺（2013年）、李大伟（2013年8月—2015年1月）",
        "江城市水务局局长 王小明 2008年5月—2013年8月；江城市财政局局长 李大伟 2013年8月—2015年1月",
        "2001年1月—2008年5月 江城市财政局局长\n2008年5月—2013年8月 江城市水务局局长\n姓名：王小明",
        "2001年1月—2008年5月 江城市财政局局长\n2008年5月—2013年8月 江城市水务局局长\n——王小明同志年谱",
        "职务：江城市水务局局长（2008年5月—2013年8月）、江城市财政局局长（2013年8月—2015年1月）\n姓名：王小明",
        "江城市水务局局长 | 王小明 | 2008年5月—2013年8月\n江城市财政局局长 | 李大伟 | 2013年8月—2015年1月",
    ],
)
def test_holder_is_read_from_every_shape(text: str) -> None:
    assert HELD in claims(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "王小明\n江城市水务局局长\n任期 2008年—2013年\n前任 赵大伟\n继任 Ray Pang 彭伟亮",
            "succeeded_by(王小明; 彭伟亮; /)",
        ),
        (
            "王小明\n江城市水务局局长\n任期 2008年—2013年\n继任 赵大伟\n前任 拿督斯里 李大伟",
            "preceded_by(王小明; 李大伟; /)",
        ),
        ("拿督巴拉·莫汉自2015年任律政部部长。", "position_held(巴拉·莫汉; 律政部部长; 2015/)"),
        ("政府任命轩德利爵士为财政司司长。", "position_held(轩德利; 财政司司长; /)"),
        ("2004年，江城市副市长巴音孟克去世。", "died(巴音孟克; ; 2004/)"),
        ("2010年，阿拉腾敖其尔任自治区财政厅厅长。", "position_held(阿拉腾敖其尔; 自治区财政厅厅长; 2010/)"),
        ("江城市市长\n王小明\n任命者 总统李大伟\n就任 2008年\n卸任 2013年", "appointed_by(王小明; 李大伟; /)"),
        (
            "北山国水务部大臣 | 王小明 | 1934年—1937年\n论坛秘书长 | 阿·达 | 1935年—1938年",
            "王小明; 北山国水务部大臣; 1934/1937",
        ),
    ],
)
def test_names_are_whole_and_without_styles(text: str, claim: str) -> None:
    assert any(claim in found for found in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "江城市水务局局长\n办公室\n就任 2008年5月\n卸任 2013年8月\n继任 李大伟",
        "江城市水务局局长：王小明说，2008年—2013年的工程已完工；李大伟表示同意。",
        "江城市水务局 江城市财政局\n就任 2008年5月\n卸任 2013年8月\n继任 李大伟",
    ],
)
def test_what_names_no_holder_is_left(text: str) -> None:
    assert not [found for found in claims(text) if found.startswith("position_held(王") or "2008-05/2013-08" in found]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "到会的有：北山军区司令员刘明、政治委员郑东，南山军区司令员王力、政治委员魏亮。",
            "position_held(魏亮; 南山军区政治委员; /)",
        ),
        ("江城市公安局局长张明、政委李刚出席。", "position_held(李刚; 江城市公安局政委; /)"),
        ("江城市水务局局长张明，副局长李刚出席。", "position_held(李刚; 江城市水务局副局长; /)"),
        ("本届政府总理由前财政部部长安德森担任。", "position_held(安德森; 财政部部长; /)"),
        ("会议通过任王小明为江城市水务局局长。", "position_held(王小明; 江城市水务局局长; /)"),
        (
            "关于我们 | 江城市水务局\n\n本局成立于1990年。其防洪科并入北山省水利局。\n\n首任局长张明1990年上任。",
            "position_held(张明; 江城市水务局局长; 1990/)",
        ),
        (
            "关于我们 | 江城市水务局\n\n化验所自2003年起是本局的组成部分。\n\n首任局长张明1990年上任。",
            "position_held(张明; 江城市水务局局长; 1990/)",
        ),
        (
            "江城市航标局\n\n江城市灯标局设立于1881年。次年，该局改称北山灯标局。",
            "renamed_to(江城市灯标局; 北山灯标局; 1882/)",
        ),
        ("1902年，张明任督办河工大臣。", "position_held(张明; 督办河工大臣; 1902/)"),
        ("1876年，张明任出使德国大臣。", "position_held(张明; 出使德国大臣; 1876/)"),
        ("水务部长于贝尔·马丁辞职。", "position_held(于贝尔·马丁; 水务部长; /)"),
        ("江城市水务局副局长向局长负责，职级为正处级。", "has_rank(江城市水务局副局长; 正处级; /)"),
        ("江城市水务局局长为从一品，副局长为正二品。", "has_rank(江城市水务局副局长; 正二品; /)"),
        ("江城市水务局局长一职列为D-2级。", "has_rank(江城市水务局局长; D-2级; /)"),
        ("1935年，张明晋任陆军中将。", "has_rank(张明; 陆军中将; 1935/)"),
        (
            "行政院院长\n行政院院长是行政院的首长，若立法院通过不信任案，应依法请辞。现任院长为卓明。",
            "position_held(卓明; 行政院院长; /..)",
        ),
    ],
)
def test_titles_without_their_body_go_to_the_right_one(text: str, claim: str) -> None:
    assert claim in claims(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("王明1990年任江城市市长。2008年6月，时任江城市水务局局长被免职。", "水务局"),
        ("王明1990年任江城市市长。近日，接替被处分的李东，此前任职水务局局长的张大山成为江城市副市长。", "李东"),
        ("王明是教师。除李东是2015年任水务局局长，其余六人皆于2016年到任。", "水务局"),
        ("获提拔的有两人：王明、李东。此前分别任江城市水务局局长、北山市财政局局长。", "position_held"),
        ("1958年筹备成立水务局时，王明是教师。", "established"),
        ("王明在1957年至1964年间，担任我所党委书记。", "我所"),
        ("1950年，每个军区设司令员，负责日常管理。", "每个"),
        ("江城市水务局与江城市水利局（SLJ）是两个不同的机关。", "named(江城市水务局"),
        ("邮传部尚书为从一品，侍郎为正二品。", "position_held"),
        ("江城市水务局副局长向局长负责，职级为正处级。", "has_rank(江城市水务局;"),
    ],
)
def test_what_is_said_of_others_is_left(text: str, wrong: str) -> None:
    assert not [found for found in claims(text) if wrong in found]
