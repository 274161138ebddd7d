"""The screens of management."""
