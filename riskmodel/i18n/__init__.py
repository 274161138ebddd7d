"""Words in Dutch and English; the language is always an argument."""
