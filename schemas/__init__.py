"""The nouns: value types, published tables, rules, expectations and vocabulary."""
