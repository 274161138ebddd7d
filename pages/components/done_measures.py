"""What teams did of what they agreed, and whether it helped, for who keeps the plan."""

import streamlit as st

from pages.components import session
from pages.components.effect_question import ask_effect
from pages.components.text import show_heading, show_text
from riskmodel.application.effects import done_measures
from riskmodel.domain.access import Actor, Role
from riskmodel.i18n.dates import long_date


def show_done_measures(actor: Actor) -> None:
    """Show measures that are done with the question whether they helped; nothing for others."""
    if not actor.has(Role.PREVENTION_OFFICER):
        return
    _ = session.words().gettext
    st.header(_("What teams did already"))
    st.write(_("These agreements are done. What did not help is suggested to the same team with a warning."))
    teams = done_measures(session.stores(), actor)
    if not teams:
        st.info(_("No agreement is done yet. Team leaders report that, under My team."))
    for team in teams:
        show_heading(team.name, 3)
        for statement in team.statements:
            for followed in statement.measures:
                with st.container(border=True):
                    show_text(followed.measure.text)
                    show_text(long_date(statement.held_on, session.language()))
                    ask_effect(statement.workshop_id, followed)
