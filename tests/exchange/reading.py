"""Reading a workbook back: what a person would see in it, and what is in the file."""

import io
import re
import zipfile
from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime
from functools import cache

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language

Value = str | int | float | date | None

# ECMA-376, 22.9.2.19: _x0041_ in the file is the character A.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def opened(report: RoundReport, language: Language = Language.NL) -> Workbook:
    """The workbook of a report, as openpyxl reads it back."""
    return load_workbook(io.BytesIO(round_workbook(report, language)))


@cache
def example(make: Callable[[], RoundReport], language: Language = Language.NL) -> Workbook:
    """The workbook of a report that several tests look at; written once, never changed."""
    return opened(make(), language)


def shown(text: str) -> str:
    """What Excel shows of a text in the file."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def table(sheet: Worksheet, header_row: int = 4) -> list[tuple[Value, ...]]:
    """The rows of the table on a sheet, header first; dates without a time."""
    (only,) = sheet.tables.values()
    rows = sheet[only.ref]
    assert rows[0][0].row == header_row
    return [tuple(_plain(cell.value) for cell in row) for row in rows]


def texts(workbook: Workbook, without: Collection[str] = ()) -> Iterator[str]:
    """Every text in a cell of any sheet, except the ones left out."""
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows() if sheet.title not in without else ():
            yield from (shown(cell.value) for cell in row if isinstance(cell.value, str))


def parts(data: bytes) -> dict[str, bytes]:
    """The files inside an xlsx file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _plain(value: object) -> Value:
    if isinstance(value, datetime):
        assert (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date()
    assert value is None or isinstance(value, str | int | float)
    return value
