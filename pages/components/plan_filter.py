"""Choosing which lines of the plan to see."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from pages.components import session
from pages.components.names import factor_name
from riskmodel.domain.action_plan import PlanLine
from riskmodel.domain.plan_lines import PlanFilter, filtered
from riskmodel.domain.room_statement import Influence, MeasureStatus, Origin
from riskmodel.i18n.labels import influence_word, origin_word, status_word


def choose_lines(lines: Sequence[PlanLine], today: date) -> tuple[PlanLine, ...]:
    """Return the lines that fit what is chosen; nothing chosen is everything."""
    words = session.words()
    _ = words.gettext
    names = {line.measure.factor_id: factor_of(line) for line in lines}
    with st.expander(_("Choose what you see"), icon=":material/filter_list:"):
        left, right = st.columns(2)
        with left:
            teams = st.multiselect(
                _("Team"),
                sorted({line.unit_name for line in lines}),
                placeholder=_("All"),
                key="action:filter:team",
            )
            statuses = st.multiselect(
                _("Status"),
                list(MeasureStatus),
                format_func=lambda one: status_word(one, words),
                placeholder=_("All"),
                key="action:filter:status",
            )
            overdue = st.checkbox(_("Only what is overdue"), key="action:filter:overdue")
        with right:
            factors = st.multiselect(
                _("Factor"),
                sorted(names, key=lambda id_: names[id_]),
                format_func=lambda id_: names[id_],
                placeholder=_("All"),
                key="action:filter:factor",
            )
            influences = st.multiselect(
                _("Who decides"),
                list(Influence),
                format_func=lambda one: influence_word(one, words),
                placeholder=_("All"),
                key="action:filter:influence",
            )
            origins = st.multiselect(
                _("Origin"),
                list(Origin),
                format_func=lambda one: origin_word(one, words),
                placeholder=_("All"),
                key="action:filter:origin",
            )
    wanted = PlanFilter(
        teams=frozenset(teams),
        factor_ids=frozenset(factors),
        statuses=frozenset(statuses),
        influences=frozenset(influences),
        origins=frozenset(origins),
        overdue_only=overdue,
    )
    return filtered(lines, wanted, today)


def factor_of(line: PlanLine) -> str:
    """Return the name of the factor that a measure is for, as the team read it."""
    factor_id = line.measure.factor_id
    return factor_name(factor_id, line.edition) if factor_id else session.words().gettext("general")
