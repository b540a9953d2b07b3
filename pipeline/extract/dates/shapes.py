"""Patterns over roles: the small language of ``dates/patterns.toml``, compiled to a linear-time engine.

A pattern is a regular expression whose letters are roles: ``<d: day|ordinal> of? <m: month> comma? <y: year>``. Words
are names of roles or of classes (alternatives under ``[classes]``), ``<g: ...>`` captures, the rest means what it
means in regular expressions. Each role becomes one byte, so that a pattern runs over one byte a term.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import re2

from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PIECE = re.compile(
    r"<\s*(?P<group>[a-z][a-z0-9]*)\s*:|(?P<name>[a-z][a-z0-9_]*)|(?P<space>\s+)|(?P<close>>)|(?P<sign>.)", re.DOTALL
)
FIRST_BYTE = 0x80
LONGEST = 64
"""No pattern is longer than this many terms."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a pattern found: for each captured group the terms from ``start`` to ``end``."""

    groups: Mapping[str, tuple[int, int]]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern.

    Attributes:
        name: The id in the file.
        make: Name of the function that turns a match into a date or a time expression.
        traits: All keys of the entry, for that function.
        source: The pattern over bytes.
    """

    name: str
    make: str
    traits: Mapping[str, str]
    source: str
    engine: re2._Regexp
    groups: tuple[tuple[str, int], ...]

    def match(self, shape: bytes, position: int) -> Match | None:
        """Match at one position of a shape."""
        found = self.engine.match(shape, position)
        if found is None:
            return None
        spans = {name: found.span(index) for name, index in self.groups}
        return Match({name: span for name, span in spans.items() if span[0] >= 0}, found.start(), found.end())


@dataclass(frozen=True, slots=True)
class Level:
    """Patterns in order of preference, with an engine that finds where any can match and a set that tells which."""

    patterns: tuple[Pattern, ...]
    engine: re2._Regexp
    choice: re2.Set
    alphabet: Mapping[str, int]

    def shape(self, roles: Iterable[str]) -> bytes:
        """Return one byte a role; roles no pattern speaks of share one."""
        return bytes([self.alphabet.get(role, FIRST_BYTE) for role in roles])

    def next_position(self, shape: bytes, position: int) -> int:
        """Return the next position where some pattern matches, -1 where none does."""
        found = self.engine.search(shape, position)
        return -1 if found is None else int(found.start())

    def fitting(self, shape: bytes, position: int) -> Iterator[tuple[Pattern, Match]]:
        """Yield the patterns that match at a position, the preferred first."""
        for index in sorted(self.choice.Match(shape[position : position + LONGEST]) or ()):
            match = self.patterns[index].match(shape, position)
            if match:
                yield self.patterns[index], match

    def only(self, name: str) -> Level:
        """Return the level with one of its patterns, to look at what it reads by itself."""
        kept = tuple(pattern for pattern in self.patterns if pattern.name == name)
        return assemble(kept, self.alphabet)


def compile_level(
    entries: Iterable[Mapping[str, str]], classes: Mapping[str, str], roles: Iterable[str], path: str
) -> Level:
    """Compile the patterns of one level.

    Raises:
        InputError: A pattern has a fault or speaks of a role that nothing has.
    """
    alphabet = {role: FIRST_BYTE + 1 + index for index, role in enumerate(sorted(set(roles)))}
    return assemble(tuple(compile_pattern(entry, classes, alphabet, path) for entry in entries), alphabet)


def assemble(patterns: tuple[Pattern, ...], alphabet: Mapping[str, int]) -> Level:
    """Build the engines that look for all patterns at once."""
    sources = [re.sub(r"\?P<\w+>", "?:", pattern.source) for pattern in patterns]
    union = "|".join(f"(?:{source})" for source in sources)
    choice = re2.Set.MatchSet(bytewise())
    for source in sources:
        choice.Add(source.encode("ascii"))
    choice.Compile()
    return Level(patterns, re2.compile(union.encode("ascii"), bytewise()), choice, alphabet)


def compile_pattern(
    entry: Mapping[str, str], classes: Mapping[str, str], alphabet: Mapping[str, int], path: str
) -> Pattern:
    """Compile one pattern.

    Raises:
        InputError: It has a fault.
    """
    try:
        source = translate(entry["shape"], classes, alphabet)
        engine = re2.compile(source.encode("ascii"), bytewise())
        groups = tuple(sorted(groups_of(engine).items()))
        return Pattern(entry["id"], entry["make"], entry, source, engine, groups)
    except (KeyError, re2.error) as error:
        where = f"{path}, pattern {entry.get('id', '(without id)')}"
        raise InputError(f"{where}: {error} is missing, unknown or misplaced. Correct the pattern.") from error


def bytewise() -> re2.Options:
    """Return the engine's options for patterns over single bytes."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    return options


def groups_of(engine: re2._Regexp) -> dict[str, int]:
    """Return the numbers of the named groups."""
    return {name.decode("ascii"): index for name, index in engine.groupindex.items()}


def translate(source: str, classes: Mapping[str, str], alphabet: Mapping[str, int]) -> str:
    """Turn a pattern over roles into one over bytes.

    Raises:
        KeyError: A name is neither a class nor a role.
    """
    out = []
    for piece in PIECE.finditer(source):
        if piece["group"]:
            out.append(f"(?P<{piece['group']}>")
        elif piece["name"] in classes:
            out.append(f"(?:{translate(classes[piece['name']], classes, alphabet)})")
        elif piece["name"]:
            out.append(f"\\x{alphabet[piece['name']]:02x}")
        elif not piece["space"]:
            out.append(")" if piece["close"] else piece["sign"])
    return "".join(out)
