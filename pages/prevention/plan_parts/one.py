"""One measure of the plan: changing it without losing what was typed, and what happened to it."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.plan_fields import NOTE, fill_in, is_drawn, measure_fields, typed_in
from pages.components.plan_lines import name_of
from pages.components.plan_outcome import keep, name_changes, say_outcome
from pages.components.text import show_heading
from pages.prevention.plan_parts.about import show_about, show_history
from riskmodel.application.action_plan import change_measures, plan
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.action_plan import MeasureChange, MeasureEdit, PlanLine, differences, edit_of, rebased
from riskmodel.domain.errors import MeasuresChangedError


def show_one(actor: Actor, lines: Sequence[PlanLine], shown: Sequence[PlanLine]) -> None:
    """Let somebody choose one of the shown measures, and show everything about it."""
    _ = session.words().gettext
    st.header(_("One measure"))
    # All lines may be chosen: who changes a status must not see the measure slip out of the choice.
    found = {line.measure.id: line for line in (*shown, *lines)}
    chosen = st.selectbox(
        _("Measure"),
        list(found),
        index=None,
        format_func=lambda id_: name_of(found[id_]),
        placeholder=_("Choose a measure to change it, or to read what happened"),
        key="action:one",
    )
    if chosen is None:
        return
    line, key = found[chosen], _key(chosen)
    show_heading(line.measure.text, 3)
    show_about(actor, line)
    if session.value_of(f"{key}:base") is None or not is_drawn(key):
        _start(key, line)
    say_outcome(key)
    with st.form(key):
        measure_fields(key, leaves_open=False)
        st.form_submit_button(_("Keep"), type="primary", on_click=_keep, args=(line,))
    show_history(actor, line)


def _start(key: str, line: PlanLine, edit: MeasureEdit | None = None) -> None:
    """Let the fields begin with what is stored or with an edit of it, and remember what is stored."""
    fill_in(key, edit or edit_of(line.measure))
    session.put_value(f"{key}:base", (line.version, edit_of(line.measure)))


def _keep(line: PlanLine) -> None:
    key = _key(line.measure.id)
    base = session.value_of(f"{key}:base")
    version, before = base if isinstance(base, tuple) else (line.version, edit_of(line.measure))
    typed = typed_in(key)
    status = typed.status or before.status
    wanted = MeasureEdit(status, typed.owner, typed.due_on, typed.budget, typed.effect)
    change = MeasureChange(line.workshop_id, line.measure.id, version, wanted, typed.note)
    today = session.now().date()
    refused = keep(key, lambda actor: change_measures(session.stores(), actor, [change], today))
    if refused is None:
        session.taken_value(f"{key}:base")
        session.put_value(f"{key}:{NOTE}", "")
    elif isinstance(refused, MeasuresChangedError):
        _go_on_with(line, before, wanted)


def _go_on_with(line: PlanLine, before: MeasureEdit, wanted: MeasureEdit) -> None:
    """Keep what was typed; fields that nobody touched show what the other person made of them."""
    actor, key = require_role(session.actor(), Role.PREVENTION_OFFICER), _key(line.measure.id)
    for now in plan(session.stores(), actor, line.round_id):
        if now.measure.id == line.measure.id:
            _start(key, now, rebased(wanted, before, edit_of(now.measure)))
            name_changes(key, differences(before, edit_of(now.measure)))


def _key(measure_id: str) -> str:
    return f"action:edit:{measure_id}"
