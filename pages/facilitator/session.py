"""One session, from preparation to sealing: shows the step it is in."""

import streamlit as st

from pages.components import session
from pages.components.guards import guard, refusals
from pages.components.moving import say_moved
from pages.components.rehearsal_band import show_rehearsal
from pages.components.session_timer import show_timer
from pages.components.stepper import show_steps
from pages.components.stop_panel import show_stop
from pages.components.text import show_heading
from pages.components.workshop_delete import show_workshop_delete
from pages.facilitator.steps import (
    lobby,
    measures,
    preparation,
    read_back,
    recognise,
    reveal,
    safety,
    scoring,
    sealed,
    second_round,
    suggestions,
    told,
    void,
    vote,
)
from riskmodel.application import facilitate
from riskmodel.domain.access import Role
from riskmodel.domain.workshop import Phase

actor = guard(Role.FACILITATOR)
_ = session.words().gettext
SCREENS = {
    Phase.PREPARATION: preparation.show,
    Phase.LOBBY: lobby.show,
    Phase.OPENING: told.show,
    Phase.LANGUAGE: told.show,
    Phase.OUR_WORK: told.show,
    Phase.RECOGNISE: recognise.show,
    Phase.SCORING: scoring.show,
    Phase.REVEAL: reveal.show,
    Phase.SECOND_ROUND: second_round.show,
    Phase.MEASURES: measures.show,
    Phase.SUGGESTIONS: suggestions.show,
    Phase.VOTE: vote.show,
    Phase.READ_BACK: read_back.show,
    Phase.SAFETY: safety.show,
    Phase.SEALED: sealed.show,
    Phase.VOID: void.show,
}

workshop_id = session.opened_workshop()
if workshop_id is None:
    st.title(_("Session"))
    st.info(_("Choose a session first."))
    st.page_link("facilitator/workshops.py", label=_("My sessions"), icon=":material/groups:")
    st.stop()

with refusals():
    workshop = facilitate.workshop(session.stores(), actor, workshop_id)
    session.read_edition(workshop.edition)
    # The address then names the session, so that a reload comes back to it.
    st.query_params["werksessie"] = workshop.id
    if workshop.is_rehearsal:
        show_rehearsal(actor, workshop)
    show_heading(workshop.unit_name, 1)
    show_steps(workshop)
    show_timer(workshop)
    say_moved()
    show_stop(workshop)
    if workshop.phase != Phase.PREPARATION:
        st.link_button(
            _("Open the room's screen"), f"/scherm/{workshop.id}", icon=":material/present_to_all:"
        )
    SCREENS[workshop.phase](actor, workshop)
    show_workshop_delete(actor, workshop)
