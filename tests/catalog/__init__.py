"""Tests of catalog: its content, its rules and the check of its files."""
