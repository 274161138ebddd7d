"""Layout E: the plan van aanpak of Euphorie and the Dutch RI&E, with its header in row 1."""

from collections.abc import Sequence

from openpyxl import Workbook

from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.rie_annex.cells import finish, write_line
from riskmodel.exchange.rie_annex.lines import AnnexLine
from riskmodel.exchange.rie_annex.texts import comments, priority, risk, section
from riskmodel.exchange.rie_annex.words import HEADINGS, SHEETS
from riskmodel.exchange.sheets.table import CellValue
from riskmodel.i18n.translate import Language

_KEY = Layout.OIRA_E
_WIDTHS = (12, 12, 34, 16, 18, 10, 20, 14, 26, 11, 46)


def write_layout_e(
    workbook: Workbook, report: RoundReport, lines: Sequence[AnnexLine], language: Language
) -> None:
    """Write one row per measure, and one for a factor without any: there the first six columns are empty."""
    sheet = workbook.create_sheet(SHEETS[_KEY, language])
    write_line(sheet, 1, HEADINGS[_KEY, language], bold=True)
    for row, line in enumerate(lines, start=2):
        write_line(sheet, row, (*_measure(line), *_risk(line, report, language)))
    finish(sheet, _WIDTHS, 1)


def _measure(line: AnnexLine) -> tuple[CellValue, ...]:
    """Return the columns of the measure; nobody agrees on a first day or on knowledge that is needed."""
    measure = line.measure
    if measure is None:
        return (None,) * 6
    return None, measure.due_on, measure.text, None, measure.owner or None, measure.budget


def _risk(line: AnnexLine, report: RoundReport, language: Language) -> tuple[CellValue, ...]:
    return (
        section(line, language),
        line.number,
        risk(line, report, language),
        priority(line, language),
        comments(line, report, language, with_status=True),
    )
