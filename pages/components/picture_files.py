"""Saving a picture as a file that still says what it is about when it hangs on a wall."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import NullTranslations

import streamlit as st
import vl_convert

from pages.components import session
from pages.components.heatmap_names import capital
from pages.components.picture import Picture, framed
from pages.components.picture_svg import svg_of
from pages.components.workbook_button import file_name
from riskmodel.application import report
from riskmodel.domain.access import Actor
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.statement_words import people_words, row_words

_SHARPNESS = 2
PNG, SVG = "image/png", "image/svg+xml"


class Chart(StrEnum):
    """The pictures that can be saved; the value is part of the name of the file."""

    HEATMAP = "heatmap"
    STACKING = "stacking"
    MEASURES = "measures"


@dataclass(frozen=True)
class ChartFile:
    """A picture ready to be saved: what it shows, of which round, on which day."""

    chart: Chart
    svg: str
    round_name: str
    day: date

    @property
    def png(self) -> bytes:
        """The same picture in pixels."""
        return vl_convert.svg_to_png(self.svg, scale=_SHARPNESS)

    def name(self, ending: str) -> str:
        """Return the name of the file: the picture, the round and the day, and no person or team."""
        return file_name(self.round_name, self.day, ending, about=self.chart.value)


def chart_file(
    chart: Chart, picture: Picture, round_: MeasurementRound, notes: Iterable[str] = ()
) -> ChartFile:
    """Return a picture with its title, notes, round, day, catalogue edition and method version in it."""
    words, today = session.words(), session.now().date()
    title = f"{chart_title(chart, words)} · {round_.name}"
    made = words.gettext(
        "Measurement round %(round)s. Made on %(day)s. Catalogue %(edition)s, method %(method)s."
    ) % {
        "round": round_.name,
        "day": long_date(today, session.language()),
        "edition": round_.edition,
        "method": round_.method_version,
    }
    return ChartFile(chart, svg_of(framed(picture, title, (*notes, made)), title), round_.name, today)


def show_saving(actor: Actor, round_: MeasurementRound, file: ChartFile) -> None:
    """Offer a picture as PNG and as SVG; who saves it is noted."""
    _ = session.words().gettext
    stores, title = session.stores(), chart_title(file.chart, session.words())

    def svg() -> bytes:
        report.note_picture(stores, actor, round_.id)
        return file.svg.encode()

    def png() -> bytes:
        report.note_picture(stores, actor, round_.id)
        return file.png

    labels = (_("Save “%(picture)s” as PNG"), _("Save “%(picture)s” as SVG"))
    with st.container(horizontal=True, key=f"picture:{file.chart}"):
        for label, data, mime, ending in zip(labels, (png, svg), (PNG, SVG), ("png", "svg"), strict=True):
            st.download_button(
                label % {"picture": title},
                data=data,
                file_name=file.name(ending),
                mime=mime,
                on_click="ignore",
                icon=":material/image:",
                key=f"picture:{file.chart}:{ending}",
            )


def heatmap_notes(heatmap: Heatmap) -> tuple[str, ...]:
    """Return what two labels in one cell mean, where there are any, and what a row is."""
    _ = session.words().gettext
    is_open = any(len(cell.labels) > 1 for row in heatmap.rows for cell in row.cells.values())
    both = (capital(_("two words: it is one of these two")) + ".",) if is_open else ()
    return (*both, _("Teams stand together in a row, so that nobody can be recognised."))


def row_notes(heatmap: Heatmap) -> tuple[str, ...]:
    """Return each row with the class of its people, and what a row is."""
    words = session.words()
    named = [
        f"{row_words(row, words)}: {people_words(row.people, words)}." for row in heatmap.rows if row.people
    ]
    return (*named, words.gettext("Teams stand together in a row, so that nobody can be recognised."))


def chart_title(chart: Chart, words: NullTranslations) -> str:
    """Return what a picture is called."""
    _ = words.gettext
    return {
        Chart.HEATMAP: _("Social safety in view"),
        Chart.STACKING: _("Together they weigh more"),
        Chart.MEASURES: _("Measures against risks"),
    }[chart]
