"""The stop rules, at hand in every step: first interrupt and do this, and only then end the session."""

import streamlit as st

from pages.components import session
from pages.components.saved_at_once import keep_at_once, say_saved
from riskmodel.application import clock, stop
from riskmodel.domain.access import Actor
from riskmodel.domain.stop_rule import StopReason
from riskmodel.domain.workshop import UNDER_WAY, Phase, Workshop
from riskmodel.i18n.stop_words import stop_advice

_KEY = "stop"


def show_stop(workshop: Workshop) -> None:
    """Ask what happens, say what to do now, and offer to end the session: said beforehand, asked twice."""
    if workshop.phase not in UNDER_WAY:
        return
    words = session.words()
    _ = words.gettext
    with st.expander(_("Stop: something happens in the room"), icon=":material/front_hand:"):
        say_saved(_KEY)
        reason = st.radio(
            _("What happens?"),
            list(StopReason),
            index=None,
            format_func=lambda one: stop_advice(one, words).what,
            key=f"stop:reason:{workshop.id}",
        )
        if reason is None:
            st.write(_("Choose, and you read what to do now. Only the facilitators see what you choose."))
            return
        st.markdown("\n".join(f"1. {line}" for line in stop_advice(reason, words).now))
        if not workshop.is_paused:
            st.button(_("Pause now"), type="primary", key="stop:pause", on_click=_pause, args=(workshop.id,))
        _show_end(workshop, reason)


def _show_end(workshop: Workshop, reason: StopReason) -> None:
    _ = session.words().gettext
    asked = session.value_of("stop:asked") == workshop.id
    st.subheader(_("Does the session have to end?"))
    st.warning(
        _(
            "Then every answer and the key are destroyed, and nothing is counted. Phones say that the "
            "session was stopped, never why. It cannot be undone."
        )
    )
    if not asked:
        st.button(_("Stop the session"), key="stop:ask", on_click=_ask, args=(workshop.id,))
        return
    st.error(_("Once more: do you destroy all answers of this session?"))
    sure, back = st.columns(2)
    sure.button(
        _("Yes, destroy them and stop"),
        type="primary",
        key="stop:go",
        on_click=_stop,
        args=(workshop.id, reason, workshop.phase),
    )
    back.button(_("No, we go on"), key="stop:not", on_click=_ask, args=(None,))


def _ask(workshop_id: str | None) -> None:
    session.put_value("stop:asked", workshop_id)


def _pause(workshop_id: str) -> None:
    def pause(actor: Actor) -> None:
        clock.pause(session.stores(), actor, workshop_id, session.now())

    keep_at_once(_KEY, pause)


def _stop(workshop_id: str, reason: StopReason, seen: Phase) -> None:
    def stop_it(actor: Actor) -> None:
        stop.stop_session(session.stores(), actor, workshop_id, reason, session.now(), seen=seen)

    keep_at_once(_KEY, stop_it)
    _ask(None)
