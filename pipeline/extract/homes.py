"""Departments of the body that a page is about by its title, which bear the names of central ones.

Under "Jilin Provincial Committee of the CPC" the Organization Department is that committee's, not the central one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import re2

from pipeline.extract.naming import Body

if TYPE_CHECKING:
    from pipeline.extract.vocabulary import Vocabulary

LEVELS = "Municipal|Provincial|Prefectural|District|County|City|Regional|Autonomous Region|Party"
PARTY = "Communist Party of China|Chinese Communist Party|CPC|CCP"
COMMITTEE = re2.compile(
    r"(?:^(?:The )?|(?:of|under|in) (?:the )?|[,:–—-] (?:the )?)"
    rf"((?:(?:CPC|CCP) )?(?:[A-Z][\w'’-]+ ){{1,3}}(?:{LEVELS}) (?:Party )?Committee(?: of the (?:{PARTY}))?)"
    r"(?:$|\s*[:,;(（–—-]| and )"
)
"""A local party committee in a title that is no sentence."""
MINISTRY = re2.compile(r"^(?:The )?(Ministry of [A-Z][\w'’-]+(?: (?:and|of|the|[A-Z][\w'’-]+))*)(?:$|\s*[:,;(（–—-])")
"""A title that is, or begins with, the name of a ministry."""
OF_COMMITTEES = {
    "organization department", "organisation department", "publicity department", "propaganda department",
    "united front work department", "policy research office", "general office",
}  # fmt: skip
OF_MINISTRIES = {"policy research office", "international department", "secretariat", "general office"}
TOP = 300
"""A title has at most so many characters."""


def at_home(text: str, vocabulary: Vocabulary) -> Vocabulary:
    """Return the vocabulary for a page with a title: what is there one of its body's departments is no central one."""
    title = text[:TOP].lstrip().partition("\n")[0].strip("#= *'")
    committee, ministry = COMMITTEE.search(title), MINISTRY.match(title)
    match = committee or ministry
    if match is None:
        return vocabulary
    whole = match.group(1)
    own = {
        key: Body("", f"{key.title()} of the {whole}", "", "")
        for key in (OF_COMMITTEES if committee else OF_MINISTRIES)
    }
    return replace(vocabulary, bodies={**vocabulary.bodies, **own})
