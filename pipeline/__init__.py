"""The verbs: from source texts in raw/ to releases in dist/, one stage after the other."""
