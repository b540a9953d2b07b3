"""The lexicon, loaded and compiled once for all tests of a process: two seconds and 60 MiB, too much a module."""

from __future__ import annotations

from pipeline.collect import load_lexicon
from pipeline.reading import compile_reader

LEXICON = load_lexicon()
READER = compile_reader(LEXICON)
RULES, VOCABULARY = READER.rules, READER.vocabulary
