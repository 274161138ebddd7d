import re
import sqlite3

import pytest

from catalog.load import load_catalogue
from riskmodel.domain.answer import Unknown
from tests.builders import Room
from tests.participant.phones import answers_of, chosen, heading, joined_phone, place, scoring_phone

CHOICES = ["1", "2", "3", "4", "5", "dont_know", "rather_not"]


def choices(html: str) -> list[str]:
    return re.findall(r'type="radio" name="answer" value="(\w+)"', html)


def test_a_question_offers_everything_and_chooses_nothing(room: Room) -> None:
    phone = scoring_phone(room)
    factor = load_catalogue().factor(room.workshop.factor_ids[0])
    page = phone.get(place(room)).text
    assert heading(page) == factor.name.nl
    assert factor.description.nl in page
    assert [question.nl in page for question in factor.questions] == [True, True, False]
    assert (choices(page), chosen(page)) == (CHOICES, [])


def test_on_impact_the_answer_on_likelihood_is_remembered(room: Room) -> None:
    phone = scoring_phone(room)
    level = load_catalogue().scale.likelihood.levels[3]
    page = phone.get(f"{place(room)}/1/gevolg").text
    assert "Jouw antwoord op de kans: nog geen" in page
    page = phone.post(f"{place(room)}/1/kans", data={"answer": "4"}).text
    assert f"Jouw antwoord op de kans: <b>{level.word.nl}</b>" in page
    assert (choices(page), chosen(page)) == (CHOICES, [])
    phone.post(f"{place(room)}/1/kans", data={"answer": "dont_know"})
    assert "Jouw antwoord op de kans: <b>Weet ik niet</b>" in phone.get(f"{place(room)}/1/gevolg").text


def test_the_whole_round_without_a_script(room: Room) -> None:
    phone = scoring_phone(room)
    expected, page = {}, phone.get(place(room))
    for number, factor in enumerate(room.workshop.factor_ids, start=1):
        for axis in ("kans", "gevolg"):
            assert page.url.path == f"{place(room)}/{number}/{axis}"
            assert f"Factor {number} van {len(room.workshop.factor_ids)}" in page.text
            page = phone.post(page.url.path, data={"answer": CHOICES[number - 1]})
        answer = int(CHOICES[number - 1]) if number <= 5 else Unknown.DONT_KNOW
        expected[factor] = (answer, answer)
    assert page.url.path == f"{place(room)}/overzicht"
    assert answers_of(room, phone) == expected
    assert phone.get(place(room)).url.path == f"{place(room)}/overzicht"


def test_an_answer_is_there_again_on_every_visit(room: Room) -> None:
    phone = scoring_phone(room)
    for answer in ("3", "3", "5"):
        phone.post(f"{place(room)}/2/gevolg", data={"answer": answer})
    assert chosen(phone.get(f"{place(room)}/2/gevolg").text) == ["5"]
    assert chosen(phone.get(f"{place(room)}/2/kans").text) == []


def test_a_question_may_be_skipped(room: Room) -> None:
    phone = scoring_phone(room)
    assert phone.post(f"{place(room)}/1/kans", data={}).url.path == f"{place(room)}/1/gevolg"
    assert answers_of(room, phone) == {}
    assert phone.get(place(room)).url.path == f"{place(room)}/1/kans"


def test_the_way_back_and_on_is_a_link(room: Room) -> None:
    phone = scoring_phone(room)
    last = len(room.workshop.factor_ids)
    page = phone.get(f"{place(room)}/2/kans").text
    assert f'href="{place(room)}/1/gevolg"' in page
    assert f'data-next="{place(room)}/2/gevolg"' in page
    assert f'data-next="{place(room)}/overzicht"' in phone.get(f"{place(room)}/{last}/gevolg").text
    assert ">Terug</a>" not in phone.get(f"{place(room)}/1/kans").text


@pytest.mark.parametrize("page", ["/0/kans", "/99/kans", "/1/waarde", "/99999999999999999999/gevolg"])
def test_a_question_that_does_not_exist(room: Room, page: str) -> None:
    phone = scoring_phone(room)
    answer = phone.get(place(room) + page)
    assert answer.status_code == 404
    assert "Deze pagina bestaat niet. Je antwoorden zijn bewaard." in answer.text
    assert phone.post(place(room) + page, data={"answer": "3"}).status_code == 404
    assert answers_of(room, phone) == {}


@pytest.mark.parametrize("answer", ["0", "6", "-1", "3.0", "", " ", "drie", "1 OR 1", "٣", "dont_know\x00x"])
def test_an_answer_outside_the_scale_stores_nothing(room: Room, answer: str) -> None:
    phone = scoring_phone(room)
    reply = phone.post(f"{place(room)}/1/kans", data={"answer": answer})
    assert reply.status_code == (200 if not answer.strip() else 422)
    assert answers_of(room, phone) == {}


def test_a_huge_answer_stores_nothing(room: Room) -> None:
    phone = scoring_phone(room)
    reply = phone.post(f"{place(room)}/1/kans", data={"answer": "3" * 100_000})
    assert reply.status_code == 413
    assert "Deze tekst is veel te lang. Er is niets opgeslagen." in reply.text
    assert answers_of(room, phone) == {}


def test_an_answer_after_the_round_is_called_late(room: Room) -> None:
    phone = scoring_phone(room)
    phone.post(f"{place(room)}/1/kans", data={"answer": "2"})
    room.close()
    reply = phone.post(f"{place(room)}/1/kans", data={"answer": "5"})
    assert reply.status_code == 409
    assert "Je laatste antwoord kwam te laat en is niet meegeteld." in reply.text
    assert answers_of(room, phone)[room.workshop.factor_ids[0]] == (2, None)
    room.seal()
    assert phone.post(f"{place(room)}/1/kans", data={"answer": "5"}).status_code == 409


def test_before_and_after_the_round_there_is_no_question(room: Room) -> None:
    phone = joined_phone(room)
    assert phone.get(f"{place(room)}/1/kans").url.path == place(room)
    assert phone.post(f"{place(room)}/1/kans", data={"answer": "3"}).status_code == 409
    room.start()
    room.close()
    assert phone.get(f"{place(room)}/1/kans").url.path == place(room)


def test_a_locked_file_leaves_the_choice_on_the_screen(room: Room) -> None:
    phone = scoring_phone(room)
    live = room.stores.live.path(room.workshop_id)
    # Somebody else holds the live file for longer than SQLite waits.
    holder = sqlite3.connect(live, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    reply = phone.post(f"{place(room)}/1/kans", data={"answer": "4"})
    holder.execute("ROLLBACK")
    holder.close()
    assert reply.status_code == 503
    assert "Dit lukte nu even niet. Er is niets opgeslagen." in reply.text
    assert chosen(reply.text) == ["4"]
