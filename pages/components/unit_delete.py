"""Deleting a unit that nothing uses."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.deleting import is_sure
from pages.components.guards import command
from pages.components.unit_tree import unit_labels
from riskmodel.application import delete
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.organisation import Unit


def show_unit_delete(actor: Actor, units: Sequence[Unit]) -> None:
    """Let a unit be chosen and deleted; nothing for who may not do that."""
    real = [unit for unit in units if not unit.is_sample]
    if not real or not (actor.has(Role.ADMINISTRATOR) or actor.has(Role.PREVENTION_OFFICER)):
        return
    _ = session.words().gettext
    labels = unit_labels(units)
    with st.expander(_("Delete a unit or team")):
        st.write(
            _(
                "Only what was never used can go: a unit with teams below it, a session or a place in a "
                "released row stays until those are gone."
            )
        )
        chosen = st.selectbox(
            _("Which unit or team?"),
            [unit.id for unit in real],
            index=None,
            format_func=lambda id_: labels[id_],
            placeholder=_("Choose"),
            key="units:delete",
        )
        if chosen is not None and is_sure(f"units:delete:{chosen}", _("Delete this unit")):
            with command(_("The unit is deleted.")):
                delete.delete_unit(session.stores(), actor, chosen)
