"""Before the session: whether a manager will be in the room, and what being few means."""

import streamlit as st

from pages.components import session
from pages.components.saved_at_once import keep_at_once, say_saved
from riskmodel.application import prepare
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.small_group import small_group


def show_manager_expected(workshop: Workshop) -> None:
    """Ask whether a manager takes part or sees the result; the answer is kept at once."""
    _ = session.words().gettext
    key = f"manager:{workshop.id}"
    session.show_stored(f"{key}:version", workshop.version, {key: workshop.manager_present})
    st.subheader(_("Who is in the room"))
    st.checkbox(
        _("A manager of this team, or of a unit above it, takes part or sees the result in the room"),
        key=key,
        help=_("Then the room sees results from ten complete answers on, and is told so before it scores."),
        on_change=_keep,
        args=(workshop.id,),
    )
    say_saved(key)


def show_small_group(actor: Actor, workshop: Workshop) -> None:
    """Say what can and cannot be shown of a small group; nothing for a larger one."""
    organisation = prepare.organisation(session.stores(), actor)
    headcount = organisation.facts.headcount if organisation else None
    found = small_group(workshop, headcount, session.words())
    if found:
        st.info(" ".join(found.sentences), icon=":material/diversity_3:")


def _keep(workshop_id: str) -> None:
    key = f"manager:{workshop_id}"
    present = bool(session.value_of(key))
    keep_at_once(key, lambda actor: prepare.announce_manager(session.stores(), actor, workshop_id, present))
