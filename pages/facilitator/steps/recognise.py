"""Recognise: phones mark what plays a part here; then the room learns what came out, and chooses."""

import streamlit as st

from pages.components import session
from pages.components.another_day import show_another_day
from pages.components.guards import command
from pages.components.missing_list import show_missing
from pages.components.moves import show_moves
from pages.components.pausing import show_pause
from pages.components.recognised_factors import show_recognised
from pages.components.script import show_script
from riskmodel.application import recognise
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Say what phones do while marking is open, without counting marks; afterwards show what came out."""
    show_script(Phase.RECOGNISE, workshop.timetable)
    found = recognise.recognised(session.stores(), actor, workshop.id)
    if found.is_over:
        show_recognised(workshop, found)
        show_missing(actor, workshop)
        show_moves(actor, workshop)
    else:
        _while_marking(actor, workshop)


def _while_marking(actor: Actor, workshop: Workshop) -> None:
    _ = session.words().gettext
    st.info(
        _(
            "Everybody marks on the phone what they recognise. Nobody sees how that goes, you neither: a "
            "number that moves would tell who tapped. Ask the room whether everybody is done."
        )
    )
    st.write(_("Closing is for good: after it nobody can mark, and the room sees what came out."))
    if st.button(_("Close marking and see what came out"), type="primary", key="recognise:close"):
        with command(_("Marking is closed. Choose with the room what is scored.")):
            recognise.close_marking(session.stores(), actor, workshop.id)
    # No way on before that: what people marked would be closed unseen.
    show_pause(actor, workshop)
    show_another_day(actor, workshop)
