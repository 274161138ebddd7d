"""How the figures are made: every word and number of the workbook explained."""

from openpyxl import Workbook

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.sheets.figures_fine_kinney import fine_kinney_pairs
from riskmodel.exchange.sheets.figures_scale import scale_pairs
from riskmodel.exchange.sheets.figures_texts import (
    edition_pairs,
    label_pairs,
    limit_pairs,
    people_pairs,
    statement_pairs,
)
from riskmodel.exchange.sheets.not_shown import not_shown_pairs
from riskmodel.exchange.sheets.page import set_up_page, set_widths, write_title
from riskmodel.exchange.sheets.provenance_line import write_provenance
from riskmodel.exchange.sheets.sections import Pairs, write_section
from riskmodel.i18n.translate import Language, translator


def write_figures(
    workbook: Workbook, report: RoundReport, language: Language, *, with_fine_kinney: bool = False
) -> None:
    """Write one section per question that a reader may have about a figure."""
    words = translator(language)
    _ = words.gettext
    sheet = workbook.create_sheet(_("How figures are made"))
    set_widths(sheet, (40, 84))
    write_title(
        sheet, _("How figures are made"), _("What every word and every number in this workbook means.")
    )
    write_provenance(sheet, report, language)
    sections: tuple[tuple[str, Pairs], ...] = (
        (_("How many people"), people_pairs(CURRENT, words)),
        (_("What is said, and when"), statement_pairs(CURRENT, words)),
        (_("What the words mean"), label_pairs(words)),
        (_("What people scored"), scale_pairs(report.content.scale, language)),
        (_("What is not shown, and why"), not_shown_pairs(report, language)),
        (_("What nobody can find out, and what we cannot promise"), limit_pairs(words)),
        (_("Where it comes from"), edition_pairs(report, language)),
    )
    if with_fine_kinney:
        sections = (*sections, (_("Indication Fine & Kinney"), fine_kinney_pairs(words)))
    row = 5
    for title, pairs in sections:
        row = write_section(sheet, row, title, pairs) + 1
    set_up_page(sheet, 2, "portrait")
