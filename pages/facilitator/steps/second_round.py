"""The second round: phones score again what was talked about; nobody sees who changes something."""

import streamlit as st

from pages.components import session
from pages.components.moves import show_moves
from pages.components.name_list import show_names
from pages.components.names import factor_name
from pages.components.script import show_script
from riskmodel.application import second_round
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Name what is scored again, without a result and without a count; close it when the room says so."""
    _ = session.words().gettext
    stores = session.stores()
    show_script(Phase.SECOND_ROUND, workshop.timetable)
    st.write(_("Phones can change their answers to:"))
    again = second_round.second_factor_ids(stores, actor, workshop.id)
    show_names([factor_name(factor_id) for factor_id in again])
    st.info(
        _(
            "Who changes nothing keeps the score. Nobody sees how many change something, you neither, and no "
            "result is on any screen before this is over. Who came later and did not answer a factor in the "
            "first round cannot answer it now. Paper has no second round: slips count as they are."
        )
    )
    show_moves(actor, workshop)
