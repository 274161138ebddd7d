"""Sheets to read: terms with their explanations, under headings."""

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.exchange.look import BODY, OVERFLOW, SECTION, STRONG, TEXT, UNDERLINE
from riskmodel.exchange.sheets.page import write_text

Pairs = Sequence[tuple[str, str]]


def write_section(sheet: Worksheet, row: int, title: str, pairs: Pairs) -> int:
    """Write a heading with its terms and return the row after them."""
    write_text(sheet, row, 1, title, SECTION, OVERFLOW)
    return write_pairs(sheet, row + 1, pairs)


def write_pairs(sheet: Worksheet, row: int, pairs: Pairs) -> int:
    """Write terms with their explanations and return the row after them."""
    for place, (term, explanation) in enumerate(pairs, start=row):
        write_text(sheet, place, 1, term, STRONG, TEXT, border=UNDERLINE)
        write_text(sheet, place, 2, explanation, BODY, TEXT, border=UNDERLINE)
    return row + len(pairs)
