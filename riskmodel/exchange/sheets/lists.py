"""The hidden sheet with the words that people choose from in the action plan."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from gettext import NullTranslations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname

from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.exchange.look import BODY, OVERFLOW, STRONG
from riskmodel.exchange.sheets.page import set_widths, write_text
from riskmodel.i18n.labels import status_word
from riskmodel.i18n.plan_sheet_words import worked_word


class Choice(StrEnum):
    """The columns of the action plan that offer a list."""

    STATUS = "status"
    EFFECT = "effect"
    OWNER = "owner"


def write_lists(workbook: Workbook, report: RoundReport, words: NullTranslations) -> Mapping[Choice, str]:
    """Write the lists and return where each of them stands; a list without words is left out."""
    _ = words.gettext
    sheet = workbook.create_sheet(_("Lists"))
    sheet.sheet_state = "hidden"
    lists: dict[Choice, tuple[str, tuple[str, ...]]] = {
        Choice.STATUS: (_("Status"), tuple(status_word(status, words) for status in MeasureStatus)),
        Choice.EFFECT: (_("Did it work?"), tuple(worked_word(effect, words) for effect in Effect)),
        Choice.OWNER: (_("Owner"), _owners(report)),
    }
    places = {}
    for column, (choice, (title, entries)) in enumerate(lists.items(), start=1):
        write_text(sheet, 1, column, title, STRONG, OVERFLOW)
        for row, entry in enumerate(entries, start=2):
            write_text(sheet, row, column, entry, BODY, OVERFLOW)
        if entries:
            letter = get_column_letter(column)
            places[choice] = f"{quote_sheetname(sheet.title)}!${letter}$2:${letter}${len(entries) + 1}"
    set_widths(sheet, [24] * len(lists))
    return places


def _owners(report: RoundReport) -> tuple[str, ...]:
    owners = (measure.owner for statement in report.statements for measure in statement.measures)
    return tuple(sorted(_distinct(owners), key=str.casefold))


def _distinct(texts: Iterable[str]) -> Iterable[str]:
    """Return texts that differ by more than capitals, in the form that comes first."""
    return {text.casefold(): text for text in sorted(filter(str.strip, texts), reverse=True)}.values()
