"""Which post or body is meant where a Chinese text does not say so in full."""

from __future__ import annotations

import pytest

from tests.test_chinese_successions import claims, held

MEANT = {
    "a body of words nobody has taught us that is founded": (
        "赏灯咨询会成立于1949年，会长韩平。",
        held("韩平", "赏灯咨询会会长"),
    ),
    "a body that a place sets up": (
        "1912年，临山县设巡灯所，首任所长韩平。韩平1915年调任县公署第三科科长，所长由郭文接替。",
        held("郭文", "巡灯所所长", "1915"),
    ),
    "the post that somebody has in a body": (
        "韩平1950年任江北市粮食局局长。1955年，韩平兼任巡灯委员会主任。1960年，韩平在粮食局的职务由郭文接替。",
        held("郭文", "江北市粮食局局长", "1960"),
    ),
    "somebody's former post": (
        "韩平1950年任江北市粮食局局长，郭文任副局长。1955年韩平退休，郭文升任局长，其旧职由李明接替。",
        held("李明", "江北市粮食局副局长", "1955"),
    ),
    "the post that was held before the last": (
        "1950年，韩平任江北市粮食局局长。1961年，韩平改任江北市水利局副局长。1964年，韩平回任原职。",
        held("韩平", "江北市粮食局局长", "1964"),
    ),
    "the post of who has moved on": (
        "2016年，江北市粮食局局长韩平调任江北市水利局局长，副局长郭文代理其职。",
        held("郭文", "江北市粮食局代理局长", "2016"),
    ),
    "the deputy of the post that passes": (
        "韩平1950年任江北市粮食局局长。1955年韩平被解职，由其副手郭文接任。",
        held("郭文", "江北市粮食局副局长"),
    ),
    "the head whose deputy somebody was": (
        "江北市粮食局副局长韩平1955年升任正职。",
        held("韩平", "江北市粮食局局长", "1955"),
    ),
    "a post that somebody at last holds in his own right": (
        "2016年2月，江北市粮食局副局长韩平代理局长。同年9月，韩平正式出任局长。",
        held("韩平", "江北市粮食局局长", "2016-09"),
    ),
    "the body that a part of it was named by": (
        "韩平曾任江北市教育局局长。1984年，他任江北市水利局办公室主任，1990年任该局副局长。",
        held("韩平", "江北市水利局副局长", "1990"),
    ),
    "a post by its length behind it": (
        "2004年6月起，韩平担任江北市粮食局局长四年，2012年退休。",
        held("韩平", "江北市粮食局局长", "2004-06", "2008-06"),
    ),
    "the beginning of who stayed so long": (
        "江北市粮食局成立于1948年。首任局长韩平在任九年，1957年1月由郭文接任。",
        held("韩平", "江北市粮食局局长", "1948-01", "1957-01"),
    ),
    "the post that a clause is about": (
        "1982年，韩平任江北市粮食局局长，兼任党组书记。书记一职，他1990年移交郭文；局长则干满九年，1991年5月离任，由李明接任。",
        held("李明", "江北市粮食局局长", "1991-05"),
    ),
    "the deputy of a body that is named by its kind": (
        "2004年11月，内阁秘书韩平离任。此后三个月，由副内阁秘书郭文代理这一职务。",
        held("郭文", "副内阁秘书"),
    ),
    "what is only hoped for": (
        "江北市粮食局局长韩平即将退休，副局长郭文有望接替韩平。",
        held("郭文", "江北市粮食局局长", certainty="expected"),
    ),
    "two that are founded together": (
        "点灯管制所与灯油检查所均于1947年设立。灯油检查所所长韩平1950年退休。",
        held("韩平", "灯油检查所所长", "", "1950"),
    ),
}


@pytest.mark.parametrize("name", MEANT)
def test_what_is_meant_is_known(name: str) -> None:
    """The claim that rests on the context is among those that the text gives."""
    text, expected = MEANT[name]
    assert expected in claims(text), claims(text)
