"""The day on which a team hears what happens with the outcome."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from riskmodel.application import complete
from riskmodel.domain.access import Actor
from riskmodel.domain.owed import latest_feedback
from riskmodel.domain.workshop import Workshop


def show_feedback_day(actor: Actor, workshop: Workshop) -> None:
    """Ask for the day, with the last one that is decent filled in."""
    _ = session.words().gettext
    with st.form(f"feedback:{workshop.id}", border=False):
        day = st.date_input(
            _("On which day does the team hear what happens with it?"),
            value=workshop.feedback_on or latest_feedback(workshop.held_on),
            min_value=workshop.held_on,
            format="DD-MM-YYYY",
            help=_("Within 30 days: what happens after a signal decides whether people speak up again."),
            key=f"feedback:{workshop.id}:day",
        )
        label = _("Keep another day") if workshop.feedback_on else _("Promise this day")
        if st.form_submit_button(label):
            with command(_("The day is kept. It stands on the page for afterwards.")):
                complete.put_feedback(session.stores(), actor, workshop.id, day)
