"""In which team somebody works: asked of facilitators, corrected by an administrator."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.text import show_text
from pages.components.unit_tree import unit_labels
from riskmodel.application import own_team, prepare
from riskmodel.domain.access import Actor, Role
from riskmodel.storage.accounts import Account


def show_own_team(actor: Actor, account: Account) -> None:
    """Show in which team I work; let a facilitator say so once."""
    if not actor.has(Role.FACILITATOR):
        return
    _ = session.words().gettext
    st.header(_("The team you work in"))
    st.write(
        _(
            "Who leads sessions knows the results of those teams. If you also work in a team here, you know "
            "that result too. We count with that when results are released, and tell the people in your "
            "sessions."
        )
    )
    names = _names(actor)
    if account.member_unit_id:
        show_text(names.get(account.member_unit_id, "-"))
        st.write(_("Is this not right? An administrator can change it."))
        return
    with st.form("own_team", border=False):
        unit_id = _choose(names, None, "own_team:unit")
        submitted = st.form_submit_button(_("Keep my team"))
    if submitted and unit_id:
        with command(_("Kept. An administrator can change it later.")):
            own_team.choose_own_team(session.stores(), actor, unit_id)


def change_own_team(actor: Actor, account: Account) -> None:
    """Let an administrator write in which team somebody works."""
    _ = session.words().gettext
    with st.form(f"accounts:team:{account.id}"):
        key = f"accounts:team:{account.id}:{account.member_unit_id}"
        unit_id = _choose(_names(actor), account.member_unit_id, key)
        submitted = st.form_submit_button(_("Keep this team"))
    if submitted:
        with command(_("The team is kept.")):
            own_team.put_own_team(session.stores(), actor, account.id, unit_id)


def _names(actor: Actor) -> dict[str, str]:
    units = [unit for unit in prepare.units(session.stores(), actor) if not unit.is_rehearsal]
    return unit_labels([unit for unit in units if not unit.is_sample])


def _choose(names: dict[str, str], present: str | None, key: str) -> str | None:
    _ = session.words().gettext
    return st.selectbox(
        _("Works in this team"),
        list(names),
        index=list(names).index(present) if present in names else None,
        format_func=lambda id_: names[id_],
        placeholder=_("No team"),
        key=key,
    )
