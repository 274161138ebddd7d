"""Tests of the room's screen."""
