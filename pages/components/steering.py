"""Steering the agenda: talk about a factor whatever came out, or leave it for now; both with a reason."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.text import show_text
from riskmodel.application import steer
from riskmodel.domain.access import Actor
from riskmodel.domain.agenda import AgendaItem
from riskmodel.domain.steering import REASON_LIMIT, Decision
from riskmodel.domain.triage import Reason
from riskmodel.domain.workshop import Workshop


def steering_form(actor: Actor, workshop: Workshop, item: AgendaItem) -> None:
    """Show why a factor was steered and a way back, or the form to steer it."""
    if item.reason in (Reason.PINNED, Reason.SKIPPED):
        _show_decision(actor, workshop, item)
        return
    _ = session.words().gettext
    with st.expander(_("Choose or skip"), icon=":material/swap_vert:"), st.form(f"steer:{item.factor_id}"):
        reason = st.text_input(
            _("Why? Without names, and without figures."),
            max_chars=REASON_LIMIT,
            placeholder=_("for instance: we talked about it last week"),
            key=f"steer:why:{item.factor_id}",
        )
        pin, skip = st.columns(2)
        is_pinned = pin.form_submit_button(_("Talk about it first"), key=f"steer:pin:{item.factor_id}")
        is_skipped = skip.form_submit_button(_("Skip for now"), key=f"steer:skip:{item.factor_id}")
    if is_pinned or is_skipped:
        decision = Decision.PIN if is_pinned else Decision.SKIP
        with command(_("The agenda is changed. The reason stays on this screen.")):
            steer.steer_agenda(session.stores(), actor, workshop.id, item.factor_id, decision, reason)


def _show_decision(actor: Actor, workshop: Workshop, item: AgendaItem) -> None:
    _ = session.words().gettext
    line, button = st.columns([5, 2], vertical_alignment="center")
    with line:
        show_text(item.note)
    if button.button(_("Undo this choice"), key=f"steer:undo:{item.factor_id}"):
        with command(_("The agenda follows the result again.")):
            steer.undo_steering(session.stores(), actor, workshop.id, item.factor_id)
