"""The screens of who manages a team."""
