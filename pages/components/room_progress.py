"""How many people joined and are ready: refreshed by itself, never who."""

import streamlit as st

from pages.components import session
from pages.components.guards import refusals
from riskmodel.application import facilitate
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


@st.fragment(run_every=2)
def show_joined(actor: Actor, workshop: Workshop) -> None:
    """Show how many people took a seat, beside how many were invited."""
    _ = session.words().gettext
    with refusals():
        joined = facilitate.progress(session.stores(), actor, workshop.id).joined
        st.metric(
            _("Joined"), _("%(joined)s of %(invited)s") % {"joined": joined, "invited": workshop.invited}
        )


@st.fragment(run_every=2)
def show_ready(actor: Actor, workshop: Workshop) -> None:
    """Show how many people are ready, blurred near the end."""
    _ = session.words().gettext
    with refusals():
        progress = facilitate.progress(session.stores(), actor, workshop.id)
        if progress.ready is None:
            st.metric(_("Ready"), _("nearly everybody"))
        else:
            st.metric(
                _("Ready"),
                _("%(ready)s of %(joined)s") % {"ready": progress.ready, "joined": progress.joined},
            )
