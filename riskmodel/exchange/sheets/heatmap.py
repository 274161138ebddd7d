"""The heatmap: released rows by factors, a word and a statement in every cell."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.disclosure import Released
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.look import (
    BODY,
    BOX,
    CELL,
    CENTRED,
    HEADING,
    HEADING_FILL,
    LEAD,
    NOT_SHOWN_FILL,
    OVERFLOW,
    OVERFLOW_INDENTED,
    SMALL,
    STRONG,
    TEXT,
    TITLE,
)
from riskmodel.exchange.sheets.heatmap_colours import colour_labels, not_shown_words
from riskmodel.exchange.sheets.heatmap_texts import finding, legend, nothing_yet, waiting_words
from riskmodel.exchange.sheets.page import merge_across, set_up_page, set_widths, write_text
from riskmodel.exchange.sheets.provenance_line import write_provenance
from riskmodel.i18n.statement_words import (
    label_words,
    people_words,
    row_words,
    severe_words,
    statement_words,
)
from riskmodel.i18n.translate import Language, translator

_HEADER_ROW = 4
_ROW_NAMES, _PEOPLE, _FIRST_FACTOR = 1, 2, 3
_WIDTHS = (34, 16)
_FACTOR_WIDTH = 24
# With fewer factors the sentence above still gets the width to stand on two lines.
_LEAST_COLUMNS = 6


def write_heatmap(workbook: Workbook, report: RoundReport, language: Language) -> None:
    """Write released rows with their cells, teams that wait as hatched rows, and a legend."""
    _ = translator(language).gettext
    sheet = workbook.create_sheet(_("Heatmap"))
    heatmap = report.heatmap
    columns = max(_PEOPLE + len(heatmap.factor_ids), _LEAST_COLUMNS)
    set_widths(sheet, (*_WIDTHS, *[_FACTOR_WIDTH] * (columns - _PEOPLE)))
    write_text(
        sheet, 1, 1, _("Social safety at a glance: %(round)s") % {"round": report.round.name}, TITLE, OVERFLOW
    )
    sheet.row_dimensions[1].height = 32
    lead = finding(report, language) if heatmap.rows else nothing_yet(report, language)
    write_text(sheet, 2, 1, lead, LEAD, TEXT)
    merge_across(sheet, 2, 1, columns)
    write_provenance(sheet, report, language)
    if heatmap.rows:
        _write_grid(sheet, report, language)
        row = _write_waiting(sheet, report, language)
        _write_legend(sheet, row + 1, language)
    set_up_page(sheet, columns, header_row=_HEADER_ROW if heatmap.rows else None)


def _write_grid(sheet: Worksheet, report: RoundReport, language: Language) -> None:
    words, heatmap = translator(language), report.heatmap
    headings = [words.gettext("Row"), words.gettext("People")]
    headings += [factor_words(report.content, factor_id, language) for factor_id in heatmap.factor_ids]
    for column, heading in enumerate(headings, start=1):
        write_text(sheet, _HEADER_ROW, column, heading, HEADING, CELL, HEADING_FILL, BOX)
    for place, row in enumerate(heatmap.rows, start=_HEADER_ROW + 1):
        write_text(sheet, place, _ROW_NAMES, row_words(row, words), STRONG, CELL, border=BOX)
        people = people_words(row.people, words) if row.people else ""
        write_text(sheet, place, _PEOPLE, people, SMALL, CELL, border=BOX)
        for column, factor_id in enumerate(heatmap.factor_ids, start=_FIRST_FACTOR):
            text = cell_words(row.cells.get(factor_id), language)
            write_text(sheet, place, column, text, BODY, CENTRED, border=BOX)
    last = f"{get_column_letter(len(headings))}{_HEADER_ROW + len(heatmap.rows)}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}"
    sheet.freeze_panes = f"{get_column_letter(_FIRST_FACTOR)}{_HEADER_ROW + 1}"
    colour_labels(sheet, f"{get_column_letter(_FIRST_FACTOR)}{_HEADER_ROW + 1}:{last}", words)


def cell_words(released: Released | None, language: Language) -> str:
    """Return what stands in a cell: label, statement and badge under each other, or that it is not shown."""
    words = translator(language)
    if released is None:
        return not_shown_words(words)
    lines = (label_words(released, words), statement_words(released, words), severe_words(released, words))
    return "\n".join(filter(None, lines)).capitalize()


def _write_waiting(sheet: Worksheet, report: RoundReport, language: Language) -> int:
    """Write the teams that wait, outside what is sorted, and return the row after them."""
    first = _HEADER_ROW + len(report.heatmap.rows) + 1
    last = _PEOPLE + len(report.heatmap.factor_ids)
    for row, team in enumerate(report.heatmap.waiting, start=first):
        write_text(sheet, row, _ROW_NAMES, team, STRONG, CELL, border=BOX)
        text = waiting_words(report, team, language)
        write_text(sheet, row, _PEOPLE, text, SMALL, CENTRED, NOT_SHOWN_FILL, BOX)
        merge_across(sheet, row, _PEOPLE, last)
        sheet.row_dimensions[row].height = 32
    return first + len(report.heatmap.waiting)


def _write_legend(sheet: Worksheet, row: int, language: Language) -> None:
    entries = legend(translator(language))
    for place, (term, explanation) in enumerate(entries, start=row):
        write_text(sheet, place, 1, term.capitalize(), BODY, CENTRED, border=BOX)
        write_text(sheet, place, 2, explanation, SMALL, OVERFLOW_INDENTED)
    colour_labels(sheet, f"A{row}:A{row + len(entries) - 1}", translator(language))
