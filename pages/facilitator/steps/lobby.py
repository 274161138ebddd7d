"""The lobby: people come in with a code, and the facilitator compares seats with heads."""

import streamlit as st

from pages.components import session
from pages.components.co_leaders import show_co_leaders
from pages.components.guards import command
from pages.components.heads import compare_heads, count_heads
from pages.components.manager_toggle import show_manager_toggle
from pages.components.moves import show_moves
from pages.components.paper_round import show_paper
from pages.components.room_help import show_room_help
from pages.components.room_progress import show_joined
from pages.components.script import show_script
from riskmodel.application import facilitate
from riskmodel.domain.access import Actor
from riskmodel.domain.join_code import spaced
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show the code and how many joined; go on when everybody is in."""
    _ = session.words().gettext
    left, right = st.columns([2, 1])
    with left:
        show_script(Phase.LOBBY, workshop.timetable)
        show_manager_toggle(actor, workshop)
        if workshop.manager_present:
            st.warning(
                _("A manager is in the room. Say so now: results appear from ten complete answers on.")
            )
    with right:
        st.write(_("Code to join"))
        with st.container(key="lobby:code"):
            st.header(spaced(workshop.join_code), anchor=False)
        show_joined(workshop)
        count_heads(actor, workshop)
        locked = st.toggle(
            _("Nobody else can join"), value=workshop.is_locked, key=f"lobby:lock:{workshop.version}"
        )
        if locked != workshop.is_locked:
            with command(_("The door is closed.") if locked else _("The door is open.")):
                facilitate.lock_lobby(session.stores(), actor, workshop.id, locked)
    show_room_help(workshop)
    show_paper(actor, workshop)
    st.info(
        _("From fewer than five complete answers no figure is made: they are destroyed at the end. Say so.")
    )
    compare_heads(workshop)
    show_co_leaders(actor, workshop)
    show_moves(actor, workshop)
