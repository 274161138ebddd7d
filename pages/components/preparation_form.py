"""Why a session is held and what is known beforehand: optional, kept at once, read by its facilitators."""

import streamlit as st

from pages.components import session
from pages.components.saved_at_once import keep_at_once, say_saved
from riskmodel.application.preparation import Prepared, fill_in_preparation
from riskmodel.domain.access import Actor
from riskmodel.domain.preparation import CONTEXT_LIMIT, Preparation, Purpose
from riskmodel.i18n.preparation_words import purpose_word, reactive_rules


def show_preparation_form(workshop_id: str, found: Prepared) -> None:
    """Ask for the purpose, the context, and what the last RI&E says."""
    words, key, known = session.words(), _key(workshop_id), found.preparation
    _ = words.gettext
    stored = {f"{key}:purpose": known.purpose, f"{key}:context": known.context, f"{key}:rie": known.rie}
    session.show_stored(f"{key}:version", found.version, stored)
    st.write(_("All of this is optional. Only the facilitators of this session read it."))
    st.radio(
        _("Why do you hold this session?"),
        list(Purpose),
        index=None,
        format_func=lambda purpose: purpose_word(purpose, words),
        key=f"{key}:purpose",
        on_change=_keep,
        args=(workshop_id,),
    )
    if known.purpose is Purpose.REACTIVE:
        st.info("\n".join(f"- {rule}" for rule in reactive_rules(words)))
    for field, label in (
        ("context", _("The context: the work, contracts, recent changes. Without names")),
        ("rie", _("What the last RI&E says, and which measures were agreed")),
    ):
        st.text_area(
            label, key=f"{key}:{field}", max_chars=CONTEXT_LIMIT, on_change=_keep, args=(workshop_id,)
        )
    say_saved(key)


def _keep(workshop_id: str) -> None:
    """Keep the three answers as they stand; the version is the one that was shown, or that of the last."""
    key, version = _key(workshop_id), session.value_of(f"{_key(workshop_id)}:version")
    purpose = session.value_of(f"{key}:purpose")
    filled_in = Preparation(
        purpose if isinstance(purpose, Purpose) else None,
        str(session.value_of(f"{key}:context") or ""),
        str(session.value_of(f"{key}:rie") or ""),
    )

    def keep(actor: Actor) -> None:
        seen = version if isinstance(version, int) else 0
        kept = fill_in_preparation(session.stores(), actor, workshop_id, filled_in, seen)
        session.put_value(f"{key}:version", kept)

    keep_at_once(key, keep)


def _key(workshop_id: str) -> str:
    return f"preparation:{workshop_id}"
