"""Headings that only say that facts follow (基本信息), or name a site: what stands below is of the heading above."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from schemas.records import Span

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from pipeline.extract.scene import Scene
    from pipeline.extract.vocabulary import Vocabulary
    from schemas.records import Document, Unit


FACTS_FOLLOW = re.compile(
    r"[\u3400-\u9fff]{0,6}(?:信息|資訊|资料|資料|概要|概况|概況|简介|簡介|介绍|介紹|情况|情況|概览|概覽|简况|簡況)"
    r"|(?:关于|關於|走进|走進|认识|認識)(?:我[们們]|[本我该該][\u3400-\u9fff]{1,3})|[本我][馆館局署部会會院厅廳处處]"
)
"""A Chinese heading that says by its last word that facts follow (机构基本情况, 职位概要), or of whom (关于本馆)."""


SITE = re.compile(r"[\u3400-\u9fff]{0,20}(?:官[网網]|[网網]站|[门門][户戶][网網]|百科|首[页頁]|主[页頁])")
"""A Chinese heading that names a site instead of what its pages are about."""


OURS = re.compile("关于|關於|走进|走進|认识|認識|[本我]|机构|機構|单位|單位|部门|部門")
"""How a heading begins that a body gives a page about itself."""


def titled_above(document: Document, unit: Unit, scene: Scene, vocabulary: Vocabulary) -> Unit:
    """Return a field under a heading that only says that facts follow (基本信息) as one of that above, if any.

    Under the heading of a page that a body writes about itself (关于本馆) it is one of the body that the text tells of.
    """
    above, _, own = unit.section.rpartition(" > ")
    follow = vocabulary.layouts.is_cue("facts", own) or FACTS_FOLLOW.fullmatch(own) is not None
    if unit.layout != "field" or unit.title is None or not (follow or SITE.fullmatch(own)):
        return unit
    about = scene.institution if not above and OURS.match(own) else None
    if (not above or SITE.fullmatch(above)) and about is None:
        return replace(unit, title=None, section="")
    name = about.entity.name if about is not None else above.rpartition(" > ")[2]
    at = document.text.find(name, 0, unit.title.start if above else unit.start)
    return unit if at < 0 else replace(unit, title=Span(at, at + len(name)), section=above or name)


def own_body(view: View, heading: str) -> Mention | None:
    """Return the body that a page without a title is about, under a heading of who leads it (现任领导)."""
    title = view.unit.title.of(view.text) if view.unit.title else ""
    first = heading == title or SITE.fullmatch(heading) is not None
    return view.scene.own if view.unit.layout == "field" and first and LEADERS.fullmatch(title) else None


LEADERS = re.compile(
    r"(?:现任|現任|历任|歷任|本届|主要|机构|機構|单位|單位|机关|機關)?(?:领导|領導|负责人|負責人)(?:班子|成员|成員|集体|人员|信息|介绍|简介)*"
)
