"""The agreed measures that only management or the board can decide on."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.names import factor_name
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.plan_lines import asked_above
from riskmodel.domain.room_statement import AgreedMeasure, RoomStatement
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word
from riskmodel.i18n.plan_words import asked_words


def show_decisions(statements: Sequence[RoomStatement]) -> None:
    """Show what teams ask of management and of the board, team by team."""
    _ = session.words().gettext
    groups = [Group(rows, statement.unit_name) for statement in statements if (rows := _rows(statement))]
    if not groups:
        st.info(_("No team asks for your decision yet."))
        return
    asked = asked_above(measure for statement in statements for measure in statement.measures)
    st.write(asked_words(asked, session.now().date(), session.words()))
    columns = (_("Measure"), _("Factor"), _("Who takes it on"), _("Term"), _("Who decides"))
    show_table(_("Measures that teams agreed on and cannot decide on themselves."), columns, groups)


def _rows(statement: RoomStatement) -> list[tuple[Cell, ...]]:
    return [_row(measure, statement.edition) for measure in asked_above(statement.measures)]


def _row(measure: AgreedMeasure, edition: str) -> tuple[Cell, ...]:
    return (
        Cell(measure.text),
        Cell(factor_name(measure.factor_id, edition) if measure.factor_id else ""),
        Cell(measure.owner),
        Cell(short_date(measure.due_on, session.language())),
        Cell(influence_word(measure.influence, session.words())),
    )
