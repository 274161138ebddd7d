import pytest

from riskmodel.application import facilitate
from riskmodel.application.prepare import announce_manager
from tests.builders import Room
from tests.participant.phones import heading, joined_phone, new_phone, place, seats


def test_the_page_promises_what_the_product_keeps() -> None:
    page = new_phone().get("/meedoen").text
    assert heading(page) == "Doe mee met de sessie"
    assert "Wij bewaren geen IP-adres, tijdstip of apparaat bij je scores." in page
    assert "minder dan 5 volledige antwoorden" in page
    assert "In het systeem ben je niet te vinden. Maar in een kleine groep kunnen mensen raden." in page
    assert page.count("<details>") == 1


def test_a_code_in_the_address_is_filled_in(room: Room) -> None:
    code = room.workshop.join_code
    page = new_phone().get(f"/meedoen/{code.lower()}").text
    assert f'value="{code[:4]} {code[4:]}"' in page


def test_joining_leads_to_the_place(room: Room) -> None:
    phone = new_phone()
    answer = phone.post("/meedoen", data={"code": room.workshop.join_code}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, place(room))
    assert heading(phone.get(place(room)).text) == "Je doet mee"
    assert seats(room) == 1


def test_the_secret_is_kept_out_of_reach(room: Room) -> None:
    answer = new_phone().post("/meedoen", data={"code": room.workshop.join_code}, follow_redirects=False)
    (cookie,) = (line for line in answer.headers.get_list("set-cookie") if line.startswith("plaats="))
    _secret, *flags = cookie.split("; ")
    assert sorted(flags) == ["HttpOnly", "Max-Age=86400", f"Path={place(room)}", "SameSite=lax"]


def test_under_tls_the_secret_travels_under_tls_only(room: Room) -> None:
    phone = new_phone("https://testserver")
    answer = phone.post("/meedoen", data={"code": room.workshop.join_code}, follow_redirects=False)
    assert all("Secure" in line.split("; ") for line in answer.headers.get_list("set-cookie"))


def test_joining_twice_on_one_phone_takes_one_seat(room: Room) -> None:
    phone = joined_phone(room)
    token = phone.cookies["plaats"]
    again = phone.post("/meedoen", data={"code": room.workshop.join_code})
    assert again.url.path == place(room)
    assert phone.cookies["plaats"] == token
    assert seats(room) == 1


@pytest.mark.parametrize("address", ["/meedoen", "/meedoen/{code}"])
def test_a_phone_that_joined_goes_straight_to_its_place(room: Room, address: str) -> None:
    phone = joined_phone(room)
    facilitate.lock_lobby(room.stores, room.leader, room.workshop_id, True)
    assert phone.get(address.format(code=room.workshop.join_code)).url.path == place(room)


def test_another_code_can_be_typed_on_a_phone_that_joined(room: Room) -> None:
    assert joined_phone(room).get("/meedoen/ABCDEFGH").url.path == "/meedoen/ABCDEFGH"


def test_a_wrong_code_is_kept_on_the_page() -> None:
    answer = new_phone().post("/meedoen", data={"code": "abcd efgh"})
    assert answer.status_code == 404
    assert 'value="ABCD EFGH"' in answer.text
    assert "Deze code kennen we niet." in answer.text


def test_a_closed_door_is_named(room: Room) -> None:
    facilitate.lock_lobby(room.stores, room.leader, room.workshop_id, True)
    answer = new_phone().post("/meedoen", data={"code": room.workshop.join_code})
    assert answer.status_code == 409
    assert "de deur van deze sessie is dicht" in answer.text
    assert seats(room) == 0


def test_many_wrong_codes_wait_but_the_right_one_works(room: Room) -> None:
    phone = new_phone()
    statuses = [phone.post("/meedoen", data={"code": "ABCDEFGH"}).status_code for _try in range(61)]
    assert statuses == [404] * 60 + [429]
    assert 1 <= int(phone.post("/meedoen", data={"code": "ABCDEFGH"}).headers["retry-after"]) <= 60
    assert phone.post("/meedoen", data={"code": room.workshop.join_code}).url.path == place(room)


def test_a_late_comer_joins_while_the_others_score(room: Room) -> None:
    room.start()
    assert joined_phone(room).get(place(room)).url.path == f"{place(room)}/1/kans"


def test_a_novel_instead_of_a_code_is_refused(room: Room) -> None:
    answer = new_phone().post("/meedoen", data={"code": "A" * 100_000})
    assert answer.status_code == 413
    assert "Deze tekst is veel te lang." in answer.text
    assert seats(room) == 0


@pytest.mark.parametrize(
    "code", ["", "\x00", "../../", "<script>alert(1)</script>", "é" * 500, "' OR 1=1 --"]
)
def test_strange_codes_are_wrong_codes(room: Room, code: str) -> None:
    answer = new_phone().post("/meedoen", data={"code": code})
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text
    assert seats(room) == 0


def test_a_form_that_is_no_form_is_a_wrong_code() -> None:
    phone = new_phone()
    assert phone.post("/meedoen", content=b"\xff\xfe&&&=;" * 100).status_code == 404
    assert phone.post("/meedoen", files={"code": b"ABCD"}).status_code == 404


def test_with_a_manager_in_the_room_more_answers_are_needed(room: Room) -> None:
    phone = joined_phone(room)
    assert "leidinggevende" not in phone.get(place(room)).text
    announce_manager(room.stores, room.leader, room.workshop_id, True)
    assert "vanaf 10 volledige antwoorden" in phone.get(place(room)).text
