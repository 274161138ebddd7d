"""Two rounds of scoring one factor: whose answer counts, and when the room stops."""

import pytest

from riskmodel.domain.answer import Answer, Unknown
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomResult, room_result
from riskmodel.domain.rounds import Pair, carry_forward, room_stop_reason
from riskmodel.domain.scale import SUM
from riskmodel.domain.stability import StopReason, stop_reason
from tests.method.builders import a_room

UNKNOWN = Unknown.DONT_KNOW

# One person: the pair of the first round, what was revised in the second, and the pair that counts.
REVISIONS: list[tuple[Pair, Pair | None, Pair]] = [
    ((4, 5), None, (4, 5)),  # who stays away keeps the score
    ((4, 5), (2, 3), (2, 3)),
    ((4, 5), (None, 3), (4, 3)),  # each question by itself
    ((4, UNKNOWN), (None, 3), (4, 3)),
    ((4, 5), (UNKNOWN, None), (UNKNOWN, 5)),  # "I do not know" is a revision too
    ((None, None), (3, 3), (3, 3)),
]


@pytest.mark.parametrize(("first", "second", "counts"), REVISIONS)
def test_who_does_not_revise_keeps_the_score(first: Pair, second: Pair | None, counts: Pair) -> None:
    assert carry_forward({"a": first, "b": (1, 1)}, {"a": second} if second else {}) == {
        "a": counts,
        "b": (1, 1),
    }


def test_both_rounds_have_the_same_people() -> None:
    with pytest.raises(ValueError, match="first round"):
        carry_forward({"a": (1, 1)}, {"latecomer": (5, 5)})


def seen(room: Histogram) -> RoomResult:
    return room_result(room, invited=30, preset=SUM, method=CURRENT, k_room=5)


def spread(*counts: int) -> Histogram:
    """Counts per likelihood, everybody at impact 3."""
    pairs: list[tuple[Answer, Answer]] = [
        (level, 3) for level, count in enumerate(counts, start=1) for _ in range(count)
    ]
    return count_pairs(pairs)


UNSURE = spread(4, 0, 3, 0, 5) + count_pairs([(UNKNOWN, 3)])
MORE_UNSURE = spread(4, 0, 3, 0, 5) + count_pairs([(UNKNOWN, 3)] * 3)

# The two rounds of a room with a map: the rule itself. Then rooms without one: from words and pictures only.
ROUNDS = [
    ("a map, agreed at once", [spread(0, 0, 4, 6, 0)], StopReason.AGREEMENT),
    ("a map, one round", [spread(4, 0, 3, 0, 5)], None),
    ("a map, nobody moved", [spread(4, 0, 3, 0, 5)] * 2, StopReason.STABLE_DISSENT),
    ("a map, moved but apart", [spread(4, 0, 3, 0, 5), spread(1, 2, 3, 4, 2)], StopReason.OPEN),
    ("a map, somebody knows now", [UNSURE, spread(4, 0, 4, 0, 5)], StopReason.STABLE_DISSENT),
    ("a map, many know now", [MORE_UNSURE, spread(4, 0, 6, 0, 5)], StopReason.OPEN),
    ("a map, somebody answered only now", [spread(4, 0, 3, 0, 5), spread(4, 0, 3, 0, 6)], StopReason.OPEN),
    ("a map, and agreed with one more", [spread(4, 0, 3, 0, 5), spread(0, 0, 7, 6, 0)], StopReason.AGREEMENT),
    ("bars, agreed", [a_room(middle=6, high=1)], StopReason.AGREEMENT),
    ("bars, one round", [a_room(low=4, high=3)], None),
    ("bars that stay", [a_room(low=4, high=3)] * 2, StopReason.STABLE_DISSENT),
    ("bars that change", [a_room(low=4, high=3), a_room(low=2, middle=2, high=3)], StopReason.OPEN),
    ("too few", [a_room(high=4)], StopReason.OPEN),
    ("a map, then nearly all", [spread(4, 0, 3, 0, 5), a_room(high=12)], StopReason.AGREEMENT),
]  # fmt: skip


@pytest.mark.parametrize(("what", "rounds", "reason"), ROUNDS, ids=[row[0] for row in ROUNDS])
def test_when_a_factor_is_not_scored_again(
    what: str, rounds: list[Histogram], reason: StopReason | None
) -> None:
    assert room_stop_reason([seen(room) for room in rounds], CURRENT) is reason


def test_with_a_map_it_is_the_rule_itself() -> None:
    for first in (spread(4, 0, 3, 0, 5), spread(1, 2, 5, 3, 1), spread(2, 2, 4, 2, 2)):
        for second in (spread(3, 1, 3, 0, 5), spread(2, 2, 4, 2, 2), spread(0, 3, 3, 4, 2)):
            assert room_stop_reason([seen(first), seen(second)], CURRENT) is stop_reason(
                [first, second], CURRENT
            )


def test_without_a_map_a_verdict_finer_than_the_picture_is_not_given() -> None:
    """Both rooms show "agreed" and the same bars; in one of them people are a little further apart."""
    near, far = count_pairs([(3, 3)] * 7), count_pairs([(2, 3), (3, 3), (4, 2)] * 2 + [(3, 3)])

    assert seen(near) == seen(far)
    assert stop_reason([near], CURRENT) is not stop_reason([far], CURRENT)
    assert room_stop_reason([seen(near)], CURRENT) is room_stop_reason([seen(far)], CURRENT)
