"""A phone in a session of which the answers went when a backup was put back."""

from riskmodel.application.hold_again import hold_again
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from tests.builders import Room
from tests.participant.phones import heading, place, scoring_phone


def make_void(room: Room) -> None:
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.VOID)
    room.stores.live.destroy(room.workshop_id)
    room.stores.keys.destroy(room.workshop_id)


def test_the_phone_says_that_the_session_is_void_and_not_that_it_was_counted(room: Room) -> None:
    phone = scoring_phone(room)
    make_void(room)
    assert phone.get(f"{place(room)}/stand").json() == {"stand": "goodbye"}
    for _reload in range(2):
        answer = phone.get(place(room))
        assert heading(answer.text) == "Deze werksessie is vervallen"
        assert "er is niets geteld" in answer.text
        assert "verzegeld" not in answer.text


def test_an_answer_is_refused_and_not_called_stored(room: Room) -> None:
    phone = scoring_phone(room)
    make_void(room)
    answer = phone.post(
        f"{place(room)}/score",
        data={"factor": room.workshop.factor_ids[0], "axis": "likelihood", "answer": "3"},
    )
    assert answer.status_code == 409
    assert "vervallen" in answer.text


def test_when_it_is_prepared_again_the_phone_has_no_seat(room: Room) -> None:
    phone = scoring_phone(room)
    make_void(room)
    hold_again(room.stores, room.leader, room.workshop_id)
    assert phone.get(place(room)).status_code == 403
