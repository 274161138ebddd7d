"""The action plan that people keep working in, and read back."""

from collections.abc import Iterator, Mapping
from datetime import date

from openpyxl import Workbook

from riskmodel.domain.plan_columns import HIDDEN, TO_FILL_IN, PlanColumn
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedMeasure, RoomStatement
from riskmodel.exchange.register import measures_for
from riskmodel.exchange.sheets.action_plan_rules import colour_progress, offer_choices
from riskmodel.exchange.sheets.lists import Choice
from riskmodel.exchange.sheets.page import write_title
from riskmodel.exchange.sheets.plan_row import plan_row
from riskmodel.exchange.sheets.provenance_line import write_provenance
from riskmodel.exchange.sheets.table import DATE_FORMAT, EURO_FORMATS, CellValue, Column, write_table
from riskmodel.i18n.plan_sheet_words import plan_heading
from riskmodel.i18n.translate import Language, translator

_WIDTHS = {
    PlanColumn.NUMBER: 5,
    PlanColumn.TEAM: 14,
    PlanColumn.FACTOR: 20,
    PlanColumn.MEASURE: 34,
    PlanColumn.FIRST_STEP: 20,
    PlanColumn.ORIGIN: 14,
    PlanColumn.DECIDES: 13,
    PlanColumn.OWNER: 15,
    PlanColumn.TERM: 12,
    PlanColumn.STATUS: 12,
    PlanColumn.BUDGET: 11,
    PlanColumn.EFFECT: 12,
    PlanColumn.PROGRESS: 22,
    PlanColumn.NOTE: 22,
    PlanColumn.MARK: 36,
    PlanColumn.VERSION: 9,
    PlanColumn.AS_MADE: 40,
}
_FROZEN = 4


def write_action_plan(
    workbook: Workbook, report: RoundReport, language: Language, lists: Mapping[Choice, str]
) -> None:
    """Write one row per measure in the order of its term; hidden columns hold what reading back needs."""
    words = translator(language)
    _ = words.gettext
    sheet = workbook.create_sheet(_("Action plan"))
    write_title(sheet, _("Action plan"), _lead(report, language))
    write_provenance(sheet, report, language)
    formats = {
        PlanColumn.TERM: DATE_FORMAT,
        PlanColumn.BUDGET: EURO_FORMATS[language],
        PlanColumn.NOTE: "@",
    }
    columns = [
        Column(
            plan_heading(column, words),
            _WIDTHS[column],
            formats.get(column, "General"),
            hidden=column in HIDDEN,
            is_fixed=column not in TO_FILL_IN,
        )
        for column in PlanColumn
    ]
    block = write_table(sheet, "ActionPlan", columns, list(_rows(report, language)), _FROZEN, grows=True)
    offer_choices(sheet, block, lists, words)
    colour_progress(sheet, block, words)


def _lead(report: RoundReport, language: Language) -> str:
    words = translator(language)
    counts = [measures_for(one, factor.factor_id) for one in report.statements for factor in one.factors]
    without = counts.count(0)
    if not counts:
        return words.gettext("No team has read back its agreements yet.")
    if without:
        lacking = words.ngettext(
            "%(n)s factor that a team agreed on has no measure yet: see Agreements.",
            "%(n)s factors that teams agreed on have no measure yet: see Agreements.",
            without,
        ) % {"n": without}
    else:
        lacking = words.gettext("Every factor that a team agreed on has a measure.")
    work = words.gettext(
        "Grey headings are fixed: fill in the others and read the file back. Red: the term has passed."
    )
    return f"{lacking} {work}"


def _rows(report: RoundReport, language: Language) -> Iterator[tuple[CellValue, ...]]:
    agreed = ((one, statement) for statement in report.statements for one in statement.measures)
    # The numbers are those on the screen: they stay when a term moves.
    planned = sorted(enumerate(agreed, start=1), key=_urgency)
    for number, (measure, statement) in planned:
        cells = plan_row(number, measure, statement, report, language)
        yield tuple(cells[column] for column in PlanColumn)


def _urgency(numbered: tuple[int, tuple[AgreedMeasure, RoomStatement]]) -> tuple[date, str]:
    measure, statement = numbered[1]
    return measure.due_on or date.max, statement.unit_name
