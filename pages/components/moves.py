"""The bar at the end of every step: back, on, to another step, a pause, and on another day."""

import streamlit as st

from pages.components import session
from pages.components.another_day import show_another_day
from pages.components.moving import go, say_refused
from pages.components.other_steps import show_other_steps
from pages.components.pausing import show_pause
from riskmodel.domain.access import Actor
from riskmodel.domain.session_plan import way_back, way_on
from riskmodel.domain.workshop import SCORED_FOR_GOOD, Phase, Workshop
from riskmodel.i18n.move_words import back_word, for_good, on_word


def show_moves(actor: Actor, workshop: Workshop) -> None:
    """Show the ways on and back from the step that the session is in, and the ways out."""
    with st.container(border=True, key="moves"):
        say_refused()
        _show_on(workshop)
        show_other_steps(workshop)
        show_pause(actor, workshop)
    show_another_day(actor, workshop)


def _show_on(workshop: Workshop) -> None:
    words, here = session.words(), workshop.phase
    before, after = way_back(workshop.timetable, here), way_on(workshop.timetable, here)
    is_sure = _ask(workshop, after) if after not in (None, Phase.SEALED) else True
    back, on = st.columns(2)
    if before is not None:
        back.button(
            back_word(here, before, words),
            key=f"moves:{here}:{before}",
            on_click=go,
            args=(workshop.id, here, before),
        )
    if after is not None and after != Phase.SEALED:
        on.button(
            on_word(here, after, words),
            key=f"moves:{here}:{after}",
            type="primary",
            disabled=not is_sure,
            on_click=go,
            args=(workshop.id, here, after),
        )


def _ask(workshop: Workshop, after: Phase | None) -> bool:
    """Say what cannot be undone, and return whether somebody ticked that the room agrees."""
    here = workshop.phase
    warning = for_good(here, after, session.words()) if after else ""
    if not warning:
        return True
    if here not in SCORED_FOR_GOOD:
        st.info(warning)
        return True
    st.warning(warning)
    _ = session.words().gettext
    return st.checkbox(_("The room says everybody is ready"), key=f"{here}:sure:{workshop.id}")
