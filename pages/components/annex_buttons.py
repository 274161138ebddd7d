"""Downloading the annex for the RI&E, in the layout that somebody's tool for the RI&E reads."""

from functools import partial

import streamlit as st

from pages.components import session
from pages.components.workbook_button import EXCEL, file_name
from riskmodel.application.rie_annex import annex
from riskmodel.domain.access import Actor
from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.organisation import MeasurementRound


def show_annex_buttons(actor: Actor, round_: MeasurementRound) -> None:
    """Say what the annex is, and offer it in both layouts; it is made when somebody asks for it."""
    _ = session.words().gettext
    st.header(_("Annex for the RI&E"))
    st.write(
        _(
            "Every agreed factor with its measures, in the columns of your RI&E tool, and a sheet with "
            "consent, reviews and progress. It complements the RI&E and does not replace it."
        )
    )
    stores, language, today = session.stores(), session.language(), session.now().date()
    named = {
        Layout.OIRA_E: _("Annex in the layout of the Dutch RI&E"),
        Layout.OIRA_O: _("Annex in the layout of OiRA"),
    }
    with st.container(horizontal=True):
        for layout, label in named.items():
            st.download_button(
                label,
                data=partial(annex, stores, actor, round_.id, today, language, layout),
                file_name=file_name(round_.name, today, about=_("annex-rie")),
                mime=EXCEL,
                on_click="ignore",
                icon=":material/download:",
                key=f"plan:annex:{layout}",
            )
