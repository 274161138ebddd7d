"""Opening, shared language and our work: the facilitator tells and asks, and the room listens and looks."""

import streamlit as st

from catalog.facts import Sector
from pages.components import session
from pages.components.moves import show_moves
from pages.components.script import show_script
from pages.components.text import show_text
from riskmodel.application import prepare
from riskmodel.application.preparation import prepared
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.beginning_words import our_work, shared_language


def show(actor: Actor, workshop: Workshop) -> None:
    """Show the script, what the room sees, and for our work what was prepared about it."""
    show_script(workshop.phase, workshop.timetable)
    if workshop.phase == Phase.LANGUAGE:
        _show_language(actor)
    elif workshop.phase == Phase.OUR_WORK:
        _show_our_work(actor, workshop)
    else:
        _ = session.words().gettext
        st.info(
            _(
                "The room's screen shows what we do and do not do, the ground rules, what is kept, and where "
                "help is. It never shows why this session is held."
            )
        )
    show_moves(actor, workshop)


def _show_language(actor: Actor) -> None:
    words, language = session.words(), session.language()
    _ = words.gettext
    found = shared_language(session.content(), _sector(actor), language, words)
    st.subheader(_("On the room's screen"))
    for name, meaning in found.meanings:
        st.markdown(f"**{name}**  \n{meaning}")
    for line in (found.difference, found.example):
        if line:
            st.write(line)


def _show_our_work(actor: Actor, workshop: Workshop) -> None:
    words, language = session.words(), session.language()
    _ = words.gettext
    context = prepared(session.stores(), actor, workshop.id).preparation.context
    if context:
        st.subheader(_("What you wrote down beforehand"))
        show_text(context)
        st.write(_("Only you read this. Tell it in your own words, and ask whether it is right."))
    found = our_work(session.content(), _sector(actor), language, words)
    st.subheader(_("On the room's screen"))
    st.markdown("\n".join(f"- {question}" for question in found.questions))
    if found.often:
        st.write(_("Often so in work like ours. Does it hold for us?"))
        st.markdown("\n".join(f"- {line}" for line in found.often))


def _sector(actor: Actor) -> Sector | None:
    organisation = prepare.organisation(session.stores(), actor)
    return organisation.facts.sector if organisation else None
