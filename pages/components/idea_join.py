"""Joining opened ideas into one, and taking that apart again."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.guards import command
from riskmodel.application.join_ideas import join_ideas, undo_join
from riskmodel.domain.access import Actor
from riskmodel.domain.proposal import LEAST_JOINED, LONGEST, Proposal
from riskmodel.domain.workshop import Workshop

_SHORT = 60


def show_join(actor: Actor, workshop: Workshop, ideas: Sequence[Proposal]) -> None:
    """Offer to put one idea in the place of several; nothing while there are not two."""
    if len(ideas) < LEAST_JOINED:
        return
    _ = session.words().gettext
    texts = {idea.id: idea.text for idea in ideas}
    with st.expander(_("Join ideas that say the same"), icon=":material/merge:"):
        chosen = st.multiselect(
            _("Which ideas?"),
            list(texts),
            format_func=lambda one: _short(texts.get(one, "")),
            placeholder=_("Choose"),
            key="ideas:chosen",
        )
        # Other ideas, other words to begin with.
        mark = "-".join(sorted(one[:8] for one in chosen))
        words = st.text_area(
            _("In these words. Leave out names and what only one person could know."),
            value="; ".join(texts[one] for one in chosen)[:LONGEST],
            max_chars=LONGEST,
            key=f"ideas:words:{mark}",
        )
        if st.button(_("Join them"), disabled=len(chosen) < LEAST_JOINED, key="ideas:join"):
            with command(_("Joined. You can undo it until it is a measure.")):
                join_ideas(session.stores(), actor, workshop.id, chosen, words)


def offer_undo(actor: Actor, workshop: Workshop, idea: Proposal) -> None:
    """Offer to take a joined idea apart; nothing for any other."""
    if not idea.is_joined:
        return
    _ = session.words().gettext
    if st.button(_("Undo joining"), key=f"idea:undo:{idea.id}"):
        with command(_("The ideas stand apart again.")):
            undo_join(session.stores(), actor, workshop.id, idea.id)


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"
