"""After sealing: what was kept, what was destroyed, the statement, and what is still owed."""

import streamlit as st

from pages.components import session
from pages.components.outcome_links import show_outcome
from pages.components.owed_list import show_owed
from pages.components.statement import show_statement
from riskmodel.application import agree, session_safety
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show what rests of the session, and what there is to arrange."""
    _ = session.words().gettext
    stores = session.stores()
    st.success(_("This session is sealed: the ballots and the key are destroyed."))
    if workshop.is_rehearsal:
        st.write(_("This was a rehearsal: the statement stays here and goes with it."))
    elif not agree.is_agreed(stores, actor, workshop.id):
        st.write(_("The room did not agree on a statement, so none leaves it."))
    elif session_safety.is_held_back(stores, actor, workshop.id):
        st.warning(
            _(
                "At least half of the room found this session unsafe. The statement waits until the "
                "prevention officer has looked into it. Do not ask the team who answered what."
            )
        )
    else:
        st.write(_("The prevention officer finds this statement in the plan."))
    show_statement(agree.room_statement(stores, actor, workshop.id))
    if not workshop.is_rehearsal:
        show_outcome(actor, workshop)
        show_owed(actor, workshop)
