"""Reveal and talk: the agenda, one factor at a time on the room's screen, and what the team agrees on."""

import streamlit as st

from pages.components import session
from pages.components.agenda_factor import show_agenda_factor
from pages.components.agenda_head import show_agenda_head
from pages.components.moves import show_moves
from pages.components.score_again import show_score_again
from pages.components.script import show_script
from pages.components.stacking import show_stacking
from riskmodel.application import agree, analyse, reveal, second_round
from riskmodel.domain.access import Actor
from riskmodel.domain.agenda import Agenda, AgendaItem
from riskmodel.domain.triage import Approach
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.agenda_words import approach_word


def show(actor: Actor, workshop: Workshop) -> None:
    """Propose what to talk about, then list the factors in that order with what can be done with each."""
    stores = session.stores()
    show_script(Phase.REVEAL, workshop.timetable)
    found = analyse.analysis(stores, actor, workshop.id)
    results = reveal.room_results(stores, actor, workshop.id)
    agreed = {one.factor_id: one for one in agree.room_statement(stores, actor, workshop.id).factors}
    reasons = second_round.stop_reasons(stores, actor, workshop.id)
    show_agenda_head(actor, workshop, found)
    show_stacking(found.stacking)
    for heading, items in _groups(found.agenda):
        if heading:
            st.subheader(heading)
        for item in items:
            factor_id = item.factor_id
            words, stopped = agreed.get(factor_id), reasons.get(factor_id)
            show_agenda_factor(actor, workshop, found, item, results[factor_id], words, stopped)
    show_score_again(actor, workshop, results, {*agreed, workshop.shown_factor_id})
    show_moves(actor, workshop)


def _groups(agenda: Agenda) -> list[tuple[str, list[AgendaItem]]]:
    """Return the factors by what to do with them; without a figure all of them, under no heading."""
    if agenda.is_by_talking:
        return [("", list(agenda.items))]
    words = session.words()
    groups = ((one, [item for item in agenda.items if item.approach is one]) for one in Approach)
    return [(approach_word(one, words).capitalize(), items) for one, items in groups if items]
