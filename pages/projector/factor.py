"""One factor on the room's screen after the reveal."""

from dataclasses import dataclass
from gettext import NullTranslations

from markupsafe import Markup

from pages.projector.bars import Bar, bars_of
from pages.projector.map import Square, squares_of
from pages.projector.sentences import headline, people, question
from riskmodel.domain.room_result import RoomResult
from riskmodel.i18n.labels import agreement_word


@dataclass(frozen=True)
class FactorView:
    """What stands on the screen: a picture, a sentence, a word with its question, and who it is based on."""

    kind: str
    headline: Markup
    bars: tuple[Bar, ...]
    squares: tuple[Square, ...]
    word: str
    question: str
    people: str
    is_severe: bool


def factor_view(result: RoomResult, words: NullTranslations) -> FactorView:
    """Return the view of one factor's result."""
    return FactorView(
        kind=result.kind.value,
        headline=headline(result, words),
        bars=bars_of(result, words),
        squares=squares_of(result.grid, words) if result.grid else (),
        word=agreement_word(result.word, words).capitalize(),
        question=question(result.word, words),
        people=people(result, words),
        is_severe=result.severe,
    )
