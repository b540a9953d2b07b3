"""The small language rules are written in: comparisons, ``and``/``or``/``not``, sums and a few functions, over columns.

A line such as ``S.lo > U.hi or F.lo > E.hi`` is parsed once by Python's own parser and then evaluated over whole
columns, never row by row and never by ``eval``. ``S.lo`` is the column of first days of the family S, ``S.hi`` of last
days; a bare name is a column or a parameter. The line a reader sees in the catalogue is the line that runs.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from schemas.rules import days

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Lt: np.less,
    ast.LtE: np.less_equal,
    ast.Gt: np.greater,
    ast.GtE: np.greater_equal,
    ast.Eq: np.equal,
    ast.NotEq: np.not_equal,
}
ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.BitAnd: np.bitwise_and,
    ast.BitOr: np.bitwise_or,
}
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "add_y": days.add_years,
    "abs": np.abs,
    "min": np.minimum,
    "max": np.maximum,
    "highest": days.highest,
    "lowest": days.lowest,
    "disjoint": lambda one, other: (one & other) == 0,
    "several": days.several,
    "apart": days.apart,
}


class LanguageError(ValueError):
    """A line uses something the language does not have, or a name the view does not have."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A parsed line."""

    text: str
    tree: ast.expr

    def __call__(self, space: Mapping[str, Any], size: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Evaluate over columns of ``size`` rows; raises LanguageError for an unknown name."""
        value = np.asarray(_value(self.tree, space), dtype=bool)
        return np.broadcast_to(value, (size,))


def parse(text: str) -> Formula:
    """Parse one line.

    Raises:
        LanguageError: It is no expression of the language; the message quotes it.
    """
    try:
        return Formula(text, ast.parse(text, mode="eval").body)
    except SyntaxError as error:
        raise LanguageError(f"{text!r}: {error.msg} at character {error.offset}") from error


def names(formula: Formula) -> frozenset[str]:
    """Return the columns and parameters a line reads."""
    nodes = list(ast.walk(formula.tree))
    dotted = {_name(node) for node in nodes if isinstance(node, ast.Attribute)}
    inner = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    bare = {n.id for n in nodes if isinstance(n, ast.Name) and id(n) not in inner | called}
    return frozenset(dotted | bare)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_name(node.value)}.{node.attr}"
    if isinstance(node, ast.Name):
        return node.id
    raise LanguageError(f"{ast.unparse(node)!r} is no name")


def _value(node: ast.expr, space: Mapping[str, Any]) -> Any:
    found = NODES.get(type(node))
    if found is None:
        raise LanguageError(f"{ast.unparse(node)!r} is not part of the rules' language")
    return found(node, space)


def _lookup(node: Any, space: Mapping[str, Any]) -> Any:
    name = _name(node)
    if name not in space:
        raise LanguageError(f"{name!r} is neither a column of the view nor a parameter")
    return space[name]


def _connect(node: Any, space: Mapping[str, Any]) -> Any:
    join = np.logical_and if isinstance(node.op, ast.And) else np.logical_or
    result = _value(node.values[0], space)
    for value in node.values[1:]:
        result = join(result, _value(value, space))
    return result


def _compare(node: Any, space: Mapping[str, Any]) -> Any:
    sides = [_value(side, space) for side in (node.left, *node.comparators)]
    result = COMPARE[type(node.ops[0])](sides[0], sides[1])
    for op, left, right in zip(node.ops[1:], sides[1:-1], sides[2:], strict=True):
        result = np.logical_and(result, COMPARE[type(op)](left, right))
    return result


def _call(node: Any, space: Mapping[str, Any]) -> Any:
    name = _name(node.func)
    if name not in FUNCTIONS:
        raise LanguageError(f"there is no function {name!r} in the rules' language")
    return FUNCTIONS[name](*(_value(argument, space) for argument in node.args))


def _negate(node: Any, space: Mapping[str, Any]) -> Any:
    value = _value(node.operand, space)
    return np.logical_not(value) if isinstance(node.op, ast.Not) else np.negative(value)


NODES: dict[type[ast.AST], Callable[[Any, Mapping[str, Any]], Any]] = {
    ast.BoolOp: _connect,
    ast.Compare: _compare,
    ast.BinOp: lambda n, space: ARITHMETIC[type(n.op)](_value(n.left, space), _value(n.right, space)),
    ast.UnaryOp: _negate,
    ast.Call: _call,
    ast.Name: _lookup,
    ast.Attribute: _lookup,
    ast.Constant: lambda n, _: n.value,
}
