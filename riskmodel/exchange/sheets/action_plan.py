"""The action plan that people keep working in."""

from collections.abc import Iterator, Mapping
from datetime import date

from openpyxl import Workbook

from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedMeasure, RoomStatement
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.register import measures_for
from riskmodel.exchange.sheets.action_plan_rules import colour_progress, offer_choices
from riskmodel.exchange.sheets.lists import Choice
from riskmodel.exchange.sheets.page import write_title
from riskmodel.exchange.sheets.table import DATE_FORMAT, CellValue, Column, write_table
from riskmodel.i18n.labels import influence_word, origin_word, status_word
from riskmodel.i18n.translate import Language, translator


def write_action_plan(
    workbook: Workbook, report: RoundReport, language: Language, lists: Mapping[Choice, str]
) -> None:
    """Write one row per measure in the order of its term; the last column, hidden, marks the measure."""
    words = translator(language)
    _ = words.gettext
    sheet = workbook.create_sheet(_("Action plan"))
    write_title(sheet, _("Action plan"), _lead(report, language))
    rows = list(_rows(report, language))
    block = write_table(sheet, "ActionPlan", _columns(language), rows, 4, grows=True)
    offer_choices(sheet, block, lists, words)
    colour_progress(sheet, block, words)


def _columns(language: Language) -> tuple[Column, ...]:
    _ = translator(language).gettext
    return (
        Column(_("No."), 6),
        Column(_("Team"), 16),
        Column(_("Factor"), 27),
        Column(_("Measure"), 38),
        Column(_("Origin"), 19),
        Column(_("Owner"), 17),
        Column(_("Term"), 13, DATE_FORMAT),
        Column(_("Who decides"), 14),
        Column(_("Status"), 14),
        Column(_("Progress"), 26),
        Column(_("Done on"), 13, DATE_FORMAT),
        Column(_("Did it work?"), 15),
        Column(_("Mark"), 36, hidden=True),
    )


def _lead(report: RoundReport, language: Language) -> str:
    words = translator(language)
    counts = [measures_for(one, factor.factor_id) for one in report.statements for factor in one.factors]
    without = counts.count(0)
    if not counts:
        return words.gettext("No team has read back its agreements yet.")
    if not without:
        return words.gettext("Every factor that a team agreed on has a measure. Red: the term has passed.")
    return words.ngettext(
        "%(n)s factor that a team agreed on has no measure yet: see Agreements. Red: the term has passed.",
        "%(n)s factors that teams agreed on have no measure yet: see Agreements. Red: the term has passed.",
        without,
    ) % {"n": without}


def _rows(report: RoundReport, language: Language) -> Iterator[tuple[CellValue, ...]]:
    planned = [(measure, statement) for statement in report.statements for measure in statement.measures]
    general = translator(language).gettext("general")
    planned.sort(key=lambda pair: (pair[0].due_on or date.max, pair[1].unit_name))
    for number, (measure, statement) in enumerate(planned, start=1):
        factor = measure.factor_id
        named = factor_words(report.content_for(statement.edition), factor, language) if factor else general
        yield _row(number, measure, statement, named, language)


def _row(
    number: int, measure: AgreedMeasure, statement: RoomStatement, factor: str, language: Language
) -> tuple[CellValue, ...]:
    words = translator(language)
    return (
        number,
        statement.unit_name,
        factor,
        measure.text,
        _origin(measure, language),
        measure.owner or None,
        measure.due_on,
        influence_word(measure.influence, words),
        status_word(measure.status, words),
        None,
        None,
        None,
        measure.id,
    )


def _origin(measure: AgreedMeasure, language: Language) -> str:
    origin = origin_word(measure.origin, translator(language))
    return f"{origin} ({measure.catalogue_measure_id})" if measure.catalogue_measure_id else origin
