"""The nouns: value types, published tables, rules, expectations and vocabulary."""

import os

# Pandera reads these when it is imported; no setting of somebody's shell may switch validation off, or break the start.
for variable in [name for name in os.environ if name.startswith("PANDERA_")]:
    del os.environ[variable]
