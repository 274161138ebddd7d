"""Whoever knows every slip learns of the phones no more than a room of only those phones may know."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskmodel.domain.answer import Answer, Unknown
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.paper import Mix, Tally, least_phones, mix_of
from riskmodel.domain.paper_result import tally_result, zones_to_sort
from riskmodel.domain.room_result import RoomKind, RoomResult, room_result
from riskmodel.domain.scale import SUM
from riskmodel.domain.zone_counts import ZoneCounts

# One pair in each zone; the highest impact among the high ones, so that the badge joins in.
LOW, MIDDLE, HIGH, SEVERE = (1, 1), (3, 3), (5, 4), (4, 5)
answers: st.SearchStrategy[Answer | None] = st.sampled_from([1, 2, 3, 4, 5, *Unknown, None])
pairs = st.lists(st.tuples(answers, answers), max_size=16)


def seen(tally: Tally) -> RoomResult:
    return tally_result(tally, invited=20, preset=SUM, method=CURRENT, k_room=5)


def seen_alone(phones: Histogram) -> RoomResult:
    return room_result(phones, invited=20, preset=SUM, method=CURRENT, k_room=5)


def rooms(people: int) -> Iterator[Histogram]:
    """Every way to divide people over the zones and the badge."""
    for low in range(people + 1):
        for middle in range(people + 1 - low):
            for high in range(people + 1 - low - middle):
                severe = people - low - middle - high
                yield count_pairs([LOW] * low + [MIDDLE] * middle + [HIGH] * high + [SEVERE] * severe)


@given(pairs, pairs)
def test_ballots_and_slips_add_up(
    phones: list[tuple[Answer, Answer]], slips: list[tuple[Answer, Answer]]
) -> None:
    assert Tally(count_pairs(phones), count_pairs(slips)).total == count_pairs(phones + slips)


@given(pairs)
def test_without_slips_a_room_sees_what_it_always_saw(phones: list[tuple[Answer, Answer]]) -> None:
    found = count_pairs(phones)
    assert seen(Tally(found)) == seen_alone(found)
    assert seen(Tally(count_pairs([]), found)) == seen_alone(found)


@given(pairs, pairs)
def test_beside_slips_something_is_shown_only_with_enough_phones(
    phones: list[tuple[Answer, Answer]], slips: list[tuple[Answer, Answer]]
) -> None:
    tally = Tally(count_pairs(phones), count_pairs(slips))
    q, p = tally.phones.complete, tally.slips.complete
    mixed = tally.phones.answered > 0 and tally.slips.answered > 0
    enough = q >= max(5, p + 4) if mixed else q + p >= 5
    assert (seen(tally).kind is not RoomKind.TOO_FEW) == tally.may_be_kept(5) == enough


@pytest.mark.parametrize(
    ("phones", "on_paper"),
    [(7, 3), *(pytest.param(*room, marks=pytest.mark.long) for room in [(8, 4), (9, 3), (10, 3), (11, 6)])],
)
def test_the_typist_learns_no_more_than_a_room_of_only_phones_sees(phones: int, on_paper: int) -> None:
    for slips in rooms(on_paper):
        shown: dict[RoomResult, set[tuple[RoomResult, ZoneCounts]]] = defaultdict(set)
        zones: dict[RoomResult, set[tuple[int, int, int]]] = defaultdict(set)
        for ballots in rooms(phones):
            tally = Tally(ballots, slips)
            sorting = zones_to_sort(tally, preset=SUM, method=CURRENT, k_room=5)
            alone = seen_alone(ballots)
            shown[alone].add((seen(tally), sorting))
            zones[seen(tally)].add(ballots.zones(SUM).by_zone)
        assert {len(found) for found in shown.values()} == {1}
        # And so never that all phones are in one zone.
        certain = [found for found in zones.values() if {max(room) for room in found} == {phones}]
        assert certain == []


@pytest.mark.parametrize("people", [5, 7, 9])
def test_rooms_that_look_the_same_get_the_same_order(people: int) -> None:
    """Also without paper: whoever compares the orders of suggestions counts nobody out."""
    orders: dict[RoomResult, set[ZoneCounts]] = defaultdict(set)
    for everybody in rooms(people):
        sorting = zones_to_sort(Tally(everybody), preset=SUM, method=CURRENT, k_room=5)
        orders[seen_alone(everybody)].add(sorting)
    assert {len(found) for found in orders.values()} == {1}


def test_one_phone_beside_slips_says_nothing_by_answering_or_not() -> None:
    slips = count_pairs([HIGH] * 5)
    for pair in (HIGH, (Unknown.RATHER_NOT, 3), (3, None)):
        assert not Tally(count_pairs([pair]), slips).may_be_kept(5)


def test_what_is_said_of_everybody_is_true() -> None:
    for slips in rooms(3):
        for ballots in rooms(7):
            tally = Tally(ballots, slips)
            result, zones = seen(tally), tally.total.zones(SUM)
            assert result.bars is not None
            for people, bar in zip(
                zones.by_zone, (result.bars.low, result.bars.middle, result.bars.high), strict=True
            ):
                said = {"exactly": people == bar.people, "at_most": people <= bar.people}
                assert said.get(bar.bound.value, people >= bar.people)
            assert not result.severe or 3 * tally.total.severe >= 10


def test_which_mix_works() -> None:
    assert (least_phones(3, 5), least_phones(3, 10), least_phones(8, 10)) == (7, 10, 12)
    assert [mix_of(phones, 3, 5) for phones in (0, 6, 7)] == [Mix.TOO_FEW, Mix.TOO_FEW_PHONES, Mix.WORKS]
    assert [mix_of(0, slips, 5) for slips in (4, 5)] == [Mix.TOO_FEW, Mix.WORKS]


@given(st.integers(3, 60), st.integers(0, 60))
def test_half_of_everybody_is_never_all_phones_but_one(slips: int, more: int) -> None:
    """What a statement outside the room asks, when the one who typed knows the slips: c <= n - g - 2."""
    phones = least_phones(slips, 5) + more
    half = -(-(phones + slips) // 2)
    assert half <= phones - 2
