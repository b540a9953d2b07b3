"""Mutation operators by rule: each turns good data into data that breaks the rule, or says that it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.mutate.data import Data

    Operator = Callable[[Data, int], None]

OPERATORS: dict[str, Operator] = {}
"""Filled by the modules beside this one, at import."""


def spoils(*rule_ids: str) -> Callable[[Operator], Operator]:
    """Register an operator for rules; the n-th mutant takes the n-th row that fits."""

    def register(operator: Operator) -> Operator:
        OPERATORS.update(dict.fromkeys(rule_ids, operator))
        return operator

    return register
