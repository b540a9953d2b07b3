"""Wikitext to text, by way of HTML: mwparserfromhell reads the markup, the HTML converter lays out the blocks."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from pipeline.ingest import html, templates
from pipeline.ingest.blocks import letters
from pipeline.ingest.pages import Page, decoded, missing_library, settings
from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

LIST, END = "\ue000", "\ue001"
"""Private characters that mark list bullets and the end of a block while the lines are put together."""
SWITCH = re.compile(r"__[A-Z]{3,}__")
VARIANT = re.compile(r"-\{(?!\{)([^{}]*)\}-")
SCRIPTS = ("zh-hans", "zh-cn", "zh-hant", "zh-tw", "zh-hk", "zh")
SHOWN = frozenset(("table", "tr", "td", "th", "div", "p", "span", "ul", "ol", "li", "blockquote", "pre", "dl", "dt"))
ATTRIBUTES = frozenset(("class", "rowspan", "colspan", "style", "role"))


def page(data: bytes, name: str) -> Page:
    """Read one page of wikitext.

    Raises:
        InputError: The bytes are not UTF-8, or the page has no words.
        UsageError: A parser is not installed.
    """
    source = VARIANT.sub(lambda match: variant(match.group(1)), decoded(data, name))
    text = html.text_of(html.parsed(as_html(source)))
    if not text.strip():
        raise InputError(f"{name}: the page has no words of its own; is it a redirect? Add the page it leads to.")
    return Page(text)


def variant(words: str) -> str:
    """Return what a conversion between Chinese scripts shows: one of its forms, or nothing for a rule."""
    flag, bar, rest = words.partition("|")
    if bar and flag.strip() in {"H", "T", "D", "-"}:
        return ""
    shown = rest if bar else words
    forms = dict(part.split(":", 1) for part in shown.split(";") if ":" in part)
    forms = {key.strip(): value.strip() for key, value in forms.items()}
    return next((forms[script] for script in SCRIPTS if script in forms), shown)


def as_html(source: str) -> str:
    """Return wikitext as HTML."""
    try:
        import mwparserfromhell
    except ImportError:
        raise missing_library("mwparserfromhell", "Reading wikitext") from None
    cleaned = source.replace(LIST, "").replace(END, "")
    return Renderer().page(mwparserfromhell.parse(cleaned))


def blocks(rendered: str) -> str:
    """Return the lines as paragraphs and lists; a blank line or a list ends a paragraph."""
    parts: list[str] = []
    depth = ""
    for line in rendered.split("\n"):
        marks = re.match(f"(?:{LIST}[*#:;])*", line)
        bullets = (marks.group() if marks else "").replace(LIST, "")
        rest = line[2 * len(bullets) :].replace(LIST + ":", ": ").replace(LIST, "").replace(END, "")
        parts.append(nested(depth, bullets))
        depth = bullets
        parts.append(f"<li>{rest}" if bullets else (rest + "\n" if rest.strip() else "</p><p>"))
    return "".join(parts) + nested(depth, "")


def nested(before: str, after: str) -> str:
    """Return the tags that lead from one depth of lists to another."""
    same = 0
    while same < min(len(before), len(after)) and (before[same] == "#") == (after[same] == "#"):
        same += 1
    closing = "".join("</ol>" if mark == "#" else "</ul>" for mark in reversed(before[same:]))
    return closing + "".join("<ol>" if mark == "#" else "<ul>" for mark in after[same:])


class Renderer:
    """Renders the nodes of one page; it counts the references, as the page shows them."""

    def __init__(self) -> None:
        self.names: dict[str, int] = {}
        self.notes: list[str] = []

    def page(self, code: Any) -> str:
        """Return a whole page as HTML, its explanatory notes last."""
        body = blocks(self.render(code))
        notes = "".join(f"<li>{note}</li>" for note in self.notes)
        return f'<main>{body}<ol data-mw-group="lower-alpha">{notes}</ol></main>'

    def render(self, code: Any) -> str:
        """Return nodes as HTML."""
        return "".join(self.node(node) for node in code.nodes) if code is not None else ""

    def node(self, node: Any) -> str:
        """Return one node as HTML; comments and arguments show nothing."""
        kinds: dict[str, Callable[[Any], str]] = {
            "Text": lambda n: escape(SWITCH.sub("", str(n.value)), quote=False),
            "HTMLEntity": str,
            "Heading": lambda n: f"\n<h{n.level}>{self.render(n.title).strip()}</h{n.level}>\n",
            "Wikilink": self.link,
            "ExternalLink": lambda n: self.render(n.title) if n.title is not None else str(n.url),
            "Tag": self.tag,
            "Template": lambda n: templates.shown(n, self.render, self.note),
        }
        kind = kinds.get(type(node).__name__)
        return kind(node) if kind else ""

    def link(self, node: Any) -> str:
        """Return the words of a link; pictures and categories have none."""
        title = str(node.title).strip()
        space = title.partition(":")[0].strip().lower()
        if ":" in title[1:] and space in settings("wikitext")["dropped_links"]:
            return ""
        return self.render(node.text) if node.text is not None else self.render(node.title).lstrip(":")

    def tag(self, node: Any) -> str:
        """Return a tag; of formatting only what is inside."""
        name = str(node.tag).strip().lower()
        if name == "ref":
            return self.marker(str(node.get("name").value) if node.has("name") else str(node.contents or ""))
        if name in settings("wikitext")["dropped_tags"]:
            return ""
        if node.wiki_markup and name in {"li", "dt", "dd"}:
            return LIST + str(node.wiki_markup)
        return f"<{name}>" if name in {"br", "hr"} else self.element(node, name)

    def element(self, node: Any, name: str) -> str:
        """Return an element with what is inside; of formatting only what is inside."""
        if name in {"td", "th"} and node.wiki_markup and str(node.contents).startswith("+"):
            return f"<caption>{self.render(node.contents)[1:]}</caption>"
        inner = self.render(node.contents)
        if name not in SHOWN:
            return inner
        inner = blocks(inner) if name in {"td", "th", "div"} else inner.replace("\n", " ")
        return f"<{name}{self.attributes(node)}>{inner}</{name}>"

    def attributes(self, node: Any) -> str:
        """Return the attributes that bear on layout."""
        pairs = ((str(a.name).strip().lower(), str(a.value or "").strip()) for a in node.attributes)
        return "".join(f' {name}="{escape(value)}"' for name, value in pairs if name in ATTRIBUTES)

    def marker(self, key: str) -> str:
        """Return the marker of a reference, numbered as the page numbers it."""
        number = self.names.setdefault(key.strip("\"' \n"), len(self.names) + 1)
        return f"[{number}]"

    def note(self, words: str) -> str:
        """Keep an explanatory note and return its marker."""
        self.notes.append(words.replace("\n", " "))
        return f"[{letters(len(self.notes))}]"
