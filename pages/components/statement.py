"""A room statement: factors in words and measures, no figures."""

import streamlit as st

from pages.components import session
from pages.components.agreed_measure import show_facts
from pages.components.names import factor_name
from pages.components.text import show_text
from riskmodel.domain.room_statement import AgreedFactor, RoomStatement
from riskmodel.domain.vote import by_support


def show_views(factor: AgreedFactor) -> None:
    """Show what a team says about a factor: its words, or two views that both stay."""
    _ = session.words().gettext
    if not factor.other_view:
        show_text(factor.words)
        return
    for heading, words in ((_("One view"), factor.words), (_("Another view"), factor.other_view)):
        st.markdown(f"*{heading}*")
        show_text(words)


def show_statement(statement: RoomStatement) -> None:
    """Show what a team agreed, as it leaves the room."""
    _ = session.words().gettext
    with st.container(border=True):
        st.subheader(_("What we want treated"))
        if not statement.factors:
            st.write(_("No factors chosen."))
        for factor in statement.factors:
            st.markdown(f"**{factor_name(factor.factor_id, statement.edition)}**")
            show_views(factor)
        st.subheader(_("What we will do"))
        if not statement.measures:
            st.write(_("No measures chosen."))
        for measure in by_support(statement.measures):
            show_text(measure.text)
            show_facts(measure)
