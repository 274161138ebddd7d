"""The annex as a workbook: the plan in a layout of tools for the RI&E, and the sheet that explains it."""

from openpyxl import Workbook

from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.packing import pack
from riskmodel.exchange.rie_annex.annex_sheet import write_annex_sheet
from riskmodel.exchange.rie_annex.layout_e import write_layout_e
from riskmodel.exchange.rie_annex.layout_o import write_layout_o
from riskmodel.exchange.rie_annex.lines import annex_lines
from riskmodel.exchange.workbook import describe
from riskmodel.i18n.translate import Language, translator

LAYOUTS = {Layout.OIRA_E: write_layout_e, Layout.OIRA_O: write_layout_o}
"""The layouts that an annex can be written in."""


def rie_annex(report: RoundReport, layout: Layout, language: Language) -> bytes:
    """Return an xlsx file with the plan on its first sheet; raises `KeyError` for another layout."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    describe(workbook, report, translator(language).gettext("Annex to the RI&E"), language)
    lines = annex_lines(report)
    LAYOUTS[layout](workbook, report, lines, language)
    write_annex_sheet(workbook, report, lines, language)
    workbook.active = 0
    return pack(workbook, report.made_on)
