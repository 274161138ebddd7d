"""The measures a team has so far."""

import streamlit as st

from pages.components import session
from pages.components.agreed_measure import show_facts
from pages.components.measure_change import show_change, start_changing
from pages.components.text import show_text
from riskmodel.application import agree
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.refusals import refusal

_REFUSED = "measure:refused"


def show_measures(actor: Actor, workshop: Workshop) -> None:
    """Show each measure with owner, term and who decides, and ways to change it or leave it out."""
    _ = session.words().gettext
    if sentence := session.taken_value(_REFUSED):
        st.error(str(sentence))
    found = agree.agreed_measures(session.stores(), actor, workshop.id)
    if not found:
        st.info(_("No measures yet. Ask the pairs to name their first idea."))
    for measure, version in found:
        with st.container(border=True):
            show_text(measure.text)
            show_facts(measure, with_origin=True)
            with st.container(horizontal=True):
                st.button(
                    _("Change"),
                    key=f"measure:edit:{measure.id}",
                    on_click=start_changing,
                    args=(measure, version),
                )
                st.button(
                    _("Leave it out"),
                    key=f"measure:drop:{measure.id}",
                    # What was on the screen goes along: read anew, the version would always fit.
                    on_click=_leave_out,
                    args=(workshop.id, measure, version),
                )
            show_change(actor, workshop, measure, version)


def _leave_out(workshop_id: str, measure: AgreedMeasure, version: int) -> None:
    words = session.words()
    try:
        # Who clicks now, not who the screen was drawn for.
        actor = require_role(session.actor(), Role.FACILITATOR)
        agree.leave_measure_out(session.stores(), actor, workshop_id, measure.id, version)
    except RiskModelError as error:
        session.put_value(_REFUSED, refusal(error, words))
        return
    session.remember(words.gettext("Left out."))
