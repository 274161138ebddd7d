"""One factor of the agenda: what came out, what to do with it and why, and what the team says about it."""

import streamlit as st

from pages.components import session
from pages.components.agenda_head import minutes_words
from pages.components.factor_words import factor_words_form
from pages.components.guards import command
from pages.components.names import factor_name
from pages.components.steering import steering_form
from pages.components.two_views import show_two_views
from riskmodel.application import facilitate
from riskmodel.domain.access import Actor
from riskmodel.domain.agenda import AgendaItem
from riskmodel.domain.room_analysis import RoomAnalysis
from riskmodel.domain.room_result import RoomResult, RoomWord
from riskmodel.domain.room_statement import AgreedFactor
from riskmodel.domain.stability import StopReason
from riskmodel.domain.triage import Approach
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.agenda_words import opening_question, reason_sentence, sensitivity_sentence
from riskmodel.i18n.labels import agreement_word, label_word
from riskmodel.i18n.second_round_words import stop_sentence


def show_agenda_factor(
    actor: Actor,
    workshop: Workshop,
    found: RoomAnalysis,
    item: AgendaItem,
    result: RoomResult,
    agreed: AgreedFactor | None,
    stopped: StopReason | None = None,
) -> None:
    """Show a factor with its result in words, its place on the agenda, and what can be done with it.

    `stopped` is why it is not scored once more, after a second round.
    """
    _ = session.words().gettext
    factor_id = item.factor_id
    with st.container(border=True):
        line, button = st.columns([5, 2], vertical_alignment="center")
        line.markdown(f"**{factor_name(factor_id)}**  \n{_sentence(result)}")
        is_shown = workshop.shown_factor_id == factor_id
        label = _("Take off the screen") if is_shown else _("Show to the room")
        if button.button(label, key=f"reveal:show:{factor_id}", type="secondary"):
            with command(_("The room's screen follows.")):
                facilitate.show_factor(session.stores(), actor, workshop.id, None if is_shown else factor_id)
        if not found.agenda.is_by_talking:
            _say_why(found, item)
        if stopped is not None:
            st.write(stop_sentence(stopped, session.words()))
        is_different = result.word is RoomWord.DIFFERENT
        if is_different:
            show_two_views()
        with st.expander(
            _("In our statement") if agreed else _("Put in our statement"), icon=":material/edit_note:"
        ):
            factor_words_form(actor, workshop, factor_id, agreed, two_views=is_different)
        steering_form(actor, workshop, item)


def _say_why(found: RoomAnalysis, item: AgendaItem) -> None:
    """Say why a factor stands where it does, how long it takes, and what to ask; the last for this screen."""
    words = session.words()
    _ = words.gettext
    minutes = minutes_words(item)
    if not minutes and item.approach is Approach.DISCUSS:
        minutes = _("does not fit in the time")
    parts = [reason_sentence(item.reason, words), f"({minutes})" if minutes else ""]
    st.write(" ".join(part for part in parts if part))
    question = opening_question(item, words)
    if question:
        st.write(_("To ask: %(question)s") % {"question": question})
    one_answer = found.sensitivities.get(item.factor_id)
    if one_answer is not None and one_answer.is_certain:
        st.write(sensitivity_sentence(one_answer, words))


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
