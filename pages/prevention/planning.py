"""Planning: what management will see with the sessions there are, and those that are thought of."""

import streamlit as st

from pages.components import session
from pages.components.forecast_help import show_help
from pages.components.forecast_teams import ask_expectation, choose_teams, show_teams
from pages.components.guards import guard, refusals
from pages.components.round_choice import choose_round
from pages.components.unit_tree import unit_labels
from riskmodel.application import plan_round, prepare
from riskmodel.domain.access import Role
from riskmodel.domain.organisation import RoundState
from riskmodel.i18n.forecast_words import forecast_sentences

actor = guard(Role.PREVENTION_OFFICER)
stores, words = session.stores(), session.words()
_ = words.gettext

st.title(_("Planning"))
rounds = [found for found in prepare.rounds(stores, actor) if found.state == RoundState.OPEN]
round_ = choose_round(rounds, key="planning:round")
units = [unit for unit in prepare.units(stores, actor) if unit.is_sample == round_.is_sample]
names = unit_labels(units)
answer = st.container()
expectation = ask_expectation()
thoughts = session.thoughts_of(round_.id)

with refusals():
    with st.spinner(_("Playing this plan many times …")):
        found = plan_round.round_forecast(stores, actor, round_.id, thoughts, expectation)
    with answer:
        first, *others = forecast_sentences(found, words)
        st.subheader(first, anchor=False)
        st.write(" ".join(others))
        st.write(_("This comes from how many people are invited, never from answers. It is an expectation."))
    show_teams(found, names)
    choose_teams(round_, units, names, found)
    if found.lines:
        show_help(actor, round_, thoughts, expectation, names)
