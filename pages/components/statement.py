"""A room statement: factors in words and measures, no figures."""

import streamlit as st

from pages.components import session
from pages.components.names import factor_name
from pages.components.text import show_text
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word


def show_statement(statement: RoomStatement) -> None:
    """Show what a team agreed, as it leaves the room."""
    words = session.words()
    _ = words.gettext
    with st.container(border=True):
        st.subheader(_("What we want treated"))
        if not statement.factors:
            st.write(_("No factors chosen."))
        for factor in statement.factors:
            st.markdown(f"**{factor_name(factor.factor_id, statement.edition)}**")
            show_text(factor.words)
        st.subheader(_("What we will do"))
        if not statement.measures:
            st.write(_("No measures chosen."))
        for measure in statement.measures:
            due = short_date(measure.due_on, session.language())
            facts = [measure.text, measure.owner, due, influence_word(measure.influence, words)]
            show_text(" · ".join(fact for fact in facts if fact))
