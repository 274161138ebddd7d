"""Moving a session from a button: from the step that was on the screen, whatever a colleague did since."""

import streamlit as st

from pages.components import session
from riskmodel.application import move
from riskmodel.domain.access import Role, require_role
from riskmodel.domain.errors import MovedMeanwhileError, RiskModelError
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.move_words import moved_sentence
from riskmodel.i18n.refusals import refusal

_MOVED, _REFUSED = "moves:moved", "moves:refused"


def go(workshop_id: str, seen: Phase, phase: Phase, reason_key: str = "") -> None:
    """Move on somebody's click, from the step they saw; a screen that is drawn anew would see another."""
    words = session.words()
    reason = str(session.value_of(reason_key) or "") if reason_key else ""
    try:
        # Who clicks now, not who the screen was drawn for.
        actor = require_role(session.actor(), Role.FACILITATOR)
        move.move(session.stores(), actor, workshop_id, phase, seen=seen, reason=reason, now=session.now())
    except RiskModelError as error:
        kind = _MOVED if isinstance(error, MovedMeanwhileError) else _REFUSED
        session.put_value(kind, refusal(error, words))
        return
    session.remember(moved_sentence(seen, phase, words))


def say_moved() -> None:
    """Say once, over the step, that a colleague was first."""
    if sentence := session.taken_value(_MOVED):
        st.warning(str(sentence))


def say_refused() -> None:
    """Say once, at the buttons, why a move was refused."""
    if sentence := session.taken_value(_REFUSED):
        st.error(str(sentence))
