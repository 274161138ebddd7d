"""Reveal and talk: put one factor at a time on the room's screen."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.names import factor_name
from pages.components.script import show_script
from riskmodel.application import agree, facilitate, reveal
from riskmodel.domain.access import Actor
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.labels import agreement_word, label_word


def show(actor: Actor, workshop: Workshop) -> None:
    """List the factors with their result in words; show one, and write down what the team agrees on."""
    _ = session.words().gettext
    show_script(Phase.REVEAL)
    results = reveal.room_results(session.stores(), actor, workshop.id)
    agreed = {
        factor.factor_id: factor.words
        for factor in agree.room_statement(session.stores(), actor, workshop.id).factors
    }
    for factor_id, result in results.items():
        with st.container(border=True):
            _factor(actor, workshop, factor_id, result, agreed.get(factor_id))
    if st.button(_("Go to measures"), type="primary", key="reveal:on"):
        with command(_("Now the measures: own ideas first.")):
            facilitate.go_to(session.stores(), actor, workshop.id, Phase.MEASURES)


def _factor(actor: Actor, workshop: Workshop, factor_id: str, result: RoomResult, agreed: str | None) -> None:
    _ = session.words().gettext
    line, button = st.columns([5, 2], vertical_alignment="center")
    line.markdown(f"**{factor_name(factor_id)}**  \n{_sentence(result)}")
    is_shown = workshop.shown_factor_id == factor_id
    label = _("Take off the screen") if is_shown else _("Show to the room")
    if button.button(label, key=f"reveal:show:{factor_id}", type="secondary"):
        with command(_("The room's screen follows.")):
            facilitate.show_factor(session.stores(), actor, workshop.id, None if is_shown else factor_id)
    with st.expander(
        _("In our statement") if agreed else _("Put in our statement"), icon=":material/edit_note:"
    ):
        _words(actor, workshop, factor_id, agreed)


def _words(actor: Actor, workshop: Workshop, factor_id: str, agreed: str | None) -> None:
    """Write down what the team says about a factor; a form, so that typing is not interrupted."""
    _ = session.words().gettext
    with st.form(f"reveal:form:{factor_id}"):
        words = st.text_area(
            _("What do we say about it, in our own words and without figures?"),
            value=agreed or "",
            key=f"reveal:words:{factor_id}",
        )
        keep, drop = st.columns(2)
        is_kept = keep.form_submit_button(_("Keep these words"), key=f"reveal:keep:{factor_id}")
        is_dropped = drop.form_submit_button(
            _("Leave it out"), key=f"reveal:drop:{factor_id}", disabled=agreed is None
        )
    if is_kept:
        with command(_("Kept. It is read back at the end.")):
            agree.agree_on_factor(session.stores(), actor, workshop.id, factor_id=factor_id, words=words)
    if is_dropped:
        with command(_("Left out.")):
            agree.leave_factor_out(session.stores(), actor, workshop.id, factor_id)


def _sentence(result: RoomResult) -> str:
    """Say the result in the three families of words."""
    words = session.words()
    _ = words.gettext
    if result.label is None:
        return _("Too few complete answers: no figure. Talk, and choose together.")
    parts = [label_word(result.label, words), agreement_word(result.word, words)]
    if result.severe:
        parts.append(_("severe if it happens"))
    return " · ".join(parts)
