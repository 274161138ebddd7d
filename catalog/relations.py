"""What belongs to an item of the catalogue: combinations, sectors in which it stands out, partners."""

from catalog.catalogue import Catalogue
from catalog.factor import Combination, Factor
from catalog.measure import Measure
from catalog.profile import Emphasis, Profile
from catalog.vocabulary import HierarchyLevel, Reach

_LEVELS = tuple(HierarchyLevel)


def combinations_of(catalogue: Catalogue, factor_id: str) -> tuple[Combination, ...]:
    """Return the combinations on offer that a factor is part of."""
    return tuple(
        found for found in catalogue.combinations if not found.withdrawn and factor_id in found.factor_ids
    )


def emphasis_of(catalogue: Catalogue, factor_id: str) -> tuple[tuple[Profile, Emphasis], ...]:
    """Return the sectors in which a factor stands out, each with the reason."""
    return tuple(
        (profile, part)
        for profile in catalogue.profiles
        for part in profile.emphasis
        if part.factor_id == factor_id
    )


def measures_in_order(catalogue: Catalogue, factor_id: str) -> tuple[tuple[Measure, Reach], ...]:
    """Return the measures on offer for a factor: first those meant for it, those at the source in front."""
    reached = [(measure, dict(measure.reaches)[factor_id]) for measure in catalogue.measures_for(factor_id)]
    return tuple(sorted(reached, key=lambda pair: (pair[1] is not Reach.MAIN, _LEVELS.index(pair[0].level))))


def factors_reached(catalogue: Catalogue, measure: Measure) -> tuple[tuple[Factor, Reach], ...]:
    """Return the factors on offer that a measure reaches: first those it is meant for."""
    reached = [
        (catalogue.factor(factor_id), reach)
        for factor_id, reach in measure.reaches
        if catalogue.has_factor(factor_id)
    ]
    return tuple(
        sorted(
            (pair for pair in reached if not pair[0].withdrawn), key=lambda pair: pair[1] is not Reach.MAIN
        )
    )
