"""One measure that the catalogue suggests, with its reason and its sources."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from catalog.model import Measure
from pages.components import session
from pages.components.measure_form import show_measure_form
from pages.components.names import documents_of, factor_name, laws_of
from pages.components.score_bars import show_score
from pages.components.text import show_text
from riskmodel.application import agree
from riskmodel.application.agree import MeasureDraft
from riskmodel.application.inventory import InventoryEntry
from riskmodel.domain.access import Actor
from riskmodel.domain.inventory import MeasureStand
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.suggestions import Suggestion
from riskmodel.domain.text import NAME_LIMIT
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.inventory_words import quality_word


def show_suggestion(
    actor: Actor,
    workshop: Workshop,
    suggestion: Suggestion,
    there: Sequence[InventoryEntry] = (),
    *,
    needs_consent: bool = False,
) -> None:
    """Show what the measure is, why it is suggested and what it rests on; and take it.

    `there` is what the inventory says about a measure that is there and has to be made to work.
    """
    words, language = session.words(), session.language()
    _ = words.gettext
    measure = session.content().measure(suggestion.measure_id)
    with st.container(border=True):
        name = measure.name.text(language)
        if suggestion.stand == MeasureStand.MAKE_IT_WORK:
            name = _("Make this work: %(measure)s") % {"measure": name}
        st.markdown(f"**{name}**")
        _flag(suggestion, needs_consent=needs_consent)
        _say_stand(suggestion, there)
        st.write(measure.description.text(language))
        st.write(_why(suggestion, measure))
        show_score(suggestion.parts, measure)
        st.write(_("First step: %(step)s") % {"step": measure.first_step.text(language)})
        with st.expander(_("Take this over, in your own words")):
            show_measure_form(
                workshop,
                key=f"catalogue:{measure.id}",
                start=_draft(measure),
                keep=partial(agree.take_suggestion, session.stores(), actor, workshop.id, measure.id),
            )


def _draft(measure: Measure) -> MeasureDraft:
    language = session.language()
    influence = Influence(measure.influence.value if measure.influence else Influence.TEAM)
    text, step = measure.description.text(language), measure.first_step.text(language)
    return MeasureDraft(text, None, "", None, influence, step[:NAME_LIMIT])


def _flag(suggestion: Suggestion, *, needs_consent: bool) -> None:
    _ = session.words().gettext
    if not (suggestion.is_mandatory or needs_consent):
        return
    with st.container(horizontal=True):
        if suggestion.is_mandatory:
            st.badge(_("required by law"), color="red")
        if needs_consent:
            st.badge(_("consent of staff representation needed"), color="orange")


def _why(suggestion: Suggestion, measure: Measure) -> str:
    """Return the reason in one sentence: which factors it reaches, by which document and which law."""
    _ = session.words().gettext
    reached = ", ".join(factor_name(factor) for factor in suggestion.reached_factor_ids)
    parts = [_("Why this? It reaches: %(factors)s.") % {"factors": reached}]
    documents, laws = documents_of(measure.sources), laws_of(measure.law_ids)
    if documents:
        parts.append(_("Source: %(documents)s.") % {"documents": documents})
    if laws:
        parts.append(_("Law: %(laws)s.") % {"laws": laws})
    return " ".join(parts)


def _say_stand(suggestion: Suggestion, there: Sequence[InventoryEntry]) -> None:
    """Say what is known of a measure that was tried before, or that is there and does not quite work."""
    words = session.words()
    _ = words.gettext
    if suggestion.stand == MeasureStand.DID_NOT_HELP:
        st.warning(_("This was done before and did not help. Choose it only if you do it differently."))
    if suggestion.stand != MeasureStand.MAKE_IT_WORK:
        return
    for entry in there:
        if entry.state:
            facts = (entry.provision.name.text(session.language()), quality_word(entry.state.quality, words))
            show_text(". ".join(filter(None, (": ".join(facts), entry.state.explanation))))
    if not there:
        show_text(_("It was done before and helped partly."))
    st.write(_("First question: what is still missing?"))
