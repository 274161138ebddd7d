import re
from datetime import date

import pytest

from riskmodel.application import agree
from riskmodel.domain.room_statement import Influence
from riskmodel.storage import seats
from tests.builders import Room
from tests.participant.phones import Phone, heading, place, scoring_phone

WORDS = "Wie beslist <b>hier</b> over roosters? {{ 7 * 7 }}"


@pytest.fixture
def phone(room: Room) -> Phone:
    """A phone on which the statement is read back."""
    phone = scoring_phone(room)
    room.close()
    room.go_to_measures()
    factor = room.workshop.factor_ids[0]
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor, words=WORDS)
    draft = agree.MeasureDraft(
        "Elke maandag het rooster", factor, "team & leider", date(2027, 3, 4), Influence.TEAM
    )
    agree.add_measure(room.stores, room.leader, room.workshop_id, draft)
    agree.read_back(room.stores, room.leader, room.workshop_id)
    return phone


def test_two_views_are_shown_as_two(room: Room, phone: Phone) -> None:
    agree.reword(room.stores, room.leader, room.workshop_id)
    factor = room.workshop.factor_ids[0]
    agree.agree_on_factor(
        room.stores, room.leader, room.workshop_id, factor_id=factor, words="Vaak.", other_view="Nooit."
    )
    agree.read_back(room.stores, room.leader, room.workshop_id)
    page = phone.get(place(room)).text
    found = re.findall(r'<h4>(.*?)</h4>\s*<p class="text" dir="auto">(.*?)</p>', page)
    assert found == [("Eén beeld", "Vaak."), ("Een ander beeld", "Nooit.")]


def said(phone: Phone, room: Room, objects: str) -> dict[str, str]:
    """The form as this phone shows it now."""
    read = re.search('name="read" value="([0-9a-f]*)"', phone.get(place(room)).text)
    return {"objects": objects, "read": read.group(1) if read else ""}


def objections(room: Room) -> int:
    with room.stores.live.reading(room.workshop_id) as live:
        statement = agree.room_statement(room.stores, room.leader, room.workshop_id)
        return seats.count_objections(live, statement.digest)


def test_the_statement_is_read_as_it_was_written(room: Room, phone: Phone) -> None:
    page = phone.get(place(room)).text
    assert heading(page) == "Wat er naar buiten gaat"
    assert "Wie beslist &lt;b&gt;hier&lt;/b&gt; over roosters? {{ 7 * 7 }}" in page
    assert "Wie: team &amp; leider" in page
    assert "Klaar op: 4 maart 2027" in page


def test_objecting_can_be_taken_back(room: Room, phone: Phone) -> None:
    page = phone.post(f"{place(room)}/bezwaar", data=said(phone, room, "yes"))
    assert page.url.path == place(room)
    assert "Je hebt bezwaar." in page.text
    phone.post(f"{place(room)}/bezwaar", data=said(phone, room, "yes"))
    assert objections(room) == 1
    page = phone.post(f"{place(room)}/bezwaar", data=said(phone, room, "no"))
    assert "Je hebt bezwaar." not in page.text
    assert objections(room) == 0


def test_other_words_are_read_anew(room: Room, phone: Phone) -> None:
    phone.post(f"{place(room)}/bezwaar", data=said(phone, room, "yes"))
    agree.reword(room.stores, room.leader, room.workshop_id)
    assert phone.post(f"{place(room)}/bezwaar", data=said(phone, room, "yes")).status_code == 409
    factor = room.workshop.factor_ids[0]
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor, words="Anders.")
    agree.read_back(room.stores, room.leader, room.workshop_id)
    assert "Je hebt bezwaar." not in phone.get(place(room)).text


@pytest.mark.parametrize("read", ["", "00" * 32, "zz", "\u0660" * 64])
def test_an_objection_to_words_that_are_not_there_any_more_is_refused(
    room: Room, phone: Phone, read: str
) -> None:
    answer = phone.post(f"{place(room)}/bezwaar", data={"objects": "yes", "read": read})
    assert answer.status_code == 409
    assert "De woorden zijn veranderd terwijl je las." in answer.text
    assert objections(room) == 0


def test_an_objection_outside_reading_back_is_not_swallowed(room: Room) -> None:
    phone = scoring_phone(room)
    answer = phone.post(f"{place(room)}/bezwaar", data=said(phone, room, "yes"))
    assert answer.status_code == 409
    assert "De sessie is verdergegaan, dus dit kan nu niet." in answer.text
