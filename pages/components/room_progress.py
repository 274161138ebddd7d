"""How many people joined and are ready: refreshed by itself, never who."""

import streamlit as st

from pages.components import session
from pages.components.guards import guard, refusals
from riskmodel.application import facilitate
from riskmodel.domain.access import Role
from riskmodel.domain.workshop import Workshop


@st.fragment(run_every=2)
def show_joined(workshop: Workshop) -> None:
    """Show how many people took a seat, beside how many were invited."""
    _ = session.words().gettext
    with refusals():
        # Asked again at every run: a tab that stays open after logging out must not go on counting.
        actor = guard(Role.FACILITATOR)
        joined = facilitate.progress(session.stores(), actor, workshop.id).joined
        st.metric(
            _("Joined"), _("%(joined)s of %(invited)s") % {"joined": joined, "invited": workshop.invited}
        )


@st.fragment(run_every=2)
def show_ready(workshop: Workshop) -> None:
    """Show how many people are ready, blurred near the end."""
    _ = session.words().gettext
    with refusals():
        actor = guard(Role.FACILITATOR)
        progress = facilitate.progress(session.stores(), actor, workshop.id)
        if progress.ready is None:
            st.metric(_("Ready"), _("nearly everybody"))
        else:
            st.metric(
                _("Ready"),
                _("%(ready)s of %(joined)s") % {"ready": progress.ready, "joined": progress.expected},
            )
