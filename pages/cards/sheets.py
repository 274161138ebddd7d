"""Cards and the scale on sheets of A4: what their templates need."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from catalog.model import Catalogue, Factor
from pages.cards.choosing import combination_cards
from pages.participant.wording import question_words
from pages.server.assets import load_asset
from riskmodel.domain.answer import Axis
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.translate import Language

_A_PAGE = 4
STYLESHEET = load_asset(Path(__file__).parent / "static" / "cards.css")
_Card = TypeVar("_Card")


def sheets_of(catalogue: Catalogue, factors: Sequence[Factor], language: Language) -> dict[str, Any]:
    """Return what the sheets with the scale, these factors and their combinations show."""
    return {
        "catalogue": catalogue,
        "date": long_date(catalogue.date, language),
        "questions": [question_words(catalogue.scale, axis, language) for axis in Axis],
        "sheets": list(_sheets(factors)),
        "combinations": list(_sheets(combination_cards(catalogue, factors))),
    }


def _sheets(found: Sequence[_Card]) -> Iterator[Sequence[_Card]]:
    """Return cards four by four."""
    return (found[first : first + _A_PAGE] for first in range(0, len(found), _A_PAGE))
