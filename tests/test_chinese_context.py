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
