"""The screens of who leads a session."""
