from concurrent.futures import ThreadPoolExecutor

import pytest

from riskmodel.application.throttle import Throttle
from riskmodel.domain.errors import TooManyTriesError


def passes(throttle: Throttle, key: str, now: float) -> bool:
    try:
        throttle.take(key, now)
    except TooManyTriesError:
        return False
    return True


def test_so_many_tries_pass_and_then_the_brake_lets_go_one_by_one() -> None:
    throttle = Throttle(limit=2, seconds=10)
    moments = [0.0, 4.0, 5.0, 10.0, 11.0, 14.0]
    assert [passes(throttle, "key", moment) for moment in moments] == [True, True, False, True, False, True]


def test_the_refusal_says_how_long_to_wait() -> None:
    throttle = Throttle(limit=1, seconds=300)
    throttle.take("key", 1000.0)
    with pytest.raises(TooManyTriesError) as refused:
        throttle.check("key", 1100.0)
    assert refused.value.seconds == 200


def test_keys_have_brakes_of_their_own() -> None:
    throttle = Throttle(limit=1, seconds=10)
    assert [passes(throttle, key, 0.0) for key in ("one", "other", "one")] == [True, True, False]


def test_a_try_that_is_given_back_does_not_count() -> None:
    throttle = Throttle(limit=1, seconds=10)
    for moment in (0.0, 1.0, 2.0):
        throttle.take("key", moment)
        throttle.give_back("key", moment)
    throttle.give_back("key", 2.0)
    assert [passes(throttle, "key", 3.0), passes(throttle, "key", 3.0)] == [True, False]


def test_a_flood_of_keys_neither_frees_anybody_nor_fills_the_memory() -> None:
    throttle = Throttle(limit=3, seconds=300)
    for _try in range(3):
        throttle.take("the account under attack", 0.0)
    for number in range(60_000):
        throttle.count(f"made up {number}", 1.0)
    assert not passes(throttle, "the account under attack", 2.0)
    assert len(throttle._tries) <= 16_384
    assert max(map(len, throttle._tries.values())) == 3


@pytest.mark.parametrize("jump", [-86_400.0, 86_400.0], ids=["back", "forward"])
def test_a_clock_that_jumps_keeps_nobody_out(jump: float) -> None:
    throttle = Throttle(limit=1, seconds=300)
    throttle.take("key", 100_000.0)
    assert passes(throttle, "key", 100_000.0 + jump)


def test_guesses_side_by_side_pass_no_more_often_than_one_after_the_other() -> None:
    throttle = Throttle(limit=5, seconds=300)
    with ThreadPoolExecutor(40) as threads:
        passed = list(threads.map(lambda _number: passes(throttle, "key", 7.0), range(200)))
    assert sum(passed) == 5


def test_a_key_that_is_no_text_at_all_counts_like_any_other() -> None:
    throttle = Throttle(limit=1, seconds=300)
    assert [passes(throttle, "\ud800", 0.0), passes(throttle, "\ud800", 0.0)] == [True, False]
