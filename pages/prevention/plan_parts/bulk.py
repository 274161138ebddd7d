"""Changing several measures at once: those in the table, or some of them."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.plan_fields import NOTE, Typed, measure_fields, typed_in
from pages.components.plan_lines import name_of
from pages.components.plan_outcome import keep, refuse, say_outcome
from riskmodel.application.action_plan import change_measures
from riskmodel.domain.access import Actor
from riskmodel.domain.action_plan import MeasureChange, MeasureEdit, PlanField, PlanLine

_KEY = "action:bulk"


def show_bulk(actor: Actor, shown: Sequence[PlanLine]) -> None:
    """Show the form; what stays empty in it stays as it is in every measure."""
    words = session.words()
    _ = words.gettext
    if not shown:
        return
    with st.expander(_("Change several at once"), icon=":material/checklist:", key=f"{_KEY}:open"):
        say_outcome(_KEY)
        lines = {line.measure.id: line for line in shown}
        chosen = st.multiselect(
            _("Which measures?"),
            list(lines),
            format_func=lambda id_: name_of(lines[id_]),
            placeholder=_("All in the table"),
            key=f"{_KEY}:which",
        )
        targets = tuple(lines[id_] for id_ in chosen) or tuple(shown)
        with st.form(_KEY, border=False):
            measure_fields(_KEY, leaves_open=True)
            label = words.ngettext("Change %(n)s measure", "Change %(n)s measures", len(targets))
            # What was on the screen goes along: read anew, the versions would always fit.
            st.form_submit_button(label % {"n": len(targets)}, on_click=_keep, args=(targets,))


def _keep(targets: tuple[PlanLine, ...]) -> None:
    typed = typed_in(_KEY)
    if typed == Typed(None, "", None, None, None, ""):
        refuse(_KEY, session.words().gettext("Fill in first what has to change. Nothing was changed."))
        return
    changes = [_change(line, typed) for line in targets]
    today = session.now().date()
    if keep(_KEY, lambda actor: change_measures(session.stores(), actor, changes, today)) is None:
        for name in (PlanField.OWNER, NOTE):
            session.put_value(f"{_KEY}:{name}", "")
        for name in (PlanField.STATUS, PlanField.DUE_ON, PlanField.BUDGET, PlanField.EFFECT):
            session.put_value(f"{_KEY}:{name}", None)


def _change(line: PlanLine, typed: Typed) -> MeasureChange:
    now = line.measure
    edit = MeasureEdit(
        status=typed.status or now.status,
        owner=typed.owner.strip() or now.owner,
        due_on=typed.due_on or now.due_on,
        budget=now.budget if typed.budget is None else typed.budget,
        effect=typed.effect or now.effect,
    )
    return MeasureChange(line.workshop_id, now.id, line.version, edit, typed.note)
