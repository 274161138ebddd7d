"""Who may look at the room's screen."""

import pytest

from pages.projector.routes import ROUTES
from riskmodel.domain.access import Role
from tests.projector.screens import HIGH, LOW, Leader
from tests.server.clients import a_browser, a_login, said


def test_nobody_is_sent_to_the_login_page_and_comes_back(leader: Leader) -> None:
    path = f"/scherm/{leader.room().workshop_id}"
    answer = a_browser(ROUTES).get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/inloggen?naar={path}")


@pytest.mark.parametrize("roles", [(Role.FACILITATOR,), tuple(set(Role) - {Role.FACILITATOR}), tuple(Role)])
def test_who_does_not_lead_the_workshop_is_refused(leader: Leader, roles: tuple[Role, ...]) -> None:
    room = leader.revealed([HIGH] * 6 + [LOW] * 6)
    browser = a_browser(ROUTES)
    browser.cookies["sid"] = a_login(leader.stores, *roles, email="ander@voorbeeld.example")[0]
    sentence = "Je hebt hier geen toegang toe. Er is niets veranderd."
    page = browser.get(f"/scherm/{room.workshop_id}")
    assert (page.status_code, said(page.text)) == (403, ["Hier niet", sentence, "Naar het begin"])
    stand = browser.get(f"/scherm/{room.workshop_id}/stand")
    assert (stand.status_code, stand.text) == (403, sentence)


def test_the_stand_tells_nobody_anything(leader: Leader) -> None:
    answer = a_browser(ROUTES).get(f"/scherm/{leader.room().workshop_id}/stand")
    assert answer.status_code == 403


def test_a_made_up_workshop_is_not_there(leader: Leader) -> None:
    answer = leader.browser().get("/scherm/9a576a87c398c769651e60b31a734ccb")
    assert (answer.status_code, said(answer.text)[0]) == (404, "Hier niet")


def test_a_workshop_whose_live_file_is_gone_is_said_so(leader: Leader) -> None:
    room = leader.room()
    leader.stores.live.destroy(room.workshop_id)
    answer = leader.browser().get(f"/scherm/{room.workshop_id}")
    assert answer.status_code == 409


def test_the_screen_is_not_kept_by_the_browser(leader: Leader) -> None:
    room = leader.room()
    for path in (f"/scherm/{room.workshop_id}", f"/scherm/{room.workshop_id}/stand"):
        assert leader.browser().get(path).headers["cache-control"] == "no-store"


def test_stylesheet_and_script_are_kept_for_good_under_their_own_address(leader: Leader) -> None:
    page = leader.page(leader.room())
    for kind, name in (("text/css", "projector.css"), ("text/javascript", "projector.js")):
        stem, suffix = name.split(".")
        (address,) = (
            word.split('"')[0]
            for word in page.split('"')
            if word.startswith(f"/bestand/{stem}.") and suffix in word
        )
        answer = a_browser(ROUTES).get(address)
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"].split(";")[0] == kind


def test_nothing_on_the_page_needs_an_exception_from_its_policy(leader: Leader) -> None:
    page = leader.page(leader.revealed([HIGH] * 6 + [LOW] * 6))
    assert (page.count("style="), page.count("<style"), page.count("<script>"), page.count("onload")) == (
        0,
        0,
        0,
        0,
    )
