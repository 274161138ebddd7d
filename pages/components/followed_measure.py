"""One agreed measure with how far it is, and a button for each step a team leader can report."""

from typing import Literal

import streamlit as st

from pages.components import session
from pages.components.effect_question import ask_effect
from pages.components.progress_notes import show_notes
from pages.components.text import show_text
from riskmodel.application import follow
from riskmodel.application.follow import FollowedMeasure
from riskmodel.domain.access import Role, require_role
from riskmodel.domain.action_plan import is_overdue
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.room_statement import REPORTABLE, Influence, MeasureStatus
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word, status_word
from riskmodel.i18n.refusals import refusal

_COLOURS: dict[MeasureStatus, Literal["gray", "blue", "green"]] = {
    MeasureStatus.PLANNED: "gray",
    MeasureStatus.IN_PROGRESS: "blue",
    MeasureStatus.DONE: "green",
    MeasureStatus.DROPPED: "gray",
}


def show_followed_measure(workshop_id: str, followed: FollowedMeasure) -> None:
    """Show a measure; who it is not addressed to reads who decides instead of getting buttons."""
    words, measure = session.words(), followed.measure
    _ = words.gettext
    with st.container(border=True):
        show_text(measure.text)
        facts = [
            measure.owner,
            short_date(measure.due_on, session.language()),
            influence_word(measure.influence, words),
        ]
        show_text(" · ".join(fact for fact in facts if fact))
        if measure.first_step:
            show_text(_("First step: %(step)s") % {"step": measure.first_step})
        with st.container(horizontal=True):
            st.badge(status_word(measure.status, words), color=_COLOURS[measure.status])
            if is_overdue(measure, session.now().date()):
                st.badge(_("overdue"), color="red")
        if measure.influence != Influence.TEAM:
            st.write(_("Others decide on this measure. Here you see how far it is."))
        ask_effect(workshop_id, followed)
        if followed.may_report:
            _ask_status(workshop_id, followed)
        show_notes(workshop_id, followed)


def _ask_status(workshop_id: str, followed: FollowedMeasure) -> None:
    words, measure = session.words(), followed.measure
    with st.container(horizontal=True):
        for status in REPORTABLE:
            if status != measure.status:
                st.button(
                    words.gettext("Set to: %(status)s") % {"status": status_word(status, words)},
                    key=f"follow:{measure.id}:{status}",
                    # What was on the screen goes along: read anew, the version would always fit.
                    on_click=_report,
                    args=(workshop_id, followed, status),
                )


def _report(workshop_id: str, followed: FollowedMeasure, status: MeasureStatus) -> None:
    """Report on the measure as it was shown; above the fresh screen stands whether that went well."""
    words = session.words()
    _ = words.gettext
    try:
        follow.report_progress(
            session.stores(),
            # Who clicks now, not who the screen was drawn for.
            require_role(session.actor(), Role.TEAM_LEADER),
            workshop_id,
            followed.measure.id,
            status=status,
            version=followed.version,
            today=session.now().date(),
        )
    except RiskModelError as error:
        st.error(refusal(error, words))
        return
    session.remember(_("Reported. The prevention officer sees it in the plan."))
