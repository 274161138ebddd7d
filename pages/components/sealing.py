"""Sealing: what it does, said beforehand, and the button."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from riskmodel.application import agree, seal
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show_sealing(actor: Actor, workshop: Workshop) -> None:
    """Say what sealing destroys, ask whether the room is done, and seal."""
    _ = session.words().gettext
    st.header(_("Seal the session"))
    st.warning(
        _(
            "Sealing counts the answers and destroys the ballots and the key. "
            "After that nobody, we included, can find an answer back. It cannot be undone."
        )
    )
    if not agree.is_agreed(session.stores(), actor, workshop.id):
        st.info(_("The room did not agree yet. If you seal now, no statement leaves the room."))
    sure = st.checkbox(_("We are done; seal it"), key=f"seal:sure:{workshop.id}")
    if st.button(_("Seal"), type="primary", disabled=not sure, key="seal:go"):
        with command(_("Sealed. The ballots and the key are destroyed.")):
            seal.seal_workshop(session.stores(), actor, workshop.id)
