"""The form in which an event is changed or taken out of the plan."""

from collections.abc import Callable, Sequence

import streamlit as st

from pages.components import session
from pages.components.plan_event_fields import event_fields, event_label, start_event, typed_event
from pages.components.plan_outcome import keep, refuse, say_outcome
from riskmodel.application import plan_events
from riskmodel.application.plan_events import RoundEvents, remove_event
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.plan_event import PlanEvent
from riskmodel.i18n.plan_words import somebody_was_first

_KEY = "action:event:change"


def show_changing(actor: Actor, found: Sequence[RoundEvents]) -> None:
    """Show the form in which an event is changed or taken out; nothing while there is none."""
    _ = session.words().gettext
    known = {event.id: event for one in found for event in one.events}
    if not known:
        return
    with st.expander(_("Change an event or take it out"), icon=":material/edit:", key=f"{_KEY}:open"):
        say_outcome(_KEY)
        chosen = st.selectbox(
            _("Which event?"),
            list(known),
            index=None,
            format_func=lambda id_: event_label(list(known).index(id_) + 1, known[id_]),
            placeholder=_("Choose"),
            key=f"{_KEY}:which",
        )
        if chosen is None:
            return
        event, key = known[chosen], f"{_KEY}:{chosen}"
        if session.value_of(f"{key}:kind") is None:
            start_event(key, event)
        elif session.value_of(f"{key}:version") is None:
            # Somebody else was first: what was typed stays, on top of what stands there now.
            session.put_value(f"{key}:version", event.version)
        with st.form(key, border=False):
            event_fields(key)
            with st.container(horizontal=True):
                st.form_submit_button(_("Keep"), type="primary", on_click=_change, args=(event,))
                st.form_submit_button(_("Take it out"), on_click=_remove, args=(event,))


def _change(event: PlanEvent) -> None:
    typed = typed_event(f"{_KEY}:{event.id}")
    if typed is None:
        refuse(_KEY, session.words().gettext("Fill in the date first."))
        return
    kind, day, text = typed

    def change(actor: Actor, version: int) -> None:
        plan_events.change_event(
            session.stores(), actor, event.id, kind=kind, held_on=day, text=text, version=version
        )

    _send(event, change)


def _remove(event: PlanEvent) -> None:
    _send(event, lambda actor, version: remove_event(session.stores(), actor, event.id, version))


def _send(event: PlanEvent, act: Callable[[Actor, int], None]) -> None:
    """Do it, and begin anew; what was typed stays when somebody else was first."""
    key = f"{_KEY}:{event.id}"
    version = session.value_of(f"{key}:version")
    refused = keep(_KEY, lambda actor: act(actor, version if isinstance(version, int) else event.version))
    if refused is None:
        session.taken_value(f"{key}:kind")
    elif isinstance(refused, ChangedMeanwhileError):
        session.taken_value(f"{key}:version")
        refuse(_KEY, somebody_was_first(session.words()))
