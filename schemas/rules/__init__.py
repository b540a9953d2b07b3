"""The rules: their catalogue, their language and what they find."""
