"""The first start."""

from datetime import UTC, datetime

import pytest

from pages.server.routes import ROUTES
from riskmodel.application import first_start, logins
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.server.clients import EMAIL, PASSWORD, Browser, a_browser, said
from tests.server.test_login import problem


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
