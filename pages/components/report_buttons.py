"""Downloading the report of a round, and what was released as open data."""

import streamlit as st

from pages.components import session
from pages.components.guards import refusals
from pages.components.text import show_heading
from pages.components.workbook_button import file_name
from riskmodel.application import word_report
from riskmodel.application.report_pdf import can_make_pdf
from riskmodel.domain.access import Actor
from riskmodel.domain.organisation import MeasurementRound

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF, CSV = "application/pdf", "text/csv"


def show_report_buttons(actor: Actor, round_: MeasurementRound) -> None:
    """Offer the report, and the open data; each is made when somebody asks for it."""
    _ = session.words().gettext
    stores, language, today = session.stores(), session.language(), session.now().date()
    show_heading(_("Report for management and the works council"))
    st.write(
        _("Two pages of conclusions, then findings per factor, measures, the plan, and how figures are made.")
    )
    st.download_button(
        _("Download the report (Word)"),
        data=lambda: word_report.report_document(stores, actor, round_.id, today, language),
        file_name=file_name(round_.name, today, "docx", about=_("report")),
        mime=WORD,
        on_click="ignore",
        icon=":material/description:",
        key="report:word",
    )
    _offer_pdf(actor, round_)
    st.download_button(
        _("Download open data (CSV)"),
        data=lambda: word_report.open_data(stores, actor, round_.id, today, language),
        file_name=file_name(round_.name, today, "csv", about=_("open-data")),
        mime=CSV,
        on_click="ignore",
        icon=":material/table:",
        key="report:csv",
    )
    st.write(_("Open data: every released statement on a line, and what is not shown with the reason."))


def _offer_pdf(actor: Actor, round_: MeasurementRound) -> None:
    """Offer the report as PDF where it can be made; first made, then fetched, so that failing says why."""
    _ = session.words().gettext
    if not can_make_pdf() or not st.button(_("Make a PDF of the report"), key="report:make"):
        return
    stores, language, today = session.stores(), session.language(), session.now().date()
    with refusals(), st.spinner(_("The PDF is being made. This takes a moment.")):
        made = word_report.report_as_pdf(stores, actor, round_.id, today, language)
        st.download_button(
            _("Download the report (PDF)"),
            data=made,
            file_name=file_name(round_.name, today, "pdf", about=_("report")),
            mime=PDF,
            on_click="ignore",
            icon=":material/picture_as_pdf:",
            key="report:pdf",
        )
