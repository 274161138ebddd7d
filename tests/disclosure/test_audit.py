"""The audit itself, on sums and sentences whose answer is known."""

import pytest

from tests.disclosure.audit.certainty import Crowd, is_certain
from tests.disclosure.audit.rank import exposed, rank

A, B, C, D = range(0, 10), range(10, 20), range(20, 30), range(30, 33)


def people(*groups: range) -> dict[int, int]:
    return {person: 1 for group in groups for person in group}


# Published sums, and the people that are exposed below ten.
SUMS = [
    ([people(A, B), people(C)], None),
    ([people(D)], people(D)),
    ([people(A, B), people(A, B, D)], people(D)),
    ([people(A, B), people(B, C), people(A, C, D)], None),  # only twice A is known, with D
    ([people(A, B), people(B, C), people(C, D), people(A, D)], None),
    ([people(A, B), people(B, C), people(A, B, C, D), people(A, C)], people(D)),
    ([people(A) | {0: 2}, people(A)], {0: 1}),
]


@pytest.mark.parametrize(("sums", "found"), SUMS)
def test_what_follows_from_sums(sums: list[dict[int, int]], found: dict[int, int] | None) -> None:
    assert exposed(sums, 10) == (frozenset(found) if found else None)


def test_rank_over_the_fractions() -> None:
    assert [rank([[2, 4], [3, 6]]), rank([[2, 4], [3, 7]]), rank([])] == [1, 2, 0]


def test_certainty() -> None:
    def exactly(crowd: Crowd) -> object:
        return crowd.zones

    def at_least_four_high(crowd: Crowd) -> object:
        return crowd.zones[2] >= 4

    own, others = Crowd((1, 0, 0), 0), Crowd((0, 0, 4), 0)
    assert is_certain(exactly, own, others)
    assert is_certain(at_least_four_high, own, others)
    assert not is_certain(at_least_four_high, Crowd((0, 0, 1), 0), others)
    assert not is_certain(exactly, own, Crowd((0, 1, 3), 0))
