"""Who knows every band, how many voted and the own vote: is anybody else's vote certain then?"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest

from riskmodel.domain.room_statement import Support
from riskmodel.domain.vote import POINTS_EACH, support_of

Points = tuple[int, ...]
Seen = tuple[Support | None, ...]
CASES = [(5, 2), (5, 3), (5, 4), (6, 3), (6, 4), (7, 3), (8, 3), (10, 3), (13, 2)]


def ways(measures: int, least: int, most: int) -> Iterator[Points]:
    """Every way to divide `least` to `most` points over measures."""
    if measures == 1:
        yield from ((points,) for points in range(max(least, 0), most + 1))
        return
    for first in range(most + 1):
        yield from ((first, *rest) for rest in ways(measures - 1, least - first, most - first))


def seen(points: Points, voters: int) -> Seen:
    """What everybody sees after a vote."""
    bands = support_of({str(place): got for place, got in enumerate(points)}, voters, 5)
    return tuple(bands.get(str(place)) for place in range(len(points)))


def some_other_gave_nothing(others: Points, measure: int, people: int) -> bool:
    """Whether these points of the others allow that one of them gave a measure nothing."""
    rest = sum(others) - others[measure]
    return any(
        people - 1 <= sum(others) - own <= POINTS_EACH * (people - 1) for own in range(1, min(3, rest) + 1)
    )


def what_is_certain(voters: int, measures: int) -> list[tuple[Points, Seen, int, str]]:
    """Every own vote and every picture from which somebody else's vote follows."""
    people = voters - 1
    totals = list(ways(measures, people, POINTS_EACH * people))
    found = []
    for own in ways(measures, 1, POINTS_EACH):
        worlds: dict[Seen, list[Points]] = defaultdict(list)
        for others in totals:
            mine = tuple(a + b for a, b in zip(own, others, strict=True))
            worlds[seen(mine, voters)].append(others)
        for (picture, possible), measure in product(worlds.items(), range(measures)):
            if not any(others[measure] for others in possible):
                found.append((own, picture, measure, "nobody else gave it anything"))
            if not any(some_other_gave_nothing(others, measure, people) for others in possible):
                found.append((own, picture, measure, "everybody else gave it something"))
    return found


@pytest.mark.parametrize(("voters", "measures"), CASES)
def test_no_vote_of_another_is_certain(voters: int, measures: int) -> None:
    assert what_is_certain(voters, measures) == []


@pytest.mark.parametrize("voters", [5, 6, 7, 8, 12, 30])
def test_everybody_on_one_measure_looks_like_most_on_it(voters: int) -> None:
    unanimous = (POINTS_EACH * voters, 0, 0)
    one_apart = (POINTS_EACH * (voters - 1), POINTS_EACH, 0)
    assert seen(unanimous, voters) == seen(one_apart, voters)


@pytest.mark.parametrize("voters", [5, 8, 12, 30])
def test_none_and_one_supporter_look_the_same(voters: int) -> None:
    assert seen((voters, 0, 0), voters) == seen((voters, POINTS_EACH, 0), voters)


def test_with_one_measure_or_four_voters_nothing_is_seen() -> None:
    assert seen((15,), 5) == (None,)
    assert seen((6, 6), 4) == (None, None)
