"""Changing an agreed measure: from the words that were on the screen, whatever a colleague does meanwhile."""

from typing import cast

import streamlit as st

from pages.components import session
from pages.components.measure_form import show_measure_form
from riskmodel.application import agree
from riskmodel.application.agree import MeasureDraft
from riskmodel.domain.access import Actor
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.domain.workshop import Workshop


def start_changing(measure: AgreedMeasure, version: int) -> None:
    """Open the form with a measure as it is on the screen."""
    session.put_value(_key(measure), (measure, version))
    session.put_value(_seen(measure), version)


def show_change(actor: Actor, workshop: Workshop, measure: AgreedMeasure, version: int) -> None:
    """Show the form that was opened, if it was; what is typed in it stays until it is kept or closed."""
    opened = session.value_of(_key(measure))
    if opened is None:
        return
    _ = session.words().gettext
    before, first = cast(tuple[AgreedMeasure, int], opened)
    # Two who change it at once: the second is told, and may then put the own words over the other's.
    seen = cast(int, session.value_of(_seen(measure)))
    session.put_value(_seen(measure), version)
    if version != first:
        st.warning(
            _(
                "A colleague changed this measure meanwhile: above stands what is kept now. What you typed "
                "is still here. Keep it in the place of theirs, or close this."
            )
        )

    def keep(draft: MeasureDraft) -> None:
        agree.change_measure(session.stores(), actor, workshop.id, measure.id, draft, seen)
        session.put_value(_key(measure), None)

    show_measure_form(workshop, key=f"change:{measure.id}:{first}", start=_draft(before), keep=keep)
    st.button(
        _("Close without keeping"),
        key=f"measure:close:{measure.id}",
        on_click=session.put_value,
        args=(_key(measure), None),
    )


def _draft(measure: AgreedMeasure) -> MeasureDraft:
    return MeasureDraft(
        measure.text, measure.factor_id, measure.owner, measure.due_on, measure.influence, measure.first_step
    )


def _key(measure: AgreedMeasure) -> str:
    return f"measure:changing:{measure.id}"


def _seen(measure: AgreedMeasure) -> str:
    return f"measure:seen:{measure.id}"
