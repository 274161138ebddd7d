"""On to the next step, back to the one before, or past some with a reason."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from riskmodel.application import move
from riskmodel.domain.access import Actor
from riskmodel.domain.session_plan import next_step, previous_step
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.labels import phase_word


def show_moves(actor: Actor, workshop: Workshop) -> None:
    """Show the buttons to the next step and the one before."""
    back, on = st.columns(2)
    before = previous_step(workshop.timetable, workshop.phase)
    after = next_step(workshop.timetable, workshop.phase)
    _ = session.words().gettext
    if before not in (None, Phase.PREPARATION):
        _offer(back, actor, workshop, before, _("Back: %(step)s"))
    if after not in (None, Phase.SEALED):
        _offer(on, actor, workshop, after, _("On: %(step)s"), is_primary=True)


def _offer(
    place: st.delta_generator.DeltaGenerator,
    actor: Actor,
    workshop: Workshop,
    phase: Phase | None,
    label: str,
    *,
    is_primary: bool = False,
) -> None:
    if phase is None:
        return
    words = session.words()
    _ = words.gettext
    step = phase_word(phase, words)
    if place.button(
        label % {"step": step}, type="primary" if is_primary else "secondary", key=f"moves:{phase}"
    ):
        with command(_("Everybody is at: %(step)s.") % {"step": step}):
            move.move(session.stores(), actor, workshop.id, phase, seen=workshop.phase, now=session.now())
