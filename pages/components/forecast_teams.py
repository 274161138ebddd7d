"""The sessions that a forecast is made of: those that are there, and teams that somebody thinks of."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.components import session
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.forecast import Expectation
from riskmodel.domain.organisation import MeasurementRound, Unit
from riskmodel.domain.round_forecast import PlanLine, RoundForecast, ThoughtOf
from riskmodel.domain.workshop import MOST_PEOPLE


def ask_expectation() -> Expectation:
    """Ask how many of the invited people will come, and how many answers will be unknown."""
    _ = session.words().gettext
    usual = Expectation()
    left, right = st.columns(2)
    turnout = left.number_input(
        _("How many of 100 invited people will come?"), 1, 100, round(usual.turnout * 100), key="plan:turnout"
    )
    unknown = right.number_input(
        _("How many of 100 answers will be “I do not know”?"),
        0,
        99,
        round(usual.unknown * 100),
        key="plan:unknown",
    )
    return Expectation(turnout / 100, unknown / 100)


def show_teams(found: RoundForecast, names: Mapping[str, str]) -> None:
    """Show every session that counts in the forecast."""
    _ = session.words().gettext
    if not found.lines:
        return
    rows = [
        (
            Cell(names[line.unit_id]),
            Cell(str(line.invited)),
            Cell(", ".join(line.facilitators) or "-"),
            Cell(_state(line)),
        )
        for line in found.lines
    ]
    columns = (_("Team"), _("Invited"), _("Facilitator"), _("Session"))
    show_table(_("The sessions in this forecast."), columns, [Group(rows)])


def _state(line: PlanLine) -> str:
    _ = session.words().gettext
    state = _("prepared or held") if line.is_prepared else _("only thought of")
    return state + "; " + _("with a manager") if line.manager_present else state


def choose_teams(
    round_: MeasurementRound, units: Sequence[Unit], names: Mapping[str, str], found: RoundForecast
) -> None:
    """Let teams without a session be added to the forecast, and let all of those go again."""
    _ = session.words().gettext
    thoughts = session.thoughts_of(round_.id)
    st.subheader(_("Add teams that are not planned yet"))
    st.write(_("Nothing is planned by this: it only shows what it would give. It is gone when you leave."))
    known = {line.unit_id for line in found.lines}
    heads = {unit.id: unit.headcount for unit in units if unit.id not in known}
    with st.form("planning:add", clear_on_submit=True):
        chosen = st.multiselect(
            _("Teams"),
            list(heads),
            format_func=lambda id_: f"{names[id_]} ({heads[id_]})",
            placeholder=_("Choose"),
            key="plan:teams",
        )
        invited = st.number_input(
            _("How many people are invited to each? Leave empty for everybody in the team."),
            1,
            MOST_PEOPLE,
            value=None,
            key="plan:invited",
        )
        facilitator = st.text_input(_("Who leads these sessions?"), max_chars=100, key="plan:facilitator")
        submitted = st.form_submit_button(_("Add to the forecast"))
    if submitted and not (chosen and facilitator.strip()):
        st.error(_("Choose at least one team and fill in who leads. Nothing was added."))
    elif submitted:
        added = (ThoughtOf(id_, min(int(invited or heads[id_]), MOST_PEOPLE), facilitator) for id_ in chosen)
        session.think_of(round_.id, (*thoughts, *added))
        st.rerun()
    if thoughts and st.button(_("Take all added teams out again"), key="plan:clear"):
        session.think_of(round_.id, ())
        st.rerun()
