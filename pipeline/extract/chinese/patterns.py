"""Sentence patterns over chunk labels, as data: ``frames.toml`` compiled to linear-time expressions.

A pattern is written as labels in order, for example ``subject:PERSON|PRON? ~ !HOLD object:POST``:

* ``A|B`` one chunk of either label; ``?``, ``*``, ``+`` after it as usual;
* ``name:A`` the same, captured under a name; ``!A`` a chunk that belongs to one frame alone once it matched;
* ``~`` any run of chunks that do not change who does what (times, adverbs, negation, hedges);
* ``@`` any run of chunks that may introduce a name (its post, where it comes from);
* ``%`` any run of chunks that may describe a body (where it sits, when it was founded);
* ``^`` any run of titles and the like before a name that is an agent's;
* ``.`` any one chunk that is no punctuation; ``(`` … ``)?`` an optional group, ``(name:`` … ``)`` a captured one.

Matching runs over one character a chunk with RE2, so its time is linear in the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import re2

from schemas.errors import InputError
from schemas.records import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

MARKS = ("COMMA", "SEMI", "STOP", "COLON", "OPEN", "CLOSE", "DASH")
"""Punctuation that ``.`` does not pass over."""
MADE = (
    "PERSON", "BODY", "POST", "SEAT", "RANK", "PLACE", "WHEN", "GROUP", "QUOTED", "BARE", "AIDE", "TITLE", "X", "LATIN",
    "MARK", "DUN", "BOOK", "BA", "AREA", "SESSION", "QUOTE", "UNQUOTE", "SPACE", "SUFFIX", "ROLE", "ADDRESS",
    "KINDNAME", "KINDWORD", "NAMEBACK",
    "ORDINAL", "NAMEWORD", "COUNT",
    "GRADE", "DISPROOF", "ALIASNAME", "LASTING", "AID", "NTH",
)  # fmt: skip
"""Labels that chunks get from their shape rather than from a word list."""
ARGUMENTS = (
    "subject", "other", "object", "holder", "place", "task", "name", "alias", "first", "second", "gone", "rank",
    "other_rank", "former", "present", "led", "doing", "taker", "",
)  # fmt: skip
TIMES = ("start", "end", "event", "none", "now", "while", "since")


@dataclass(frozen=True, slots=True)
class Emission:
    """One claim of a frame: predicate, its ends by argument name, and what the clause's date means for it."""

    predicate: str
    subject: str
    object: str
    time: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A compiled pattern.

    Attributes:
        id: What ``pattern_id`` says.
        expression: The compiled pattern over label characters.
        triggers: The characters of the labels of which one must be there.
        own: The groups whose chunks belong to this frame alone.
        claims: What a match states.
        carries: Whether a date of an earlier clause of the sentence holds for it.
        subject: What a missing subject is taken from: "person", "body", or "" where it must be there.
        posts: The arguments whose post a missing object is, in order.
        flags: Switches that the reader looks at: see ``frames.toml``.
    """

    id: str
    expression: Any
    triggers: str
    own: frozenset[str]
    claims: tuple[Emission, ...]
    carries: bool
    subject: str
    posts: tuple[str, ...]
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Frames:
    """All patterns in order of precedence, and the character that stands for each label."""

    frames: tuple[Frame, ...]
    codes: Mapping[str, str]
    triggers: frozenset[str]

    def encode(self, labels: Sequence[str]) -> str:
        """Return a sentence's labels as characters."""
        return "".join(self.codes[label] for label in labels)


def compile_frames(documents: Sequence[Mapping[str, Any]], labels: AbstractSet[str]) -> Frames:
    """Compile all frames of some lists, an earlier one before a later one; one of them says what a gap is.

    Raises:
        InputError: A frame uses an unknown label, predicate or argument; the message names the frame.
    """
    names = sorted(labels | set(MADE) | set(MARKS))
    codes = {label: chr(0xE000 + place) for place, label in enumerate(names)}
    lists = {key: value for document in documents for key, value in document.items() if key != "frame"}
    runs = {sign: f"[{characters(lists[name], codes, name)}]{many}" for sign, (name, many) in RUNS.items()}
    frames = tuple(compile_frame(frame, codes, runs) for document in documents for frame in document["frame"])
    used = {character for frame in frames for character in frame.triggers}
    return Frames(frames, codes, frozenset(label for label in names if codes[label] in used))


RUNS = {"~": ("gap", "*"), "@": ("introduction", "*"), "%": ("attribute", "+"), "^": ("titles", "*")}
"""Signs of a pattern that stand for a run of chunks: the list of their labels in ``frames.toml``, how many they are."""


def compile_frame(frame: Mapping[str, Any], codes: Mapping[str, str], runs: Mapping[str, str]) -> Frame:
    """Compile one frame."""
    own: dict[str, str] = {}
    parts = [compiled(item, codes, runs, own, frame["id"]) for item in frame["pattern"].split()]
    return Frame(
        id=frame["id"],
        expression=re2.compile("".join(parts)),
        triggers=next(iter(own.values())),
        own=frozenset(own),
        claims=tuple(emission(claim, frame["id"]) for claim in frame["claims"]),
        carries=frame.get("carries", True),
        subject=frame.get("subject", ""),
        posts=tuple(frame.get("posts", ())),
        flags=frozenset(frame.get("flags", ())),
    )


def emission(claim: Sequence[str], where: str) -> Emission:
    """Read one claim of a frame: predicate, subject, object (may be ""), time."""
    predicate, subject, other, time = claim
    if predicate not in PREDICATES or time not in TIMES or not {subject, other} <= set(ARGUMENTS):
        raise InputError(f"chinese patterns, {where}: {list(claim)} is no claim. Give predicate, two ends and time.")
    return Emission(predicate, subject, other, time)


def compiled(item: str, codes: Mapping[str, str], runs: Mapping[str, str], own: dict[str, str], where: str) -> str:
    """Return the expression of one item of a pattern; the characters of ``!`` labels are added to ``own`` by group."""
    if item in runs:
        return runs[item]
    if item[0] in "()|":
        return f"(?P<{item[1:-1]}>" if item.endswith(":") else item.replace("(", "(?:")
    core, suffix = (item[:-1], item[-1]) if item[-1] in "?*+" else (item, "")
    name, _, core = core.replace("!", "").rpartition(":")
    labels = core.split("|")
    inside = f"[^{characters(MARKS, codes, where)}]" if labels == ["."] else f"[{characters(labels, codes, where)}]"
    if "!" in item:
        name = name or f"own{len(own)}"
        own[name] = characters(labels, codes, where)
    many = suffix in {"+", "*"}
    return f"(?P<{name}>{inside}{suffix if many else ''}){'' if many else suffix}" if name else inside + suffix


def characters(labels: Sequence[str], codes: Mapping[str, str], where: str) -> str:
    """Return the characters that stand for labels.

    Raises:
        InputError: No word or chunk has such a label.
    """
    unknown = [label for label in labels if label not in codes]
    if unknown:
        raise InputError(f"chinese patterns, {where}: nothing has the label {unknown[0]!r}. See words.csv for labels.")
    return "".join(codes[label] for label in labels)
