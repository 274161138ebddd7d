"""The one way in which text gets into a cell: never as a formula, and never in a way that breaks the file."""

import re

from openpyxl.cell import Cell

# Excel counts the units of UTF-16; a longer text makes it repair the file.
_LIMIT = 32767
_BROKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Excel reads _x0041_ as the letter A. The lookahead leaves the last underscore for a next one.
_ESCAPE = re.compile("_x(?=[0-9A-Fa-f]{4}_)")


def harmless(text: str) -> str:
    """Return a text with what XML cannot hold replaced, and every line end a newline."""
    return _BROKEN.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


def put_text(cell: Cell, text: str) -> None:
    """Write a text that stays a text: also after editing the cell, and after saving in another program.

    An empty text leaves the cell as it is.
    """
    if not text:
        return
    escaped = _ESCAPE.sub("_x005F_x", harmless(text))
    cell.value = escaped.encode("utf-16-le")[: 2 * _LIMIT].decode("utf-16-le", "ignore")
    # After the value: openpyxl guesses formulas, errors and numbers from what a text looks like.
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = True
