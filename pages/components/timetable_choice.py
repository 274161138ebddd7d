"""How much of the script a session follows: chosen while it is prepared, kept at once."""

import streamlit as st

from pages.components import session
from pages.components.saved_at_once import keep_at_once, say_saved
from riskmodel.application import prepare
from riskmodel.domain.access import Actor
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.timetable_words import timetable_sentence, timetable_word


def show_timetable_choice(workshop: Workshop) -> None:
    """Let the timetable be chosen, and say what it holds."""
    words, key = session.words(), f"timetable:{workshop.id}"
    _ = words.gettext
    session.show_stored(f"{key}:version", workshop.version, {key: workshop.timetable})
    st.radio(
        _("How much time is there?"),
        list(Timetable),
        format_func=lambda one: timetable_word(one, words),
        key=key,
        on_change=_keep,
        args=(workshop.id,),
    )
    st.write(timetable_sentence(workshop.timetable, words))
    say_saved(key)


def _keep(workshop_id: str) -> None:
    chosen = session.value_of(f"timetable:{workshop_id}")

    def keep(actor: Actor) -> None:
        if isinstance(chosen, Timetable):
            prepare.choose_timetable(session.stores(), actor, workshop_id, chosen)

    keep_at_once(f"timetable:{workshop_id}", keep)
