import pytest

from riskmodel.application import propose
from riskmodel.domain.errors import TooFewWritersError
from riskmodel.domain.workshop import Phase
from riskmodel.storage.live import proposals
from tests.builders import Room
from tests.participant.phones import Phone, heading, joined_phone, place, token_of

HOSTILE = "<b>Kees</b> ![x](http://evil.example/p.png) {{ 7 * 7 }}"


@pytest.fixture
def phones(room: Room) -> list[Phone]:
    """Three phones in a room that collects measures."""
    phones = [joined_phone(room) for _person in range(3)]
    room.start()
    room.close()
    room.go_to_measures()
    return phones


def send(room: Room, phone: Phone, idea: str, **more: str) -> str:
    return str(phone.post(f"{place(room)}/idee", data={"idea": idea, **more}).text)


def opened(room: Room) -> list[str]:
    found = propose.opened(room.stores, room.leader, room.workshop_id)
    return sorted(proposal.text for proposal in found)


def own(room: Room, phone: Phone) -> list[str]:
    found = propose.own_proposals(room.stores, room.workshop_id, token_of(phone))
    return [proposal.text for proposal in found]


def open_batch(room: Room) -> None:
    propose.open_batch(room.stores, room.leader, room.workshop_id)


def test_an_idea_is_kept_and_shown_to_its_writer_only(room: Room, phones: list[Phone]) -> None:
    page = send(room, phones[0], "het rooster eerder bekend maken")
    assert heading(page) == "Wat zou helpen?"
    assert "het rooster eerder bekend maken" in page
    assert own(room, phones[0]) == ["het rooster eerder bekend maken"]
    assert "rooster" not in phones[1].get(place(room)).text
    assert opened(room) == []


def test_sending_twice_keeps_one(room: Room, phones: list[Phone]) -> None:
    send(room, phones[0], "meer overleg")
    send(room, phones[0], " meer   overleg ")
    assert own(room, phones[0]) == ["meer overleg"]


def test_an_idea_that_names_somebody_is_not_sent_before_its_writer_is_sure(
    room: Room, phones: list[Phone]
) -> None:
    page = send(room, phones[0], "laat mevrouw Jansen het rooster maken")
    assert "Je tekst lijkt iemand te noemen: mevrouw Jansen." in page
    assert "laat mevrouw Jansen het rooster maken</textarea>" in page
    assert own(room, phones[0]) == []
    send(room, phones[0], "laat mevrouw Jansen het rooster maken", sure="yes")
    assert own(room, phones[0]) == ["laat mevrouw Jansen het rooster maken"]


def test_the_facilitator_is_somebody_too(room: Room, phones: list[Phone]) -> None:
    assert "Je tekst lijkt iemand te noemen: gijs." in send(room, phones[0], "vraag het gijs")


def test_two_writers_are_not_enough_however_much_they_write(room: Room, phones: list[Phone]) -> None:
    for number in range(4):
        send(room, phones[0], f"idee {number}")
        send(room, phones[1], f"plan {number}")
    assert propose.batch_is_ready(room.stores, room.leader, room.workshop_id) is False
    with pytest.raises(TooFewWritersError):
        open_batch(room)
    assert opened(room) == []


def test_three_writers_open_at_once_and_leave_no_trace_of_who(room: Room, phones: list[Phone]) -> None:
    for name, phone in zip("abc", phones, strict=True):
        send(room, phone, f"idee {name}")
    assert propose.batch_is_ready(room.stores, room.leader, room.workshop_id) is True
    open_batch(room)
    assert opened(room) == ["idee a", "idee b", "idee c"]
    assert own(room, phones[0]) == [""]
    page = phones[0].get(place(room)).text
    assert "idee a" not in page
    assert "1 idee van jou is geopend." in page
    with room.stores.live.reading(room.workshop_id) as session:
        assert set(session.connection().execute(proposals.select()).mappings().first() or {}) == {
            "id",
            "number",
            "body",
        }


def test_a_second_batch_needs_three_people_again(room: Room, phones: list[Phone]) -> None:
    for phone in phones:
        send(room, phone, "meer tijd voor overdracht")
    open_batch(room)
    send(room, phones[0], "een tweede idee")
    with pytest.raises(TooFewWritersError):
        open_batch(room)


def test_five_ideas_are_the_most_also_after_a_batch(room: Room, phones: list[Phone]) -> None:
    for phone in phones:
        send(room, phone, "meer tijd voor overdracht")
    open_batch(room)
    for number in range(6):
        page = send(room, phones[0], f"idee {number}")
    assert "Er is plaats voor 5." in page
    assert len(own(room, phones[0])) == 5


def test_an_idea_can_be_taken_back_until_it_is_opened(room: Room, phones: list[Phone]) -> None:
    send(room, phones[0], "toch maar niet")
    phones[0].post(f"{place(room)}/idee/terug", data={"number": "1"})
    assert own(room, phones[0]) == []
    for phone in phones:
        send(room, phone, "meer tijd voor overdracht")
    open_batch(room)
    phones[0].post(f"{place(room)}/idee/terug", data={"number": "1"})
    assert len(opened(room)) == 3


def test_hostile_text_stays_text(room: Room, phones: list[Phone]) -> None:
    page = send(room, phones[0], HOSTILE, sure="yes")
    assert "&lt;b&gt;Kees&lt;/b&gt; ![x](http://evil.example/p.png) {{ 7 * 7 }}" in page


@pytest.mark.parametrize("idea", ["", "   ", "x" * 301])
def test_what_cannot_be_kept_is_said_and_changes_nothing(room: Room, phones: list[Phone], idea: str) -> None:
    answer = phones[0].post(f"{place(room)}/idee", data={"idea": idea})
    assert answer.status_code in (413, 409)
    assert 'role="alert"' in answer.text
    assert own(room, phones[0]) == []


def test_ideas_wait_for_the_measures(room: Room) -> None:
    phone = joined_phone(room)
    room.start()
    assert phone.post(f"{place(room)}/idee", data={"idea": "nu al"}).status_code == 409
    room.close()
    assert phone.post(f"{place(room)}/idee", data={"idea": "nu al"}).status_code == 409
    room.go_to_measures()
    assert own(room, phone) == []


def test_the_room_sees_only_what_the_facilitator_put_there(room: Room, phones: list[Phone]) -> None:
    for name, phone in zip("abc", phones, strict=True):
        send(room, phone, f"idee {name}")
    open_batch(room)
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    assert propose.shown_on_screen(stores, leader, workshop_id) == ()
    first = propose.opened(stores, leader, workshop_id)[0]
    propose.show(stores, leader, workshop_id, first.id, True)
    propose.edit(stores, leader, workshop_id, first.id, "in andere woorden")
    (shown,) = propose.shown_on_screen(stores, leader, workshop_id)
    assert (shown.text, shown.is_edited) == ("in andere woorden", True)


def test_sealing_destroys_what_nobody_opened(room: Room, phones: list[Phone]) -> None:
    send(room, phones[0], "een ongelezen idee")
    folder = room.stores.live.folder.parent
    room.seal()
    assert room.workshop.phase == Phase.SEALED
    room.stores.close()
    assert [
        path.name for path in folder.rglob("*") if path.is_file() and b"ongelezen" in path.read_bytes()
    ] == []


def test_a_text_that_is_too_long_is_not_searched_for_names(room: Room, phones: list[Phone]) -> None:
    # Searching takes time that grows with the square of the length, and meanwhile no other phone is answered.
    page = send(room, phones[0], "mevrouw Jansen " * 100)
    assert "lijkt iemand te noemen" not in page
    assert own(room, phones[0]) == []
