"""``python -m pipeline`` is ``make-dataset``."""

from pipeline.cli import main

main()
