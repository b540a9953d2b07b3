"""Posts in the party group or party committee inside a body, in English boxes: "Party group secretary: N"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import plain_post

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Span

GROUP = r"party (?:leadership )?(?:group|committee|leading group)"
TITLE = re.compile(
    rf"(?i)(?:deputy |first |executive |acting )?(?:{GROUP} (?:deputy )?(?:secretary|member)|party secretary"
    rf"|(?:deputy )?secretary of the {GROUP})"
)
INSIDE = re.compile(
    r"\b(?:Bureau|Office|Department|Ministry|Commission|Administration|University|Institute|Authority|Agency|Centre|Center"
    r"|Academy|Court|Procuratorate|Bank|Corporation|School|Hospital|Library|Museum|Directorate|Inspectorate)\b"
)
"""Bodies of the state, which have a party group; a place's party secretary is that of its committee."""


def party_post(view: View, frame: Frame, span: Span) -> Mention | None:
    """Return the post in the party group of the box's body that a label is the title of."""
    words, about = span.of(view.text).strip(" :"), frame.subject
    if about is None or about.kind != "body" or not TITLE.fullmatch(words) or not INSIDE.search(about.entity.name):
        return None
    role = words.lower()
    return plain_post(f"{role} of the {about.entity.name}", span, view, about.entity, role)
