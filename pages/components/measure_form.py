"""The form for one measure: words, factor, owner, term and who can decide."""

import streamlit as st

from pages.components import session
from pages.components.names import factor_name
from riskmodel.application.agree import MeasureDraft
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.labels import influence_word


def measure_form(
    workshop: Workshop, *, key: str, text: str = "", influence: Influence = Influence.TEAM
) -> MeasureDraft | None:
    """Show the form; return the measure when it is handed in."""
    words = session.words()
    _ = words.gettext
    with st.form(f"measure:{key}", clear_on_submit=True):
        typed = st.text_area(_("What will we do?"), value=text, key=f"measure:{key}:text")
        factor_id = st.selectbox(
            _("For which factor?"),
            workshop.factor_ids,
            index=None,
            format_func=factor_name,
            placeholder=_("Choose"),
            key=f"measure:{key}:factor",
        )
        left, middle, right = st.columns(3)
        owner = left.text_input(
            _("Who takes it on? (a function)"), placeholder=_("team leader"), key=f"measure:{key}:owner"
        )
        due_on = middle.date_input(
            _("When is it done?"), value=None, format="DD-MM-YYYY", key=f"measure:{key}:due"
        )
        decides: Influence | None = right.selectbox(
            _("Who can decide?"),
            list(Influence),
            index=list(Influence).index(influence),
            format_func=lambda option: influence_word(option, words),
            key=f"measure:{key}:influence",
        )
        if not st.form_submit_button(_("Keep this measure")):
            return None
    return MeasureDraft(typed, factor_id, owner, due_on, decides or influence)
