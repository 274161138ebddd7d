"""The six factors that every team scores."""

import pytest

from catalog.load import load_catalogue
from catalog.model import HierarchyLevel, Reach

CATALOGUE = load_catalogue()
CORE = {"PWR-01", "PWR-03", "CON-01", "ROL-01", "WRK-01", "SYS-01"}
# No source takes away the need for a route to report.
WITHOUT_SOURCE_LEVEL = {"SYS-01"}


def test_the_core_is_these_six() -> None:
    assert {factor.id for factor in CATALOGUE.core} == CORE


@pytest.mark.parametrize("factor_id", sorted(CORE))
def test_at_least_four_measures_reach_a_core_factor(factor_id: str) -> None:
    assert len(CATALOGUE.measures_for(factor_id)) >= 4


@pytest.mark.parametrize("factor_id", sorted(CORE))
def test_a_core_factor_has_a_measure_of_its_own_at_the_source(factor_id: str) -> None:
    meant_for_it = {
        measure.level
        for measure in CATALOGUE.measures_for(factor_id)
        if (factor_id, Reach.MAIN) in measure.reaches
    }
    assert (HierarchyLevel.SOURCE in meant_for_it) == (factor_id not in WITHOUT_SOURCE_LEVEL)


@pytest.mark.parametrize("factor_id", sorted(CORE))
def test_every_core_factor_has_a_measure_that_a_team_can_start_or_costs_little(factor_id: str) -> None:
    assert min(measure.effort for measure in CATALOGUE.measures_for(factor_id)) == 1
