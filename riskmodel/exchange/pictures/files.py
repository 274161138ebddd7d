"""Pictures as files that still say what they are about when they hang on a wall."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import NullTranslations

import vl_convert

from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.exchange.pictures.picture import Picture, framed
from riskmodel.exchange.pictures.reader import Reader, capital
from riskmodel.exchange.pictures.svg import svg_of
from riskmodel.exchange.provenance import Provenance
from riskmodel.i18n.statement_words import people_words, row_words

SHARPNESS = 2


class Chart(StrEnum):
    """The pictures that can be saved; the value is part of the name of the file."""

    HEATMAP = "heatmap"
    TOP_RISKS = "top-risks"
    STACKING = "stacking"
    MEASURES = "measures"


@dataclass(frozen=True)
class ChartFile:
    """A picture ready to be saved: what it shows, of which round, on which day; sizes in pixels."""

    chart: Chart
    svg: str
    width: float
    height: float
    round: MeasurementRound
    day: date

    @property
    def png(self) -> bytes:
        """The same picture in pixels."""
        return vl_convert.svg_to_png(self.svg, scale=SHARPNESS)


def chart_file(
    chart: Chart, picture: Picture, made: Provenance, reader: Reader, notes: Iterable[str] = ()
) -> ChartFile:
    """Return a picture with its title, notes, and where it comes from in it."""
    title = f"{chart_title(chart, reader.words)} · {made.round.name}"
    language = reader.language
    below = (*notes, made.not_shown_sentence(language), made.sentence(language))
    whole = framed(picture, title, below)
    return ChartFile(chart, svg_of(whole, title), whole.width, whole.height, made.round, made.made_on)


def heatmap_notes(heatmap: Heatmap, reader: Reader) -> tuple[str, ...]:
    """Return what two labels in one cell mean, where there are any, and what a row is."""
    _ = reader.words.gettext
    is_open = any(len(cell.labels) > 1 for row in heatmap.rows for cell in row.cells.values())
    both = (capital(_("two words: it is one of these two")) + ".",) if is_open else ()
    return (*both, _("Teams stand together in a row, so that nobody can be recognised."))


def row_notes(heatmap: Heatmap, reader: Reader) -> tuple[str, ...]:
    """Return each row with the class of its people, and what a row is."""
    words = reader.words
    named = [
        f"{row_words(row, words)}: {people_words(row.people, words)}." for row in heatmap.rows if row.people
    ]
    return (*named, words.gettext("Teams stand together in a row, so that nobody can be recognised."))


def chart_title(chart: Chart, words: NullTranslations) -> str:
    """Return what a picture is called."""
    _ = words.gettext
    return {
        Chart.HEATMAP: _("Social safety in view"),
        Chart.TOP_RISKS: _("What stands out over all rows"),
        Chart.STACKING: _("Together they weigh more"),
        Chart.MEASURES: _("Measures against risks"),
    }[chart]
