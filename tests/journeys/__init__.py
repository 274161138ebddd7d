"""Whole workshops, from the set-up code to the workbook."""
