"""The question about the session itself, the day on which the team hears back, and sealing."""

import streamlit as st

from pages.components import session
from pages.components.feedback_day import show_feedback_day
from pages.components.moves import show_moves
from pages.components.script import show_script
from pages.components.sealing import show_sealing
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Say what the phones ask, promise a day, and seal; nobody sees how the answers come in."""
    _ = session.words().gettext
    show_script(workshop.phase)
    st.info(
        _(
            "Phones ask how safe it was to say here what you think. What came out is known only after "
            "sealing, from five answers on, and only as: low, or not. If it was low, the words of the room "
            "wait until the prevention officer has looked into it."
        )
    )
    show_feedback_day(actor, workshop)
    show_sealing(actor, workshop)
    show_moves(actor, workshop)
