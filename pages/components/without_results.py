"""A desk without results, so that a manager can join; they come back with a click of who leads."""

import streamlit as st

from pages.components import session
from riskmodel.domain.workshop import Workshop


def may_show_results(workshop: Workshop) -> bool:
    """Say that no result is on this screen, offer to show what comes from scores, and return whether to."""
    _ = session.words().gettext
    # Forgotten with the step: in the next one, somebody else may look along.
    is_shown = st.toggle(
        _("Show what comes from the scores, for me only"), key=f"results:{workshop.id}:{workshop.phase}"
    )
    if is_shown:
        st.warning(_("Switch this off before a manager or anybody of the team looks along."))
    else:
        st.info(_("Nothing on this screen comes from a score. A manager can join this step."))
    return is_shown
