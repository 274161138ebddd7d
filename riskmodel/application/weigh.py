"""Weighing measures with a room: what touches every risk, what the choice misses, and what it may do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from catalog.facts import OrganisationFacts
from catalog.model import Measure
from riskmodel.application.content import content_of_workshop
from riskmodel.application.ownership import own_workshop
from riskmodel.application.reveal import room_results
from riskmodel.application.suggest import advice
from riskmodel.domain.access import Actor
from riskmodel.domain.balance import BalanceWarning, balance_warnings
from riskmodel.domain.expected_effect import ExpectedEffect, expected_effect
from riskmodel.domain.inventory import Quality
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.package import Package, smallest_package
from riskmodel.domain.rehearsal import FACTS
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.domain.scale import SUM
from riskmodel.domain.stacking import raised
from riskmodel.domain.suggestions import Advice
from riskmodel.storage.organisation import load_organisation
from riskmodel.storage.room_statements import load_statement
from riskmodel.storage.stores import Stores

_NOTHING = Package((), (), is_exact=True)


@dataclass(frozen=True)
class Weighed:
    """What there is to choose from and what was chosen, beside the factors to treat.

    `package` is the smallest set of suggestions that touches what no chosen measure touches yet, and
    `left_over` what that is. `effects` are of what was chosen from the catalogue, where the room has a
    figure. `consent_ids` are suggestions for which staff representation has to be asked for consent.
    """

    advice: Advice
    to_treat: tuple[str, ...] = ()
    chosen_ids: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()
    package: Package = _NOTHING
    warnings: tuple[BalanceWarning, ...] = ()
    effects: Mapping[str, ExpectedEffect] = field(default_factory=dict)
    consent_ids: frozenset[str] = frozenset()


def weighed(stores: Stores, actor: Actor, workshop_id: str, *, with_results: bool = True) -> Weighed:
    """Return the measures beside the risks: those in the statement, without any those high or for attention.

    Without results nothing in it comes from a score, so that who may not see one can look along.
    Raises `WrongPhaseError` before the reveal and after sealing.
    """
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
        statement = load_statement(session, workshop)
        organisation = load_organisation(session)
    found = advice(stores, actor, workshop_id, with_results=with_results)
    facts = organisation.facts if organisation else FACTS if workshop.is_rehearsal else None
    if facts is None:
        return Weighed(found)
    content = content_of_workshop(stores, workshop)
    chosen = [
        content.measure(one.catalogue_measure_id) for one in statement.measures if one.catalogue_measure_id
    ]
    results = room_results(stores, actor, workshop_id) if with_results else {}
    to_treat = _to_treat(statement, results)
    left_over = _left_over(to_treat, chosen, statement)
    return Weighed(
        advice=found,
        to_treat=to_treat,
        chosen_ids=tuple(measure.id for measure in chosen),
        left_over=left_over,
        package=smallest_package(found.offered, left_over, CURRENT) if left_over else _NOTHING,
        warnings=balance_warnings(chosen, _offered(content.measures, facts), to_treat, CURRENT),
        effects=_effects(to_treat, chosen, results),
        consent_ids=frozenset(one.id for one in content.measures if one.needs_consent(facts)),
    )


def _to_treat(statement: RoomStatement, results: Mapping[str, RoomResult]) -> tuple[str, ...]:
    agreed = tuple(factor.factor_id for factor in statement.factors)
    return agreed or raised({factor_id: result.label for factor_id, result in results.items()})


def _left_over(
    to_treat: Sequence[str], chosen: Iterable[Measure], statement: RoomStatement
) -> tuple[str, ...]:
    """Return what no chosen measure touches: a measure of the team itself touches what it was made for."""
    touched = {one.factor_id for one in statement.measures}
    touched |= {factor_id for measure in chosen for factor_id, _reach in measure.reaches}
    return tuple(factor_id for factor_id in to_treat if factor_id not in touched)


def _offered(measures: Iterable[Measure], facts: OrganisationFacts) -> list[Measure]:
    return [one for one in measures if one.withdrawn is None and one.applies.holds(facts)]


def _effects(
    to_treat: Iterable[str], chosen: Sequence[Measure], results: Mapping[str, RoomResult]
) -> dict[str, ExpectedEffect]:
    """Return what the choice may do at best: once everything in it demonstrably works."""
    found = {}
    for factor_id in to_treat:
        acting = [
            (one.level, Quality.WORKS)
            for one in chosen
            if factor_id in {reached for reached, _reach in one.reaches}
        ]
        if acting and factor_id in results and results[factor_id].n is not None:
            effect = expected_effect(results[factor_id], acting, SUM, CURRENT)
            # "At best high" of what is high already would say nothing.
            is_same = effect.label_at_best is results[factor_id].label
            found[factor_id] = replace(effect, label_at_best=None) if is_same else effect
    return found
