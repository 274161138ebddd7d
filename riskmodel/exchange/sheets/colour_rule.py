"""Colours that follow what stands in a cell."""

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet


def colour_when(sheet: Worksheet, cells: str, formula: str, font: Font, fill: PatternFill) -> None:
    """Colour cells where a formula holds, written for the first of them; an earlier rule goes first."""
    style = DifferentialStyle(font=font, fill=fill)
    rule = Rule("expression", dxf=style, formula=[formula], stopIfTrue=True)
    sheet.conditional_formatting.add(cells, rule)
