import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from riskmodel.application import take_part
from riskmodel.domain.answer import Answer
from tests.builders import Room
from tests.participant.phones import place, seats

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]
Answers = dict[str, tuple[Answer | None, Answer | None]]


def join(room: Room, address: str, pocket: BrowserContext) -> Page:
    page = pocket.new_page()
    page.goto(f"{address}/meedoen/{room.workshop.join_code}")
    page.get_by_role("button", name="Doe mee").click()
    page.wait_for_url(f"**{place(room)}**")
    return page


def ask(room: Room, address: str, pocket: BrowserContext) -> Page:
    room.start()
    return join(room, address, pocket)


def token_in(pocket: BrowserContext) -> str:
    (token,) = (cookie["value"] for cookie in pocket.cookies() if cookie["name"] == "plaats")
    return token


def stored(room: Room, pocket: BrowserContext) -> Answers:
    return dict(take_part.own_view(room.stores, room.workshop_id, token_in(pocket)).answers)


def kept(page: Page) -> list[str]:
    names: list[str] = page.evaluate("Object.keys(localStorage)")
    return names


def choose(page: Page, answer: str) -> None:
    page.locator(f'input[value="{answer}"]').check()


def says(page: Page, words: str) -> None:
    expect(page.get_by_role("status")).to_have_text(re.compile(words))


def test_a_choice_is_stored_when_the_phone_says_so(room: Room, address: str, pocket: BrowserContext) -> None:
    page = ask(room, address, pocket)
    choose(page, "4")
    says(page, "Opgeslagen")
    assert stored(room, pocket) == {room.workshop.factor_ids[0]: (4, None)}
    assert kept(page) == []
    page.reload()
    expect(page.locator('input[value="4"]')).to_be_checked()
    other = pocket.new_page()
    other.goto(page.url)
    expect(other.locator('input[value="4"]')).to_be_checked()


def test_without_a_connection_the_answer_waits(room: Room, address: str, pocket: BrowserContext) -> None:
    page = ask(room, address, pocket)
    pocket.set_offline(True)
    choose(page, "2")
    says(page, "Nog niet opgeslagen. We bewaren je antwoord op deze telefoon en proberen het opnieuw.")
    assert len(kept(page)) == 1
    page.get_by_role("button", name="Verder").click()
    says(page, "Geen verbinding. Je antwoord staat op deze telefoon.")
    assert stored(room, pocket) == {}
    pocket.set_offline(False)
    page.wait_for_url("**/1/gevolg")
    assert stored(room, pocket) == {room.workshop.factor_ids[0]: (2, None)}
    assert kept(page) == []


def test_an_unsent_choice_survives_a_reload(room: Room, address: str, pocket: BrowserContext) -> None:
    page = ask(room, address, pocket)
    pocket.route("**/score", lambda route: route.abort())
    choose(page, "rather_not")
    says(page, "Nog niet opgeslagen")
    page.reload()
    expect(page.locator('input[value="rather_not"]')).to_be_checked()
    says(page, "Nog niet opgeslagen")
    pocket.unroute("**/score")
    says(page, "Opgeslagen")
    assert stored(room, pocket) == {room.workshop.factor_ids[0]: ("rather_not", None)}


def test_a_server_that_fails_is_tried_again(room: Room, address: str, pocket: BrowserContext) -> None:
    page = ask(room, address, pocket)
    failures = iter([503, 500, 502])

    def fail(route: Route) -> None:
        status = next(failures, None)
        if status is None:
            route.continue_()
        else:
            route.fulfill(status=status, body="no")

    pocket.route("**/score", fail)
    choose(page, "3")
    says(page, "Nog niet opgeslagen")
    says(page, "Opgeslagen")
    assert stored(room, pocket) == {room.workshop.factor_ids[0]: (3, None)}


def test_the_latest_choice_wins_and_one_request_is_under_way(
    room: Room, address: str, pocket: BrowserContext
) -> None:
    page = ask(room, address, pocket)
    waiting: list[Route] = []
    pocket.route("**/score", lambda route: waiting.append(route))
    for answer in ("1", "2", "5"):
        choose(page, answer)
    says(page, "Bezig met opslaan")
    page.wait_for_timeout(300)
    assert len(waiting) == 1
    pocket.unroute("**/score")
    sent = parse_qs(waiting[0].request.post_data or "")["answer"]
    says(page, "Opgeslagen")
    assert (sent, stored(room, pocket)) == (["1"], {room.workshop.factor_ids[0]: (5, None)})


def test_a_slow_save_is_left_to_the_next_page(room: Room, address: str, pocket: BrowserContext) -> None:
    page = ask(room, address, pocket)
    held: list[Route] = []
    pocket.route("**/score", lambda route: held.append(route))
    choose(page, "4")
    page.get_by_role("button", name="Verder").click()
    page.wait_for_url("**/1/gevolg")
    says(page, "Bezig met opslaan")
    assert (len(held), stored(room, pocket)) == (2, {})
    held[-1].continue_()
    says(page, "Opgeslagen")
    assert (stored(room, pocket), kept(page)) == ({room.workshop.factor_ids[0]: (4, None)}, [])


def test_an_answer_that_came_too_late_is_not_lost_in_silence(
    room: Room, address: str, pocket: BrowserContext
) -> None:
    page = ask(room, address, pocket)
    pocket.route("**/score", lambda route: route.abort())
    choose(page, "4")
    says(page, "Nog niet opgeslagen")
    room.close()
    pocket.unroute("**/score")
    expect(page.get_by_role("alert")).to_contain_text("kwam te laat en is niet meegeteld")
    expect(page.get_by_role("alert")).to_be_in_viewport()
    page.wait_for_timeout(6_500)
    expect(page.get_by_role("alert")).to_contain_text("kwam te laat en is niet meegeteld")
    assert (stored(room, pocket), kept(page)) == ({}, [])
    page.get_by_role("link", name="Ga verder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk naar het scherm")


def test_a_lost_confirmation_is_not_called_late(room: Room, address: str, pocket: BrowserContext) -> None:
    page = ask(room, address, pocket)

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        route.abort()

    pocket.route("**/score", lose_the_answer)
    choose(page, "4")
    says(page, "Nog niet opgeslagen")
    room.close()
    pocket.unroute("**/score")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk naar het scherm")
    assert stored(room, pocket) == {room.workshop.factor_ids[0]: (4, None)}


def test_what_is_unsent_at_sealing_is_said_at_the_end(
    room: Room, address: str, pocket: BrowserContext
) -> None:
    page = ask(room, address, pocket)
    pocket.route("**/score", lambda route: route.abort())
    choose(page, "4")
    says(page, "Nog niet opgeslagen")
    room.close()
    room.seal()
    page.goto(address + place(room))
    expect(page.get_by_role("alert")).to_contain_text("Ga ervan uit dat het niet is meegeteld.")
    assert kept(page) == []


def test_the_phone_follows_the_room_by_itself(room: Room, address: str, pocket: BrowserContext) -> None:
    page = join(room, address, pocket)
    room.start()
    page.wait_for_url("**/1/kans")
    room.close()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk naar het scherm")
    room.seal()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bedankt voor het meedoen")


def test_a_second_tap_while_joining_is_slow_takes_no_second_seat(
    room: Room, address: str, pocket: BrowserContext
) -> None:
    page = pocket.new_page()
    page.goto(f"{address}/meedoen/{room.workshop.join_code}")
    held: list[Route] = []
    pocket.route("**/meedoen", lambda route: held.append(route))
    button = page.get_by_role("button", name="Doe mee").bounding_box()
    assert button is not None
    for _tap in range(2):
        page.mouse.click(button["x"] + 20, button["y"] + 20)
        page.wait_for_timeout(300)
    # The server takes a seat for whatever it is sent, also when nobody waits for the answer any more.
    assert len(held) == 1
    held[0].continue_()
    page.wait_for_url(f"**{place(room)}")
    assert seats(room) == 1


def test_a_phone_is_not_passed_on_with_an_unsent_answer(
    room: Room, address: str, pocket: BrowserContext
) -> None:
    page = ask(room, address, pocket)
    token = token_in(pocket)
    pocket.route("**/score", lambda route: route.fulfill(status=503, body="no"))
    choose(page, "4")
    says(page, "Nog niet opgeslagen")
    take_part.say_ready(room.stores, room.workshop_id, token, True)
    page.goto(f"{address}{place(room)}?leen=1")
    page.get_by_role("button", name="Volgende persoon").click()
    says(page, "Je antwoord staat op deze telefoon.")
    pocket.unroute("**/score")
    page.wait_for_url(f"**/meedoen/{room.workshop.join_code}")
    assert dict(take_part.own_view(room.stores, room.workshop_id, token).answers) == {
        room.workshop.factor_ids[0]: (4, None)
    }


def test_the_keyboard_is_enough(room: Room, address: str, pocket: BrowserContext) -> None:
    page = ask(room, address, pocket)
    for key in ("Tab", "Tab", "Tab", "Tab", "Space", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
    says(page, "Opgeslagen")
    assert stored(room, pocket) == {room.workshop.factor_ids[0]: (3, None)}
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/1/gevolg")


def test_without_a_script_the_waiting_page_looks_again(
    room: Room, address: str, pocket: BrowserContext
) -> None:
    assert pocket.browser is not None
    plain = pocket.browser.new_context(java_script_enabled=False)
    page = join(room, address, plain)
    room.start()
    page.wait_for_url("**/1/kans", timeout=15_000)
    plain.close()
