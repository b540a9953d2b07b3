"""HTML pages to text: headings, paragraphs, lists, tables and boxes kept, the page's furniture left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.ingest.blocks import Builder
from pipeline.ingest.own import own_words
from pipeline.ingest.pages import Page, decoded, missing_library, settings
from schemas.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
NOTES = "[data-mw-group='lower-alpha']"
"""Explanatory notes stand among the references, but say something of the subject."""
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252"}
"""Encodings that browsers read as a wider one."""
KNOWN = re.compile(
    r"utf-?8|gb(?:2312|k|18030)|big5(?:-hkscs)?|shift[-_]jis|euc-(?:jp|kr)|(?:windows-|cp)125[0-8]|(?:us-)?ascii"
    r"|iso-8859-(?:[1-9]|1[013-6])|koi8-[ru]"
)


def page(data: bytes, name: str) -> Page:
    """Read one HTML page.

    Raises:
        InputError: The bytes are not in the encoding that the page declares (UTF-8 where it declares none), or the
            page has no words.
        UsageError: The parser is not installed.
    """
    tree = parsed(decoded(data, name, encoding(data, name)))
    found, places = own_words(tree)
    text = text_of(tree, found.get("title", ""))
    if not text.strip():
        raise InputError(f"{name}: the page has no words of its own. Save the page as it is shown, and add that file.")
    return Page(text, found, places)


def encoding(data: bytes, name: str) -> str:
    """Return the encoding that the page declares."""
    match = CHARSET.search(data, 0, 4096)
    label = match.group(1).decode("ascii", "replace").lower() if match else "utf-8"
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8"
    if not KNOWN.fullmatch(label):
        raise InputError(f"{name}: unknown encoding {label!r} declared. Save the file as UTF-8 and run again.")
    return WIDER.get(label, label)


def parsed(html: str) -> LexborHTMLParser:
    """Parse HTML as browsers do."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        raise missing_library("selectolax", "Reading HTML") from None
    return LexborHTMLParser(html.replace("\0", "\ufffd"))


def text_of(tree: LexborHTMLParser, title: str = "") -> str:
    """Return the text of a page; its title stands first, as a heading."""
    root = next((node for query in settings("html")["main"] for node in tree.css(query)[:1]), None)
    builder = Builder()
    if root is not None:
        for node, entering in walk(root):
            builder.enter(node) if entering else builder.leave(node)
    return builder.text(title)


def walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Yield every node below the root that is shown, on the way in and on the way out, without recursion."""
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    while stack:
        node, entering = stack.pop()
        yield node, entering
        if entering and node.is_element_node:
            stack.append((node, False))
            stack.extend((child, True) for child in reversed(list(node.iter(include_text=True))) if is_shown(child))


def is_shown(node: LexborNode) -> bool:
    """Say whether a node belongs to the text of the page."""
    if not node.is_element_node:
        return bool(node.is_text_node)
    rules, attributes = settings("html"), node.attributes
    if node.tag in rules["dropped_tags"] or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return False
    if attributes.get("role") in rules["dropped_roles"] or HIDDEN.search(attributes.get("style") or ""):
        return False
    dropped = rules["dropped_classes"] & set((attributes.get("class") or "").split())
    return not dropped or node.css_first(NOTES) is not None
