"""What a phone says about who is in the room, before the first answer and not after it."""

from riskmodel.application.own_team import choose_own_team
from riskmodel.application.prepare import add_unit, announce_manager
from tests.builders import Room, a_room
from tests.participant.phones import joined_phone, place

OTHERS = "Gijs Leider begeleidt ook andere teams in deze ronde en kent dus ook hun uitslag."
ELSEWHERE = "Gijs Leider werkt zelf in een ander team van deze organisatie."


def test_a_room_without_anything_to_say_says_nothing(room: Room) -> None:
    phone = joined_phone(room)
    waiting = phone.get(place(room)).text
    room.start()
    for page in (waiting, phone.get(place(room)).text):
        assert "Gijs" not in page


def test_who_waits_reads_it(room: Room) -> None:
    phone = joined_phone(room)
    a_room(room.stores, room.leader, room.workshop.round_id, team="Elders")
    page = phone.get(place(room)).text
    assert OTHERS in page
    assert ELSEWHERE not in page


def test_who_comes_late_reads_it_above_the_first_question_only(room: Room) -> None:
    elsewhere = add_unit(room.stores, room.leader, name="Elders", parent_id=None, headcount=9)
    choose_own_team(room.stores, room.leader, elsewhere)
    announce_manager(room.stores, room.leader, room.workshop_id, True)
    room.start()
    phone = joined_phone(room)
    first = phone.get(place(room))
    assert ELSEWHERE in first.text
    assert "vanaf 10 volledige antwoorden" in first.text
    second = phone.post(str(first.url), data={"answer": "3"})
    assert ELSEWHERE not in second.text
    assert "vanaf 10 volledige antwoorden" not in second.text
