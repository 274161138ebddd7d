"""Cards to print, for a session without screens."""
