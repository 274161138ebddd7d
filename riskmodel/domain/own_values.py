"""An own factor or measure as what somebody would fill in to get it."""

from catalog.model import Factor, LocalText, Measure, Reach
from riskmodel.domain.own_columns import (
    ACTOR,
    DESCRIPTION,
    FIRST_STEP,
    NAME,
    QUESTIONS,
    SIGNALS,
    WHY,
    Column,
    TextColumns,
)
from riskmodel.domain.own_item import OwnItem


def values_of(own: OwnItem) -> dict[Column, str]:
    """Return what is filled in; the English is empty where the Dutch stands in for it."""
    item = own.item
    if isinstance(item, Factor):
        return _factor(item, own.measure_ids)
    return _measure(item)


def _factor(factor: Factor, measure_ids: tuple[str, ...]) -> dict[Column, str]:
    return {
        **_text(NAME, factor.name),
        **_text(DESCRIPTION, factor.description),
        **_text(WHY, factor.why),
        Column.MECHANISMS: "\n".join(factor.mechanisms),
        **_text(QUESTIONS[0], factor.questions[0]),
        **_text(QUESTIONS[1], factor.questions[1]),
        **_text(QUESTIONS[2], factor.questions[2]),
        **_text(SIGNALS, *factor.signals),
        Column.MEASURES: "\n".join(measure_ids),
    }


def _measure(measure: Measure) -> dict[Column, str]:
    return {
        **_text(NAME, measure.name),
        **_text(DESCRIPTION, measure.description),
        Column.LINE: measure.line,
        Column.PILLAR: measure.pillar,
        Column.CONTROL: measure.control,
        Column.LEVEL: measure.level,
        Column.INFLUENCE: measure.influence,
        Column.EFFORT: str(measure.effort),
        **_text(ACTOR, *((measure.actor,) if measure.actor else ())),
        **_text(FIRST_STEP, measure.first_step),
        Column.REACHES_MAIN: _reached(measure, Reach.MAIN),
        Column.REACHES_PARTLY: _reached(measure, Reach.PARTLY),
    }


def _text(columns: TextColumns, *texts: LocalText) -> dict[Column, str]:
    dutch = "\n".join(text.nl for text in texts)
    english = "\n".join(text.en for text in texts)
    return {columns.nl: dutch, columns.en: "" if english == dutch else english}


def _reached(measure: Measure, reach: Reach) -> str:
    return "\n".join(factor_id for factor_id, found in measure.reaches if found == reach)
