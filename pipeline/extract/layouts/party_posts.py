"""Posts in the party group or party committee inside a body ("Party group secretary: N"), and which are above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.layouts.offices import DEPUTY_HAN, plain_post

if TYPE_CHECKING:
    from pipeline.extract.layouts.frame import Frame
    from pipeline.extract.layouts.view import View
    from pipeline.extract.mentions import Mention
    from schemas.records import Entity, Span

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


PARTY = re.compile(r"(?:机关|機關|直属机关)?(?:党组|黨組|党委|黨委|纪委|紀委|党总支|纪检组)$")
OF_PARTY = re.compile(r"(?:常务|常務|专职|專職)?副?(?:书记|書記|成员|成員|委员|委員)")


def is_party_in(inner: Entity, subject: Mention, noun: str) -> bool:
    """Say whether a body is but the party's group in the box's, of which the label's office is none."""
    own = subject.kind == "body" and inner.name.startswith(subject.entity.name) and inner.name != subject.entity.name
    return own and PARTY.search(inner.name) is not None and OF_PARTY.fullmatch(noun) is None


def is_above(view: View, inner: Entity, subject: Mention, noun: str) -> bool:
    """Say whether a Chinese title leads the box's body, not the unit in it told of last (局长 below 办公室主任)."""
    whole = subject.entity.name if subject.kind == "body" else ""
    endings = view.vocabulary.chinese.role(view.vocabulary.chinese.folded(DEPUTY_HAN.sub("", noun))).bodies
    inside = bool(whole) and inner.name.startswith(whole) and inner.name != whole
    return inside and whole.endswith(endings) and not inner.name.endswith(endings)
