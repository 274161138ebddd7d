"""Deleting a measurement round with everything in it."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.deleting import is_sure
from pages.components.guards import command
from riskmodel.application import delete
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.deletion import RoundContents
from riskmodel.domain.organisation import MeasurementRound


def show_round_delete(actor: Actor, rounds: Sequence[MeasurementRound]) -> None:
    """Let a round be chosen, say what goes with it, and delete it; nothing for who may not do that."""
    real = {round_.id: round_ for round_ in rounds if not round_.is_sample}
    if not real or not (actor.has(Role.ADMINISTRATOR) or actor.has(Role.PREVENTION_OFFICER)):
        return
    _ = session.words().gettext
    with st.expander(_("Delete a round")):
        chosen = st.selectbox(
            _("Which round?"),
            list(real),
            index=None,
            format_func=lambda id_: real[id_].name,
            placeholder=_("Choose"),
            key="rounds:delete",
        )
        if chosen is None:
            return
        st.write(_what_goes(delete.round_contents(session.stores(), actor, chosen)))
        st.write(
            _(
                "Who saw a row keeps it in mind. A new round soon after, with the same people, can be "
                "compared with it: two rounds that differ by one person tell more than each alone."
            )
        )
        if is_sure(f"rounds:delete:{chosen}", _("Delete this round")):
            with command(_("The round is deleted, with everything in it.")):
                delete.delete_round(session.stores(), actor, chosen)


def _what_goes(contents: RoundContents) -> str:
    _ = session.words().gettext
    return _(
        "With this round go: sessions %(sessions)s, agreed measures %(measures)s, released rows %(rows)s, "
        "and all counts that wait. Backups and downloaded workbooks keep what they hold. The units stay."
    ) % {"sessions": contents.sessions, "measures": contents.measures, "rows": contents.rows}
