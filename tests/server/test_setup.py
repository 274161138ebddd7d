"""The first start."""

from datetime import UTC, datetime

import pytest

from pages.server.routes import ROUTES
from riskmodel.application import first_start, links, logins
from riskmodel.domain.access import Actor, Role
from riskmodel.storage.accounts import load_setup_code
from riskmodel.storage.stores import Stores
from tests.server.clients import EMAIL, PASSWORD, Browser, a_browser, said
from tests.server.test_login import problem

LOCAL = Actor("command line", "command line", frozenset({Role.ADMINISTRATOR}))


@pytest.fixture
def code(stores: Stores) -> str:
    found = first_start.offer_setup_code(stores)
    assert found is not None
    return found


@pytest.fixture
def browser(code: str) -> Browser:
    return a_browser(ROUTES)


def typed(code: str, **other: str) -> dict[str, str]:
    return {"code": code, "name": "Bea Heer", "email": EMAIL, "password": PASSWORD, **other}


def test_until_then_the_login_page_leads_here(browser: Browser) -> None:
    assert browser.get("/inloggen").headers["location"] == "/eerste-start"
    assert said(browser.get("/eerste-start").text)[0] == "Eerste start"


def test_the_code_makes_the_first_administrator_who_is_then_logged_in(
    browser: Browser, stores: Stores, code: str
) -> None:
    answer = browser.post("/eerste-start", data=typed(f" {code[:6].lower()} {code[6:]}"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    actor = logins.who_is(stores, browser.cookies["sid"], datetime.now(UTC))
    assert actor is not None
    assert (actor.name, actor.roles) == ("Bea Heer", frozenset({Role.ADMINISTRATOR}))


def test_the_code_works_once(browser: Browser, stores: Stores, code: str) -> None:
    browser.post("/eerste-start", data=typed(code))
    second = a_browser(ROUTES)
    answer = second.post("/eerste-start", data=typed(code, email="tweede@voorbeeld.example"))
    assert answer.status_code == 409
    assert not second.cookies
    assert second.get("/eerste-start").headers["location"] == "/inloggen"
    login = {"email": "tweede@voorbeeld.example", "password": PASSWORD}
    assert second.post("/inloggen", data=login).status_code == 401


def test_a_wrong_code_is_said_and_what_was_typed_is_kept(browser: Browser) -> None:
    answer = browser.post("/eerste-start", data=typed("FOUT FOUT FOUT"))
    assert answer.status_code == 401
    assert problem(answer.text) == (
        "Dit is niet de opstartcode. Hij staat in het venster waarin Risicotafel is gestart."
    )
    assert [text in answer.text for text in ("FOUT FOUT FOUT", "Bea Heer", EMAIL, PASSWORD)] == [
        True,
        True,
        True,
        False,
    ]


def test_guessing_the_code_is_stopped(browser: Browser) -> None:
    statuses = [browser.post("/eerste-start", data=typed("FOUT")).status_code for _try in range(12)]
    assert statuses == [401] * 10 + [429] * 2


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({"password": "te kort"}, "Kies een wachtwoord van minstens 12 tekens."),
        ({"email": "geen adres"}, "Vul een e-mailadres in, zoals naam@organisatie.example."),
        ({"name": " "}, "Er is iets niet ingevuld. Er is niets veranderd."),
    ],
)
def test_what_is_missing_is_said_and_the_code_still_works(
    browser: Browser, code: str, other: dict[str, str], sentence: str
) -> None:
    answer = browser.post("/eerste-start", data=typed(code, **other))
    assert answer.status_code == 422
    assert problem(answer.text).startswith(sentence)
    assert browser.post("/eerste-start", data=typed(code)).status_code == 303


def test_the_right_code_works_however_many_wrong_ones_others_try(browser: Browser, code: str) -> None:
    for _try in range(12):
        browser.post("/eerste-start", data=typed("FOUT"))
    assert browser.post("/eerste-start", data=typed(code)).status_code == 303


def test_the_code_is_worth_nothing_once_somebody_came_in_by_another_way(
    browser: Browser, stores: Stores, code: str
) -> None:
    """The code still stands in the log of the server, which others may read."""
    now = datetime.now(UTC)
    roles = [Role.ADMINISTRATOR]
    link = links.invite(stores, LOCAL, email="eerste@voorbeeld.example", name="Eerste", roles=roles, now=now)
    links.use_link(stores, link, PASSWORD, now)
    assert browser.post("/eerste-start", data=typed(code)).status_code == 409
    assert browser.post("/inloggen", data={"email": EMAIL, "password": PASSWORD}).status_code == 401
    assert first_start.offer_setup_code(stores) is None
    with stores.database.reading() as session:
        assert load_setup_code(session) is None


def test_an_address_that_was_invited_already_is_said(browser: Browser, stores: Stores, code: str) -> None:
    roles, now = [Role.ADMINISTRATOR], datetime.now(UTC)
    links.invite(stores, LOCAL, email=EMAIL, name="Bea Heer", roles=roles, now=now)
    assert browser.post("/eerste-start", data=typed(code)).status_code == 409
    other = typed(code, email="tweede@voorbeeld.example")
    assert browser.post("/eerste-start", data=other).status_code == 303
