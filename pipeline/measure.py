"""The extractor's quality: gold texts read and scored, by predicate, language, layout and set."""

from __future__ import annotations

import csv
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from pipeline.collect import load_texts
from pipeline.reading import readings
from pipeline.score import Text, compare, interval, summed
from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from pipeline.reading import Reader


def read_gold(folder: Path, claims: Path | None, reader: Reader) -> list[tuple[Text, Mapping[str, str]]]:
    """Return every gold text of a folder, compared, with its row of the index (name, set, language, layout).

    The folder has ``index-*.csv`` files; each text ``NAME.txt`` stands beside its gold ``NAME.csv``, in any sub-folder.

    Raises:
        InputError: The folder has no index, or a text or gold of the index is missing.
    """
    entries = {row["name"]: row for path in sorted(folder.glob("index-*.csv")) for row in rows_of(path)}
    if not entries:
        raise InputError(f"{folder}: no gold here; expected index-*.csv with the columns name, set, language, layout.")
    golds = {path.stem: path for path in sorted(folder.rglob("*.csv")) if path.stem in entries}
    missing = sorted(set(entries) - set(golds))
    if missing:
        raise InputError(f"{folder}: {missing[0]} is in the index but {missing[0]}.csv is not here.")
    found = claims_by_source(claims) if claims else extracted(golds, reader)
    return [(compare(name, rows_of(golds[name]), found.get(name, [])), entries[name]) for name in sorted(entries)]


def rows_of(path: Path) -> list[dict[str, str]]:
    """Read a CSV file into dictionaries."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def claims_by_source(path: Path) -> dict[str, list[dict[str, str]]]:
    """Read a claims.csv, grouped by source."""
    groups: dict[str, list[dict[str, str]]] = {}
    for row in rows_of(path):
        groups.setdefault(row["source_id"], []).append(row)
    return groups


def extracted(golds: Mapping[str, Path], reader: Reader) -> dict[str, list[dict[str, str]]]:
    """Read the texts beside the golds now."""
    documents = load_texts(path.with_suffix(".txt") for path in golds.values())
    return {r.document.source_id: [asdict(claim) for claim in r.claims] for r in readings(documents, reader)}


def measure(texts: Sequence[tuple[Text, Mapping[str, str]]]) -> list[dict[str, Any]]:
    """Return one row of figures for all texts, each set, language, layout, and predicate."""
    groups: dict[str, list[Text]] = {"all": [text for text, _ in texts]}
    for column in ("set", "language", "layout"):
        for value in sorted({entry[column] for _, entry in texts}):
            groups[f"{column} {value}"] = [text for text, entry in texts if entry[column] == value]
    rows = [figures(scope, [text.total() for text in group]) for scope, group in groups.items()]
    predicates = sorted({name for text, _ in texts for name in text.tallies()})
    for name in predicates:
        tallies = [text.tallies()[name] for text, _ in texts if name in text.tallies()]
        rows.append(figures(f"predicate {name}", tallies))
    return rows


def figures(scope: str, tallies: Sequence[Any]) -> dict[str, Any]:
    """Return the figures of one group of texts; the intervals are of F1."""
    total = summed(tallies)
    triple, full = total.scores("triple"), total.scores("full")
    low, high = interval(tallies, "full")
    names = ("precision", "recall", "f1")
    return {
        "scope": scope,
        "texts": len(tallies),
        "gold": total.gold,
        **{f"triple_{name}": value for name, value in zip(names, triple, strict=True)},
        **dict(zip(names, full, strict=True)),
        "f1_low": low,
        "f1_high": high,
        "spurious": total.spurious,
    }


def misses(texts: Sequence[tuple[Text, Mapping[str, str]]]) -> Iterator[str]:
    """Say which gold rows were missed or have other qualifiers, and which claims match none."""
    for text, _ in texts:
        for index, gold in enumerate(text.gold):
            if index not in text.matching.by_triple:
                yield f"missed    {text.name}: {brief(gold)}"
            elif index not in text.matching.by_full:
                yield f"qualifier {text.name}: {brief(gold)} — got {brief(text.claims[text.matching.by_triple[index]])}"
        for index in text.matching.spurious:
            yield f"spurious  {text.name}: {brief(text.claims[index])} «{text.claims[index].get('quote', '')[:100]}»"


def brief(row: Mapping[str, str]) -> str:
    """Return a gold row or claim in one line."""
    ends = "; ".join(row[name].split("|")[0] for name in ("subject", "object") if row[name])
    marks = [
        row[name] for name in ("polarity", "certainty", "quantifier") if row[name] not in {"affirmed", "stated", "one"}
    ]
    return " ".join(
        [f"{row['predicate']}({ends})", f"{row['start']}/{row['end']}", row["anchor"].split("|")[0], *marks]
    )


MEASURES = ("triple_precision", "triple_recall", "precision", "recall", "f1")


def quality_rows(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return measured figures as rows of the quality table, to three decimals, in the order measured."""
    return [
        {
            "measure": f"extractor {measure.replace('_', ' ') if measure.startswith('triple') else 'full ' + measure}",
            "scope": row["scope"],
            "value": f"{row[measure]:.3f}",
            "n": row["gold"],
            "low": f"{row['f1_low']:.3f}" if measure == "f1" else "",
            "high": f"{row['f1_high']:.3f}" if measure == "f1" else "",
        }
        for row in rows
        for measure in MEASURES
    ]
