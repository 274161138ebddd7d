import re

from riskmodel.application import facilitate
from tests.builders import Room
from tests.participant.phones import answers_of, heading, place, scoring_phone


def lines(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<li><a href="[^"]*/(\d+/\w+)">.*?<em class="\w+">(.*?)</em>', html)


def ready(room: Room) -> int | None:
    return facilitate.progress(room.stores, room.leader, room.workshop_id).ready


def test_every_factor_says_what_was_given(room: Room) -> None:
    phone = scoring_phone(room)
    for page in ("1/kans", "1/gevolg", "2/kans", "3/gevolg"):
        phone.post(f"{place(room)}/{page}", data={"answer": "rather_not"})
    page = phone.get(f"{place(room)}/overzicht").text
    assert lines(page) == [
        ("1/kans", "beide gegeven"),
        ("2/gevolg", "één mist"),
        ("3/kans", "één mist"),
        ("4/kans", "nog niet"),
        ("5/kans", "nog niet"),
        ("6/kans", "nog niet"),
    ]
    assert "telt alleen mee in de uitslag als je beide antwoorden geeft" in page


def test_being_ready_waits_calmly_and_can_be_taken_back(room: Room) -> None:
    phone = scoring_phone(room)
    room.join(2)
    page = phone.post(f"{place(room)}/overzicht", data={"ready": "yes"})
    assert (page.url.path, heading(page.text)) == (place(room), "Dank je, je bent klaar")
    assert phone.get(f"{place(room)}/overzicht").url.path == place(room)
    assert ready(room) == 1
    phone.post(f"{place(room)}/overzicht", data={"ready": "yes"})
    assert ready(room) == 1
    page = phone.post(f"{place(room)}/overzicht", data={"ready": "no"})
    assert page.url.path == f"{place(room)}/overzicht"
    assert ready(room) == 0


def test_ready_without_all_answers_is_allowed(room: Room) -> None:
    phone = scoring_phone(room)
    assert "Je mag ook iets openlaten." in phone.get(f"{place(room)}/overzicht").text
    assert phone.post(f"{place(room)}/overzicht", data={}).url.path == place(room)
    assert answers_of(room, phone) == {}


def test_ready_too_late_goes_where_the_room_is(room: Room) -> None:
    phone = scoring_phone(room)
    room.close()
    page = phone.post(f"{place(room)}/overzicht", data={"ready": "yes"})
    assert heading(page.text) == "Kijk naar het scherm"
