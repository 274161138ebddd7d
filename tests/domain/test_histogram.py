"""Properties of the six by six table."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskmodel.domain.answer import LEVELS, Answer, Unknown
from riskmodel.domain.errors import ScoreOutsideScaleError
from riskmodel.domain.histogram import EMPTY, Histogram, count_pairs
from riskmodel.domain.scale import COX_A, SUM, ScalePreset, Zone, zone_of
from riskmodel.domain.zone_counts import ZoneCounts
from tests.method.builders import PATIENT

Pair = tuple[Answer | None, Answer | None]
ANSWERS = st.one_of(st.sampled_from(LEVELS), st.sampled_from(Unknown), st.none())
PAIRS = st.lists(st.tuples(ANSWERS, ANSWERS), max_size=40)


def is_known(answer: Answer | None) -> bool:
    return answer in LEVELS


@PATIENT
@given(PAIRS)
def test_every_count_is_a_count_of_people(pairs: list[Pair]) -> None:
    histogram = count_pairs(pairs)
    complete = [pair for pair in pairs if all(map(is_known, pair))]
    there = [pair for pair in pairs if pair != (None, None)]

    assert histogram.answered == len(there)
    assert histogram.complete == len(complete)
    assert histogram.unknown == len(there) - len(complete)
    assert histogram.severe == sum(impact == 5 for _likelihood, impact in complete)
    for level in LEVELS:
        assert histogram.likelihood_counts[level - 1] == sum(pair[0] == level for pair in pairs)
        assert histogram.impact_counts[level - 1] == sum(pair[1] == level for pair in pairs)
        for other in LEVELS:
            assert histogram.grid[level - 1][other - 1] == pairs.count((level, other))


@PATIENT
@given(PAIRS, st.sampled_from([SUM, COX_A]))
def test_zones_are_counts_of_complete_pairs(pairs: list[Pair], preset: ScalePreset) -> None:
    complete = [(one, two) for one, two in pairs if isinstance(one, int) and isinstance(two, int)]
    found = [zone_of(preset, *pair) for pair in complete]

    assert count_pairs(pairs).zones(preset) == ZoneCounts(*(found.count(zone) for zone in Zone))


@PATIENT
@given(PAIRS)
def test_writing_and_reading_keeps_the_table(pairs: list[Pair]) -> None:
    histogram = count_pairs(pairs)
    assert Histogram.from_text(histogram.to_text()) == histogram


@PATIENT
@given(PAIRS, st.randoms())
def test_the_table_does_not_depend_on_the_order_of_people(pairs: list[Pair], random: Random) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert count_pairs(shuffled) == count_pairs(pairs)


@PATIENT
@given(PAIRS, PAIRS)
def test_the_table_of_two_groups_is_the_sum_of_their_tables(one: list[Pair], other: list[Pair]) -> None:
    assert count_pairs(one + other) == count_pairs(one) + count_pairs(other)
    assert count_pairs(one) + EMPTY == count_pairs(one)


@pytest.mark.parametrize(
    "text", ["", "1,2", ",".join(["1"] * 37), ",".join(["-1"] + ["0"] * 35), ",".join(["1.5"] * 36), "x" * 36]
)
def test_what_is_not_a_table_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="36 whole numbers"):
        Histogram.from_text(text)


def test_a_level_outside_the_scale_is_refused() -> None:
    with pytest.raises(ScoreOutsideScaleError):
        count_pairs([(3, 6)])


def test_both_ways_of_not_answering_are_counted_together() -> None:
    assert (
        count_pairs([(2, Unknown.DONT_KNOW)])
        == count_pairs([(2, Unknown.RATHER_NOT)])
        == count_pairs([(2, None)])
    )
    assert count_pairs([(None, None)]) == EMPTY
