"""Whether time grows with the length of a text and no faster, on texts made to provoke the opposite."""

from __future__ import annotations

from hashlib import sha256
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figures import Goal, Row, seconds
from pipeline.collect import load_lexicon
from pipeline.reading import compile_reader
from schemas.records import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.figures import Options
    from pipeline.reading import Reader

HOSTILE = {
    "roles on one line": "director of the ",
    "joined posts on one line": "director of the Office and deputy ",
    "names on one line": "Xi Jinping and Cai Qi, ",
    "capitals on one line": "General Office of the Central ",
    "years on one line": "from 1954 to 1955 – 1956, ",
    "abbreviations on one line": "Dr. J. R. e.g. ",
    "one-word sentences": "Yes. ",
    "sentences of one paragraph": "Cai Qi was appointed director of the General Office in 2022. ",
    "open brackets": "(",
    "open links": "[[a|",
    "open templates": "{{a|b=",
    "open tables": "{|\n|a\n",
    "open tags": "<table><tr><td>",
    "open citations": "a.[1",
    "rows of a table": "| 1954 | Cai Qi | director |\n",
    "columns by tabs": "1954\tCai Qi\tdirector\n",
    "short lines": "Office:\n",
    "items of a list": "* Cai Qi (1954–1955)\n",
    "nested items": "** a\n*** b\n",
    "headings": "== a ==\n\n=== b ===\n\n",
    "Chinese roles on one line": "中央办公厅主任",
    "Chinese names on one line": "习近平、蔡奇、",
    "Chinese years on one line": "1954年至1955年，",
    "Chinese sentences": "蔡奇任中央办公厅主任。",
    "quotes": "“",
    "spaces": " a  ",
    "digits": "1",
    "all of these on one line": 'director of the Cai Qi, from 1954 to 1955 – Dr. J. R. The Office (("a. ',
    "all Chinese ones on one line": "中央办公厅主任习近平、1954年至1955年，由蔡奇接任，该职",
}
"""What is repeated to fill a text."""

QUARTER, LINEAR = "a quarter as long", Goal("<=", 1.5)
SHORTEST, LONGEST = 4_000, 1_000_000
ENOUGH = 0.25
"""Once a text takes so many seconds, it is long enough to see how time grows."""


def rows(options: Options) -> Iterator[Row]:
    """Compare the time a character in a text with that in another a quarter as long."""
    reader = compile_reader(load_lexicon())
    longest = LONGEST if options.is_long else LONGEST // 4
    for name, words in HOSTILE.items():
        try:
            yield growth(name, words, reader, longest, options.runs)
        except Exception as error:  # noqa: BLE001  that reading fails is the finding
            note = f"reading failed: {type(error).__name__}"
            yield Row(f"hostile: {name}", None, "µs/char", QUARTER, None, LINEAR, note)


def growth(name: str, words: str, reader: Reader, longest: int, runs: int) -> Row:
    """Lengthen a text fourfold until it takes long enough, and measure the last step."""
    length, before, now = SHORTEST, 0.0, taken(words, SHORTEST, reader, runs)
    while length < longest and (now < ENOUGH or not before):
        length, before, now = length * 4, now, taken(words, length * 4, reader, runs if now < ENOUGH else 1)
    cost, reference = (1e6 * time / size for time, size in ((now, length), (before, length / 4)))
    note = f"{length:,} characters in {now * 1e3:.0f} ms"
    return Row(f"hostile: {name}", cost, "µs/char", QUARTER, reference, LINEAR, note)


def taken(words: str, length: int, reader: Reader, runs: int) -> float:
    """Return the median seconds that a text of this length takes."""
    text = (words * (length // len(words) + 1))[:length]
    document = Document("hostile", text, sha256(text.encode()).hexdigest(), "en")
    reader.read(document)
    return median(seconds(lambda: reader.read(document)) for _ in range(runs))
