"""Ideas from phones: opened in batches of at least three people, then shown, reworded or taken over."""

from dataclasses import replace
from functools import partial

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard, refusals
from pages.components.idea_join import offer_undo, show_join
from pages.components.measure_form import EMPTY, show_measure_form
from pages.components.text import show_text
from riskmodel.application import agree, propose
from riskmodel.application.agree import MeasureDraft
from riskmodel.application.join_ideas import settle
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.proposal import LONGEST, Proposal
from riskmodel.domain.workshop import Workshop


def show_ideas(actor: Actor, workshop: Workshop) -> None:
    """Show what waits, without counting it, and every opened idea with what can be done with it."""
    _ = session.words().gettext
    st.subheader(_("Ideas from phones"))
    _open_batch(workshop)
    ideas = propose.opened(session.stores(), actor, workshop.id)
    show_join(actor, workshop, ideas)
    for idea in ideas:
        with st.container(border=True):
            show_text(idea.text)
            if idea.is_edited:
                show_text(_("Reworded by the facilitator"))
            offer_undo(actor, workshop, idea)
            _on_the_screen(actor, workshop, idea)
            _reword(actor, workshop, idea)
            with st.expander(_("Make it a measure")):
                show_measure_form(
                    workshop,
                    key=f"idea:{idea.id}",
                    start=replace(EMPTY, text=idea.text),
                    keep=partial(_make_measure, actor, workshop.id, idea.id),
                )


def _make_measure(actor: Actor, workshop_id: str, idea_id: str, draft: MeasureDraft) -> None:
    """Keep the measure; the idea then goes off the screen, where the measure takes its place."""
    agree.add_measure(session.stores(), actor, workshop_id, draft)
    settle(session.stores(), actor, workshop_id, idea_id)


@st.fragment(run_every=5)
def _open_batch(workshop: Workshop) -> None:
    with refusals():
        # Asked again at every run: a tab that stays open after logging out must not open a thing.
        _offer_batch(guard(Role.FACILITATOR), workshop)


def _offer_batch(actor: Actor, workshop: Workshop) -> None:
    _ = session.words().gettext
    if not propose.batch_is_ready(session.stores(), actor, workshop.id):
        st.write(_("Everybody can send ideas from the phone. You can open them once three people wrote one."))
        return
    st.write(_("At least three people sent an idea. They open all at once and shuffled; read them first."))
    if st.button(_("Open the ideas"), key="ideas:open"):
        with command(_("The ideas are open, for you only. Put on the screen what may stand there.")):
            propose.open_batch(session.stores(), actor, workshop.id)


def _on_the_screen(actor: Actor, workshop: Workshop, idea: Proposal) -> None:
    _ = session.words().gettext
    shown = st.toggle(_("On the room's screen"), value=idea.is_shown, key=f"idea:show:{idea.id}")
    if shown != idea.is_shown:
        with command(_("Done.")):
            propose.show(session.stores(), actor, workshop.id, idea.id, shown)


def _reword(actor: Actor, workshop: Workshop, idea: Proposal) -> None:
    """Offer other words; participants see that they are not the writer's."""
    _ = session.words().gettext
    with st.expander(_("Reword")), st.form(f"idea:reword:{idea.id}"):
        words = st.text_area(
            _("Leave out names and what only one person could know."),
            value=idea.text,
            max_chars=LONGEST,
            key=f"idea:words:{idea.id}",
        )
        if st.form_submit_button(_("Keep these words")):
            with command(_("Reworded.")):
                propose.edit(session.stores(), actor, workshop.id, idea.id, words)
