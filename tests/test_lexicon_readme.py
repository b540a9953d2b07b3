"""What the README of the lexicon says of teaching a word is true: its worked examples run on a copy of the lexicon."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.cli.texts import explained
from pipeline.collect import LEXICON, load_lexicon
from pipeline.extract.phrases import language_of
from pipeline.measure import misses, read_gold
from pipeline.reading import Reader, compile_reader
from pipeline.reviewing import unread
from schemas.errors import InputError
from schemas.records import Claim, Document, Reading, Span
from tests.compiled import LEXICON as KNOWN
from tests.compiled import READER

README = (LEXICON / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block: its language, what it is for (a file, "claims", "error" …; "" for texts), and its lines."""

    language: str
    use: str
    lines: str


class Example(NamedTuple):
    """A section with a worked example."""

    name: str
    blocks: list[Block]

    def lines(self, use: str) -> list[str]:
        return [line for block in self.blocks if block.use == use for line in block.lines.splitlines()]

    @property
    def added(self) -> list[Block]:
        return [block for block in self.blocks if block.language in {"csv", "toml"}]


SECTIONS = [
    Example(part.splitlines()[0], [Block(*found) for found in FENCE.findall(part)])
    for part in re.split(r"^#{2,3} ", README, flags=re.MULTILINE)
]
TAUGHT = [section for section in SECTIONS if section.lines("claims")]
FRAMES = [
    (section, frame)
    for section in TAUGHT
    for block in section.added
    if block.language == "toml"
    for frame in tomllib.loads(block.lines)["frame"]
]


def copy_with(folder: Path, blocks: list[Block]) -> Path:
    """Copy the lexicon and add the blocks' lines at the end of their files."""
    copy = folder / "lexicon"
    shutil.copytree(LEXICON, copy)
    for block in blocks:
        with (copy / block.use).open("a", encoding="utf-8") as file:
            file.write(block.lines)
    return copy


def taught(folder: Path, section: Example) -> Reader:
    return compile_reader(load_lexicon(copy_with(folder, section.added)))


def read(reader: Reader, text: str) -> Reading:
    return reader.read(Document("page", text, "0" * 64, language_of(text, Span(0, len(text)))))


def written(claim: Claim) -> str:
    other = f"{claim.object} [{claim.object_id}]" if claim.object else ""
    dates = f"{claim.start}/{claim.end}" if claim.start or claim.end else ""
    parts = (f"{claim.subject} [{claim.subject_id}]", other, dates)
    return f"{claim.predicate}({'; '.join(part for part in parts if part)})"


def claims(reader: Reader, texts: list[str]) -> list[str]:
    return [written(claim) for text in texts for claim in read(reader, text).claims]


def section(name: str) -> Example:
    return next(found for found in SECTIONS if found.name == name)


def test_the_readme_teaches_bodies_posts_names_and_patterns_in_both_languages() -> None:
    files = {block.use for example in TAUGHT for block in example.added}
    assert files >= {
        "bodies.csv", "persons.csv", "posts.csv", "english/roles.csv", "chinese/roles.csv", "english/frames.toml",
        "chinese/frames.toml",
    }  # fmt: skip
    assert len(README.splitlines()) < 250


@pytest.mark.parametrize("example", TAUGHT, ids=lambda example: example.name)
def test_no_claim_of_a_worked_example_is_read_before(example: Example) -> None:
    assert not set(claims(READER, example.lines(""))) & set(example.lines("claims"))


@pytest.mark.parametrize("example", TAUGHT, ids=lambda example: example.name)
def test_a_worked_example_gives_its_claims_and_no_others(example: Example, tmp_path: Path) -> None:
    assert claims(taught(tmp_path, example), example.lines("")) == example.lines("claims")


@pytest.mark.parametrize(("example", "frame"), FRAMES, ids=lambda part: getattr(part, "name", None))
def test_a_pattern_that_is_taught_reads_its_examples_and_not_the_others(
    example: Example, frame: dict[str, list[list[str]]], tmp_path: Path
) -> None:
    reader = taught(tmp_path, example)
    for text, *wanted in frame["reads"]:
        found = [re.sub(r" \[.*?\]", "", written(c)) for c in read(reader, text).claims]
        assert found == wanted, text
    for text in frame["not"]:
        assert str(frame["id"]) not in "".join(c.pattern_id for c in read(reader, str(text)).claims)
    assert (len(frame["reads"]), len(frame["not"])) >= (3, 2)


def test_extract_explain_shows_what_the_readme_says(tmp_path: Path) -> None:
    example = section("An English pattern")
    shown = explained(read(taught(tmp_path, example), example.lines("")[0]))
    assert shown.splitlines()[2:] == example.lines("explain")


def test_a_sentence_that_is_not_read_comes_up_in_the_review_with_its_trigger_marked() -> None:
    text = section("A body, and a kind of body").lines("")[0]
    assert [row["text"] for row in unread([read(READER, text)], READER.vocabulary)] == [
        "The Light Guild was [[established]] in 1990."
    ]


def test_an_ignored_sentence_has_its_reason_and_is_unread_before(tmp_path: Path) -> None:
    example = section("Ignore a sentence")
    text = example.lines("")[0]
    before, after = (read(reader, text).sentences[0] for reader in (READER, taught(tmp_path, example)))
    assert (before.status, before.reason) == ("unread", "")
    assert (after.status, [after.reason]) == ("ignored", example.lines("ignored"))


def test_an_ignored_phrase_hides_no_claim(tmp_path: Path) -> None:
    reader = taught(tmp_path, section("Ignore a sentence"))
    found = read(reader, "Ann Lee became director of the Water Board in 1990 and was the public face of reform.")
    assert (found.sentences[0].status, len(found.claims)) == ("claims", 1)


ERRORS = section("When a line is wrong")


@pytest.mark.parametrize(("block", "message"), list(zip(ERRORS.added, ERRORS.lines("error"), strict=True)))
def test_a_wrong_line_stops_with_the_message_shown_and_its_own_line(block: Block, message: str, tmp_path: Path) -> None:
    copy = copy_with(tmp_path, [block])
    with pytest.raises(InputError) as stopped:
        compile_reader(load_lexicon(copy))
    assert re.sub(r"line \d+", "line N", str(stopped.value)) == message
    last = len((copy / block.use).read_text(encoding="utf-8").splitlines())
    assert f"{block.use}, line {last}" in str(stopped.value)


def test_the_ambiguous_line_of_the_readme_names_the_line_of_the_other_entry(tmp_path: Path) -> None:
    copy = copy_with(tmp_path, ERRORS.added[:1])
    lines = (copy / "bodies.csv").read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines, 1) if "CPPCC" in line)
    with pytest.raises(InputError, match=rf"already stands .* line {first}\."):
        compile_reader(load_lexicon(copy))


@pytest.mark.parametrize(
    ("file", "changed", "message"),
    [("chinese/frames.toml", ("LAMPLIT", "UNLIT"), "zh.lamplit: nothing has the label 'UNLIT'"),
     ("english/frames.toml", ("verbs =", "verb ="), "frame helm: KeyError\\('verbs'\\)")],
)  # fmt: skip
def test_a_wrong_pattern_names_its_frame(file: str, changed: tuple[str, str], message: str, tmp_path: Path) -> None:
    blocks = [b for example in TAUGHT for b in example.added if b.use == file]
    with pytest.raises(InputError, match=message):
        compile_reader(load_lexicon(copy_with(tmp_path, [b._replace(lines=b.lines.replace(*changed)) for b in blocks])))


def test_score_details_lists_missed_wrong_and_spurious_claims_by_the_words_of_the_readme(tmp_path: Path) -> None:
    (tmp_path / "index-own.csv").write_text("name,set,language,layout\npage,own,en,prose\n", encoding="utf-8")
    (tmp_path / "page.txt").write_text(
        "Ann Lee became head of the Water Board in 1990. The Light Guild was established in 1990. "
        "Tom Birch became head of the Tax Court in 1984.\n",
        encoding="utf-8",
    )
    (tmp_path / "page.csv").write_text(
        "predicate,subject,object,start,end,anchor,polarity,certainty,quantifier,note\n"
        "position_held,Ann Lee,head of the Water Board,1991,,,affirmed,stated,one,\n"
        "established,Light Guild,,1990,,,affirmed,stated,one,\n",
        encoding="utf-8",
    )
    listed = [line.split()[0] for line in misses(read_gold(tmp_path, None, READER))]
    assert sorted(listed) == ["missed", "qualifier", "spurious"]
    assert all(f"`{word}`" in README for word in listed)


HEADINGS = {".": "What is where", "english": "English", "chinese": "Chinese", "layouts": "Layouts", "dates": "Layouts"}


def row_of(table: Path) -> str:
    """Return the README's row about a table of the lexicon, "" where it has none."""
    part = README.split(f"# {HEADINGS[table.parent.as_posix()]}")[1].split("\n#")[0]
    return next((row for row in part.splitlines() if row.startswith("|") and f"{table.name}.csv`" in row), "")


def test_every_table_and_column_of_the_lexicon_is_in_the_readme() -> None:
    tables = KNOWN.tables
    columns = [(name, column) for name, rows in tables.items() for column in rows[0].values]
    assert [(n, c) for n, c in columns if f"`{c}`" not in row_of(Path(n))] == []
