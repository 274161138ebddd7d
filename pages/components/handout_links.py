"""What is sent or printed before a session: the invitation, everything for a room without screens, cards."""

import streamlit as st

from pages.cards.addresses import cards_path
from pages.components import session
from pages.handouts.addresses import invitation_path, pack_path
from pages.handouts.invitation import invitation_of
from pages.projector.slips import slips_path
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.translate import DESK_LANGUAGES, Language


def show_handouts(actor: Actor, workshop: Workshop) -> None:
    """Show the invitation as text to copy, and what can be printed, in a language of choice."""
    _, key = session.words().gettext, f"handouts:{workshop.id}"
    language = st.radio(
        _("In which language?"),
        DESK_LANGUAGES,
        index=DESK_LANGUAGES.index(session.language()),
        format_func=lambda one: one.own_name,
        horizontal=True,
        key=f"{key}:language",
    )
    with st.container(horizontal=True):
        _print(_("Invitation to print"), invitation_path(workshop.id, language))
        _print(_("Everything for a room without screens"), pack_path(workshop.id, language))
        _print(_("Cards to print for the table"), cards_path(workshop.factor_ids))
        _print(_("Slips to score on"), slips_path(workshop.id, workshop.invited))
    _show_text(actor, workshop, language)


def _print(label: str, path: str) -> None:
    st.link_button(label, path, icon=":material/print:")


def _show_text(actor: Actor, workshop: Workshop, language: Language) -> None:
    _ = session.words().gettext
    st.write(_("The invitation as text, to copy into a message. Add time and place."))
    found = invitation_of(session.stores(), actor, workshop, language)
    st.code(found.text, language=None, wrap_lines=True, height=320)
