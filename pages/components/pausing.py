"""Pausing a session and going on."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from riskmodel.application import clock
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show_pause(actor: Actor, workshop: Workshop) -> None:
    """Offer a pause, or to go on after one; answers stay, and the clock stands still."""
    _ = session.words().gettext
    stores = session.stores()
    if workshop.is_paused:
        st.info(
            _("Pause: the room's screen and the phones say so. What was answered stays, the clock waits.")
        )
        if st.button(_("Go on after the pause"), type="primary", key="clock:resume"):
            with command(_("We go on.")):
                clock.resume(stores, actor, workshop.id, session.now())
    elif st.button(_("Pause"), icon=":material/pause:", key="clock:pause"):
        with command(_("Pause. The room's screen and the phones say so.")):
            clock.pause(stores, actor, workshop.id, session.now())
