"""Typing slips in: all slips of one factor at once, each box chosen and none filled in beforehand."""

from gettext import NullTranslations

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.names import factor_name
from pages.components.paper_slip import read_batch, slip_boxes
from riskmodel.application import paper
from riskmodel.application.paper import PaperRound
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show_entry(actor: Actor, workshop: Workshop, found: PaperRound) -> None:
    """Let the facilitator choose a factor and type in its slips; what was typed is never shown again."""
    words = session.words()
    _ = words.gettext
    st.subheader(_("Type the slips in"))
    done = len(found.typed)
    st.write(_("%(done)s of %(all)s factors typed in") % {"done": done, "all": len(workshop.factor_ids)})
    following = [index for index, factor in enumerate(workshop.factor_ids) if factor not in found.typed]
    factor_id: str = st.selectbox(
        _("Which bowl?"),
        workshop.factor_ids,
        index=following[0] if following else 0,
        format_func=lambda factor: _named(factor, found, words),
        key=f"paper:factor:{done}",
    )
    is_typed = factor_id in found.typed
    if is_typed and not st.checkbox(
        _("Replace the slips of this factor: type all of them again"), key=f"paper:again:{factor_id}"
    ):
        return
    with st.form(f"paper:form:{factor_id}", enter_to_submit=False):
        st.write(
            _("Type and press Tab. 1 to 5: the step. ?: I don't know. -: I'd rather not say. 0: no cross.")
        )
        batch_key = f"{factor_id}:{session.batch_number()}"
        rows = [slip_boxes(batch_key, number) for number in range(1, found.people + 1)]
        handed_in = st.form_submit_button(
            _("Keep these slips"), type="primary", key=f"paper:store:{factor_id}"
        )
    if not handed_in:
        return
    batch = read_batch(rows)
    if batch is None:
        st.error(_("Not every box holds 1 to 5, ?, - or 0. Nothing was stored."))
        return
    with command(_("Stored. Put these slips away for the shredder.")):
        paper.type_slips(session.stores(), actor, workshop.id, factor_id, batch, replacing=is_typed)
        session.start_next_batch()


def _named(factor_id: str, found: PaperRound, words: NullTranslations) -> str:
    name = factor_name(factor_id)
    return words.gettext("%(factor)s (typed in)") % {"factor": name} if factor_id in found.typed else name
