"""Tests of the participant's phone."""
