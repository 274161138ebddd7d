"""What was agreed in the organisation's RI&E about psychosocial load, and whether it worked."""

from collections.abc import Collection, Iterable

import streamlit as st

from pages.components import session
from pages.components.names import factor_name
from pages.components.text import show_text
from riskmodel.application.confirm_plan import AgreedElsewhere, agreed_elsewhere
from riskmodel.domain.access import Actor
from riskmodel.domain.room_statement import Effect
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.imported_plan_words import outcome_word


def show_agreed_beside(actor: Actor, workshop: Workshop, factor_ids: Collection[str]) -> None:
    """Name what was agreed about the factors that a room treats; nothing when the team is made up."""
    _ = session.words().gettext
    if workshop.is_sample or workshop.is_rehearsal:
        return
    agreed = agreed_elsewhere(session.stores(), actor)
    beside = {factor_id: [one for one in agreed if factor_id in one.factor_ids] for factor_id in factor_ids}
    if not any(beside.values()):
        return
    st.write(_("Already agreed in your RI&E:"))
    for factor_id, found in beside.items():
        if found:
            st.markdown(f"**{factor_name(factor_id)}**")
            _show(found)
    if any(one.effect == Effect.DID_NOT_HELP for found in beside.values() for one in found):
        st.warning(_("Some of this was done and did not help. Choose it only if you do it differently."))


def show_agreed_before(actor: Actor) -> None:
    """Show all that is confirmed, for who looks into a session; nothing when there is nothing."""
    agreed = agreed_elsewhere(session.stores(), actor)
    if agreed:
        st.write(session.words().gettext("What your RI&E agreed about psychosocial load:"))
        _show(agreed)


def _show(agreed: Iterable[AgreedElsewhere]) -> None:
    words = session.words()
    for one in agreed:
        outcome = outcome_word(one.status, one.effect, words)
        show_text(f"{one.measure}\n({one.plan_name}: {outcome})")
