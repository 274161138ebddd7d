"""The question about the session itself, on the phone."""

import pytest

from riskmodel.application import agree, move
from riskmodel.domain.workshop import Phase
from riskmodel.storage.safety_answers import load_safety_levels
from tests.builders import Room
from tests.participant.phones import joined_phone, new_phone, place


def ask(room: Room) -> None:
    room.start()
    room.close()
    room.go_to_measures()
    agree.read_back(room.stores, room.leader, room.workshop_id)
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.SAFETY)


def test_the_answer_is_kept_changed_and_taken_back(room: Room) -> None:
    phone = joined_phone(room)
    ask(room)
    page = phone.get(place(room))
    assert "Hoe veilig was deze werksessie?" in page.text
    assert "checked" not in page.text
    for level, shown in (("2", "Je antwoord is bewaard"), ("5", "Je antwoord is bewaard"), ("none", "")):
        page = phone.post(f"{place(room)}/veiligheid", data={"level": level})
        assert page.text.count(" checked") == (1 if shown else 0)
        assert ("Je antwoord is bewaard" in page.text) == bool(shown)


@pytest.mark.parametrize("level", ["", "0", "6", "drie", "1 OR 1"])
def test_what_no_page_of_ours_sends_changes_nothing(room: Room, level: str) -> None:
    phone = joined_phone(room)
    ask(room)
    phone.post(f"{place(room)}/veiligheid", data={"level": "4"})
    assert phone.post(f"{place(room)}/veiligheid", data={"level": level}).status_code == 409
    assert phone.get(place(room)).text.count('value="4" required checked') == 1


def test_without_a_seat_nothing_is_kept(room: Room) -> None:
    joined_phone(room)
    ask(room)
    assert new_phone().post(f"{place(room)}/veiligheid", data={"level": "1"}).status_code == 403
    with room.stores.live.reading(room.workshop_id) as session:
        assert load_safety_levels(session) == ()
