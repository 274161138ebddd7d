"""Changes to the schema of the main database, oldest first."""
