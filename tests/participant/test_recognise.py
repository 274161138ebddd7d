"""Recognising on the phone: marks that stay one's own, and what is missing, in one form."""

import re

import pytest

from riskmodel.application import missing_factors, move, recognise
from riskmodel.domain.workshop import Phase
from tests.builders import Room
from tests.participant.phones import Phone, heading, joined_phone, new_phone, place, token_of


@pytest.fixture
def phones(room: Room) -> list[Phone]:
    """Three phones in a room that marks."""
    phones = [joined_phone(room) for _person in range(3)]
    move.move(room.stores, room.leader, room.workshop_id, Phase.RECOGNISE)
    return phones


def send(room: Room, phone: Phone, *marked: str, **more: str) -> str:
    data = {f"factor.{factor_id}": "yes" for factor_id in marked} | more
    return str(phone.post(f"{place(room)}/herken", data=data).text)


def own(room: Room, phone: Phone) -> set[str]:
    return set(recognise.own_marks(room.stores, room.workshop_id, token_of(phone)))


def missing(room: Room, phone: Phone) -> list[str]:
    found = missing_factors.own_missing(room.stores, room.workshop_id, token_of(phone))
    return [one.text for one in found]


def ticked(page: str) -> list[str]:
    return re.findall(r'name="factor\.([\w-]+)" value="yes" checked', page)


def test_the_list_has_names_and_sentences_and_nothing_ticked(room: Room, phones: list[Phone]) -> None:
    page = phones[0].get(place(room)).text
    assert heading(page) == "Wat herken je hier?"
    shown = recognise.to_mark(room.stores, room.workshop)
    assert re.findall(r'name="factor\.([\w-]+)"', page) == list(shown)
    assert ticked(page) == []
    core = [line for line in re.findall(r"<li>(.*?)</li>", page)]
    assert len(core) == len(room.workshop.core_factor_ids)


def test_a_form_without_a_script_keeps_marks_and_words_at_once(room: Room, phones: list[Phone]) -> None:
    first, second, *_rest = recognise.to_mark(room.stores, room.workshop)
    for _time in range(2):
        page = send(room, phones[0], first, second, missing="werken in de nacht")
    assert sorted(ticked(page)) == sorted([first, second])
    assert (own(room, phones[0]), missing(room, phones[0])) == ({first, second}, ["werken in de nacht"])
    other = phones[1].get(place(room)).text
    assert (ticked(other), "werken in de nacht" in other) == ([], False)
    assert ticked(send(room, phones[0], second)) == [second]


def test_the_script_stores_marks_and_leaves_what_is_being_typed(room: Room, phones: list[Phone]) -> None:
    first = recognise.to_mark(room.stores, room.workshop)[0]
    answer = phones[0].post(f"{place(room)}/herken", data={f"factor.{first}": "yes", "at_once": "yes"})
    assert (answer.status_code, answer.json()) == (200, {"stored": True})
    assert (own(room, phones[0]), missing(room, phones[0])) == ({first}, [])


def test_what_names_somebody_is_asked_about_and_the_marks_are_kept(room: Room, phones: list[Phone]) -> None:
    first = recognise.to_mark(room.stores, room.workshop)[0]
    page = send(room, phones[0], first, missing="mevrouw Jansen bepaalt alles")
    assert "Je tekst lijkt iemand te noemen: mevrouw Jansen." in page
    assert "mevrouw Jansen bepaalt alles</textarea>" in page
    assert (own(room, phones[0]), missing(room, phones[0])) == ({first}, [])
    send(room, phones[0], first, missing="mevrouw Jansen bepaalt alles", sure="yes")
    assert missing(room, phones[0]) == ["mevrouw Jansen bepaalt alles"]


def test_two_texts_at_most_and_each_can_be_taken_back(room: Room, phones: list[Phone]) -> None:
    for text in ("een", "twee"):
        send(room, phones[0], missing=text)
    answer = phones[0].post(f"{place(room)}/herken", data={"missing": "drie"})
    assert answer.status_code == 409
    assert 'role="alert"' in answer.text
    phones[0].post(f"{place(room)}/herken/terug", data={"number": "1"})
    assert missing(room, phones[0]) == ["twee"]


@pytest.mark.parametrize("text", ["x" * 201, "![x](http://evil.example/p.png) <b>Kees</b>"])
def test_hostile_and_long_words_stay_words(room: Room, phones: list[Phone], text: str) -> None:
    page = send(room, phones[0], missing=text, sure="yes")
    assert "<b>Kees" not in page
    assert missing(room, phones[0]) == ([] if len(text) > 200 else [text])


def test_a_factor_that_is_not_in_the_list_is_refused(room: Room, phones: list[Phone]) -> None:
    core = room.workshop.core_factor_ids[0]
    answer = phones[0].post(f"{place(room)}/herken", data={f"factor.{core}": "yes"})
    assert answer.status_code == 422
    assert own(room, phones[0]) == set()


def test_once_closed_the_phone_looks_at_the_screen_and_stores_nothing(
    room: Room, phones: list[Phone]
) -> None:
    assert phones[0].get(f"{place(room)}/stand").json() == {"stand": "recognise"}
    recognise.close_marking(room.stores, room.leader, room.workshop_id)
    assert phones[0].get(f"{place(room)}/stand").json() == {"stand": "waiting"}
    assert heading(phones[0].get(place(room)).text) == "Je doet mee"
    assert phones[0].post(f"{place(room)}/herken", data={}).status_code == 409
    assert own(room, phones[0]) == set()


def test_a_phone_without_a_seat_is_refused(room: Room, phones: list[Phone]) -> None:
    assert new_phone().post(f"{place(room)}/herken", data={}).status_code == 403
    assert new_phone().post(f"{place(room)}/herken/terug", data={"number": "1"}).status_code == 403
