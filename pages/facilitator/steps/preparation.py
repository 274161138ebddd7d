"""Before the session: which factors, who is in the room, what to look into, then open the lobby."""

import streamlit as st

from pages.components import session
from pages.components.agreed_in_rie import show_agreed_before
from pages.components.check_list import say_go, show_check_list
from pages.components.co_leaders import show_co_leaders
from pages.components.factor_choice import show_factor_choice
from pages.components.guards import command
from pages.components.handout_links import show_handouts
from pages.components.manager_expected import show_manager_expected, show_small_group
from pages.components.plain_http import is_warned
from pages.components.preparation_form import show_preparation_form
from pages.components.timetable_choice import show_timetable_choice
from riskmodel.application import prepare
from riskmodel.application.preparation import prepared
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Choose factors, say whether a manager is there, look into what is optional, open the lobby."""
    _ = session.words().gettext
    # Until the lobby opens, what is on offer today can be chosen.
    session.read_edition(None)
    show_small_group(actor, workshop)
    show_timetable_choice(workshop)
    show_factor_choice(actor, workshop)
    show_manager_expected(workshop)
    if not workshop.is_rehearsal:
        _show_optional(actor, workshop)
    if is_warned(actor) and st.button(_("Open the lobby"), type="primary", key="preparation:open"):
        with command(_("The lobby is open. Put the room's screen on the projector.")):
            prepare.open_lobby(session.stores(), actor, workshop.id, session.now())


def _show_optional(actor: Actor, workshop: Workshop) -> None:
    _ = session.words().gettext
    found = prepared(session.stores(), actor, workshop.id)
    with st.expander(_("Purpose and context"), icon=":material/edit_note:"):
        show_preparation_form(workshop.id, found)
        show_agreed_before(actor)
    with st.expander(_("Go or no-go: does this session begin?"), icon=":material/checklist:"):
        show_check_list(workshop.id, found)
    with st.expander(_("Invitation, and what to print"), icon=":material/print:"):
        show_handouts(actor, workshop)
    show_co_leaders(actor, workshop)
    say_go(found)
