"""Read back: what leaves the room, objections without names, and agreeing."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard, refusals
from pages.components.moves import show_moves
from pages.components.script import show_script
from pages.components.sealing import show_sealing
from pages.components.statement import show_statement
from riskmodel.application import agree
from riskmodel.application.vote import vote_outcome
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.session_plan import steps_of
from riskmodel.domain.vote import VoteOutcome
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show the statement and the number of objections; note that the room agrees; seal."""
    _ = session.words().gettext
    stores = session.stores()
    show_script(Phase.READ_BACK, workshop.timetable)
    show_statement(agree.room_statement(stores, actor, workshop.id))
    if vote_outcome(stores, actor, workshop.id) is VoteOutcome.TOO_FEW:
        st.info(_("There is no result of the vote: too few people voted, or there was one measure."))
    is_agreed = agree.is_agreed(stores, actor, workshop.id)
    _objections(workshop)
    if is_agreed:
        st.success(_("The room agreed. This statement leaves the room."))
    elif st.button(_("The room agrees"), type="primary", key="read_back:agree"):
        with command(_("Agreed. This statement leaves the room.")):
            agree.agree(stores, actor, workshop.id)
    if Phase.SAFETY not in steps_of(workshop.timetable):
        show_sealing(actor, workshop)
    show_moves(actor, workshop)


@st.fragment(run_every=2)
def _objections(workshop: Workshop) -> None:
    _ = session.words().gettext
    with refusals():
        if agree.somebody_objects(session.stores(), guard(Role.FACILITATOR), workshop.id):
            st.warning(_("Somebody objects: reword it, or leave it out."))
        else:
            st.info(_("Nobody objects so far."))
