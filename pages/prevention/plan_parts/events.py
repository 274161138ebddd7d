"""What happens around the plan, with its date: consent, a review, a report; and which dates are proposed."""

from collections.abc import Iterator

import streamlit as st

from pages.components import session
from pages.components.plan_outcome import keep, say_outcome
from pages.components.table import Cell, Group, show_table
from pages.prevention.plan_parts.event_add import show_adding
from pages.prevention.plan_parts.event_change import show_changing
from riskmodel.application.plan_events import RoundEvents, events, propose_events
from riskmodel.domain.access import Actor
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.plan_words import event_word

_KEY = "action:events"


def show_events(actor: Actor, round_id: str | None) -> None:
    """Show the events of one round or of all, and let them be put in, changed and taken out."""
    _ = session.words().gettext
    found = events(session.stores(), actor, round_id)
    st.header(_("Around the plan"))
    st.write(_("Note here when the works council consented, an expert reviewed, and progress was reported."))
    st.write(_("A review after a year and an evaluation after three years are proposed to you."))
    groups = [Group(list(_rows(one)), one.round.name if len(found) > 1 else "") for one in found]
    columns = (_("What"), _("Date"), _("Remark"))
    show_table(_("Events and proposed dates"), columns, [group for group in groups if group.rows])
    say_outcome(_KEY)
    waiting = tuple(one.round.id for one in found if one.proposals)
    if waiting:
        st.button(
            _("Put the proposed dates in the plan"),
            icon=":material/event_available:",
            key=f"{_KEY}:propose",
            on_click=_propose,
            args=(waiting,),
        )
    show_adding(actor, found)
    show_changing(actor, found)


def _rows(found: RoundEvents) -> Iterator[tuple[Cell, ...]]:
    words, language = session.words(), session.language()
    dated = [(one.held_on, one.kind, one.text) for one in found.events]
    dated += [(one.due_on, one.kind, words.gettext("proposed")) for one in found.proposals]
    for day, kind, remark in sorted(dated):
        yield Cell(event_word(kind, words).capitalize()), Cell(short_date(day, language)), Cell(remark)


def _propose(round_ids: tuple[str, ...]) -> None:
    def put_in(actor: Actor) -> None:
        for round_id in round_ids:
            propose_events(session.stores(), actor, round_id)

    keep(_KEY, put_in)
