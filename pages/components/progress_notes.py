"""The notes on the progress of a measure, and a box for the next one, for who leads the team."""

import streamlit as st

from pages.components import session
from pages.components.text import show_text
from riskmodel.application.action_plan import note_progress
from riskmodel.application.follow import FollowedMeasure
from riskmodel.domain.access import Role, require_role
from riskmodel.domain.action_plan import NOTE_LIMIT
from riskmodel.domain.errors import RiskModelError
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.plan_words import author_word
from riskmodel.i18n.refusals import refusal


def show_notes(workshop_id: str, followed: FollowedMeasure) -> None:
    """Show the notes, the latest first, and ask how it is going."""
    words, key = session.words(), _key(followed)
    _ = words.gettext
    for note in followed.notes:
        day, author = short_date(note.on, session.language()), author_word(note.author, words)
        show_text(f"{day} · {author}: {note.text}")
    with st.expander(_("Write how it is going"), icon=":material/edit_note:", key=f"{key}:open"):
        _say(key)
        with st.form(key, border=False):
            st.text_area(
                _("Note on the progress"),
                max_chars=NOTE_LIMIT,
                placeholder=_(
                    "What happened, in one or two sentences. No names, and nothing from the session."
                ),
                key=f"{key}:text",
            )
            st.form_submit_button(_("Keep this note"), on_click=_keep, args=(workshop_id, followed))


def _keep(workshop_id: str, followed: FollowedMeasure) -> None:
    """Keep the note; what was typed stays when that did not go well."""
    words, key = session.words(), _key(followed)
    try:
        note_progress(
            session.stores(),
            # Who sends it now, not who the screen was drawn for.
            require_role(session.actor(), Role.TEAM_LEADER),
            workshop_id,
            followed.measure.id,
            text=str(session.value_of(f"{key}:text") or ""),
            today=session.now().date(),
        )
    except RiskModelError as error:
        session.put_value(f"{key}:refused", refusal(error, words))
        return
    session.put_value(f"{key}:text", "")
    session.put_value(f"{key}:kept", words.gettext("Kept. The prevention officer reads it in the plan."))


def _say(key: str) -> None:
    kept, refused = session.taken_value(f"{key}:kept"), session.taken_value(f"{key}:refused")
    if refused:
        st.error(str(refused))
    elif kept:
        st.success(str(kept))


def _key(followed: FollowedMeasure) -> str:
    return f"note:{followed.measure.id}"
