"""The fields of an event around the plan, and reading what was filled in."""

from datetime import date

import streamlit as st

from pages.components import session
from riskmodel.domain.plan_event import EventKind, PlanEvent
from riskmodel.domain.text import TEXT_LIMIT
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.plan_words import event_word


def event_fields(key: str) -> None:
    """Show the fields."""
    words = session.words()
    _ = words.gettext
    st.selectbox(
        _("What"), list(EventKind), format_func=lambda kind: event_word(kind, words), key=f"{key}:kind"
    )
    st.date_input(_("Date"), value=None, format="DD-MM-YYYY", key=f"{key}:on")
    st.text_input(_("Remark (optional)"), max_chars=TEXT_LIMIT, key=f"{key}:text")


def start_event(key: str, event: PlanEvent) -> None:
    """Let the fields begin with what is stored; later versions leave alone what was typed."""
    session.put_value(f"{key}:kind", event.kind)
    session.put_value(f"{key}:on", event.held_on)
    session.put_value(f"{key}:text", event.text)
    session.put_value(f"{key}:version", event.version)


def event_label(number: int, event: PlanEvent) -> str:
    """Return an event as a choice, with its number in the list."""
    kind, day = event_word(event.kind, session.words()), short_date(event.held_on, session.language())
    return f"{number}. {kind}, {day}"


def typed_event(key: str) -> tuple[EventKind, date, str] | None:
    """Return what was filled in; None without a date."""
    kind, day = session.value_of(f"{key}:kind"), session.value_of(f"{key}:on")
    if not isinstance(kind, str) or not isinstance(day, date):
        return None
    return EventKind(kind), day, str(session.value_of(f"{key}:text") or "")
