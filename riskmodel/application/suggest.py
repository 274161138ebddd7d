"""Measures that the catalogue suggests to a room, for what came out high or what it chose by talking."""

from catalog.model import Catalogue
from riskmodel.application.content import content_of_workshop
from riskmodel.application.counting import counted, room_threshold
from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.inventory import MeasureStand, measure_stands
from riskmodel.domain.item import ItemLabel, label_of, severity
from riskmodel.domain.management_line import with_those_above
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.paper_result import zones_to_sort
from riskmodel.domain.rehearsal import FACTS
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.domain.scale import SUM
from riskmodel.domain.suggestions import Advice, Suggestion, advise, equal_weights
from riskmodel.domain.workshop import AFTER_SCORING, Workshop
from riskmodel.storage.database import Session
from riskmodel.storage.organisation import load_organisation, load_units
from riskmodel.storage.provisions import load_states
from riskmodel.storage.room_statements import load_earlier_measures, load_statement
from riskmodel.storage.stores import Stores

_TO_TREAT = (ItemLabel.ATTENTION, ItemLabel.HIGH)


def suggestions(stores: Stores, actor: Actor, workshop_id: str) -> tuple[Suggestion, ...]:
    """Return what `advice` offers."""
    return advice(stores, actor, workshop_id).offered


def advice(stores: Stores, actor: Actor, workshop_id: str, *, with_results: bool = True) -> Advice:
    """Return suggestions in order, without those the room already took. Empty until there is a reason.

    Factors that the room put in its statement count; without any, those that came out high or for attention.
    Without results nothing comes from a score: each factor of the statement counts the same.
    What is in place or was agreed before is named apart; a rehearsal looks at neither.
    Raises `WrongPhaseError` before the reveal.
    """
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
        workshop.require_phase(*AFTER_SCORING)
        statement = load_statement(session, workshop)
        organisation = load_organisation(session)
    content = content_of_workshop(stores, workshop)
    with stores.database.reading() as session:
        stands = _stands(session, workshop, content)
    facts = organisation.facts if organisation else FACTS if workshop.is_rehearsal else None
    risks = (
        _risks(stores, workshop, statement)
        if with_results
        else equal_weights(factor.factor_id for factor in statement.factors)
    )
    if facts is None or not risks:
        return Advice()
    taken = {measure.catalogue_measure_id for measure in statement.measures}
    measures = [measure for measure in content.measures if measure.id not in taken]
    return advise(measures, facts, risks, CURRENT, stands=stands)


def _stands(session: Session, workshop: Workshop, content: Catalogue) -> dict[str, MeasureStand]:
    """Return where measures stand for the team: by the inventory, and by what it and those above agreed."""
    if workshop.is_rehearsal:
        return {}
    line = with_those_above(load_units(session), workshop.unit_id)
    states = load_states(session).values()
    return measure_stands(
        content.provisions,
        {state.provision_id: state.quality for state, _version in states},
        load_earlier_measures(session, line, workshop.id),
    )


def _risks(stores: Stores, workshop: Workshop, statement: RoomStatement) -> dict[str, float]:
    """Return the severity of each factor to treat; factors chosen by talking all count the same."""
    least = room_threshold(workshop)
    chosen = [factor.factor_id for factor in statement.factors]
    found: dict[str, float] = {}
    for factor_id, tally in counted(stores, workshop).items():
        zones = zones_to_sort(tally, preset=SUM, method=CURRENT, k_room=least)
        if tally.may_be_kept(least) and (
            factor_id in chosen if chosen else label_of(zones, CURRENT) in _TO_TREAT
        ):
            found[factor_id] = severity(zones, SUM)
    return found if set(chosen) <= found.keys() else equal_weights(chosen)
