"""One session in the list of who leads it, with a way to open it."""

import streamlit as st

from pages.components import session
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.labels import phase_word


def show_session_card(workshop: Workshop) -> None:
    """Show the team, the day and the step of a session, and open it."""
    words = session.words()
    _ = words.gettext
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.text(workshop.unit_name)
        st.text(long_date(workshop.held_on, session.language()))
        st.badge(phase_word(workshop.phase, words))
        if workshop.is_sample:
            st.badge(_("sample"), color="gray")
        if st.button(_("Open"), key=f"workshops:open:{workshop.id}"):
            session.open_workshop(workshop.id)
            st.switch_page("facilitator/session.py")
