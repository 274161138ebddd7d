"""Reading a plan of action that others made, whatever its language and its columns."""
