"""The form for one measure: words, factor, owner, term, who can decide and how it begins."""

from collections.abc import Callable

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.names import factor_name
from riskmodel.application.agree import MeasureDraft
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.text import NAME_LIMIT
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.labels import influence_word

EMPTY = MeasureDraft("", None, "", None, Influence.TEAM)


def show_measure_form(
    workshop: Workshop, *, key: str, keep: Callable[[MeasureDraft], object], start: MeasureDraft = EMPTY
) -> None:
    """Show the form and keep the measure when it is handed in; what is refused stays in the form."""
    _ = session.words().gettext
    served = f"measure:{key}:served"
    turn = session.value_of(served)
    # The next measure gets a form of its own: emptied by the browser, a refusal would empty it too.
    name = f"measure:{key}" if turn is None else f"measure:{key}:{turn}"
    with st.form(name):
        draft = _fields(workshop, name, start)
        is_handed_in = st.form_submit_button(_("Keep this measure"))
    if is_handed_in:
        with command(_("The measure is kept.")):
            keep(draft)
            session.put_value(served, (turn if isinstance(turn, int) else 0) + 1)


def _fields(workshop: Workshop, name: str, start: MeasureDraft) -> MeasureDraft:
    words = session.words()
    _ = words.gettext
    text = st.text_area(_("What will we do?"), value=start.text, key=f"{name}:text")
    known = start.factor_id in workshop.factor_ids
    factor_id = st.selectbox(
        _("For which factor?"),
        workshop.factor_ids,
        index=workshop.factor_ids.index(start.factor_id) if start.factor_id and known else None,
        format_func=factor_name,
        placeholder=_("Choose"),
        key=f"{name}:factor",
    )
    left, middle, right = st.columns(3)
    owner = left.text_input(
        _("Who takes it on? (a function)"),
        value=start.owner,
        placeholder=_("team leader"),
        key=f"{name}:owner",
    )
    due_on = middle.date_input(
        _("When is it done?"), value=start.due_on, format="DD-MM-YYYY", key=f"{name}:due"
    )
    decides: Influence | None = right.selectbox(
        _("Who can decide?"),
        list(Influence),
        index=list(Influence).index(start.influence),
        format_func=lambda option: influence_word(option, words),
        key=f"{name}:influence",
    )
    first_step = st.text_input(
        _("What is the first step? (not needed)"),
        value=start.first_step,
        max_chars=NAME_LIMIT,
        key=f"{name}:first_step",
    )
    return MeasureDraft(text, factor_id, owner, due_on, decides or start.influence, first_step)
