"""Saving a picture as PNG and as SVG."""

import streamlit as st

from pages.components import session
from pages.components.workbook_button import file_name
from riskmodel.application import report
from riskmodel.domain.access import Actor
from riskmodel.exchange.pictures.files import ChartFile, chart_title

PNG, SVG = "image/png", "image/svg+xml"


def picture_name(file: ChartFile, ending: str) -> str:
    """Return the name of the file: the picture, the round and the day, and no person or team."""
    return file_name(file.round.name, file.day, ending, about=file.chart.value)


def show_saving(actor: Actor, file: ChartFile) -> None:
    """Offer a picture as PNG and as SVG; who saves it is noted."""
    _ = session.words().gettext
    stores, title = session.stores(), chart_title(file.chart, session.words())

    def svg() -> bytes:
        report.note_picture(stores, actor, file.round.id)
        return file.svg.encode()

    def png() -> bytes:
        report.note_picture(stores, actor, file.round.id)
        return file.png

    labels = (_("Save “%(picture)s” as PNG"), _("Save “%(picture)s” as SVG"))
    with st.container(horizontal=True, key=f"picture:{file.chart}"):
        for label, data, mime, ending in zip(labels, (png, svg), (PNG, SVG), ("png", "svg"), strict=True):
            st.download_button(
                label % {"picture": title},
                data=data,
                file_name=picture_name(file, ending),
                mime=mime,
                on_click="ignore",
                icon=":material/image:",
                key=f"picture:{file.chart}:{ending}",
            )
