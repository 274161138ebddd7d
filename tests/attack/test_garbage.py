"""Frames that are no messages: the server goes on (T12, T21)."""

import random
import time

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from riskmodel.domain.access import Role
from tests.attack.conftest import House
from tests.attack.websocket import hangs_up, opened

pytestmark = pytest.mark.xdist_group("attack")

FRAMES = 1_000
PROTOCOL, TOO_BIG = 1002, 1009


def is_well(house: House) -> bool:
    with opened(house.url, house.cookie(Role.FACILITATOR)) as wire:
        return "Team 1" in wire.run("werksessies").words


def test_a_thousand_frames_of_noise(house: House) -> None:
    chance = random.Random(1)
    codes = set()
    logged = len(house.log())
    for _frame in range(FRAMES // 20):
        try:
            with opened(house.url, house.cookie(Role.FACILITATOR)) as wire:
                codes.add(
                    hangs_up(wire, [chance.randbytes(chance.randrange(2, 300)) for _noise in range(20)])
                )
        except ConnectionClosed:
            continue
    assert codes <= {PROTOCOL, 1000, 1006, 1011}
    assert is_well(house)
    # What the log says of them: kinds and numbers, no traces.
    assert "Traceback" not in house.log()[logged:]


@pytest.mark.parametrize("megabytes", [2, 30])
def test_a_huge_frame_ends_its_own_connection(house: House, megabytes: int) -> None:
    with opened(house.url, house.cookie(Role.FACILITATOR)) as wire:
        wire.run()
        assert hangs_up(wire, [b"\x00" * (megabytes * 1_000_000)]) in (TOO_BIG, 1006)
    assert is_well(house)


def test_words_instead_of_bytes_end_their_own_connection(house: House) -> None:
    logged = len(house.log())
    with opened(house.url, house.cookie(Role.FACILITATOR)) as wire:
        assert hangs_up(wire, ["geheim-in-een-tekstframe"]) in (1000, 1005, 1006, 1011)
    assert is_well(house)
    assert [word in house.log()[logged:] for word in ("geheim-in-een", "Traceback")] == [False, False]


def test_headers_without_end_are_cut_off(house: House) -> None:
    many = [(f"x-{number}", "x" * 1_000) for number in range(200)]
    try:
        status = httpx.get(f"{house.url}/meedoen", verify=False, headers=many).status_code
    except httpx.HTTPError:
        status = 400
    assert status in (400, 431)
    assert is_well(house)


def test_a_form_that_never_ends_is_given_up(house: House) -> None:
    """A phone that walks out of reach in the middle of a form must not be waited for for ever."""

    def slowly() -> object:
        yield b"code="
        time.sleep(1)
        yield b"X" * (2 * 1024 * 1024)

    try:
        headers = {"Origin": house.url}
        status = httpx.post(
            f"{house.url}/meedoen",
            verify=False,
            content=slowly(),  # type: ignore[arg-type]
            headers=headers,
        ).status_code
    except httpx.HTTPError:
        status = 413
    assert status == 413
    assert is_well(house)
