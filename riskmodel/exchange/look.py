"""Colours, fonts and borders: the same on every sheet."""

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from riskmodel.domain.item import ItemLabel

INK = "14213D"
ACCENT = "0B5C6B"
PAPER = "FFFFFF"
QUIET = "5A6478"
LINE = "D5DBE3"
SHADE = "EEF2F6"
LABEL_COLOURS = {
    ItemLabel.LOW: "FFF7E6",
    ItemLabel.MIDDLE: "FDE9A9",
    ItemLabel.ATTENTION: "F4A259",
    ItemLabel.HIGH: "B3446C",
}
FONT = "Calibri"

TITLE = Font(FONT, size=20, bold=True, color=INK)
LEAD = Font(FONT, size=11, color=INK)
SECTION = Font(FONT, size=13, bold=True, color=ACCENT)
STRONG = Font(FONT, size=11, bold=True, color=INK)
BODY = Font(FONT, size=11, color=INK)
SMALL = Font(FONT, size=10, color=QUIET)
HEADING = Font(FONT, size=11, bold=True, color=PAPER)
LINK = Font(FONT, size=11, color=ACCENT, underline="single")

HEADING_FILL = PatternFill("solid", fgColor=ACCENT)
FIXED_FILL = PatternFill("solid", fgColor=QUIET)
SHADE_FILL = PatternFill("solid", fgColor=SHADE)
# Drawn, not left blank: nobody reads an empty cell as a low score.
NOT_SHOWN_FILL = PatternFill("lightUp", fgColor="C3CDD9", bgColor="F4F7FA")

_SIDE = Side("thin", color=LINE)
UNDERLINE = Border(bottom=_SIDE)
BOX = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)

TEXT = Alignment(vertical="center", wrap_text=True)
CELL = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
OVERFLOW = Alignment(vertical="center")
OVERFLOW_INDENTED = Alignment(horizontal="left", vertical="center", indent=1)


def solid(colour: str) -> PatternFill:
    """Return a fill that conditional formats understand too, which read the background."""
    return PatternFill("solid", fgColor=colour, bgColor=colour)
