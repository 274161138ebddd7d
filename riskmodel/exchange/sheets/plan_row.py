"""One measure as a row of the action plan."""

from collections.abc import Mapping
from dataclasses import replace

from riskmodel.domain.action_plan import MeasureNote, edit_of
from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.plan_mark import MadeWith, written
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedMeasure, RoomStatement
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.sheets.table import CellValue
from riskmodel.exchange.text_cell import harmless
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word, origin_word, status_word
from riskmodel.i18n.plan_sheet_words import worked_word
from riskmodel.i18n.translate import Language, translator

_MOST_NOTES = 5


def plan_row(
    number: int, measure: AgreedMeasure, statement: RoomStatement, report: RoundReport, language: Language
) -> Mapping[PlanColumn, CellValue]:
    """Return what stands in each column; the hidden ones hold the measure as this sheet is made with it."""
    words = translator(language)
    version = report.versions.get(measure.id, 1)
    # As they can be read back: an older version may have let through what XML cannot hold.
    values = replace(edit_of(measure), owner=harmless(measure.owner))
    made = MadeWith(measure.id, version, harmless(measure.text), values)
    return {
        PlanColumn.NUMBER: number,
        PlanColumn.TEAM: statement.unit_name,
        PlanColumn.FACTOR: _factor(measure, statement, report, language),
        PlanColumn.MEASURE: measure.text,
        PlanColumn.FIRST_STEP: measure.first_step or None,
        PlanColumn.ORIGIN: _origin(measure, language),
        PlanColumn.DECIDES: influence_word(measure.influence, words),
        PlanColumn.OWNER: measure.owner or None,
        PlanColumn.TERM: measure.due_on,
        PlanColumn.STATUS: status_word(measure.status, words),
        PlanColumn.BUDGET: measure.budget,
        PlanColumn.EFFECT: worked_word(measure.effect, words) if measure.effect else None,
        PlanColumn.PROGRESS: progress_words(report.notes.get(measure.id, ()), language) or None,
        PlanColumn.NOTE: None,
        PlanColumn.MARK: measure.id,
        PlanColumn.VERSION: str(version),
        PlanColumn.AS_MADE: written(made),
    }


def progress_words(notes: tuple[MeasureNote, ...], language: Language) -> str:
    """Return the latest notes on a measure under each other, each with its day."""
    _ = translator(language).gettext
    lines = [f"{short_date(note.on, language)}: {note.text}" for note in notes[:_MOST_NOTES]]
    if len(notes) > _MOST_NOTES:
        lines.append(_("Earlier notes stand in the product."))
    return "\n".join(lines)


def _factor(measure: AgreedMeasure, statement: RoomStatement, report: RoundReport, language: Language) -> str:
    if measure.factor_id is None:
        return translator(language).gettext("general")
    return factor_words(report.content_for(statement.edition), measure.factor_id, language)


def _origin(measure: AgreedMeasure, language: Language) -> str:
    origin = origin_word(measure.origin, translator(language))
    return f"{origin} ({measure.catalogue_measure_id})" if measure.catalogue_measure_id else origin
