"""The fields of a measure that can change after the room, and reading what was filled in."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from pages.components import session
from riskmodel.domain.action_plan import MOST_EUROS, NOTE_LIMIT, MeasureEdit, PlanField
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.domain.text import NAME_LIMIT
from riskmodel.i18n.inventory_words import effect_word
from riskmodel.i18n.labels import status_word
from riskmodel.i18n.plan_words import field_word

NOTE = "note"


@dataclass(frozen=True)
class Typed:
    """What stands in the fields now; None, or an empty text, where nothing does."""

    status: MeasureStatus | None
    owner: str
    due_on: date | None
    budget: int | None
    effect: Effect | None
    note: str


def measure_fields(key: str, *, leaves_open: bool) -> None:
    """Show the fields; those that leave open what they do not name start empty."""
    words = session.words()
    _ = words.gettext
    as_it_is = _("Leave as it is")
    left, middle, right = st.columns(3)
    left.selectbox(
        field_word(PlanField.STATUS, words),
        list(MeasureStatus),
        index=None if leaves_open else 0,
        format_func=lambda one: status_word(one, words),
        placeholder=as_it_is,
        key=f"{key}:{PlanField.STATUS}",
    )
    middle.text_input(
        field_word(PlanField.OWNER, words),
        max_chars=NAME_LIMIT,
        placeholder=as_it_is if leaves_open else _("a function, such as team leader"),
        key=f"{key}:{PlanField.OWNER}",
    )
    right.date_input(
        field_word(PlanField.DUE_ON, words), value=None, format="DD-MM-YYYY", key=f"{key}:{PlanField.DUE_ON}"
    )
    # A second row of columns, so that a phone shows the fields in this order too.
    left, middle, _right = st.columns(3)
    left.number_input(
        field_word(PlanField.BUDGET, words),
        min_value=0,
        max_value=MOST_EUROS,
        value=None,
        step=100,
        placeholder=as_it_is if leaves_open else _("not filled in"),
        key=f"{key}:{PlanField.BUDGET}",
    )
    middle.selectbox(
        field_word(PlanField.EFFECT, words),
        list(Effect),
        index=None,
        format_func=lambda one: effect_word(one, words),
        placeholder=as_it_is if leaves_open else effect_word(None, words),
        help=_("Counts for what is done."),
        key=f"{key}:{PlanField.EFFECT}",
    )
    st.text_area(
        _("How is it going? (optional note)"),
        max_chars=NOTE_LIMIT,
        placeholder=_("What happened, in one or two sentences. No names, and nothing from the session."),
        key=f"{key}:{NOTE}",
    )


def fill_in(key: str, edit: MeasureEdit) -> None:
    """Put values in the fields, from a callback or before they are drawn."""
    for field in PlanField:
        session.put_value(f"{key}:{field}", getattr(edit, field))


def is_drawn(key: str) -> bool:
    """Say whether the fields hold something of their own: a field that was not drawn is forgotten."""
    return session.value_of(f"{key}:{PlanField.STATUS}") is not None


def typed_in(key: str) -> Typed:
    """Return what stands in the fields."""
    values = {name: session.value_of(f"{key}:{name}") for name in (*PlanField, NOTE)}
    status, effect = values[PlanField.STATUS], values[PlanField.EFFECT]
    due_on, budget = values[PlanField.DUE_ON], values[PlanField.BUDGET]
    return Typed(
        status=MeasureStatus(status) if isinstance(status, str) else None,
        owner=str(values[PlanField.OWNER] or ""),
        due_on=due_on if isinstance(due_on, date) else None,
        budget=budget if isinstance(budget, int) else None,
        effect=Effect(effect) if isinstance(effect, str) else None,
        note=str(values[NOTE] or ""),
    )
