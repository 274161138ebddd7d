"""What is still owed to a team: owners, dates, a day to report back; then the session can be completed."""

import streamlit as st

from pages.components import session
from pages.components.feedback_day import show_feedback_day
from pages.components.guards import command
from pages.components.text import show_text
from riskmodel.application import complete
from riskmodel.domain.access import Actor
from riskmodel.domain.owed import Owed
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.dates import long_date


def show_owed(actor: Actor, workshop: Workshop) -> None:
    """Show what is owed, let the facilitator arrange it, and complete the session."""
    _ = session.words().gettext
    stores, today = session.stores(), session.now().date()
    st.header(_("What is still owed"))
    if workshop.completed_on is not None:
        day = long_date(workshop.completed_on, session.language())
        st.success(_("Completed on %(day)s: everything around this session is arranged.") % {"day": day})
        return
    found = complete.owed_of(stores, actor, workshop.id, today)
    _say_feedback(found)
    show_feedback_day(actor, workshop)
    missing = {measure.id for measure in (*found.without_owner, *found.without_date)}
    for measure, version in complete.open_measures(stores, actor, workshop.id):
        if measure.id in missing:
            _arrange(actor, workshop, measure, version)
    if st.button(
        _("Complete the session"), type="primary", disabled=not found.may_complete, key="owed:complete"
    ):
        with command(_("Completed. Everything around this session is arranged.")):
            complete.complete(stores, actor, workshop.id, today)


def _say_feedback(found: Owed) -> None:
    _ = session.words().gettext
    if found.feedback_on is None:
        st.info(_("The team has no day yet on which it hears what happens with the outcome."))
    elif found.is_feedback_due:
        st.warning(_("The day on which the team was to hear back is past. Did it hear?"))


def _arrange(actor: Actor, workshop: Workshop, measure: AgreedMeasure, version: int) -> None:
    """Ask who takes a measure on and when it is done."""
    _, key = session.words().gettext, f"owed:{measure.id}:{version}"
    with st.form(key):
        show_text(measure.text)
        left, right = st.columns(2)
        owner = left.text_input(_("Who takes it on? (a function)"), value=measure.owner, key=f"{key}:owner")
        due_on = right.date_input(
            _("When is it done?"), value=measure.due_on, format="DD-MM-YYYY", key=f"{key}:due"
        )
        if st.form_submit_button(_("Keep owner and date")):
            with command(_("Kept.")):
                complete.arrange_measure(
                    session.stores(),
                    actor,
                    workshop.id,
                    measure.id,
                    owner=owner,
                    due_on=due_on,
                    version=version,
                    today=session.now().date(),
                )
