"""The plans that were read in: what is known of each, choosing one, and deleting it."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.deleting import is_sure
from pages.components.guards import command
from pages.components.table import Cell, Group, show_table
from riskmodel.application import import_plan
from riskmodel.domain.access import Actor
from riskmodel.domain.imported_plan import ImportedPlan
from riskmodel.i18n.dates import long_date

CHOSEN = "rie:plan"


def choose_plan(plans: Sequence[ImportedPlan]) -> ImportedPlan | None:
    """Show every plan with how much of it is confirmed, and let somebody choose one to work on."""
    _ = session.words().gettext
    if not plans:
        st.info(_("No plan was read in yet."))
        return None
    show_table(
        _("What you read in"),
        (_("Plan"), _("Read in on"), _("Lines"), _("Psychosocial load"), _("Still to confirm")),
        [Group([_row(plan) for plan in plans])],
    )
    known = {plan.id: plan for plan in plans}
    wanted = session.taken_value(f"{CHOSEN}:wanted")
    if wanted in known:
        session.put_value(CHOSEN, wanted)
    chosen = st.selectbox(
        _("Which plan do you want to work on?"),
        list(known),
        format_func=lambda plan_id: known[plan_id].name if plan_id in known else plan_id,
        key=CHOSEN,
        width=480,
    )
    return known.get(chosen)


def show_deleting(actor: Actor, plan: ImportedPlan) -> None:
    """Delete a plan, once somebody said that they mean it."""
    _ = session.words().gettext
    with st.expander(_("Delete this plan")):
        st.write(
            _(
                "Everything that was read from the file goes, and what was confirmed of it. "
                "The file itself stays with you."
            )
        )
        if is_sure(f"rie:delete:{plan.id}", _("Delete this plan")):
            with command(_("The plan is deleted.")):
                import_plan.delete_plan(session.stores(), actor, plan.id, plan.version)


def _row(plan: ImportedPlan) -> Sequence[Cell]:
    return (
        Cell(plan.name),
        Cell(long_date(plan.imported_on, session.language())),
        Cell(str(len(plan.actions))),
        Cell(str(sum(action.is_psychosocial is True for action in plan.actions))),
        Cell(str(sum(action.is_psychosocial is None for action in plan.actions))),
    )
