"""The model of a workshop and what comes out of it; knows no browser."""
