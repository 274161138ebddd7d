"""The agenda at a glance: how much fits, what comes next and why, and what the room sees of it."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard, refusals
from pages.components.names import factor_name
from riskmodel.application import clock, facilitate
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.agenda import AgendaItem, fits_in
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_analysis import RoomAnalysis
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.agenda_words import fitting_sentence, opening_question, reason_sentence
from riskmodel.i18n.timetable_words import left_sentence


def show_agenda_head(actor: Actor, workshop: Workshop, found: RoomAnalysis) -> None:
    """Show what fits in the time, propose what comes next, and bring the agenda on the room's screen."""
    words = session.words()
    _ = words.gettext
    agenda = found.agenda
    with st.container(border=True, key="agenda"):
        if agenda.is_by_talking or agenda.fitting:
            st.write(fitting_sentence(agenda, words))
        _show_time_left(workshop, found)
        if found.next is not None:
            _propose(actor, workshop, found.next)
        elif agenda.fitting and not agenda.is_by_talking:
            st.write(_("Everything that fits in the time had its turn. Go on to the measures."))
        elif not agenda.is_by_talking:
            st.write(_("Nothing needs a conversation first. Go on to the measures, or choose a factor."))
        _on_the_screen(actor, workshop, is_by_talking=agenda.is_by_talking)


@st.fragment(run_every=15)
def _show_time_left(workshop: Workshop, found: RoomAnalysis) -> None:
    """Show how many factors still fit in what is left of the time to talk; nothing without a clock."""
    with refusals():
        actor = guard(Role.FACILITATOR)
        pace = clock.pace(session.stores(), actor, workshop.id, session.now())
        if not (pace.is_running or pace.is_paused):
            return
        length = CURRENT.item_minutes
        fitting = pace.left // length if found.agenda.is_by_talking else fits_in(found.waiting, pace.left)
        st.markdown(f":material/timer: {left_sentence(pace.left, fitting, session.words())}")


def minutes_words(item: AgendaItem) -> str:
    """Return how long a factor takes; empty without a slot."""
    return session.words().gettext("%(n)s minutes") % {"n": item.minutes} if item.has_slot else ""


def _propose(actor: Actor, workshop: Workshop, item: AgendaItem) -> None:
    words = session.words()
    _ = words.gettext
    line, button = st.columns([5, 2], vertical_alignment="center")
    name = _("Next: %(factor)s") % {"factor": factor_name(item.factor_id)}
    why = f"{reason_sentence(item.reason, words)} {opening_question(item, words)}"
    line.markdown(f"**{name}** · {minutes_words(item)}  \n{why}")
    if button.button(_("Show to the room"), key="reveal:next", type="primary"):
        with command(_("The room's screen follows.")):
            facilitate.show_factor(session.stores(), actor, workshop.id, item.factor_id)


def _on_the_screen(actor: Actor, workshop: Workshop, *, is_by_talking: bool) -> None:
    _ = session.words().gettext
    shown = workshop.shown_factor_id
    if shown is None:
        here = _("The room's screen shows what to talk about.")
        st.write(_("The room's screen asks you to choose together.") if is_by_talking else here)
        return
    line, button = st.columns([5, 2], vertical_alignment="center")
    line.write(_("The room's screen shows: %(factor)s.") % {"factor": factor_name(shown)})
    if button.button(_("Show the agenda instead"), key="reveal:agenda"):
        with command(_("The room's screen follows.")):
            facilitate.show_factor(session.stores(), actor, workshop.id, None)
