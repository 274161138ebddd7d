"""Downloading the Excel workbook of a round."""

import re
import unicodedata
from datetime import date

import streamlit as st

from pages.components import session
from riskmodel.application import report
from riskmodel.domain.access import Actor
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.i18n.fine_kinney_words import mapping_caveat

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_workbook_button(actor: Actor, round_: MeasurementRound) -> None:
    """Offer the workbook; it is made when somebody asks for it."""
    _ = session.words().gettext
    stores, language, today = session.stores(), session.language(), session.now().date()
    asked = st.checkbox(
        _("Include the indication Fine & Kinney"),
        help=mapping_caveat(CURRENT, session.words()),
        key="plan:fine_kinney",
    )
    if asked:
        st.write(mapping_caveat(CURRENT, session.words()))
    st.download_button(
        _("Download the Excel workbook"),
        data=lambda: report.workbook(stores, actor, round_.id, today, language, with_fine_kinney=asked),
        file_name=file_name(round_.name, today),
        mime=EXCEL,
        on_click="ignore",
        type="primary",
        icon=":material/download:",
        key="plan:download",
    )


def file_name(round_name: str, day: date, ending: str = "xlsx", about: str = "") -> str:
    """Return a name for the file that every system takes: letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", round_name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    parts = ("risicotafel", about, slug[:60], day.isoformat())
    return "-".join(part for part in parts if part) + f".{ending}"
