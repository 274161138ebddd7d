"""The form with which an event is put in the plan."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.plan_event_fields import event_fields, typed_event
from pages.components.plan_outcome import keep, refuse, say_outcome
from riskmodel.application import plan_events
from riskmodel.application.plan_events import RoundEvents
from riskmodel.domain.access import Actor

_KEY = "action:event:add"


def show_adding(actor: Actor, found: Sequence[RoundEvents]) -> None:
    """Show the form for a new event."""
    _ = session.words().gettext
    rounds = {one.round.id: one.round for one in found}
    with st.expander(_("Note an event"), icon=":material/add:", key=f"{_KEY}:open"):
        say_outcome(_KEY)
        with st.form(_KEY, border=False):
            st.selectbox(
                _("Measurement round"),
                list(rounds),
                format_func=lambda id_: rounds[id_].name,
                key=f"{_KEY}:round",
            )
            event_fields(_KEY)
            st.form_submit_button(_("Note this"), on_click=_add)


def _add() -> None:
    typed, round_id = typed_event(_KEY), str(session.value_of(f"{_KEY}:round"))
    if typed is None:
        refuse(_KEY, session.words().gettext("Fill in the date first."))
        return
    kind, day, text = typed
    stores = session.stores()
    done = keep(
        _KEY,
        lambda actor: plan_events.add_event(stores, actor, round_id, kind=kind, held_on=day, text=text),
    )
    if done is None:
        session.put_value(f"{_KEY}:text", "")
        session.put_value(f"{_KEY}:on", None)
