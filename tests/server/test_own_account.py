"""Changing the own password, and signing out everywhere."""

from datetime import UTC, datetime

import pytest

from pages.server.routes import ROUTES
from riskmodel.application import logins
from riskmodel.domain.access import Actor, Role
from riskmodel.storage.accounts import Account, create_account
from riskmodel.storage.stores import Stores
from tests.server.clients import EMAIL, PASSWORD, Browser, a_browser, an_account, said
from tests.server.test_login import RIGHT, problem

NEW = "een andere zin die past"
TYPED = {"current": PASSWORD, "password": NEW, "again": NEW}


@pytest.fixture
def browser(stores: Stores) -> Browser:
    an_account(stores)
    return logged_in()


def logged_in() -> Browser:
    browser = a_browser(ROUTES)
    browser.post("/inloggen", data=RIGHT)
    return browser


def is_in(stores: Stores, token: str) -> bool:
    return logins.who_is(stores, token, datetime.now(UTC)) is not None


def test_another_password_gives_this_browser_a_new_secret_and_ends_all_others(
    browser: Browser, stores: Stores
) -> None:
    other = logged_in().cookies["sid"]
    before = browser.cookies["sid"]
    assert said(browser.get("/wachtwoord-wijzigen").text)[0] == "Wachtwoord wijzigen"
    answer = browser.post("/wachtwoord-wijzigen", data=TYPED)
    assert (answer.status_code, said(answer.text)[0]) == (200, "Je wachtwoord is gewijzigd")
    after = browser.cookies["sid"]
    assert [is_in(stores, token) for token in (before, other, after)] == [False, False, True]
    statuses = [
        a_browser(ROUTES).post("/inloggen", data={"email": EMAIL, "password": password}).status_code
        for password in (PASSWORD, NEW)
    ]
    assert statuses == [401, 303]


@pytest.mark.parametrize(
    ("other", "status", "sentence"),
    [
        ({"current": "iets anders dan dat"}, 401, "Dit is niet het wachtwoord dat je nu hebt."),
        ({"again": "iets anders dan dat"}, 422, "De twee wachtwoorden zijn niet hetzelfde."),
        ({"password": "kort", "again": "kort"}, 422, "Kies een wachtwoord van minstens 12 tekens."),
    ],
)
def test_what_is_wrong_is_said_and_everything_stays(
    browser: Browser, stores: Stores, other: dict[str, str], status: int, sentence: str
) -> None:
    answer = browser.post("/wachtwoord-wijzigen", data={**TYPED, **other})
    assert answer.status_code == status
    assert problem(answer.text).startswith(sentence)
    assert is_in(stores, browser.cookies["sid"])
    assert a_browser(ROUTES).post("/inloggen", data=RIGHT).status_code == 303


def test_guessing_the_present_password_is_braked(browser: Browser) -> None:
    wrong = {**TYPED, "current": "iets anders dan dat"}
    statuses = [browser.post("/wachtwoord-wijzigen", data=wrong).status_code for _guess in range(7)]
    assert statuses == [401] * 5 + [429] * 2


def test_signing_out_everywhere_ends_every_login(browser: Browser, stores: Stores) -> None:
    tokens = [browser.cookies["sid"], logged_in().cookies["sid"]]
    answer = browser.post("/overal-uitloggen")
    assert (answer.status_code, answer.headers["location"]) == (303, "/inloggen")
    assert "sid" not in browser.cookies
    assert [is_in(stores, token) for token in tokens] == [False, False]


def test_who_is_not_logged_in_is_sent_to_log_in_or_refused(stores: Stores) -> None:
    an_account(stores)
    stranger = a_browser(ROUTES)
    answer = stranger.get("/wachtwoord-wijzigen")
    assert (answer.status_code, answer.headers["location"]) == (303, "/inloggen?naar=/wachtwoord-wijzigen")
    paths = ("/wachtwoord-wijzigen", "/overal-uitloggen")
    assert [stranger.post(path, data=TYPED).status_code for path in paths] == [403, 403]


@pytest.mark.parametrize("path", ["/wachtwoord-wijzigen", "/overal-uitloggen"])
@pytest.mark.parametrize("origin", ["https://kwaad.example", "null", None])
def test_a_form_from_elsewhere_is_refused(
    browser: Browser, stores: Stores, path: str, origin: str | None
) -> None:
    browser.headers.pop("Origin")
    answer = browser.post(path, data=TYPED, headers={"Origin": origin} if origin else {})
    assert answer.status_code == 403
    assert is_in(stores, browser.cookies["sid"])


def test_who_signs_on_elsewhere_has_no_password_to_change(stores: Stores) -> None:
    an_account(stores)
    sina = Actor("sina", "Sina", frozenset({Role.MANAGEMENT}))
    with stores.database.writing() as session:
        create_account(session, Account("sina", None, "Sina", sina.roles), None)
        token = logins.put_login(session, "sina", datetime.now(UTC))
    browser = a_browser(ROUTES)
    browser.cookies["sid"] = token
    assert browser.get("/wachtwoord-wijzigen").status_code == 409
    assert browser.post("/wachtwoord-wijzigen", data=TYPED).status_code == 409
    assert browser.post("/overal-uitloggen").status_code == 303
