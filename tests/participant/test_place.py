from collections.abc import Callable

import pytest

from riskmodel.application import agree
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from tests.builders import Room
from tests.participant.phones import Phone, heading, joined_phone, new_phone, place, scoring_phone, seats


def stand(room: Room, phone: Phone) -> object:
    return phone.get(f"{place(room)}/stand").json()


def read_back(room: Room) -> None:
    room.close()
    room.go_to_measures()
    agree.read_back(room.stores, room.leader, room.workshop_id)


def test_one_address_follows_the_room(room: Room) -> None:
    phone = joined_phone(room)
    seen = []
    steps: list[Callable[[], None]] = [lambda: None, room.start, room.close, room.go_to_measures]
    for step in steps:
        step()
        answer = phone.get(place(room))
        seen.append((answer.url.path.removeprefix(place(room)), heading(answer.text), stand(room, phone)))
    first_factor = seen[1][1]
    assert seen == [
        ("", "Je doet mee", {"stand": "waiting"}),
        ("/1/kans", first_factor, {"stand": "scoring"}),
        ("", "Kijk naar het scherm", {"stand": "screen"}),
        ("", "Wat zou helpen?", {"stand": "ideas"}),
    ]


def test_back_to_preparation_waits_as_well(room: Room) -> None:
    phone = joined_phone(room)
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.PREPARATION)
    assert heading(phone.get(place(room)).text) == "Je doet mee"


def test_the_stand_counts_nobody(room: Room) -> None:
    phone = scoring_phone(room)
    before = phone.get(f"{place(room)}/stand").content
    room.join(4)
    assert phone.get(f"{place(room)}/stand").content == before


def test_after_sealing_the_phone_forgets_and_says_goodbye(room: Room) -> None:
    phone = scoring_phone(room)
    room.close()
    room.seal()
    assert stand(room, phone) == {"stand": "goodbye"}
    answer = phone.get(place(room))
    assert answer.url.path == f"{place(room)}/afgerond"
    assert heading(answer.text) == "Bedankt voor het meedoen"
    assert dict(phone.cookies) == {}
    assert heading(phone.get(f"{place(room)}/afgerond").text) == "Bedankt voor het meedoen"


@pytest.mark.parametrize("page", ["", "/1/kans", "/1/gevolg", "/overzicht"])
def test_every_page_says_goodbye_after_sealing(room: Room, page: str) -> None:
    phone = scoring_phone(room)
    room.close()
    room.seal()
    assert phone.get(place(room) + page).url.path == f"{place(room)}/afgerond"


def test_the_goodbye_takes_no_seat_from_who_is_still_there(room: Room) -> None:
    phone = scoring_phone(room)
    answer = phone.get(f"{place(room)}/afgerond")
    assert answer.url.path == f"{place(room)}/1/kans"
    assert "plaats" in phone.cookies


@pytest.mark.parametrize("page", ["", "/1/kans", "/overzicht"])
def test_who_has_no_seat_is_sent_to_the_code(room: Room, page: str) -> None:
    room.start()
    for address in (place(room), "/werksessie/" + "0" * 32, "/werksessie/../../etc", "/werksessie/%00"):
        answer = new_phone().get(address + page)
        assert answer.status_code in (403, 404)
        assert "Kliniek" not in answer.text


def test_a_stranger_reads_why(room: Room) -> None:
    answer = new_phone().get(place(room))
    assert answer.status_code == 403
    assert "Deze telefoon heeft geen plaats (meer) in deze sessie." in answer.text
    assert new_phone().get(f"{place(room)}/stand").status_code == 403


def test_a_phone_that_lost_its_seat_can_take_a_new_one(room: Room) -> None:
    phone = joined_phone(room)
    phone.cookies.delete("plaats")
    page = phone.get(place(room)).text
    assert 'href="/meedoen?opnieuw=1"' in page
    form = phone.get("/meedoen?opnieuw=1")
    assert form.url.path == "/meedoen"
    fields = {"code": room.workshop.join_code, "opnieuw": "1"}
    assert phone.post("/meedoen", data=fields).url.path == place(room)
    assert seats(room) == 2


def test_a_changed_statement_is_another_stand(room: Room) -> None:
    phone = scoring_phone(room)
    read_back(room)
    before = stand(room, phone)
    assert stand(room, phone) == before
    room.go_to_measures()
    factor = room.workshop.factor_ids[0]
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor, words="Anders.")
    agree.read_back(room.stores, room.leader, room.workshop_id)
    assert stand(room, phone) != before
