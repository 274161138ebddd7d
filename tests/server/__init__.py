"""Tests of the routes and middleware around the screens."""
