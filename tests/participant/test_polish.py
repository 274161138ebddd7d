"""A phone in Polish: on every page of a session nothing is left in English or Dutch."""

from collections.abc import Iterator
from datetime import date

from riskmodel.application import agree, prepare, propose, rehearse
from riskmodel.application.help_contacts import put_help_contacts
from riskmodel.application.own_team import choose_own_team
from riskmodel.domain.access import Role
from riskmodel.domain.help_contact import HelpContact
from riskmodel.domain.room_statement import Influence
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person, a_room
from tests.participant.phones import Phone, heading, joined_phone, new_phone, place
from tests.participant.polish import not_polish
from tests.participant.test_void import make_void

IDEA, WORDS = "het rooster eerder bekend maken", "Zo wel."
DRAFT = agree.MeasureDraft("Elke maandag het rooster", None, "teamleider", date(2027, 3, 4), Influence.TEAM)
# Names, and what people typed in this session.
CONTACT = "Noor Vertrouwd, 06-12345678, noor@voorbeeld.example"
TYPED = {"Risicotafel", "Nederlands", "English", IDEA, WORDS, DRAFT.text, CONTACT}


def in_polish(phone: Phone) -> Phone:
    """The same phone, on which somebody chose Polish."""
    phone.get("/taal/pl?terug=/meedoen")
    return phone


def session(room: Room) -> Iterator[str]:
    """Every page that a phone meets in one session, from the door until it lost its seat."""
    phone, home = in_polish(new_phone()), place(room)
    yield phone.get("/meedoen").text
    yield phone.post("/meedoen", data={"code": "ABCD EFGH"}).text
    yield phone.get(f"/meedoen/{room.workshop.join_code}?leen=1").text
    yield phone.post("/meedoen", data={"code": room.workshop.join_code}).text
    other, third = (in_polish(joined_phone(room)) for _person in range(2))
    yield phone.get("/meedoen/privacy").text
    yield phone.get(f"{home}/hulp").text
    room.start()
    for path in ("/1/kans", "/2/kans", "/2/gevolg", "/overzicht", "/99/kans", "/1/nergens"):
        yield phone.get(home + path).text
    yield phone.post(f"{home}/1/kans", data={"answer": "4"}).text
    yield phone.post(f"{home}/1/kans", data={"answer": "9"}).text
    yield phone.get(f"{home}/overzicht").text
    yield phone.post(f"{home}/overzicht", data={"ready": "yes"}).text
    other.post(f"{home}/overzicht", data={"ready": "yes"})
    yield other.get(home).text
    room.close()
    yield phone.get(home).text
    yield phone.post(f"{home}/1/kans", data={"answer": "4"}).text
    room.go_to_measures()
    yield phone.get(home).text
    for idea in ("", IDEA, "laat mevrouw Jansen het rooster maken", "a" * 5000):
        yield phone.post(f"{home}/idee", data={"idea": idea}).text
    for number in range(9):
        yield phone.post(f"{home}/idee", data={"idea": f"{IDEA} {number}"}).text
    for writer in (other, third):
        writer.post(f"{home}/idee", data={"idea": IDEA})
    propose.open_batch(room.stores, room.leader, room.workshop_id)
    yield phone.get(home).text
    factor = room.workshop.factor_ids[0]
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor, words=WORDS)
    agree.add_measure(room.stores, room.leader, room.workshop_id, DRAFT)
    agree.read_back(room.stores, room.leader, room.workshop_id)
    yield phone.get(home).text
    read = agree.room_statement(room.stores, room.leader, room.workshop_id).digest
    yield phone.post(f"{home}/bezwaar", data={"objects": "yes", "read": read.hex()}).text
    room.seal()
    yield phone.get(home).text
    yield phone.get(home).text


def left(page: str) -> list[str]:
    typed = {*TYPED, *(f"{IDEA} {number}" for number in range(9)), "a" * 5000}
    return [text for text in not_polish(page, typed) if not text.startswith("laat mevrouw")]


def test_a_whole_session_is_in_polish(room: Room) -> None:
    prepare.announce_manager(room.stores, room.leader, room.workshop_id, True)
    elsewhere = a_room(room.stores, room.leader, room.workshop.round_id, team="Elders")
    choose_own_team(room.stores, room.leader, elsewhere.workshop.unit_id)
    a_person(room.stores, Role.ADMINISTRATOR, Role.FACILITATOR, name="Bea Heer")
    officer = a_person(room.stores, Role.PREVENTION_OFFICER)
    put_help_contacts(room.stores, officer, [HelpContact("confidential-adviser", CONTACT)])
    pages = list(session(room))
    assert [found for found in map(left, pages) if found] == []
    expected = {
        *("Dołącz do sesji", "Bierzesz udział", "Co przechowujemy", "Pomoc", "Twoje odpowiedzi"),
        *("Dziękujemy, to już wszystko", "Spójrz na ekran", "Co by pomogło?", "Co wychodzi poza salę"),
        *("Dziękujemy za udział", "To się nie udało"),
    }
    assert expected - set(map(heading, pages)) == set()


def test_a_rehearsal_and_a_void_session_are_in_polish(stores: Stores, room: Room) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=NOW)
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    rehearsed = Room(stores, leader, workshop_id, [])
    page = in_polish(joined_phone(rehearsed)).get(place(rehearsed)).text
    assert "Próba: to nie są prawdziwe odpowiedzi" in page
    assert left(page) == []
    phone = in_polish(joined_phone(room))
    room.start()
    make_void(room)
    page = phone.get(place(room)).text
    assert heading(page) == "Ta sesja jest nieważna"
    assert left(page) == []
