"""Deleting a session whose result nobody saw yet."""

import streamlit as st

from pages.components import session
from pages.components.deleting import is_sure
from pages.components.guards import refusals
from riskmodel.application import delete
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show_workshop_delete(actor: Actor, workshop: Workshop) -> None:
    """Offer to delete a session, until the room sees its result."""
    is_real = not (workshop.is_sample or workshop.is_rehearsal)
    if not is_real or workshop.phase not in delete.BEFORE_RESULTS:
        return
    _ = session.words().gettext
    with st.expander(_("Delete this session")):
        st.write(
            _(
                "The plan, every answer that was given and the key are gone then, and nothing is counted. "
                "Phones in the room lose their place. Once the room has seen its result this can no longer "
                "be done: then seal the session."
            )
        )
        if is_sure(f"workshop:delete:{workshop.id}", _("Delete this session")):
            with refusals():
                delete.delete_workshop(session.stores(), actor, workshop.id)
                session.close_workshop()
                session.remember(_("The session is deleted."))
                st.switch_page("facilitator/workshops.py")
