"""Read what goes in: the source texts with their register, the reviewed decisions, and the lexicon."""

from pipeline.collect.decisions import load_decisions
from pipeline.collect.lexicon import LEXICON, load_lexicon
from pipeline.collect.references import load_references
from pipeline.collect.sources import load_documents, load_texts

__all__ = ["LEXICON", "load_decisions", "load_documents", "load_lexicon", "load_references", "load_texts"]
