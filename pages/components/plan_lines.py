"""The plan as a table; on a phone every measure is a card."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from pages.components import session
from pages.components.plan_filter import factor_of
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.action_plan import PlanLine, is_overdue
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word, status_word

_LATE = "#b3261e"


def show_lines(lines: Sequence[PlanLine], today: date) -> None:
    """Show the lines in the order of their term."""
    words = session.words()
    _ = words.gettext
    if not lines:
        st.info(_("No measure fits what you chose."))
        return
    columns = (
        _("Measure"),
        _("Team"),
        _("Factor"),
        _("Owner"),
        _("Term"),
        _("Status"),
        _("Who decides"),
    )
    caption = words.ngettext("%(n)s measure in this table", "%(n)s measures in this table", len(lines))
    show_table(caption % {"n": len(lines)}, columns, [Group([_row(line, today) for line in lines])])


def name_of(line: PlanLine) -> str:
    """Return a measure with its number, so that two with the same words stay apart."""
    return f"{line.number}. {line.measure.text}"


def _row(line: PlanLine, today: date) -> tuple[Cell, ...]:
    words, measure = session.words(), line.measure
    due = short_date(measure.due_on, session.language())
    late = is_overdue(measure, today)
    if late:
        due = words.gettext("%(date)s: overdue") % {"date": due}
    return (
        Cell(name_of(line), _LATE if late else ""),
        Cell(line.unit_name),
        Cell(factor_of(line)),
        Cell(measure.owner),
        Cell(due),
        Cell(status_word(measure.status, words)),
        Cell(influence_word(measure.influence, words)),
    )
