"""What would make a plan show more."""

from collections.abc import Mapping

import streamlit as st

from pages.components import session
from pages.components.name_list import show_names
from riskmodel.application import plan_round
from riskmodel.domain.access import Actor
from riskmodel.domain.forecast import Expectation
from riskmodel.domain.organisation import MeasurementRound
from riskmodel.domain.round_forecast import ThoughtOf
from riskmodel.i18n.forecast_words import help_words


def show_help(
    actor: Actor,
    round_: MeasurementRound,
    thoughts: tuple[ThoughtOf, ...],
    expectation: Expectation,
    names: Mapping[str, str],
) -> None:
    """Show the changes that help; each is really tried, so this may take a few seconds."""
    words = session.words()
    _ = words.gettext
    st.subheader(_("What would help"))
    with st.spinner(_("Trying changes to the plan …")):
        found = plan_round.what_would_help(session.stores(), actor, round_.id, thoughts, expectation)
    if not found:
        st.write(_("We know of no change to these sessions that would show more. More teams may."))
    show_names(help_words(one, names, words) for one in found)
