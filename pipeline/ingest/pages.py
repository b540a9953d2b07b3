"""What the converters share: a page, the words of the configuration, white space."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from pipeline.storage import packaged
from schemas.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HAN = "\u2e80-\u2fff\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60"
INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
FOLDED = re.compile(rf"(?<=[{HAN}])[ \t\r\f\v]*\n\s*(?=[{HAN}])")
SPACES = re.compile(r"[ \t\n\r\f\v\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f]+")
TIGHT_AFTER, TIGHT_BEFORE = frozenset("-–—~(（[/,:;，：；、"), frozenset("-–—~)）],.;，。；、(（[")


@dataclass(frozen=True, slots=True)
class Page:
    """One document taken out of a file.

    Attributes:
        text: The text as it will be archived.
        found: What the page says of itself, by the columns of the register ("title", "url", "as_of" …).
        places: Where in the page each of these was found, for people.
        line: The line of the file it begins on.
    """

    text: str
    found: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    line: int = 1


@cache
def settings(section: str) -> Mapping[str, Any]:
    """Return a section of ``schemas/pages.toml``, every list as a frozen set except the ordered one."""
    table = tomllib.loads(packaged("schemas", "pages.toml").decode())[section]
    return {key: tuple(values) if key == "main" else frozenset(values) for key, values in table.items()}


def plain(words: str) -> str:
    """Return words with each run of white space as one space; a line break between Chinese characters is none."""
    return SPACES.sub(" ", FOLDED.sub("", INVISIBLE.sub("", words)))


def joined(lines: Sequence[str]) -> str:
    """Return the lines of a cell as one line: a space where the words go on, else a semicolon."""
    result = ""
    for line in lines:
        result += (seam(result, line) + line) if result else line
    return result


def seam(before: str, after: str) -> str:
    """Return what parts two lines of a cell."""
    if before[-1] in TIGHT_AFTER or after[0] in TIGHT_BEFORE or after[0].islower():
        return " "
    if after[0].isdigit() and before[-1].isalpha() and before[-1].isascii():
        return " "
    return "；" if re.match(f"[{HAN}]", after) and re.match(f"[{HAN}]", before[-1]) else "; "


def missing_library(name: str, what: str) -> UsageError:
    """Return the error that says how to install the converters."""
    return UsageError(
        f"{what} needs the library {name}, which is not installed. "
        'Run: python -m pip install "central-offices[add]" (in a clone: python -m pip install -e ".[add]").'
    )


def decoded(data: bytes, name: str, encoding: str = "utf-8") -> str:
    """Decode strictly; a byte-order mark is left out.

    Raises:
        InputError: The bytes are not in that encoding; the message gives the line and the byte.
    """
    try:
        return data.decode(encoding, "strict").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}, line {line}: byte 0x{data[error.start]:02X} at offset {error.start} is not {encoding.upper()}. "
            "Save the file as UTF-8 and run again."
        ) from error
