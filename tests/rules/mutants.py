"""The rules' own code, changed in one place at a time: comparisons, and/or, first and last, smallest and largest."""

from __future__ import annotations

import ast
import copy
import sys
import types
from dataclasses import replace
from pathlib import Path

import numpy as np
from support import HERE, cases, frames, given
from worlds import TRUTHS, mismatches

from pipeline.situate import situate
from pipeline.validate import registry
from pipeline.validate.lines import violated
from schemas.rules.catalogue import lines
from schemas.rules.days import FAR
from schemas.rules.language import LanguageError

COMPARISONS = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt,), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt,), ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}  # fmt: skip
SWAPPED = {
    "min": "max", "max": "min", "highest": "lowest", "lowest": "highest", "lo": "hi", "hi": "lo", "any": "all",
    "all": "any",
}  # fmt: skip
ARITHMETIC = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd}


def changes(node):
    """Yield what one node of a syntax tree can be changed into."""
    if isinstance(node, ast.Compare):
        for n, op in enumerate(node.ops):
            for other in COMPARISONS.get(type(op), ()):
                yield "ops", [*node.ops[:n], other(), *node.ops[n + 1 :]]
    elif isinstance(node, ast.BoolOp):
        yield "op", ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC and not _is_text(node):
        yield "op", ARITHMETIC[type(node.op)]()
    elif isinstance(node, ast.Name) and node.id in SWAPPED:
        yield "id", SWAPPED[node.id]
    elif isinstance(node, ast.Attribute) and node.attr in SWAPPED:
        yield "attr", SWAPPED[node.attr]


def _is_text(node):
    return any(isinstance(side, ast.Constant | ast.JoinedStr) and not isinstance(getattr(side, "value", 0), int)
               for side in (node.left, node.right))  # fmt: skip


def mutants(tree):
    """Yield each tree that differs from the given one in one place, and the line of that place."""
    for n, node in enumerate(ast.walk(tree)):
        for attribute, value in changes(node):
            other = copy.deepcopy(tree)
            changed = list(ast.walk(other))[n]
            setattr(changed, attribute, value)
            yield ast.fix_missing_locations(other), getattr(node, "lineno", 0)


def line_mutants(line):
    """Yield a declared rule with one change in one of its boolean lines."""
    for field in ("definite", "possible", "when"):
        text = getattr(line, field)
        if text:
            for tree, _ in mutants(ast.parse(text, mode="eval")):
                yield field, replace(line, **{field: ast.unparse(tree)})


def line_cases(rule_id):
    """Return for each case of a declared rule its expectation, and its view ready for evaluation."""
    line, found = lines()[rule_id], []
    for case in cases(HERE / f"{rule_id}.toml"):
        situation = situate(frames(case), given(case.get("given", {})))
        view = situation.view(line.view)
        found.append((case, view, situation.limits() | {"FAR": FAR}))
    return found


def line_agrees(line, prepared):
    """Tell whether a line says of every case what the case says."""
    readings = [reading for reading in ("definite", "possible") if getattr(line, reading)]
    for case, view, limits in prepared:
        try:
            masks = {reading: violated(view.frame, line, reading, limits) for reading in readings}
        except LanguageError:
            return False
        told = {reading for reading, mask in masks.items() if mask.any()}
        wanted = set() if case["expect"] in {"holds", "near-miss"} else {case["expect"]}
        rows = {key for mask in masks.values() for _, key in view.keys(np.flatnonzero(mask))}
        if told != wanted or (wanted and "rows" in case and rows != set(case["rows"])):
            return False
    return True


def worlds_agree(line):
    """Tell whether a line agrees with brute force over all worlds, where it is held against them at all."""
    return line.rule_id not in TRUTHS or not any(mismatches(line, slack)[0] for slack in (0, 1, 2))


def survivors(line, prepared):
    """Return the changes of a line that neither its cases nor brute force notice: field, and text as changed."""
    return [
        (field, getattr(mutant, field))
        for field, mutant in line_mutants(line)
        if line_agrees(mutant, prepared) and worlds_agree(mutant)
    ]


def function_mutants(name):
    """Yield modules of pipeline.validate with one change in one function, the changed line, and the rules they hold."""
    module = sys.modules[f"pipeline.validate.{name}"]
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    for n, top in enumerate(tree.body):
        if isinstance(top, ast.FunctionDef | ast.ClassDef):
            for other, line in mutants(top):
                changed = ast.Module([*tree.body[:n], other, *tree.body[n + 1 :]], [])
                yield changed, top.name, line


def rules_of(tree):
    """Return the rules that a module registers, by function name."""
    found = {}
    for node in tree.body:
        for decorator in getattr(node, "decorator_list", ()):
            if isinstance(decorator, ast.Call) and getattr(decorator.func, "id", "") == "rule":
                found[node.name] = decorator.args[0].value
    return found


def run_module(tree, name):
    """Execute a changed module, and return the functions it registers, leaving the real ones alone."""
    kept = dict(registry.FUNCTIONS)
    module = types.ModuleType(f"pipeline.validate.{name}")
    try:
        exec(compile(tree, f"<{name}>", "exec"), module.__dict__)  # noqa: S102 - our own code, one operator changed
        return {rule_id: f for rule_id, f in registry.FUNCTIONS.items() if kept.get(rule_id) is not f}
    finally:
        registry.FUNCTIONS.clear()
        registry.FUNCTIONS.update(kept)


def function_agrees(function, rule_id):
    """Tell whether a function says of every case of its rule what the case says; an exception is a difference."""
    for case in cases(HERE / f"{rule_id}.toml"):
        situation = situate(frames(case), given(case.get("given", {})))
        if situation.missing(function.tables):
            continue
        try:
            outcome = function.run(situation)
        except Exception:  # noqa: BLE001 - a mutant may break in any way
            return False
        wanted = set() if case["expect"] in {"holds", "near-miss"} else {case["expect"]}
        hits = outcome.hits
        if {hit.reading for hit in hits} != wanted or outcome.seen != case.get("seen", outcome.seen):
            return False
        if not all(case.get("words", "") in hit.message for hit in hits):
            return False
        if wanted and "rows" in case and {hit.row_id for hit in hits} != set(case["rows"]):
            return False
    return True


def surviving_function_mutants(name):
    """Return how many mutants of a module there are, and those that no case notices."""
    module = sys.modules[f"pipeline.validate.{name}"]
    named = rules_of(ast.parse(Path(module.__file__).read_text(encoding="utf-8")))
    total, alive = 0, []
    for tree, function, line in function_mutants(name):
        total += 1
        there = run_module(tree, name)
        concerned = [named[function]] if function in named else sorted(there)
        if all(function_agrees(there[rule_id], rule_id) for rule_id in concerned):
            alive.append((name, function, line))
    return total, alive
