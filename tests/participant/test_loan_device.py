"""A device that goes from hand to hand: what the one before gave is out of reach of the next."""

import pytest
from playwright.sync_api import BrowserContext, expect

from riskmodel.application import facilitate, take_part
from riskmodel.application.counting import count_ballots
from tests.builders import NOW, Room
from tests.participant.phones import Phone, joined_phone, new_phone, place, scoring_phone, seats

PASS_ON = "Geef dit toestel aan de volgende persoon"


def announced(phone: Phone, room: Room) -> Phone:
    """The same phone, said to be a loan device."""
    phone.get(f"/meedoen/{room.workshop.join_code}?leen=1")
    return phone


def ready_loan(room: Room) -> Phone:
    """A loan device on which the first person is ready."""
    phone = announced(scoring_phone(room), room)
    phone.post(f"{place(room)}/1/kans", data={"answer": "4"})
    phone.post(f"{place(room)}/overzicht", data={"ready": "yes"})
    return phone


def pass_on(room: Room, phone: Phone) -> str:
    """Where passing the device on leads to."""
    path: str = phone.post(f"{place(room)}/doorgeven").url.path
    return path.replace(room.workshop_id, "id")


def draft_on(room: Room, phone: Phone) -> str:
    """The place for drafts that the question page names."""
    page: str = phone.get(f"{place(room)}/1/kans").text
    return page.split('data-draft="')[1].split('"')[0]


def test_the_next_person_has_a_seat_of_their_own_and_no_answers(room: Room) -> None:
    phone = ready_loan(room)
    assert PASS_ON in phone.get(place(room)).text
    assert pass_on(room, phone) == f"/meedoen/{room.workshop.join_code}"
    assert dict(phone.cookies) == {"leentoestel": "1"}
    assert {
        path: phone.get(f"{place(room)}{path}").status_code for path in ("", "/1/kans", "/overzicht")
    } == {
        "": 403,
        "/1/kans": 403,
        "/overzicht": 403,
    }
    phone.post("/meedoen", data={"code": room.workshop.join_code})
    assert seats(room) == 2
    assert " checked" not in phone.get(f"{place(room)}/1/kans").text
    progress = facilitate.progress(room.stores, room.leader, room.workshop_id)
    assert (progress.joined, progress.ready) == (2, None)


def test_an_ordinary_phone_keeps_its_seat(room: Room) -> None:
    phone = scoring_phone(room)
    phone.post(f"{place(room)}/overzicht", data={"ready": "yes"})
    page = phone.get(place(room)).text
    assert PASS_ON not in page
    assert "/doorgeven" not in page
    assert pass_on(room, phone) == "/werksessie/id"
    assert phone.get(place(room)).status_code == 200
    # It can still be announced, one step away.
    assert PASS_ON in phone.get(f"{place(room)}?leen=1").text


def test_only_who_is_ready_passes_on(room: Room) -> None:
    waiting = announced(joined_phone(room), room)
    assert pass_on(room, waiting) == "/werksessie/id"
    room.start()
    assert pass_on(room, waiting) == "/werksessie/id/1/kans"
    assert waiting.get(f"{place(room)}/1/kans").status_code == 200


@pytest.mark.parametrize("why", ["locked", "full"])
def test_no_seat_is_given_up_while_the_next_cannot_come_in(room: Room, why: str) -> None:
    phone = ready_loan(room)
    if why == "locked":
        facilitate.lock_lobby(room.stores, room.leader, room.workshop_id, True)
        assert "/doorgeven" not in phone.get(place(room)).text
    else:
        room.join(take_part.most_seats(room.workshop.invited) - 1)
    assert phone.post(f"{place(room)}/doorgeven").status_code == 409
    assert phone.get(place(room)).status_code == 200


def test_a_page_that_the_one_before_left_open_does_not_answer_for_the_next(room: Room) -> None:
    first, factor = ready_loan(room), room.workshop.factor_ids[0]
    first.post(f"{place(room)}/overzicht", data={"ready": "no"})
    old = draft_on(room, first)
    first.post(f"{place(room)}/overzicht", data={"ready": "yes"})
    pass_on(room, first)
    first.post("/meedoen", data={"code": room.workshop.join_code})
    sent = {"factor": factor, "axis": "likelihood", "answer": "5", "draft": old}
    assert first.post(f"{place(room)}/score", data=sent).status_code == 403
    assert first.post(f"{place(room)}/1/kans", data={"answer": "5", "draft": old}).status_code == 403
    assert count_ballots(room.stores, room.workshop)[factor].likelihood_counts == (0, 0, 0, 1, 0)
    sent["draft"] = draft_on(room, first)
    assert first.post(f"{place(room)}/score", data=sent).status_code == 200


def test_the_join_page_names_a_loan_device(room: Room) -> None:
    phone = new_phone()
    path = f"/meedoen/{room.workshop.join_code}"
    assert f'href="{path}?leen=1"' in phone.get(path).text
    page = phone.get(f"{path}?leen=1")
    assert page.url.path == path
    assert "Je krijgt een eigen plek" in page.text
    phone.cookies.set("taal", "en")
    assert "This is a loan device: people score on it" in phone.get(path).text


def test_two_people_on_one_device(room: Room, address: str, pocket: BrowserContext) -> None:
    code = room.workshop.join_code
    take_part.join(room.stores, code, NOW)
    room.start()
    factor, page = room.workshop.factor_ids[0], pocket.new_page()
    page.goto(f"{address}/meedoen/{code}")
    page.get_by_role("link", name="Dit is een leentoestel").click()
    page.get_by_role("button", name="Doe mee").click()
    page.locator("input[name=answer]").nth(4).check(force=True)
    expect(page.get_by_role("status")).to_have_text("Opgeslagen")
    page.goto(f"{address}{place(room)}/overzicht")
    page.get_by_role("button", name="Ik ben klaar").click()
    expect(page.get_by_role("heading", name=PASS_ON)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # A draft that stayed behind goes with whoever wrote it.
    page.evaluate(
        "localStorage.setItem('risicotafel.oud', JSON.stringify({until: Date.now() + 1e7, answers: {}}))"
    )
    page.get_by_role("button", name="Volgende persoon").click()
    expect(page.get_by_role("heading", name="Doe mee met de sessie")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('risicotafel.'))") == []
    page.go_back()
    expect(page.get_by_role("button", name="Volgende persoon")).to_have_count(0)
    page.goto(f"{address}/meedoen/{code}")
    page.get_by_role("button", name="Doe mee").click()
    expect(page.locator("input[name=answer]:checked")).to_have_count(0)
    page.locator("input[name=answer]").nth(0).check(force=True)
    expect(page.get_by_role("status")).to_have_text("Opgeslagen")
    assert count_ballots(room.stores, room.workshop)[factor].likelihood_counts == (1, 0, 0, 0, 1)
