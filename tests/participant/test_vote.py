import re

import pytest

from riskmodel.application import agree, move, vote
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from tests.builders import Room
from tests.participant.phones import Phone, heading, joined_phone, new_phone, place, token_of

HOSTILE = "<b>Rooster</b> {{ 7 * 7 }}"


@pytest.fixture
def phones(room: Room) -> list[Phone]:
    """Two phones in a room that votes on two measures."""
    phones = [joined_phone(room) for _person in range(2)]
    room.start()
    room.close()
    for text in (HOSTILE, "Elke week nabespreken"):
        draft = agree.MeasureDraft(text, None, "teamleider", None, Influence.TEAM)
        agree.add_measure(room.stores, room.leader, room.workshop_id, draft)
    room.go_to_measures()
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.VOTE)
    return phones


def ids(room: Room) -> list[str]:
    return [one.id for one in agree.room_statement(room.stores, room.leader, room.workshop_id).measures]


def give(room: Room, phone: Phone, measure_id: str, points: str) -> str:
    sent = {"measure": measure_id, "points": points, "letter": "A"}
    return str(phone.post(f"{place(room)}/stem", data=sent).text)


def own(room: Room, phone: Phone) -> dict[str, int]:
    return dict(vote.own_vote(room.stores, room.workshop_id, token_of(phone)).points)


def offered(page: str) -> list[tuple[str, bool]]:
    """The points that the buttons give, and whether they can be pressed."""
    found = re.findall(r'name="points" value="(\d)" aria-label="[^"]+"( disabled)?', page)
    return [(points, not disabled) for points, disabled in found]


def test_every_tap_is_stored_and_said(room: Room, phones: list[Phone]) -> None:
    page = phones[0].get(place(room)).text
    assert heading(page) == "Stem over de maatregelen"
    assert "Je hebt 3 punten te geven." in page
    assert offered(page) == [("0", False), ("1", True)] * 2
    page = give(room, phones[0], ids(room)[0], "1")
    assert "Opgeslagen. Je hebt nog 2 punten over." in page
    assert offered(page) == [("0", True), ("2", True), ("0", False), ("1", True)]
    page = give(room, phones[0], ids(room)[0], "3")
    assert "Opgeslagen. Al je punten zijn gegeven." in page
    assert offered(page) == [("2", True), ("3", False), ("0", False), ("0", False)]
    assert own(room, phones[0]) == {ids(room)[0]: 3}


def test_another_sees_nothing_of_it(room: Room, phones: list[Phone]) -> None:
    before = phones[1].get(place(room)).text
    give(room, phones[0], ids(room)[0], "3")
    assert phones[1].get(place(room)).text == before
    assert phones[1].get(f"{place(room)}/stand").json() == {"stand": "vote"}


def test_another_language_keeps_what_was_chosen(room: Room, phones: list[Phone]) -> None:
    give(room, phones[0], ids(room)[1], "2")
    page = phones[0].get(f"/taal/en?terug={place(room)}").text
    assert heading(page) == "Vote on the measures"
    assert "Stored. You have 1 point left." in page
    assert offered(page) == [("0", False), ("1", True), ("1", True), ("3", True)]


def test_hostile_words_stay_words(room: Room, phones: list[Phone]) -> None:
    assert "&lt;b&gt;Rooster&lt;/b&gt; {{ 7 * 7 }}" in phones[0].get(place(room)).text


@pytest.mark.parametrize("points", ["", "4", "-1", "1e9", "٣"])
def test_more_points_than_there_are_change_nothing(room: Room, phones: list[Phone], points: str) -> None:
    give(room, phones[0], ids(room)[0], "2")
    answer = phones[0].post(f"{place(room)}/stem", data={"measure": ids(room)[0], "points": points})
    assert answer.status_code == 409
    assert "Iedereen heeft drie punten te geven." in answer.text
    assert own(room, phones[0]) == {ids(room)[0]: 2}


@pytest.mark.parametrize("letter", ["A", "/../..", "http://evil.example", "%0d%0aA", "é"])
def test_the_way_back_is_the_own_place(room: Room, phones: list[Phone], letter: str) -> None:
    answer = phones[0].post(
        f"{place(room)}/stem",
        data={"measure": ids(room)[0], "points": "1", "letter": letter},
        follow_redirects=False,
    )
    assert answer.headers["location"] == (f"{place(room)}#A" if letter == "A" else place(room))


def test_after_the_vote_a_tap_is_refused(room: Room, phones: list[Phone]) -> None:
    give(room, phones[0], ids(room)[0], "2")
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.READ_BACK)
    answer = phones[0].post(f"{place(room)}/stem", data={"measure": ids(room)[0], "points": "1"})
    assert answer.status_code == 409


def test_without_a_seat_nobody_votes(room: Room, phones: list[Phone]) -> None:
    answer = new_phone().post(f"{place(room)}/stem", data={"measure": ids(room)[0], "points": "1"})
    assert answer.status_code == 403
