"""Layout O: the action plan of OiRA for the EU, with a title in row 1 and its header in row 3."""

from collections.abc import Sequence

from babel.dates import format_date
from openpyxl import Workbook
from openpyxl.styles import Font

from riskmodel.domain.imported_plan import Layout, Priority
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.look import FONT
from riskmodel.exchange.rie_annex.cells import finish, write_line
from riskmodel.exchange.rie_annex.lines import AnnexLine
from riskmodel.exchange.rie_annex.texts import comments, priority, risk, section, status
from riskmodel.exchange.rie_annex.words import EDITED_LABELS, HEADINGS, SHEETS, TITLE_LABELS, TITLES
from riskmodel.exchange.sheets.page import cell_at
from riskmodel.exchange.sheets.table import CellValue
from riskmodel.exchange.text_cell import put_text
from riskmodel.i18n.translate import Language

_KEY = Layout.OIRA_O
_HEADER_ROW = 3
_WIDTHS = (20, 26, 14, 11, 34, 12, 12, 18, 12, 18, 46)
_EUROS = '_-* #,##0.00\\ _$_-;\\-* #,##0.00\\ _$_-;_-* "-"??\\ _$_-;_-@_-'
# The layout writes the day in words, in English as Americans do.
_LOCALES = {Language.NL: "nl_NL", Language.EN: "en_US"}
_ORDER = (Priority.HIGH, Priority.MEDIUM, Priority.LOW, None)


def write_layout_o(
    workbook: Workbook, report: RoundReport, lines: Sequence[AnnexLine], language: Language
) -> None:
    """Write one row per measure, the highest priority first; also a factor without any, unlike OiRA."""
    sheet = workbook.create_sheet(SHEETS[_KEY, language])
    title = cell_at(sheet, 1, 1)
    put_text(title, f"{report.organisation.name} - {TITLES[language]}")
    title.font = Font(FONT, size=18)
    sheet.row_dimensions[1].height = 28
    sheet.merge_cells("A1:K1")
    edited = format_date(report.made_on, format="long", locale=_LOCALES[language])
    heads = (TITLE_LABELS[language], report.round.name, None, None, EDITED_LABELS[language], edited)
    write_line(sheet, 2, heads)
    sheet.merge_cells("B2:C2")
    write_line(sheet, _HEADER_ROW, HEADINGS[_KEY, language], bold=True)
    ordered = sorted(lines, key=lambda line: _ORDER.index(line.priority))
    for row, line in enumerate(ordered, start=_HEADER_ROW + 1):
        write_line(
            sheet, row, (*_risk(line, report, language), *_measure(line, report, language)), euros=_EUROS
        )
    finish(sheet, _WIDTHS, _HEADER_ROW)


def _risk(line: AnnexLine, report: RoundReport, language: Language) -> tuple[CellValue, ...]:
    return (
        section(line, language),
        risk(line, report, language),
        line.number,
        priority(line, language),
    )


def _measure(line: AnnexLine, report: RoundReport, language: Language) -> tuple[CellValue, ...]:
    """Return the columns of the measure; nobody agrees on a first day."""
    said, measure = comments(line, report, language, with_status=False), line.measure
    if measure is None:
        return (None,) * 6 + (said,)
    return (
        measure.text,
        None,
        measure.due_on,
        measure.owner or None,
        measure.budget,
        status(measure, language),
        said,
    )
