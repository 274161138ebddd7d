"""The line under the title of every sheet: of which round and day it is, and what its figures rest on."""

from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.look import OVERFLOW, SMALL
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.sheets.page import write_text
from riskmodel.i18n.translate import Language, translator

_ROW = 3


def write_provenance(sheet: Worksheet, report: RoundReport, language: Language) -> None:
    """Write the line; what is not shown and why has a section of its own on the sheet about figures."""
    write_text(sheet, _ROW, 1, provenance_words(report, language), SMALL, OVERFLOW)


def provenance_words(report: RoundReport, language: Language) -> str:
    """Return the line as one sentence after another."""
    _ = translator(language).gettext
    why = _("What is not shown, and why: see the sheet “How figures are made”.")
    return f"{provenance_of(report).sentence(language)} {why}"
