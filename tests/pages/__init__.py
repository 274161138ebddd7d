"""Screens, driven from the frame as a browser does."""
