"""Who manages which units: choose a person, choose the units, keep it."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.name_list import show_names
from pages.components.unit_tree import unit_labels
from riskmodel.application import manage
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.management_line import Manager
from riskmodel.domain.organisation import Unit


def show_managed_units(actor: Actor, units: Sequence[Unit]) -> None:
    """Show who manages what and let it be changed; nothing for who may not do that."""
    if not actor.has(Role.ADMINISTRATOR) and not actor.has(Role.PREVENTION_OFFICER):
        return
    _ = session.words().gettext
    st.subheader(_("Who manages which team"))
    st.write(
        _(
            "Who manages a team sees what it agreed, under My team, with the role team leader. "
            "Nobody leads a session of a team they manage, or of a team below it."
        )
    )
    names = unit_labels([unit for unit in units if not unit.is_rehearsal])
    people = {person.account_id: person for person in manage.managed_units(session.stores(), actor)}
    given = [
        person.name + ": " + ", ".join(name for id_, name in names.items() if id_ in person.unit_ids)
        for person in people.values()
        if person.unit_ids
    ]
    show_names(given)
    chosen = st.selectbox(
        _("Person"),
        list(people),
        index=None,
        format_func=lambda id_: _label(people[id_]),
        placeholder=_("Choose"),
        key="manages:person",
    )
    if chosen is None:
        return
    with st.form("manages:units", border=False):
        unit_ids = st.multiselect(
            _("Manages"),
            list(names),
            default=[id_ for id_ in names if id_ in people[chosen].unit_ids],
            format_func=lambda id_: names[id_],
            placeholder=_("No team"),
            key=f"manages:{chosen}",
        )
        submitted = st.form_submit_button(_("Keep who manages what"))
    if submitted:
        with command(_("Kept.")):
            manage.put_managed_units(session.stores(), actor, chosen, unit_ids)


def _label(person: Manager) -> str:
    # Two people may have one name, and a choice is found back by its words.
    return f"{person.name} ({person.email or person.account_id[:6]})"
