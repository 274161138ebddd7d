"""The first lines of a plan as we understood them, before anything is kept."""

import streamlit as st

from pages.components import session
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.imported_plan import PlanField, PlanLine
from riskmodel.domain.imported_plan_reading import PlanReading
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.imported_plan_words import outcome_word, plan_priority_word

_SHOWN = 5
_LONGEST = 160


def show_preview(reading: PlanReading) -> None:
    """Show the first five lines."""
    _ = session.words().gettext
    rows = [_row(line) for line in reading.lines[:_SHOWN]]
    columns = (
        _("Risk"),
        _("Measure"),
        _("Priority of the risk"),
        _("By whom"),
        _("Ready by"),
        _("How far it is"),
    )
    show_table(_("This is how we read the first lines"), columns, [Group(rows)])
    more = len(reading.lines) - _SHOWN
    if more > 0:
        st.write(
            session.words().ngettext("And %(n)s line more.", "And %(n)s lines more.", more) % {"n": more}
        )


def short(text: str) -> str:
    """Return a text on one line, with its end left out when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _row(line: PlanLine) -> tuple[Cell, ...]:
    words = session.words()
    priority = plan_priority_word(line.priority, words) if line.priority else line.text(PlanField.PRIORITY)
    due = long_date(line.due_on, session.language()) if line.due_on else line.text(PlanField.DUE)
    status = outcome_word(line.status, line.effect, words) if line.status else line.text(PlanField.STATUS)
    texts = (
        line.text(PlanField.RISK) or line.text(PlanField.SITUATION),
        line.text(PlanField.MEASURE),
        priority,
        line.text(PlanField.OWNER),
        due,
        status,
    )
    return tuple(Cell(short(text)) for text in texts)
