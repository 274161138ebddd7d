"""The door on the room's screen: how phones get in."""

import re

import pytest
import segno

from riskmodel.application import facilitate
from riskmodel.domain.join_code import spaced
from tests.projector.screens import Leader


def test_the_lobby_says_how_to_join_and_how_many_did(leader: Leader) -> None:
    room = leader.room()
    room.join(7)
    assert leader.says(room) == [
        "Kliniek",
        "Doe mee met je telefoon",
        "Scan het plaatje, of ga naar",
        "testserver/meedoen",
        "en typ de code",
        spaced(room.workshop.join_code),
        "7 mensen doen mee",
    ]


def test_one_person_is_one_person(leader: Leader) -> None:
    room = leader.room()
    room.join(1)
    assert leader.says(room)[-1] == "1 persoon doet mee"


def test_the_picture_leads_phones_to_the_code(leader: Leader) -> None:
    room = leader.room()
    link = f"http://testserver/meedoen/{room.workshop.join_code}"
    drawn = segno.make(link, error="m", micro=False).svg_inline(omitsize=True, border=2)
    (path,) = re.findall(r'class="qrline" stroke="#14213d" d="(.*?)"', leader.page(room))
    assert re.findall(r'class="qrline" stroke="#000" d="(.*?)"', drawn) == [path]


def test_the_address_in_the_settings_wins(leader: Leader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "https://risico.voorbeeld.example/")
    assert leader.says(leader.room())[3] == "risico.voorbeeld.example/meedoen"


@pytest.mark.parametrize(
    ("host", "warnings"),
    [("localhost", 1), ("127.0.0.1", 1), ("[::1]", 1), ("192.168.1.20", 0), ("risico.example", 0)],
)
def test_an_address_that_no_phone_can_reach_is_said_so(leader: Leader, host: str, warnings: int) -> None:
    page = leader.browser(origin=f"http://{host}:8501").get(f"/scherm/{leader.room().workshop_id}").text
    warning = "Telefoons bereiken dit adres niet. Start Risicotafel voor de kamer."
    assert page.count(warning) == warnings


def test_a_closed_door_shows_no_code(leader: Leader) -> None:
    room = leader.room()
    room.join(8)
    facilitate.lock_lobby(leader.stores, leader.actor, room.workshop_id, True)
    assert leader.says(room) == [
        "Kliniek",
        "Iedereen is binnen",
        "8 mensen doen mee",
        "De deur is dicht. We beginnen zo.",
    ]
    assert room.workshop.join_code not in leader.page(room)
