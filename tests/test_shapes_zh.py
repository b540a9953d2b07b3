"""Chinese careers and boxes: one set of facts, written in the many ways that pages write it, gives the same claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schemas.records import Document
from tests.compiled import READER

if TYPE_CHECKING:
    from collections.abc import Callable

PERSON = "周立群"
CAREER = [
    ("1990-03", "1994-09", "江陵县财政局副局长"),
    ("1994-09", "2003-06", "荆州市委常委、秘书长"),
    ("2003-06", "2012-05", "湖北省水利厅厅长、党组书记"),
    ("2012-05", "", "国家粮食局副局长"),
]
COLUMNS = [
    ("江陵县财政局", "副局长"),
    ("荆州市委", "常委、秘书长"),
    ("湖北省水利厅", "厅长、党组书记"),
    ("国家粮食局", "副局长"),
]
HELD = {
    ("position_held", "江陵县财政局副局长", "1990-03", "1994-09"),
    ("member_of", "荆州市委常委会", "1994-09", "2003-06"),
    ("position_held", "荆州市委秘书长", "1994-09", "2003-06"),
    ("position_held", "湖北省水利厅厅长", "2003-06", "2012-05"),
    ("position_held", "湖北省水利厅党组书记", "2003-06", "2012-05"),
    ("position_held", "国家粮食局副局长", "2012-05", ".."),
}
LEAD = f"{PERSON}，男，汉族，1962年5月生，湖北江陵人。\n\n"


def claims(text: str) -> set[tuple[str, str, str, str]]:
    """Return the tenures of the person that a page gives."""
    found = READER.read(Document("t", text, "", "zh")).claims
    kinds = {"position_held", "member_of"}
    return {(c.predicate, c.object, c.start, c.end) for c in found if c.predicate in kinds and c.subject == PERSON}


def date(value: str, form: str) -> str:
    """Return a month as a page writes it."""
    year, month = map(int, value.split("-"))
    return form.format(y=year, m=month, r=year - 1911)


def term(start: str, end: str, form: str, to: str = "—", last: str = "—") -> str:
    """Return a term as a page writes it, its end left out or said to be open where the post is still held."""
    return f"{date(start, form)}{to}{date(end, form)}" if end else f"{date(start, form)}{last}"


def lines(
    form: str = "{y}.{m:02}", to: str = "—", gap: str = "\u3000", last: str = "—", bullet: str = "", end: str = ""
) -> str:
    """Return the career, one post a line."""
    return "".join(
        f"{bullet.format(n=number)}{term(begun, over, form, to, last)}{gap}{title}{end}\n"
        for number, (begun, over, title) in enumerate(CAREER, 1)
    )


def columns(heads: str, cells: Callable[[tuple[str, str, str], tuple[str, str]], list[str]], gap: str = "\t") -> str:
    """Return a table, one row a line."""
    rows = [heads.split(), *(cells(post, parts) for post, parts in zip(CAREER, COLUMNS, strict=True))]
    return "".join(f"{gap.join(row)}\n" for row in rows)


def in_figures(post: tuple[str, str, str]) -> str:
    """Return the term of a post in figures."""
    return term(post[0], post[1], "{y}.{m:02}")


def apart(post: tuple[str, str, str]) -> list[str]:
    """Return start and end of a post's term."""
    return [date(post[0], "{y}.{m:02}"), date(post[1], "{y}.{m:02}") if post[1] else "至今"]


@pytest.mark.parametrize(
    "page",
    [
        lines(),
        *(lines(form=form) for form in ("{y}年{m}月", "{y}/{m:02}", "{y}．{m:02}", "{y}.{m}月", "民國{r}年{m}月")),
        *(lines(to=to) for to in ("至", "--", "～", "──", " - ")),
        *(lines(gap=gap) for gap in ("", "：", "\t", " | ", "，任", "  ")),
        *(lines(last=last) for last in ("至今", "—至今", "起", "—现在", "至", "迄今")),
        *(lines(bullet=bullet) for bullet in ("- ", "[{n}] ", "（{n}）", "{n}、", "● ")),
        lines(end="；"),
        lines(end="。"),
        lines(gap="\n"),
        f"【工作简历】\n{lines()}",
        f"简　　历\n\n{lines()}",
        f"（年.月）\n{lines('{r}.{m:02}', gap='　')}民國79年3月參加工作。\n",
        columns("时间 职务", lambda post, _: [in_figures(post), post[2]]),
        columns("起止年月 任职单位 职务", lambda post, parts: [in_figures(post), *parts]),
        columns("单位 职务 起止时间", lambda post, parts: [*parts, in_figures(post)], "　　"),
        columns("职务 任职时间 离职时间", lambda post, _: [post[2], *apart(post)], " | "),
    ],
)  # fmt: skip
def test_careers(page: str) -> None:
    assert claims(LEAD + page) == HELD


@pytest.mark.parametrize(
    "lead",
    [
        f"{PERSON}简历\n\n",
        f"# {PERSON}\n\n## 任职经历\n\n",
        "周　立　群\n\n",
        f"姓名：{PERSON}\n性别：男\n出生年月：1962年5月\n\n",
        f"【姓　　名】{PERSON}\n【性　　别】男\n\n",
        f"姓　　名　{PERSON}\n出　　生　1962年5月\n\n",
        f"{PERSON}　男，汉族，1962年5月生\n\n",
        f"{PERSON}\n国家粮食局副局长\n\n",
    ],
)
def test_whose_career_it_is(lead: str) -> None:
    assert claims(lead + lines()) == HELD


BOX = [
    ("机构名称", "灯塔管理委员会"), ("英文名称", "Lighthouse Commission"), ("成立日期", "1977年9月9日"),
    ("总部", "江城市"), ("上级机构", "交通部"), ("工作人员", "约210人"), ("主任", "王小明（2020年7月1日就任）"),
    ("下属机构", "东海观测站（1984年设立，驻宁波）、航标处"), ("内设机构", "6个"),
]  # fmt: skip
TOLD = {
    ("named", "灯塔管理委员会", "Lighthouse Commission", "", ""),
    ("established", "灯塔管理委员会", "", "1977-09-09", ""),
    ("headquartered_at", "灯塔管理委员会", "江城市", "", ""),
    ("subordinate_to", "灯塔管理委员会", "交通部", "", ""),
    ("has_staff", "灯塔管理委员会", "约210人", "", ""),
    ("position_held", "王小明", "灯塔管理委员会主任", "2020-07-01", ".."),
    ("subordinate_to", "东海观测站", "灯塔管理委员会", "", ""),
    ("established", "东海观测站", "", "1984", ""),
    ("headquartered_at", "东海观测站", "宁波", "", ""),
    ("subordinate_to", "航标处", "灯塔管理委员会", "", ""),
}


@pytest.mark.parametrize("shape", ["【{}】{}", "{}：{}", "{}\t{}", "{}　{}", "| {} | {} |", "{}｜{}", "［{}］{}"])
def test_boxes(shape: str) -> None:
    text = "".join(f"{shape.format(label, value)}\n" for label, value in BOX)
    found = READER.read(Document("t", text, "", "zh")).claims
    assert {(c.predicate, c.subject, c.object, c.start, c.end) for c in found} == TOLD


def test_a_post_has_a_box_of_its_own_below_its_holders() -> None:
    text = (
        "{{Infobox officeholder\n| name = 王小明\n| office = 江城市市长\n| term_start = 2018年12月\n}}\n"
        "{{职位信息框\n| 职位名称 = 江城市市长\n| 英文 = Mayor of Jiangcheng\n| 设立 = 1950年10月\n}}\n"
    )
    found = {(c.predicate, c.subject, c.object) for c in READER.read(Document("t", text, "", "zh")).claims}
    assert ("named", "江城市市长", "Mayor of Jiangcheng") in found
    assert ("established", "江城市市长", "") in found


def told(text: str) -> list[str]:
    """Return what a page is read to say, with its dates."""
    found = READER.read(Document("t", text, "", "zh")).claims
    return sorted(f"{c.predicate}({c.subject}; {c.object}) {c.start}/{c.end}" for c in found)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "北山市灯塔局\n局长：石文\n党组书记：江岚\n总工程师：白桦\n主要领导：局长 石文、党组书记 江岚、副局长 李木",
            [
                "position_held(李木; 北山市灯塔局副局长) /",
                "position_held(江岚; 北山市灯塔局党组书记) /",
                "position_held(白桦; 北山市灯塔局总工程师) /",
                "position_held(石文; 北山市灯塔局局长) /",
            ],
        ),
        (
            "国家灯塔署\n成立：1992年6月1日\n主管部长：阿兰·博雅，运输部长\n机构首长：皮特·卡曼，署长\n索菲·马林，副署长",
            [
                "established(国家灯塔署; ) 1992-06-01/",
                "position_held(皮特·卡曼; 国家灯塔署署长) /",
                "position_held(索菲·马林; 国家灯塔署副署长) /",
                "position_held(阿兰·博雅; 运输部长) /",
            ],
        ),
        (
            "国家灯塔局局长\n现任 石文（自2024年8月21日）\n首任 江岚（2008年3月－2011年1月）\n任命者 灯塔委员互选",
            [
                "position_held(江岚; 国家灯塔局局长) 2008-03/2011-01",
                "position_held(石文; 国家灯塔局局长) 2024-08-21/..",
            ],
        ),
        (
            "国家灯塔局局长\n首任：石文（改组前）\n江岚（改组后）\n设立：1928年（改组前）\n1948年（改组后）",
            [
                "established(国家灯塔局局长; ) 1928/",
                "established(国家灯塔局局长; ) 1948/",
                "position_held(江岚; 国家灯塔局局长) /",
                "position_held(石文; 国家灯塔局局长) /",
            ],
        ),
        (
            (
                "交通部灯塔局\n\n基本信息\n\n涉外时称中华灯塔局\n局长石文\n副局长江岚 灯塔一级副总监\n"
                "李木 灯塔一级副总监\n上级机构交通部\n内设机构：办公室、观测与网络处\n在编：编制120人"
            ),
            [
                "has_rank(李木; 灯塔一级副总监) /",
                "has_rank(江岚; 灯塔一级副总监) /",
                "has_staff(交通部灯塔局; 120人) /",
                "named(交通部灯塔局; 中华灯塔局) /",
                "position_held(李木; 交通部灯塔局副局长) /",
                "position_held(江岚; 交通部灯塔局副局长) /",
                "position_held(石文; 交通部灯塔局局长) /",
                "subordinate_to(交通部灯塔局; 交通部) /",
                "subordinate_to(办公室; 交通部灯塔局) /",
                "subordinate_to(观测与网络处; 交通部灯塔局) /",
            ],
        ),
        (
            (
                "北山省灯塔局\n局　　长　　石文（任至2021年8月）\n"
                "副 局 长　　江岚之　　白梅（女）　　王　刚\n党组成员　　李木"
            ),
            [
                "member_of(李木; 北山省灯塔局党组) /",
                "position_held(江岚之; 北山省灯塔局副局长) /",
                "position_held(王刚; 北山省灯塔局副局长) /",
                "position_held(白梅; 北山省灯塔局副局长) /",
                "position_held(石文; 北山省灯塔局局长) /2021-08",
            ],
        ),
        (
            "江东省香山特别行政区政务司司长\n\n基本介绍\n\n设立：1997年7月1日\n现任司长：石文",
            [
                "established(江东省香山特别行政区政务司司长; ) 1997-07-01/",
                "position_held(石文; 江东省香山特别行政区政务司司长) /..",
            ],
        ),
    ],
)
def test_boxes_of_posts_and_bodies(page: str, expected: list[str]) -> None:
    assert told(page) == expected


def test_units_of_an_army_are_told_by_their_numbers() -> None:
    page = f"{LEAD}1990.10—1996.03 陆军第26集团军77师参谋长\n1996.03—2000.12 陆军第67军作战处参谋、副处长\n"
    assert claims(page) == {
        ("position_held", "陆军第26集团军77师参谋长", "1990-10", "1996-03"),
        ("position_held", "陆军第67军作战处参谋", "1996-03", "2000-12"),
        ("position_held", "陆军第67军作战处副处长", "1996-03", "2000-12"),
    }


def test_clerks_are_listed_with_the_heads_of_their_body() -> None:
    page = f"{LEAD}历任内政部社会司科员、专员，北山省社会处视察、副处长。\n"
    assert {post for _, post, _, _ in claims(page)} == {
        "内政部社会司科员",
        "内政部社会司专员",
        "北山省社会处视察",
        "北山省社会处副处长",
    }


def test_party_groups_lend_their_bodies_titles_and_brackets_date_one_post() -> None:
    page = (
        f"{PERSON}，男，1962年5月生。现任北山省灯塔局党组书记、局长。\n\n"
        "2006.08—2011.09　甘孜藏族自治州妇联副主席、主席（2008.03起）\n"
        "2011.09—2021.04　北山省总工会党组成员、副主席\n2021.04至今　现职\n"
    )
    assert claims(page) == {
        ("position_held", "北山省灯塔局党组书记", "2021-04", ".."),
        ("position_held", "北山省灯塔局局长", "2021-04", ".."),
        ("position_held", "甘孜藏族自治州妇联副主席", "2006-08", "2008-03"),
        ("position_held", "甘孜藏族自治州妇联主席", "2008-03", "2011-09"),
        ("member_of", "北山省总工会党组", "2011-09", "2021-04"),
        ("position_held", "北山省总工会副主席", "2011-09", "2021-04"),
    }


def test_a_life_that_begins_with_more_than_a_name_is_that_of_the_name() -> None:
    page = "石文海同志，因病于2022年11月3日逝世。石文海同志系江城人，1934年5月出生。历任江城县委办公室副主任。"
    assert "position_held(石文海; 江城县委办公室副主任) /" in told(page)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "国家灯塔中心\n性质：交通部直属副局级事业单位\n副主任：石文海　江岚山",
            [
                "has_rank(国家灯塔中心; 副局级) /",
                "position_held(江岚山; 国家灯塔中心副主任) /",
                "position_held(石文海; 国家灯塔中心副主任) /",
                "subordinate_to(国家灯塔中心; 交通部) /",
            ],
        ),
        (
            "国际海底灯塔局秘书长\nSecretary-General of the Light Authority\n现任：石文，2025年1月起\n任命者：直接选举",
            [
                "named(国际海底灯塔局秘书长; Secretary-General of the Light Authority) /",
                "position_held(石文; 国际海底灯塔局秘书长) 2025-01/..",
            ],
        ),
        (
            "石文\n职务：中国驻肯尼亚大使馆政务参赞\n任期：2011年—2014年\n大使：江岚山",
            [
                "position_held(江岚山; 驻肯尼亚大使) /",
                "position_held(石文; 驻肯尼亚大使馆政务参赞) 2011/2014",
            ],
        ),
        (
            (
                "姓名\t石文\n現職\t環境部部長\n經歷\t環境保護署副署長（105.05–107.12）\n"
                "　　\t臺北市環境局局長（100.08–103.12）\n就任日期\t民國113年5月20日"
            ),
            [
                "position_held(石文; 環境保護署副署長) 2016-05/2018-12",
                "position_held(石文; 環境部部長) 2024-05-20/..",
                "position_held(石文; 臺北市環境局局長) 2011-08/2014-12",
            ],
        ),
        (
            "姓名：石文\n工作經歷：\n—— 1999年12月至2004年：法務局廳長\n—— 2004年至2009年：法務局副局長",
            [
                "position_held(石文; 法務局副局長) 2004/2009",
                "position_held(石文; 法務局廳長) 1999-12/2004",
            ],
        ),
        ("领导班子\n副检察长：石文海、江岚山\n政治部主任：白梅", []),
        (
            (
                "姓名：石文海\n經歷：\n1. 教育部社會教育司專員（85年8月至90年2月）\n"
                "2. 教育部秘書處副處長（102年1月至107年7月）"
            ),
            [
                "position_held(石文海; 教育部社會教育司專員) 1996-08/2001-02",
                "position_held(石文海; 教育部秘書處副處長) 2013-01/2018-07",
            ],
        ),
        (
            "北山国家灯塔长\n\n职位概要\n\n二级巡视员：白梅\n现任\t石文海（2019年11月起）\n设立\t1991年",
            [
                "established(北山国家灯塔长; ) 1991/",
                "has_rank(白梅; 二级巡视员) /",
                "position_held(石文海; 北山国家灯塔长) 2019-11/..",
            ],
        ),
        (
            (
                "江城市灯塔监督局\n领导成员：局长兼党委书记石文海，副局长江岚山、白梅，总工程师暂缺\n"
                "撤销时间：1998年12月（并入江苏灯塔局）"
            ),
            [
                "abolished(江城市灯塔监督局; ) 1998-12/",
                "merged_into(江城市灯塔监督局; 江苏灯塔局) 1998-12/",
                "position_held(江岚山; 江城市灯塔监督局副局长) /",
                "position_held(白梅; 江城市灯塔监督局副局长) /",
                "position_held(石文海; 江城市灯塔监督局党委书记) /",
                "position_held(石文海; 江城市灯塔监督局局长) /",
            ],
        ),
        (
            "北山捷運灯塔隊隊長\n所屬機關：北山市政府警察局\n首任：石文海（民國85年3月－87年6月）\n副手：副隊長二人",
            [
                "position_held(石文海; 北山捷運灯塔隊隊長) 1996-03/1998-06",
                "subordinate_to(北山捷運灯塔隊隊長; 北山市政府警察局) /",
            ],
        ),
        (
            (
                "{{Infobox 政府機構\n|機構名 = 北山灯塔保護局\n|縮寫 = BLA\n|部長1姓名 = 石文海\n"
                "|部長1職位 = 環境部長\n|首長1姓名 = 江岚山\n|首長1職位 = 局長\n}}"
            ),
            [
                "named(北山灯塔保護局; BLA) /",
                "position_held(江岚山; 北山灯塔保護局局長) /",
                "position_held(石文海; 環境部長) /",
            ],
        ),
        (
            "中华人民共和国驻塞舌尔大使馆\n馆址：维多利亚\n历任大使：石文海（1977—1980）、江岚山（1980—1983）",
            [
                "headquartered_at(中华人民共和国驻塞舌尔大使馆; 维多利亚) /",
                "position_held(江岚山; 中华人民共和国驻塞舌尔大使) 1980/1983",
                "position_held(石文海; 中华人民共和国驻塞舌尔大使) 1977/1980",
            ],
        ),
        (
            "石文海太平紳士\nJP\n环境事务局副局长\n现任\n就任日期\n2022年8月1日\n局长\n江岚山",
            [
                "position_held(江岚山; 环境事务局局长) /",
                "position_held(石文海; 环境事务局副局长) 2022-08-01/..",
            ],
        ),
        (
            "石文，1970年生，历任江城市粮食局会计、科员、副科长，江城市商业局副局长等职。",
            [
                "born(石文; ) 1970/",
                "position_held(石文; 江城市商业局副局长) /",
                "position_held(石文; 江城市粮食局副科长) /",
                "position_held(石文; 江城市粮食局科员) /",
            ],
        ),
    ],
)
def test_more_boxes_and_careers(page: str, expected: list[str]) -> None:
    assert told(page) == expected


def test_divisions_of_courts_are_part_of_the_post() -> None:
    page = (
        f"{LEAD}1987.07－1995.03　北山省高级人民法院经济审判庭书记员\n"
        "1995.03－2001.11　北山省高级人民法院民二庭审判员、副庭长\n"
    )
    assert {post for _, post, _, _ in claims(page)} == {
        "北山省高级人民法院经济审判庭书记员",
        "北山省高级人民法院民二庭审判员",
        "北山省高级人民法院民二庭副庭长",
    }
