"""Choosing a measurement round."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from riskmodel.domain.organisation import MeasurementRound


def choose_round(rounds: Sequence[MeasurementRound], *, key: str) -> MeasurementRound:
    """Let somebody choose one of the rounds, the first of them to begin with; stop the screen without any."""
    _ = session.words().gettext
    if not rounds:
        st.info(_("There is no measurement round yet."))
        st.stop()
    named = {round_.id: round_ for round_ in rounds}
    chosen = st.selectbox(
        _("Measurement round"), list(named), format_func=lambda id_: named[id_].name, key=key
    )
    return named[chosen]
