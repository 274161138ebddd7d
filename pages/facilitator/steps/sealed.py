"""After sealing: what was kept, what was destroyed, and the statement."""

import streamlit as st

from pages.components import session
from pages.components.statement import show_statement
from riskmodel.application import agree
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show what rests of the session."""
    _ = session.words().gettext
    st.success(_("This session is sealed: the ballots and the key are destroyed."))
    if workshop.is_rehearsal:
        st.write(_("This was a rehearsal: the statement stays here and goes with it."))
    elif agree.is_agreed(session.stores(), actor, workshop.id):
        st.write(_("The prevention officer finds this statement in the plan."))
    else:
        st.write(_("The room did not agree on a statement, so none leaves it."))
    show_statement(agree.room_statement(session.stores(), actor, workshop.id))
