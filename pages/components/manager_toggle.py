"""Whether a manager is in the room: said before scoring, because it changes what the room will see."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from riskmodel.application import prepare
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show_manager_toggle(actor: Actor, workshop: Workshop) -> None:
    """Let the facilitator say that a manager came in after all; phones read it before the first question."""
    _ = session.words().gettext
    present = st.toggle(
        _("A manager is in the room"),
        value=workshop.manager_present,
        help=_("Somebody who manages this team, or a unit above it."),
        key=f"lobby:manager:{workshop.version}",
    )
    if present != workshop.manager_present:
        with command(_("Kept. Phones say so before the first question.")):
            prepare.announce_manager(session.stores(), actor, workshop.id, present)
