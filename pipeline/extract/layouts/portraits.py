"""The person whose box stands under a Chinese title: the whole title, where the grammar knows a part of the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import is_han

if TYPE_CHECKING:
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:[·•][\u3400-\u9fff]{1,8}){1,3}")
PERSONAL = re.compile(
    r"性别|性別|民族|籍贯|籍貫|出生.{0,4}|生日|国籍|國籍|政治面貌|入党时间|参加工作时间|毕业院校|畢業院校|学历|學歷"
)
"""Labels of fields that only people have."""
BODIES = tuple("部局院会會署厅廳处處司委所校社馆館省市县縣区區州")
"""How names of bodies and places end."""


def portrayed(view: View, topic: Mention | None, title: Span) -> Mention | None:
    """Return the person whom a title names whole: one known in part, or by the first field of the box."""
    words = title.of(view.text)
    if not is_han(words) or not NAME.fullmatch(words) or words.endswith(BODIES):
        return None
    if topic is not None and topic.kind == "person":
        rest = len(words) - (topic.span.end - topic.span.start)
        return view.named(title) if rest == 1 or "·" in words else None
    personal = PERSONAL.fullmatch(view.unit.cells[0].of(view.text)) is not None
    return view.named(title) if topic is None and personal and view.is_name_shaped(title) else None
