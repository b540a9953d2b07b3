"""Chinese biographies, obituaries and notices of appointments: whom a clause without a subject is about."""

import pytest

from pipeline.divide import divide
from pipeline.extract import read
from schemas.records import Document
from tests.compiled import READER


def claims(text):
    document = Document("example", text, "0" * 64, "zh")
    found = read(document, divide(document, READER.rules), READER.vocabulary).claims
    return {(c.predicate, c.subject, c.object, c.start, c.end) for c in found}


TEXTS = {
    "a condition tells of nobody, and a group is its government's": (
        "2003年5月，杨立任北山省委常委、常务副省长、党组副书记。如果省长辞职，常务副省长成为代省长。",
        {
            ("member_of", "杨立", "北山省委常委会", "2003-05", ""),
            ("position_held", "杨立", "北山省常务副省长", "2003-05", ""),
            ("position_held", "杨立", "北山省政府党组副书记", "2003-05", ""),
        },
    ),
    "names in quotation marks beside their verbs, and several of them": (
        "1928年，国民政府成立「司法行政部」，隶属于司法院。江城市水务局，简称“市水局”、“水务局”。杨立出任“考选部长”。",
        {
            ("established", "司法行政部", "", "1928", ""),
            ("subordinate_to", "司法行政部", "司法院", "", ""),
            ("named", "江城市水务局", "市水局", "", ""),
            ("named", "江城市水务局", "水务局", "", ""),
            ("position_held", "杨立", "考选部长", "", ""),
        },
    ),
    "labels of deputies and assistants, one space from their holders": (
        "江城市水务局\n\n局长 杨立\n副局长(2) 赵大年、李明\n局长助理 王和\n总工程师 吴二\n行政级别 正处级",
        {
            ("position_held", "杨立", "江城市水务局局长", "", ""),
            ("position_held", "赵大年", "江城市水务局副局长", "", ""),
            ("position_held", "李明", "江城市水务局副局长", "", ""),
            ("position_held", "王和", "江城市水务局局长助理", "", ""),
            ("position_held", "吴二", "江城市水务局总工程师", "", ""),
            ("has_rank", "江城市水务局", "正处级", "", ""),
        },
    ),
    "a name of 任 and an adverb, and 其 before what people do": (
        "任刚接替赵大年任柳溪县委书记。同年，杨立任北山市市长。2015年，其调任江城市委秘书长。",
        {
            ("position_held", "赵大年", "柳溪县委书记", "", ""),
            ("position_held", "任刚", "柳溪县委书记", "", ""),
            ("preceded_by", "任刚", "赵大年", "", ""),
            ("position_held", "杨立", "北山市市长", "", ""),
            ("position_held", "杨立", "江城市委秘书长", "2015", ""),
        },
    ),
    "departments of one committee in a list": (
        "二00二年，杨立任柳溪县委宣传部长、统战部长。柳溪县委组织部长赵大年是杨立的前任。",
        {
            ("position_held", "杨立", "柳溪县委宣传部长", "2002", ""),
            ("position_held", "杨立", "柳溪县委统战部长", "2002", ""),
            ("position_held", "赵大年", "柳溪县委组织部长", "", ""),
            ("succeeded_by", "赵大年", "杨立", "", ""),
        },
    ),
    "who is dismissed leaves what the next clause names": (
        "会议决定杨立任柳溪县委书记；免去赵大年柳溪县委书记、常委职务，不再担任柳溪县人大常委会主任。",
        {
            ("position_held", "杨立", "柳溪县委书记", "", ""),
            ("position_held", "赵大年", "柳溪县委书记", "", ""),
            ("member_of", "赵大年", "柳溪县委常委会", "", ""),
            ("position_held", "赵大年", "柳溪县人大常委会主任", "", ""),
        },
    ),
    "many holders, customs and superlatives tell of nobody": (
        "2010年，杨立任柳溪县委书记。不少书记曾兼任柳溪县县长。全国最年轻的县委书记是曾任北山县县长的赵大年，生于1980年。",
        {
            ("position_held", "杨立", "柳溪县委书记", "2010", ""),
            ("position_held", "赵大年", "北山县县长", "", ""),
            ("born", "赵大年", "", "1980", ""),
        },
    ),
    "an illness before a death": (
        "赵大年同志（副部长级待遇），终因年老体弱医治无效，于2018年10月1日在江城逝世。",
        {("died", "赵大年", "", "2018-10-01", "")},
    ),
    "a stand-in is appointed in the end": (
        "1956年2月，江城市水务局局长郭文调京，局长一职由张立代理，至1958年1月正式任命。",
        {
            ("position_held", "郭文", "江城市水务局局长", "", "1956-02"),
            ("position_held", "张立", "江城市水务局代理局长", "1956-02", "1958-01"),
            ("position_held", "张立", "江城市水务局局长", "1958-01", ""),
        },
    ),
    "who leaves something unread leaves nothing that was told": (
        "韩书平（1920年－1999年），河北定州人。1954年任水利部副部长，1957年离任，其后获委任为总监，1960年约满。",
        {("position_held", "韩书平", "水利部副部长", "1954", "1957")},
    ),
    "a department in a committee, and a mission": (
        "韩书平（1920年－1999年），河北定州人。1954年任柳溪县委宣传部长，1960年至1962年在驻加拿大使馆任参赞。",
        {
            ("position_held", "韩书平", "柳溪县委宣传部长", "1954", ""),
            ("position_held", "韩书平", "驻加拿大使馆参赞", "1960", "1962"),
        },
    ),
    "a post in the body where somebody works": (
        "韩书平（1920年－1999年），河北定州人。1954年调中央统战部工作，任办公室副主任，1957年改任大学教授。",
        {("position_held", "韩书平", "中央统战部办公室副主任", "1954", "1957")},
    ),
    "whose place somebody takes": (
        "1990年3月，张立任水利部部长。他接替的是到龄的郭文。郭文的学生韩书平1995年任商业部部长。",
        {
            ("position_held", "张立", "水利部部长", "1990-03", ""),
            ("preceded_by", "张立", "郭文", "", ""),
            ("position_held", "韩书平", "商业部部长", "1995", ""),
        },
    ),
    "the first of her kind": (
        "郭文是首位出任水利部部长的女性，1996年上任，2003年任满。",
        {("position_held", "郭文", "水利部部长", "1996", "2003")},
    ),
    "a foreign name and why its bearer left": (
        "意大利宪法法院院长马尔塔·孔蒂因任期届满离职。",
        {("position_held", "马尔塔·孔蒂", "意大利宪法法院院长", "", "")},
    ),
    "who leaves a place leaves the posts in it": (
        "韩书平（1920年－1999年），河北定州人。1975年到柳溪县任副县长，1978年离开柳溪县。",
        {("position_held", "韩书平", "柳溪县副县长", "1975", "1978")},
    ),
    "a list goes on to the body around a unit": (
        "韩书平（1920年－1999年），河北定州人。历任云江省卫生厅医政处处长、副厅长，云江省妇联副主任、主任。",
        {
            ("position_held", "韩书平", "云江省卫生厅医政处处长", "", ""),
            ("position_held", "韩书平", "云江省卫生厅副厅长", "", ""),
            ("position_held", "韩书平", "云江省妇联副主任", "", ""),
            ("position_held", "韩书平", "云江省妇联主任", "", ""),
        },
    ),
    "work in a body": (
        "韩书平（1920年－1999年），河北定州人。1975年任水利部副部长，1980年转到全国政协做秘书长。",
        {
            ("position_held", "韩书平", "水利部副部长", "1975", "1980"),
            ("position_held", "韩书平", "全国政协秘书长", "1980", ""),
        },
    ),
    "a successor takes the post that was just left": (
        "郭文1990年任水利部副部长，2001年5月改任商业部部长。同月，接替他的是张立。",
        {
            ("position_held", "郭文", "水利部副部长", "1990", "2001-05"),
            ("position_held", "郭文", "商业部部长", "2001-05", ""),
            ("position_held", "张立", "水利部副部长", "2001-05", ""),
            ("preceded_by", "张立", "郭文", "2001-05", ""),
        },
    ),
    "titles of address in dismissals": (
        "会议决定免去郭文同志的水利部党组书记、部长职务，任命市卫生健康委员会主任张立为副市长。",
        {
            ("position_held", "郭文", "水利部党组书记", "", ""),
            ("position_held", "郭文", "水利部部长", "", ""),
            ("position_held", "张立", "市卫生健康委员会主任", "", ""),
        },
    ),
    "a successor does not take over": (
        "韩书平（1920年－1999年），河北定州人。1975年任水利部副部长，至1982年由郭文接任。同年起，他任全国政协副秘书长。",
        {("position_held", "韩书平", "全国政协副秘书长", "1982", ""), ("succeeded_by", "韩书平", "郭文", "1982", "")},
    ),
    "nor does somebody who is served": (
        "韩书平（1920年－1999年），河北定州人。1943年任时任水利部部长郭文的秘书。1950年任商业部部长。",
        {("secretary_to", "韩书平", "郭文", "1943", ""), ("position_held", "韩书平", "商业部部长", "1950", "")},
    ),
    "a relative is told of until the subject is named again": (
        "韩书平（1920年－1999年），河北定州人。其长子韩立生于1950年。他2001年任商业部部长。韩书平1980年任水利部部长。",
        {("position_held", "韩立", "商业部部长", "2001", ""), ("position_held", "韩书平", "水利部部长", "1980", "")},
    ),
    "an entry's headword": (
        "【韩书平】（1920—1999）　原名韩有田，河北定州人。1950年任商业部部长，直至去世。",
        {("named", "韩书平", "韩有田", "", ""), ("position_held", "韩书平", "商业部部长", "1950", "1999")},
    ),
    "the present post": (
        "韩书平，男，1960年5月生，河北定州人，现任国家统计局局长。2001年任商业部部长，2010年改任现职。",
        {
            ("position_held", "韩书平", "国家统计局局长", "2010", ".."),
            ("position_held", "韩书平", "商业部部长", "2001", "2010"),
        },
    ),
    "posts taken up together end together": (
        "韩书平2001年3月任国家粮食局党组书记、局长，2005年转任商业部部长。",
        {
            ("position_held", "韩书平", "国家粮食局党组书记", "2001-03", "2005"),
            ("position_held", "韩书平", "国家粮食局局长", "2001-03", "2005"),
        },
    ),
    "several terms of one seat": (
        "韩书平是第八届、九届全国政协委员。",
        {("member_of", "韩书平", "第八届全国政协", "", ""), ("member_of", "韩书平", "第九届全国政协", "", "")},
    ),
    "a form of address stands for whom a memorial is about": (
        "韩书平先生行述\n\n韩书平，字伯安，河北定州人，民国前五年生。1957年，郭文就任江城市水务局局长，先生任副局长。",
        {
            ("born", "韩书平", "", "1907", ""),
            ("position_held", "韩书平", "江城市水务局副局长", "1957", ""),
        },
    ),
    "a length right behind a post, and what somebody left for": (
        "1985年，韩书平出任江城市水务局局长三年。1990年5月，郭文代理江城市市长职务三个月。",
        {
            ("position_held", "韩书平", "江城市水务局局长", "1985", "1988"),
            ("position_held", "郭文", "江城市代理市长", "1990-05", "1990-08"),
        },
    ),
    "who is presented with a profession": (
        "1931年，安娜·林登任江城市水务局局长。林登的继任者是农学家卡尔·霍尔，他1938年任该局科学处处长。",
        {
            ("succeeded_by", "安娜·林登", "卡尔·霍尔", "", ""),
            ("position_held", "卡尔·霍尔", "江城市水务局科学处处长", "1938", ""),
        },
    ),
    "a forecast that did not come true": (
        "1990年，韩书平任江城市统计局局长。传媒一度预料他将出任江城市水务局局长，但他最终没有出任。",
        {
            ("position_held", "韩书平", "江城市统计局局长", "1990", ""),
            ("position_held", "韩书平", "江城市水务局局长", "", ""),
        },
    ),
    "a sentence behind a dated entry": (
        "江城市水务局大事记\n\n1990年3月　江城市水务处升格为江城市水务局。韩书平任局长。\n1995年6月　郭文接任局长。\n",
        {("position_held", "韩书平", "江城市水务局局长", "1990-03", "1995-06")},
    ),
    "a notice of appointments": (
        "江北省人民政府决定：\n\n任命韩书平为省水利厅厅长；\n任命郭文（女）为省统计局局长。\n\n免去：\n\n韩立的省水利厅厅长职务。",
        {
            ("appointed_by", "郭文", "江北省人民政府", "", ""),
            ("position_held", "郭文", "江北省统计局局长", "", ""),
            ("position_held", "韩立", "江北省水利厅厅长", "", ""),
        },
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_who_held_what(name):
    text, expected = TEXTS[name]
    assert expected <= claims(text)


def test_no_claim_is_about_whom_a_biography_only_names():
    about = {subject for _, subject, *_ in claims(TEXTS["a successor does not take over"][0])}
    held = [c for c in claims(TEXTS["a successor does not take over"][0]) if c[1] == "郭文"]
    assert about == {"韩书平", "郭文"}
    assert [post for _, _, post, *_ in held] == ["水利部副部长"]
