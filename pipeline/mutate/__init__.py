"""How well the rules catch errors: good data is spoilt, by one operator a rule, and the rule has to notice.

Method: mutation analysis (DeMillo, Lipton and Sayward, "Hints on test data selection", 1978), applied to the data that
a rule judges instead of to a program. A mutant counts as killed only by a violation under its own rule's id that the
good data does not have.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pipeline.mutate import dates, links, sources, wholes  # noqa: F401 - they register their operators
from pipeline.mutate.data import Data, NotApplicableError
from pipeline.mutate.registry import OPERATORS
from pipeline.situate import situate
from pipeline.validate import check
from schemas.rules.catalogue import rules
from schemas.rules.situation import Given

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from schemas.rules.records import Violation

    Place = tuple[str, str, str, str]

__all__ = ["OPERATORS", "kill_rate"]


def kill_rate(
    tables: Mapping[str, pd.DataFrame],
    given: Given | None = None,
    each: int = 3,
    only: Iterable[str] = (),
) -> pd.DataFrame:
    """Spoil good data by every operator and tell how many mutants each rule kills.

    Args:
        tables: Good data under the published names.
        given: What the rules need beyond it.
        each: Mutants a rule; the n-th takes the n-th row that fits, counted round.
        only: Rules to measure, by default all that have an operator.

    Returns:
        One row a rule, in the catalogue's order: rule_id, severity (if definite), mutants, killed, rate (null where the
        data has no row that could be spoilt).
    """
    import pandas as pd

    wanted = [rule_id for rule_id in rules() if rule_id in (set(only) or set(OPERATORS))]
    surroundings = given or Given()
    calm = Counter(map(_place, check(situate(tables, surroundings), wanted, complete="ST13" in wanted).violations))
    found = [
        (rule_id, rules()[rule_id].if_definite, *_tally(rule_id, Data(tables, surroundings), calm, each))
        for rule_id in wanted
    ]
    frame = pd.DataFrame(found, columns=["rule_id", "severity", "mutants", "killed"])
    rate = (frame["killed"] / frame["mutants"].where(frame["mutants"] > 0)).astype("Float64")
    return frame.assign(rate=rate)


def _tally(rule_id: str, good: Data, calm: Counter[Place], each: int) -> tuple[int, int]:
    """Return how many mutants of a rule there are, and how many it kills."""
    made = killed = 0
    for n in range(each):
        data = Data(good.tables, good.given)
        try:
            OPERATORS[rule_id](data, n)
        except NotApplicableError:
            break
        made += 1
        report = check(situate(data.frames(), data.given), {rule_id, *data.also}, complete=rule_id == "ST13")
        found = Counter(_place(violation) for violation in report.violations if violation.rule_id == rule_id)
        killed += bool(found - calm)
    return made, killed


def _place(violation: Violation) -> Place:
    """Return where a violation is, without its words."""
    return violation.rule_id, violation.certainty, violation.table, violation.row_id
