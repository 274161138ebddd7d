"""Choosing a measurement round."""

from collections.abc import Sequence
from typing import NoReturn

import streamlit as st

from pages.components import session
from riskmodel.domain.organisation import MeasurementRound


def choose_round(rounds: Sequence[MeasurementRound], *, key: str) -> MeasurementRound:
    """Let somebody choose one of the rounds; stop the screen without any.

    The first comes to begin with, and everything below is named as in the content of the chosen one.
    """
    _ = session.words().gettext
    if not rounds:
        say_there_is_no_round()
    named = {round_.id: round_ for round_ in rounds}
    chosen = st.selectbox(
        _("Measurement round"), list(named), format_func=lambda id_: named[id_].name, key=key, width=360
    )
    session.read_edition(named[chosen].edition)
    return named[chosen]


def say_there_is_no_round() -> NoReturn:
    """Say that nobody started a round yet, and stop the screen."""
    st.info(session.words().gettext("There is no measurement round yet."))
    st.stop()
