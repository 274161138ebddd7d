"""The phone in a rehearsal: it says on every page that nothing here is real."""

import pytest

from riskmodel.application import agree, prepare, rehearse
from riskmodel.domain.access import Role
from riskmodel.domain.room_statement import Influence
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person
from tests.participant.phones import joined_phone, new_phone, place

BAND = "Oefening: dit zijn geen echte antwoorden"
DRAFT = agree.MeasureDraft("Elke week nabespreken", None, "teamleider", None, Influence.TEAM)


@pytest.fixture
def rehearsed(stores: Stores) -> Room:
    """A rehearsal whose lobby is open."""
    leader = a_person(stores, Role.FACILITATOR)
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=NOW)
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    return Room(stores, leader, workshop_id, [])


def test_every_page_has_the_band_until_goodbye(rehearsed: Room) -> None:
    phone, home = joined_phone(rehearsed), place(rehearsed)
    seen = [phone.get(home).text]
    rehearsed.start()
    seen += [phone.get(path).text for path in (home, f"{home}/1/kans", f"{home}/overzicht")]
    seen.append(phone.post(f"{home}/overzicht", data={"ready": "yes"}).text)
    rehearsed.close()
    seen.append(phone.get(home).text)
    agree.add_measure(rehearsed.stores, rehearsed.leader, rehearsed.workshop_id, DRAFT)
    rehearsed.go_to_measures()
    seen.append(phone.get(home).text)
    agree.read_back(rehearsed.stores, rehearsed.leader, rehearsed.workshop_id)
    seen.append(phone.get(home).text)
    rehearsed.seal()
    seen.append(phone.get(home).text)
    assert [page.count(BAND) for page in seen] == [1] * 9


def test_the_band_warns_that_an_own_answer_stands_out(rehearsed: Room) -> None:
    phone = joined_phone(rehearsed)
    assert "Geef niet je eigen mening" in phone.get(place(rehearsed)).text
    phone.get("/taal/en")
    assert "Do not give your own" in phone.get(place(rehearsed)).text


def test_a_real_session_has_no_band(room: Room) -> None:
    phone = joined_phone(room)
    assert BAND not in phone.get(place(room)).text
    room.start()
    assert BAND not in phone.get(f"{place(room)}/1/kans").text
    room.close()
    room.seal()
    assert BAND not in phone.get(place(room)).text


def test_a_phone_is_told_that_a_removed_rehearsal_is_gone(rehearsed: Room) -> None:
    phone = joined_phone(rehearsed)
    rehearse.remove_rehearsal(rehearsed.stores, rehearsed.leader, rehearsed.workshop_id)
    answer = phone.get(place(rehearsed))
    assert answer.status_code == 403
    assert phone.get(f"{place(rehearsed)}/stand").status_code == 403
    assert new_phone().get(f"{place(rehearsed)}/afgerond").status_code == 200
