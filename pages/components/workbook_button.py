"""Downloading the Excel workbook of a round."""

import re
import unicodedata
from datetime import date

import streamlit as st

from pages.components import session
from riskmodel.application import report
from riskmodel.domain.access import Actor
from riskmodel.domain.organisation import MeasurementRound

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_workbook_button(actor: Actor, round_: MeasurementRound) -> None:
    """Offer the workbook; it is made when somebody asks for it."""
    _ = session.words().gettext
    stores, language, today = session.stores(), session.language(), session.now().date()
    st.download_button(
        _("Download the Excel workbook"),
        data=lambda: report.workbook(stores, actor, round_.id, today, language),
        file_name=file_name(round_.name, today),
        mime=EXCEL,
        on_click="ignore",
        type="primary",
        icon=":material/download:",
        key="plan:download",
    )


def file_name(round_name: str, day: date) -> str:
    """Return a name for the file that every system takes: letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", round_name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return "-".join(part for part in ("risicotafel", slug[:60], day.isoformat()) if part) + ".xlsx"
