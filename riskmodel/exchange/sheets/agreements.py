"""What every team agreed on, in its own words."""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.styles import Font

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.look import INK, LABEL_COLOURS, solid
from riskmodel.exchange.register import measures_for
from riskmodel.exchange.sheets.colour_rule import colour_when
from riskmodel.exchange.sheets.page import write_title
from riskmodel.exchange.sheets.provenance_line import write_provenance
from riskmodel.exchange.sheets.table import DATE_FORMAT, CellValue, Column, write_table
from riskmodel.i18n.translate import Language, translator

_MEASURES = 6


def write_agreements(workbook: Workbook, report: RoundReport, language: Language) -> None:
    """Write one row per factor that a team agreed on; what has no measure yet stands out."""
    _ = translator(language).gettext
    sheet = workbook.create_sheet(_("Agreements"))
    write_title(
        sheet,
        _("What the teams agreed on"),
        _("Read back and agreed in the room, in the team's own words. Orange: no measure yet."),
    )
    write_provenance(sheet, report, language)
    columns = (
        Column(_("Team"), 26),
        Column(_("Date"), 13, DATE_FORMAT),
        Column(_("Factor"), 36),
        Column(_("In the team's own words"), 60),
        Column(_("The other view"), 30),
        # Excel shows the words for zero; the cell keeps its number.
        Column(_("Measures"), 14, f'0;0;"{_("none yet")}"'),
    )
    block = write_table(sheet, "Agreements", columns, list(_rows(report, language)), 3)
    none_yet = f'AND($A{block.first_row}<>"",$F{block.first_row}=0)'
    orange = solid(LABEL_COLOURS[ItemLabel.ATTENTION])
    colour_when(sheet, block.column(_MEASURES), none_yet, Font(color=INK, bold=True), orange)


def _rows(report: RoundReport, language: Language) -> Iterator[tuple[CellValue, ...]]:
    for statement in report.statements:
        for factor in statement.factors:
            yield (
                statement.unit_name,
                statement.held_on,
                factor_words(report.content_for(statement.edition), factor.factor_id, language),
                factor.words,
                factor.other_view or None,
                measures_for(statement, factor.factor_id),
            )
