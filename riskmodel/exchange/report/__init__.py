"""The Word report of a round, section by section."""
