"""The band over every desk screen of a rehearsal, what is simulated now, and a way to be done with it."""

from html import escape
from pathlib import Path

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard, refusals
from pages.components.rehearsal_start import remove_button
from riskmodel.application import rehearse
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.rehearsal_words import next_in_rehearsal, no_real_answers

_ACTING = (Phase.LOBBY, Phase.SCORING, Phase.VOTE, Phase.READ_BACK)


def show_rehearsal(actor: Actor, workshop: Workshop) -> None:
    """Say that nothing here is real, let the simulated participants act, and offer to remove it all."""
    words = session.words()
    st.html(Path(__file__).with_name("rehearsal.css"))
    with st.container(key="rehearsal-band"):
        st.html(f'<aside class="rehearsal-band">{escape(no_real_answers(words))}</aside>')
    if workshop.phase in _ACTING:
        _let_somebody_act(workshop)
    with st.container(horizontal=True, vertical_alignment="center", key="rehearsal:now"):
        st.markdown(next_in_rehearsal(workshop.phase, workshop.invited, words))
        _shortcut(actor, workshop)
        remove_button(actor, workshop.id)


def _shortcut(actor: Actor, workshop: Workshop) -> None:
    """Offer not to wait for the simulated participants."""
    _ = session.words().gettext
    match workshop.phase:
        case Phase.LOBBY:
            label, done = _("Let everybody in"), _("Everybody is in.")
        case Phase.SCORING:
            label, done = _("Let everybody answer"), _("All simulated participants are ready.")
        case Phase.MEASURES:
            if st.button(_("Fill in examples"), key="rehearsal:examples"):
                with command(_("Filled in. Read it back, or change it first.")):
                    rehearse.fill_in_examples(session.stores(), actor, workshop.id, session.language())
            return
        case _:
            return
    if st.button(label, key=f"rehearsal:all:{workshop.phase}"):
        with command(done), st.spinner(label):
            rehearse.let_everybody_act(session.stores(), actor, workshop.id)


@st.fragment(run_every=2)
def _let_somebody_act(workshop: Workshop) -> None:
    with refusals():
        # Asked again at every run: a tab that stays open after logging out must not go on.
        rehearse.let_somebody_act(session.stores(), guard(Role.FACILITATOR), workshop.id)
