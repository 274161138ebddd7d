"""What one other answer would make of a label; never more than the room may know."""

from collections import defaultdict
from itertools import permutations, product

import pytest

from riskmodel.domain.item import ItemLabel, label_of
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.possible_zones import possible_zones
from riskmodel.domain.room_result import RoomResult, room_result
from riskmodel.domain.scale import SUM
from riskmodel.domain.sensitivity import Sensitivity, sensitivity_of
from riskmodel.domain.zone_counts import ZoneCounts
from tests.method.builders import a_room

LOW, MIDDLE, ATTENTION, HIGH = ItemLabel
FIRM, UNSAID = Sensitivity(), Sensitivity(is_certain=False)


def seen(low: int, middle: int, high: int) -> RoomResult:
    return room_result(a_room(low, middle, high), invited=20, preset=SUM, method=CURRENT, k_room=5)


# Low, middle, high people; the label; then the highest and lowest label that one other answer could make.
MAPS = [
    ((4, 3, 3), ATTENTION, Sensitivity()),
    ((3, 3, 4), ATTENTION, Sensitivity(raised=HIGH)),
    ((5, 3, 2), ATTENTION, Sensitivity(lowered=LOW)),
    ((3, 5, 2), ATTENTION, Sensitivity(lowered=MIDDLE)),
    ((3, 2, 5), HIGH, Sensitivity(lowered=ATTENTION)),
    ((2, 2, 6), HIGH, FIRM),
    ((6, 4, 1), LOW, Sensitivity(raised=MIDDLE)),
    ((6, 4, 2), LOW, Sensitivity(raised=ATTENTION)),
    ((7, 5, 0), LOW, FIRM),
]


@pytest.mark.parametrize(("zones", "label", "found"), MAPS)
def test_with_a_map_all_is_known(zones: tuple[int, int, int], label: ItemLabel, found: Sensitivity) -> None:
    result = seen(*zones)

    assert result.label is label
    assert sensitivity_of(result, CURRENT) == found


# Rooms with coded bars or one sentence: it is said only where all rooms that look the same agree.
CODED = [
    ((2, 1, 4), HIGH, Sensitivity(lowered=ATTENTION)),
    ((1, 3, 3), ATTENTION, Sensitivity(raised=HIGH)),
    ((5, 2, 0), LOW, UNSAID),
    ((2, 0, 3), HIGH, UNSAID),
    ((0, 1, 6), HIGH, FIRM),
    ((1, 1, 10), HIGH, FIRM),
]


@pytest.mark.parametrize(("zones", "label", "found"), CODED)
def test_with_coded_counts_only_what_holds_for_all_rooms_that_look_the_same(
    zones: tuple[int, int, int], label: ItemLabel, found: Sensitivity
) -> None:
    result = seen(*zones)

    assert result.label is label
    assert sensitivity_of(result, CURRENT) == found


def test_too_few_people_have_no_label_to_change() -> None:
    assert sensitivity_of(seen(1, 1, 2), CURRENT) is None


def test_one_person_more_or_fewer_never_changes_more_than_one_who_scores_otherwise() -> None:
    for low, middle, high in product(range(31), repeat=3):
        if not CURRENT.room_people <= low + middle + high <= 30:
            continue
        counts = [low, middle, high]
        here = rank(counts)
        more_or_fewer = [
            rank(changed(counts, place, by))
            for place in range(3)
            for by in (1, -1)
            if counts[place] + by >= 0
        ]
        otherwise = [
            rank(changed(changed(counts, one, -1), other, 1))
            for one, other in permutations(range(3), 2)
            if counts[one]
        ]
        assert max(more_or_fewer) <= max(here, *otherwise)
        assert min(more_or_fewer) >= min(here, *otherwise)


def changed(counts: list[int], place: int, by: int) -> list[int]:
    return [count + by * (place == number) for number, count in enumerate(counts)]


def rank(counts: list[int]) -> int:
    label = label_of(ZoneCounts(*counts), CURRENT)
    assert label is not None
    return list(ItemLabel).index(label)


@pytest.mark.parametrize("people", [5, 6, 8, 9, 10, 12])
def test_the_real_counts_are_among_those_that_look_the_same(people: int) -> None:
    looks: dict[RoomResult, set[tuple[int, int, int]]] = defaultdict(set)
    for low, middle in product(range(people + 1), repeat=2):
        if low + middle <= people:
            looks[seen(low, middle, people - low - middle)].add((low, middle, people - low - middle))
    for result, rooms in looks.items():
        possible = possible_zones(result, CURRENT)
        assert {label_of(zones, CURRENT) for zones in possible} == {result.label}
        # The word about agreement may tell more; it does not count here.
        assert {zones.by_zone for zones in possible} >= rooms
