from concurrent.futures import ThreadPoolExecutor

import pytest

from riskmodel.domain.answer import Unknown
from tests.builders import Room
from tests.participant.phones import Phone, answers_of, joined_phone, new_phone, place, scoring_phone


def send(room: Room, phone: Phone, answer: str = "4", **fields: str) -> tuple[int, object]:
    known = {"factor": room.workshop.factor_ids[0], "axis": "likelihood", "answer": answer}
    reply = phone.post(f"{place(room)}/score", data=known | fields)
    return reply.status_code, reply.json()


def test_a_stored_answer_is_confirmed(room: Room) -> None:
    phone = scoring_phone(room)
    assert send(room, phone) == (200, {"stored": True})
    assert send(room, phone, "rather_not", axis="impact") == (200, {"stored": True})
    assert answers_of(room, phone) == {room.workshop.factor_ids[0]: (4, Unknown.RATHER_NOT)}


def test_sending_it_many_times_at_once_stores_one(room: Room) -> None:
    phone = scoring_phone(room)
    with ThreadPoolExecutor(8) as crowd:
        replies = list(crowd.map(lambda _try: send(room, phone), range(40)))
    assert replies == [(200, {"stored": True})] * 40
    assert answers_of(room, phone) == {room.workshop.factor_ids[0]: (4, None)}


REFUSALS = {
    "outside the scale": ({"answer": "6"}, 422, "Dit is geen van de antwoorden."),
    "no answer": ({"answer": ""}, 422, "Dit is geen van de antwoorden."),
    "no such axis": ({"axis": "kans"}, 422, "Dit is geen van de antwoorden."),
    "not in this workshop": ({"factor": "PWR-99"}, 422, "Deze factor hoort niet bij deze sessie."),
    "no factor": ({"factor": ""}, 422, "Deze factor hoort niet bij deze sessie."),
    "a novel": ({"factor": "x" * 100_000}, 413, "Deze tekst is veel te lang."),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refused_answer_says_why_and_stores_nothing(room: Room, name: str) -> None:
    fields, status, sentence = REFUSALS[name]
    phone = scoring_phone(room)
    code, body = send(room, phone, **fields)
    assert code == status
    assert isinstance(body, dict)
    assert body["stored"] is False
    assert body["message"].startswith(sentence)
    assert answers_of(room, phone) == {}


def test_refusals_are_in_the_language_of_the_reader(room: Room) -> None:
    phone = scoring_phone(room)
    phone.get("/taal/en")
    assert send(room, phone, "6")[1] == {
        "stored": False,
        "message": "This is not one of the answers. Nothing was stored. Choose an answer from the list.",
    }


def test_who_has_no_seat_stores_nothing(room: Room) -> None:
    room.start()
    assert send(room, new_phone())[0] == 403
    stranger = new_phone()
    stranger.cookies.set("plaats", "made-up", path=place(room))
    assert send(room, stranger)[0] == 403


def test_before_the_round_nothing_is_stored(room: Room) -> None:
    phone = joined_phone(room)
    assert send(room, phone)[0] == 409
    assert answers_of(room, phone) == {}


def test_after_the_round_an_answer_is_late_unless_it_was_stored(room: Room) -> None:
    phone = scoring_phone(room)
    send(room, phone, "2")
    room.close()
    code, body = send(room, phone, "5")
    assert code == 409
    assert isinstance(body, dict)
    assert "kwam te laat en is niet meegeteld" in body["message"]
    assert send(room, phone, "2") == (200, {"stored": True})
    room.seal()
    code, body = send(room, phone, "2")
    assert code == 409
    assert isinstance(body, dict)
    assert body["message"].startswith("Eén antwoord op deze telefoon kon niet meer worden bevestigd.")
