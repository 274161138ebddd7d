"""Doing something with the plan, and saying how that went beside it: on top it would be out of sight."""

from collections.abc import Callable, Iterable

import streamlit as st

from pages.components import session
from pages.components.text import show_text
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.action_plan import FieldChange
from riskmodel.domain.errors import MeasuresChangedError, RiskModelError
from riskmodel.i18n.plan_words import change_words
from riskmodel.i18n.refusals import refusal


def keep(key: str, act: Callable[[Actor], object]) -> RiskModelError | None:
    """Do one thing, from the callback of a button; return the refusal, after which what was typed stays."""
    words = session.words()
    try:
        # Who sends it now, not who the screen was drawn for.
        act(require_role(session.actor(), Role.PREVENTION_OFFICER))
    except RiskModelError as error:
        session.put_value(f"{key}:refused", refusal(error, words))
        if isinstance(error, MeasuresChangedError):
            session.put_value(f"{key}:changed", [words for _id, words in error.measures])
        return error
    session.put_value(f"{key}:kept", words.gettext("Kept."))
    return None


def refuse(key: str, sentence: str) -> None:
    """Say beside it that something was not done."""
    session.put_value(f"{key}:refused", sentence)


def name_changes(key: str, changes: Iterable[FieldChange]) -> None:
    """Say beside it what the other person changed, in place of which measure it is."""
    language = session.language()
    session.put_value(f"{key}:changed", [change_words(change, language) for change in changes])


def say_outcome(key: str) -> None:
    """Say once how it went, with what somebody else changed."""
    refused, kept = session.taken_value(f"{key}:refused"), session.taken_value(f"{key}:kept")
    changed = session.taken_value(f"{key}:changed")
    if refused:
        st.error(str(refused))
    elif kept:
        st.success(str(kept))
    for measure in changed if isinstance(changed, list) else ():
        show_text(f"• {measure}")
