"""Everything a browser shows."""
