"""What the team says about a factor, in its own words."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from riskmodel.application import agree
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def factor_words_form(actor: Actor, workshop: Workshop, factor_id: str, agreed: str | None) -> None:
    """Write down what the team says about a factor; a form, so that typing is not interrupted."""
    _ = session.words().gettext
    with st.form(f"reveal:form:{factor_id}"):
        words = st.text_area(
            _("What do we say about it, in our own words and without figures?"),
            value=agreed or "",
            key=f"reveal:words:{factor_id}",
        )
        keep, drop = st.columns(2)
        is_kept = keep.form_submit_button(_("Keep these words"), key=f"reveal:keep:{factor_id}")
        is_dropped = drop.form_submit_button(
            _("Leave it out"), key=f"reveal:drop:{factor_id}", disabled=agreed is None
        )
    if is_kept:
        with command(_("Kept. It is read back at the end.")):
            agree.agree_on_factor(session.stores(), actor, workshop.id, factor_id=factor_id, words=words)
    if is_dropped:
        with command(_("Left out.")):
            agree.leave_factor_out(session.stores(), actor, workshop.id, factor_id)
