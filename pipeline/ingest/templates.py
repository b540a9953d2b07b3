"""What the templates of wikitext show: boxes, dates, lists, words in another script; all others show nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.ingest.pages import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Render = Callable[[Any], str]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def shown(template: Any, render: Render, note: Callable[[str], str]) -> str:
    """Return what a template shows, as HTML; an unknown one only its value, where it has one and nothing else."""
    rules = settings("wikitext")
    name = " ".join(str(template.name).replace("_", " ").split()).lower()
    if any(name.startswith(start) for start in rules["boxes"]):
        return box(template, render)
    values = positional(template, render)
    if name in rules["note"]:
        return note(" ".join(values))
    named = [render(p.value).strip() for p in template.params if p.showkey]
    kind = next((kind for kind in KINDS if name in rules[kind]), "")
    if kind:
        return KINDS[kind]([*values, *named] if kind == "first" else values)
    return values[0] if len(values) == 1 and not named else ""


def first(values: Sequence[str]) -> str:
    """Return the first value that is not empty."""
    return next((value for value in values if value), "")


def positional(template: Any, render: Render) -> list[str]:
    """Return the values without a name, in order."""
    return [render(p.value).strip() for p in template.params if not p.showkey]


def box(template: Any, render: Render) -> str:
    """Return a box as a table of labels and values; an empty end of a term says that it lasts, so empty ones stay."""
    rows = (
        f"<tr><th>{str(p.name).strip()}</th><td>{render(p.value).strip()}</td></tr>"
        for p in template.params
        if p.showkey
    )
    return f'\n<table class="infobox">{"".join(rows)}</table>\n'.replace("\n", " ")


def date(values: Sequence[str]) -> str:
    """Return a date from year, month and day; values that are no such figures stay as they are."""
    numbers = [int(value) for value in values[:3] if value.isascii() and value.isdigit()]
    if not numbers or len(numbers) != len([value for value in values[:3] if value]) or numbers[0] > 9999:  # noqa: PLR2004
        return " ".join(values)
    year, *rest = numbers
    if not rest or not 1 <= rest[0] <= len(MONTHS):
        return str(year)
    month = MONTHS[rest[0] - 1]
    return f"{rest[1]} {month} {year}" if rest[1:] else f"{month} {year}"


KINDS: dict[str, Callable[[Sequence[str]], str]] = {
    "date": date,
    "range": " – ".join,
    "last": lambda values: values[-1] if values else "",
    "first": first,
    "all": lambda values: "<br>".join(value for value in values if value),
}
"""How the values of a template are shown, by the list of ``schemas/pages.toml`` that names it."""
