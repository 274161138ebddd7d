"""Setting a password with a one-time link."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from pages.server.routes import ROUTES
from riskmodel.application import accounts, links, logins
from riskmodel.domain.access import Actor, Role
from riskmodel.storage.stores import Stores
from tests.builders import a_person
from tests.server.clients import EMAIL, PASSWORD, Browser, a_browser, an_account, said
from tests.server.test_login import problem

NEW = {"password": "een andere zin die past", "again": "een andere zin die past"}
DEAD = (
    "Deze link werkt niet (meer). Hij werkt één keer, drie dagen lang. Vraag een nieuwe aan wie hem je gaf."
)


@pytest.fixture
def admin(stores: Stores) -> Actor:
    an_account(stores, Role.MANAGEMENT, email="ander@voorbeeld.example")
    return a_person(stores, Role.ADMINISTRATOR)


@pytest.fixture
def token(stores: Stores, admin: Actor) -> str:
    now = datetime.now(UTC)
    return links.invite(stores, admin, email=EMAIL, name="Fenna <b>", roles=[Role.FACILITATOR], now=now)


@pytest.fixture
def browser(stores: Stores, token: str) -> Browser:
    return a_browser(ROUTES)


def test_the_secret_leaves_the_address_before_anything_is_shown(browser: Browser, token: str) -> None:
    answer = browser.get(f"/wachtwoord/{token}")
    assert (answer.status_code, answer.headers["location"], answer.text) == (303, "/wachtwoord", "")
    shown = browser.get("/wachtwoord")
    assert said(shown.text)[:2] == ["Kies je wachtwoord", "Dit is het account van Fenna <b>."]
    assert f'value="{EMAIL}"' in shown.text
    assert token not in shown.text
    for page in (answer, shown):
        kept = (page.headers["cache-control"], page.headers["referrer-policy"])
        assert kept == ("no-store", "strict-origin")


@pytest.mark.parametrize(
    ("origin", "name", "secure"),
    [
        ("http://testserver", "wachtwoordlink", []),
        ("https://testserver", "__Host-wachtwoordlink", ["Secure"]),
    ],
)
def test_the_secret_is_out_of_reach_of_scripts(
    stores: Stores, token: str, origin: str, name: str, secure: list[str]
) -> None:
    answer = a_browser(ROUTES, origin).get(f"/wachtwoord/{token}")
    (cookie,) = answer.headers.get_list("set-cookie")
    value, *flags = cookie.split("; ")
    assert value == f"{name}={token}"
    assert sorted(flags) == ["HttpOnly", "Max-Age=3600", "Path=/", "SameSite=lax", *secure]


def test_the_password_is_set_and_the_browser_is_logged_in_and_known(
    browser: Browser, stores: Stores, token: str
) -> None:
    browser.get(f"/wachtwoord/{token}")
    answer = browser.post("/wachtwoord", data=NEW)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert sorted(browser.cookies) == ["bekend", "sid"]
    actor = logins.who_is(stores, browser.cookies["sid"], datetime.now(UTC))
    assert actor is not None
    assert (actor.name, actor.roles) == ("Fenna <b>", frozenset({Role.FACILITATOR}))


def test_a_link_works_once(browser: Browser, token: str) -> None:
    browser.get(f"/wachtwoord/{token}")
    browser.post("/wachtwoord", data=NEW)
    second = a_browser(ROUTES)
    answer = second.get(f"/wachtwoord/{token}")
    assert (answer.status_code, said(answer.text)[1]) == (410, DEAD)
    assert not second.cookies


def test_somebody_who_has_the_form_open_while_the_link_is_used_sets_nothing(
    browser: Browser, stores: Stores, token: str
) -> None:
    late = a_browser(ROUTES)
    for one in (browser, late):
        one.get(f"/wachtwoord/{token}")
    browser.post("/wachtwoord", data=NEW)
    answer = late.post("/wachtwoord", data={"password": PASSWORD, "again": PASSWORD})
    assert (answer.status_code, said(answer.text)[1]) == (410, DEAD)
    assert "sid" not in late.cookies
    assert a_browser(ROUTES).post("/inloggen", data={"email": EMAIL, "password": PASSWORD}).status_code == 401


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"password": "te kort", "again": "te kort"}, "Kies een wachtwoord van minstens 12 tekens."),
        ({**NEW, "again": "iets anders"}, "De twee wachtwoorden zijn niet hetzelfde. Typ ze nog een keer."),
    ],
)
def test_what_is_wrong_is_said_and_the_link_still_works(
    browser: Browser, token: str, typed: dict[str, str], sentence: str
) -> None:
    browser.get(f"/wachtwoord/{token}")
    answer = browser.post("/wachtwoord", data=typed)
    assert answer.status_code == 422
    assert problem(answer.text).startswith(sentence)
    assert typed["password"] not in re.findall('value="(.*?)"', answer.text)
    assert browser.post("/wachtwoord", data=NEW).status_code == 303


def test_a_preview_of_the_link_uses_nothing_up(browser: Browser, token: str) -> None:
    for _look in range(3):
        a_browser(ROUTES).get(f"/wachtwoord/{token}")
        a_browser(ROUTES).head(f"/wachtwoord/{token}")
    browser.get(f"/wachtwoord/{token}")
    assert browser.post("/wachtwoord", data=NEW).status_code == 303


@pytest.mark.parametrize("path", ["/wachtwoord", "/wachtwoord/verzonnen", "/wachtwoord/" + "x" * 3000])
def test_without_a_link_there_is_nothing_to_see(browser: Browser, path: str) -> None:
    answer = browser.get(path)
    assert (answer.status_code, said(answer.text)[1]) == (410, DEAD)


@pytest.mark.parametrize("origin", ["https://kwaad.example", "null", None])
def test_a_form_from_elsewhere_is_refused(browser: Browser, token: str, origin: str | None) -> None:
    browser.get(f"/wachtwoord/{token}")
    browser.headers.pop("Origin")
    answer = browser.post("/wachtwoord", data=NEW, headers={"Origin": origin} if origin else {})
    assert answer.status_code == 403
    browser.headers["Origin"] = "http://testserver"
    assert browser.post("/wachtwoord", data=NEW).status_code == 303


def test_the_link_of_an_account_that_was_disabled_is_dead(
    browser: Browser, stores: Stores, admin: Actor, token: str
) -> None:
    browser.get(f"/wachtwoord/{token}")
    account_id = links.open_link(stores, token, datetime.now(UTC)).id
    accounts.disable_account(stores, admin, account_id)
    assert browser.get("/wachtwoord").status_code == 410
    assert browser.post("/wachtwoord", data=NEW).status_code == 410


def test_a_link_that_is_too_old_is_dead(stores: Stores, admin: Actor) -> None:
    then = datetime.now(UTC) - timedelta(hours=73)
    old = links.invite(stores, admin, email=EMAIL, name="Fenna", roles=[Role.FACILITATOR], now=then)
    assert a_browser(ROUTES).get(f"/wachtwoord/{old}").status_code == 410
