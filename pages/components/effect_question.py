"""Whether a measure that is done helped: what was said, and a button for each other answer."""

import streamlit as st

from pages.components import session
from riskmodel.application.effects import report_effect
from riskmodel.application.follow import FollowedMeasure
from riskmodel.domain.access import Role, require_role
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.room_statement import Effect
from riskmodel.i18n.inventory_words import effect_word
from riskmodel.i18n.refusals import refusal


def ask_effect(workshop_id: str, followed: FollowedMeasure) -> None:
    """Ask whether a measure helped; nothing while it is not done."""
    if not followed.is_done:
        return
    words, measure = session.words(), followed.measure
    _ = words.gettext
    st.write(_("Did it help? So far: %(answer)s.") % {"answer": effect_word(measure.effect, words)})
    with st.container(horizontal=True):
        for effect in Effect:
            if effect != measure.effect:
                st.button(
                    effect_word(effect, words).capitalize(),
                    key=f"effect:{measure.id}:{effect}",
                    # What was on the screen goes along: read anew, the version would always fit.
                    on_click=_report,
                    args=(workshop_id, followed, effect),
                )


def _report(workshop_id: str, followed: FollowedMeasure, effect: Effect) -> None:
    """Report on the measure as it was shown; above the fresh screen stands whether that went well."""
    words = session.words()
    try:
        report_effect(
            session.stores(),
            # Who clicks now, not who the screen was drawn for.
            require_role(session.actor(), Role.TEAM_LEADER, Role.PREVENTION_OFFICER),
            workshop_id,
            followed.measure.id,
            effect=effect,
            version=followed.version,
            today=session.now().date(),
        )
    except RiskModelError as error:
        st.error(refusal(error, words))
        return
    session.remember(words.gettext("Noted. The suggestions for this team take it into account."))
