"""What the catalogue advises a room: what is there or under way already, and what it suggests."""

from collections.abc import Iterable

import streamlit as st

from pages.components import session
from pages.components.agreed_in_rie import show_agreed_beside
from pages.components.measure_matrix import show_matrix
from pages.components.name_list import show_names
from pages.components.smallest_package import show_package
from pages.components.suggestion import show_suggestion
from riskmodel.application.inventory import InventoryEntry, inventory
from riskmodel.application.weigh import Weighed
from riskmodel.domain.access import Actor
from riskmodel.domain.inventory import MeasureStand
from riskmodel.domain.suggestions import Suggestion
from riskmodel.domain.workshop import Workshop

_MOST = 8


def show_advice(actor: Actor, workshop: Workshop, weighed: Weighed) -> None:
    """Name what is there and what runs, then show the smallest package and the first suggestions."""
    _ = session.words().gettext
    found = weighed.advice
    if not (found.offered or found.running or found.in_place):
        st.info(_("Nothing stands out yet. Put the factors you want treated in your statement first."))
        return
    show_agreed_beside(actor, workshop, weighed.to_treat)
    _name(_("This is there already:"), found.in_place)
    _name(_("This was agreed before. It is under way, or nobody knows yet whether it helped:"), found.running)
    if not found.offered:
        st.info(
            _("The catalogue has nothing else for these factors. Look at how what is there can be better.")
        )
    show_package(weighed)
    offered = [
        one
        for place, one in enumerate(found.offered)
        if place < _MOST or one.measure_id in weighed.package.measure_ids
    ]
    show_matrix(weighed.to_treat, (*weighed.chosen_ids, *(one.measure_id for one in offered)))
    entries = inventory(session.stores(), actor)
    for suggestion in offered:
        show_suggestion(
            actor,
            workshop,
            suggestion,
            _there(suggestion, entries),
            needs_consent=suggestion.measure_id in weighed.consent_ids,
        )
    asked = [session.content().measure(one).name.text(session.language()) for one in found.duties]
    if asked:
        st.write(_("The law also asks this of your organisation, whatever you scored. Is it there?"))
        show_names(asked)


def _name(sentence: str, suggestions: Iterable[Suggestion]) -> None:
    language = session.language()
    names = [session.content().measure(one.measure_id).name.text(language) for one in suggestions]
    if names:
        st.write(sentence)
        show_names(names)


def _there(suggestion: Suggestion, entries: Iterable[InventoryEntry]) -> list[InventoryEntry]:
    """Return what the organisation filled in about a measure that has to be made to work."""
    if suggestion.stand != MeasureStand.MAKE_IT_WORK:
        return []
    return [
        entry for entry in entries if entry.state and suggestion.measure_id in entry.provision.measure_ids
    ]
