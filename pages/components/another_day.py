"""Going on another day: before scoring the doors close again, after it a new session takes over the draft."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, refusals
from riskmodel.application import another_day, postpone
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import AFTER_SCORING, BEFORE_SCORING, Workshop


def show_another_day(actor: Actor, workshop: Workshop) -> None:
    """Offer to go on another day, where that can be done; while people score it cannot."""
    _ = session.words().gettext
    if workshop.is_rehearsal or workshop.phase not in (*BEFORE_SCORING, *AFTER_SCORING):
        return
    with st.expander(_("Go on another day"), icon=":material/event:"), refusals():
        if workshop.phase in BEFORE_SCORING:
            _show_postpone(actor, workshop)
        else:
            _show_following(actor, workshop)


def _show_postpone(actor: Actor, workshop: Workshop) -> None:
    _ = session.words().gettext
    st.write(
        _(
            "Nothing was scored yet. The doors close and this session is in preparation again. Phones lose "
            "their seat: on the other day everybody joins again, with a new code."
        )
    )
    with st.form("postpone", border=False):
        held_on = st.date_input(
            _("On which day?"), value=session.now().date(), format="DD-MM-YYYY", key="postpone:date"
        )
        submitted = st.form_submit_button(_("Put it off to that day"))
    if submitted:
        with command(_("The session is in preparation again, for another day.")):
            postpone.postpone(session.stores(), actor, workshop.id, held_on, seen=workshop.phase)


def _show_following(actor: Actor, workshop: Workshop) -> None:
    _ = session.words().gettext
    rounds = another_day.possible_rounds(session.stores(), actor, workshop.id)
    st.write(
        _(
            "This session is sealed now: answers and key are destroyed, counts stay. A new session of the "
            "team takes over its factors, and as a draft what the room did not agree on yet. There people "
            "score anew, and agree on the draft or change it. It cannot be undone."
        )
    )
    if not rounds:
        st.info(
            _(
                "This team scored in every open measurement round, and does so once per round. A new round "
                "is needed first. The prevention officer, an administrator or you start one under "
                "Organisation."
            )
        )
        return
    with st.form("another_day", border=False):
        round_ = st.selectbox(
            _("In which measurement round?"),
            rounds,
            format_func=lambda one: one.name,
            key="another_day:round",
        )
        held_on = st.date_input(
            _("On which day?"), value=session.now().date(), format="DD-MM-YYYY", key="another_day:date"
        )
        sure = st.checkbox(_("I know that this cannot be undone"), key="another_day:sure")
        submitted = st.form_submit_button(_("Seal this one, and prepare the next"))
    if submitted and not sure:
        st.error(_("First tick that you know it cannot be undone. Nothing was changed."))
    elif submitted:
        with command(_("Sealed. This is the session for the other day.")):
            following = another_day.go_on_another_day(
                session.stores(),
                actor,
                workshop.id,
                round_id=round_.id,
                held_on=held_on,
                seen=workshop.phase,
            )
            session.open_workshop(following)
            st.query_params["werksessie"] = following
