"""Guessing join codes from many connections while somebody with the right one comes in (T2)."""

import random
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from riskmodel.domain.join_code import ALPHABET, LENGTH
from tests.attack.conftest import House

pytestmark = pytest.mark.xdist_group("attack")

CONNECTIONS = 8
# The brake lets so many wrong codes through in a minute; the rest costs the attacker a try and nobody a seat.
TRIES_A_MINUTE = 60


def guess(house: House, tries: int, seed: int) -> list[int]:
    chance = random.Random(seed)
    with httpx.Client(verify=False, base_url=house.url, headers={"Origin": house.url}) as browser:
        return [
            browser.post("/meedoen", data={"code": "".join(chance.choices(ALPHABET, k=LENGTH))}).status_code
            for _try in range(tries)
        ]


def enter(house: House) -> tuple[int, float]:
    """Come in with the right code; return the status and how long it took, in seconds."""
    start = time.perf_counter()
    answer = httpx.post(
        f"{house.url}/meedoen",
        verify=False,
        data={"code": house.room.workshop.join_code},
        headers={"Origin": house.url},
        timeout=30,
    )
    return answer.status_code, time.perf_counter() - start


def attack(house: House, codes: int) -> None:
    start = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        guesses = [threads.submit(guess, house, codes // CONNECTIONS, seed) for seed in range(CONNECTIONS)]
        honest = []
        while not all(found.done() for found in guesses):
            honest.append(enter(house))
            time.sleep(1)
        statuses = [status for found in guesses for status in found.result()]
    seconds = time.perf_counter() - start
    print(f"{len(statuses) / seconds:.0f} codes a second; {len(honest)} honest, "
          f"slowest {max(took for _status, took in honest):.2f} s")  # fmt: skip
    assert {status for status, _took in honest} == {303}
    assert set(statuses) <= {404, 429}
    assert statuses.count(404) <= TRIES_A_MINUTE * (1 + seconds / 60)


def test_a_thousand_codes(house: House) -> None:
    attack(house, 1_000)


@pytest.mark.long
def test_ten_thousand_codes(house: House) -> None:
    attack(house, 10_000)
