"""The second round on the phone: one's own answers, changed or left as they are."""

import re

import pytest

from riskmodel.application import move, second_round
from riskmodel.domain.workshop import Phase
from tests.builders import Room
from tests.participant.phones import Phone, answers_of, chosen, heading, joined_phone, place

PAIRS = [(5, 4), (4, 4), (3, 3), (2, 1), (1, 1)]


@pytest.fixture
def phones(room: Room) -> list[Phone]:
    """Two phones: one that scored the first factor, and one that came too late for it."""
    phones = [joined_phone(room), joined_phone(room)]
    room.join(5)
    room.start()
    room.score(room.workshop.factor_ids[0], PAIRS)
    phones[0].post(f"{place(room)}/1/kans", data={"answer": "4"})
    phones[0].post(f"{place(room)}/1/gevolg", data={"answer": "2"})
    room.close()
    return phones


def again(room: Room) -> None:
    first = room.workshop.factor_ids[0]
    second_round.open_second_round(room.stores, room.leader, room.workshop_id, [first])


def own(room: Room, phone: Phone) -> tuple[object, object]:
    return answers_of(room, phone).get(room.workshop.factor_ids[0], (None, None))


def test_the_list_shows_ones_own_answers_and_the_way_to_leave_them(room: Room, phones: list[Phone]) -> None:
    again(room)
    page = phones[0].get(place(room)).text
    assert heading(page) == "Wil je iets veranderen?"
    assert f'href="{place(room)}/1/kans"' in page
    assert page.count('class="pair"') == 1
    (left,) = re.findall(r'href="([^"]+)">Ik laat het zo', page)
    assert heading(phones[0].get(left).text) == "Je antwoorden blijven zo"
    assert own(room, phones[0]) == (4, 2)


def test_an_answer_is_changed_with_ones_own_filled_in(room: Room, phones: list[Phone]) -> None:
    again(room)
    page = phones[0].get(f"{place(room)}/1/kans").text
    assert chosen(page) == ["4"]
    assert 'name="again" value="yes"' in page
    page = phones[0].post(f"{place(room)}/1/kans", data={"answer": "1", "again": "yes"}).text
    assert chosen(page) == ["2"]
    page = phones[0].post(f"{place(room)}/1/gevolg", data={"answer": "2", "again": "yes"}).text
    assert heading(page) == "Wil je iets veranderen?"
    assert own(room, phones[0]) == (1, 2)


def test_the_script_stores_it_too(room: Room, phones: list[Phone]) -> None:
    again(room)
    (draft,) = re.findall(r'name="draft" value="(\w+)"', phones[0].get(f"{place(room)}/1/kans").text)
    sent = {"factor": room.workshop.factor_ids[0], "axis": "impact", "answer": "5", "draft": draft}
    late = phones[0].post(f"{place(room)}/score", data=sent)
    assert (late.status_code, late.json()["stored"]) == (409, False)
    assert phones[0].post(f"{place(room)}/score", data={**sent, "again": "yes"}).json() == {"stored": True}
    assert own(room, phones[0]) == (4, 5)


def test_a_late_answer_of_the_first_round_is_no_revision(room: Room, phones: list[Phone]) -> None:
    again(room)
    answer = phones[0].post(f"{place(room)}/1/kans", data={"answer": "1"})
    assert answer.status_code == 409
    assert "te laat" in answer.text
    assert own(room, phones[0]) == (4, 2)


def test_who_came_later_reads_why_and_can_change_nothing(room: Room, phones: list[Phone]) -> None:
    again(room)
    page = phones[1].get(place(room)).text
    assert "Deze heb je in de eerste ronde niet beantwoord" in page
    assert f"{place(room)}/1/kans" not in page
    assert phones[1].get(f"{place(room)}/1/kans").url.path == place(room)
    answer = phones[1].post(f"{place(room)}/1/kans", data={"answer": "5", "again": "yes"})
    assert answer.status_code == 409
    assert own(room, phones[1]) == (None, None)


def test_only_the_factors_of_this_round_can_be_opened(room: Room, phones: list[Phone]) -> None:
    again(room)
    assert phones[0].get(f"{place(room)}/2/kans").url.path == place(room)


@pytest.mark.parametrize("is_over", [False, True], ids=["before", "after"])
def test_before_and_after_nothing_is_stored(room: Room, phones: list[Phone], is_over: bool) -> None:
    if is_over:
        again(room)
        assert phones[0].get(f"{place(room)}/stand").json() == {"stand": "again"}
        move.move(room.stores, room.leader, room.workshop_id, Phase.REVEAL)
    assert phones[0].get(f"{place(room)}/stand").json() == {"stand": "screen"}
    answer = phones[0].post(f"{place(room)}/1/kans", data={"answer": "1", "again": "yes"})
    assert answer.status_code == 409
    assert phones[0].get(f"{place(room)}/1/kans").url.path == place(room)
    assert own(room, phones[0]) == (4, 2)
