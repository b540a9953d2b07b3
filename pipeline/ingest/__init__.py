"""Turn pages into texts and archive them: text, Markdown, HTML, wikitext, CSV and JSON Lines of documents."""

from pipeline.ingest.archive import archive
from pipeline.ingest.convert import FORMATS, convert, format_of
from pipeline.ingest.describing import described
from pipeline.ingest.pages import Page

__all__ = ["FORMATS", "Page", "archive", "convert", "described", "format_of"]
