"""Sessions of which the words wait: many found it unsafe there, so somebody looks into it first."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.text import show_text
from riskmodel.application import session_safety
from riskmodel.domain.access import Actor
from riskmodel.i18n.dates import long_date


def show_held_back(actor: Actor) -> None:
    """Name the sessions, say what to do first, and let the words go; nothing is shown when none waits."""
    _ = session.words().gettext
    waiting = session_safety.held_back(session.stores(), actor)
    if not waiting:
        return
    st.warning(
        _(
            "At least half of a team found its session unsafe. Its words wait here. First speak with the "
            "confidential adviser and the facilitator: was this the right moment, group and leader? "
            "Consider somebody from outside, or a questionnaire without a meeting. Do not ask the team who."
        )
    )
    for workshop in waiting:
        show_text(f"{workshop.unit_name} · {long_date(workshop.held_on, session.language())}")
        sure = st.checkbox(
            _("We have spoken about it, and know what we do next"), key=f"held_back:sure:{workshop.id}"
        )
        if st.button(_("Let the words go"), disabled=not sure, key=f"held_back:go:{workshop.id}"):
            with command(_("The words have left the room. They stand in the plan now.")):
                session_safety.look_into(session.stores(), actor, workshop.id)
