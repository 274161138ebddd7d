"""The screens of the administrator."""
