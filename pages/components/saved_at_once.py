"""Fields that are kept as soon as they change: doing it, and saying that it was done."""

from collections.abc import Callable

import streamlit as st

from pages.components import session
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import RiskModelError
from riskmodel.i18n.refusals import refusal


def keep_at_once(key: str, keep: Callable[[Actor], None]) -> None:
    """Keep something for who leads a session, from a field's callback; `say_saved` tells how it went."""
    words = session.words()
    try:
        # Who answers now, not who the screen was drawn for.
        keep(require_role(session.actor(), Role.FACILITATOR))
    except RiskModelError as error:
        session.put_value(f"{key}:refused", refusal(error, words))
        return
    session.put_value(f"{key}:saved", words.gettext("Kept."))


def say_saved(key: str) -> None:
    """Say once whether what changed was kept."""
    saved, refused = session.taken_value(f"{key}:saved"), session.taken_value(f"{key}:refused")
    if refused:
        st.error(str(refused))
    elif saved:
        st.success(str(saved))
