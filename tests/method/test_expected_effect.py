"""What measures may do: per person so many steps down at best, shown as a range from unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model import HierarchyLevel
from riskmodel.domain.answer import LEVELS
from riskmodel.domain.expected_effect import Steps, expected_effect, shifted_zones, steps_of
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.inventory import Quality
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import room_result
from riskmodel.domain.scale import COX_A, SUM, ScalePreset
from riskmodel.domain.zone_counts import ZoneCounts
from tests.method.builders import PATIENT, a_room

SOURCE, COLLECTIVE, INDIVIDUAL, AFTERCARE = HierarchyLevel
NONE, ON_PAPER, PARTLY, WORKS = Quality

# Measures and how far they work; the steps on likelihood and impact.
STEPS = [
    ([], 0, 0),
    ([(SOURCE, NONE)], 0, 0),
    ([(SOURCE, ON_PAPER)], 0, 0),
    ([(SOURCE, PARTLY)], 1, 0),
    ([(SOURCE, WORKS)], 2, 0),
    ([(COLLECTIVE, WORKS)], 1, 0),
    ([(INDIVIDUAL, WORKS)], 1, 0),
    ([(AFTERCARE, WORKS)], 0, 1),
    ([(AFTERCARE, ON_PAPER)], 0, 0),
    ([(SOURCE, PARTLY), (COLLECTIVE, WORKS), (INDIVIDUAL, PARTLY)], 1, 0),  # the largest, never the sum
    ([(SOURCE, WORKS), (AFTERCARE, PARTLY)], 2, 1),
]


@pytest.mark.parametrize(("measures", "likelihood", "impact"), STEPS)
def test_steps_of_measures_together(
    measures: list[tuple[HierarchyLevel, Quality]], likelihood: int, impact: int
) -> None:
    assert steps_of(measures, CURRENT) == Steps(likelihood, impact)


# The example of the method report: twelve people, two low, five middle, five high.
TWELVE = count_pairs([(1, 1)] * 2 + [(3, 2)] * 2 + [(4, 2)] * 2 + [(2, 4)] + [(4, 3)] * 3 + [(4, 4), (5, 4)])
RANGES = [
    ("on paper", [(SOURCE, ON_PAPER)], (2, 5, 5)),
    ("works partly", [(COLLECTIVE, PARTLY)], (4, 6, 2)),
    ("works, at the source", [(SOURCE, WORKS)], (6, 5, 1)),
]


@pytest.mark.parametrize(("what", "measures", "at_best"), RANGES, ids=[row[0] for row in RANGES])
def test_zones_from_unchanged_to_at_best(
    what: str, measures: list[tuple[HierarchyLevel, Quality]], at_best: tuple[int, int, int]
) -> None:
    result = room_result(TWELVE, invited=12, preset=SUM, method=CURRENT, k_room=5)
    found = expected_effect(result, measures, SUM, CURRENT)

    assert found.now == ZoneCounts(2, 5, 5)
    assert found.at_best == ZoneCounts(*at_best)


def test_the_label_that_is_left_at_best() -> None:
    result = room_result(TWELVE, invited=12, preset=SUM, method=CURRENT, k_room=5)

    assert result.label is ItemLabel.ATTENTION
    assert expected_effect(result, [(SOURCE, WORKS)], SUM, CURRENT).label_at_best is ItemLabel.LOW


@pytest.mark.parametrize("room", [a_room(low=3, high=4), a_room(high=12)], ids=["bars", "nearly all"])
def test_a_room_without_a_map_gets_steps_and_no_counts(room: Histogram) -> None:
    result = room_result(room, invited=12, preset=SUM, method=CURRENT, k_room=5)
    found = expected_effect(result, [(SOURCE, WORKS)], SUM, CURRENT)

    assert (found.steps, found.now, found.at_best, found.label_at_best) == (Steps(2, 0), None, None, None)


PAIRS = st.lists(st.tuples(st.sampled_from(LEVELS), st.sampled_from(LEVELS)), max_size=20)


@PATIENT
@given(PAIRS, st.integers(0, 2), st.integers(0, 1), st.sampled_from([SUM, COX_A]))
def test_nobody_is_lost_and_nothing_becomes_worse(
    pairs: list[tuple[int, int]], likelihood: int, impact: int, preset: ScalePreset
) -> None:
    grid = count_pairs(pairs).grid
    before = shifted_zones(grid, Steps(), preset)
    after = shifted_zones(grid, Steps(likelihood, impact), preset)

    assert before == count_pairs(pairs).zones(preset)
    assert after.total == before.total
    assert after.high <= before.high
    assert after.low >= before.low
