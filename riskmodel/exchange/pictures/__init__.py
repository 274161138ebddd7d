"""Pictures of released rows, drawn the same for the screen, a file and the report."""
