"""Downloading own content as an Excel sheet."""

import streamlit as st

from pages.components import session
from pages.components.workbook_button import EXCEL, file_name
from riskmodel.application import own_sheet
from riskmodel.domain.access import Actor


def show_download(actor: Actor) -> None:
    """Offer the sheet; it is made when somebody asks for it."""
    _ = session.words().gettext
    stores, language, today = session.stores(), session.language(), session.now().date()
    st.download_button(
        _("Download the sheet"),
        data=lambda: own_sheet.sheet(stores, actor, today, language),
        file_name=file_name(_("Own content"), today),
        mime=EXCEL,
        on_click="ignore",
        icon=":material/download:",
        key="own:download",
    )
