"""Confirming what of a plan concerns psychosocial load: ten lines at a time, filled in as we propose them."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.rie.line import ask_line
from riskmodel.application.confirm_plan import PlanToConfirm, Said, confirm_lines, plan_to_confirm
from riskmodel.domain.access import Actor
from riskmodel.domain.imported_plan import ImportedAction, ImportedPlan, LineStanding
from riskmodel.i18n.imported_plan_words import group_word

_AT_ONCE = 10
_PROPOSED = "rie:proposed"


def show_confirming(actor: Actor, plan: ImportedPlan) -> None:
    """Let somebody choose which lines to look at, and confirm them."""
    words = session.words()
    _ = words.gettext
    found = _proposed(actor, plan)
    groups = found.by_standing
    standing = st.radio(
        _("Which lines do you want to look at?"),
        list(LineStanding),
        index=next((place for place, one in enumerate(LineStanding) if groups[one]), 0),
        format_func=lambda one: f"{group_word(one, words)} ({len(groups[one])})",
        key=f"rie:{plan.id}:{found.plan.version}:standing",
    )
    actions = groups[standing or LineStanding.LIKELY]
    if standing is None or not actions:
        st.info(_("There are no lines here."))
        return
    _show_lines(actor, found, _page(found, standing, actions))
    if standing is LineStanding.UNLIKELY and len(actions) > _AT_ONCE:
        _offer_all(actor, found, actions)


def _proposed(actor: Actor, plan: ImportedPlan) -> PlanToConfirm:
    """Look at thousands of lines once, and not again at every click."""
    kept = session.value_of(_PROPOSED)
    if isinstance(kept, PlanToConfirm) and kept.plan == plan:
        return kept
    found = plan_to_confirm(session.stores(), actor, plan.id)
    session.put_value(_PROPOSED, found)
    return found


def _page(
    found: PlanToConfirm, standing: LineStanding, actions: Sequence[ImportedAction]
) -> Sequence[ImportedAction]:
    """Return the lines to show: the first ten, or those that somebody chooses."""
    if len(actions) <= _AT_ONCE:
        return actions
    first = st.selectbox(
        session.words().gettext("Lines"),
        range(0, len(actions), _AT_ONCE),
        format_func=lambda one: f"{one + 1}–{min(one + _AT_ONCE, len(actions))}",
        key=f"rie:{found.plan.id}:{found.plan.version}:{standing}:page",
        width=240,
    )
    return actions[first : first + _AT_ONCE]


def _show_lines(actor: Actor, found: PlanToConfirm, actions: Sequence[ImportedAction]) -> None:
    words, plan = session.words(), found.plan
    key = f"rie:{plan.id}:{plan.version}"
    with st.form(f"{key}:{actions[0].key}", border=False):
        said = {
            action.key: ask_line(action, found.proposals[action.key], f"{key}:{action.key}")
            for action in actions
        }
        label = words.ngettext("Confirm this line", "Confirm these %(n)s lines", len(said)) % {"n": len(said)}
        if st.form_submit_button(label, type="primary", key=f"{key}:confirm"):
            done = words.gettext("Confirmed. Facilitators see what is psychosocial load beside the risks.")
            with command(done):
                confirm_lines(session.stores(), actor, plan.id, said, plan.version)


def _offer_all(actor: Actor, found: PlanToConfirm, actions: Sequence[ImportedAction]) -> None:
    words, plan = session.words(), found.plan
    label = words.gettext("None of these %(n)s lines concerns psychosocial load") % {"n": len(actions)}
    if st.button(label, key=f"rie:{plan.id}:{plan.version}:none"):
        said = {action.key: Said(False, (), action.status, action.effect) for action in actions}
        with command(words.gettext("Confirmed.")):
            confirm_lines(session.stores(), actor, plan.id, said, plan.version)
