"""What the team agrees on, as it stands on the screen: factors in words, and measures."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalog.model import Catalogue
from riskmodel.domain.room_statement import AgreedFactor, AgreedMeasure
from riskmodel.domain.vote import by_support
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.labels import influence_word
from riskmodel.i18n.support_words import support_word
from riskmodel.i18n.translate import Language, translator


@dataclass(frozen=True)
class FactorLine:
    """A factor and what the team says about it; `other_view` is empty where there is one view."""

    name: str
    words: str
    other_view: str


@dataclass(frozen=True)
class MeasureLine:
    """A measure, who takes it on, when, who decides, how it begins and what a vote said of it.

    `due`, `first_step` and `support` are empty when there is none.
    """

    text: str
    owner: str
    due: str
    decides: str
    first_step: str
    support: str


def factors_of(
    content: Catalogue, factors: Iterable[AgreedFactor], language: Language
) -> tuple[FactorLine, ...]:
    """Return the agreed factors in the reader's language."""
    return tuple(
        FactorLine(content.factor(agreed.factor_id).name.text(language), agreed.words, agreed.other_view)
        for agreed in factors
    )


def measures_of(measures: Iterable[AgreedMeasure], language: Language) -> tuple[MeasureLine, ...]:
    """Return the agreed measures in the reader's language, what has most support first."""
    words = translator(language)
    return tuple(
        MeasureLine(
            text=agreed.text,
            owner=agreed.owner,
            due=long_date(agreed.due_on, language) if agreed.due_on else "",
            decides=influence_word(agreed.influence, words),
            first_step=agreed.first_step,
            support=support_word(agreed.support, words),
        )
        for agreed in by_support(measures)
    )
