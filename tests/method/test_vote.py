"""From points to bands of support, as a table."""

import pytest

from riskmodel.domain.errors import NotFoundError, TooManyPointsError
from riskmodel.domain.room_statement import Support
from riskmodel.domain.vote import first_band, letter_of, require_points, support_of

MUCH, SOME, LITTLE = Support.MUCH, Support.SOME, Support.LITTLE


@pytest.mark.parametrize(
    ("voters", "begin"),
    [(5, 8), (6, 7), (7, 8), (8, 5), (9, 7), (10, 8), (11, 7), (12, 8), (13, 7), (16, 10), (20, 11)],
)
def test_where_the_first_band_begins(voters: int, begin: int) -> None:
    assert first_band(voters) == begin


def test_bands_never_use_up_all_points() -> None:
    assert [voters for voters in range(5, 501) if 3 * voters % first_band(voters) < 4] == []


@pytest.mark.parametrize(
    ("voters", "points", "bands"),
    [
        (5, (8, 7, 0), (MUCH, LITTLE, LITTLE)),
        (6, (7, 6, 5), (MUCH, LITTLE, LITTLE)),
        (7, (8, 8, 5), (MUCH, MUCH, LITTLE)),
        (8, (10, 9, 5, 0), (MUCH, SOME, SOME, LITTLE)),
        (8, (4, 4, 4, 4, 4, 4), (LITTLE,) * 6),
        (10, (16, 8, 6), (MUCH, SOME, LITTLE)),
        (12, (15, 14, 7), (SOME, SOME, LITTLE)),
    ],
)
def test_support(voters: int, points: tuple[int, ...], bands: tuple[Support, ...]) -> None:
    found = support_of({str(place): got for place, got in enumerate(points)}, voters, 5)
    assert tuple(found.values()) == bands


@pytest.mark.parametrize(
    ("voters", "measures", "least", "is_shown"),
    [
        (5, 2, 5, True),
        (4, 2, 5, False),
        (5, 1, 5, False),
        (9, 3, 10, False),
        (10, 3, 10, True),
        (4, 3, 1, False),
    ],
)
def test_when_support_is_shown_at_all(voters: int, measures: int, least: int, is_shown: bool) -> None:
    assert bool(support_of({str(place): voters for place in range(measures)}, voters, least)) is is_shown


@pytest.mark.parametrize("points", [{"a": 3}, {"a": 1, "b": 2}, {"a": 0}, {}])
def test_three_points_at_most(points: dict[str, int]) -> None:
    require_points(points, ("a", "b"))


@pytest.mark.parametrize("points", [{"a": 4}, {"a": 2, "b": 2}, {"a": -1, "b": 3}])
def test_more_or_less_is_refused(points: dict[str, int]) -> None:
    with pytest.raises(TooManyPointsError):
        require_points(points, ("a", "b"))


def test_a_measure_of_another_room_is_refused() -> None:
    with pytest.raises(NotFoundError):
        require_points({"c": 1}, ("a", "b"))


def test_letters() -> None:
    assert [letter_of(place) for place in (0, 1, 25, 26, 27, 52)] == ["A", "B", "Z", "AA", "AB", "BA"]
