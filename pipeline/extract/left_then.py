"""What is dated by somebody's leaving ("王明离任后，由李立代理局长"): the day he left, where the text tells it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.settle import proper_post
from schemas.dates import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.extract.settle import Found
    from schemas.records import Statement

LEFT = re.compile(
    r"(?P<who>\w[\w·]{0,24}?)(?:同志|先生|女士)?(?P<dies>去世|病逝|逝世|病故|辞世|辭世)?"
    r"(?(dies)|(?:离任|離任|卸任|调离|調離|离职|離職|退休|离休|離休|去职|去職|辞职|辭職|荣休|榮休|卸职|卸職|调走|調走|下台))"
)
"""An event that is somebody's leaving, as Chinese words it."""
HIM = {"他", "她", "前者", "后者", "後者", "其"}
SUCCESSIONS = {"preceded_by", "succeeded_by"}
HELD = {"position_held", "member_of"}


def after_leaving(found: Iterable[Found]) -> list[Found]:
    """Return the statements of a document, those dated by somebody's leaving by the day that it tells for that.

    Of who left nothing is dated by his own leaving.
    """
    told = list(found)
    if not any(said.anchor and LEFT.fullmatch(said.anchor) for _, said in told):
        return told
    ends = Ends()
    made: list[Found] = []
    leavers = {(id(unit), s.anchor): leaver(s) for unit, s in told if s.predicate in SUCCESSIONS and s.anchor}
    for unit, said in told:
        event = LEFT.fullmatch(said.anchor) if said.anchor else None
        if event is None:
            ends.learn(said)
            made.append((unit, said))
            continue
        who = leavers.get((id(unit), said.anchor), "") or ends.named(event["who"], said)
        own = said.predicate in HELD and who == said.subject.name
        date = "" if own else ends.of(who, said, dies=event["dies"] is not None)
        made.append((unit, replace(said, start=said.start or date, anchor="")))
    return made


def leaver(said: Statement) -> str:
    """Return who is followed in a succession."""
    old = said.subject if said.predicate == "succeeded_by" else said.object
    return old.name if old is not None else ""


class Ends:
    """When people left their posts or died, as a document has told so far."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.left: dict[tuple[str, str], str] = {}
        self.last: dict[str, str] = {}
        self.posts: dict[str, str] = {}
        self.died: dict[str, str] = {}
        self.short: dict[str, str] = {}

    def learn(self, said: Statement) -> None:
        """Keep what one statement tells of somebody's end."""
        name = said.subject.name
        if said.polarity != "affirmed" or said.certainty != "stated":
            return
        if said.predicate == "died" and said.start:
            self.died[name] = said.start
        if said.predicate in HELD:
            self.short[name.rpartition("·")[2]] = name
            self.posts[proper_post(said)] = name
            self.last[name] = said.end
            if said.end not in {"", OPEN}:
                self.left[name, proper_post(said)] = said.end

    def named(self, who: str, said: Statement) -> str:
        """Return the name of who left: of a pronoun the last one told to hold the post, "" where nobody is known."""
        return self.posts.get(proper_post(said), "") if who in HIM else self.short.get(who, who)

    def of(self, name: str, said: Statement, *, dies: bool) -> str:
        """Return when somebody left the post that a statement is about, or died, "" where that is not told."""
        if dies and name in self.died:
            return self.died[name]
        if said.predicate in SUCCESSIONS:
            last = self.last.get(name, "")
            return last if last != OPEN else ""
        return self.left.get((name, proper_post(said)), "")
