"""Past some steps, with a reason, or further back."""

import streamlit as st

from pages.components import session
from pages.components.moving import go
from riskmodel.application.move import REASON_LIMIT
from riskmodel.domain.session_plan import other_steps, skipped
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.labels import phase_word
from riskmodel.i18n.move_words import for_good


def show_other_steps(workshop: Workshop) -> None:
    """Offer the other steps that can be gone to from here; leaving some out asks why."""
    here, words = workshop.phase, session.words()
    steps = other_steps(workshop.timetable, here)
    if not steps:
        return
    _ = words.gettext
    with st.expander(_("To another step"), icon=":material/low_priority:"):
        key = f"moves:{here}:to"
        wanted = st.selectbox(
            _("Which step?"),
            steps,
            index=None,
            placeholder=_("Choose"),
            format_func=lambda step: phase_word(step, words),
            key=key,
        )
        if wanted is None:
            return
        _ask_and_go(workshop, wanted, f"{key}:reason")


def _ask_and_go(workshop: Workshop, wanted: Phase, key: str) -> None:
    words, here = session.words(), workshop.phase
    _ = words.gettext
    left_out = skipped(workshop.timetable, here, wanted, ())
    if left_out:
        names = ", ".join(phase_word(step, words) for step in left_out)
        st.write(_("You leave out: %(steps)s.") % {"steps": names})
        st.text_input(
            _("Why? In one line, without names"),
            max_chars=REASON_LIMIT,
            key=key,
            help=_("Kept with the session."),
        )
    if warning := for_good(here, wanted, words):
        st.warning(warning)
    st.button(
        _("Go to: %(step)s") % {"step": phase_word(wanted, words)},
        key=f"moves:{here}:to:go",
        on_click=go,
        args=(workshop.id, here, wanted, key if left_out else ""),
    )
